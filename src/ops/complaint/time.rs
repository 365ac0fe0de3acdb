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
    /// reason (002-R37, 002-R49); afterwards, or where nothing runs, it is a promise like any other. One that was typed only
    /// after the limit takes no limit's place, whatever time it is dated: neither does an extension.
    pub(super) fn appoint(&self, data: Data) -> Result<Data, Refusal> {
        let Some(until) = data.until else { return self.asked.refuse(Guard::TimeUnsaid) };
        if until <= self.asked.desktop.now {
            return self.asked.refuse(Guard::TimePast);
        }
        let (at, now) = (self.asked.desktop.at, self.asked.desktop.now);
        let clock = self.clock(ClockName::Reply);
        if clock.is_some_and(|clock| at <= clock.due(at) && clock.due(now) < now) {
            return self.asked.refuse(Guard::AppointLate);
        }
        let Some(limit) = clock.filter(|clock| now <= clock.due(now)) else {
            return Ok(Data { clocks: Some(vec![promise::effect(until, self.asked.desktop)]), ..data });
        };
        if until > limit.due(self.asked.desktop.now) && data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        Ok(Data { moves: Some(vec![Move { clock: ClockName::Reply, due: until }]), ..data })
    }

    /// A later due time: asked before the old one runs out, approved by another, and the customer told why (000-R147).
    pub(super) fn extend(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        let Some(until) = data.until else { return self.asked.refuse(Guard::TimeUnsaid) };
        let Some(clock) = self.clock(ClockName::Reply) else { return self.asked.refuse(Guard::NoReplyClock) };
        let due = clock.due(self.asked.desktop.at);
        let Some(approver) = &data.approver else { return self.asked.refuse(Guard::ApproverUnsaid) };
        if *approver == self.asked.desktop.by {
            return self.asked.refuse(Guard::OwnApproval);
        }
        guard::known(approver, self.asked.desktop)?;
        if !self.asked.desktop.office.may(approver, APPROVERS) {
            let verb = crate::domain::kind::Verb::Extend;
            return Err(Refusal::Role { verb, person: approver.clone(), roles: APPROVERS });
        }
        if data.via.is_none() {
            return self.asked.refuse(Guard::ExtendUntold);
        }
        if self.asked.desktop.at > due || self.asked.desktop.now > due {
            return self.asked.refuse(Guard::ExtendLate);
        }
        if until <= due {
            return self.asked.refuse(Guard::ExtendEarlier);
        }
        Ok(Data { moves: Some(vec![Move { clock: ClockName::Reply, due: until }]), ..data })
    }
}
