//! Two desks that wrote on one record, neither seeing the other: which entries contradict each other, whichever letter comes first.

use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::domain::kind::Kind;
use crate::domain::state::{State, Step, step_with};

use super::Standing;

/// An entry that changed the state, and the state it found.
pub(super) struct Moved<'l> {
    pub entry: &'l Entry,
    pub from: State,
}

/// The changes of the state that `entry` was made without knowing: those with its own number, and those behind the entry that
/// it says it followed, while that one counts.
pub(super) fn unseen<'m, 'l>(moved: &'m [Moved<'l>], entry: &Entry, standing: &Standing) -> &'m [Moved<'l>] {
    let same = moved.partition_point(|one| one.entry.id.n < entry.id.n);
    let followed = entry.data.after.filter(|after| standing.moves.contains(&after.order()));
    let behind = followed.map(|after| moved.partition_point(|one| one.entry.id.order() <= after.order()));
    &moved[behind.map_or(same, |behind| behind.min(same))..]
}

/// The first of the changes that `entry` did not see and that the state table forbids after it: here it only stays, but the other
/// way round it would have changed the state. Settled on the spot, and classified at another desk.
pub(super) fn crossed(kind: Kind, unseen: &[Moved], entry: &Entry) -> Option<EntryId> {
    let mut state = match step_with(kind, unseen.first()?.from, entry.verb, &entry.data) {
        Step::To(state) => state,
        Step::Stay | Step::Forbidden => return None,
    };
    for one in unseen {
        match step_with(kind, state, one.entry.verb, &one.entry.data) {
            Step::To(next) => state = next,
            Step::Stay => {}
            Step::Forbidden => return Some(one.entry.id),
        }
    }
    None
}
