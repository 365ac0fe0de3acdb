//! The day of a desk (RP08, 004-R58): what came, what was ended, and what is left over, with who has it and by when. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::clock::Outcome;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;

use super::standing::{falls_due, next_clock, pause_of, whereabouts};

/// One kind of record on that day: `before + received + reopened - ended - void = open`, whatever was typed and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRow {
    pub kind: Kind,
    /// Left over from the day before, as it was known when that ended: what was set aside since is in it.
    pub before: u64,
    /// New in the book on that day, on this day only, and of these those that happened on an earlier one.
    pub received: u64,
    pub earlier: u64,
    /// Over or void at the end of the day before, and open again.
    pub reopened: u64,
    /// Over since that day.
    pub ended: u64,
    /// Set aside since that day, left over or new; one that was over before changes nothing here.
    pub void: u64,
    /// Open at its end, and of these those with a limit that is overdue.
    pub open: u64,
    pub overdue: u64,
}

/// A record that is left over.
#[derive(Clone, Debug)]
pub struct Leftover<'s> {
    pub one: &'s Standing,
    /// The department or person it was given to: responsible for the cause of a complaint, owes the result of a visit, puts right
    /// what stands in the duty log.
    pub given: Option<Person>,
    pub place: Option<String>,
    /// When its next limit or promise is due, and how late it is; a paused one has no due time (contract, section 4).
    pub due: Option<Stamp>,
    pub late_minutes: i64,
    /// How long work stands still, where it does.
    pub paused_until: Option<Stamp>,
    /// What is planned or was done last: the plan of a complaint, the reason of a pause, the last deed about a line of the duty log.
    pub plan: Option<String>,
}

/// The states of the day before, by record.
pub type Before = BTreeMap<RecordId, State>;

/// The day of every kind that has records, and everything open, soonest due first.
///
/// `before` is the book as it was known when the day before ended, `standings` as it is known at `now`, a moment of `day`: what is
/// typed after midnight about the evening belongs to the day it was typed on, so that every record stands in the report of one day
/// and the report of a day that is over does not change.
pub fn daily<'s>(
    before: &Before,
    standings: &'s [Standing],
    day: NaiveDate,
    now: Stamp,
) -> (Vec<DayRow>, Vec<Leftover<'s>>) {
    let rows = Kind::ALL.iter().filter_map(|kind| row(before, standings, *kind, day, now)).collect();
    let mut left: Vec<Leftover> =
        standings.iter().filter(|one| !one.shown().is_over()).map(|one| leftover(one, now)).collect();
    let falls = |left: &Leftover| next_clock(left.one, now).map(|clock| falls_due(clock, now));
    left.sort_by_cached_key(|left| (falls(left).is_none(), falls(left), left.one.id));
    (rows, left)
}

fn row(before: &Before, standings: &[Standing], kind: Kind, day: NaiveDate, now: Stamp) -> Option<DayRow> {
    let of = || standings.iter().filter(|one| one.id.kind == kind);
    let then = |one: &Standing| before.get(&one.id);
    let is_void = |one: &Standing| one.shown() == State::Void;
    of().find(|one| !is_void(one) || then(one) != Some(&State::Void))?;
    let was_open = |one: &Standing| then(one).is_some_and(|state| !state.is_over());
    let was_over = |one: &Standing| then(one).is_some_and(|state| state.is_over());
    let is_open = |one: &Standing| !one.shown().is_over();
    let late =
        |one: &Standing| one.clocks.iter().any(|clock| !clock.soft && clock.read(now).outcome == Outcome::Overdue);
    let count = |holds: &dyn Fn(&Standing) -> bool| of().filter(|one| holds(one)).count() as u64;
    Some(DayRow {
        kind,
        before: count(&was_open),
        received: count(&|one| then(one).is_none()),
        earlier: count(&|one| then(one).is_none() && one.opened.day() < day),
        reopened: count(&|one| was_over(one) && is_open(one)),
        ended: count(&|one| !was_over(one) && !is_open(one) && !is_void(one)),
        void: count(&|one| !was_over(one) && is_void(one)),
        open: count(&is_open),
        overdue: count(&|one| is_open(one) && late(one)),
    })
}

fn leftover(one: &Standing, now: Stamp) -> Leftover<'_> {
    let next = next_clock(one, now);
    let pause = pause_of(one, now);
    Leftover {
        one,
        given: given(one).cloned(),
        place: whereabouts(one),
        due: next.and_then(|clock| clock.read(now).due),
        late_minutes: next.map_or(0, |clock| clock.read(now).late_minutes),
        paused_until: pause.map(|pause| pause.until),
        plan: pause.map(|pause| pause.reason.clone()).or_else(|| one.case.plan.clone()).or_else(|| last_deed(one)),
    }
}

/// Who is responsible for the cause of a complaint, has the matter of a visit, or puts right what stands in the duty log.
fn given(one: &Standing) -> Option<&Person> {
    let routed = || one.front.visit()?.routed.as_ref()?.to.as_ref();
    let put_right = || one.front.duty()?.to.as_ref();
    one.case.handler.as_ref().or_else(routed).or_else(put_right)
}

/// What was done last about a line of the duty log that is left open.
fn last_deed(one: &Standing) -> Option<String> {
    one.front.duty()?.deeds.last().and_then(|deed| deed.text.clone())
}
