//! What is counted of the repairs of a month (RP12): how far the limits were kept, rework, money, satisfaction.

use crate::domain::class::Urgency;
use crate::domain::clock::ClockName;
use crate::domain::state::State;
use crate::report::figures::{UNSAID, Verdict, opinion};

use super::section::{Table, View};

/// The figures.
pub const REPAIRS: Table = Table {
    counts: &[
        ("merged", |view| view.one.shown() == State::Merged),
        ("cancelled", |view| view.one.shown() == State::Cancelled),
        ("declined", |view| view.one.shown() == State::Declined),
        ("infeasible", |view| view.one.shown() == State::Infeasible),
        // Neither fixed nor over: what is left to do.
        ("open", |view| view.one.job.finished.is_none() && !view.one.shown().is_over()),
        // Paused at the moment: never finished.
        ("paused", |view| view.one.is_paused(view.now)),
        // Leaks that wait for the next rain: neither late nor done (000-R90).
        ("awaiting_rain", |view| view.one.shown() == State::AwaitingRain),
        ("late", |view| view.one.shown() != State::Merged && fixed(view) == Verdict::Miss),
        // Done again before acceptance, in the same order, and of these those that still are; the time for repair stopped with
        // the first `finish`.
        ("redone", |view| view.one.job.redone > 0),
        ("redone_open", |view| view.one.redone_since().is_some()),
        // Rework of accepted orders in new ones, and of it what was free under warranty (000-R87, 000-R91).
        ("rework", |view| view.one.job.rework_of.is_some()),
        ("free", |view| view.one.job.free),
        // Losses claimed, and of them those of orders that were late (000-R83).
        ("losses", |view| view.one.job.loss.is_some()),
        ("late_with_loss", |view| view.one.job.loss.is_some() && is_late(view)),
    ],
    sums: &[
        ("redone_times", |view| u64::from(view.one.job.redone)),
        ("fees_fen", |view| view.one.job.amount),
        ("paid_fen", |view| view.one.job.paid.unwrap_or(0)),
        ("loss_fen", |view| view.one.job.loss.unwrap_or(0)),
    ],
    labels: &[
        ("urgency", |view| vec![view.one.class.map(|class| class.urgency.as_str().to_string())]),
        ("item", |view| vec![view.one.class.map(|class| class.item.as_str().to_string())]),
        ("trade", |view| vec![view.one.class.map(|class| class.trade.as_str().to_string())]),
        ("building", |view| vec![view.building()]),
    ],
    shares: &[
        ("arrived", is_urgent, |view| view.punctual(ClockName::Arrive)),
        ("fixed_urgent", is_urgent, fixed),
        ("fixed_general", |view| !is_urgent(view), fixed),
        // Of all that were fixed once, those that did not have to be done again before acceptance.
        ("fixed_first_time", was_fixed, first_time),
        // Only those off the price list (D07).
        ("reviewed", |view| view.one.job.off_list, |view| view.punctual(ClockName::Review)),
        ("satisfied", was_asked, |view| opinion(view.one.job.satisfied)),
    ],
    shares_each: &[],
    shares_by: &[("fixed_by_repairer", holder, fixed)],
    ended: |one| one.job.finished,
};

fn is_urgent(view: &View) -> bool {
    view.one.class.is_some_and(|class| class.urgency == Urgency::Urgent)
}

fn fixed(view: &View) -> Verdict {
    view.punctual(ClockName::Finish)
}

/// Who holds it; an order that nobody holds is counted like any other.
fn holder(view: &View) -> Option<String> {
    Some(view.one.assignee.as_ref().map_or(UNSAID, |one| one.as_str()).to_string())
}

fn was_fixed(view: &View) -> bool {
    view.one.job.finished.is_some() || view.one.job.redone > 0
}

fn first_time(view: &View) -> Verdict {
    if view.one.job.redone == 0 { Verdict::Hit } else { Verdict::Miss }
}

fn is_late(view: &View) -> bool {
    [ClockName::Arrive, ClockName::Finish].into_iter().any(|name| view.punctual(name) == Verdict::Miss)
}

/// An order that was accepted is asked about; one that was asked about before counts too.
fn was_asked(view: &View) -> bool {
    view.one.job.accepted.is_some() || view.one.job.satisfied.is_some()
}
