//! Finds out what repository a book lies in, or makes one; beyond `init` it changes nothing.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use super::run::{self, Answer, Git, bytes_path, io_at};
use super::{CommitId, Facts, GitError, Operation, Repo, Standing};

/// Hooks that `git commit` runs and the quick way would not.
const COMMIT_HOOKS: [&str; 5] =
    ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction"];

const ROOTS: [&str; 10] = [
    "rev-parse",
    "--path-format=absolute",
    "--show-toplevel",
    "--git-dir",
    "--git-common-dir",
    "--git-path",
    "hooks",
    "--show-prefix",
    "--verify",
    "-q",
];

const SETTINGS: [&str; 4] = [
    "config",
    "--null",
    "--get-regexp",
    r"^(user\.(name|email)|commit\.gpgsign|maintenance\.auto|remote\..*\.url|filter\..*\.(clean|process)|hook\..*\.(event|command))$",
];

/// Looks at the repository that the directory `book` lies in: two git processes, side by side.
///
/// `None` when no directory above has a `.git`, which costs no process (and is the answer for a book that lies in
/// a bare repository, or in a work tree that only `GIT_DIR` knows).
///
/// # Errors
/// [`GitError::Missing`] when there is a repository but no git; [`GitError::Failed`] with git's words when git will
/// not touch it ("dubious ownership", a broken `.git` file); [`GitError::Garbled`] when a path has a newline.
pub fn probe(git: &Git, book: &Path) -> Result<Option<Repo>, GitError> {
    let real = fs::canonicalize(book).map_err(io_at(book))?;
    if !real.ancestors().any(|above| above.join(".git").exists()) {
        return Ok(None);
    }
    let mut settings = git.command(book, &SETTINGS);
    settings.stdin(Stdio::null());
    let settings = run::start(book, settings)?;
    let mut questions = ROOTS.to_vec();
    questions.push("HEAD");
    let roots = git.ask(book, &questions, b"");
    let settings = run::finish(book, settings, b"")?;
    let Some(mut facts) = read_roots(roots?)? else {
        return Ok(None);
    };
    read_settings(&mut facts, settings)?;
    let mut repo = Repo { git: git.clone(), book: book.to_owned(), facts };
    repo.facts.standing = repo.standing()?;
    Ok(Some(repo))
}

/// Makes a repository of `dir` (and `dir` itself) with the branch `main` and the settings that keep commits quick
/// and safe, and says `true`; where `dir` already lies in a repository nothing is touched, and it says `false`.
///
/// # Errors
/// As for [`probe()`]; [`GitError::Io`] when the directory cannot be made.
pub fn init(git: &Git, dir: &Path) -> Result<bool, GitError> {
    fs::create_dir_all(dir).map_err(io_at(dir))?;
    if probe(git, dir)?.is_some() {
        return Ok(false);
    }
    let order =
        |args: &[&str], asked| run::run(dir, git.command(dir, args), b"").and_then(|answer| answer.checked(asked));
    order(&["init", "-q", "-b", "main"], "init")?;
    // Measured: a commit in a book of 100 000 files takes half the time with these two.
    order(&["config", "index.version", "4"], "config")?;
    order(&["config", "index.skipHash", "true"], "config")?;
    // A commit that was reported must survive a power cut, its branch too.
    order(&["config", "core.fsync", "committed,reference"], "config")?;
    Ok(true)
}

/// The answer of `rev-parse`: four paths, the prefix and, unless unborn (exit 1), the newest commit.
fn read_roots(answer: Answer) -> Result<Option<Facts>, GitError> {
    if answer.code == Some(128) && answer.stderr.contains("not a git repository (or any") {
        return Ok(None);
    }
    if !matches!(answer.code, Some(0 | 1)) {
        return Err(answer.failed("rev-parse"));
    }
    let garbled = || GitError::Garbled { asked: "rev-parse" };
    let text = answer.stdout.strip_suffix(b"\n").ok_or_else(garbled)?;
    let mut lines = text.split(|byte| *byte == b'\n');
    let mut path = || lines.next().map(bytes_path).ok_or_else(garbled);
    let (top, git_dir, common_dir) = (path()?, path()?, path()?);
    let (hooks, prefix) = (path()?, path()?);
    let head = lines
        .next()
        .map(|line| {
            let text = str::from_utf8(line).ok();
            text.and_then(CommitId::parse).ok_or_else(garbled)
        })
        .transpose()?;
    if lines.next().is_some() || head.is_some() != answer.ok() || !git_dir.is_dir() {
        return Err(garbled());
    }
    Ok(Some(Facts {
        hooks: COMMIT_HOOKS.iter().any(|name| runs(&hooks.join(name))),
        linked: git_dir != common_dir,
        index_locked: git_dir.join("index.lock").exists(),
        standing: Standing::Detached,
        user_name: None,
        user_email: None,
        signing: false,
        remote: false,
        filters: false,
        upkeep: true,
        top,
        git_dir,
        common_dir,
        prefix,
        head,
    }))
}

