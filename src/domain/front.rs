//! What the nouns of the front desk and of the shift have come to beside their state. Folded, never stored.

use super::bulletin::Bulletin;
use super::clock::Clock;
use super::entry::Entry;
use super::help::Help;
use super::inquiry::Inquiry;
use super::kind::Kind;
use super::message::Messages;
use super::party::Person;
use super::reception::Reception;
use super::sheet::Sheet;
use super::stamp::Stamp;
use super::watch::Watch;

/// One of the nouns of the front desk and the shift; `None` for repairs and complaints.
#[derive(Clone, Debug, Default)]
pub enum Front {
    #[default]
    None,
    Visit(Box<Reception>),
    Inquiry(Box<Inquiry>),
    Request(Box<Help>),
    Duty(Box<Watch>),
    Handover(Box<Sheet>),
    Monthly(Box<Bulletin>),
}

impl Front {
    /// What a record of `kind` is when it has just been opened.
    pub fn begin(kind: Kind, opening: &Entry) -> Front {
        let mut front = match kind {
            Kind::Visit => Front::Visit(Box::default()),
            Kind::Inquiry => Front::Inquiry(Box::default()),
            Kind::Request => Front::Request(Box::default()),
            Kind::Duty => Front::Duty(Box::default()),
            Kind::Handover => Front::Handover(Box::default()),
            Kind::Monthly => Front::Monthly(Box::default()),
            Kind::Repair | Kind::Complaint => Front::None,
        };
        front.apply(opening);
        front
    }

    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        match self {
            Front::None => {}
            Front::Visit(visit) => visit.apply(entry),
            Front::Inquiry(inquiry) => inquiry.apply(entry),
            Front::Request(help) => help.apply(entry),
            Front::Duty(watch) => watch.apply(entry),
            Front::Handover(sheet) => sheet.apply(entry),
            Front::Monthly(bulletin) => bulletin.apply(entry),
        }
    }

    /// Who holds it (首问负责, 000-R39): whoever was asked first, until it is handed on.
    pub fn owner(&self) -> Option<&Person> {
        match self {
            Front::None => None,
            Front::Visit(visit) => visit.owner.as_ref(),
            Front::Inquiry(inquiry) => inquiry.owner.as_ref(),
            Front::Request(help) => help.owner.as_ref(),
            Front::Duty(watch) => watch.owner.as_ref(),
            Front::Handover(sheet) => sheet.owner.as_ref(),
            Front::Monthly(bulletin) => bulletin.owner.as_ref(),
        }
    }

    /// The messages that were left for somebody (000-R06, 000-R56); `None` of a noun that takes none.
    pub fn messages(&self) -> Option<&Messages> {
        match self {
            Front::Visit(visit) => Some(&visit.messages),
            Front::Inquiry(inquiry) => Some(&inquiry.messages),
            _ => None,
        }
    }

    /// When whoever asked is to have a word, where that was promised and he has had none (000-R64).
    pub fn promised(&self) -> Option<Stamp> {
        match self {
            Front::Inquiry(inquiry) => inquiry.promised,
            Front::Request(help) => help.promised,
            _ => None,
        }
    }

    /// Whether this clock goes on although its event has happened: it is of a message that was not relayed yet.
    pub fn keeps(&self, clock: &Clock) -> bool {
        self.messages().is_some_and(|messages| messages.keeps(clock))
    }

    /// The visit, where it is one.
    pub fn visit(&self) -> Option<&Reception> {
        if let Front::Visit(visit) = self { Some(visit) } else { None }
    }

    /// The inquiry, where it is one.
    pub fn inquiry(&self) -> Option<&Inquiry> {
        if let Front::Inquiry(inquiry) = self { Some(inquiry) } else { None }
    }

    /// The request for help, where it is one.
    pub fn request(&self) -> Option<&Help> {
        if let Front::Request(help) = self { Some(help) } else { None }
    }

    /// The line of the duty log, where it is one.
    pub fn duty(&self) -> Option<&Watch> {
        if let Front::Duty(watch) = self { Some(watch) } else { None }
    }

    /// The handover, where it is one.
    pub fn handover(&self) -> Option<&Sheet> {
        if let Front::Handover(sheet) = self { Some(sheet) } else { None }
    }

    /// The monthly report, where it is one.
    pub fn monthly(&self) -> Option<&Bulletin> {
        if let Front::Monthly(bulletin) = self { Some(bulletin) } else { None }
    }
}
