//! What a verb of a visit must find, and what it adds to its entry. One function a verb.

mod desk;
mod intake;
mod slip;
mod view;

use crate::domain::class::Flag;
use crate::domain::clock::ClockName;
use crate::domain::effect::ClockEffect;
use crate::domain::entry::{Data, Entry};
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::id::EntryId;
use crate::domain::kind::{Kind, Verb};
use crate::domain::reception::{KeyOut, Letter, Owed, Reception, Slip};
use crate::domain::rulebook::PROMISE;
use crate::domain::stamp::{Span, Stamp};
use crate::ops::Refusal;
use crate::ops::asked::Asked;
use crate::ops::refusal::Guard;

pub(super) use intake::open;
pub use intake::reopened;
pub use slip::next_number;

/// One verb on one visit: what its guards may look at.
struct Call<'a> {
    asked: Asked<'a>,
    visit: &'a Reception,
}

/// What has a better answer than the state table: ending a record while its slip or key is out.
pub(in crate::ops) fn before_state(Asked { standing, verb, .. }: Asked) -> Result<(), Refusal> {
    let ends = matches!(verb, Verb::Cancel | Verb::Void | Verb::Merge | Verb::Refer);
    match standing.front.visit() {
        Some(visit) if ends => returned(standing, visit),
        _ => Ok(()),
    }
}

/// Slip and key have come back (000-R34, 004-R69).
fn returned(standing: &Standing, visit: &Reception) -> Result<(), Refusal> {
    let refuse = |guard, value: &Option<String>| {
        Err(Refusal::Guard { id: standing.id, guard, value: value.clone().unwrap_or_default() })
    };
    let slip = visit.slip.as_ref().filter(|slip| Slip::is_out(slip));
    let key = visit.key.as_ref().filter(|key| KeyOut::is_out(key));
    match (slip, key) {
        (Some(slip), _) => refuse(Guard::SlipOut, &slip.number),
        (None, Some(key)) => refuse(Guard::KeyOut, &key.number),
        (None, None) => Ok(()),
    }
}

/// The guards of a verb.
pub(in crate::ops) fn prepare(asked: Asked, data: Data) -> Result<Data, Refusal> {
    let Some(visit) = asked.standing.front.visit() else { return Ok(data) };
    let call = Call { asked, visit };
    match asked.verb {
        Verb::CallHost => call.call_host(data),
        Verb::In => call.enter(data),
        Verb::Out => call.leave(data),
        Verb::Message => call.message(data),
        Verb::Relay => call.relay(data),
        Verb::Handle => call.handle(data),
        Verb::Escalate => call.escalate(data),
        Verb::Promise => call.promise(data),
        Verb::Reply => call.reply(data),
        Verb::Report => call.report(data),
        Verb::Followup => call.followup(data),
        Verb::Decline => call.decline(data),
        Verb::Swap => call.swap(data),
        Verb::View => call.view(data),
        _ => Ok(data),
    }
}

/// What a letter says about its clocks.
fn flags(letter: Option<Letter>) -> Vec<Flag> {
    match letter {
        Some(letter) if letter.is_advice() => vec![Flag::Suggestion],
        Some(letter) if letter.goes_up() => vec![Flag::Transferred],
        _ => Vec::new(),
    }
}

fn blank(text: &Option<String>) -> bool {
    text.as_deref().is_none_or(|text| text.trim().is_empty())
}

impl Call<'_> {
    /// When it happened, on the wall clock of the book.
    fn here(&self, at: Stamp) -> Stamp {
        at.in_zone(self.asked.desktop.office.settings.zone)
    }

    /// The visit as it would stand after this entry.
    fn after(&self, verb: Verb, data: &Data) -> Reception {
        let entry = Entry {
            id: EntryId { desk: self.asked.desktop.desk, n: u32::MAX },
            at: self.asked.desktop.at,
            entered: None,
            by: self.asked.desktop.by.clone(),
            who: self.asked.who.cloned(),
            verb,
            data: data.clone(),
        };
        let mut visit = self.visit.clone();
        visit.apply(&entry);
        visit
    }

    /// What would still be owed after this entry.
    fn owed_after(&self, verb: Verb, data: &Data) -> Vec<Owed> {
        self.after(verb, data).owed(&self.asked.standing.facts)
    }

    /// That something is still owed when the slip or the key is back; a slip or key that is out owes nothing else yet.
    fn closing(&self, verb: Verb, data: &Data) -> Option<bool> {
        let owed = self.owed_after(verb, data);
        let out = owed.iter().any(|owed| matches!(owed, Owed::Slip | Owed::Key));
        (!out && !owed.is_empty()).then_some(false)
    }

    /// The data with the clocks that the event starts now, where it starts any.
    fn starting(&self, event: Event, data: Data) -> Result<Data, Refusal> {
        let features = super::features_of(flags(self.visit.letter), None);
        let calendar = &self.asked.desktop.office.calendar;
        let (clocks, assumed) =
            self.asked.judge()?.clocks(Kind::Visit, &features, event, self.asked.desktop.at, calendar);
        Ok(with_clocks(data, clocks, assumed))
    }

    /// The data with the clock of a promise until `until` (000-R27).
    fn promised(&self, until: Stamp, data: Data) -> Data {
        let promise = ClockEffect {
            name: ClockName::Promise,
            rule: PROMISE.to_string(),
            limit: Span::Minutes(u32::try_from(until.minutes_since(self.asked.desktop.at)).unwrap_or(u32::MAX)),
            start: self.asked.desktop.at,
            due: until,
            soft: false,
            rungs: self.asked.desktop.judge.map(|judge| judge.rules.promise.clone()).unwrap_or_default(),
        };
        with_clocks(data, vec![promise], Vec::new())
    }
}

/// The data with these clocks; as it was where there are none.
fn with_clocks(data: Data, clocks: Vec<ClockEffect>, assumed: Vec<u32>) -> Data {
    if clocks.is_empty() {
        return data;
    }
    Data { clocks: Some(clocks), assumed: (!assumed.is_empty()).then_some(assumed), ..data }
}
