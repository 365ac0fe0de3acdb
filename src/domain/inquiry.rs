//! What an inquiry has come to beside its state. Folded, never stored.

use super::entry::Entry;
use super::kind::Verb;
use super::party::Person;

/// What an inquiry has come to.
#[derive(Clone, Debug, Default)]
pub struct Inquiry {
    /// Who was asked first, until it is handed on.
    pub owner: Option<Person>,
}

impl Inquiry {
    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        if entry.verb == Verb::Open {
            self.owner = Some(entry.doer().clone());
        }
    }
}
