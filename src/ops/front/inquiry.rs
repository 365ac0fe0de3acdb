//! What a verb of an inquiry must find, and what it adds to its entry (000-B).

use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::habits::Habits;
use crate::domain::id::RecordId;
use crate::domain::inquiry::{Category, Inquiry};
use crate::domain::kind::Verb;
use crate::domain::when::digits;
use crate::ops::asked::Asked;
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal, What, guard};

use super::Intake;
use super::holder::said;

/// What is asked for at the opening: what can be answered at once is, or it is said why not (000-R53). Who lives where is never
/// answered at once (000-R55), and who wants help is not put off with an answer (000-R46).
pub(super) fn open(id: RecordId, intake: Intake, desktop: &Desktop) -> Result<Intake, Refusal> {
    let asked = &intake.asked;
    let refuse = |guard| Err(Refusal::Guard { id, guard, value: String::new() });
    let lookup = asked.category == Some(Category::ResidentLookup) || asked.host.is_some();
    match (&asked.answer, asked.category) {
        (Some(_), _) if lookup => return refuse(Guard::LookupConsent),
        (Some(_), Some(Category::Help)) => return refuse(Guard::HelpGoesOn),
        (Some(answer), _) if tells_number(answer, desktop) => return refuse(Guard::NumberTold),
        (None, Some(category)) if category.at_once() && !lookup && asked.reason.is_none() => {
            return refuse(Guard::OpenReason);
        }
        _ => {}
    }
    Ok(intake)
}

/// What has a better answer than the state table: nothing is owed that could be given on.
pub(in crate::ops) fn before_state(Asked { standing, verb, .. }: Asked) -> Result<(), Refusal> {
    let owed = standing.front.inquiry().is_some_and(|inquiry| inquiry.messages.owed());
    if verb == Verb::Relay && !owed && !standing.state().is_over() {
        return Err(Refusal::Guard { id: standing.id, guard: Guard::NoMessage, value: String::new() });
    }
    Ok(())
}

/// The guards of a verb.
pub(in crate::ops) fn prepare(asked: Asked, data: Data) -> Result<Data, Refusal> {
    let Some(inquiry) = asked.standing.front.inquiry() else { return Ok(data) };
    let matter = Matter { asked, inquiry };
    match asked.verb {
        Verb::Answer => matter.answer(data),
        Verb::Promise => matter.told(&data).and_then(|()| matter.asked.promise(data)),
        Verb::Attempt => matter.attempt(data),
        Verb::Consent => matter.consent(data),
        Verb::Transfer if !inquiry.consented() => matter.asked.refuse(Guard::TransferConsent),
        Verb::Transfer => Ok(matter.owing(data)),
        Verb::Message => matter.message(data),
        Verb::Relay => Ok(matter.relay(data)),
        Verb::Unanswerable => matter.unanswerable(data),
        Verb::Decline => matter.decline(data),
        Verb::Assign => matter.asked.assign(data),
        Verb::Refer if data.link.is_none() => matter.asked.refuse(Guard::ReferNowhere),
        Verb::Refer => Ok(matter.owing(data)),
        _ => Ok(data),
    }
}

/// One verb on one inquiry.
struct Matter<'a> {
    asked: Asked<'a>,
    inquiry: &'a Inquiry,
}

