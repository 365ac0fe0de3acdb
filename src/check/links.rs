//! What records say of each other.

use std::collections::BTreeMap;

use crate::domain::fault::Fault;
use crate::domain::field::Word;
use crate::domain::fold::fold;
use crate::domain::id::RecordId;
use crate::domain::record::Record;

use super::{Found, Odd, Subject};

/// Every record with what it was merged into and the complaints it leads; `None` where its file is broken.
pub struct Ties(BTreeMap<RecordId, Option<Tie>>);

type Tie = (Option<RecordId>, Vec<RecordId>);

impl Ties {
    /// What the records say, and which are there beside them.
    pub fn of(records: &[Record], broken: &[Fault]) -> Ties {
        let tie = |record: &Record| {
            let standing = fold(record, None)?;
            Some((standing.merged_into(), standing.case.members.clone()))
        };
        let named = |fault: &Fault| RecordId::from_text(fault.path.file_stem()?.to_str()?);
        let unread = broken.iter().filter_map(named).map(|id| (id, None));
        Ties(unread.chain(records.iter().map(|record| (record.id, tie(record)))).collect())
    }

    fn tie(&self, id: RecordId) -> Option<&Tie> {
        self.0.get(&id)?.as_ref()
    }

    fn goes_round(&self, id: RecordId) -> bool {
        let mut at = id;
        for _ in 0..=self.0.len() {
            match self.tie(at).and_then(|(into, _)| *into) {
                Some(next) if next == id => return true,
                Some(next) => at = next,
                None => return false,
            }
        }
        false
    }
}

/// Every record that is named is there, mergers come to an end, and a lead knows its members.
pub fn links(subject: &Subject) -> Found {
    let Subject { standing, ties, .. } = subject;
    let lost = standing.links.iter().filter(|id| !ties.0.contains_key(id));
    let mut found: Found = lost.map(|to| (None, Odd::LinkLost { to: *to })).collect();
    if let Some(to) = standing.merged_into().filter(|_| ties.goes_round(standing.id)) {
        found.push((None, Odd::MergedRound { to }));
    }
    let strange = |lead: &RecordId| ties.tie(*lead).is_some_and(|(_, members)| !members.contains(&standing.id));
    if let Some(to) = standing.case.lead.filter(strange) {
        found.push((None, Odd::NoLead { to }));
    }
    found
}
