//! The duty logs of a month go to the archivist (002-R12, RP09): one line of the duty log that says what he was given.

use crate::domain::book::Change;
use crate::domain::entry::Data;
use crate::domain::id::RecordId;
use crate::domain::month::{Figures, Month};
use crate::domain::party::{Person, Role};
use crate::domain::record::Facts;
use crate::domain::shift::Turn;
use crate::domain::watch::Line;
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal, guard, open};

/// What is handed over, and what was found before.
#[derive(Clone, Debug)]
pub struct Filing {
    pub month: Month,
    /// Whether the last shift of the month is over.
    pub over: bool,
    /// What is missing, in words; `None` where nothing is.
    pub gaps: Option<String>,
    /// The line in which the month was archived before.
    pub before: Option<RecordId>,
    pub signed_by: Person,
    pub reason: Option<String>,
    pub text: String,
    pub counts: Figures,
    pub commit: Option<String>,
    pub shift: Option<Turn>,
}

/// Records the receipt. Refuses a month that is not over, a receiver who is no archivist, and, without a reason, a month that
/// was archived before or that has gaps.
pub fn archive(id: RecordId, filing: Filing, desktop: &Desktop) -> Result<Change, Refusal> {
    let refuse = |guard, value| Err(Refusal::Guard { id, guard, value });
    guard::known(&filing.signed_by, desktop)?;
    let reason = filing.reason.filter(|reason| !reason.trim().is_empty());
    if !filing.over {
        return refuse(Guard::MonthNotOver, filing.month.to_string());
    }
    if !desktop.office.may(&filing.signed_by, &[Role::Archivist]) {
        return refuse(Guard::ArchiveRole, filing.signed_by.to_string());
    }
    if let Some(before) = filing.before.filter(|_| reason.is_none()) {
        return refuse(Guard::ArchiveTwice, before.to_string());
    }
    if let Some(gaps) = filing.gaps.filter(|_| reason.is_none()) {
        return refuse(Guard::ArchiveGaps, gaps);
    }
    let facts = Facts { text: Some(filing.text), ..Facts::default() };
    open::check(id.kind, &facts, facts.text.as_deref().unwrap_or_default(), desktop)?;
    let data = Data {
        line: Some(Line::Archive),
        month: Some(filing.month),
        counts: Some(filing.counts),
        commit: filing.commit,
        signed_by: Some(filing.signed_by),
        link: filing.before,
        reason,
        shift: filing.shift,
        closes: Some(true),
        ..Data::default()
    };
    Ok(open::opened(id, facts, None, data, desktop))
}
