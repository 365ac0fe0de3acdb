//! Puts whole files on disk so that a crash leaves the old one or the new one; it never looks at what they say.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::NamedTempFile;

/// Unfinished files begin with this. The leading dot keeps loaders away from one that a crash left behind.
pub const TEMP_PREFIX: &str = ".wuye-tmp-";
/// No living command leaves a file unfinished for so long.
const UNFINISHED_FOR: Duration = Duration::from_secs(3600);

/// The step at which the disk refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Looking at what is there.
    Inspect,
    /// Making a parent directory, or flushing the directory that holds it.
    MakeDirectory,
    /// Writing or flushing the unfinished file.
    Write,
    /// Giving it its name.
    Rename,
    /// Flushing the directory. The new content already stands there; only a power cut could still take it back.
    SyncDirectory,
}

/// Why a file was not written.
#[derive(Debug)]
pub enum DurableError {
    /// The path is a symbolic link: replacing it would cut the link, following it would write elsewhere.
    Symlink {
        /// The link.
        path: PathBuf,
    },
    /// The path is a directory or a device.
    NotAFile {
        /// What stands there.
        path: PathBuf,
    },
    /// [`create_new`] found the name taken.
    Exists {
        /// The name.
        path: PathBuf,
    },
    /// The disk refused.
    Io {
        /// The file that was to be written.
        path: PathBuf,
        /// How far it came; before [`Step::SyncDirectory`] the old file stands untouched.
        step: Step,
        /// What the operating system said.
        source: io::Error,
    },
}

/// Replaces the content of `path` in one step, keeping its permissions; a missing file is made.
///
/// After `Ok` the new content survives a power cut. The parent directory must exist. Owner and hard links of the
/// old file are not kept: the new one is another inode.
///
/// # Errors
/// [`DurableError::Symlink`] and [`DurableError::NotAFile`] before anything is written; [`DurableError::Io`] with
/// the old file in place, unless the step is [`Step::SyncDirectory`].
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), DurableError> {
    let permissions = match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => return Err(DurableError::Symlink { path: path.into() }),
        Ok(found) if !found.is_file() => return Err(DurableError::NotAFile { path: path.into() }),
        Ok(found) => Some(found.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(source) => return Err(failed(path, Step::Inspect)(source)),
    };
    let temp = unfinished(path, bytes, permissions).map_err(failed(path, Step::Write))?;
    temp.persist(path).map_err(|refused| failed(path, Step::Rename)(refused.error))?;
    sync_directory(parent(path)).map_err(failed(path, Step::SyncDirectory))
}

/// Makes `path` with this content, and its parent directories; whatever already has that name is never touched.
///
/// After `Ok` file and new directories survive a power cut. Of two processes that ask for one name, one gets it.
///
/// # Errors
/// [`DurableError::Exists`] when the name is taken (also by a dangling link); [`DurableError::Io`] with no file made,
/// unless the step is [`Step::SyncDirectory`]. Directories made on the way stay.
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<(), DurableError> {
    make_directory(parent(path)).map_err(failed(path, Step::MakeDirectory))?;
    let temp = unfinished(path, bytes, None).map_err(failed(path, Step::Write))?;
    temp.persist_noclobber(path).map_err(|refused| {
        if refused.error.kind() == io::ErrorKind::AlreadyExists {
            DurableError::Exists { path: path.into() }
        } else {
            failed(path, Step::Rename)(refused.error)
        }
    })?;
    sync_directory(parent(path)).map_err(failed(path, Step::SyncDirectory))
}

/// Writes the flushed, still nameless content beside `path`; dropping it removes it.
fn unfinished(path: &Path, bytes: &[u8], old: Option<Permissions>) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMP_PREFIX);
    // Temporary files are private by default; a record is as readable as the user's umask says.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut temp = builder.tempfile_in(parent(path))?;
    temp.write_all(bytes)?;
    if let Some(old) = old {
        temp.as_file().set_permissions(old)?;
    }
    temp.as_file().sync_all()?;
    Ok(temp)
}

fn make_directory(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    make_directory(parent(path))?;
    match fs::create_dir(path) {
        // Another process may have made it a moment ago.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(error),
        Ok(()) => sync_directory(parent(path)),
    }
}

/// The directory that holds `path`; of a bare name the current one.
fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        _ => Path::new("."),
    }
}

#[cfg(unix)]
fn sync_directory(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Elsewhere a directory cannot be opened for flushing; the rename itself is all there is.
#[cfg(not(unix))]
fn sync_directory(_path: &Path) -> io::Result<()> {
    Ok(())
}

fn failed(path: &Path, step: Step) -> impl FnOnce(io::Error) -> DurableError {
    let path = path.to_owned();
    move |source| DurableError::Io { path, step, source }
}

/// Removes the unfinished files in `folder` that are older than `written` by an hour, where others may write without the
/// lock; what cannot be removed stays, it hides nothing.
pub fn sweep_old(folder: &Path, written: &Path) {
    let changed = |path: &Path| fs::symlink_metadata(path).and_then(|about| about.modified()).ok();
    let (Ok(entries), Some(now)) = (fs::read_dir(folder), changed(written)) else { return };
    let left = entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(TEMP_PREFIX));
    let is_old = |path: &Path| {
        changed(path).and_then(|then| now.duration_since(then).ok()).is_some_and(|age| age > UNFINISHED_FOR)
    };
    for entry in left.filter(|entry| is_old(&entry.path())) {
        let _ = fs::remove_file(entry.path());
    }
}

/// Removes the unfinished files that a killed command left in `folder`. The caller holds the lock, so none is in use; what
/// cannot be removed stays, it hides nothing.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let left = entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(TEMP_PREFIX));
    for entry in left {
        let _ = fs::remove_file(entry.path());
    }
}
