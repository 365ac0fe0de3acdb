//! What an inquiry has come to beside its state (000-B). Folded, never stored.

use super::class::Via;
use super::entry::Entry;
use super::id::RecordId;
use super::kind::Verb;
use super::message::Messages;
use super::party::Person;
use super::stamp::Stamp;
use super::words::words;

words! {
    /// What is asked about (000-R41…R46).
    Category {
        /// Public numbers, flights, trains, buses (000-R41).
        TravelPhone = "travel-phone",
        /// Services and facilities of the estate (000-R42).
        ServicesFacilities = "services-facilities",
        /// The estate and its parts (000-R43).
        AreaInfo = "area-info",
        /// Who lives or works here: the privacy procedure is obligatory (000-R44).
        ResidentLookup = "resident-lookup",
        /// Law and policy (000-R45).
        LawPolicy = "law-policy",
        /// Somebody wants help: goes on as a request (000-R46).
        Help = "help",
    }
}

impl Category {
    /// Whether it is answered at once (000-R53): left open only with a reason.
    pub fn at_once(self) -> bool {
        use Category::*;
        matches!(self, TravelPhone | ServicesFacilities | AreaInfo | LawPolicy)
    }
}

words! {
    /// Who asks (000-R38, 003-R01).
    Asker {
        Owner = "owner",
        User = "user",
        Visitor = "visitor",
        Internal = "internal",
        Government = "government",
        Developer = "developer",
        Utility = "utility",
        Committee = "committee",
    }
}

/// One try to find somebody (000-R58).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub at: Stamp,
    pub who: Person,
    pub via: Option<Via>,
    /// Whether he was reached.
    pub answered: bool,
}

/// Whether the host wants to speak to whoever asks (000-R55).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    pub at: Stamp,
    /// Who asked him.
    pub who: Person,
    pub given: bool,
}

/// What an inquiry has come to.
#[derive(Clone, Debug, Default)]
pub struct Inquiry {
    /// Who was asked first, until it is formally handed on (首问负责, 000-R39).
    pub owner: Option<Person>,
    pub category: Option<Category>,
    pub asker: Option<Asker>,
    /// Where the asker is from (是哪里的人, 001-R42).
    pub origin: Option<String>,
    /// Why he asks (001-R42).
    pub why: Option<String>,
    /// Whom he looks for.
    pub host: Option<Person>,
    /// Why it was not answered at once (000-R53).
    pub open_reason: Option<String>,
    pub answer: Option<String>,
    /// It was answered at the opening (000-R53).
    pub at_once: bool,
    /// Who was asked for the answer (000-R63).
    pub consulted: Option<Person>,
    pub attempts: Vec<Attempt>,
    pub consent: Option<Consent>,
    /// A message was offered, whether one was left or not (000-R56).
    pub offered: bool,
    pub messages: Messages,
    /// When an answer is promised; `None` once whoever asked has had a word.
    pub promised: Option<Stamp>,
    /// Who was told that no answer could be given (000-R54).
    pub reported_to: Option<Person>,
    /// The record in which it goes on (000-R46).
    pub went_on: Option<RecordId>,
}

impl Inquiry {
    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        let data = &entry.data;
        match entry.verb {
            Verb::Open => self.open(entry),
            Verb::Assign => self.owner = data.to.clone().or(self.owner.take()),
            Verb::Answer => {
                self.answer = data.text.clone().or(self.answer.take());
                self.consulted = data.consulted.clone().or(self.consulted.take());
                self.promised = None;
            }
            Verb::Promise => {
                self.promised = data.until;
                self.consulted = data.consulted.clone().or(self.consulted.take());
            }
            Verb::Attempt => {
                let (who, answered) = (entry.doer().clone(), data.answered == Some(true));
                self.attempts.push(Attempt { at: entry.at, who, via: data.via, answered });
                self.consents(entry);
            }
            Verb::Consent => self.consents(entry),
            Verb::Message => {
                self.offered = true;
                self.messages.take(entry, self.host.as_ref());
            }
            Verb::Relay => self.messages.relay(entry),
            Verb::Unanswerable => {
                self.reported_to = data.to.clone();
                self.promised = None;
            }
            Verb::Refer => {
                self.went_on = data.link.or(self.went_on);
                self.promised = None;
            }
            Verb::Decline | Verb::Transfer => self.promised = None,
            _ => {}
        }
    }

    fn open(&mut self, entry: &Entry) {
        let data = &entry.data;
        self.owner = Some(entry.doer().clone());
        self.category = data.category;
        self.asker = data.asker;
        self.origin = data.origin.clone();
        self.why = data.why.clone();
        self.host = data.host.clone();
        self.open_reason = data.reason.clone();
        self.answer = data.answer.clone();
        self.at_once = data.answer.is_some();
        self.consulted = data.consulted.clone();
    }

    fn consents(&mut self, entry: &Entry) {
        if let Some(given) = entry.data.consent {
            self.consent = Some(Consent { at: entry.at, who: entry.doer().clone(), given });
        }
    }

    /// Whether somebody is looked for: then the privacy procedure holds (000-R55…R58).
    pub fn is_lookup(&self) -> bool {
        self.category == Some(Category::ResidentLookup) || self.host.is_some() || !self.attempts.is_empty()
    }

    /// Whether the host was reached (000-R55).
    pub fn reached(&self) -> bool {
        self.attempts.iter().any(|attempt| attempt.answered)
    }

    /// Whether the host consented, the last time he was asked.
    pub fn consented(&self) -> bool {
        self.consent.as_ref().is_some_and(|consent| consent.given)
    }
}
