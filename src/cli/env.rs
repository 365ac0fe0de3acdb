//! What the process was given: words, variables, clock, terminal. Read here once; everywhere else it is a value.

use std::collections::HashMap;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, IsTerminal};
use std::path::PathBuf;

use chrono::{DateTime, Local};

use crate::domain::stamp::Stamp;

/// The surroundings of one run.
#[derive(Clone, Debug)]
pub struct Env {
    /// The program's own name first.
    pub argv: Vec<OsString>,
    vars: HashMap<String, String>,
    pub cwd: PathBuf,
    /// The system clock when the program began.
    pub clock: Stamp,
    /// Standard input and standard error are a terminal: questions can be asked.
    pub can_ask: bool,
    /// Standard output is a terminal.
    pub shows_terminal: bool,
    /// Columns of the terminal, if there is one.
    pub terminal_columns: Option<usize>,
    /// Standard input, for commands that read lines.
    pub input: fn() -> Box<dyn BufRead>,
}

impl Env {
    /// Looks around. The only place that reads the clock, the variables and the terminal.
    #[expect(clippy::disallowed_methods, reason = "the one place that may")]
    pub fn look() -> Env {
        let vars =
            std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
        let (stdin, stdout, stderr) = (std::io::stdin(), std::io::stdout(), std::io::stderr());
        Env {
            argv: std::env::args_os().collect(),
            vars: vars.collect(),
            cwd: std::env::current_dir().unwrap_or_default(),
            clock: Stamp::new(DateTime::from(Local::now())),
            can_ask: stdin.is_terminal() && stderr.is_terminal(),
            shows_terminal: stdout.is_terminal(),
            terminal_columns: terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)),
            input: || Box::new(BufReader::new(std::io::stdin())),
        }
    }

    /// A variable that is set and not empty.
    pub fn var(&self, name: &str) -> Option<&str> {
        self.vars.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// The value that stands behind one of these flags, before anything is parsed: `--lang zh`, `--lang=zh`, `-C DIR`.
    pub fn early(&self, long: &str, short: Option<&str>) -> Option<String> {
        let words: Vec<String> = self.argv.iter().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
        let words = words.split(|word| word == "--").next().unwrap_or_default();
        let mut found = None;
        for (at, word) in words.iter().enumerate() {
            let long_value = word.strip_prefix(long).and_then(|rest| rest.strip_prefix('='));
            let glued = short.and_then(|short| word.strip_prefix(short)).filter(|rest| !rest.is_empty());
            if let Some(value) = long_value.or(glued.filter(|_| !word.starts_with("--"))) {
                found = Some(value.trim_start_matches('=').to_string());
            } else if word == long || Some(word.as_str()) == short {
                found = words.get(at + 1).cloned().or(found);
            }
        }
        found
    }
}
