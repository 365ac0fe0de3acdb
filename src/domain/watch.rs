//! What a line of the duty log has come to beside its state. Folded, never stored.

use std::collections::BTreeMap;

use super::case::{Body, Severity};
use super::entry::Entry;
use super::fold::word;
use super::id::EntryId;
use super::kind::Verb;
use super::month::{Figures, Month};
use super::party::Person;
use super::shift::Turn;
use super::stamp::Stamp;
use super::words::words;

words! {
    /// What a line of the duty log is about (002-R03…R12; ledger 4, duty entry kind).
    Line {
        /// Daily business of the desk (日常事务).
        Daily = "daily",
        Inquiry = "inquiry",
        Help = "help",
        Complaint = "complaint",
        /// A round through the estate (002-R04).
        Patrol = "patrol",
        /// A check of a post or of a department's work (001-R04…R08, 001-R53).
        Inspection = "inspection",
        /// Something out of the ordinary, written down whatever was done about it (000-R36).
        Anomaly = "anomaly",
        /// Something found wrong, to be put right and looked at again (002-R04, 001-R08).
        Nonconformity = "nonconformity",
        /// Something that happened and is not over (002-R05).
        Incident = "incident",
        /// A rule of the estate broken (001-R49).
        Violation = "violation",
        /// People of another department were called (002-R09).
        Mobilisation = "mobilisation",
        /// A temporary measure (002-R10).
        ProtectiveMeasure = "protective-measure",
        /// A line or a service is out (000-R02).
        Outage = "outage",
        /// A quarrel with a customer: somebody else goes on (004-R62).
        Quarrel = "quarrel",
        /// Something found, kept until it is claimed (004-R56).
        LostProperty = "lost-property",
        /// The post was left (002-R06).
        LeavePost = "leave-post",
        /// A supervisor was called off duty (002-R11).
        Call = "call",
        /// An important notice, until it is cleared (000-R37).
        Notice = "notice",
        /// Somebody asks to be off a shift (请假, 002-R08).
        Leave = "leave",
        /// The director looked through a shift's log (抽查, 002-R61).
        SpotCheck = "spot-check",
        /// The logs of a month went to the archivist (002-R12).
        Archive = "archive",
    }
}

impl Line {
    /// Whether it only has to be written down. The others stay open until they are closed.
    pub fn closes_at_once(self) -> bool {
        use Line::*;
        matches!(
            self,
            Daily
                | Inquiry
                | Help
                | Complaint
                | Patrol
                | Inspection
                | Anomaly
                | Violation
                | Mobilisation
                | Call
                | Archive
        )
    }
}

words! {
    /// Whose work a nonconformity is about (001-R08).
    Area {
        Security = "security",
        Cleaning = "cleaning",
        Greening = "greening",
        PestControl = "pest-control",
        Desk = "desk",
        Other = "other",
    }
}

/// Something that was done, when and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    pub at: Stamp,
    pub who: Person,
    /// The words, else the reason.
    pub text: Option<String>,
}

impl Deed {
    fn of(entry: &Entry) -> Deed {
        Deed {
            at: entry.at,
            who: entry.doer().clone(),
            text: entry.data.text.clone().or_else(|| entry.data.reason.clone()),
        }
    }
}

/// The time of a line was corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The entry that did it, and when that was typed.
    pub entry: EntryId,
    pub typed: Stamp,
    /// The shift the line was first written into, where it stands in another now.
    pub from: Option<Turn>,
    /// When a corrected time took it to the shift it stands in.
    pub moved: Option<Stamp>,
}

