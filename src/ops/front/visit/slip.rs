//! The visitor slip: identity, the call to the host, in and out (000-R31…R34, ledger 5.4).

use chrono::NaiveDate;

use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::id::Desk;
use crate::domain::kind::Verb;
use crate::domain::reception::{Purpose, longest_number};
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal};

use super::{Call, blank};

/// So many digits are a number; the kind of a document has none.
const NUMBER: usize = 4;
/// The shortest number of an identity card.
const CARD: usize = 15;

/// The number of the next slip of the day of `desktop.at`: `1122-01`, with the letter of the clone before the number where it has
/// one. One more than the largest of that day among `standings`.
pub fn next_number(standings: &[Standing], desktop: &Desktop) -> String {
    let day = desktop.at.in_zone(desktop.office.settings.zone).day();
    let head = head(day, desktop.desk);
    let numbers = standings.iter().filter_map(|standing| standing.front.visit()?.slip.as_ref());
    let of_day = numbers.filter(|slip| slip.entered.in_zone(desktop.office.settings.zone).day() == day);
    let used = of_day.filter_map(|slip| slip.number.as_deref()?.strip_prefix(&head)?.parse::<u32>().ok());
    format!("{head}{:02}", used.max().unwrap_or(0).saturating_add(1))
}

fn head(day: NaiveDate, desk: Option<Desk>) -> String {
    let letter = desk.map(|desk| desk.letter().to_string()).unwrap_or_default();
    format!("{}-{letter}", day.format("%m%d"))
}

impl Call<'_> {
    /// Whether the host was reached, and what he said (000-R33).
    pub(super) fn call_host(&self, data: Data) -> Result<Data, Refusal> {
        match (data.answered, data.consent) {
            (Some(true), Some(_)) | (Some(false), None) => Ok(data),
            _ => self.asked.refuse(Guard::HostUnsaid),
        }
    }

    /// In with a slip: a document was shown and given back, or the host was called and agrees; never against his word. Only
    /// the kind of the document is written down, no number (000-R31, 000-R32, 000-R33).
    pub(super) fn enter(&self, data: Data) -> Result<Data, Refusal> {
        let number = |text: &Option<String>, most| text.as_deref().is_some_and(|text| longest_number(text) >= most);
        if number(&data.document, NUMBER) || number(&data.text, CARD) {
            return self.asked.refuse(Guard::DocumentNumber);
        }
        if self.asked.standing.facts.name.is_none() && !self.visit.unnamed {
            return self.asked.refuse(Guard::SlipNameless);
        }
        let shown = !blank(&data.document);
        match self.visit.consent() {
            Some(false) => return self.asked.refuse(Guard::NoConsent),
            None if !shown => return self.asked.refuse(Guard::NoConsent),
            _ => {}
        }
        if self.visit.purpose == Some(Purpose::Tour) && self.visit.arranged.is_none() && blank(&data.arranged) {
            return self.asked.refuse(Guard::TourArranged);
        }
        let document = data.document.clone().filter(|_| shown);
        self.starting(Event::In, Data { document, document_back: shown.then_some(true), ..data })
    }

    /// Out with the slip back; without it, with what was said, until it comes back or is explained (000-R34).
    pub(super) fn leave(&self, data: Data) -> Result<Data, Refusal> {
        let missing = data.slip_missing == Some(true) || data.explained == Some(true);
        if missing && blank(&data.reason) {
            return self.asked.refuse(Guard::SlipReason);
        }
        let closes = self.closing(Verb::Out, &data);
        Ok(Data { closes, ..data })
    }
}
