//! What is wrong with word rules beyond their shape: names of lists and labels that are not there, empty rules, ranks.
//! Every fault at once, each at the very word; what passes here always compiles.

use std::collections::BTreeMap;

use super::{Axis, WordRules};
use crate::domain::fault::{Fault, FaultKind, Wants};
use crate::domain::field::{Word, nearest};
use crate::domain::node::{Node, NodeKind};

/// Lists may name lists, this deep at most.
pub const DEEPEST: u8 = 8;
/// The keys of a rule that hold words.
const PARTS: [&str; 4] = ["any", "with", "also", "unless"];
/// How many words of `any` a rule may ask for.
const LEAST: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "8"];
/// The sections of rules.
const SECTIONS: [&str; 3] = ["repair", "complaint", "request"];

/// The faults of `words:` as it was written; `node` is its value.
pub fn lint(node: &Node, words: &WordRules, faults: &mut Vec<Fault>) {
    for pair in items(node, "traditional").filter(|pair| text(pair).chars().count() != 2) {
        faults.push(Fault::at(pair.pos, FaultKind::BadPair { entry: text(pair).into() }));
    }
    let mut depths = BTreeMap::new();
    for (name, list) in map(node, "lists") {
        names(name, list, &words.lists, faults);
        if depth(name, &words.lists, &mut depths) > DEEPEST {
            faults.push(Fault::at(
                list.pos,
                FaultKind::UnknownList { place: name.into(), name: name.into(), near: None },
            ));
        }
    }
    for (name, list) in
        [("masks", node), ("joints", node)].into_iter().filter_map(|(key, node)| Some((key, get(node, key)?)))
    {
        names(name, list, &words.lists, faults);
    }
    for (name, list) in map(node, "guards") {
        names(name, list, &words.lists, faults);
    }
    for (key, section) in SECTIONS.iter().filter_map(|key| Some((*key, get(node, key)?))) {
        axes(section, faults);
        for (id, rule) in map(section, "rules") {
            self::rule(id, rule, (key, section), words, faults);
        }
    }
}

/// The default and the safe side of an axis are labels of it.
fn axes(section: &Node, faults: &mut Vec<Fault>) {
    for (axis, node) in map(section, "axes") {
        let labels: Vec<&str> = items(node, "labels").map(text).collect();
        let name = Axis::from_text(axis).map(Axis::as_str).unwrap_or_default();
        let named = items(node, "first").chain(get(node, "default"));
        for label in named.filter(|label| !labels.contains(&text(label))) {
            faults.push(unknown(axis, name, label, &labels));
        }
        if get(node, "default").is_none() {
            faults.push(Fault::at(node.pos, FaultKind::MissingKey { key: "default" }));
        }
    }
}

/// A rule of the section of that name; only under `request` may `when` stand in the place of words.
fn rule(id: &str, rule: &Node, (key, section): (&str, &Node), words: &WordRules, faults: &mut Vec<Fault>) {
    let mut gives = false;
    for axis in Axis::ALL.iter().filter(|axis| **axis != Axis::Urgency) {
        let Some(label) = get(rule, axis.as_str()) else { continue };
        gives = true;
        let labels: Vec<&str> = get(section, "axes")
            .and_then(|axes| get(axes, axis.as_str()))
            .map(|axis| items(axis, "labels").map(text).collect())
            .unwrap_or_default();
        if !labels.contains(&text(label)) {
            faults.push(unknown(id, axis.as_str(), label, &labels));
        }
    }
    let told = key == "request" && get(rule, "when").is_some();
    if !gives || (items(rule, "any").next().is_none() && !told) {
        faults.push(Fault::at(rule.pos, FaultKind::EmptyRule { rule: id.into() }));
    }
    if let Some(node) = get(rule, "rank")
        && let Ok(rank) = text(node).parse::<u32>()
        && !(1..=9).contains(&rank)
    {
        faults.push(Fault::at(node.pos, FaultKind::BadRank { rule: id.into(), rank }));
    }
    if let Some(node) = get(rule, "least").filter(|node| !LEAST.contains(&text(node))) {
        let kind = FaultKind::BadValue { key: "least".into(), value: text(node).into(), wants: Wants::OneOf(LEAST) };
        faults.push(Fault::at(node.pos, kind));
    }
    for list in PARTS.iter().filter_map(|part| get(rule, part)) {
        names(id, list, &words.lists, faults);
    }
}

fn unknown(rule: &str, axis: &'static str, label: &Node, labels: &[&str]) -> Fault {
    let near = nearest(text(label), labels);
    let kind = FaultKind::UnknownLabel { rule: rule.into(), axis, label: text(label).into(), near };
    Fault::at(label.pos, kind)
}

/// Every `$name` of a list names a list.
fn names(place: &str, list: &Node, lists: &BTreeMap<String, Vec<String>>, faults: &mut Vec<Fault>) {
    let NodeKind::List(items) = &list.kind else { return };
    for item in items {
        let Some(name) = text(item).strip_prefix('$').filter(|name| !lists.contains_key(*name)) else { continue };
        let known: Vec<&str> = lists.keys().map(String::as_str).collect();
        let kind = FaultKind::UnknownList { place: place.into(), name: name.into(), near: nearest(name, &known) };
        faults.push(Fault::at(item.pos, kind));
    }
}

/// How many lists deep a list goes, itself counted; each is looked at once. One that comes round to itself is endless.
fn depth<'l>(name: &'l str, lists: &'l BTreeMap<String, Vec<String>>, known: &mut BTreeMap<&'l str, u8>) -> u8 {
    if let Some(depth) = known.get(name) {
        return *depth;
    }
    // Met again before it is known: it goes round.
    known.insert(name, u8::MAX);
    let inner = lists.get(name).into_iter().flatten().filter_map(|word| word.strip_prefix('$'));
    let deepest = inner.map(|name| depth(name, lists, known)).max().unwrap_or(0).saturating_add(1);
    known.insert(name, deepest);
    deepest
}

fn get<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let NodeKind::Map(fields) = &node.kind else { return None };
    fields.iter().find(|(other, _)| other.name == key).map(|(_, node)| node)
}

fn map<'n>(node: &'n Node, key: &str) -> impl Iterator<Item = (&'n str, &'n Node)> {
    let fields = match get(node, key).map(|node| &node.kind) {
        Some(NodeKind::Map(fields)) => &fields[..],
        _ => &[],
    };
    fields.iter().map(|(key, node)| (key.name.as_str(), node))
}

fn items<'n>(node: &'n Node, key: &str) -> impl Iterator<Item = &'n Node> {
    let items = match get(node, key).map(|node| &node.kind) {
        Some(NodeKind::List(items)) => &items[..],
        _ => &[],
    };
    items.iter()
}

fn text(node: &Node) -> &str {
    node.as_text().unwrap_or_default()
}
