//! How entries move the clocks of a record: stop, pause, move, restart. Lateness is never erased on the way.

use super::super::clock::{Clock, ClockEffect, ClockName, End};
use super::super::entry::Entry;
use super::super::job::Move;
use super::super::kind::Verb;
use super::super::stamp::Stamp;
use super::Standing;

/// A pause stops finish clocks only; a resume ends the pause that runs.
pub(super) fn pauses(standing: &mut Standing, entry: &Entry) {
    let running = standing.clocks.iter_mut().filter(|clock| clock.end.is_none() && clock.name == ClockName::Finish);
    for clock in running {
        match (entry.verb, entry.data.until) {
            // One that was late when the pause was typed stays late, however far back the pause is dated.
            (Verb::Pause, _) if entry.typed() > clock.due(entry.typed()) => {}
            (Verb::Pause, Some(until)) => clock.pauses.push((entry.at, until.max(entry.at))),
            (Verb::Resume, _) => end_pause(clock, entry),
            _ => {}
        }
    }
}

/// Ends the pause that runs. Typed later than it happened, it ends late enough that nothing becomes late by it: resuming
/// never makes late what was not.
fn end_pause(clock: &mut Clock, entry: &Entry) {
    let Some((from, until)) = clock.pauses.pop() else { return };
    let behind = entry.typed().seconds_since(clock.due(entry.typed())).max(0);
    let end = entry.at.max(from.plus_seconds(behind));
    clock.pauses.push((from, until.min(end).max(from)));
}

/// A later due time in place of the old one, which is kept. A clock already late stays as it is.
pub(super) fn move_clock(standing: &mut Standing, moved: &Move, at: Stamp) {
    for clock in standing.clocks.iter_mut().filter(|clock| clock.end.is_none() && clock.name == moved.clock) {
        clock.original_due = clock.original_due.or(Some(clock.promised));
        clock.promised = moved.due;
        // What has passed is counted in the new time; a pause that runs goes on from now.
        clock.pauses.retain(|(_, until)| *until > at);
        clock.pauses.iter_mut().for_each(|(from, _)| *from = (*from).max(at));
    }
}

/// Stops the clocks this verb stops, and ends all when the record is over.
pub(super) fn stop_clocks(standing: &mut Standing, entry: &Entry) {
    let over = standing.state.is_over();
    for clock in standing.clocks.iter_mut().filter(|clock| clock.end.is_none()) {
        if clock.name.stops().contains(&entry.verb) {
            clock.end = Some(End::Stopped(entry.at));
        } else if over {
            // Judged when it was typed: a back-dated ending erases no lateness.
            clock.end = Some(End::Cancelled(entry.typed().max(entry.at)));
        }
    }
}

/// New clocks in place of the old: those already late stay as they are, running ones are cancelled. A new clock whose
/// stop event has happened is stopped by it (contract section 6, reclassifying).
pub(super) fn restart(standing: &mut Standing, effects: &[ClockEffect], entry: &Entry) {
    // Lateness is judged when the change was typed: back-dating a change of class erases nothing.
    let at = entry.typed();
    let by_class = |name: ClockName| matches!(name, ClockName::Arrive | ClockName::Finish);
    if entry.verb == Verb::Amend && entry.data.entry.is_some() {
        // The opening itself was mistyped: what counted from the wrong moment never was.
        standing.clocks.retain(|clock| !by_class(clock.name));
    }
    // A new class replaces every clock that a class gives; any other entry only the clocks it names itself.
    let replaced = |clock: &Clock| match entry.verb {
        Verb::Amend => by_class(clock.name),
        _ => effects.iter().any(|effect| effect.name == clock.name),
    };
    for clock in standing.clocks.iter_mut().filter(|clock| clock.end.is_none() && replaced(clock)) {
        if at <= clock.due(at) {
            clock.end = Some(End::Cancelled(at));
        }
    }
    for effect in effects {
        let same = |clock: &Clock| clock.rule == effect.rule && clock.start == effect.start && clock.end.is_none();
        if standing.clocks.iter().any(same) {
            continue;
        }
        let mut clock = Clock::begin(effect);
        let stopped = effect.name.stops().iter().filter_map(|verb| standing.happened.get(verb)).min();
        let paused = standing.job.pause.as_ref().filter(|_| standing.job.is_paused(at));
        if let Some(pause) = paused.filter(|_| clock.name == ClockName::Finish) {
            clock.pauses.push((pause.from.max(clock.start), pause.until));
        }
        let stops_again = matches!(effect.name, ClockName::Promise | ClockName::Paperwork);
        clock.end = stopped.filter(|_| !stops_again).map(|at| End::Stopped(*at));
        if standing.state.is_over() && clock.end.is_none() {
            clock.end = Some(End::Cancelled(at));
        }
        standing.clocks.push(clock);
    }
}
