//! One record for people: facts, where it stands, its clocks, its log.

use crate::domain::entry::Entry;
use crate::domain::field::Word;
use crate::domain::fold::{Contest, Standing};
use crate::domain::node::{Node, NodeKind};
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::standing::{minutes, whereabouts};
use crate::say;

use super::json::Masking;
use super::layout::{hanging, padded, visible, width, wrap};
use super::{table, terms};

/// How a record is shown.
pub struct View {
    pub now: Stamp,
    pub as_of: Option<Stamp>,
    pub masking: Masking,
    /// Wrap to this width; none where the output is no terminal.
    pub columns: Option<usize>,
}

/// The whole record; ends in a newline.
pub fn text(words: &Words, record: &Record, standing: &Standing, view: &View) -> String {
    let mut out = head(words, standing);
    out.push_str(&facts(words, standing, view));
    out.push_str(&contests(words, standing));
    out.push('\n');
    out.push_str(&clocks(words, standing, view));
    out.push_str(&format!("\n{}\n", say!(words, "show-log")));
    let known = record.log.iter().filter(|entry| view.as_of.is_none_or(|t| entry.typed() <= t));
    for entry in known {
        out.push_str(&line(words, entry, standing, view.masking, view.columns));
    }
    out
}

fn head(words: &Words, standing: &Standing) -> String {
    let class = standing.class.map(|class| {
        let urgency = terms::term(words, "urgency", class.urgency.as_str());
        let item = terms::term(words, "item", class.item.as_str());
        let trade = terms::term(words, "trade", class.trade.as_str());
        say!(words, "show-class", urgency = urgency, item = item, trade = trade)
    });
    let state = terms::standing(words, standing);
    let kind = terms::kind(words, standing.id.kind);
    let class = class.unwrap_or_else(|| say!(words, "show-no-class"));
    format!("{}\n", say!(words, "show-head", id = standing.id.to_string(), kind = kind, state = state, class = class))
}

fn facts(words: &Words, standing: &Standing, view: &View) -> String {
    let facts = &standing.facts;
    let name = facts.name.as_ref().map(|name| visible(name.as_str()));
    let phone = facts.phone.as_ref().map(|phone| visible(&view.masking.phone(phone)));
    let who: Vec<String> = name.into_iter().chain(phone).collect();
    let channel = facts.channel.map(|channel| terms::term(words, "channel", channel.as_str()));
    let links: Vec<String> = standing.links.iter().map(|id| id.to_string()).collect();
    let rows = [
        (say!(words, "fact-where"), whereabouts(standing).map(|place| visible(&place))),
        (say!(words, "fact-who"), Some(who.join(" ")).filter(|who| !who.is_empty())),
        (say!(words, "fact-channel"), channel),
        (say!(words, "fact-text"), facts.text.as_ref().map(|text| visible(&view.masking.text(text)))),
        (say!(words, "fact-holder"), standing.assignee.as_ref().map(|name| visible(name.as_str()))),
        (say!(words, "fact-chases"), (standing.chases > 0).then(|| standing.chases.to_string())),
        (say!(words, "fact-links"), Some(links.join(" ")).filter(|links| !links.is_empty())),
    ];
    let label = rows.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
    let shown = rows.into_iter().filter_map(|(name, value)| Some((name, value?)));
    shown.map(|(name, value)| pair(&padded(&name, label), &value, view.columns)).collect()
}

/// `label  value`, wrapped under the value.
fn pair(label: &str, value: &str, columns: Option<usize>) -> String {
    let first = format!("{label}  ");
    let room = columns.map_or(usize::MAX, |columns| columns.saturating_sub(width(&first)).max(20));
    let lines = if value.is_empty() { vec![String::new()] } else { wrap(value, room) };
    format!("{}\n", hanging(&first, &lines).trim_end_matches('\n'))
}

fn contests(words: &Words, standing: &Standing) -> String {
    let one = |contest: &Contest| match contest {
        Contest::Forbidden { entry, verb, state } => say!(
            words,
            "contest-forbidden",
            entry = entry.to_string(),
            verb = terms::verb(words, *verb),
            state = terms::state(words, *state)
        ),
        Contest::AtOnce { first, second } => {
            say!(words, "contest-at-once", first = first.to_string(), second = second.to_string())
        }
    };
    standing.contests.iter().map(|contest| format!("{}\n", one(contest))).collect()
}

