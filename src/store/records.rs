//! Finding and reading records: by name, by the ending of a name, or all of them, two at a time.

use chrono::{Datelike, NaiveDate};
use rayon::prelude::*;

use crate::domain::fault::{Fault, FaultKind};
use crate::domain::field::Word;
use crate::domain::id::{IdQuery, RecordId};
use crate::domain::kind::Kind;
use crate::domain::node::Pos;
use crate::domain::record::Record;

use super::files::Found;
use super::shelf::Shelf;
use super::text::read_record;

/// Records that could be read, in order of id, and the faults of those that could not.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    pub records: Vec<Record>,
    pub faults: Vec<Fault>,
}

/// Every record file of these kinds: ids in order, and faults for what is no record.
pub fn all_ids(shelf: &dyn Shelf, kinds: &[Kind]) -> (Vec<RecordId>, Vec<Fault>) {
    let (mut ids, mut faults) = (Vec::new(), Vec::new());
    for kind in kinds {
        for month in months(shelf, *kind, &mut faults) {
            ids_in(shelf, &month, &mut ids, &mut faults);
        }
    }
    ids.sort();
    (ids, faults)
}

/// The month folders of a kind: `repair/2026/11`.
fn months(shelf: &dyn Shelf, kind: Kind, faults: &mut Vec<Fault>) -> Vec<String> {
    let mut months = Vec::new();
    for year in folders(shelf, kind.as_str(), faults) {
        months.extend(folders(shelf, &year, faults));
    }
    months
}

fn folders(shelf: &dyn Shelf, folder: &str, faults: &mut Vec<Fault>) -> Vec<String> {
    let mut found = Vec::new();
    for one in shelf.list(folder) {
        match one {
            Ok(Found::Folder(path)) => found.push(path),
            Ok(Found::File(path)) if path.ends_with(".yaml") => faults.push(stray(&path)),
            Ok(Found::File(_)) => {}
            Err(fault) => faults.push(fault),
        }
    }
    found
}

/// The ids of the record files in one month's folder. A `.yaml` file whose name is no id is a fault: it may hold a record.
fn ids_in(shelf: &dyn Shelf, month: &str, ids: &mut Vec<RecordId>, faults: &mut Vec<Fault>) {
    for one in shelf.list(month) {
        match one {
            Ok(Found::File(path)) => match id_of(&path) {
                Some(id) if id.path() == path => ids.push(id),
                Some(id) => {
                    let kind = FaultKind::WrongFolder { want: id.path() };
                    faults.push(Fault::at(Pos::default(), kind).in_file(path));
                }
                None if path.ends_with(".yaml") || path.ends_with(".yml") => faults.push(stray(&path)),
                None => {}
            },
            Ok(Found::Folder(path)) if path.ends_with(".yaml") => {
                faults.push(Fault::at(Pos::default(), FaultKind::NotAFile).in_file(path));
            }
            Ok(Found::Folder(_)) => {}
            Err(fault) => faults.push(fault),
        }
    }
}

fn stray(path: &str) -> Fault {
    let name = path.rsplit('/').next().unwrap_or(path).to_string();
    Fault::at(Pos::default(), FaultKind::NotARecordName { name }).in_file(path)
}

fn id_of(path: &str) -> Option<RecordId> {
    RecordId::from_text(path.rsplit('/').next()?.strip_suffix(".yaml")?)
}

/// Reads one record.
pub fn read(shelf: &dyn Shelf, id: RecordId) -> Result<Record, Vec<Fault>> {
    let path = id.path();
    let bytes = shelf.read(&path).map_err(|fault| vec![fault])?;
    read_record(&bytes, &path)
}

/// Reads these records on all cores; the order of the answer is that of the ids.
pub fn read_all(shelf: &dyn Shelf, ids: &[RecordId]) -> Loaded {
    let read: Vec<Result<Record, Vec<Fault>>> = ids.par_iter().map(|id| read(shelf, *id)).collect();
    let mut loaded = Loaded::default();
    for one in read {
        match one {
            Ok(record) => loaded.records.push(record),
            Err(faults) => loaded.faults.extend(faults),
        }
    }
    loaded
}

/// The records a typed ending names, seen from `today`, of one kind or of all.
pub fn matching(shelf: &dyn Shelf, query: &IdQuery, kind: Option<Kind>, today: NaiveDate) -> Vec<RecordId> {
    let Some(day) = query.day(today) else { return Vec::new() };
    let kinds: Vec<Kind> = match query.kind.or(kind) {
        Some(kind) => vec![kind],
        None => Kind::ALL.to_vec(),
    };
    let (mut ids, mut faults) = (Vec::new(), Vec::new());
    for kind in kinds {
        let month = format!("{kind}/{:04}/{:02}", day.year(), day.month());
        ids_in(shelf, &month, &mut ids, &mut faults);
    }
    let wanted =
        |id: &RecordId| id.day == day && id.number == query.number && (query.desk.is_none() || query.desk == id.desk);
    ids.retain(wanted);
    ids
}

/// The largest number used on `day` by this desk, whether or not the file can be read; 0 when there is none.
pub fn largest_number(shelf: &dyn Shelf, wanted: RecordId) -> u32 {
    let month = format!("{}/{:04}/{:02}", wanted.kind, wanted.day.year(), wanted.day.month());
    let (mut ids, mut faults) = (Vec::new(), Vec::new());
    ids_in(shelf, &month, &mut ids, &mut faults);
    let broken = faults.iter().filter_map(|fault| id_of(&fault.path.to_string_lossy()));
    let mine = |id: &RecordId| id.day == wanted.day && id.desk == wanted.desk;
    ids.iter().copied().chain(broken).filter(mine).map(|id| id.number).max().unwrap_or(0)
}
