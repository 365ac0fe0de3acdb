//! Why a record is classed as it is and why each clock is due when it is: the steps as data, for any language.

use std::collections::BTreeSet;

use crate::domain::book::Office;
use crate::domain::case::Suggested;
use crate::domain::class::{Class, Nature};
use crate::domain::clock::TARGET;
use crate::domain::clock::{Clock, Reading};
use crate::domain::entry::Proposal;
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::help::Need;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::Verb;
use crate::domain::node::Node;
use crate::domain::party::Person;
use crate::domain::record::Record;
use crate::domain::rulebook::RuleBook;
use crate::domain::stamp::Stamp;
use crate::rules::due::{DueStep, due};

/// The whole story of one record's class and clocks.
#[derive(Clone, Debug)]
pub struct Explanation {
    pub id: RecordId,
    pub opened: Stamp,
    /// What the words proposed; absent in a hand-written record.
    pub proposal: Option<Proposal>,
    /// Rows of the ledger that the deciding word rule names today.
    pub source: Vec<String>,
    /// What the words of a complaint said, axis by axis, with the rows the rule names today.
    pub suggested: Vec<(Suggested, Vec<String>)>,
    /// The nature a complaint was opened with, and those that were decided later, in order.
    pub nature: Option<Nature>,
    pub classified: Vec<Classified>,
    /// The kind of help that a request was opened with.
    pub help: Option<Need>,
    /// What was decided at the opening.
    pub decided: Option<Class>,
    pub reason: Option<String>,
    /// Later changes of class or intake, in order.
    pub changes: Vec<Changed>,
    pub clocks: Vec<Story>,
    pub assumed: Vec<u32>,
}

/// A decision about the nature of a complaint, or the kind of help.
#[derive(Clone, Debug)]
pub struct Classified {
    pub entry: EntryId,
    pub at: Stamp,
    pub by: Person,
    pub nature: Option<Nature>,
    pub help: Option<Need>,
    pub reason: Option<String>,
    pub new_clocks: bool,
}

/// An amendment that counts.
#[derive(Clone, Debug)]
pub struct Changed {
    pub entry: EntryId,
    pub at: Stamp,
    pub by: Person,
    pub set: Node,
    pub reason: String,
    pub new_clocks: bool,
}

/// One clock: its rule, the stretches counted, and how it stands.
#[derive(Clone, Debug)]
pub struct Story {
    pub clock: Clock,
    /// Rows of the ledger the rule names today; empty when the rule is gone or cannot be read.
    pub source: Vec<String>,
    /// The event the rule counts from today, if the rule is there.
    pub starts: Option<Event>,
    pub steps: Vec<DueStep>,
    /// What the same limit would give under today's calendar, where that is another time: the stored one stands.
    pub today: Option<Stamp>,
    pub reading: Reading,
}

/// Tells the story of `record` as it stands at `now`. The stored due times stand; today's rules only add their sources.
pub fn explain(
    record: &Record,
    standing: &Standing,
    office: &Office,
    rules: Option<&RuleBook>,
    now: Stamp,
) -> Explanation {
    let opening = &record.opening().data;
    let decided = match (opening.urgency, opening.item, opening.trade) {
        (Some(urgency), Some(item), Some(trade)) => Some(Class { urgency, item, trade }),
        _ => None,
    };
    let clocks: Vec<Story> = standing.clocks.iter().map(|clock| story(clock, office, rules, now)).collect();
    Explanation {
        id: record.id,
        opened: standing.opened,
        proposal: opening.proposal.clone(),
        source: opening.proposal.as_ref().map(|proposal| source(proposal, rules)).unwrap_or_default(),
        suggested: suggested(standing, rules),
        nature: opening.nature,
        help: opening.help,
        classified: classified(standing),
        decided,
        reason: opening.reason.clone(),
        changes: changes(standing),
        assumed: assumed(standing, office, &clocks),
        clocks,
    }
}

fn source(proposal: &Proposal, rules: Option<&RuleBook>) -> Vec<String> {
    let rule = rules.and_then(|rules| rules.words.repair.rules.get(&proposal.rule));
    rule.map(|rule| rule.source.clone()).unwrap_or_default()
}

fn suggested(standing: &Standing, rules: Option<&RuleBook>) -> Vec<(Suggested, Vec<String>)> {
    let help = standing.front.request();
    let known = |one: &Suggested| {
        let words = rules.map(|rules| &rules.words)?;
        if help.is_some() { &words.request } else { &words.complaint }.rules.get(&one.rule)
    };
    let source = |one: &Suggested| known(one).map(|rule| rule.source.clone()).unwrap_or_default();
    help.map_or(&standing.case.suggested, |help| &help.suggested).iter().map(|one| (one.clone(), source(one))).collect()
}

fn classified(standing: &Standing) -> Vec<Classified> {
    let live = standing.live.iter().filter(|entry| entry.verb == Verb::Classify);
    let one = |entry: &crate::domain::entry::Entry| {
        Some(Classified {
            entry: entry.id,
            at: entry.at,
            by: entry.by.clone(),
            nature: entry.data.nature,
            help: entry.data.help,
            reason: entry.data.reason.clone(),
            new_clocks: entry.data.clocks.is_some(),
        })
    };
    live.filter_map(one).collect()
}

/// Years that due times still assume: one whose official calendar is known by now, and gives the same, is no longer said.
fn assumed(standing: &Standing, office: &Office, clocks: &[Story]) -> Vec<u32> {
    let all = standing.live.iter().flat_map(|entry| entry.data.assumed.iter().flatten().copied());
    let differs = clocks.iter().any(|story| story.today.is_some());
    let years: BTreeSet<u32> = all.filter(|year| differs || !office.calendar.knows(*year)).collect();
    years.into_iter().collect()
}

fn changes(standing: &Standing) -> Vec<Changed> {
    let live = standing.live.iter().filter(|entry| entry.verb == Verb::Amend);
    let change = |entry: &crate::domain::entry::Entry| {
        Some(Changed {
            entry: entry.id,
            at: entry.at,
            by: entry.by.clone(),
            set: entry.data.set.clone()?,
            reason: entry.data.reason.clone().unwrap_or_default(),
            new_clocks: entry.data.clocks.is_some(),
        })
    };
    live.filter_map(change).collect()
}

fn story(clock: &Clock, office: &Office, rules: Option<&RuleBook>, now: Stamp) -> Story {
    let counted = due(clock.limit, clock.start, &office.calendar);
    let rule = rules.and_then(|rules| rules.clock(clock.rule.strip_suffix(TARGET).unwrap_or(&clock.rule)));
    Story {
        source: rule.map(|rule| rule.source.clone()).unwrap_or_default(),
        starts: rule.map(|rule| rule.starts),
        today: (counted.at != clock.promised && clock.original_due.is_none()).then_some(counted.at),
        steps: counted.steps,
        reading: clock.read(now),
        clock: clock.clone(),
    }
}
