//! The day of a desk (RP08, 004-R58): what came, what was ended, and what is left over, with who has it and by when. Pure.

use chrono::NaiveDate;

use crate::domain::clock::Outcome;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;

use super::standing::{next_clock, whereabouts};

/// One kind of record on that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRow {
    pub kind: Kind,
    pub received: u64,
    pub ended: u64,
    /// Open at the end of the day, and of these those with a limit that is overdue.
    pub open: u64,
    pub overdue: u64,
}

/// A record that is left over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    pub id: RecordId,
    pub state: State,
    pub holder: Option<Person>,
    pub place: Option<String>,
    /// When its next limit or promise is due, and how late it is.
    pub due: Option<Stamp>,
    pub late_minutes: i64,
    /// What is planned: the plan of a complaint, the reason of a pause.
    pub plan: Option<String>,
    pub text: String,
}

/// The day of every kind that has records, and everything open, soonest due first.
pub fn daily(standings: &[Standing], day: NaiveDate, now: Stamp) -> (Vec<DayRow>, Vec<Leftover>) {
    let counted = |kind: &Kind| {
        let of = || standings.iter().filter(|one| one.id.kind == *kind && one.shown() != State::Void);
        let open = || of().filter(|one| !one.shown().is_over());
        let late =
            |one: &&Standing| one.clocks.iter().any(|clock| !clock.soft && clock.read(now).outcome == Outcome::Overdue);
        of().next()?;
        Some(DayRow {
            kind: *kind,
            received: of().filter(|one| one.opened.day() == day).count() as u64,
            ended: of().filter(|one| one.shown().is_over() && one.changed.day() == day).count() as u64,
            open: open().count() as u64,
            overdue: open().filter(late).count() as u64,
        })
    };
    let rows = Kind::ALL.iter().filter_map(counted).collect();
    let mut left: Vec<Leftover> =
        standings.iter().filter(|one| !one.shown().is_over()).map(|one| leftover(one, now)).collect();
    left.sort_by_key(|one| (one.due.is_none(), one.due, one.id));
    (rows, left)
}

fn leftover(one: &Standing, now: Stamp) -> Leftover {
    let next = next_clock(one, now);
    let pause = one.job.pauses.last().filter(|_| one.is_paused(now)).map(|pause| pause.reason.clone());
    Leftover {
        id: one.id,
        state: one.shown(),
        holder: one.assignee.clone(),
        place: whereabouts(one),
        due: next.map(|clock| clock.due(now)),
        late_minutes: next.map_or(0, |clock| clock.read(now).late_minutes),
        plan: pause.or_else(|| one.case.plan.clone()),
        text: one.facts.text.clone().unwrap_or_default(),
    }
}
