//! Who is on the telephone, for people and as JSON; numbers stay hidden (000-R56).

use serde_json::{Value, json};

use crate::domain::fault::Fault;
use crate::domain::fold::Standing;
use crate::domain::settings::Unit;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::household::Household;
use crate::report::standing::{next_clock, whereabouts};
use crate::say;

use super::json::{self, Masking};
use super::{mask, table, terms};

/// So many records that are over are shown; the rest is counted.
const SHOWN: usize = 10;

/// The residents, then what is open, then what was.
pub fn text(words: &Words, found: &Household, all: bool, now: Stamp, columns: Option<usize>) -> String {
    let mut out: String = found.homes.iter().map(|unit| format!("{}\n", home(words, unit))).collect();
    if found.is_empty() {
        return format!("{}\n", say!(words, "house-unknown"));
    }
    let mut part = |title: String, rows: &[Standing]| {
        out.push_str(&format!("\n{title}\n"));
        if !rows.is_empty() {
            out.push_str(&records(words, rows, now, columns));
        }
    };
    part(say!(words, "house-open", n = found.open.len()), &found.open);
    let shown = if all { found.past.len() } else { found.past.len().min(SHOWN) };
    part(say!(words, "house-past", n = found.past.len()), &found.past[..shown]);
    if shown < found.past.len() {
        out.push_str(&format!("{}\n", say!(words, "house-more", n = found.past.len() - shown)));
    }
    out.trim_start_matches('\n').to_string()
}

fn home(words: &Words, unit: &Unit) -> String {
    let resident = |one: &crate::domain::settings::Resident| {
        let phone = one.phone.as_ref().map(|phone| super::layout::visible(&mask::phone(phone)));
        [Some(terms::free(one.name.as_str())), phone].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let who: Vec<String> = unit.residents.iter().map(resident).collect();
    let who = match who.is_empty() {
        true => say!(words, "house-nobody"),
        false => who.join(&say!(words, "cli-list-separator")),
    };
    format!("{}  {who}", terms::free(unit.house.as_str()))
}

fn records(words: &Words, rows: &[Standing], now: Stamp, columns: Option<usize>) -> String {
    let keys = ["id", "noun", "state", "opened", "where", "holder", "time", "text"];
    let header: Vec<String> = keys.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect();
    let dash = || "-".to_string();
    let row = |one: &Standing| {
        vec![
            one.id.to_string(),
            terms::kind(words, one.id.kind),
            terms::standing(words, one),
            terms::moment(one.opened),
            whereabouts(one).map_or_else(dash, |place| terms::free(&place)),
            one.assignee.as_ref().map_or_else(dash, |name| terms::free(name.as_str())),
            next_clock(one, now).map_or_else(dash, |clock| terms::stands(words, clock, now)),
            terms::free(one.facts.text.as_deref().unwrap_or_default()),
        ]
    };
    table::table(&header, &rows.iter().map(row).collect::<Vec<_>>(), columns)
}

/// The same as a document.
pub fn document(words: &Words, found: &Household, faults: &[Fault], now: Stamp) -> Value {
    let resident = |one: &crate::domain::settings::Resident| {
        json!({
            "name": mask::text(one.name.as_str()),
            "phone": one.phone.as_ref().map(|phone| mask::phone(phone)),
        })
    };
    let home = |unit: &Unit| {
        json!({
            "house": mask::text(unit.house.as_str()),
            "residents": unit.residents.iter().map(resident).collect::<Vec<_>>(),
        })
    };
    let summary = |one: &Standing| Value::Object(json::summary(one, now, Masking::Hidden));
    json!({
        "as_of": now.to_string(),
        "houses": found.homes.iter().map(home).collect::<Vec<_>>(),
        "open": found.open.iter().map(summary).collect::<Vec<_>>(),
        "past": found.past.iter().map(summary).collect::<Vec<_>>(),
        "broken": json::broken(words, faults),
    })
}
