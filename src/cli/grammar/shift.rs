//! The verbs of the shift: duty log and handover.

use super::{Spec, spec};

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

/// The verbs of `handover`. `prepare` is of now: what a sheet says is what the records say when it is made.
pub const HANDOVER: &[Spec] = &[
    spec("prepare", &["id", "summary", "notice", "evidence"]),
    spec("tidy", &["!id", "at", "text"]),
    spec("arrive", &["!id", "at", "text"]),
    spec(
        "check",
        &[
            "!id",
            "sheet-line",
            "accept",
            "refuse",
            "clear",
            "thing",
            "counted",
            "damaged",
            "log-read",
            "area-ok",
            "anomaly",
            "reason",
            "at",
            "text",
        ],
    ),
    spec("sign-out", &["!id", "approver", "reason", "at", "text"]),
    spec("sign-in", &["!id", "approver", "reason", "at", "text"]),
    spec("leave", &["!id", "to", "signed-by", "until", "reason", "at", "text"]),
    spec("back", &["!id", "at", "text"]),
    spec("show", &SHOW),
    spec("list", &["all", "state", "worker", "mine", "from-day", "to-day", "as-of"]),
    spec("note", &["!id", "sheet-line", "at", "text"]),
];
