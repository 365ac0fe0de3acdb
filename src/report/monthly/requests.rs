//! What is counted of the requests for help of a month (000-C).

use crate::domain::clock::ClockName;
use crate::domain::field::Word;
use crate::domain::help::{Help, Need};
use crate::domain::state::State;
use crate::report::figures::opinion;

use super::desk::{ended, is_open};
use super::section::{Table, View};

/// The figures.
pub const REQUESTS: Table = Table {
    counts: &[
        ("merged", |view| view.one.shown() == State::Merged),
        ("cancelled", |view| view.one.shown() == State::Cancelled),
        ("open", is_open),
        // What the catalogue promises, and what it names and does not (000-R59, 000-R60).
        ("in_range", |view| of(view).in_range == Some(true)),
        ("out_of_range", |view| of(view).in_range == Some(false)),
        ("asked_above", |view| !of(view).asked.is_empty()),
        ("arranged", |view| of(view).arranged.is_some()),
        ("done", |view| view.one.shown() == State::Done),
        // We cannot help, and another office was spoken to (000-R61, 000-R74).
        ("cannot_help", |view| of(view).referral.is_some()),
        ("declined", |view| view.one.shown() == State::Declined),
        // A, E and F, of which the manager must know (000-R68).
        ("special", is_special),
        ("unacked", |view| is_special(view) && view.one.shown() != State::Merged && of(view).acked.is_none()),
    ],
    sums: &[],
    labels: &[
        ("need", |view| vec![of(view).need.map(|one| one.to_text())]),
        ("service", |view| of(view).service.clone().map(Some).into_iter().collect()),
        ("channel", |view| vec![view.one.facts.channel.map(|one| one.to_text())]),
        ("referred", |view| of(view).went_on.map(|id| Some(id.kind.to_text())).into_iter().collect()),
        ("state", |view| vec![Some(view.one.shown().to_text())]),
        ("building", |view| vec![view.building()]),
    ],
    shares: &[
        // Within five minutes (D03).
        ("replied", |_| true, |view| view.punctual(ClockName::Reply)),
        // A house value.
        ("acked", is_special, |view| view.timely(ClockName::Ack)),
        ("satisfied", |view| view.one.shown() == State::Done, |view| opinion(of(view).satisfied)),
    ],
    shares_each: &[("promises_kept", |view| view.each(ClockName::Promise))],
    shares_by: &[(
        "replied_by_need",
        |view| of(view).need.map(|one| one.to_text()),
        |view| view.punctual(ClockName::Reply),
    )],
    ended,
};

/// What it has come to. A record of another kind has come to nothing.
fn of<'v>(view: &'v View) -> &'v Help {
    static NONE: std::sync::OnceLock<Help> = std::sync::OnceLock::new();
    view.one.front.request().unwrap_or_else(|| NONE.get_or_init(Help::default))
}

fn is_special(view: &View) -> bool {
    of(view).need.is_some_and(Need::is_special)
}