/// What a line of the duty log has come to.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    pub line: Option<Line>,
    pub severity: Option<Severity>,
    /// Who wrote it down, or whoever took it over after a quarrel.
    pub owner: Option<Person>,
    /// Who it was at first.
    pub began: Option<Person>,
    /// The entry that wrote it down.
    pub opening: Option<EntryId>,
    /// The shift it belongs to: by its time as it was written down, and as it was corrected since.
    pub shift: Option<Turn>,
    /// The time it happened was corrected last.
    pub corrected: Option<Corrected>,
    /// The shift that leave is asked for, or whose log was looked through.
    pub for_shift: Option<Turn>,
    pub area: Option<Area>,
    /// The department or person it is given to: who was called, who stands in, who puts it right.
    pub to: Option<Person>,
    /// Until when: a measure, or by when it is put right.
    pub until: Option<Stamp>,
    /// Whether the supervisor who was called could be reached (002-R11).
    pub reached: Option<bool>,
    /// Where a found thing is kept.
    pub kept: Option<String>,
    pub scheduled: Option<bool>,
    pub score: Option<String>,
    /// What was done about it, in order.
    pub deeds: Vec<Deed>,
    /// When each body was first told.
    pub told: BTreeMap<Body, Stamp>,
    /// The director's decision (002-R07), or the approval of leave (002-R08).
    pub decided: Option<Deed>,
    /// Leave was approved.
    pub approved: bool,
    /// The last look at what was put right, and whether it was.
    pub rechecked: Option<(Deed, bool)>,
    pub closed: Option<Deed>,
    /// The claimant of a found thing, the director of a spot check, the archivist of a month.
    pub signed_by: Option<Person>,
    pub month: Option<Month>,
    pub counts: Option<Figures>,
    pub commit: Option<String>,
}

impl Watch {
    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        let data = &entry.data;
        match entry.verb {
            Verb::Open => self.open(entry),
            Verb::Handle => {
                self.deeds.push(Deed::of(entry));
                self.owner = data.to.clone().or(self.owner.take());
                self.kept = data.kept.clone().or(self.kept.take());
                self.until = data.until.or(self.until);
            }
            Verb::Report => {
                if let Some(body) = data.body {
                    self.told.entry(body).or_insert(entry.at);
                }
            }
            Verb::Recheck => self.rechecked = Some((Deed::of(entry), data.satisfied == Some(true))),
            Verb::Approve => {
                self.decided = Some(Deed::of(entry));
                self.approved = true;
                self.to = data.to.clone();
            }
            Verb::Decline => self.decided = Some(Deed::of(entry)),
            Verb::Close => self.closed = Some(Deed::of(entry)),
            Verb::Amend if data.entry.is_some() && data.entry == self.opening => self.correct(entry),
            _ => {}
        }
        if let Some(approver) = data.approver.clone() {
            self.decided = Some(Deed { who: approver, ..Deed::of(entry) });
        }
        if matches!(entry.verb, Verb::Open | Verb::Close) {
            self.signed_by = data.signed_by.clone().or(self.signed_by.take());
        }
    }

    /// A corrected time takes the line to the shift that the amendment names; where it names none, the line stays.
    fn correct(&mut self, entry: &Entry) {
        if entry.data.set.as_ref().and_then(|set| word::<Stamp>(set, "at")).is_none() {
            return;
        }
        let (mut from, mut moved) = self.corrected.take().map(|before| (before.from, before.moved)).unwrap_or_default();
        if let Some(to) = &entry.data.shift {
            from = from.or(self.shift.take()).filter(|first| first != to);
            moved = Some(entry.typed());
            self.shift = Some(to.clone());
        }
        self.corrected = Some(Corrected { entry: entry.id, typed: entry.typed(), from, moved });
    }

    fn open(&mut self, entry: &Entry) {
        let data = &entry.data;
        self.opening = Some(entry.id);
        self.owner = Some(entry.doer().clone());
        self.began = self.owner.clone();
        self.line = data.line;
        self.severity = data.severity;
        self.shift = data.shift.clone();
        self.for_shift = data.for_shift.clone();
        self.area = data.area;
        self.to = data.to.clone();
        self.until = data.until;
        self.reached = data.reached;
        self.kept = data.kept.clone();
        self.scheduled = data.scheduled;
        self.score = data.score.clone();
        self.month = data.month;
        self.counts = data.counts;
        self.commit = data.commit.clone();
    }

    /// Who put it right last.
    pub fn doer(&self) -> Option<&Person> {
        self.deeds.last().map(|deed| &deed.who)
    }

    /// Whether it is a line of this kind.
    pub fn is(&self, line: Line) -> bool {
        self.line == Some(line)
    }

    /// Who stands in, where leave was approved (002-R08).
    pub fn stand_in(&self) -> Option<&Person> {
        self.to.as_ref().filter(|_| self.is(Line::Leave) && self.approved)
    }
}
