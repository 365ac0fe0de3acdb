//! Due times: the table of `rules/due.md` row by row, every rule in it, and 20,000 random ones against another calendar.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a test reads files and prints")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Weekday};
use chrono_tz::Tz;
use wuye::domain::calendar::Calendar;
use wuye::domain::field::Word;
use wuye::domain::rulebook::RuleBook;
use wuye::domain::settings::Window;
use wuye::domain::stamp::{Span, Stamp};
use wuye::rules::due::due;
use wuye::store::settings::{read_office, read_rules};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn rules() -> RuleBook {
    read_rules(&Path::new(ROOT).join("records")).unwrap()
}

/// The official years of a new book, in another zone or with other windows.
fn calendar(zone: Tz, end: &str, windows: &[&str]) -> Calendar {
    let office = read_office(&Path::new(ROOT).join("records")).unwrap();
    let windows = windows.iter().map(|window| Window::from_text(window).unwrap()).collect();
    Calendar::new(zone, NaiveTime::from_text(end).unwrap(), windows, office.calendar.years().cloned().collect())
}

struct Row {
    line: usize,
    rule: String,
    from: String,
    due: String,
    calendar: Calendar,
}

/// The rows of the table, each with the calendar of its section.
fn rows() -> Vec<Row> {
    let text = fs::read_to_string(Path::new(ROOT).join("tests/rules/due.md")).unwrap();
    let mut here = None;
    let mut rows = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if let Some(rest) = line.strip_prefix("zone ") {
            let mut parts = rest.split(" · ");
            let zone: Tz = parts.next().unwrap().parse().unwrap();
            let end = parts.next().unwrap().strip_prefix("working day ends ").unwrap();
            let duty: Vec<&str> = parts.next().unwrap().strip_prefix("duty ").unwrap().split(' ').collect();
            here = Some(calendar(zone, end, &duty));
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let ["", rule, from, due, because, ""] = cells.as_slice()
            && *rule != "rule"
            && !rule.starts_with("---")
        {
            assert!(!because.is_empty(), "line {}: why?", number + 1);
            let calendar = here.clone().unwrap();
            rows.push(Row {
                line: number + 1,
                rule: rule.to_string(),
                from: from.to_string(),
                due: due.to_string(),
                calendar,
            });
        }
    }
    assert!(rows.len() > 50, "the table is read wrongly");
    rows
}

/// The wall time in the zone, the earlier one where it comes twice.
fn stamp(text: &str, zone: Tz) -> Stamp {
    let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Stamp::new(zone.from_local_datetime(&wall).earliest().unwrap().fixed_offset())
}

fn limit(rule: &str, rules: &RuleBook) -> Span {
    let target = || rules.clocks.iter().find(|known| known.target_id() == rule).and_then(|known| known.target);
    let known = rules.clock(rule).map(|rule| rule.limit).or_else(target).or_else(|| Span::from_text(rule));
    known.unwrap_or_else(|| panic!("no rule {rule}"))
}

#[test]
fn every_row_of_the_table_holds() {
    let rules = rules();
    for row in rows() {
        let zone = row.calendar.zone;
        let got = due(limit(&row.rule, &rules), stamp(&row.from, zone), &row.calendar).at;
        let said = got.in_zone(zone).wall().format("%Y-%m-%d %H:%M").to_string();
        assert_eq!(said, row.due, "tests/rules/due.md:{}: {}", row.line, row.rule);
    }
}

#[test]
fn every_clock_rule_has_a_row() {
    let rows: BTreeSet<String> = rows().into_iter().map(|row| row.rule).collect();
    for rule in rules().clocks {
        assert!(rows.contains(&rule.rule), "no row in tests/rules/due.md for {}", rule.rule);
        assert!(rule.target.is_none() || rows.contains(&rule.target_id()), "no row for {}", rule.target_id());
        assert!(!rule.source.is_empty(), "{} has no source", rule.rule);
    }
}

/// The notices of the State Council for 2025 (国办发明电〔2024〕12号) and 2026 (国办发明电〔2025〕7号), typed off as month and day: the
/// days off, then the days worked.
const NOTICES: &[(i32, &str, &str)] = &[
    (
        2025,
        "0101 0128 0129 0130 0131 0201 0202 0203 0204 0404 0405 0406 0501 0502 0503 0504 0505 0531 0601 0602 1001 1002 \
         1003 1004 1005 1006 1007 1008",
        "0126 0208 0427 0928 1011",
    ),
    (
        2026,
        "0101 0102 0103 0215 0216 0217 0218 0219 0220 0221 0222 0223 0404 0405 0406 0501 0502 0503 0504 0505 0619 0620 \
         0621 0925 0926 0927 1001 1002 1003 1004 1005 1006 1007",
        "0104 0214 0228 0509 0920 1010",
    ),
];

