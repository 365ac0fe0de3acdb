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
    /// The end of `to`, a day of the month after that of `ended`.
    NextMonth { ended: NaiveDate, to: NaiveDate },
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
        Span::NextMonth(day) => next_month(start, day, calendar),
    }
}

/// 24:00 of a day of the month after the one that has ended at `start`: midnight of the first still belongs to it.
fn next_month(start: Stamp, day: u32, calendar: &Calendar) -> Due {
    let ended = start.plus_seconds(-1).in_zone(calendar.zone).day();
    let first = plus_months(ended.with_day(1).unwrap_or(ended), 1);
    let last = plus_months(first, 1).pred_opt().unwrap_or(first);
    let to = first.with_day(day).unwrap_or(last);
    let at = at_wall(calendar.zone, to.succ_opt().unwrap_or(to).and_time(NaiveTime::MIN)).max(start);
    Due { at, assumed: Vec::new(), steps: vec![DueStep::NextMonth { ended, to }] }
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
    work_seconds(start, i64::from(minutes) * 60, calendar)
}

fn work_seconds(start: Stamp, mut left: i64, calendar: &Calendar) -> Due {
    let start = start.in_zone(calendar.zone);
    let (mut steps, mut assumed) = (Vec::new(), Assumed::default());
    for (day, slot) in stretches(start, calendar) {
        assumed.see(day, calendar);
        match slot {
            Slot::Off(kind) => steps.push(day_step(day, kind, 0)),
            Slot::Worked(from, close) => {
                let taken = close.seconds_since(from).min(left);
                left -= taken;
                let to = from.plus_seconds(taken).in_zone(calendar.zone);
                steps.push(DueStep::Window { from, to, minutes: taken / 60 });
                if left == 0 {
                    return Due { at: to, assumed: assumed.0, steps };
                }
            }
        }
    }
    // No window in ten years: the end of the search rather than a time that was never worked.
    let at = calendar.close(plus_months(start.day(), 120)).max(start);
    Due { at, assumed: assumed.0, steps }
}

/// A clock that counts working time, and the stretch in which it stands still.
#[derive(Clone, Copy, Debug)]
pub struct Standstill {
    pub limit: Span,
    pub start: Stamp,
    /// When it would be due without this stretch.
    pub due: Stamp,
    pub from: Stamp,
    pub until: Stamp,
}

/// What is left of a limit while it stands still, and when it is due afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waited {
    pub left: Span,
    pub due: Stamp,
    /// Years that were assumed, each once.
    pub assumed: Vec<u32>,
}

/// No working day counts whose close lies inside the stretch, and no working minute (contract section 6). Never earlier
/// than the due time before, and never before the stretch is over. `None` for limits of the wall clock.
pub fn waited(still: Standstill, calendar: &Calendar) -> Option<Waited> {
    match still.limit {
        Span::WorkMinutes(_) => {
            let left = worked(still.from, still.due, calendar);
            let again = work_seconds(still.until, left, calendar);
            let minutes = u32::try_from(left / 60).unwrap_or(u32::MAX);
            Some(Waited { left: Span::WorkMinutes(minutes), due: again.at.max(still.due), assumed: again.assumed })
        }
        Span::Workdays(_) => Some(waited_days(still, calendar)),
        _ => None,
    }
}

fn waited_days(still: Standstill, calendar: &Calendar) -> Waited {
    let zoned = |stamp: Stamp| stamp.in_zone(calendar.zone);
    let day = zoned(still.due).day();
    let receipt = zoned(still.start).day();
    // A due time on a day off is that of the working day before: its close.
    let off = !calendar.kind(day).is_worked();
    let time = if off { calendar.workday_end } else { zoned(still.due).wall().time() };
    let closes_from = |moment: Stamp| {
        let eve = zoned(moment).day().pred_opt().unwrap_or(day);
        let days = calendar.days_after(eve.max(receipt)).take(FARTHEST).filter(|(_, kind)| kind.is_worked());
        days.map(|(day, _)| day).filter(move |day| calendar.close(*day) >= moment)
    };
    let left = closes_from(still.from).take_while(|at| *at <= day).count().max(1);
    // As many closes after the stretch as were left when it began.
    let last = closes_from(still.until).nth(left - 1).unwrap_or(day);
    let at = at_wall(calendar.zone, last.and_time(time));
    let due = if at < still.until { calendar.close(last) } else { at }.max(still.due);
    let mut assumed = Assumed::default();
    let walked =
        calendar.days_after(zoned(still.until).day().pred_opt().unwrap_or(day)).take_while(|(at, _)| *at <= last);
    walked.for_each(|(day, _)| assumed.see(day, calendar));
    Waited { left: Span::Workdays(u32::try_from(left).unwrap_or(u32::MAX)), due, assumed: assumed.0 }
}

/// Seconds of working time between two moments.
fn worked(from: Stamp, to: Stamp, calendar: &Calendar) -> i64 {
    let last = to.in_zone(calendar.zone).day();
    let slots = stretches(from.in_zone(calendar.zone), calendar).take_while(|(day, _)| *day <= last);
    let inside = |slot: Slot| match slot {
        Slot::Worked(open, close) => close.min(to).seconds_since(open).max(0),
        Slot::Off(_) => 0,
    };
    slots.map(|(_, slot)| inside(slot)).sum()
}

/// A day off, or a stretch of working time.
enum Slot {
    Off(DayKind),
    Worked(Stamp, Stamp),
}

/// Working time from `start` on, stretch by stretch, each second once however the windows overlap, and the days off between.
/// The day before is looked at for a window that runs over midnight.
fn stretches(start: Stamp, calendar: &Calendar) -> impl Iterator<Item = (NaiveDate, Slot)> + '_ {
    let eve = start.day().pred_opt().unwrap_or(start.day());
    let days = std::iter::once((eve, calendar.kind(eve))).chain(calendar.days_after(eve)).take(FARTHEST);
    let mut reached = start;
    days.flat_map(move |(day, kind)| {
        if !kind.is_worked() {
            return if day >= start.day() { vec![(day, Slot::Off(kind))] } else { Vec::new() };
        }
        let mut slots = Vec::new();
        for (open, close) in windows(day, calendar) {
            let from = open.max(reached);
            if from < close {
                slots.push((day, Slot::Worked(from, close)));
                reached = close;
            }
        }
        slots
    })
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
