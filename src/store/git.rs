//! The book's git repository as types, and the doors to it; it never rewrites a commit and never speaks to people.

mod commit;
mod history;
mod hooked;
mod probe;
mod quick;
mod run;
mod tree;

use std::io;
use std::path::{Path, PathBuf};

pub use history::{Added, CommitLine};
pub use probe::{init, probe};
pub use run::Git;
pub use tree::{Listed, Named, What};

/// A commit's full name, 40 or 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CommitId(String);

impl CommitId {
    /// Reads a full name as git prints it; an abbreviation is none.
    pub fn parse(text: &str) -> Option<CommitId> {
        let digits = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
        (matches!(text.len(), 40 | 64) && text.bytes().all(digits)).then(|| CommitId(text.to_owned()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Something a person has begun in the repository and not yet ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// `git merge`, or a pull.
    Merge,
    /// `git rebase`, or `git am`.
    Rebase,
    /// `git cherry-pick`.
    CherryPick,
    /// `git revert`.
    Revert,
    /// `git bisect`.
    Bisect,
}

/// Where `HEAD` stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// On a branch, full name (`refs/heads/main`); it may have no commit yet.
    Branch(String),
    /// On no branch: a commit made here would soon be lost.
    Detached,
    /// In the middle of something.
    During(Operation),
}

/// What one look at the repository told; true at the time of [`probe()`], and looked at again where it matters.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The root of the work tree, links resolved.
    pub top: PathBuf,
    /// The git directory of this work tree.
    pub git_dir: PathBuf,
    /// The git directory that all linked work trees share.
    pub common_dir: PathBuf,
    /// From `top` to the book, `/` at the end; empty when the book is the root.
    pub prefix: PathBuf,
    /// Where `HEAD` stands.
    pub standing: Standing,
    /// The newest commit, `None` before the first one (unborn).
    pub head: Option<CommitId>,
    /// `user.name` of git's configuration (environment variables not considered).
    pub user_name: Option<String>,
    /// `user.email` likewise.
    pub user_email: Option<String>,
    /// Hooks that a commit has to run are installed.
    pub hooks: bool,
    /// `commit.gpgsign` is on.
    pub signing: bool,
    /// Any remote has an address: the book has, or may have, clones.
    pub remote: bool,
    /// This is a linked work tree (`git worktree add`).
    pub linked: bool,
    /// Somebody held the index at that moment.
    pub index_locked: bool,
    /// Content filters are configured (LFS, crypt), so git may store other bytes than the file has.
    filters: bool,
    /// `maintenance.auto` is not off.
    upkeep: bool,
}

/// The repository that holds a book.
#[derive(Debug, Clone)]
pub struct Repo {
    git: Git,
    book: PathBuf,
    facts: Facts,
}

impl Repo {
    /// What [`probe()`] learned.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The book's directory as it was given.
    pub fn book(&self) -> &Path {
        &self.book
    }
}

/// What became of a commit that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommitOutcome {
    /// It stands on the branch.
    Committed(CommitId),
    /// Nothing was committed and nothing in git has changed; the files stay as they are on disk.
    NotCommitted(Why),
}

/// Why nothing was committed; none of these is a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// `HEAD` is on no branch.
    Detached,
    /// A merge, rebase and so on is going on.
    During(Operation),
    /// The paths already stand in the newest commit as they are.
    NothingChanged,
}

/// What went wrong with git.
#[derive(Debug)]
pub enum GitError {
    /// There is no git program on this machine.
    Missing,
    /// git ended with a failure that has no name of its own here.
    Failed {
        /// The subcommand.
        asked: &'static str,
        /// Its exit code; none after a signal.
        code: Option<i32>,
        /// git's own words, in English (`LC_ALL=C`).
        stderr: String,
    },
    /// git answered in a form that is not understood (a newline in a directory name, for one).
    Garbled {
        /// The subcommand.
        asked: &'static str,
    },
    /// Another git process holds the index, or one that died left its lock behind.
    IndexLocked {
        /// The lock file, to be removed when no git runs any more.
        path: PathBuf,
    },
    /// A hook of this repository said no; the paths are as they were, uncommitted.
    HookRefused {
        /// What the hook, and git, said.
        stderr: String,
    },
    /// The branch kept moving, or stayed locked, through all attempts.
    BranchBusy {
        /// The branch.
        branch: String,
        /// git's words of the last attempt.
        stderr: String,
    },
    /// A path that no record may have: absolute, with `..` or `.git`, or with a control character.
    BadPath {
        /// The path.
        path: PathBuf,
    },
    /// A path that is to be committed is a link, a directory or a device.
    NotAFile {
        /// The path, from the book.
        path: PathBuf,
    },
    /// The author has no name left once what git cannot store is taken out.
    BadAuthor,
    /// The message is empty or holds a NUL.
    BadMessage,
    /// This names no commit here.
    NoSuchCommit {
        /// What was asked for.
        name: String,
    },
    /// A file of the book or of the git directory could not be read, or git not be started there.
    Io {
        /// The path.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
}
