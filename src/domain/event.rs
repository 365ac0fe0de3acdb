//! What starts and stops a clock: the events of contract section 6, by name. Which verb is one, where the noun is built.

use super::case::{Body, Case};
use super::class::Flag;
use super::entry::Entry;
use super::kind::{Kind, Verb};
use super::words::words;

words! {
    /// A moment a clock counts from, or ends with.
    Event {
        /// The record was opened: first told to anybody on the staff (ledger §7, 6).
        Open = "open",
        /// Engineering took the order.
        Take = "take",
        Arrive = "arrive",
        Start = "start",
        Finish = "finish",
        Review = "review",
        /// The customer agreed to the price.
        Agree = "agree",
        /// The resident was told the result.
        Reply = "reply",
        /// Handled on the spot (002-R32).
        Settle = "settle",
        /// Carried out (002-R45).
        Handle = "handle",
        /// Its nature was decided.
        Classify = "classify",
        /// Told to the duty centre.
        ReportDuty = "report-duty",
        ReportDirector = "report-director",
        /// Told to the deputy general manager and the company's complaint centre: the later of the two (002-R39).
        ReportCompany = "report-company",
        /// The result of what the company handed down, told to the company (002-R45).
        ReportResult = "report-result",
        /// The complaint of the fifth household was opened (002-R26).
        FifthHousehold = "fifth-household",
        /// The resident was told how it goes on.
        Progress = "progress",
        Followup = "followup",
        /// A message for somebody absent was taken, and given to him.
        Message = "message",
        Relay = "relay",
        /// A time was promised.
        Promise = "promise",
        MonthEnd = "month-end",
        /// The monthly report was sent.
        Send = "send",
    }
}

impl Event {
    /// Whether it can happen to a record of `kind` (contract, sections 3 and 6): a clock that waits for anything else never
    /// runs, or never stops.
    pub fn happens_to(self, kind: Kind) -> bool {
        match self {
            Event::Open | Event::Promise => true,
            Event::Take | Event::Arrive | Event::Start | Event::Finish | Event::Review | Event::Agree => {
                kind == Kind::Repair
            }
            Event::Followup => matches!(kind, Kind::Repair | Kind::Complaint),
            Event::Reply | Event::Progress => !matches!(kind, Kind::Repair | Kind::Monthly | Kind::Handover),
            Event::Settle
            | Event::Handle
            | Event::Classify
            | Event::ReportDuty
            | Event::ReportDirector
            | Event::ReportCompany
            | Event::ReportResult
            | Event::FifthHousehold => kind == Kind::Complaint,
            Event::Message | Event::Relay => matches!(kind, Kind::Visit | Kind::Inquiry),
            Event::MonthEnd | Event::Send => kind == Kind::Monthly,
        }
    }

    /// The verb that does this event; `None` for what no verb of a built noun does yet, or what is no entry at all.
    pub fn verb(self) -> Option<Verb> {
        match self {
            Event::Open => Some(Verb::Open),
            Event::Take => Some(Verb::Take),
            Event::Arrive => Some(Verb::Arrive),
            Event::Start => Some(Verb::Start),
            Event::Finish => Some(Verb::Finish),
            Event::Review => Some(Verb::Review),
            Event::Agree => Some(Verb::Agree),
            Event::Promise => Some(Verb::Appoint),
            Event::Followup => Some(Verb::Followup),
            Event::Reply => Some(Verb::Reply),
            Event::Settle => Some(Verb::Settle),
            Event::Handle => Some(Verb::Handle),
            Event::Classify => Some(Verb::Classify),
            Event::ReportDuty | Event::ReportDirector | Event::ReportCompany | Event::ReportResult => {
                Some(Verb::Report)
            }
            Event::FifthHousehold => Some(Verb::Group),
            Event::Progress => Some(Verb::Progress),
            Event::Message => Some(Verb::Message),
            Event::Relay => Some(Verb::Relay),
            Event::Send => Some(Verb::Send),
            Event::MonthEnd => None,
        }
    }

    /// Whether `entry` of a record of `kind` is this event; `case` is what the complaint has come to with it. Who was told
    /// decides a few, an opening may be more than one: settled on the spot, or with its nature decided. What answers an
    /// inquiry is its reply; of a complaint `answer` tells the plan alone (001-R86).
    pub fn done_by(self, kind: Kind, entry: &Entry, case: &Case) -> bool {
        let verb = entry.verb;
        let tells = |body| matches!(verb, Verb::Report | Verb::Escalate) && entry.data.body == Some(body);
        let settles = verb == Verb::Settle || (verb == Verb::Open && case.flags.contains(&Flag::Settled));
        match self {
            Event::ReportDuty => tells(Body::Duty),
            Event::ReportDirector => tells(Body::Director),
            Event::ReportCompany => {
                let both = [Body::DeputyGm, Body::Company].iter().all(|body| case.told.contains_key(body));
                both && (tells(Body::DeputyGm) || tells(Body::Company))
            }
            Event::ReportResult => tells(Body::Company) && case.handled.is_some(),
            Event::Classify => verb == Verb::Classify || (verb == Verb::Open && case.classified.is_some()),
            Event::Settle => settles,
            Event::Handle => verb == Verb::Handle || settles,
            Event::Promise => matches!(verb, Verb::Appoint | Verb::Promise),
            Event::Reply if kind == Kind::Inquiry => answers(verb),
            Event::Reply if kind == Kind::Request => verb == Verb::Reply || ends_request(verb),
            other => other.verb() == Some(verb),
        }
    }

    /// Every event that `entry` is.
    pub fn of<'e>(kind: Kind, entry: &'e Entry, case: &'e Case) -> impl Iterator<Item = Event> + 'e {
        Event::ALL.iter().copied().filter(move |event| event.done_by(kind, entry, case))
    }
}

/// What ends an inquiry with a word to whoever asked (000-R53, 000-R54, 000-R66).
fn answers(verb: Verb) -> bool {
    matches!(verb, Verb::Answer | Verb::Unanswerable | Verb::Decline | Verb::Transfer)
}

/// What tells whoever asked for help how it stands (000-R61, 000-R74).
fn ends_request(verb: Verb) -> bool {
    matches!(verb, Verb::Refer | Verb::Decline)
}
