//! Every way a command can fail: its exit code (contract section 5) and its words.

use std::path::PathBuf;

use crate::domain::fault::{Fault, FaultKind};
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::stamp::TYPED_YEARS;
use crate::i18n::Words;
use crate::ops::Refusal;
use crate::render;
use crate::render::layout::visible;
use crate::say;
use crate::store::durable::DurableError;
use crate::store::git::GitError;
use crate::store::init::InitError;
use crate::store::lock::LockError;
use crate::store::pending::PendingError;
use crate::store::{LookError, Store, StoreError};

/// Why a command ended without doing what was asked.
#[derive(Debug)]
pub enum Failure {
    /// No book was found from here.
    NoBook {
        cwd: PathBuf,
    },
    /// The place named holds no book.
    NotABook {
        path: PathBuf,
    },
    BadNow {
        text: String,
    },
    BadTime {
        flag: &'static str,
        text: String,
    },
    /// A time of a year that no record holds.
    FarTime {
        flag: &'static str,
        text: String,
    },
    /// Neither a time nor a commit to look back to.
    NoCommit {
        flag: &'static str,
        word: String,
        why: LookError,
    },
    NobodyNamed,
    BadName {
        name: String,
    },
    NoSuchRecord {
        typed: String,
        /// The noun that was asked.
        kind: Option<Kind>,
    },
    /// The record was opened only later.
    NotYet {
        id: RecordId,
    },
    /// Several records end so.
    Ambiguous {
        typed: String,
        ids: Vec<RecordId>,
    },
    /// Something must be said and nobody can be asked: the flag that says it.
    Unsaid {
        flag: &'static str,
    },
    BadDesk {
        letter: String,
    },
    UnknownCheck {
        name: String,
    },
    /// Only reports and lists have this form.
    NoSuchForm,
    /// The person at the terminal said no, or broke off.
    Declined,
    /// What one command alone can say, and its code.
    Said {
        text: String,
        code: u8,
    },
    Refused(Box<Refusal>),
    /// Something was to be said before it failed: which record it is about.
    After {
        remark: String,
        failure: Box<Failure>,
    },
    /// Files that cannot be read, where the command needs them.
    Broken(Vec<Fault>),
    Store(StoreError),
    Init(InitError),
    /// The book lies in no repository, and the command is about history.
    NoRepository,
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Failure::Refused(Box::new(refusal))
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Broken(faults) => Failure::Broken(faults),
            other => Failure::Store(other),
        }
    }
}

impl Failure {
    /// A record that was there a moment ago.
    pub fn gone(id: RecordId) -> Failure {
        Failure::NoSuchRecord { typed: id.to_string(), kind: Some(id.kind) }
    }

    /// 1 refused · 2 wrong use · 3 broken files · 4 disk, lock or git.
    pub fn code(&self) -> u8 {
        match self {
            Failure::Refused(refusal) if matches!(**refusal, Refusal::Missing { .. } | Refusal::NoDoer { .. }) => 2,
            Failure::Refused(_) | Failure::Declined | Failure::Store(StoreError::NoDesk) => 1,
            Failure::After { failure, .. } => failure.code(),
            Failure::Broken(_) => 3,
            Failure::Said { code, .. } => *code,
            Failure::Store(_) | Failure::NoRepository => 4,
            Failure::Init(InitError::Exists | InitError::InTheWay(_)) => 1,
            Failure::Init(InitError::Store(_)) | Failure::NoCommit { why: LookError::Git(_), .. } => 4,
            Failure::NoBook { .. }
            | Failure::NotABook { .. }
            | Failure::BadNow { .. }
            | Failure::BadTime { .. }
            | Failure::FarTime { .. }
            | Failure::NoCommit { .. }
            | Failure::NobodyNamed
            | Failure::BadName { .. }
            | Failure::NoSuchRecord { .. }
            | Failure::NotYet { .. }
            | Failure::Ambiguous { .. }
            | Failure::Unsaid { .. }
            | Failure::BadDesk { .. }
            | Failure::NoSuchForm
            | Failure::UnknownCheck { .. } => 2,
        }
    }

