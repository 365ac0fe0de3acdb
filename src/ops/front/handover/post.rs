//! Leaving the post of the shift that runs for a while, to a stand-in who signs too (004-R43, 002-R06).

use crate::domain::entry::Data;
use crate::domain::id::RecordId;
use crate::domain::party::Person;
use crate::domain::sheet::Sheet;
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal, What, guard};

use super::{Post, refuse};

/// The shift of this handover is the one that runs.
pub(super) fn runs(id: RecordId, post: &Post) -> Result<(), Refusal> {
    match &post.last {
        Some(last) if last.id != id => Err(refuse(id, Guard::ShiftOver, last.id.to_string())),
        _ => Ok(()),
    }
}

/// Whoever has the post leaves it, to another person who signs for it. A gap is recorded too: it is seen, not hidden.
pub(super) fn leave(id: RecordId, sheet: &Sheet, doer: &Person, data: &Data, desktop: &Desktop) -> Result<(), Refusal> {
    if let Some(absence) = sheet.away() {
        return Err(refuse(id, Guard::AwayAlready, absence.left.by.to_string()));
    }
    if let Some(holder) = sheet.at_post().filter(|holder| *holder != doer) {
        return Err(refuse(id, Guard::NotAtPost, holder.to_string()));
    }
    if data.reason.as_deref().is_none_or(|reason| reason.trim().is_empty()) {
        return Err(Refusal::Missing { what: What::Reason });
    }
    let Some(stand_in) = &data.to else { return Ok(()) };
    guard::known(stand_in, desktop)?;
    if stand_in == doer {
        return Err(refuse(id, Guard::StandInSelf, stand_in.to_string()));
    }
    if data.signed_by.as_ref() != Some(stand_in) {
        return Err(refuse(id, Guard::StandInUnsigned, stand_in.to_string()));
    }
    Ok(())
}

/// Whoever left comes back.
pub(super) fn back(id: RecordId, sheet: &Sheet, doer: &Person) -> Result<(), Refusal> {
    match sheet.away() {
        None => Err(refuse(id, Guard::NotAway, String::new())),
        Some(absence) if absence.left.by != *doer => Err(refuse(id, Guard::NotAtPost, absence.left.by.to_string())),
        Some(_) => Ok(()),
    }
}
