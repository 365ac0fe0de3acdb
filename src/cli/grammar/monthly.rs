//! The verbs of the monthly report.

use super::{Spec, spec};

/// The verbs of `monthly`.
pub const MONTHLY: &[Spec] = &[
    spec("prepare", &["id", "month", "who", "at", "text"]),
    spec("sign", &["!id", "who", "at", "text"]),
    spec("send", &["!id", "!body", "!via", "who", "at", "text"]),
    spec("show", &["!id", "as-of", "reveal", "reason"]),
    spec("list", &["all", "state", "worker", "mine", "from-day", "to-day", "as-of"]),
    spec("note", &["!id", "at", "text"]),
];
