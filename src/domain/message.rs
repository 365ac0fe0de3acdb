//! Messages for somebody who was not there: taken down, and owed until they are given on (转告/留言; 000-R06, 000-R56). Of a visit
//! and of an inquiry alike.

use super::clock::{Clock, ClockName};
use super::entry::Entry;
use super::id::EntryId;
use super::party::Person;
use super::stamp::Stamp;

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The entry it was taken with.
    pub entry: EntryId,
    pub at: Stamp,
    /// Who took it.
    pub by: Person,
    /// Whom it is for.
    pub to: Option<Person>,
    pub text: String,
    /// When it was given on, and by whom.
    pub relayed: Option<(Stamp, Person)>,
}

/// The messages of one record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Messages(Vec<Message>);

impl Messages {
    /// Takes one down, for whom the entry names, else for `to`. An entry that says it was offered and not wanted is none, nor is
    /// one without words.
    pub fn take(&mut self, entry: &Entry, to: Option<&Person>) {
        let Some(text) = entry.data.text.clone().filter(|_| entry.data.unwanted != Some(true)) else { return };
        let to = entry.data.to.as_ref().or(to).cloned();
        let by = entry.doer().clone();
        self.0.push(Message { entry: entry.id, at: entry.at, by, to, text, relayed: None });
    }

    /// The message that the entry names was given on; where it names none, every one that was owed.
    pub fn relay(&mut self, entry: &Entry) {
        let meant = |message: &Message| entry.data.entry.is_none_or(|id| id == message.entry);
        for message in self.0.iter_mut().filter(|message| message.relayed.is_none() && meant(message)) {
            message.relayed = Some((entry.at, entry.doer().clone()));
        }
    }

    /// Every one, in the order they were taken.
    pub fn all(&self) -> &[Message] {
        &self.0
    }

    /// Those that nobody has given on yet, the oldest first.
    pub fn unrelayed(&self) -> impl Iterator<Item = &Message> {
        self.0.iter().filter(|message| message.relayed.is_none())
    }

    /// Whether one is owed.
    pub fn owed(&self) -> bool {
        self.unrelayed().next().is_some()
    }

    /// Whether the clock is of a message that is owed: each has its own.
    pub fn keeps(&self, clock: &Clock) -> bool {
        self.unrelayed().any(|message| message.has(clock))
    }
}

impl Message {
    /// Whether the clock counts from the moment this message was taken.
    pub fn has(&self, clock: &Clock) -> bool {
        clock.name == ClockName::Relay && clock.start == self.at
    }
}
