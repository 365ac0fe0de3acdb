//! What several reports ask of one folded record.

use crate::domain::clock::Clock;
use crate::domain::fold::Standing;
use crate::domain::stamp::Stamp;

/// House, or the place where there is none.
pub fn whereabouts(standing: &Standing) -> Option<String> {
    let house = standing.facts.house.as_ref().map(|house| house.as_str().to_string());
    house.or_else(|| standing.facts.place.clone())
}

/// The running clock that falls due first, or the one that is most late; house values do not count.
pub fn next_clock(standing: &Standing, now: Stamp) -> Option<&Clock> {
    standing.clocks.iter().filter(|clock| clock.end.is_none() && !clock.soft).min_by_key(|clock| clock.due(now))
}
