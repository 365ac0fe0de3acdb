//! What was written down long after it is said to have happened, and which limits were kept only so. Pure.

use chrono::NaiveDate;

use crate::domain::clock::{ClockName, End, Outcome};
use crate::domain::fold::fold;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::Verb;
use crate::domain::party::Person;
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;

/// One entry that was typed late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackdatedRow {
    pub id: RecordId,
    pub entry: EntryId,
    pub verb: Verb,
    pub by: Person,
    /// When it is said to have happened, when it was typed, and when it came into the history of git:
    /// whoever has the history fills that in.
    pub at: Stamp,
    pub entered: Stamp,
    pub committed: Option<Stamp>,
    /// Minutes from happening to typing.
    pub minutes: i64,
    /// A limit that is kept by the time said, and would be late by the time it was typed.
    pub saved: Option<ClockName>,
}

/// The entries typed in the period at least `over` minutes after they happened, or that kept a limit only by their time;
/// what kept a limit first, then the longest.
pub fn backdated(
    records: &[Record],
    over: i64,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    now: Stamp,
) -> Vec<BackdatedRow> {
    let within = |at: Stamp| from.is_none_or(|from| at.day() >= from) && to.is_none_or(|to| at.day() <= to);
    let mut rows = Vec::new();
    for record in records {
        let Some(standing) = fold(record, None) else { continue };
        let late = record.log.iter().filter(|entry| entry.typed() <= now && within(entry.typed()));
        for entry in late.filter(|entry| entry.typed() > entry.at && !standing.is_undone(entry.id)) {
            let saved = standing.clocks.iter().find(|clock| {
                let kept = clock.end == Some(End::Stopped(entry.at)) && clock.read(now).outcome == Outcome::Met;
                kept && !clock.soft && entry.typed() > clock.due(entry.at)
            });
            let minutes = entry.typed().minutes_since(entry.at);
            if minutes < over && saved.is_none() {
                continue;
            }
            rows.push(BackdatedRow {
                id: record.id,
                entry: entry.id,
                verb: entry.verb,
                by: entry.by.clone(),
                at: entry.at,
                entered: entry.typed(),
                committed: None,
                minutes,
                saved: saved.map(|clock| clock.name),
            });
        }
    }
    rows.sort_by(|a, b| {
        let key = |row: &BackdatedRow| (row.saved.is_none(), -row.minutes, row.id, row.entry.order());
        key(a).cmp(&key(b))
    });
    rows
}
