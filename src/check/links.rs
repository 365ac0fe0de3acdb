//! What records say of each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::fault::Fault;
use crate::domain::field::Word;
use crate::domain::fold::{Standing, fold};
use crate::domain::id::RecordId;
use crate::domain::logged::named_by_duty;
use crate::domain::record::Record;

use super::{Found, Odd, Subject};

/// Every record with what it was merged into and the complaints it leads, `None` where its file is broken; and which
/// complaints lines of the duty log name.
pub struct Ties(BTreeMap<RecordId, Option<Tie>>, BTreeSet<RecordId>);

type Tie = (Option<RecordId>, Vec<RecordId>);

impl Ties {
    /// What the records say, and which are there beside them.
    pub fn of(records: &[Record], broken: &[Fault]) -> Ties {
        let (mut ties, mut duty) = (Vec::new(), BTreeSet::new());
        for record in records {
            let standing = fold(record, None);
            duty.extend(standing.iter().flat_map(|standing| named_by_duty([standing])));
            let tie = |standing: Standing| (standing.merged_into(), standing.case.members);
            ties.push((record.id, standing.map(tie)));
        }
        let named = |fault: &Fault| RecordId::from_text(fault.path.file_stem()?.to_str()?);
        let unread = broken.iter().filter_map(named).map(|id| (id, None));
        Ties(unread.chain(ties).collect(), duty)
    }

    /// The complaints that lines of the duty log name.
    pub fn named_by_duty(&self) -> &BTreeSet<RecordId> {
        &self.1
    }

    /// The numbers missing right before this one, of the same kind, day and desk: the first and the last of them.
    pub fn gap_before(&self, id: RecordId) -> Option<(RecordId, RecordId)> {
        let first = RecordId { number: 1, ..id };
        let before = self.0.range(first..id).next_back().map_or(0, |(before, _)| before.number);
        let numbers = (before.saturating_add(1), id.number.saturating_sub(1));
        (numbers.0 <= numbers.1).then_some((RecordId { number: numbers.0, ..id }, RecordId { number: numbers.1, ..id }))
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
