//! Named checks over a whole book: each finds one kind of thing that is wrong or odd, all findings at once.

mod asked;
mod duty;
mod handover;
mod links;
mod places;
pub mod records;
pub mod rules;
mod visits;

use crate::domain::book::Office;
use crate::domain::fault::Fault;
use crate::domain::fold::{Standing, fold};
use crate::domain::id::{EntryId, RecordId};
use crate::domain::quota::Quotas;
use crate::domain::reception::Owed;
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;

use links::Ties;
use places::Places;

/// How much a finding weighs. `--strict` lets warnings fail too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Error,
    Warning,
}

/// Something a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name of the check.
    pub check: &'static str,
    pub level: Level,
    pub id: RecordId,
    pub entry: Option<EntryId>,
    pub what: Odd,
}

/// What is odd about a record that can be read. Files that cannot be read are `Fault`s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Odd {
    /// The log contradicts itself.
    Contested,
    /// Neither house nor place.
    NoPlace,
    /// No words of the customer.
    NoText,
    /// Made by hand without class or clocks: nothing is ever reported late.
    NoEffects,
    /// A change of state before the one it follows.
    Backwards { at: Stamp, before: Stamp },
    /// Happened after now.
    Future { at: Stamp },
    /// Typed before it happened.
    TypedBefore { at: Stamp, entered: Stamp },
    /// A person the book does not name.
    UnknownPerson { name: String },
    /// A house the book does not name.
    UnknownHouse { name: String },
    /// Due times rest on a year without an official calendar.
    Assumed { year: u32 },
    /// The day in the id is not the day of entry.
    OtherDay,
    /// A verb reserved for some roles was recorded by somebody without them.
    Role { verb: String, name: String },
    /// It names a record that is not in the book.
    LinkLost { to: RecordId },
    /// Merged records that lead back to themselves: nobody works on any of them.
    MergedRound { to: RecordId },
    /// A line of the duty log in which one person did what takes two: put right and rechecked, asked for leave and approved it.
    SameHands { name: String },
    /// One person signed a handover for two, or let his own pass.
    SignedAlone { name: String },
    /// Both have signed a handover, and lines of its sheet were not taken over.
    LinesUnchecked { lines: String },
    /// Another handover of the same shift that both have signed too: made at two desks, neither knowing the other.
    TakenTwice { turn: String, other: RecordId },
    /// A shift that `wuye.yaml` does not have.
    UnknownShift { name: String },
    /// A member of a collective complaint whose lead does not name it, so that no clock is kept for it.
    NoLead { to: RecordId },
    /// One half of what a command wrote on two records; the other one does not name this one.
    HalfLink { to: RecordId },
    /// A call was put through to a host who had not consented (000-R55).
    NoConsent,
    /// An emergency was ended, and no manager knows of it (000-R68).
    NoAck,
    /// Help was refused without another office being spoken to (000-R74).
    NoReferral,
    /// A slip for somebody who showed no document, and whose host did not agree.
    SlipUnproven,
    /// The number of a document where only its kind belongs.
    DocumentNumber,
    /// Closed, and something is still owed.
    StillOwed { owed: Owed },
    /// A complaint without its line in the duty log (002-R59).
    Unlogged,
    /// A complaint that nobody replied to by the time it was due.
    Unreplied { due: Stamp },
    /// Who is to be asked afterwards was not asked in time.
    Unasked { due: Stamp },
    /// A complaint that the report of its month does not count, which was sent (002-R58).
    Uncounted { report: RecordId },
    /// A report that was sent with another number of complaints than the book had when it was counted.
    Miscounted { kept: u64, found: u64 },
    /// Numbers of a day that no record has.
    Gap { from: RecordId, to: RecordId },
    /// A monthly report that was signed by who may not.
    SignedBy { name: String },
}

