//! The list of follow-ups, for people and as JSON; numbers of people masked.

use serde_json::{Value, json};

use crate::domain::fault::Fault;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::followups::{FollowupRow, Share};
use crate::say;

use super::{json, mask, table, terms};

const COLUMNS: [&str; 8] = ["id", "reason", "since", "due", "result", "holder", "where", "text"];

/// How far the quotas are met, then one line a record; of the records, those that are asked for.
pub fn text(words: &Words, rows: &[FollowupRow], shares: &[Share], columns: Option<usize>) -> String {
    let header: Vec<String> = COLUMNS.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect();
    let mut out = String::new();
    for share in shares {
        let kind = terms::kind(words, share.kind);
        let line = say!(
            words,
            "followups-share",
            kind = kind,
            quota = share.quota,
            of = share.of,
            chosen = share.chosen,
            done = share.done
        );
        out.push_str(&format!("{line}\n"));
    }
    let rows: Vec<Vec<String>> = rows.iter().map(|one| row(words, one)).collect();
    match rows.is_empty() {
        true => out.push_str(&format!("{}\n", say!(words, "followups-none"))),
        false => out.push_str(&table::table(&header, &rows, columns)),
    }
    out
}

fn row(words: &Words, row: &FollowupRow) -> Vec<String> {
    let dash = || "-".to_string();
    vec![
        row.id.to_string(),
        terms::term(words, "followup-reason", row.reason.as_str()),
        terms::moment(row.since),
        terms::moment(row.due),
        result(words, row),
        row.owner.as_ref().map_or_else(dash, |name| terms::free(name.as_str())),
        row.place.as_deref().map_or_else(dash, terms::free),
        terms::free(&row.text),
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
            "owner": row.owner.as_ref().map(|name| mask::text(name.as_str())),
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
