//! What a visit leaves open, and what keeps it from being closed.

use crate::domain::class::Channel;
use crate::domain::record::Facts;

use super::{KeyOut, Owed, Reception, Slip};

impl Reception {
    /// Whether it came as a letter: one of the five kinds, or anything else in writing (000-R20).
    pub fn is_letter(&self, facts: &Facts) -> bool {
        self.letter.is_some() || facts.channel.is_some_and(Channel::is_written)
    }

    /// Whether the slip, the viewing or the messages are all there is: they end by themselves, without a handling.
    fn is_other(&self) -> bool {
        self.slip.is_some() || self.key.is_some() || self.appointment.is_some() || !self.messages.all().is_empty()
    }

    /// Everything that is still owed, in the order in which it is usually done.
    pub fn owed(&self, facts: &Facts) -> Vec<Owed> {
        let advice = self.letter.is_some_and(|letter| letter.is_advice());
        let promised = self.escalated.is_some() || self.promised.is_some() || self.routed.is_some();
        let answers = (advice || promised) && self.replied.is_none();
        let asks = self.is_letter(facts) || self.routed.is_some();
        [
            (Owed::Handling, self.handled.is_none() && (self.is_letter(facts) || !self.is_other())),
            (Owed::Report, self.letter.is_some_and(|letter| letter.goes_up()) && self.reported.is_none()),
            (Owed::Answer, answers),
            (Owed::Message, self.messages.owed()),
            (Owed::Slip, self.slip.as_ref().is_some_and(Slip::is_out)),
            (Owed::Key, self.key.as_ref().is_some_and(KeyOut::is_out)),
            (Owed::Followup, asks && self.followed_up.is_none()),
        ]
        .into_iter()
        .filter_map(|(owed, holds)| holds.then_some(owed))
        .collect()
    }
}
