//! The quick way to commit, through `git fast-import`; it runs no hooks and signs nothing, so others decide when.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::commit::Plan;
use super::run::{self, bytes_path, io_at, path_bytes};
use super::{CommitId, GitError, Repo, Standing};

/// One path's place in the tree: mode and object as git has stored them, or the bytes to store.
enum Entry {
    Bytes(Vec<u8>),
    Stored { mode: String, id: String },
}

impl Repo {
    /// One attempt through `fast-import`; the inner error is git's word that the branch moved or was locked.
    pub(super) fn commit_quickly(&self, plan: &Plan<'_>, branch: &str) -> Result<Result<CommitId, String>, GitError> {
        // Started first, for its start takes as long as the staging. Without input it ends and leaves no trace.
        let mut importer = self.git.command(&self.book, &["fast-import", "--quiet"]);
        importer.stdin(Stdio::piped());
        let importer = run::start(&self.book, importer)?;
        let process = importer.id();
        let stream = self.stage(plan.paths).and_then(|()| self.stream(plan, branch));
        let input = stream.as_deref().unwrap_or_default();
        let answer = run::finish(&self.book, importer, input)?;
        stream?;
        if answer.ok() {
            let text = String::from_utf8_lossy(&answer.stdout);
            let id = CommitId::parse(text.trim_end()).ok_or(GitError::Garbled { asked: "fast-import" })?;
            self.keep_up();
            return Ok(Ok(id));
        }
        let report = format!("fast_import_crash_{process}");
        let _ = fs::remove_file(self.facts.git_dir.join(report));
        let words = answer.stderr.to_ascii_lowercase();
        if words.contains("not updating") || words.contains("cannot lock ref") {
            return Ok(Err(answer.stderr.trim_end().to_owned()));
        }
        Err(answer.failed("fast-import"))
    }

    /// What `fast-import` is told. `from` is resolved when it reads this, so a branch that has moved is followed.
    fn stream(&self, plan: &Plan<'_>, branch: &str) -> Result<Vec<u8>, GitError> {
        let entries = self.entries(plan.paths)?;
        let stamp = format!("{} {}", plan.when.timestamp(), plan.when.format("%z"));
        let (name, email) = &plan.author;
        let (committer, address) = self.committer(&plan.author);
        // "done" makes half a stream an error, should this process die while writing it.
        let mut head = format!("feature done\ncommit {branch}\nmark :1\n");
        let _ = writeln!(head, "author {name} <{email}> {stamp}");
        let _ = writeln!(head, "committer {committer} <{address}> {stamp}");
        let _ = writeln!(head, "data {}\n{}", plan.message.len(), plan.message);
        if self.has_commit(branch)? {
            let _ = writeln!(head, "from {branch}^0");
        }
        let mut stream = head.into_bytes();
        for (path, entry) in plan.paths.iter().zip(entries) {
            let (mode, object) = match &entry {
                Entry::Bytes(_) => ("100644", "inline"),
                Entry::Stored { mode, id } => (mode.as_str(), id.as_str()),
            };
            stream.extend_from_slice(format!("M {mode} {object} ").as_bytes());
            quote_into(&mut stream, &path_bytes(&self.facts.prefix.join(path)));
            stream.push(b'\n');
            if let Entry::Bytes(bytes) = entry {
                stream.extend_from_slice(format!("data {}\n", bytes.len()).as_bytes());
                stream.extend_from_slice(&bytes);
                stream.push(b'\n');
            }
        }
        stream.extend_from_slice(b"get-mark :1\ndone\n");
        Ok(stream)
    }

    /// What stands behind each path. Where git might store other bytes than the file has (line ends, `$Id$`,
    /// filters) or another mode, the index is asked, which has just been told.
    fn entries(&self, paths: &[PathBuf]) -> Result<Vec<Entry>, GitError> {
        let mut entries = Vec::with_capacity(paths.len());
        for path in paths {
            let whole = self.book.join(path);
            let bytes = fs::read(&whole).map_err(io_at(&whole))?;
            let altered = bytes.contains(&b'\r') || bytes.windows(3).any(|three| three == b"$Id");
            if altered || self.facts.filters || executable(&whole) {
                return self.entries_staged(paths);
            }
            entries.push(Entry::Bytes(bytes));
        }
        Ok(entries)
    }

    fn entries_staged(&self, paths: &[PathBuf]) -> Result<Vec<Entry>, GitError> {
        let asked = "ls-files";
        let answer = self.ask_of(&[asked, "-s", "-z", "--"], paths)?.checked(asked)?;
        let garbled = || GitError::Garbled { asked };
        let mut known = Vec::new();
        for line in answer.stdout.split(|byte| *byte == 0).filter(|l| !l.is_empty()) {
            let tab = line.iter().position(|byte| *byte == b'\t').ok_or_else(garbled)?;
            let facts = String::from_utf8_lossy(&line[..tab]);
            let (mode, rest) = facts.split_once(' ').ok_or_else(garbled)?;
            let (id, _) = rest.split_once(' ').ok_or_else(garbled)?;
            known.push((bytes_path(&line[tab + 1..]), mode.to_owned(), id.to_owned()));
        }
        let entry = |path: &PathBuf| {
            let (_, mode, id) = known.iter().find(|(name, ..)| name == path)?;
            Some(Entry::Stored { mode: mode.clone(), id: id.clone() })
        };
        paths.iter().map(|path| entry(path).ok_or_else(garbled)).collect()
    }

    /// Whether the branch has a commit; asked again only where there was none, for it may be the second one today.
    fn has_commit(&self, branch: &str) -> Result<bool, GitError> {
        if self.facts.head.is_some() && self.facts.standing == Standing::Branch(branch.to_owned()) {
            return Ok(true);
        }
        let args = ["rev-parse", "-q", "--verify", branch];
        Ok(self.git.ask(&self.book, &args, b"")?.ok())
    }

    /// Lets git tidy up when loose objects have piled up, by git's own measure: `git commit` would have asked too.
    fn keep_up(&self) {
        let sample = self.facts.common_dir.join("objects/17");
        let piled = fs::read_dir(sample).is_ok_and(|names| names.count() > 27);
        if piled && self.facts.upkeep {
            let args = ["maintenance", "run", "--auto", "--quiet"];
            let mut upkeep = self.git.command(&self.book, &args);
            upkeep.stdout(Stdio::null()).stderr(Stdio::null());
            // Nobody waits for it, and its failure costs nothing but disk.
            let _ = upkeep.spawn();
        }
    }
}

#[cfg(unix)]
fn executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o100 != 0)
}

#[cfg(not(unix))]
fn executable(_path: &Path) -> bool {
    false
}

/// A path inside quotes, as `fast-import` reads them; other than quote, backslash and controls all stands as it is.
fn quote_into(out: &mut Vec<u8>, path: &[u8]) {
    out.push(b'"');
    for &byte in path {
        match byte {
            b'"' | b'\\' => out.extend([b'\\', byte]),
            0..=31 | 127 => out.extend(format!("\\{byte:03o}").bytes()),
            _ => out.push(byte),
        }
    }
    out.push(b'"');
}
