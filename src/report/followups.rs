//! Who is to be asked afterwards whether it is well (回访), by the quotas of the book. Pure: the same book gives the same list.

use crate::domain::calendar::Calendar;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::party::Person;
use crate::domain::quota::Quotas;
use crate::domain::stamp::Stamp;
use crate::rules::followups::{Ended, KINDS, ended};

use super::standing::whereabouts;

pub use crate::rules::followups::Reason;

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

/// What is to be asked, earliest due first, and the shares; `within` says which acceptances and replies are meant: a narrower
/// question draws no other records.
pub fn followups(
    standings: &[Standing],
    quotas: &Quotas,
    calendar: &Calendar,
    now: Stamp,
    within: impl Fn(Stamp) -> bool,
) -> (Vec<FollowupRow>, Vec<Share>) {
    let mut rows = Vec::new();
    let mut shares = Vec::new();
    for kind in KINDS {
        let quota = quotas.of(kind);
        let mut share = Share { kind, quota, of: 0, chosen: 0, due: 0, done: 0, satisfied: 0, unsatisfied: 0 };
        for one in ended(standings, kind, quotas, now).into_iter().filter(|one| within(one.since)) {
            share.of += 1;
            let Some(reason) = one.reason else { continue };
            let row = row(&one, reason, quotas, calendar, now);
            share.chosen += 1;
            share.due += usize::from(row.due <= now);
            if row.done.is_some() {
                share.done += 1;
                let satisfied = one.one.job.satisfied.or(one.one.case.satisfied);
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

fn row(asked: &Ended, reason: Reason, quotas: &Quotas, calendar: &Calendar, now: Stamp) -> FollowupRow {
    let (due, done, one) = (asked.due(quotas, calendar), asked.done(now), asked.one);
    FollowupRow {
        id: one.id,
        reason,
        since: asked.since,
        due,
        done,
        late_minutes: done.unwrap_or(now).minutes_since(due).max(0),
        owner: one.case.owner.clone().or_else(|| one.assignee.clone()),
        place: whereabouts(one),
        text: one.facts.text.clone().unwrap_or_default(),
    }
}
