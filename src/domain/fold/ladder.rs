//! Whom a record's clocks want told: rungs that have come and of which nobody was told. Firing once is a question to the log.

use super::super::clock::{Clock, End, Outcome};
use super::super::effect::Rung;
use super::super::stamp::Stamp;
use super::super::state::State;
use super::Standing;

impl Standing {
    /// The rungs whose time has come at `now` and of which nobody was told, with the clock each belongs to. Before the due
    /// time only while the clock runs: a warning about what is done helps nobody. After it also of what was late and is
    /// done: whoever should have heard of it still does, however long nothing was told. None while it is paused, and none of
    /// a record that was merged or set aside, and no warning where a later step of the same clock has come.
    pub fn untold(&self, now: Stamp) -> Vec<(&Clock, Rung)> {
        if matches!(self.state, State::Merged | State::Void) {
            return Vec::new();
        }
        let told = |clock: &Clock, rung: Rung| {
            self.told.iter().any(|told| told.rule == clock.rule && told.start == clock.start && told.rung == rung)
        };
        let come = |clock: &Clock, rung: Rung| {
            let reading = clock.read(now);
            let Some(time) = reading.due.map(|due| rung.time(due)) else { return false };
            match reading.outcome {
                Outcome::Running | Outcome::Overdue => time <= now,
                Outcome::Late => rung.offset >= 0 && clock.end.is_some_and(|end| time < end.at()),
                Outcome::Paused | Outcome::Met | Outcome::Cancelled => false,
            }
        };
        // What is said before the due time is said once, by the latest step that has come.
        let outrun = |clock: &Clock, rung: Rung| {
            let due = clock.read(now).due.unwrap_or(clock.promised);
            let later = |other: &&Rung| other.offset > rung.offset && other.time(due) <= now;
            rung.offset < 0 && clock.rungs.iter().any(|other| later(&other))
        };
        let all = self.clocks.iter().flat_map(|clock| clock.rungs.iter().map(move |rung| (clock, *rung)));
        all.filter(|(clock, rung)| come(clock, *rung) && !outrun(clock, *rung) && !told(clock, *rung)).collect()
    }

    /// Whether somebody is still to be told of a clock that has ended late.
    pub fn owes_word(&self) -> bool {
        let last = self.clocks.iter().filter_map(|clock| clock.end).map(End::at).max();
        last.is_some_and(|last| self.untold(last).iter().any(|(clock, _)| clock.end.is_some()))
    }
}
