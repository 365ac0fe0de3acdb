//! The log of a shift as JSON: keys in English, in a stable order, numbers of people masked.

use serde_json::{Value, json};

use crate::domain::fault::Fault;
use crate::domain::shift::Turn;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::render::json::{Masking, broken};
use crate::render::{complaint as complaints, duty, handover_json, mask};
use crate::report::shiftlog::{Correction, Count, Heard, Moment, Post, Remark, Row, ShiftLog, What};
use crate::report::standing::whereabouts;

/// Logs as a document, the shifts in the order of their hours.
pub fn document(words: &Words, logs: &[ShiftLog], faults: &[Fault], as_of: Stamp, commit: Option<&str>) -> Value {
    json!({
        "as_of": as_of.to_string(),
        "commit": commit,
        "shifts": logs.iter().map(shift).collect::<Vec<_>>(),
        "broken": broken(words, faults),
    })
}

fn shift(log: &ShiftLog) -> Value {
    let people = |people: &[crate::domain::party::Person]| -> Vec<String> { people.iter().map(mask::name).collect() };
    let post = |post: &Post| {
        let stand_in = post.stand_in.as_ref();
        json!({
            "person": mask::text(post.person.as_str()),
            "stand_in": stand_in.map(|(who, _)| mask::text(who.as_str())),
            "approved_in": stand_in.map(|(_, id)| id.to_string()),
        })
    };
    let count = |count: &Count| {
        let open: Vec<String> = count.open.iter().map(|id| id.to_string()).collect();
        json!({"kind": count.kind.as_str(), "opened": count.opened, "open": open})
    };
    json!({
        "shift": mask::text(&log.hours.turn.name),
        "day": log.hours.turn.day.to_string(),
        "start": log.hours.start.to_string(),
        "end": log.hours.end.to_string(),
        "taken": log.taken.map(|at| at.to_string()),
        "relieved": log.relieved.map(|at| at.to_string()),
        "duty_staff": log.posts.iter().map(post).collect::<Vec<_>>(),
        "duty_director": people(&log.directors),
        "writers": people(&log.writers),
        "lines": log.rows.iter().map(row).collect::<Vec<_>>(),
        "left": log.left().iter().map(|id| id.to_string()).collect::<Vec<_>>(),
        "counts": log.counts.iter().map(count).collect::<Vec<_>>(),
        "spot_checks": log.checks.iter().map(|check| check.id.to_string()).collect::<Vec<_>>(),
    })
}

fn row(row: &Row) -> Value {
    let note = |note: &Remark| {
        let (by, text) = (mask::text(note.by.as_str()), mask::text(&note.text));
        json!({"at": note.at.to_string(), "by": by, "text": text, "afterwards": note.afterwards})
    };
    let standing = match &row.what {
        What::Duty(line) => Some(line.as_ref()),
        What::Complaint(heard) => Some(&heard.standing),
        What::Away(_) => None,
    };
    let (state, text) = match &row.what {
        What::Away(away) => (away.state, away.absence.reason.as_ref()),
        What::Duty(line) => (line.shown(), line.facts.text.as_ref()),
        What::Complaint(heard) => (heard.standing.shown(), heard.standing.facts.text.as_ref()),
    };
    let links = standing.map(|one| one.links.iter().map(|id| id.to_string()).collect::<Vec<_>>());
    let mut document = json!({
        "at": row.at.to_string(),
        "id": row.id().to_string(),
        "record": row.id().kind.as_str(),
        "state": state.as_str(),
        "place": standing.and_then(whereabouts).as_deref().map(mask::text),
        "text": text.map(|text| mask::text(text)),
        "links": links.unwrap_or_default(),
        "afterwards": row.afterwards,
        "corrected": row.corrected.as_ref().map(corrected),
        "notes": row.notes.iter().map(note).collect::<Vec<_>>(),
    });
    let Value::Object(fields) = &mut document else { return document };
    let (key, value) = match &row.what {
        What::Duty(line) => ("duty", duty::value(line, Masking::Hidden)),
        What::Complaint(heard) => ("complaint", complaint(heard)),
        What::Away(away) => ("absence", handover_json::absence(&away.absence, Masking::Hidden)),
    };
    fields.insert(key.into(), value);
    document
}

/// That the time of a line was corrected.
fn corrected(one: &Correction) -> Value {
    let turn = |turn: &Option<Turn>| turn.as_ref().map(|turn| mask::text(&turn.to_string()));
    json!({
        "by": one.by.to_string(),
        "was": one.was.to_string(),
        "from_shift": turn(&one.from),
        "lies_in": turn(&one.lies_in),
        "afterwards": one.afterwards,
    })
}

/// What happened to a complaint in the shift, and what its line still lacks.
fn complaint(heard: &Heard) -> Value {
    let case = &heard.standing.case;
    let text = |text: &Option<String>| text.as_ref().map(|text| mask::text(text));
    let moment = |(moment, at): &(Moment, Stamp)| json!({"what": moment.as_str(), "at": at.to_string()});
    json!({
        "moments": heard.moments.iter().map(moment).collect::<Vec<_>>(),
        "result": text(&heard.result),
        "replies": complaints::replies_value(case, Masking::Hidden),
        "opinion": text(&case.opinion),
        "satisfied": case.satisfied,
        "owed": heard.owed.iter().map(|one| one.as_str()).collect::<Vec<_>>(),
        "logged": heard.logged,
    })
}
