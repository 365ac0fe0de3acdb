//! The verbs of the front desk: visits, inquiries, requests for help.

use super::{Spec, spec};

const INTAKE: [&str; 9] = ["house", "place", "name", "phone", "channel", "who", "link", "at", "text"];
const LIST: [&str; 8] = ["all", "state", "house", "worker", "mine", "from-day", "to-day", "as-of"];
const SHOW: [&str; 4] = ["!id", "as-of", "reveal", "reason"];

/// The verbs of `visit`.
pub const VISIT: &[Spec] = &[
    spec(
        "new",
        &[
            "house",
            "place",
            "name",
            "no-name",
            "phone",
            "channel",
            "purpose",
            "rings",
            "letter-kind",
            "instruction",
            "signed-by",
            "arranged",
            "difficult",
            "who",
            "link",
            "at",
            "text",
        ],
    ),
    spec("handle", &["!id", "result", "to", "root-cause", "arranged", "reason", "who", "at", "text"]),
    spec("escalate", &["!id", "to", "until", "via", "reason", "who", "at", "text"]),
    spec("promise", &["!id", "until", "who", "at", "text"]),
    spec("reply", &["!id", "ways", "satisfied", "unsatisfied", "who", "at", "text"]),
    spec("report", &["!id", "!body", "via", "who", "at", "text"]),
    spec("followup", &["!id", "via", "satisfied", "unsatisfied", "who", "at", "text"]),
    spec("message", &["!id", "to", "who", "at", "text"]),
    spec("relay", &["!id", "entry", "to", "via", "who", "at", "text"]),
    spec("call-host", &["!id", "answered", "no-answer", "consent", "refused", "who", "at", "text"]),
    spec("in", &["!id", "document", "arranged", "who", "at", "text"]),
    spec("out", &["!id", "slip-missing", "explained", "reason", "who", "at", "text"]),
    spec("decline", &["!id", "reason", "to", "who", "at", "text"]),
    spec("view", &["!id", "stage", "until", "paper", "signed-by", "key-no", "escort", "reason", "who", "at", "text"]),
    spec("swap", &["!id", "to", "reason", "at", "text"]),
    spec("show", &SHOW),
    spec("list", &["all", "inside", "purpose", "state", "house", "worker", "mine", "from-day", "to-day", "as-of"]),
    spec("note", &["!id", "difficult", "at", "text"]),
];

/// The verbs of `inquiry`.
pub const INQUIRY: &[Spec] =
    &[spec("new", &INTAKE), spec("show", &SHOW), spec("list", &LIST), spec("note", &["!id", "at", "text"])];

/// The verbs of `request`.
pub const REQUEST: &[Spec] =
    &[spec("new", &INTAKE), spec("show", &SHOW), spec("list", &LIST), spec("note", &["!id", "at", "text"])];
