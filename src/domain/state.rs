//! The life of a record: every state table is one exhaustive match over states (ledger 5.1, 5.2).

mod front;
mod shift;

use super::entry::Data;
use super::job::Test;
use super::kind::{Kind, Verb};
use super::words::words;

words! {
    /// Where a record stands (JSON `state`). Folded from the log, never stored.
    State {
        /// On the register; the work order is issued with it.
        Received = "received",
        /// Off the price list: engineering judges feasibility and fee.
        Reviewing = "reviewing",
        /// The price was told; the customer has not answered.
        Quoted = "quoted",
        /// The customer agreed; nobody is sent yet.
        Agreed = "agreed",
        /// A repairer is on the way.
        Dispatched = "dispatched",
        /// The repairer is on site.
        Arrived = "arrived",
        /// Work has begun.
        Working = "working",
        /// Work is done, not yet accepted.
        Finished = "finished",
        /// A leak: accepted only after the next rain (000-R90).
        AwaitingRain = "awaiting_rain",
        /// Accepted by signature (000-R88).
        Accepted = "accepted",
        /// Paid at the office.
        Paid = "paid",
        /// Papers complete.
        Closed = "closed",
        /// The customer did not want it at that price.
        Declined = "declined",
        /// Engineering cannot do it.
        Infeasible = "infeasible",
        /// A complaint handled on the spot (002-R32).
        Settled = "settled",
        /// The nature of a complaint was decided.
        Classified = "classified",
        /// A time for the reply was agreed.
        Appointed = "appointed",
        /// A body outside was told in writing (002-R40).
        Forwarded = "forwarded",
        /// Facts and causes are known.
        Investigated = "investigated",
        /// Somebody is responsible, with a plan.
        Assigned = "assigned",
        /// The complainant knows the plan.
        Answered = "answered",
        /// The plan is carried out.
        Handled = "handled",
        /// The complainant knows the result.
        Replied = "replied",
        /// The complainant was asked afterwards.
        FollowedUp = "followed_up",
        /// Cause and prevention are written down.
        Summarized = "summarized",
        /// All papers are filed.
        Archived = "archived",
        /// A visitor whose host is called, or who waits for him (000-R31, 000-R33).
        Waiting = "waiting",
        /// A visitor is in, with a slip.
        Inside = "inside",
        /// A visitor left without giving the slip back (000-R34).
        Left = "left",
        /// A time for a viewing is agreed (004-R67).
        Booked = "booked",
        /// A house is being shown: its key is out (004-R69).
        Viewing = "viewing",
        /// Booked, and nobody came (004-R67).
        NoShow = "no_show",
        /// A visitor or a viewing that was refused, with the reason.
        Refused = "refused",
        /// Reported to somebody above, and an answer is owed (000-R11).
        Escalated = "escalated",
        /// An answer, or a message, is owed (000-R63, 000-R06).
        Pending = "pending",
        /// Put through to the host (000-R55).
        Transferred = "transferred",
        /// The person asked for was not found (000-R58).
        NotFound = "not_found",
        /// No answer could be given (000-R54).
        Unanswerable = "unanswerable",
        /// The supervisor was asked (000-R72).
        Asked = "asked",
        /// Help beyond the promised range is arranged (000-R60).
        Arranged = "arranged",
        /// Done as asked.
        Done = "done",
        /// Goes on in another record.
        Converted = "converted",
        /// Goes on with another office, which was spoken to (000-R74).
        Referred = "referred",
        /// A sheet or report that nobody has signed.
        Prepared = "prepared",
        /// The outgoing person signed.
        SignedOut = "signed_out",
        /// Both have signed: the new shift runs (002-R17).
        Effective = "effective",
        /// Signed off.
        Signed = "signed",
        /// Sent to whom it is for.
        Sent = "sent",
        /// With a department of ours, which owes its result (000-R15, 000-R16).
        Routed = "routed",
        /// The customer no longer wants it.
        Cancelled = "cancelled",
        /// Continued in another record.
        Merged = "merged",
        /// Should never have been.
        Void = "void",
        /// The log contradicts itself; a person settles it.
        Contested = "contested",
    }
}

/// The states that only the nouns of the front desk and the shift know (`front`, `shift`).
macro_rules! front_desk {
    () => {
        State::Waiting
            | State::Inside
            | State::Left
            | State::Booked
            | State::Viewing
            | State::NoShow
            | State::Refused
            | State::Escalated
            | State::Pending
            | State::Transferred
            | State::NotFound
            | State::Unanswerable
            | State::Asked
            | State::Arranged
            | State::Done
            | State::Converted
            | State::Referred
            | State::Prepared
            | State::SignedOut
            | State::Effective
            | State::Signed
            | State::Sent
            | State::Routed
    };
}

