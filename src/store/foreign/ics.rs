//! Days from an iCalendar file (RFC 5545): whole-day events that say, by Apple's mark or in their summary, off or worked.

use chrono::{Days, NaiveDate};
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, Event};

use super::{Feed, FeedFault, add};

/// The property by which Apple's calendar of China marks days: `WORK-HOLIDAY`, `ALTERNATE-WORKDAY`.
const APPLE: &str = "X-APPLE-SPECIAL-DAY";
/// Words of a summary that say a day is worked; looked at first, since 调休上班 holds 休 too.
const WORKED: [&str; 4] = ["班", "workday", "working day", "make-up"];
/// Words of a summary that say a day is off.
const OFF: [&str; 5] = ["休", "放假", "假期", "day off", "public holiday"];
/// The longest stretch that one event may be, in days.
const LONGEST: u64 = 31;

/// Reads every event; one that says neither is left unclear, one that is no stretch of whole days is odd.
pub fn read(text: &str) -> Result<Feed, FeedFault> {
    let calendar: Calendar = text.parse().map_err(FeedFault::Garbled)?;
    let mut feed = Feed { source: calendar.property_value("X-WR-CALNAME").map(str::to_string), ..Feed::default() };
    let mut events = 0;
    for component in &calendar.components {
        if let CalendarComponent::Event(event) = component {
            events += 1;
            take(event, &mut feed);
        }
    }
    if events == 0 { Err(FeedFault::Garbled("no VEVENT".into())) } else { Ok(feed) }
}

fn take(event: &Event, feed: &mut Feed) {
    if event.property_value("STATUS") == Some("CANCELLED") {
        return;
    }
    let summary = event.get_summary().unwrap_or_default();
    match stretch(event) {
        Some((start, length)) => {
            let off = is_off(event, summary);
            for day in (0..length).filter_map(|n| start.checked_add_days(Days::new(n))) {
                add(feed, day, bare(summary), off);
            }
        }
        None => {
            let when = event.property_value("DTSTART").unwrap_or("-");
            feed.odd.push(format!("{when} {summary}"));
        }
    }
}

/// The first day and how many: `None` for what repeats, has a time of day, no date, no end after it, or is too long.
fn stretch(event: &Event) -> Option<(NaiveDate, u64)> {
    let Some(DatePerhapsTime::Date(start)) = event.get_start() else { return None };
    let repeats = ["RRULE", "RDATE"].iter().any(|key| event.property_value(key).is_some());
    let length = match (event.get_end(), event.property_value("DURATION")) {
        (Some(DatePerhapsTime::Date(end)), _) => u64::try_from((end - start).num_days()).ok()?.max(1),
        (Some(_), _) => return None,
        (None, None) => 1,
        (None, Some(duration)) => days(duration)?,
    };
    (!repeats && length <= LONGEST).then_some((start, length))
}

/// Whole days of a duration: `P7D`, `P1W`.
fn days(duration: &str) -> Option<u64> {
    let rest = duration.strip_prefix('P')?;
    let (number, unit) = rest.split_at(rest.len().checked_sub(1)?);
    let n: u64 = number.parse().ok()?;
    match unit {
        "D" => Some(n.max(1)),
        "W" => n.checked_mul(7),
        _ => None,
    }
}

fn is_off(event: &Event, summary: &str) -> Option<bool> {
    match event.property_value(APPLE) {
        Some("WORK-HOLIDAY") => return Some(true),
        Some("ALTERNATE-WORKDAY") => return Some(false),
        _ => {}
    }
    let summary = summary.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| summary.contains(word));
    if says(&WORKED) { Some(false) } else { says(&OFF).then_some(true) }
}

/// The summary without the mark behind it: 劳动节（休） is 劳动节.
fn bare(summary: &str) -> &str {
    let trimmed = summary.trim();
    ["（休）", "(休)", "（班）", "(班)"].iter().find_map(|mark| trimmed.strip_suffix(mark)).unwrap_or(trimmed).trim()
}
