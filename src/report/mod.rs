//! Reports: book and now to rows. Pure; what could not be read is handed on, never dropped.

pub mod backdated;
pub mod case;
pub mod clocks;
pub mod daily;
pub mod dutymonth;
pub mod echo;
pub mod explain;
pub mod figures;
pub mod followups;
pub mod household;
pub mod ladder;
pub mod ledger;
pub mod measure;
pub mod monthly;
pub mod news;
pub mod open;
pub mod owed;
pub mod pauses;
pub mod repeat;
pub mod replay;
pub mod sheet;
pub mod shiftlog;
pub mod similar;
pub mod staff;
pub mod standing;
