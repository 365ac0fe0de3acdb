//! Looking at the disk: listing folders and reading whole files of a book, with a fault instead of a surprise.

use std::fs;
use std::io::Read;
use std::path::Path;

use crate::domain::fault::{Fault, FaultKind};
use crate::domain::node::Pos;

use super::yaml::LARGEST;

/// Something in a folder; paths are relative to the book, with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    File(String),
    Folder(String),
}

/// What lies in `folder` of the book, in order of name. Hidden names and editors' backups are passed over; links and
/// odd things are faults. A folder that is not there is empty.
pub fn list_dir(root: &Path, folder: &str) -> Vec<Result<Found, Fault>> {
    if fs::symlink_metadata(root.join(folder)).is_ok_and(|meta| meta.is_symlink()) && !folder.is_empty() {
        return vec![Err(fault(folder, FaultKind::Symlink))];
    }
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => return vec![Err(unreadable(folder, &error))],
    };
    let mut found: Vec<Result<Found, Fault>> = Vec::new();
    for entry in entries.flatten() {
        let Ok(name) = entry.file_name().into_string() else {
            let name = entry.file_name().to_string_lossy().into_owned();
            found.push(Err(fault(&format!("{folder}/{name}"), FaultKind::NotARecordName { name })));
            continue;
        };
        if name.starts_with(['.', '#']) || name.ends_with('~') {
            continue;
        }
        let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        found.push(match entry.file_type() {
            Ok(kind) if kind.is_symlink() => Err(fault(&path, FaultKind::Symlink)),
            Ok(kind) if kind.is_dir() => Ok(Found::Folder(path)),
            Ok(kind) if kind.is_file() => Ok(Found::File(path)),
            _ => Err(fault(&path, FaultKind::NotAFile)),
        });
    }
    found.sort_by_key(|one| match one {
        Ok(Found::File(path) | Found::Folder(path)) => path.clone(),
        Err(fault) => fault.path.display().to_string(),
    });
    found
}

/// The bytes of a file of the book, never more than the limit; links and folders are faults.
pub fn read_file(root: &Path, path: &str) -> Result<Vec<u8>, Fault> {
    let full = root.join(path);
    let meta = fs::symlink_metadata(&full).map_err(|error| unreadable(path, &error))?;
    if meta.file_type().is_symlink() {
        return Err(fault(path, FaultKind::Symlink));
    }
    if !meta.is_file() {
        return Err(fault(path, FaultKind::NotAFile));
    }
    if meta.len() > LARGEST {
        return Err(fault(path, FaultKind::TooLarge { limit: LARGEST }));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0));
    let file = fs::File::open(&full).map_err(|error| unreadable(path, &error))?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    Ok(bytes)
}

fn unreadable(path: &str, error: &std::io::Error) -> Fault {
    if error.kind() == std::io::ErrorKind::NotFound {
        return fault(path, FaultKind::MissingFile);
    }
    fault(path, FaultKind::Unreadable { error: error.to_string() })
}

fn fault(path: &str, kind: FaultKind) -> Fault {
    Fault::at(Pos::default(), kind).in_file(path)
}
