//! The hook of a book: whether this clone trusts it, and running it with a report. Nothing else here ever starts a program
//! that a book names.

use std::fs;
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use sha2::{Digest, Sha256};

use crate::domain::fault::Fault;
use crate::domain::notify::Notify;

use super::lock::BookLock;
use super::writing::PATIENCE;
use super::{PRIVATE, Store, StoreError, durable, files, settings};

/// Holds the fingerprint of the hook that this clone trusts.
const TRUST: &str = "trust";
/// Where the lock of those who tell lies: hooks are slow, and the desk must not wait for them.
const TELLING: &str = "telling";
/// What of a hook's own words is kept, in bytes.
const KEPT: usize = 2000;
/// How often a running hook is looked at.
const NAP: Duration = Duration::from_millis(20);
/// The programs a hook finds.
const BARE_PATH: &str = "/usr/local/bin:/usr/bin:/bin";

/// A hook as it lies on disk.
#[derive(Clone, Debug)]
pub struct Hook {
    pub notify: Notify,
    /// Of clone, path, variables and content.
    pub print: String,
    /// Bytes of the file.
    pub size: usize,
    full: PathBuf,
}

/// What this clone thinks of a hook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    Trusted,
    /// Something was trusted here, and it was not this.
    Changed,
    Untrusted,
}

/// Why a hook was not run, or did not do its work.
#[derive(Debug)]
pub enum HookError {
    /// `wuye.yaml` names none.
    NotNamed,
    /// The settings that name it cannot be read.
    Broken(Vec<Fault>),
    Missing,
    /// A link, a folder, or behind a link.
    NotAFile,
    NotExecutable,
    Untrusted,
    Changed,
    /// The system did not start it, or not let it be read.
    Io(io::Error),
    /// It ended badly: its code (none after a signal) and what it said.
    Failed {
        code: Option<i32>,
        said: String,
    },
    /// It was ended after this many seconds.
    Slow {
        seconds: u32,
        said: String,
    },
}

impl Store {
    /// The hook that the book on disk names, whatever commit is looked back to.
    pub fn hook(&self) -> Result<Hook, HookError> {
        let (settings, faults) = settings::read_settings(&self.root).map_err(HookError::Broken)?;
        let Some(notify) = settings.notify else {
            return Err(if faults.is_empty() { HookError::NotNamed } else { HookError::Broken(faults) });
        };
        let path = notify.command.as_str();
        let real = fs::canonicalize(&self.root).map_err(HookError::Io)?;
        let full = real.join(path);
        let meta = match fs::symlink_metadata(&full) {
            Ok(meta) => meta,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(HookError::Missing),
            Err(error) => return Err(HookError::Io(error)),
        };
        if !meta.is_file() || fs::canonicalize(&full).map_err(HookError::Io)? != full {
            return Err(HookError::NotAFile);
        }
        if meta.permissions().mode() & 0o111 == 0 {
            return Err(HookError::NotExecutable);
        }
        let bytes = fs::read(&full).map_err(HookError::Io)?;
        let inode = fs::metadata(&real).map_err(HookError::Io)?.ino();
        Ok(Hook { print: print(inode, &notify, &bytes), size: bytes.len(), full, notify })
    }

    /// What this clone thinks of the hook.
    pub fn trust_in(&self, hook: &Hook) -> Trust {
        match files::read_file(&self.root, &format!("{PRIVATE}/{TRUST}")) {
            Ok(kept) if kept == format!("{}\n", hook.print).as_bytes() => Trust::Trusted,
            Ok(_) => Trust::Changed,
            Err(_) => Trust::Untrusted,
        }
    }

