//! What records say of each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::bond::named;
use crate::domain::entry::Entry;
use crate::domain::fault::Fault;
use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Verb;
use crate::domain::logged::named_by_duty;
use crate::domain::record::Record;
use crate::domain::state::State;

use super::{Found, Odd, Subject};

/// Every record with what it was merged into, the complaints it leads and all it names, `None` where its file is broken; and
/// which complaints lines of the duty log name.
pub struct Ties(BTreeMap<RecordId, Option<Tie>>, BTreeSet<RecordId>);

struct Tie {
    into: Option<RecordId>,
    members: Vec<RecordId>,
    links: Vec<RecordId>,
}

impl Ties {
    /// What the records say, and which are there beside them.
    pub fn of(folded: &[(&Record, Standing)], broken: &[Fault]) -> Ties {
        let duty = named_by_duty(folded.iter().map(|(_, standing)| standing));
        let tie = |standing: &Standing| Tie {
            into: standing.merged_into(),
            members: standing.case.members.clone(),
            links: standing.links.clone(),
        };
        let ties = folded.iter().map(|(record, standing)| (record.id, Some(tie(standing))));
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
            match self.tie(at).and_then(|tie| tie.into) {
                Some(next) if next == id => return true,
                Some(next) => at = next,
                None => return false,
            }
        }
        false
    }
}

/// Every record that is named is there, mergers come to an end, a lead knows its members, and nothing stands by halves.
pub fn links(subject: &Subject) -> Found {
    let Subject { standing, ties, .. } = subject;
    let lost = standing.links.iter().filter(|id| !ties.0.contains_key(id));
    let mut found: Found = lost.map(|to| (None, Odd::LinkLost { to: *to })).collect();
    if let Some(to) = standing.merged_into().filter(|_| ties.goes_round(standing.id)) {
        found.push((None, Odd::MergedRound { to }));
    }
    let strange = |lead: &RecordId| ties.tie(*lead).is_some_and(|tie| !tie.members.contains(&standing.id));
    if let Some(to) = standing.case.lead.filter(strange) {
        found.push((None, Odd::NoLead { to }));
    }
    found.extend(halves(subject));
    found
}

/// What one command writes on two records stands on both. A record that was set aside binds no other.
fn halves(subject: &Subject) -> Found {
    let Subject { standing, ties, .. } = subject;
    if standing.state() == State::Void {
        return Vec::new();
    }
    let unknown = |id: &RecordId| ties.tie(*id).is_some_and(|tie| !tie.links.contains(&standing.id));
    let mut found = Vec::new();
    for entry in standing.live.iter().filter(|entry| is_pair(entry)) {
        // A lead that does not know its member was found already.
        let lead = |id: &RecordId| entry.verb == Verb::Group && entry.data.link == Some(*id);
        let strange = named(entry).filter(|id| *id != standing.id && !lead(id)).filter(unknown);
        found.extend(strange.map(|to| (Some(entry.id), Odd::HalfLink { to })));
    }
    found
}

/// Whether the other record names this one because of the same command. An opening may name any record, written by hand.
fn is_pair(entry: &Entry) -> bool {
    match entry.verb {
        Verb::Open => entry.data.again.is_some(),
        verb => {
            use Verb::*;
            matches!(verb, Group | Merge | Note | Reply | Followup | Rework | Refer)
        }
    }
}
