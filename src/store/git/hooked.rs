//! Commits through `git commit --only`, where hooks or signatures are wanted; slower, and otherwise the same promise.

use std::path::PathBuf;

use super::commit::{Plan, joined};
use super::run::{self, Answer, bytes_path};
use super::{CommitOutcome, GitError, Repo, Why};

impl Repo {
    /// The whole way of `git commit`; files git did not know are forgotten again when a hook refuses.
    pub(super) fn commit_hooked(&self, plan: &Plan<'_>) -> Result<CommitOutcome, GitError> {
        let fresh = self.unknown(plan.paths)?;
        if !fresh.is_empty() {
            self.stage(&fresh)?;
        }
        let done = self.with_index(|| self.git_commit(plan));
        if let Ok(answer) = &done
            && answer.ok()
        {
            let id = self.head_commit()?;
            let id = id.ok_or(GitError::Garbled { asked: "commit" })?;
            return Ok(CommitOutcome::Committed(id));
        }
        // Exit 1 is a hook's no, or git finding nothing to do.
        let refused = done.as_ref().is_ok_and(|answer| answer.code == Some(1));
        let unchanged = refused && self.dirty(plan.paths)?.is_empty();
        if !fresh.is_empty() && !unchanged {
            self.forget(&fresh)?;
        }
        let answer = done?;
        if unchanged {
            return Ok(CommitOutcome::NotCommitted(Why::NothingChanged));
        }
        if refused && self.facts.hooks {
            let stderr = answer.stderr.trim_end().to_owned();
            return Err(GitError::HookRefused { stderr });
        }
        Err(answer.failed("commit"))
    }

    fn git_commit(&self, plan: &Plan<'_>) -> Result<Answer, GitError> {
        let message = format!("--message={}", plan.message);
        let args = [
            "-c",
            "i18n.commitEncoding=UTF-8",
            "commit",
            "-q",
            "--only",
            "--cleanup=whitespace",
            "--pathspec-from-file=-",
            "--pathspec-file-nul",
            &message,
        ];
        let mut command = self.git.command(&self.book, &args);
        // The at sign keeps git from reading small numbers as something else than seconds.
        let date = format!("@{} {}", plan.when.timestamp(), plan.when.format("%z"));
        let (committer, address) = self.committer(&plan.author);
        command
            .env("GIT_AUTHOR_NAME", &plan.author.0)
            .env("GIT_AUTHOR_EMAIL", &plan.author.1)
            .env("GIT_AUTHOR_DATE", &date)
            .env("GIT_COMMITTER_NAME", committer)
            .env("GIT_COMMITTER_EMAIL", address)
            .env("GIT_COMMITTER_DATE", &date);
        run::run(&self.book, command, &joined(plan.paths))
    }

    /// Those of `paths` that the index does not know; `git commit --only` refuses to look at them.
    fn unknown(&self, paths: &[PathBuf]) -> Result<Vec<PathBuf>, GitError> {
        let answer = self.ask_of(&["ls-files", "-z", "--"], paths)?;
        let stdout = answer.checked("ls-files")?.stdout;
        let known: Vec<PathBuf> = stdout.split(|byte| *byte == 0).map(bytes_path).collect();
        let fresh = paths.iter().filter(|path| !known.contains(path));
        Ok(fresh.cloned().collect())
    }

    fn forget(&self, paths: &[PathBuf]) -> Result<(), GitError> {
        self.with_index(|| {
            let args = ["update-index", "--force-remove", "-z", "--stdin"];
            run::run(&self.book, self.git.command(&self.book, &args), &joined(paths))
        })?
        .checked("update-index")
        .map(drop)
    }
}
