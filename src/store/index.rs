//! A cache that says which record files are quiet: no clock runs, and whether the record is over. Deleting it changes no
//! answer, only the time.
//!
//! A line holds a path and what the disk said of the file: size, mtime, ctime, inode. A file that differs in any of them,
//! or that was written less than two seconds before the cache was, is read again. Files with faults are never in it.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::PRIVATE;

/// Raised whenever the meaning of "quiet" changes; another version's cache is not used.
const HEADER: &str = concat!("wuye-index 5 ", env!("CARGO_PKG_VERSION"));
const FILE: &str = "index";
/// A file changed this close before the cache was written may have changed again unseen (git's racy rule). Nanoseconds.
const RACY: i128 = 2_000_000_000;

/// What the disk says of a file; any change of the file changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    size: u64,
    mtime: i128,
    ctime: i128,
    inode: u64,
}

impl Mark {
    /// The mark of a file.
    pub fn of(meta: &Metadata) -> Mark {
        let nanos = |seconds: i64, nanos: i64| i128::from(seconds) * 1_000_000_000 + i128::from(nanos);
        Mark {
            size: meta.size(),
            mtime: nanos(meta.mtime(), meta.mtime_nsec()),
            ctime: nanos(meta.ctime(), meta.ctime_nsec()),
            inode: meta.ino(),
        }
    }
}

/// How quiet a file is: no clock of it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// Nothing more is expected of the desk; else it is open all the same, such as work that waits to be accepted.
    pub over: bool,
    /// It was late and somebody who should hear of it has not been told.
    pub owes: bool,
}

/// The quiet files of a book, by path.
#[derive(Debug, Default)]
pub struct Index {
    quiet: HashMap<String, (Quiet, Mark)>,
}

impl Index {
    /// The cache of the book at `root`; empty where there is none, or one that this version does not trust.
    pub fn load(root: &Path) -> Index {
        let text = fs::read_to_string(root.join(PRIVATE).join(FILE)).unwrap_or_default();
        let Some(body) = text.strip_prefix(HEADER).and_then(|rest| rest.strip_prefix('\n')) else {
            return Index::default();
        };
        // The last line counts the others, so that a file cut short is not trusted.
        let Some((lines, end)) = body.trim_end_matches('\n').rsplit_once('\n') else { return Index::default() };
        let quiet: HashMap<String, (Quiet, Mark)> = lines.lines().filter_map(line).collect();
        let whole = end.strip_prefix("end ").and_then(|count| count.parse().ok()) == Some(quiet.len());
        if whole { Index { quiet } } else { Index::default() }
    }

    /// How quiet the file is known to be, if it has not changed since.
    pub fn quiet(&self, path: &str, mark: &Mark) -> Option<Quiet> {
        self.quiet.get(path).filter(|(_, known)| known == mark).map(|(quiet, _)| *quiet)
    }

    /// How many files are known to be quiet.
    pub fn len(&self) -> usize {
        self.quiet.len()
    }

    /// Keeps these files as the quiet ones. Written beside and renamed; a failure leaves the old cache or none, and
    /// hurts nobody. A book without its private folder gets none: a reading command makes no folders.
    pub fn keep(root: &Path, quiet: &[(String, Quiet, Mark)]) {
        let folder = root.join(PRIVATE);
        let Ok(mut temp) = tempfile::NamedTempFile::new_in(&folder) else { return };
        let Ok(now) = temp.as_file().metadata().map(|meta| Mark::of(&meta).mtime) else { return };
        let settled = |mark: &Mark| mark.mtime.max(mark.ctime) + RACY < now;
        let mut text = format!("{HEADER}\n");
        let mut count = 0;
        for (path, quiet, mark) in quiet.iter().filter(|(_, _, mark)| settled(mark)) {
            let flags = u8::from(quiet.over) + 2 * u8::from(quiet.owes);
            let Mark { size, mtime, ctime, inode } = mark;
            text.push_str(&format!("{flags}\t{size}\t{mtime}\t{ctime}\t{inode}\t{path}\n"));
            count += 1;
        }
        text.push_str(&format!("end {count}\n"));
        if temp.write_all(text.as_bytes()).is_ok() {
            let _ = temp.persist(folder.join(FILE));
        }
    }
}

fn line(line: &str) -> Option<(String, (Quiet, Mark))> {
    let mut parts = line.splitn(6, '\t');
    let flags: u8 = parts.next()?.parse().ok().filter(|flags| *flags < 4)?;
    let quiet = Quiet { over: flags & 1 != 0, owes: flags & 2 != 0 };
    let mark = Mark {
        size: parts.next()?.parse().ok()?,
        mtime: parts.next()?.parse().ok()?,
        ctime: parts.next()?.parse().ok()?,
        inode: parts.next()?.parse().ok()?,
    };
    Some((parts.next()?.to_string(), (quiet, mark)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join(PRIVATE)).unwrap();
        dir
    }

    const OVER: Quiet = Quiet { over: true, owes: false };
    const OWING: Quiet = Quiet { over: false, owes: true };
    const OLD: Mark = Mark { size: 9, mtime: 1, ctime: 1, inode: 5 };

    #[test]
    fn a_changed_cut_off_or_foreign_cache_is_not_trusted() {
        let dir = book();
        Index::keep(dir.path(), &[("a.yaml".into(), OVER, OLD), ("b c.yaml".into(), OWING, OLD)]);
        let index = Index::load(dir.path());
        assert_eq!(index.quiet("b c.yaml", &OLD), Some(OWING));
        assert_eq!(index.quiet("a.yaml", &OLD), Some(OVER));
        for changed in
            [Mark { size: 8, ..OLD }, Mark { mtime: 2, ..OLD }, Mark { ctime: 2, ..OLD }, Mark { inode: 6, ..OLD }]
        {
            assert_eq!(index.quiet("a.yaml", &changed), None);
        }
        let file = dir.path().join(PRIVATE).join(FILE);
        let text = fs::read_to_string(&file).unwrap();
        for broken in
            [&text[..text.len() / 2], &text.replace("wuye-index ", "wuye-index 0"), &text.replace("b c", ""), ""]
        {
            fs::write(&file, broken).unwrap();
            let index = Index::load(dir.path());
            assert_eq!(index.quiet("b c.yaml", &OLD), None, "{broken}");
        }
    }

    #[test]
    fn a_file_written_just_now_is_read_again() {
        let dir = book();
        let path = dir.path().join("fresh.yaml");
        fs::write(&path, "x").unwrap();
        let mark = Mark::of(&fs::metadata(&path).unwrap());
        Index::keep(dir.path(), &[("fresh.yaml".into(), OVER, mark)]);
        assert_eq!(Index::load(dir.path()).len(), 0);
    }
}
