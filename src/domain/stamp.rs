//! Moments, to the second, with the offset of the book; and the lengths of time that rules give.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset, Months, NaiveDate, NaiveDateTime, SecondsFormat, TimeDelta, TimeZone, Timelike};
use chrono_tz::Tz;

use super::fault::Wants;
use super::field::Word;

/// The years a person may type for a record: before them zones counted seconds that RFC 3339 cannot say, and behind them
/// a due time that is counted from the last moment must still fit.
pub const TYPED_YEARS: RangeInclusive<i32> = 1973..=2999;

/// A moment, to the second. Equality and order are those of the moment, whatever the offset.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(DateTime<FixedOffset>);

impl Stamp {
    /// The moment, its fraction of a second cut off.
    pub fn new(moment: DateTime<FixedOffset>) -> Stamp {
        Stamp(moment.with_nanosecond(0).unwrap_or(moment))
    }

    /// The same moment, written with the offset `zone` has then.
    pub fn in_zone(self, zone: Tz) -> Stamp {
        Stamp(self.0.with_timezone(&zone).fixed_offset())
    }

    /// The day it falls on, as its own offset sees it.
    pub fn day(self) -> NaiveDate {
        self.0.date_naive()
    }

    /// Whether a record may be written with it (`TYPED_YEARS`).
    pub fn is_recordable(self) -> bool {
        TYPED_YEARS.contains(&chrono::Datelike::year(&self.0))
    }

    /// The wall clock, as its own offset sees it.
    pub fn wall(self) -> NaiveDateTime {
        self.0.naive_local()
    }

    /// The moment itself, for other libraries.
    pub fn moment(self) -> DateTime<FixedOffset> {
        self.0
    }

    /// Seconds from `earlier` to this moment; negative when it is before.
    pub fn seconds_since(self, earlier: Stamp) -> i64 {
        (self.0 - earlier.0).num_seconds()
    }

    /// Whole minutes from `earlier`, begun minutes counted as whole; 0 when it is not after.
    pub fn minutes_since(self, earlier: Stamp) -> i64 {
        let seconds = self.seconds_since(earlier).max(0);
        (seconds + 59) / 60
    }

    /// The moment `seconds` later; itself at the end of time.
    pub fn plus_seconds(self, seconds: i64) -> Stamp {
        let delta = TimeDelta::try_seconds(seconds).unwrap_or_default();
        Stamp(self.0.checked_add_signed(delta).unwrap_or(self.0))
    }
}

/// The moment when the clocks of `zone` show `wall`. A time that summer time skips is read as the first moment
/// after the gap; one that comes twice is the earlier.
pub fn at_wall(zone: Tz, wall: NaiveDateTime) -> Stamp {
    let found = (0..=24).find_map(|quarter| {
        let shifted = wall.checked_add_signed(TimeDelta::minutes(15 * quarter))?;
        zone.from_local_datetime(&shifted).earliest()
    });
    match found {
        Some(moment) => Stamp::new(moment.fixed_offset()),
        None => Stamp::new(zone.from_utc_datetime(&wall).fixed_offset()),
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_rfc3339_opts(SecondsFormat::Secs, false))
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Word for Stamp {
    const WANTS: Wants = Wants::Stamp;

    /// RFC 3339 with an offset, years 1900 to 9999.
    fn from_text(text: &str) -> Option<Self> {
        let moment = DateTime::parse_from_rfc3339(text).ok()?;
        let year = chrono::Datelike::year(&moment);
        (1900..=9999).contains(&year).then(|| Stamp::new(moment))
    }

    fn to_text(&self) -> String {
        self.to_string()
    }
}

impl Word for NaiveDate {
    const WANTS: Wants = Wants::Date;

    fn from_text(text: &str) -> Option<Self> {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        (day.format("%Y-%m-%d").to_string() == text).then_some(day)
    }

    fn to_text(&self) -> String {
        self.format("%Y-%m-%d").to_string()
    }
}

impl Word for Tz {
    const WANTS: Wants = Wants::Zone;

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn to_text(&self) -> String {
        self.name().to_string()
    }
}

/// A length of time as a rule gives it; the unit says how it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Wall clock, day and night.
    Minutes(u32),
    /// Wall clock, day and night.
    Hours(u32),
    /// Only inside the duty windows.
    WorkMinutes(u32),
    /// The day of receipt does not count; due at the close of the n-th working day after it.
    Workdays(u32),
    /// Calendar months, clamped to the last day.
    Months(u32),
    /// The end (24:00) of this day of the month after the one that has ended, workday or not (D16, ledger §7, 18).
    NextMonth(u32),
}

impl Word for Span {
    const WANTS: Wants = Wants::Span;

