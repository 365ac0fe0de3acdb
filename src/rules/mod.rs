//! Judging: which class a text proposes and which clocks a class starts. Pure: no clock, no disk, no language.

pub mod due;
pub mod words;

use crate::domain::calendar::Calendar;
use crate::domain::class::{Class, Item, Trade, Urgency};
use crate::domain::clock::ClockEffect;
use crate::domain::entry::Proposal;
use crate::domain::fault::{Fault, FaultKind};
use crate::domain::field::Word;
use crate::domain::kind::{Kind, Verb};
use crate::domain::node::Pos;
use crate::domain::rulebook::{ClockRule, RuleBook};
use crate::domain::stamp::Stamp;
use crate::domain::wordrules::Axis;

use words::{Classifier, Found, Shelf, WordsFault};

fn clocks(
    kind: Kind,
    class: Class,
    off_list: bool,
    start: Stamp,
    rules: &RuleBook,
    calendar: &Calendar,
) -> (Vec<ClockEffect>, Vec<u32>) {
    let mut assumed = Vec::new();
    let applies = |rule: &&ClockRule| {
        rule.kind == kind
            && rule.starts == Verb::Open
            && rule.urgency.is_none_or(|urgency| urgency == class.urgency)
            && rule.off_list.is_none_or(|wanted| wanted == off_list)
    };
    let effect = |rule: &ClockRule| {
        let due = due::due(rule.limit, start, calendar);
        assumed.extend(due.assumed);
        ClockEffect {
            name: rule.clock,
            rule: rule.rule.clone(),
            limit: rule.limit,
            start: start.in_zone(calendar.zone),
            due: due.at,
            soft: rule.soft,
        }
    };
    let effects = rules.clocks.iter().filter(applies).map(effect).collect();
    assumed.sort_unstable();
    assumed.dedup();
    (effects, assumed)
}

/// The id that stands for "no rule matched": the section's default label.
pub const DEFAULT_RULE: &str = "default";

/// The rules, ready to judge with.
pub struct Judge {
    pub rules: RuleBook,
    classifier: Classifier,
}

impl Judge {
    /// Compiles the word rules; the first fault, with its place in `rules.yaml`, where they contradict themselves.
    pub fn new(rules: RuleBook) -> Result<Judge, Fault> {
        match Classifier::new(&rules.words) {
            Ok(classifier) => Ok(Judge { rules, classifier }),
            Err(fault) => Err(placed(fault, &rules)),
        }
    }

    /// What the words of a repair report propose (000-R77…R79): class, deciding rule, the words as they were written.
    pub fn propose(&self, text: &str) -> Proposal {
        propose(text, &self.classifier)
    }

    /// The clocks a record of this class starts, in the order of `rules.yaml`, and the years that were assumed.
    pub fn clocks(
        &self,
        kind: Kind,
        class: Class,
        off_list: bool,
        start: Stamp,
        calendar: &Calendar,
    ) -> (Vec<ClockEffect>, Vec<u32>) {
        clocks(kind, class, off_list, start, &self.rules, calendar)
    }
}

fn placed(fault: WordsFault, rules: &RuleBook) -> Fault {
    let pos = |name: &str| rules.words.places.get(name).copied().unwrap_or(Pos { line: 1, column: 1 });
    let (pos, kind) = match fault {
        WordsFault::UnknownList { place, name } => (pos(&place), FaultKind::UnknownList { place, name }),
        WordsFault::UnknownLabel { rule, axis, label } => {
            (pos(&rule), FaultKind::UnknownLabel { rule, axis: axis.to_string(), label })
        }
        WordsFault::EmptyRule { rule } => (pos(&rule), FaultKind::EmptyRule { rule }),
        WordsFault::BadPair { entry } => (pos("traditional"), FaultKind::BadPair { entry }),
        WordsFault::BadRank { rule, rank } => (pos(&rule), FaultKind::BadRank { rule, rank }),
        WordsFault::TooLarge => (pos(""), FaultKind::TooDeep),
    };
    Fault::at(pos, kind).in_file("rules.yaml")
}

fn propose(text: &str, classifier: &Classifier) -> Proposal {
    let judged = classifier.judge(Shelf::Repair, text);
    let item = judged.label(Axis::Item).and_then(Item::from_text).unwrap_or(Item::G4);
    let urgency = judged.label(Axis::Urgency).and_then(Urgency::from_text).unwrap_or(item.urgency());
    let trade = judged.label(Axis::Trade).and_then(Trade::from_text).unwrap_or(Trade::Other);
    let verdict = judged.verdicts.iter().find(|verdict| verdict.axis == Axis::Item);
    let rule = verdict.and_then(|verdict| verdict.rule.clone()).unwrap_or_else(|| DEFAULT_RULE.to_string());
    let found = verdict.map(|verdict| &verdict.words[..]).unwrap_or_default();
    let mut words: Vec<String> = Vec::new();
    let inside =
        |one: &Found, other: &Found| one != other && other.at.start <= one.at.start && one.at.end <= other.at.end;
    let whole = found.iter().filter(|one| !found.iter().any(|other| inside(one, other)));
    for word in whole.filter_map(|found| text.get(found.at.clone())) {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_string());
        }
    }
    Proposal { urgency, item, trade, rule, words }
}
