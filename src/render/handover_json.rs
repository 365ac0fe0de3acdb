//! A handover as a document: the sheet, what was said of each line, counts, signatures, absences.

use serde_json::{Value, json};

use crate::domain::sheet::{Absence, Anomaly, Deed, Line, Override, Sheet};
use crate::domain::shift::Turn;

use super::json::Masking;

/// What a handover has come to.
pub fn value(sheet: &Sheet, masking: Masking) -> Value {
    let turn = |turn: &Option<Turn>| turn.as_ref().map(Turn::to_string);
    let at = |at: Option<crate::domain::stamp::Stamp>| at.map(|at| at.to_string());
    let text = |text: &Option<String>| text.as_deref().map(|text| masking.text(text));
    let name = |name: Option<&crate::domain::party::Person>| name.map(|name| masking.text(name.as_str()));
    let done = |one: &Option<Deed>| one.as_ref().map(|one| deed(one, masking));
    let anomaly = |one: &Anomaly| json!({"text": masking.text(&one.text), "explanation": text(&one.reason), "found": deed(&one.found, masking)});
    let passed = |one: &Override| json!({"approver": masking.text(one.approver.as_str()), "at": one.at.to_string(), "reason": text(&one.reason)});
    json!({
        "from_shift": turn(&sheet.from),
        "to_shift": turn(&sheet.to),
        "previous": sheet.previous.map(|id| id.to_string()),
        "prepared": done(&sheet.prepared),
        "commit": sheet.commit,
        "outgoing": name(sheet.outgoing()),
        "incoming": name(sheet.incoming()),
        "arrive_by": at(sheet.arrive_by),
        "arrived": done(&sheet.arrived),
        "late_minutes": sheet.late_minutes(),
        "tidy_from": at(sheet.tidy_from),
        "tidied": done(&sheet.tidied),
        "tidied_early": sheet.tidied_early(),
        "summary": text(&sheet.summary),
        "evidence": sheet.evidence.iter().map(|one| masking.text(one)).collect::<Vec<_>>(),
        "lines": sheet.lines.iter().map(|line| line_value(sheet, line, masking)).collect::<Vec<_>>(),
        "items": items(sheet, masking),
        "log_read": done(&sheet.log_read),
        "area": done(&sheet.area),
        "anomalies": sheet.anomalies.iter().map(anomaly).collect::<Vec<_>>(),
        "signed_out": done(&sheet.signed_out),
        "signed_in": done(&sheet.signed_in),
        "overrides": sheet.overrides.iter().map(passed).collect::<Vec<_>>(),
        "at_post": name(sheet.at_post()),
        "absences": sheet.absences.iter().map(|one| absence(one, masking)).collect::<Vec<_>>(),
        "additions": sheet.additions.iter().map(|id| id.to_string()).collect::<Vec<_>>(),
    })
}

/// That the post was left for a while.
pub fn absence(one: &Absence, masking: Masking) -> Value {
    json!({
        "left": deed(&one.left, masking),
        "stand_in": one.stand_in.as_ref().map(|name| masking.text(name.as_str())),
        "until": one.until.map(|until| until.to_string()),
        "back": one.back.map(|back| back.to_string()),
        "reason": one.reason.as_deref().map(|reason| masking.text(reason)),
    })
}

fn deed(deed: &Deed, masking: Masking) -> Value {
    json!({"at": deed.at.to_string(), "by": masking.text(deed.by.as_str())})
}

fn line_value(sheet: &Sheet, line: &Line, masking: Masking) -> Value {
    let text = |text: &str| masking.text(text);
    let mark = sheet.marks.get(&line.n);
    let words: Vec<String> = sheet.words.get(&line.n).into_iter().flatten().map(|word| text(word)).collect();
    json!({
        "n": line.n,
        "matter": line.matter.as_str(),
        "id": line.id.map(|id| id.to_string()),
        "entry": line.entry.map(|entry| entry.to_string()),
        "to": line.to.as_ref().map(|to| text(to.as_str())),
        "item": line.item.as_deref().map(text),
        "clock": line.clock.map(|clock| clock.as_str()),
        "soft": line.soft,
        "due": line.due.map(|due| due.to_string()),
        "important": line.important.is_some(),
        "why": line.important.map(|why| why.as_str()),
        "state": line.state.map(|state| state.as_str()),
        "place": line.place.as_deref().map(text),
        "holder": line.holder.as_ref().map(|name| text(name.as_str())),
        "text": text(&line.text),
        "times": line.times,
        "refused_before": line.refused,
        "words": words,
        "outcome": mark.map(|mark| mark.outcome.as_str()),
        "checked": mark.map(|mark| json!({"at": mark.at.to_string(), "by": text(mark.by.as_str())})),
        "reason": mark.and_then(|mark| mark.reason.as_deref()).map(text),
    })
}

fn items(sheet: &Sheet, masking: Masking) -> Vec<Value> {
    let item = |thing: &crate::domain::settings::Counted| {
        let found = sheet.counts.get(&thing.name);
        json!({
            "name": masking.text(&thing.name),
            "place": thing.place.as_deref().map(|place| masking.text(place)),
            "expected": thing.count,
            "counted": found.map(|(_, count)| count.counted),
            "damaged": found.map(|(_, count)| count.damaged),
            "explanation": found.and_then(|(_, count)| count.reason.as_deref()).map(|text| masking.text(text)),
            "checked": found.map(|(one, _)| deed(one, masking)),
        })
    };
    sheet.stock.iter().map(item).collect()
}
