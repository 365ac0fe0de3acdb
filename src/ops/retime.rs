//! Correcting when something happened: the clocks that counted from it move along, and nothing becomes due later, or less
//! late, at the word of a clerk alone (001-R80).

use crate::domain::book::{CORRECTORS, Change};
use crate::domain::case::Body;
use crate::domain::clock::{Clock, ClockName};
use crate::domain::effect::ClockEffect;
use crate::domain::entry::{Data, Entry};
use crate::domain::event::Event;
use crate::domain::fold::{Standing, fold, less_late};
use crate::domain::kind::Verb;
use crate::domain::stamp::Stamp;
use crate::rules::due::due;

use super::refusal::Guard;
use super::{Desktop, Refusal};

/// The amendment of `entry`, whose time becomes `at`, with the clocks that count from it counted again: by the limit that
/// was stored with each, not by the rules of today.
pub(super) fn counted_again(standing: &Standing, entry: &Entry, at: Stamp, data: Data, desktop: &Desktop) -> Data {
    let tells_director = matches!(entry.verb, Verb::Report | Verb::Escalate) && entry.data.body == Some(Body::Director);
    let told = |effect: &ClockEffect| tells_director && starts(effect, desktop) == Some(Event::ReportDirector);
    let others = standing.live.iter().filter(|other| other.id != entry.id && other.verb != Verb::Open);
    let others = others.flat_map(|other| other.data.clocks.iter().flatten()).filter(|effect| told(effect));
    let own = entry.data.clocks.iter().flatten().filter(|effect| {
        let elsewhere = matches!(starts(effect, desktop), Some(Event::Open | Event::FifthHousehold));
        effect.name != ClockName::Promise && !elsewhere
    });
    let (mut clocks, mut assumed) = (Vec::new(), Vec::new());
    for effect in own.chain(others).filter(|effect| effect.start == entry.at) {
        let counted = due(effect.limit, at, &desktop.office.calendar);
        assumed.extend(counted.assumed);
        let start = at.in_zone(desktop.office.calendar.zone);
        clocks.push(ClockEffect { start, due: counted.at, ..effect.clone() });
    }
    if clocks.is_empty() {
        return data;
    }
    assumed.sort_unstable();
    assumed.dedup();
    Data { clocks: Some(clocks), assumed: (!assumed.is_empty()).then_some(assumed), ..data }
}

/// The event that the rule of a clock counts from today; `None` where the rule is gone.
fn starts(effect: &ClockEffect, desktop: &Desktop) -> Option<Event> {
    Some(desktop.judge?.rules.clock(&effect.rule)?.starts)
}

/// Refuses a corrected time by which the record was opened later, or a limit is due later or less late than it was, unless a
/// head corrects it. A book in which nobody is one checks nothing.
pub(super) fn may_correct(standing: &Standing, change: &Change, desktop: &Desktop) -> Result<(), Refusal> {
    let Some(after) = change.writes.first().and_then(|write| fold(&write.after(), None)) else { return Ok(()) };
    let later = |clock: &Clock, now: &Clock| now.rule == clock.rule && !clock.soft && now.promised > clock.promised;
    let gains = after.opened > standing.opened
        || standing.clocks.iter().zip(&after.clocks).any(|(clock, now)| later(clock, now))
        || !less_late(standing, &after, desktop.now).is_empty();
    match gains && !desktop.office.may(&desktop.by, CORRECTORS) {
        true => {
            let value = desktop.by.to_string();
            Err(Refusal::Guard { id: standing.id, guard: Guard::TimeLater, value })
        }
        false => Ok(()),
    }
}
