//! One writer at a time in a book; it never waits for readers and never judges what is written.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::durable::{self, DurableError};

/// The first nap of a waiter. Naps shrink down to [`SHORTEST_NAP`], so whoever has waited longest asks most
/// often and sixty commands started together are served roughly in turn.
const LONGEST_NAP: Duration = Duration::from_millis(24);
const SHORTEST_NAP: Duration = Duration::from_millis(3);

/// The right to write in one book, held until it is dropped.
///
/// The operating system holds the lock, so a crash of the process releases it too; the lock file itself stays.
#[derive(Debug)]
pub struct BookLock {
    /// Kept for its lock; closing it releases. Opened close-on-exec, so no git child inherits it.
    file: File,
}

/// Why the right to write was not given.
#[derive(Debug)]
pub enum LockError {
    /// Somebody else held the lock until patience ended.
    Busy {
        /// The lock file.
        path: PathBuf,
        /// What the holder wrote about itself (`pid 1234`); informational only, it may be out of date.
        holder: Option<String>,
    },
    /// The directory or the lock file could not be made, opened or locked (a read-only disk, for one).
    Io {
        /// The path that failed.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
}

impl Drop for BookLock {
    fn drop(&mut self) {
        // Said aloud: closing alone would leave it held by a child that is just between fork and exec.
        let _ = self.file.unlock();
    }
}

impl BookLock {
    /// Takes the write lock of the book whose private directory is `wuye_dir` (`<book>/.wuye`).
    ///
    /// The directory is made when missing, with a `.gitignore` of `*`, so that git never sees what is in it.
    /// A free lock is taken at once; otherwise it is asked for until about `patience` has been slept through
    /// (zero asks once).
    ///
    /// # Errors
    /// [`LockError::Busy`] when patience ended, [`LockError::Io`] when the disk refused.
    pub fn acquire(wuye_dir: &Path, patience: Duration) -> Result<BookLock, LockError> {
        prepare(wuye_dir)?;
        let path = wuye_dir.join("lock");
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(io_at(&path))?;
        let mut waited = Duration::ZERO;
        let mut nap = LONGEST_NAP;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(source)) => return Err(LockError::Io { path, source }),
                Err(TryLockError::WouldBlock) if waited >= patience => {
                    return Err(LockError::Busy { holder: holder(&mut file), path });
                }
                Err(TryLockError::WouldBlock) => {}
            }
            // Naps are added up instead of reading a clock: nothing in the store asks what time it is.
            let this_nap = nap.min(patience - waited);
            thread::sleep(this_nap);
            waited += this_nap;
            nap = (nap * 15 / 16).max(SHORTEST_NAP);
        }
        // Only a courtesy to whoever waits next, so a failure (a full disk) does not cost the lock.
        let _ = sign(&mut file);
        Ok(BookLock { file })
    }
}

fn prepare(wuye_dir: &Path) -> Result<(), LockError> {
    fs::create_dir_all(wuye_dir).map_err(io_at(wuye_dir))?;
    let ignore = wuye_dir.join(".gitignore");
    if ignore.exists() {
        return Ok(());
    }
    // In one step: a crash between making and filling it would show git the private files for ever.
    match durable::create_new(&ignore, b"*\n") {
        Ok(()) | Err(DurableError::Exists { .. }) => Ok(()),
        Err(DurableError::Io { path, source, .. }) => Err(LockError::Io { path, source }),
        Err(DurableError::Symlink { path } | DurableError::NotAFile { path }) => {
            let source = io::ErrorKind::InvalidInput.into();
            Err(LockError::Io { path, source })
        }
    }
}

fn sign(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(format!("pid {}\n", std::process::id()).as_bytes())
}

fn holder(file: &mut File) -> Option<String> {
    let mut text = String::new();
    file.take(200).read_to_string(&mut text).ok()?;
    let line = text.lines().next()?.trim();
    (!line.is_empty()).then(|| line.to_owned())
}

fn io_at(path: &Path) -> impl FnOnce(io::Error) -> LockError {
    let path = path.to_owned();
    move |source| LockError::Io { path, source }
}
