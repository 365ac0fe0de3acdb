//! The stories of `tests/transcripts/*.md`, and those of the READMEs, told again and compared word for word.
//!
//! `WUYE_BLESS=1 cargo test --test transcripts` rewrites what differs; read the diff before you commit it. `WUYE_STORY=undo` tells
//! only the stories whose path contains these words, one or more.
#![allow(clippy::disallowed_methods, reason = "a test reads the repository and starts programs")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use support::story::{Style, TRANSCRIPT, run};

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
fn all(mut files: Vec<PathBuf>, one: impl Fn(&Path) -> Result<(), String> + Sync) {
    let asked = std::env::var("WUYE_STORY").unwrap_or_default();
    let told = |file: &PathBuf| asked.split_whitespace().any(|word| file.to_string_lossy().contains(word));
    files.retain(|file| asked.is_empty() || told(file));
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

/// The READMEs of the project begin in a copy of its root, that of an example in a copy of its book.
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
        run(file, style, |home| {
            let begin = home.join("wuye");
            let parts: &[&str] = if is_example { &[""] } else { &["records", "examples"] };
            for part in parts {
                copy(&dir.join(part), &begin.join(part));
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
        })
        .map(|_| ())
    });
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).into_iter().flatten().flatten() {
        let name = entry.file_name();
        match entry.file_type().unwrap() {
            _ if name == ".wuye" || name == ".git" => {}
            kind if kind.is_dir() => copy(&entry.path(), &to.join(name)),
            _ => drop(fs::copy(entry.path(), to.join(name)).unwrap()),
        }
    }
}
