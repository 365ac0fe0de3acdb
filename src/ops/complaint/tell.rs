//! Telling others of a complaint: duty centre, director, company, the body outside, and the complainant on the way.

use crate::domain::case::Body;
use crate::domain::class::{Flag, Nature, Via};
use crate::domain::clock::ClockName;
use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::kind::Kind;
use crate::domain::party::Role;
use crate::rules::complaint_features;

use super::super::refusal::Guard;
use super::super::{Refusal, What, guard};
use super::{Matter, blank, said, with_clocks};

impl Matter<'_> {
    /// Told to the duty centre, the director, the deputy general manager or the company. Only the director goes to the
    /// company (002-R43), except with the result of what the company handed down, which is told in writing (000-R18, 002-R45).
    pub(super) fn report(&self, data: Data) -> Result<Data, Refusal> {
        let Some(body) = data.body else { return Err(Refusal::Missing { what: What::Recipient }) };
        let result = body == Body::Company && self.has(Flag::Transferred) && self.case.handled.is_some();
        let unwritten = data.via.is_some_and(|via| via != Via::Written);
        if result && (blank(&data.text) || unwritten) {
            return self.asked.refuse(Guard::ResultUnwritten);
        }
        if !result {
            self.upward(body)?;
        }
        self.told(body, data)
    }

    /// Given to somebody above, with the reason; the owner stays for the reply (000-R145, 002-R42, 002-R43).
    pub(super) fn escalate(&self, data: Data) -> Result<Data, Refusal> {
        let Some(body) = data.body else { return Err(Refusal::Missing { what: What::Recipient }) };
        if blank(&data.reason) {
            return Err(Refusal::Missing { what: What::Reason });
        }
        self.upward(body)?;
        self.told(body, data)
    }

    fn upward(&self, body: Body) -> Result<(), Refusal> {
        if let Some(lead) = self.case.lead.filter(|_| body != Body::Duty) {
            return self.asked.refuse_with(Guard::OnLead, lead.to_string());
        }
        let company = matches!(body, Body::DeputyGm | Body::Company);
        match company && !self.asked.desktop.office.may(self.asked.doer(), &[Role::Director]) {
            true => self.asked.refuse_with(Guard::DirectorOnly, self.asked.doer().to_string()),
            false => Ok(()),
        }
    }

    /// From the director's hearing of a collective complaint the company is to hear of it (002-R39); of one that did not
    /// satisfy twice its complaint centre (ledger §7, 16). Each begins once.
    fn told(&self, body: Body, data: Data) -> Result<Data, Refusal> {
        if body != Body::Director {
            return Ok(data);
        }
        let (mut clocks, years) = self.started(Event::ReportDirector, self.asked.desktop.at)?;
        clocks.retain(|clock| !self.asked.standing.clocks.iter().any(|known| known.name == clock.name));
        Ok(with_clocks(data, (clocks, years)))
    }

    /// Who is responsible, a person or a department, and the plan, which is theirs (000-R130). Both stand in `people.yaml`
    /// once that names anyone. To another one it needs a reason; so does handing the complaint itself on.
    pub(super) fn assign(&self, data: Data) -> Result<Data, Refusal> {
        let Some(to) = &data.to else { return Err(Refusal::Missing { what: What::Recipient }) };
        guard::known(to, self.asked.desktop)?;
        let data = said(data)?;
        let other = self.case.handler.is_some() && self.case.handler != data.to;
        if (other || data.hand_on == Some(true)) && data.reason.is_none() {
            return self.asked.refuse(Guard::AssignReason);
        }
        Ok(data)
    }

    /// The body that can solve it is told in writing: to whom, and what was written (002-R40).
    pub(super) fn report_out(&self, data: Data) -> Result<Data, Refusal> {
        if data.to.is_none() {
            return Err(Refusal::Missing { what: What::Recipient });
        }
        said(data)
    }

    /// The complainant is told how it goes on; while others work on it, the next word is due again (002-R50).
    pub(super) fn progress(&self, data: Data) -> Result<Data, Refusal> {
        let data = said(data)?;
        if self.case.nature != Some(Nature::Assist) || !self.case.replies.is_empty() {
            return Ok(data);
        }
        let features = complaint_features(self.case.nature, Vec::new());
        let calendar = &self.asked.desktop.office.calendar;
        let (mut clocks, assumed) =
            self.asked.judge()?.clocks(Kind::Complaint, &features, Event::Classify, self.asked.desktop.at, calendar);
        clocks.retain(|clock| clock.name == ClockName::Progress);
        Ok(with_clocks(data, (clocks, assumed)))
    }
}
