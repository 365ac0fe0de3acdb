//! A made-up year of 20,000 records: every figure of every monthly report against an independent recount (`year/recount.py`).

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a test reads, writes, starts and prints")]

#[path = "year/dice.rs"]
mod dice;
#[path = "year/made.rs"]
mod made;
#[path = "year/says.rs"]
mod says;

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
use wuye::domain::state::{State, Step, step};
use wuye::i18n::{Lang, Words};
use wuye::render::monthly::document;
use wuye::report::monthly::{Book, figures};
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

#[test]
fn every_figure_of_a_year_is_that_of_the_recount() {
    let (book, made) = year("year", RECORDS, 20_260_101);
    assert!(made.records >= RECORDS && made.entries > 5 * RECORDS && made.contested > 20, "{made:?}");
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
    only_what_is_contested_is_wrong(&book);
}

/// One entry changed by hand is noticed: the comparison is no formality.
#[test]
fn a_changed_record_changes_a_figure() {
    let (book, _) = year("changed", 300, 7);
    let before = recounted(&book, None);
    let id = fs::read_dir(book.join("repair/2026/06")).unwrap().flatten().map(|one| one.path());
    let path = id.into_iter().min().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let turned = if text.contains("urgency: urgent") { ("urgent", "general") } else { ("general", "urgent") };
    let other = text.replacen(&format!("urgency: {}", turned.0), &format!("urgency: {}", turned.1), 1);
    assert_ne!(text, other);
    fs::write(&path, other).unwrap();
    let found = compared(&book, None, &before);
    assert!(found.iter().any(|one| one.starts_with("now 2026-06 repairs urgency")), "{found:?}");
    assert_eq!(compared(&book, None, &recounted(&book, None)), Vec::<String>::new());
}

/// The same seed gives the same book.
#[test]
fn a_seed_names_a_year() {
    let texts = |name: &str, seed| {
        let (book, made) = year(name, 200, seed);
        let mut files = BTreeSet::new();
        for month in 1..=12 {
            for kind in ["repair", "complaint"] {
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

/// Every state that the tables know is reached, and every verb of both nouns is done more than once.
fn every_path_is_taken(made: &Made) {
    for kind in [Kind::Repair, Kind::Complaint] {
        let mut known = BTreeSet::from([State::Received]);
        let mut verbs = BTreeSet::new();
        let mut open = vec![State::Received];
        open.extend((kind == Kind::Repair).then_some(State::Reviewing));
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
        assert!(unseen.is_empty(), "{kind}: no record ends in {unseen:?}");
        // Numbers shown, calendars recounted, people told: nothing that any figure looks at.
        let silent = [Verb::Reveal, Verb::Recount, Verb::Tell];
        let undone: Vec<_> = verbs
            .iter()
            .filter(|verb| !silent.contains(verb) && made.verbs.get(&(kind, **verb)).is_none_or(|n| *n < 2))
            .collect();
        assert!(undone.is_empty(), "{kind}: hardly ever done: {undone:?}");
    }
}

fn year(name: &str, records: usize, seed: u64) -> (PathBuf, Made) {
    let book = Path::new(env!("CARGO_TARGET_TMPDIR")).join("year").join(name);
    if book.exists() {
        fs::remove_dir_all(&book).unwrap();
    }
    fs::create_dir_all(&book).unwrap();
    let made = wuye(&book, &["init", ".", "--name", "试验小区", "--no-commit"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
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
    let counted = Book { standings, faults, quotas: &rules.followups, calendar: &office.calendar };
    let mut found = Vec::new();
    for month in MONTHS {
        let ours = figures(&counted, Month::from_text(month).unwrap(), now);
        let ours = document(&words, &ours, faults, now, None);
        let what = format!("{} {month}", as_of.unwrap_or("now"));
        let theirs = &recount[month];
        same(&what, &ours, theirs, &mut found);
        // Nothing is compared with nothing: the recount knows every figure the report has.
        for part in ["complaints", "repairs"] {
            let keys =
                |value: &Value| -> BTreeSet<String> { value[part].as_object().unwrap().keys().cloned().collect() };
            let unknown: Vec<String> = keys(&ours).difference(&keys(theirs)).cloned().collect();
            found.extend(unknown.iter().map(|key| format!("{what} {part}: nobody recounts {key}")));
        }
    }
    // And what is printed is what was compared.
    let mut args = vec!["report", "monthly", "--month", MONTHS[5], "--format", "json"];
    args.extend(as_of.into_iter().flat_map(|time| ["--as-of", time]));
    let printed: Value = serde_json::from_slice(&wuye(book, &args).stdout).unwrap();
    same(&format!("{} printed", as_of.unwrap_or("now")), &printed, &recount[MONTHS[5]], &mut found);
    found
}

fn same(what: &str, ours: &Value, theirs: &Value, found: &mut Vec<String>) {
    match (ours, theirs) {
        (Value::Object(own), Value::Object(wanted)) => {
            for (key, value) in wanted {
                same(&format!("{what} {key}"), &ours[key], value, found);
            }
            // Labels are compared both ways; the report itself may say more than figures.
            let figures = what.split(' ').count() > 3;
            for key in own.keys().filter(|key| figures && !wanted.contains_key(*key)) {
                found.push(format!("{what} {key}: {} and the recount has none", own[key]));
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

/// What the guards let through is in order; only two desks at once, and complaints without their line in the duty log, are
/// found.
fn only_what_is_contested_is_wrong(book: &Path) {
    let output = wuye(book, &["check", "--format", "json", "--skip", "logged", "--skip", "calendar"]);
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let odd: Vec<&Value> =
        document["findings"].as_array().unwrap().iter().filter(|one| one["what"] != "contested").collect();
    assert!(odd.is_empty(), "{} findings, the first: {:?}", odd.len(), &odd[..odd.len().min(5)]);
}
