//! Giving again what was taken back: an undo that is itself undone passes the guards that held when it was first done.

use crate::domain::entry::{Data, Entry};
use crate::domain::kind::{Kind, Verb};

use super::asked::{self, Asked};
use super::refusal::Guard;
use super::undo::Part;
use super::{Desktop, Refusal, complaint, guard, merge};

/// Whether these entries may count again, each with its record as it stands without it.
pub(super) fn may(returned: &[(&Part, Entry)], desktop: &Desktop) -> Result<(), Refusal> {
    // What is done now happens now, whenever it was done first.
    let now = Desktop { at: desktop.now, ..desktop.clone() };
    for (part, entry) in returned {
        let others = returned.iter().map(|(other, _)| *other);
        let rest: Vec<&Part> = others.filter(|other| other.record.id != part.record.id).collect();
        known(one(part, entry, &rest, &now))?;
    }
    Ok(())
}

fn one(part: &Part, entry: &Entry, rest: &[&Part], now: &Desktop) -> Result<(), Refusal> {
    let Part { record, standing, .. } = part;
    let pair = |part: &Part| (part.record.clone(), part.standing.clone());
    match (entry.verb, rest) {
        (Verb::Merge, [into]) => merge::merge(&pair(part), &pair(into), None, String::new(), now).map(drop),
        (Verb::Group, rest) if entry.data.members.is_some() && !rest.is_empty() => {
            let members: Vec<_> = rest.iter().map(|part| pair(part)).collect();
            complaint::group(&pair(part), &members, None, now).map(drop)
        }
        (Verb::Reply | Verb::Followup, _) if entry.data.link.is_some() => match standing.case.continued {
            Some(other) => {
                Err(Refusal::Guard { id: record.id, guard: Guard::AlreadyContinued, value: other.to_string() })
            }
            None => alone(part, entry, now),
        },
        (Verb::Rework | Verb::Refer, _) if entry.data.link.is_some() => Ok(()),
        (Verb::Open | Verb::Group | Verb::Merge, _) => Ok(()),
        _ => alone(part, entry, now),
    }
}

/// The guards of a verb that writes one record, as they were when it was typed: only the record has changed since.
fn alone(part: &Part, entry: &Entry, now: &Desktop) -> Result<(), Refusal> {
    let then = Desktop { at: entry.at, now: entry.typed(), by: entry.by.clone(), ..now.clone() };
    let said = Data { clocks: None, waits: None, moves: None, assumed: None, after: None, ..entry.data.clone() };
    let asked = Asked { standing: &part.standing, verb: entry.verb, who: entry.who.as_ref(), desktop: &then };
    if !matches!(part.record.id.kind, Kind::Repair | Kind::Complaint) {
        guard::known(&then.by, &then)?;
    }
    asked::before_state(asked)?;
    asked::prepare(asked, said).map(drop)
}

/// Clocks are not counted anew here, so rules that cannot be read forbid nothing.
fn known(done: Result<(), Refusal>) -> Result<(), Refusal> {
    match done {
        Err(Refusal::NoRules) => Ok(()),
        done => done,
    }
}
