//! What other rules or another calendar would have made of a past record: class, due times, lateness. Pure; nothing changes.

use crate::domain::calendar::Calendar;
use crate::domain::class::Class;
use crate::domain::clock::{Clock, ClockName, Outcome};
use crate::domain::effect::ClockEffect;
use crate::domain::entry::{Data, Entry};
use crate::domain::event::Event;
use crate::domain::fold::{Standing, fold, reclassed};
use crate::domain::id::RecordId;
use crate::domain::kind::{Kind, Verb};
use crate::domain::record::Record;
use crate::domain::stamp::{Span, Stamp};
use crate::domain::wordrules::Axis;
use crate::rules::{Judge, due::due, ended, features, waits};

/// One thing that would have been otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// What the words proposed; `kept` where a person had decided otherwise anyway.
    Label { axis: Axis, from: String, to: String, rule: String, kept: bool },
    /// A clock; `None` on the side that would not have had it.
    Clock { name: ClockName, from: Option<Side>, to: Option<Side> },
}

/// A clock under one of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    pub rule: String,
    pub limit: Span,
    pub due: Stamp,
    pub outcome: Outcome,
    pub late_minutes: i64,
}

/// The changes of one record.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: RecordId,
    pub text: String,
    pub changes: Vec<Changed>,
}

/// All that was judged again.
#[derive(Clone, Debug, Default)]
pub struct Replay {
    pub records: usize,
    pub rows: Vec<Row>,
    /// Clocks that were in time and would have been late, and the other way round.
    pub newly_late: usize,
    pub no_longer_late: usize,
}

impl Replay {
    /// Takes in one record.
    pub fn add(&mut self, row: Row) {
        self.records += 1;
        for change in &row.changes {
            if let Changed::Clock { from: Some(from), to: Some(to), .. } = change {
                self.newly_late += usize::from(from.late_minutes == 0 && to.late_minutes > 0);
                self.no_longer_late += usize::from(from.late_minutes > 0 && to.late_minutes == 0);
            }
        }
        if !row.changes.is_empty() {
            self.rows.push(row);
        }
    }
}

/// Judges the record again as it was told, entry by entry, and compares how it stands at `now` under both.
pub fn replay(record: &Record, judge: &Judge, calendar: &Calendar, now: Stamp) -> Row {
    let text = record.facts.text.clone().unwrap_or_default();
    let again = rejudged(record, judge, calendar);
    let mut changes = labels(record, &again);
    if let (Some(old), Some(new)) = (fold(record, None), fold(&again, None)) {
        changes.extend(clocks(&old, &new, now));
    }
    Row { id: record.id, text, changes }
}

fn labels(old: &Record, new: &Record) -> Vec<Changed> {
    let (old, new) = (&old.opening().data, &new.opening().data);
    let (Some(before), Some(after)) = (&old.proposal, &new.proposal) else { return Vec::new() };
    let kept = old.urgency.is_some_and(|decided| decided != before.urgency);
    let pairs = [
        (Axis::Urgency, before.urgency.as_str(), after.urgency.as_str()),
        (Axis::Item, before.item.as_str(), after.item.as_str()),
        (Axis::Trade, before.trade.as_str(), after.trade.as_str()),
    ];
    let changed = |(axis, from, to): (Axis, &str, &str)| Changed::Label {
        axis,
        from: from.to_string(),
        to: to.to_string(),
        rule: after.rule.clone(),
        kept: kept && axis == Axis::Urgency,
    };
    pairs.into_iter().filter(|(_, from, to)| from != to).map(changed).collect()
}

/// Clocks that differ in due time or outcome; matched by their rule, else by what they measure, and from when.
fn clocks(old: &Standing, new: &Standing, now: Stamp) -> Vec<Changed> {
    let mut rest: Vec<&Clock> = new.clocks.iter().collect();
    let mut partner = |clock: &Clock| {
        let named = |other: &&Clock| other.start == clock.start && other.rule == clock.rule;
        let like = |other: &&Clock| other.start == clock.start && (other.name, other.soft) == (clock.name, clock.soft);
        let at = rest.iter().position(named).or_else(|| rest.iter().position(like));
        at.map(|at| rest.remove(at))
    };
    let side = |clock: &Clock| {
        let reading = clock.read(now);
        let late = if reading.outcome == Outcome::Cancelled { 0 } else { reading.late_minutes };
        let due = reading.due.unwrap_or(clock.promised);
        Side { rule: clock.rule.clone(), limit: clock.limit, due, outcome: reading.outcome, late_minutes: late }
    };
    let mut changes = Vec::new();
    for clock in &old.clocks {
        let other = partner(clock).map(side);
        let mine = side(clock);
        let same = other.as_ref().is_some_and(|other| (other.due, other.outcome) == (mine.due, mine.outcome));
        if !same {
            changes.push(Changed::Clock { name: clock.name, from: Some(mine), to: other });
        }
    }
    changes.extend(rest.into_iter().map(|clock| Changed::Clock {
        name: clock.name,
        from: None,
        to: Some(side(clock)),
    }));
    changes
}

