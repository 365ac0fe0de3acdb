//! One verb asked of one record, whatever the noun: what its guards may look at, and which noun answers.

use crate::domain::entry::Data;
use crate::domain::fold::Standing;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::{Person, Role};
use crate::rules::Judge;

use super::refusal::Guard;
use super::{Desktop, Refusal, complaint, front, guard, repair};

/// One verb on one record.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub standing: &'a Standing,
    pub verb: Verb,
    /// Who did it, where that is another than who records it.
    pub who: Option<&'a Person>,
    pub desktop: &'a Desktop<'a>,
}

impl<'a> Asked<'a> {
    pub(super) fn refuse<T>(&self, guard: Guard) -> Result<T, Refusal> {
        self.refuse_with(guard, String::new())
    }

    pub(super) fn refuse_with<T>(&self, guard: Guard, value: String) -> Result<T, Refusal> {
        Err(Refusal::Guard { id: self.standing.id, guard, value })
    }

    pub(super) fn doer(&self) -> &'a Person {
        self.who.unwrap_or(&self.desktop.by)
    }

    pub(super) fn judge(&self) -> Result<&'a Judge, Refusal> {
        self.desktop.judge.ok_or(Refusal::NoRules)
    }

    /// Refuses a person who is not known, or has none of the roles.
    pub(super) fn holds(&self, person: &Person, roles: &'static [Role]) -> Result<(), Refusal> {
        guard::known(person, self.desktop)?;
        match self.desktop.office.may(person, roles) {
            true => Ok(()),
            false => Err(Refusal::Role { verb: self.verb, person: person.clone(), roles }),
        }
    }
}

/// What has a better answer than the state table.
pub fn before_state(asked: Asked) -> Result<(), Refusal> {
    match asked.standing.id.kind {
        Kind::Repair => repair::before_state(asked),
        Kind::Complaint => complaint::before_state(asked),
        Kind::Visit => front::visit::before_state(asked),
        Kind::Inquiry => front::inquiry::before_state(asked),
        Kind::Monthly => front::monthly::before_state(asked),
        Kind::Duty => front::duty::before_state(asked),
        Kind::Request | Kind::Handover => Ok(()),
    }
}

/// Holds the guards of the verb against the record and adds what the rules say to the entry: clocks, moved due times, the test
/// of acceptance, the warranty.
pub fn prepare(asked: Asked, data: Data) -> Result<Data, Refusal> {
    match asked.standing.id.kind {
        Kind::Repair => repair::prepare(asked, data),
        Kind::Complaint => complaint::prepare(asked, data),
        Kind::Visit => front::visit::prepare(asked, data),
        Kind::Inquiry => front::inquiry::prepare(asked, data),
        Kind::Request => front::request::prepare(asked, data),
        Kind::Duty => front::duty::prepare(asked, data),
        Kind::Handover => front::handover::prepare(asked, data),
        Kind::Monthly => front::monthly::prepare(asked, data),
    }
}
