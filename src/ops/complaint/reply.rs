//! The reply: by which ways, with what signed, after what (002-R47…R56). The plan told (`answer`) is none.

use crate::domain::class::{Flag, Nature, Via};
use crate::domain::entry::Data;
use crate::domain::event::Event;

use super::super::Refusal;
use super::super::refusal::Guard;
use super::{Matter, blank};

impl Matter<'_> {
    /// Collective: by a visit, each household (002-R55). Received in writing: in writing and another way (002-R56). On the
    /// spot: by telephone (002-R52). Else as its nature wants it. Asked again afterwards from then on (000-R148), so a second
    /// reply says why there is one.
    pub(super) fn reply(&self, data: Data) -> Result<Data, Refusal> {
        let ways = data.ways.clone().unwrap_or_default();
        let by = |way| ways.contains(&way);
        if !self.case.replies.is_empty() && blank(&data.reason) {
            return self.asked.refuse(Guard::ReplyAgain);
        }
        if self.has(Flag::Collective) && !by(Via::Visit) {
            return self.asked.refuse(Guard::CollectiveVisit);
        }
        if self.has(Flag::Written) && !(by(Via::Written) && ways.iter().any(|way| *way != Via::Written)) {
            return self.asked.refuse(Guard::WrittenBoth);
        }
        match self.case.nature {
            _ if self.has(Flag::Settled) => self.of_settled(&data, by(Via::Phone) || self.has(Flag::Collective))?,
            Some(Nature::Invalid) if ways.is_empty() => return self.asked.refuse(Guard::InvalidWay),
            Some(Nature::Invalid) if self.case.explained.is_none() && blank(&data.text) => {
                return self.asked.refuse(Guard::ExplainFirst);
            }
            Some(Nature::Invalid) => {}
            Some(Nature::Assist) if self.case.forwarded.is_none() => return self.asked.refuse(Guard::ForwardFirst),
            Some(Nature::Assist) if self.case.progress == 0 => return self.asked.refuse(Guard::ProgressFirst),
            Some(Nature::Assist) if ways.is_empty() => return self.asked.refuse(Guard::AssistWay),
            Some(Nature::Assist) => {}
            Some(Nature::Valid) | None => self.of_valid(&data, &ways)?,
        }
        // What goes on in a new complaint is followed up there.
        if data.link.is_some() { Ok(data) } else { self.starting(Event::Reply, data) }
    }

    /// By telephone, and what the complainant thinks of it (002-R52).
    fn of_settled(&self, data: &Data, by_phone: bool) -> Result<(), Refusal> {
        match (by_phone, data.opinion.is_some() || self.case.opinion.is_some()) {
            (false, _) => self.asked.refuse(Guard::SettledPhone),
            (true, false) => self.asked.refuse(Guard::OpinionUnsaid),
            (true, true) => Ok(()),
        }
    }

    /// After it was handled; by a visit with the signed opinion, else by telephone with the reason why no visit (002-R53,
    /// 002-R54).
    fn of_valid(&self, data: &Data, ways: &[Via]) -> Result<(), Refusal> {
        let opinion = data.opinion.is_some() || self.case.opinion.is_some();
        let signed = data.signed_by.is_some() || self.case.signed_by.is_some();
        if self.case.handled.is_none() {
            return self.asked.refuse(Guard::HandleFirst);
        }
        match (ways.contains(&Via::Visit), ways.contains(&Via::Phone)) {
            (true, _) if !(opinion && signed) => self.asked.refuse(Guard::VisitUnsigned),
            (true, _) => Ok(()),
            (false, false) => self.asked.refuse(Guard::VisitOrPhone),
            (false, true) if data.reason.is_none() => self.asked.refuse(Guard::WhyNoVisit),
            (false, true) if !opinion => self.asked.refuse(Guard::OpinionUnsaid),
            (false, true) => Ok(()),
        }
    }
}
