//! The rules for people and machines: the table of clocks, the word rules of an axis, one rule whole, and what is odd.

use serde_json::{Value, json};

use crate::check::rules::RuleOdd;
use crate::domain::clock::ClockName;
use crate::domain::clock::TARGET;
use crate::domain::effect::Rung;
use crate::domain::event::Event;
use crate::domain::field::Word;
use crate::domain::kind::Kind;
use crate::domain::rulebook::{ClockRule, PROMISE, RuleBook};
use crate::domain::stamp::Span;
use crate::domain::wordrules::{Axis, Section, WordRule};
use crate::i18n::Words;
use crate::say;

use super::layout::visible;
use super::{table, terms};

/// The kinds that have word rules, with them.
fn sections(rules: &RuleBook) -> [(Kind, &Section); 3] {
    [
        (Kind::Repair, &rules.words.repair),
        (Kind::Complaint, &rules.words.complaint),
        (Kind::Request, &rules.words.request),
    ]
}

/// All rules: the clocks as a table, then how many word rules each axis has.
pub fn text(words: &Words, rules: &RuleBook, columns: Option<usize>) -> String {
    let keys = ["rule", "starts", "limit", "stops", "target", "tell", "source"];
    let header: Vec<String> = keys.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect();
    let row = |rule: &ClockRule| {
        let limit = terms::span(words, rule.limit);
        vec![
            visible(&rule.rule),
            starts(words, rule),
            if rule.soft { say!(words, "rule-soft", limit = limit) } else { limit },
            events(words, rule.clock.stops()),
            rule.target.map_or_else(|| "-".to_string(), |target| terms::span(words, target)),
            ladder(words, &rule.rungs),
            or_dash(rule.source.join(" ")),
        ]
    };
    let mut rows: Vec<Vec<String>> = rules.clocks.iter().map(row).collect();
    rows.push(vec![
        PROMISE.to_string(),
        terms::event(words, Event::Promise),
        say!(words, "rule-agreed"),
        events(words, ClockName::Promise.stops()),
        "-".to_string(),
        ladder(words, &rules.promise),
        "D28".to_string(),
    ]);
    let mut out = table::table(&header, &rows, columns);
    out.push_str(&format!("\n{}\n", say!(words, "rule-warranty", span = terms::span(words, rules.warranty))));
    for (kind, section) in sections(rules) {
        for (axis, labels) in &section.axes {
            let n = section.rules.values().filter(|rule| rule.label(*axis).is_some()).count();
            // Urgency has no rules of its own: it follows the item.
            if n == 0 {
                continue;
            }
            let labels: Vec<String> = labels.labels.iter().map(|label| terms::label(words, *axis, label)).collect();
            let (kind, axis) = (terms::kind(words, kind), terms::axis(words, *axis));
            let labels = labels.join(&say!(words, "cli-list-separator"));
            out.push_str(&format!("{}\n", say!(words, "rule-axis", kind = kind, axis = axis, n = n, labels = labels)));
        }
    }
    out
}

fn or_dash(text: String) -> String {
    if text.is_empty() { "-".to_string() } else { text }
}

fn events(words: &Words, events: &[Event]) -> String {
    let names: Vec<String> = events.iter().map(|event| terms::event(words, *event)).collect();
    names.join(&say!(words, "cli-list-separator"))
}

/// The start, and of which records.
fn starts(words: &Words, rule: &ClockRule) -> String {
    let when = &rule.when;
    let mut only: Vec<String> = Vec::new();
    only.extend(when.urgency.map(|urgency| terms::term(words, "urgency", urgency.as_str())));
    only.extend(when.off_list.map(|off| if off { say!(words, "rule-off-list") } else { say!(words, "rule-on-list") }));
    only.extend(when.nature.map(|nature| terms::term(words, "nature", nature.as_str())));
    only.extend(when.flags.iter().map(|flag| terms::term(words, "marked", flag.as_str())));
    only.extend(when.unless.iter().map(|flag| {
        let flag = terms::term(words, "marked", flag.as_str());
        say!(words, "rule-unless", flag = flag)
    }));
    only.extend(when.help.iter().map(|need| terms::label(words, Axis::Help, need.as_str())));
    let event = terms::event(words, rule.starts);
    match only.is_empty() {
        true => event,
        false => say!(words, "rule-starts", event = event, only = only.join(&say!(words, "cli-list-separator"))),
    }
}

