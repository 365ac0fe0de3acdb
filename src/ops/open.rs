//! Opening a repair: what was said becomes a record with its class and its clocks.

use crate::domain::book::{Change, Write};
use crate::domain::class::{Class, Urgency};
use crate::domain::entry::{Data, Entry, Proposal};
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::job::Cause;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::Person;
use crate::domain::record::{Facts, Record};
use crate::rules::features;

use super::refusal::Guard;
use super::{Desktop, Refusal, What, guard, link, repair};

/// What the desk took down.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    pub facts: Facts,
    /// The urgency a person decided, in place of the one proposed; then the reason is due.
    pub urgency: Option<Urgency>,
    pub reason: Option<String>,
    /// Off the price list: engineering reviews it first (000-R103).
    pub off_list: bool,
    /// The customer asked the repairer himself (004-R77).
    pub direct: bool,
    /// The slip of a key left at the desk (留钥匙条).
    pub key_left: Option<String>,
    /// An earlier record this one follows, such as an order that was declined (000-R107).
    pub link: Option<RecordId>,
}

/// Opens a repair under `id`. Both the proposed class and the decided one are kept (000-R77).
///
/// Refuses without words, without house or place, in the future, for an unknown house, where an overruled proposal
/// has no reason, and where the rules cannot be read.
pub fn repair(id: RecordId, intake: Intake, desktop: &Desktop) -> Result<Change, Refusal> {
    let text = intake.facts.text.clone().unwrap_or_default();
    check(id.kind, &intake.facts, &text, desktop)?;
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let proposal = judge.propose(&text);
    let class = decided(&proposal, intake.urgency);
    if class.urgency != proposal.urgency && intake.reason.is_none() {
        return Err(Refusal::Missing { what: What::Reason });
    }
    let (clocks, assumed) =
        judge.clocks(id.kind, &features(class, intake.off_list), Event::Open, desktop.at, &desktop.office.calendar);
    let data = Data {
        urgency: Some(class.urgency),
        item: Some(class.item),
        trade: Some(class.trade),
        proposal: Some(proposal),
        off_list: intake.off_list.then_some(true),
        direct: intake.direct.then_some(true),
        key_left: intake.key_left,
        link: intake.link,
        reason: intake.reason,
        clocks: Some(clocks),
        assumed: (!assumed.is_empty()).then_some(assumed),
        ..Data::default()
    };
    Ok(opened(id, intake.facts, None, data, desktop))
}

/// A rework after acceptance: a new order with the same facts and class, linked both ways, free where our work was the
/// cause and the warranty holds (000-R87, 000-R91).
pub fn rework(id: RecordId, from: &(Record, Standing), asked: &Data, desktop: &Desktop) -> Result<Change, Refusal> {
    let (record, standing) = from;
    guard::known(&desktop.by, desktop)?;
    guard::movement(record, standing, Verb::Rework, desktop)?;
    let reason = asked.reason.clone().ok_or(Refusal::Missing { what: What::Reason })?;
    let cause = asked.cause.unwrap_or(Cause::Quality);
    let free = repair::rework_is_free(standing, cause, desktop.at)?;
    if cause == Cause::Quality && !free {
        return Err(Refusal::Guard { id: record.id, guard: Guard::WarrantyOver, value: String::new() });
    }
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let Some(class) = standing.class else { return Err(Refusal::NoRules) };
    let (clocks, assumed) =
        judge.clocks(id.kind, &features(class, false), Event::Open, desktop.at, &desktop.office.calendar);
    let data = Data {
        urgency: Some(class.urgency),
        item: Some(class.item),
        trade: Some(class.trade),
        free: free.then_some(true),
        link: Some(record.id),
        reason: Some(reason.clone()),
        clocks: Some(clocks),
        assumed: (!assumed.is_empty()).then_some(assumed),
        ..Data::default()
    };
    let text = asked.text.clone().or_else(|| standing.facts.text.clone());
    let facts = Facts { text, ..standing.facts.clone() };
    let change = opened(id, facts, None, data, desktop);
    let pointer = Data { cause: Some(cause), reason: Some(reason), ..Data::default() };
    link::back(change, from, Verb::Rework, pointer, desktop)
}

/// A new record with its one entry; `who` was told first, when that is not who types.
pub(super) fn opened(id: RecordId, facts: Facts, who: Option<Person>, data: Data, desktop: &Desktop) -> Change {
    let entry = Entry {
        id: EntryId { desk: desktop.desk, n: 1 },
        at: desktop.at,
        entered: desktop.entered(),
        by: desktop.by.clone(),
        who,
        verb: Verb::Open,
        data,
    };
    let record = Record { id, facts, log: vec![entry] };
    Change {
        about: Some(id),
        verb: Verb::Open,
        by: desktop.by.clone(),
        writes: vec![Write::Open(record)],
        years: Vec::new(),
    }
}

fn decided(proposal: &Proposal, urgency: Option<Urgency>) -> Class {
    Class { urgency: urgency.unwrap_or(proposal.urgency), item: proposal.item, trade: proposal.trade }
}

/// Every intake has words, and where its kind needs one a house or a place, and happened by now.
pub(super) fn check(kind: Kind, facts: &Facts, text: &str, desktop: &Desktop) -> Result<(), Refusal> {
    guard::known(&desktop.by, desktop)?;
    if desktop.at > desktop.now {
        return Err(Refusal::Future { at: desktop.at, now: desktop.now });
    }
    if text.trim().is_empty() {
        return Err(Refusal::Missing { what: What::Text });
    }
    if kind.has_place() && facts.house.is_none() && facts.place.is_none() {
        return Err(Refusal::Missing { what: What::Place });
    }
    facts.house.as_ref().map_or(Ok(()), |house| guard::known_house(house, desktop))
}
