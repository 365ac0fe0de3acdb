//! What is asked of a complaint about time: the agreed reply and the later due time (contract section 6).

use crate::domain::clock::ClockName;
use crate::domain::entry::Data;
use crate::domain::job::Move;
use crate::domain::party::Role;

use super::super::refusal::Guard;
use super::super::{Refusal, What, guard, promise};
use super::Matter;

/// Who approves a later due time.
const APPROVERS: &[Role] = &[Role::Supervisor, Role::Manager, Role::Director];

impl Matter<'_> {
    /// A time for the reply was agreed. Before the limit has run out it takes its place, and later than the limit needs the
    /// reason (002-R37, 002-R49); afterwards, or where nothing runs, it is a promise like any other.
    pub(super) fn appoint(&self, data: Data) -> Result<Data, Refusal> {
        let Some(until) = data.until else { return self.refuse(Guard::TimeUnsaid) };
        if until <= self.desktop.now {
            return self.refuse(Guard::TimePast);
        }
        let limit = self.clock(ClockName::Reply).filter(|clock| self.desktop.now <= clock.due(self.desktop.now));
        let Some(limit) = limit else {
            return Ok(Data { clocks: Some(vec![promise::effect(until, self.desktop)]), ..data });
        };
        if until > limit.due(self.desktop.now) && data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        Ok(Data { moves: Some(vec![Move { clock: ClockName::Reply, due: until }]), ..data })
    }

    /// A later due time: asked before the old one runs out, approved by another, and the customer told why (000-R147).
    pub(super) fn extend(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        let Some(until) = data.until else { return self.refuse(Guard::TimeUnsaid) };
        let Some(clock) = self.clock(ClockName::Reply) else { return self.refuse(Guard::NoReplyClock) };
        let due = clock.due(self.desktop.at);
        let Some(approver) = &data.approver else { return self.refuse(Guard::ApproverUnsaid) };
        if *approver == self.desktop.by {
            return self.refuse(Guard::OwnApproval);
        }
        guard::known(approver, self.desktop)?;
        if !self.desktop.office.may(approver, APPROVERS) {
            let verb = crate::domain::kind::Verb::Extend;
            return Err(Refusal::Role { verb, person: approver.clone(), roles: APPROVERS });
        }
        if data.via.is_none() {
            return self.refuse(Guard::ExtendUntold);
        }
        if self.desktop.at > due || self.desktop.now > due {
            return self.refuse(Guard::ExtendLate);
        }
        if until <= due {
            return self.refuse(Guard::ExtendEarlier);
        }
        Ok(Data { moves: Some(vec![Move { clock: ClockName::Reply, due: until }]), ..data })
    }
}
