//! A record as it stands, and what it is asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::case::Case;
use crate::domain::class::{Class, Urgency};
use crate::domain::clock::Clock;
use crate::domain::effect::Told;
use crate::domain::entry::Entry;
use crate::domain::event::Event;
use crate::domain::front::Front;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::job::{Job, Part};
use crate::domain::kind::Verb;
use crate::domain::party::Person;
use crate::domain::record::Facts;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;

/// A record as it stands.
#[derive(Clone, Debug)]
pub struct Standing {
    pub id: RecordId,
    /// The facts of intake with every amendment applied.
    pub facts: Facts,
    /// Where it stands; `shown` says whether that is contested.
    pub(super) state: State,
    pub opened: Stamp,
    /// The same as it was first written, where that was corrected since; and when that was typed.
    pub first_opened: Stamp,
    pub first_typed: Stamp,
    /// When the state last changed.
    pub changed: Stamp,
    pub class: Option<Class>,
    /// Who holds it.
    pub assignee: Option<Person>,
    pub clocks: Vec<Clock>,
    /// The rungs of its clocks that somebody was told of.
    pub told: Vec<Told>,
    /// Entries that contradict the state table or each other, with the one they meet.
    pub contests: Vec<Contest>,
    /// Entries that were taken back.
    pub undone: BTreeSet<(u32, char)>,
    /// How often the customer asked again.
    pub chases: u32,
    /// Other records this one names, each once.
    pub links: Vec<RecordId>,
    /// Quote, consent, pause, acceptance, money and keys of a repair order.
    pub job: Job,
    /// Class, owner, plan, replies and papers of a complaint.
    pub case: Case,
    /// What the nouns of the front desk and the shift have come to.
    pub front: Front,
    /// The entries that count, in order, with the amendments of entries applied.
    pub live: Vec<Entry>,
    /// The entry that opened it.
    pub opening: EntryId,
    /// The entry that gave the present state.
    pub moved_by: EntryId,
    pub(super) moves: BTreeSet<(u32, char)>,
    pub(super) happened: BTreeMap<Event, Stamp>,
}

/// Why a record is contested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contest {
    /// The state table forbids this entry where it stands.
    Forbidden { entry: EntryId, verb: Verb, state: State, after: EntryId },
    /// Two desks changed the state at once, neither seeing the other.
    AtOnce { first: EntryId, second: EntryId },
}

impl Standing {
    /// The state people see: `contested` until a person has settled what contradicts.
    pub fn shown(&self) -> State {
        if self.contests.is_empty() || self.state == State::Void { self.state } else { State::Contested }
    }

    /// The state that the allowed entries amount to.
    pub fn state(&self) -> State {
        self.state
    }

    /// The entries that contradict each other, each once, in order.
    pub fn contested(&self) -> Vec<EntryId> {
        let mut entries = Vec::new();
        for contest in &self.contests {
            match contest {
                Contest::Forbidden { entry, after, .. } => entries.extend([*after, *entry]),
                Contest::AtOnce { first, second } => entries.extend([*first, *second]),
            }
        }
        entries.sort_by_key(|entry| entry.order());
        entries.dedup();
        entries
    }

    /// Whether the entry was taken back by a later one.
    pub fn is_undone(&self, id: EntryId) -> bool {
        self.undone.contains(&id.order())
    }

    /// The entry as it counts, amended where it was amended; `None` when it was taken back or is not there.
    pub fn live(&self, id: EntryId) -> Option<&Entry> {
        self.live.iter().find(|entry| entry.id == id)
    }

    /// The amendment that changed this entry last, if one did.
    pub fn amended_by(&self, id: EntryId) -> Option<EntryId> {
        let amends = |entry: &&Entry| entry.verb == Verb::Amend && entry.data.entry == Some(id);
        self.live.iter().rev().find(amends).map(|entry| entry.id)
    }

    /// Whether the entry changed the state, or began the record.
    pub fn has_moved(&self, id: EntryId) -> bool {
        self.moves.contains(&id.order())
    }

    /// The record that this one was merged into.
    pub fn merged_into(&self) -> Option<RecordId> {
        let merges = self.live.iter().rev().filter(|entry| entry.verb == Verb::Merge && self.state == State::Merged);
        merges.filter_map(|entry| entry.data.link).next()
    }

    /// The same without its entries: what reports over many records need.
    pub fn without_entries(mut self) -> Standing {
        self.live = Vec::new();
        self
    }

    /// Whether work waits at `now`.
    pub fn is_paused(&self, now: Stamp) -> bool {
        !self.state.is_over() && self.job.is_paused(now)
    }

    /// Since when it is being done again before acceptance, where it is.
    pub fn redone_since(&self) -> Option<Stamp> {
        self.job.redone_since.filter(|_| !self.shown().is_over())
    }

    /// Whether a number or a house is known, without which no word can be promised for later (000-R25, 000-R63).
    pub fn can_be_reached(&self) -> bool {
        let number = self.facts.phone.as_deref().is_some_and(|phone| !phone.trim().is_empty());
        number || self.facts.house.is_some()
    }

    /// Whether it is about a common part: no quote, consent or payment, and a supervisor accepts (000-R98).
    pub fn is_common(&self) -> bool {
        self.facts.part == Some(Part::Common) || self.facts.house.is_none()
    }

    /// Whether work may come before the papers: an emergency, or the customer asked the repairer himself (004-R76, 004-R77).
    pub fn papers_later(&self) -> bool {
        self.class.is_some_and(|class| class.urgency == Urgency::Urgent) || self.job.direct
    }

    /// Whether any clock still runs.
    pub fn is_ticking(&self) -> bool {
        self.clocks.iter().any(|clock| clock.end.is_none())
    }
}
