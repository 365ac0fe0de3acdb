//! The life of a line of the duty log, of a handover and of a monthly report (ledger 5.8, 002-A, 002-B, 002-R58).

use crate::domain::kind::Verb;

use super::{State, Step};

/// A line of the duty log: what only had to be written down is closed at once, the rest is handled, and looked at again.
pub(super) fn duty(state: State, verb: Verb) -> Step {
    use State::*;
    match (state, verb) {
        (Received, Verb::Handle) => Step::To(Handled),
        (Handled, Verb::Handle) => Step::Stay,
        (Handled, Verb::Recheck) => Step::To(Closed),
        (Received | Handled, Verb::Close) => Step::To(Closed),
        (Received | Handled | Closed, Verb::Report) => Step::Stay,
        _ => Step::Forbidden,
    }
}

/// The handover: prepared, checked line by line, signed by both (002-R13…R21). Leaving the post for a while belongs to the
/// shift that runs (004-R43).
pub(super) fn handover(state: State, verb: Verb) -> Step {
    use State::*;
    match (state, verb) {
        (Prepared, Verb::Prepare | Verb::Tidy) => Step::Stay,
        (Prepared | SignedOut, Verb::Arrive | Verb::Check) => Step::Stay,
        (Prepared, Verb::SignOut) => Step::To(SignedOut),
        (SignedOut, Verb::SignIn) => Step::To(Effective),
        (Effective, Verb::Leave | Verb::Back) => Step::Stay,
        _ => Step::Forbidden,
    }
}

/// The monthly report: prepared, signed by the director, sent (002-R58).
pub(super) fn monthly(state: State, verb: Verb) -> Step {
    use State::*;
    match (state, verb) {
        (Prepared, Verb::Prepare) => Step::Stay,
        (Prepared, Verb::Sign) => Step::To(Signed),
        (Signed, Verb::Send) => Step::To(Sent),
        _ => Step::Forbidden,
    }
}
