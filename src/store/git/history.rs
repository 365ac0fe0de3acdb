//! Reads what git knows of the book: commits, old contents, what is not committed; it changes nothing.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::run::{self, Answer, bytes_path, path_bytes};
use super::{CommitId, GitError, Repo, Standing};

/// One commit that touched a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitLine {
    /// Its name.
    pub id: CommitId,
    /// When the author made it.
    pub when: DateTime<FixedOffset>,
    /// The author's name.
    pub author: String,
    /// The first line.
    pub subject: String,
    /// `Key: value` lines at the end of the message, in order, folded ones unfolded.
    pub trailers: Vec<(String, String)>,
}

/// A line that a commit added to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// From the book.
    pub path: PathBuf,
    /// When it was committed.
    pub when: DateTime<FixedOffset>,
    pub text: String,
}

const LINE: &str = "--format=tformat:%H%x00%aI%x00%an%x00%s%x00\
    %(trailers:only=true,unfold=true,key_value_separator=%x02,separator=%x01)";

impl Repo {
    /// The newest commit now, `None` before the first; no process when its branch stands in a file of its own.
    ///
    /// # Errors
    /// [`GitError::Io`] when `HEAD` cannot be read, git's failures otherwise.
    pub fn head_commit(&self) -> Result<Option<CommitId>, GitError> {
        if let Standing::Branch(branch) = self.standing()? {
            let loose = fs::read_to_string(self.facts.common_dir.join(branch));
            if let Ok(text) = loose
                && let Some(id) = CommitId::parse(text.trim_end())
            {
                return Ok(Some(id));
            }
        }
        self.resolved("HEAD")
    }

    /// The newest `limit` commits that touched `path` (from the book), seen from a commit or else from the newest one, newest
    /// first; renames are not followed.
    ///
    /// # Errors
    /// [`GitError::Failed`]; [`GitError::Garbled`] when an author's date lies outside what can be told.
    pub fn log(&self, path: &Path, limit: usize, from: Option<&CommitId>) -> Result<Vec<CommitLine>, GitError> {
        if from.is_none() && self.head_commit()?.is_none() {
            return Ok(Vec::new());
        }
        let limit = format!("--max-count={limit}");
        let args = [
            "log",
            "-z",
            "--no-color",
            "--no-show-signature",
            "--no-follow",
            "--encoding=UTF-8",
            &limit,
            LINE,
            from.map_or("HEAD", CommitId::as_str),
            "--",
        ];
        let answer = self.ask_of(&args, &[path.to_owned()])?.checked("log")?;
        let text = String::from_utf8_lossy(&answer.stdout);
        let fields: Vec<&str> = text.split('\0').collect();
        let lines = fields.chunks_exact(5).map(commit_line);
        let lines: Option<Vec<CommitLine>> = lines.collect();
        lines.ok_or(GitError::Garbled { asked: "log" })
    }

    /// The lines that commits added to `paths` (from the book), each with its file and the time of its commit, oldest first.
    /// A line that a merge brought in counts where it was first committed.
    ///
    /// # Errors
    /// [`GitError::Failed`]; [`GitError::Garbled`] when a time cannot be read.
    pub fn added(&self, paths: &[PathBuf]) -> Result<Vec<Added>, GitError> {
        if paths.is_empty() || self.head_commit()?.is_none() {
            return Ok(Vec::new());
        }
        let args = [
            "log",
            "--reverse",
            "--no-merges",
            "--patch",
            "--unified=0",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--no-renames",
            "--no-show-signature",
            "--relative",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            "--format=tformat:%x00%cI",
            "HEAD",
            "--",
        ];
        let answer = self.ask_of(&args, paths)?.checked("log")?;
        let text = String::from_utf8_lossy(&answer.stdout);
        let (mut added, mut file, mut when) = (Vec::new(), PathBuf::new(), None);
        for line in text.lines() {
            if let Some(time) = line.strip_prefix('\0') {
                let time = DateTime::parse_from_rfc3339(time.trim());
                when = Some(time.map_err(|_| GitError::Garbled { asked: "log" })?);
            } else if let Some(path) = line.strip_prefix("+++ b/") {
                file = PathBuf::from(path);
            } else if let (Some(text), Some(when)) = (line.strip_prefix('+'), when) {
                added.push(Added { path: file.clone(), when, text: text.to_string() });
            }
        }
        Ok(added)
    }