fn clocks(words: &Words, standing: &Standing, view: &View) -> String {
    if standing.clocks.is_empty() {
        return format!("{}\n", say!(words, "show-no-clocks"));
    }
    let header = ["column-clock", "column-limit", "column-due", "column-result"];
    let header: Vec<String> = header.iter().map(|key| words.say(key, &[])).collect();
    let row = |clock: &crate::domain::clock::Clock| {
        let (outcome, minutes) = minutes(clock, view.now);
        vec![
            terms::clock(words, clock.name),
            terms::span(words, clock.limit),
            terms::due(words, clock, view.now),
            terms::outcome(words, outcome, minutes),
        ]
    };
    let rows: Vec<Vec<String>> = standing.clocks.iter().map(row).collect();
    table::table(&header, &rows, view.columns)
}

/// One entry on one line, its words after it; one that was taken back is marked.
pub fn line(words: &Words, entry: &Entry, standing: &Standing, masking: Masking, columns: Option<usize>) -> String {
    let entry = standing.live(entry.id).unwrap_or(entry);
    let mut parts = vec![entry.id.to_string(), terms::moment(entry.at)];
    if let Some(entered) = entry.entered {
        parts.push(say!(words, "log-entered", at = terms::moment(entered)));
    }
    parts.push(visible(entry.by.as_str()));
    if let Some(who) = entry.who.as_ref().filter(|who| **who != entry.by) {
        parts.push(say!(words, "log-who", who = visible(who.as_str())));
    }
    parts.push(terms::verb(words, entry.verb));
    parts.extend(details(words, entry, masking));
    let text = parts.join("  ");
    let amended = standing.amended_by(entry.id);
    let text = match amended {
        Some(by) => say!(words, "log-amended", entry = text, by = by.to_string()),
        None => text,
    };
    let text = if standing.is_undone(entry.id) { say!(words, "log-undone", entry = text) } else { text };
    match columns {
        Some(columns) => {
            let lines = wrap(&text, columns.saturating_sub(2).max(20));
            format!("{}\n", lines.join("\n    "))
        }
        None => format!("{text}\n"),
    }
}

/// The data of an entry as people read it; effects are shown elsewhere.
fn details(words: &Words, entry: &Entry, masking: Masking) -> Vec<String> {
    let data = &entry.data;
    let mut parts = Vec::new();
    let mut say_of = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            parts.push(words.say(&format!("detail-{key}"), &[("value", visible(&masking.text(&value)).into())]));
        }
    };
    say_of("to", data.to.as_ref().map(Word::to_text));
    say_of("entry", data.entry.map(|entry| entry.to_string()));
    say_of("set", data.set.as_ref().map(|set| pairs(set, masking)));
    say_of("via", data.via.map(|via| terms::term(words, "via", via.as_str())));
    say_of("labour", data.labour.map(|yuan| yuan.to_string()));
    say_of("material", data.material.map(|yuan| yuan.to_string()));
    say_of("fee", data.fee.map(|yuan| yuan.to_string()));
    say_of("signed-by", data.signed_by.as_ref().map(Word::to_text));
    say_of("approver", data.approver.as_ref().map(Word::to_text));
    say_of("until", data.until.map(terms::moment));
    say_of("price", data.price.clone());
    say_of("link", data.link.map(|link| link.to_string()));
    say_of("reason", data.reason.clone());
    say_of("text", data.text.clone());
    parts
}

/// `key=value` pairs of an amendment.
pub fn pairs(set: &Node, masking: Masking) -> String {
    let NodeKind::Map(fields) = &set.kind else { return String::new() };
    let pair = |key: &str, node: &Node| {
        let text = node.as_text().unwrap_or_default();
        format!("{key}={}", if key == "phone" { masking.phone(text) } else { masking.text(text) })
    };
    fields.iter().map(|(key, node)| pair(&key.name, node)).collect::<Vec<_>>().join(" ")
}
