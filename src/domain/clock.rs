//! One clock of one record: what was promised when it began, and how it ended. The rules are never asked again.

use super::effect::{ClockEffect, Rung};
use super::event::Event;
use super::stamp::{Span, Stamp};
use super::words::words;

words! {
    /// What a clock measures; the name in JSON.
    ClockName {
        Arrive = "arrive",
        Finish = "finish",
        Review = "review",
        Promise = "promise",
        /// Papers of an emergency or direct repair, to be made up afterwards (004-R76): a house value.
        Paperwork = "paperwork",
        /// The result told to the resident.
        Reply = "reply",
        /// Told to the duty centre (002-R32).
        Report = "report",
        /// Told to the director (002-R38).
        Director = "director",
        /// Told to the deputy general manager and the company (002-R39).
        Company = "company",
        /// The result of a complaint the company handed down, reported back (002-R45).
        Result = "result",
        /// Passed to whoever is on duty (002-R33): a house value.
        Pass = "pass",
        /// A word to the resident while others work on it (002-R50): a house value.
        Progress = "progress",
        /// The resident asked afterwards (000-R148): a house value.
        Followup = "followup",
        /// A message given to whom it was for (000-R06): a house value.
        Relay = "relay",
        /// The monthly report sent (002-R58).
        Monthly = "monthly",
        /// The manager knows of an emergency (000-R68): a house value.
        Ack = "ack",
    }
}

impl ClockName {
    /// What stops it, the ordinary event first (contract section 6).
    pub fn stops(self) -> &'static [Event] {
        match self {
            // Who works is on site, also where the arrival was not called in.
            ClockName::Arrive => &[Event::Arrive, Event::Start, Event::Finish],
            ClockName::Finish => &[Event::Finish],
            ClockName::Review => &[Event::Review],
            ClockName::Promise => &[Event::Arrive, Event::Start, Event::Finish, Event::Reply],
            ClockName::Paperwork => &[Event::Agree],
            ClockName::Reply => &[Event::Reply],
            ClockName::Report => &[Event::ReportDuty],
            // Who decides its nature, or settles it, has it.
            ClockName::Pass => &[Event::ReportDuty, Event::Classify, Event::Settle],
            ClockName::Director => &[Event::ReportDirector],
            ClockName::Company => &[Event::ReportCompany],
            ClockName::Result => &[Event::ReportResult],
            ClockName::Progress => &[Event::Progress, Event::Reply],
            ClockName::Followup => &[Event::Followup],
            ClockName::Relay => &[Event::Relay],
            ClockName::Monthly => &[Event::Send],
            ClockName::Ack => &[Event::Ack],
        }
    }

    /// Whether the class of a record gives it, so that another class takes it away.
    pub fn is_of_class(self) -> bool {
        use ClockName::*;
        matches!(self, Arrive | Finish | Reply | Report | Progress)
    }

    /// Whether it counts from a deed, so that only what came after its start stops it.
    pub fn is_of_deed(self) -> bool {
        use ClockName::*;
        matches!(self, Director | Company | Result)
    }

    /// Whether it begins anew each time, whatever stopped the one before.
    pub fn begins_anew(self) -> bool {
        use ClockName::*;
        matches!(self, Promise | Paperwork | Progress | Followup | Relay)
    }

    /// Whether several may run side by side, each from its own start: every message is owed for itself.
    pub fn is_one_of_many(self) -> bool {
        self == ClockName::Relay
    }

    /// Whether a pause stops it: finish clocks only (contract section 6).
    pub fn can_pause(self) -> bool {
        self == ClockName::Finish
    }
}

words! {
    /// How a clock stands (JSON `result`).
    Outcome {
        Running = "running",
        Paused = "paused",
        /// Stopped in time; equality counts as in time.
        Met = "met",
        /// Stopped after it was due.
        Late = "late",
        /// Still running after it was due.
        Overdue = "overdue",
        /// Ended without being stopped, before it was due.
        Cancelled = "cancelled",
    }
}

/// How a clock ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Its stop event happened.
    Stopped(Stamp),
    /// The record ended, or another clock took its place; lateness up to then stays.
    Cancelled(Stamp),
}

impl End {
    /// When it ended.
    pub fn at(self) -> Stamp {
        match self {
            End::Stopped(at) | End::Cancelled(at) => at,
        }
    }
}

/// A stretch in which a clock stands still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    pub from: Stamp,
    pub until: Stamp,
    /// What is left meanwhile and when it is due afterwards, counted on the clock's own calendar; `None` for the wall
    /// clock, where the length of the stretch is added.
    pub counted: Option<(Span, Stamp)>,
}

