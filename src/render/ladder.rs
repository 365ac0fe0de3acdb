//! Whom the rules want told, as a table and as JSON.

use serde_json::{Value, json};

use crate::domain::clock::ClockName;
use crate::domain::fault::Fault;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::ladder::RungRow;
use crate::say;

use super::{json, mask, rulebook, table, terms};

/// One row a rung: who, why, which record.
pub fn text(words: &Words, rows: &[RungRow], columns: Option<usize>) -> String {
    let keys = ["told", "rung", "id", "clock", "due", "holder", "where", "text"];
    let header: Vec<String> = keys.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect();
    let row = |row: &RungRow| {
        let people: Vec<String> = row.people.iter().map(|person| terms::free(person.as_str())).collect();
        let told = match people.is_empty() {
            true => say!(words, "nobody-has-role"),
            false => people.join(&say!(words, "cli-list-separator")),
        };
        vec![
            told,
            match row.late_minutes {
                0 => rulebook::rung(words, row.rung),
                late => say!(
                    words,
                    "rung-late",
                    length = terms::minutes(words, late),
                    role = terms::term(words, "role", row.rung.to.as_str())
                ),
            },
            row.id.to_string(),
            terms::clock(words, row.clock),
            terms::moment(row.due),
            row.owner.as_ref().map_or_else(|| say!(words, "nobody"), |name| terms::free(name.as_str())),
            row.place.as_ref().map_or_else(|| "-".to_string(), |place| terms::free(place)),
            terms::matter(words, row.id, &row.text),
        ]
    };
    let table = table::table(&header, &rows.iter().map(row).collect::<Vec<_>>(), columns);
    table + &rows.iter().filter(|row| row.clock == ClockName::Centre).map(|row| company(words, row)).collect::<String>()
}

/// What the director does next with a complaint that did not satisfy twice (002-R43; ledger §7, 16).
fn company(words: &Words, row: &RungRow) -> String {
    let who = row.people.first().map(|person| terms::free(person.as_str()));
    let who = who.unwrap_or_else(|| say!(words, "escalate-somebody"));
    format!("{}\n", say!(words, "escalate-company", id = row.id.to_string(), who = who))
}

/// The document of `escalate`.
pub fn document(words: &Words, rows: &[RungRow], faults: &[Fault], now: Stamp, commit: Option<&str>) -> Value {
    let row = |row: &RungRow| {
        json!({
            "id": row.id.to_string(), "kind": row.id.kind.as_str(), "clock": row.clock.as_str(), "rule": row.rule,
            "due": row.due.to_string(), "late_minutes": row.late_minutes, "time": row.time.to_string(),
            "step": rulebook::rung_value(row.rung), "role": row.rung.to.as_str(),
            "people": row.people.iter().map(mask::name).collect::<Vec<_>>(),
            "owner": row.owner.as_ref().map(mask::name),
            "where": row.place.as_deref().map(mask::text), "text": mask::text(&row.text),
        })
    };
    json!({
        "as_of": now.to_string(), "commit": commit, "rows": rows.iter().map(row).collect::<Vec<_>>(),
        "broken": json::broken(words, faults),
    })
}
