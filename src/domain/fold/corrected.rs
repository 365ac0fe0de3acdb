//! A time that was corrected: the clocks that counted from it count from the right one, and what was late before stays said.

use super::super::clock::{Clock, Corrected, End};
use super::super::effect::ClockEffect;
use super::super::entry::Entry;
use super::super::kind::Verb;
use super::super::node::Node;
use super::super::record::Record;
use super::super::stamp::Stamp;
use super::{Standing, amounts_to, word};

/// Puts the clocks that were counted again for a corrected entry in the place of those that counted from `was`, in whatever
/// entry they stand.
pub(super) fn recount(live: &mut [Entry], was: Stamp, counted: &[ClockEffect]) {
    for again in counted {
        let stale = |clock: &&mut ClockEffect| clock.rule == again.rule && clock.start == was;
        let clocks = live.iter_mut().filter(|entry| !matches!(entry.verb, Verb::Open | Verb::Amend));
        for clock in clocks.flat_map(|entry| entry.data.clocks.iter_mut().flatten()).filter(stale) {
            *clock = again.clone();
        }
    }
}

/// Marks every limit that was late when a time was corrected and is less late by the corrected one, with what it was.
pub(super) fn keep(record: &Record, known: &[&Entry], standing: &mut Standing) {
    for (place, entry) in known.iter().enumerate() {
        let at = |set: &Node| word::<Stamp>(set, "at").is_some();
        let moves = entry.verb == Verb::Amend && entry.data.set.as_ref().is_some_and(at);
        let Some(target) = entry.data.entry.filter(|_| moves && !standing.is_undone(entry.id)) else { continue };
        let before = amounts_to(record, &known[..place]);
        let after = amounts_to(record, &known[..=place]);
        let (Some(before), Some(after)) = (before, after) else { continue };
        let opening = target == standing.opening;
        for (was, place) in less_late(&before, &after, entry.typed()) {
            mark(standing, was, place, entry.typed(), opening);
        }
    }
}

/// The limits of `before` that were late at `moment` and are less so, or not there, in `after`; with which of its rule each is.
pub fn less_late<'b>(before: &'b Standing, after: &Standing, moment: Stamp) -> Vec<(&'b Clock, usize)> {
    let late = |clock: &Clock| clock.read(moment).late_minutes;
    let place = |at: usize| before.clocks[..at].iter().filter(|clock| clock.rule == before.clocks[at].rule).count();
    let numbered = before.clocks.iter().enumerate().map(|(at, clock)| (clock, place(at)));
    let less = |(was, place): &(&Clock, usize)| nth(&after.clocks, was, *place).is_none_or(|now| late(now) < late(was));
    numbered.filter(|(clock, _)| !clock.soft && late(clock) > 0).filter(less).collect()
}

fn nth<'c>(clocks: &'c [Clock], was: &Clock, place: usize) -> Option<&'c Clock> {
    clocks.iter().filter(|clock| clock.rule == was.rule).nth(place)
}

fn mark(standing: &mut Standing, was: &Clock, place: usize, moment: Stamp, opening: bool) {
    let end = was.end.map(End::at).filter(|end| *end <= moment);
    match standing.clocks.iter_mut().filter(|clock| clock.rule == was.rule).nth(place) {
        Some(clock)
            if clock.corrected.is_some() || clock.read(moment).late_minutes >= was.read(moment).late_minutes => {}
        Some(clock) => clock.corrected = Some(Corrected { due: was.due(end.unwrap_or(moment)), end, opening }),
        // The corrected record has no such clock: the one that was late stays as it was.
        None => {
            let end = was.end.or(Some(End::Cancelled(moment)));
            standing.clocks.push(Clock { end, ..was.clone() });
        }
    }
}
