//! A generated book of 10,000 records, reported by the program and recounted by another one (`recount/recount.py`).

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a test or bench reads, writes, starts and prints"
)]

#[path = "recount/generate.rs"]
mod generate;
#[path = "support/python.rs"]
mod python;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;

use serde_json::Value;

use generate::{Made, NOW, Plan};

/// Four hours, the window of `report due`.
const WITHIN: (&str, &str) = ("4h", "14400");

#[test]
fn ten_thousand_records_are_reported_as_an_independent_recount_says() {
    if !python::can_recount() {
        return;
    }
    let (book, made) =
        generated("ten-thousand", &Plan { records: 10_000, seed: 20_261_122, years: None, contested: 40, broken: 0 });
    let as_of =
        [&made.moments[0], &made.moments[made.moments.len() / 2], made.moments.last().unwrap()].map(String::clone);
    let recount = recounted(&book, &as_of);
    assert_eq!(recount["odd"], Value::Array(vec![]), "the generator drifted from the ledger");
    assert_eq!(recount["broken"], Value::Array(vec![]));
    let views: Vec<Option<String>> = std::iter::once(None).chain(as_of.into_iter().map(Some)).collect();
    thread::scope(|scope| {
        let hands: Vec<_> =
            views.iter().map(|view| scope.spawn(|| differences(&book, view.as_deref(), &recount))).collect();
        let found: Vec<String> = hands.into_iter().flat_map(|hand| hand.join().unwrap()).collect();
        assert!(found.is_empty(), "{} differences, the first:\n{}", found.len(), first(&found));
    });
    // The book says something about everything that is compared.
    let now = &recount["views"][NOW];
    let states: BTreeSet<&str> =
        now["records"].as_object().unwrap().values().map(|one| one["state"].as_str().unwrap()).collect();
    let wanted = ["arrived", "cancelled", "contested", "dispatched", "finished", "received", "void"];
    assert!(wanted.iter().all(|state| states.contains(state)), "{states:?}");
    assert!(now["overdue"].as_array().unwrap().len() >= 20 && now["due"].as_array().unwrap().len() >= 3);
    contested_and_nothing_else_is_found(&book, now);
}

#[test]
fn a_changed_record_is_noticed() {
    if !python::can_recount() {
        return;
    }
    let (book, _) = generated("changed", &Plan { records: 300, seed: 5, years: Some(1), contested: 0, broken: 0 });
    let before = recounted(&book, &[]);
    let row = &before["views"][NOW]["overdue"][0];
    let id = row["id"].as_str().unwrap();
    let path = book.join(format!("repair/{}/{}/{id}.yaml", &id[2..6], &id[6..8]));
    let text = fs::read_to_string(&path).unwrap();
    let due = row["due"].as_str().unwrap();
    // One minute is enough.
    let minute: u32 = due[14..16].parse().unwrap();
    let other = format!("{}{:02}{}", &due[..14], (minute + 1) % 60, &due[16..]);
    fs::write(&path, text.replace(due, &other)).unwrap();
    let found = differences(&book, None, &before);
    assert!(!found.is_empty() && found.iter().all(|one| one.contains(id)), "{found:?}");
    let after = recounted(&book, &[]);
    assert_eq!(differences(&book, None, &after), Vec::<String>::new());
}

#[test]
fn broken_files_are_named_and_hide_nothing() {
    if !python::can_recount() {
        return;
    }
    let (book, made) = generated("broken", &Plan { records: 600, seed: 9, years: Some(1), contested: 5, broken: 24 });
    let recount = recounted(&book, &[]);
    let wanted: BTreeSet<&str> = made.broken.iter().map(String::as_str).collect();
    assert_eq!(texts(&recount["broken"]), wanted);
    assert_eq!(differences(&book, None, &recount), Vec::<String>::new());
    for args in [&["report", "overdue"][..], &["report", "due"], &["repair", "list"]] {
        let output = wuye(&book, &[args, &["--format", "json"]].concat());
        assert_eq!(output.status.code(), Some(3), "{args:?}");
        let document = document(&output);
        let named: BTreeSet<&str> =
            document["broken"].as_array().unwrap().iter().map(|one| one["path"].as_str().unwrap()).collect();
        assert_eq!(named, wanted, "{args:?}");
    }
}

/// The same seed gives the same book, another seed another one.
#[test]
fn a_seed_names_a_book() {
    let plan = Plan { records: 120, seed: 1, years: None, contested: 3, broken: 3 };
    let read = |book: &Path| -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![book.join("repair")];
        while let Some(folder) = folders.pop() {
            for one in fs::read_dir(folder).unwrap().flatten() {
                match one.file_type().unwrap().is_dir() {
                    true => folders.push(one.path()),
                    false => {
                        drop(files.insert(one.path().strip_prefix(book).unwrap().into(), fs::read(one.path()).unwrap()))
                    }
                }
            }
        }
        files
    };
    let books = ["seed-a", "seed-b", "seed-c"].map(|name| {
        let seed = if name == "seed-c" { 2 } else { 1 };
        read(&generated(name, &Plan { seed, ..plan.clone() }).0)
    });
    assert_eq!(books[0].len(), 120);
    assert!(books[0] == books[1] && books[0] != books[2]);
}

