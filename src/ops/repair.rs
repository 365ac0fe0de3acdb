//! What a repair verb must find before it may be done, and what the rules add to its entry. One function a verb.

use crate::domain::class::{Item, Trade, Urgency};
use crate::domain::clock::{Clock, ClockEffect, ClockName};
use crate::domain::entry::{Data, Entry};
use crate::domain::fold::Standing;
use crate::domain::job::{Cause, MaterialCheck, MaterialChoice, Move, Part, Test, amount};
use crate::domain::kind::Verb;
use crate::domain::party::{Person, Role, Yuan};
use crate::domain::stamp::{Span, Stamp, at_wall};
use crate::domain::state::State;
use crate::rules::due::due;

use super::refusal::Guard;
use super::{Desktop, Refusal, guard};

/// The rule for papers that come after the work (004-R76, D31): a house value.
const PAPERWORK: &str = "repair.paperwork";
/// Who approves for engineering: a later due time, a customer's refusal.
const ENGINEERING: &[Role] = &[Role::EngineeringSupervisor, Role::Supervisor, Role::Manager, Role::Director];
const REVIEWERS: &[Role] = &[Role::EngineeringSupervisor];
const ACCEPTERS: &[Role] = &[Role::Supervisor, Role::EngineeringSupervisor, Role::Manager, Role::Director];
const CASHIERS: &[Role] = &[Role::Cashier, Role::Desk, Role::Duty, Role::Finance];
const FINANCE: &[Role] = &[Role::Finance, Role::Cashier];
const STATISTICS: &[Role] = &[Role::Statistics, Role::Desk, Role::Supervisor];

/// One verb on one order: what its guards may look at.
struct Case<'a> {
    standing: &'a Standing,
    who: Option<&'a Person>,
    desktop: &'a Desktop<'a>,
}

/// Holds the guards of `verb` against the order and adds what the rules say to the entry: clocks, moved due times, the
/// test of acceptance, the warranty.
pub fn prepare(
    standing: &Standing,
    verb: Verb,
    who: Option<&Person>,
    data: Data,
    desktop: &Desktop,
) -> Result<Data, Refusal> {
    let case = Case { standing, who, desktop };
    match verb {
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
        Verb::Rain if data.dry.is_none() => case.refuse(Guard::RainUnsaid),
        Verb::Followup if data.via.is_none() || data.satisfied.is_none() => case.refuse(Guard::FollowupUnsaid),
        _ => Ok(data),
    }
}

