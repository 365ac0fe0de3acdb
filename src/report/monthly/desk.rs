//! The nouns of the front desk and the shift in the report of a month: which there are, and what their tables share.

use crate::domain::clock::{Clock, ClockName};
use crate::domain::fold::Standing;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::report::figures::{Left, Verdict, timely};

use super::duty::DUTY;
use super::handovers::HANDOVERS;
use super::inquiries::INQUIRIES;
use super::reception::RECEPTION;
use super::requests::REQUESTS;
use super::section::{Table, View};

/// A noun in the report: its name there, and its table.
pub struct Noun {
    pub head: &'static str,
    pub kind: Kind,
    pub table: &'static Table,
}

/// Every noun beside complaints and repairs, in the order of the report.
pub const NOUNS: &[Noun] = &[
    Noun { head: "reception", kind: Kind::Visit, table: &RECEPTION },
    Noun { head: "inquiries", kind: Kind::Inquiry, table: &INQUIRIES },
    Noun { head: "requests", kind: Kind::Request, table: &REQUESTS },
    Noun { head: "duty", kind: Kind::Duty, table: &DUTY },
    Noun { head: "handovers", kind: Kind::Handover, table: &HANDOVERS },
];

/// Nothing more is expected of the desk from here on.
pub fn ended(one: &Standing) -> Option<Stamp> {
    one.shown().is_over().then_some(one.changed)
}

/// How many, as a figure.
pub fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// Something is still expected of the desk.
pub fn is_open(view: &View) -> bool {
    !view.one.shown().is_over()
}

impl View<'_> {
    /// Whether the limits and house values of this name were kept.
    pub fn timely(&self, name: ClockName) -> Verdict {
        timely(&self.one.clocks, name, self.now)
    }

    /// The same of each clock of this name for itself.
    pub fn each(&self, name: ClockName) -> Vec<Verdict> {
        let own = self.one.clocks.iter().filter(|clock| clock.name == name);
        own.map(|clock| timely(std::slice::from_ref(clock), name, self.now)).collect()
    }

    /// Whether the message that was taken at `at` was relayed in time.
    pub fn relayed(&self, at: Stamp) -> Verdict {
        let own = |clock: &&Clock| clock.name == ClockName::Relay && clock.start == at;
        let verdict = |clock: &Clock| timely(std::slice::from_ref(clock), ClockName::Relay, self.now);
        self.one.clocks.iter().find(own).map_or(Verdict::Out(Left::NoClock), verdict)
    }
}
