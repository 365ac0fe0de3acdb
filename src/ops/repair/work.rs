//! What is asked of a repair about the work itself: dispatch, material, start, finish, acceptance, keys and loss.

use crate::domain::class::{Item, Trade};
use crate::domain::entry::Data;
use crate::domain::job::{MaterialCheck, MaterialChoice, Test};
use crate::domain::kind::Verb;
use crate::domain::party::Role;
use crate::domain::stamp::Span;
use crate::domain::state::State;
use crate::rules::due::due;

use super::super::refusal::Guard;
use super::super::{Refusal, What};
use super::{Case, money, yuan};

const ACCEPTERS: &[Role] = &[Role::Supervisor, Role::EngineeringSupervisor, Role::Manager, Role::Director];

impl Case<'_> {
    /// After a review, consent comes first; sending another one needs a reason (000-R104, 001-R56).
    pub(super) fn dispatch(&self, data: Data) -> Result<Data, Refusal> {
        self.reviewed()?;
        let job = &self.asked.standing.job;
        if job.off_list && job.consent.is_none() && !self.is_common() && !self.papers_later() {
            return self.asked.refuse(Guard::ConsentFirst);
        }
        let again = self.asked.standing.assignee.is_some();
        if again && data.reason.is_none() { self.asked.refuse(Guard::DispatchReason) } else { Ok(data) }
    }

    /// Material the customer brought is checked; bad material is warned of and the choice kept (000-R108, 000-R109).
    pub(super) fn material(&self, data: Data) -> Result<Data, Refusal> {
        match (data.check, data.choice) {
            (None, _) => self.asked.refuse(Guard::MaterialUnsaid),
            (Some(MaterialCheck::Fail | MaterialCheck::Poor), None) => self.asked.refuse(Guard::MaterialChoice),
            _ => Ok(data),
        }
    }

    pub(super) fn material_settled(&self) -> Result<(), Refusal> {
        match self.asked.standing.job.material {
            Some((MaterialCheck::Fail | MaterialCheck::Poor, Some(MaterialChoice::Replace))) => {
                self.asked.refuse(Guard::MaterialReplace)
            }
            _ => Ok(()),
        }
    }

    /// Quote and consent before work, except in an emergency or at a direct request: then the papers are owed (000-R94).
    pub(super) fn start(&self, data: Data) -> Result<Data, Refusal> {
        self.reviewed()?;
        self.material_settled()?;
        let job = &self.asked.standing.job;
        let there =
            self.asked.standing.job.on_site || self.papers_later() || self.asked.standing.state() == State::Arrived;
        if !there {
            return self.asked.refuse(Guard::NotOnSite);
        }
        let settled = self.is_common() || job.free || job.consent.is_some();
        match (settled, self.papers_later()) {
            (true, _) => Ok(data),
            (false, true) => Ok(self.owing(data)),
            (false, false) if job.quote.is_none() => self.asked.refuse(Guard::QuoteFirst),
            (false, false) => self.asked.refuse(Guard::ConsentFirst),
        }
    }

    /// No price is told afterwards; more than the accepted quote needs new consent (000-R94, 000-R95).
    pub(super) fn finish(&self, data: Data) -> Result<Data, Refusal> {
        self.material_settled()?;
        let (job, total) = (&self.asked.standing.job, money(&data));
        if !job.on_site && !self.papers_later() {
            return self.asked.refuse(Guard::NotOnSite);
        }
        if job.free && total > 0 {
            return self.asked.refuse(Guard::ReworkFree);
        }
        if self.is_common() && total > 0 {
            return self.asked.refuse(Guard::CommonNoPrice);
        }
        match job.consent {
            Some(agreed) if total > agreed => return self.asked.refuse_with(Guard::OverQuote, yuan(agreed)),
            None if total > 0 && !self.papers_later() => return self.asked.refuse(Guard::PriceAfterwards),
            _ => {}
        }
        if self.test() == Test::NextRain && data.test.is_some_and(|test| test != Test::NextRain) {
            return self.asked.refuse(Guard::RainFirst);
        }
        let data = self.pause_over(Data { test: data.test.or(Some(self.test())), ..data }, false);
        let owed = total > 0 && job.consent.is_none();
        Ok(if owed { self.owing(data) } else { data })
    }

    /// Unblocking is accepted by flowing water, a leak by the next rain, common parts by the supervisor (000-R88…R90).
    pub(super) fn test(&self) -> Test {
        let class = self.asked.standing.class;
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
    pub(super) fn accept(&self, data: Data) -> Result<Data, Refusal> {
        let job = &self.asked.standing.job;
        match job.test {
            Some(Test::NextRain) if !job.rain_dry => return self.asked.refuse(Guard::RainFirst),
            Some(Test::WaterFlows) if data.flows != Some(true) => return self.asked.refuse(Guard::FlowsUnsaid),
            _ => {}
        }
        if job.amount > 0 && job.consent.is_none() {
            return self.asked.refuse(Guard::PapersOwed);
        }
        match &data.signed_by {
            None => return self.asked.refuse(Guard::SignUnsaid),
            Some(signer) if self.is_common() && !self.asked.desktop.office.may(signer, ACCEPTERS) => {
                return Err(Refusal::Role { verb: Verb::Accept, person: signer.clone(), roles: ACCEPTERS });
            }
            Some(_) if self.is_common() => {}
            Some(signer) if job.repairer.as_ref() == Some(signer) => return self.asked.refuse(Guard::OwnApproval),
            Some(_) => {}
        }
        let span = self.asked.desktop.judge.map_or(Span::Months(3), |judge| judge.rules.warranty);
        let until = due(span, self.asked.desktop.at, &self.asked.desktop.office.calendar).at;
        Ok(Data { warranty: Some(until.day()), ..data })
    }

    /// Not accepted: back to work. Accepted already: a new order, see `ops::open::rework`.
    pub(super) fn rework(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        Ok(data)
    }

    /// A loss is claimed for an order that is late; a key is given back only where one is held (000-R83, 000-R100).
    pub(super) fn note(&self, data: Data) -> Result<Data, Refusal> {
        let now = self.asked.desktop.now;
        let late = self.asked.standing.clocks.iter().any(|clock| !clock.soft && clock.read(now).late_minutes > 0);
        if data.loss.is_some() && !late {
            return self.asked.refuse(Guard::NotLate);
        }
        if data.key_returned == Some(true) && self.asked.standing.job.keys.is_empty() {
            return self.asked.refuse(Guard::NoKey);
        }
        Ok(data)
    }
}
