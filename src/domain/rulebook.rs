//! `rules.yaml` as data: which clocks a record gets, and the word rules; nothing is judged here.

use super::class::Urgency;
use super::clock::ClockName;
use super::fault::{Fault, FaultKind};
use super::field::{Field, Fields};
use super::kind::{Kind, Verb};
use super::node::Node;
use super::stamp::Span;
use super::wordrules::WordRules;

/// Everything `rules.yaml` says.
#[derive(Clone, Debug)]
pub struct RuleBook {
    pub clocks: Vec<ClockRule>,
    pub words: WordRules,
    /// How long work is under warranty from its acceptance (000-R87): a period, not a clock.
    pub warranty: Span,
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
    /// Only orders off the price list, or only those on it; both where absent.
    pub off_list: Option<bool>,
    /// What starts it; the opening where absent.
    pub starts: Verb,
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
        let off_list = fields.take("off_list", faults);
        let starts = fields.take("starts", faults).unwrap_or(Verb::Open);
        let limit = fields.need("limit", faults);
        let soft = fields.take("soft", faults).unwrap_or(false);
        let source = fields.list("source", faults);
        fields.finish(faults);
        Some(ClockRule {
            rule: rule?,
            kind: kind?,
            clock: clock?,
            urgency,
            off_list,
            starts,
            limit: limit?,
            soft,
            source,
        })
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
        let clocks_node = fields.node("clocks");
        let clocks =
            clocks_node.and_then(|node| Vec::<ClockRule>::read("clocks", node, &mut faults)).unwrap_or_default();
        let words = fields.take("words", &mut faults).unwrap_or_default();
        let warranty = fields.take("warranty", &mut faults).unwrap_or(Span::Months(3));
        fields.finish(&mut faults);
        for (at, clock) in clocks.iter().enumerate() {
            if clocks[..at].iter().any(|other| other.rule == clock.rule) {
                let pos = clocks_node.map(|node| node.pos).unwrap_or_default();
                faults.push(Fault::at(pos, FaultKind::SameRule { rule: clock.rule.clone() }));
            }
        }
        if faults.is_empty() { Ok(RuleBook { clocks, words, warranty }) } else { Err(faults) }
    }

    /// The rule of this id.
    pub fn clock(&self, rule: &str) -> Option<&ClockRule> {
        self.clocks.iter().find(|clock| clock.rule == rule)
    }
}
