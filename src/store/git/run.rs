//! Starts git with a known environment and hears it out; it never interprets an answer.

use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::GitError;

/// What a surrounding git leaves in the environment about *its* repository. The repository of a book is the one its
/// directory lies in, also when `wuye` is called from a hook of another one, so these are taken away. Inside a hook
/// of the same repository git holds the index, and a commit then waits and refuses, which is right: the person's
/// own commit is still under way. A book in a work tree that only `GIT_DIR` knows is therefore outside git.
/// Everything else (`GIT_CONFIG_*`, `GIT_SSH`, `GIT_TRACE`, …) is the user's word and stays.
const FOREIGN: [&str; 14] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_SHALLOW_FILE",
    // These three cannot stand beside literal pathspecs, git refuses the mixture.
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
];

/// A pipe takes this much without a reader, everywhere.
const PIPE_HOLDS: usize = 4096;

/// How git is started: which program, with which variables on top of the process's own, and how long it is waited
/// for while another process holds the index.
#[derive(Debug, Clone)]
pub struct Git {
    program: OsString,
    vars: Vec<(OsString, OsString)>,
    pub(super) patience: Duration,
}

impl Default for Git {
    fn default() -> Git {
        Git { program: "git".into(), vars: Vec::new(), patience: Duration::from_secs(5) }
    }
}

impl Git {
    /// Another program than the `git` on the path.
    #[must_use]
    pub fn program(mut self, program: impl Into<OsString>) -> Git {
        self.program = program.into();
        self
    }

    /// Sets a variable for every git child; tests use it to keep the user's configuration out.
    #[must_use]
    pub fn var(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Git {
        self.vars.push((name.into(), value.into()));
        self
    }

    /// How long a locked index is waited for, about.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Git {
        self.patience = patience;
        self
    }

    /// A command that runs in `dir`. The directory is entered, not named, so that no path is taken for an option.
    pub(super) fn command<S: AsRef<OsStr>>(&self, dir: &Path, args: &[S]) -> Command {
        let mut command = Command::new(&self.program);
        for name in FOREIGN {
            command.env_remove(name);
        }
        command
            .envs(self.vars.iter().map(|(name, value)| (name, value)))
            .env("LC_ALL", "C")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_LITERAL_PATHSPECS", "1")
            .current_dir(dir)
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Asks without changing anything, not even the index's cached times.
    pub(super) fn ask<S: AsRef<OsStr>>(&self, dir: &Path, args: &[S], input: &[u8]) -> Result<Answer, GitError> {
        let mut command = self.command(dir, args);
        // A clone that holds only a part would fetch the rest: reading stays on this machine.
        command.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_NO_LAZY_FETCH", "1");
        run(dir, command, input)
    }
}

/// What git said, and how it ended.
pub(super) struct Answer {
    pub code: Option<i32>,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Answer {
    pub(super) fn ok(&self) -> bool {
        self.code == Some(0)
    }

    /// The failure as it stands.
    pub(super) fn failed(self, asked: &'static str) -> GitError {
        GitError::Failed { asked, code: self.code, stderr: self.stderr.trim_end().to_owned() }
    }

    /// The answer, or the failure.
    pub(super) fn checked(self, asked: &'static str) -> Result<Answer, GitError> {
        if self.ok() { Ok(self) } else { Err(self.failed(asked)) }
    }
}

pub(super) fn run(dir: &Path, mut command: Command, input: &[u8]) -> Result<Answer, GitError> {
    if !input.is_empty() {
        command.stdin(Stdio::piped());
    }
    finish(dir, start(dir, command)?, input)
}

pub(super) fn start(dir: &Path, mut command: Command) -> Result<Child, GitError> {
    command.spawn().map_err(|source| {
        // A missing directory and a missing program look the same to the operating system.
        if source.kind() == io::ErrorKind::NotFound && dir.is_dir() { GitError::Missing } else { io_at(dir)(source) }
    })
}

/// Feeds a started child and waits for it. Whatever is longer than a pipe holds is written from a thread, so that
/// neither side can wait for the other for ever.
pub(super) fn finish(dir: &Path, mut child: Child, input: &[u8]) -> Result<Answer, GitError> {
    let pipe = child.stdin.take();
    // A child that stops listening says why with its exit code, so a broken pipe is not looked at.
    let feed = move || pipe.map(|mut pipe| pipe.write_all(input));
    let output = if input.len() <= PIPE_HOLDS {
        let _ = feed();
        child.wait_with_output()
    } else {
        thread::scope(|scope| {
            thread::Builder::new().spawn_scoped(scope, feed)?;
            child.wait_with_output()
        })
    };
    let output = output.map_err(io_at(dir))?;
    Ok(Answer {
        code: output.status.code(),
        stdout: output.stdout,
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

pub(super) fn io_at(path: &Path) -> impl FnOnce(io::Error) -> GitError {
    let path = path.to_owned();
    move |source| GitError::Io { path, source }
}

/// A path as git writes it: bytes, `/` between the parts.
pub(super) fn path_bytes(path: &Path) -> Vec<u8> {
    let mut bytes = path.as_os_str().as_encoded_bytes().to_vec();
    if std::path::MAIN_SEPARATOR == '\\' {
        bytes.iter_mut().filter(|byte| **byte == b'\\').for_each(|byte| *byte = b'/');
    }
    bytes
}

/// The path that git's bytes mean.
#[cfg(unix)]
pub(super) fn bytes_path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(OsStr::from_bytes(bytes))
}

/// The path that git's bytes mean.
#[cfg(not(unix))]
pub(super) fn bytes_path(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}
