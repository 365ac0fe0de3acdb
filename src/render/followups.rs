//! The list of follow-ups, for people and as JSON; numbers of people masked.

use serde_json::{Value, json};

use crate::domain::fault::Fault;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::followups::{FollowupRow, Share};
use crate::say;

use super::page::{Cell, Column, Grid, Made, Page, Part};
use super::{json, mask, terms};

/// How far the quotas are met, then one line a record; of the records, those that are asked for.
pub fn page(words: &Words, rows: &[FollowupRow], shares: &[Share], made: Made) -> Page {
    let line = |share: &Share| {
        let kind = terms::kind(words, share.kind);
        let (of, chosen, done) = (share.of, share.chosen, share.done);
        say!(words, "followups-share", kind = kind, quota = share.quota, of = of, chosen = chosen, done = done)
    };
    let name = |key: &str| words.say(&format!("column-{key}"), &[]);
    let keys = ["id", "reason", "since", "due", "result", "holder", "where", "text"];
    let columns = keys.iter().map(|key| Column::of(name(key))).collect();
    let grid = Grid::new(columns, rows.iter().map(|one| row(words, one)).collect(), say!(words, "followups-none"));
    let parts = vec![Part::Text(shares.iter().map(line).collect()), Part::Grid(grid)];
    Page { title: say!(words, "followups-title", n = rows.len()), made, parts }
}

fn row(words: &Words, row: &FollowupRow) -> Vec<Cell> {
    vec![
        Cell::of(row.id.to_string()),
        Cell::of(terms::term(words, "followup-reason", row.reason.as_str())),
        Cell::of(terms::moment(row.since)),
        Cell::of(terms::moment(row.due)),
        Cell::of(result(words, row)),
        row.owner.as_ref().map_or_else(Cell::none, |name| Cell::of(terms::free(name.as_str()))),
        row.place.as_deref().map_or_else(Cell::none, |place| Cell::of(terms::free(place))),
        Cell::of(terms::free(&row.text)),
    ]
}

fn result(words: &Words, row: &FollowupRow) -> String {
    let late = terms::minutes(words, row.late_minutes);
    match (row.done, row.late_minutes > 0) {
        (None, false) => say!(words, "followups-open"),
        (None, true) => say!(words, "followups-overdue", late = late),
        (Some(at), false) => say!(words, "followups-done", at = terms::moment(at)),
        (Some(at), true) => say!(words, "followups-late", at = terms::moment(at), late = late),
    }
}

/// The list as a document.
pub fn document(
    words: &Words,
    rows: &[FollowupRow],
    shares: &[Share],
    faults: &[Fault],
    as_of: Stamp,
    commit: Option<&str>,
) -> Value {
    let row = |row: &FollowupRow| {
        json!({
            "id": row.id.to_string(),
            "kind": row.id.kind.as_str(),
            "reason": row.reason.as_str(),
            "since": row.since.to_string(),
            "due": row.due.to_string(),
            "done": row.done.map(|at| at.to_string()),
            "late_minutes": row.late_minutes,
            "owner": row.owner.as_ref().map(mask::name),
            "house": row.place.as_deref().map(mask::text),
            "text": mask::text(&row.text),
        })
    };
    let share = |share: &Share| {
        json!({
            "kind": share.kind.as_str(), "quota": share.quota, "of": share.of, "chosen": share.chosen, "done": share.done,
        })
    };
    json!({
        "as_of": as_of.to_string(),
        "commit": commit,
        "shares": shares.iter().map(share).collect::<Vec<_>>(),
        "rows": rows.iter().map(row).collect::<Vec<_>>(),
        "broken": json::broken(words, faults),
    })
}
