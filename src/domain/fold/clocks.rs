//! How entries move the clocks of a record: stop, pause, move, restart. Lateness is never erased on the way.

use super::super::clock::{Clock, End, Wait};
use super::super::effect::ClockEffect;
use super::super::entry::Entry;
use super::super::event::Event;
use super::super::job::{Move, Pause};
use super::super::kind::Verb;
use super::super::stamp::{Span, Stamp};
use super::Standing;

/// A pause stops finish clocks only; a resume or the end of the work ends the pause that runs.
pub(super) fn pauses(standing: &mut Standing, entry: &Entry) {
    for clock in standing.clocks.iter_mut().filter(|clock| clock.name.can_pause()) {
        let ended = clock.end.is_some_and(|end| end != End::Stopped(entry.at));
        match (entry.verb, entry.data.until) {
            _ if ended => {}
            // One that was late when the pause was typed stays late, however far back the pause is dated.
            (Verb::Pause, _) if entry.typed() > clock.due(entry.typed()) => {}
            (Verb::Pause, Some(until)) => {
                let wait = Wait { from: entry.at, until: until.max(entry.at), counted: counted(clock, entry) };
                clock.pauses.push(wait);
            }
            (Verb::Resume | Verb::Finish, _) => end_pause(clock, entry),
            _ => {}
        }
    }
}

/// The pauses there were since the clock began: whatever class was meant, work stood still in them.
fn waits_since(clock: &Clock, pauses: &[Pause], entry: &Entry) -> Vec<Wait> {
    let mut effects = entry.data.waits.iter().flatten().filter(|wait| wait.rule == clock.rule);
    let since = pauses.iter().filter(|pause| pause.until > clock.start);
    let wait = |pause: &Pause| Wait {
        from: pause.from.max(clock.start),
        until: pause.until,
        counted: effects.next().map(|effect| (effect.left, effect.due)),
    };
    since.map(wait).collect()
}

/// What the entry says of this clock, where it counts working time.
fn counted(clock: &Clock, entry: &Entry) -> Option<(Span, Stamp)> {
    let effect = entry.data.waits.iter().flatten().find(|wait| wait.rule == clock.rule)?;
    Some((effect.left, effect.due))
}

/// Ends the pause that runs. Typed later than it happened, it ends late enough that nothing becomes late by it: resuming
/// never makes late what was not.
fn end_pause(clock: &mut Clock, entry: &Entry) {
    let counted = counted(clock, entry);
    let Some(mut wait) = clock.pauses.pop() else { return };
    let behind = entry.typed().seconds_since(clock.due(entry.typed())).max(0);
    let end = if entry.verb == Verb::Finish { entry.at } else { entry.at.max(wait.from.plus_seconds(behind)) };
    // One that had run out already keeps what it was.
    if end < wait.until {
        wait.until = end.max(wait.from);
        wait.counted = wait.counted.and(counted);
    }
    clock.pauses.push(wait);
}

/// A later due time in place of the old one, which is kept. A clock already late stays as it is; the target beside the limit
/// is met by no agreed time, so it is no longer counted.
pub(super) fn move_clock(standing: &mut Standing, moved: &Move, entry: &Entry) {
    let (at, typed) = (entry.at, entry.typed());
    let runs = |clock: &&mut Clock| clock.end.is_none() && clock.name == moved.clock && typed <= clock.due(typed);
    for clock in standing.clocks.iter_mut().filter(runs) {
        if clock.is_target() {
            clock.end = Some(End::Cancelled(at));
            continue;
        }
        clock.original_due = clock.original_due.or(Some(clock.promised));
        clock.promised = moved.due;
        // What has passed is counted in the new time; a pause that runs goes on from now.
        clock.pauses.retain(|wait| wait.until > at);
        clock.pauses.iter_mut().for_each(|wait| wait.from = wait.from.max(at));
    }
}

/// Stops the clocks this entry stops, and ends all when the record is over.
pub(super) fn stop_clocks(standing: &mut Standing, entry: &Entry) {
    let (over, kind) = (standing.state.is_over(), standing.id.kind);
    for clock in standing.clocks.iter_mut().filter(|clock| clock.end.is_none()) {
        if clock.name.stops().iter().any(|event| event.done_by(kind, entry, &standing.case)) {
            clock.end = Some(End::Stopped(entry.at));
        } else if over {
            // Judged when it was typed: a back-dated ending erases no lateness.
            clock.end = Some(End::Cancelled(entry.typed().max(entry.at)));
        }
    }
}

/// Due times counted again, on an official calendar that was assumed before. A moved time stands, and none comes so near
/// that a clock is late by it.
pub(super) fn recount(standing: &mut Standing, effects: &[ClockEffect], entry: &Entry) {
    for effect in effects {
        let same = |clock: &&mut Clock| clock.rule == effect.rule && clock.start == effect.start;
        if let Some(clock) = standing.clocks.iter_mut().find(same)
            && clock.end.is_none()
            && clock.original_due.is_none()
            && effect.due >= entry.typed()
        {
            clock.promised = effect.due;
            let again = entry.data.waits.iter().flatten().filter(|wait| wait.rule == effect.rule);
            let counted = clock.pauses.iter_mut().filter(|wait| wait.counted.is_some());
            for (wait, effect) in counted.zip(again) {
                wait.counted = Some((effect.left, effect.due));
            }
        }
    }
}

/// New clocks in place of the old: those already late stay as they are, running ones are cancelled. A new clock whose
/// stop event has happened is stopped by it (contract section 6, reclassifying).
pub(super) fn restart(standing: &mut Standing, effects: &[ClockEffect], entry: &Entry) {
    // Lateness is judged when the change was typed: back-dating a change of class erases nothing.
    let at = entry.typed();
    if entry.verb == Verb::Amend && entry.data.entry.is_some() {
        // The opening itself was mistyped: what counted from the wrong moment never was.
        let anew = |clock: &Clock| effects.iter().any(|effect| effect.name == clock.name);
        standing.clocks.retain(|clock| !clock.name.is_of_class() && !anew(clock));
    }
    // A new class replaces every clock that a class gives; any other entry only the clocks it names itself.
    let replaced = |clock: &Clock| match entry.verb {
        Verb::Amend => clock.name.is_of_class(),
        Verb::Classify | Verb::Settle if standing.case.reclassed => clock.name.is_of_class(),
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
        let since = |at: &&Stamp| !effect.name.is_of_deed() || **at >= effect.start;
        let happened = |event: &Event| standing.happened.get(event);
        let stopped = effect.name.stops().iter().filter_map(happened).filter(since).min();
        if clock.name.can_pause() {
            clock.pauses = waits_since(&clock, &standing.job.pauses, entry);
        }
        clock.end = stopped.filter(|_| !effect.name.begins_anew()).map(|at| End::Stopped(*at));
        if standing.state.is_over() && clock.end.is_none() {
            clock.end = Some(End::Cancelled(at));
        }
        standing.clocks.push(clock);
    }
}
