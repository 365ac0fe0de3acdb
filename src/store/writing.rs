//! Writing under the lock: build the text, read it back, put it on disk, commit it. Any failure leaves the old file.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;

use crate::domain::book::{Change, Write};
use crate::domain::calendar::Year;
use crate::domain::fault::Fault;
use crate::domain::id::{Desk, RecordId};
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;

use super::durable::{self, DurableError};
use super::git::{CommitOutcome, GitError, Repo, Why};
use super::lock::{BookLock, LockError};
use super::pending::{self, Healed, Intent, PendingError};
use super::{PRIVATE, Store, desk, files, records, settings, text};

/// How long another command of ours is waited for.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);
/// The address of an author whose git has none: it can never receive mail (RFC 2606).
pub(super) const NO_ADDRESS: &str = "desk@wuye.invalid";

/// Why nothing, or not all, was written.
#[derive(Debug)]
pub enum StoreError {
    Lock(LockError),
    Disk(DurableError),
    Git(GitError),
    /// The note of an unfinished command cannot be followed.
    Pending(PendingError),
    /// The record is on disk; only its commit is missing.
    NotCommitted {
        what: String,
        error: GitError,
    },
    /// The repository has a remote, or is a linked work tree, and this clone has no letter yet.
    NoDesk,
    /// The file would not read back as what was meant; it stands untouched.
    ReadBack {
        path: String,
    },
    /// The file has faults.
    Broken(Vec<Fault>),
    Io {
        path: PathBuf,
        error: io::Error,
    },
}

/// What became of a change.
#[derive(Debug)]
pub struct Saved {
    pub committed: Committed,
    /// The file had been changed by hand since its last commit; that change went into this one.
    pub swept: bool,
    /// A write of an earlier command that died was committed first.
    pub recovered: bool,
}

/// Whether there is a commit.
#[derive(Debug)]
pub enum Committed {
    As(String),
    /// The book lies in no repository.
    NoRepository,
    /// The person asked for none.
    NotWanted,
    /// No time to commit: a merge is going on, or no branch is checked out.
    Not(Why),
}

/// The right to write: holds the lock of the book until dropped.
pub struct Writing {
    store: Store,
    repo: Option<Repo>,
    desk: Option<Desk>,
    recovered: bool,
    /// What earlier commands wrote that still waits for its commit.
    waiting: Vec<PathBuf>,
    lock: BookLock,
}

impl Store {
    /// Takes the lock, commits what an earlier command left uncommitted by dying, and learns the desk letter.
    /// With `commit` false git is not asked for anything.
    pub fn begin(&self, commit: bool) -> Result<Writing, StoreError> {
        let private = self.root.join(PRIVATE);
        let lock = BookLock::acquire(&private, PATIENCE).map_err(StoreError::Lock)?;
        let repo = match self.repo() {
            Err(GitError::Missing) if !commit => None,
            repo => repo.map_err(StoreError::Git)?,
        };
        let desk = desk::read(&self.root);
        let shared = repo.as_ref().is_some_and(|repo| repo.facts().remote || repo.facts().linked);
        if shared && desk.is_none() {
            return Err(StoreError::NoDesk);
        }
        let repo = repo.filter(|_| commit);
        let healed = if commit {
            pending::heal(repo.as_ref(), &private, &lock).map_err(StoreError::Pending)?
        } else {
            Healed::Nothing
        };
        let recovered = matches!(healed, Healed::Committed(_));
        let waiting = match healed {
            Healed::Waiting(_) => Intent::load(&private).map_err(StoreError::Pending)?.map(|intent| intent.paths),
            _ => None,
        };
        let waiting = waiting.unwrap_or_default();
        Ok(Writing { store: self.clone(), repo, desk, recovered, waiting, lock })
    }
}

impl Store {
    /// Keeps the letter of this clone.
    pub fn keep_desk(&self, letter: Desk) -> Result<(), StoreError> {
        let lock = BookLock::acquire(&self.root.join(PRIVATE), PATIENCE).map_err(StoreError::Lock)?;
        desk::write(&self.root, letter).map_err(StoreError::Disk)?;
        drop(lock);
        Ok(())
    }
}

impl Writing {
    /// The letter of this clone.
    pub fn desk(&self) -> Option<Desk> {
        self.desk
    }

    /// The next free id of a kind on `day`: nobody else can get it while this lock is held.
    pub fn next_id(&self, kind: Kind, day: NaiveDate) -> RecordId {
        let first = RecordId { kind, day, desk: self.desk, number: 1 };
        let largest = records::largest_number(&self.store.root, first);
        RecordId { number: largest.saturating_add(1), ..first }
    }

    /// Writes a change and commits exactly its files. `subject` is the first line of the message.
    pub fn commit(self, change: &Change, subject: &str, wanted: bool, now: Stamp) -> Result<Saved, StoreError> {
        let texts = self.texts(change)?;
        let swept = self.swept(&texts)?;
        let intent = self.intent(change, subject, now);
        if self.repo.is_some() {
            intent.save(&self.store.root.join(PRIVATE)).map_err(StoreError::Pending)?;
        }
        for planned in &texts {
            self.put(planned)?;
            durable::sweep_old(&self.store.root.join(PRIVATE), &self.store.root.join(&planned.path));
        }
        // Only a convenience for `undo` without an id: a failure here is none.
        if let Some(id) = change.about {
            let _ = std::fs::write(self.store.root.join(PRIVATE).join(super::LAST), format!("{id}\n"));
        }
        let committed = self.commit_intent(&intent, wanted, change)?;
        drop(self.lock);
        Ok(Saved { committed, swept, recovered: self.recovered })
    }

