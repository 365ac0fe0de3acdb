//! The rounds and checks that a house means to do: `checks` of `rules.yaml` (001-R05, 001-R06, 001-R53, D36).

use chrono::{Datelike, Days, NaiveDate};

use super::fault::Fault;
use super::field::{Field, Fields, Word};
use super::month::Month;
use super::node::Node;
use super::watch::Line;
use super::words::words;

words! {
    /// In what time something is to be done.
    Period {
        Day = "day",
        /// From Monday to Sunday.
        Week = "week",
        Month = "month",
    }
}

impl Period {
    /// The first day of the period that `day` lies in.
    pub fn begin(self, day: NaiveDate) -> NaiveDate {
        match self {
            Period::Day => day,
            Period::Week => {
                let back = Days::new(u64::from(day.weekday().num_days_from_monday()));
                day.checked_sub_days(back).unwrap_or(day)
            }
            Period::Month => day.with_day(1).unwrap_or(day),
        }
    }

    /// The last day of the period that begins on `first`.
    pub fn last(self, first: NaiveDate) -> NaiveDate {
        match self {
            Period::Day => first,
            Period::Week => first.checked_add_days(Days::new(6)).unwrap_or(first),
            Period::Month => Month::of(first).last(),
        }
    }

    /// The periods that begin in a month, by their first days.
    pub fn within(self, month: Month) -> Vec<NaiveDate> {
        let days = month.first().iter_days().take_while(|day| *day <= month.last());
        days.filter(|day| self.begin(*day) == *day).collect()
    }
}

/// A kind of line of the duty log, and how often there is to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    pub line: Line,
    pub each: Period,
    pub times: u32,
}

impl Field for Planned {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let before = faults.len();
        let mut fields = Fields::of(key, node, faults)?;
        let line = fields.need("line", faults);
        let each = fields.need("each", faults);
        let times = fields.take("times", faults).unwrap_or(1);
        fields.finish(faults);
        (faults.len() == before).then_some(Planned { line: line?, each: each?, times })
    }

    fn write(&self) -> Node {
        Node::map([
            ("line", self.line.to_text().write()),
            ("each", self.each.to_text().write()),
            ("times", self.times.write()),
        ])
    }
}
