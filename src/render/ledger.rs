//! The register of complaints, for people and as JSON; numbers of people masked.

use serde_json::{Value, json};

use crate::domain::fault::Fault;
use crate::domain::stamp::Stamp;
use crate::domain::wordrules::Axis;
use crate::i18n::Words;
use crate::report::ledger::LedgerRow;

use super::{json, mask, table, terms};

const COLUMNS: [&str; 10] =
    ["id", "when", "where", "nature", "content", "responsible", "replied", "satisfied", "state", "late"];

/// One line a complaint.
pub fn text(words: &Words, rows: &[LedgerRow], columns: Option<usize>) -> String {
    let mut header: Vec<String> = COLUMNS.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect();
    header.push(words.say("column-text", &[]));
    let dash = || "-".to_string();
    let row = |row: &LedgerRow| {
        vec![
            row.id.to_string(),
            terms::moment(row.opened),
            row.place.as_deref().map_or_else(dash, terms::free),
            row.nature.map_or_else(dash, |nature| terms::term(words, "nature", nature.as_str())),
            row.content.as_deref().map_or_else(dash, |label| terms::label(words, Axis::Content, label)),
            row.responsible.as_ref().map_or_else(dash, |name| terms::free(name.as_str())),
            row.replied.map_or_else(dash, terms::moment),
            row.satisfied.map_or_else(dash, |yes| terms::term(words, "word-satisfied", &yes.to_string())),
            terms::state(words, row.state),
            if row.late_minutes > 0 { terms::minutes(words, row.late_minutes) } else { dash() },
            terms::free(&row.text),
        ]
    };
    table::table(&header, &rows.iter().map(row).collect::<Vec<_>>(), columns)
}

/// The register as a document.
pub fn document(words: &Words, rows: &[LedgerRow], faults: &[Fault], as_of: Stamp, commit: Option<&str>) -> Value {
    let row = |row: &LedgerRow| {
        json!({
            "id": row.id.to_string(),
            "received": row.opened.to_string(),
            "unit": row.place.as_deref().map(mask::text),
            "text": mask::text(&row.text),
            "nature": row.nature.map(|nature| nature.as_str()),
            "content": row.content,
            "topic": row.topic,
            "flags": row.flags.iter().map(|flag| flag.as_str()).collect::<Vec<_>>(),
            "responsible": row.responsible.as_ref().map(|name| mask::text(name.as_str())),
            "replied": row.replied.map(|at| at.to_string()),
            "satisfied": row.satisfied,
            "state": row.state.as_str(),
            "closed": row.state.is_over(),
            "late_minutes": row.late_minutes,
            "continued": row.continued.map(|id| id.to_string()),
        })
    };
    json!({
        "as_of": as_of.to_string(),
        "commit": commit,
        "rows": rows.iter().map(row).collect::<Vec<_>>(),
        "broken": json::broken(words, faults),
    })
}
