//! A world of its own for every test: temporary home, fixed identity, a clock that ticks; no network, no user settings.
#![allow(dead_code, reason = "each test binary uses a part of it")]

pub mod made_up;
pub mod python;
pub mod rich;
pub mod story;

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use chrono::{DateTime, FixedOffset, TimeDelta};
use tempfile::TempDir;

/// When every story begins: a Sunday morning at the desk.
pub const START: &str = "2026-11-22T09:14:00+08:00";
/// The record that most tests look at.
pub const ID: &str = "R-20261122-01";
/// Where it lies in its book.
pub const PATH: &str = "repair/2026/11/R-20261122-01.yaml";

/// A desk with a book at `~/book`, and a clock that goes on by a minute with every command.
pub struct Desk {
    home: TempDir,
    now: Cell<DateTime<FixedOffset>>,
    vars: Vec<(String, String)>,
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub out: String,
    pub err: String,
    /// `None` after a signal.
    pub code: Option<i32>,
}

impl Desk {
    /// An empty home without a book.
    pub fn empty() -> Desk {
        let home = TempDir::with_prefix("wuye-test-").unwrap();
        let now = DateTime::parse_from_rfc3339(START).unwrap();
        Desk { home, now: Cell::new(now), vars: Vec::new() }
    }

    /// A book made by `wuye init`, in its own repository.
    pub fn new() -> Desk {
        let desk = Desk::empty();
        let dir = desk.home.path().to_path_buf();
        desk.run_in(&dir, &["init", "book", "--name", "示例小区"]).done();
        desk
    }

    /// A book outside git with one sound record, `R-20261122-01`; the quickest there is.
    pub fn bare() -> Desk {
        let desk = Desk::empty();
        bare_book(&desk.book());
        desk
    }

    /// The same with a variable set for every command.
    pub fn var(mut self, name: &str, value: &str) -> Desk {
        self.vars.push((name.into(), value.into()));
        self
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }

    pub fn book(&self) -> PathBuf {
        self.home.path().join("book")
    }

    /// The path of a file of the book.
    pub fn at(&self, path: &str) -> PathBuf {
        self.book().join(path)
    }

    /// Sets the clock; the next command sees exactly this moment.
    pub fn set_clock(&self, moment: &str) {
        self.now.set(DateTime::parse_from_rfc3339(moment).unwrap());
    }

    /// `wuye` in the book, ready to run; the clock goes on by a minute.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = self.bare_command(env!("CARGO_BIN_EXE_wuye"), &self.book());
        command.env("WUYE_NOW", self.now.get().to_rfc3339()).args(args);
        self.now.set(self.now.get() + TimeDelta::minutes(1));
        command
    }

    /// Runs `wuye` in the book.
    pub fn run(&self, args: &[&str]) -> Said {
        self.run_in(&self.book(), args)
    }

    /// Runs `wuye` somewhere else.
    pub fn run_in(&self, dir: &Path, args: &[&str]) -> Said {
        said(self.command(args).current_dir(dir).output().unwrap())
    }

    /// Runs `wuye`, which must succeed; its standard output.
    pub fn ok(&self, args: &[&str]) -> String {
        self.run(args).done()
    }

    /// The document a command prints.
    pub fn json(&self, args: &[&str]) -> serde_json::Value {
        let said = self.run(&[args, &["--format", "json"]].concat());
        serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{args:?}: {error}: {said:?}"))
    }

    /// Runs git in the book; it must succeed.
    pub fn git(&self, args: &[&str]) -> String {
        self.git_in(&self.book(), args)
    }

    pub fn git_in(&self, dir: &Path, args: &[&str]) -> String {
        said(self.bare_command("git", dir).args(args).output().unwrap()).done()
    }

    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap()
    }

    pub fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.at(path)).unwrap()
    }

    /// A program that sees nothing of the person who runs the tests.
    pub fn bare_command(&self, program: &str, dir: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear().envs(surroundings(self.home())).envs(self.vars.iter().cloned());
        command.current_dir(dir).stdin(Stdio::null());
        command
    }
}

