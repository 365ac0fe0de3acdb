//! From rows and verdicts to text: tables, JSON, messages. Prints nothing and decides nothing.

pub mod case;
pub mod complaint;
pub mod duty;
pub mod explain;
pub mod fault;
pub mod followups;
pub mod handover;
mod handover_json;
pub mod household;
pub mod inquiry;
pub mod json;
pub mod judged;
pub mod ladder;
pub mod layout;
pub mod ledger;
pub mod lists;
pub mod mask;
pub mod measured;
pub mod opened;
pub mod refusal;
pub mod replayed;
pub mod request;
pub mod rulebook;
pub mod shiftlog;
pub mod show;
pub mod table;
pub mod terms;
