//! What is counted of the calls, visits and letters of a month (RP13; 000-R01…R37, 001-R34, 001-R95).

use crate::domain::class::Channel;
use crate::domain::clock::ClockName;
use crate::domain::field::Word;
use crate::domain::reception::{Conclusion, KeyOut, Letter, Purpose, Reception, Slip};
use crate::domain::state::State;
use crate::report::figures::{Left, Verdict, opinion};

use super::desk::{count, ended, is_open};
use super::section::{Table, View};

/// The figures.
pub const RECEPTION: Table = Table {
    counts: &[
        ("merged", |view| view.one.shown() == State::Merged),
        ("cancelled", |view| view.one.shown() == State::Cancelled),
        ("open", is_open),
        // Praise is counted next to the complaints (001-R95).
        ("praise", |view| of(view).purpose == Some(Purpose::Praise)),
        ("difficult", |view| of(view).difficult),
        // Somebody else went on receiving the visitor (004-R62).
        ("swapped", |view| of(view).swaps > 0),
        // Would not give a name (000-R07).
        ("unnamed", |view| of(view).unnamed),
        // A leader was told, and an answer promised (000-R11).
        ("escalated", |view| of(view).escalated.is_some()),
        // From the company or a superior, and the written result is still owed (000-R18, 000-R19).
        ("result_owed", |view| goes_up(view) && of(view).reported.is_none() && !view.one.shown().is_over()),
        ("followed_up", |view| of(view).followed_up.is_some()),
        ("slips", |view| of(view).slip.is_some()),
        // Let in without a document, with the host's consent (000-R33).
        ("unclear", |view| slip(view).is_some_and(|slip| slip.document.is_none())),
        ("inside", |view| slip(view).is_some_and(Slip::is_inside)),
        // Left, and the slip is neither back nor explained (000-R34).
        ("slips_missing", |view| slip(view).is_some_and(|slip| slip.is_out() && !slip.is_inside())),
        ("slips_explained", |view| slip(view).is_some_and(|slip| slip.explained.is_some())),
        // Longer inside than the house value allows.
        ("overstayed", |view| view.timely(ClockName::Stay) == Verdict::Miss),
        ("refused", |view| view.one.shown() == State::Refused),
        // Viewings: agreed to a time, nobody came, the key went out, the key is out (004-R64…R69).
        ("booked", |view| of(view).appointment.is_some()),
        ("no_show", |view| view.one.shown() == State::NoShow),
        ("viewed", |view| of(view).key.is_some()),
        ("keys_out", |view| of(view).key.as_ref().is_some_and(KeyOut::is_out)),
    ],
    sums: &[
        ("messages", |view| count(of(view).messages.all().len())),
        ("messages_open", |view| match view.one.shown().is_over() {
            true => 0,
            false => count(of(view).messages.unrelayed().count()),
        }),
    ],
    labels: &[
        ("channel", |view| vec![view.one.facts.channel.map(|one| one.to_text())]),
        ("purpose", |view| vec![of(view).purpose.map(|one| one.to_text())]),
        // Of letters alone (000-R13…R19).
        ("letter", |view| of(view).letter.map(|one| Some(one.to_text())).into_iter().collect()),
        // Of what was handled, or went to a department.
        ("result", |view| result(of(view)).map(|one| Some(one.to_text())).into_iter().collect()),
        // What it went on as, in a record of its own (000-R01).
        ("referred", |view| of(view).went_on.map(|id| Some(id.kind.to_text())).into_iter().collect()),
        ("state", |view| vec![Some(view.one.shown().to_text())]),
        ("building", |view| vec![view.building()]),
    ],
    shares: &[
        // Answered within the rings allowed on that day (D01); a call of which nobody noted them is left out.
        ("rung", |view| view.one.facts.channel == Some(Channel::Phone), |view| kept(of(view).in_time)),
        ("on_the_spot", |_| true, on_the_spot),
        ("escalated_replied", |view| of(view).escalated.is_some(), |view| view.punctual(ClockName::Promise)),
        // House values: opinions and suggestions answered, results written upward (D24, D32).
        ("advice_replied", |view| of(view).letter.is_some_and(Letter::is_advice), |view| view.timely(ClockName::Reply)),
        ("result_reported", goes_up, |view| view.timely(ClockName::Result)),
        ("slip_returned", |view| of(view).slip.is_some(), returned),
        (
            "satisfied",
            |view| of(view).followed_up.is_some() || of(view).satisfied.is_some(),
            |view| opinion(of(view).satisfied),
        ),
    ],
    shares_each: &[
        // A house value (000-R06, D30): every message is owed for itself.
        ("messages_relayed", |view| of(view).messages.all().iter().map(|message| view.relayed(message.at)).collect()),
    ],
    shares_by: &[],
    ended,
};

/// What it has come to. A record of another kind has come to nothing.
fn of<'v>(view: &'v View) -> &'v Reception {
    static NONE: std::sync::OnceLock<Reception> = std::sync::OnceLock::new();
    view.one.front.visit().unwrap_or_else(|| NONE.get_or_init(Reception::default))
}

fn slip<'v>(view: &'v View) -> Option<&'v Slip> {
    of(view).slip.as_ref()
}

fn goes_up(view: &View) -> bool {
    of(view).letter.is_some_and(Letter::goes_up)
}

/// What was done about it, else the department that has it.
fn result(visit: &Reception) -> Option<Conclusion> {
    let routed = |own| if own { Conclusion::OwnDept } else { Conclusion::OtherDept };
    visit.handled.as_ref().map(|handled| handled.result).or(visit.routed.as_ref().map(|one| routed(one.own)))
}

fn kept(in_time: Option<bool>) -> Verdict {
    match in_time {
        Some(true) => Verdict::Hit,
        Some(false) => Verdict::Miss,
        None => Verdict::Out(Left::Unnoted),
    }
}

/// Solved by the desk itself on the day it came, with nothing left for later (000-R10): neither promised nor told above nor given
/// on. What ends by itself (a slip, a viewing, a message) is no matter to settle.
fn on_the_spot(view: &View) -> Verdict {
    let (visit, state) = (of(view), view.one.shown());
    let later = visit.escalated.is_some()
        || visit.routed.is_some()
        || visit.went_on.is_some()
        || view.one.clocks.iter().any(|clock| clock.name == ClockName::Promise);
    match &visit.handled {
        _ if later => Verdict::Miss,
        Some(handled) if handled.result == Conclusion::Solved && handled.at.day() == view.one.opened.day() => {
            Verdict::Hit
        }
        Some(_) => Verdict::Miss,
        None if state == State::Cancelled => Verdict::Out(Left::Cancelled),
        None if state.is_over() || visit.slip.is_some() || visit.key.is_some() || visit.appointment.is_some() => {
            Verdict::Out(Left::NoMatter)
        }
        None => Verdict::Out(Left::Open),
    }
}

fn returned(view: &View) -> Verdict {
    match slip(view) {
        Some(slip) if slip.returned.is_some() => Verdict::Hit,
        Some(slip) if slip.is_inside() => Verdict::Out(Left::Open),
        _ => Verdict::Miss,
    }
}
