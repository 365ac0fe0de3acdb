//! The machine-readable documents of contract section 4: keys in English, times RFC 3339, numbers of people masked.

use serde_json::{Map, Value, json};

use crate::check::{Finding, Level};
use crate::domain::clock::{Clock, Outcome};
use crate::domain::fault::Fault;
use crate::domain::field::Field;
use crate::domain::fold::{Contest, Standing};
use crate::domain::front::Front;
use crate::domain::kind::Kind;
use crate::domain::node::{Node, NodeKind};
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::i18n::Words;
use crate::report::clocks::ClockRow;

use super::{complaint, handover_json, inquiry, mask, request, visit};

/// Whether numbers of people are hidden. `Open` only after a reveal was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Masking {
    Hidden,
    Open,
}

impl Masking {
    /// Free text under this masking.
    pub fn text(self, text: &str) -> String {
        if self == Masking::Hidden { mask::text(text) } else { text.to_string() }
    }

    /// A telephone number under this masking.
    pub fn phone(self, number: &str) -> String {
        if self == Masking::Hidden { mask::phone(number) } else { number.to_string() }
    }
}

/// The document of `show`: the record as it stands at `now`, log entries typed up to `as_of` only.
pub fn show(record: &Record, standing: &Standing, now: Stamp, as_of: Option<Stamp>, masking: Masking) -> Value {
    let known = record.log.iter().filter(|entry| as_of.is_none_or(|t| entry.typed() <= t));
    let log: Vec<Value> = known.map(|entry| entry_value(entry, standing, masking)).collect();
    let mut document = summary(standing, now, masking);
    document.insert("log".into(), Value::Array(log));
    Value::Object(document)
}

fn entry_value(entry: &crate::domain::entry::Entry, standing: &Standing, masking: Masking) -> Value {
    let mut value = node(&entry.write(), masking);
    if standing.is_undone(entry.id)
        && let Value::Object(fields) = &mut value
    {
        fields.insert("undone".into(), Value::Bool(true));
    }
    value
}

/// What `show` and `list` share: everything but the log.
pub fn summary(standing: &Standing, now: Stamp, masking: Masking) -> Map<String, Value> {
    let mut fields = Map::new();
    let mut put = |key: &str, value: Value| {
        fields.insert(key.to_string(), value);
    };
    put("id", json!(standing.id.to_string()));
    put("kind", json!(standing.id.kind.as_str()));
    put("state", json!(standing.shown().as_str()));
    put("paused", json!(standing.is_paused(now)));
    put("opened", json!(standing.opened.to_string()));
    put("house", json!(standing.facts.house.as_ref().map(|house| masking.text(house.as_str()))));
    put("place", json!(standing.facts.place.as_ref().map(|place| masking.text(place))));
    put("name", json!(standing.facts.name.as_ref().map(|name| masking.text(name.as_str()))));
    put("phone", json!(standing.facts.phone.as_ref().map(|number| masking.phone(number))));
    put("channel", json!(standing.facts.channel.map(|channel| channel.as_str())));
    put("text", json!(standing.facts.text.as_ref().map(|text| masking.text(text))));
    let complaint = standing.id.kind == Kind::Complaint;
    put(
        "class",
        match &standing.front {
            Front::Inquiry(one) => inquiry::class_value(one),
            Front::Request(one) => request::class_value(one),
            _ if complaint => complaint::class_value(&standing.case),
            _ => class(standing),
        },
    );
    put("assignee", json!(standing.assignee.as_ref().map(|name| masking.text(name.as_str()))));
    if complaint {
        put("demand", json!(standing.facts.demand.as_ref().map(|text| masking.text(text))));
        put("case", complaint::case_value(&standing.case, masking));
    } else if standing.id.kind == Kind::Duty {
        put("duty", super::duty::value(standing, masking));
    } else if let Some(sheet) = standing.front.handover() {
        put("handover", handover_json::value(sheet, masking));
    } else if let Some(one) = standing.front.inquiry() {
        put("inquiry", inquiry::value(one, masking));
    } else if let Some(one) = standing.front.request() {
        put("request", request::value(one, masking));
    } else if let Some(visit) = standing.front.visit() {
        put("visit", visit::value(visit, standing, masking));
    } else {
        put("part", json!(standing.facts.part.map(|part| part.as_str())));
        put("job", job(standing, masking));
    }
    put("chases", json!(standing.chases));
    put("clocks", standing.clocks.iter().map(|one| clock(one, now)).collect());
    put("links", standing.links.iter().map(|id| id.to_string()).collect());
    if !standing.contests.is_empty() {
        put("contested", standing.contests.iter().map(contest).collect());
    }
    fields
}

fn class(standing: &Standing) -> Value {
    match standing.class {
        Some(class) => json!({
            "urgency": class.urgency.as_str(), "item": class.item.as_str(), "trade": class.trade.as_str(),
        }),
        None => Value::Null,
    }
}

/// Money in yuan as text, so that no reader rounds it.
fn job(standing: &Standing, masking: Masking) -> Value {
    let job = &standing.job;
    let yuan = |fen: u64| crate::domain::party::Yuan::of_fen(fen).to_string();
    json!({
        "off_list": job.off_list,
        "free": job.free,
        "quote": job.quote.map(yuan),
        "consent": job.consent.map(yuan),
        "amount": yuan(job.amount),
        "paid": job.paid.map(yuan),
        "appointment": job.appointment.map(|at| at.to_string()),
        "no_access": job.no_access,
        "test": job.test.map(|test| test.as_str()),
        "awaiting_rain_since": job.finished.filter(|_| standing.state() == State::AwaitingRain).map(|at| at.to_string()),
        "finished": job.finished.map(|at| at.to_string()),
        "accepted": job.accepted.map(|at| at.to_string()),
        "warranty_until": job.warranty_until.map(|day| day.to_string()),
        "satisfied": job.satisfied,
        "keys": job.keys.iter().map(|slip| masking.text(slip)).collect::<Vec<_>>(),
        "loss": job.loss.map(yuan),
    })
}

