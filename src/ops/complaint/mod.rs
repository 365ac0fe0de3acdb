//! What a complaint verb must find before it may be done, and what the rules add to its entry. One function a verb.

mod again;
mod class;
mod group;
mod open;
mod reply;
mod tell;
mod time;

use crate::domain::case::{Body, Case};
use crate::domain::class::{Channel, Flag};
use crate::domain::clock::{Clock, ClockName};
use crate::domain::effect::ClockEffect;
use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::kind::{Kind, Verb};
use crate::domain::parts;
use crate::domain::party::{Person, Role};
use crate::domain::stamp::Stamp;
use crate::rules::{Judge, complaint_features};

use super::refusal::Guard;
use super::{Desktop, Refusal, What};

pub use crate::domain::parts::Part;
pub use again::again;
pub use class::opening_clocks;
pub use group::{Open, group};
pub use open::{Intake, open};

/// One verb on one complaint: what its guards may look at.
struct Matter<'a> {
    standing: &'a Standing,
    case: &'a Case,
    who: Option<&'a Person>,
    desktop: &'a Desktop<'a>,
}

/// Holds the guards of `verb` against the complaint and adds what the rules say to the entry: clocks and moved due times.
pub fn prepare(
    standing: &Standing,
    verb: Verb,
    who: Option<&Person>,
    data: Data,
    desktop: &Desktop,
) -> Result<Data, Refusal> {
    let matter = Matter { standing, case: &standing.case, who, desktop };
    match verb {
        Verb::Classify => matter.classify(data),
        Verb::Settle => matter.settle(data),
        Verb::Report => matter.report(data),
        Verb::Escalate => matter.escalate(data),
        Verb::Appoint => matter.appoint(data),
        Verb::Extend => matter.extend(data),
        Verb::Investigate | Verb::ExplainTo => said(data),
        Verb::Assign => matter.assign(data),
        Verb::ReportOut => matter.report_out(data),
        Verb::Progress => matter.progress(data),
        Verb::Handle => matter.handle(data),
        Verb::Reply => matter.reply(data),
        Verb::Followup if data.via.is_none() || data.satisfied.is_none() => matter.refuse(Guard::FollowupUnsaid),
        Verb::Summarize => matter.summarize(data),
        _ => Ok(data),
    }
}

/// Refuses to end the record on which the clocks of a collective complaint stand (contract 6, 002-R38).
pub fn leads(standing: &Standing) -> Result<(), Refusal> {
    match standing.case.members.len() {
        0 => Ok(()),
        n => {
            let value = n.saturating_add(1).to_string();
            Err(Refusal::Guard { id: standing.id, guard: Guard::LeadStands, value })
        }
    }
}

/// What has a better answer than the state table: filing a complaint of which parts are missing
/// (000-R134), and ending the lead of a collective one.
pub fn before_state(standing: &Standing, verb: Verb) -> Result<(), Refusal> {
    if matches!(verb, Verb::Cancel | Verb::Void) {
        return leads(standing);
    }
    if verb != Verb::Archive || standing.state().is_over() {
        return Ok(());
    }
    let missing = parts::missing(standing);
    if missing.is_empty() {
        return Ok(());
    }
    let value = missing.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(" ");
    Err(Refusal::Guard { id: standing.id, guard: Guard::PartsMissing, value })
}

/// Whether somebody else than the owner or the handler replies, where no rule sends him: warned of, never refused
/// (000-R139; ledger §7, 8: the duty officer replies to what was settled on the spot).
pub fn replies_for_another(standing: &Standing, verb: Verb, who: &Person, desktop: &Desktop) -> bool {
    let case = &standing.case;
    let theirs = [case.owner.as_ref(), case.handler.as_ref()].contains(&Some(who));
    let holders = desktop.office.holders(Role::Duty);
    let duty = case.flags.contains(&Flag::Settled) && holders.contains(who);
    verb == Verb::Reply && standing.id.kind == Kind::Complaint && !theirs && !duty
}

/// Words are asked for.
fn said(data: Data) -> Result<Data, Refusal> {
    match blank(&data.text) {
        true => Err(Refusal::Missing { what: What::Text }),
        false => Ok(data),
    }
}

fn blank(text: &Option<String>) -> bool {
    text.as_deref().is_none_or(|text| text.trim().is_empty())
}

impl Matter<'_> {
    fn refuse<T>(&self, guard: Guard) -> Result<T, Refusal> {
        self.refuse_with(guard, String::new())
    }

    fn refuse_with<T>(&self, guard: Guard, value: String) -> Result<T, Refusal> {
        Err(Refusal::Guard { id: self.standing.id, guard, value })
    }

    fn has(&self, flag: Flag) -> bool {
        self.case.flags.contains(&flag)
    }

    /// Received in writing, by its flag or by a channel that was corrected since.
    fn is_written(&self) -> bool {
        self.has(Flag::Written) || self.standing.facts.channel.is_some_and(Channel::is_written)
    }

    fn doer(&self) -> &Person {
        self.who.unwrap_or(&self.desktop.by)
    }

    fn judge(&self) -> Result<&Judge, Refusal> {
        self.desktop.judge.ok_or(Refusal::NoRules)
    }

    /// The running clock of this name that is a limit.
    fn clock(&self, name: ClockName) -> Option<&Clock> {
        self.standing.clocks.iter().find(|clock| clock.name == name && clock.end.is_none() && !clock.soft)
    }

    /// The clocks that this event starts at `at` in the complaint as it is classed.
    fn started(&self, event: Event, at: Stamp) -> Result<(Vec<ClockEffect>, Vec<u32>), Refusal> {
        let features = complaint_features(self.case.nature, self.case.clock_flags());
        Ok(self.judge()?.clocks(Kind::Complaint, &features, event, at, &self.desktop.office.calendar))
    }

    /// The data with the clocks that the event starts now, where it starts any.
    fn starting(&self, event: Event, data: Data) -> Result<Data, Refusal> {
        Ok(with_clocks(data, self.started(event, self.desktop.at)?))
    }
}

/// The data with these clocks; as it was where there are none.
fn with_clocks(data: Data, (clocks, assumed): (Vec<ClockEffect>, Vec<u32>)) -> Data {
    if clocks.is_empty() {
        return data;
    }
    Data { clocks: Some(clocks), assumed: (!assumed.is_empty()).then_some(assumed), ..data }
}

/// Whether the director has been told.
fn director_told(case: &Case) -> Option<Stamp> {
    case.told.get(&Body::Director).copied()
}
