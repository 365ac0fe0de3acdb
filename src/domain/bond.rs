//! Which entries one command wrote on several records: they name each other's records, and were typed at one moment by one
//! person at one desk. Told from the records alone, so that it holds in books outside git too.

use super::entry::Entry;
use super::id::{EntryId, RecordId};
use super::kind::Verb;
use super::record::Record;

/// The verbs that open another record, beside the entry they leave on their own.
const OPENERS: &[Verb] = &[Verb::Reply, Verb::Followup, Verb::Rework, Verb::Note, Verb::Refer];

/// Every record one command wrote, with its entry there, the asked one first. `read` gives a record, `None` where there is
/// none; its failure is handed on. A half whose other half is missing stands alone.
pub fn together<E>(
    record: &Record,
    entry: EntryId,
    mut read: impl FnMut(RecordId) -> Result<Option<Record>, E>,
) -> Result<Vec<(Record, EntryId)>, E> {
    let mut found = vec![(record.clone(), entry)];
    let mut next = 0;
    while let Some((record, entry)) = found.get(next).cloned() {
        next += 1;
        let Some(entry) = record.log.iter().find(|other| other.id == entry) else { continue };
        let root = root(&record, entry);
        for id in named(root).filter(|id| *id != record.id) {
            if found.iter().any(|(known, _)| known.id == id) {
                continue;
            }
            if let Some(other) = read(id)?
                && let Some(partner) = partner(&record, entry, &other).map(|partner| partner.id)
            {
                found.push((other, partner));
            }
        }
    }
    Ok(found)
}

/// The records an entry names.
pub fn named(entry: &Entry) -> impl Iterator<Item = RecordId> + '_ {
    entry.data.link.into_iter().chain(entry.data.members.iter().flatten().copied())
}

/// What an undo is about in the end: the entry that is no undo itself. A record set aside with what opened it is about its
/// opening. Any other entry is about itself.
pub fn root<'r>(record: &'r Record, entry: &'r Entry) -> &'r Entry {
    let mut root = entry;
    while let Some(target) = taken_back(record, root) {
        root = target;
    }
    root
}

/// The entry that `entry` takes back; always an earlier one.
fn taken_back<'r>(record: &'r Record, entry: &Entry) -> Option<&'r Entry> {
    let target = match entry.verb {
        Verb::Undo => record.log.iter().find(|other| Some(other.id) == entry.data.entry)?,
        Verb::Void if entry.data.link.is_some() && entry.data.link == record.opening().data.link => record.opening(),
        _ => return None,
    };
    (target.id.order() < entry.id.order()).then_some(target)
}

/// The entry of `other` that was written by the command that wrote `entry` of `record`.
pub fn partner<'o>(record: &Record, entry: &Entry, other: &'o Record) -> Option<&'o Entry> {
    let mut chain = vec![entry];
    while let Some(target) = chain.last().and_then(|last| taken_back(record, last)) {
        chain.push(target);
    }
    let mut mine = chain.pop()?;
    let mut theirs = written_with(record, mine, other)?;
    while let Some(undo) = chain.pop() {
        let undoes_mine = |one: &&Entry| taken_back(record, one).is_some_and(|target| target.id == mine.id);
        let undoes_theirs = |one: &&Entry| taken_back(other, one).is_some_and(|target| target.id == theirs.id);
        let same = |one: &&Entry| at_once(one, undo);
        let place = record.log.iter().filter(same).filter(undoes_mine).position(|one| one.id == undo.id)?;
        theirs = other.log.iter().filter(same).filter(undoes_theirs).nth(place)?;
        mine = undo;
    }
    Some(theirs)
}

/// The same for what is no undo. Where one person did the same twice within a second, the first goes with the first.
fn written_with<'o>(record: &Record, entry: &Entry, other: &'o Record) -> Option<&'o Entry> {
    let theirs = || other.log.iter().filter(|one| names(one, record.id) && at_once(one, entry) && fits(one, entry));
    theirs().find(|found| {
        let like = |one: &&Entry| one.verb == found.verb;
        let mine = record.log.iter().filter(|one| names(one, other.id) && at_once(one, entry) && fits(one, found));
        let place = mine.map(|one| one.id).position(|id| id == entry.id);
        theirs().filter(like).position(|one| one.id == found.id) == place
    })
}

fn names(entry: &Entry, id: RecordId) -> bool {
    named(entry).any(|named| named == id)
}

/// Typed at one moment, by one person, at one desk.
fn at_once(one: &Entry, other: &Entry) -> bool {
    one.typed() == other.typed() && one.by == other.by && one.id.desk == other.id.desk
}

/// Whether one command writes two such entries on two records.
fn fits(one: &Entry, other: &Entry) -> bool {
    match (one.verb, other.verb) {
        (Verb::Group, Verb::Group) => one.data.members.is_some() != other.data.members.is_some(),
        (Verb::Merge, Verb::Note) | (Verb::Note, Verb::Merge) => true,
        (Verb::Open, verb) | (verb, Verb::Open) => OPENERS.contains(&verb),
        _ => false,
    }
}