fn works(day: NaiveDate) -> bool {
    let named = day.format("%m%d").to_string();
    match NOTICES.iter().find(|(year, _, _)| *year == day.year()) {
        Some((_, off, _)) if off.split_whitespace().any(|one| one == named) => false,
        Some((_, _, on)) if on.split_whitespace().any(|one| one == named) => true,
        _ => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
    }
}

/// The same, counted the long way: minute by minute, day by day, in local time of a zone without summer time.
fn the_long_way(limit: Span, from: NaiveDateTime) -> NaiveDateTime {
    match limit {
        Span::Minutes(n) => from + TimeDelta::minutes(i64::from(n)),
        Span::Hours(n) => from + TimeDelta::hours(i64::from(n)),
        Span::Workdays(n) => {
            let mut day = from.date();
            let mut left = n;
            while left > 0 {
                day = day.succ_opt().unwrap();
                left -= u32::from(works(day));
            }
            day.and_hms_opt(17, 30, 0).unwrap()
        }
        Span::WorkMinutes(n) => {
            let mut at = from;
            let mut left = n;
            while left > 0 {
                let minute = at.format("%H%M").to_string();
                let open = ("0830".."1200").contains(&minute.as_str()) || ("1330".."1730").contains(&minute.as_str());
                left -= u32::from(open && works(at.date()));
                at += TimeDelta::minutes(1);
            }
            at
        }
        Span::Months(_) | Span::NextMonth(_) => unreachable!("no such limit is drawn"),
    }
}

#[test]
fn twenty_thousand_due_times_agree_with_another_calendar() {
    let calendar = calendar("Asia/Shanghai".parse().unwrap(), "17:30", &["08:30-12:00", "13:30-17:30"]);
    let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap().and_time(NaiveTime::MIN);
    let mut seed: u64 = 20_261_122;
    let mut draw = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    // Sixty days before the end, so that no count leaves the two years.
    let minutes = (730 - 60) * 1440;
    for _ in 0..20_000 {
        let from = first + TimeDelta::minutes(i64::try_from(draw(minutes)).unwrap());
        let n = u32::try_from(draw(15)).unwrap() + 1;
        let limit = match draw(4) {
            0 => Span::Minutes(n * 37),
            1 => Span::Hours(n * 5),
            2 => Span::Workdays(n),
            _ => Span::WorkMinutes(n * 61),
        };
        let start = Stamp::new(calendar.zone.from_local_datetime(&from).unwrap().fixed_offset());
        let got = due(limit, start, &calendar);
        assert_eq!(got.at.wall(), the_long_way(limit, from), "{limit:?} from {from}");
        assert!(got.at >= start && got.assumed.is_empty(), "{limit:?} from {from}: {:?}", got.assumed);
    }
}

/// The years that `init` writes are those of the notices.
#[test]
fn the_official_years_are_the_notices() {
    let calendar = calendar("Asia/Shanghai".parse().unwrap(), "17:30", &[]);
    for year in [2025, 2026] {
        let mut day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        while day.year() == year {
            assert_eq!(calendar.kind(day).is_worked(), works(day), "{day}");
            day = day.succ_opt().unwrap();
        }
    }
    assert!(calendar.years().all(|year| !year.source.is_empty()), "every year names its notice");
    assert_eq!(calendar.years().map(|year| year.year).collect::<Vec<_>>(), [2024, 2025, 2026]);
}

/// A year that is not known is named, once, whichever limit walks into it.
#[test]
fn an_unknown_year_is_assumed_and_said() {
    let calendar = calendar("Asia/Shanghai".parse().unwrap(), "17:30", &["08:30-17:30"]);
    let start = stamp("2026-12-31 16:00", calendar.zone);
    assert_eq!(due(Span::Workdays(3), start, &calendar).assumed, [2027]);
    assert_eq!(due(Span::WorkMinutes(120), start, &calendar).assumed, [2027]);
    assert!(due(Span::Hours(72), start, &calendar).assumed.is_empty(), "the wall clock needs no calendar");
    assert!(due(Span::Workdays(0), start, &calendar).assumed.is_empty());
}
