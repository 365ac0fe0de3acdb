//! Which days are worked: official holidays and make-up days of the years that are known, Monday to Friday elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;

use super::fault::{Fault, FaultKind};
use super::field::{Field, Fields};
use super::node::{Node, Pos};
use super::settings::Window;
use super::stamp::{Stamp, at_wall};

/// Why a day is worked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// Monday to Friday.
    Workday,
    /// Saturday or Sunday.
    Weekend,
    /// Off by the official calendar, with its name.
    Holiday(String),
    /// Worked by the official calendar although it is a weekend (调休), with its name.
    MakeUp(String),
}

impl DayKind {
    /// Whether the day is worked.
    pub fn is_worked(&self) -> bool {
        matches!(self, DayKind::Workday | DayKind::MakeUp(_))
    }
}

/// One official year (`calendar/2026.yaml`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    pub year: u32,
    pub source: String,
    days: BTreeMap<NaiveDate, DayKind>,
}

struct Named {
    pos: Pos,
    date: NaiveDate,
    name: String,
}

impl Field for Named {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let date = fields.need("date", faults);
        let name = fields.need("name", faults);
        fields.finish(faults);
        Some(Named { pos: node.pos, date: date?, name: name? })
    }

    fn write(&self) -> Node {
        Node::map([("date", self.date.write()), ("name", self.name.write())])
    }
}

impl Year {
    /// A year with these days; of two that name the same date the later one stands.
    pub fn new(year: u32, source: String, days: impl IntoIterator<Item = (NaiveDate, DayKind)>) -> Year {
        Year { year, source, days: days.into_iter().collect() }
    }

    /// The days that are not as the week has them, in order.
    pub fn days(&self) -> impl Iterator<Item = (NaiveDate, &DayKind)> {
        self.days.iter().map(|(day, kind)| (*day, kind))
    }

    /// What the file holds under `holidays` and `workdays`.
    pub fn lists(&self) -> [(&'static str, Vec<Node>); 2] {
        let named = |wanted: fn(&DayKind) -> Option<&String>| {
            let named = |(date, kind): (&NaiveDate, &DayKind)| {
                wanted(kind).map(|name| Named { pos: Pos::default(), date: *date, name: name.clone() }.write())
            };
            self.days.iter().filter_map(named).collect()
        };
        fn holiday(kind: &DayKind) -> Option<&String> {
            if let DayKind::Holiday(name) = kind { Some(name) } else { None }
        }
        fn make_up(kind: &DayKind) -> Option<&String> {
            if let DayKind::MakeUp(name) = kind { Some(name) } else { None }
        }
        [("holidays", named(holiday)), ("workdays", named(make_up))]
    }

    /// Reads one year's file.
    pub fn read(node: &Node) -> Result<Year, Vec<Fault>> {
        let mut faults = Vec::new();
        let Some(mut fields) = Fields::of("calendar", node, &mut faults) else { return Err(faults) };
        let year = fields.need("year", &mut faults);
        let source = fields.need("source", &mut faults);
        let holidays: Vec<Named> = fields.list("holidays", &mut faults);
        let workdays: Vec<Named> = fields.list("workdays", &mut faults);
        fields.finish(&mut faults);
        let mut seen = BTreeSet::new();
        for day in holidays.iter().chain(&workdays).filter(|day| !seen.insert(day.date)) {
            faults.push(Fault::at(day.pos, FaultKind::SameDay { date: day.date }));
        }
        let off = holidays.into_iter().map(|day| (day.date, DayKind::Holiday(day.name)));
        let on = workdays.into_iter().map(|day| (day.date, DayKind::MakeUp(day.name)));
        let days = off.chain(on).collect();
        match (year, source) {
            (Some(year), Some(source)) if faults.is_empty() => Ok(Year { year, source, days }),
            _ => Err(faults),
        }
    }
}

/// Everything about working time: the zone, the official years, the close of a day and the duty windows.
#[derive(Clone, Debug)]
pub struct Calendar {
    pub zone: Tz,
    pub workday_end: NaiveTime,
    pub windows: Vec<Window>,
    years: BTreeMap<u32, Year>,
}

impl Calendar {
    /// A calendar of these official years; every other year is assumed to be Monday to Friday.
    pub fn new(zone: Tz, workday_end: NaiveTime, windows: Vec<Window>, years: Vec<Year>) -> Calendar {
        let years = years.into_iter().map(|year| (year.year, year)).collect();
        Calendar { zone, workday_end, windows, years }
    }

    /// The same calendar with this year added, or in place of the one of that year.
    pub fn with(&self, year: Year) -> Calendar {
        let mut calendar = self.clone();
        calendar.years.insert(year.year, year);
        calendar
    }

    /// The official calendar of `year`, if it is known.
    pub fn year(&self, year: u32) -> Option<&Year> {
        self.years.get(&year)
    }

    /// Whether the official calendar of `year` is known; otherwise Monday to Friday is assumed and said.
    pub fn knows(&self, year: u32) -> bool {
        self.years.contains_key(&year)
    }

    /// The official years that are known, in order.
    pub fn years(&self) -> impl Iterator<Item = &Year> {
        self.years.values()
    }

    /// What `day` is. The make-up days and holidays of a year may stand in the file of the year before or after.
    pub fn kind(&self, day: NaiveDate) -> DayKind {
        let named = self.years.values().find_map(|year| year.days.get(&day));
        match (named, day.weekday()) {
            (Some(kind), _) => kind.clone(),
            (None, Weekday::Sat | Weekday::Sun) => DayKind::Weekend,
            (None, _) => DayKind::Workday,
        }
    }

    /// The close of the working day `day`.
    pub fn close(&self, day: NaiveDate) -> Stamp {
        at_wall(self.zone, day.and_time(self.workday_end))
    }

    /// The days after `day`, one by one, each with its kind; ends only with the calendar of the world.
    pub fn days_after(&self, day: NaiveDate) -> impl Iterator<Item = (NaiveDate, DayKind)> + '_ {
        let mut day = day;
        std::iter::from_fn(move || {
            day = day.checked_add_days(Days::new(1))?;
            Some((day, self.kind(day)))
        })
    }
}
