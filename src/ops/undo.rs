//! Taking back: an earlier entry, of any age, no longer counts. The entry itself stays in the file. What one command wrote
//! on several records is taken back together.

use crate::domain::bond;
use crate::domain::book::{Change, Write};
use crate::domain::clock::{Clock, End};
use crate::domain::entry::{Data, Entry};
use crate::domain::fold::{Contest, Standing, fold};
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::Verb;
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;

use super::refusal::Guard;
use super::{Desktop, Refusal, What, act, complaint, front, guard, redo};

/// One record of what a command wrote, and the entry there that is to be taken back. An opening is set aside instead.
#[derive(Clone, Debug)]
pub struct Part {
    pub record: Record,
    pub standing: Standing,
    pub entry: EntryId,
    /// The record whose entry opened this one, where that entry was taken back without it.
    opened_by: Option<TakenBackAlone>,
}

/// An entry that opened another record and counts no longer, with the undo that took it back.
#[derive(Clone, Copy, Debug)]
struct TakenBackAlone {
    id: RecordId,
    undo: EntryId,
}

/// An undo that may be done, and how the records would stand after it: the preview.
#[derive(Clone, Debug)]
pub struct Preview {
    pub change: Change,
    /// In the order of the parts.
    pub after: Vec<Standing>,
}

/// The entry that would be taken back where none is named: the last one that counts.
pub fn last(record: &Record, standing: &Standing) -> Result<EntryId, Refusal> {
    let counts = |entry: &&Entry| {
        !standing.is_undone(entry.id) && !matches!(entry.verb, Verb::Undo | Verb::Reveal | Verb::Tell | Verb::Recount)
    };
    let entry = record.log.iter().rev().find(counts);
    match entry {
        Some(entry) if entry.verb == Verb::Open => Err(opening(record)),
        Some(entry) => Ok(entry.id),
        None => Err(Refusal::NothingToUndo { id: record.id }),
    }
}

/// An opening is not taken back; what a reply brought forth is, with that reply.
fn opening(record: &Record) -> Refusal {
    let data = &record.opening().data;
    Refusal::UndoOpening { id: record.id, with: data.link.filter(|_| data.again.is_some()) }
}

/// Everything that is taken back with `entry`, the record asked for first. `read` gives the other records.
pub fn parts<E>(
    record: &Record,
    entry: EntryId,
    mut read: impl FnMut(RecordId) -> Result<Option<Record>, E>,
) -> Result<Vec<Part>, E> {
    let mut parts = Vec::new();
    for (record, entry) in bond::together(record, entry, &mut read)? {
        let Some(standing) = fold(&record, None) else { continue };
        let opener = record.opening().data.link.filter(|_| standing.state() == State::Void);
        let opener = opener.map(&mut read).transpose()?.flatten();
        let opened_by = opener.and_then(|opener| taken_back_alone(&record, &opener));
        parts.push(Part { record, standing, entry, opened_by });
    }
    // A half that no longer counts is left as it is: taking back the other makes the pair whole.
    let id = record.id;
    parts.retain(|part| part.record.id == id || part.counts());
    Ok(parts)
}

/// The entry of `opener` that opened `record`, where it counts no longer.
fn taken_back_alone(record: &Record, opener: &Record) -> Option<TakenBackAlone> {
    let entry = bond::partner(record, record.opening(), opener)?.id;
    let standing = fold(opener, None)?;
    let takes =
        |other: &&Entry| other.verb == Verb::Undo && other.data.entry == Some(entry) && !standing.is_undone(other.id);
    let undo = opener.log.iter().rev().find(takes)?.id;
    Some(TakenBackAlone { id: opener.id, undo })
}

impl Part {
    fn target(&self) -> Option<&Entry> {
        self.record.log.iter().find(|entry| entry.id == self.entry)
    }

    fn counts(&self) -> bool {
        match self.target() {
            Some(entry) if entry.verb == Verb::Open => self.standing.state() != State::Void,
            _ => !self.standing.is_undone(self.entry),
        }
    }
}