// Below the macro that both use.
mod complaint;
mod repair;

impl State {
    /// Whether nothing more is expected of the desk.
    pub fn is_over(self) -> bool {
        use State::*;
        matches!(
            self,
            Closed
                | Archived
                | Declined
                | Infeasible
                | NoShow
                | Refused
                | Transferred
                | NotFound
                | Unanswerable
                | Done
                | Converted
                | Referred
                | Effective
                | Sent
                | Cancelled
                | Merged
                | Void
        )
    }
}

/// What a verb does to a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The record goes on to this state.
    To(State),
    /// Allowed; the state stays.
    Stay,
    /// The table forbids it.
    Forbidden,
}

/// What `verb` does to a record of `kind` in `state`.
pub fn step(kind: Kind, state: State, verb: Verb) -> Step {
    match verb {
        Verb::Note | Verb::Amend | Verb::Undo | Verb::Reveal | Verb::Recount | Verb::Tell => Step::Stay,
        Verb::Chase if !state.is_over() => Step::Stay,
        Verb::Cancel if !state.is_over() => Step::To(State::Cancelled),
        Verb::Merge if !state.is_over() => Step::To(State::Merged),
        Verb::Void if state != State::Void => Step::To(State::Void),
        Verb::Chase | Verb::Cancel | Verb::Merge | Verb::Void | Verb::Open => Step::Forbidden,
        _ => match kind {
            Kind::Repair => repair::step(state, verb),
            Kind::Complaint => complaint::step(state, verb),
            Kind::Visit => front::visit(state, verb),
            Kind::Inquiry => front::inquiry(state, verb),
            Kind::Request => front::request(state, verb),
            Kind::Duty => shift::duty(state, verb),
            Kind::Handover => shift::handover(state, verb),
            Kind::Monthly => shift::monthly(state, verb),
        },
    }
}

/// The step of an entry, where what it carries matters: an infeasible review ends the order, one without a fee (common
/// parts) leaves it to be dispatched, nobody home leaves it
/// dispatched, a leak waits for rain, wet rain is rework.
pub fn step_with(kind: Kind, state: State, verb: Verb, data: &Data) -> Step {
    let step = step(kind, state, verb);
    match (step, verb) {
        (Step::To(_), Verb::Review) if data.feasible == Some(false) => Step::To(State::Infeasible),
        (Step::To(_), Verb::Review) if data.fee.is_none() => Step::To(State::Received),
        (Step::To(_), Verb::Arrive) if data.no_access == Some(true) => Step::To(State::Dispatched),
        (Step::To(_), Verb::Finish) if data.test == Some(Test::NextRain) => Step::To(State::AwaitingRain),
        (Step::To(_), Verb::Rain) if data.dry != Some(true) => Step::To(State::Working),
        _ if kind == Kind::Visit => front::visit_with(state, step, verb, data),
        (Step::To(_), _) if !matches!(kind, Kind::Repair | Kind::Complaint) => front::carried(step, verb, data),
        _ => step,
    }
}

/// Where a record of `kind` begins.
pub fn first(kind: Kind) -> State {
    match kind {
        Kind::Handover | Kind::Monthly => State::Prepared,
        _ => State::Received,
    }
}

/// The verbs of `kind` that `state` allows and that move it, the ordinary ones first: the way out of a refusal.
pub fn ways_on(kind: Kind, state: State) -> Vec<Verb> {
    let moves = |verb: &Verb| matches!(step(kind, state, *verb), Step::To(_));
    // The report of a month is owed: what the table of every noun allows here is refused elsewhere (002-R58).
    let owed = |verb: &Verb| kind == Kind::Monthly && matches!(verb, Verb::Cancel | Verb::Merge);
    let ending = |verb: &Verb| matches!(verb, Verb::Cancel | Verb::Merge | Verb::Void);
    let mut ways: Vec<Verb> = Verb::ALL.iter().copied().filter(moves).filter(|verb| !owed(verb)).collect();
    ways.sort_by_key(ending);
    ways
}

/// Whether `verb` moves a record of `kind` from any state at all.
pub fn can_move(kind: Kind, verb: Verb) -> bool {
    State::ALL.iter().any(|state| matches!(step(kind, *state, verb), Step::To(_)))
}
