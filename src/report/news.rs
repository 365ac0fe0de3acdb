//! What changed between two lists of clocks: new, cleared, moved, and what stayed.

use crate::domain::clock::{Clock, Outcome};
use crate::domain::fold::Standing;
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
    let mut left: Vec<Option<ClockRow>> = after.into_iter().map(Some).collect();
    let same: Vec<Option<ClockRow>> = before.iter().map(|old| take(&mut left, |row| is_same(old, row))).collect();
    let mut news = News::default();
    for (old, same) in before.into_iter().zip(same) {
        let again = same.or_else(|| take(&mut left, |row| (row.id, row.clock) == (old.id, old.clock)));
        match again {
            Some(row) => news.met_again(old, row),
            None => news.gone(old, standings, now),
        }
    }
    news.new = left.into_iter().flatten().collect();
    news
}

fn take(rows: &mut [Option<ClockRow>], fits: impl Fn(&ClockRow) -> bool) -> Option<ClockRow> {
    rows.iter_mut().find(|row| row.as_ref().is_some_and(&fits)).and_then(Option::take)
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
    fn gone(&mut self, old: ClockRow, standings: &[Standing], now: Stamp) {
        let standing = standings.iter().find(|one| one.id == old.id);
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
