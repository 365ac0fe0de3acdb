//! The reply did not satisfy: a new complaint, linked, with clocks of its own; the second time the director has it at once.

use crate::domain::book::{Change, Write};
use crate::domain::case::Body;
use crate::domain::entry::{Data, Entry};
use crate::domain::fold::Standing;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::Verb;
use crate::domain::party::Person;
use crate::domain::record::{Facts, Record};

use super::super::refusal::Guard;
use super::super::{Desktop, Refusal, act};
use super::Intake;
use super::open::judged;

/// So many complaints about one matter go to the director (ledger §7, 16).
const CHAIN: u32 = 2;

/// Does `verb` (`reply` or `followup`) to the old complaint, and opens `new` with the same facts and class (002-R57). After a
/// chain of two the new one carries its escalation to the director from the start; `why` is the reason written there.
pub fn again(
    new: RecordId,
    (record, standing): &(Record, Standing),
    verb: Verb,
    who: Option<Person>,
    data: Data,
    why: String,
    desktop: &Desktop,
) -> Result<Change, Refusal> {
    if let Some(other) = standing.case.continued {
        return Err(Refusal::Guard { id: record.id, guard: Guard::AlreadyContinued, value: other.to_string() });
    }
    let text = data.text.clone().or_else(|| data.opinion.clone()).or_else(|| standing.facts.text.clone());
    let mut change = act::act(record, standing, verb, who, Data { link: Some(new), ..data }, desktop)?;
    let case = &standing.case;
    let times = case.again.saturating_add(1);
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
        opened.log.push(escalated(why, desktop));
    }
    change.writes.extend(opening.writes);
    Ok(change)
}

fn escalated(why: String, desktop: &Desktop) -> Entry {
    Entry {
        id: EntryId { desk: desktop.desk, n: 2 },
        at: desktop.at,
        entered: desktop.entered(),
        by: desktop.by.clone(),
        who: None,
        verb: Verb::Escalate,
        data: Data { body: Some(Body::Director), reason: Some(why), ..Data::default() },
    }
}