    /// What `path` (from the book) held in the newest commit; `None` when it was not in it, or is no file there.
    ///
    /// # Errors
    /// [`GitError::BadPath`] for a path with a newline; git's failures.
    pub fn content_at_head(&self, path: &Path) -> Result<Option<Vec<u8>>, GitError> {
        let asked = "cat-file";
        let mut name = b"HEAD:".to_vec();
        name.extend(path_bytes(&self.facts.prefix.join(path)));
        if name.contains(&b'\n') {
            return Err(GitError::BadPath { path: path.into() });
        }
        name.push(b'\n');
        let answer = self.git.ask(&self.book, &[asked, "--batch"], &name)?;
        let answer = answer.checked(asked)?;
        if answer.stdout.ends_with(b" missing\n") {
            return Ok(None);
        }
        let object = next_object(&mut &answer.stdout[..]).ok_or(GitError::Garbled { asked })?;
        Ok((object.kind == "blob").then(|| object.bytes.to_vec()))
    }

    /// Those of `paths` (all of the book when empty) that differ from the newest commit, staged or not, and those
    /// git does not know; from the book, ignored ones left out.
    ///
    /// # Errors
    /// [`GitError::Failed`].
    pub fn dirty(&self, paths: &[PathBuf]) -> Result<Vec<PathBuf>, GitError> {
        let args = ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--"];
        let here = [PathBuf::from(".")];
        let paths = if paths.is_empty() { &here } else { paths };
        let answer = self.ask_of(&args, paths)?.checked("status")?;
        // Two letters and a blank, then the path from the top, however deep the book lies.
        let lines = answer.stdout.split(|byte| *byte == 0);
        let paths = lines.filter_map(|line| line.get(3..)).map(bytes_path);
        let mut found: Vec<PathBuf> =
            paths.filter_map(|path| path.strip_prefix(&self.facts.prefix).map(Path::to_owned).ok()).collect();
        found.sort();
        Ok(found)
    }

    /// Whether git is told to ignore `path` (from the book); [`Repo::commit`] commits it all the same.
    ///
    /// # Errors
    /// [`GitError::Failed`].
    pub fn ignores(&self, path: &Path) -> Result<bool, GitError> {
        // This one command knows no literal pathspecs; the leading dot keeps a colon from being read as one.
        let path = Path::new(".").join(path);
        let args = [OsStr::new("check-ignore"), OsStr::new("-q"), OsStr::new("--"), path.as_os_str()];
        let mut command = self.git.command(&self.book, &args);
        command.env("GIT_LITERAL_PATHSPECS", "0");
        let answer = run::run(&self.book, command, b"")?;
        match answer.code {
            Some(0) => Ok(true),
            Some(1) => Ok(false),
            _ => Err(answer.failed("check-ignore")),
        }
    }

    /// The commit that a name means.
    ///
    /// # Errors
    /// [`GitError::Io`], [`GitError::Missing`]; a name without a commit is `None`.
    pub fn resolved(&self, name: &str) -> Result<Option<CommitId>, GitError> {
        if name.contains('\0') {
            return Ok(None);
        }
        let name = format!("{name}^{{commit}}");
        let args = ["rev-parse", "-q", "--verify", "--end-of-options", &name];
        let answer = self.git.ask(&self.book, &args, b"")?;
        let text = String::from_utf8_lossy(&answer.stdout);
        Ok(CommitId::parse(text.trim_end()).filter(|_| answer.ok()))
    }

    /// Asks about paths, which stand last and are never taken for patterns.
    pub(super) fn ask_of(&self, args: &[&str], paths: &[PathBuf]) -> Result<Answer, GitError> {
        let words = args.iter().map(OsStr::new);
        let words = words.chain(paths.iter().map(|path| path.as_os_str()));
        let words: Vec<OsString> = words.map(OsStr::to_owned).collect();
        self.git.ask(&self.book, &words, b"")
    }
}

/// One object in the answer of `cat-file --batch`.
pub(super) struct Object<'a> {
    pub kind: &'a str,
    pub bytes: &'a [u8],
}

/// Takes the next object off: `<id> <kind> <size> LF <bytes> LF`.
pub(super) fn next_object<'a>(rest: &mut &'a [u8]) -> Option<Object<'a>> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let mut words = str::from_utf8(&rest[..end]).ok()?.rsplit(' ');
    let size: usize = words.next()?.parse().ok()?;
    let kind = words.next()?;
    let after = rest.get(end + 1..)?;
    let bytes = after.get(..size)?;
    *rest = after.get(size..)?.strip_prefix(b"\n")?;
    Some(Object { kind, bytes })
}

fn commit_line(fields: &[&str]) -> Option<CommitLine> {
    let [id, when, author, subject, trailers] = fields else {
        return None;
    };
    let pair = |line: &str| {
        let (key, value) = line.split_once('\u{2}')?;
        Some((key.to_owned(), value.to_owned()))
    };
    Some(CommitLine {
        id: CommitId::parse(id)?,
        when: DateTime::parse_from_rfc3339(when).ok()?,
        author: (*author).to_owned(),
        subject: (*subject).to_owned(),
        trailers: trailers.split('\u{1}').filter_map(pair).collect(),
    })
}
