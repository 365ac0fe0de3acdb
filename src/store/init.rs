//! Makes a book that works at once: settings, the ledger's rules, official calendars, empty lists, a first commit.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;

use crate::domain::field::{Field, Word};
use crate::domain::node::Node;
use crate::domain::settings::{FORMAT, Language};
use crate::domain::stamp::Stamp;

use super::durable::{self, DurableError};
use super::git::{self, CommitOutcome, Git, GitError};
use super::settings::SETTINGS;
use super::{StoreError, yaml};

/// Files every new book begins with, beside `wuye.yaml`.
const FILES: &[(&str, &str)] = &[
    ("rules.yaml", include_str!("../../templates/rules.yaml")),
    ("prices.yaml", include_str!("../../templates/prices.yaml")),
    ("people.yaml", include_str!("../../templates/people.yaml")),
    ("stock.yaml", include_str!("../../templates/stock.yaml")),
    ("calendar/2024.yaml", include_str!("../../templates/calendar/2024.yaml")),
    ("calendar/2025.yaml", include_str!("../../templates/calendar/2025.yaml")),
    ("calendar/2026.yaml", include_str!("../../templates/calendar/2026.yaml")),
    (".gitattributes", include_str!("../../templates/gitattributes")),
];

/// What a new book is told.
#[derive(Clone, Debug)]
pub struct NewBook {
    pub name: String,
    pub language: Language,
    pub zone: Tz,
    /// The name of the author where git knows none.
    pub by: Option<String>,
}

/// What `init` did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub files: usize,
    /// A repository was made; false where the directory already lay in one.
    pub repository: bool,
    pub commit: Option<String>,
}

/// Why no book was made.
#[derive(Debug)]
pub enum InitError {
    /// There is a book already.
    Exists,
    /// A file of that name is already there.
    InTheWay(PathBuf),
    Store(StoreError),
}

/// Makes a book in `dir`. Refuses where a `wuye.yaml` or one of the other files stands already; overwrites nothing.
pub fn init(git: &Git, dir: &Path, book: &NewBook, commit: bool, now: Stamp) -> Result<Made, InitError> {
    if dir.join(SETTINGS).exists() {
        return Err(InitError::Exists);
    }
    if let Some((taken, _)) = FILES.iter().find(|(name, _)| *name != ".gitattributes" && dir.join(name).exists()) {
        return Err(InitError::InTheWay(dir.join(taken)));
    }
    let mut paths: Vec<PathBuf> = Vec::new();
    for (name, text) in FILES.iter().copied().chain([(SETTINGS, settings(book).as_str())]) {
        match durable::create_new(&dir.join(name), text.as_bytes()) {
            Ok(()) => paths.push(name.into()),
            Err(DurableError::Exists { .. }) if name == ".gitattributes" => {}
            Err(error) => return Err(InitError::Store(StoreError::Disk(error))),
        }
    }
    let repository = match git::init(git, dir) {
        Ok(made) => made,
        Err(GitError::Missing) => false,
        Err(error) => return Err(InitError::Store(StoreError::Git(error))),
    };
    let commit = if commit { first_commit(git, dir, &paths, book, now)? } else { None };
    Ok(Made { files: paths.len(), repository, commit })
}

fn first_commit(
    git: &Git,
    dir: &Path,
    paths: &[PathBuf],
    book: &NewBook,
    now: Stamp,
) -> Result<Option<String>, InitError> {
    let fail = |error| InitError::Store(StoreError::Git(error));
    let repo = match git::probe(git, dir) {
        Ok(Some(repo)) => repo,
        Ok(None) | Err(GitError::Missing) => return Ok(None),
        Err(error) => return Err(fail(error)),
    };
    let facts = repo.facts();
    let name = facts.user_name.clone().or_else(|| book.by.clone()).unwrap_or_else(|| "wuye".to_string());
    let email = facts.user_email.clone().unwrap_or_else(|| super::writing::NO_ADDRESS.to_string());
    let message = format!("wuye init: {}\n\nAction: init\n", book.name);
    match repo.commit(paths, &message, &name, &email, now.moment()).map_err(fail)? {
        CommitOutcome::Committed(id) => Ok(Some(id.as_str().to_string())),
        CommitOutcome::NotCommitted(_) => Ok(None),
    }
}

/// The settings a book of this language begins with: shifts and services have their names in it, and are otherwise the same.
fn template(language: Language) -> &'static str {
    match language {
        Language::Zh => include_str!("../../templates/settings.yaml"),
        Language::En => include_str!("../../templates/settings.en.yaml"),
    }
}

/// The text of `wuye.yaml`, its name quoted as YAML needs it.
fn settings(book: &NewBook) -> String {
    let line = |key: &str, node: Node| yaml::key_line(key, &node);
    let format = Node::made(crate::domain::node::NodeKind::Number(i64::from(FORMAT)));
    [
        line("format", format),
        line("name", book.name.write()),
        line("language", Node::text(book.language.to_text())),
        line("timezone", Node::text(book.zone.to_text())),
        template(book.language).to_string(),
    ]
    .concat()
}
