//! Names of records and entries: parsed once, never again bare strings.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::fault::Wants;
use super::field::Word;
use super::kind::Kind;
use super::month::Month;

/// The letter of a clone's desk, `A` to `Z`; a clone without one writes plain numbers and `x` entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Desk(char);

impl Desk {
    /// A desk letter: one ASCII letter, taken as upper case; `X` is kept for clones without a letter.
    pub fn new(letter: &str) -> Option<Desk> {
        let mut letters = letter.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
        let letter = letter.to_ascii_uppercase();
        (letter.is_ascii_uppercase() && letter != 'X').then_some(Desk(letter))
    }

    /// The letter itself.
    pub fn letter(self) -> char {
        self.0
    }
}

/// The id of a record: `R-20261122-01`, or `R-20261122-A01` where the clone has a desk letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    pub kind: Kind,
    /// The day it was entered, in the book's zone; of a monthly report the first day of its month.
    pub day: NaiveDate,
    pub desk: Option<Desk>,
    /// From 1; written with at least two digits.
    pub number: u32,
}

impl RecordId {
    /// The monthly report of a month: `M-202611`; another one, once that was void, `M-202611-02`.
    pub fn of_month(month: Month, number: u32) -> RecordId {
        RecordId { kind: Kind::Monthly, day: month.first(), desk: None, number }
    }

    /// The month a monthly report is about.
    pub fn month(&self) -> Month {
        Month::of(self.day)
    }

    /// The path inside the book, `/` between its parts: `repair/2026/11/R-20261122-01.yaml`.
    pub fn path(&self) -> String {
        format!("{}/{:04}/{:02}/{self}.yaml", self.kind, self.day.year(), self.day.month())
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.kind == Kind::Monthly {
            write!(f, "{}-{}", self.kind.prefix(), self.day.format("%Y%m"))?;
            return if self.number > 1 { write!(f, "-{:02}", self.number) } else { Ok(()) };
        }
        write!(f, "{}-{}-", self.kind.prefix(), self.day.format("%Y%m%d"))?;
        if let Some(desk) = self.desk {
            write!(f, "{}", desk.letter())?;
        }
        write!(f, "{:02}", self.number)
    }
}

impl Word for RecordId {
    const WANTS: Wants = Wants::RecordId;

    fn from_text(text: &str) -> Option<Self> {
        if let Some(id) = text.strip_prefix("M-").and_then(monthly) {
            return (id.to_string() == text).then_some(id);
        }
        let mut parts = text.split('-');
        let (prefix, day, number) = (parts.next()?, parts.next()?, parts.next()?);
        if prefix == "M" || parts.next().is_some() || prefix.len() != 1 || day.len() != 8 {
            return None;
        }
        let kind = Kind::of_prefix(prefix.chars().next()?)?;
        let day = NaiveDate::parse_from_str(day, "%Y%m%d").ok()?;
        let (desk, number) = numbered(number)?;
        let id = RecordId { kind, day, desk, number };
        (id.to_string() == text).then_some(id)
    }

    fn to_text(&self) -> String {
        self.to_string()
    }
}

/// `202611`, or `202611-02`.
fn monthly(text: &str) -> Option<RecordId> {
    let (month, number) = text.split_once('-').unwrap_or((text, "1"));
    let month = year_and_month(month)?;
    let (None, number) = numbered(number)? else { return None };
    Some(RecordId::of_month(month, number))
}

/// `202611`.
fn year_and_month(text: &str) -> Option<Month> {
    let (year, month) = (text.get(..4)?, text.get(4..).filter(|month| month.len() == 2)?);
    Month::from_text(&format!("{year}-{month}"))
}

/// Splits `A01` into desk and number; the number is not zero.
fn numbered(text: &str) -> Option<(Option<Desk>, u32)> {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letter = &text[..text.len() - digits.len()];
    let desk = if letter.is_empty() { None } else { Some(Desk::new(letter)?) };
    let whole = !digits.is_empty() && digits.len() <= 6 && digits.bytes().all(|b| b.is_ascii_digit());
    let number = if whole { digits.parse().ok()? } else { 0 };
    (number > 0).then_some((desk, number))
}

/// The id of an entry: the clone's letter (`x` where there is none) and `n`, one more than the largest in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EntryId {
    pub desk: Option<Desk>,
    pub n: u32,
}

impl EntryId {
    /// The order in which entries take effect: by n, then by letter.
    pub fn order(&self) -> (u32, char) {
        (self.n, self.desk.map_or('x', Desk::letter))
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.desk.map_or('x', Desk::letter), self.n)
    }
}

impl Word for EntryId {
    const WANTS: Wants = Wants::EntryId;

    fn from_text(text: &str) -> Option<Self> {
        let digits = text.get(1..)?;
        let desk = match text.chars().next()? {
            'x' => None,
            letter if letter.is_ascii_uppercase() => Some(Desk::new(&letter.to_string())?),
            _ => return None,
        };
        let plain = !digits.starts_with('0') && digits.len() <= 9 && digits.bytes().all(|b| b.is_ascii_digit());
        let n = if plain { digits.parse().ok()? } else { return None };
        Some(EntryId { desk, n })
    }

    fn to_text(&self) -> String {
        self.to_string()
    }
}

