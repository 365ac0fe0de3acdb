//! Which keys an entry of each verb takes: a table, read when a file is read and when an entry is made.

use super::kind::Verb;

/// The keys of one verb beside the head (`id at entered by who do`).
pub struct Shape {
    pub needs: &'static [&'static str],
    pub may: &'static [&'static str],
}

impl Shape {
    /// Whether `key` may stand in the entry.
    pub fn takes(&self, key: &str) -> bool {
        self.needs.contains(&key) || self.may.contains(&key)
    }
}

/// The keys that stand at the head of every entry.
pub const HEAD: &[&str] = &["id", "at", "entered", "by", "who", "do"];

/// Common to the verbs of work on site and at the desk.
const ACTION: &[&str] = &[
    "to",
    "until",
    "via",
    "satisfied",
    "signed_by",
    "approver",
    "price",
    "labour",
    "material",
    "fee",
    "link",
    "reason",
    "text",
    "clocks",
    "assumed",
];

/// The shape of an entry that does `verb`.
pub fn shape(verb: Verb) -> Shape {
    let (needs, may): (&[&str], &[&str]) = match verb {
        Verb::Open => (&[], &["urgency", "item", "trade", "proposal", "link", "reason", "clocks", "assumed"]),
        Verb::Note => (&["text"], &[]),
        Verb::Amend => (&["set", "reason"], &["entry", "clocks", "assumed"]),
        Verb::Chase => (&[], &["text", "via"]),
        Verb::Cancel => (&[], &["reason", "via", "text"]),
        Verb::Merge => (&["link"], &["reason"]),
        Verb::Void => (&["reason"], &["link"]),
        Verb::Undo => (&["entry", "reason"], &[]),
        Verb::Reveal => (&["reason"], &[]),
        Verb::Dispatch => (&["to"], &["reason", "text"]),
        _ => (&[], ACTION),
    };
    Shape { needs, may }
}
