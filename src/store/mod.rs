//! The only room that touches disk, lock and git. `Store` reads; `Writing`, which holds the lock, writes.

#![allow(clippy::disallowed_methods, reason = "the one room that touches the disk and starts programs")]

pub mod desk;
pub mod durable;
mod files;
pub mod foreign;
pub mod gather;
pub mod git;
mod hook;
mod index;
pub mod init;
pub mod lock;
pub mod pending;
pub mod records;
pub mod settings;
mod shelf;
mod text;
mod writing;
mod yaml;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::book::{CommitRow, Office};
use crate::domain::fault::{Fault, FaultKind};
use crate::domain::field::Word;
use crate::domain::id::{EntryId, IdQuery, RecordId};
use crate::domain::kind::Kind;
use crate::domain::record::Record;
use crate::domain::rulebook::RuleBook;
use crate::domain::settings::Language;
use crate::domain::stamp::Stamp;

use foreign::{Feed, FeedFault};
use git::{Git, GitError, Repo};
use shelf::Shelf;

pub use gather::{Gathered, Want};
pub use hook::{Hook, HookError, Trust};
pub use records::Loaded;
pub use shelf::{LookError, Snapshot};
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
    /// The commit that is read in place of the disk.
    past: Option<Arc<Snapshot>>,
}

/// When each entry came into the history of git, by record and place in its log.
pub type Arrivals = BTreeMap<(RecordId, (u32, char)), Stamp>;

impl Store {
    /// The book at `root`; nothing is read yet. `git` says how git is started.
    pub fn new(root: PathBuf, git: Git) -> Store {
        Store { root, git, past: None }
    }

    /// Whether a book lies at `root`.
    pub fn is_at(root: &Path) -> bool {
        root.join(settings::SETTINGS).exists()
    }

    /// Where the book is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The same book as the commit of this name holds it, records and settings. The disk is not looked at.
    pub fn at_commit(&self, name: &str) -> Result<Store, LookError> {
        let past = Snapshot::open(self.repo()?, name)?;
        Ok(Store { past: Some(Arc::new(past)), ..self.clone() })
    }

    /// The commit that is read in place of the disk, if one is.
    pub fn past(&self) -> Option<&Snapshot> {
        self.past.as_deref()
    }

    fn shelf(&self) -> &dyn Shelf {
        match &self.past {
            Some(past) => &**past,
            None => &self.root,
        }
    }

    /// The time zone of the book; none where `wuye.yaml` cannot be read.
    pub fn zone(&self) -> Option<chrono_tz::Tz> {
        settings::read_settings(self.shelf()).ok().map(|(settings, _)| settings.zone)
    }

    /// All settings; the error is the faults of `wuye.yaml` itself.
    pub fn office(&self) -> Result<Office, Vec<Fault>> {
        settings::read_office(self.shelf())
    }

    /// The rules; all faults of their file.
    pub fn rules(&self) -> Result<RuleBook, Vec<Fault>> {
        settings::read_rules(self.shelf())
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
        records::read(self.shelf(), id)
    }

    /// One record, or `None` where the book has none of this id; the faults of its file.
    pub fn find(&self, id: RecordId) -> Result<Option<Record>, Vec<Fault>> {
        match self.read(id) {
            Err(faults) if faults.iter().all(|fault| fault.kind == FaultKind::MissingFile) => Ok(None),
            read => read.map(Some),
        }
    }

    /// Every record of these kinds that can be read, and the faults of all others.
    pub fn load(&self, kinds: &[Kind]) -> Loaded {
        let shelf = self.shelf();
        let (ids, mut faults) = records::all_ids(shelf, kinds);
        shelf.fetch(&kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>());
        let mut loaded = records::read_all(shelf, &ids);
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
        gather::gather(self.shelf(), kinds, as_of, want)
    }

    /// The ids a typed ending names, seen from `today`.
    pub fn matching(&self, query: &IdQuery, kind: Option<Kind>, today: NaiveDate) -> Vec<RecordId> {
        records::matching(self.shelf(), query, kind, today)
    }

    /// One line of a file of the book, for showing a fault; `None` when it cannot be read as text.
    pub fn line(&self, path: &Path, line: u32) -> Option<String> {
        let bytes = self.shelf().read(path.to_str()?).ok()?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let at = usize::try_from(line).ok()?.checked_sub(1)?;
        text.lines().nth(at).map(str::to_string)
    }

    /// The repository the book lies in, if it lies in one.
    pub fn repo(&self) -> Result<Option<Repo>, GitError> {
        git::probe(&self.git, &self.root)
    }

    /// The commit the book is read from: the newest one, or the one that is looked back to. None where there is none.
    pub fn head(&self) -> Option<String> {
        if let Some(past) = &self.past {
            return Some(past.commit.as_str().to_string());
        }
        let repo = self.repo().ok()??;
        repo.facts().head.as_ref().map(|id| id.as_str().to_string())
    }

    /// The commits that touched a record, newest first, up to the one that is looked back to; `None` outside git.
    pub fn history(&self, id: RecordId) -> Result<Option<Vec<CommitRow>>, GitError> {
        let Some(repo) = self.repo()? else { return Ok(None) };
        let row = |commit: git::CommitLine| CommitRow {
            id: commit.id.as_str().to_string(),
            when: commit.when,
            author: commit.author,
            subject: commit.subject,
            trailers: commit.trailers,
        };
        let commits = repo.log(Path::new(&id.path()), 1_000_000, self.past.as_ref().map(|past| &past.commit))?;
        Ok(Some(commits.into_iter().map(row).collect()))
    }

    /// When each entry of these records came into the history of git; empty outside git. An entry that a person spread over
    /// lines is not found.
    pub fn committed(&self, ids: &[RecordId]) -> Result<Arrivals, GitError> {
        let Some(repo) = self.repo()? else { return Ok(BTreeMap::new()) };
        let paths: BTreeMap<PathBuf, RecordId> = ids.iter().map(|id| (PathBuf::from(id.path()), *id)).collect();
        let files: Vec<PathBuf> = paths.keys().cloned().collect();
        let mut found = BTreeMap::new();
        for line in repo.added(&files)? {
            let entry = line.text.split_once("{id: ").and_then(|(_, rest)| rest.split([',', '}']).next());
            let entry = entry.and_then(|id| EntryId::from_text(id.trim().trim_matches('"')));
            if let (Some(id), Some(entry)) = (paths.get(&line.path), entry) {
                found.entry((*id, entry.order())).or_insert(Stamp::new(line.when));
            }
        }
        Ok(found)
    }

    /// git's own user name, if the book lies in a repository that has one.
    pub fn user_name(&self) -> Result<Option<String>, GitError> {
        Ok(self.repo()?.and_then(|repo| repo.facts().user_name.clone()))
    }

    /// The language `wuye.yaml` names, read leniently: a broken file still prints help.
    pub fn language(&self) -> Option<Language> {
        settings::language(self.shelf())
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
