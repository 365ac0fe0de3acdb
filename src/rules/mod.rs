//! Judging: which class a text proposes and which clocks a class starts. Pure: no clock, no disk, no language.

pub mod due;

use crate::domain::calendar::Calendar;
use crate::domain::class::Class;
use crate::domain::clock::ClockEffect;
use crate::domain::kind::Kind;
use crate::domain::rulebook::{ClockRule, RuleBook};
use crate::domain::stamp::Stamp;

/// The clocks a record of this class starts, in the order of `rules.yaml`, and the years that were assumed.
pub fn clocks(kind: Kind, class: Class, start: Stamp, rules: &RuleBook, calendar: &Calendar) -> (Vec<ClockEffect>, Vec<u32>) {
    let mut assumed = Vec::new();
    let applies = |rule: &&ClockRule| {
        rule.kind == kind && rule.urgency.is_none_or(|urgency| urgency == class.urgency)
    };
    let effect = |rule: &ClockRule| {
        let due = due::due(rule.limit, start, calendar);
        assumed.extend(due.assumed);
        ClockEffect {
            name: rule.clock,
            rule: rule.rule.clone(),
            limit: rule.limit,
            start: start.in_zone(calendar.zone),
            due: due.at,
            soft: rule.soft,
        }
    };
    let effects = rules.clocks.iter().filter(applies).map(effect).collect();
    assumed.sort_unstable();
    assumed.dedup();
    (effects, assumed)
}

/// TEMPORARY
pub fn propose(_text: &str, _rules: &RuleBook) -> crate::domain::entry::Proposal {
    crate::domain::entry::Proposal { urgency: crate::domain::class::Urgency::General, item: crate::domain::class::Item::G4, trade: crate::domain::class::Trade::Other, rule: "default".into(), words: vec![] }
}
