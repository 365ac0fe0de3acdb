//! Deciding: one function a verb, from request, book and now to a `Change` or a `Refusal`. Writes nothing, prints nothing.

pub mod act;
pub mod amend;
mod asked;
pub mod complaint;
pub mod front;
pub mod guard;
mod guards;
pub mod link;
pub mod merge;
pub mod open;
mod promise;
pub mod recount;
mod redo;
pub mod refusal;
pub mod repair;
mod retime;
pub mod tell;
pub mod undo;

use crate::domain::book::Office;
use crate::domain::id::Desk;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;
use crate::rules::Judge;

pub use refusal::{Refusal, What};

/// Who acts, when, and in which office: what every verb needs to know.
#[derive(Clone)]
pub struct Desktop<'a> {
    pub office: &'a Office,
    /// The rules; `None` where they cannot be read or are not needed: what needs them refuses.
    pub judge: Option<&'a Judge>,
    /// The letter of this clone.
    pub desk: Option<Desk>,
    /// Who records it.
    pub by: Person,
    /// When it is typed.
    pub now: Stamp,
    /// When it happened; now where nothing was said.
    pub at: Stamp,
}

impl Desktop<'_> {
    /// When it was typed, if that is not when it happened.
    fn entered(&self) -> Option<Stamp> {
        (self.at != self.now).then_some(self.now)
    }
}
