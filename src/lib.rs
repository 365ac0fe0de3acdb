//! `wuye` 物业: a property-management service desk on the command line.
//!
//! ```text
//! main ── cli                                  parses, asks, prints; reads clock and environment once
//!          ├─► ops   check   report            pure: decide · find faults · make rows
//!          │          └──► rules ──► domain    pure: judge · the vocabulary
//!          ├─► store ──────────────► domain    the only disk, the only git, the only lock
//!          └─► render ─► i18n ─────► domain    text, tables, JSON; every word people read
//! ```

pub mod check;
pub mod cli;
pub mod domain;
pub mod i18n;
pub mod ops;
pub mod render;
pub mod report;
pub mod rules;
pub mod store;

#[cfg(test)]
#[path = "../tests/support/made_up.rs"]
mod made_up;
