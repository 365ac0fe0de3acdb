//! What other rules would have made of past records, as a table and as JSON.

use serde_json::{Value, json};

use crate::domain::clock::Outcome;
use crate::domain::fault::Fault;
use crate::domain::field::Word;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::replay::{Changed, Replay, Row, Side};
use crate::say;

use super::layout::visible;
use super::{json, mask, table, terms};

/// One row a change, then how many records and clocks.
pub fn text(words: &Words, told: &Replay, columns: Option<usize>) -> String {
    let keys = ["id", "what", "was", "would", "text"];
    let header: Vec<String> = keys.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect();
    let mut rows = Vec::new();
    for row in &told.rows {
        rows.extend(row.changes.iter().map(|change| cells(words, row, change)));
    }
    let table = if rows.is_empty() { String::new() } else { table::table(&header, &rows, columns) };
    let summary = say!(
        words,
        "replay-summary",
        records = told.records,
        changed = told.rows.len(),
        late = told.newly_late,
        saved = told.no_longer_late
    );
    format!("{table}{summary}\n")
}

fn cells(words: &Words, row: &Row, change: &Changed) -> Vec<String> {
    let (what, was, would) = match change {
        Changed::Label { axis, from, to, rule, kept } => {
            let to = terms::label(words, *axis, to);
            let would = match kept {
                true => say!(words, "replay-kept", label = to, rule = visible(rule)),
                false => say!(words, "replay-label", label = to, rule = visible(rule)),
            };
            (terms::axis(words, *axis), terms::label(words, *axis, from), would)
        }
        Changed::Clock { name, from, to } => {
            let side =
                |side: &Option<Side>| side.as_ref().map_or_else(|| "-".to_string(), |side| self::side(words, side));
            (terms::clock(words, *name), side(from), side(to))
        }
    };
    vec![row.id.to_string(), what, was, would, terms::free(&row.text)]
}

fn side(words: &Words, side: &Side) -> String {
    let due = terms::moment(side.due);
    match side.outcome {
        Outcome::Running | Outcome::Paused => due,
        outcome => format!("{due} {}", terms::outcome(words, outcome, side.late_minutes)),
    }
}

/// The document of `rules replay`.
pub fn document(words: &Words, told: &Replay, faults: &[Fault], since: Option<Stamp>, now: Stamp) -> Value {
    let side = |side: &Option<Side>| {
        side.as_ref().map(|side| {
            json!({
                "rule": side.rule, "limit": side.limit.to_text(), "due": side.due.to_string(),
                "result": side.outcome.as_str(), "late_minutes": side.late_minutes,
            })
        })
    };
    let change = |change: &Changed| match change {
        Changed::Label { axis, from, to, rule, kept } => {
            json!({"axis": axis.as_str(), "from": from, "to": to, "rule": rule, "overruled": kept})
        }
        Changed::Clock { name, from, to } => json!({"clock": name.as_str(), "from": side(from), "to": side(to)}),
    };
    let row = |row: &Row| {
        json!({
            "id": row.id.to_string(), "text": mask::text(&row.text),
            "changes": row.changes.iter().map(change).collect::<Vec<_>>(),
        })
    };
    json!({
        "as_of": now.to_string(), "since": since.map(|since| since.to_string()), "records": told.records,
        "newly_late": told.newly_late, "no_longer_late": told.no_longer_late,
        "rows": told.rows.iter().map(row).collect::<Vec<_>>(), "broken": json::broken(words, faults),
    })
}
