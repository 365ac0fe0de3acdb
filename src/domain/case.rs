//! What a complaint has come to beside its state: class, owner, who was told, plan, replies, papers. Folded, never stored.

use std::collections::{BTreeMap, BTreeSet};

use super::class::{Channel, Flag, Nature, Via};
use super::entry::Entry;
use super::fault::Fault;
use super::field::{Field, Fields};
use super::id::RecordId;
use super::kind::Verb;
use super::node::Node;
use super::party::Person;
use super::stamp::Stamp;
use super::wordrules::Axis;
use super::words::words;

words! {
    /// How grave a complaint is (002-R07, 001-R72).
    Severity {
        Ordinary = "ordinary",
        /// 疑难.
        Difficult = "difficult",
        /// 重大: the director decides.
        Major = "major",
    }
}

words! {
    /// By which way a complaint came to the desk (002-R32…R45, 000-R18, 000-R19).
    Source {
        Direct = "direct",
        /// Passed on by a colleague who was told first.
        StaffPassed = "staff-passed",
        /// Handed down by the company: its result goes back there (002-R45).
        CompanyTransfer = "company-transfer",
        /// On the instruction of a superior: its result goes back up (000-R19).
        SuperiorInstruction = "superior-instruction",
    }
}

words! {
    /// Who can be told of a complaint.
    Body {
        /// The duty centre (值班中心).
        Duty = "duty",
        /// The director of the office (主任).
        Director = "director",
        /// The deputy general manager in charge (主管副总经理).
        DeputyGm = "deputy-gm",
        /// The company's complaint centre (客户投诉处理中心).
        Company = "company",
    }
}

words! {
    /// Why it came to a complaint: the first three lie with us (主观), the others do not (客观) (000-R113, 000-R114).
    Ground {
        Disrespect = "disrespect",
        Irresponsible = "irresponsible",
        ContractBreach = "contract-breach",
        DeveloperLegacy = "developer-legacy",
        SystemGap = "system-gap",
        Misunderstanding = "misunderstanding",
    }
}

impl Ground {
    /// Whether it lies with us.
    pub fn is_ours(self) -> bool {
        matches!(self, Ground::Disrespect | Ground::Irresponsible | Ground::ContractBreach)
    }
}

/// What the word rules said of one axis when the complaint was opened, kept beside what was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    pub axis: Axis,
    pub label: String,
    /// The id of the word rule that decided.
    pub rule: String,
    /// The words of the text that decided, as written.
    pub words: Vec<String>,
    /// The best rule that gave another label.
    pub runner_up: Option<Second>,
}

/// What came second on an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Second {
    pub label: String,
    pub rule: String,
}

impl Field for Second {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let label = fields.need("label", faults);
        let rule = fields.need("rule", faults);
        fields.finish(faults);
        Some(Second { label: label?, rule: rule? })
    }

    fn write(&self) -> Node {
        Node::map([("label", self.label.write()), ("rule", self.rule.write())])
    }
}

impl Field for Suggested {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let axis = fields.need("axis", faults);
        let label = fields.need("label", faults);
        let rule = fields.need("rule", faults);
        let words = fields.list("words", faults);
        let runner_up = fields.take("runner_up", faults);
        fields.finish(faults);
        Some(Suggested { axis: axis?, label: label?, rule: rule?, words, runner_up })
    }

    fn write(&self) -> Node {
        let mut fields = vec![("axis", self.axis.write()), ("label", self.label.write()), ("rule", self.rule.write())];
        if !self.words.is_empty() {
            fields.push(("words", self.words.write()));
        }
        fields.extend(self.runner_up.as_ref().map(|second| ("runner_up", second.write())));
        Node::map(fields)
    }
}

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
