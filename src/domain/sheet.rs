//! What a handover has come to beside its state. Folded, never stored.

use super::entry::Entry;
use super::kind::Verb;
use super::party::Person;
use super::shift::Takeover;

/// What a handover has come to.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Who was asked first, until it is handed on.
    pub owner: Option<Person>,
    /// The shift that began with the second signature (002-R17).
    pub takeover: Option<Takeover>,
}

impl Sheet {
    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        if entry.verb == Verb::Open {
            self.owner = Some(entry.doer().clone());
        }
        if let (Verb::SignIn, Some(turn)) = (entry.verb, &entry.data.shift) {
            self.takeover = Some(Takeover { turn: turn.clone(), at: entry.at });
        }
    }
}
