//! The same book at the same moment gives the same document, wherever and in whatever surroundings it is read.
#![allow(clippy::disallowed_methods, reason = "a test prepares a book")]

mod support;

use support::{Desk, said};

/// A book with something to say: late, due, paused by night, over a holiday, two languages in one text.
fn book() -> Desk {
    let desk = Desk::new();
    desk.set_clock("2026-09-30T22:10:00+08:00");
    desk.ok(&[
        "repair",
        "new",
        "--house",
        "3-2-501",
        "--phone",
        "13800000000",
        "--urgent",
        "--reason",
        "水漫",
        "厨房水管爆裂",
    ]);
    desk.set_clock("2026-10-01T00:00:00+08:00");
    desk.ok(&[
        "repair",
        "new",
        "--place",
        "lobby",
        "--general",
        "--reason",
        "no hurry",
        "--at",
        "昨天 23:30",
        "lamp 灯",
    ]);
    desk.set_clock("2026-10-01T00:05:00+08:00");
    desk.ok(&["repair", "dispatch", "0930-01", "--to", "张师傅", "--at", "-20m"]);
    desk
}

#[test]
fn the_zone_the_locale_and_the_width_of_the_reader_change_no_document() {
    let desk = book();
    let surroundings: &[&[(&str, &str)]] = &[
        &[("TZ", "UTC")],
        &[("TZ", "America/New_York"), ("LANG", "en_US.UTF-8")],
        &[("TZ", "Asia/Shanghai"), ("LANG", "zh_CN.UTF-8"), ("LC_ALL", "zh_CN.GB18030")],
        &[("TZ", "Pacific/Kiritimati"), ("COLUMNS", "40"), ("LC_ALL", "tr_TR.UTF-8")],
        &[("TZ", ":/nonsense"), ("COLUMNS", "wide"), ("LANG", ""), ("LC_ALL", "POSIX")],
        &[("WUYE_LANG", "en"), ("COLUMNS", "200"), ("TERM", "dumb"), ("CLICOLOR_FORCE", "1"), ("FORCE_COLOR", "1")],
        &[("NO_COLOR", ""), ("TERM", "xterm-256color")],
    ];
    for args in [
        &["show", "R-20260930-01"][..],
        &["show", "R-20261001-01", "--as-of", "2026-10-01 00:01"],
        &["explain", "R-20260930-01"],
        &["history", "R-20260930-01"],
        &["repair", "list", "--all"],
        &["report", "overdue"],
        &["report", "due", "--within", "4d"],
        &["check"],
    ] {
        let told: Vec<(String, Option<i32>)> = surroundings
            .iter()
            .map(|vars| {
                desk.set_clock("2026-10-01T02:00:00+08:00");
                let mut command = desk.command(&[args, &["--format", "json"]].concat());
                let said = said(command.envs(vars.iter().copied()).output().unwrap());
                (said.out, said.code)
            })
            .collect();
        for (other, vars) in told.iter().zip(surroundings) {
            assert_eq!(*other, told[0], "{args:?} under {vars:?}");
        }
        assert!(told[0].0.contains("+08:00") || args[0] == "check", "{args:?}: {}", told[0].0);
        assert!(!told[0].0.contains('\u{1b}'), "{args:?}");
    }
}

#[test]
fn the_moment_counts_not_how_it_is_written() {
    let desk = book();
    let told = |now: &str| {
        desk.set_clock(now);
        desk.run(&["report", "overdue", "--format", "json"]).done()
    };
    let shanghai = told("2026-10-01T02:00:00+08:00");
    assert_eq!(shanghai, told("2026-09-30T18:00:00Z"));
    assert_eq!(shanghai, told("2026-09-30T14:00:00-04:00"));
    assert!(shanghai.contains("R-20260930-01"), "{shanghai}");
}

#[test]
fn a_book_of_another_zone_keeps_its_own() {
    let desk = Desk::empty();
    let home = desk.home().to_path_buf();
    desk.run_in(&home, &["init", "book", "--name", "Elbe", "--timezone", "Europe/Berlin"]).done();
    // 23:30 in Shanghai is still afternoon there; the id bears Berlin's day.
    desk.set_clock("2026-10-25T07:30:00+08:00");
    assert_eq!(desk.ok(&["-q", "repair", "new", "--place", "a", "--urgent", "--reason", "b", "c"]), "R-20261025-01\n");
    let shown = desk.json(&["show", "R-20261025-01"]);
    assert_eq!(shown["opened"], "2026-10-25T01:30:00+02:00");
    // 24 hours on the wall clock of the world: the clocks go back in that night.
    let due = shown["clocks"].as_array().unwrap().iter().map(|clock| clock["due"].as_str().unwrap());
    assert_eq!(due.collect::<Vec<_>>(), ["2026-10-25T02:30:00+01:00", "2026-10-26T00:30:00+01:00"]);
}

#[test]
fn cached_answers_are_the_same_as_fresh_ones() {
    let desk = book();
    let told = || {
        desk.set_clock("2026-10-01T02:00:00+08:00");
        ["overdue", "due"].map(|report| desk.ok(&["report", report, "--format", "json"]))
    };
    let before = told();
    std::fs::remove_dir_all(desk.at(".wuye")).unwrap();
    assert_eq!(told(), before);
    assert_eq!(told(), before);
}
