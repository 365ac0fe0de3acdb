//! Whom the rules want told now: the rungs of clocks whose time has come and of which nobody was told.

use crate::domain::book::Office;
use crate::domain::clock::ClockName;
use crate::domain::effect::Rung;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;

use super::standing::whereabouts;

/// One rung of one clock.
#[derive(Clone, Debug)]
pub struct RungRow {
    pub id: RecordId,
    pub clock: ClockName,
    pub rule: String,
    /// When the clock began.
    pub start: Stamp,
    pub due: Stamp,
    /// When the rung came.
    pub time: Stamp,
    pub rung: Rung,
    /// Who holds the role; nobody where no one does.
    pub people: Vec<Person>,
    /// Who holds the record; the rung comes whoever does, or nobody.
    pub owner: Option<Person>,
    pub place: Option<String>,
    pub text: String,
    /// Minutes late at the moment that is asked about; 0 before the due time.
    pub late_minutes: i64,
}

/// Every rung that has come, the earliest first, then id, then rule. No cap.
pub fn rungs(standings: &[Standing], office: &Office, now: Stamp) -> Vec<RungRow> {
    let mut rows: Vec<RungRow> = standings.iter().flat_map(|standing| of(standing, office, now)).collect();
    rows.sort_by(|a, b| (a.time, a.id, &a.rule, a.rung).cmp(&(b.time, b.id, &b.rule, b.rung)));
    rows
}

fn of<'s>(standing: &'s Standing, office: &'s Office, now: Stamp) -> impl Iterator<Item = RungRow> + 's {
    standing.untold(now).into_iter().map(move |(clock, rung)| {
        let reading = clock.read(now);
        let due = reading.due.unwrap_or(clock.promised);
        RungRow {
            id: standing.id,
            clock: clock.name,
            rule: clock.rule.clone(),
            start: clock.start,
            due,
            time: rung.time(due),
            rung,
            people: office.holders(rung.to),
            owner: standing.assignee.clone(),
            place: whereabouts(standing),
            text: standing.facts.text.clone().unwrap_or_default(),
            late_minutes: reading.late_minutes,
        }
    })
}
