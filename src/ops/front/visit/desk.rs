//! Reception itself: messages, the handling, the leader who is told, the answer, the result upward, the follow-up.

use crate::domain::case::Body;
use crate::domain::class::Via;
use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::kind::{Kind, Verb};
use crate::domain::message::Message;
use crate::domain::party::Role;
use crate::domain::reception::{Conclusion, Letter, Owed, Purpose};
use crate::ops::refusal::Guard;
use crate::ops::{Refusal, What, guard};

use super::{Call, blank};

impl Call<'_> {
    /// For whom, and what; open until it is relayed (000-R06).
    pub(super) fn message(&self, data: Data) -> Result<Data, Refusal> {
        if data.to.is_none() {
            return Err(Refusal::Missing { what: What::Recipient });
        }
        if blank(&data.text) {
            return Err(Refusal::Missing { what: What::Text });
        }
        self.starting(Event::Message, data)
    }

    /// The message that was given: by its entry, by whom it is for, or the only one that waits.
    pub(super) fn relay(&self, data: Data) -> Result<Data, Refusal> {
        let waiting: Vec<&Message> = self.visit.messages.unrelayed().collect();
        let meant = |message: &&&Message| match (data.entry, &data.to) {
            (Some(entry), _) => message.entry == entry,
            (None, Some(to)) => message.to.as_ref() == Some(to),
            (None, None) => true,
        };
        let found: Vec<&&Message> = waiting.iter().filter(meant).collect();
        let [message] = found[..] else {
            let entries: Vec<String> = waiting.iter().map(|message| message.entry.to_string()).collect();
            return self.asked.refuse_with(Guard::MessageWhich, entries.join(" "));
        };
        let data = Data { entry: Some(message.entry), ..data };
        let closes = self.owed_after(Verb::Relay, &data).is_empty();
        Ok(Data { closes: Some(closes), ..data })
    }

    /// What was done, in words (000-R12): solved, explained as not ours, given to a department, or what was decided on a
    /// suggestion.
    pub(super) fn handle(&self, data: Data) -> Result<Data, Refusal> {
        let result = data.result.unwrap_or(Conclusion::Solved);
        if blank(&data.text) {
            return self.asked.refuse(Guard::HandlingUnsaid);
        }
        let up = self.visit.letter.is_some_and(Letter::goes_up);
        let complaint = self.asked.standing.links.iter().any(|link| link.kind == Kind::Complaint);
        if self.visit.purpose == Some(Purpose::Complaint) && !up && !complaint {
            return self.asked.refuse(Guard::ComplaintRecord);
        }
        if up && !result.is_routing() && blank(&data.root_cause) && self.visit.found.is_none() {
            return self.asked.refuse(Guard::LetterUninvestigated);
        }
        let arranged = self.visit.arranged.is_some() || !blank(&data.arranged);
        match result {
            Conclusion::OtherDept if data.to.is_none() => return self.asked.refuse(Guard::RouteUnsaid),
            Conclusion::Solved if self.visit.purpose == Some(Purpose::Tour) && !arranged => {
                return self.asked.refuse(Guard::TourArranged);
            }
            _ if result.is_decision() => self.decided(result, &data)?,
            _ => {}
        }
        let data = Data { result: Some(result), ..data };
        let closes = self.owed_after(Verb::Handle, &data).is_empty();
        let data = Data { closes: Some(closes), ..data };
        if up && !result.is_routing() { self.starting(Event::Handle, data) } else { Ok(data) }
    }

    /// The director decides on suggestions; what is not taken up is told with the reason (004-R71).
    fn decided(&self, result: Conclusion, data: &Data) -> Result<(), Refusal> {
        if !self.visit.purpose.is_some_and(Purpose::is_advice) {
            return self.asked.refuse(Guard::DecisionOther);
        }
        if !self.asked.desktop.office.may(self.asked.doer(), &[Role::Director]) {
            return self.asked.refuse_with(Guard::SuggestionDirector, self.asked.doer().to_string());
        }
        match result == Conclusion::Declined && blank(&data.reason) {
            true => self.asked.refuse(Guard::DecisionReason),
            false => Ok(()),
        }
    }

    /// A leader was told, and an answer is promised: by when, and how whoever asked is reached (000-R11, 000-R25).
    pub(super) fn escalate(&self, data: Data) -> Result<Data, Refusal> {
        let Some(to) = &data.to else { return Err(Refusal::Missing { what: What::Recipient }) };
        guard::known(to, self.asked.desktop)?;
        self.promise(data)
    }

    /// A time by which there will be an answer (000-R27).
    pub(super) fn promise(&self, data: Data) -> Result<Data, Refusal> {
        if !self.asked.standing.can_be_reached() {
            return self.asked.refuse(Guard::ReplyContact);
        }
        match data.until {
            None => self.asked.refuse(Guard::TimeUnsaid),
            Some(until) if until <= self.asked.desktop.now => self.asked.refuse(Guard::TimePast),
            Some(until) => Ok(self.promised(until, data)),
        }
    }

    /// The answer, by which way; it says what was done where nothing was written down before (000-R11, 000-R12).
    pub(super) fn reply(&self, data: Data) -> Result<Data, Refusal> {
        if data.ways.as_ref().is_none_or(Vec::is_empty) {
            return self.asked.refuse(Guard::ReplyWay);
        }
        if self.visit.handled.is_none() && blank(&data.text) {
            return self.asked.refuse(Guard::HandlingUnsaid);
        }
        let owed = self.owed_after(Verb::Reply, &data);
        let data = Data { closes: Some(owed.is_empty()), ..data };
        if owed.contains(&Owed::Followup) { self.starting(Event::Reply, data) } else { Ok(data) }
    }

    /// The written result of what the company forwarded or a superior wrote on (000-R18, 000-R19).
    pub(super) fn report(&self, data: Data) -> Result<Data, Refusal> {
        let fits = match self.visit.letter {
            Some(Letter::CompanyTransfer) => data.body == Some(Body::Company),
            Some(Letter::SuperiorInstruction) => data.body.is_some_and(|body| body != Body::Duty),
            _ => return self.asked.refuse(Guard::NothingUpward),
        };
        if !fits {
            return self.asked.refuse(Guard::NothingUpward);
        }
        if self.visit.handled.is_none() {
            return self.asked.refuse(Guard::ResultFirst);
        }
        match blank(&data.text) || data.via.is_some_and(|via| via != Via::Written) {
            true => self.asked.refuse(Guard::ResultUnwritten),
            false => Ok(data),
        }
    }

    /// Asked afterwards, when nothing else is owed: it closes the record (000-R15, 000-R20).
    pub(super) fn followup(&self, data: Data) -> Result<Data, Refusal> {
        if data.via.is_none() || data.satisfied.is_none() {
            return self.asked.refuse(Guard::FollowupUnsaid);
        }
        match self.owed_after(Verb::Followup, &data).first() {
            Some(Owed::Handling) => self.asked.refuse(Guard::ResultFirst),
            Some(Owed::Report) => self.asked.refuse(Guard::ReportOwed),
            Some(Owed::Answer) => self.asked.refuse(Guard::ReplyOwed),
            Some(Owed::Message) => self.asked.refuse(Guard::MessagesOwed),
            _ => Ok(data),
        }
    }

    /// A visitor, a viewing or a tour that is not let in: with the reason; a tour is told where to turn (004-R79), a viewing
    /// what was explained (004-R68).
    pub(super) fn decline(&self, data: Data) -> Result<Data, Refusal> {
        if blank(&data.reason) {
            return Err(Refusal::Missing { what: What::Reason });
        }
        match self.visit.purpose {
            Some(Purpose::Tour) if data.to.is_none() => self.asked.refuse(Guard::TourContact),
            Some(Purpose::Viewing) if blank(&data.text) => self.asked.refuse(Guard::ViewUnexplained),
            _ => Ok(data),
        }
    }

    /// Somebody else goes on, with the reason (004-R62).
    pub(super) fn swap(&self, data: Data) -> Result<Data, Refusal> {
        let Some(to) = &data.to else { return Err(Refusal::Missing { what: What::Recipient }) };
        guard::known(to, self.asked.desktop)?;
        if blank(&data.reason) {
            return Err(Refusal::Missing { what: What::Reason });
        }
        match self.visit.owner.as_ref() == Some(to) {
            true => self.asked.refuse_with(Guard::SwapSame, to.to_string()),
            false => Ok(data),
        }
    }
}
