//! A made-up year of 20,000 records: every figure of every monthly report against an independent recount (`year/recount.py`).

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a test reads, writes, starts and prints")]

#[path = "support/dice.rs"]
mod dice;
#[path = "year/front.rs"]
mod front;
#[path = "year/made.rs"]
mod made;
#[path = "year/paths.rs"]
mod paths;
#[path = "support/python.rs"]
mod python;
#[path = "year/says.rs"]
mod says;
#[path = "year/shift.rs"]
mod shift;
#[path = "year/turns.rs"]
mod turns;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use serde_json::Value;
use wuye::domain::field::Word;
use wuye::domain::kind::{Kind, Verb};
use wuye::domain::month::Month;
use wuye::domain::stamp::Stamp;
use wuye::domain::state::{State, Step, first, step};
use wuye::i18n::{Lang, Words};
use wuye::render::monthly::document;
use wuye::report::monthly::{Book, EDITION_NAME, figures};
use wuye::rules::Judge;
use wuye::store::git::Git;
use wuye::store::settings::{read_office, read_rules};
use wuye::store::{Store, Want};

use made::{Made, NOW};

const RECORDS: usize = 20_000;
const MONTHS: [&str; 12] = [
    "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10",
    "2026-11", "2026-12",
];

/// The states that only what an entry carries leads to.
const BY_DATA: &[(Kind, State)] = &[
    (Kind::Repair, State::Reviewing),
    (Kind::Visit, State::Left),
    (Kind::Visit, State::Booked),
    (Kind::Visit, State::NoShow),
    (Kind::Visit, State::Routed),
    (Kind::Inquiry, State::NotFound),
    (Kind::Request, State::Converted),
];

#[test]
fn every_figure_of_a_year_is_that_of_the_recount() {
    if !python::can_recount() {
        return;
    }
    let (book, made) = year("year", RECORDS, 20_260_101);
    assert!(made.records >= RECORDS && made.entries > 5 * RECORDS && made.contested > 20, "{} records", made.records);
    every_path_is_taken(&made);
    let views: Vec<Option<&str>> =
        std::iter::once(None).chain(made.moments.iter().map(|at| Some(at.as_str()))).collect();
    // The recount of each view on its own, two at a time.
    let found: Vec<String> = thread::scope(|scope| {
        let half = views.len().div_ceil(2);
        let hands: Vec<_> = views
            .chunks(half)
            .map(|views| scope.spawn(|| views.iter().flat_map(|view| differences(&book, *view)).collect::<Vec<_>>()))
            .collect();
        hands.into_iter().flat_map(|hand| hand.join().unwrap()).collect()
    });
    assert!(found.is_empty(), "{} differences, the first:\n{}", found.len(), found[..found.len().min(20)].join("\n"));
    only_what_is_contested_is_wrong(&book, &made);
}

/// One entry changed by hand is noticed, of whatever noun: the comparison is no formality.
#[test]
fn a_changed_record_changes_a_figure() {
    if !python::can_recount() {
        return;
    }
    let (book, _) = year("changed", 300, 7);
    let before = recounted(&book, None);
    let turned = [
        ("repair", "urgency: urgent", "urgency: general", "repairs urgency"),
        ("visit", "in_time: true", "in_time: false", "reception rung hit"),
        ("inquiry", "asker: visitor", "asker: owner", "inquiries asker"),
        ("request", "help: G", "help: A", "requests special"),
        ("duty", "scheduled: true", "scheduled: false", "duty scheduled"),
        ("handover", "outcome: accepted", "outcome: refused, reason: 没有钥匙", "handovers lines_refused"),
    ];
    for (kind, from, to, figure) in turned {
        let (path, text) = first_with(&book, kind, from);
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
        let found = compared(&book, None, &before);
        let month = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
        let noticed = format!("now 2026-{month} {figure}");
        assert!(found.iter().any(|one| one.starts_with(&noticed)), "{noticed}: {found:?}");
        fs::write(&path, text).unwrap();
    }
    assert_eq!(compared(&book, None, &before), Vec::<String>::new());
}

/// A record of this noun in which `text` stands, and of which every entry counts.
fn first_with(book: &Path, kind: &str, text: &str) -> (PathBuf, String) {
    let months = (1..=12).map(|month| book.join(format!("{kind}/2026/{month:02}")));
    let mut paths: Vec<PathBuf> = months
        .flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten())
        .map(|file| file.path())
        .collect();
    paths.sort();
    let read = |path: PathBuf| fs::read_to_string(&path).ok().map(|found| (path, found));
    let counts = |found: &str| {
        ["void", "merge", "undo", "amend", "classify"].iter().all(|verb| !found.contains(&format!("do: {verb}")))
    };
    paths.into_iter().filter_map(read).find(|(_, found)| found.contains(text) && counts(found)).unwrap()
}

