//! What the word rules proposed for a repair order, as it is kept in its opening.

use crate::domain::class::{Item, Trade, Urgency};
use crate::domain::fault::Fault;
use crate::domain::field::{Field, Fields};
use crate::domain::node::Node;

/// What the word rules proposed when the record was opened, kept beside what was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub urgency: Urgency,
    pub item: Item,
    pub trade: Trade,
    /// The id of the word rule that decided.
    pub rule: String,
    /// The words of the text that decided, as written.
    pub words: Vec<String>,
    /// The best rule that gave another item.
    pub runner_up: Option<RunnerUp>,
}

/// What came second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunnerUp {
    pub item: Item,
    pub rule: String,
}

impl Field for RunnerUp {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let item = fields.need("item", faults);
        let rule = fields.need("rule", faults);
        fields.finish(faults);
        Some(RunnerUp { item: item?, rule: rule? })
    }

    fn write(&self) -> Node {
        Node::map([("item", self.item.write()), ("rule", self.rule.write())])
    }
}

impl Field for Proposal {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let urgency = fields.need("urgency", faults);
        let item = fields.need("item", faults);
        let trade = fields.need("trade", faults);
        let rule = fields.need("rule", faults);
        let words = fields.list("words", faults);
        let runner_up = fields.take("runner_up", faults);
        fields.finish(faults);
        Some(Proposal { urgency: urgency?, item: item?, trade: trade?, rule: rule?, words, runner_up })
    }

    fn write(&self) -> Node {
        let mut fields = vec![
            ("urgency", self.urgency.write()),
            ("item", self.item.write()),
            ("trade", self.trade.write()),
            ("rule", self.rule.write()),
            ("words", self.words.write()),
        ];
        fields.extend(self.runner_up.as_ref().map(|second| ("runner_up", second.write())));
        Node::map(fields)
    }
}
