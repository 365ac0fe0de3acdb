//! Reads a whole commit: which one a name means, when it was made, which files it holds and what they say. No work tree, no
//! index, no filter and no hook is touched.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use super::history::next_object;
use super::run::bytes_path;
use super::{CommitId, GitError, Repo};

/// A commit's name shorter than this is a guess.
pub const SHORTEST: usize = 7;

/// What a typed name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// One commit.
    Commit(CommitId),
    /// No commit here.
    Nothing,
    /// The beginning of a commit's name, too short to be relied on.
    TooShort,
    /// More than one: the names it may stand for, as many as git knows.
    Several(Vec<String>),
}

/// A file of a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// From the book.
    pub path: PathBuf,
    /// The name of its content.
    pub blob: String,
    pub what: What,
}

/// What lies at a path of a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    File,
    Link,
    /// A repository of its own.
    Other,
}

impl Repo {
    /// What a name (full, short, a tag, a branch, `HEAD~3`) means. A name that git would guess at means several.
    ///
    /// # Errors
    /// [`GitError::Io`], [`GitError::Missing`].
    pub fn named(&self, name: &str) -> Result<Named, GitError> {
        if name.is_empty() || name.contains(['\0', '\n']) {
            return Ok(Named::Nothing);
        }
        let wanted = format!("{name}^{{commit}}");
        let args = ["-c", "core.warnAmbiguousRefs=true", "rev-parse", "--verify", "--end-of-options", &wanted];
        let answer = self.git.ask(&self.book, &args, b"")?;
        if answer.stderr.contains("ambiguous") && !answer.stderr.contains("ambiguous argument") {
            return Ok(Named::Several(self.candidates(name)?));
        }
        let commit = CommitId::parse(String::from_utf8_lossy(&answer.stdout).trim_end()).filter(|_| answer.ok());
        Ok(match commit {
            None => Named::Nothing,
            Some(id) if name.len() < SHORTEST && id.as_str().starts_with(name) => Named::TooShort,
            Some(id) => Named::Commit(id),
        })
    }

    /// The branches, tags and commits that a name may stand for.
    fn candidates(&self, name: &str) -> Result<Vec<String>, GitError> {
        let base = name.split(['~', '^', '@', ':']).next().unwrap_or(name);
        let refs = self.git.ask(&self.book, &["show-ref", "--", base], b"")?;
        let text = String::from_utf8_lossy(&refs.stdout).into_owned();
        let mut found: Vec<String> =
            text.lines().filter_map(|line| line.split_once(' ')).map(|(_, name)| name.to_owned()).collect();
        if base.len() >= 4 && base.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            let asked = format!("--disambiguate={base}");
            let ids = self.git.ask(&self.book, &["rev-parse", &asked], b"")?;
            let kinds = self.git.ask(&self.book, &["cat-file", "--batch-check"], &ids.stdout)?;
            let text = String::from_utf8_lossy(&kinds.stdout).into_owned();
            let commits = text.lines().filter_map(|line| line.split_once(" commit "));
            found.extend(commits.map(|(id, _)| id.chars().take(12).collect::<String>()));
        }
        Ok(found)
    }

    /// When a commit was made.
    ///
    /// # Errors
    /// [`GitError::Failed`]; [`GitError::Garbled`] when its date lies outside what can be told.
    pub fn made(&self, commit: &CommitId) -> Result<DateTime<FixedOffset>, GitError> {
        let asked = "log";
        let args = [asked, "-1", "--no-color", "--no-show-signature", "--format=%cI", commit.as_str(), "--"];
        let answer = self.git.ask(&self.book, &args, b"")?.checked(asked)?;
        let text = String::from_utf8_lossy(&answer.stdout);
        DateTime::parse_from_rfc3339(text.trim()).map_err(|_| GitError::Garbled { asked })
    }

    /// Every file of the book in a commit, in git's order; empty where the book was not there.
    ///
    /// # Errors
    /// [`GitError::Failed`].
    pub fn listing(&self, commit: &CommitId) -> Result<Vec<Listed>, GitError> {
        let args = ["ls-tree", "-r", "-z", commit.as_str()];
        let listed = self.git.ask(&self.book, &args, b"")?.checked("ls-tree")?;
        Ok(listed.stdout.split(|byte| *byte == 0).filter_map(listed_line).collect())
    }

    /// What these blobs hold, in their order: one process, whatever their number.
    ///
    /// # Errors
    /// [`GitError::Garbled`] when one is missing (a clone that holds only a part); git's failures.
    pub fn blobs<'b>(&self, blobs: impl Iterator<Item = &'b str>) -> Result<Vec<Vec<u8>>, GitError> {
        let (mut asked_for, mut count) = (Vec::new(), 0_usize);
        for blob in blobs {
            asked_for.extend(blob.as_bytes());
            asked_for.push(b'\n');
            count += 1;
        }
        if count == 0 {
            return Ok(Vec::new());
        }
        let asked = "cat-file";
        let answer = self.git.ask(&self.book, &[asked, "--batch"], &asked_for)?.checked(asked)?;
        let mut rest = &answer.stdout[..];
        let texts: Option<Vec<_>> = (0..count).map(|_| Some(next_object(&mut rest)?.bytes.to_vec())).collect();
        texts.ok_or(GitError::Garbled { asked })
    }
}

/// `100644 blob <id> TAB <path>`.
fn listed_line(line: &[u8]) -> Option<Listed> {
    let tab = line.iter().position(|byte| *byte == b'\t')?;
    let blob = str::from_utf8(line[..tab].rsplit(|byte| *byte == b' ').next()?).ok()?.to_owned();
    let what = match &line[..3] {
        b"100" => What::File,
        b"120" => What::Link,
        _ => What::Other,
    };
    Some(Listed { path: bytes_path(&line[tab + 1..]), blob, what })
}
