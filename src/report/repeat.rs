//! What comes back: the same house and trade again soon after it was done, and one cause in several houses. Pure.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::party::House;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;

/// A record that follows one of the same house and trade (or topic) within some days of its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepeatRow {
    pub house: House,
    pub kind: Kind,
    /// The trade of a repair, the topic of a complaint.
    pub label: String,
    pub before: RecordId,
    pub ended: Stamp,
    pub again: RecordId,
    pub opened: Stamp,
    /// It was opened as rework, or because a reply did not satisfy: the desk knew.
    pub known: bool,
    pub text: String,
}

/// The same cause in several houses of one building at about the same time: perhaps one incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    pub kind: Kind,
    pub building: String,
    /// The item of a repair, the topic of a complaint.
    pub label: String,
    pub houses: u64,
    pub first: Stamp,
    pub last: Stamp,
    pub ids: Vec<RecordId>,
}

/// From how many houses on, and within how many hours: a house value below the five of a collective complaint.
const HOUSES: usize = 3;
const HOURS: i64 = 24;

/// The repetitions within `days` of the end of the earlier one, in the order they came; each with the nearest before it.
pub fn repeats(standings: &[Standing], days: u32, now: Stamp) -> Vec<RepeatRow> {
    let mut by_house: BTreeMap<(Kind, &House, &str), Vec<&Standing>> = BTreeMap::new();
    for one in standings.iter().filter(|one| counts(one) && one.opened <= now) {
        if let (Some(house), Some(label)) = (&one.facts.house, trade(one)) {
            by_house.entry((one.id.kind, house, label)).or_default().push(one);
        }
    }
    let mut rows = Vec::new();
    for ((kind, house, label), mut ones) in by_house {
        ones.sort_by_key(|one| (one.opened, one.id));
        for (at, one) in ones.iter().enumerate() {
            let before = ones[..at].iter().filter_map(|earlier| Some((ended(earlier)?, earlier.id)));
            let near = before
                .filter(|(end, _)| *end <= one.opened && one.opened.seconds_since(*end) <= i64::from(days) * 86400);
            if let Some((ended, before)) = near.max() {
                let text = one.facts.text.clone().unwrap_or_default();
                let known = one.job.rework_of.is_some() || one.case.again > 0;
                let (house, label, again, opened) = (house.clone(), label.to_string(), one.id, one.opened);
                rows.push(RepeatRow { house, kind, label, before, ended, again, opened, known, text });
            }
        }
    }
    rows.sort_by_key(|row| (row.opened, row.again));
    rows
}

/// What came from several houses of a building within a day, opened in the last `days`; a group that is known already is
/// no news.
pub fn incidents(standings: &[Standing], days: u32, now: Stamp) -> Vec<Incident> {
    let since = now.plus_seconds(-i64::from(days) * 86400);
    let mut by_cause: BTreeMap<(Kind, &str, &str), Vec<&Standing>> = BTreeMap::new();
    for one in standings.iter().filter(|one| counts(one) && one.opened >= since && one.opened <= now) {
        let known = one.case.lead.is_some() || !one.case.members.is_empty();
        if let (Some(house), Some(label), false) = (&one.facts.house, cause(one), known) {
            by_cause.entry((one.id.kind, house.building(), label)).or_default().push(one);
        }
    }
    let mut found = Vec::new();
    for ((kind, building, label), mut ones) in by_cause {
        ones.sort_by_key(|one| (one.opened, one.id));
        let mut from = 0;
        while from < ones.len() {
            let within = |one: &&&Standing| one.opened.seconds_since(ones[from].opened) <= HOURS * 3600;
            let run: Vec<&Standing> = ones[from..].iter().take_while(within).copied().collect();
            let houses: BTreeSet<&House> = run.iter().filter_map(|one| one.facts.house.as_ref()).collect();
            if houses.len() < HOUSES {
                from += 1;
                continue;
            }
            from += run.len();
            found.push(Incident {
                kind,
                building: building.to_string(),
                label: label.to_string(),
                houses: houses.len() as u64,
                first: run[0].opened,
                last: run[run.len() - 1].opened,
                ids: run.iter().map(|one| one.id).collect(),
            });
        }
    }
    found.sort_by_key(|one| (one.first, one.ids.first().copied()));
    found
}

fn counts(one: &Standing) -> bool {
    matches!(one.id.kind, Kind::Repair | Kind::Complaint) && !matches!(one.shown(), State::Void | State::Merged)
}

fn trade(one: &Standing) -> Option<&str> {
    match one.id.kind {
        Kind::Repair => one.class.map(|class| class.trade.as_str()),
        _ => one.case.topic.as_deref(),
    }
}

fn cause(one: &Standing) -> Option<&str> {
    match one.id.kind {
        Kind::Repair => one.class.map(|class| class.item.as_str()),
        _ => one.case.topic.as_deref(),
    }
}

/// When it was done: fixed, or replied to.
fn ended(one: &Standing) -> Option<Stamp> {
    match one.id.kind {
        Kind::Repair => one.job.finished,
        _ => one.case.replies.last().map(|reply| reply.at),
    }
}