    /// What is said of it, ending in a newline. `store` gives the lines that faults stand on.
    pub fn text(&self, words: &Words, store: Option<&Store>) -> String {
        let text = match self {
            Failure::Refused(refusal) => render::refusal::text(words, refusal),
            Failure::After { remark, failure } => return format!("{remark}{}", failure.text(words, store)),
            Failure::Broken(faults) => return self::faults(words, faults, store),
            Failure::Store(error) => store_text(words, error),
            Failure::Init(error) => init_text(words, error),
            Failure::NoBook { cwd } => say!(words, "fail-no-book", dir = shown(cwd)),
            Failure::NotABook { path } => say!(words, "fail-not-a-book", dir = shown(path)),
            Failure::BadNow { text } => say!(words, "fail-bad-now", text = visible(text)),
            Failure::BadTime { flag: flag @ "--until", text } => {
                say!(words, "fail-bad-time-ahead", flag = *flag, text = visible(text))
            }
            Failure::BadTime { flag, text } => say!(words, "fail-bad-time", flag = *flag, text = visible(text)),
            Failure::FarTime { flag, text } => {
                let (from, to) = (TYPED_YEARS.start(), TYPED_YEARS.end());
                say!(words, "fail-far-time", flag = *flag, text = visible(text), from = *from, to = *to)
            }
            Failure::NoCommit { flag, word, why } => commit_text(words, flag, word, why),
            Failure::NobodyNamed => say!(words, "fail-nobody"),
            Failure::BadName { name } => say!(words, "fail-bad-name", name = visible(name)),
            Failure::NoSuchRecord { typed, kind } => {
                let noun = kind.unwrap_or(Kind::Repair).as_str();
                say!(words, "fail-no-record", typed = visible(typed), noun = noun)
            }
            Failure::NotYet { id } => say!(words, "fail-not-yet", id = id.to_string()),
            Failure::Ambiguous { typed, ids } => {
                let ids: Vec<String> = ids.iter().map(|id| id.to_string()).collect();
                say!(words, "fail-ambiguous", typed = visible(typed), ids = ids.join(" "))
            }
            Failure::Unsaid { flag } => say!(words, "fail-unsaid", flag = *flag),
            Failure::BadDesk { letter } => say!(words, "fail-bad-desk", letter = visible(letter)),
            Failure::UnknownCheck { name } => {
                let names: Vec<&str> = crate::check::CHECKS.iter().map(|check| check.name).collect();
                say!(words, "fail-unknown-check", name = visible(name), names = names.join(" "))
            }
            Failure::NoSuchForm => say!(words, "fail-no-form"),
            Failure::Said { text, .. } => text.clone(),
            Failure::Declined => say!(words, "fail-declined"),
            Failure::NoRepository => say!(words, "fail-no-repository"),
        };
        format!("{text}\n")
    }
}

fn commit_text(words: &Words, flag: &str, word: &str, why: &LookError) -> String {
    let word = visible(word);
    match why {
        LookError::NoRepository => say!(words, "look-no-repository", flag = flag, word = word),
        LookError::Unknown => say!(words, "look-unknown", flag = flag, word = word),
        LookError::TooShort => say!(words, "look-too-short", flag = flag, word = word),
        LookError::Several(names) => {
            let names: Vec<String> = names.iter().map(|name| visible(name)).collect();
            say!(words, "look-several", flag = flag, word = word, names = names.join(" "))
        }
        LookError::NoBook(commit) => {
            let commit: String = commit.as_str().chars().take(10).collect();
            say!(words, "look-no-book", flag = flag, word = word, commit = commit)
        }
        LookError::Git(error) => say!(words, "fail-git", error = git_text(words, error)),
    }
}

fn shown(path: &std::path::Path) -> String {
    visible(&path.display().to_string())
}

