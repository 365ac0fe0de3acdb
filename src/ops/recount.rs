//! An official year that was assumed before is known now: the due times that were made without it are counted again.

use crate::domain::book::Change;
use crate::domain::calendar::{Calendar, Year};
use crate::domain::clock::{Clock, ClockName};
use crate::domain::effect::{ClockEffect, WaitEffect};
use crate::domain::entry::Data;
use crate::domain::fold::{Standing, fold};
use crate::domain::id::RecordId;
use crate::domain::kind::Verb;
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::rules::due::{Standstill, due, waited};

use super::{Desktop, Refusal, act, guard};

/// One due time that the year moves, or would move.
#[derive(Clone, Debug)]
pub struct Moved {
    pub id: RecordId,
    pub clock: ClockName,
    pub from: Stamp,
    pub to: Stamp,
}

/// What importing a year does.
#[derive(Clone, Debug)]
pub struct Recount {
    pub change: Change,
    /// Due times that are corrected.
    pub moved: Vec<Moved>,
    /// Due times that stay: the corrected one is over already, and nothing becomes late by an import.
    pub kept: Vec<Moved>,
}

/// The year, and one entry onto every open record in which a due time was made while it was assumed (contract section 6).
/// A time that was extended or agreed stands.
pub fn recount(records: &[Record], year: &Year, desktop: &Desktop) -> Result<Recount, Refusal> {
    guard::known(&desktop.by, desktop)?;
    let calendar = desktop.office.calendar.with(year.clone());
    let mut change = Change {
        about: None,
        verb: Verb::Recount,
        by: desktop.by.clone(),
        writes: Vec::new(),
        years: vec![year.clone()],
    };
    let (mut moved, mut kept) = (Vec::new(), Vec::new());
    for record in records {
        let Some(standing) = fold(record, None).filter(|standing| assumed(standing, year.year)) else { continue };
        let (mut effects, mut waits, mut still) = (Vec::new(), Vec::new(), Vec::new());
        for clock in standing
            .clocks
            .iter()
            .filter(|clock| clock.end.is_none() && clock.original_due.is_none() && clock.limit.counts_working_time())
        {
            let counted = due(clock.limit, clock.start, &calendar);
            let row = Moved { id: record.id, clock: clock.name, from: clock.promised, to: counted.at };
            match counted.at {
                at if at == clock.promised => {}
                at if at < desktop.now => kept.push(row),
                at => {
                    effects.push(effect(clock, at));
                    waits.extend(waited_again(clock, at, &calendar, &mut still));
                    still.extend(counted.assumed);
                    moved.push(row);
                }
            }
        }
        if !effects.is_empty() {
            still.sort_unstable();
            still.dedup();
            let assumed = (!still.is_empty()).then_some(still);
            let waits = (!waits.is_empty()).then_some(waits);
            let data = Data { clocks: Some(effects), waits, assumed, ..Data::default() };
            change.writes.extend(act::appended(record, Verb::Recount, None, data, desktop).writes);
        }
    }
    Ok(Recount { change, moved, kept })
}

/// Whether a due time of the record was made while the year was not known.
fn assumed(standing: &Standing, year: u32) -> bool {
    standing.live.iter().any(|entry| entry.data.assumed.iter().flatten().any(|assumed| *assumed == year))
}

/// The pauses of the clock counted again, one after the other, from its corrected due time.
fn waited_again(clock: &Clock, due: Stamp, calendar: &Calendar, assumed: &mut Vec<u32>) -> Vec<WaitEffect> {
    let mut due = due;
    let mut again = Vec::new();
    for wait in clock.pauses.iter().filter(|wait| wait.counted.is_some()) {
        let still = Standstill { limit: clock.limit, start: clock.start, due, from: wait.from, until: wait.until };
        if let Some(waited) = waited(still, calendar) {
            due = waited.due;
            assumed.extend(waited.assumed);
            again.push(WaitEffect { rule: clock.rule.clone(), left: waited.left, due });
        }
    }
    again
}

fn effect(clock: &Clock, due: Stamp) -> ClockEffect {
    ClockEffect {
        name: clock.name,
        rule: clock.rule.clone(),
        limit: clock.limit,
        start: clock.start,
        due,
        soft: clock.soft,
        rungs: clock.rungs.clone(),
    }
}
