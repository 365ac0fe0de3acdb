//! A month of the calendar, as reports and their deadlines count it.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::stamp::{Stamp, at_wall};

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

    /// The month after.
    pub fn next(self) -> Month {
        Month { first: self.first.checked_add_months(Months::new(1)).unwrap_or(self.first) }
    }

    /// The moment it is over: the first instant of the next one.
    pub fn end(self, zone: Tz) -> Stamp {
        at_wall(zone, self.next().first.and_time(NaiveTime::MIN))
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
        assert_eq!(Month::parse("2026-12").unwrap().next().to_string(), "2027-01");
        assert_eq!(month.end(chrono_tz::Asia::Shanghai).to_string(), "2026-12-01T00:00:00+08:00");
        assert_eq!([Month::parse("2026-13"), Month::parse("26-1"), Month::parse("2026-1")], [None, None, None]);
    }
}
