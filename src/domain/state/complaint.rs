//! The state table of a complaint.

use crate::domain::kind::Verb;

use super::{State, Step};

/// The complaint (ledger 5.2, 000-R126…R134, 001-R86, 002-R32…R57). Who is told, and what the complainant is told before
/// the result, moves nothing; the parts that were skipped are asked for when it is archived.
pub(super) fn step(state: State, verb: Verb) -> Step {
    use State::*;
    let to = Step::To;
    match (state, verb) {
        (
            Received | Settled | Classified | Appointed | Forwarded | Investigated | Assigned | Answered | Handled
            | Replied | FollowedUp | Summarized,
            Verb::Report | Verb::Escalate | Verb::Group | Verb::Progress | Verb::ExplainTo,
        ) => Step::Stay,
        (Received, Verb::Classify) => to(Classified),
        (
            Settled | Classified | Appointed | Forwarded | Investigated | Assigned | Answered | Handled,
            Verb::Classify,
        ) => Step::Stay,
        (Received, Verb::Settle) => to(Settled),
        (Classified, Verb::Appoint) => to(Appointed),
        (Settled | Appointed | Forwarded | Investigated | Assigned | Answered | Handled, Verb::Appoint) => Step::Stay,
        (
            Received | Settled | Classified | Appointed | Forwarded | Investigated | Assigned | Answered | Handled,
            Verb::Extend,
        ) => Step::Stay,
        (Classified | Appointed, Verb::ReportOut) => to(Forwarded),
        (Forwarded | Investigated | Assigned | Answered | Handled, Verb::ReportOut) => Step::Stay,
        (Classified | Appointed | Forwarded, Verb::Investigate) => to(Investigated),
        (Investigated | Assigned | Answered, Verb::Investigate) => Step::Stay,
        (Classified | Appointed | Forwarded | Investigated | Assigned | Answered, Verb::Assign) => to(Assigned),
        // What was passed over is made up, so that it can be filed (000-R134).
        (Handled | Replied | FollowedUp | Summarized, Verb::Investigate | Verb::Assign) => Step::Stay,
        (Assigned, Verb::Answer) => to(Answered),
        (Answered, Verb::Answer) => Step::Stay,
        (Classified | Appointed | Forwarded | Investigated | Assigned | Answered, Verb::Handle) => to(Handled),
        (Settled | Classified | Appointed | Forwarded | Investigated | Assigned | Answered | Handled, Verb::Reply) => {
            to(Replied)
        }
        (Replied | FollowedUp | Summarized, Verb::Reply) => Step::Stay,
        (Replied, Verb::Followup) => to(FollowedUp),
        (FollowedUp | Summarized | Archived, Verb::Followup) => Step::Stay,
        (Replied | FollowedUp, Verb::Summarize) => to(Summarized),
        (Summarized, Verb::Summarize) => Step::Stay,
        (Summarized, Verb::Archive) => to(Archived),
        (
            Received | Settled | Classified | Appointed | Forwarded | Investigated | Assigned | Answered | Handled
            | Replied | FollowedUp | Summarized | Archived | Cancelled | Merged | Void | Contested,
            _,
        ) => Step::Forbidden,
        (
            Reviewing | Quoted | Agreed | Dispatched | Arrived | Working | Finished | AwaitingRain | Accepted | Paid
            | Closed | Declined | Infeasible,
            _,
        )
        | (front_desk!(), _) => Step::Forbidden,
    }
}
