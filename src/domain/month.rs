//! A calendar month, and what the duty logs of one held when they went to the archivist (002-R12).

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

use super::fault::{Fault, Wants};
use super::field::{Field, Fields, Word};
use super::node::Node;

/// A calendar month, written `2026-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Month {
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
}

impl Word for Month {
    const WANTS: Wants = Wants::Month;

    fn from_text(text: &str) -> Option<Self> {
        let (year, month) = text.trim().split_once('-')?;
        let digits = |text: &str, n| text.len() == n && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)?;
        (first.year() >= 1900).then_some(Month(first))
    }

    fn to_text(&self) -> String {
        self.0.format("%Y-%m").to_string()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_text())
    }
}

/// What the duty logs of a month held: what there was, then what was missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub shifts: u32,
    pub lines: u32,
    pub complaints: u32,
    /// Shifts without a line.
    pub unwritten: u32,
    /// Shifts that nobody took over with two signatures.
    pub unsigned: u32,
    /// Lines that were still open.
    pub open: u32,
    /// Complaints without result, reply or opinion.
    pub owing: u32,
    /// Spot checks that the director had not signed.
    pub unchecked: u32,
}

impl Figures {
    /// Every figure with its name, in order.
    pub fn all(&self) -> [(&'static str, u32); 8] {
        let [shifts, lines, complaints] =
            [("shifts", self.shifts), ("lines", self.lines), ("complaints", self.complaints)];
        let [unwritten, unsigned, open, owing, unchecked] = self.missing();
        [shifts, lines, complaints, unwritten, unsigned, open, owing, unchecked]
    }

    /// The figures of what is missing.
    pub fn missing(&self) -> [(&'static str, u32); 5] {
        [
            ("unwritten", self.unwritten),
            ("unsigned", self.unsigned),
            ("open", self.open),
            ("owing", self.owing),
            ("unchecked", self.unchecked),
        ]
    }

    /// Whether nothing is missing.
    pub fn are_whole(&self) -> bool {
        self.missing().iter().all(|(_, n)| *n == 0)
    }
}

impl Field for Figures {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let mut take = |name: &'static str| fields.need(name, faults).unwrap_or(0);
        let figures = Figures {
            shifts: take("shifts"),
            lines: take("lines"),
            complaints: take("complaints"),
            unwritten: take("unwritten"),
            unsigned: take("unsigned"),
            open: take("open"),
            owing: take("owing"),
            unchecked: take("unchecked"),
        };
        fields.finish(faults);
        Some(figures)
    }

    fn write(&self) -> Node {
        Node::map(self.all().map(|(name, n)| (name, n.write())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_year_and_month() {
        for good in ["2026-10", "2026-02"] {
            assert_eq!(Month::from_text(good).unwrap().to_string(), good);
        }
        for bad in ["2026-13", "2026-1", "26-10", "2026-10-01", "2026/10", "", "+026-10"] {
            assert_eq!(Month::from_text(bad), None, "{bad}");
        }
        let month = Month::from_text("2026-12").unwrap();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(month.holds(day("2026-12-31")) && !month.holds(day("2027-01-01")) && !month.holds(day("2026-11-30")));
    }
}
