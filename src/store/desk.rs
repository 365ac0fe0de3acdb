//! The desk letter of this clone: kept in the clone, never committed.

use std::fs;
use std::path::Path;

use crate::domain::id::Desk;

use super::PRIVATE;
use super::durable::{self, DurableError};

const FILE: &str = "desk";

/// The letter of this clone, if it has one.
pub fn read(root: &Path) -> Option<Desk> {
    let text = fs::read_to_string(root.join(PRIVATE).join(FILE)).ok()?;
    Desk::new(text.trim())
}

/// Keeps `desk` as the letter of this clone. The caller holds the lock.
pub fn write(root: &Path, desk: Desk) -> Result<(), DurableError> {
    durable::replace(&root.join(PRIVATE).join(FILE), format!("{}\n", desk.letter()).as_bytes())
}