/// The ending of an id as a person types it: `R-20261122-01`, `20261122-01`, `1122-01`, `01`, each with or
/// without the prefix, in either case, the number with or without leading zeros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdQuery {
    pub kind: Option<Kind>,
    pub day: DayQuery,
    pub desk: Option<Desk>,
    pub number: u32,
}

/// The day part of a typed id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayQuery {
    /// No day typed: today.
    Today,
    /// Month and day typed: the latest such day that is not in the future.
    MonthDay(u32, u32),
    Full(NaiveDate),
    /// A month typed: the report of that month.
    Month(Month),
}

impl std::fmt::Display for IdQuery {
    /// The number, for messages; what was typed is shown where it is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.number)
    }
}

impl IdQuery {
    /// Reads a typed id; `None` when it is no ending by whole segments.
    pub fn parse(text: &str) -> Option<IdQuery> {
        if let Some(query) = month_query(text.trim()) {
            return Some(query);
        }
        let mut parts: Vec<&str> = text.trim().split('-').collect();
        let (desk, number) = numbered(parts.pop()?)?;
        let mut kind = None;
        if let Some(first) = parts.first().filter(|first| first.len() == 1) {
            kind = Some(Kind::of_prefix(first.chars().next()?)?);
            parts.remove(0);
        }
        let day = match parts.as_slice() {
            [] => DayQuery::Today,
            [day] if day.len() == 8 => DayQuery::Full(NaiveDate::parse_from_str(day, "%Y%m%d").ok()?),
            [day] if day.len() == 4 && day.bytes().all(|b| b.is_ascii_digit()) => {
                DayQuery::MonthDay(day[..2].parse().ok()?, day[2..].parse().ok()?)
            }
            _ => return None,
        };
        Some(IdQuery { kind, day, desk, number })
    }

    /// The day meant, seen from `today`; `None` for a day that no year has.
    pub fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        match self.day {
            DayQuery::Today => Some(today),
            DayQuery::Full(day) => Some(day),
            DayQuery::Month(month) => Some(month.first()),
            DayQuery::MonthDay(month, day) => (0..8)
                .filter_map(|back| NaiveDate::from_ymd_opt(today.year() - back, month, day))
                .find(|found| *found <= today),
        }
    }
}

/// `M-202611`, `M-2026-11`, `202611`, `2026-11`, `M-202611-02`: a monthly report. Without the prefix only what can be no day
/// of a month and no number of today.
fn month_query(text: &str) -> Option<IdQuery> {
    let bare = text.strip_prefix("M-").or_else(|| text.strip_prefix("m-"));
    let typed = bare.unwrap_or(text);
    let found = monthly(typed).or_else(|| Some(RecordId::of_month(Month::from_text(typed)?, 1)))?;
    let plausible = (1970..=2999).contains(&found.day.year());
    (bare.is_some() || plausible).then_some(IdQuery {
        kind: Some(Kind::Monthly),
        day: DayQuery::Month(found.month()),
        desk: None,
        number: found.number,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    #[test]
    fn record_ids_have_one_spelling() {
        for good in ["R-20261122-01", "R-20261122-A01", "C-20260301-123", "S-20261231-Z07", "M-202611", "M-202611-02"] {
            assert_eq!(RecordId::from_text(good).unwrap().to_string(), good);
        }
        for bad in [
            "R-20261122-1",
            "r-20261122-01",
            "R-20261322-01",
            "R-20261122-00",
            "R-20261122",
            "X-20261122-01",
            "R-20261122-01-2",
            "R-20261122-é1",
            "",
            "R-20261122-X01",
            "M-202613",
            "M-20261101-01",
            "M-202611-01",
            "M-202611-A02",
            "M-2026-11",
        ] {
            assert_eq!(RecordId::from_text(bad), None, "{bad}");
        }
    }

    #[test]
    fn entry_ids_are_ordered_by_number_then_letter() {
        let order = |text| EntryId::from_text(text).unwrap().order();
        assert!(order("B2") < order("A10"));
        assert!(order("A5") < order("B5"));
        for bad in ["x0", "x01", "5", "a5", "", "x", "é5", "X5"] {
            assert_eq!(EntryId::from_text(bad), None, "{bad}");
        }
    }

    #[test]
    fn typed_endings_are_read_by_whole_segments() {
        let today = day("2026-11-22");
        for (typed, kind, want, number) in [
            ("01", None, "2026-11-22", 1),
            ("r-1", Some(Kind::Repair), "2026-11-22", 1),
            ("1122-7", None, "2026-11-22", 7),
            ("1123-7", None, "2025-11-23", 7),
            ("C-0229-2", Some(Kind::Complaint), "2024-02-29", 2),
            ("R-20250102-03", Some(Kind::Repair), "2025-01-02", 3),
            ("M-202611", Some(Kind::Monthly), "2026-11-01", 1),
            ("m-202610-02", Some(Kind::Monthly), "2026-10-01", 2),
            ("202610", Some(Kind::Monthly), "2026-10-01", 1),
            ("2026-10", Some(Kind::Monthly), "2026-10-01", 1),
        ] {
            let query = IdQuery::parse(typed).unwrap();
            assert_eq!((query.kind, query.day(today), query.number), (kind, Some(day(want)), number), "{typed}");
        }
        for bad in ["", "-", "122-01", "1122-", "R-", "1122", "é", "01-02-03-04", "x1"] {
            let query = IdQuery::parse(bad);
            assert!(query.is_none() || bad == "1122", "{bad} {query:?}");
        }
    }
}
