//! Reports: book and now to rows. Pure; what could not be read is handed on, never dropped.

pub mod case;
pub mod clocks;
pub mod dutymonth;
pub mod echo;
pub mod explain;
pub mod followups;
pub mod household;
pub mod ladder;
pub mod ledger;
pub mod measure;
pub mod open;
pub mod replay;
pub mod sheet;
pub mod shiftlog;
pub mod similar;
pub mod standing;
