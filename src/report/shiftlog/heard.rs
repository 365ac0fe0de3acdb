//! The line of a complaint in the log of a shift: what happened to it there, what came of it, and what it still lacks.

use crate::domain::entry::Entry;
use crate::domain::fold::Standing;
use crate::domain::kind::Verb;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::words::words;

words! {
    /// What happened to a complaint in a shift.
    Moment {
        Received = "received",
        Handled = "handled",
        Replied = "replied",
    }
}

words! {
    /// What the line of a complaint still lacks (002-R46, 002-R52, 002-R54).
    Owed {
        /// What came of it.
        Result = "result",
        /// The reply to the complainant.
        Reply = "reply",
        /// What he thinks of the result.
        Opinion = "opinion",
    }
}

/// The line of a complaint.
#[derive(Clone, Debug)]
pub struct Heard {
    pub standing: Standing,
    /// What happened to it in this shift, in order.
    pub moments: Vec<(Moment, Stamp)>,
    pub result: Option<String>,
    pub owed: Vec<Owed>,
    /// Whether whoever is on duty has entered it (`domain::logged`): the line itself is drawn from the record, whoever took it.
    pub logged: bool,
}

impl Heard {
    /// The entries that what happened in this shift was written down with.
    pub fn wrote(&self) -> impl Iterator<Item = &Entry> {
        let tells = |verb: Verb| matches!(verb, Verb::Open | Verb::Settle | Verb::Handle | Verb::Reply);
        let in_it = move |entry: &&Entry| tells(entry.verb) && self.moments.iter().any(|(_, at)| *at == entry.at);
        self.standing.live.iter().filter(in_it)
    }
}

/// The line of a complaint: what came of it, and what is owed.
pub fn heard(complaint: &Standing, moments: Vec<(Moment, Stamp)>, logged: bool) -> Heard {
    let tells =
        |verb: Verb| matches!(verb, Verb::Settle | Verb::Handle | Verb::Reply | Verb::ExplainTo | Verb::Progress);
    let said = complaint.live.iter().rev().filter(|entry| tells(entry.verb));
    let settled = complaint.case.handled.is_some() || !complaint.case.replies.is_empty();
    let result = said.filter_map(|entry| entry.data.text.clone()).find(|text| !text.trim().is_empty());
    Heard { owed: owed(complaint), result: result.filter(|_| settled), standing: complaint.clone(), moments, logged }
}

/// What is owed of a complaint: nothing of one that was cancelled, continued elsewhere or set aside.
pub fn owed(complaint: &Standing) -> Vec<Owed> {
    let case = &complaint.case;
    if matches!(complaint.state(), State::Cancelled | State::Merged | State::Void) {
        return Vec::new();
    }
    let mut owed = Vec::new();
    if case.handled.is_none() && case.replies.is_empty() {
        owed.push(Owed::Result);
    } else if case.replies.is_empty() {
        owed.push(Owed::Reply);
    }
    if case.opinion.as_deref().is_none_or(|opinion| opinion.trim().is_empty()) {
        owed.push(Owed::Opinion);
    }
    owed
}
