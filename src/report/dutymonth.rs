//! The duty logs of a month, before they go to the archivist (002-R12, RP09): what is there, and what is missing.

use chrono::{Datelike, Months, NaiveDate};

use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::shift::{Hours, Turn, turns_of};
use crate::domain::stamp::{Stamp, at_wall};
use crate::domain::state::State;
use crate::domain::watch::Line;

use super::shiftlog::{Desk, Owed, owed};

/// A calendar month, written `2026-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Month {
    /// The month `2026-10` names.
    pub fn parse(text: &str) -> Option<Month> {
        let (year, month) = text.trim().split_once('-')?;
        let digits = |text: &str, n| text.len() == n && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)?;
        (first.year() >= 1900).then_some(Month(first))
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.0
    }

    /// The first day of the next one.
    pub fn next(self) -> NaiveDate {
        self.0.checked_add_months(Months::new(1)).unwrap_or(self.0)
    }

    /// Whether it holds this day.
    pub fn holds(self, day: NaiveDate) -> bool {
        self.first() <= day && day < self.next()
    }

    /// Whether its last shift is over at `now`, seen from the book's zone.
    pub fn is_over(self, desk: &Desk, now: Stamp) -> bool {
        let zone = desk.office.settings.zone;
        let midnight = at_wall(zone, self.next().and_hms_opt(0, 0, 0).unwrap_or_default());
        let last = self.runs(desk).iter().map(|hours| hours.end).max();
        now >= midnight && last.is_none_or(|end| now >= end)
    }

    /// Every run of a shift that begins in it.
    pub fn runs(self, desk: &Desk) -> Vec<Hours> {
        let days = self.first().iter_days().take_while(|day| *day < self.next());
        days.flat_map(|day| turns_of(&desk.office.settings, day)).collect()
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0.format("%Y-%m").to_string())
    }
}

/// What the logs of a month hold, and what they lack.
#[derive(Clone, Debug, Default)]
pub struct Completeness {
    pub shifts: usize,
    /// Every run of a shift in the month, in the order of their hours.
    pub runs: Vec<Turn>,
    pub lines: usize,
    pub complaints: usize,
    /// Shifts without a line of the duty log.
    pub unwritten: Vec<Turn>,
    /// Shifts that nobody took over with two signatures.
    pub unsigned: Vec<Turn>,
    /// Lines that are still open.
    pub open: Vec<RecordId>,
    /// Complaints received in the month without result, reply or opinion.
    pub owing: Vec<(RecordId, Vec<Owed>)>,
    /// Spot checks that the director has not signed.
    pub unchecked: Vec<RecordId>,
}

impl Completeness {
    /// Whether nothing is missing.
    pub fn is_whole(&self) -> bool {
        self.figures().iter().skip(3).all(|(_, n)| *n == 0)
    }

    /// Runs of shifts as stretches of the month, each with its first, its last and how many there are.
    pub fn stretches(&self, turns: &[Turn]) -> Vec<(Turn, Turn, usize)> {
        let places = self.runs.iter().enumerate().filter(|(_, run)| turns.contains(run));
        let mut found: Vec<(usize, Turn, Turn, usize)> = Vec::new();
        for (place, turn) in places {
            match found.last_mut() {
                Some((before, _, last, n)) if *before + 1 == place => {
                    (*before, *last, *n) = (place, turn.clone(), *n + 1);
                }
                _ => found.push((place, turn.clone(), turn.clone(), 1)),
            }
        }
        found.into_iter().map(|(_, first, last, n)| (first, last, n)).collect()
    }

    /// What was counted, by name: three figures of what there is, then what is missing.
    pub fn figures(&self) -> [(&'static str, usize); 8] {
        [
            ("shifts", self.shifts),
            ("lines", self.lines),
            ("complaints", self.complaints),
            ("unwritten", self.unwritten.len()),
            ("unsigned", self.unsigned.len()),
            ("open", self.open.len()),
            ("owing", self.owing.len()),
            ("unchecked", self.unchecked.len()),
        ]
    }
}

/// Looks through the logs of `month`: all lines of the duty log and all complaints that are known.
pub fn completeness(month: Month, lines: &[Standing], complaints: &[Standing], desk: &Desk) -> Completeness {
    let runs = month.runs(desk);
    let filed =
        |line: &&Standing| line.state() != State::Void && !line.front.duty().is_some_and(|w| w.is(Line::Archive));
    let in_month = |line: &&Standing| match line.front.duty().and_then(|watch| watch.shift.as_ref()) {
        Some(shift) => month.holds(shift.day),
        None => month.holds(line.opened.day()),
    };
    let own: Vec<&Standing> = lines.iter().filter(filed).filter(in_month).collect();
    let heard = |one: &&Standing| month.holds(one.opened.day()) && one.state() != State::Void;
    let heard: Vec<&Standing> = complaints.iter().filter(heard).collect();
    let open = |line: &&&Standing| !line.shown().is_over();
    let check = |line: &&&Standing| line.front.duty().is_some_and(|watch| watch.is(Line::SpotCheck));
    let unwritten = runs.iter().filter(|run| !own.iter().any(|line| desk.holds(&run.turn, line)));
    let unsigned = runs.iter().filter(|run| !desk.takeovers.iter().any(|taken| taken.turn == run.turn));
    Completeness {
        shifts: runs.len(),
        runs: runs.iter().map(|run| run.turn.clone()).collect(),
        lines: own.len(),
        complaints: heard.len(),
        unwritten: unwritten.map(|run| run.turn.clone()).collect(),
        unsigned: unsigned.map(|run| run.turn.clone()).collect(),
        open: own.iter().filter(open).filter(|line| !check(line)).map(|line| line.id).collect(),
        owing: heard.iter().map(|one| (one.id, owed(one))).filter(|(_, owed)| !owed.is_empty()).collect(),
        unchecked: own.iter().filter(open).filter(check).map(|line| line.id).collect(),
    }
}

/// The line in which this month was archived before, if it was.
pub fn archived(month: Month, lines: &[Standing]) -> Option<RecordId> {
    let text = month.to_string();
    let is = |line: &&Standing| {
        let of =
            line.front.duty().is_some_and(|watch| watch.is(Line::Archive) && watch.month.as_deref() == Some(&text));
        of && line.shown() == State::Closed
    };
    lines.iter().rev().find(is).map(|line| line.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Word;

    #[test]
    fn a_month_is_year_and_month() {
        for good in ["2026-10", "2026-02"] {
            assert_eq!(Month::parse(good).unwrap().to_string(), good);
        }
        for bad in ["2026-13", "2026-1", "26-10", "2026-10-01", "2026/10", "", "+026-10"] {
            assert_eq!(Month::parse(bad), None, "{bad}");
        }
        let turn = |text: &str| Turn::from_text(text).unwrap();
        let runs = ["2026-10-01 day", "2026-10-01 night", "2026-10-02 day", "2026-10-02 night"].map(turn).to_vec();
        let lacking = [runs[0].clone(), runs[1].clone(), runs[3].clone()];
        let found = Completeness { runs: runs.clone(), ..Completeness::default() }.stretches(&lacking);
        let expected = [(runs[0].clone(), runs[1].clone(), 2), (runs[3].clone(), runs[3].clone(), 1)];
        assert_eq!(found, expected);
        let month = Month::parse("2026-12").unwrap();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(month.holds(day("2026-12-31")) && !month.holds(day("2027-01-01")) && !month.holds(day("2026-11-30")));
    }
}
