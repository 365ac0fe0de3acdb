//! What a call, a visit or a letter has come to beside its state. Folded, never stored.

mod digits;
mod owed;
mod words;

use super::entry::Entry;
use super::id::RecordId;
use super::kind::Verb;
use super::message::Messages;
use super::party::Person;
use super::stamp::Stamp;

pub use digits::longest_number;
pub use words::{Conclusion, Letter, Owed, Paper, Purpose, Stage};

/// A call to the host of a visitor (000-R33).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostCall {
    pub at: Stamp,
    pub answered: bool,
    /// What the host said, where he answered.
    pub consent: Option<bool>,
}

/// A visitor slip (访客单).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Its number, one after the other each day; none in a record made by hand without one.
    pub number: Option<String>,
    pub entered: Stamp,
    /// The kind of document that was shown; `None` for an unclear identity.
    pub document: Option<String>,
    pub document_back: bool,
    pub left: Option<Stamp>,
    /// When it came back, and who took it.
    pub returned: Option<(Stamp, Person)>,
    /// What was said when it did not come back.
    pub missing: Option<String>,
    /// How that was explained at last.
    pub explained: Option<String>,
}

impl Slip {
    /// Whether it has neither come back nor been explained.
    pub fn is_out(&self) -> bool {
        self.returned.is_none() && self.explained.is_none()
    }

    /// Whether the visitor is still in.
    pub fn is_inside(&self) -> bool {
        self.left.is_none()
    }
}

/// The key of a house that is shown (看房登记表).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyOut {
    pub number: Option<String>,
    pub papers: Vec<Paper>,
    pub signed_by: Option<Person>,
    pub escort: Option<Person>,
    pub out: Stamp,
    /// When it came back, and who took it.
    pub back: Option<(Stamp, Person)>,
}

impl KeyOut {
    /// Whether it is out.
    pub fn is_out(&self) -> bool {
        self.back.is_none()
    }
}

/// A department that has the matter, and owes its result (000-R15, 000-R16).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routed {
    pub own: bool,
    pub to: Option<Person>,
    pub at: Stamp,
}

/// What was done about the matter (处理情况).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handled {
    pub at: Stamp,
    pub who: Person,
    pub result: Conclusion,
    pub text: Option<String>,
    pub reason: Option<String>,
}

/// What a visit has come to.
#[derive(Clone, Debug, Default)]
pub struct Reception {
    /// Who received it, until somebody else goes on with it (000-R39, 004-R62).
    pub owner: Option<Person>,
    pub purpose: Option<Purpose>,
    pub letter: Option<Letter>,
    /// What a superior wrote on it, and who signed that.
    pub instruction: Option<String>,
    pub instructed_by: Option<Person>,
    pub unnamed: bool,
    pub rings: Option<u32>,
    pub in_time: Option<bool>,
    pub arranged: Option<String>,
    pub difficult: bool,
    /// How often somebody else went on with it.
    pub swaps: u32,
    /// Who above was told, and when.
    pub escalated: Option<(Person, Stamp)>,
    /// Until when an answer is promised, until it is given.
    pub promised: Option<Stamp>,
    pub messages: Messages,
    pub calls: Vec<HostCall>,
    pub slip: Option<Slip>,
    pub appointment: Option<Stamp>,
    pub key: Option<KeyOut>,
    pub routed: Option<Routed>,
    pub handled: Option<Handled>,
    /// What looking into it found (000-R14).
    pub found: Option<String>,
    pub reported: Option<Stamp>,
    pub replied: Option<Stamp>,
    pub followed_up: Option<Stamp>,
    pub satisfied: Option<bool>,
    /// The record in which it goes on.
    pub went_on: Option<RecordId>,
}

