//! What the rules say of a text or a start, in words and as JSON: label, rule, source, the words that decided, runner-up.

use serde_json::{Map, Value, json};

use crate::domain::event::Event;
use crate::domain::field::Word;
use crate::domain::rulebook::RuleBook;
use crate::domain::stamp::{Span, Stamp};
use crate::domain::wordrules::{Guard, Section};
use crate::i18n::Words;
use crate::rules::due::Due;
use crate::rules::words::{Found, Judgement, Shelf, Verdict};
use crate::say;

use super::explain::{started, step_line, step_value};
use super::layout::visible;
use super::{table, terms};

/// A due time that was asked for, with the rule it comes from.
#[derive(Clone, Debug)]
pub struct Answer {
    pub rule: String,
    /// Rows of the ledger.
    pub source: Vec<String>,
    pub limit: Span,
    pub start: Stamp,
    /// The event it counts from.
    pub starts: Option<Event>,
    pub due: Due,
}

/// The rules of one kind.
pub fn section(rules: &RuleBook, shelf: Shelf) -> &Section {
    match shelf {
        Shelf::Repair => &rules.words.repair,
        Shelf::Complaint => &rules.words.complaint,
        Shelf::Request => &rules.words.request,
    }
}

/// The answer for a text: the label of every axis and the words that decided (contract section 4), then why, axis by axis,
/// and what was found and does not count. `id` is handed through as it came.
pub fn document(id: Option<&Value>, judged: &Judgement, text: &str, rules: &RuleBook, shelf: Shelf) -> Value {
    let mut fields = Map::new();
    if let Some(id) = id {
        fields.insert("id".into(), id.clone());
    }
    for axis in section(rules, shelf).axes.keys() {
        fields.insert(axis.to_string(), json!(judged.label(*axis)));
    }
    let found: Vec<&Found> = judged.verdicts.iter().flat_map(|verdict| &verdict.words).collect();
    fields.insert("matched".into(), json!(as_written(&found, text)));
    let why = |verdict: &Verdict| {
        json!({
            "axis": verdict.axis.as_str(), "label": verdict.label, "rule": verdict.rule,
            "source": source(verdict, rules, shelf), "words": words_of(verdict, text),
            "runner_up": verdict.runner_up.as_ref().map(|other| json!({"label": other.label, "rule": other.rule})),
        })
    };
    fields.insert("why".into(), judged.verdicts.iter().map(why).collect());
    let aside = judged
        .set_aside
        .iter()
        .filter_map(|(found, guard)| Some(json!({"word": text.get(found.at.clone())?, "because": guard.as_str()})));
    fields.insert("set_aside".into(), aside.collect());
    Value::Object(fields)
}

/// The same for people.
pub fn text(words: &Words, judged: &Judgement, text: &str, rules: &RuleBook, shelf: Shelf) -> String {
    let keys = ["axis", "label", "decided", "rule", "source", "runner-up"];
    let header: Vec<String> = keys.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect();
    let row = |verdict: &Verdict| {
        let decided: Vec<String> = words_of(verdict, text).iter().map(|word| terms::free(word)).collect();
        let second = verdict
            .runner_up
            .as_ref()
            .map(|other| format!("{} ({})", terms::label(words, verdict.axis, &other.label), visible(&other.rule)));
        vec![
            terms::axis(words, verdict.axis),
            terms::label(words, verdict.axis, &verdict.label),
            or_dash(decided.join(&say!(words, "cli-list-separator"))),
            verdict.rule.as_deref().map_or_else(|| say!(words, "by-default"), visible),
            or_dash(source(verdict, rules, shelf).join(" ")),
            second.unwrap_or_else(|| "-".to_string()),
        ]
    };
    let rows: Vec<Vec<String>> = judged.verdicts.iter().map(row).collect();
    let mut out = table::table(&header, &rows, None);
    for (guard, aside) in set_aside(judged, text) {
        let why = words.say(&format!("word-guard-{guard}"), &[]);
        let aside: Vec<String> = aside.iter().map(|word| terms::free(word)).collect();
        let aside = aside.join(&say!(words, "cli-list-separator"));
        out.push_str(&format!("{}\n", say!(words, "classify-aside", words = aside, why = why)));
    }
    out
}