/// A clock as it stands after folding a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    pub name: ClockName,
    pub rule: String,
    pub limit: Span,
    pub start: Stamp,
    /// The due time as it was promised, an extension or appointment in its place, pauses not counted.
    pub promised: Stamp,
    /// The due time before an extension or appointment moved it.
    pub original_due: Option<Stamp>,
    /// Stretches in which it stood still, as their ends are known.
    pub pauses: Vec<Wait>,
    pub soft: bool,
    pub rungs: Vec<Rung>,
    pub end: Option<End>,
}

/// What is added to the id of a rule for the target beside its limit.
pub const TARGET: &str = ".target";

/// How a clock stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub outcome: Outcome,
    /// When it is due, pauses counted in; `None` while it is paused.
    pub due: Option<Stamp>,
    /// Minutes after the due time, begun minutes counted as whole; 0 when not late.
    pub late_minutes: i64,
    /// Whole minutes left while it runs or is paused.
    pub left_minutes: i64,
    /// Working days left of a limit in working days, while it is paused.
    pub left_workdays: Option<u32>,
    /// When it stopped by its stop event.
    pub stop: Option<Stamp>,
}

impl Clock {
    /// A clock that has just begun.
    pub fn begin(effect: &ClockEffect) -> Clock {
        Clock {
            name: effect.name,
            rule: effect.rule.clone(),
            limit: effect.limit,
            start: effect.start,
            promised: effect.due,
            original_due: None,
            pauses: Vec::new(),
            soft: effect.soft,
            rungs: effect.rungs.clone(),
            end: None,
        }
    }

    /// Whether it is the target beside a limit (001-R61).
    pub fn is_target(&self) -> bool {
        self.rule.ends_with(TARGET)
    }

    /// When it is due, with the pauses that began before it was due added: a pause never brings a due time nearer, and
    /// resuming never makes late what was not. A pause that runs at `now` is counted up to `now`.
    pub fn due(&self, now: Stamp) -> Stamp {
        let mut due = self.promised;
        for wait in self.pauses.iter().filter(|wait| wait.from < now) {
            if wait.from > due {
                continue;
            }
            due = match wait.counted {
                None => due.plus_seconds(wait.until.min(now).seconds_since(wait.from).max(0)),
                Some((_, after)) if now >= wait.until => due.max(after),
                Some(_) => due.max(now),
            };
        }
        due
    }

    /// When it is due once every pause has run out.
    pub fn due_after_pauses(&self) -> Stamp {
        self.pauses.iter().map(|wait| wait.until).max().map_or(self.promised, |last| self.due(last))
    }

    /// The pause in which it stands still at `now`. One that was late before the pause stays late.
    fn wait(&self, now: Stamp) -> Option<&Wait> {
        self.pauses.iter().find(|wait| wait.from <= now && now < wait.until && wait.from <= self.due(wait.from))
    }

    /// How it stands at `now`. Lateness is never erased by the way the record ended.
    pub fn read(&self, now: Stamp) -> Reading {
        // An end that has not come yet (a hand-written time to come) is none.
        let end = self.end.filter(|end| end.at() <= now);
        let (seen, stop) = match end {
            None => (now, None),
            Some(End::Stopped(at)) => (at, Some(at)),
            Some(End::Cancelled(at)) => (at, None),
        };
        let due = self.due(seen);
        let late_minutes = seen.minutes_since(due);
        let outcome = match (end, late_minutes > 0) {
            (None, false) if self.wait(now).is_some() => Outcome::Paused,
            (None, false) => Outcome::Running,
            (None, true) => Outcome::Overdue,
            (Some(End::Stopped(_)), false) => Outcome::Met,
            (Some(End::Cancelled(_)), false) => Outcome::Cancelled,
            (Some(_), true) => Outcome::Late,
        };
        let left = self.wait(now).filter(|_| outcome == Outcome::Paused).and_then(|wait| wait.counted);
        let (left_minutes, left_workdays) = match left {
            Some((Span::Workdays(n), _)) => (due.seconds_since(seen).max(0) / 60, Some(n)),
            Some((Span::WorkMinutes(n), _)) => (i64::from(n), None),
            _ => (due.seconds_since(seen).max(0) / 60, None),
        };
        let due = (outcome != Outcome::Paused).then_some(due);
        Reading { outcome, due, late_minutes, left_minutes, left_workdays, stop }
    }
}
