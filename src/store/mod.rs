//! The only room that touches disk, lock and git. `Store` reads; `Writing`, which holds the lock, writes.

#![allow(clippy::disallowed_methods, reason = "the one room that touches the disk and starts programs")]

pub mod desk;
pub mod durable;
mod files;
pub mod foreign;
pub mod gather;
pub mod git;
mod index;
pub mod init;
pub mod lock;
pub mod pending;
pub mod records;
pub mod settings;
mod text;
mod writing;
mod yaml;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::domain::book::{CommitRow, Office};
use crate::domain::fault::Fault;
use crate::domain::field::Word;
use crate::domain::id::{IdQuery, RecordId};
use crate::domain::kind::Kind;
use crate::domain::record::Record;
use crate::domain::rulebook::RuleBook;
use crate::domain::settings::Language;
use crate::domain::stamp::Stamp;

use foreign::{Feed, FeedFault};
use git::{Git, GitError, Repo};

pub use gather::{Gathered, Want};
pub use records::Loaded;
pub use writing::{Committed, Saved, StoreError, Writing};

/// The folder of what belongs to this clone alone: lock, desk letter, cache. Never committed.
pub const PRIVATE: &str = ".wuye";
/// Names the record that was written last; only a convenience.
const LAST: &str = "last";

/// A book on disk.
#[derive(Clone, Debug)]
pub struct Store {
    root: PathBuf,
    git: Git,
}

impl Store {
    /// The book at `root`; nothing is read yet. `git` says how git is started.
    pub fn new(root: PathBuf, git: Git) -> Store {
        Store { root, git }
    }

    /// Whether a book lies at `root`.
    pub fn is_at(root: &Path) -> bool {
        root.join(settings::SETTINGS).exists()
    }

    /// Where the book is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// All settings; the error is the faults of `wuye.yaml` itself.
    pub fn office(&self) -> Result<Office, Vec<Fault>> {
        settings::read_office(&self.root)
    }

    /// The rules; all faults of their file.
    pub fn rules(&self) -> Result<RuleBook, Vec<Fault>> {
        settings::read_rules(&self.root)
    }

    /// Rules in another file; all faults.
    pub fn rules_at(&self, path: &Path) -> Result<RuleBook, Vec<Fault>> {
        settings::read_rules_at(path)
    }

    /// The calendar in a file: a year of this tool, an iCalendar file, or JSON.
    pub fn calendar_at(&self, path: &Path) -> Result<Feed, FeedFault> {
        foreign::read(path)
    }

    /// A file to be read line by line.
    pub fn lines(&self, path: &Path) -> std::io::Result<Box<dyn std::io::BufRead>> {
        let file = std::fs::File::open(path)?;
        match file.metadata()?.is_dir() {
            true => Err(std::io::ErrorKind::IsADirectory.into()),
            false => Ok(Box::new(std::io::BufReader::new(file))),
        }
    }

    /// One record, with all faults of its file.
    pub fn read(&self, id: RecordId) -> Result<Record, Vec<Fault>> {
        records::read(&self.root, id)
    }

    /// Every record of these kinds that can be read, and the faults of all others.
    pub fn load(&self, kinds: &[Kind]) -> Loaded {
        let (ids, mut faults) = records::all_ids(&self.root, kinds);
        let mut loaded = records::read_all(&self.root, &ids);
        faults.append(&mut loaded.faults);
        faults.sort_by(|a, b| (&a.path, a.pos).cmp(&(&b.path, b.pos)));
        Loaded { records: loaded.records, faults }
    }

    /// The ids of the record files of these kinds, in order; what is no record is left out.
    pub fn ids(&self, kinds: &[Kind]) -> Vec<RecordId> {
        records::all_ids(&self.root, kinds).0
    }

    /// Folds many records at once, see [`gather`].
    pub fn gather(&self, kinds: &[Kind], as_of: Option<Stamp>, want: Want) -> Gathered {
        gather::gather(&self.root, kinds, as_of, want)
    }

    /// The ids a typed ending names, seen from `today`.
    pub fn matching(&self, query: &IdQuery, kind: Option<Kind>, today: NaiveDate) -> Vec<RecordId> {
        records::matching(&self.root, query, kind, today)
    }

    /// One line of a file of the book, for showing a fault; `None` when it cannot be read as text.
    pub fn line(&self, path: &Path, line: u32) -> Option<String> {
        let bytes = files::read_file(&self.root, path.to_str()?).ok()?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let at = usize::try_from(line).ok()?.checked_sub(1)?;
        text.lines().nth(at).map(str::to_string)
    }

    /// The repository the book lies in, if it lies in one.
    pub fn repo(&self) -> Result<Option<Repo>, GitError> {
        git::probe(&self.git, &self.root)
    }

    /// The newest commit, if there is one that can be asked for.
    pub fn head(&self) -> Option<String> {
        let repo = self.repo().ok()??;
        repo.facts().head.as_ref().map(|id| id.as_str().to_string())
    }

    /// The commits that touched a record, newest first; `None` outside git.
    pub fn history(&self, id: RecordId) -> Result<Option<Vec<CommitRow>>, GitError> {
        let Some(repo) = self.repo()? else { return Ok(None) };
        let row = |commit: git::CommitLine| CommitRow {
            id: commit.id.as_str().to_string(),
            when: commit.when,
            author: commit.author,
            subject: commit.subject,
            trailers: commit.trailers,
        };
        let commits = repo.log(Path::new(&id.path()), 1_000_000)?;
        Ok(Some(commits.into_iter().map(row).collect()))
    }

    /// git's own user name, if the book lies in a repository that has one.
    pub fn user_name(&self) -> Result<Option<String>, GitError> {
        Ok(self.repo()?.and_then(|repo| repo.facts().user_name.clone()))
    }

    /// The language `wuye.yaml` names, read leniently: a broken file still prints help.
    pub fn language(&self) -> Option<Language> {
        settings::language(&self.root)
    }

    /// The record that was written last in this clone.
    pub fn last(&self) -> Option<RecordId> {
        let text = std::fs::read_to_string(self.root.join(PRIVATE).join(LAST)).ok()?;
        RecordId::from_text(text.trim())
    }

    /// Record files that differ from the newest commit, or that it does not know; empty outside git.
    pub fn uncommitted(&self) -> Result<Vec<PathBuf>, GitError> {
        let Some(repo) = self.repo()? else { return Ok(Vec::new()) };
        let folders: Vec<PathBuf> = Kind::ALL.iter().map(|kind| PathBuf::from(kind.as_str())).collect();
        repo.dirty(&folders)
    }
}
