//! Commits exactly the named paths on top of the branch; other people's staged and dirty files are never touched.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::run::{self, Answer, io_at, path_bytes};
use super::{CommitOutcome, GitError, Repo, Standing, Why};

/// How often a branch that moves under our hands is followed: a script that commits without a pause wins some rounds.
const ATTEMPTS: u32 = 40;
const NAP: Duration = Duration::from_millis(15);

/// A commit that has been checked and can be made.
pub(super) struct Plan<'a> {
    pub paths: &'a [PathBuf],
    pub message: String,
    pub author: (String, String),
    pub when: DateTime<FixedOffset>,
}

impl Repo {
    /// Commits exactly `paths` (from the book) with their present content, on top of the branch `HEAD` is on.
    ///
    /// Whatever else is staged or dirty stays so, and afterwards `git status` has nothing to say about these paths.
    /// The committer is git's configured user, or the author where there is none. The paths are staged before
    /// the branch moves: were it the other way round, a person's `git commit` in between would undo ours. So after
    /// a failure they may be left staged. Hooks and signing, where there are any, are honoured (`git commit --only`).
    /// The caller holds the book's lock and has changed the paths: without hooks, unchanged ones make an empty commit.
    ///
    /// # Errors
    /// Before anything has happened: [`GitError::BadPath`], [`GitError::NotAFile`], [`GitError::BadAuthor`],
    /// [`GitError::BadMessage`], [`GitError::Io`], [`GitError::IndexLocked`]. Later: [`GitError::HookRefused`],
    /// [`GitError::BranchBusy`], [`GitError::Failed`]; the branch then stands where it stood.
    pub fn commit(
        &self,
        paths: &[PathBuf],
        message: &str,
        author_name: &str,
        author_email: &str,
        when: DateTime<FixedOffset>,
    ) -> Result<CommitOutcome, GitError> {
        let plan = Plan {
            paths,
            message: message_of(message)?,
            author: person(author_name, author_email).ok_or(GitError::BadAuthor)?,
            when,
        };
        if paths.is_empty() {
            return Ok(CommitOutcome::NotCommitted(Why::NothingChanged));
        }
        for path in paths {
            self.check_path(path)?;
        }
        let (mut branch, mut stderr) = (String::new(), String::new());
        for _ in 0..ATTEMPTS {
            branch = match self.standing()? {
                Standing::Branch(branch) => branch,
                Standing::Detached => return Ok(CommitOutcome::NotCommitted(Why::Detached)),
                Standing::During(operation) => {
                    return Ok(CommitOutcome::NotCommitted(Why::During(operation)));
                }
            };
            if self.facts.hooks || self.facts.signing {
                return self.commit_hooked(&plan);
            }
            match self.commit_quickly(&plan, &branch)? {
                Ok(id) => return Ok(CommitOutcome::Committed(id)),
                Err(moved) => stderr = moved,
            }
            thread::sleep(NAP);
        }
        Err(GitError::BranchBusy { branch, stderr })
    }

    /// Tells the index about `paths`, as `git add --force` would.
    pub(super) fn stage(&self, paths: &[PathBuf]) -> Result<(), GitError> {
        self.with_index(|| {
            let args = ["update-index", "--add", "-z", "--stdin"];
            run::run(&self.book, self.git.command(&self.book, &args), &joined(paths))
        })?
        .checked("update-index")
        .map(drop)
    }

    /// Does what needs the index, again and again while somebody else holds it.
    pub(super) fn with_index(&self, work: impl Fn() -> Result<Answer, GitError>) -> Result<Answer, GitError> {
        let path = self.facts.git_dir.join("index.lock");
        let mut waited = Duration::ZERO;
        loop {
            if !path.exists() {
                let answer = work()?;
                let lost = answer.code == Some(128)
                    && answer.stderr.contains("index.lock")
                    && answer.stderr.contains("File exists");
                if !lost {
                    return Ok(answer);
                }
            }
            if waited >= self.git.patience {
                return Err(GitError::IndexLocked { path });
            }
            thread::sleep(NAP);
            waited += NAP;
        }
    }

    /// Who is written down as the committer.
    pub(super) fn committer(&self, author: &(String, String)) -> (String, String) {
        match (&self.facts.user_name, &self.facts.user_email) {
            (Some(name), Some(email)) => person(name, email).unwrap_or_else(|| author.clone()),
            _ => author.clone(),
        }
    }

    fn check_path(&self, path: &Path) -> Result<(), GitError> {
        let part_ok = |part: Component<'_>| match part {
            Component::Normal(name) => !name.eq_ignore_ascii_case(".git"),
            _ => false,
        };
        let control = path_bytes(path).iter().any(|byte| byte.is_ascii_control());
        if control || path.as_os_str().is_empty() || !path.components().all(part_ok) {
            return Err(GitError::BadPath { path: path.into() });
        }
        let whole = self.book.join(path);
        let found = fs::symlink_metadata(&whole).map_err(io_at(&whole))?;
        if found.is_file() { Ok(()) } else { Err(GitError::NotAFile { path: path.into() }) }
    }
}

/// Paths as `-z --stdin` takes them.
pub(super) fn joined(paths: &[PathBuf]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for path in paths {
        bytes.extend(path_bytes(path));
        bytes.push(0);
    }
    bytes
}

/// Name and address without what git's header line cannot hold; none when no name is left.
fn person(name: &str, email: &str) -> Option<(String, String)> {
    let clean = |text: &str| {
        let fits = |c: &char| !c.is_control() && !matches!(c, '<' | '>');
        text.chars().filter(fits).collect::<String>().trim().to_owned()
    };
    let name = clean(name);
    (!name.is_empty()).then(|| (name, clean(email)))
}

/// The message with exactly one newline at its end.
fn message_of(message: &str) -> Result<String, GitError> {
    let text = message.trim();
    if text.is_empty() || text.contains('\0') {
        return Err(GitError::BadMessage);
    }
    Ok(format!("{text}\n"))
}