impl Matter<'_> {
    /// The answer itself is written down. Who lives where is told with the host's consent only (000-R55), a call for help goes on
    /// as one (000-R46).
    fn answer(&self, data: Data) -> Result<Data, Refusal> {
        if self.inquiry.category == Some(Category::Help) {
            return self.asked.refuse(Guard::HelpGoesOn);
        }
        if self.inquiry.is_lookup() && !self.inquiry.consented() {
            return self.asked.refuse(Guard::LookupConsent);
        }
        let data = said(data)?;
        self.told(&data)?;
        Ok(self.owing(data))
    }

    /// What is told to whoever asks holds no resident's number without his consent (000-R56).
    fn told(&self, data: &Data) -> Result<(), Refusal> {
        let tells = data.text.as_deref().is_some_and(|text| tells_number(text, self.asked.desktop));
        if tells && !self.inquiry.consented() { self.asked.refuse(Guard::NumberTold) } else { Ok(()) }
    }

    /// A try to find somebody, reached or not; his consent may be said with it.
    fn attempt(&self, data: Data) -> Result<Data, Refusal> {
        match (data.answered, data.consent) {
            (None, _) => self.asked.refuse(Guard::AttemptUnsaid),
            (Some(false), Some(_)) => self.asked.refuse(Guard::HostFirst),
            _ => Ok(data),
        }
    }

    /// Only who was reached can consent (000-R55).
    fn consent(&self, data: Data) -> Result<Data, Refusal> {
        match data.consent {
            None => self.asked.refuse(Guard::ConsentUnsaid),
            Some(_) if !self.inquiry.reached() => self.asked.refuse(Guard::HostFirst),
            Some(_) => Ok(data),
        }
    }

    /// For whom, and what; or that it was offered and not wanted (000-R56). It is owed from now on (D30).
    fn message(&self, data: Data) -> Result<Data, Refusal> {
        if data.unwanted == Some(true) {
            return Ok(data);
        }
        let data = said(data)?;
        if data.to.is_none() && self.inquiry.host.is_none() {
            return self.asked.refuse(Guard::MessageFor);
        }
        Ok(self.asked.starting(Event::Message, data))
    }

    /// Given on; a promised answer may still be owed, or nobody has told the asker anything yet.
    fn relay(&self, data: Data) -> Data {
        Data { closes: self.inquiry.promised.map(|_| false), ..data }
    }

    /// No answer could be given, which was explained and reported (000-R54). Who was looked for is not found only after several
    /// tries, with a message or where to call back (000-R57, 000-R58).
    fn unanswerable(&self, data: Data) -> Result<Data, Refusal> {
        let data = said(data)?;
        self.told(&data)?;
        if !self.inquiry.is_lookup() {
            let Some(to) = &data.to else { return self.asked.refuse(Guard::ReportUnsaid) };
            guard::known(to, self.asked.desktop)?;
            return Ok(self.owing(data));
        }
        let refused = self.inquiry.consent.as_ref().is_some_and(|consent| !consent.given);
        if refused {
            self.offered()?;
            return Ok(self.owing(data));
        }
        let own = Habits::default().attempts;
        let wanted = self.asked.desktop.judge.map_or(own, |judge| judge.rules.desk.attempts);
        let tried = self.inquiry.attempts.len();
        if u32::try_from(tried).unwrap_or(u32::MAX) < wanted {
            return self.asked.refuse_with(Guard::SearchMore, format!("{tried}/{wanted}"));
        }
        self.offered()?;
        if self.inquiry.messages.all().is_empty() && !self.asked.standing.can_be_reached() {
            return self.asked.refuse(Guard::LeaveWord);
        }
        Ok(self.owing(Data { not_found: Some(true), ..data }))
    }

    /// What goes too far is declined politely (000-R66); who could not speak to his host is offered a message before.
    fn decline(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        self.told(&data)?;
        if !self.inquiry.attempts.is_empty() && !self.inquiry.consented() {
            self.offered()?;
        }
        Ok(self.owing(data))
    }

    /// Host absent, or against it: a message was offered (000-R56).
    fn offered(&self) -> Result<(), Refusal> {
        if self.inquiry.offered { Ok(()) } else { self.asked.refuse(Guard::MessageFirst) }
    }

    /// What ends the inquiry ends it only when every message was given on.
    fn owing(&self, data: Data) -> Data {
        Data { closes: self.inquiry.messages.owed().then_some(false), ..data }
    }
}

/// Whether the words hold the number of a resident of the book.
fn tells_number(text: &str, desktop: &Desktop) -> bool {
    let told = digits(text);
    let numbers = desktop.office.units.iter().flat_map(|unit| &unit.residents).filter_map(|one| one.phone.as_deref());
    numbers.map(digits).any(|number| number.len() >= 7 && told.contains(&number))
}
