//! The arrows between the rooms of `src/`, and what is banned outside its room: clock, environment, processes, disk, print.
//!
//! Reads the sources as text, comments, strings and `#[cfg(test)]` left out. The table is that of ARCHITECTURE.md.
#![allow(clippy::disallowed_methods, reason = "a test reads the sources")]

use std::fs;
use std::path::{Path, PathBuf};

/// A room, and the rooms it may use. `main.rs` and `lib.rs` hold them together and are no rooms.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("rules", &["domain"]),
    ("ops", &["domain", "rules"]),
    ("check", &["domain", "rules"]),
    ("report", &["domain", "rules"]),
    ("store", &["domain"]),
    ("i18n", &["domain", "rules"]),
    ("render", &["domain", "rules", "check", "report", "i18n", "ops"]),
    ("cli", &["domain", "rules", "ops", "check", "report", "store", "i18n", "render"]),
];

/// What is banned: the words, where they may stand all the same, and why. A place is a folder or file below `src/`.
const BANNED: &[(&[&str], &[&str], &str)] = &[
    (
        &["Utc::now", "Local::now", "SystemTime::now", "Instant::now", "SystemTime", "UNIX_EPOCH"],
        &["cli/env.rs"],
        "`now` is a value: only the command line asks what time it is",
    ),
    (
        &["std::env::", "env::var", "env::vars", "env::args", "env::current_dir", "env::home_dir", "env::temp_dir"],
        &["cli/env.rs"],
        "the surroundings are read once",
    ),
    (
        &["std::process::Command", "process::Command", "Command::new", "std::os::unix::process"],
        &["store"],
        "only the store starts programs",
    ),
    (
        &["std::fs", "fs::read", "fs::write", "File::open", "File::create", "OpenOptions", "tempfile::", "walkdir::"],
        &["store"],
        "only the store touches the disk",
    ),
    (
        &[
            ".exists()",
            ".is_file()",
            ".is_dir()",
            ".canonicalize()",
            ".read_dir()",
            ".metadata()",
            ".symlink_metadata()",
        ],
        &["store"],
        "asking the disk is touching it",
    ),
    (
        &["println!", "eprintln!", "print!", "eprint!", "dbg!", "io::stdout", "io::stderr"],
        &["cli", "main.rs"],
        "only the command line prints",
    ),
    (&["io::stdin", "dialoguer::"], &["cli"], "only the command line asks"),
    (
        &["std::process::exit", "process::exit", "process::abort"],
        &[],
        "an exit code is returned, so that everything is dropped",
    ),
    (
        &["rand::", "thread_rng", "RandomState", "HashMap<", "HashSet<"],
        &["cli", "store", "rules/words", "i18n"],
        "the same in gives the same out",
    ),
    (&["std::net", "TcpStream", "UdpSocket"], &[], "nothing here speaks to a network"),
    (&["unsafe "], &[], "nothing here needs it"),
    (&["granit_parser", "serde_saphyr"], &["store/yaml.rs"], "one file names the YAML crates"),
    (&["clap::", "clap_complete::", "clap_mangen::"], &["cli"], "only the command line knows how it is parsed"),
    (&["fluent_bundle::"], &["i18n"], "only i18n knows where words come from"),
    (&["comfy_table::", "annotate_snippets::", "plotters::", "minijinja::", "csv::"], &["render"], "only render draws"),
    (&["serde_json::"], &["render", "cli", "store/foreign"], "documents are made where things are shown"),
    (&["icalendar::"], &["store/foreign"], "one room reads calendars of others"),
];

/// `clap::Command` is no process.
const EXCEPT: &[(&str, &str)] =
    &[("cli/grammar.rs", "Command::new"), ("cli/words.rs", "Command::new"), ("cli/help.rs", "Command::new")];

struct Source {
    /// Below `src/`, with `/`.
    path: String,
    room: String,
    /// Lines of code only.
    lines: Vec<String>,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    let source = |file: PathBuf| {
        let path = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        let first = path.split('/').next().unwrap();
        let room = first.trim_end_matches(".rs").to_string();
        Source { lines: code(&fs::read_to_string(&file).unwrap()), room, path }
    };
    files.into_iter().map(source).collect()
}

fn walk(dir: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            files.push(path);
        }
    }
}

/// The lines with comments and texts blanked; everything from a `#[cfg(test)]` module on is left out.
fn code(source: &str) -> Vec<String> {
    let chars: Vec<char> = source.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        let skip = match rest {
            ['/', '/', ..] => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => block(rest),
            ['"', ..] => text(rest),
            ['r', '#', '"', ..] => raw(rest),
            ['\'', '"', '\'', ..] => 3,
            ['\'', '\\', '"', '\'', ..] => 4,
            _ => 0,
        };
        if skip == 0 {
            out.push(chars[at]);
            at += 1;
        } else {
            out.extend(rest[..skip].iter().filter(|c| **c == '\n'));
            at += skip;
        }
    }
    let upto = out.find("#[cfg(test)]\nmod tests {").unwrap_or(out.len());
    out[..upto].lines().map(str::to_string).collect()
}

fn block(rest: &[char]) -> usize {
    let end = rest.windows(2).position(|two| two == ['*', '/']).map_or(rest.len(), |at| at + 2);
    end.max(2)
}

