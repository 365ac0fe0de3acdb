//! Promises: a time that was said is a clock like any other (D28).

use crate::domain::clock::ClockName;
use crate::domain::effect::ClockEffect;
use crate::domain::rulebook::PROMISE;
use crate::domain::stamp::{Span, Stamp};

use super::Desktop;

/// The clock of a promise made now: due when agreed, with the ladder of promises where the rules can be read.
pub(super) fn effect(until: Stamp, desktop: &Desktop) -> ClockEffect {
    ClockEffect {
        name: ClockName::Promise,
        rule: PROMISE.to_string(),
        limit: Span::Minutes(u32::try_from(until.minutes_since(desktop.at)).unwrap_or(u32::MAX)),
        start: desktop.at,
        due: until,
        soft: false,
        rungs: desktop.judge.map(|judge| judge.rules.promise.clone()).unwrap_or_default(),
    }
}
