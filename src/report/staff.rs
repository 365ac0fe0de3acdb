//! Who holds what: load, lateness, and how far the limits were kept. Pure; an unassigned record is a row like any other.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::clock::{Clock, Outcome};
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;

use super::figures::{Rate, Verdict};

/// One member of the staff, or nobody.
#[derive(Clone, Debug, Default)]
pub struct StaffRow {
    pub name: Option<Person>,
    /// Records held that are not over.
    pub open: u64,
    /// Of these, those with a limit or promise that is overdue, and those that are paused.
    pub overdue: u64,
    pub paused: u64,
    /// Orders that are being done again before acceptance, and since when: their limit stopped with the first `finish`, so that
    /// no due time shows them.
    pub redone: Vec<(Stamp, RecordId)>,
    /// What falls due next; what is paused has no due time (contract, section 4).
    pub next: Option<(Stamp, RecordId)>,
    /// Records held that ended in the period.
    pub ended: u64,
    /// Limits and promises that stopped in the period, and those that run overdue since a day of it or before: kept, of how many.
    pub kept: Rate,
    /// Begun minutes late, of all of these that are late.
    pub late_minutes: i64,
}

/// Everybody who holds or held something, most overdue first, then most open, then by name.
pub fn staff(standings: &[Standing], from: Option<NaiveDate>, to: Option<NaiveDate>, now: Stamp) -> Vec<StaffRow> {
    let within = |at: Stamp| {
        let day = at.day();
        at <= now && from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to)
    };
    let mut rows: BTreeMap<Option<Person>, StaffRow> = BTreeMap::new();
    for one in standings {
        let holder = one.case.handler.clone().or_else(|| one.assignee.clone());
        let row = rows.entry(holder.clone()).or_insert_with(|| StaffRow { name: holder, ..StaffRow::default() });
        let hard = || one.clocks.iter().filter(|clock| !clock.soft);
        if one.shown().is_over() {
            row.ended += u64::from(within(one.changed));
        } else {
            row.open += 1;
            row.overdue += u64::from(hard().any(|clock| clock.read(now).outcome == Outcome::Overdue));
            row.paused += u64::from(one.is_paused(now));
            row.redone.extend(one.redone_since().map(|since| (since, one.id)));
            let running = hard().filter(|clock| clock.end.is_none());
            let next = running.filter_map(|clock| Some((clock.read(now).due?, one.id))).min();
            row.next = [row.next, next].into_iter().flatten().min();
        }
        // What runs overdue is not kept, as the month counts it, whenever it will stop.
        let asked = |clock: &&Clock| match clock.end {
            Some(end) => within(end.at()),
            None => to.is_none_or(|to| clock.due(now).day() <= to),
        };
        hard().filter(asked).for_each(|clock| judge(row, clock, now));
    }
    rows.values_mut().for_each(|row| row.redone.sort_unstable());
    let mut rows: Vec<StaffRow> = rows.into_values().filter(|row| row.open + row.ended + row.kept.of > 0).collect();
    rows.sort_by(|a, b| {
        b.overdue
            .cmp(&a.overdue)
            .then(b.open.cmp(&a.open))
            .then(a.name.is_some().cmp(&b.name.is_some()))
            .then(a.name.cmp(&b.name))
    });
    rows
}

fn judge(row: &mut StaffRow, clock: &Clock, now: Stamp) {
    let reading = clock.read(now);
    match reading.outcome {
        Outcome::Met => row.kept.count(if clock.original_due.is_some() { Verdict::Moved } else { Verdict::Hit }),
        Outcome::Late | Outcome::Overdue => {
            row.kept.count(Verdict::Miss);
            row.late_minutes += reading.late_minutes;
        }
        _ => {}
    }
}
