//! Two desks that wrote on one record, neither seeing the other: which entries contradict each other, whichever letter comes first.

use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::domain::kind::{Kind, Verb};
use crate::domain::state::{State, Step, step_with};

use super::{Standing, said};

/// An entry that changed the state, and the state it found.
pub(super) struct Moved<'l> {
    pub entry: &'l Entry,
    pub from: State,
}

/// What another desk may have done without being known: what moved the record and what settled something so far, and, of the
/// whole log, what was taken back.
pub(super) struct Before<'l> {
    pub moved: Vec<Moved<'l>>,
    said: Vec<&'l Entry>,
    undos: Vec<&'l Entry>,
}

impl<'l> Before<'l> {
    /// Before the first entry of this log; `live` are the entries that count.
    pub fn new(live: &'l [Entry]) -> Before<'l> {
        let undos = live.iter().filter(|entry| entry.verb == Verb::Undo).collect();
        Before { moved: Vec::new(), said: Vec::new(), undos }
    }

    /// Keeps what an entry that counts has settled.
    pub fn keep(&mut self, entry: &'l Entry) {
        if said::speaks(entry.verb) {
            self.said.push(entry);
        }
    }

    /// What `step` comes to, where another desk did the very same at once: then it has been done.
    pub fn settled(&self, step: Step, entry: &Entry, standing: &Standing) -> Step {
        let unseen = self.unseen(entry, standing);
        let done = step == Step::To(standing.state) && !unseen.is_empty();
        if done && unseen.iter().all(|one| said::agree(one.entry, entry)) { Step::Stay } else { step }
    }

    /// The entry of another desk that `entry`, which takes this step, contradicts, neither knowing the other.
    pub fn contradicted(&self, step: Step, entry: &Entry, standing: &Standing) -> Option<EntryId> {
        let unseen = self.unseen(entry, standing);
        let met = match step {
            Step::Forbidden => return None,
            Step::To(_) => self.withdrawn(entry).or_else(|| Some(unseen.last()?.entry.id)),
            Step::Stay => crossed(standing.id.kind, unseen, entry),
        };
        met.or_else(|| self.said_otherwise(entry, unseen, standing))
    }

    /// The changes of the state that `entry` was made without knowing: those with its own number, and those behind the entry
    /// that it says it followed, while that one counts.
    fn unseen(&self, entry: &Entry, standing: &Standing) -> &[Moved<'l>] {
        let same = self.moved.partition_point(|one| one.entry.id.n < entry.id.n);
        let followed = entry.data.after.filter(|after| standing.moves.contains(&after.order()));
        let behind = followed.map(|after| self.moved.partition_point(|one| one.entry.id.order() <= after.order()));
        &self.moved[behind.map_or(same, |behind| behind.min(same))..]
    }

    /// The undo that took back what `entry` says it followed, where neither desk knew of the other: an undo that was made
    /// knowing `entry` has a later number, and followed it or something later.
    fn withdrawn(&self, entry: &Entry) -> Option<EntryId> {
        let after = entry.data.after?;
        let unknown = |undo: &Entry| {
            let before = undo.data.after.is_some_and(|known| known.order() < entry.id.order());
            undo.id.desk != entry.id.desk && (undo.id.n <= entry.id.n || before)
        };
        self.undos.iter().find(|undo| undo.data.entry == Some(after) && unknown(undo)).map(|undo| undo.id)
    }

    /// The entry of another desk that settled the same thing otherwise: of the same number, or made when the record had moved
    /// on and this desk did not know.
    fn said_otherwise(&self, entry: &Entry, unseen: &[Moved], standing: &Standing) -> Option<EntryId> {
        if !said::speaks(entry.verb) {
            return None;
        }
        let counts = |after: &EntryId| standing.moves.contains(&after.order());
        let followed = |entry: &Entry| entry.data.after.filter(counts).map(|after| after.order());
        let stale = |one: &Entry| followed(one).zip(followed(entry)).is_some_and(|(one, this)| one > this);
        let moved = |one: &Entry| unseen.iter().any(|other| other.entry.id == one.id);
        let unknown =
            |one: &&&Entry| one.id.desk != entry.id.desk && (one.id.n == entry.id.n || moved(one) || stale(one));
        self.said.iter().filter(unknown).find(|one| said::contradict(one, entry)).map(|one| one.id)
    }
}

/// The first of the changes that `entry` did not see and that the state table forbids after it: here it only stays, but the other
/// way round it would have changed the state. Settled on the spot, and classified at another desk.
fn crossed(kind: Kind, unseen: &[Moved], entry: &Entry) -> Option<EntryId> {
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
