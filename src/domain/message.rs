//! Messages for somebody who was not there: taken down, and owed until they are given on (000-R06, 000-R56).

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
    /// Takes one down. An entry without words is none: that it was offered is kept elsewhere.
    pub fn take(&mut self, entry: &Entry, to: Option<&Person>) {
        let Some(text) = entry.data.text.clone() else { return };
        let to = entry.data.to.as_ref().or(to).cloned();
        let by = entry.doer().clone();
        self.0.push(Message { entry: entry.id, at: entry.at, by, to, text, relayed: None });
    }

    /// All that are owed were given on.
    pub fn relay(&mut self, entry: &Entry) {
        for message in self.0.iter_mut().filter(|message| message.relayed.is_none()) {
            message.relayed = Some((entry.at, entry.doer().clone()));
        }
    }

    /// Every one, in the order they were taken.
    pub fn all(&self) -> &[Message] {
        &self.0
    }

    /// Those that nobody has given on yet.
    pub fn unrelayed(&self) -> impl Iterator<Item = &Message> {
        self.0.iter().filter(|message| message.relayed.is_none())
    }

    /// Whether one is owed.
    pub fn owed(&self) -> bool {
        self.unrelayed().next().is_some()
    }
}
