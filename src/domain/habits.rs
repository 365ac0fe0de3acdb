//! The figures of the desk and the shift that `rules.yaml` may change.

use chrono::NaiveTime;

use super::fault::Fault;
use super::field::{Field, Fields};
use super::node::Node;
use super::settings::Window;
use super::stamp::Span;

/// What a desk does how often, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habits {
    /// A call is picked up in time up to this ring (000-R03, D01).
    pub rings: u32,
    /// How often somebody is looked for before he is not found (000-R58).
    pub attempts: u32,
    /// When houses are shown without an appointment (004-R65).
    pub viewing: Window,
    /// How late the desk waits for who has one (004-R67).
    pub wait_until: NaiveTime,
    /// How long before the shift the incoming person is there (002-R13).
    pub early: Span,
    /// How long before its end the outgoing person tidies (002-R18).
    pub tidy: Span,
}

impl Default for Habits {
    fn default() -> Habits {
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        Habits {
            rings: 3,
            attempts: 2,
            viewing: Window { from: time(8, 0), to: time(17, 30) },
            wait_until: time(21, 0),
            early: Span::Minutes(5),
            tidy: Span::Minutes(15),
        }
    }
}

impl Field for Habits {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let own = Habits::default();
        let habits = Habits {
            rings: fields.take("rings", faults).unwrap_or(own.rings),
            attempts: fields.take("attempts", faults).unwrap_or(own.attempts),
            viewing: fields.take("viewing", faults).unwrap_or(own.viewing),
            wait_until: fields.take("wait_until", faults).unwrap_or(own.wait_until),
            early: fields.take("early", faults).unwrap_or(own.early),
            tidy: fields.take("tidy", faults).unwrap_or(own.tidy),
        };
        fields.finish(faults);
        Some(habits)
    }

    fn write(&self) -> Node {
        Node::map([("rings", self.rings.write()), ("attempts", self.attempts.write())])
    }
}
