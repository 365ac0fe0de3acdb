//! Who is to be asked afterwards whether it is well (回访), by the quotas of the book. Pure: the same book gives the same list.

use chrono::Datelike;

use crate::domain::calendar::Calendar;
use crate::domain::clock::ClockName;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::party::Person;
use crate::domain::quota::{Draw, Quotas};
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::words::words;
use crate::rules::due::due;

use super::standing::whereabouts;

words! {
    /// Why a record is on the list.
    Reason {
        /// The quota of its kind is 100 per cent.
        Every = "every",
        /// Drawn by the quota.
        Drawn = "drawn",
        /// The customer was not satisfied.
        Unsatisfied = "unsatisfied",
    }
}

/// One record that is to be asked about.
#[derive(Clone, Debug)]
pub struct FollowupRow {
    pub id: RecordId,
    pub reason: Reason,
    /// The acceptance or the reply it follows.
    pub since: Stamp,
    pub due: Stamp,
    pub done: Option<Stamp>,
    /// Begun minutes after the due time, until it was done or until now; 0 when not late.
    pub late_minutes: i64,
    pub owner: Option<Person>,
    pub place: Option<String>,
    pub text: String,
}

/// How far a quota is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub kind: Kind,
    /// In per cent, as the book says.
    pub quota: u32,
    /// Records accepted or replied to.
    pub of: usize,
    pub chosen: usize,
    /// Of the chosen, those that should have been asked by now.
    pub due: usize,
    pub done: usize,
    /// Of those that were asked, who is satisfied now, and who is not.
    pub satisfied: usize,
    pub unsatisfied: usize,
}

impl Share {
    /// The counts, by name.
    pub fn figures(&self) -> [(&'static str, u64); 6] {
        let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        [
            ("of", number(self.of)),
            ("chosen", number(self.chosen)),
            ("due", number(self.due)),
            ("done", number(self.done)),
            ("satisfied", number(self.satisfied)),
            ("unsatisfied", number(self.unsatisfied)),
        ]
    }
}

/// What is to be asked, earliest due first, and the shares; `within` says which acceptances and replies are meant. The draw
/// goes over all of a kind and month in the order of their acceptance, so that a narrower question draws no other records.
pub fn followups(
    standings: &[Standing],
    quotas: &Quotas,
    calendar: &Calendar,
    now: Stamp,
    within: impl Fn(Stamp) -> bool,
) -> (Vec<FollowupRow>, Vec<Share>) {
    let mut rows = Vec::new();
    let mut shares = Vec::new();
    for kind in [Kind::Complaint, Kind::Repair] {
        let mut ended: Vec<(Stamp, &Standing)> = standings
            .iter()
            .filter(|one| one.id.kind == kind && !gone(one))
            .filter_map(|one| Some((since(one).filter(|at| *at <= now)?, one)))
            .collect();
        ended.sort_by_key(|(at, one)| (*at, one.id));
        let (mut draws, mut month) = ((Draw::default(), Draw::default()), None);
        let quota = quotas.of(kind);
        let mut share = Share { kind, quota, of: 0, chosen: 0, due: 0, done: 0, satisfied: 0, unsatisfied: 0 };
        for (at, one) in ended {
            let this = Some((at.day().year(), at.day().month()));
            if month != this {
                (draws, month) = ((Draw::default(), Draw::default()), this);
            }
            let drawn = draws.0.next(one.id, share.quota);
            let unhappy = unsatisfied(one) && draws.1.next(one.id, quotas.unsatisfied);
            if !within(at) {
                continue;
            }
            share.of += 1;
            let reason = match (unhappy, drawn) {
                (true, _) => Reason::Unsatisfied,
                (false, true) if share.quota == 100 => Reason::Every,
                (false, true) => Reason::Drawn,
                (false, false) => continue,
            };
            let row = row(one, reason, at, quotas, calendar, now);
            share.chosen += 1;
            share.due += usize::from(row.due <= now);
            if row.done.is_some() {
                share.done += 1;
                let satisfied = one.job.satisfied.or(one.case.satisfied);
                share.satisfied += usize::from(satisfied == Some(true));
                share.unsatisfied += usize::from(satisfied == Some(false));
            }
            rows.push(row);
        }
        shares.push(share);
    }
    rows.sort_by_key(|row| (row.due, row.id));
    (rows, shares)
}

/// Set aside, or going on in another record, where it is asked about.
fn gone(one: &Standing) -> bool {
    matches!(one.shown(), State::Void | State::Merged) || one.case.continued.is_some()
}

/// The acceptance, or the reply that stands.
fn since(one: &Standing) -> Option<Stamp> {
    match one.id.kind {
        Kind::Complaint => one.case.replies.last().map(|reply| reply.at),
        _ => one.job.accepted,
    }
}

fn unsatisfied(one: &Standing) -> bool {
    one.job.satisfied == Some(false) || one.case.satisfied == Some(false)
}

fn row(one: &Standing, reason: Reason, since: Stamp, quotas: &Quotas, calendar: &Calendar, now: Stamp) -> FollowupRow {
    let asked = if one.id.kind == Kind::Complaint { one.case.followed_up } else { one.job.followed_up };
    let done = asked.filter(|at| *at >= since && *at <= now);
    let clock = one.clocks.iter().find(|clock| clock.name == ClockName::Followup && clock.start == since);
    let due = clock.map_or_else(|| due(quotas.within, since, calendar).at, |clock| clock.promised);
    FollowupRow {
        id: one.id,
        reason,
        since,
        due,
        done,
        late_minutes: done.unwrap_or(now).minutes_since(due).max(0),
        owner: one.case.owner.clone().or_else(|| one.assignee.clone()),
        place: whereabouts(one),
        text: one.facts.text.clone().unwrap_or_default(),
    }
}