    /// Keeps the hook as the one this clone trusts; with none nothing is trusted any more.
    pub fn keep_trust(&self, hook: Option<&Hook>) -> Result<(), StoreError> {
        let private = self.root.join(PRIVATE);
        let _lock = BookLock::acquire(&private, PATIENCE).map_err(StoreError::Lock)?;
        let path = private.join(TRUST);
        match hook {
            Some(hook) => durable::replace(&path, format!("{}\n", hook.print).as_bytes()).map_err(StoreError::Disk),
            None => match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::Io { path, error }),
                _ => Ok(()),
            },
        }
    }

    /// One command that tells at a time; others of the desk are not held up.
    pub fn begin_telling(&self) -> Result<BookLock, StoreError> {
        BookLock::acquire(&self.root.join(PRIVATE).join(TELLING), PATIENCE).map_err(StoreError::Lock)
    }

    /// Runs the trusted hook in the book's folder: `input` on its standard input, `vars` and the bare variables as its whole
    /// environment, in a process group of its own that ends with it when it takes too long.
    pub fn run_hook(&self, hook: &Hook, vars: &[(String, String)], input: &[u8]) -> Result<(), HookError> {
        match self.trust_in(hook) {
            Trust::Trusted => {}
            Trust::Changed => return Err(HookError::Changed),
            Trust::Untrusted => return Err(HookError::Untrusted),
        }
        let root = fs::canonicalize(&self.root).map_err(HookError::Io)?;
        let mut command = Command::new(&hook.full);
        command.env_clear().env("PATH", BARE_PATH).env("LANG", "C.UTF-8").env("WUYE_BOOK", &root);
        command.envs(vars.iter().map(|(name, value)| (name, value))).current_dir(&root).process_group(0);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(HookError::Io)?;
        if let Some(mut pipe) = child.stdin.take() {
            let input = input.to_vec();
            // A hook that does not listen is judged by its code.
            thread::spawn(move || drop(pipe.write_all(&input)));
        }
        let said = Said::listen(&mut child);
        let seconds = hook.notify.timeout;
        match wait(&mut child, Duration::from_secs(u64::from(seconds))).map_err(HookError::Io)? {
            Some(status) if status.success() => Ok(()),
            Some(status) => Err(HookError::Failed { code: status.code(), said: said.text() }),
            None => {
                end(&mut child);
                Err(HookError::Slow { seconds, said: said.text() })
            }
        }
    }
}

/// The fingerprint: of this clone (no other has its folder), of what is run, of what it is given and of what it says.
fn print(inode: u64, notify: &Notify, bytes: &[u8]) -> String {
    let mut hash = Sha256::new();
    let pass: Vec<&str> = notify.pass.iter().map(|name| name.as_str()).collect();
    for part in ["wuye-trust 1", &inode.to_string(), notify.command.as_str(), &pass.join(" ")] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.update(bytes);
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Waits for the end, naps added up; none when the time is over.
fn wait(child: &mut Child, patience: Duration) -> io::Result<Option<ExitStatus>> {
    let mut waited = Duration::ZERO;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if waited >= patience {
            return Ok(None);
        }
        thread::sleep(NAP);
        waited += NAP;
    }
}

/// Ends the hook and all it started.
fn end(child: &mut Child) {
    let _ = kill_process_group(Pid::from_child(child), Signal::KILL);
    let _ = child.kill();
    let _ = child.wait();
}

/// What a hook says, heard to the end so that it never waits for us, kept up to a limit.
struct Said {
    kept: Arc<Mutex<Vec<u8>>>,
    ears: Vec<thread::JoinHandle<()>>,
}

impl Said {
    fn listen(child: &mut Child) -> Said {
        let kept = Arc::new(Mutex::new(Vec::new()));
        let out = child.stdout.take().map(|pipe| ear(pipe, Arc::clone(&kept)));
        let err = child.stderr.take().map(|pipe| ear(pipe, Arc::clone(&kept)));
        Said { kept, ears: out.into_iter().chain(err).collect() }
    }

    /// What was heard. Something the hook left running may hold the pipes open for ever: it is not waited for.
    fn text(self) -> String {
        for _ in 0..10 {
            if self.ears.iter().all(thread::JoinHandle::is_finished) {
                break;
            }
            thread::sleep(NAP);
        }
        let kept = self.kept.lock().map(|kept| kept.clone()).unwrap_or_default();
        String::from_utf8_lossy(&kept).trim().to_string()
    }
}

fn ear(mut pipe: impl Read + Send + 'static, kept: Arc<Mutex<Vec<u8>>>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut piece = [0; 1024];
        while let Ok(n @ 1..) = pipe.read(&mut piece) {
            if let Ok(mut kept) = kept.lock() {
                let room = KEPT.saturating_sub(kept.len()).min(n);
                kept.extend_from_slice(&piece[..room]);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Word;
    use crate::domain::notify::{BookPath, Variable};

    #[test]
    fn whatever_is_trusted_is_in_the_fingerprint() {
        let notify = |command: &str, pass: &[&str]| Notify {
            command: BookPath::from_text(command).unwrap(),
            timeout: 1,
            pass: pass.iter().map(|name| Variable::from_text(name).unwrap()).collect(),
        };
        let first = print(7, &notify("bin/a", &["X"]), b"one");
        assert_eq!(first, print(7, &notify("bin/a", &["X"]), b"one"));
        for other in [
            print(8, &notify("bin/a", &["X"]), b"one"),
            print(7, &notify("bin/b", &["X"]), b"one"),
            print(7, &notify("bin/a", &["X", "Y"]), b"one"),
            print(7, &notify("bin/a", &["X"]), b"two"),
        ] {
            assert_ne!(first, other);
        }
    }
}
