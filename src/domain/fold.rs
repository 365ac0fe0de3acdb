//! From log to state: what a record's entries amount to. Reads no rules and no clock; a forbidden entry is shown, never fatal.

mod at_once;
mod clocks;
mod corrected;
mod ladder;
mod said;
mod standing;

use at_once::{Before, Moved};

pub use corrected::less_late;
pub use standing::{Contest, Standing};

use std::collections::{BTreeMap, BTreeSet};

use super::bond::named;
use super::case::Case;
use super::class::{Channel, Class, Flag, Item, Trade, Urgency};
use super::clock::{Clock, End};
use super::entry::Entry;
use super::event::Event;
use super::field::Field;
use super::front::Front;
use super::job::Job;
use super::kind::{Kind, Verb};
use super::node::{Node, NodeKind};
use super::record::Record;
use super::stamp::Stamp;
use super::state::{State, Step, first, step_with};

/// Folds the entries of `record` that were typed up to `as_of` (all, where `None`).
/// `None` when the record was not yet opened then. Total: every prefix of every readable log has a state.
pub fn fold(record: &Record, as_of: Option<Stamp>) -> Option<Standing> {
    let known: Vec<&Entry> = record.log.iter().filter(|e| as_of.is_none_or(|t| e.typed() <= t)).collect();
    of_known(record, &known)
}

/// Folds what had happened by `until`, whenever it was typed, corrections of it counted in: what a report of that moment
/// would say had nothing been entered late. `None` when the record was opened later.
pub fn fold_until(record: &Record, until: Stamp) -> Option<Standing> {
    let corrects = |verb| matches!(verb, Verb::Amend | Verb::Undo | Verb::Void | Verb::Recount);
    let is_known = |entry: &&Entry| entry.at <= until || (entry.verb != Verb::Open && corrects(entry.verb));
    let known: Vec<&Entry> = record.log.iter().filter(is_known).collect();
    of_known(record, &known)
}

fn of_known(record: &Record, known: &[&Entry]) -> Option<Standing> {
    let mut standing = amounts_to(record, known)?;
    corrected::keep(record, known, &mut standing);
    Some(standing)
}

/// What the entries amount to, as if every corrected time had always been said so.
fn amounts_to(record: &Record, known: &[&Entry]) -> Option<Standing> {
    let undone = undone(known);
    let live: Vec<Entry> = effective(known, &undone);
    let opening = live.first().filter(|entry| entry.verb == Verb::Open)?;
    let mut standing = begin(record, opening, undone);
    standing.job.apply(opening, State::Received);
    if standing.job.off_list {
        standing.state = State::Reviewing;
    }
    match record.id.kind {
        Kind::Complaint => open_case(&mut standing, opening),
        Kind::Repair => {}
        // Answered at once (000-R53).
        Kind::Inquiry if opening.data.answer.is_some() => {
            standing.state = State::Done;
            clocks::stop_clocks(&mut standing, opening);
        }
        _ if opening.data.closes == Some(true) => standing.state = State::Closed,
        _ => {}
    }
    let mut before = Before::new(&live);
    for entry in &live[1..] {
        apply(&mut standing, entry, &mut before);
    }
    standing.live = live;
    Some(standing)
}

/// Which entries are taken back: from the last to the first, so that an undo can itself be undone.
fn undone(entries: &[&Entry]) -> BTreeSet<(u32, char)> {
    let mut undone = BTreeSet::new();
    for entry in entries.iter().rev().filter(|entry| entry.verb == Verb::Undo) {
        if let Some(target) = entry.data.entry.filter(|_| !undone.contains(&entry.id.order())) {
            undone.insert(target.order());
        }
    }
    undone
}

/// The entries that count, with the amendments of entries applied, in order.
fn effective(entries: &[&Entry], undone: &BTreeSet<(u32, char)>) -> Vec<Entry> {
    let counts = |entry: &&&Entry| !undone.contains(&entry.id.order()) || entry.verb == Verb::Open;
    let mut live: Vec<Entry> = entries.iter().filter(counts).map(|entry| (*entry).clone()).collect();
    for at in 0..live.len() {
        let (Some(target), Some(set)) = (live[at].data.entry, live[at].data.set.clone()) else { continue };
        let counted = live[at].data.clocks.clone().unwrap_or_default();
        if let Some(entry) = live.iter_mut().find(|entry| entry.id == target)
            && let Some(amended) = entry.amended(&set)
        {
            let was = std::mem::replace(entry, amended);
            if was.verb != Verb::Open {
                corrected::recount(&mut live, was.at, &counted);
            }
        }
    }
    live
}

