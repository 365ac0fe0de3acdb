//! Linked both ways: a record is opened for another one, and the other one names it, in one change.

use crate::domain::book::Change;
use crate::domain::entry::Data;
use crate::domain::fold::Standing;
use crate::domain::kind::Verb;
use crate::domain::record::Record;

use super::{Desktop, Refusal, act, guard};

/// Lets `other` name the record that `opening` opens: an entry of `verb` with the link, in the same change. What `opening`
/// opens names `other` by its own `link`. Both go on with their own clocks.
///
/// Refuses what the state table forbids of `verb`. A new record that is told of earlier than the other one was opened is
/// named there from its opening on.
pub fn back(
    mut opening: Change,
    (other, standing): &(Record, Standing),
    verb: Verb,
    data: Data,
    desktop: &Desktop,
) -> Result<Change, Refusal> {
    let desktop = &Desktop { at: desktop.at.max(standing.opened), ..desktop.clone() };
    guard::movement(other, standing, verb, desktop)?;
    let data = Data { link: opening.about, ..data };
    opening.writes.extend(act::appended(other, verb, None, data, desktop).writes);
    Ok(opening)
}