/// Takes the parts back, in one change. Refuses the opening (void the record instead), what is already taken back, what a
/// later entry of any of the records stands on: that one is to be taken back first; and what would give again what the
/// desk could not do now.
pub fn undo(parts: &[Part], reason: Option<String>, desktop: &Desktop) -> Result<Preview, Refusal> {
    guard::known(&desktop.by, desktop)?;
    if desktop.at > desktop.now {
        return Err(Refusal::Future { at: desktop.at, now: desktop.now });
    }
    if let Some(first) = parts.first() {
        may_be_undone(first)?;
    }
    let reason = reason.filter(|reason| !reason.trim().is_empty());
    let mut writes = Vec::new();
    let mut standings = Vec::new();
    let mut returned = Vec::new();
    for part in parts {
        let undone = take_back(part, reason.as_deref(), desktop)?;
        whole(part, &undone.after, parts)?;
        standings.push(undone.after);
        returned.extend(undone.returns.map(|entry| (part, entry)));
        writes.push(undone.write);
    }
    redo::may(&returned, desktop)?;
    let Some(first) = parts.first() else { return Err(Refusal::Missing { what: What::Change }) };
    let change =
        Change { about: Some(first.record.id), verb: Verb::Undo, by: desktop.by.clone(), writes, years: Vec::new() };
    Ok(Preview { change, after: standings })
}

/// What was set aside by hand does not come back alone when the entry that opened it was taken back since: it would be one
/// half of what one command wrote.
fn whole(part: &Part, after: &Standing, parts: &[Part]) -> Result<(), Refusal> {
    let returns = part.standing.state() == State::Void && after.state() != State::Void;
    match part.opened_by.filter(|_| returns) {
        Some(TakenBackAlone { id, undo }) if !parts.iter().any(|other| other.record.id == id) => {
            let value = format!("{id} --entry {undo}");
            Err(Refusal::Guard { id: part.record.id, guard: Guard::OpenerUndone, value })
        }
        _ => Ok(()),
    }
}

fn may_be_undone(part: &Part) -> Result<(), Refusal> {
    let (id, entry) = (part.record.id, part.entry);
    front::handover::locked(&part.standing)?;
    match part.target() {
        None => Err(Refusal::NoSuchEntry { id, entry }),
        Some(target) if target.verb == Verb::Open => Err(opening(&part.record)),
        Some(_) if part.standing.is_undone(entry) => Err(Refusal::AlreadyUndone { id, entry }),
        Some(_) => Ok(()),
    }
}

/// One record of an undo: what is written, how it stands then, and the entry that counts again, if one does.
struct TakenBack {
    write: Write,
    after: Standing,
    returns: Option<Entry>,
}

fn take_back(part: &Part, reason: Option<&str>, desktop: &Desktop) -> Result<TakenBack, Refusal> {
    let Part { record, standing, entry, .. } = part;
    let id = record.id;
    let target = part.target().ok_or(Refusal::NoSuchEntry { id, entry: *entry })?;
    let root = bond::root(record, target);
    let counts = |standing: &Standing| match root.verb {
        Verb::Open => standing.state() != State::Void,
        _ => standing.live(root.id).is_some(),
    };
    let falls = counts(standing);
    if falls && let Some(later) = stands_on(standing, root) {
        return Err(Refusal::UndoNeeded { id, entry: root.id, later: later.id, verb: later.verb });
    }
    let reason = reason.ok_or(Refusal::Missing { what: What::Reason })?.to_string();
    if falls && root.verb == Verb::Open {
        complaint::leads(standing)?;
        guard::role(Verb::Void, desktop)?;
        guard::movement(record, standing, Verb::Void, desktop)?;
    }
    let after = desktop.desk.map(|_| standing.moved_by);
    let appended = match target.verb {
        Verb::Open => {
            let data = Data { link: target.data.link, reason: Some(reason), after, ..Data::default() };
            act::appended(record, Verb::Void, None, data, desktop)
        }
        _ => {
            let data = Data { entry: Some(*entry), reason: Some(reason), after, ..Data::default() };
            act::appended(record, Verb::Undo, None, data, desktop)
        }
    };
    let write = appended.writes.into_iter().next().ok_or(Refusal::NothingToUndo { id })?;
    let after = fold(&write.after(), None).ok_or(Refusal::NothingToUndo { id })?;
    let returns = (!falls && counts(&after)).then(|| root.clone());
    let starts =
        matches!(root.verb, Verb::Resume | Verb::Handle | Verb::Group | Verb::Report | Verb::Escalate | Verb::Promise);
    if (falls && starts && erases(standing, &after, desktop.now))
        || (returns.is_some() && forgets(standing, &after, desktop.now))
    {
        return Err(Refusal::Guard { id, guard: Guard::LateStays, value: entry.to_string() });
    }
    let new = after.contests.iter().find(|contest| !standing.contests.contains(contest));
    if let Some(Contest::Forbidden { entry: later, verb, .. }) = new
        && after.contests.len() > standing.contests.len()
    {
        return Err(Refusal::UndoNeeded { id, entry: *entry, later: *later, verb: *verb });
    }
    Ok(TakenBack { write, after, returns })
}

