//! The verbs of the front desk: visits, inquiries, requests for help.

use super::{Spec, spec};

const INTAKE: [&str; 9] = ["house", "place", "name", "phone", "channel", "who", "link", "at", "text"];
const LIST: [&str; 8] = ["all", "state", "house", "worker", "mine", "from-day", "to-day", "as-of"];
const SHOW: [&str; 4] = ["!id", "as-of", "reveal", "reason"];

/// The verbs of `visit`.
pub const VISIT: &[Spec] =
    &[spec("new", &INTAKE), spec("show", &SHOW), spec("list", &LIST), spec("note", &["!id", "at", "text"])];

/// The verbs of `inquiry`.
pub const INQUIRY: &[Spec] =
    &[spec("new", &INTAKE), spec("show", &SHOW), spec("list", &LIST), spec("note", &["!id", "at", "text"])];

/// The verbs of `request`.
pub const REQUEST: &[Spec] =
    &[spec("new", &INTAKE), spec("show", &SHOW), spec("list", &LIST), spec("note", &["!id", "at", "text"])];
