//! What several reports ask of one folded record.

use crate::domain::clock::Clock;
use crate::domain::fold::Standing;
use crate::domain::job::Pause;
use crate::domain::stamp::Stamp;

/// House, or the place where there is none.
pub fn whereabouts(standing: &Standing) -> Option<String> {
    let house = standing.facts.house.as_ref().map(|house| house.as_str().to_string());
    house.or_else(|| standing.facts.place.clone())
}

/// The running clock that falls due first, or the one that is most late; house values do not count. A paused one has no due
/// time (contract, section 4): it stands where it would be due if the pause ran out as expected, the same every day.
pub fn next_clock(standing: &Standing, now: Stamp) -> Option<&Clock> {
    standing.clocks.iter().filter(|clock| clock.end.is_none() && !clock.soft).min_by_key(|clock| falls_due(clock, now))
}

/// When a clock is due, or is expected to be where it is paused: for the order of a list.
pub fn falls_due(clock: &Clock, now: Stamp) -> Stamp {
    clock.read(now).due.unwrap_or_else(|| clock.due_after_pauses())
}

/// The pause in which work stands still at `now`.
pub fn pause_of(standing: &Standing, now: Stamp) -> Option<&Pause> {
    standing.job.pauses.last().filter(|_| standing.is_paused(now))
}
