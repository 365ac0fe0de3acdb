//! Which shift hands over to which: from the signatures there are, else by the roster (002-R01, 002-R17).

use crate::domain::fold::Standing;
use crate::domain::settings::Settings;
use crate::domain::shift::{Hours, Takeover, hours_of, next_turn, shift_at};
use crate::domain::stamp::{Span, Stamp};
use crate::domain::state::State;

/// Who took over which run when, by the handovers that both signed; one that is set aside or contested says nothing.
pub fn takeovers(handovers: &[Standing]) -> Vec<Takeover> {
    let signed = handovers.iter().filter(|one| one.shown() == State::Effective);
    signed.filter_map(|one| one.front.handover()?.takeover.clone()).collect()
}

/// Without shifts in the book a sheet looks this far ahead. Seconds.
const AHEAD: i64 = 12 * 3600;

/// A change of shift: the run that ends, and the one that begins. Both are missing in a book without shifts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turns {
    pub from: Option<Hours>,
    pub to: Option<Hours>,
}

impl Turns {
    /// The change that is due at `now`: from the run that was taken over last to the one after it, until that one is over
    /// itself; else from the run the roster has on.
    pub fn due(settings: &Settings, takeovers: &[Takeover], now: Stamp) -> Turns {
        let last = takeovers.iter().filter(|taken| taken.at <= now).max_by_key(|taken| taken.at);
        let owed = last.and_then(|taken| {
            let from = hours_of(settings, &taken.turn)?;
            let to = next_turn(settings, &taken.turn).filter(|to| now < to.end)?;
            Some(Turns { from: Some(from), to: Some(to) })
        });
        owed.unwrap_or_else(|| {
            let from = shift_at(settings, takeovers, now).map(|on| on.hours);
            let to = from.as_ref().and_then(|from| next_turn(settings, &from.turn));
            Turns { from, to }
        })
    }

    /// When the next shift ends: up to here its work is on the sheet.
    pub fn end(&self, now: Stamp) -> Stamp {
        self.to.as_ref().map_or(now.plus_seconds(AHEAD), |to| to.end)
    }

    /// Up to here a limit is due soon after the change of shift.
    pub fn soon(&self, now: Stamp, span: Span) -> Stamp {
        let change = self.to.as_ref().map_or(now, |to| to.start.max(now));
        change.plus_seconds(span.wall_seconds()).min(self.end(now))
    }

    /// From here on tidying counts for this handover (D17b): so long before the first moment it can take place.
    pub fn tidy_from(&self, span: Span) -> Option<Stamp> {
        let end = self.from.as_ref().map(|from| from.end);
        let start = self.to.as_ref().map(|to| to.start);
        let first = end.into_iter().chain(start).min()?;
        Some(first.plus_seconds(-span.wall_seconds()))
    }

    /// When the incoming person is to be there (D17a).
    pub fn arrive_by(&self, span: Span) -> Option<Stamp> {
        self.to.as_ref().map(|to| to.start.plus_seconds(-span.wall_seconds()))
    }
}
