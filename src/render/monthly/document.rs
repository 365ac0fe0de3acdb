//! The month as a document: keys are the names of the tables, in their order.

use serde_json::{Map, Value, json};

use crate::domain::class::Nature;
use crate::domain::fault::Fault;
use crate::domain::id::RecordId;
use crate::domain::inquiry::Category;
use crate::domain::planned::Planned;
use crate::domain::stamp::Stamp;
use crate::domain::sums::Changed;
use crate::domain::watch::Area;
use crate::i18n::Words;
use crate::render::{json, mask};
use crate::report::figures::{Rate, Tally};
use crate::report::monthly::{Figures, Later, Places, Section, Unsolved, Week, Wrong};

/// The whole report.
pub fn document(words: &Words, month: &Figures, faults: &[Fault], as_of: Stamp, commit: Option<&str>) -> Value {
    let mut complaints = section(&month.complaints, "replied");
    complaints.insert("unsolved".into(), month.unsolved.iter().map(unsolved).collect());
    let shares = month.shares.iter().map(|share| {
        let mut fields = Map::from_iter([("kind".to_string(), json!(share.kind.as_str()))]);
        fields.insert("quota".into(), json!(share.quota));
        fields.extend(share.figures().map(|(name, number)| (name.to_string(), json!(number))));
        Value::Object(fields)
    });
    let mut document = json!({
        "month": month.month.to_string(),
        "as_of": as_of.to_string(),
        "commit": commit,
        "complaints": complaints,
        "repairs": section(&month.repairs, "finished"),
        "followups": shares.collect::<Vec<_>>(),
        "promises": rated(&month.promises),
        "places": places(&month.places),
    });
    let desk = month.desk.iter().map(|(head, counted)| {
        let mut fields = section(counted, "ended");
        if *head == "inquiries" {
            fields.insert("later".into(), month.later.iter().map(later).collect());
        }
        if *head == "duty" {
            fields.insert("not_rectified".into(), month.unrectified.iter().map(wrong).collect());
        }
        (head.to_string(), Value::Object(fields))
    });
    let rest = [
        ("shifts".to_string(), json!({"signed": rated(&month.shifts)})),
        ("checks".to_string(), month.checks.iter().map(planned).collect()),
        ("broken".to_string(), json::broken(words, faults)),
    ];
    if let Some(fields) = document.as_object_mut() {
        fields.extend(desk.chain(rest));
    }
    document
}

/// What differs between the signed figures and a recount, by the name of the figure.
pub fn changes(changes: &[Changed]) -> Value {
    let one = |change: &Changed| json!({"figure": mask::text(&change.name), "then": change.then, "now": change.now});
    changes.iter().map(one).collect()
}

fn section(section: &Section, ended: &str) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("total".into(), json!(section.total));
    fields.insert("void".into(), json!(section.void));
    fields.extend(section.counts.iter().chain(&section.sums).map(|(name, number)| (name.to_string(), json!(number))));
    fields.extend(section.labels.iter().map(|(axis, tally)| (axis.to_string(), tallied(tally))));
    fields.extend(section.shares.iter().map(|(name, rate)| (name.to_string(), rated(rate))));
    for (name, rates) in &section.shares_by {
        let rates: Map<String, Value> = rates.iter().map(|(label, rate)| (mask::text(label), rated(rate))).collect();
        fields.insert(name.to_string(), Value::Object(rates));
    }
    fields.insert("weeks".into(), weekly(&section.weeks, ended));
    fields
}

fn unsolved(row: &Unsolved) -> Value {
    json!({
        "id": row.id.to_string(), "house": row.place.as_deref().map(mask::text), "text": mask::text(&row.text),
        "nature": row.nature.map(Nature::as_str), "state": row.state.as_str(),
        "handler": row.handler.as_deref().map(mask::text), "reason": row.reason.as_deref().map(mask::text),
        "appointed": row.appointment.map(|at| at.to_string()), "late_minutes": row.late_minutes,
    })
}

fn later(row: &Later) -> Value {
    json!({
        "id": row.id.to_string(), "category": row.category.map(Category::as_str), "state": row.state.as_str(),
        "reason": row.reason.as_deref().map(mask::text), "text": mask::text(&row.text),
    })
}

fn wrong(row: &Wrong) -> Value {
    json!({
        "id": row.id.to_string(), "area": row.area.map(Area::as_str), "house": row.place.as_deref().map(mask::text),
        "text": mask::text(&row.text), "handler": row.handler.as_deref().map(mask::text),
        "until": row.until.map(|at| at.to_string()), "late_minutes": row.late_minutes,
    })
}

fn places(places: &Places) -> Value {
    let ids = |ids: &[RecordId]| ids.iter().map(RecordId::to_string).collect::<Vec<_>>();
    let mut fields: Map<String, Value> =
        places.figures().into_iter().map(|(name, number)| (name.to_string(), json!(number))).collect();
    fields.insert("not_in_report".into(), json!(ids(&places.unread)));
    fields.insert("not_in_duty_log".into(), json!(ids(&places.unlogged)));
    Value::Object(fields)
}

/// A rate with its number, of how many, and what was left out.
fn rated(rate: &Rate) -> Value {
    let left: Map<String, Value> = rate.left.iter().map(|(why, n)| (why.as_str().to_string(), json!(n))).collect();
    json!({"hit": rate.hit, "of": rate.of, "per_mille": rate.per_mille(), "moved": rate.moved, "left_out": left})
}

/// A plan, and how many were done.
fn planned((plan, rate): &(Planned, Rate)) -> Value {
    let mut fields = json!({"line": plan.line.as_str(), "each": plan.each.as_str(), "times": plan.times});
    if let (Some(fields), Value::Object(rate)) = (fields.as_object_mut(), rated(rate)) {
        fields.extend(rate);
    }
    fields
}

/// Counts by label; what has no label under the empty one.
fn tallied(tally: &Tally) -> Value {
    Value::Object(tally.sorted().into_iter().map(|(label, n)| (label.to_string(), json!(n))).collect())
}

fn weekly(weeks: &[Week], ended: &str) -> Value {
    let one = |week: &Week| json!({"monday": week.monday.to_string(), "received": week.opened, ended: week.ended});
    Value::Array(weeks.iter().map(one).collect())
}
