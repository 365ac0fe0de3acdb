//! What is counted of the duty log of a month (RP14; 001-R04…R08, 001-R53, 002-R03…R11), and what was found wrong and is not put
//! right.

use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::watch::{Area, Line, Watch};
use crate::report::figures::{Left, Verdict};
use crate::report::standing::whereabouts;

use super::desk::{ended, is_open};
use super::section::{Table, View};

/// The figures.
pub const DUTY: Table = Table {
    counts: &[
        ("merged", |view| view.one.shown() == State::Merged),
        ("cancelled", |view| view.one.shown() == State::Cancelled),
        ("open", is_open),
        // Found wrong and not put right yet: still open (001-R08).
        ("unrectified", |view| is_wrong(view.one)),
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
fn put_right(one: &Standing) -> Option<Stamp> {
    let watch = one.front.duty()?;
    let deed = watch.deeds.last()?;
    let fails = one.state() == State::Received && watch.rechecked.as_ref().is_some_and(|(_, right)| !right);
    (!fails).then_some(deed.at)
}

/// Whether it was found wrong and is not put right yet.
fn is_wrong(one: &Standing) -> bool {
    let found = one.front.duty().is_some_and(|watch| watch.is(Line::Nonconformity));
    found && !one.shown().is_over() && put_right(one).is_none()
}

/// What was found wrong and is not put right.
#[derive(Clone, Debug)]
pub struct Wrong {
    pub id: RecordId,
    pub area: Option<Area>,
    pub place: Option<String>,
    /// The department that puts it right.
    pub handler: Option<String>,
    pub until: Option<Stamp>,
    /// Begun minutes after that time.
    pub late_minutes: i64,
    pub text: String,
}

/// Those of `received`, by id (RP14).
pub fn unrectified(received: &[&Standing], now: Stamp) -> Vec<Wrong> {
    let row = |one: &&Standing| {
        let watch = one.front.duty().filter(|_| is_wrong(one))?;
        Some(Wrong {
            id: one.id,
            area: watch.area,
            place: whereabouts(one),
            handler: watch.to.as_ref().map(|to| to.as_str().to_string()),
            until: watch.until,
            late_minutes: watch.until.map_or(0, |until| now.minutes_since(until).max(0)),
            text: one.facts.text.clone().unwrap_or_default(),
        })
    };
    let mut rows: Vec<Wrong> = received.iter().filter_map(row).collect();
    rows.sort_by_key(|row| row.id);
    rows
}

/// By the time that was set: one without such a time is in no share, nor one that was set aside before it.
fn rectified(view: &View) -> Verdict {
    match (of(view).until, put_right(view.one)) {
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
        Some((_, false)) if put_right(view.one).is_none() => Verdict::Miss,
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
