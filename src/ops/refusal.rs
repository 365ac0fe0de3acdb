//! Why the desk may not: every refusal as data, with the rule it rests on. The words are in the language files.

use crate::domain::fault::Wants;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::{House, Person, Role};
use crate::domain::stamp::Stamp;
use crate::domain::state::State;

pub use super::guards::Guard;

/// A refusal. Deciding comes before writing, so a refused command leaves no trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The state table forbids it; `ways` are the verbs that it allows.
    Forbidden {
        id: RecordId,
        verb: Verb,
        state: State,
        ways: Vec<Verb>,
        /// The record it is continued in, where it was merged.
        into: Option<RecordId>,
    },
    /// The log contradicts itself; a person settles that first.
    Contested {
        id: RecordId,
        entries: Vec<EntryId>,
    },
    /// The moment given lies after now.
    Future {
        at: Stamp,
        now: Stamp,
    },
    /// A change of state before the previous one.
    BeforeChange {
        id: RecordId,
        at: Stamp,
        changed: Stamp,
    },
    /// A corrected moment after the entry that follows.
    AfterNext {
        id: RecordId,
        at: Stamp,
        later: EntryId,
        then: Stamp,
    },
    /// The moment given lies before the record was opened.
    BeforeOpening {
        id: RecordId,
        at: Stamp,
        opened: Stamp,
    },
    /// Something that must be said is missing.
    Missing {
        what: What,
    },
    /// Nobody is known to have done it: no assignee and no `--who`.
    NoDoer {
        id: RecordId,
        verb: Verb,
    },
    /// Reserved for some roles.
    Role {
        verb: Verb,
        person: Person,
        roles: &'static [Role],
    },
    UnknownPerson {
        name: Person,
        near: Option<String>,
    },
    UnknownHouse {
        house: House,
        near: Option<String>,
    },
    /// The rules could not be read, so nothing can be judged.
    NoRules,
    NothingToUndo {
        id: RecordId,
    },
    NoSuchEntry {
        id: RecordId,
        entry: EntryId,
    },
    /// Already taken back.
    AlreadyUndone {
        id: RecordId,
        entry: EntryId,
    },
    /// The opening of a record is not undone; the record is voided.
    UndoOpening {
        id: RecordId,
        /// The record whose entry opened it: undone there, both are.
        with: Option<RecordId>,
    },
    /// Taking this entry back would leave a later one without its footing.
    UndoNeeded {
        id: RecordId,
        entry: EntryId,
        later: EntryId,
        verb: Verb,
    },
    /// No such key can be amended.
    UnknownKey {
        key: String,
        near: Option<String>,
    },
    /// The class of a complaint is decided, not amended.
    ClassKey {
        id: RecordId,
        key: String,
    },
    /// An entry of this verb has no such key to amend; `keys` are those it has.
    EntryKey {
        id: RecordId,
        entry: EntryId,
        verb: Verb,
        key: String,
        keys: Vec<&'static str>,
    },
    /// The value does not fit the key.
    BadValue {
        key: String,
        value: String,
        wants: Wants,
    },
    /// One key twice in one amendment.
    Twice {
        key: String,
    },
    /// `--since` without a new urgency.
    SinceUnused {
        id: RecordId,
    },
    /// A guard of the verb itself; `value` is what it names.
    Guard {
        id: RecordId,
        guard: Guard,
        value: String,
    },
    /// The amendment says what already stands.
    Unchanged {
        id: RecordId,
    },
}

/// What was not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Text,
    Place,
    Reason,
    Recipient,
    Change,
}

impl Refusal {
    /// The stable name, for messages and tests.
    pub fn slug(&self) -> &'static str {
        match self {
            Refusal::Forbidden { .. } => "forbidden",
            Refusal::Contested { .. } => "contested",
            Refusal::Future { .. } => "future",
            Refusal::BeforeChange { .. } => "before-change",
            Refusal::AfterNext { .. } => "after-next",
            Refusal::BeforeOpening { .. } => "before-opening",
            Refusal::Missing { .. } => "missing",
            Refusal::NoDoer { .. } => "no-doer",
            Refusal::Role { .. } => "role",
            Refusal::UnknownPerson { .. } => "unknown-person",
            Refusal::UnknownHouse { .. } => "unknown-house",
            Refusal::NoRules => "no-rules",
            Refusal::NothingToUndo { .. } => "nothing-to-undo",
            Refusal::NoSuchEntry { .. } => "no-such-entry",
            Refusal::AlreadyUndone { .. } => "already-undone",
            Refusal::UndoOpening { .. } => "undo-opening",
            Refusal::UndoNeeded { .. } => "undo-needed",
            Refusal::UnknownKey { .. } => "unknown-key",
            Refusal::ClassKey { .. } => "class-key",
            Refusal::EntryKey { .. } => "entry-key",
            Refusal::BadValue { .. } => "bad-value",
            Refusal::Twice { .. } => "twice",
            Refusal::SinceUnused { .. } => "since-unused",
            Refusal::Guard { guard, .. } => guard.slug(),
            Refusal::Unchanged { .. } => "unchanged",
        }
    }

    /// The row of the ledger, or the section of the contract, that the refusal rests on.
    pub fn rule(&self) -> &'static str {
        match self {
            // The order of the steps.
            Refusal::Forbidden { id, .. } if id.kind == Kind::Complaint => "001-R86",
            Refusal::Forbidden { id, .. } if id.kind == Kind::Handover => "002-R13…R21",
            Refusal::Forbidden { id, .. } if id.kind == Kind::Duty => "002-R04",
            Refusal::Forbidden { id, .. } if id.kind == Kind::Monthly => "002-R58",
            Refusal::Forbidden { id, .. } if id.kind == Kind::Visit => "000-R11…R34",
            Refusal::Forbidden { id, .. } if id.kind == Kind::Inquiry => "000-R53…R58",
            Refusal::Forbidden { id, .. } if id.kind == Kind::Request => "000-R71…R74",
            Refusal::Forbidden { .. } => "000-R76…R109",
            Refusal::ClassKey { .. } => "002-R36",
            Refusal::Contested { .. } | Refusal::UndoNeeded { .. } => "contract-1",
            Refusal::AfterNext { .. }
            | Refusal::Future { .. }
            | Refusal::BeforeChange { .. }
            | Refusal::BeforeOpening { .. } => "contract-1",
            Refusal::Missing { what: What::Text } => "000-R08",
            Refusal::Missing { what: What::Place } => "000-R07",
            Refusal::Missing { what: What::Reason } => "001-R80",
            Refusal::Missing { .. } => "contract-3",
            Refusal::Guard { guard, .. } => guard.rule(),
            Refusal::NoDoer { .. } => "000-R93",
            Refusal::Role { verb: Verb::Ack, .. } => "000-R68",
            Refusal::Role { .. } => "001-R77",
            Refusal::UnknownPerson { .. } => "contract-2",
            Refusal::UnknownHouse { .. } => "001-R16",
            Refusal::NoRules => "001-R80",
            Refusal::NothingToUndo { .. } | Refusal::NoSuchEntry { .. } | Refusal::AlreadyUndone { .. } => "contract-1",
            Refusal::UndoOpening { .. } => "contract-1",
            Refusal::UnknownKey { .. }
            | Refusal::EntryKey { .. }
            | Refusal::BadValue { .. }
            | Refusal::Twice { .. }
            | Refusal::SinceUnused { .. }
            | Refusal::Unchanged { .. } => "contract-3",
        }
    }
}
