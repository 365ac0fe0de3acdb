//! Reports: book and now to rows. Pure; what could not be read is handed on, never dropped.

pub mod case;
pub mod clocks;
pub mod echo;
pub mod explain;
pub mod figures;
pub mod followups;
pub mod ladder;
pub mod ledger;
pub mod measure;
pub mod monthly;
pub mod open;
pub mod owed;
pub mod replay;
pub mod similar;
pub mod standing;
