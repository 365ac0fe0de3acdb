//! That people were told of clocks: one entry a record, so that each rung of a ladder fires once.

use std::collections::BTreeMap;

use crate::domain::book::{Change, Write};
use crate::domain::effect::Told;
use crate::domain::entry::Data;
use crate::domain::id::RecordId;
use crate::domain::kind::Verb;
use crate::domain::record::Record;

use super::{Desktop, Refusal, act, guard};

/// One entry onto every record that is named; nothing where nothing is told. Those in `begun` are not on disk yet: telling
/// begins them, so that it is remembered.
pub fn tell(
    told: &BTreeMap<RecordId, Vec<Told>>,
    records: &[Record],
    begun: &[Record],
    desktop: &Desktop,
) -> Result<Change, Refusal> {
    guard::known(&desktop.by, desktop)?;
    let mut change =
        Change { about: None, verb: Verb::Tell, by: desktop.by.clone(), writes: Vec::new(), years: Vec::new() };
    for record in records {
        if let Some(told) = told.get(&record.id) {
            let data = Data { told: Some(told.clone()), ..Data::default() };
            change.writes.extend(act::appended(record, Verb::Tell, None, data, desktop).writes);
        }
    }
    for record in begun {
        if let Some(told) = told.get(&record.id) {
            let data = Data { told: Some(told.clone()), ..Data::default() };
            let appended = act::appended(record, Verb::Tell, None, data, desktop).writes;
            change.writes.extend(appended.iter().map(|write| Write::Open(write.after())));
        }
    }
    Ok(change)
}