impl Odd {
    /// The stable name, for messages and tests.
    pub fn slug(&self) -> &'static str {
        match self {
            Odd::Contested => "contested",
            Odd::NoPlace => "no-place",
            Odd::NoText => "no-text",
            Odd::NoEffects => "no-effects",
            Odd::Backwards { .. } => "backwards",
            Odd::Future { .. } => "future",
            Odd::TypedBefore { .. } => "typed-before",
            Odd::UnknownPerson { .. } => "unknown-person",
            Odd::UnknownHouse { .. } => "unknown-house",
            Odd::Assumed { .. } => "assumed",
            Odd::OtherDay => "other-day",
            Odd::Role { .. } => "role",
            Odd::LinkLost { .. } => "link-lost",
            Odd::MergedRound { .. } => "merged-round",
            Odd::NoLead { .. } => "no-lead",
            Odd::SameHands { .. } => "same-hands",
            Odd::UnknownShift { .. } => "unknown-shift",
            Odd::SignedAlone { .. } => "signed-alone",
            Odd::TakenTwice { .. } => "taken-twice",
            Odd::LinesUnchecked { .. } => "lines-unchecked",
            Odd::HalfLink { .. } => "half-link",
            Odd::NoConsent => "no-consent",
            Odd::NoAck => "no-ack",
            Odd::NoReferral => "no-referral",
            Odd::SlipUnproven => "slip-unproven",
            Odd::DocumentNumber => "document-number",
            Odd::StillOwed { .. } => "still-owed",
            Odd::Unlogged => "unlogged",
            Odd::Unreplied { .. } => "unreplied",
            Odd::Unasked { .. } => "unasked",
            Odd::Uncounted { .. } => "uncounted",
            Odd::Miscounted { .. } => "miscounted",
            Odd::Gap { .. } => "gap",
            Odd::SignedBy { .. } => "signed-by",
        }
    }
}

/// What a check may look at.
pub struct Subject<'a> {
    pub record: &'a Record,
    pub standing: &'a Standing,
    pub office: &'a Office,
    pub now: Stamp,
    pub ties: &'a Ties,
    pub places: &'a Places,
}

/// What one check found in one record, each with the entry it is about.
pub type Found = Vec<(Option<EntryId>, Odd)>;

/// One named check.
pub struct Check {
    pub name: &'static str,
    pub level: Level,
    pub find: fn(&Subject) -> Found,
}

/// Every check, in the order its findings are shown.
pub const CHECKS: &[Check] = &[
    Check { name: "states", level: Level::Error, find: records::contested },
    Check { name: "intake", level: Level::Error, find: records::intake },
    Check { name: "order", level: Level::Error, find: records::order },
    Check { name: "effects", level: Level::Warning, find: records::effects },
    Check { name: "entered", level: Level::Warning, find: records::entered },
    Check { name: "people", level: Level::Warning, find: records::people },
    Check { name: "houses", level: Level::Warning, find: records::houses },
    Check { name: "roles", level: Level::Warning, find: records::roles },
    Check { name: "calendar", level: Level::Warning, find: records::calendar },
    Check { name: "duty", level: Level::Warning, find: duty::duty },
    Check { name: "visits", level: Level::Warning, find: visits::visits },
    Check { name: "handover", level: Level::Warning, find: handover::handover },
    Check { name: "links", level: Level::Error, find: links::links },
    Check { name: "asked", level: Level::Warning, find: asked::asked },
    Check { name: "logged", level: Level::Warning, find: records::logged },
    Check { name: "replied", level: Level::Warning, find: places::replied },
    Check { name: "followups", level: Level::Warning, find: places::followups },
    Check { name: "reported", level: Level::Warning, find: places::reported },
    Check { name: "numbers", level: Level::Warning, find: records::gaps },
    Check { name: "signed", level: Level::Error, find: records::signed },
];

/// Runs every check over every record, except those named in `skip`. A record in `broken` is there, but cannot be read;
/// `quotas` are `None` where `rules.yaml` cannot. Sorted by record, then by check.
pub fn run(
    records: &[Record],
    broken: &[Fault],
    office: &Office,
    quotas: Option<&Quotas>,
    now: Stamp,
    skip: &[String],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let folded: Vec<(&Record, Standing)> =
        records.iter().filter_map(|record| Some((record, fold(record, None)?))).collect();
    let ties = Ties::of(&folded, broken);
    let places = Places::of(&folded, broken, quotas, office, now);
    for (record, standing) in &folded {
        let subject = Subject { record, standing, office, now, ties: &ties, places: &places };
        for check in CHECKS.iter().filter(|check| !skip.iter().any(|name| name == check.name)) {
            let found = (check.find)(&subject).into_iter();
            findings.extend(found.map(|(entry, what)| Finding {
                check: check.name,
                level: check.level,
                id: record.id,
                entry,
                what,
            }));
        }
    }
    findings
}

/// Whether a check fails: faults and errors always, warnings only with `strict`.
pub fn fails(faults: &[Fault], findings: &[Finding], strict: bool) -> bool {
    !faults.is_empty() || findings.iter().any(|finding| strict || finding.level == Level::Error)
}
