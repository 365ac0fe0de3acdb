//! From rows and verdicts to text: tables, JSON, messages. Prints nothing and decides nothing.

pub mod bulletin;
pub mod case;
pub mod complaint;
pub mod explain;
pub mod fault;
pub mod figures;
pub mod followups;
pub mod json;
pub mod judged;
pub mod ladder;
pub mod layout;
pub mod ledger;
pub mod lists;
pub mod mask;
pub mod measured;
pub mod monthly;
pub mod opened;
pub mod page;
pub mod refusal;
pub mod replayed;
pub mod rulebook;
pub mod show;
pub mod table;
pub mod terms;
