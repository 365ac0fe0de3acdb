//! `rules.yaml` as data: which clocks a record gets, and the word rules; nothing is judged here.

use super::class::{Features, Flag, Nature, Urgency};
use super::clock::{ClockName, TARGET};
use super::effect::Rung;
use super::event::Event;
use super::fault::{Fault, FaultKind};
use super::field::{Field, Fields};
use super::habits::Habits;
use super::help::Need;
use super::kind::Kind;
use super::node::{Node, NodeKind};
use super::planned::Planned;
use super::quota::Quotas;
use super::stamp::Span;
use super::wordrules::WordRules;

/// The rule id of every promise: its time is what was agreed (D28), so it has no limit of its own.
pub const PROMISE: &str = "promise";

/// The one repair clock that does not begin with the opening: papers that come after the work (004-R76, D31).
pub const PAPERWORK: &str = "repair.paperwork";

/// Everything `rules.yaml` says.
#[derive(Clone, Debug)]
pub struct RuleBook {
    pub clocks: Vec<ClockRule>,
    /// Who is told of a promise before and after its time.
    pub promise: Vec<Rung>,
    pub words: WordRules,
    /// How long work is under warranty from its acceptance (000-R87): a period, not a clock.
    pub warranty: Span,
    /// Which share is asked about afterwards.
    pub followups: Quotas,
    /// The rounds and checks that are planned.
    pub checks: Vec<Planned>,
    /// The figures of the desk and the shift.
    pub desk: Habits,
}

/// One clock of contract section 6.
#[derive(Clone, Debug)]
pub struct ClockRule {
    /// Such as `repair.urgent.arrive`.
    pub rule: String,
    pub kind: Kind,
    pub clock: ClockName,
    /// Which records of that kind; all where nothing is said.
    pub when: When,
    pub starts: Event,
    pub limit: Span,
    /// A shorter time beside the limit: amber, never a violation (001-R61).
    pub target: Option<Span>,
    /// A house value: amber, never a violation.
    pub soft: bool,
    /// Who is told before and after it is due.
    pub rungs: Vec<Rung>,
    /// Rows of the ledger, such as `000-R80`.
    pub source: Vec<String>,
}

/// Which records a clock rule is for; what is not said holds for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    pub urgency: Option<Urgency>,
    /// Only orders off the price list, or only those on it.
    pub off_list: Option<bool>,
    pub nature: Option<Nature>,
    /// All of these, and none of those.
    pub flags: Vec<Flag>,
    pub unless: Vec<Flag>,
    /// Requests for one of these kinds of help.
    pub help: Vec<Need>,
}

impl When {
    fn take(fields: &mut Fields, faults: &mut Vec<Fault>) -> When {
        When {
            urgency: fields.take("urgency", faults),
            off_list: fields.take("off_list", faults),
            nature: fields.take("nature", faults),
            flags: fields.list("flags", faults),
            unless: fields.list("unless", faults),
            help: fields.list("help", faults),
        }
    }

    /// Whether a record with these features is meant.
    pub fn holds(&self, features: &Features) -> bool {
        self.urgency.is_none_or(|urgency| features.urgency == Some(urgency))
            && self.off_list.is_none_or(|off_list| features.off_list == off_list)
            && self.nature.is_none_or(|nature| features.nature == Some(nature))
            && self.flags.iter().all(|flag| features.flags.contains(flag))
            && !self.unless.iter().any(|flag| features.flags.contains(flag))
            && (self.help.is_empty() || features.help.is_some_and(|help| self.help.contains(&help)))
    }

    /// The condition that no record of `kind` can ever meet.
    fn odd(&self, kind: Kind) -> Option<&'static str> {
        match kind {
            Kind::Request => {}
            _ if !self.help.is_empty() => return Some("help"),
            _ => {}
        }
        match kind {
            Kind::Repair if self.nature.is_some() => Some("nature"),
            Kind::Repair if !self.flags.is_empty() => Some("flags"),
            Kind::Repair => None,
            _ if self.urgency.is_some() => Some("urgency"),
            _ if self.off_list.is_some() => Some("off_list"),
            Kind::Complaint => None,
            _ if self.nature.is_some() => Some("nature"),
            _ => None,
        }
    }
}

