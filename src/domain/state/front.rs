//! The life of a visit, an inquiry and a request for help (ledger 5.3…5.7).

use crate::domain::entry::Data;
use crate::domain::kind::Verb;
use crate::domain::reception::Stage;

use super::{State, Step};

/// Calls, people and letters; visitor slips; viewings (ledger 5.3, 5.4, 5.5). What an entry carries decides a few: `carried`.
pub(super) fn visit(state: State, verb: Verb) -> Step {
    use State::*;
    let to = Step::To;
    match (state, verb) {
        (Received | Waiting, Verb::CallHost) => to(Waiting),
        (Received | Waiting, Verb::In) => to(Inside),
        (Inside | Left, Verb::Out) => to(Closed),
        (Received | Waiting | Booked, Verb::Decline) => to(Refused),
        (Received | Waiting | Escalated, Verb::Message) => to(Pending),
        (Pending, Verb::Message) => Step::Stay,
        (Pending, Verb::Relay) => to(Closed),
        (Received | Escalated, Verb::Handle) => to(Handled),
        (Handled | Replied, Verb::Handle) => Step::Stay,
        (Received | Escalated, Verb::Escalate) => to(Escalated),
        (Escalated | Handled, Verb::Reply) => to(Replied),
        (Escalated | Handled, Verb::Promise) => Step::Stay,
        (Replied | Handled, Verb::Followup) => to(Closed),
        (Received | Escalated | Handled | Replied, Verb::Report) => Step::Stay,
        (Received | Escalated | Handled, Verb::Refer) => to(Converted),
        (Received | Booked | Viewing, Verb::View) => to(Viewing),
        _ => Step::Forbidden,
    }
}

/// The inquiry, with the privacy procedure of looking up a resident (ledger 5.6).
pub(super) fn inquiry(state: State, verb: Verb) -> Step {
    use State::*;
    let to = Step::To;
    match (state, verb) {
        (Received | Pending, Verb::Answer) => to(Done),
        (Received | Pending, Verb::Promise | Verb::Message) => to(Pending),
        (Received | Pending, Verb::Attempt | Verb::Consent) => Step::Stay,
        (Received | Pending, Verb::Transfer) => to(Transferred),
        (Pending, Verb::Relay) => to(Done),
        (Received | Pending, Verb::Unanswerable) => to(Unanswerable),
        (Received | Pending, Verb::Decline) => to(Declined),
        (Received | Pending, Verb::Refer) => to(Converted),
        _ => Step::Forbidden,
    }
}

/// The request for help (ledger 5.7).
pub(super) fn request(state: State, verb: Verb) -> Step {
    use State::*;
    let to = Step::To;
    match (state, verb) {
        (Received, Verb::Ask) => to(Asked),
        (Asked | Replied | Arranged, Verb::Ask) => Step::Stay,
        (Received | Asked, Verb::Reply) => to(Replied),
        (Replied | Arranged, Verb::Reply | Verb::Promise) => Step::Stay,
        (Received | Asked | Replied, Verb::Arrange) => to(Arranged),
        (Arranged, Verb::Arrange) => Step::Stay,
        (Replied | Arranged, Verb::Done) => to(Done),
        (Received | Asked | Replied | Arranged, Verb::Refer) => to(Referred),
        (Received | Asked | Replied | Arranged, Verb::Decline) => to(Declined),
        (Received | Asked | Replied | Arranged | Referred | Converted, Verb::Ack) => Step::Stay,
        _ => Step::Forbidden,
    }
}

/// The step of an entry, where what it carries matters: a slip that did not come back, what closes with this entry, the
/// stage of a viewing, a search that found nobody, help that goes on in another record.
pub(super) fn carried(step: Step, verb: Verb, data: &Data) -> Step {
    let Step::To(state) = step else { return step };
    Step::To(match (state, verb) {
        (State::Closed, Verb::Out) if data.slip_missing == Some(true) => State::Left,
        (State::Viewing, Verb::View) => match data.stage {
            Some(Stage::Booked) => State::Booked,
            Some(Stage::Back) => State::Closed,
            Some(Stage::NoShow) => State::NoShow,
            Some(Stage::Out) | None => State::Viewing,
        },
        (State::Unanswerable, _) if data.not_found == Some(true) => State::NotFound,
        (State::Referred | State::Converted, Verb::Refer) if data.link.is_some() => State::Converted,
        (State::Converted, Verb::Refer) => State::Referred,
        (State::Handled | State::Replied | State::Received, _) if data.closes == Some(true) => State::Closed,
        (state, _) => state,
    })
}
