//! Times as people type them (`--at`, `--until`, `--as-of`): relative to a now and a zone that are given.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::field::Word;
use super::stamp::{Stamp, at_wall};

/// Day words and how many days they lie from today. Typed Chinese is read whatever the language.
const DAYS: &[(&str, i64)] = &[
    ("今天", 0),
    ("今日", 0),
    ("today", 0),
    ("昨天", -1),
    ("昨日", -1),
    ("yesterday", -1),
    ("前天", -2),
    ("明天", 1),
    ("明日", 1),
    ("tomorrow", 1),
    ("后天", 2),
];

/// Reads RFC 3339, `2026-11-22 09:14`, `2026-11-22T09:14`, `11-22 09:14`, `09:14`, `昨天 18:30`,
/// `yesterday 18:30`, `-20m`, `+2h`, `now`. Full-width colons and spaces will do. A clock time alone is today's.
/// `None` when it is none of these.
pub fn parse_when(text: &str, now: Stamp, zone: Tz) -> Option<Stamp> {
    let text = half_width(text.trim());
    if matches!(text.as_str(), "now" | "现在") {
        return Some(now);
    }
    Stamp::from_text(&text).map(|stamp| stamp.in_zone(zone)).or_else(|| offset(&text, now)).or_else(|| {
        let (day, time) = day_and_time(&text, now.in_zone(zone).day())?;
        Some(at_wall(zone, day.and_time(time)))
    })
}

/// Reads a day: `2026-11-22`, `11-22`, `昨天`, `yesterday`. `None` when it is none of these.
pub fn parse_day(text: &str, now: Stamp, zone: Tz) -> Option<NaiveDate> {
    let (text, today) = (half_width(text.trim()), now.in_zone(zone).day());
    let named = DAYS.iter().find(|(word, _)| *word == text);
    match named {
        Some((_, days)) => today.checked_add_signed(TimeDelta::days(*days)),
        None => dated(&text, today),
    }
}

/// `2026-11-22`, or `11-22` of this year.
fn dated(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let full = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    full.or_else(|| NaiveDate::parse_from_str(&format!("{}-{text}", today.format("%Y")), "%Y-%m-%d").ok())
}

/// The text with full-width digits, colons, hyphens and spaces as half-width ones.
pub fn half_width(text: &str) -> String {
    let half = |c| match c {
        '：' => ':',
        '－' | '—' | '–' => '-',
        '　' => ' ',
        '０'..='９' => char::from(b'0' + u8::try_from(u32::from(c) - u32::from('０')).unwrap_or(0)),
        other => other,
    };
    text.chars().map(half).collect()
}

/// The digits of a text alone, full-width ones too: a number however it is written.
pub fn digits(text: &str) -> String {
    half_width(text).chars().filter(char::is_ascii_digit).collect()
}

/// `-20m`, `-2h`, `+1d`: seconds from now.
fn offset(text: &str, now: Stamp) -> Option<Stamp> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+')?),
    };
    let seconds = span_seconds(rest)?;
    Some(now.plus_seconds(sign * seconds))
}

/// Reads a short length of wall time: `20m`, `4h`, `2d`, `90 分钟`, `2小时`. In seconds.
pub fn span_seconds(text: &str) -> Option<i64> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let unit = text.get(digits.len()..)?.trim();
    let each = match unit {
        "m" | "min" | "分" | "分钟" => 60,
        "h" | "小时" | "时" => 3600,
        "d" | "天" | "日" => 86_400,
        _ => return None,
    };
    if digits.is_empty() || digits.len() > 5 {
        return None;
    }
    Some(digits.parse::<i64>().ok()? * each)
}

fn day_and_time(text: &str, today: NaiveDate) -> Option<(NaiveDate, NaiveTime)> {
    if let Some(time) = clock(text) {
        return Some((today, time));
    }
    for (word, days) in DAYS {
        if let Some(rest) = text.strip_prefix(word) {
            let day = today.checked_add_signed(TimeDelta::days(*days))?;
            return Some((day, clock(rest.trim())?));
        }
    }
    let (day, time) = text.split_once([' ', 'T'])?;
    Some((dated(day, today)?, clock(time.trim())?))
}

fn clock(text: &str) -> Option<NaiveTime> {
    if !text.contains(':') {
        return None;
    }
    NaiveTime::parse_from_str(text, "%H:%M").or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_spelling() {
        let zone: Tz = "Asia/Shanghai".parse().unwrap();
        let now = Stamp::from_text("2026-11-22T16:30:00Z").unwrap();
        let day = |text| parse_day(text, now, zone).map(|day| day.to_string());
        for (text, expected) in
            [("2026-11-22", "2026-11-22"), ("今天", "2026-11-23"), ("yesterday", "2026-11-22"), ("11-02", "2026-11-02")]
        {
            assert_eq!(day(text).as_deref(), Some(expected), "{text}");
        }
        for bad in ["", "夜班", "2026-13-01", "昨天 18:30", "12:00"] {
            assert_eq!(day(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_spelling_gives_its_moment() {
        let zone: Tz = "Asia/Shanghai".parse().unwrap();
        let now = Stamp::from_text("2026-11-22T10:20:30+08:00").unwrap();
        for (typed, want) in [
            ("2026-11-22T01:14:00Z", "2026-11-22T09:14:00+08:00"),
            ("2026-11-22 09:14", "2026-11-22T09:14:00+08:00"),
            ("2026-11-22T09:14", "2026-11-22T09:14:00+08:00"),
            ("11-21 09:14", "2026-11-21T09:14:00+08:00"),
            ("09:14", "2026-11-22T09:14:00+08:00"),
            ("9:14", "2026-11-22T09:14:00+08:00"),
            ("０９：１４", "2026-11-22T09:14:00+08:00"),
            ("昨天 18:30", "2026-11-21T18:30:00+08:00"),
            ("昨天18：30", "2026-11-21T18:30:00+08:00"),
            ("yesterday 18:30", "2026-11-21T18:30:00+08:00"),
            ("-20m", "2026-11-22T10:00:30+08:00"),
            ("+2h", "2026-11-22T12:20:30+08:00"),
            ("now", "2026-11-22T10:20:30+08:00"),
        ] {
            assert_eq!(parse_when(typed, now, zone).map(|s| s.to_string()).as_deref(), Some(want), "{typed}");
        }
        for bad in ["", "tomorrow", "25:00", "2026-13-01 09:00", "-20", "-m", "早上", "9", "2026-11-22", "-999999d"] {
            assert_eq!(parse_when(bad, now, zone), None, "{bad}");
        }
    }
}