/// The words that were found and do not count, by the guard that speaks against them.
fn set_aside(judged: &Judgement, text: &str) -> Vec<(Guard, Vec<String>)> {
    let of = |guard: &Guard| {
        let found: Vec<&Found> =
            judged.set_aside.iter().filter(|(_, by)| by == guard).map(|(found, _)| found).collect();
        (*guard, as_written(&found, text))
    };
    Guard::ALL.iter().map(of).filter(|(_, words)| !words.is_empty()).collect()
}

fn or_dash(text: String) -> String {
    if text.is_empty() { "-".to_string() } else { text }
}

/// The rows of the ledger behind the rule that decided.
fn source(verdict: &Verdict, rules: &RuleBook, shelf: Shelf) -> Vec<String> {
    let rule = verdict.rule.as_ref().and_then(|id| section(rules, shelf).rules.get(id));
    rule.map(|rule| rule.source.clone()).unwrap_or_default()
}

fn words_of(verdict: &Verdict, text: &str) -> Vec<String> {
    as_written(&verdict.words.iter().collect::<Vec<_>>(), text)
}

/// The words as they stand in the text, in its order, each once, none that lies inside another.
fn as_written(found: &[&Found], text: &str) -> Vec<String> {
    let inside =
        |one: &Found, other: &Found| one.at != other.at && other.at.start <= one.at.start && one.at.end <= other.at.end;
    let mut whole: Vec<&&Found> = found.iter().filter(|one| !found.iter().any(|other| inside(one, other))).collect();
    whole.sort_by_key(|one| (one.at.start, one.at.end));
    let mut words: Vec<String> = Vec::new();
    for word in whole.iter().filter_map(|one| text.get(one.at.clone())) {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_string());
        }
    }
    words
}

/// The due time as a document; with `explain` every step.
pub fn due_line(id: Option<&Value>, answer: &Answer, explain: bool) -> Value {
    let mut fields = Map::new();
    if let Some(id) = id {
        fields.insert("id".into(), id.clone());
    }
    fields.insert("due".into(), json!(answer.due.at.to_string()));
    fields.insert("rule".into(), json!(answer.rule));
    fields.insert("start".into(), json!(answer.start.to_string()));
    if !answer.due.assumed.is_empty() {
        fields.insert("assumed".into(), json!(answer.due.assumed));
    }
    if explain {
        fields.insert("limit".into(), json!(answer.limit.to_text()));
        fields.insert("source".into(), json!(answer.source));
        fields.insert("starts".into(), json!(answer.starts.map(|event| event.as_str())));
        fields.insert("steps".into(), answer.due.steps.iter().map(step_value).collect());
    }
    Value::Object(fields)
}

/// The due time for people; with `explain` every step.
pub fn due_text(words: &Words, answer: &Answer, explain: bool) -> String {
    let due = terms::moment(answer.due.at);
    let mut lines = Vec::new();
    if explain {
        let source = or_dash(answer.source.join(" "));
        let limit = terms::span(words, answer.limit);
        lines.push(say!(words, "due-rule", rule = visible(&answer.rule), limit = limit, source = source));
        lines.push(started(words, answer.start, answer.starts));
        lines.extend(answer.due.steps.iter().map(|step| step_line(words, step)));
        lines.push(say!(words, "why-due", at = due));
    } else {
        lines.push(due);
    }
    lines.extend(answer.due.assumed.iter().map(|year| say!(words, "why-assumed", year = *year)));
    lines.iter().map(|line| format!("{line}\n")).collect()
}
