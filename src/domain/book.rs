//! A snapshot of what was loaded, and what a command wants written. Plain data, shared by the rooms above.

use super::calendar::{Calendar, Year};
use super::entry::Entry;
use super::fault::Fault;
use super::id::RecordId;
use super::kind::Verb;
use super::party::{House, Person, Role};
use super::record::Record;
use super::settings::{Counted, Price, Settings, Staff, Unit};

/// Verbs that only some roles may do. A book in which nobody holds any of them checks nothing.
const RESERVED: &[(Verb, &[Role])] = &[
    (Verb::Void, &[Role::Supervisor, Role::Manager, Role::Director, Role::EngineeringSupervisor]),
    // Whoever calls residents back; a repairer reads the number on his work order only (000-R56).
    (Verb::Reveal, &[Role::Desk, Role::Duty, Role::Supervisor, Role::Manager, Role::Director]),
];

/// What stands in a book beside its records.
#[derive(Clone, Debug)]
pub struct Office {
    pub settings: Settings,
    pub calendar: Calendar,
    pub staff: Vec<Staff>,
    pub units: Vec<Unit>,
    pub prices: Vec<Price>,
    /// What is counted at handover.
    pub stock: Vec<Counted>,
    /// Faults of settings files; those of `wuye.yaml` itself stop every command earlier.
    pub faults: Vec<Fault>,
}

impl Office {
    /// Whether `person` is known; an empty list of staff knows everybody.
    pub fn knows(&self, person: &Person) -> bool {
        self.staff.is_empty() || self.staff.iter().any(|staff| staff.name == *person)
    }

    /// Who of the staff has this role, in the order of their list.
    pub fn holders(&self, role: Role) -> Vec<Person> {
        self.staff.iter().filter(|staff| staff.roles.contains(&role)).map(|staff| staff.name.clone()).collect()
    }

    /// Whether `house` is known; an empty list of houses knows every one.
    pub fn has_house(&self, house: &House) -> bool {
        self.units.is_empty() || self.units.iter().any(|unit| unit.house == *house)
    }

    /// Whether `person` holds one of `roles`. A list of staff in which nobody holds any of them checks nothing.
    pub fn may(&self, person: &Person, roles: &[Role]) -> bool {
        let holds = |staff: &Staff| staff.roles.iter().any(|role| roles.contains(role));
        let holders: Vec<&Staff> = self.staff.iter().filter(|staff| holds(staff)).collect();
        holders.is_empty() || holders.iter().any(|staff| staff.name == *person)
    }

    /// The roles `verb` is kept for when `person` holds none of them; `None` when `person` may do it. What a command
    /// refuses and what `check` finds is this one answer.
    pub fn reserves(&self, verb: Verb, person: &Person) -> Option<&'static [Role]> {
        let (_, roles) = RESERVED.iter().find(|(reserved, _)| *reserved == verb)?;
        (!self.may(person, roles)).then_some(*roles)
    }
}

/// What one command writes: one commit.
#[derive(Clone, Debug)]
pub struct Change {
    /// The record the command is about; none where it is about the book.
    pub about: Option<RecordId>,
    pub verb: Verb,
    pub by: Person,
    pub writes: Vec<Write>,
    /// Official calendars that are written with it.
    pub years: Vec<Year>,
}

impl Change {
    /// The records that are named in the history: the one it is about, else every one it writes.
    pub fn records(&self) -> Vec<RecordId> {
        match self.about {
            Some(id) => vec![id],
            None => self.writes.iter().map(Write::id).collect(),
        }
    }
}

/// One file of a change.
#[derive(Clone, Debug)]
pub enum Write {
    /// A new record.
    Open(Record),
    /// One entry onto a record that was read as `before`.
    Append { before: Record, entry: Box<Entry> },
}

impl Write {
    /// The record that is written.
    pub fn id(&self) -> RecordId {
        match self {
            Write::Open(record) => record.id,
            Write::Append { before, .. } => before.id,
        }
    }

    /// The record as it is meant to stand afterwards.
    pub fn after(&self) -> Record {
        match self {
            Write::Open(record) => record.clone(),
            Write::Append { before, entry } => {
                let mut record = before.clone();
                record.log.push(Entry::clone(entry));
                record.log.sort_by_key(|entry| entry.id.order());
                record
            }
        }
    }
}

/// One commit that touched a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommitRow {
    pub id: String,
    /// When the author made it, with the author's offset.
    pub when: chrono::DateTime<chrono::FixedOffset>,
    pub author: String,
    pub subject: String,
    /// `Key: value` lines at the end of the message.
    pub trailers: Vec<(String, String)>,
}