fn begin(record: &Record, opening: &Entry, undone: BTreeSet<(u32, char)>) -> Standing {
    let data = &opening.data;
    let class = match (data.urgency, data.item, data.trade) {
        (Some(urgency), Some(item), Some(trade)) => Some(Class { urgency, item, trade }),
        _ => None,
    };
    let front = Front::begin(record.id.kind, opening);
    Standing {
        id: record.id,
        facts: record.facts.clone(),
        state: first(record.id.kind),
        opened: opening.at,
        first_opened: record.opening().at,
        first_typed: record.opening().typed(),
        changed: opening.at,
        class,
        assignee: front.owner().cloned(),
        clocks: data.clocks.iter().flatten().map(Clock::begin).collect(),
        told: Vec::new(),
        contests: Vec::new(),
        undone,
        chases: 0,
        links: data.link.into_iter().collect(),
        live: Vec::new(),
        job: Job::default(),
        case: Case::default(),
        opening: opening.id,
        front,
        moved_by: opening.id,
        moves: BTreeSet::from([opening.id.order()]),
        happened: BTreeMap::from([(Event::Open, opening.at)]),
    }
}

/// A complaint may be opened settled on the spot, or with its nature decided by a person.
fn open_case(standing: &mut Standing, opening: &Entry) {
    standing.case.apply(opening);
    standing.assignee = standing.case.owner.clone();
    standing.state = match (standing.case.flags.contains(&Flag::Settled), standing.case.classified) {
        (true, _) => State::Settled,
        (false, Some(_)) => State::Classified,
        (false, None) => State::Received,
    };
    standing.happened.extend(Event::of(standing.id.kind, opening, &standing.case).map(|event| (event, opening.at)));
    for clock in &mut standing.clocks {
        let stopped = clock.name.stops().iter().any(|event| standing.happened.contains_key(event));
        clock.end = stopped.then_some(End::Stopped(opening.at));
    }
}

fn apply<'l>(standing: &mut Standing, entry: &'l Entry, before: &mut Before<'l>) {
    let step = step_with(standing.id.kind, standing.state, entry.verb, &entry.data);
    let step = before.settled(step, entry, standing);
    if step == Step::Forbidden {
        let after = standing.moved_by;
        let contest = Contest::Forbidden { entry: entry.id, verb: entry.verb, state: standing.state, after };
        standing.contests.push(contest);
        return;
    }
    if let Some(first) = before.contradicted(step, entry, standing) {
        standing.contests.push(Contest::AtOnce { first, second: entry.id });
        return;
    }
    before.keep(entry);
    if let Step::To(state) = step {
        before.moved.push(Moved { entry, from: standing.state });
        standing.moves.insert(entry.id.order());
        standing.moved_by = entry.id;
        standing.state = state;
        standing.changed = entry.at;
    }
    if standing.id.kind == Kind::Complaint {
        standing.case.apply(entry);
        standing.assignee = standing.case.owner.clone();
    } else {
        standing.job.apply(entry, standing.state);
        standing.front.apply(entry);
        standing.assignee = standing.front.owner().cloned().or(standing.assignee.take());
    }
    for event in Event::of(standing.id.kind, entry, &standing.case) {
        standing.happened.entry(event).or_insert(entry.at);
    }
    for id in named(entry) {
        if !standing.links.contains(&id) {
            standing.links.push(id);
        }
    }
    clocks::stop_clocks(standing, entry);
    match entry.verb {
        Verb::Dispatch => standing.assignee = entry.data.to.clone(),
        Verb::Arrive | Verb::Start if standing.assignee.is_none() => standing.assignee = Some(entry.doer().clone()),
        Verb::Chase => standing.chases += 1,
        Verb::Amend => amend(standing, entry),
        _ => {}
    }
    clocks::pauses(standing, entry);
    for moved in entry.data.moves.iter().flatten() {
        clocks::move_clock(standing, moved, entry);
    }
    match &entry.data.clocks {
        // The clocks of a corrected entry were put into that entry.
        Some(_) if entry.data.entry.is_some_and(|target| target != standing.opening) => {}
        Some(effects) if entry.verb == Verb::Recount => clocks::recount(standing, effects, entry),
        Some(effects) => clocks::restart(standing, effects, entry),
        None => {}
    }
    standing.told.extend(entry.data.told.iter().flatten().cloned());
}

/// An amendment of intake or class; amendments of entries have been applied before.
fn amend(standing: &mut Standing, entry: &Entry) {
    let Some(set) = entry.data.set.as_ref().filter(|_| entry.data.entry.is_none()) else { return };
    if let Some(facts) = standing.facts.amended(set) {
        standing.facts = facts;
    }
    if standing.id.kind == Kind::Complaint && word::<Channel>(set, "channel").is_some() {
        standing.case.came_by(standing.facts.channel);
    }
    standing.class = reclassed(standing.class, set);
}

/// The class after an amendment. A hand-written record without one gets it only when all three words are given.
pub fn reclassed(class: Option<Class>, set: &Node) -> Option<Class> {
    Some(Class {
        urgency: word::<Urgency>(set, "urgency").or(class.map(|class| class.urgency))?,
        item: word::<Item>(set, "item").or(class.map(|class| class.item))?,
        trade: word::<Trade>(set, "trade").or(class.map(|class| class.trade))?,
    })
}

/// The value of one key of a `set`, if it is there and fits.
pub fn word<T: Field>(set: &Node, key: &str) -> Option<T> {
    let NodeKind::Map(fields) = &set.kind else { return None };
    let (_, node) = fields.iter().find(|(other, _)| other.name == key)?;
    T::read(key, node, &mut Vec::new())
}
