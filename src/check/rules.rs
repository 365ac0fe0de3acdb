//! What is odd in rules that can be read: nothing here stops a command, a manager should look at it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::event::Event;
use crate::domain::kind::Kind;
use crate::domain::rulebook::{ClockRule, PAPERWORK, RuleBook};
use crate::domain::stamp::Span;
use crate::domain::wordrules::{Section, WordRule};

/// The clocks of contract section 6 that a desk relies on.
const RELIED_ON: &[&str] = &[
    "request.reply",
    "repair.urgent.arrive",
    "repair.urgent.finish",
    "repair.general.finish",
    "repair.review",
    "complaint.settled.report",
    "complaint.settled.reply",
    "complaint.valid.reply",
    "complaint.invalid.reply",
    "complaint.collective.director",
    "complaint.collective.company",
    "complaint.transferred.result",
    "report.monthly",
    PAPERWORK,
];

/// Something odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleOdd {
    /// A clock of the contract that the rules do not have: nothing will ever be late by it.
    NoClock { rule: String },
    /// Nobody can say where it comes from.
    NoSource { rule: String },
    /// The same word twice in one list.
    Twice { rule: String, word: String },
    /// One of its own `unless` words is also asked for: it never holds by that word.
    Against { rule: String, word: String },
    /// A list that no rule and no list uses.
    Idle { list: String },
    /// A condition that contradicts itself, a target no shorter than its limit, or a start the program does not begin from:
    /// the clock never runs, or says nothing.
    Never { rule: String, word: &'static str },
    /// Another rule asks for exactly the same and gives exactly the same.
    Same { rule: String, other: String },
}

impl RuleOdd {
    /// The stable name.
    pub fn slug(&self) -> &'static str {
        match self {
            RuleOdd::NoClock { .. } => "no-clock",
            RuleOdd::NoSource { .. } => "no-source",
            RuleOdd::Twice { .. } => "twice",
            RuleOdd::Against { .. } => "against",
            RuleOdd::Idle { .. } => "idle",
            RuleOdd::Never { .. } => "never",
            RuleOdd::Same { .. } => "same",
        }
    }

    /// The rule or list, and the word or other rule it is about.
    pub fn names(&self) -> (&str, &str) {
        match self {
            RuleOdd::NoClock { rule } | RuleOdd::NoSource { rule } | RuleOdd::Idle { list: rule } => (rule, ""),
            RuleOdd::Twice { rule, word } | RuleOdd::Against { rule, word } => (rule, word),
            RuleOdd::Never { rule, word } => (rule, word),
            RuleOdd::Same { rule, other } => (rule, other),
        }
    }
}

/// Everything odd, clocks first, then words in the order of their ids.
pub fn odd(rules: &RuleBook) -> Vec<RuleOdd> {
    let mut odd: Vec<RuleOdd> = Vec::new();
    let missing = RELIED_ON.iter().filter(|rule| rules.clock(rule).is_none());
    odd.extend(missing.map(|rule| RuleOdd::NoClock { rule: rule.to_string() }));
    let bare = rules.clocks.iter().filter(|rule| rule.source.is_empty());
    odd.extend(bare.map(|rule| RuleOdd::NoSource { rule: rule.rule.clone() }));
    for rule in &rules.clocks {
        odd.extend(never(rule).map(|word| RuleOdd::Never { rule: rule.rule.clone(), word }));
    }
    for (name, list) in &rules.words.lists {
        odd.extend(twice(list).map(|word| RuleOdd::Twice { rule: name.clone(), word }));
    }
    let sections = [&rules.words.repair, &rules.words.complaint, &rules.words.request];
    for section in sections {
        for (id, rule) in &section.rules {
            odd.extend(of_rule(id, rule));
        }
        odd.extend(same(section));
    }
    let used: BTreeSet<&str> = used(rules).collect();
    let idle = rules.words.lists.keys().filter(|name| !used.contains(name.as_str()));
    odd.extend(idle.map(|name| RuleOdd::Idle { list: name.clone() }));
    odd
}

/// The key by which a clock never runs, or says nothing.
fn never(rule: &ClockRule) -> Option<&'static str> {
    let same_unit = |target: &Span| target.parts().1 == rule.limit.parts().1;
    let long = rule.target.filter(same_unit).is_some_and(|target| target.parts().0 >= rule.limit.parts().0);
    let begun = rule.kind != Kind::Repair || rule.starts == Event::Open || rule.rule == PAPERWORK;
    let ladder = rule.rungs.iter().enumerate().any(|(at, rung)| rule.rungs[..at].contains(rung));
    match () {
        () if rule.when.flags.iter().any(|flag| rule.when.unless.contains(flag)) => Some("unless"),
        () if !begun => Some("starts"),
        () if long => Some("target"),
        () if rule.limit.parts().0 == 0 => Some("limit"),
        () if ladder => Some("tell"),
        () => None,
    }
}

fn of_rule(id: &str, rule: &WordRule) -> Vec<RuleOdd> {
    let mut odd = Vec::new();
    if rule.source.is_empty() {
        odd.push(RuleOdd::NoSource { rule: id.to_string() });
    }
    for list in parts(rule) {
        odd.extend(twice(list).map(|word| RuleOdd::Twice { rule: id.to_string(), word }));
    }
    let asked = [&rule.any, &rule.with, &rule.also].into_iter().flatten();
    let against = asked.filter(|word| rule.unless.contains(word));
    odd.extend(against.map(|word| RuleOdd::Against { rule: id.to_string(), word: word.clone() }));
    odd
}

fn parts(rule: &WordRule) -> [&Vec<String>; 4] {
    [&rule.any, &rule.with, &rule.also, &rule.unless]
}

fn twice(list: &[String]) -> impl Iterator<Item = String> + '_ {
    list.iter().enumerate().filter(|(at, word)| list[..*at].contains(word)).map(|(_, word)| word.clone())
}

/// Rules that ask for the same words and give the same labels.
fn same(section: &Section) -> Vec<RuleOdd> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut odd = Vec::new();
    for (id, rule) in &section.rules {
        let bare = WordRule { source: Vec::new(), rank: None, ..rule.clone() };
        match seen.get(&format!("{bare:?}")) {
            Some(other) => odd.push(RuleOdd::Same { rule: id.clone(), other: other.to_string() }),
            None => {
                seen.insert(format!("{bare:?}"), id);
            }
        }
    }
    odd
}

/// The names of all lists that something uses.
fn used(rules: &RuleBook) -> impl Iterator<Item = &str> {
    let words = &rules.words;
    let sections = [&words.repair, &words.complaint, &words.request];
    let of_rules = sections
        .into_iter()
        .flat_map(|section| section.rules.values())
        .flat_map(|rule| parts(rule).into_iter().flatten());
    let guards = words.guards.all().into_iter().flatten();
    let all = of_rules.chain(words.lists.values().flatten()).chain(&words.masks).chain(&words.joints).chain(guards);
    all.filter_map(|word| word.strip_prefix('$'))
}
