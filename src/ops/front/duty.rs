//! What a verb of a line of the duty log must find, and what it adds to its entry.

use crate::domain::case::{Body, Severity};
use crate::domain::entry::Data;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Verb;
use crate::domain::party::{Person, Role};
use crate::domain::shift::{Takeover, Turn, hours_of, shift_at, signatures};
use crate::domain::stamp::Stamp;
use crate::domain::watch::{Line, Watch};
use crate::ops::asked::Asked;
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal, What, guard};

use super::Intake;

/// Who approves leave and names who stands in (主管领导, 002-R08).
pub const APPROVES_LEAVE: &[Role] = &[Role::Supervisor, Role::Manager, Role::Director];

/// What is asked for at the opening, by what the line is about. What only had to be written down is closed with it, unless
/// it is difficult or major, or is to stay open (`closes: false`).
pub(super) fn open(id: RecordId, intake: Intake, desktop: &Desktop) -> Result<Intake, Refusal> {
    let refuse = |guard| Err(Refusal::Guard { id, guard, value: String::new() });
    let (asked, facts) = (&intake.asked, &intake.facts);
    let line = asked.line.unwrap_or(Line::Daily);
    let doer = intake.who.as_ref().unwrap_or(&desktop.by);
    match line {
        Line::Nonconformity if asked.area.is_none() => return refuse(Guard::AreaUnsaid),
        Line::ProtectiveMeasure if asked.until.is_none() => return refuse(Guard::MeasureUntil),
        Line::Mobilisation if asked.to.is_none() => return refuse(Guard::MobilisedWho),
        Line::Call if asked.to.is_none() || asked.reached.is_none() => return refuse(Guard::CallUnsaid),
        Line::LostProperty if facts.place.is_none() && facts.house.is_none() => return refuse(Guard::FoundWhere),
        Line::Leave | Line::SpotCheck if asked.for_shift.is_none() => return refuse(Guard::ShiftUnsaid),
        Line::LeavePost if asked.to.as_ref() == Some(doer) => return refuse(Guard::OwnStandIn),
        _ => {}
    }
    if matches!(line, Line::Call | Line::LeavePost)
        && let Some(to) = &asked.to
    {
        guard::known(to, desktop)?;
    }
    if let Some(turn) = asked.for_shift.as_ref().filter(|turn| hours_of(&desktop.office.settings, turn).is_none()) {
        return Err(Refusal::Guard { id, guard: Guard::ShiftUnknown, value: turn.to_string() });
    }
    if line == Line::SpotCheck
        && let Some(signer) = &asked.signed_by
    {
        director_signs(id, signer, desktop)?;
    }
    let ordinary = asked.severity.unwrap_or(Severity::Ordinary) == Severity::Ordinary;
    let signed = line == Line::SpotCheck && asked.signed_by.is_some();
    let over = line == Line::Outage && asked.until.is_some_and(|until| until <= desktop.now);
    let closes = ordinary && asked.closes != Some(false) && (line.closes_at_once() || signed || over);
    let asked = Data { line: Some(line), closes: closes.then_some(true), ..intake.asked };
    Ok(Intake { asked, ..intake })
}

/// What has a better answer than the state table: leave alone is approved or declined, and ends in no other way.
pub(in crate::ops) fn before_state(Asked { standing, verb, .. }: Asked) -> Result<(), Refusal> {
    let leave = standing.front.duty().is_some_and(|watch| watch.is(Line::Leave));
    let refuse = |guard| Err(Refusal::Guard { id: standing.id, guard, value: verb.to_string() });
    match verb {
        Verb::Approve | Verb::Decline if !leave => refuse(Guard::LeaveOnly),
        Verb::Close | Verb::Handle | Verb::Recheck if leave && !standing.state().is_over() => {
            refuse(Guard::LeaveUndecided)
        }
        _ => Ok(()),
    }
}

/// The shift that a line belongs to by its corrected time, where that is another than it stands in (002-R12). A shift that was
/// handed over stays as both signed for it (002-R17): its line stays there, and its log says that it was corrected afterwards.
pub fn moved(line: &Standing, at: Stamp, takeovers: &[Takeover], desktop: &Desktop) -> Option<Turn> {
    let settings = &desktop.office.settings;
    let turn = shift_at(settings, takeovers, at)?.hours.turn;
    let stands = line.front.duty()?.shift.as_ref();
    let hours = stands.and_then(|stands| hours_of(settings, stands));
    let relieved = hours.and_then(|hours| signatures(settings, takeovers, &hours).1);
    let signed = relieved.is_some_and(|relieved| relieved <= desktop.now);
    (!signed && stands != Some(&turn)).then_some(turn)
}

/// The guards of a verb.
pub(in crate::ops) fn prepare(asked: Asked, data: Data) -> Result<Data, Refusal> {
    let Some(watch) = asked.standing.front.duty() else { return Ok(data) };
    let case = Case { asked, watch };
    match asked.verb {
        Verb::Handle => case.handle(&data)?,
        Verb::Recheck => case.recheck(&data)?,
        Verb::Close => case.close(&data)?,
        Verb::Approve => case.approve(&data)?,
        Verb::Decline => case.decline(&data)?,
        _ => {}
    }
    Ok(data)
}

