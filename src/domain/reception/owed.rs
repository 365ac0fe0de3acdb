//! What a visit leaves open: what keeps it from being closed, and what lies at the desk for the next shift.

use crate::domain::class::Channel;
use crate::domain::clock::{Clock, ClockName};
use crate::domain::fold::Standing;
use crate::domain::record::Facts;

use super::{KeyOut, Message, Owed, Reception, Slip};

impl Reception {
    /// Whether it came as a letter: one of the five kinds, or anything else in writing (000-R20).
    pub fn is_letter(&self, facts: &Facts) -> bool {
        self.letter.is_some() || facts.channel.is_some_and(Channel::is_written)
    }

    /// Whether the slip, the viewing or the messages are all there is: they end by themselves, without a handling.
    fn is_other(&self) -> bool {
        self.slip.is_some() || self.key.is_some() || self.appointment.is_some() || !self.messages.is_empty()
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
            (Owed::Message, self.waiting_messages().next().is_some()),
            (Owed::Slip, self.slip.as_ref().is_some_and(Slip::is_out)),
            (Owed::Key, self.key.as_ref().is_some_and(KeyOut::is_out)),
            (Owed::Followup, asks && self.followed_up.is_none()),
        ]
        .into_iter()
        .filter_map(|(owed, holds)| holds.then_some(owed))
        .collect()
    }
}

/// Something that one shift hands to the next.
#[derive(Clone, Copy, Debug)]
pub enum Loose<'a> {
    /// The key of a house that is being shown (004-R69).
    Key(&'a KeyOut),
    /// A visitor slip that is out; whoever has it may have left (000-R34).
    Slip(&'a Slip),
    /// A message that was not relayed (000-R06).
    Message(&'a Message),
    /// A promise that runs (000-R27); of any noun.
    Promise(&'a Clock),
}

/// What a record leaves at the desk, whatever its state: keys and slips that are out, messages that were not relayed,
/// promises that run.
pub fn loose(standing: &Standing) -> Vec<Loose<'_>> {
    let visit = standing.front.visit();
    let key = visit.and_then(|visit| visit.key.as_ref()).filter(|key| key.is_out());
    let slip = visit.and_then(|visit| visit.slip.as_ref()).filter(|slip| slip.is_out());
    let messages = visit.filter(|_| !standing.shown().is_over()).into_iter().flat_map(Reception::waiting_messages);
    let promises = standing.clocks.iter().filter(|clock| clock.name == ClockName::Promise && clock.end.is_none());
    let held = key.map(Loose::Key).into_iter().chain(slip.map(Loose::Slip));
    held.chain(messages.map(Loose::Message)).chain(promises.map(Loose::Promise)).collect()
}
