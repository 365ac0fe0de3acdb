//! What a call, a visit or a letter has come to beside its state. Folded, never stored.

use super::entry::Entry;
use super::kind::Verb;
use super::party::Person;
use super::words::words;

words! {
    /// A step of showing a house (004-R67, 004-R69).
    Stage {
        /// A time is agreed.
        Booked = "booked",
        /// Papers checked, the visitor signed, the key is out.
        Out = "out",
        /// The key is back.
        Back = "back",
        /// Nobody came.
        NoShow = "no-show",
    }
}

/// What a visit has come to.
#[derive(Clone, Debug, Default)]
pub struct Reception {
    /// Who received it.
    pub owner: Option<Person>,
}

impl Reception {
    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        if entry.verb == Verb::Open {
            self.owner = Some(entry.doer().clone());
        }
    }
}
