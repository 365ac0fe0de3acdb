//! The verbs of the shift: duty log and handover.

use super::{Spec, spec};

const INTAKE: [&str; 7] = ["house", "place", "name", "who", "link", "at", "text"];
const LIST: [&str; 8] = ["all", "state", "house", "worker", "mine", "from-day", "to-day", "as-of"];
const SHOW: [&str; 4] = ["!id", "as-of", "reveal", "reason"];

/// The verbs of `duty`.
pub const DUTY: &[Spec] =
    &[spec("new", &INTAKE), spec("show", &SHOW), spec("list", &LIST), spec("note", &["!id", "at", "text"])];

/// The verbs of `handover`.
pub const HANDOVER: &[Spec] = &[spec("show", &SHOW), spec("list", &LIST), spec("note", &["!id", "at", "text"])];
