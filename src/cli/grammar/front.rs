//! The verbs of the front desk: visits, inquiries, requests for help.

use super::{Spec, spec};

const INTAKE: [&str; 9] = ["house", "place", "name", "phone", "channel", "who", "link", "at", "text"];
const LIST: [&str; 8] = ["all", "state", "house", "worker", "mine", "from-day", "to-day", "as-of"];
const SHOW: [&str; 4] = ["!id", "as-of", "reveal", "reason"];
/// `refer --open`: what the new record may be told beside what it takes over.
const REFER: &[&str] = &[
    "!id",
    "open",
    "house",
    "place",
    "name",
    "phone",
    "part",
    "urgent",
    "general",
    "off-list",
    "demand",
    "nature",
    "topic",
    "content",
    "severity",
    "any-category",
    "asker",
    "host",
    "service",
    "reason",
    "at",
    "text",
];

/// The verbs of `visit`.
pub const VISIT: &[Spec] = &[
    spec("new", &INTAKE),
    spec("show", &SHOW),
    spec("list", &LIST),
    spec("note", &["!id", "at", "text"]),
    spec("refer", REFER),
];

/// The verbs of `inquiry`.
pub const INQUIRY: &[Spec] = &[
    spec(
        "new",
        &[
            "house",
            "place",
            "name",
            "phone",
            "channel",
            "category",
            "asker",
            "origin",
            "why",
            "host",
            "answer",
            "consulted",
            "reason",
            "who",
            "link",
            "at",
            "text",
        ],
    ),
    spec("answer", &["!id", "via", "consulted", "who", "at", "text"]),
    spec("promise", &["!id", "until", "consulted", "who", "at", "text"]),
    spec("attempt", &["!id", "via", "answered", "no-answer", "consents", "refuses", "who", "at", "text"]),
    spec("consent", &["!id", "consents", "refuses", "via", "who", "at", "text"]),
    spec("transfer", &["!id", "who", "at", "text"]),
    spec("message", &["!id", "to", "unwanted", "who", "at", "text"]),
    spec("relay", &["!id", "via", "who", "at", "text"]),
    spec("unanswerable", &["!id", "to", "who", "at", "text"]),
    spec("decline", &["!id", "reason", "who", "at", "text"]),
    spec("refer", REFER),
    spec("assign", &["!id", "to", "signed-by", "at", "text"]),
    spec("show", &SHOW),
    spec("list", &["all", "state", "category", "house", "worker", "mine", "from-day", "to-day", "overdue", "as-of"]),
    spec("note", &["!id", "at", "text"]),
];

/// The verbs of `request`.
pub const REQUEST: &[Spec] = &[
    spec(
        "new",
        &[
            "house",
            "place",
            "name",
            "phone",
            "channel",
            "help-category",
            "service",
            "reason",
            "who",
            "link",
            "at",
            "text",
        ],
    ),
    spec("reply", &["!id", "ways", "who", "at", "text"]),
    spec("ask", &["!id", "to", "who", "at", "text"]),
    spec("arrange", &["!id", "to", "who", "at", "text"]),
    spec("ack", &["!id", "who", "at", "text"]),
    spec("done", &["!id", "satisfied", "unsatisfied", "who", "at", "text"]),
    spec(
        "refer",
        &[
            "!id",
            "open",
            "to",
            "contact",
            "via",
            "who",
            "house",
            "place",
            "name",
            "phone",
            "part",
            "urgent",
            "general",
            "off-list",
            "demand",
            "nature",
            "topic",
            "content",
            "severity",
            "any-category",
            "asker",
            "host",
            "reason",
            "at",
            "text",
        ],
    ),
    spec("decline", &["!id", "reason", "who", "at", "text"]),
    spec("promise", &["!id", "until", "who", "at", "text"]),
    spec("classify", &["!id", "!help-category", "since", "reason", "who", "at", "text"]),
    spec("assign", &["!id", "to", "signed-by", "at", "text"]),
    spec("show", &SHOW),
    spec(
        "list",
        &["all", "state", "help-category", "house", "worker", "mine", "from-day", "to-day", "overdue", "as-of"],
    ),
    spec("note", &["!id", "step", "who", "at", "text"]),
];
