//! The duty logs of a month, before they go to the archivist (002-R12, RP09): what is there, and what is missing.

use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::month::{Figures, Month};
use crate::domain::shift::{Hours, Turn, turns_of};
use crate::domain::stamp::{Stamp, at_wall};
use crate::domain::state::State;
use crate::domain::watch::Line;

use super::shiftlog::{Desk, Owed, owed};

/// Whether the last shift that begins in `month` is over at `now`, seen from the book's zone.
pub fn is_over(month: Month, desk: &Desk, now: Stamp) -> bool {
    let zone = desk.office.settings.zone;
    let midnight = at_wall(zone, month.next().first().and_hms_opt(0, 0, 0).unwrap_or_default());
    let last = runs(month, desk).iter().map(|hours| hours.end).max();
    now >= midnight && last.is_none_or(|end| now >= end)
}

/// Every run of a shift that begins in `month`.
pub fn runs(month: Month, desk: &Desk) -> Vec<Hours> {
    let days = month.first().iter_days().take_while(|day| *day < month.next().first());
    days.flat_map(|day| turns_of(&desk.office.settings, day)).collect()
}

/// What the logs of a month hold, and what they lack.
#[derive(Clone, Debug, Default)]
pub struct Completeness {
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

    /// All of it as figures.
    pub fn figures(&self) -> Figures {
        let n = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Figures {
            shifts: n(self.runs.len()),
            lines: n(self.lines),
            complaints: n(self.complaints),
            unwritten: n(self.unwritten.len()),
            unsigned: n(self.unsigned.len()),
            open: n(self.open.len()),
            owing: n(self.owing.len()),
            unchecked: n(self.unchecked.len()),
        }
    }
}

/// Looks through the logs of `month`: all lines of the duty log and all complaints that are known.
pub fn completeness(month: Month, lines: &[Standing], complaints: &[Standing], desk: &Desk) -> Completeness {
    let runs = runs(month, desk);
    let filed =
        |line: &&Standing| line.state() != State::Void && !line.front.duty().is_some_and(|w| w.is(Line::Archive));
    // What happens after midnight belongs to the night that began before.
    let begins = |turn: Option<Turn>, at: Stamp| month.has(turn.map_or(at.day(), |turn| turn.day));
    let in_month = |line: &&Standing| begins(desk.turn_of(line), line.opened);
    let own: Vec<&Standing> = lines.iter().filter(filed).filter(in_month).collect();
    let heard = |one: &&Standing| begins(desk.turn_at(one.opened), one.opened) && one.state() != State::Void;
    let heard: Vec<&Standing> = complaints.iter().filter(heard).collect();
    let open = |line: &&&Standing| !line.shown().is_over();
    let check = |line: &&&Standing| line.front.duty().is_some_and(|watch| watch.is(Line::SpotCheck));
    let unwritten = runs.iter().filter(|run| !own.iter().any(|line| desk.holds(&run.turn, line)));
    let unsigned = runs.iter().filter(|run| !desk.takeovers.iter().any(|taken| taken.turn == run.turn));
    Completeness {
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
    let is = |line: &&Standing| {
        let of = line.front.duty().is_some_and(|watch| watch.is(Line::Archive) && watch.month == Some(month));
        of && line.shown() == State::Closed
    };
    lines.iter().rev().find(is).map(|line| line.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Word;

    #[test]
    fn runs_that_follow_each_other_are_one_stretch() {
        let turn = |text: &str| Turn::from_text(text).unwrap();
        let runs = ["2026-10-01 day", "2026-10-01 night", "2026-10-02 day", "2026-10-02 night"].map(turn).to_vec();
        let lacking = [runs[0].clone(), runs[1].clone(), runs[3].clone()];
        let found = Completeness { runs: runs.clone(), ..Completeness::default() }.stretches(&lacking);
        let expected = [(runs[0].clone(), runs[1].clone(), 2), (runs[3].clone(), runs[3].clone(), 1)];
        assert_eq!(found, expected);
    }
}
