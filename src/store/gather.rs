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

use super::index::{Index, Mark, Quiet};
use super::records;

/// Which records a report wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// Every one.
    All,
    /// Those on which a clock runs, and open ones that never had one.
    Ticking,
    /// Those, and those that somebody has still to be told of.
    Untold,
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
    quiet: Option<(String, Quiet, Mark)>,
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
    let known = mark.and_then(|mark| Some((index.quiet(&path, &mark)?, mark)));
    if let Some((quiet, mark)) = known.filter(|(quiet, _)| !wants(want, id, Some(*quiet))) {
        return Seen { standing: None, faults: Vec::new(), quiet: Some((path, quiet, mark)), fresh: false };
    }
    let record = match records::read(root, id) {
        Ok(record) => record,
        Err(faults) => return Seen { standing: None, faults, quiet: None, fresh: false },
    };
    let standing = fold(&record, as_of).map(Standing::without_entries);
    let quiet = standing.as_ref().and_then(quietness);
    let standing = standing.filter(|_| wants(want, id, quiet));
    let fresh = known.is_none();
    Seen { standing, faults: Vec::new(), quiet: quiet.zip(mark).map(|(quiet, mark)| (path, quiet, mark)), fresh }
}

/// How quiet a record is; `None` while a clock runs, while it is contested, for an open one without any clock, and as long as
/// the desk holds a key of it.
fn quietness(standing: &Standing) -> Option<Quiet> {
    let over = standing.shown().is_over();
    let held = standing.is_ticking() || standing.job.holds_keys();
    let loud = held || !standing.contests.is_empty() || (!over && standing.clocks.is_empty());
    (!loud).then(|| Quiet { over, owes: standing.owes_word() })
}

fn wants(want: Want, id: RecordId, quiet: Option<Quiet>) -> bool {
    let Some(quiet) = quiet else { return true };
    match want {
        Want::All => true,
        Want::Ticking => false,
        Want::Untold => quiet.owes,
        Want::Live => !quiet.over,
        Want::LiveSince(day) => !quiet.over || id.day >= day,
    }
}
