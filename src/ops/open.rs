//! Opening a repair: what was said becomes a record with its class and its clocks.

use crate::domain::book::{Change, Write};
use crate::domain::class::{Class, Urgency};
use crate::domain::entry::{Data, Entry, Proposal};
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::Verb;
use crate::domain::record::{Facts, Record};

use super::guard;
use super::{Desktop, Refusal, What};

/// What the desk took down.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    pub facts: Facts,
    /// The urgency a person decided, in place of the one proposed; then the reason is due.
    pub urgency: Option<Urgency>,
    pub reason: Option<String>,
}

/// Opens a repair under `id`. Both the proposed class and the decided one are kept (000-R77).
///
/// Refuses without words, without house or place, in the future, for an unknown house, where an overruled proposal
/// has no reason, and where the rules cannot be read.
pub fn repair(id: RecordId, intake: Intake, desktop: &Desktop) -> Result<Change, Refusal> {
    let text = intake.facts.text.clone().unwrap_or_default();
    check(&intake, &text, desktop)?;
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let proposal = judge.propose(&text);
    let class = decided(&proposal, intake.urgency);
    if class.urgency != proposal.urgency && intake.reason.is_none() {
        return Err(Refusal::Missing { what: What::Reason });
    }
    let (clocks, assumed) = judge.clocks(id.kind, class, desktop.at, &desktop.office.calendar);
    let data = Data {
        urgency: Some(class.urgency),
        item: Some(class.item),
        trade: Some(class.trade),
        proposal: Some(proposal),
        reason: intake.reason,
        clocks: Some(clocks),
        assumed: (!assumed.is_empty()).then_some(assumed),
        ..Data::default()
    };
    let entry = Entry {
        id: EntryId { desk: desktop.desk, n: 1 },
        at: desktop.at,
        entered: desktop.entered(),
        by: desktop.by.clone(),
        who: None,
        verb: Verb::Open,
        data,
    };
    let record = Record { id, facts: intake.facts, log: vec![entry] };
    Ok(Change { about: id, verb: Verb::Open, by: desktop.by.clone(), writes: vec![Write::Open(record)] })
}

fn decided(proposal: &Proposal, urgency: Option<Urgency>) -> Class {
    Class { urgency: urgency.unwrap_or(proposal.urgency), item: proposal.item, trade: proposal.trade }
}

fn check(intake: &Intake, text: &str, desktop: &Desktop) -> Result<(), Refusal> {
    guard::known(&desktop.by, desktop)?;
    if desktop.at > desktop.now {
        return Err(Refusal::Future { at: desktop.at, now: desktop.now });
    }
    if text.trim().is_empty() {
        return Err(Refusal::Missing { what: What::Text });
    }
    match (&intake.facts.house, &intake.facts.place) {
        (None, None) => Err(Refusal::Missing { what: What::Place }),
        (Some(house), _) => guard::known_house(house, desktop),
        (None, Some(_)) => Ok(()),
    }
}
