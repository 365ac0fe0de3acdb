//! The words of the desk as types. The floor of the house: no disk, no clock, no language.

pub mod book;
pub mod calendar;
pub mod case;
pub mod class;
pub mod clock;
pub mod effect;
pub mod entry;
pub mod event;
pub mod fault;
pub mod field;
pub mod fold;
pub mod id;
pub mod job;
pub mod kind;
pub mod node;
pub mod parts;
pub mod party;
pub mod record;
pub mod rulebook;
pub mod settings;
pub mod shape;
pub mod stamp;
pub mod state;
pub mod when;
pub mod wordrules;
pub(crate) mod words;
