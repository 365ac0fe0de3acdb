//! What is asked of a repair about price and money: review, quote, consent, refusal, payment, closing.

use crate::domain::entry::Data;
use crate::domain::job::Part;
use crate::domain::party::{Role, Yuan};

use super::super::refusal::Guard;
use super::super::{Refusal, What};
use super::{Case, ENGINEERING, money, yuan};

const REVIEWERS: &[Role] = &[Role::EngineeringSupervisor];
const CASHIERS: &[Role] = &[Role::Cashier, Role::Desk, Role::Duty, Role::Finance];
const FINANCE: &[Role] = &[Role::Finance, Role::Cashier];
const STATISTICS: &[Role] = &[Role::Statistics, Role::Desk, Role::Supervisor];

impl Case<'_> {
    /// Feasible or not, by the engineering supervisor; private original fittings may not be refused (000-R86, 000-R103).
    pub(super) fn review(&self, data: Data) -> Result<Data, Refusal> {
        self.asked.holds(self.asked.doer(), REVIEWERS)?;
        match data.feasible {
            None => self.asked.refuse(Guard::ReviewUnsaid),
            Some(false) if data.reason.is_none() => self.asked.refuse(Guard::InfeasibleReason),
            Some(false) if self.asked.standing.facts.part == Some(Part::PrivateOriginal) => {
                self.asked.refuse(Guard::MustNotRefuse)
            }
            Some(true) if data.fee.is_none() && !self.is_common() => self.asked.refuse(Guard::ReviewFee),
            _ => Ok(data),
        }
    }

    /// What is off the price list is reviewed first; an emergency is not kept waiting for it (000-R103, 004-R76).
    pub(super) fn reviewed(&self) -> Result<(), Refusal> {
        let job = &self.asked.standing.job;
        if job.off_list && job.reviewed.is_none() && !self.papers_later() {
            return self.asked.refuse(Guard::ReviewFirst);
        }
        Ok(())
    }

    /// A price before any work; none for common parts (000-R94, 000-R98).
    pub(super) fn quote(&self, data: Data) -> Result<Data, Refusal> {
        self.reviewed()?;
        if self.is_common() {
            return self.asked.refuse(Guard::CommonNoPrice);
        }
        let data = self.priced(data)?;
        let total = money(&data);
        if self.asked.standing.job.free && total > 0 {
            return self.asked.refuse(Guard::ReworkFree);
        }
        if data.fee.is_none() && data.labour.is_none() && data.material.is_none() {
            return self.asked.refuse(Guard::QuoteUnsaid);
        }
        Ok(data)
    }

    /// The price of a line of the price list, where one is named; the line must be there once the list has any.
    pub(super) fn priced(&self, data: Data) -> Result<Data, Refusal> {
        let Some(code) = data.price.clone() else { return Ok(data) };
        let prices = &self.asked.desktop.office.prices;
        match prices.iter().find(|price| price.code == code) {
            Some(price) => Ok(Data {
                labour: data.labour.or(Some(price.labour)),
                material: data.material.or(Some(price.material)),
                ..data
            }),
            None if prices.is_empty() => Ok(data),
            None => self.asked.refuse_with(Guard::UnknownPrice, code),
        }
    }

    pub(super) fn agree(&self, data: Data) -> Result<Data, Refusal> {
        if self.asked.standing.job.quote.is_none() { self.asked.refuse(Guard::NothingQuoted) } else { Ok(data) }
    }

    /// The customer says no: reason, repairer and engineering supervisor, back to the desk (000-R107).
    pub(super) fn decline(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        let on_site = self.asked.standing.job.on_site || self.asked.standing.assignee.is_some();
        match (&data.approver, on_site) {
            (None, true) => self.asked.refuse(Guard::DeclineApprover),
            (Some(approver), _) => {
                self.asked.holds(approver, ENGINEERING)?;
                Ok(data)
            }
            (None, false) => Ok(data),
        }
    }

    /// What the job really is, with the price that goes with it (000-R105).
    pub(super) fn confirm(&self, data: Data) -> Result<Data, Refusal> {
        let other = data.actual.is_some() && !self.is_common();
        if other && data.price.is_none() && !self.asked.desktop.office.prices.is_empty() {
            return self.asked.refuse(Guard::ConfirmPrice);
        }
        self.priced(data.clone())?;
        Ok(data)
    }

    /// Paid at the office, never to the repairer (000-R97).
    pub(super) fn pay(&self, data: Data) -> Result<Data, Refusal> {
        let job = &self.asked.standing.job;
        if job.amount == 0 {
            return self.asked.refuse(Guard::NothingToPay);
        }
        let receiver = self.asked.doer();
        let repairers = [job.repairer.as_ref(), self.asked.standing.assignee.as_ref()];
        if repairers.contains(&Some(receiver)) {
            return self.asked.refuse_with(Guard::RepairerTakesMoney, receiver.to_string());
        }
        self.asked.holds(receiver, CASHIERS)?;
        let fee = data.fee.unwrap_or(Yuan::of_fen(job.amount));
        if fee.fen() != job.amount {
            return self.asked.refuse_with(Guard::OtherAmount, yuan(job.amount));
        }
        Ok(Data { fee: Some(fee), ..data })
    }

    /// All papers: paid, consent made up, keys back, finance and statistics signed (000-R102).
    pub(super) fn close(&self, data: Data) -> Result<Data, Refusal> {
        let job = &self.asked.standing.job;
        if job.amount > 0 && job.paid.is_none() {
            return self.asked.refuse_with(Guard::Unpaid, yuan(job.amount));
        }
        match job.consent {
            None if job.amount > 0 => return self.asked.refuse(Guard::PapersOwed),
            Some(agreed) if agreed < job.amount => return self.asked.refuse_with(Guard::OverQuote, yuan(agreed)),
            _ => {}
        }
        if !job.keys.is_empty() {
            return self.asked.refuse_with(Guard::KeysHeld, job.keys.join(" "));
        }
        let (Some(finance), Some(statistics)) = (&data.finance, &data.statistics) else {
            return self.asked.refuse(Guard::SignaturesMissing);
        };
        self.asked.holds(finance, FINANCE)?;
        self.asked.holds(statistics, STATISTICS)?;
        if job.repairer.as_ref().is_some_and(|repairer| repairer == finance || repairer == statistics) {
            return self.asked.refuse(Guard::OwnApproval);
        }
        Ok(data)
    }
}