impl Reception {
    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        let data = &entry.data;
        match entry.verb {
            Verb::Open => self.open(entry),
            Verb::CallHost => {
                let call = HostCall { at: entry.at, answered: data.answered == Some(true), consent: data.consent };
                self.calls.push(call);
            }
            Verb::In => {
                self.arranged = data.arranged.clone().or(self.arranged.take());
                self.slip = Some(Slip {
                    number: data.slip.clone(),
                    entered: entry.at,
                    document: data.document.clone(),
                    document_back: data.document_back == Some(true),
                    left: None,
                    returned: None,
                    missing: None,
                    explained: None,
                });
            }
            Verb::Out => self.out(entry),
            Verb::Message => self.messages.take(entry, None),
            Verb::Relay => self.messages.relay(entry),
            Verb::View => self.view(entry),
            Verb::Handle => self.handle(entry),
            Verb::Escalate => {
                self.escalated = data.to.clone().map(|to| (to, entry.at)).or(self.escalated.take());
                self.promise(entry);
            }
            Verb::Promise => self.promise(entry),
            Verb::Report => self.reported = Some(entry.at),
            Verb::Reply => self.reply(entry),
            Verb::Followup => {
                self.followed_up = Some(entry.at);
                self.satisfied = data.satisfied.or(self.satisfied);
            }
            Verb::Swap => {
                self.owner = data.to.clone().or(self.owner.take());
                self.swaps = self.swaps.saturating_add(1);
                self.difficult = true;
            }
            Verb::Refer => self.went_on = data.link.or(self.went_on),
            Verb::Note => self.difficult |= data.difficult == Some(true),
            _ => {}
        }
    }

    fn open(&mut self, entry: &Entry) {
        let data = &entry.data;
        self.owner = Some(entry.doer().clone());
        self.purpose = data.purpose;
        self.letter = data.letter;
        self.instruction = data.instruction.clone();
        self.instructed_by = data.signed_by.clone();
        self.unnamed = data.unnamed == Some(true);
        self.rings = data.rings;
        self.in_time = data.in_time;
        self.arranged = data.arranged.clone();
        self.difficult = data.difficult == Some(true);
    }

    fn out(&mut self, entry: &Entry) {
        let data = &entry.data;
        let Some(slip) = &mut self.slip else { return };
        slip.left = slip.left.or(Some(entry.at));
        match (data.explained, data.slip_missing) {
            (Some(true), _) => slip.explained = Some(data.reason.clone().unwrap_or_default()),
            (_, Some(true)) => slip.missing = Some(data.reason.clone().unwrap_or_default()),
            _ => slip.returned = Some((entry.at, entry.doer().clone())),
        }
    }

    fn view(&mut self, entry: &Entry) {
        let data = &entry.data;
        match data.stage {
            Some(Stage::Booked) => self.appointment = data.until.or(self.appointment),
            Some(Stage::Out) => {
                self.key = Some(KeyOut {
                    number: data.key_no.clone(),
                    papers: data.papers.clone().unwrap_or_default(),
                    signed_by: data.signed_by.clone(),
                    escort: data.escort.clone(),
                    out: entry.at,
                    back: None,
                });
            }
            Some(Stage::Back) => {
                if let Some(key) = &mut self.key {
                    key.back = Some((entry.at, entry.doer().clone()));
                }
            }
            Some(Stage::NoShow) | None => {}
        }
    }

    /// What goes to a department is not handled yet; a new result is to be told again.
    fn handle(&mut self, entry: &Entry) {
        let data = &entry.data;
        let result = data.result.unwrap_or(Conclusion::Solved);
        self.found = data.root_cause.clone().or(self.found.take());
        self.arranged = data.arranged.clone().or(self.arranged.take());
        self.replied = None;
        if result.is_routing() {
            self.routed = Some(Routed { own: result == Conclusion::OwnDept, to: data.to.clone(), at: entry.at });
            self.handled = None;
            return;
        }
        self.handled = Some(handled(entry, result));
    }

    fn promise(&mut self, entry: &Entry) {
        if let Some(until) = entry.data.until {
            self.promised = Some(until);
            self.replied = None;
        }
    }

    /// The answer; where nothing was written down before, its words are what was done.
    fn reply(&mut self, entry: &Entry) {
        self.replied = Some(entry.at);
        self.promised = None;
        self.satisfied = entry.data.satisfied.or(self.satisfied);
        if self.handled.is_none() && entry.data.text.is_some() {
            self.handled = Some(handled(entry, Conclusion::Solved));
        }
    }

    /// Whether the host agreed, as he said last; `None` where he was not reached.
    pub fn consent(&self) -> Option<bool> {
        self.calls.iter().rev().find_map(|call| call.consent.filter(|_| call.answered))
    }
}

fn handled(entry: &Entry, result: Conclusion) -> Handled {
    Handled {
        at: entry.at,
        who: entry.doer().clone(),
        result,
        text: entry.data.text.clone(),
        reason: entry.data.reason.clone(),
    }
}
