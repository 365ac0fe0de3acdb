//! The reply did not satisfy: a new complaint, linked, with clocks of its own; the second time the director has it at once.

use crate::domain::book::{Change, Write};
use crate::domain::case::Body;
use crate::domain::class::{Flag, Nature};
use crate::domain::entry::{Data, Entry};
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::Person;
use crate::domain::record::{Facts, Record};
use crate::rules::complaint_features;

use super::super::refusal::Guard;
use super::super::{Desktop, Refusal, act};
use super::open::judged;
use super::{Intake, with_clocks};

/// So many complaints about one matter go to the director (ledger §7, 16).
pub(super) const CHAIN: u32 = 2;

/// What the new complaint says beside the facts of the old one.
#[derive(Clone, Debug)]
pub struct Words {
    /// The old matter with what the resident objects; the old matter alone where nothing was said.
    pub text: Option<String>,
    /// The reason written at the new one.
    pub why: String,
}

/// What the resident has against the reply (000-R126): his opinion, and what was taken down beside it, but for the explanation
/// that an invalid complaint is replied to with (002-R51).
pub fn objections<'d>(standing: &Standing, verb: Verb, data: &'d Data) -> Vec<&'d str> {
    let case = &standing.case;
    let explains = verb == Verb::Reply && case.nature == Some(Nature::Invalid) && case.explained.is_none();
    let text = data.text.as_deref().filter(|_| !explains);
    let said = data.opinion.as_deref().into_iter().chain(text).map(str::trim);
    said.filter(|said| !said.is_empty()).collect()
}

/// Does `verb` (`reply` or `followup`) to the old complaint, and opens `new` with the same facts and class (002-R57). After a
/// chain of two the new one carries its escalation to the director from the start, and the company is next.
pub fn again(
    new: RecordId,
    (record, standing): &(Record, Standing),
    verb: Verb,
    who: Option<Person>,
    data: Data,
    words: Words,
    desktop: &Desktop,
) -> Result<Change, Refusal> {
    if let Some(other) = standing.case.continued {
        return Err(Refusal::Guard { id: record.id, guard: Guard::AlreadyContinued, value: other.to_string() });
    }
    let mut change = act::act(record, standing, verb, who, Data { link: Some(new), ..data }, desktop)?;
    let case = &standing.case;
    let times = case.again.saturating_add(1);
    let Words { text, why } = words;
    let asked = Data {
        nature: case.nature,
        subtype: case.subtype.clone(),
        content: case.content.clone(),
        topic: case.topic.clone(),
        severity: case.severity,
        again: Some(times),
        link: Some(record.id),
        reason: Some(why.clone()),
        ..Data::default()
    };
    let facts = Facts { text, ..standing.facts.clone() };
    let taken = Intake { facts, who: case.owner.clone().filter(|owner| *owner != desktop.by), settled: false, asked };
    let mut opening = judged(new, taken, desktop)?;
    if times >= CHAIN
        && let Some(Write::Open(opened)) = opening.writes.first_mut()
    {
        let flags = opened.opening().data.flags.clone().unwrap_or_default();
        opened.log.push(escalated(case.nature, flags, why, desktop)?);
    }
    change.writes.extend(opening.writes);
    Ok(change)
}

fn escalated(nature: Option<Nature>, flags: Vec<Flag>, why: String, desktop: &Desktop) -> Result<Entry, Refusal> {
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let features = complaint_features(nature, flags);
    let calendar = &desktop.office.calendar;
    let clocks = judge.clocks(Kind::Complaint, &features, Event::ReportDirector, desktop.at, calendar);
    let data = Data { body: Some(Body::Director), reason: Some(why), ..Data::default() };
    Ok(Entry {
        id: EntryId { desk: desktop.desk, n: 2 },
        at: desktop.at,
        entered: desktop.entered(),
        by: desktop.by.clone(),
        who: None,
        verb: Verb::Escalate,
        data: with_clocks(data, clocks),
    })
}
