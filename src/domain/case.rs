//! What a complaint has come to beside its state: class, owner, who was told, plan, replies, papers. Folded, never stored.

mod suggested;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use super::class::{Channel, Flag, Nature, Via};
use super::entry::Entry;
use super::id::RecordId;
use super::kind::Verb;
use super::party::Person;
use super::stamp::Stamp;
use super::wordrules::Axis;

pub use suggested::{Second, Suggested};
pub use words::{Body, Ground, Severity, Source};

/// One reply to the complainant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub at: Stamp,
    pub who: Person,
    pub ways: Vec<Via>,
}

/// What a complaint has come to.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub nature: Option<Nature>,
    /// Labels of `rules.yaml`, which a book may add to.
    pub subtype: Option<String>,
    pub content: Option<String>,
    pub topic: Option<String>,
    pub severity: Option<Severity>,
    pub flags: BTreeSet<Flag>,
    pub source: Option<Source>,
    pub reasonable: Option<bool>,
    pub suggested: Vec<Suggested>,
    /// When a person decided the nature (002-R36).
    pub classified: Option<Stamp>,
    /// Whether the last entry gave the complaint another class, so that its clocks are counted anew.
    pub reclassed: bool,
    /// Who received it, until it is formally handed on: follows up and replies (000-R139).
    pub owner: Option<Person>,
    /// Who is responsible for the cause, and proposes the plan (000-R130).
    pub handler: Option<Person>,
    /// When each body was first told.
    pub told: BTreeMap<Body, Stamp>,
    /// When somebody above the desk was last told.
    pub told_upward: Option<Stamp>,
    /// When the company was last told.
    pub told_company: Option<Stamp>,
    pub appointment: Option<Stamp>,
    /// How often a later time was asked for (002-R49), and why it takes longer, as it was said last.
    pub extended: u32,
    pub delay: Option<String>,
    pub investigated: Option<Stamp>,
    pub ground: Option<Ground>,
    pub root_cause: Option<String>,
    pub plan: Option<String>,
    /// When the complainant was told the plan: no reply (001-R86).
    pub answered: Option<Stamp>,
    /// The body outside that was told in writing (002-R40).
    pub forwarded: Option<Person>,
    /// How often the complainant was told how it goes on.
    pub progress: u32,
    pub explained: Option<Stamp>,
    pub handled: Option<Stamp>,
    /// What the complainant thinks of the result, and who signed it.
    pub opinion: Option<String>,
    pub signed_by: Option<Person>,
    pub replies: Vec<Answered>,
    pub satisfied: Option<bool>,
    pub followed_up: Option<Stamp>,
    pub prevention: Option<String>,
    /// The complaints that a collective lead carries.
    pub members: Vec<RecordId>,
    /// The lead this one is a member of.
    pub lead: Option<RecordId>,
    /// How many complaints about the same matter came before because the reply did not satisfy (002-R57).
    pub again: u32,
    /// The new complaint in which it goes on.
    pub continued: Option<RecordId>,
}

