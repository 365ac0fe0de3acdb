//! The same book at the same moment gives the same document, wherever and in whatever surroundings it is read.
#![allow(clippy::disallowed_methods, reason = "a test prepares a book")]

mod support;

use std::thread;

use support::rich::{NOW, reports, rich};
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

/// The forms of a page.
const FORMS: [&str; 5] = ["text", "md", "csv", "json", "html"];

/// What must not matter to a report: zone, locale, window, terminal, number of cores.
const AROUND: [&[(&str, &str)]; 4] = [
    &[("TZ", "UTC"), ("LANG", "C"), ("RAYON_NUM_THREADS", "1"), ("COLUMNS", "40")],
    &[
        ("TZ", "America/New_York"),
        ("LANG", "en_US.UTF-8"),
        ("RAYON_NUM_THREADS", "7"),
        ("COLUMNS", "300"),
        ("TERM", "xterm-256color"),
        ("CLICOLOR_FORCE", "1"),
    ],
    &[
        ("TZ", "Pacific/Kiritimati"),
        ("LC_ALL", "zh_CN.GB18030"),
        ("LINES", "7"),
        ("TERM", "dumb"),
        ("FORCE_COLOR", "1"),
    ],
    &[("TZ", ":/nonsense"), ("LC_ALL", "tr_TR.UTF-8"), ("LANG", ""), ("NO_COLOR", "")],
];

/// Every report, in every form and both languages, gives the same bytes wherever it is made.
#[test]
fn a_report_is_the_same_bytes_in_any_surroundings() {
    let desk = rich();
    let reports = reports();
    assert!(reports.len() > 15, "{reports:?}");
    let mut jobs = Vec::new();
    for args in &reports {
        for form in FORMS {
            for lang in ["zh", "en"] {
                let words: Vec<&str> =
                    args.iter().map(String::as_str).chain(["--format", form, "--lang", lang]).collect();
                let commands: Vec<_> = AROUND
                    .iter()
                    .map(|around| {
                        desk.set_clock(NOW);
                        let mut command = desk.command(&words);
                        command.env_remove("COLUMNS").env_remove("WUYE_COLUMNS").envs(around.iter().copied());
                        command
                    })
                    .collect();
                jobs.push((words.join(" "), commands));
            }
        }
    }
    let half = jobs.len().div_ceil(2);
    let wrong: Vec<String> = thread::scope(|scope| {
        let told = |(name, commands): &mut (String, Vec<std::process::Command>)| {
            let outs: Vec<_> = commands.iter_mut().map(|command| command.output().unwrap()).collect();
            let first = &outs[0];
            let same = outs.iter().all(|out| out.stdout == first.stdout && out.status == first.status);
            let sound = first.status.success() && !first.stdout.is_empty();
            (!(same && sound)).then(|| format!("{name}: {}", String::from_utf8_lossy(&first.stderr)))
        };
        let hands: Vec<_> = jobs
            .chunks_mut(half)
            .map(|jobs| scope.spawn(move || jobs.iter_mut().filter_map(told).collect::<Vec<_>>()))
            .collect();
        hands.into_iter().flat_map(|hand| hand.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
