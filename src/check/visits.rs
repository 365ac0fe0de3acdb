//! What is odd about visits that were written by hand: slips without proof, numbers of documents, things still owed.

use crate::domain::entry::Entry;
use crate::domain::kind::Verb;
use crate::domain::reception::{Owed, longest_number};
use crate::domain::state::State;

use super::{Found, Odd, Subject};

/// So many digits are a number; the kind of a document has none.
pub const NUMBER: usize = 4;

/// A slip rests on a document or on the word of the host, without any number; what is closed owes nothing.
pub fn visits(subject: &Subject) -> Found {
    let Some(visit) = subject.standing.front.visit() else { return Vec::new() };
    let mut found: Found = Vec::new();
    let entries = || subject.standing.live.iter().filter(|entry| entry.verb == Verb::In);
    let numbered = |entry: &&Entry| entry.data.document.as_deref().is_some_and(|kind| longest_number(kind) >= NUMBER);
    found.extend(entries().filter(numbered).map(|entry| (Some(entry.id), Odd::DocumentNumber)));
    let unproven = visit.consent() == Some(false);
    let bare = |entry: &&Entry| unproven || (entry.data.document.is_none() && visit.consent().is_none());
    found.extend(entries().filter(bare).map(|entry| (Some(entry.id), Odd::SlipUnproven)));
    found.extend(lost(subject).into_iter().map(|owed| (None, Odd::StillOwed { owed })));
    found
}

/// What nobody will ask for any more: a slip or a key that is out of a record that is over, and what a closed one owes.
fn lost(subject: &Subject) -> Vec<Owed> {
    let Some(visit) = subject.standing.front.visit() else { return Vec::new() };
    let state = subject.standing.state();
    if !state.is_over() {
        return Vec::new();
    }
    let wanted = |owed: &Owed| match owed {
        Owed::Slip | Owed::Key => true,
        _ => state == State::Closed,
    };
    visit.owed(&subject.standing.facts).into_iter().filter(wanted).collect()
}
