//! Whether every complaint has its three places: ledger, this report, duty log (002-R58, 002-R59, 002-R60).

use std::collections::BTreeSet;

use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::logged::{logged, named_by_duty};
use crate::domain::month::Month;
use crate::domain::state::State;

use super::Book;

/// The three counts, and what is missing where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Every record of a complaint of the month, void ones and those that cannot be read included.
    pub ledger: u64,
    /// Void ones: set aside, in no other place.
    pub void: u64,
    /// Those this report counts.
    pub report: u64,
    /// Those of them that have their line in the duty log.
    pub duty_log: u64,
    /// Their files cannot be read, so that this report cannot count them.
    pub unread: Vec<RecordId>,
    /// They have no line in the duty log.
    pub unlogged: Vec<RecordId>,
}

impl Places {
    /// Whether ledger, report and duty log agree.
    pub fn agree(&self) -> bool {
        self.unread.is_empty() && self.unlogged.is_empty()
    }

    /// The counts, by name.
    pub fn figures(&self) -> [(&'static str, u64); 4] {
        [("ledger", self.ledger), ("void", self.void), ("report", self.report), ("duty_log", self.duty_log)]
    }
}

/// The places of `received`, the complaints of `month`. A file that cannot be read belongs to the month in its name.
pub fn places(received: &[&Standing], book: &Book, month: Month) -> Places {
    let named = named_by_duty(book.standings);
    let ids = book.faults.iter().filter_map(|fault| RecordId::from_text(fault.path.file_stem()?.to_str()?));
    let unread: BTreeSet<RecordId> = ids.filter(|id| id.kind == Kind::Complaint && month.has(id.day)).collect();
    let counted: Vec<&&Standing> = received.iter().filter(|one| one.shown() != State::Void).collect();
    let mut unlogged: Vec<RecordId> = counted.iter().filter(|one| !logged(one, &named)).map(|one| one.id).collect();
    unlogged.sort_unstable();
    let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    Places {
        ledger: number(received.len() + unread.len()),
        void: number(received.len() - counted.len()),
        report: number(counted.len()),
        duty_log: number(counted.len() - unlogged.len()),
        unread: unread.into_iter().collect(),
        unlogged,
    }
}