fn text(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

fn raw(rest: &[char]) -> usize {
    rest.windows(2).skip(2).position(|two| two == ['"', '#']).map_or(rest.len(), |at| at + 4)
}

/// The rooms that a line names: `crate::store::…`, also inside `use crate::{domain, store::Store}`.
fn rooms_named(line: &str) -> Vec<String> {
    let mut named = Vec::new();
    for after in line.split("crate::").skip(1) {
        let list = after.strip_prefix('{').map_or(after, |list| list.split('}').next().unwrap_or(list));
        let parts: Vec<&str> = if after.starts_with('{') { list.split(',').collect() } else { vec![list] };
        for part in parts {
            let name: String = part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            named.push(name);
        }
    }
    named
}

#[test]
fn every_room_is_in_the_table() {
    for source in sources() {
        let known =
            MAY_USE.iter().any(|(room, _)| *room == source.room) || ["main", "lib"].contains(&source.room.as_str());
        assert!(known, "src/{} is in no room of the table", source.path);
    }
}

#[test]
fn the_arrows_are_kept() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some((room, may)) = MAY_USE.iter().find(|(room, _)| *room == source.room) else { continue };
        for (number, line) in source.lines.iter().enumerate() {
            for named in rooms_named(line) {
                let is_room = MAY_USE.iter().any(|(other, _)| *other == named);
                if is_room && named != *room && !may.contains(&named.as_str()) {
                    wrong.push(format!(
                        "src/{}:{}: {room} may not use {named}: {}",
                        source.path,
                        number + 1,
                        line.trim()
                    ));
                }
            }
            // The macros stand at the root of the crate, but belong to i18n.
            let speaks = line.contains("say!(") || line.contains("crate::say") || line.contains("crate::bad");
            if speaks && *room != "i18n" && !may.contains(&"i18n") {
                wrong.push(format!("src/{}:{}: {room} may not speak", source.path, number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_banned_stands_only_in_its_room() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (words, places, reason) in BANNED {
            let allowed = places.iter().any(|place| {
                source.path == *place
                    || source.path.starts_with(&format!("{place}/"))
                    || source.path == format!("{place}.rs")
            });
            if allowed {
                continue;
            }
            for (number, line) in source.lines.iter().enumerate() {
                let found =
                    words.iter().find(|word| stands_in(line, word) && !EXCEPT.contains(&(source.path.as_str(), word)));
                if let Some(word) = found {
                    wrong.push(format!("src/{}:{}: `{word}`: {reason}", source.path, number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether the word stands in the line and is not the end of a longer one (`eprint!` in `myeprint!`).
fn stands_in(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let longer =
            word.starts_with(|c: char| c.is_alphanumeric()) && before.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !longer
    })
}

#[test]
fn one_file_asks_the_clock_and_two_start_programs() {
    let with = |word: &str| -> Vec<String> {
        let files = sources().into_iter().filter(|source| source.lines.iter().any(|line| line.contains(word)));
        files.map(|source| source.path).collect()
    };
    assert_eq!(with("Local::now"), ["cli/env.rs"]);
    assert_eq!(with("std::env::vars"), ["cli/env.rs"]);
    assert_eq!(with("process::{Child, Command"), ["store/git/run.rs", "store/hook.rs"]);
}

/// Files are short and begin by saying their job.
#[test]
fn every_file_begins_with_its_job() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for source in sources() {
        let text = fs::read_to_string(root.join(&source.path)).unwrap();
        assert!(text.starts_with("//! "), "src/{} does not say its job", source.path);
    }
}

#[test]
fn this_reader_of_sources_reads_rightly() {
    let lines = code(
        "use crate::store; // crate::cli\nlet a = \"crate::cli \\\" std::fs\"; /* std::env:: */ b('\"', \"x\");\n#[cfg(test)]\nmod tests {\nuse std::fs;\n}\n",
    );
    assert_eq!(lines[0].trim(), "use crate::store;");
    assert!(!lines[1].contains("crate") && !lines[1].contains("std"), "{lines:?}");
    assert_eq!(lines.len(), 2);
    assert_eq!(rooms_named("use crate::{domain::id, store};"), ["domain", "store"]);
    assert_eq!(rooms_named("fn a(b: crate::ops::What) -> crate::cli::X"), ["ops", "cli"]);
    assert!(stands_in(" println!(1)", "println!") && !stands_in(" eprintln!(1)", "println!"));
}

/// A run fails only on what changed: every property test takes its histories from `support::made_up`, which makes up the same
/// ones each time.
#[test]
fn made_up_histories_are_the_same_in_every_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    walk(&root.join("src"), &mut files);
    walk(&root.join("tests"), &mut files);
    let macro_call = ["proptest", "! {"].concat();
    let mut found = 0;
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        for (_, body) in source.match_indices(&macro_call).map(|(at, _)| source[at..].split_once('\n').unwrap()) {
            let first = body.lines().next().unwrap_or_default();
            let same = first.contains("proptest_config(") && first.contains("histories(");
            assert!(same, "{}: a property test of its own dice", file.display());
            found += 1;
        }
    }
    assert!(found > 7, "only {found} property tests found");
}
