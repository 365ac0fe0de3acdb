//! A refusal in words: what, why with its rule, and the way out.

use crate::domain::fault::Wants;
use crate::domain::field::Word;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::Role;
use crate::i18n::{Arg, Words};
use crate::ops::refusal::Guard;
use crate::ops::{Refusal, What};
use crate::say;

use super::layout::visible;
use super::terms;

/// What is refused, why, by which rule, and what can be done instead; several lines, no final newline.
pub fn text(words: &Words, refusal: &Refusal) -> String {
    let what = what(words, refusal);
    let way = way_out(words, refusal);
    let head = match (refusal, refusal.rule()) {
        (Refusal::Missing { .. }, _) => say!(words, "refused-missing", what = what),
        (_, rule) if rule.starts_with("contract") => say!(words, "refused-plainly", what = what),
        (_, rule) => say!(words, "refused", what = what, rule = rule),
    };
    match way {
        Some(way) => format!("{head}\n{}", say!(words, "way-out", way = way)),
        None => head,
    }
}

fn what(words: &Words, refusal: &Refusal) -> String {
    let verb = |verb: &Verb| terms::verb(words, *verb);
    let key = format!("refusal-{}", refusal.slug());
    let args: Vec<(&str, Arg)> = match refusal {
        Refusal::Forbidden { id, verb: done, state, .. } => vec![
            ("id", id.to_string().into()),
            ("verb", terms::verb_of(words, id.kind, *done).into()),
            ("state", terms::state_of(words, id.kind, *state).into()),
        ],
        Refusal::Contested { id, entries } => {
            let entries: Vec<String> = entries.iter().map(|entry| entry.to_string()).collect();
            vec![("id", id.to_string().into()), ("entries", entries.join(" ").into())]
        }
        Refusal::Future { at, now } => {
            vec![("at", terms::moment(*at).into()), ("now", terms::moment(*now).into())]
        }
        Refusal::BeforeChange { id, at, changed } => vec![
            ("id", id.to_string().into()),
            ("at", terms::moment(*at).into()),
            ("changed", terms::moment(*changed).into()),
        ],
        Refusal::AfterNext { id, at, later, then } => vec![
            ("id", id.to_string().into()),
            ("at", terms::moment(*at).into()),
            ("later", later.to_string().into()),
            ("then", terms::moment(*then).into()),
        ],
        Refusal::BeforeOpening { id, at, opened } => vec![
            ("id", id.to_string().into()),
            ("at", terms::moment(*at).into()),
            ("opened", terms::moment(*opened).into()),
        ],
        Refusal::Missing { what } => return missing(words, *what),
        Refusal::NoDoer { id, verb: done } => vec![("id", id.to_string().into()), ("verb", verb(done).into())],
        Refusal::Role { verb: done, person, roles } => vec![
            ("verb", verb(done).into()),
            ("person", terms::free(person.as_str()).into()),
            ("roles", self::roles(words, roles).into()),
        ],
        Refusal::UnknownPerson { name, .. } => vec![("name", terms::free(name.as_str()).into())],
        Refusal::UnknownHouse { house, .. } => vec![("house", terms::free(house.as_str()).into())],
        Refusal::NothingToUndo { id } | Refusal::UndoOpening { id, .. } | Refusal::Unchanged { id } => {
            vec![("id", id.to_string().into())]
        }
        Refusal::NoSuchEntry { id, entry } | Refusal::AlreadyUndone { id, entry } => {
            vec![("id", id.to_string().into()), ("entry", entry.to_string().into())]
        }
        Refusal::UndoNeeded { id, entry, later, verb: done } => vec![
            ("id", id.to_string().into()),
            ("entry", entry.to_string().into()),
            ("later", later.to_string().into()),
            ("verb", verb(done).into()),
        ],
        Refusal::UnknownKey { key, .. } => vec![("key", visible(key).into())],
        Refusal::ClassKey { id, key } => vec![("id", id.to_string().into()), ("key", visible(key).into())],
        Refusal::EntryKey { id, entry, verb: done, key, .. } => vec![
            ("id", id.to_string().into()),
            ("entry", entry.to_string().into()),
            ("verb", verb(done).into()),
            ("key", visible(key).into()),
        ],
        Refusal::BadValue { key, value, .. } => {
            vec![("key", visible(key).into()), ("value", terms::free(value).into())]
        }
        Refusal::Twice { key } => vec![("key", visible(key).into())],
        Refusal::SinceUnused { id } => vec![("id", id.to_string().into())],
        Refusal::Guard { id, guard: Guard::PartsMissing, value } => {
            let parts = value.split(' ').map(|part| terms::term(words, "word-part", part));
            let parts: Vec<String> = parts.collect();
            let what = words.say(&key, &[("value", parts.join(&say!(words, "cli-list-separator")).into())]);
            return say!(words, "refusal-of", id = id.to_string(), what = what);
        }
        Refusal::Guard { id, guard: Guard::ConvertFirst, value } => {
            let kind = Kind::from_text(value).map(|kind| terms::kind(words, kind)).unwrap_or_default();
            let what = words.say(&key, &[("value", kind.into())]);
            return say!(words, "refusal-of", id = id.to_string(), what = what);
        }
        Refusal::Guard { id, value, .. } => {
            let what = words.say(&key, &[("value", terms::free(value).into())]);
            return say!(words, "refusal-of", id = id.to_string(), what = what);
        }
        Refusal::NoRules => Vec::new(),
    };
    words.say(&key, &args)
}

