//! The figures of a month (RP01, RP06, RP12): what was received in it, judged at a moment. Pure; words come later.

mod complaints;
mod repairs;

use chrono::NaiveDate;

use crate::domain::clock::ClockName;
use crate::domain::fold::Standing;
use crate::domain::kind::Kind;
use crate::domain::month::Month;
use crate::domain::stamp::Stamp;

use super::figures::{Rate, punctual};

pub use complaints::{Complaints, Unsolved};
pub use repairs::Repairs;

/// What was received and what was ended in one week of the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday, which may lie in the month before.
    pub monday: NaiveDate,
    pub opened: u64,
    pub ended: u64,
}

/// The figures of a month.
#[derive(Clone, Debug)]
pub struct Figures {
    pub month: Month,
    pub complaints: Complaints,
    pub repairs: Repairs,
    /// Promises of a time, of all records received in the month (D28).
    pub promises: Rate,
}

/// Counts the records received in `month`, as they stand at `now`.
pub fn figures(standings: &[Standing], month: Month, now: Stamp) -> Figures {
    let within = |kind: Kind| -> Vec<&Standing> {
        standings.iter().filter(|one| one.id.kind == kind && month.has(one.opened.day())).collect()
    };
    let mut promises = Rate::default();
    for one in standings.iter().filter(|one| month.has(one.opened.day())) {
        for clock in one.clocks.iter().filter(|clock| clock.name == ClockName::Promise) {
            promises.count(punctual(std::slice::from_ref(clock), ClockName::Promise, now));
        }
    }
    Figures {
        month,
        complaints: complaints::count(&within(Kind::Complaint), standings, month, now),
        repairs: repairs::count(&within(Kind::Repair), month, now),
        promises,
    }
}

/// How many of `moments` fell into each week, only the days of the month counted.
fn weeks(month: Month, opened: impl Iterator<Item = Stamp>, ended: impl Iterator<Item = Stamp>) -> Vec<Week> {
    let mut weeks: Vec<Week> = month.weeks().into_iter().map(|monday| Week { monday, opened: 0, ended: 0 }).collect();
    let place = |at: Stamp| {
        let day = at.day();
        month.has(day).then(|| month.weeks().iter().rposition(|monday| *monday <= day)).flatten()
    };
    for at in opened.filter_map(place) {
        weeks[at].opened += 1;
    }
    for at in ended.filter_map(place) {
        weeks[at].ended += 1;
    }
    weeks
}
