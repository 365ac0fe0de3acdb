//! What is counted of the duty log of a month (RP14; 001-R04…R08, 001-R53, 002-R03…R11).

use crate::domain::field::Word;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::watch::{Line, Watch};
use crate::report::figures::{Left, Verdict};

use super::desk::{ended, is_open};
use super::section::{Table, View};

/// The figures.
pub const DUTY: Table = Table {
    counts: &[
        ("merged", |view| view.one.shown() == State::Merged),
        ("cancelled", |view| view.one.shown() == State::Cancelled),
        ("open", is_open),
        // Found wrong and not put right yet: still open (001-R08).
        ("unrectified", |view| is(view, Line::Nonconformity) && is_open(view) && put_right(view).is_none()),
        ("rechecked", |view| is(view, Line::Nonconformity) && of(view).rechecked.is_some()),
        // A line or a service is still out (000-R02).
        ("outages_open", |view| is(view, Line::Outage) && is_open(view)),
        // Supervisors who were called and could not be reached (002-R11).
        ("unreached", |view| is(view, Line::Call) && of(view).reached == Some(false)),
        // Leave, by what was decided (002-R08).
        ("leave_approved", |view| is(view, Line::Leave) && of(view).approved),
        ("leave_declined", |view| is(view, Line::Leave) && view.one.shown() == State::Declined),
        // The director's looks through a shift's log that he has not signed (002-R61).
        ("checks_unsigned", |view| is(view, Line::SpotCheck) && is_open(view)),
    ],
    sums: &[("outage_minutes", outage_minutes)],
    labels: &[
        ("line", |view| vec![of(view).line.map(|one| one.to_text())]),
        ("area", |view| match is(view, Line::Nonconformity) {
            true => vec![of(view).area.map(|one| one.to_text())],
            false => Vec::new(),
        }),
        // Rounds and checks at set times, and others (001-R06).
        ("scheduled", |view| match is(view, Line::Patrol) || is(view, Line::Inspection) {
            true => vec![of(view).scheduled.map(|one| one.to_string())],
            false => Vec::new(),
        }),
        ("severity", |view| of(view).severity.map(|one| Some(one.to_text())).into_iter().collect()),
        ("state", |view| vec![Some(view.one.shown().to_text())]),
    ],
    shares: &[
        ("rectified", |view| is(view, Line::Nonconformity), rectified),
        ("recheck_passed", |view| is(view, Line::Nonconformity), recheck),
        ("claimed", |view| is(view, Line::LostProperty), claimed),
    ],
    shares_each: &[],
    shares_by: &[],
    ended,
};

/// What it has come to. A record of another kind has come to nothing.
fn of<'v>(view: &'v View) -> &'v Watch {
    static NONE: std::sync::OnceLock<Watch> = std::sync::OnceLock::new();
    view.one.front.duty().unwrap_or_else(|| NONE.get_or_init(Watch::default))
}

fn is(view: &View, line: Line) -> bool {
    of(view).is(line)
}

/// When it was put right last; none while nobody has, or where the look at it since then said no.
fn put_right(view: &View) -> Option<Stamp> {
    let deed = of(view).deeds.last()?;
    let fails = view.one.state() == State::Received && of(view).rechecked.as_ref().is_some_and(|(_, right)| !right);
    (!fails).then_some(deed.at)
}

/// By the time that was set: one without such a time is in no share, nor one that was set aside before it.
fn rectified(view: &View) -> Verdict {
    match (of(view).until, put_right(view)) {
        (None, _) => Verdict::Out(Left::NoClock),
        (Some(until), Some(at)) if at <= until => Verdict::Hit,
        (Some(_), Some(_)) => Verdict::Miss,
        (Some(until), None) if !is_open(view) && view.one.changed <= until => Verdict::Out(Left::Cancelled),
        (Some(until), None) if view.now > until => Verdict::Miss,
        (Some(_), None) => Verdict::Out(Left::Running),
    }
}

/// What the last look at it found (001-R53).
fn recheck(view: &View) -> Verdict {
    match &of(view).rechecked {
        Some((_, true)) => Verdict::Hit,
        Some((_, false)) if put_right(view).is_none() => Verdict::Miss,
        _ if view.one.shown().is_over() => Verdict::Out(Left::Cancelled),
        _ => Verdict::Out(Left::Open),
    }
}

/// Given to whoever signed for it (004-R56); what was disposed of otherwise was not claimed.
fn claimed(view: &View) -> Verdict {
    match (view.one.shown(), &of(view).signed_by) {
        (State::Closed, Some(_)) => Verdict::Hit,
        (State::Closed, None) => Verdict::Miss,
        (state, _) if state.is_over() => Verdict::Out(Left::Cancelled),
        _ => Verdict::Out(Left::Open),
    }
}

/// How long something was out, in begun minutes: until the line was closed, else until it was said to be back; one that is
/// still out counts up to the moment of the report.
fn outage_minutes(view: &View) -> u64 {
    let (watch, state) = (of(view), view.one.shown());
    if !watch.is(Line::Outage) || matches!(state, State::Cancelled | State::Merged) {
        return 0;
    }
    let back = watch.closed.as_ref().map(|deed| deed.at).or(watch.until.filter(|_| state.is_over()));
    u64::try_from(back.unwrap_or(view.now).min(view.now).minutes_since(view.one.opened)).unwrap_or(0)
}
