//! Who is to be asked afterwards (回访): the draw of the book's quotas, over all records of a kind and month at once, so that
//! `check`, the list and the monthly report mean the same ones.

use chrono::Datelike;

use crate::domain::calendar::Calendar;
use crate::domain::clock::ClockName;
use crate::domain::fold::Standing;
use crate::domain::kind::Kind;
use crate::domain::quota::{Draw, Quotas};
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::words::words;

use super::due::due;

/// The kinds that are asked about.
pub const KINDS: [Kind; 2] = [Kind::Complaint, Kind::Repair];

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

/// A record that was accepted or replied to, and whether it is to be asked about.
#[derive(Clone, Copy, Debug)]
pub struct Ended<'s> {
    pub one: &'s Standing,
    /// The acceptance, or the reply that stands.
    pub since: Stamp,
    /// `None` where it was not chosen.
    pub reason: Option<Reason>,
}

impl Ended<'_> {
    /// When it should have been asked.
    pub fn due(&self, quotas: &Quotas, calendar: &Calendar) -> Stamp {
        let begun =
            |clock: &&crate::domain::clock::Clock| clock.name == ClockName::Followup && clock.start == self.since;
        let clock = self.one.clocks.iter().find(begun);
        clock.map_or_else(|| due(quotas.within, self.since, calendar).at, |clock| clock.promised)
    }

    /// When it was asked, if that was by `now`.
    pub fn done(&self, now: Stamp) -> Option<Stamp> {
        let one = self.one;
        let asked = if one.id.kind == Kind::Complaint { one.case.followed_up } else { one.job.followed_up };
        asked.filter(|at| *at >= self.since && *at <= now)
    }
}

/// What was accepted or replied to of a kind by `now`, in the order of that, each with why it was chosen.
pub fn ended<'s>(
    standings: impl IntoIterator<Item = &'s Standing>,
    kind: Kind,
    quotas: &Quotas,
    now: Stamp,
) -> Vec<Ended<'s>> {
    let of_kind = standings.into_iter().filter(|one| one.id.kind == kind && !gone(one));
    let mut ended: Vec<(Stamp, &Standing)> =
        of_kind.filter_map(|one| Some((since(one).filter(|at| *at <= now)?, one))).collect();
    ended.sort_by_key(|(at, one)| (*at, one.id));
    let (mut draws, mut month) = ((Draw::default(), Draw::default()), None);
    let quota = quotas.of(kind);
    let mut chosen = |(since, one): (Stamp, &'s Standing)| {
        let this = Some((since.day().year(), since.day().month()));
        if month != this {
            (draws, month) = ((Draw::default(), Draw::default()), this);
        }
        let drawn = draws.0.next(one.id, quota);
        let unhappy = unsatisfied(one) && draws.1.next(one.id, quotas.unsatisfied);
        let reason = match (unhappy, drawn) {
            (true, _) => Some(Reason::Unsatisfied),
            (false, true) if quota == 100 => Some(Reason::Every),
            (false, true) => Some(Reason::Drawn),
            (false, false) => None,
        };
        Ended { one, since, reason }
    };
    ended.into_iter().map(&mut chosen).collect()
}

/// Set aside, or going on in another record, where it is asked about.
fn gone(one: &Standing) -> bool {
    matches!(one.shown(), State::Void | State::Merged) || one.case.continued.is_some()
}

fn since(one: &Standing) -> Option<Stamp> {
    match one.id.kind {
        Kind::Complaint => one.case.replies.last().map(|reply| reply.at),
        _ => one.job.accepted,
    }
}

fn unsatisfied(one: &Standing) -> bool {
    one.job.satisfied == Some(false) || one.case.satisfied == Some(false)
}
