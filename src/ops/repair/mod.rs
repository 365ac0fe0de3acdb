//! What a repair verb must find before it may be done, and what the rules add to its entry. One function a verb.

mod price;
mod time;
mod work;

use crate::domain::class::Urgency;
use crate::domain::clock::{Clock, ClockName, Wait};
use crate::domain::effect::{ClockEffect, WaitEffect};
use crate::domain::entry::{Data, Entry};
use crate::domain::fold::Standing;
use crate::domain::job::{Cause, MaterialCheck, MaterialChoice, amount};
use crate::domain::kind::Verb;
use crate::domain::party::{Role, Yuan};
use crate::domain::rulebook::PAPERWORK;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::rules::{begin, waits};

use super::asked::Asked;
use super::refusal::Guard;
use super::{Desktop, Refusal};

/// Who approves for engineering: a later due time, a customer's refusal.
const ENGINEERING: &[Role] = &[Role::EngineeringSupervisor, Role::Supervisor, Role::Manager, Role::Director];

/// One verb on one order: what its guards may look at.
struct Case<'a> {
    asked: Asked<'a>,
}

/// Holds the guards of `verb` against the order and adds what the rules say to the entry: clocks, moved due times, the
/// test of acceptance, the warranty.
pub(super) fn prepare(asked: Asked, data: Data) -> Result<Data, Refusal> {
    let case = Case { asked };
    match asked.verb {
        Verb::Take => Ok(case.take(data)),
        Verb::Review => case.review(data),
        Verb::Quote => case.quote(data),
        Verb::Agree => case.agree(data),
        Verb::Decline => case.decline(data),
        Verb::Appoint => case.appoint(data),
        Verb::Dispatch => case.dispatch(data),
        Verb::Material => case.material(data),
        Verb::Start => case.start(data),
        Verb::Pause => case.pause(data),
        Verb::Resume => case.resume(data),
        Verb::Extend => case.extend(data),
        Verb::Finish => case.finish(data),
        Verb::Accept => case.accept(data),
        Verb::Rework => case.rework(data),
        Verb::Pay => case.pay(data),
        Verb::Close => case.close(data),
        Verb::Note => case.note(data),
        Verb::Arrive => case.reviewed().map(|()| data),
        Verb::Confirm => case.confirm(data),
        Verb::Rain if data.dry.is_none() => case.asked.refuse(Guard::RainUnsaid),
        Verb::Followup if data.via.is_none() || data.satisfied.is_none() => case.asked.refuse(Guard::FollowupUnsaid),
        _ => Ok(data),
    }
}

/// What has a better answer than the state table: a leak that has not seen rain (000-R90).
pub(super) fn before_state(asked: Asked) -> Result<(), Refusal> {
    match (asked.standing.state(), asked.verb) {
        (State::AwaitingRain, Verb::Accept) => asked.refuse(Guard::RainFirst),
        _ => Ok(()),
    }
}

/// What the pauses there were do to clocks of a new class that count working time, one after the other.
pub fn waits_of(effects: &[ClockEffect], standing: &Standing, desktop: &Desktop) -> (Vec<WaitEffect>, Vec<u32>) {
    let mut clocks: Vec<Clock> = effects.iter().map(Clock::begin).collect();
    let (mut all, mut years) = (Vec::new(), Vec::new());
    for pause in &standing.job.pauses {
        let (found, assumed) = waits(&clocks, pause.from, pause.until, &desktop.office.calendar);
        for wait in &found {
            let counted = Some((wait.left, wait.due));
            let stands = Wait { from: pause.from, until: pause.until, counted };
            clocks
                .iter_mut()
                .filter(|clock| clock.rule == wait.rule)
                .for_each(|clock| clock.pauses.push(stands.clone()));
        }
        all.extend(found);
        years.extend(assumed);
    }
    (all, years)
}

/// The data with what a standstill does to clocks, where it does anything.
pub fn with_waits(data: Data, (waits, assumed): (Vec<WaitEffect>, Vec<u32>)) -> Data {
    if waits.is_empty() {
        return data;
    }
    let mut years = data.assumed.clone().unwrap_or_default();
    years.extend(assumed);
    years.sort_unstable();
    years.dedup();
    Data { waits: Some(waits), assumed: (!years.is_empty()).then_some(years), ..data }
}

