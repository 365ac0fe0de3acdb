//! The complaints of a month (RP01, 002-R58, 002-R60): all that were accepted, the invalid and the settled ones too.

use std::collections::BTreeMap;

use crate::domain::case::Ground;
use crate::domain::class::Nature;
use crate::domain::clock::ClockName;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::month::Month;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::report::figures::{Rate, Tally, Verdict, opinion, punctual};
use crate::report::standing::whereabouts;

use super::{Week, weeks};

/// What the complaints of a month come to.
#[derive(Clone, Debug, Default)]
pub struct Complaints {
    /// All that were accepted: cancelled and merged ones among them, void ones not.
    pub total: u64,
    pub void: u64,
    pub merged: u64,
    pub cancelled: u64,
    /// Opened because a reply did not satisfy (002-R57): among `total`, and counted apart.
    pub again: u64,
    pub natures: Tally,
    pub contents: Tally,
    pub topics: Tally,
    /// Why it came to them: ours (主观) or not (客观).
    pub grounds: Tally,
    pub channels: Tally,
    pub sources: Tally,
    /// Collective, written, settled, handed down.
    pub flags: Tally,
    pub buildings: Tally,
    /// Replied in time.
    pub replied: Rate,
    pub by_nature: BTreeMap<Nature, Rate>,
    /// Satisfied with the first result, and with the last one.
    pub first: Rate,
    pub last: Rate,
    pub weeks: Vec<Week>,
    pub unsolved: Vec<Unsolved>,
}

/// One that is not replied to.
#[derive(Clone, Debug)]
pub struct Unsolved {
    pub id: RecordId,
    pub place: Option<String>,
    pub text: String,
    pub nature: Option<Nature>,
    pub state: State,
    /// The time that was agreed, where one was.
    pub appointment: Option<Stamp>,
    pub late_minutes: i64,
}

/// Counts `received`; `all` is asked for how a matter went on.
pub fn count(received: &[&Standing], all: &[Standing], month: Month, now: Stamp) -> Complaints {
    let by_id: BTreeMap<RecordId, &Standing> = all.iter().map(|one| (one.id, one)).collect();
    let mut found = Complaints::default();
    for one in received {
        if one.shown() == State::Void {
            found.void += 1;
            continue;
        }
        found.total += 1;
        found.again += u64::from(one.case.again > 0);
        found.cancelled += u64::from(one.shown() == State::Cancelled);
        tally(&mut found, one);
        if one.shown() == State::Merged {
            // Its reply is that of the complaint it was merged into.
            found.merged += 1;
            continue;
        }
        judge(&mut found, one, &by_id, now);
    }
    let counted = || received.iter().filter(|one| one.shown() != State::Void);
    let replies = counted().filter_map(|one| one.case.replies.first().map(|reply| reply.at));
    found.weeks = weeks(month, counted().map(|one| one.opened), replies);
    found.unsolved.sort_by_key(|one| one.id);
    found
}

fn tally(found: &mut Complaints, one: &Standing) {
    let case = &one.case;
    found.natures.add(case.nature.map(Nature::as_str));
    found.contents.add(case.content.as_deref());
    found.topics.add(case.topic.as_deref());
    found.grounds.add(case.ground.map(Ground::as_str));
    found.channels.add(one.facts.channel.map(|channel| channel.as_str()));
    found.sources.add(case.source.map(|source| source.as_str()));
    for flag in &case.flags {
        found.flags.add(Some(flag.as_str()));
    }
    found.buildings.add(one.facts.house.as_ref().map(|house| house.building()));
}

fn judge(found: &mut Complaints, one: &Standing, by_id: &BTreeMap<RecordId, &Standing>, now: Stamp) {
    let verdict = punctual(&one.clocks, ClockName::Reply, now);
    found.replied.count(verdict);
    if let Some(nature) = one.case.nature {
        found.by_nature.entry(nature).or_default().count(verdict);
    }
    let first = if one.case.continued.is_some() { Verdict::Miss } else { opinion(one.case.satisfied) };
    found.first.count(first);
    found.last.count(opinion(last(one, by_id).case.satisfied));
    if one.case.replies.is_empty() && one.shown() != State::Cancelled {
        found.unsolved.push(unsolved(one, now));
    }
}

/// The complaint in which the matter ended so far; a circle of hand-written links ends where it began.
fn last<'a>(one: &'a Standing, by_id: &BTreeMap<RecordId, &'a Standing>) -> &'a Standing {
    let mut at = one;
    for _ in 0..by_id.len() {
        match at.case.continued.and_then(|next| by_id.get(&next)) {
            Some(next) if next.id != one.id => at = next,
            _ => break,
        }
    }
    at
}

fn unsolved(one: &Standing, now: Stamp) -> Unsolved {
    let late = one.clocks.iter().filter(|clock| !clock.soft).map(|clock| clock.read(now).late_minutes).max();
    Unsolved {
        id: one.id,
        place: whereabouts(one),
        text: one.facts.text.clone().unwrap_or_default(),
        nature: one.case.nature,
        state: one.shown(),
        appointment: one.case.appointment,
        late_minutes: late.unwrap_or(0),
    }
}
