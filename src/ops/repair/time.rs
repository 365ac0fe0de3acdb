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

/// No pause ends more days off than this: an order that stands still without an end would never be late (004-R87).
const LONGEST_PAUSE_DAYS: i64 = 366;

impl Case<'_> {
    /// The review clock counts from the taking of the order (D07).
    pub(super) fn take(&self, data: Data) -> Data {
        let taken = self.asked.standing.live.iter().any(|entry| entry.verb == Verb::Take);
        let Some(clock) = self.clock(ClockName::Review).filter(|_| !taken) else { return data };
        let due = due(clock.limit, self.asked.desktop.at, &self.asked.desktop.office.calendar);
        let effect = ClockEffect {
            name: clock.name,
            rule: clock.rule.clone(),
            limit: clock.limit,
            start: self.asked.desktop.at,
            due: due.at,
            soft: clock.soft,
            rungs: clock.rungs.clone(),
        };
        self.with_clocks(vec![effect], due.assumed, data)
    }

    /// A promise to be there at a time; only a time after the limit moves the finish, to the end of that day, and for an
    /// urgent order only at the customer's own wish (contract section 6).
    pub(super) fn appoint(&self, data: Data) -> Result<Data, Refusal> {
        let Some(until) = data.until else { return self.asked.refuse(Guard::TimeUnsaid) };
        if until <= self.asked.desktop.now {
            return self.asked.refuse(Guard::TimePast);
        }
        let finish = self.clock(ClockName::Finish);
        let later = finish.filter(|clock| until > clock.due(self.asked.desktop.now));
        if later.is_some() && self.is_urgent() && data.wish != Some(true) {
            return self.asked.refuse(Guard::UrgentWish);
        }
        let zone = self.asked.desktop.office.settings.zone;
        let end_of_day = until.in_zone(zone).day().and_hms_opt(23, 59, 59).map(|wall| at_wall(zone, wall));
        let on_time = later.filter(|clock| self.asked.desktop.now <= clock.due(self.asked.desktop.now));
        let moves = on_time.and(end_of_day).map(|due| vec![Move { clock: ClockName::Finish, due }]);
        Ok(Data { clocks: Some(vec![promise::effect(until, self.asked.desktop)]), moves, ..data })
    }

    pub(super) fn pause(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        match data.until {
            None => self.asked.refuse(Guard::TimeUnsaid),
            Some(until) if until <= self.asked.desktop.at => self.asked.refuse(Guard::TimePast),
            Some(until) if until.seconds_since(self.asked.desktop.at) > LONGEST_PAUSE_DAYS * 86_400 => {
                self.asked.refuse_with(Guard::PauseTooLong, LONGEST_PAUSE_DAYS.to_string())
            }
            Some(_) if self.paused_after(self.asked.desktop.at) => self.asked.refuse(Guard::PausedAlready),
            Some(until) => Ok(with_waits(data, self.waits(self.asked.desktop.at, until))),
        }
    }

    pub(super) fn resume(&self, data: Data) -> Result<Data, Refusal> {
        if !self.asked.standing.job.is_paused(self.asked.desktop.at) {
            return self.asked.refuse(Guard::NotPaused);
        }
        Ok(self.pause_over(data, true))
    }

    /// Whether a pause runs at this moment or ends after it: two of them never overlap.
    fn paused_after(&self, at: Stamp) -> bool {
        self.asked.standing.job.pauses.last().is_some_and(|pause| at < pause.until)
    }

    /// What the end of the running pause does to clocks that count working time; nothing where nothing is paused. With
    /// `lenient` nothing becomes late by an end that is typed afterwards.
    pub(super) fn pause_over(&self, data: Data, lenient: bool) -> Data {
        let job = &self.asked.standing.job;
        let Some(pause) = job.pauses.last().filter(|_| job.is_paused(self.asked.desktop.at)) else { return data };
        let (typed, calendar) = (lenient.then_some(self.asked.desktop.now), &self.asked.desktop.office.calendar);
        with_waits(data, ended(&self.asked.standing.clocks, pause, self.asked.desktop.at, typed, calendar))
    }

    /// What standing still from `from` to `until` does to the finish clocks that count working time.
    fn waits(&self, from: Stamp, until: Stamp) -> (Vec<WaitEffect>, Vec<u32>) {
        waits(&self.asked.standing.clocks, from, until, &self.asked.desktop.office.calendar)
    }

    /// A later due time is asked before the old one runs out, with reason and approver, who is not the asker (004-R87).
    pub(super) fn extend(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        let Some(until) = data.until else { return self.asked.refuse(Guard::TimeUnsaid) };
        let Some(clock) = self.clock(ClockName::Finish) else { return self.asked.refuse(Guard::NothingRuns) };
        let due = clock.due(self.asked.desktop.at);
        let Some(approver) = &data.approver else { return self.asked.refuse(Guard::ApproverUnsaid) };
        if *approver == self.asked.desktop.by {
            return self.asked.refuse(Guard::OwnApproval);
        }
        self.asked.holds(approver, ENGINEERING)?;
        if self.asked.desktop.at > due || self.asked.desktop.now > due {
            return self.asked.refuse(Guard::ExtendLate);
        }
        if self.asked.standing.is_paused(self.asked.desktop.at) {
            return self.asked.refuse(Guard::PausedAlready);
        }
        if until <= clock.due_after_pauses() {
            return self.asked.refuse(Guard::ExtendEarlier);
        }
        Ok(Data { moves: Some(vec![Move { clock: ClockName::Finish, due: until }]), ..data })
    }
}
