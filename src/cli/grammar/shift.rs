//! The verbs of the shift: duty log and handover.

use super::{Spec, spec};

const LIST: [&str; 8] = ["all", "state", "house", "worker", "mine", "from-day", "to-day", "as-of"];
const SHOW: [&str; 4] = ["!id", "as-of", "reveal", "reason"];

/// The verbs of `duty`.
pub const DUTY: &[Spec] = &[
    spec(
        "new",
        &[
            "line",
            "severity",
            "area",
            "house",
            "place",
            "name",
            "who",
            "to",
            "for-shift",
            "until",
            "reached",
            "unreached",
            "scheduled",
            "unscheduled",
            "score",
            "kept",
            "signed-by",
            "keep-open",
            "link",
            "at",
            "text",
        ],
    ),
    spec("handle", &["!id", "to", "kept", "until", "approver", "who", "at", "text"]),
    spec("report", &["!id", "!body", "via", "who", "at", "text"]),
    spec("recheck", &["!id", "satisfied", "unsatisfied", "approver", "who", "at", "text"]),
    spec("close", &["!id", "signed-by", "approver", "reason", "who", "at", "text"]),
    spec("approve", &["!id", "to", "who", "at", "text"]),
    spec("decline", &["!id", "reason", "who", "at", "text"]),
    spec("log", &["which-shift", "as-of"]),
    spec("archive", &["!month", "signed-by", "reason", "at"]),
    spec("show", &SHOW),
    spec("list", &["all", "state", "line", "area", "house", "worker", "mine", "from-day", "to-day", "as-of"]),
    spec("note", &["!id", "at", "text"]),
];

/// The verbs of `handover`.
pub const HANDOVER: &[Spec] = &[spec("show", &SHOW), spec("list", &LIST), spec("note", &["!id", "at", "text"])];
