//! Remembers a commit that is about to be made, and makes up for it after a crash; it never touches a record.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, SecondsFormat};

use super::durable::{self, DurableError};
use super::git::{CommitId, CommitOutcome, GitError, Repo, Why};
use super::lock::BookLock;

const FIRST_LINE: &str = "wuye-pending 1";
const FILE: &str = "pending";
const GRACE: Duration = Duration::from_millis(200);

/// A commit that is meant to follow a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// What will be written, from the book.
    pub paths: Vec<PathBuf>,
    /// The message.
    pub message: String,
    /// The author's name.
    pub author_name: String,
    /// The author's address.
    pub author_email: String,
    /// When.
    pub when: DateTime<FixedOffset>,
}

/// What [`heal`] found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Healed {
    /// Nothing was pending.
    Nothing,
    /// A command died before its write, or after its commit: only the note was removed.
    NothingLost,
    /// A write without a commit was committed.
    Committed(CommitId),
    /// A write waits for its commit, for now is no time to commit; the note stays.
    Waiting(Why),
}

/// Why the note could not be kept or followed.
#[derive(Debug)]
pub enum PendingError {
    /// The note is not as it was written; a person looks at it, and at `git status`, and removes it.
    Garbled {
        /// The note.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// A newer version wrote it.
    Newer {
        /// The note.
        path: PathBuf,
    },
    /// A path or a name that cannot stand on a line of its own.
    Unwritable,
    /// The disk refused.
    Io {
        /// The note.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// The disk refused while writing it.
    Durable(DurableError),
    /// git refused; the note stays.
    Git(GitError),
}

impl Intent {
    /// Puts the note into the book's private directory, where it survives a power cut, before the first write.
    ///
    /// # Errors
    /// [`PendingError::Unwritable`] for a control character in a path or name, or a path that leaves the book;
    /// [`PendingError::Durable`].
    pub fn save(&self, wuye_dir: &Path) -> Result<(), PendingError> {
        let names = [&self.author_name, &self.author_email];
        let odd = |text: &str| text.chars().any(char::is_control);
        if self.message.contains('\0') || names.iter().any(|text| odd(text)) {
            return Err(PendingError::Unwritable);
        }
        let when = self.when.to_rfc3339_opts(SecondsFormat::Secs, false);
        let mut text = format!("{FIRST_LINE}\nwhen {when}\n");
        let _ = writeln!(text, "name {}\nmail {}", self.author_name, self.author_email);
        for path in &self.paths {
            let path = path.to_str().filter(|text| !odd(text) && stays_inside(path));
            let _ = writeln!(text, "path {}", path.ok_or(PendingError::Unwritable)?);
        }
        // One blank before each line of the message, so that no line of it can be taken for something else.
        for line in self.message.trim_end().split('\n') {
            let _ = writeln!(text, " {line}");
        }
        text.push_str("end\n");
        durable::replace(&wuye_dir.join(FILE), text.as_bytes()).map_err(PendingError::Durable)
    }

    /// The note, if there is one.
    ///
    /// # Errors
    /// [`PendingError::Garbled`], [`PendingError::Newer`], [`PendingError::Io`].
    pub fn load(wuye_dir: &Path) -> Result<Option<Intent>, PendingError> {
        let path = wuye_dir.join(FILE);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(PendingError::Io { path, source }),
        };
        let Ok(text) = String::from_utf8(bytes) else {
            return Err(PendingError::Garbled { path, line: 1 });
        };
        let first = text.lines().next().unwrap_or_default();
        let version = first.strip_prefix("wuye-pending ").map(str::parse::<u32>);
        if version.is_some_and(|number| number.is_ok_and(|number| number > 1)) {
            return Err(PendingError::Newer { path });
        }
        parse(&text).map(Some).map_err(|line| PendingError::Garbled { path, line })
    }

    /// Removes the note, once the commit stands; none there is fine. Not flushed: should it come back after a
    /// power cut, [`heal`] finds nothing lost.
    ///
    /// # Errors
    /// [`PendingError::Io`].
    pub fn clear(wuye_dir: &Path) -> Result<(), PendingError> {
        let path = wuye_dir.join(FILE);
        match fs::remove_file(&path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => Err(PendingError::Io { path, source }),
            _ => Ok(()),
        }
    }
}

/// Commits what a command wrote and, having died, did not commit: with its own message, author and time, and the
/// trailer `Recovered: true`. Without a repository the note has no meaning and is removed.
///
/// The lock proves that the command which left the note is over. A path that was already dirty by hand when it died
/// cannot be told from its write, and is committed with it.
///
/// # Errors
/// [`PendingError`]; the note then stays.
pub fn heal(repo: Option<&Repo>, wuye_dir: &Path, _lock: &BookLock) -> Result<Healed, PendingError> {
    let Some(intent) = Intent::load(wuye_dir)? else {
        return Ok(Healed::Nothing);
    };
    let outcome = match repo {
        Some(repo) => catch_up(repo, &intent).map_err(PendingError::Git)?,
        None => Healed::NothingLost,
    };
    if !matches!(outcome, Healed::Waiting(_)) {
        Intent::clear(wuye_dir)?;
    }
    Ok(outcome)
}

fn catch_up(repo: &Repo, intent: &Intent) -> Result<Healed, GitError> {
    // A new file whose write never came is simply not there.
    let there = |path: &&PathBuf| repo.book().join(path).is_file();
    let written: Vec<PathBuf> = intent.paths.iter().filter(there).cloned().collect();
    if written.is_empty() {
        return Ok(Healed::NothingLost);
    }
    if repo.dirty(&written)?.is_empty() {
        return Ok(Healed::NothingLost);
    }
    // A git that the dead command had started may still be at it; its commit is better than a second one.
    thread::sleep(GRACE);
    let dirty = repo.dirty(&written)?;
    if dirty.is_empty() {
        return Ok(Healed::NothingLost);
    }
    let outcome =
        repo.commit(&dirty, &recovered(&intent.message), &intent.author_name, &intent.author_email, intent.when)?;
    Ok(match outcome {
        CommitOutcome::Committed(id) => Healed::Committed(id),
        CommitOutcome::NotCommitted(Why::NothingChanged) => Healed::NothingLost,
        CommitOutcome::NotCommitted(why) => Healed::Waiting(why),
    })
}

/// The message with one more trailer, in the block of trailers if it ends with one.
fn recovered(message: &str) -> String {
    let message = message.trim_end();
    let is_trailer = |line: &str| {
        let key = line.split_once(": ").map(|(key, _)| key);
        key.is_some_and(|key| key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
    };
    let block = message.rsplit_once("\n\n").map(|(_, last)| last);
    let joins = block.is_some_and(|last| last.lines().all(is_trailer));
    let gap = if joins { "\n" } else { "\n\n" };
    format!("{message}{gap}Recovered: true\n")
}

/// Only names, no `..`: a note that was tampered with must not reach outside the book.
fn stays_inside(path: &Path) -> bool {
    let mut parts = path.components();
    !path.as_os_str().is_empty() && parts.all(|part| matches!(part, Component::Normal(_)))
}

/// The note's text; the error is the number of the line that does not fit.
fn parse(text: &str) -> Result<Intent, usize> {
    let lines: Vec<&str> = text.split('\n').collect();
    let field = |at: usize, key: &str| {
        let line = lines.get(at).and_then(|line| line.strip_prefix(key));
        line.ok_or(at + 1)
    };
    field(0, FIRST_LINE).and_then(|rest| if rest.is_empty() { Ok(()) } else { Err(1) })?;
    let when = DateTime::parse_from_rfc3339(field(1, "when ")?).map_err(|_| 2_usize)?;
    let (author_name, author_email) = (field(2, "name ")?, field(3, "mail ")?);
    let mut at = 4;
    let mut paths = Vec::new();
    while let Ok(path) = field(at, "path ") {
        paths.push(PathBuf::from(path));
        at += 1;
        paths.last().filter(|path| stays_inside(path)).ok_or(at)?;
    }
    let mut message = Vec::new();
    while let Ok(line) = field(at, " ") {
        message.push(line);
        at += 1;
    }
    let complete = field(at, "end")?.is_empty() && lines.len() == at + 2;
    if paths.is_empty() || message.is_empty() || !complete {
        return Err(at + 1);
    }
    Ok(Intent {
        paths,
        message: message.join("\n"),
        author_name: author_name.to_owned(),
        author_email: author_email.to_owned(),
        when,
    })
}
