//! Which keys an entry of each verb takes: a table, read when a file is read and when an entry is made.

mod front;

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

/// The keys that may stand at the head of every entry.
pub const HEAD: &[&str] = &["id", "at", "entered", "by", "who", "do", "after"];

/// The effects of rules and what an entry points at: no amendment of an entry changes them.
pub const LOCKED: &[&str] = &[
    "clocks",
    "waits",
    "told",
    "assumed",
    "moves",
    "proposal",
    "set",
    "entry",
    "link",
    "off_list",
    "direct",
    "free",
    "nature",
    "flags",
    "suggested",
    "decided",
    "again",
    "since",
    "body",
    "hand_on",
    "ways",
    "members",
    "stage",
    "closes",
    "figures",
    "as_of",
    "commit",
];

/// The shape of an entry that does `verb`.
pub fn shape(verb: Verb) -> Shape {
    let (needs, may): (&[&str], &[&str]) = match verb {
        Verb::Open => (
            &[],
            &[
                "urgency",
                "item",
                "trade",
                "proposal",
                "off_list",
                "direct",
                "free",
                "key_left",
                "link",
                "reason",
                "clocks",
                "assumed",
                "nature",
                "subtype",
                "content",
                "topic",
                "severity",
                "flags",
                "source",
                "reasonable",
                "decided",
                "suggested",
                "again",
                "opinion",
                "figures",
                "as_of",
                "commit",
            ],
        ),
        Verb::Note => (&["text"], &["link", "key_left", "key_returned", "loss"]),
        Verb::Amend => (&["set", "reason"], &["entry", "clocks", "waits", "assumed"]),
        Verb::Chase => (&[], &["text", "via"]),
        Verb::Cancel => (&[], &["reason", "via", "text"]),
        Verb::Merge => (&["link"], &["reason"]),
        Verb::Void => (&["reason"], &["link"]),
        Verb::Undo => (&["entry", "reason"], &[]),
        Verb::Reveal => (&["reason"], &[]),
        Verb::Recount => (&["clocks"], &["waits", "assumed"]),
        Verb::Tell => (&["told"], &[]),
        Verb::Take => (&[], &["text", "clocks", "assumed"]),
        Verb::Review => (&["feasible"], &["fee", "reason", "text"]),
        Verb::Quote => (&[], &["price", "labour", "material", "fee", "text"]),
        Verb::Agree => (&[], &["via", "signed_by", "text"]),
        Verb::Decline => (&["reason"], &["approver", "text"]),
        Verb::Appoint => (&["until"], &["wish", "via", "reason", "text", "clocks", "moves", "assumed"]),
        Verb::Dispatch => (&["to"], &["reason", "text", "clocks", "assumed"]),
        Verb::Arrive => (&[], &["no_access", "text"]),
        Verb::Confirm => (&[], &["actual", "price", "text"]),
        Verb::Material => (&["check"], &["choice", "text"]),
        Verb::Start => (&[], &["text", "clocks", "assumed"]),
        Verb::Pause => (&["until", "reason"], &["text", "waits", "assumed"]),
        Verb::Resume => (&[], &["text", "waits", "assumed"]),
        Verb::Extend => (&["until", "reason", "approver", "moves"], &["via", "text"]),
        Verb::Finish => (
            &[],
            &["labour", "material", "fee", "test", "signed_by", "key_returned", "text", "clocks", "waits", "assumed"],
        ),
        Verb::Rain => (&["dry"], &["text"]),
        Verb::Accept => (&[], &["signed_by", "flows", "satisfied", "warranty", "key_returned", "text"]),
        Verb::Rework => (&["reason"], &["cause", "link", "text"]),
        Verb::Pay => (&["fee"], &["text"]),
        Verb::Followup => (&["via", "satisfied"], &["text", "link"]),
        Verb::Close => (&[], &["finance", "statistics", "text"]),
        Verb::Classify => (
            &[],
            &[
                "nature",
                "subtype",
                "content",
                "topic",
                "severity",
                "reasonable",
                "since",
                "reason",
                "text",
                "clocks",
                "assumed",
            ],
        ),
        Verb::Settle => (&["text"], &["opinion", "signed_by", "clocks", "assumed"]),
        Verb::Report => (&["body"], &["via", "text", "clocks", "assumed"]),
        Verb::Escalate => (&["body", "reason"], &["via", "text", "clocks", "assumed"]),
        Verb::Investigate => (&["text"], &["ground", "root_cause"]),
        Verb::Assign => (&["to", "text"], &["hand_on", "reason"]),
        Verb::Answer => (&[], &["via", "text"]),
        Verb::ReportOut => (&["to", "text"], &[]),
        Verb::Progress => (&["text"], &["via", "clocks", "assumed"]),
        Verb::ExplainTo => (&["text"], &["via"]),
        Verb::Handle => (&[], &["signed_by", "opinion", "reason", "text", "clocks", "assumed"]),
        Verb::Reply => {
            (&["ways"], &["signed_by", "opinion", "satisfied", "reason", "text", "link", "clocks", "assumed"])
        }
        Verb::Group => (&[], &["members", "link", "text", "clocks", "assumed"]),
        Verb::Summarize => (&["prevention"], &["root_cause", "text"]),
        Verb::Archive => (&[], &["text"]),
        _ => front::front(verb),
    };
    Shape { needs, may }
}
