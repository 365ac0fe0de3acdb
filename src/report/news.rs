//! What changed between two lists of clocks: new, cleared, moved, and what stayed.

use std::collections::BTreeMap;

use crate::domain::clock::{Clock, Outcome};
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;

use super::clocks::{ClockRow, row};

/// Every row of both lists, once.
#[derive(Clone, Debug, Default)]
pub struct News {
    /// In the list now, and not before.
    pub new: Vec<ClockRow>,
    /// In the list before; its clock runs no more.
    pub cleared: Vec<Cleared>,
    /// Its clock runs on, with another due time or in other hands.
    pub moved: Vec<Moved>,
    /// As it was.
    pub still: Vec<ClockRow>,
}

/// A row whose clock has ended.
#[derive(Clone, Debug)]
pub struct Cleared {
    /// As it was.
    pub row: ClockRow,
    /// How the clock stands now; none where its record is not there, or cannot be read.
    pub outcome: Option<Outcome>,
    /// Minutes it was late in the end.
    pub late_minutes: i64,
    /// When it was stopped.
    pub stop: Option<Stamp>,
}

/// A row that is not as it was.
#[derive(Clone, Debug)]
pub struct Moved {
    /// As it is.
    pub row: ClockRow,
    pub was_due: Stamp,
    pub was_owner: Option<Person>,
}

impl News {
    /// Whether nothing happened: what only stayed is no news.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.cleared.is_empty() && self.moved.is_empty()
    }
}

/// Compares the rows of before with those of now, in the order of the lists; `standings` are the records of both as they are
/// now. A row is told again by its clock's rule and start, else by the name of the clock.
pub fn news(before: Vec<ClockRow>, after: Vec<ClockRow>, standings: &[Standing], now: Stamp) -> News {
    let known: BTreeMap<RecordId, &Standing> = standings.iter().map(|standing| (standing.id, standing)).collect();
    let mut left = Left::of(after);
    let same: Vec<Option<ClockRow>> = before.iter().map(|old| left.take(old, |row| is_same(old, row))).collect();
    let mut news = News::default();
    for (old, same) in before.into_iter().zip(same) {
        match same.or_else(|| left.take(&old, |row| row.clock == old.clock)) {
            Some(row) => news.met_again(old, row),
            None => {
                let standing = known.get(&old.id).copied();
                news.gone(old, standing, now);
            }
        }
    }
    news.new = left.rows.into_iter().flatten().collect();
    news
}

/// The rows of now that no row of before was found for yet.
struct Left {
    rows: Vec<Option<ClockRow>>,
    of: BTreeMap<RecordId, Vec<usize>>,
}

impl Left {
    fn of(rows: Vec<ClockRow>) -> Left {
        let mut of: BTreeMap<RecordId, Vec<usize>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            of.entry(row.id).or_default().push(at);
        }
        Left { rows: rows.into_iter().map(Some).collect(), of }
    }

    /// Takes the first row of the same record that fits.
    fn take(&mut self, old: &ClockRow, fits: impl Fn(&ClockRow) -> bool) -> Option<ClockRow> {
        let at = self.of.get(&old.id)?.iter().find(|at| self.rows[**at].as_ref().is_some_and(&fits))?;
        self.rows[*at].take()
    }
}

fn is_same(a: &ClockRow, b: &ClockRow) -> bool {
    (a.id, &a.rule, a.start) == (b.id, &b.rule, b.start)
}

impl News {
    fn met_again(&mut self, old: ClockRow, row: ClockRow) {
        match old.due == row.due && old.owner == row.owner {
            true => self.still.push(row),
            false => self.moved.push(Moved { was_due: old.due, was_owner: old.owner, row }),
        }
    }

    /// A row that is no longer in the list: its clock has ended, or it runs on elsewhere, later or late.
    fn gone(&mut self, old: ClockRow, standing: Option<&Standing>, now: Stamp) {
        let found = standing.and_then(|standing| Some((standing, counterpart(standing, &old, now)?)));
        let Some((standing, clock)) = found else {
            return self.cleared.push(Cleared { row: old, outcome: None, late_minutes: 0, stop: None });
        };
        let reading = clock.read(now);
        match reading.outcome {
            Outcome::Running | Outcome::Overdue => self.met_again(old, row(standing, clock, now)),
            outcome => {
                let (late_minutes, stop) = (reading.late_minutes, reading.stop);
                self.cleared.push(Cleared { row: old, outcome: Some(outcome), late_minutes, stop });
            }
        }
    }
}

/// The clock of an old row: the same one, unless it was cancelled for another of its name that runs.
fn counterpart<'s>(standing: &'s Standing, old: &ClockRow, now: Stamp) -> Option<&'s Clock> {
    let same = standing.clocks.iter().find(|clock| clock.rule == old.rule && clock.start == old.start);
    let runs = |clock: &&Clock| clock.name == old.clock && clock.end.is_none();
    let cancelled = same.is_none_or(|clock| clock.read(now).outcome == Outcome::Cancelled);
    standing.clocks.iter().find(runs).filter(|_| cancelled).or(same)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::clock::ClockName;
    use crate::domain::field::Word;
    use crate::made_up::histories;

    fn row(number: u32, clock: ClockName, rule: u8, start: i64, due: i64) -> ClockRow {
        let at = |minute: i64| Stamp::from_text("2026-11-22T09:00:00+08:00").unwrap().plus_seconds(minute * 60);
        ClockRow {
            id: RecordId::from_text(&format!("R-20261122-{number:02}")).unwrap(),
            clock,
            rule: format!("rule.{rule}"),
            soft: false,
            start: at(start),
            due: at(due),
            late_minutes: 0,
            left_minutes: 0,
            owner: None,
            house: None,
            place: None,
            text: String::new(),
            contested: false,
        }
    }

    fn rows() -> impl Strategy<Value = Vec<ClockRow>> {
        let clock = prop_oneof![Just(ClockName::Arrive), Just(ClockName::Finish)];
        let one = (1_u32..6, clock, 0_u8..2, 0_i64..3, 0_i64..3);
        prop::collection::vec(
            one.prop_map(|(number, clock, rule, start, due)| row(number, clock, rule, start, due)),
            0..20,
        )
    }

    proptest! {
        #![proptest_config(histories(256))]

        #[test]
        fn every_row_of_both_lists_stands_once(before in rows(), after in rows()) {
            let now = Stamp::from_text("2026-11-23T09:00:00+08:00").unwrap();
            let told = news(before.clone(), after.clone(), &[], now);
            let stayed = told.moved.len() + told.still.len();
            prop_assert_eq!(told.cleared.len() + stayed, before.len());
            prop_assert_eq!(told.new.len() + stayed, after.len());
            for one in &told.still {
                prop_assert!(before.iter().any(|old| old.id == one.id && old.due == one.due));
            }
        }

        #[test]
        fn nothing_is_new_in_the_same_list(list in rows()) {
            let now = Stamp::from_text("2026-11-23T09:00:00+08:00").unwrap();
            let told = news(list.clone(), list.clone(), &[], now);
            prop_assert!(told.is_empty());
            prop_assert_eq!(told.still.len(), list.len());
        }
    }
}
