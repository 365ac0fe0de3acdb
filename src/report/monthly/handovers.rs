//! What is counted of the handovers of a month (002-R13…R21), and of its shifts how many were taken over with two signatures.

use crate::domain::fold::Standing;
use crate::domain::month::Month;
use crate::domain::settings::Settings;
use crate::domain::sheet::{Outcome, Sheet};
use crate::domain::shift::{Turn, turns_of};
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::report::figures::{Left, Rate, Verdict};

use super::desk::{count, ended, is_open};
use super::section::{Table, View};

/// The figures.
pub const HANDOVERS: Table = Table {
    counts: &[
        ("merged", |view| view.one.shown() == State::Merged),
        ("cancelled", |view| view.one.shown() == State::Cancelled),
        // Not signed by both.
        ("open", is_open),
        // Important work was let pass by a supervisor or the director (002-R21).
        ("let_pass", |view| !of(view).overrides.is_empty()),
        // The post was left with nobody standing in (002-R06).
        ("gaps", |view| of(view).absences.iter().any(|one| one.stand_in.is_none())),
    ],
    sums: &[
        ("lines", |view| count(of(view).lines.len())),
        ("important", |view| count(of(view).lines.iter().filter(|line| line.important.is_some()).count())),
        ("lines_refused", |view| {
            count(of(view).marks.values().filter(|mark| mark.outcome == Outcome::Refused).count())
        }),
        // Missing or damaged at the count (002-R14); wrong in the area (002-R16).
        ("short", |view| count(of(view).short().len())),
        ("anomalies", |view| count(of(view).anomalies.len())),
        ("absences", |view| count(of(view).absences.len())),
    ],
    labels: &[("state", |view| vec![Some(view.one.shown().to_string())])],
    shares: &[
        // Five minutes before the shift begins (D17a); where nobody said when he came, or when it begins, it is left out.
        (
            "arrived",
            |_| true,
            |view| match (of(view).arrived.is_some(), of(view).arrive_by) {
                (true, Some(_)) if of(view).late_minutes() == 0 => Verdict::Hit,
                (true, Some(_)) => Verdict::Miss,
                _ => Verdict::Out(Left::Unnoted),
            },
        ),
        // Tidied for this handover, and not long before (D17b).
        (
            "tidied",
            |_| true,
            |view| match &of(view).tidied {
                Some(_) if of(view).tidied_early() => Verdict::Miss,
                Some(_) => Verdict::Hit,
                None => Verdict::Out(Left::Unnoted),
            },
        ),
    ],
    shares_each: &[],
    shares_by: &[],
    ended,
};

/// What it has come to. A record of another kind has come to nothing.
fn of<'v>(view: &'v View) -> &'v Sheet {
    static NONE: std::sync::OnceLock<Sheet> = std::sync::OnceLock::new();
    view.one.front.handover().unwrap_or_else(|| NONE.get_or_init(Sheet::default))
}

/// How many of the shifts that begin in `month` were taken over with both signatures (002-R17). One whose hours are not over can
/// still be; those that were over before the first record of the book are left out.
pub fn shifts(standings: &[Standing], settings: &Settings, month: Month, now: Stamp) -> Rate {
    let signed = standings.iter().filter(|one| one.shown() == State::Effective);
    let taken: Vec<&Turn> =
        signed.filter_map(|one| one.front.handover()?.takeover.as_ref()).map(|taken| &taken.turn).collect();
    let first = standings.iter().map(|one| one.opened).min();
    let mut rate = Rate::default();
    let days = month.first().iter_days().take_while(|day| *day <= month.last());
    for hours in days.flat_map(|day| turns_of(settings, day)) {
        rate.count(match taken.contains(&&hours.turn) {
            true => Verdict::Hit,
            false if hours.end > now => Verdict::Out(Left::Running),
            false if first.is_none_or(|first| hours.end <= first) => Verdict::Out(Left::Before),
            false => Verdict::Miss,
        });
    }
    rate
}
