//! Taking back: an earlier entry, of any age, no longer counts. The entry itself stays in the file.

use crate::domain::book::Change;
use crate::domain::clock::Clock;
use crate::domain::entry::{Data, Entry};
use crate::domain::fold::{Contest, Standing, fold};
use crate::domain::id::EntryId;
use crate::domain::kind::Verb;
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;

use super::refusal::Guard;
use super::{Desktop, Refusal, What, act, guard};

/// An undo that may be done, and how the record would stand after it: the preview.
#[derive(Clone, Debug)]
pub struct Preview {
    pub entry: EntryId,
    pub change: Change,
    pub after: Standing,
}

/// The entry that would be taken back where none is named: the last one that counts.
pub fn last(record: &Record, standing: &Standing) -> Result<EntryId, Refusal> {
    let counts = |entry: &&crate::domain::entry::Entry| {
        !standing.is_undone(entry.id) && !matches!(entry.verb, Verb::Undo | Verb::Reveal | Verb::Tell | Verb::Recount)
    };
    let entry = record.log.iter().rev().find(counts);
    match entry {
        Some(entry) if entry.verb == Verb::Open => Err(Refusal::UndoOpening { id: record.id }),
        Some(entry) => Ok(entry.id),
        None => Err(Refusal::NothingToUndo { id: record.id }),
    }
}

/// A later entry whose clocks were made for the class that `entry` gave, whose standstill was counted behind its own, or that
/// replies with what `entry` handled (000-R131).
fn stands_on(standing: &Standing, entry: EntryId) -> Option<&Entry> {
    let pauses = standing.live(entry).is_some_and(|entry| matches!(entry.verb, Verb::Pause | Verb::Resume));
    let waits = |other: &&Entry| other.id.order() > entry.order() && other.data.waits.is_some();
    if let Some(later) = standing.live.iter().find(waits).filter(|_| pauses) {
        return Some(later);
    }
    let handles = standing.live(entry).is_some_and(|entry| entry.verb == Verb::Handle);
    let replies = |other: &&Entry| other.id.order() > entry.order() && other.verb == Verb::Reply;
    if let Some(later) = standing.live.iter().find(replies).filter(|_| handles) {
        return Some(later);
    }
    let classes = |entry: &Entry| {
        matches!(entry.verb, Verb::Amend | Verb::Classify | Verb::Settle) && entry.data.clocks.is_some()
    };
    let reclassed = standing.live(entry).is_some_and(classes);
    let later = |other: &&Entry| other.id.order() > entry.order() && classes(other);
    standing.live.iter().find(later).filter(|_| reclassed)
}

/// Whether a clock that is late now would no longer be: taking back the end of a pause, or what started it, would
/// let it never have run.
fn erases(before: &Standing, after: &Standing, now: Stamp) -> bool {
    let late = |clock: &&Clock| !clock.soft && clock.read(now).late_minutes > 0;
    let still = |clock: &Clock| {
        after.clocks.iter().filter(late).any(|other| other.rule == clock.rule && other.start == clock.start)
    };
    before.clocks.iter().filter(late).any(|clock| !still(clock))
}

/// Takes `entry` back. Refuses the opening (void the record instead), what is already taken back, and what a later
/// entry stands on: that one is to be taken back first.
pub fn undo(
    record: &Record,
    standing: &Standing,
    entry: EntryId,
    reason: Option<String>,
    desktop: &Desktop,
) -> Result<Preview, Refusal> {
    guard::known(&desktop.by, desktop)?;
    let id = record.id;
    if desktop.at > desktop.now {
        return Err(Refusal::Future { at: desktop.at, now: desktop.now });
    }
    let target = record.log.iter().find(|other| other.id == entry);
    match target {
        None => return Err(Refusal::NoSuchEntry { id, entry }),
        Some(target) if target.verb == Verb::Open => return Err(Refusal::UndoOpening { id }),
        Some(_) if standing.is_undone(entry) => return Err(Refusal::AlreadyUndone { id, entry }),
        Some(_) => {}
    }
    if let Some(later) = stands_on(standing, entry) {
        return Err(Refusal::UndoNeeded { id, entry, later: later.id, verb: later.verb });
    }
    let reason = reason.filter(|reason| !reason.trim().is_empty());
    let reason = reason.ok_or(Refusal::Missing { what: What::Reason })?;
    let data = Data { entry: Some(entry), reason: Some(reason), ..Data::default() };
    let change = act::appended(record, Verb::Undo, None, data, desktop);
    let after = fold(&change.writes[0].after(), None).ok_or(Refusal::NothingToUndo { id })?;
    let starts = |target: &Entry| {
        use Verb::{Escalate, Group, Handle, Promise, Report, Resume};
        matches!(target.verb, Resume | Handle | Group | Report | Escalate | Promise)
    };
    if target.is_some_and(starts) && erases(standing, &after, desktop.now) {
        return Err(Refusal::Guard { id, guard: Guard::LateStays, value: entry.to_string() });
    }
    let new = after.contests.iter().find(|contest| !standing.contests.contains(contest));
    if let Some(Contest::Forbidden { entry: later, verb, .. }) = new
        && after.contests.len() > standing.contests.len()
    {
        return Err(Refusal::UndoNeeded { id, entry, later: *later, verb: *verb });
    }
    Ok(Preview { entry, change, after })
}