/// A later entry whose clocks were made for the class that `entry` gave, whose standstill was counted behind its own, that
/// replies with what `entry` handled (000-R131), or that was done because of the group or in the record `entry` made.
fn stands_on<'s>(standing: &'s Standing, entry: &Entry) -> Option<&'s Entry> {
    let mut later = standing.live.iter().filter(|other| other.id.order() > entry.id.order());
    let classes = |entry: &Entry| {
        matches!(entry.verb, Verb::Amend | Verb::Classify | Verb::Settle) && entry.data.clocks.is_some()
    };
    match entry.verb {
        Verb::Pause | Verb::Resume => later.find(|other| other.data.waits.is_some()),
        Verb::Handle => later.find(|other| other.verb == Verb::Reply),
        Verb::Group => later.rev().find(|other| because_of_the_group(other)),
        Verb::Open => later.rev().find(|other| done_in(other, entry)),
        _ if classes(entry) => later.find(|other| classes(other)),
        _ => None,
    }
}

/// Whether it was done because the complaint is a collective one: replied to by a visit, reported upwards with a clock of
/// its own, joined by more households.
fn because_of_the_group(entry: &Entry) -> bool {
    match entry.verb {
        Verb::Reply | Verb::Group => true,
        Verb::Report | Verb::Escalate => entry.data.clocks.is_some(),
        _ => false,
    }
}

/// Whether somebody did it in the record that `opening` made; the escalation a complaint is opened with is part of that.
fn done_in(entry: &Entry, opening: &Entry) -> bool {
    let opened_with = entry.verb == Verb::Escalate
        && opening.data.again.is_some()
        && entry.id.n == opening.id.n.saturating_add(1)
        && entry.typed() == opening.typed();
    !opened_with && !matches!(entry.verb, Verb::Undo | Verb::Reveal | Verb::Tell | Verb::Recount | Verb::Void)
}

/// Whether a clock that is late now would no longer be: taking back the end of a pause, or what started it, would
/// let it never have run.
fn erases(before: &Standing, after: &Standing, now: Stamp) -> bool {
    let still = |clock: &Clock| late(after, now).any(|other| other.rule == clock.rule && other.start == clock.start);
    late(before, now).any(|clock| !still(clock))
}

/// The same for what counts again, which may well be the deed that was done in time.
fn forgets(before: &Standing, after: &Standing, now: Stamp) -> bool {
    let done = |clock: &&Clock| matches!(clock.end, Some(End::Stopped(_)));
    let kept = |clock: &Clock| {
        let mut same = late(after, now).chain(after.clocks.iter().filter(done));
        same.any(|other| other.rule == clock.rule && other.start == clock.start)
    };
    late(before, now).any(|clock| !kept(clock))
}

fn late(standing: &Standing, now: Stamp) -> impl Iterator<Item = &Clock> {
    standing.clocks.iter().filter(move |clock| !clock.soft && clock.read(now).late_minutes > 0)
}