impl Case {
    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        let data = &entry.data;
        self.reclassed = false;
        if matches!(entry.verb, Verb::Extend | Verb::Appoint | Verb::Escalate) {
            self.extended += u32::from(entry.verb == Verb::Extend);
            self.delay = data.reason.clone().or(self.delay.take());
        }
        match entry.verb {
            Verb::Open => self.open(entry),
            Verb::Classify => self.classify(entry),
            Verb::Settle => {
                self.reclassed = true;
                self.flags.insert(Flag::Settled);
                self.handled = Some(entry.at);
                self.keep_opinion(entry);
            }
            Verb::Report | Verb::Escalate => self.tell(entry),
            Verb::Appoint => self.appointment = data.until,
            Verb::Investigate => {
                self.investigated = self.investigated.or(Some(entry.at));
                self.ground = data.ground.or(self.ground);
                self.root_cause = data.root_cause.clone().or(self.root_cause.take());
            }
            Verb::Assign => {
                self.handler = data.to.clone();
                self.plan = data.text.clone();
                if data.hand_on == Some(true) {
                    self.owner = data.to.clone();
                }
            }
            Verb::Answer => self.answered = self.answered.or(Some(entry.at)),
            Verb::ReportOut => self.forwarded = data.to.clone(),
            Verb::Progress => self.progress += 1,
            Verb::ExplainTo => self.explained = self.explained.or(Some(entry.at)),
            Verb::Handle => {
                self.handled = Some(entry.at);
                self.keep_opinion(entry);
            }
            _ => self.apply_end(entry),
        }
    }

    /// The verbs from the reply on.
    fn apply_end(&mut self, entry: &Entry) {
        let data = &entry.data;
        match entry.verb {
            Verb::Reply => {
                let ways = data.ways.clone().unwrap_or_default();
                self.replies.push(Answered { at: entry.at, who: entry.doer().clone(), ways });
                if self.nature == Some(Nature::Invalid) && data.text.is_some() {
                    self.explained = self.explained.or(Some(entry.at));
                }
                self.keep_opinion(entry);
                self.continued = data.link.or(self.continued);
            }
            Verb::Followup => {
                self.followed_up = Some(entry.at);
                self.satisfied = data.satisfied.or(self.satisfied);
                self.continued = data.link.or(self.continued);
            }
            Verb::Summarize => {
                self.root_cause = data.root_cause.clone().or(self.root_cause.take());
                self.prevention = data.prevention.clone().or(self.prevention.take());
            }
            Verb::Group => {
                self.flags.insert(Flag::Collective);
                self.members.extend(data.members.iter().flatten().copied());
                self.lead = data.link.or(self.lead);
            }
            _ => {}
        }
    }

    fn open(&mut self, entry: &Entry) {
        let data = &entry.data;
        self.owner = Some(entry.doer().clone());
        self.source = data.source;
        self.suggested = data.suggested.clone().unwrap_or_default();
        self.again = data.again.unwrap_or(0);
        self.flags = data.flags.iter().flatten().copied().collect();
        self.class(entry);
        self.classified = (data.decided == Some(true)).then_some(entry.at);
        self.handled = self.flags.contains(&Flag::Settled).then_some(entry.at);
        self.keep_opinion(entry);
    }

    fn classify(&mut self, entry: &Entry) {
        let keeps = self.keeps_clocks(entry.data.nature);
        self.reclassed = entry.data.nature.is_some() && entry.data.nature != self.nature && !keeps;
        self.classified = Some(entry.at);
        self.class(entry);
    }

    /// A valid complaint that turns out invalid after investigation keeps its clock (ledger §7, 9).
    pub fn keeps_clocks(&self, nature: Option<Nature>) -> bool {
        self.nature == Some(Nature::Valid) && nature == Some(Nature::Invalid) && self.investigated.is_some()
    }

    fn class(&mut self, entry: &Entry) {
        let data = &entry.data;
        self.nature = data.nature.or(self.nature);
        self.subtype = data.subtype.clone().or(self.subtype.take()).filter(|_| self.nature == Some(Nature::Invalid));
        self.content = data.content.clone().or(self.content.take());
        self.topic = data.topic.clone().or(self.topic.take());
        self.severity = data.severity.or(self.severity);
        self.reasonable = data.reasonable.or(self.reasonable);
    }

    fn keep_opinion(&mut self, entry: &Entry) {
        let data = &entry.data;
        self.opinion = data.opinion.clone().or(self.opinion.take());
        self.signed_by = data.signed_by.clone().or(self.signed_by.take());
        self.satisfied = data.satisfied.or(self.satisfied);
    }

    fn tell(&mut self, entry: &Entry) {
        let Some(body) = entry.data.body else { return };
        self.told.entry(body).or_insert(entry.at);
        if body != Body::Duty {
            self.told_upward = Some(entry.at);
        }
        if body == Body::Company {
            self.told_company = Some(entry.at);
        }
    }

    /// The way it came to the desk was corrected: what came in writing is answered in writing (002-R56).
    pub fn came_by(&mut self, channel: Option<Channel>) {
        match channel.is_some_and(Channel::is_written) {
            true => self.flags.insert(Flag::Written),
            false => self.flags.remove(&Flag::Written),
        };
    }

    /// Whether it was replied to by this way.
    pub fn replied_by(&self, way: Via) -> bool {
        self.replies.iter().any(|reply| reply.ways.contains(&way))
    }

    /// The flags its clocks look at: those of a collective complaint stand on the lead alone.
    pub fn clock_flags(&self) -> Vec<Flag> {
        self.flags.iter().copied().filter(|flag| *flag != Flag::Collective || self.lead.is_none()).collect()
    }

    /// What the word rules proposed on this axis.
    pub fn suggested(&self, axis: Axis) -> Option<&Suggested> {
        self.suggested.iter().find(|one| one.axis == axis)
    }
}
