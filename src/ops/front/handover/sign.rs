//! The two signatures, and what blocks them (002-R15…R21, 000-R37, 004-R87).

use crate::domain::entry::Data;
use crate::domain::id::RecordId;
use crate::domain::party::{Person, Role};
use crate::domain::sheet::{Line, Sheet};
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal, What, guard};

use super::{Post, numbers, refuse};

/// Who may let important unfinished work pass (002-R21).
const MAY_OVERRIDE: &[Role] = &[Role::Supervisor, Role::Director];

/// The outgoing person signs: the sheet says what the records say, everything late or missing is explained, and nothing
/// important is unfinished, unless a supervisor or director lets it pass.
pub(super) fn out(id: RecordId, sheet: &Sheet, data: &Data, post: &Post, desktop: &Desktop) -> Result<(), Refusal> {
    approved(id, data, &[Some(&desktop.by), sheet.arrived.as_ref().map(|deed| &deed.by)], desktop)?;
    fresh(id, sheet, post, |_| true)?;
    explained(id, sheet, post)?;
    important(id, sheet, post, data.approver.is_some())
}

/// The incoming person signs: everything was read, looked at, counted and taken over by him, line by line.
pub(super) fn come_in(id: RecordId, sheet: &Sheet, data: &Data, post: &Post, desktop: &Desktop) -> Result<(), Refusal> {
    approved(id, data, &[Some(&desktop.by), sheet.outgoing()], desktop)?;
    if sheet.overrides.iter().any(|one| one.approver == desktop.by) {
        return Err(refuse(id, Guard::OwnApproval, String::new()));
    }
    fresh(id, sheet, post, |line| line.important.is_some())?;
    if sheet.log_read.is_none() {
        return Err(refuse(id, Guard::LogUnread, String::new()));
    }
    if sheet.area.is_none() {
        return Err(refuse(id, Guard::AreaUnchecked, String::new()));
    }
    let uncounted = sheet.uncounted();
    if !uncounted.is_empty() {
        return Err(refuse(id, Guard::Uncounted, uncounted.join(" ")));
    }
    let unchecked = sheet.unchecked();
    if !unchecked.is_empty() {
        return Err(refuse(id, Guard::LinesUnchecked, numbers(&unchecked)));
    }
    let others: Vec<u32> = sheet.marks.iter().filter(|(_, mark)| mark.by != desktop.by).map(|(n, _)| *n).collect();
    if !others.is_empty() {
        return Err(refuse(id, Guard::CheckedByAnother, numbers(&others)));
    }
    explained(id, sheet, post)?;
    let unexplained = sheet.short().into_iter().find(|(expected, count)| count.is_unexplained(*expected));
    if let Some((_, count)) = unexplained {
        return Err(refuse(id, Guard::CountUnexplained, count.name.clone()));
    }
    let overrides = data.approver.is_some();
    let refused = sheet.refused();
    if !refused.is_empty() && !overrides {
        return Err(refuse(id, Guard::LinesRefused, numbers(&refused)));
    }
    important(id, sheet, post, overrides || !sheet.overrides.is_empty())
}

/// Nobody signs for two (002-R17).
pub(super) fn for_one(id: RecordId, sheet: &Sheet, doer: &Person) -> Result<(), Refusal> {
    match sheet.outgoing() {
        Some(outgoing) if outgoing == doer => Err(refuse(id, Guard::SignBoth, doer.to_string())),
        _ => Ok(()),
    }
}

/// Whoever lets something pass holds the role, gives a reason, and is none of those who sign (004-R87).
fn approved(id: RecordId, data: &Data, signers: &[Option<&Person>], desktop: &Desktop) -> Result<(), Refusal> {
    let Some(approver) = &data.approver else { return Ok(()) };
    guard::known(approver, desktop)?;
    if signers.iter().flatten().any(|signer| *signer == approver) {
        return Err(refuse(id, Guard::OwnApproval, String::new()));
    }
    if !desktop.office.may(approver, MAY_OVERRIDE) {
        return Err(refuse(id, Guard::OverrideRole, approver.to_string()));
    }
    match data.reason.as_deref().map(str::trim) {
        None | Some("") => Err(Refusal::Missing { what: What::Reason }),
        Some(_) => Ok(()),
    }
}

/// No line that the records make now, and that counts, is missing from the sheet or says less there.
fn fresh(id: RecordId, sheet: &Sheet, post: &Post, counts: impl Fn(&Line) -> bool) -> Result<(), Refusal> {
    let known = |line: &Line| sheet.lines.iter().any(|old| line.unchanged(old));
    let new: Vec<String> = post
        .lines
        .iter()
        .filter(|line| counts(line) && !known(line))
        .map(|line| line.id.map_or_else(|| line.text.clone(), |id| id.to_string()))
        .collect();
    if new.is_empty() { Ok(()) } else { Err(refuse(id, Guard::SheetStale, new.join(" "))) }
}

/// What has been settled since the sheet was made blocks nobody.
fn still(sheet: &Sheet, post: &Post, lines: Vec<u32>) -> Vec<u32> {
    let stands = |line: &Line| line.is_manual() || post.lines.iter().any(|now| now.same(line));
    lines.into_iter().filter(|n| sheet.line(*n).is_some_and(stands)).collect()
}

fn explained(id: RecordId, sheet: &Sheet, post: &Post) -> Result<(), Refusal> {
    let silent = still(sheet, post, sheet.unexplained());
    if silent.is_empty() { Ok(()) } else { Err(refuse(id, Guard::LineUnexplained, numbers(&silent))) }
}

fn important(id: RecordId, sheet: &Sheet, post: &Post, overridden: bool) -> Result<(), Refusal> {
    let blocking = still(sheet, post, sheet.important());
    if blocking.is_empty() || overridden {
        return Ok(());
    }
    Err(refuse(id, Guard::ImportantOpen, numbers(&blocking)))
}
