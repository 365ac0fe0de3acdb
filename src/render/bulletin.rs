//! A monthly report as a record: what it says of itself, its figures, and what has become known since it was signed.

use serde_json::{Value, json};

use crate::domain::bulletin::Bulletin;
use crate::domain::fold::Standing;
use crate::domain::state::State;
use crate::domain::sums::Changed;
use crate::i18n::Words;
use crate::report::monthly::EDITION_NAME;
use crate::say;

use super::json::Masking;
use super::monthly::{changes, counted_at, kept};
use super::{table, terms};

/// The facts of `show`: when it was counted, who signed it, when it was sent.
pub fn facts(words: &Words, bulletin: &Bulletin) -> Vec<(String, Option<String>)> {
    let counted = bulletin.counted.as_ref();
    let signed =
        bulletin.signed.as_ref().map(|(who, at)| format!("{} {}", terms::free(who.as_str()), terms::moment(*at)));
    let sent = bulletin.sent.map(|(at, via)| {
        let via = via.map(|via| terms::term(words, "via", via.as_str())).unwrap_or_default();
        format!("{} {via}", terms::moment(at)).trim_end().to_string()
    });
    vec![
        (say!(words, "fact-counted"), counted.map(|one| counted_at(one.as_of, one.commit.as_deref()))),
        (say!(words, "fact-signed-off"), signed),
        (say!(words, "fact-sent"), sent),
    ]
}

/// What is to be done next; nothing once it is sent.
pub fn next(words: &Words, standing: &Standing) -> Option<String> {
    let id = standing.id.to_string();
    let counted = standing.front.monthly().is_some_and(|bulletin| bulletin.counted.is_some());
    match standing.shown() {
        State::Prepared if !counted => Some(say!(words, "next-prepare", id = id)),
        State::Prepared => Some(say!(words, "next-sign", id = id)),
        State::Signed => Some(say!(words, "next-send", id = id)),
        _ => None,
    }
}

/// The kept figures as a table of names and numbers.
pub fn figures(words: &Words, bulletin: &Bulletin, columns: Option<usize>) -> String {
    let Some(counted) = &bulletin.counted else { return format!("{}\n", say!(words, "bulletin-bare")) };
    let header = [words.say("column-figure", &[]), words.say("column-count", &[])];
    // The totals of each part first, then what they are made of.
    let mut sums: Vec<(&str, u64)> = counted.sums.iter().filter(|(name, _)| *name != EDITION_NAME).collect();
    sums.sort_by_key(|(name, _)| (name.split('.').next(), name.matches('.').count(), *name));
    let rows: Vec<Vec<String>> =
        sums.into_iter().map(|(name, number)| vec![kept(words, name), number.to_string()]).collect();
    table::table(&header, &rows, columns)
}

/// What a recount of the same moment finds otherwise: nothing is rewritten.
pub fn compared(words: &Words, bulletin: &Bulletin, found: &[Changed], columns: Option<usize>) -> String {
    let Some(counted) = &bulletin.counted else { return String::new() };
    let at = terms::moment(counted.as_of);
    if found.is_empty() {
        return format!("{}\n", say!(words, "bulletin-same", at = at));
    }
    let header = ["figure", "then", "now"].map(|key| words.say(&format!("column-{key}"), &[]));
    let row = |change: &Changed| vec![kept(words, &change.name), change.then.to_string(), change.now.to_string()];
    let rows: Vec<Vec<String>> = found.iter().map(row).collect();
    format!("{}\n{}", say!(words, "bulletin-changed", n = found.len(), at = at), table::table(&header, &rows, columns))
}

/// The same as a part of the document of `show`.
pub fn value(standing: &Standing, found: &[Changed], masking: Masking) -> Value {
    let Some(bulletin) = standing.front.monthly() else { return Value::Null };
    let person = |name: &str| masking.text(name);
    let figures = bulletin.counted.as_ref().map(|one| {
        let numbers = one.sums.iter().map(|(name, number)| (masking.text(name), json!(number)));
        Value::Object(numbers.collect())
    });
    json!({
        "month": standing.id.month().to_string(),
        "as_of": bulletin.counted.as_ref().map(|one| one.as_of.to_string()),
        "commit": bulletin.counted.as_ref().and_then(|one| one.commit.clone()),
        "prepared_by": bulletin.counted.as_ref().map(|one| person(one.by.as_str())),
        "signed_by": bulletin.signed.as_ref().map(|(who, _)| person(who.as_str())),
        "signed": bulletin.signed.as_ref().map(|(_, at)| at.to_string()),
        "sent": bulletin.sent.map(|(at, _)| at.to_string()),
        "figures": figures,
        "changed": changes(found),
    })
}
