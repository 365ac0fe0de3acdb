//! What a verb of a request for help must find, and what it adds to its entry (000-C).

use crate::domain::clock::ClockName;
use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::help::{Help, Need};
use crate::domain::id::RecordId;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::Role;
use crate::domain::service::{Service, meant};
use crate::ops::asked::Asked;
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal, What, guard};
use crate::rules::suggest;

use super::holder::said;
use super::{Intake, features_of};

/// Who is asked what staff cannot decide (000-R69, 000-R72).
const ABOVE: &[Role] = &[Role::Supervisor, Role::Manager, Role::Director];
/// Who must know of an emergency (000-R68).
const MANAGERS: &[Role] = &[Role::Manager, Role::Director];

/// What is asked for at the opening: the kind of help as the words propose it or a person decided, and whether the catalogue
/// promises it (000-R47, 000-R71). Another kind than proposed needs the reason.
pub(super) fn open(id: RecordId, intake: Intake, desktop: &Desktop) -> Result<Intake, Refusal> {
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let text = intake.facts.text.clone().unwrap_or_default();
    let suggested = judge.suggest_help(&text);
    let proposed = suggest::help(&suggested);
    let need = intake.asked.help.unwrap_or(proposed);
    if need != proposed && intake.asked.reason.is_none() {
        return Err(Refusal::Missing { what: What::Reason });
    }
    let service = service(id, need, &text, intake.asked.service.as_deref(), desktop)?;
    let asked = Data {
        help: Some(need),
        suggested: Some(suggested),
        service: service.map(|service| service.name.clone()),
        in_range: service.map(|service| service.offered),
        ..intake.asked
    };
    Ok(Intake { asked, ..intake })
}

/// The service that was named, or that the words ask for where it is help of daily life.
fn service<'d>(
    id: RecordId,
    need: Need,
    text: &str,
    named: Option<&str>,
    desktop: &'d Desktop,
) -> Result<Option<&'d Service>, Refusal> {
    let services = &desktop.office.settings.services;
    let Some(named) = named else {
        return Ok(if need == Need::G { meant(services, text) } else { None });
    };
    match services.iter().find(|service| service.name == named) {
        Some(service) => Ok(Some(service)),
        None => {
            let names: Vec<&str> = services.iter().map(|service| service.name.as_str()).collect();
            let value = format!("{named}: {}", names.join(" "));
            Err(Refusal::Guard { id, guard: Guard::ServiceUnknown, value })
        }
    }
}

/// The guards of a verb.
pub(in crate::ops) fn prepare(asked: Asked, data: Data) -> Result<Data, Refusal> {
    let Some(help) = asked.standing.front.request() else { return Ok(data) };
    let matter = Matter { asked, help };
    match asked.verb {
        Verb::Classify => matter.classify(data),
        Verb::Ask => matter.ask(data),
        Verb::Arrange => said(data),
        Verb::Promise => matter.asked.promise(data),
        Verb::Ack => matter.ack(data),
        Verb::Done => matter.done(data),
        Verb::Refer if data.link.is_none() => matter.refer(data),
        Verb::Decline => matter.decline(data),
        Verb::Assign => matter.asked.assign(data),
        _ => Ok(data),
    }
}

/// One verb on one request.
struct Matter<'a> {
    asked: Asked<'a>,
    help: &'a Help,
}

impl Matter<'_> {
    /// Help of another kind than the words said, or than stood, with the reason. Where that makes it one the manager must know
    /// of, or no longer, his clock begins from the opening (it was misjudged) or from `since` (it has changed), or ends.
    fn classify(&self, data: Data) -> Result<Data, Refusal> {
        let need = data.help.or(self.help.need).unwrap_or(Need::G);
        if self.help.need == Some(need) {
            return Err(Refusal::Unchanged { id: self.asked.standing.id });
        }
        if data.reason.is_none() {
            return self.asked.refuse(Guard::ClassifyReason);
        }
        let data = Data { help: Some(need), ..data };
        let desktop = self.asked.desktop;
        if self.help.need.is_some_and(Need::is_special) == need.is_special() {
            let unused = Refusal::SinceUnused { id: self.asked.standing.id };
            return if data.since.is_some() { Err(unused) } else { Ok(data) };
        }
        if let Some(since) = data.since.filter(|since| *since > desktop.now) {
            return Err(Refusal::Future { at: since, now: desktop.now });
        }
        let judge = desktop.judge.ok_or(Refusal::NoRules)?;
        let start = data.since.unwrap_or(self.asked.standing.opened);
        let features = features_of(Vec::new(), Some(need));
        let (mut clocks, assumed) =
            judge.clocks(Kind::Request, &features, Event::Open, start, &desktop.office.calendar);
        clocks.retain(|clock| clock.name == ClockName::Ack);
        Ok(Data { clocks: Some(clocks), assumed: (!assumed.is_empty()).then_some(assumed), ..data })
    }

    /// Whoever may decide it is asked; his answer with it, or later (000-R72).
    fn ask(&self, data: Data) -> Result<Data, Refusal> {
        let Some(to) = &data.to else { return Err(Refusal::Missing { what: What::Recipient }) };
        guard::known(to, self.asked.desktop)?;
        if !self.asked.desktop.office.may(to, ABOVE) {
            return self.asked.refuse_with(Guard::AskAbove, to.to_string());
        }
        Ok(data)
    }

    /// The manager says so himself, or is named as who did (000-R68).
    fn ack(&self, data: Data) -> Result<Data, Refusal> {
        let doer = self.asked.doer();
        match self.asked.desktop.office.may(doer, MANAGERS) {
            true => Ok(data),
            false => Err(Refusal::Role { verb: Verb::Ack, person: doer.clone(), roles: MANAGERS }),
        }
    }

    /// Emergencies the manager knows of; repairs, complaints and questions go on in a record of their own (000-R68, 000-R71).
    fn done(&self, data: Data) -> Result<Data, Refusal> {
        if let Some(kind) = self.help.need.and_then(Need::goes_on) {
            return self.asked.refuse_with(Guard::ConvertFirst, kind.to_string());
        }
        self.acked()?;
        Ok(data)
    }

    fn acked(&self) -> Result<(), Refusal> {
        if self.help.needs_ack() { self.asked.refuse(Guard::AckFirst) } else { Ok(()) }
    }

    /// We cannot help: that was explained, and another office was really spoken to (000-R61, 000-R74). What is promised needs the
    /// reason besides (000-R59).
    fn refer(&self, data: Data) -> Result<Data, Refusal> {
        if data.to.is_none() || data.contact.is_none() || data.via.is_none() {
            return self.asked.refuse(Guard::ReferContact);
        }
        if self.help.in_range == Some(true) && data.reason.is_none() {
            return self.asked.refuse_with(Guard::PromisedService, self.help.service.clone().unwrap_or_default());
        }
        match said(data) {
            Err(_) => self.asked.refuse(Guard::ReferUnexplained),
            said => said,
        }
    }

    /// What is not legitimate is declined with the reason (000-R73); an emergency only once the manager knows.
    fn decline(&self, data: Data) -> Result<Data, Refusal> {
        if data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        self.acked()?;
        Ok(data)
    }
}
