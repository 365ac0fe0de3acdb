//! The word rules read from `rules.yaml`, key by key.

use crate::domain::fault::Fault;
use crate::domain::field::{Field, Fields};
use crate::domain::node::Node;

use super::lint;
use super::{AxisWords, GuardWords, Section, Within, WordRule, WordRules};

impl Field for WordRules {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let traditional = fields.list("traditional", faults);
        let alias = fields.take("alias", faults).unwrap_or_default();
        let lists = fields.take("lists", faults).unwrap_or_default();
        let masks = fields.list("masks", faults);
        let joints = fields.list("joints", faults);
        let guards = fields.take("guards", faults).unwrap_or_default();
        let repair = fields.take("repair", faults).unwrap_or_default();
        let complaint = fields.take("complaint", faults).unwrap_or_default();
        let request = fields.take("request", faults).unwrap_or_default();
        fields.finish(faults);
        let words = WordRules { traditional, alias, lists, masks, joints, guards, repair, complaint, request };
        lint::lint(node, &words, faults);
        Some(words)
    }

    fn write(&self) -> Node {
        Node::map([("masks", self.masks.write())])
    }
}

/// Reads a struct whose every key is a list of words.
macro_rules! word_lists {
    ($type:ident { $($key:ident,)+ }) => {
        impl $type {
            /// Every list.
            pub fn all(&self) -> Vec<&Vec<String>> {
                vec![$(&self.$key,)+]
            }
        }

        impl Field for $type {
            fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
                let mut fields = Fields::of(key, node, faults)?;
                let read = $type { $($key: fields.list(stringify!($key), faults),)+ };
                fields.finish(faults);
                Some(read)
            }

            fn write(&self) -> Node {
                Node::map([$((stringify!($key), self.$key.write()),)+])
            }
        }
    };
}

word_lists! { GuardWords { deny, deny_filler, deny_except, mended, mended_except, relapse, suppose, happen, ask, drill, joined, either, no, no_except, fine, fine_filler, asking, asking_except, whether, fear, } }

impl Field for Section {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let guards = fields.list("guards", faults);
        let axes = fields.take("axes", faults).unwrap_or_default();
        let rules = fields.take("rules", faults).unwrap_or_default();
        fields.finish(faults);
        Some(Section { guards, axes, rules })
    }

    fn write(&self) -> Node {
        Node::map([("guards", self.guards.write())])
    }
}

impl Field for AxisWords {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let labels = fields.list("labels", faults);
        let first = fields.list("first", faults);
        let (edge, lead) = (fields.take("edge", faults), fields.take("lead", faults));
        let default = fields.take("default", faults).unwrap_or_default();
        fields.finish(faults);
        Some(AxisWords { labels, first, edge, lead, default })
    }

    fn write(&self) -> Node {
        Node::map([("labels", self.labels.write())])
    }
}

impl Field for WordRule {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let rule = WordRule {
            item: fields.take("item", faults),
            trade: fields.take("trade", faults),
            nature: fields.take("nature", faults),
            subtype: fields.take("subtype", faults),
            content: fields.take("content", faults),
            topic: fields.take("topic", faults),
            help: fields.take("help", faults),
            severity: fields.take("severity", faults),
            scale: fields.take("scale", faults),
            written: fields.take("written", faults),
            settled: fields.take("settled", faults),
            any: fields.list("any", faults),
            least: fields.take("least", faults),
            with: fields.list("with", faults),
            also: fields.list("also", faults),
            unless: fields.list("unless", faults),
            within: fields.take("within", faults).unwrap_or(Within::Sentence),
            rank: fields.take("rank", faults),
            guards: fields.take("guards", faults),
            when: fields.take("when", faults),
            source: fields.list("source", faults),
        };
        fields.finish(faults);
        Some(rule)
    }

    fn write(&self) -> Node {
        Node::map([("any", self.any.write())])
    }
}