/// The same seed gives the same book.
#[test]
fn a_seed_names_a_year() {
    let texts = |name: &str, seed| {
        let (book, made) = year(name, 200, seed);
        let mut files = BTreeSet::new();
        for month in 1..=12 {
            for kind in Kind::NAMES {
                let folder = book.join(format!("{kind}/2026/{month:02}"));
                for file in fs::read_dir(folder).into_iter().flatten().flatten() {
                    files.insert((file.file_name(), fs::read(file.path()).unwrap()));
                }
            }
        }
        (files, made.entries)
    };
    let (one, same, other) = (texts("seed-a", 3), texts("seed-b", 3), texts("seed-c", 4));
    assert!(one == same && one != other && one.0.len() >= 200);
}

/// Every state that the tables know is reached, and every verb of every noun is done more than once.
fn every_path_is_taken(made: &Made) {
    let mut missing = Vec::new();
    for kind in made.nouns() {
        let mut known = BTreeSet::from([first(kind)]);
        let mut verbs = BTreeSet::new();
        // Where what an entry carries decides (`step_with`).
        known.extend(BY_DATA.iter().filter(|(of, _)| *of == kind).map(|(_, state)| *state));
        let mut open: Vec<State> = known.iter().copied().collect();
        while let Some(state) = open.pop() {
            for verb in Verb::ALL {
                let step = step(kind, state, *verb);
                if step != Step::Forbidden {
                    verbs.insert(*verb);
                }
                if let Step::To(next) = step
                    && known.insert(next)
                {
                    open.push(next);
                }
            }
        }
        let unseen: Vec<_> = known.iter().filter(|state| !made.states.contains(&(kind, **state))).collect();
        missing.extend((!unseen.is_empty()).then(|| format!("{kind}: no record ends in {unseen:?}")));
        // Numbers shown, calendars recounted, people told: nothing that any figure looks at.
        let silent = [Verb::Reveal, Verb::Recount, Verb::Tell];
        let undone: Vec<_> = verbs
            .iter()
            .filter(|verb| !silent.contains(verb) && made.verbs.get(&(kind, **verb)).is_none_or(|n| *n < 2))
            .collect();
        missing.extend((!undone.is_empty()).then(|| format!("{kind}: hardly ever done: {undone:?}")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

fn year(name: &str, records: usize, seed: u64) -> (PathBuf, Made) {
    let book = Path::new(env!("CARGO_TARGET_TMPDIR")).join("year").join(name);
    if book.exists() {
        fs::remove_dir_all(&book).unwrap();
    }
    fs::create_dir_all(&book).unwrap();
    let made = wuye(&book, &["init", ".", "--name", "试验小区", "--no-commit"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    // What is counted when the shift changes.
    fs::write(book.join("stock.yaml"), "stock:\n- {name: 对讲机, count: 4}\n- {name: 应急手电, count: 2}\n").unwrap();
    // Rounds and checks of every period.
    let rules = book.join("rules.yaml");
    let plans = "checks:\n- {line: patrol, each: day, times: 2}\n- {line: spot-check, each: month, times: 3}\n";
    let planned = fs::read_to_string(&rules).unwrap().replacen("checks:\n", plans, 1);
    fs::write(&rules, planned).unwrap();
    let office = read_office(&book).unwrap();
    let judge = Judge::new(read_rules(&book).unwrap()).unwrap();
    let made = made::book(&book, &office, &judge, records, seed);
    (book, made)
}

fn wuye(book: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wuye"));
    command.current_dir(book).args(args).env("WUYE_NOW", NOW).env("WUYE_BY", "王芳").env("WUYE_LANG", "zh");
    command.env_remove("WUYE_BOOK").stdin(Stdio::null()).output().unwrap()
}

/// What the other program counts of every month, as the book was known at `as_of`.
fn recounted(book: &Path, as_of: Option<&str>) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/year/recount.py");
    let mut command = Command::new("python3");
    command.arg(script).arg(book).args(["--now", as_of.unwrap_or(NOW)]);
    if let Some(time) = as_of {
        command.args(["--as-of", time]);
    }
    command.args(MONTHS);
    let output = command.output().unwrap_or_else(|error| {
        panic!("python3 cannot be started ({error}): the recount shares nothing with the program; install python3")
    });
    assert!(output.status.success(), "recount.py failed:\n{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn differences(book: &Path, as_of: Option<&str>) -> Vec<String> {
    compared(book, as_of, &recounted(book, as_of))
}

/// Where a report says otherwise than the recount, one line each. The book is read once for all months.
fn compared(book: &Path, as_of: Option<&str>, recount: &Value) -> Vec<String> {
    let (store, words) = (Store::new(book.to_path_buf(), Git::default()), Words::new(Lang::Zh));
    let (office, rules) = (store.office().unwrap(), store.rules().unwrap());
    let now = Stamp::from_text(as_of.unwrap_or(NOW)).unwrap();
    let gathered = store.gather(Kind::ALL, as_of.map(|_| now), Want::All);
    assert!(gathered.faults.is_empty(), "{:?}", gathered.faults);
    let (standings, faults) = (&gathered.standings[..], &gathered.faults[..]);
    let counted = Book {
        settings: &office.settings,
        standings,
        faults,
        quotas: &rules.followups,
        plans: &rules.checks,
        calendar: &office.calendar,
    };
    let mut found = Vec::new();
    for month in MONTHS {
        let ours = figures(&counted, Month::from_text(month).unwrap(), now);
        let what = format!("{} {month}", as_of.unwrap_or("now"));
        // What a signed report keeps of it.
        let sums = ours.sums();
        let kept = sums.iter().filter(|(name, _)| *name != EDITION_NAME);
        for (name, number) in kept.filter(|(name, number)| recounted_as(&recount[month], name) != Some(*number)) {
            found.push(format!("{what} kept {name}: {number}"));
        }
        let ours = document(&words, &ours, faults, now, None);
        same(&what, &bare(ours), &recount[month], &mut found);
    }
    // And what is printed is what was compared.
    let mut args = vec!["report", "monthly", "--month", MONTHS[5], "--format", "json"];
    args.extend(as_of.into_iter().flat_map(|time| ["--as-of", time]));
    let printed: Value = serde_json::from_slice(&wuye(book, &args).stdout).unwrap();
    same(&format!("{} printed", as_of.unwrap_or("now")), &bare(printed), &recount[MONTHS[5]], &mut found);
    found
}

/// The number of the recount that is kept under this name: `reception.rung.left.unnoted`.
fn recounted_as(recount: &Value, name: &str) -> Option<u64> {
    let mut parts = name.split('.');
    let mut at = match parts.next()? {
        "followups" => one_of(&recount["followups"], &[("kind", parts.next()?)])?,
        "checks" => one_of(&recount["checks"], &[("line", parts.next()?), ("each", parts.next()?)])?,
        "promises" => parts.next().map(|_| &recount["promises"])?,
        head => &recount[head],
    };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        at = match part {
            // A share has what it leaves out; a visitor may have left.
            "left" if parts.peek().is_some() => &at["left_out"],
            "-" => &at[""],
            part => &at[part],
        };
    }
    at.as_u64()
}

/// The row of which all these keys are so.
fn one_of<'v>(rows: &'v Value, keys: &[(&str, &str)]) -> Option<&'v Value> {
    rows.as_array()?.iter().find(|row| keys.iter().all(|(key, value)| row[*key] == *value))
}

/// The report without what is no figure: when it was counted, of which commit, and which files could not be read.
fn bare(mut report: Value) -> Value {
    let fields = report.as_object_mut().unwrap();
    for key in ["as_of", "commit", "broken"] {
        assert!(fields.remove(key).is_some(), "{key}");
    }
    report
}

/// Where the two say otherwise; what only one of them has is a difference too.
fn same(what: &str, ours: &Value, theirs: &Value, found: &mut Vec<String>) {
    match (ours, theirs) {
        (Value::Object(own), Value::Object(wanted)) => {
            for (key, value) in wanted {
                same(&format!("{what} {key}"), &ours[key], value, found);
            }
            for key in own.keys().filter(|key| !wanted.contains_key(*key)) {
                found.push(format!("{what} {key}: {} and nobody recounts it", own[key]));
            }
        }
        (Value::Array(own), Value::Array(wanted)) if own.len() == wanted.len() => {
            for (place, value) in wanted.iter().enumerate() {
                same(&format!("{what} [{place}]"), &own[place], value, found);
            }
        }
        _ if ours == theirs => {}
        _ => found.push(format!("{what}: {ours}, recounted {theirs}")),
    }
}

/// What the guards let through is in order: `check` finds only what two desks did at once, emergencies that went to another
/// office before the manager said that he knows, and complaints without their line in the duty log.
fn only_what_is_contested_is_wrong(book: &Path, made: &Made) {
    // What was not done is the business of the figures: lines of the log, replies, questions afterwards, reports upward.
    let undone = ["logged", "calendar", "replied", "followups", "reported"].map(|check| ["--skip", check]);
    let args = [&["check", "--format", "json"][..], undone.as_flattened()].concat();
    let output = wuye(book, &args);
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let blind = |one: &&Value| made.blind.iter().any(|id| one["id"] == id.to_string());
    let found = document["findings"].as_array().unwrap().iter();
    let odd: Vec<&Value> = found.filter(|one| !blind(one) && one["what"] != "no-ack").collect();
    assert!(odd.is_empty(), "{} findings, the first: {:?}", odd.len(), &odd[..odd.len().min(5)]);
}
