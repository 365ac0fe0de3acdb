//! What the word rules proposed for a complaint, as it is kept in its opening.

use crate::domain::fault::Fault;
use crate::domain::field::{Field, Fields};
use crate::domain::node::Node;
use crate::domain::wordrules::Axis;

/// What the word rules said of one axis when the complaint was opened, kept beside what was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    pub axis: Axis,
    pub label: String,
    /// The id of the word rule that decided.
    pub rule: String,
    /// The words of the text that decided, as written.
    pub words: Vec<String>,
    /// The best rule that gave another label.
    pub runner_up: Option<Second>,
}

/// What came second on an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Second {
    pub label: String,
    pub rule: String,
}

impl Field for Second {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let label = fields.need("label", faults);
        let rule = fields.need("rule", faults);
        fields.finish(faults);
        Some(Second { label: label?, rule: rule? })
    }

    fn write(&self) -> Node {
        Node::map([("label", self.label.write()), ("rule", self.rule.write())])
    }
}

impl Field for Suggested {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let axis = fields.need("axis", faults);
        let label = fields.need("label", faults);
        let rule = fields.need("rule", faults);
        let words = fields.list("words", faults);
        let runner_up = fields.take("runner_up", faults);
        fields.finish(faults);
        Some(Suggested { axis: axis?, label: label?, rule: rule?, words, runner_up })
    }

    fn write(&self) -> Node {
        let mut fields = vec![("axis", self.axis.write()), ("label", self.label.write()), ("rule", self.rule.write())];
        if !self.words.is_empty() {
            fields.push(("words", self.words.write()));
        }
        fields.extend(self.runner_up.as_ref().map(|second| ("runner_up", second.write())));
        Node::map(fields)
    }
}