/// The rungs of a ladder, in the order they come.
fn ladder(words: &Words, rungs: &[Rung]) -> String {
    let mut rungs = rungs.to_vec();
    rungs.sort();
    let all: Vec<String> = rungs.iter().map(|rung| self::rung(words, *rung)).collect();
    or_dash(all.join(&say!(words, "cli-list-separator")))
}

/// One rung: when, and who.
pub fn rung(words: &Words, rung: Rung) -> String {
    let (minutes, after) = rung.minutes();
    let role = terms::term(words, "role", rung.to.as_str());
    match (minutes, after) {
        (0, _) => say!(words, "rung-at", role = role),
        (minutes, true) => say!(words, "rung-after", length = length(words, minutes), role = role),
        (minutes, false) => say!(words, "rung-before", length = length(words, minutes), role = role),
    }
}

fn length(words: &Words, minutes: u32) -> String {
    let span = if minutes.is_multiple_of(60) { Span::Hours(minutes / 60) } else { Span::Minutes(minutes) };
    terms::span(words, span)
}

/// One rule whole, a clock or a word rule; `None` where there is none of that name.
pub fn one(words: &Words, rules: &RuleBook, id: &str) -> Option<String> {
    if id == PROMISE {
        let pairs = [
            ("rule", PROMISE.to_string()),
            ("starts", terms::event(words, Event::Promise)),
            ("limit", say!(words, "rule-agreed")),
            ("stops", events(words, ClockName::Promise.stops())),
            ("tell", ladder(words, &rules.promise)),
            ("source", "D28".to_string()),
        ];
        return Some(pairs.iter().map(|(key, value)| line(words, key, value)).collect());
    }
    if let Some(rule) = rules.clock(id.strip_suffix(TARGET).unwrap_or(id)) {
        let pairs = [
            ("rule", visible(&rule.rule)),
            ("clock", terms::clock(words, rule.clock)),
            ("starts", starts(words, rule)),
            ("limit", terms::span(words, rule.limit)),
            ("stops", events(words, rule.clock.stops())),
            ("target", rule.target.map_or_else(|| "-".to_string(), |target| terms::span(words, target))),
            ("soft", if rule.soft { say!(words, "yes") } else { say!(words, "no") }),
            ("tell", ladder(words, &rule.rungs)),
            ("source", or_dash(rule.source.join(" "))),
        ];
        return Some(pairs.iter().map(|(key, value)| line(words, key, value)).collect());
    }
    let found = sections(rules).into_iter().find_map(|(kind, section)| Some((kind, section.rules.get(id)?)));
    found.map(|(kind, rule)| word_rule(words, kind, id, rule))
}

fn word_rule(words: &Words, kind: Kind, id: &str, rule: &WordRule) -> String {
    let list = |list: &[String]| or_dash(visible(&list.join(" ")));
    let labels: Vec<String> = Axis::ALL
        .iter()
        .filter_map(|axis| {
            let label = terms::label(words, *axis, rule.label(*axis)?);
            Some(format!("{} {label}", terms::axis(words, *axis)))
        })
        .collect();
    let condition = rule.when.map(|when| ("condition", words.say(&format!("word-when-{when}"), &[])));
    let pairs = [
        ("rule", visible(id)),
        ("kind", terms::kind(words, kind)),
        ("label", labels.join(&say!(words, "cli-list-separator"))),
        ("any", list(&rule.any)),
        ("least", rule.least.unwrap_or(1).to_string()),
        ("with", list(&rule.with)),
        ("also", list(&rule.also)),
        ("unless", list(&rule.unless)),
        ("within", words.say(&format!("word-within-{}", rule.within), &[])),
        ("rank", rule.rank.unwrap_or(5).to_string()),
        ("source", or_dash(rule.source.join(" "))),
    ];
    pairs.into_iter().chain(condition).map(|(key, value)| line(words, key, &value)).collect()
}

fn line(words: &Words, key: &str, value: &str) -> String {
    format!("{}\n", say!(words, "rule-line", key = words.say(&format!("column-{key}"), &[]), value = value))
}

