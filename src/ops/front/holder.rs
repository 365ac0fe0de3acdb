//! What inquiries and requests share: who was asked first, promises, and messages.

use crate::domain::effect::ClockEffect;
use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::Person;
use crate::ops::asked::Asked;
use crate::ops::refusal::Guard;
use crate::ops::{Refusal, What, guard, promise};

use super::features;

impl Asked<'_> {
    /// Handed on to a colleague who takes it: he records it himself, or signs; with what is still to be done (000-R39).
    pub fn assign(&self, data: Data) -> Result<Data, Refusal> {
        let data = said(data)?;
        let Some(to) = &data.to else { return Err(Refusal::Missing { what: What::Recipient }) };
        guard::known(to, self.desktop)?;
        if self.desktop.by != *to && data.signed_by.as_ref() != Some(to) {
            return self.refuse_with(Guard::HandOnUntaken, to.to_string());
        }
        Ok(Data { hand_on: Some(true), ..data })
    }

    /// A word for later: by when, and where whoever asked can be reached (000-R63). Said again before its time, it keeps the
    /// promise (004-R21).
    pub fn promise(&self, data: Data) -> Result<Data, Refusal> {
        let Some(until) = data.until else { return self.refuse(Guard::TimeUnsaid) };
        if until <= self.desktop.now {
            return self.refuse(Guard::TimePast);
        }
        if !self.standing.can_be_reached() {
            return self.refuse(Guard::ContactUnsaid);
        }
        Ok(Data { clocks: Some(vec![promise::effect(until, self.desktop)]), ..data })
    }

    /// The data with the clocks that `event` starts now; without rules none starts, and the entry is made all the same.
    pub fn starting(&self, event: Event, data: Data) -> Data {
        let Some(judge) = self.desktop.judge else { return data };
        let kind: Kind = self.standing.id.kind;
        let calendar = &self.desktop.office.calendar;
        let (clocks, assumed): (Vec<ClockEffect>, Vec<u32>) =
            judge.clocks(kind, &features(self.standing), event, self.desktop.at, calendar);
        if clocks.is_empty() {
            return data;
        }
        Data { clocks: Some(clocks), assumed: (!assumed.is_empty()).then_some(assumed), ..data }
    }
}

/// Words are asked for.
pub(super) fn said(data: Data) -> Result<Data, Refusal> {
    match data.text.as_deref().is_none_or(|text| text.trim().is_empty()) {
        true => Err(Refusal::Missing { what: What::Text }),
        false => Ok(data),
    }
}

/// Whether somebody else than who was asked first gives the answer: warned of, never refused (首问负责, 000-R39).
pub fn answers_for_another(standing: &Standing, verb: Verb, who: &Person) -> bool {
    let answers = match standing.id.kind {
        Kind::Inquiry => matches!(verb, Verb::Answer | Verb::Unanswerable | Verb::Decline),
        Kind::Request => matches!(verb, Verb::Done | Verb::Refer | Verb::Decline),
        _ => false,
    };
    answers && standing.front.owner().is_some_and(|owner| owner != who)
}
