//! What rules leave in an entry: clocks with who is told of them, standstills, and that somebody was told. Never judged again.

use super::clock::ClockName;
use super::fault::{Fault, FaultKind};
use super::field::{Field, Fields};
use super::node::Node;
use super::party::{Person, Role};
use super::stamp::{Span, Stamp};

/// Who is told how long before or after a clock is due: one rung of the ladder of a rule. It fires once, whoever holds the
/// record, or nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rung {
    /// Seconds after the due time; negative before it.
    pub offset: i64,
    pub to: Role,
}

impl Rung {
    /// The length before or after the due time, in whole minutes, and whether it is after.
    pub fn minutes(self) -> (u32, bool) {
        (u32::try_from(self.offset.unsigned_abs() / 60).unwrap_or(u32::MAX), self.offset >= 0)
    }

    /// When it comes, for a clock due at `due`.
    pub fn time(self, due: Stamp) -> Stamp {
        due.plus_seconds(self.offset)
    }

    /// What a file says of it.
    fn fields(self) -> Vec<(&'static str, Node)> {
        let (minutes, after) = self.minutes();
        let span =
            if minutes > 0 && minutes.is_multiple_of(60) { Span::Hours(minutes / 60) } else { Span::Minutes(minutes) };
        vec![(if after { "after" } else { "before" }, span.write()), ("to", self.to.write())]
    }

    fn of(fields: &mut Fields, faults: &mut Vec<Fault>) -> Option<Rung> {
        let pos = fields.pos();
        let before: Option<Span> = fields.take("before", faults);
        let after: Option<Span> = fields.take("after", faults);
        let to = fields.need("to", faults);
        let seconds = |span: Span| match span {
            Span::Minutes(n) => Some(i64::from(n) * 60),
            Span::Hours(n) => Some(i64::from(n) * 3600),
            _ => None,
        };
        let offset = match (before, after) {
            (Some(before), None) => seconds(before).map(|seconds| -seconds),
            (None, Some(after)) => seconds(after),
            _ => None,
        };
        if offset.is_none() {
            faults.push(Fault::at(pos, FaultKind::BadRung));
        }
        Some(Rung { offset: offset?, to: to? })
    }
}

/// `{before: 30 minutes, to: supervisor}`, `{after: 2 hours, to: manager}`: minutes or hours of the wall clock.
impl Field for Rung {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let rung = Rung::of(&mut fields, faults);
        fields.finish(faults);
        rung
    }

    fn write(&self) -> Node {
        Node::map(self.fields())
    }
}

/// That the holders of a role were told of a rung: it never fires again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The rule of the clock.
    pub rule: String,
    /// When that clock began: another promise is another clock.
    pub start: Stamp,
    pub rung: Rung,
    /// Who held the role then; empty where nobody did.
    pub people: Vec<Person>,
}

impl Field for Told {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let rule = fields.need("rule", faults);
        let start = fields.need("start", faults);
        let rung = Rung::of(&mut fields, faults);
        let people = fields.list("people", faults);
        fields.finish(faults);
        Some(Told { rule: rule?, start: start?, rung: rung?, people })
    }

    fn write(&self) -> Node {
        let people = (!self.people.is_empty()).then(|| ("people", self.people.write()));
        let head = [("rule", self.rule.write()), ("start", self.start.write())];
        Node::map(head.into_iter().chain(self.rung.fields()).chain(people))
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
    /// A house value or a target: amber, never a violation.
    pub soft: bool,
    /// Who is told before and after it is due.
    pub rungs: Vec<Rung>,
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
        let rungs = fields.list("tell", faults);
        fields.finish(faults);
        Some(ClockEffect { name: name?, rule: rule?, limit: limit?, start: start?, due: due?, soft, rungs })
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
        if !self.rungs.is_empty() {
            fields.push(("tell", self.rungs.write()));
        }
        Node::map(fields)
    }
}

/// What a pause or its end does to a clock that counts working time: the effect of the calendar of that day, kept in the
/// entry, so that folding needs none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitEffect {
    pub rule: String,
    /// What is left of the limit while it stands still.
    pub left: Span,
    /// When it is due once the pause is over.
    pub due: Stamp,
}

impl Field for WaitEffect {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let rule = fields.need("rule", faults);
        let left = fields.need("left", faults);
        let due = fields.need("due", faults);
        fields.finish(faults);
        Some(WaitEffect { rule: rule?, left: left?, due: due? })
    }

    fn write(&self) -> Node {
        Node::map([("rule", self.rule.write()), ("left", self.left.write()), ("due", self.due.write())])
    }
}
