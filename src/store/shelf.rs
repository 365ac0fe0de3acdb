//! Where the files of a book are read from: the disk, or one commit of its repository. Nothing here writes.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::RwLock;

use chrono::{DateTime, FixedOffset};

use crate::domain::fault::{Fault, FaultKind};
use crate::domain::node::Pos;

use super::files::{self, Found};
use super::git::{CommitId, GitError, Named, Repo, What};
use super::settings::SETTINGS;
use super::yaml::LARGEST;

/// The files of a book. Paths are relative to it, with `/`.
pub trait Shelf: Sync {
    /// What lies in a folder, in order of name; hidden names are passed over, links and odd things are faults.
    fn list(&self, folder: &str) -> Vec<Result<Found, Fault>>;
    /// The bytes of a file, never more than the limit.
    fn read(&self, path: &str) -> Result<Vec<u8>, Fault>;
    /// Whether there is anything at a path.
    fn has(&self, path: &str) -> bool;
    /// The book on disk; none where it is read from a commit.
    fn disk(&self) -> Option<&Path>;
    /// Says that everything in these folders is about to be read.
    fn fetch(&self, folders: &[&str]);
}

impl Shelf for PathBuf {
    fn list(&self, folder: &str) -> Vec<Result<Found, Fault>> {
        files::list_dir(self, folder)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Fault> {
        files::read_file(self, path)
    }

    fn has(&self, path: &str) -> bool {
        self.join(path).exists()
    }

    fn disk(&self) -> Option<&Path> {
        Some(self)
    }

    fn fetch(&self, _: &[&str]) {}
}

/// Why the book cannot be read from a commit.
#[derive(Debug)]
pub enum LookError {
    NoRepository,
    /// The name means no commit here.
    Unknown,
    /// The name is the beginning of a commit's, too short to be relied on.
    TooShort,
    /// The name may stand for these.
    Several(Vec<String>),
    /// There was no book at this place then.
    NoBook(CommitId),
    Git(GitError),
}

impl From<GitError> for LookError {
    fn from(error: GitError) -> Self {
        LookError::Git(error)
    }
}

/// A book as one commit holds it.
#[derive(Debug)]
pub struct Snapshot {
    pub commit: CommitId,
    /// When the commit was made.
    pub made: DateTime<FixedOffset>,
    repo: Repo,
    files: BTreeMap<String, (String, What)>,
    /// What was read already, by path.
    texts: RwLock<HashMap<String, Vec<u8>>>,
}

impl Snapshot {
    /// The book in the commit that `name` means; settings are read at once, records when they are asked for.
    pub fn open(repo: Option<Repo>, name: &str) -> Result<Snapshot, LookError> {
        let repo = repo.ok_or(LookError::NoRepository)?;
        let commit = match repo.named(name)? {
            Named::Commit(commit) => commit,
            Named::Nothing => return Err(LookError::Unknown),
            Named::TooShort => return Err(LookError::TooShort),
            Named::Several(names) => return Err(LookError::Several(names)),
        };
        let listed = repo.listing(&commit)?.into_iter();
        let files: BTreeMap<String, (String, What)> =
            listed.map(|one| (one.path.to_string_lossy().into_owned(), (one.blob, one.what))).collect();
        if !files.contains_key(SETTINGS) {
            return Err(LookError::NoBook(commit));
        }
        let made = repo.made(&commit)?;
        let snapshot = Snapshot { commit, made, repo, files, texts: RwLock::default() };
        let at_root = snapshot.files.keys().filter(|path| path.ends_with(".yaml") && !path.contains('/'));
        let at_root: Vec<String> = at_root.cloned().collect();
        let mut first: Vec<&str> = at_root.iter().map(String::as_str).collect();
        first.extend(["calendar", "houses"]);
        snapshot.fetch(&first);
        Ok(snapshot)
    }

    /// The files in a folder and below, or the file of this name.
    fn under<'s>(&'s self, folder: &'s str) -> impl Iterator<Item = (&'s String, &'s (String, What))> {
        let from = (Bound::Included(folder.to_string()), Bound::Unbounded);
        let within =
            move |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        // Names such as `repair-old` stand between `repair` and `repair/`.
        self.files
            .range(from)
            .take_while(move |(path, _)| path.starts_with(folder))
            .filter(move |(path, _)| within(path))
    }

    fn known(&self, path: &str) -> Option<Vec<u8>> {
        self.texts.read().ok()?.get(path).cloned()
    }
}

impl Shelf for Snapshot {
    fn list(&self, folder: &str) -> Vec<Result<Found, Fault>> {
        let mut found: Vec<Result<Found, Fault>> = Vec::new();
        let mut last = String::new();
        for (path, (_, what)) in self.under(folder) {
            let Some(rest) = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')) else {
                if *what == What::Link {
                    return vec![Err(fault(folder, FaultKind::Symlink))];
                }
                continue;
            };
            let name = rest.split('/').next().unwrap_or(rest);
            if name == last || name.starts_with(['.', '#']) || name.ends_with('~') {
                continue;
            }
            last = name.to_string();
            let here = format!("{folder}/{name}");
            found.push(match (rest == name, what) {
                _ if name.contains('\u{fffd}') => Err(fault(&here, FaultKind::NotARecordName { name: last.clone() })),
                (false, _) => Ok(Found::Folder(here)),
                (true, What::File) => Ok(Found::File(here)),
                (true, What::Link) => Err(fault(&here, FaultKind::Symlink)),
                (true, What::Other) => Err(fault(&here, FaultKind::NotAFile)),
            });
        }
        found
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Fault> {
        let bytes = match self.files.get(path) {
            None if self.under(path).next().is_some() => return Err(fault(path, FaultKind::NotAFile)),
            None => return Err(fault(path, FaultKind::MissingFile)),
            Some((_, What::Link)) => return Err(fault(path, FaultKind::Symlink)),
            Some((_, What::Other)) => return Err(fault(path, FaultKind::NotAFile)),
            Some((blob, What::File)) => match self.known(path) {
                Some(bytes) => bytes,
                None => {
                    let read = self.repo.blobs(std::iter::once(blob.as_str()));
                    read.map_err(|error| unreadable(path, error))?.pop().unwrap_or_default()
                }
            },
        };
        match bytes.len() as u64 > LARGEST {
            true => Err(fault(path, FaultKind::TooLarge { limit: LARGEST })),
            false => Ok(bytes),
        }
    }

    fn has(&self, path: &str) -> bool {
        self.under(path).next().is_some()
    }

    fn disk(&self) -> Option<&Path> {
        None
    }

    fn fetch(&self, folders: &[&str]) {
        let wanted: Vec<(&String, &String)> = folders
            .iter()
            .flat_map(|folder| self.under(folder))
            .filter(|(_, (_, what))| *what == What::File)
            .map(|(path, (blob, _))| (path, blob))
            .collect();
        // Where it fails each file is asked for alone, and says then what is wrong.
        if let Ok(texts) = self.repo.blobs(wanted.iter().map(|(_, blob)| blob.as_str()))
            && let Ok(mut known) = self.texts.write()
        {
            known.extend(wanted.into_iter().map(|(path, _)| path.clone()).zip(texts));
        }
    }
}

fn fault(path: &str, kind: FaultKind) -> Fault {
    Fault::at(Pos::default(), kind).in_file(path)
}

fn unreadable(path: &str, error: GitError) -> Fault {
    let error = match error {
        GitError::Failed { stderr, .. } => stderr,
        GitError::Io { source, .. } => source.to_string(),
        _ => "git cat-file".to_string(),
    };
    fault(path, FaultKind::Unreadable { error })
}
