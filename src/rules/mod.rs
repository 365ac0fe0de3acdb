//! Judging: which class a text proposes and which clocks a class starts. Pure: no clock, no disk, no language.

pub mod collective;
pub mod due;
pub mod followups;
pub mod suggest;
pub mod weigh;
pub mod words;

use crate::domain::calendar::Calendar;
use crate::domain::class::{Class, Features, Flag, Item, Nature, Trade, Urgency};
use crate::domain::clock::Clock;
use crate::domain::effect::{ClockEffect, WaitEffect};
use crate::domain::entry::{Proposal, RunnerUp};
use crate::domain::event::Event;
use crate::domain::fault::{Fault, FaultKind};
use crate::domain::field::Word;
use crate::domain::job::Pause;
use crate::domain::kind::Kind;
use crate::domain::node::Pos;
use crate::domain::rulebook::{ClockRule, RuleBook};
use crate::domain::stamp::Stamp;
use crate::domain::wordrules::Axis;

use words::{Classifier, Found, Judgement, Shelf, TooMany};

/// The id that stands for "no rule matched": the section's default label.
pub const DEFAULT_RULE: &str = "default";

/// The rules, ready to judge with.
pub struct Judge {
    pub rules: RuleBook,
    classifier: Classifier,
}

impl Judge {
    /// Compiles the word rules, which were read without a fault.
    pub fn new(rules: RuleBook) -> Result<Judge, Fault> {
        match Classifier::new(&rules.words) {
            Ok(classifier) => Ok(Judge { rules, classifier }),
            Err(TooMany) => Err(Fault::at(Pos { line: 1, column: 1 }, FaultKind::TooDeep).in_file("rules.yaml")),
        }
    }

    /// What the words of a text say under every axis of its kind, with the rule and the words that decided.
    pub fn classify(&self, shelf: Shelf, text: &str) -> Judgement {
        self.classifier.judge(shelf, text)
    }

    /// What the words of a repair report propose (000-R77…R79): class, deciding rule, the words as they were written.
    pub fn propose(&self, text: &str) -> Proposal {
        propose(text, &self.classifier)
    }

    /// The clocks that `event` starts in a record of `kind`, in the order of `rules.yaml`, and the years that were assumed.
    pub fn clocks(
        &self,
        kind: Kind,
        features: &Features,
        event: Event,
        start: Stamp,
        calendar: &Calendar,
    ) -> (Vec<ClockEffect>, Vec<u32>) {
        let mut assumed = Vec::new();
        let applies = |rule: &&ClockRule| rule.kind == kind && rule.starts == event && rule.when.holds(features);
        let begun =
            self.rules.clocks.iter().filter(applies).flat_map(|rule| begin(rule, start, calendar, &mut assumed));
        let effects = begun.collect();
        assumed.sort_unstable();
        assumed.dedup();
        (effects, assumed)
    }
}

/// The clock of a rule that starts now, and its target beside it. Years without an official calendar go to `assumed`.
pub fn begin(rule: &ClockRule, start: Stamp, calendar: &Calendar, assumed: &mut Vec<u32>) -> Vec<ClockEffect> {
    let mut effect = |id: String, limit, soft, rungs| {
        let due = due::due(limit, start, calendar);
        assumed.extend(due.assumed);
        ClockEffect { name: rule.clock, rule: id, limit, start: start.in_zone(calendar.zone), due: due.at, soft, rungs }
    };
    let limit = effect(rule.rule.clone(), rule.limit, rule.soft, rule.rungs.clone());
    let target = rule.target.map(|target| effect(rule.target_id(), target, true, Vec::new()));
    std::iter::once(limit).chain(target).collect()
}

/// What standing still from `from` to `until` does to the clocks that count working time and can be paused, and the years
/// that were assumed. Clocks that were late already are left out.
pub fn waits(clocks: &[Clock], from: Stamp, until: Stamp, calendar: &Calendar) -> (Vec<WaitEffect>, Vec<u32>) {
    let mut assumed = Vec::new();
    let running = clocks.iter().filter(|clock| clock.name.can_pause() && clock.end.is_none());
    let wait = |clock: &Clock| {
        let from = from.max(clock.start);
        let still = due::Standstill { limit: clock.limit, start: clock.start, due: clock.due(from), from, until };
        let waited = due::waited(still, calendar).filter(|_| from <= still.due)?;
        assumed.extend(waited.assumed);
        Some(WaitEffect { rule: clock.rule.clone(), left: waited.left, due: waited.due })
    };
    let waits = running.filter_map(wait).collect();
    assumed.sort_unstable();
    assumed.dedup();
    (waits, assumed)
}

/// What the end of a pause at `at` does to them. With `typed`, when it was written down, nothing becomes late by an end that
/// was written down afterwards: then it ended only then, but never after the pause itself.
pub fn ended(
    clocks: &[Clock],
    pause: &Pause,
    at: Stamp,
    typed: Option<Stamp>,
    calendar: &Calendar,
) -> (Vec<WaitEffect>, Vec<u32>) {
    let found = waits(clocks, pause.from, at, calendar);
    let late = |typed: &Stamp| found.0.iter().any(|wait| wait.due < *typed);
    match typed.filter(late) {
        Some(typed) => waits(clocks, pause.from, typed.min(pause.until), calendar),
        None => found,
    }
}

/// What the nature and the flags of a complaint say about its clocks.
pub fn complaint_features(nature: Option<Nature>, flags: Vec<Flag>) -> Features {
    Features { nature, flags, ..Features::default() }
}

/// What a repair's class and list say about its clocks.
pub fn features(class: Class, off_list: bool) -> Features {
    Features { urgency: Some(class.urgency), off_list, ..Features::default() }
}

/// The words of the text that decided, as they were written, each once; one inside another is left out.
fn said_words(text: &str, found: &[Found]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let inside =
        |one: &Found, other: &Found| one != other && other.at.start <= one.at.start && one.at.end <= other.at.end;
    let whole = found.iter().filter(|one| !found.iter().any(|other| inside(one, other)));
    for word in whole.filter_map(|found| text.get(found.at.clone())) {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_string());
        }
    }
    words
}

fn propose(text: &str, classifier: &Classifier) -> Proposal {
    let judged = classifier.judge(Shelf::Repair, text);
    let item = judged.label(Axis::Item).and_then(Item::from_text).unwrap_or(Item::G4);
    let urgency = judged.label(Axis::Urgency).and_then(Urgency::from_text).unwrap_or(item.urgency());
    let trade = judged.label(Axis::Trade).and_then(Trade::from_text).unwrap_or(Trade::Other);
    let verdict = judged.verdicts.iter().find(|verdict| verdict.axis == Axis::Item);
    let rule = verdict.and_then(|verdict| verdict.rule.clone()).unwrap_or_else(|| DEFAULT_RULE.to_string());
    let found = verdict.map(|verdict| &verdict.words[..]).unwrap_or_default();
    let words = said_words(text, found);
    let second = verdict.and_then(|verdict| verdict.runner_up.as_ref());
    let runner_up =
        second.and_then(|other| Some(RunnerUp { item: Item::from_text(&other.label)?, rule: other.rule.clone() }));
    Proposal { urgency, item, trade, rule, words, runner_up }
}
