//! What is asked of a repair about time: taking, appointments, pauses, extensions (contract section 6).

use crate::domain::clock::ClockName;
use crate::domain::effect::{ClockEffect, WaitEffect};
use crate::domain::entry::Data;
use crate::domain::job::Move;
use crate::domain::kind::Verb;
use crate::domain::stamp::{Stamp, at_wall};
use crate::rules::due::due;
use crate::rules::{ended, waits};

use super::super::refusal::Guard;
use super::super::{Refusal, What, promise};
use super::{Case, ENGINEERING, with_waits};

impl Case<'_> {
    /// The review clock counts from the taking of the order (D07).
    pub(super) fn take(&self, data: Data) -> Data {
        let taken = self.standing.live.iter().any(|entry| entry.verb == Verb::Take);
        let Some(clock) = self.clock(ClockName::Review).filter(|_| !taken) else { return data };
        let due = due(clock.limit, self.desktop.at, &self.desktop.office.calendar);
        let effect = ClockEffect {
            name: clock.name,
            rule: clock.rule.clone(),
            limit: clock.limit,
            start: self.desktop.at,
            due: due.at,
            soft: clock.soft,
            rungs: clock.rungs.clone(),
        };
        self.with_clocks(vec![effect], due.assumed, data)
    }

    /// A promise to be there at a time; only a time after the limit moves the finish, to the end of that day, and for an
    /// urgent order only at the customer's own wish (contract section 6).
    pub(super) fn appoint(&self, data: Data) -> Result<Data, Refusal> {
        let Some(until) = data.until else { return self.refuse(Guard::TimeUnsaid) };
        if until <= self.desktop.now {
            return self.refuse(Guard::TimePast);
        }
        let finish = self.clock(ClockName::Finish);
        let later = finish.filter(|clock| until > clock.due(self.desktop.now));
        if later.is_some() && self.is_urgent() && data.wish != Some(true) {
            return self.refuse(Guard::UrgentWish);
        }
        let zone = self.desktop.office.settings.zone;
        let end_of_day = until.in_zone(zone).day().and_hms_opt(23, 59, 59).map(|wall| at_wall(zone, wall));
        let on_time = later.filter(|clock| self.desktop.now <= clock.due(self.desktop.now));
        let moves = on_time.and(end_of_day).map(|due| vec![Move { clock: ClockName::Finish, due }]);
        Ok(Data { clocks: Some(vec![promise::effect(until, self.desktop)]), moves, ..data })
    }

    pub(super) fn pause(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        match data.until {
            None => self.refuse(Guard::TimeUnsaid),
            Some(until) if until <= self.desktop.at => self.refuse(Guard::TimePast),
            Some(_) if self.paused_after(self.desktop.at) => self.refuse(Guard::PausedAlready),
            Some(until) => Ok(with_waits(data, self.waits(self.desktop.at, until))),
        }
    }

    pub(super) fn resume(&self, data: Data) -> Result<Data, Refusal> {
        if !self.standing.job.is_paused(self.desktop.at) {
            return self.refuse(Guard::NotPaused);
        }
        Ok(self.pause_over(data, true))
    }

    /// Whether a pause runs at this moment or ends after it: two of them never overlap.
    fn paused_after(&self, at: Stamp) -> bool {
        self.standing.job.pauses.last().is_some_and(|pause| at < pause.until)
    }

    /// What the end of the running pause does to clocks that count working time; nothing where nothing is paused. With
    /// `lenient` nothing becomes late by an end that is typed afterwards.
    pub(super) fn pause_over(&self, data: Data, lenient: bool) -> Data {
        let job = &self.standing.job;
        let Some(pause) = job.pauses.last().filter(|_| job.is_paused(self.desktop.at)) else { return data };
        let (typed, calendar) = (lenient.then_some(self.desktop.now), &self.desktop.office.calendar);
        with_waits(data, ended(&self.standing.clocks, pause, self.desktop.at, typed, calendar))
    }

    /// What standing still from `from` to `until` does to the finish clocks that count working time.
    fn waits(&self, from: Stamp, until: Stamp) -> (Vec<WaitEffect>, Vec<u32>) {
        waits(&self.standing.clocks, from, until, &self.desktop.office.calendar)
    }

    /// A later due time is asked before the old one runs out, with reason and approver, who is not the asker (004-R87).
    pub(super) fn extend(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        let Some(until) = data.until else { return self.refuse(Guard::TimeUnsaid) };
        let Some(clock) = self.clock(ClockName::Finish) else { return self.refuse(Guard::NothingRuns) };
        let due = clock.due(self.desktop.at);
        let Some(approver) = &data.approver else { return self.refuse(Guard::ApproverUnsaid) };
        if *approver == self.desktop.by {
            return self.refuse(Guard::OwnApproval);
        }
        self.holds(approver, ENGINEERING, Verb::Extend)?;
        if self.desktop.at > due || self.desktop.now > due {
            return self.refuse(Guard::ExtendLate);
        }
        if self.standing.is_paused(self.desktop.at) {
            return self.refuse(Guard::PausedAlready);
        }
        if until <= clock.due_after_pauses() {
            return self.refuse(Guard::ExtendEarlier);
        }
        Ok(Data { moves: Some(vec![Move { clock: ClockName::Finish, due: until }]), ..data })
    }
}
