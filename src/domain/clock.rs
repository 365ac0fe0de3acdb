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
    }
}

impl ClockName {
    /// The verbs that stop it, the first one being the ordinary one (contract section 6).
    pub fn stops(self) -> &'static [Verb] {
        match self {
            ClockName::Arrive => &[Verb::Arrive],
            ClockName::Finish => &[Verb::Finish],
            ClockName::Review => &[Verb::Review],
            ClockName::Promise => &[Verb::Arrive],
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

/// A clock as it stands after folding a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    pub name: ClockName,
    pub rule: String,
    pub limit: Span,
    pub start: Stamp,
    pub due: Stamp,
    /// The due time before an extension or a later calendar moved it.
    pub original_due: Option<Stamp>,
    pub soft: bool,
    pub end: Option<End>,
}

/// How a clock stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub outcome: Outcome,
    /// Minutes after the due time, begun minutes counted as whole; 0 when not late.
    pub late_minutes: i64,
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
            due: effect.due,
            original_due: None,
            soft: effect.soft,
            end: None,
        }
    }

    /// How it stands at `now`. Lateness is never erased by the way the record ended.
    pub fn read(&self, now: Stamp) -> Reading {
        let (seen, stop) = match self.end {
            None => (now, None),
            Some(End::Stopped(at)) => (at, Some(at)),
            Some(End::Cancelled(at)) => (at, None),
        };
        let late_minutes = seen.minutes_since(self.due);
        let outcome = match (self.end, late_minutes > 0) {
            (None, false) => Outcome::Running,
            (None, true) => Outcome::Overdue,
            (Some(End::Stopped(_)), false) => Outcome::Met,
            (Some(End::Cancelled(_)), false) => Outcome::Cancelled,
            (Some(_), true) => Outcome::Late,
        };
        Reading { outcome, late_minutes, stop }
    }
}