/// The answer of `config`: `key LF value NUL` each, later ones win, a key without a value means yes.
fn read_settings(facts: &mut Facts, answer: Answer) -> Result<(), GitError> {
    if !matches!(answer.code, Some(0 | 1)) {
        return Err(answer.failed("config"));
    }
    for entry in answer.stdout.split(|byte| *byte == 0) {
        let entry = String::from_utf8_lossy(entry);
        let (key, value) = match entry.split_once('\n') {
            Some((key, value)) => (key, Some(value)),
            None => (&*entry, None),
        };
        let yes = value.is_none_or(is_yes);
        let text = || value.filter(|text| !text.is_empty()).map(str::to_owned);
        match key {
            "user.name" => facts.user_name = text(),
            "user.email" => facts.user_email = text(),
            "commit.gpgsign" => facts.signing = yes,
            "maintenance.auto" => facts.upkeep = yes,
            _ if key.starts_with("remote.") => facts.remote = true,
            _ if key.starts_with("filter.") => facts.filters = true,
            // Hooks that newer gits read from their configuration.
            _ if key.starts_with("hook.") => facts.hooks = true,
            _ => {}
        }
    }
    Ok(())
}

/// git's idea of a boolean.
fn is_yes(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    matches!(value.as_str(), "true" | "yes" | "on") || value.parse::<i64>().is_ok_and(|number| number != 0)
}

#[cfg(unix)]
fn runs(hook: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(hook).is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn runs(hook: &Path) -> bool {
    hook.is_file()
}

impl Repo {
    /// Where `HEAD` stands now; no process in the usual layout of a repository.
    ///
    /// # Errors
    /// [`GitError::Io`] when `HEAD` cannot be read; git's own failures in unusual layouts.
    pub fn standing(&self) -> Result<Standing, GitError> {
        let there = |name: &str| self.facts.git_dir.join(name).exists();
        // A rebase leaves the marks of a cherry-pick too, so it is asked about first.
        let marks = [
            (Operation::Rebase, ["rebase-merge", "rebase-apply"]),
            (Operation::Merge, ["MERGE_HEAD", "MERGE_HEAD"]),
            (Operation::Revert, ["REVERT_HEAD", "REVERT_HEAD"]),
            (Operation::CherryPick, ["CHERRY_PICK_HEAD", "sequencer"]),
            (Operation::Bisect, ["BISECT_LOG", "BISECT_LOG"]),
        ];
        for (operation, [one, other]) in marks {
            if there(one) || there(other) {
                return Ok(Standing::During(operation));
            }
        }
        let path = self.facts.git_dir.join("HEAD");
        let head = fs::read_to_string(&path).map_err(io_at(&path))?;
        match head.strip_prefix("ref: ").map(str::trim_end) {
            Some("refs/heads/.invalid") | None => self.standing_asked(),
            Some(branch) if branch.starts_with("refs/heads/") => Ok(Standing::Branch(branch.to_owned())),
            Some(_) => Ok(Standing::Detached),
        }
    }

    /// The same through git, for a `HEAD` that is no plain file of ours (reftable) or names a commit.
    fn standing_asked(&self) -> Result<Standing, GitError> {
        let ask = |args: &[&str]| self.git.ask(&self.book, args, b"");
        let answer = ask(&["symbolic-ref", "-q", "HEAD"])?;
        if answer.code == Some(1) {
            return Ok(Standing::Detached);
        }
        // With reftable these two are no files either.
        for (operation, mark) in [(Operation::CherryPick, "CHERRY_PICK_HEAD"), (Operation::Revert, "REVERT_HEAD")] {
            if ask(&["rev-parse", "-q", "--verify", mark])?.ok() {
                return Ok(Standing::During(operation));
            }
        }
        let branch = String::from_utf8(answer.checked("symbolic-ref")?.stdout);
        branch
            .map(|text| Standing::Branch(text.trim_end().to_owned()))
            .map_err(|_| GitError::Garbled { asked: "symbolic-ref" })
    }
}
