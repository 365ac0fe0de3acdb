//! Rows of clocks: what is overdue, and what falls due soon. No cap, most pressing first.

use crate::domain::clock::{Clock, ClockName, Outcome};
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;

/// One running clock of one record.
#[derive(Clone, Debug)]
pub struct ClockRow {
    pub id: RecordId,
    pub clock: ClockName,
    pub rule: String,
    /// A target or a house value: amber.
    pub soft: bool,
    /// When the clock began.
    pub start: Stamp,
    pub due: Stamp,
    /// Minutes after the due time, begun ones counted; 0 before it.
    pub late_minutes: i64,
    /// Whole minutes still left; 0 once late.
    pub left_minutes: i64,
    /// Who holds the record; an unassigned one is reported like any other.
    pub owner: Option<Person>,
    pub house: Option<String>,
    /// A common area, where there is no house.
    pub place: Option<String>,
    pub text: String,
    pub contested: bool,
}

/// Every clock that runs after its due time: most late first, then id, then clock. House values only with `soft`.
pub fn overdue(standings: &[Standing], now: Stamp, soft: bool) -> Vec<ClockRow> {
    let mut rows = rows(standings, now, soft, |clock| clock.read(now).outcome == Outcome::Overdue);
    rows.sort_by(|a, b| b.late_minutes.cmp(&a.late_minutes).then(a.id.cmp(&b.id)).then(a.clock.cmp(&b.clock)));
    rows
}

/// Every clock that runs and falls due within `seconds` from now: soonest first, then id, then clock.
pub fn due(standings: &[Standing], now: Stamp, seconds: i64, soft: bool) -> Vec<ClockRow> {
    let until = now.plus_seconds(seconds);
    let soon = |clock: &Clock| clock.read(now).outcome == Outcome::Running && clock.due(now) <= until;
    let mut rows = rows(standings, now, soft, soon);
    rows.sort_by(|a, b| a.due.cmp(&b.due).then(a.id.cmp(&b.id)).then(a.clock.cmp(&b.clock)));
    rows
}

fn rows(standings: &[Standing], now: Stamp, soft: bool, wanted: impl Fn(&Clock) -> bool) -> Vec<ClockRow> {
    let of = |standing: &Standing| -> Vec<ClockRow> {
        let clocks = standing.clocks.iter().filter(|clock| (soft || !clock.soft) && wanted(clock));
        clocks.map(|clock| row(standing, clock, now)).collect()
    };
    standings.iter().flat_map(of).collect()
}

/// The row of one clock at `now`.
pub fn row(standing: &Standing, clock: &Clock, now: Stamp) -> ClockRow {
    ClockRow {
        id: standing.id,
        clock: clock.name,
        rule: clock.rule.clone(),
        soft: clock.soft,
        start: clock.start,
        due: clock.due(now),
        late_minutes: clock.read(now).late_minutes,
        left_minutes: clock.read(now).left_minutes,
        owner: standing.assignee.clone(),
        house: standing.facts.house.as_ref().map(|house| house.as_str().to_string()),
        place: standing.facts.place.clone(),
        text: standing.facts.text.clone().unwrap_or_default(),
        contested: !standing.contests.is_empty(),
    }
}