impl ClockRule {
    /// Whether the clock stands beside the limit as a target: its id, for a rule that has one.
    pub fn target_id(&self) -> String {
        format!("{}{TARGET}", self.rule)
    }
}

impl Field for ClockRule {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let before = faults.len();
        let mut fields = Fields::of(key, node, faults)?;
        let rule: Option<String> = fields.need("rule", faults);
        let kind: Option<Kind> = fields.need("for", faults);
        let clock: Option<ClockName> = fields.need("clock", faults);
        let when = When::take(&mut fields, faults);
        let starts = fields.take("starts", faults).unwrap_or(Event::Open);
        let limit = fields.need("limit", faults);
        let target = fields.take("target", faults);
        let soft = fields.take("soft", faults).unwrap_or(false);
        let rungs = fields.list("tell", faults);
        let source = fields.list("source", faults);
        fields.finish(faults);
        let (rule, kind) = (rule?, kind?);
        let never_starts = (!starts.happens_to(kind)).then_some("starts");
        let stops = |clock: &ClockName| clock.stops().iter().any(|event| event.happens_to(kind));
        let never_stops = clock.as_ref().is_some_and(|clock| !stops(clock)).then_some("clock");
        for odd in when.odd(kind).into_iter().chain(never_starts).chain(never_stops) {
            faults.push(Fault::at(node.pos, FaultKind::OddRule { rule: rule.clone(), key: odd.into() }));
        }
        let rule = ClockRule { rule, kind, clock: clock?, when, starts, limit: limit?, target, soft, rungs, source };
        (faults.len() == before).then_some(rule)
    }

    fn write(&self) -> Node {
        Node::map([("rule", self.rule.write()), ("limit", self.limit.write())])
    }
}

impl RuleBook {
    /// Reads `rules.yaml`.
    pub fn read_all(node: &Node) -> Result<RuleBook, Vec<Fault>> {
        let mut faults = Vec::new();
        let Some(mut fields) = Fields::of("rules.yaml", node, &mut faults) else { return Err(faults) };
        let nodes = fields.node("clocks");
        let clocks = nodes.and_then(|node| Vec::<ClockRule>::read("clocks", node, &mut faults)).unwrap_or_default();
        twice(nodes, &mut faults);
        let promise = fields.list(PROMISE, &mut faults);
        let words = fields.take("words", &mut faults).unwrap_or_default();
        let warranty = fields.take("warranty", &mut faults).unwrap_or(Span::Months(3));
        let followups = fields.take("followups", &mut faults).unwrap_or_default();
        let checks = fields.list("checks", &mut faults);
        let desk = fields.take("desk", &mut faults).unwrap_or_default();
        fields.finish(&mut faults);
        faults.sort_by_key(|fault| fault.pos);
        if faults.is_empty() {
            Ok(RuleBook { clocks, promise, words, warranty, followups, checks, desk })
        } else {
            Err(faults)
        }
    }

    /// The rule of this id.
    pub fn clock(&self, rule: &str) -> Option<&ClockRule> {
        self.clocks.iter().find(|clock| clock.rule == rule)
    }
}

/// A rule that stands twice is a fault at the second place; so is one with the id of promises, or of a target.
fn twice(nodes: Option<&Node>, faults: &mut Vec<Fault>) {
    let Some(NodeKind::List(items)) = nodes.map(|node| &node.kind) else { return };
    let id = |node: &Node| match &node.kind {
        NodeKind::Map(fields) => {
            fields.iter().find(|(key, _)| key.name == "rule").and_then(|(_, id)| id.as_text().map(str::to_string))
        }
        _ => None,
    };
    let ids: Vec<Option<String>> = items.iter().map(id).collect();
    for (at, id) in ids.iter().enumerate() {
        let taken = |id: &String| id == PROMISE || id.ends_with(TARGET) || ids[..at].contains(&Some(id.clone()));
        if let Some(rule) = id.as_ref().filter(|id| taken(id)) {
            faults.push(Fault::at(items[at].pos, FaultKind::SameRule { rule: rule.clone() }));
        }
    }
}
