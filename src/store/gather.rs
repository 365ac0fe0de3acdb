//! Folding many records at once, on all cores, keeping only what a report asked for; quiet files are passed over.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::domain::fault::Fault;
use crate::domain::fold::{Standing, fold};
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;

use super::index::{Index, Mark};
use super::records;

/// Which records a report wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// Every one.
    All,
    /// Those that are not over, or on which a clock runs.
    Live,
    /// Those, and what was entered on this day or later.
    LiveSince(NaiveDate),
}

/// Folded records in order of id, without their entries, and the faults of files that could not be read.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    pub standings: Vec<Standing>,
    pub faults: Vec<Fault>,
}

struct Seen {
    standing: Option<Standing>,
    faults: Vec<Fault>,
    quiet: Option<(String, Mark)>,
    /// The cache did not know it.
    fresh: bool,
}

/// Folds the records of `kinds` as they were known at `as_of`. The cache is used, and renewed, only for what is now.
pub fn gather(root: &Path, kinds: &[Kind], as_of: Option<Stamp>, want: Want) -> Gathered {
    let (ids, mut faults) = records::all_ids(root, kinds);
    let index = if as_of.is_none() && want != Want::All { Index::load(root) } else { Index::default() };
    let seen: Vec<Seen> = ids.par_iter().map(|id| see(root, *id, as_of, want, &index)).collect();
    let fresh = seen.iter().filter(|one| one.fresh && one.quiet.is_some()).count();
    let mut gathered = Gathered::default();
    let mut quiet = Vec::new();
    for one in seen {
        gathered.standings.extend(one.standing);
        faults.extend(one.faults);
        quiet.extend(one.quiet);
    }
    // Renewing costs a write: worth it once a good part is new, or what is known is no longer there.
    if as_of.is_none() && want != Want::All && (fresh > 200 || fresh * 10 > quiet.len() || quiet.len() < index.len()) {
        Index::keep(root, &quiet);
    }
    faults.sort_by(|a, b| (&a.path, a.pos).cmp(&(&b.path, b.pos)));
    gathered.faults = faults;
    gathered
}

fn see(root: &Path, id: RecordId, as_of: Option<Stamp>, want: Want, index: &Index) -> Seen {
    let path = id.path();
    let mark = fs::symlink_metadata(root.join(&path)).ok().map(|meta| Mark::of(&meta));
    let since = matches!(want, Want::LiveSince(day) if id.day >= day);
    if let Some(mark) = mark.filter(|mark| !since && index.is_quiet(&path, mark)) {
        return Seen { standing: None, faults: Vec::new(), quiet: Some((path, mark)), fresh: false };
    }
    let record = match records::read(root, id) {
        Ok(record) => record,
        Err(faults) => return Seen { standing: None, faults, quiet: None, fresh: false },
    };
    let standing = fold(&record, as_of).map(Standing::without_entries);
    let is_quiet = standing.as_ref().is_some_and(|standing| standing.shown().is_over() && !standing.is_ticking());
    let wanted = want == Want::All || since || !is_quiet;
    let quiet = mark.filter(|_| is_quiet).map(|mark| (path, mark));
    Seen { standing: standing.filter(|_| wanted), faults: Vec::new(), quiet, fresh: true }
}
