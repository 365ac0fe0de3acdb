//! The register of complaints, for people and as JSON; numbers of people masked.

use serde_json::{Value, json};

use crate::domain::fault::Fault;
use crate::domain::stamp::Stamp;
use crate::domain::wordrules::Axis;
use crate::i18n::Words;
use crate::report::ledger::LedgerRow;
use crate::say;

use super::page::{Cell, Column, Grid, Made, Page, Part};
use super::{json, mask, terms};

/// One line a complaint; `made` names the days that were asked for.
pub fn page(words: &Words, rows: &[LedgerRow], made: Made) -> Page {
    let name = |key: &str| words.say(&format!("column-{key}"), &[]);
    let keys = ["id", "when", "where", "nature", "content", "responsible", "replied", "satisfied", "state"];
    let mut columns: Vec<Column> = keys.iter().map(|key| Column::of(name(key))).collect();
    columns.push(Column::of(name("late")).bare(name("late-minutes")));
    columns.push(Column::of(name("text")));
    let row = |row: &LedgerRow| {
        let late = row.late_minutes;
        vec![
            Cell::of(row.id.to_string()),
            Cell::of(terms::moment(row.opened)),
            row.place.as_deref().map_or_else(Cell::none, |place| Cell::of(terms::free(place))),
            row.nature.map_or_else(Cell::none, |nature| Cell::of(terms::term(words, "nature", nature.as_str()))),
            row.content.as_deref().map_or_else(Cell::none, |label| Cell::of(terms::label(words, Axis::Content, label))),
            row.responsible.as_ref().map_or_else(Cell::none, |name| Cell::of(terms::free(name.as_str()))),
            row.replied.map_or_else(Cell::none, |at| Cell::of(terms::moment(at))),
            row.satisfied
                .map_or_else(Cell::none, |yes| Cell::of(terms::term(words, "word-satisfied", &yes.to_string()))),
            Cell::of(terms::state_of(words, row.id.kind, row.state)),
            if late > 0 { Cell::with(terms::minutes(words, late), late) } else { Cell::none() },
            Cell::of(terms::free(&row.text)),
        ]
    };
    let grid = Grid::new(columns, rows.iter().map(row).collect(), say!(words, "list-empty"));
    Page { title: say!(words, "ledger-title", n = rows.len()), made, parts: vec![Part::Grid(grid)] }
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
            "responsible": row.responsible.as_ref().map(mask::name),
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
