//! The stories of `tests/transcripts/*.md`, and those of the READMEs, told again and compared word for word.
//!
//! `WUYE_BLESS=1 cargo test --test transcripts` rewrites what differs; read the diff before you commit it.
#![allow(clippy::disallowed_methods, reason = "a test reads the repository and starts programs")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use support::story::{Style, TRANSCRIPT, blesses, run, run_and_look};
use wuye::domain::kind::Kind;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn markdown(dir: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(dir)).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|ext| ext == "md")).collect();
    files.sort();
    files
}

/// Runs all, two at a time, and names every difference of every file.
fn all(files: Vec<PathBuf>, one: impl Fn(&Path) -> Result<(), String> + Sync) {
    let half = files.len().div_ceil(2).max(1);
    let wrong: Vec<String> = thread::scope(|scope| {
        let halves: Vec<_> = files
            .chunks(half)
            .map(|chunk| scope.spawn(|| chunk.iter().filter_map(|file| one(file).err()).collect::<Vec<_>>()))
            .collect();
        halves.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn stories() {
    let files = markdown("tests/transcripts");
    assert!(files.len() > 10);
    all(files, |file| {
        let is_readme = file.ends_with("README.md");
        if is_readme { Ok(()) } else { run(file, TRANSCRIPT, |home| home.to_path_buf()).map(|_| ()) }
    });
}

/// A story told in both languages gives the same commands, but for `--lang` and the words.
#[test]
fn twins_tell_the_same_story() {
    let shape = |file: &Path| {
        let text = fs::read_to_string(file).unwrap();
        let verb = |line: &str| {
            let words = line.strip_prefix("$ ").filter(|line| !line.starts_with("export"))?.split_whitespace();
            Some(words.filter(|word| word.is_ascii()).take(3).collect::<Vec<_>>().join(" "))
        };
        text.lines().filter_map(verb).map(|line| line.replace(" en", " zh")).collect::<Vec<_>>()
    };
    let english = markdown("tests/transcripts").into_iter().filter(|file| file.to_string_lossy().ends_with(".en.md"));
    for file in english {
        let chinese = PathBuf::from(file.to_string_lossy().replace(".en.md", ".zh.md"));
        assert_eq!(shape(&file), shape(&chinese), "{}", file.display());
    }
}

/// The READMEs of the project begin in a copy of its root; that of an example in a copy of its book without its records,
/// and the Chinese one ends with just the records that the example holds.
#[test]
fn readmes() {
    let mut files: Vec<PathBuf> = ["README.md", "README.zh-CN.md"].iter().map(|name| root().join(name)).collect();
    let examples = fs::read_dir(root().join("examples")).into_iter().flatten().flatten();
    files.extend(examples.flat_map(|entry| ["README.md", "README.zh-CN.md"].map(|name| entry.path().join(name))));
    files.retain(|file| file.exists());
    all(files, |file| {
        let dir = file.parent().unwrap();
        let is_example = dir != root();
        let lang = match (file.ends_with("README.md"), is_example) {
            (false, _) => Some("zh"),
            (true, false) => Some("en"),
            (true, true) => None,
        };
        let style = Style { marks_errors: false, sections: false, lang };
        let prepare = |home: &Path| {
            let begin = home.join("wuye");
            if is_example {
                // Without its own story, so that the names of commits in the records do not hang on prose.
                copy(dir, &begin, &[&kinds()[..], &["README.md", "README.zh-CN.md"]].concat());
            } else {
                ["records", "examples"].iter().for_each(|part| copy(&dir.join(part), &begin.join(part), &[]));
            }
            let git = |args: &[&str]| {
                let mut command = std::process::Command::new("git");
                command.args(args).current_dir(&begin).env_clear().envs(support::surroundings(home));
                assert!(command.output().unwrap().status.success(), "{args:?}");
            };
            git(&["init", "--quiet"]);
            git(&["add", "--all"]);
            git(&["commit", "--quiet", "--allow-empty", "--message", "the sample"]);
            begin
        };
        let ended = |home: &Path| match lang {
            Some("zh") if is_example => same_records(&home.join("wuye"), dir),
            _ => Ok(()),
        };
        run_and_look(file, style, prepare, ended).map(|_| ())
    });
}

/// The directories of records in a book.
fn kinds() -> Vec<&'static str> {
    Kind::ALL.iter().map(|kind| kind.as_str()).collect()
}

/// The records a story ends with are those of the example, byte for byte; with `WUYE_BLESS=1` the example gets them.
fn same_records(told: &Path, example: &Path) -> Result<(), String> {
    let (mine, theirs) = (records(told), records(example));
    if mine == theirs {
        return Ok(());
    }
    if blesses() {
        kinds().into_iter().for_each(|kind| drop(fs::remove_dir_all(example.join(kind))));
        for (path, bytes) in mine {
            let path = example.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        return Ok(());
    }
    let paths = mine.keys().chain(theirs.keys()).filter(|path| mine.get(*path) != theirs.get(*path));
    let paths: BTreeSet<_> = paths.map(|path| path.display().to_string()).collect();
    Err(format!("{}: its records are not those of its story: {paths:?}", example.display()))
}

/// Every record of a book by its path in it.
fn records(book: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut dirs: Vec<PathBuf> = kinds().into_iter().map(|kind| book.join(kind)).collect();
    while let Some(dir) = dirs.pop() {
        for path in fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path()) {
            match path.is_dir() {
                true => dirs.push(path),
                false => drop(found.insert(path.strip_prefix(book).unwrap().to_path_buf(), fs::read(&path).unwrap())),
            }
        }
    }
    found
}

/// Copies a directory, but nothing of it that is called like one of `but`.
fn copy(from: &Path, to: &Path, but: &[&str]) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).into_iter().flatten().flatten() {
        let name = entry.file_name();
        match entry.file_type().unwrap() {
            _ if name == ".wuye" || name == ".git" => {}
            _ if but.iter().any(|other| name == *other) => {}
            kind if kind.is_dir() => copy(&entry.path(), &to.join(name), &[]),
            _ => drop(fs::copy(entry.path(), to.join(name)).unwrap()),
        }
    }
}