/// What has a better answer than the state table: a leak that has not seen rain (000-R90).
pub fn before_state(standing: &Standing, verb: Verb) -> Result<(), Refusal> {
    match (standing.state(), verb) {
        (State::AwaitingRain, Verb::Accept) => {
            Err(Refusal::Guard { id: standing.id, guard: Guard::RainFirst, value: String::new() })
        }
        _ => Ok(()),
    }
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
    fn refuse<T>(&self, guard: Guard) -> Result<T, Refusal> {
        self.refuse_with(guard, String::new())
    }

    fn refuse_with<T>(&self, guard: Guard, value: String) -> Result<T, Refusal> {
        Err(Refusal::Guard { id: self.standing.id, guard, value })
    }

    fn is_common(&self) -> bool {
        self.standing.facts.part == Some(Part::Common) || self.standing.facts.house.is_none()
    }

    fn is_urgent(&self) -> bool {
        self.standing.class.is_some_and(|class| class.urgency == Urgency::Urgent)
    }

    /// Work may come before the papers: an emergency, or the customer asked the repairer himself (004-R76, 004-R77).
    fn papers_later(&self) -> bool {
        self.is_urgent() || self.standing.job.direct
    }

    fn doer(&self) -> &Person {
        self.who.unwrap_or(&self.desktop.by)
    }

    fn holds(&self, person: &Person, roles: &'static [Role], verb: Verb) -> Result<(), Refusal> {
        guard::known(person, self.desktop)?;
        if self.desktop.office.may(person, roles) {
            return Ok(());
        }
        Err(Refusal::Role { verb, person: person.clone(), roles })
    }

    fn clock(&self, name: ClockName) -> Option<&Clock> {
        self.standing.clocks.iter().find(|clock| clock.name == name && clock.end.is_none())
    }

    /// The review clock counts from the taking of the order (D07).
    fn take(&self, data: Data) -> Data {
        let taken = self.standing.live.iter().any(|entry| entry.verb == Verb::Take);
        match self.clock(ClockName::Review).filter(|_| !taken) {
            Some(clock) => {
                Data { clocks: Some(vec![self.effect(clock.name, &clock.rule, clock.limit, false)]), ..data }
            }
            None => data,
        }
    }

    fn effect(&self, name: ClockName, rule: &str, limit: Span, soft: bool) -> ClockEffect {
        let start = self.desktop.at;
        let due = due(limit, start, &self.desktop.office.calendar).at;
        ClockEffect { name, rule: rule.to_string(), limit, start, due, soft }
    }

    /// Feasible or not, by the engineering supervisor; private original fittings may not be refused (000-R86, 000-R103).
    fn review(&self, data: Data) -> Result<Data, Refusal> {
        self.holds(self.doer(), REVIEWERS, Verb::Review)?;
        match data.feasible {
            None => self.refuse(Guard::ReviewUnsaid),
            Some(false) if data.reason.is_none() => self.refuse(Guard::InfeasibleReason),
            Some(false) if self.standing.facts.part == Some(Part::PrivateOriginal) => self.refuse(Guard::MustNotRefuse),
            Some(true) if data.fee.is_none() && !self.is_common() => self.refuse(Guard::ReviewFee),
            _ => Ok(data),
        }
    }

    /// A price before any work; none for common parts (000-R94, 000-R98).
    fn quote(&self, data: Data) -> Result<Data, Refusal> {
        self.reviewed()?;
        if self.is_common() {
            return self.refuse(Guard::CommonNoPrice);
        }
        let data = self.priced(data)?;
        let total = money(&data);
        if self.standing.job.free && total > 0 {
            return self.refuse(Guard::ReworkFree);
        }
        if data.fee.is_none() && data.labour.is_none() && data.material.is_none() {
            return self.refuse(Guard::QuoteUnsaid);
        }
        Ok(data)
    }

    /// The price of a line of the price list, where one is named; the line must be there once the list has any.
    fn priced(&self, data: Data) -> Result<Data, Refusal> {
        let Some(code) = data.price.clone() else { return Ok(data) };
        let prices = &self.desktop.office.prices;
        match prices.iter().find(|price| price.code == code) {
            Some(price) => Ok(Data {
                labour: data.labour.or(Some(price.labour)),
                material: data.material.or(Some(price.material)),
                ..data
            }),
            None if prices.is_empty() => Ok(data),
            None => self.refuse_with(Guard::UnknownPrice, code),
        }
    }

    fn agree(&self, data: Data) -> Result<Data, Refusal> {
        if self.standing.job.quote.is_none() { self.refuse(Guard::NothingQuoted) } else { Ok(data) }
    }

    /// The customer says no: reason, repairer and engineering supervisor, back to the desk (000-R107).
    fn decline(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: super::What::Reason });
        }
        let on_site = self.standing.job.on_site || self.standing.assignee.is_some();
        match (&data.approver, on_site) {
            (None, true) => self.refuse(Guard::DeclineApprover),
            (Some(approver), _) => {
                self.holds(approver, ENGINEERING, Verb::Decline)?;
                Ok(data)
            }
            (None, false) => Ok(data),
        }
    }

    /// A promise to be there at a time; only a time after the limit moves the finish, to the end of that day, and for an
    /// urgent order only at the customer's own wish (contract section 6).
    fn appoint(&self, data: Data) -> Result<Data, Refusal> {
        let Some(until) = data.until else { return self.refuse(Guard::TimeUnsaid) };
        if until <= self.desktop.now {
            return self.refuse(Guard::TimePast);
        }
        let finish = self.clock(ClockName::Finish);
        let later = finish.filter(|clock| until > clock.due(self.desktop.now));
        if later.is_some() && self.is_urgent() && data.wish != Some(true) {
            return self.refuse(Guard::UrgentWish);
        }
        let zone = self.desktop.office.settings.zone;
        let end_of_day = until.in_zone(zone).day().and_hms_opt(23, 59, 59).map(|wall| at_wall(zone, wall));
        let on_time = later.filter(|clock| self.desktop.now <= clock.due(self.desktop.now));
        let moves = on_time.and(end_of_day).map(|due| vec![Move { clock: ClockName::Finish, due }]);
        let promise = ClockEffect {
            name: ClockName::Promise,
            rule: "promise".to_string(),
            limit: Span::Minutes(minutes_between(self.desktop.at, until)),
            start: self.desktop.at,
            due: until,
            soft: false,
        };
        Ok(Data { clocks: Some(vec![promise]), moves, ..data })
    }

    /// After a review, consent comes first; sending another one needs a reason (000-R104, 001-R56).
    fn dispatch(&self, data: Data) -> Result<Data, Refusal> {
        self.reviewed()?;
        let job = &self.standing.job;
        if job.off_list && job.consent.is_none() && !self.is_common() && !self.papers_later() {
            return self.refuse(Guard::ConsentFirst);
        }
        let again = self.standing.assignee.is_some();
        if again && data.reason.is_none() { self.refuse(Guard::DispatchReason) } else { Ok(data) }
    }

    /// Material the customer brought is checked; bad material is warned of and the choice kept (000-R108, 000-R109).
    fn material(&self, data: Data) -> Result<Data, Refusal> {
        match (data.check, data.choice) {
            (None, _) => self.refuse(Guard::MaterialUnsaid),
            (Some(MaterialCheck::Fail | MaterialCheck::Poor), None) => self.refuse(Guard::MaterialChoice),
            _ => Ok(data),
        }
    }

    /// What is off the price list is reviewed first; an emergency is not kept waiting for it (000-R103, 004-R76).
    fn reviewed(&self) -> Result<(), Refusal> {
        let job = &self.standing.job;
        if job.off_list && job.reviewed.is_none() && !self.papers_later() {
            return self.refuse(Guard::ReviewFirst);
        }
        Ok(())
    }

    /// What the job really is, with the price that goes with it (000-R105).
    fn confirm(&self, data: Data) -> Result<Data, Refusal> {
        let other = data.actual.is_some() && !self.is_common();
        if other && data.price.is_none() && !self.desktop.office.prices.is_empty() {
            return self.refuse(Guard::ConfirmPrice);
        }
        self.priced(data.clone())?;
        Ok(data)
    }

    /// Quote and consent before work, except in an emergency or at a direct request: then the papers are owed (000-R94).
    fn start(&self, data: Data) -> Result<Data, Refusal> {
        self.reviewed()?;
        self.material_settled()?;
        let job = &self.standing.job;
        let there = self.standing.job.on_site || self.papers_later() || self.standing.state() == State::Arrived;
        if !there {
            return self.refuse(Guard::NotOnSite);
        }
        let settled = self.is_common() || job.free || job.consent.is_some();
        match (settled, self.papers_later()) {
            (true, _) => Ok(data),
            (false, true) => Ok(self.owing(data)),
            (false, false) if job.quote.is_none() => self.refuse(Guard::QuoteFirst),
            (false, false) => self.refuse(Guard::ConsentFirst),
        }
    }

    fn material_settled(&self) -> Result<(), Refusal> {
        match self.standing.job.material {
            Some((MaterialCheck::Fail | MaterialCheck::Poor, Some(MaterialChoice::Replace))) => {
                self.refuse(Guard::MaterialReplace)
            }
            _ => Ok(()),
        }
    }

    /// The clock of the papers that come afterwards: a house value, amber (D31).
    fn owing(&self, data: Data) -> Data {
        if self.standing.clocks.iter().any(|clock| clock.name == ClockName::Paperwork) {
            return data;
        }
        let rules = self.desktop.judge.map(|judge| &judge.rules);
        match rules.and_then(|rules| rules.clock(PAPERWORK)) {
            Some(rule) => {
                Data { clocks: Some(vec![self.effect(rule.clock, &rule.rule, rule.limit, rule.soft)]), ..data }
            }
            None => data,
        }
    }

    fn pause(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: super::What::Reason });
        }
        match data.until {
            None => self.refuse(Guard::TimeUnsaid),
            Some(until) if until <= self.desktop.at => self.refuse(Guard::TimePast),
            Some(_) if self.standing.is_paused(self.desktop.at) => self.refuse(Guard::PausedAlready),
            Some(_) => Ok(data),
        }
    }

    fn resume(&self, data: Data) -> Result<Data, Refusal> {
        if self.standing.job.is_paused(self.desktop.at) { Ok(data) } else { self.refuse(Guard::NotPaused) }
    }

    /// A later due time is asked before the old one runs out, with reason and approver, who is not the asker (004-R87).
    fn extend(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: super::What::Reason });
        }
        let Some(until) = data.until else { return self.refuse(Guard::TimeUnsaid) };
        let Some(clock) = self.clock(ClockName::Finish) else { return self.refuse(Guard::NothingRuns) };
        let due = clock.due(self.desktop.at);
        let Some(approver) = &data.approver else { return self.refuse(Guard::ApproverUnsaid) };
        if *approver == self.desktop.by {
            return self.refuse(Guard::OwnApproval);
        }
        self.holds(approver, ENGINEERING, Verb::Extend)?;
        if self.desktop.at > due || self.desktop.now > due {
            return self.refuse(Guard::ExtendLate);
        }
        if self.standing.is_paused(self.desktop.at) {
            return self.refuse(Guard::PausedAlready);
        }
        if until <= clock.due_after_pauses() {
            return self.refuse(Guard::ExtendEarlier);
        }
        Ok(Data { moves: Some(vec![Move { clock: ClockName::Finish, due: until }]), ..data })
    }

    /// No price is told afterwards; more than the accepted quote needs new consent (000-R94, 000-R95).
    fn finish(&self, data: Data) -> Result<Data, Refusal> {
        self.material_settled()?;
        let (job, total) = (&self.standing.job, money(&data));
        if !job.on_site && !self.papers_later() {
            return self.refuse(Guard::NotOnSite);
        }
        if job.free && total > 0 {
            return self.refuse(Guard::ReworkFree);
        }
        if self.is_common() && total > 0 {
            return self.refuse(Guard::CommonNoPrice);
        }
        match job.consent {
            Some(agreed) if total > agreed => return self.refuse_with(Guard::OverQuote, yuan(agreed)),
            None if total > 0 && !self.papers_later() => return self.refuse(Guard::PriceAfterwards),
            _ => {}
        }
        if self.test() == Test::NextRain && data.test.is_some_and(|test| test != Test::NextRain) {
            return self.refuse(Guard::RainFirst);
        }
        let data = Data { test: data.test.or(Some(self.test())), ..data };
        let owed = total > 0 && job.consent.is_none();
        Ok(if owed { self.owing(data) } else { data })
    }

    /// Unblocking is accepted by flowing water, a leak by the next rain, common parts by the supervisor (000-R88…R90).
    fn test(&self) -> Test {
        let class = self.standing.class;
        let unblocks = class.is_some_and(|class| class.trade == Trade::Drainage && class.item == Item::U4);
        let leaks = class.is_some_and(|class| class.item == Item::G3);
        match (leaks, unblocks, self.is_common()) {
            (true, _, _) => Test::NextRain,
            (_, _, true) => Test::Supervisor,
            (_, true, _) => Test::WaterFlows,
            _ => Test::OwnerSign,
        }
    }

    /// Without acceptance nothing is finished business; the warranty begins with it (000-R87…R90).
    fn accept(&self, data: Data) -> Result<Data, Refusal> {
        let job = &self.standing.job;
        match job.test {
            Some(Test::NextRain) if !job.rain_dry => return self.refuse(Guard::RainFirst),
            Some(Test::WaterFlows) if data.flows != Some(true) => return self.refuse(Guard::FlowsUnsaid),
            _ => {}
        }
        if job.amount > 0 && job.consent.is_none() {
            return self.refuse(Guard::PapersOwed);
        }
        match &data.signed_by {
            None => return self.refuse(Guard::SignUnsaid),
            Some(signer) if self.is_common() && !self.desktop.office.may(signer, ACCEPTERS) => {
                return Err(Refusal::Role { verb: Verb::Accept, person: signer.clone(), roles: ACCEPTERS });
            }
            Some(_) if self.is_common() => {}
            Some(signer) if job.repairer.as_ref() == Some(signer) => return self.refuse(Guard::OwnApproval),
            Some(_) => {}
        }
        let span = self.desktop.judge.map_or(Span::Months(3), |judge| judge.rules.warranty);
        let until = due(span, self.desktop.at, &self.desktop.office.calendar).at;
        Ok(Data { warranty: Some(until.day()), ..data })
    }

    /// Not accepted: back to work. Accepted already: a new order, see `ops::open::rework`.
    fn rework(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: super::What::Reason });
        }
        Ok(data)
    }

    /// Paid at the office, never to the repairer (000-R97).
    fn pay(&self, data: Data) -> Result<Data, Refusal> {
        let job = &self.standing.job;
        if job.amount == 0 {
            return self.refuse(Guard::NothingToPay);
        }
        let receiver = self.doer();
        let repairers = [job.repairer.as_ref(), self.standing.assignee.as_ref()];
        if repairers.contains(&Some(receiver)) {
            return self.refuse_with(Guard::RepairerTakesMoney, receiver.to_string());
        }
        self.holds(receiver, CASHIERS, Verb::Pay)?;
        let fee = data.fee.unwrap_or(Yuan::of_fen(job.amount));
        if fee.fen() != job.amount {
            return self.refuse_with(Guard::OtherAmount, yuan(job.amount));
        }
        Ok(Data { fee: Some(fee), ..data })
    }

    /// All papers: paid, consent made up, keys back, finance and statistics signed (000-R102).
    fn close(&self, data: Data) -> Result<Data, Refusal> {
        let job = &self.standing.job;
        if job.amount > 0 && job.paid.is_none() {
            return self.refuse_with(Guard::Unpaid, yuan(job.amount));
        }
        match job.consent {
            None if job.amount > 0 => return self.refuse(Guard::PapersOwed),
            Some(agreed) if agreed < job.amount => return self.refuse_with(Guard::OverQuote, yuan(agreed)),
            _ => {}
        }
        if !job.keys.is_empty() {
            return self.refuse_with(Guard::KeysHeld, job.keys.join(" "));
        }
        let (Some(finance), Some(statistics)) = (&data.finance, &data.statistics) else {
            return self.refuse(Guard::SignaturesMissing);
        };
        self.holds(finance, FINANCE, Verb::Close)?;
        self.holds(statistics, STATISTICS, Verb::Close)?;
        if job.repairer.as_ref().is_some_and(|repairer| repairer == finance || repairer == statistics) {
            return self.refuse(Guard::OwnApproval);
        }
        Ok(data)
    }

    /// A loss is claimed for an order that is late; a key is given back only where one is held (000-R83, 000-R100).
    fn note(&self, data: Data) -> Result<Data, Refusal> {
        let now = self.desktop.now;
        let late = self.standing.clocks.iter().any(|clock| !clock.soft && clock.read(now).late_minutes > 0);
        if data.loss.is_some() && !late {
            return self.refuse(Guard::NotLate);
        }
        if data.key_returned == Some(true) && self.standing.job.keys.is_empty() {
            return self.refuse(Guard::NoKey);
        }
        Ok(data)
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

fn minutes_between(from: Stamp, to: Stamp) -> u32 {
    u32::try_from(to.minutes_since(from)).unwrap_or(u32::MAX)
}