    fn texts(&self, change: &Change) -> Result<Vec<Planned>, StoreError> {
        // The calendar first: cut off behind it, the import is made whole by another one.
        let years = change.years.iter().map(|year| self.planned_year(year));
        years.chain(change.writes.iter().map(|write| self.planned(write))).collect()
    }

    /// A calendar is no record: an official one may take the place of another, the old one stays in the history.
    fn planned_year(&self, year: &Year) -> Result<Planned, StoreError> {
        let path = settings::year_path(year.year);
        let folder = self.store.root.join("calendar");
        if folder.is_symlink() {
            return Err(StoreError::Disk(DurableError::Symlink { path: folder }));
        }
        let old = match self.store.root.join(&path).exists() {
            true => Some(files::read_file(&self.store.root, &path).map_err(|fault| StoreError::Broken(vec![fault]))?),
            false => None,
        };
        let text = text::text_of_year(year).ok_or_else(|| StoreError::ReadBack { path: path.clone() })?;
        Ok(Planned { path, old, text })
    }

    fn planned(&self, write: &Write) -> Result<Planned, StoreError> {
        let path = write.id().path();
        let old = match write {
            Write::Open(_) => None,
            Write::Append { .. } => {
                Some(files::read_file(&self.store.root, &path).map_err(|fault| StoreError::Broken(vec![fault]))?)
            }
        };
        let text = text::text_for(write, old.as_deref());
        let text = text.ok_or_else(|| StoreError::ReadBack { path: path.clone() })?;
        Ok(Planned { path, old, text })
    }

    /// Whether a file that is appended to was changed by hand since its last commit.
    fn swept(&self, texts: &[Planned]) -> Result<bool, StoreError> {
        let Some(repo) = &self.repo else { return Ok(false) };
        for planned in texts {
            let Some(old) = &planned.old else { continue };
            let head = repo.content_at_head(Path::new(&planned.path)).map_err(StoreError::Git)?;
            let unix = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("\r\n", "\n");
            if head.is_none_or(|head| unix(&head) != unix(old)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn put(&self, planned: &Planned) -> Result<(), StoreError> {
        let full = self.store.root.join(&planned.path);
        if let Some(folder) = full.parent() {
            durable::sweep(folder);
        }
        let put = match planned.old {
            None => durable::create_new(&full, planned.text.as_bytes()),
            Some(_) => durable::replace(&full, planned.text.as_bytes()),
        };
        put.map_err(StoreError::Disk)
    }

    /// What is to be committed: git's own user is the author; who recorded it stands in the trailer.
    fn intent(&self, change: &Change, subject: &str, now: Stamp) -> Intent {
        let facts = self.repo.as_ref().map(Repo::facts);
        let name = facts.and_then(|facts| facts.user_name.clone());
        let email = facts.and_then(|facts| facts.user_email.clone());
        let records: String = change.records().iter().map(|id| format!("Record: {id}\n")).collect();
        let trailers = format!("{records}Action: {}\nBy: {}", change.verb, change.by);
        let years = change.years.iter().map(|year| PathBuf::from(settings::year_path(year.year)));
        let own = change.writes.iter().map(|write| PathBuf::from(write.id().path())).chain(years);
        let mut paths: Vec<PathBuf> = own.chain(self.waiting.iter().cloned()).collect();
        paths.sort();
        paths.dedup();
        Intent {
            paths,
            message: format!("{subject}\n\n{trailers}\n"),
            author_name: name.unwrap_or_else(|| change.by.to_string()),
            author_email: email.unwrap_or_else(|| NO_ADDRESS.to_string()),
            when: now.moment(),
        }
    }

    fn commit_intent(&self, intent: &Intent, wanted: bool, change: &Change) -> Result<Committed, StoreError> {
        let Some(repo) = self.repo.as_ref() else {
            return Ok(if wanted { Committed::NoRepository } else { Committed::NotWanted });
        };
        let (name, email) = (&intent.author_name, &intent.author_email);
        let outcome = repo.commit(&intent.paths, &intent.message, name, email, intent.when);
        let what = || match change.records().first() {
            Some(id) => id.to_string(),
            None => intent.paths.first().map(|path| path.display().to_string()).unwrap_or_default(),
        };
        let outcome = outcome.map_err(|error| StoreError::NotCommitted { what: what(), error })?;
        match outcome {
            CommitOutcome::Committed(commit) => {
                Intent::clear(&self.store.root.join(PRIVATE)).map_err(StoreError::Pending)?;
                Ok(Committed::As(commit.as_str().to_string()))
            }
            CommitOutcome::NotCommitted(why) => Ok(Committed::Not(why)),
        }
    }
}

/// A file as it will be written.
struct Planned {
    path: String,
    old: Option<Vec<u8>>,
    text: String,
}