/// All rules as a document, or the one that is named.
pub fn document(rules: &RuleBook, id: Option<&str>) -> Option<Value> {
    let clock = |rule: &ClockRule| {
        json!({
            "rule": rule.rule, "kind": rule.kind.as_str(), "clock": rule.clock.as_str(),
            "starts": rule.starts.as_str(), "stops": rule.clock.stops().iter().map(|e| e.as_str()).collect::<Vec<_>>(),
            "limit": rule.limit.to_text(), "target": rule.target.map(|target| target.to_text()), "soft": rule.soft,
            "when": {
                "urgency": rule.when.urgency.map(|urgency| urgency.as_str()), "off_list": rule.when.off_list,
                "nature": rule.when.nature.map(|nature| nature.as_str()),
                "flags": rule.when.flags.iter().map(|flag| flag.as_str()).collect::<Vec<_>>(),
                "unless": rule.when.unless.iter().map(|flag| flag.as_str()).collect::<Vec<_>>(),
            },
            "tell": rule.rungs.iter().map(|rung| rung_value(*rung)).collect::<Vec<_>>(), "source": rule.source,
        })
    };
    let word = |kind: Kind, id: &str, rule: &WordRule| {
        let labels: serde_json::Map<String, Value> =
            Axis::ALL.iter().filter_map(|axis| Some((axis.to_string(), json!(rule.label(*axis)?)))).collect();
        json!({
            "rule": id, "kind": kind.as_str(), "labels": labels, "any": rule.any, "least": rule.least.unwrap_or(1), "with": rule.with, "also": rule.also,
            "unless": rule.unless, "within": rule.within.as_str(), "when": rule.when.map(|when| when.as_str()), "rank": rule.rank.unwrap_or(5), "source": rule.source,
        })
    };
    let words = || sections(rules).into_iter().flat_map(|(kind, s)| s.rules.iter().map(move |(id, r)| (kind, id, r)));
    match id {
        None => Some(json!({
            "clocks": rules.clocks.iter().map(clock).collect::<Vec<_>>(),
            "promise": rules.promise.iter().map(|rung| rung_value(*rung)).collect::<Vec<_>>(),
            "warranty": rules.warranty.to_text(),
            "words": words().map(|(kind, id, rule)| word(kind, id, rule)).collect::<Vec<_>>(),
        })),
        Some(PROMISE) => Some(json!({
            "rule": PROMISE, "starts": Event::Promise.as_str(), "limit": null,
            "stops": ClockName::Promise.stops().iter().map(|event| event.as_str()).collect::<Vec<_>>(),
            "tell": rules.promise.iter().map(|rung| rung_value(*rung)).collect::<Vec<_>>(), "source": ["D28"],
        })),
        Some(id) => rules
            .clock(id.strip_suffix(TARGET).unwrap_or(id))
            .map(clock)
            .or_else(|| words().find(|(_, other, _)| *other == id).map(|(kind, id, rule)| word(kind, id, rule))),
    }
}

/// A rung as JSON: minutes after the due time, negative before it.
pub fn rung_value(rung: Rung) -> Value {
    json!({"minutes": rung.offset / 60, "to": rung.to.as_str()})
}

/// What is odd in rules that can be read, one line each.
pub fn odd(words: &Words, odd: &[RuleOdd]) -> String {
    let one = |odd: &RuleOdd| {
        let (rule, word) = odd.names();
        words
            .say(&format!("rule-odd-{}", odd.slug()), &[("rule", visible(rule).into()), ("word", visible(word).into())])
    };
    odd.iter().map(|odd| format!("{}\n", one(odd))).collect()
}

/// The document of `rules check`.
pub fn odd_document(rules: &RuleBook, odd: &[RuleOdd]) -> Value {
    let one = |odd: &RuleOdd| json!({"odd": odd.slug(), "rule": odd.names().0, "word": odd.names().1});
    json!({
        "clocks": rules.clocks.len(),
        "rules": sections(rules).iter().map(|(_, section)| section.rules.len()).sum::<usize>(),
        "odd": odd.iter().map(one).collect::<Vec<_>>(),
    })
}
