//! Messages for people and as JSON: for whom, the words, and whether they were given on.

use serde_json::{Map, Value, json};

use crate::domain::message::{Message, Messages};
use crate::i18n::Words;
use crate::say;

use super::json::Masking;
use super::layout::visible;
use super::terms;

/// The messages of a record, for whom each is and whether it is still owed; `None` where there is none.
pub fn listed(words: &Words, messages: &Messages, masking: Masking) -> Option<String> {
    let one = |message: &Message| told(words, message, masking);
    let all: Vec<String> = messages.all().iter().map(one).collect();
    (!all.is_empty()).then(|| all.join("; "))
}

fn told(words: &Words, message: &Message, masking: Masking) -> String {
    let to = message.to.as_ref().map(|to| visible(&masking.text(to.as_str()))).unwrap_or_default();
    let text = visible(&masking.text(&message.text));
    match &message.relayed {
        Some((at, who)) => {
            let (at, who) = (terms::moment(*at), visible(&masking.text(who.as_str())));
            say!(words, "message-relayed", to = to, text = text, at = at, who = who)
        }
        None => say!(words, "message-owed", to = to, text = text),
    }
}

/// The name of a key, and what stands under it.
type Key = (&'static str, fn(&Message, Masking) -> Value);

/// The document of a message of a visit, key by key.
pub const OF_VISIT: &[Key] = &[
    ("entry", entry),
    ("to", to),
    ("text", text),
    ("at", at),
    ("by", by),
    ("relayed", relayed),
    ("relayed_by", relayed_by),
];

/// That of an inquiry: the same, under the names it had from the beginning.
pub const OF_INQUIRY: &[Key] = &[
    ("entry", entry),
    ("at", at),
    ("taken_by", by),
    ("to", to),
    ("text", text),
    ("relayed_at", relayed),
    ("relayed_by", relayed_by),
];

/// The messages of a record as JSON, under the names of `keys`.
pub fn value(messages: &Messages, keys: &[Key], masking: Masking) -> Vec<Value> {
    let one = |message: &Message| {
        let fields = keys.iter().map(|(key, value)| (key.to_string(), value(message, masking)));
        Value::Object(fields.collect::<Map<String, Value>>())
    };
    messages.all().iter().map(one).collect()
}

fn entry(message: &Message, _: Masking) -> Value {
    json!(message.entry.to_string())
}

fn at(message: &Message, _: Masking) -> Value {
    json!(message.at.to_string())
}

fn by(message: &Message, masking: Masking) -> Value {
    json!(masking.text(message.by.as_str()))
}

fn to(message: &Message, masking: Masking) -> Value {
    json!(message.to.as_ref().map(|to| masking.text(to.as_str())))
}

fn text(message: &Message, masking: Masking) -> Value {
    json!(masking.text(&message.text))
}

fn relayed(message: &Message, _: Masking) -> Value {
    json!(message.relayed.as_ref().map(|(at, _)| at.to_string()))
}

fn relayed_by(message: &Message, masking: Masking) -> Value {
    json!(message.relayed.as_ref().map(|(_, who)| masking.text(who.as_str())))
}
