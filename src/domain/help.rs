//! What a request for help has come to beside its state (000-C). Folded, never stored.

use super::case::Suggested;
use super::class::Via;
use super::entry::Entry;
use super::id::RecordId;
use super::kind::{Kind, Verb};
use super::party::Person;
use super::stamp::Stamp;
use super::words::words;

words! {
    /// What help is asked for, A to G (000-R71).
    Need {
        /// A sick or hurt person (急救病人).
        A = "A",
        /// A repair.
        B = "B",
        /// A complaint.
        C = "C",
        /// A question.
        D = "D",
        /// Theft, fight, robbery, poisoning, traffic accident.
        E = "E",
        /// Flood, fire and the like.
        F = "F",
        /// Any other help of daily life or work.
        G = "G",
    }
}

impl Need {
    /// Whether the manager must know of it (000-R68).
    pub fn is_special(self) -> bool {
        matches!(self, Need::A | Need::E | Need::F)
    }

    /// The kind of record in which it goes on (000-R71).
    pub fn goes_on(self) -> Option<Kind> {
        match self {
            Need::B => Some(Kind::Repair),
            Need::C => Some(Kind::Complaint),
            Need::D => Some(Kind::Inquiry),
            Need::A | Need::E | Need::F | Need::G => None,
        }
    }
}

words! {
    /// A step of emergency help (000-R75: the paper leaves them out; these are what a desk writes down).
    HelpStep {
        /// Address and telephone were asked first.
        Asked = "asked",
        /// 120, 110 or 119 was called.
        Called = "called",
        /// Somebody stays with the person, or leads the way.
        Escort = "escort",
        /// A car is on its way, or took the person.
        Car = "car",
        /// Help is there.
        Arrived = "arrived",
    }
}

/// A step that was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stepped {
    pub at: Stamp,
    pub who: Person,
    pub step: HelpStep,
    pub text: Option<String>,
}

/// The supervisor was asked (000-R72).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub at: Stamp,
    pub whom: Person,
    /// What he said; none while the answer is awaited.
    pub answer: Option<String>,
}

/// Another office was spoken to, for what we cannot do (000-R74).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    pub at: Stamp,
    /// Who spoke to them.
    pub who: Person,
    /// The office.
    pub to: Option<Person>,
    /// Whom there.
    pub contact: Option<Person>,
    pub via: Option<Via>,
}

/// What a request for help has come to.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// Who was asked first, until it is formally handed on (首问负责, 000-R39).
    pub owner: Option<Person>,
    pub need: Option<Need>,
    /// What the word rules said.
    pub suggested: Vec<Suggested>,
    /// The item of the catalogue it is about (000-R47).
    pub service: Option<String>,
    /// Whether that is in the promised range: then it is done at once (000-R59).
    pub in_range: Option<bool>,
    pub asked: Vec<Asked>,
    /// When whoever asked was first told how it stands.
    pub replied: Option<Stamp>,
    /// What was arranged, and with whom (000-R60).
    pub arranged: Option<String>,
    pub arranged_with: Option<Person>,
    pub steps: Vec<Stepped>,
    pub referral: Option<Referral>,
    /// When the manager said that he knows, and who that is (000-R68).
    pub acked: Option<(Stamp, Person)>,
    /// When something is promised; `None` once whoever asked has had a word.
    pub promised: Option<Stamp>,
    pub satisfied: Option<bool>,
    /// The record in which it goes on (000-R71).
    pub went_on: Option<RecordId>,
}

impl Help {
    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        let data = &entry.data;
        match entry.verb {
            Verb::Open => {
                self.owner = Some(entry.doer().clone());
                self.need = data.help;
                self.suggested = data.suggested.clone().unwrap_or_default();
                self.service = data.service.clone();
                self.in_range = data.in_range;
            }
            Verb::Classify => self.need = data.help.or(self.need),
            Verb::Assign => self.owner = data.to.clone().or(self.owner.take()),
            Verb::Ask => self.ask(entry),
            Verb::Reply => self.told(entry),
            Verb::Arrange => {
                self.arranged = data.text.clone();
                self.arranged_with = data.to.clone();
            }
            Verb::Promise => self.promised = data.until,
            Verb::Note => {
                let stepped = |step| Stepped { at: entry.at, who: entry.doer().clone(), step, text: data.text.clone() };
                self.steps.extend(data.step.map(stepped));
            }
            Verb::Refer if data.link.is_some() => {
                self.went_on = data.link;
                self.promised = None;
            }
            Verb::Refer => {
                let (to, contact) = (data.to.clone(), data.contact.clone());
                let who = entry.doer().clone();
                self.referral = Some(Referral { at: entry.at, who, to, contact, via: data.via });
                self.told(entry);
            }
            Verb::Ack => self.acked = self.acked.take().or(Some((entry.at, entry.doer().clone()))),
            Verb::Done => {
                self.satisfied = data.satisfied;
                self.told(entry);
            }
            Verb::Decline => self.told(entry),
            _ => {}
        }
    }

    fn told(&mut self, entry: &Entry) {
        self.replied = self.replied.or(Some(entry.at));
        self.promised = None;
    }

    /// Asked again with his answer, it is the answer to the question that is open.
    fn ask(&mut self, entry: &Entry) {
        let Some(whom) = entry.data.to.clone() else { return };
        let answer = entry.data.text.clone();
        match self.asked.last_mut().filter(|last| last.answer.is_none() && last.whom == whom && answer.is_some()) {
            Some(last) => last.answer = answer,
            None => self.asked.push(Asked { at: entry.at, whom, answer }),
        }
    }

    /// Whether the manager has still to say that he knows of it.
    pub fn needs_ack(&self) -> bool {
        self.need.is_some_and(Need::is_special) && self.acked.is_none()
    }
}