fn missing(words: &Words, what: What) -> String {
    match what {
        What::Text => say!(words, "refusal-missing-text"),
        What::Place => say!(words, "refusal-missing-place"),
        What::Reason => say!(words, "refusal-missing-reason"),
        What::Recipient => say!(words, "refusal-missing-recipient"),
        What::Change => say!(words, "refusal-missing-change"),
    }
}

fn roles(words: &Words, roles: &[Role]) -> String {
    let names: Vec<String> = roles.iter().map(|role| terms::term(words, "role", role.as_str())).collect();
    names.join(&say!(words, "cli-list-separator"))
}

fn way_out(words: &Words, refusal: &Refusal) -> Option<String> {
    Some(match refusal {
        Refusal::Forbidden { id, into: Some(into), .. } => {
            say!(words, "way-merged", id = id.to_string(), into = into.to_string())
        }
        Refusal::Forbidden { id, ways, .. } if !ways.is_empty() => {
            let ways: Vec<String> = ways.iter().map(|verb| format!("`{verb}`")).collect();
            say!(words, "way-verbs", ways = ways.join(" "), noun = id.kind.as_str(), id = id.to_string())
        }
        Refusal::Forbidden { id, .. } => say!(words, "way-over", id = id.to_string()),
        Refusal::Contested { id, entries } => {
            let entry = entries.last().map(|entry| entry.to_string()).unwrap_or_default();
            say!(words, "way-settle", id = id.to_string(), entry = entry)
        }
        Refusal::UndoNeeded { id, later, .. } => {
            say!(words, "way-undo-later", noun = id.kind.as_str(), id = id.to_string(), later = later.to_string())
        }
        Refusal::UndoOpening { with: Some(with), .. } => say!(words, "way-undo-with", with = with.to_string()),
        Refusal::UndoOpening { id, .. } => say!(words, "way-undo-opening", noun = id.kind.as_str()),
        Refusal::UnknownPerson { near: Some(near), .. }
        | Refusal::UnknownHouse { near: Some(near), .. }
        | Refusal::UnknownKey { near: Some(near), .. } => say!(words, "way-meant", near = visible(near)),
        Refusal::BadValue { wants, .. } if *wants != Wants::Text => {
            say!(words, "way-wants", wants = super::fault::wants(words, *wants))
        }
        Refusal::ClassKey { id, key } => match key.as_str() {
            "reasonable" => say!(words, "way-class-reasonable", id = id.to_string()),
            _ => say!(words, "way-class-key", id = id.to_string(), key = visible(key)),
        },
        Refusal::EntryKey { id, verb: Verb::Open, keys, .. } => {
            say!(words, "way-opening-key", id = id.to_string(), noun = id.kind.as_str(), keys = keys.join(" "))
        }
        Refusal::EntryKey { id, entry, keys, .. } => {
            say!(words, "way-entry-key", id = id.to_string(), entry = entry.to_string(), keys = keys.join(" "))
        }
        Refusal::Guard { id, value, .. } => {
            let args = [("id", Arg::from(id.to_string())), ("value", Arg::from(terms::free(value)))];
            words.say(&format!("way-{}", way(refusal)), &args)
        }
        other => words.say(&format!("way-{}", way(other)), &[]),
    })
}

/// The rest of the ways out have no values in them.
fn way(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Missing { what: What::Text } => "missing-text",
        Refusal::Missing { what: What::Place } => "missing-place",
        Refusal::Missing { what: What::Reason } => "missing-reason",
        Refusal::Missing { what: What::Recipient } => "missing-recipient",
        Refusal::Missing { what: What::Change } => "missing-change",
        other => other.slug(),
    }
}
