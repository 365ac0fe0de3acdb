//! The 28 traps that other systems fell into, each told with that system's name; and what a story cannot show.
//!
//! `WUYE_BLESS=1 cargo test --test traps` rewrites `traps/traps.md` where a message has changed; read the diff.
#![allow(clippy::disallowed_methods, reason = "a test reads files")]

mod support;

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate, NaiveTime};
use support::story::{Style, TRANSCRIPT, in_bare_book, run};
use wuye::domain::calendar::{Calendar, DayKind, Year};
use wuye::domain::field::Word;
use wuye::domain::stamp::{Span, Stamp};
use wuye::rules::due::due;

const TRAPS: Style = Style { sections: true, lang: Some("en"), ..TRANSCRIPT };

#[test]
fn no_trap_catches_us() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/traps/traps.md");
    let sections = run(&file, TRAPS, in_bare_book).unwrap_or_else(|wrong| panic!("{wrong}"));
    let told = sections.iter().filter(|section| !section.heading.is_empty());
    let numbers: Vec<u32> = told.map(|section| section.heading.split(' ').next().unwrap().parse().unwrap()).collect();
    assert_eq!(numbers, (1..=28).collect::<Vec<_>>(), "one section a trap, in their order");
}

/// GLPI guards against an endless walk, osTicket pushes 150 days (#4807): where no day is worked for more than ten years the
/// search ends, later than it began.
#[test]
fn no_working_day_in_ten_years() {
    let off = |year: i32| {
        let mut day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let mut days = Vec::new();
        while day.year() == year {
            days.push((day, DayKind::Holiday("停工".into())));
            day = day.succ_opt().unwrap();
        }
        Year::new(u32::try_from(year).unwrap(), "无".into(), days)
    };
    let end = NaiveTime::from_hms_opt(17, 30, 0).unwrap();
    let calendar = Calendar::new(chrono_tz::Asia::Shanghai, end, Vec::new(), (2026..2040).map(off).collect());
    let start = Stamp::from_text("2026-11-23T09:00:00+08:00").unwrap();
    for limit in [Span::Workdays(2), Span::WorkMinutes(30)] {
        let got = due(limit, start, &calendar);
        assert!(got.at > start && got.assumed.is_empty(), "{limit:?}: {got:?}");
    }
}