/// One verb on one line.
struct Case<'a> {
    asked: Asked<'a>,
    watch: &'a Watch,
}

impl Case<'_> {
    /// What was done is said; who goes on after a quarrel is another (004-R62).
    fn handle(&self, data: &Data) -> Result<(), Refusal> {
        said(&data.text)?;
        if let Some(to) = &data.to {
            guard::known(to, self.asked.desktop)?;
        }
        if self.watch.is(Line::Quarrel) && data.to.is_some() && data.to == self.watch.owner {
            return self.asked.refuse(Guard::QuarrelSwap);
        }
        self.approver(data)
    }

    /// Looked at by another than who put it right (001-R08).
    fn recheck(&self, data: &Data) -> Result<(), Refusal> {
        if data.satisfied.is_none() {
            return self.asked.refuse(Guard::RecheckUnsaid);
        }
        if self.watch.doer() == Some(self.asked.doer()) {
            return self.asked.refuse(Guard::OwnRecheck);
        }
        self.approver(data)?;
        match data.satisfied {
            Some(true) => self.level(data),
            _ => Ok(()),
        }
    }

    /// What each kind of line must have come to before it is closed.
    fn close(&self, data: &Data) -> Result<(), Refusal> {
        let watch = self.watch;
        let swapped = watch.owner != watch.began;
        match watch.line {
            Some(Line::Nonconformity) => return self.asked.refuse(Guard::RecheckFirst),
            Some(Line::Quarrel) if !swapped => return self.asked.refuse(Guard::QuarrelSwap),
            Some(Line::Quarrel) if !watch.told.contains_key(&Body::Director) => {
                return self.asked.refuse(Guard::QuarrelUntold);
            }
            Some(Line::LostProperty) if data.signed_by.is_none() && blank(&data.reason) => {
                return self.asked.refuse(Guard::ClaimUnsigned);
            }
            Some(Line::SpotCheck) => match &data.signed_by {
                None => return self.asked.refuse(Guard::CheckUnsigned),
                Some(signer) => director_signs(self.asked.standing.id, signer, self.asked.desktop)?,
            },
            _ => {}
        }
        self.approver(data)?;
        self.level(data)
    }

    /// The stand-in is named by who may, and neither asks for himself nor stands in for himself (002-R08, 004-R87).
    fn approve(&self, data: &Data) -> Result<(), Refusal> {
        self.decides()?;
        let Some(to) = &data.to else { return Err(Refusal::Missing { what: What::Recipient }) };
        guard::known(to, self.asked.desktop)?;
        match Some(to) == self.watch.owner.as_ref() {
            true => self.asked.refuse(Guard::OwnStandIn),
            false => Ok(()),
        }
    }

    fn decline(&self, data: &Data) -> Result<(), Refusal> {
        self.decides()?;
        match blank(&data.reason) {
            true => Err(Refusal::Missing { what: What::Reason }),
            false => Ok(()),
        }
    }

    fn decides(&self) -> Result<(), Refusal> {
        if self.watch.owner.as_ref() == Some(self.asked.doer()) {
            return self.asked.refuse(Guard::OwnApproval);
        }
        match self.asked.desktop.office.may(self.asked.doer(), APPROVES_LEAVE) {
            true => Ok(()),
            false => self.asked.refuse_with(Guard::LeaveApprover, self.asked.doer().to_string()),
        }
    }

    /// Difficult is told to the director, major is decided by him (002-R07).
    fn level(&self, data: &Data) -> Result<(), Refusal> {
        let decided = data.approver.is_some() || self.watch.decided.is_some();
        match self.watch.severity {
            Some(Severity::Difficult) if !self.watch.told.contains_key(&Body::Director) && !decided => {
                self.asked.refuse(Guard::DirectorUntold)
            }
            Some(Severity::Major) if !decided => self.asked.refuse(Guard::DirectorDecides),
            _ => Ok(()),
        }
    }

    /// Whoever decided what is major is the director.
    fn approver(&self, data: &Data) -> Result<(), Refusal> {
        let Some(approver) = &data.approver else { return Ok(()) };
        guard::known(approver, self.asked.desktop)?;
        match self.asked.desktop.office.may(approver, &[Role::Director]) {
            true => Ok(()),
            false => self.asked.refuse_with(Guard::DirectorDecides, approver.to_string()),
        }
    }
}

/// A spot check is signed by the director (002-R61).
fn director_signs(id: RecordId, signer: &Person, desktop: &Desktop) -> Result<(), Refusal> {
    guard::known(signer, desktop)?;
    match desktop.office.may(signer, &[Role::Director]) {
        true => Ok(()),
        false => Err(Refusal::Guard { id, guard: Guard::CheckUnsigned, value: signer.to_string() }),
    }
}

fn said(text: &Option<String>) -> Result<(), Refusal> {
    if blank(text) { Err(Refusal::Missing { what: What::Text }) } else { Ok(()) }
}

fn blank(text: &Option<String>) -> bool {
    text.as_deref().is_none_or(|text| text.trim().is_empty())
}