/// A new book with generated records, below the folder cargo gives tests.
fn generated(name: &str, plan: &Plan) -> (PathBuf, Made) {
    let book = Path::new(env!("CARGO_TARGET_TMPDIR")).join("recount").join(name);
    if book.exists() {
        fs::remove_dir_all(&book).unwrap();
    }
    fs::create_dir_all(&book).unwrap();
    let made = wuye(&book, &["init", ".", "--name", "试验小区", "--no-commit"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let made = generate::book(&book, plan).unwrap();
    assert_eq!(made.records, plan.records);
    (book, made)
}

/// What the other program counts in `book`, now and at each of `as_of`.
fn recounted(book: &Path, as_of: &[String]) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recount/recount.py");
    let mut command = Command::new("python3");
    command.arg(script).arg(book).args(["--now", NOW, "--within", WITHIN.1]);
    for time in as_of {
        command.args(["--as-of", time]);
    }
    let output = command.output().unwrap_or_else(|error| {
        panic!("python3 cannot be started ({error}): the recount is written in Python 3 so that it shares nothing with the \
                program; install python3 (Debian: apt-get install python3) and run the tests again")
    });
    assert!(output.status.success(), "recount.py failed:\n{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn wuye(book: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wuye"));
    command.current_dir(book).args(args).env("WUYE_NOW", NOW).env("WUYE_BY", "王芳").env("WUYE_LANG", "zh");
    command.env_remove("WUYE_BOOK").output().unwrap()
}

fn document(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("no JSON ({error}), exit {:?}:\n{}", output.status.code(), String::from_utf8_lossy(&output.stderr))
    })
}

/// Where the reports and the list of the program differ from the recount, one line each.
fn differences(book: &Path, as_of: Option<&str>, recount: &Value) -> Vec<String> {
    let view = as_of.unwrap_or(NOW);
    let told = &recount["views"][view];
    let ask = |args: &[&str]| {
        let at = as_of.map(|time| vec!["--as-of", time]).unwrap_or_default();
        document(&wuye(book, &[args, &["--all", "--format", "json"], &at].concat()))
    };
    let mut found = Vec::new();
    for (name, args) in [("overdue", &["report", "overdue"][..]), ("due", &["report", "due", "--within", WITHIN.0])] {
        let document = ask(args);
        if document["as_of"].as_str() != Some(view) {
            found.push(format!("{name}: as_of {} instead of {view}", document["as_of"]));
        }
        rows(&format!("{view} {name}"), &document["rows"], &told[name], &mut found);
    }
    let list = ask(&["repair", "list"]);
    let mut wanted = told["records"].as_object().unwrap().clone();
    for record in list["rows"].as_array().unwrap() {
        let id = record["id"].as_str().unwrap();
        match wanted.remove(id) {
            None => found.push(format!("{view} list: {id} twice or too much")),
            Some(other) => fields(&format!("{view} list: {id}"), record, &other, &mut found),
        }
    }
    found.extend(wanted.keys().map(|id| format!("{view} list: {id} is missing")));
    found
}

/// Two lists of rows: the same rows in the same order.
fn rows(what: &str, ours: &Value, theirs: &Value, found: &mut Vec<String>) {
    let (ours, theirs) = (ours.as_array().unwrap(), theirs.as_array().unwrap());
    for (place, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
        fields(&format!("{what} row {place} ({})", theirs["id"]), ours, theirs, found);
    }
    let more = if ours.len() > theirs.len() { &ours[theirs.len()..] } else { &theirs[ours.len()..] };
    found.extend(more.iter().map(|row| format!("{what}: {} rows, {} recounted: {row}", ours.len(), theirs.len())));
}

/// Every field the recount knows says the same in the program's document; the program may say more.
fn fields(what: &str, ours: &Value, theirs: &Value, found: &mut Vec<String>) {
    match theirs {
        Value::Object(wanted) => {
            for (key, value) in wanted {
                fields(&format!("{what} {key}"), &ours[key], value, found);
            }
        }
        Value::Array(wanted) if ours.as_array().is_some_and(|ours| ours.len() == wanted.len()) => {
            for (place, value) in wanted.iter().enumerate() {
                fields(&format!("{what}[{place}]"), &ours[place], value, found);
            }
        }
        _ if ours == theirs => {}
        _ => found.push(format!("{what}: {ours}, recounted {theirs}")),
    }
}

/// `check` finds what is contested, and nothing else: the generator writes what the program itself would have written.
fn contested_and_nothing_else_is_found(book: &Path, now: &Value) {
    let output = wuye(book, &["check", "--format", "json"]);
    let document = document(&output);
    let found: BTreeSet<(&str, &str)> = document["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["what"].as_str().unwrap(), one["id"].as_str().unwrap()))
        .filter(|(what, id)| *what != "contested" || now["records"][id]["state"] != "void")
        .collect();
    let wanted: BTreeSet<(&str, &str)> = now["records"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, one)| one["state"] == "contested")
        .map(|(id, _)| ("contested", id.as_str()))
        .collect();
    assert_eq!(found, wanted);
    assert_eq!(document["records"], 10_000);
}

fn texts(list: &Value) -> BTreeSet<&str> {
    list.as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

fn first(found: &[String]) -> String {
    found.iter().take(12).cloned().collect::<Vec<_>>().join("\n")
}