impl Said {
    /// Standard output of a command that must have succeeded.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        self.out
    }

    /// The command must have ended with `code`.
    #[track_caller]
    pub fn ended(self, code: i32) -> Said {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert!(!self.err.contains("panicked"), "{self:?}");
        self
    }
}

/// What a finished child said.
pub fn said(output: Output) -> Said {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Said { out: text(&output.stdout), err: text(&output.stderr), code: output.status.code() }
}

/// Every variable a command sees. `PATH` is kept for git and the shell only; git may speak to local files only.
pub fn surroundings(home: &Path) -> Vec<(String, String)> {
    let home = fs::canonicalize(home).unwrap().display().to_string();
    let path = std::env::var("PATH").unwrap_or_default();
    let config = [
        ("user.name", "王芳"),
        ("user.email", "wangfang@example.com"),
        ("init.defaultBranch", "main"),
        ("core.quotePath", "false"),
        ("advice.detachedHead", "false"),
        ("gc.auto", "0"),
        ("maintenance.auto", "false"),
    ];
    let mut vars: Vec<(String, String)> = [
        ("HOME", home.as_str()),
        ("PATH", &format!("{home}/.bin:{path}")),
        ("LC_ALL", "C.UTF-8"),
        ("TZ", "UTC"),
        ("COLUMNS", "100"),
        ("WUYE_COLUMNS", "100"),
        ("NO_COLOR", "1"),
        ("WUYE_BY", "王芳"),
        ("WUYE_LANG", "zh"),
        ("WUYE_NOW", START),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_SYSTEM", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_CEILING_DIRECTORIES", &home),
        ("GIT_ALLOW_PROTOCOL", "file"),
        ("GIT_TERMINAL_PROMPT", "0"),
        ("GIT_EDITOR", "true"),
        ("GIT_AUTHOR_DATE", START),
        ("GIT_COMMITTER_DATE", START),
        ("GIT_CONFIG_COUNT", &config.len().to_string()),
    ]
    .map(|(name, value)| (name.to_string(), value.to_string()))
    .to_vec();
    for (at, (key, value)) in config.iter().enumerate() {
        vars.push((format!("GIT_CONFIG_KEY_{at}"), (*key).to_string()));
        vars.push((format!("GIT_CONFIG_VALUE_{at}"), (*value).to_string()));
    }
    vars
}

/// The smallest book with one sound record, written by hand: no git, no lists of people or houses.
pub fn bare_book(book: &Path) {
    let write = |path: &str, text: &str| {
        let path = book.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("wuye.yaml", "format: 1\nname: 示例小区\nlanguage: zh\ntimezone: Asia/Shanghai\n");
    write("rules.yaml", include_str!("../../templates/rules.yaml"));
    write("calendar/2026.yaml", include_str!("../../templates/calendar/2026.yaml"));
    write(PATH, RECORD);
}

/// A sound record: opened, dispatched, a note.
pub const RECORD: &str = r#"id: R-20261122-01
house: 3-2-501
name: 李明
phone: "13800000000"
channel: phone
text: 厨房水管爆裂，水流不止
log:
- {id: x1, at: "2026-11-22T08:00:00+08:00", by: 王芳, do: open, urgency: urgent, item: U3, trade: plumbing, clocks: [{name: arrive, rule: repair.urgent.arrive, limit: 2 hours, start: "2026-11-22T08:00:00+08:00", due: "2026-11-22T10:00:00+08:00"}, {name: finish, rule: repair.urgent.finish, limit: 24 hours, start: "2026-11-22T08:00:00+08:00", due: "2026-11-23T08:00:00+08:00"}]}
- {id: x2, at: "2026-11-22T08:05:00+08:00", by: 王芳, do: dispatch, to: 张师傅}
- {id: x3, at: "2026-11-22T08:10:00+08:00", by: 王芳, do: note, text: 已关总阀}
"#;
