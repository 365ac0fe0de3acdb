//! The figures of a month (RP01, RP06, RP12): what was received in it, judged at a moment. Pure; words come later.

mod complaints;
mod repairs;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::clock::ClockName;
use crate::domain::fold::Standing;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;

use super::figures::{Rate, punctual};

pub use complaints::{Complaints, Unsolved};
pub use repairs::Repairs;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// The month a day lies in.
    pub fn of(day: NaiveDate) -> Month {
        Month { first: day.with_day(1).unwrap_or(day) }
    }

    /// The month before.
    pub fn before(self) -> Month {
        Month { first: self.first.checked_sub_months(Months::new(1)).unwrap_or(self.first) }
    }

    /// `2026-11`.
    pub fn parse(text: &str) -> Option<Month> {
        let (year, month) = text.trim().split_once('-')?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || month.len() != 2 || !digits(year) || !digits(month) {
            return None;
        }
        NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1).map(|first| Month { first })
    }

    /// The first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day.
    pub fn last(self) -> NaiveDate {
        let next = self.first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
        next.unwrap_or(self.first)
    }

    /// Whether the day lies in it.
    pub fn has(self, day: NaiveDate) -> bool {
        (day.year(), day.month()) == (self.first.year(), self.first.month())
    }

    /// The Mondays of the weeks that touch it.
    pub fn weeks(self) -> Vec<NaiveDate> {
        let back = u64::from(self.first.weekday().num_days_from_monday());
        let monday = self.first.checked_sub_days(Days::new(back));
        let weeks = std::iter::successors(monday, |monday| monday.checked_add_days(Days::new(7)));
        weeks.take_while(|monday| *monday <= self.last()).collect()
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.first.format("%Y-%m"))
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_cover_the_month_and_nothing_else() {
        let month = Month::parse("2026-11").unwrap();
        let weeks: Vec<String> = month.weeks().iter().map(NaiveDate::to_string).collect();
        assert_eq!(weeks, ["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"]);
        assert_eq!(month.last().to_string(), "2026-11-30");
        assert_eq!(month.before().to_string(), "2026-10");
        assert_eq!([Month::parse("2026-13"), Month::parse("26-1"), Month::parse("2026-1")], [None, None, None]);
    }
}
