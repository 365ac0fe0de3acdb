//! What a repair order has come to beside its state: quote, consent, pause, acceptance, money, keys. Folded, never stored.

use chrono::NaiveDate;

use super::clock::ClockName;
use super::entry::Entry;
use super::fault::Fault;
use super::field::{Field, Fields};
use super::id::RecordId;
use super::kind::Verb;
use super::node::Node;
use super::party::{Person, Yuan};
use super::stamp::Stamp;
use super::state::State;
use super::words::words;

words! {
    /// Whose part is broken (000-R86, 000-R98).
    Part {
        /// Private part, original fitting: may not be refused by the company.
        PrivateOriginal = "private-original",
        /// Private part, added by the owner.
        PrivateAdded = "private-added",
        /// Common part or public facility: no quote, consent or payment.
        Common = "common",
    }
}

words! {
    /// How work is accepted (000-R88…R90, 000-R98).
    Test {
        OwnerSign = "owner-sign",
        WaterFlows = "water-flows",
        NextRain = "next-rain",
        Supervisor = "supervisor",
    }
}

words! {
    /// What the check of the customer's own material showed (000-R108).
    MaterialCheck {
        Pass = "pass",
        Fail = "fail",
        Poor = "poor",
    }
}

words! {
    /// What the customer chose after the warning (000-R109).
    MaterialChoice {
        Use = "use",
        Replace = "replace",
    }
}

words! {
    /// Why work is done again.
    Cause {
        /// Our work was poor: free inside the warranty (000-R91).
        Quality = "quality",
        /// The customer's own rejected material.
        CustomerMaterial = "customer-material",
        Other = "other",
    }
}

/// A due time that an appointment or an extension puts in place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub clock: ClockName,
    pub due: Stamp,
}

impl Field for Move {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let clock = fields.need("clock", faults);
        let due = fields.need("due", faults);
        fields.finish(faults);
        Some(Move { clock: clock?, due: due? })
    }

    fn write(&self) -> Node {
        Node::map([("clock", self.clock.write()), ("due", self.due.write())])
    }
}

/// A stretch in which work waits: it ends with `resume`, and by itself at the expected resume.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    pub from: Stamp,
    pub until: Stamp,
    pub reason: String,
    /// Who paused it.
    pub by: Person,
    /// When it was said to go on; none where the pause ran out by itself, or runs.
    pub resumed: Option<Stamp>,
}

/// What a repair order has come to.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// Off the price list: engineering reviews it first (000-R103).
    pub off_list: bool,
    /// The customer asked the repairer himself (004-R77).
    pub direct: bool,
    /// Rework at no fee (000-R91).
    pub free: bool,
    /// The accepted order this one is the rework of.
    pub rework_of: Option<RecordId>,
    pub reviewed: Option<bool>,
    /// The price told last, in fen.
    pub quote: Option<u64>,
    /// The price the customer agreed to last, in fen; none after a new quote or another job on site.
    pub consent: Option<u64>,
    /// What the job really is, where that differs from the report.
    pub actual: Option<String>,
    pub material: Option<(MaterialCheck, Option<MaterialChoice>)>,
    pub on_site: bool,
    /// How often nobody was home.
    pub no_access: u32,
    pub appointment: Option<Stamp>,
    /// Every pause, the last one over or not.
    pub pauses: Vec<Pause>,
    pub repairer: Option<Person>,
    pub started: Option<Stamp>,
    pub finished: Option<Stamp>,
    /// How often the same order went back to work before acceptance: by `rework`, or by a rain that was wet.
    pub redone: u32,
    /// Since when it is being done again; none once it is finished.
    pub redone_since: Option<Stamp>,
    /// What the work costs, in fen.
    pub amount: u64,
    pub test: Option<Test>,
    pub rain_dry: bool,
    pub accepted: Option<Stamp>,
    pub warranty_until: Option<NaiveDate>,
    /// What was paid, in fen.
    pub paid: Option<u64>,
    pub satisfied: Option<bool>,
    /// When the customer was first asked after the acceptance.
    pub followed_up: Option<Stamp>,
    /// Slips of keys left at the desk and not yet returned (留钥匙条).
    pub keys: Vec<String>,
    /// A loss claimed for lateness, in fen (000-R83).
    pub loss: Option<u64>,
}

