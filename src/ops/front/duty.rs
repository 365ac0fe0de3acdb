//! What a verb of a line of the duty log must find, and what it adds to its entry.

use crate::domain::entry::Data;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Verb;
use crate::domain::party::Person;
use crate::ops::{Desktop, Refusal};

use super::Intake;

/// What is asked for at the opening.
pub(super) fn open(_id: RecordId, intake: Intake, _desktop: &Desktop) -> Result<Intake, Refusal> {
    Ok(intake)
}

/// What has a better answer than the state table.
pub(super) fn before_state(_standing: &Standing, _verb: Verb, _desktop: &Desktop) -> Result<(), Refusal> {
    Ok(())
}

/// The guards of a verb.
pub(super) fn prepare(
    _standing: &Standing,
    _verb: Verb,
    _who: Option<&Person>,
    data: Data,
    _desktop: &Desktop,
) -> Result<Data, Refusal> {
    Ok(data)
}