    /// `15 minutes`, `2 hours`, `30 workminutes`, `2 workdays`, `3 months`, the singular will do; `5th of next month`.
    fn from_text(text: &str) -> Option<Self> {
        if let Some(day) = text.strip_suffix(" of next month") {
            let number = ["st", "nd", "rd", "th"].iter().find_map(|ending| day.strip_suffix(ending))?;
            let n = number.parse().ok().filter(|n| (1..=31).contains(n))?;
            return Some(Span::NextMonth(n)).filter(|span| span.to_text() == text);
        }
        let (number, unit) = text.split_once(' ')?;
        if number.is_empty() || number.len() > 7 || !number.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let n: u32 = number.parse().ok()?;
        // Ten years at most, in whatever unit: further than any due time is counted.
        let (span, most) = match unit.strip_suffix('s').unwrap_or(unit) {
            "minute" => (Span::Minutes(n), 5_256_000),
            "hour" => (Span::Hours(n), 87_600),
            "workminute" => (Span::WorkMinutes(n), 1_000_000),
            "workday" => (Span::Workdays(n), 2_000),
            "month" => (Span::Months(n), 120),
            _ => return None,
        };
        (n <= most).then_some(span)
    }

    fn to_text(&self) -> String {
        let (n, unit) = self.parts();
        if let Span::NextMonth(day) = self {
            let ending = match (day % 10, day / 10) {
                (1, 0 | 2 | 3) => "st",
                (2, 0 | 2) => "nd",
                (3, 0 | 2) => "rd",
                _ => "th",
            };
            return format!("{day}{ending} of next month");
        }
        format!("{n} {unit}{}", if n == 1 { "" } else { "s" })
    }
}

impl Span {
    /// The number and the unit's word in the singular.
    pub fn parts(self) -> (u32, &'static str) {
        match self {
            Span::Minutes(n) => (n, "minute"),
            Span::Hours(n) => (n, "hour"),
            Span::WorkMinutes(n) => (n, "workminute"),
            Span::Workdays(n) => (n, "workday"),
            Span::Months(n) => (n, "month"),
            Span::NextMonth(n) => (n, "next-month"),
        }
    }

    /// Its length on the wall clock, in seconds; 0 for what is counted on a calendar.
    pub fn wall_seconds(self) -> i64 {
        match self {
            Span::Minutes(n) => i64::from(n) * 60,
            Span::Hours(n) => i64::from(n) * 3600,
            Span::WorkMinutes(_) | Span::Workdays(_) | Span::Months(_) | Span::NextMonth(_) => 0,
        }
    }

    /// Whether a pause of it is counted on the calendar of working time, and not on the wall clock.
    pub fn counts_working_time(self) -> bool {
        matches!(self, Span::WorkMinutes(_) | Span::Workdays(_))
    }
}

/// `day` plus calendar months, clamped to the last day of the month (30 November + 3 = 28 or 29 February).
pub fn plus_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_minutes_round_up_and_equality_is_in_time() {
        let due = Stamp::from_text("2026-11-22T11:14:00+08:00").unwrap();
        assert_eq!(due.minutes_since(due), 0);
        assert_eq!(due.plus_seconds(1).minutes_since(due), 1);
        assert_eq!(due.plus_seconds(60).minutes_since(due), 1);
        assert_eq!(due.plus_seconds(61).minutes_since(due), 2);
        assert_eq!(due.plus_seconds(-5).minutes_since(due), 0);
    }

    #[test]
    fn a_wall_time_that_summer_time_skips_is_the_first_after_it() {
        let zone: Tz = "Europe/Berlin".parse().unwrap();
        let wall = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        assert_eq!(at_wall(zone, wall("2026-03-29 02:30")).to_string(), "2026-03-29T03:00:00+02:00");
        assert_eq!(at_wall(zone, wall("2026-10-25 02:30")).to_string(), "2026-10-25T02:30:00+02:00");
    }

    #[test]
    fn spans_are_read_as_written() {
        for good in [
            "15 minutes",
            "2 hours",
            "1 hour",
            "2 workdays",
            "3 months",
            "30 workminutes",
            "5th of next month",
            "22nd of next month",
            "11th of next month",
        ] {
            assert_eq!(Span::from_text(good).unwrap().to_text(), good);
        }
        for bad in [
            "2",
            "2h",
            "two hours",
            "2  hours",
            "-2 hours",
            "1.5 hours",
            "2 years",
            "9999999 hours",
            "87601 hours",
            "2001 workdays",
            "121 months",
            "0th of next month",
            "32nd of next month",
            "5 of next month",
            "3th of next month",
        ] {
            assert_eq!(Span::from_text(bad), None, "{bad}");
        }
    }
}