fn contest(contest: &Contest) -> Value {
    match contest {
        Contest::Forbidden { entry, verb, state, after } => {
            json!({"entry": entry.to_string(), "do": verb.as_str(), "state": state.as_str(), "with": after.to_string()})
        }
        Contest::AtOnce { first, second } => json!({"entry": second.to_string(), "with": first.to_string()}),
    }
}

pub(super) fn clock(clock: &Clock, now: Stamp) -> Value {
    let reading = clock.read(now);
    let mut document = json!({
        "name": clock.name.as_str(),
        "rule": clock.rule,
        "start": clock.start.to_string(),
        "due": reading.due.map(|due| due.to_string()),
        "original_due": original_due(clock),
        "stop": reading.stop.map(|stop| stop.to_string()),
        "result": reading.outcome.as_str(),
        "late_minutes": if reading.outcome == Outcome::Cancelled { 0 } else { reading.late_minutes },
        "soft": clock.soft,
    });
    if let (Some(minutes), Value::Object(fields)) = (clock.late_before(now), &mut document) {
        fields.insert("original_late_minutes".into(), json!(minutes));
    }
    if reading.outcome == Outcome::Paused
        && let Value::Object(fields) = &mut document
    {
        match reading.left_workdays {
            Some(days) => fields.insert("remaining_workdays".into(), json!(days)),
            None => fields.insert("remaining_minutes".into(), json!(reading.left_minutes)),
        };
    }
    document
}

/// The due time before an extension or appointment moved it, or before a time was corrected while it was late.
pub(super) fn original_due(clock: &Clock) -> Value {
    let due = clock.original_due.or(clock.corrected.map(|was| was.due));
    json!(due.map(|due| due.to_string()))
}

/// A node as JSON; every text in it masked, the value of `phone` as a number.
pub fn node(node_: &Node, masking: Masking) -> Value {
    match &node_.kind {
        NodeKind::Empty => Value::Null,
        NodeKind::Text(text) => Value::String(masking.text(text)),
        NodeKind::Flag(flag) => Value::Bool(*flag),
        NodeKind::Number(number) => json!(number),
        NodeKind::List(items) => items.iter().map(|item| node(item, masking)).collect(),
        NodeKind::Map(fields) => {
            let value = |key: &str, field: &Node| match (&field.kind, key) {
                (NodeKind::Text(number), "phone") => Value::String(masking.phone(number)),
                _ => node(field, masking),
            };
            Value::Object(fields.iter().map(|(key, field)| (key.name.clone(), value(&key.name, field))).collect())
        }
    }
}

/// The document of `report overdue` and `report due`.
pub fn clocks(
    words: &Words,
    rows: &[ClockRow],
    faults: &[Fault],
    as_of: Stamp,
    commit: Option<&str>,
    due: bool,
) -> Value {
    json!({
        "as_of": as_of.to_string(),
        "commit": commit,
        "rows": rows.iter().map(|row| Value::Object(clock_row(row, due))).collect::<Vec<_>>(),
        "broken": broken(words, faults),
    })
}

/// One clock of a report; `due` says that it is about what falls due.
pub fn clock_row(row: &ClockRow, due: bool) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("id".into(), json!(row.id.to_string()));
    fields.insert("kind".into(), json!(row.id.kind.as_str()));
    fields.insert("clock".into(), json!(row.clock.as_str()));
    fields.insert("rule".into(), json!(row.rule));
    if row.soft {
        fields.insert("soft".into(), json!(true));
    }
    fields.insert("due".into(), json!(row.due.to_string()));
    fields.insert("late_minutes".into(), json!(row.late_minutes));
    if due {
        fields.insert("left_minutes".into(), json!(row.left_minutes));
    }
    fields.insert("owner".into(), json!(row.owner.as_ref().map(mask::name)));
    fields.insert("house".into(), json!(row.house.as_deref().map(mask::text)));
    fields.insert("place".into(), json!(row.place.as_deref().map(mask::text)));
    fields.insert("text".into(), json!(mask::text(&row.text)));
    fields
}

/// The faults of files, as every reading command lists them.
pub fn broken(words: &Words, faults: &[Fault]) -> Value {
    let one = |fault: &Fault| {
        json!({
            "path": fault.path.display().to_string(),
            "line": (fault.pos.line > 0).then_some(fault.pos.line),
            "column": (fault.pos.column > 0).then_some(fault.pos.column),
            "slug": fault.kind.slug(),
            "error": super::fault::what(words, &fault.kind),
        })
    };
    faults.iter().map(one).collect()
}

/// The document of `check`.
pub fn findings(words: &Words, findings: &[Finding], faults: &[Fault], records: usize, now: Stamp) -> Value {
    let one = |finding: &Finding| {
        json!({
            "id": finding.id.to_string(),
            "entry": finding.entry.map(|entry| entry.to_string()),
            "check": finding.check,
            "level": if finding.level == Level::Error { "error" } else { "warning" },
            "what": finding.what.slug(),
        })
    };
    json!({
        "as_of": now.to_string(),
        "records": records,
        "findings": findings.iter().map(one).collect::<Vec<_>>(),
        "broken": broken(words, faults),
    })
}

/// The text of a document: indented, keys in their order.
pub fn pretty(document: &Value) -> String {
    serde_json::to_string_pretty(document).unwrap_or_default()
}
