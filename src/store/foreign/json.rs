//! Days from JSON, in the forms that are about: a list of days, or days by month and day, each with its date.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::domain::field::Word;

use super::{Feed, FeedFault, add};

/// The keys that say whether a day is off.
const OFF: [&str; 4] = ["isOffDay", "off", "holiday", "isHoliday"];
/// The keys that hold its name.
const NAME: [&str; 4] = ["name", "localName", "title", "summary"];
/// How deep days may lie inside the document.
const DEEPEST: usize = 4;

/// Reads the days wherever they lie in the document.
pub fn read(text: &str) -> Result<Feed, FeedFault> {
    let document: Value = serde_json::from_str(text).map_err(|error| FeedFault::Garbled(error.to_string()))?;
    let mut feed = Feed::default();
    if let Value::Object(fields) = &document {
        feed.year = fields.get("year").and_then(Value::as_u64).and_then(|year| u32::try_from(year).ok());
        feed.source = source(fields);
    }
    gather(&document, 0, &mut feed);
    match feed.days.is_empty() && feed.unclear.is_empty() && feed.odd.is_empty() {
        true => Err(FeedFault::Garbled("no \"date\"".into())),
        false => Ok(feed),
    }
}

fn source(fields: &Map<String, Value>) -> Option<String> {
    match fields.get("papers").or(fields.get("source"))? {
        Value::String(source) => Some(source.clone()),
        Value::Array(papers) => {
            let papers: Vec<&str> = papers.iter().filter_map(Value::as_str).collect();
            (!papers.is_empty()).then(|| papers.join(" "))
        }
        _ => None,
    }
}

fn gather(value: &Value, depth: usize, feed: &mut Feed) {
    match value {
        _ if depth > DEEPEST => {}
        Value::Array(items) => items.iter().for_each(|item| gather(item, depth + 1, feed)),
        Value::Object(fields) => {
            let written = fields.get("date").and_then(Value::as_str);
            match written.map(|date| (date, <NaiveDate as Word>::from_text(date))) {
                Some((date, None)) => feed.odd.push(date.to_string()),
                Some((_, Some(date))) => {
                    let said: Vec<bool> = OFF.iter().filter_map(|key| fields.get(*key)?.as_bool()).collect();
                    // Two keys that say the contrary say nothing.
                    let off = said.first().copied().filter(|first| said.iter().all(|other| other == first));
                    let name = NAME.iter().find_map(|key| fields.get(*key).and_then(Value::as_str));
                    add(feed, date, name.unwrap_or_default(), off);
                }
                None => fields.values().for_each(|inner| gather(inner, depth + 1, feed)),
            }
        }
        _ => {}
    }
}
