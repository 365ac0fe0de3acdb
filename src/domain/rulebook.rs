//! `rules.yaml` as data: which clocks a record gets, and the word rules; nothing is judged here.

use super::clock::ClockName;
use super::fault::Fault;
use super::field::{Field, Fields};
use super::kind::Kind;
use super::node::Node;
use super::stamp::Span;
use super::class::Urgency;

/// Everything `rules.yaml` says.
#[derive(Clone, Debug)]
pub struct RuleBook {
    pub clocks: Vec<ClockRule>,
}

/// One clock of contract section 6.
#[derive(Clone, Debug)]
pub struct ClockRule {
    /// Such as `repair.urgent.arrive`.
    pub rule: String,
    pub kind: Kind,
    pub clock: ClockName,
    /// Only records of this urgency; all where absent.
    pub urgency: Option<Urgency>,
    pub limit: Span,
    /// A house value: amber, never a violation.
    pub soft: bool,
    /// Rows of the ledger, such as `000-R80`.
    pub source: Vec<String>,
}

impl Field for ClockRule {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let rule = fields.need("rule", faults);
        let kind = fields.need("for", faults);
        let clock = fields.need("clock", faults);
        let urgency = fields.take("urgency", faults);
        let limit = fields.need("limit", faults);
        let soft = fields.take("soft", faults).unwrap_or(false);
        let source = fields.list("source", faults);
        fields.finish(faults);
        Some(ClockRule { rule: rule?, kind: kind?, clock: clock?, urgency, limit: limit?, soft, source })
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
        let clocks = fields.list("clocks", &mut faults);
        fields.finish(&mut faults);
        if faults.is_empty() { Ok(RuleBook { clocks }) } else { Err(faults) }
    }

    /// The rule of this id.
    pub fn clock(&self, rule: &str) -> Option<&ClockRule> {
        self.clocks.iter().find(|clock| clock.rule == rule)
    }
}
