//! The state table of a repair order.

use crate::domain::kind::Verb;

use super::{State, Step};

/// The repair order (ledger 5.1, 000-R76…R109, 004-R74…R77). What an entry carries decides a few steps: `step_with`.
pub(super) fn step(state: State, verb: Verb) -> Step {
    use State::*;
    let to = Step::To;
    match (state, verb) {
        (Received | Reviewing | Dispatched, Verb::Take) => Step::Stay,
        (Working, Verb::Arrive) => Step::Stay,
        (Received | Reviewing, Verb::Review) => to(Quoted),
        (Received | Reviewing | Quoted | Agreed | Dispatched | Arrived, Verb::Quote) => to(Quoted),
        (Working | Finished | AwaitingRain | Accepted | Paid, Verb::Quote | Verb::Agree) => Step::Stay,
        (Quoted, Verb::Agree) => to(Agreed),
        (Received | Reviewing | Quoted | Dispatched | Arrived, Verb::Decline) => to(Declined),
        (Received | Reviewing | Quoted | Agreed | Dispatched | Arrived | Working, Verb::Appoint | Verb::Extend) => {
            Step::Stay
        }
        (Received | Reviewing | Quoted | Agreed | Dispatched | Arrived | Working, Verb::Pause | Verb::Resume) => {
            Step::Stay
        }
        (Received | Reviewing | Quoted | Agreed | Dispatched | Arrived | Working, Verb::Dispatch) => to(Dispatched),
        (Received | Reviewing | Agreed | Dispatched, Verb::Arrive) => to(Arrived),
        (Arrived | Quoted | Agreed | Working, Verb::Confirm | Verb::Material) => Step::Stay,
        (Received | Reviewing | Dispatched | Arrived | Agreed, Verb::Start) => to(Working),
        (Arrived | Agreed | Working, Verb::Finish) => to(Finished),
        (AwaitingRain, Verb::Rain) => to(Finished),
        (Finished, Verb::Accept) => to(Accepted),
        (Finished | AwaitingRain, Verb::Rework) => to(Working),
        (Accepted | Paid | Closed, Verb::Rework) => Step::Stay,
        (Accepted, Verb::Pay) => to(Paid),
        (Accepted | Paid, Verb::Close) => to(Closed),
        (Finished | AwaitingRain | Accepted | Paid | Closed, Verb::Followup) => Step::Stay,
        (
            Received | Reviewing | Quoted | Agreed | Dispatched | Arrived | Working | Finished | AwaitingRain
            | Accepted | Paid | Closed | Declined | Infeasible | Cancelled | Merged | Void | Contested,
            _,
        ) => Step::Forbidden,
        (
            Settled | Classified | Appointed | Forwarded | Investigated | Assigned | Answered | Handled | Replied
            | FollowedUp | Summarized | Archived,
            _,
        )
        | (front_desk!(), _) => Step::Forbidden,
    }
}