impl Job {
    /// Takes in one entry that counts; `state` is the state after it.
    pub fn apply(&mut self, entry: &Entry, state: State) {
        let data = &entry.data;
        self.keep_keys(entry);
        self.loss = data.loss.map(Yuan::fen).or(self.loss);
        match entry.verb {
            Verb::Open => {
                self.off_list = data.off_list.unwrap_or(false);
                self.direct = data.direct.unwrap_or(false);
                self.free = data.free.unwrap_or(false);
                // Rework takes its class from the order before; any other opening has one proposed.
                self.rework_of = data.link.filter(|_| data.proposal.is_none());
            }
            Verb::Review => {
                self.reviewed = data.feasible;
                self.quote = data.fee.map(Yuan::fen).or(self.quote);
            }
            Verb::Quote => {
                self.quote = Some(amount(entry));
                self.consent = None;
            }
            Verb::Agree => self.consent = self.quote,
            Verb::Confirm if data.actual.is_some() => {
                self.actual = data.actual.clone();
                self.quote = None;
                self.consent = None;
            }
            Verb::Material => self.material = data.check.map(|check| (check, data.choice)),
            Verb::Appoint => self.appointment = data.until,
            Verb::Arrive if data.no_access == Some(true) => self.no_access += 1,
            Verb::Arrive => self.on_site = true,
            Verb::Dispatch => self.on_site = false,
            Verb::Start => {
                self.on_site = true;
                self.started = Some(entry.at);
            }
            Verb::Pause => self.begin_pause(entry),
            Verb::Resume => self.end_pause(entry.at),
            _ => self.apply_end(entry, state),
        }
    }

    /// The verbs from finishing on.
    fn apply_end(&mut self, entry: &Entry, state: State) {
        let data = &entry.data;
        match entry.verb {
            Verb::Finish => {
                self.finished = Some(entry.at);
                self.redone_since = None;
                self.started = self.started.or(Some(entry.at));
                self.repairer = Some(entry.doer().clone());
                self.amount = amount(entry);
                self.test = data.test;
                self.rain_dry = false;
                self.end_pause(entry.at);
            }
            Verb::Rain => {
                self.rain_dry = data.dry == Some(true);
                self.do_again(entry.at, state);
            }
            Verb::Rework => self.do_again(entry.at, state),
            Verb::Accept => {
                (self.accepted, self.followed_up) = (Some(entry.at), None);
                self.warranty_until = data.warranty;
                self.satisfied = data.satisfied.or(self.satisfied);
            }
            Verb::Pay => self.paid = Some(amount(entry)),
            Verb::Followup => {
                self.satisfied = data.satisfied.or(self.satisfied);
                self.followed_up = self.followed_up.or(Some(entry.at));
            }
            _ => {}
        }
    }

    /// Back to work in the same order, where the entry took it there.
    fn do_again(&mut self, at: Stamp, state: State) {
        if state == State::Working {
            self.finished = None;
            self.redone += 1;
            self.redone_since = Some(at);
        }
    }

    fn keep_keys(&mut self, entry: &Entry) {
        self.keys.extend(entry.data.key_left.clone());
        if entry.data.key_returned == Some(true) {
            self.keys.clear();
        }
    }

    fn begin_pause(&mut self, entry: &Entry) {
        let until = entry.data.until.unwrap_or(entry.at);
        let reason = entry.data.reason.clone().unwrap_or_default();
        self.pauses.push(Pause { from: entry.at, until, reason, by: entry.doer().clone(), resumed: None });
    }

    fn end_pause(&mut self, at: Stamp) {
        if let Some(pause) = self.pauses.last_mut() {
            if pause.resumed.is_none() && at < pause.until {
                pause.resumed = Some(at);
            }
            pause.until = pause.until.min(at).max(pause.from);
        }
    }

    /// Whether a key of this order is still at the desk, whatever became of the order.
    pub fn holds_keys(&self) -> bool {
        !self.keys.is_empty()
    }

    /// Whether the order is paused at `now`: the pause ends by itself at its expected resume.
    pub fn is_paused(&self, now: Stamp) -> bool {
        self.finished.is_none() && self.pauses.last().is_some_and(|pause| pause.from <= now && now < pause.until)
    }
}

/// What an entry says in money: the fee, else labour and material together. In fen.
pub fn amount(entry: &Entry) -> u64 {
    let fen = |yuan: Option<Yuan>| yuan.map_or(0, Yuan::fen);
    entry.data.fee.map_or(fen(entry.data.labour) + fen(entry.data.material), Yuan::fen)
}
