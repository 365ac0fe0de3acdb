//! Merging: a record is continued in another one; a pointer stays, and the caller is kept for the reply.

use crate::domain::book::Change;
use crate::domain::entry::Data;
use crate::domain::fold::Standing;
use crate::domain::kind::Verb;
use crate::domain::record::Record;

use super::asked::{self, Asked};
use super::refusal::Guard;
use super::{Desktop, Refusal, act, complaint, guard};

/// Merges the first record into the second: an entry on each, one commit. `note` keeps the caller in the second.
///
/// Refuses a record into itself, into one of another kind or one that is over, and what the state table forbids.
pub fn merge(
    (from, standing): &(Record, Standing),
    (into, target): &(Record, Standing),
    reason: Option<String>,
    note: String,
    desktop: &Desktop,
) -> Result<Change, Refusal> {
    guard::known(&desktop.by, desktop)?;
    guard::movement(from, standing, Verb::Merge, desktop)?;
    let refuse = |guard| Refusal::Guard { id: from.id, guard, value: into.id.to_string() };
    if from.id.kind != into.id.kind {
        return Err(refuse(Guard::MergeKind));
    }
    if from.id == into.id {
        return Err(refuse(Guard::MergeSelf));
    }
    if target.shown().is_over() {
        return Err(refuse(Guard::MergeOver));
    }
    complaint::leads(standing)?;
    asked::before_state(Asked { standing, verb: Verb::Merge, who: None, desktop })?;
    if standing.case.replies.is_empty() && !target.case.replies.is_empty() {
        return Err(refuse(Guard::MergeReplied));
    }
    let after = desktop.desk.map(|_| standing.moved_by);
    let data = Data { link: Some(into.id), reason, after, ..Data::default() };
    let mut change = act::appended(from, Verb::Merge, None, data, desktop);
    let data = Data { link: Some(from.id), text: Some(note), ..Data::default() };
    change.writes.extend(act::appended(into, Verb::Note, None, data, desktop).writes);
    Ok(change)
}
