//! What a complaint verb must find before it may be done, and what the rules add to its entry. One function a verb.

mod again;
mod class;
mod group;
mod open;
mod reply;
mod tell;
mod time;

use crate::domain::case::{Body, Case};
use crate::domain::class::{Flag, Nature};
use crate::domain::clock::{Clock, ClockName};
use crate::domain::effect::ClockEffect;
use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::kind::{Kind, Verb};
use crate::domain::parts;
use crate::domain::party::{Person, Role};
use crate::domain::stamp::Stamp;
use crate::domain::state::{State, Step, step};
use crate::rules::complaint_features;

use super::asked::Asked;
use super::refusal::Guard;
use super::{Desktop, Refusal, What};

pub use crate::domain::parts::Part;
pub use again::{Words, again, objections};
pub use class::opening_clocks;
pub use group::{Open, group};
pub use open::{Intake, open};

/// One verb on one complaint: what its guards may look at.
struct Matter<'a> {
    asked: Asked<'a>,
    case: &'a Case,
}

/// Holds the guards of `verb` against the complaint and adds what the rules say to the entry: clocks and moved due times.
pub(super) fn prepare(asked: Asked, data: Data) -> Result<Data, Refusal> {
    let matter = Matter { asked, case: &asked.standing.case };
    match asked.verb {
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
        Verb::Followup if data.via.is_none() || data.satisfied.is_none() => matter.asked.refuse(Guard::FollowupUnsaid),
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

fn step_of(standing: &Standing, verb: Verb) -> bool {
    step(standing.id.kind, standing.state(), verb) != Step::Forbidden
}

/// What leads a complaint of its nature on from where it stands, the ordinary step first: the way out of a refusal. What a
/// guard would refuse at once is not offered.
pub fn ways_on(standing: &Standing) -> Vec<Verb> {
    let case = &standing.case;
    let settled = case.flags.contains(&Flag::Settled);
    let verbs: &[Verb] = match (standing.state(), case.nature) {
        (State::Received, _) => &[Verb::Classify, Verb::Settle],
        (State::Replied | State::FollowedUp | State::Summarized, _) => {
            &[Verb::Investigate, Verb::Assign, Verb::Followup, Verb::Summarize, Verb::Archive]
        }
        _ if settled => &[Verb::Report, Verb::Reply],
        (_, Some(Nature::Assist)) => &[Verb::Appoint, Verb::ReportOut, Verb::Progress, Verb::Handle, Verb::Reply],
        (_, Some(Nature::Invalid)) => &[Verb::ExplainTo, Verb::Reply],
        _ => &[Verb::Appoint, Verb::Investigate, Verb::Assign, Verb::Answer, Verb::Handle, Verb::Reply],
    };
    let ready = |verb: &Verb| match (verb, case.nature) {
        (Verb::Archive, _) => parts::missing(standing).is_empty(),
        (Verb::Reply, _) if settled => true,
        (Verb::Reply, Some(Nature::Assist)) => case.forwarded.is_some() && case.progress > 0,
        (Verb::Reply, Some(Nature::Invalid)) => true,
        (Verb::Reply, _) => case.handled.is_some(),
        (Verb::Progress, _) => case.forwarded.is_some(),
        (Verb::Appoint, _) => case.appointment.is_none(),
        (Verb::Investigate | Verb::Assign, _) if !case.replies.is_empty() => {
            let part = if *verb == Verb::Assign { Part::Plan } else { Part::Investigation };
            parts::missing(standing).contains(&part)
        }
        (Verb::Investigate, _) => case.investigated.is_none(),
        (Verb::Answer, _) => case.answered.is_none(),
        (Verb::Followup, _) => case.continued.is_none(),
        _ => true,
    };
    verbs.iter().copied().filter(|verb| step_of(standing, *verb) && ready(verb)).collect()
}

/// What has a better answer than the state table: settling on the spot what was decided already (002-R32), filing a
/// complaint of which parts are missing (000-R134), and ending the lead of a collective one.
pub(super) fn before_state(Asked { standing, verb, .. }: Asked) -> Result<(), Refusal> {
    if matches!(verb, Verb::Cancel | Verb::Void) {
        return leads(standing);
    }
    let decided = !matches!(standing.state(), State::Received | State::Settled) && step_of(standing, Verb::Reply);
    if verb == Verb::Settle && decided && standing.case.replies.is_empty() {
        return Err(Refusal::Guard { id: standing.id, guard: Guard::SettleAtOnce, value: String::new() });
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
    fn has(&self, flag: Flag) -> bool {
        self.case.flags.contains(&flag)
    }

    /// The running clock of this name that is a limit.
    fn clock(&self, name: ClockName) -> Option<&Clock> {
        self.asked.standing.clocks.iter().find(|clock| clock.name == name && clock.end.is_none() && !clock.soft)
    }

    /// The clocks that this event starts at `at` in the complaint as it is classed.
    fn started(&self, event: Event, at: Stamp) -> Result<(Vec<ClockEffect>, Vec<u32>), Refusal> {
        let features = complaint_features(self.case.nature, self.case.clock_flags());
        Ok(self.asked.judge()?.clocks(Kind::Complaint, &features, event, at, &self.asked.desktop.office.calendar))
    }

    /// The data with the clocks that the event starts now, where it starts any.
    fn starting(&self, event: Event, data: Data) -> Result<Data, Refusal> {
        Ok(with_clocks(data, self.started(event, self.asked.desktop.at)?))
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
