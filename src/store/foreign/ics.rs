//! Days from an iCalendar file (RFC 5545): whole-day events that say, by Apple's mark or in their summary, off or worked.

use chrono::Days;
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

/// Reads every event; one that says neither, repeats, has a time of day or is longer than a month is left unclear.
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
    let summary = event.get_summary().unwrap_or_default();
    let Some(start) = event.get_start().map(|start| start.date_naive()) else { return };
    let length = match (event.get_start(), event.get_end()) {
        (Some(DatePerhapsTime::Date(from)), Some(DatePerhapsTime::Date(to))) => (to - from).num_days().max(1),
        _ => 1,
    };
    let length = u64::try_from(length).unwrap_or(1);
    let whole_day = matches!(event.get_start(), Some(DatePerhapsTime::Date(_)));
    let plain = whole_day && length <= LONGEST && event.property_value("RRULE").is_none();
    let off = if plain { is_off(event, summary) } else { None };
    let days = if plain { length } else { 1 };
    for day in (0..days).filter_map(|n| start.checked_add_days(Days::new(n))) {
        add(feed, day, bare(summary), off);
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