/// All faults, one after the other; a newer format is said once and alone.
pub fn faults(words: &Words, faults: &[Fault], store: Option<&Store>) -> String {
    let one = |fault: &Fault| {
        let line = match fault.kind {
            FaultKind::TooLarge { .. } | FaultKind::NotAFile | FaultKind::Symlink => None,
            _ => store.and_then(|store| store.line(&fault.path, fault.pos.line)),
        };
        render::fault::text(words, fault, line.as_deref())
    };
    let past = store.and_then(Store::past).filter(|_| !faults.is_empty());
    let past = past.map(|past| {
        let commit: String = past.commit.as_str().chars().take(10).collect();
        format!("{}\n", say!(words, "past-faults", commit = commit))
    });
    past.into_iter().chain(faults.iter().map(one)).collect()
}

fn store_text(words: &Words, error: &StoreError) -> String {
    match error {
        StoreError::Lock(LockError::Busy { path, holder }) => {
            let holder = holder.as_deref().map(visible).unwrap_or_else(|| "?".to_string());
            say!(words, "fail-locked", path = shown(path), holder = holder)
        }
        StoreError::Lock(LockError::Io { path, source, .. }) => {
            say!(words, "fail-disk", path = shown(path), error = visible(&source.to_string()))
        }
        StoreError::Disk(error) => disk_text(words, error),
        StoreError::Git(error) => say!(words, "fail-git", error = git_text(words, error)),
        StoreError::NotCommitted { what, error } => {
            say!(words, "fail-not-committed", what = visible(what), error = git_text(words, error))
        }
        StoreError::Pending(error) => pending_text(words, error),
        StoreError::NoDesk => say!(words, "fail-no-desk"),
        StoreError::ReadBack { path } => say!(words, "fail-read-back", path = visible(path)),
        StoreError::Broken(faults) => self::faults(words, faults, None),
        StoreError::Io { path, error } => {
            say!(words, "fail-disk", path = shown(path), error = visible(&error.to_string()))
        }
    }
}

fn disk_text(words: &Words, error: &DurableError) -> String {
    match error {
        DurableError::Symlink { path } => say!(words, "fail-symlink", path = shown(path)),
        DurableError::NotAFile { path } => say!(words, "fail-not-a-file", path = shown(path)),
        DurableError::Exists { path } => say!(words, "fail-exists", path = shown(path)),
        DurableError::Io { path, source, .. } => {
            say!(words, "fail-disk", path = shown(path), error = visible(&source.to_string()))
        }
    }
}

fn pending_text(words: &Words, error: &PendingError) -> String {
    match error {
        PendingError::Garbled { path, .. } | PendingError::Newer { path } => {
            say!(words, "fail-pending", path = shown(path))
        }
        PendingError::Unwritable => say!(words, "fail-unwritable"),
        PendingError::Io { path, source } => {
            say!(words, "fail-disk", path = shown(path), error = visible(&source.to_string()))
        }
        PendingError::Durable(error) => disk_text(words, error),
        PendingError::Git(error) => say!(words, "fail-git", error = git_text(words, error)),
    }
}

/// Several lines as one.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// git's own words are in English; what surrounds them is not.
pub fn git_text(words: &Words, error: &GitError) -> String {
    match error {
        GitError::Missing => say!(words, "git-missing"),
        GitError::IndexLocked { path } => say!(words, "git-index-locked", path = shown(path)),
        GitError::HookRefused { stderr } => say!(words, "git-hook", error = visible(&one_line(stderr))),
        GitError::BranchBusy { branch, .. } => say!(words, "git-branch-busy", branch = visible(branch)),
        GitError::Failed { asked, stderr, .. } => {
            say!(words, "git-failed", asked = *asked, error = visible(&one_line(stderr)))
        }
        GitError::BadPath { path } | GitError::NotAFile { path } => say!(words, "git-bad-path", path = shown(path)),
        other => say!(words, "git-other", error = visible(&format!("{other:?}"))),
    }
}

fn init_text(words: &Words, error: &InitError) -> String {
    match error {
        InitError::Exists => say!(words, "fail-book-exists"),
        InitError::InTheWay(path) => say!(words, "fail-in-the-way", path = shown(path)),
        InitError::Store(error) => store_text(words, error),
    }
}
