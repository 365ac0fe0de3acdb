//! What weighs so much that a shift is not handed over while it is unfinished (002-R21): a table of grounds, of which a book
//! chooses (`desk.important`).

use crate::domain::case::Severity;
use crate::domain::class::{Flag, Urgency};
use crate::domain::clock::{Clock, Outcome};
use crate::domain::fold::Standing;
use crate::domain::kind::Kind;
use crate::domain::sheet::Why;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;

/// The moments a sheet is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Moments {
    /// When the sheet is made.
    pub now: Stamp,
    /// Up to here a clock is due soon.
    pub soon: Stamp,
    /// When the next shift ends.
    pub end: Stamp,
}

/// Whether a clock makes its line important.
type OfClock = fn(&Clock, &Moments) -> bool;
/// Whether a record makes its lines important.
type OfRecord = fn(&Standing) -> bool;

/// The grounds that look at a clock.
const OF_CLOCKS: &[(Why, OfClock)] = &[(Why::Overdue, overdue), (Why::Soon, soon), (Why::NextShift, next_shift)];

/// The grounds that look at a record.
const OF_RECORDS: &[(Why, OfRecord)] = &[
    (Why::Major, major),
    (Why::Collective, collective),
    (Why::UrgentAway, urgent_away),
    (Why::SpecialHelp, special_help),
];

/// Why this clock is important, by the first of `grounds` that holds.
pub fn clock(clock: &Clock, grounds: &[Why], moments: &Moments) -> Option<Why> {
    let holds = |why: &&Why| OF_CLOCKS.iter().any(|(ground, holds)| ground == *why && holds(clock, moments));
    grounds.iter().find(holds).copied()
}

/// Why this record is important, by the first of `grounds` that holds.
pub fn record(standing: &Standing, grounds: &[Why]) -> Option<Why> {
    let holds = |why: &&Why| OF_RECORDS.iter().any(|(ground, holds)| ground == *why && holds(standing));
    grounds.iter().find(holds).copied()
}

fn overdue(clock: &Clock, moments: &Moments) -> bool {
    !clock.soft && clock.read(moments.now).outcome == Outcome::Overdue
}

fn soon(clock: &Clock, moments: &Moments) -> bool {
    runs_until(clock, moments.now, moments.soon)
}

fn next_shift(clock: &Clock, moments: &Moments) -> bool {
    runs_until(clock, moments.now, moments.end)
}

fn runs_until(clock: &Clock, now: Stamp, until: Stamp) -> bool {
    !clock.soft && clock.read(now).outcome == Outcome::Running && clock.due(now) <= until
}

fn major(standing: &Standing) -> bool {
    standing.case.severity == Some(Severity::Major)
}

/// The lead speaks for its members.
fn collective(standing: &Standing) -> bool {
    standing.case.flags.contains(&Flag::Collective) && standing.case.lead.is_none()
}

/// Nobody has come to an urgent repair; one that was declined on site is over anyway.
fn urgent_away(standing: &Standing) -> bool {
    let urgent = standing.class.is_some_and(|class| class.urgency == Urgency::Urgent);
    let waits = matches!(
        standing.state(),
        State::Received | State::Reviewing | State::Quoted | State::Agreed | State::Dispatched
    );
    standing.id.kind == Kind::Repair && urgent && waits && !standing.job.on_site
}

/// Help in an emergency that has not ended.
fn special_help(standing: &Standing) -> bool {
    let need = standing.front.request().and_then(|help| help.need);
    need.is_some_and(|need| need.is_special()) && !standing.shown().is_over()
}