/// The record as these rules would have written it: the same facts and deeds, other effects.
fn rejudged(record: &Record, judge: &Judge, calendar: &Calendar) -> Record {
    let mut again = Record { log: Vec::new(), ..record.clone() };
    let mut log = record.log.clone();
    log.sort_by_key(|entry| entry.id.order());
    for entry in log {
        let before = fold(&again, None);
        let data = effects(record, &entry, before.as_ref(), judge, calendar);
        again.log.push(Entry { data, ..entry });
    }
    again
}

fn effects(record: &Record, entry: &Entry, before: Option<&Standing>, judge: &Judge, calendar: &Calendar) -> Data {
    let data = entry.data.clone();
    let kind = record.id.kind;
    match (entry.verb, before) {
        (Verb::Open, _) if kind == Kind::Repair => opening(record, entry, judge, calendar),
        (Verb::Amend, Some(standing)) if data.clocks.is_some() => amended(data, standing, judge, calendar),
        (Verb::Pause | Verb::Resume | Verb::Finish, Some(standing)) => {
            let found = match (entry.verb, standing.job.pauses.last()) {
                (Verb::Pause, _) => data.until.map(|until| waits(&standing.clocks, entry.at, until, calendar).0),
                (_, Some(pause)) if standing.job.is_paused(entry.at) => {
                    let typed = (entry.verb == Verb::Resume).then(|| entry.typed());
                    Some(ended(&standing.clocks, pause, entry.at, typed, calendar).0)
                }
                _ => None,
            };
            recounted(Data { waits: found.filter(|waits| !waits.is_empty()), ..data }, judge, calendar)
        }
        _ => recounted(data, judge, calendar),
    }
}

/// The opening: class by the new words where nobody overruled the old ones, and its clocks.
fn opening(record: &Record, entry: &Entry, judge: &Judge, calendar: &Calendar) -> Data {
    let data = entry.data.clone();
    let (Some(urgency), Some(item), Some(trade)) = (data.urgency, data.item, data.trade) else { return data };
    let proposal = judge.propose(record.facts.text.as_deref().unwrap_or_default());
    let (urgency, item, trade) = match &data.proposal {
        Some(old) => (
            if urgency == old.urgency { proposal.urgency } else { urgency },
            if item == old.item { proposal.item } else { item },
            if trade == old.trade { proposal.trade } else { trade },
        ),
        None => (urgency, item, trade),
    };
    let class = Class { urgency, item, trade };
    let off_list = data.off_list.unwrap_or(false);
    let (clocks, _) = judge.clocks(record.id.kind, &features(class, off_list), Event::Open, entry.at, calendar);
    let (urgency, item, trade) = (Some(urgency), Some(item), Some(trade));
    let proposal = data.proposal.as_ref().map(|_| proposal);
    Data { urgency, item, trade, proposal, clocks: Some(clocks), ..data }
}

/// An amendment that restarted clocks: those of the class it gives, from the same start.
fn amended(data: Data, standing: &Standing, judge: &Judge, calendar: &Calendar) -> Data {
    let class = match (&data.set, data.entry) {
        (Some(set), None) => reclassed(standing.class, set),
        _ => standing.class,
    };
    let start = data.clocks.iter().flatten().map(|effect| effect.start).next();
    let (Some(class), Some(start)) = (class, start) else { return data };
    let (mut clocks, _) = judge.clocks(standing.id.kind, &features(class, false), Event::Open, start, calendar);
    clocks.retain(|clock| matches!(clock.name, ClockName::Arrive | ClockName::Finish));
    Data { clocks: Some(clocks), ..data }
}

/// Every other clock keeps its start and gets the limit that its rule has now; one whose rule is gone stays as it was.
fn recounted(data: Data, judge: &Judge, calendar: &Calendar) -> Data {
    let again = |effect: &ClockEffect| match judge.rules.clock(&effect.rule) {
        Some(rule) => ClockEffect {
            limit: rule.limit,
            due: due(rule.limit, effect.start, calendar).at,
            soft: rule.soft,
            rungs: rule.rungs.clone(),
            ..effect.clone()
        },
        None => effect.clone(),
    };
    let clocks = data.clocks.as_ref().map(|clocks| clocks.iter().map(again).collect());
    Data { clocks, ..data }
}
