//! Reports: book and now to rows. Pure; what could not be read is handed on, never dropped.

pub mod case;
pub mod clocks;
pub mod echo;
pub mod explain;
pub mod followups;
pub mod ladder;
pub mod ledger;
pub mod measure;
pub mod news;
pub mod open;
pub mod replay;
pub mod similar;
pub mod standing;
