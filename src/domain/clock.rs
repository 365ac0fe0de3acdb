//! One clock of one record: what was promised when it began, and how it ended. The rules are never asked again.

use super::fault::Fault;
use super::field::{Field, Fields};
use super::kind::Verb;
use super::node::Node;
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
    }
}

impl ClockName {
    /// The verbs that stop it, the first one being the ordinary one (contract section 6).
    pub fn stops(self) -> &'static [Verb] {
        match self {
            // Who works is on site, also where the arrival was not called in.
            ClockName::Arrive => &[Verb::Arrive, Verb::Start, Verb::Finish],
            ClockName::Finish => &[Verb::Finish],
            ClockName::Review => &[Verb::Review],
            ClockName::Promise => &[Verb::Arrive, Verb::Start, Verb::Finish],
            ClockName::Paperwork => &[Verb::Agree],
        }
    }
}

/// The effect of a rule when an entry was made, stored in that entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockEffect {
    pub name: ClockName,
    /// The rule's id in `rules.yaml`, such as `repair.urgent.arrive`.
    pub rule: String,
    pub limit: Span,
    pub start: Stamp,
    pub due: Stamp,
    /// A house value: amber, never a violation.
    pub soft: bool,
}

impl Field for ClockEffect {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let name = fields.need("name", faults);
        let rule = fields.need("rule", faults);
        let limit = fields.need("limit", faults);
        let start = fields.need("start", faults);
        let due = fields.need("due", faults);
        let soft = fields.take("soft", faults).unwrap_or(false);
        fields.finish(faults);
        Some(ClockEffect { name: name?, rule: rule?, limit: limit?, start: start?, due: due?, soft })
    }

    fn write(&self) -> Node {
        let mut fields = vec![
            ("name", self.name.write()),
            ("rule", self.rule.write()),
            ("limit", self.limit.write()),
            ("start", self.start.write()),
            ("due", self.due.write()),
        ];
        if self.soft {
            fields.push(("soft", self.soft.write()));
        }
        Node::map(fields)
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
    pub pauses: Vec<(Stamp, Stamp)>,
    pub soft: bool,
    pub end: Option<End>,
}

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
            end: None,
        }
    }

    /// When it is due, with the pauses that began before it was due added: a pause never brings a due time nearer, and
    /// resuming never makes late what was not. A pause that runs at `now` is counted up to `now`.
    pub fn due(&self, now: Stamp) -> Stamp {
        let mut due = self.promised;
        for (from, until) in &self.pauses {
            if *from <= due && *from < now {
                due = due.plus_seconds((*until).min(now).seconds_since(*from).max(0));
            }
        }
        due
    }

    /// When it is due once every pause has run out.
    pub fn due_after_pauses(&self) -> Stamp {
        self.pauses.iter().map(|(_, until)| *until).max().map_or(self.promised, |last| self.due(last))
    }

    /// Whether it stands still at `now`. One that was late before the pause stays late.
    fn is_paused(&self, now: Stamp) -> bool {
        self.pauses.iter().any(|(from, until)| *from <= now && now < *until && *from <= self.due(*from))
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
            (None, false) if self.is_paused(now) => Outcome::Paused,
            (None, false) => Outcome::Running,
            (None, true) => Outcome::Overdue,
            (Some(End::Stopped(_)), false) => Outcome::Met,
            (Some(End::Cancelled(_)), false) => Outcome::Cancelled,
            (Some(_), true) => Outcome::Late,
        };
        let left_minutes = due.seconds_since(seen).max(0) / 60;
        let due = (outcome != Outcome::Paused).then_some(due);
        Reading { outcome, due, late_minutes, left_minutes, stop }
    }
}