/// An amendment of money holds to the same rules as the entry did: no more than was agreed, nothing on a free rework,
/// and no other price behind a consent (000-R91, 000-R95).
pub fn amended_money(standing: &Standing, old: &Entry, new: &Entry) -> Result<(), Refusal> {
    let (job, before, after) = (&standing.job, amount(old), amount(new));
    let refuse = |guard, value| Err(Refusal::Guard { id: standing.id, guard, value });
    match new.verb {
        _ if before == after => Ok(()),
        Verb::Finish | Verb::Quote if job.free && after > 0 => refuse(Guard::ReworkFree, String::new()),
        Verb::Quote if job.consent.is_some() => refuse(Guard::ConsentFirst, String::new()),
        Verb::Finish => match job.consent {
            Some(agreed) if after > agreed => refuse(Guard::OverQuote, yuan(agreed)),
            _ => Ok(()),
        },
        Verb::Pay if after != job.amount => refuse(Guard::OtherAmount, yuan(job.amount)),
        _ => Ok(()),
    }
}

impl Case<'_> {
    pub(super) fn is_common(&self) -> bool {
        self.asked.standing.is_common()
    }

    pub(super) fn is_urgent(&self) -> bool {
        self.asked.standing.class.is_some_and(|class| class.urgency == Urgency::Urgent)
    }

    /// Work may come before the papers: an emergency, or the customer asked the repairer himself (004-R76, 004-R77).
    pub(super) fn papers_later(&self) -> bool {
        self.asked.standing.papers_later()
    }

    pub(super) fn clock(&self, name: ClockName) -> Option<&Clock> {
        self.asked.standing.clocks.iter().rfind(|clock| clock.name == name && clock.end.is_none() && !clock.soft)
    }

    /// The data with the clocks that begin now, and the years assumed for them.
    pub(super) fn with_clocks(&self, clocks: Vec<ClockEffect>, assumed: Vec<u32>, data: Data) -> Data {
        Data { clocks: Some(clocks), assumed: (!assumed.is_empty()).then_some(assumed), ..data }
    }

    /// The clock of the papers that come afterwards: a house value, amber (D31).
    pub(super) fn owing(&self, data: Data) -> Data {
        if self.asked.standing.clocks.iter().any(|clock| clock.name == ClockName::Paperwork) {
            return data;
        }
        let rules = self.asked.desktop.judge.map(|judge| &judge.rules);
        let Some(rule) = rules.and_then(|rules| rules.clock(PAPERWORK)) else { return data };
        let mut assumed = Vec::new();
        let clocks = begin(rule, self.asked.desktop.at, &self.asked.desktop.office.calendar, &mut assumed);
        self.with_clocks(clocks, assumed, data)
    }
}

/// The cause of a rework inside the warranty: free where our work was poor, or where nothing else is shown. The
/// customer's own rejected material counts only with the check and the choice on record (ledger §7, 19).
pub fn rework_is_free(standing: &Standing, cause: Cause, at: Stamp) -> Result<bool, Refusal> {
    let job = &standing.job;
    let inside = job.warranty_until.is_some_and(|until| at.day() <= until);
    let shown = matches!(job.material, Some((MaterialCheck::Fail | MaterialCheck::Poor, Some(MaterialChoice::Use))));
    match cause {
        Cause::CustomerMaterial if !shown => {
            Err(Refusal::Guard { id: standing.id, guard: Guard::MaterialUnproven, value: String::new() })
        }
        Cause::Quality => Ok(inside),
        Cause::CustomerMaterial | Cause::Other => Ok(false),
    }
}

fn money(data: &Data) -> u64 {
    let fen = |yuan: Option<Yuan>| yuan.map_or(0, Yuan::fen);
    data.fee.map_or(fen(data.labour) + fen(data.material), Yuan::fen)
}

fn yuan(fen: u64) -> String {
    Yuan::of_fen(fen).to_string()
}
