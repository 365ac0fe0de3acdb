//! Due times: a span counted from a start on a calendar, with every stretch that was counted. Pure; reads no clock.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::domain::calendar::{Calendar, DayKind};
use crate::domain::settings::Window;
use crate::domain::stamp::{Span, Stamp, at_wall, plus_months};

/// A due time and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub at: Stamp,
    /// Years that were assumed to be Monday to Friday because no official calendar is known, each once.
    pub assumed: Vec<u32>,
    pub steps: Vec<DueStep>,
}

/// One step of the counting, as data for `explain`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DueStep {
    /// Wall clock, day and night.
    Wall { from: Stamp, to: Stamp },
    /// The day of receipt does not count.
    Receipt { day: NaiveDate },
    /// The n-th working day.
    Counted { day: NaiveDate, n: u32, make_up: Option<String> },
    /// Not a working day.
    Skipped { day: NaiveDate, holiday: Option<String> },
    /// Working minutes inside one window.
    Window { from: Stamp, to: Stamp, minutes: i64 },
    /// Calendar months, clamped to the last day.
    Months { from: NaiveDate, to: NaiveDate },
}

/// The longest walk over days before the search is given up: a calendar without any working day.
const FARTHEST: usize = 3660;

/// When `span` from `start` is over. Never earlier than `start`. A calendar without any working day in ten years gives the
/// last day searched rather than an endless walk.
pub fn due(span: Span, start: Stamp, calendar: &Calendar) -> Due {
    let start = start.in_zone(calendar.zone);
    match span {
        Span::Minutes(n) => wall(start, i64::from(n) * 60, calendar),
        Span::Hours(n) => wall(start, i64::from(n) * 3600, calendar),
        Span::WorkMinutes(n) => work_minutes(start, n, calendar),
        Span::Workdays(n) => workdays(start, n, calendar),
        Span::Months(n) => months(start, n, calendar),
    }
}

fn wall(start: Stamp, seconds: i64, calendar: &Calendar) -> Due {
    let at = start.plus_seconds(seconds).in_zone(calendar.zone);
    Due { at, assumed: Vec::new(), steps: vec![DueStep::Wall { from: start, to: at }] }
}

fn months(start: Stamp, n: u32, calendar: &Calendar) -> Due {
    let to = plus_months(start.day(), n);
    let at = at_wall(calendar.zone, to.and_time(start.wall().time()));
    Due { at, assumed: Vec::new(), steps: vec![DueStep::Months { from: start.day(), to }] }
}

fn workdays(start: Stamp, n: u32, calendar: &Calendar) -> Due {
    let mut steps = vec![DueStep::Receipt { day: start.day() }];
    let mut assumed = Assumed::default();
    let (mut counted, mut last) = (0, start.day());
    for (day, kind) in calendar.days_after(start.day()).take(FARTHEST) {
        if counted == n {
            break;
        }
        last = day;
        assumed.see(day, calendar);
        if kind.is_worked() {
            counted += 1;
        }
        steps.push(day_step(day, kind, counted));
    }
    let at = calendar.close(last).max(start);
    Due { at, assumed: assumed.0, steps }
}

fn day_step(day: NaiveDate, kind: DayKind, n: u32) -> DueStep {
    match kind {
        DayKind::Workday => DueStep::Counted { day, n, make_up: None },
        DayKind::MakeUp(name) => DueStep::Counted { day, n, make_up: Some(name) },
        DayKind::Weekend => DueStep::Skipped { day, holiday: None },
        DayKind::Holiday(name) => DueStep::Skipped { day, holiday: Some(name) },
    }
}

fn work_minutes(start: Stamp, minutes: u32, calendar: &Calendar) -> Due {
    let mut left = i64::from(minutes) * 60;
    let (mut steps, mut assumed) = (Vec::new(), Assumed::default());
    let today = std::iter::once((start.day(), calendar.kind(start.day())));
    for (day, kind) in today.chain(calendar.days_after(start.day())).take(FARTHEST) {
        assumed.see(day, calendar);
        if !kind.is_worked() {
            steps.push(day_step(day, kind, 0));
            continue;
        }
        for (open, close) in windows(day, calendar) {
            let from = open.max(start);
            let there = close.seconds_since(from).max(0);
            if there == 0 {
                continue;
            }
            let taken = there.min(left);
            left -= taken;
            let to = from.plus_seconds(taken).in_zone(calendar.zone);
            steps.push(DueStep::Window { from, to, minutes: taken / 60 });
            if left == 0 {
                return Due { at: to, assumed: assumed.0, steps };
            }
        }
    }
    Due { at: start, assumed: assumed.0, steps }
}

/// The duty windows of one day in order; the whole day where none is set. A window over midnight ends the next day.
fn windows(day: NaiveDate, calendar: &Calendar) -> Vec<(Stamp, Stamp)> {
    let whole = [Window { from: NaiveTime::MIN, to: NaiveTime::MIN }];
    let set = if calendar.windows.is_empty() { &whole[..] } else { &calendar.windows[..] };
    let stretch = |window: &Window| {
        let open = at_wall(calendar.zone, day.and_time(window.from));
        let end_day = if window.to <= window.from { day.succ_opt().unwrap_or(day) } else { day };
        (open, at_wall(calendar.zone, end_day.and_time(window.to)))
    };
    let mut stretches: Vec<(Stamp, Stamp)> = set.iter().map(stretch).collect();
    stretches.sort();
    stretches
}

#[derive(Default)]
struct Assumed(Vec<u32>);

impl Assumed {
    fn see(&mut self, day: NaiveDate, calendar: &Calendar) {
        let year = u32::try_from(day.year()).unwrap_or(0);
        if !calendar.knows(year) && !self.0.contains(&year) {
            self.0.push(year);
        }
    }
}
