//! The verbs of the shift: duty log and handover.

use super::{Spec, spec};

const INTAKE: [&str; 7] = ["house", "place", "name", "who", "link", "at", "text"];
const LIST: [&str; 8] = ["all", "state", "house", "worker", "mine", "from-day", "to-day", "as-of"];
const SHOW: [&str; 4] = ["!id", "as-of", "reveal", "reason"];

/// The verbs of `duty`.
pub const DUTY: &[Spec] =
    &[spec("new", &INTAKE), spec("show", &SHOW), spec("list", &LIST), spec("note", &["!id", "at", "text"])];

/// The verbs of `handover`. `prepare` is of now: what a sheet says is what the records say when it is made.
pub const HANDOVER: &[Spec] = &[
    spec("prepare", &["id", "summary", "notice", "evidence"]),
    spec("tidy", &["!id", "at", "text"]),
    spec("arrive", &["!id", "at", "text"]),
    spec(
        "check",
        &[
            "!id", "line", "accept", "refuse", "clear", "thing", "counted", "damaged", "log-read", "area-ok",
            "anomaly", "reason", "at", "text",
        ],
    ),
    spec("sign-out", &["!id", "approver", "reason", "at", "text"]),
    spec("sign-in", &["!id", "approver", "reason", "at", "text"]),
    spec("leave", &["!id", "to", "signed-by", "until", "reason", "at", "text"]),
    spec("back", &["!id", "at", "text"]),
    spec("show", &SHOW),
    spec("list", &["all", "state", "worker", "mine", "from-day", "to-day", "as-of"]),
    spec("note", &["!id", "line", "at", "text"]),
];
