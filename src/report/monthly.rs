//! The figures of a month (RP01, RP02, RP06, RP12, RP13, RP14): what was received in it, judged at a moment. Pure; words come
//! later.
//!
//! What is counted of a noun is a table (`complaints`, `repairs`, and those of `desk`): a figure is a row.

mod checks;
mod complaints;
mod desk;
mod duty;
mod handovers;
mod inquiries;
mod places;
mod reception;
mod repairs;
mod requests;
mod section;
mod unsolved;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::calendar::Calendar;
use crate::domain::clock::ClockName;
use crate::domain::fault::Fault;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::month::Month;
use crate::domain::planned::Planned;
use crate::domain::quota::Quotas;
use crate::domain::settings::Settings;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::sums::{Changed, Sums};

use super::figures::{Rate, punctual};
use super::followups::{Share, followups};

pub use complaints::COMPLAINTS;
pub use desk::NOUNS;
pub use duty::Wrong;
pub use inquiries::Later;
pub use places::Places;
pub use repairs::REPAIRS;
pub use section::{Section, Table, View};
pub use unsolved::Unsolved;

/// What was received and what was ended in one week of the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday, which may lie in the month before.
    pub monday: NaiveDate,
    pub opened: u64,
    pub ended: u64,
}

/// The figures of a month.
#[derive(Clone, Debug)]
pub struct Figures {
    pub month: Month,
    pub complaints: Section,
    pub repairs: Section,
    /// Complaints that nobody has replied to.
    pub unsolved: Vec<Unsolved>,
    /// Promises of a time, of all records received in the month (D28).
    pub promises: Rate,
    /// Whether every complaint is in ledger, report and duty log (002-R59, 002-R60).
    pub places: Places,
    /// Who was to be asked about what was accepted or replied to in the month (RP06, RP07).
    pub shares: Vec<Share>,
    /// The nouns of the front desk and the shift, in the order of `NOUNS`.
    pub desk: Vec<(&'static str, Section)>,
    /// Inquiries that were to be answered at once and were not (000-R53).
    pub later: Vec<Later>,
    /// What was found wrong and is not put right (001-R08).
    pub unrectified: Vec<Wrong>,
    /// The shifts of the month that were taken over with two signatures (002-R17).
    pub shifts: Rate,
    /// Rounds and checks: how many were done of those planned (001-R05, 001-R53).
    pub checks: Vec<(Planned, Rate)>,
}

/// What a month is counted from.
pub struct Book<'a> {
    pub settings: &'a Settings,
    pub standings: &'a [Standing],
    /// Files that could not be read.
    pub faults: &'a [Fault],
    pub quotas: &'a Quotas,
    pub plans: &'a [Planned],
    pub calendar: &'a Calendar,
}

/// Counts the records received in `month`, as they stand at `now`.
pub fn figures(book: &Book, month: Month, now: Stamp) -> Figures {
    let within = |one: &&Standing| month.has(one.opened.day());
    let received = |kind: Kind| -> Vec<&Standing> {
        book.standings.iter().filter(|one| one.id.kind == kind).filter(within).collect()
    };
    let by_id: BTreeMap<RecordId, &Standing> = book.standings.iter().map(|one| (one.id, one)).collect();
    let mut promises = Rate::default();
    let promised = |one: &&Standing| one.id.kind != Kind::Monthly && one.shown() != State::Void;
    for one in book.standings.iter().filter(within).filter(promised) {
        for clock in one.clocks.iter().filter(|clock| clock.name == ClockName::Promise) {
            promises.count(punctual(std::slice::from_ref(clock), ClockName::Promise, now));
        }
    }
    let complaints = received(Kind::Complaint);
    let (_, shares) = followups(book.standings, book.quotas, book.calendar, now, |at| month.has(at.day()));
    Figures {
        month,
        unsolved: unsolved::unsolved(&complaints, now),
        places: places::places(&complaints, book, month),
        complaints: section::count(&COMPLAINTS, &complaints, &by_id, month, now),
        repairs: section::count(&REPAIRS, &received(Kind::Repair), &by_id, month, now),
        promises,
        shares,
        desk: NOUNS
            .iter()
            .map(|noun| (noun.head, section::count(noun.table, &received(noun.kind), &by_id, month, now)))
            .collect(),
        later: inquiries::later(&received(Kind::Inquiry)),
        unrectified: duty::unrectified(&received(Kind::Duty), now),
        checks: checks::checks(book.standings, book.plans, month, now),
        shifts: handovers::shifts(book.standings, book.settings, month, now),
    }
}

/// Which figures there are: 1 complaints, repairs, promises, places, follow-ups; 2 every noun; 3 work done again before
/// acceptance, and orders that nobody holds.
const EDITION: u64 = 3;
/// The name under which a report says which figures it keeps: those of an edition after it were not kept, and are not nought.
pub const EDITION_NAME: &str = "edition";

/// What the third edition brought.
const THIRD: &[&str] = &["repairs.redone", "repairs.fixed_first_time.", "repairs.fixed_by_repairer.-."];

/// The edition that brought the figure of this name.
fn since(name: &str) -> u64 {
    if THIRD.iter().any(|figure| name.starts_with(figure)) {
        return 3;
    }
    let head = name.split('.').next().unwrap_or(name);
    if matches!(head, "shifts" | "checks") || NOUNS.iter().any(|noun| noun.head == head) { 2 } else { 1 }
}

/// What a recount finds otherwise than the figures that were `kept`. A figure that was not counted then is no difference.
pub fn changed(kept: &Sums, now: &Sums) -> Vec<Changed> {
    let edition = kept.of(EDITION_NAME).max(1);
    let counts = |change: &Changed| change.name != EDITION_NAME && since(&change.name) <= edition;
    kept.changed(now).into_iter().filter(counts).collect()
}

impl Figures {
    /// Every figure as a number with a name: what a signed report keeps, and what a recount is held against.
    pub fn sums(&self) -> Sums {
        let mut sums = Sums::default();
        sums.put(EDITION_NAME, EDITION);
        self.complaints.put("complaints", &mut sums);
        self.repairs.put("repairs", &mut sums);
        section::put_rate("promises.kept", &self.promises, &mut sums);
        for (name, number) in self.places.figures() {
            sums.put(format!("places.{name}"), number);
        }
        for share in &self.shares {
            for (name, number) in share.figures() {
                sums.put(format!("followups.{}.{name}", share.kind), number);
            }
        }
        for (head, section) in &self.desk {
            section.put(head, &mut sums);
        }
        section::put_rate("shifts.signed", &self.shifts, &mut sums);
        for (plan, rate) in &self.checks {
            section::put_rate(&format!("checks.{}.{}", plan.line, plan.each), rate, &mut sums);
        }
        sums
    }
}

/// How many of `moments` fell into each week, only the days of the month counted.
fn weeks(month: Month, opened: impl Iterator<Item = Stamp>, ended: impl Iterator<Item = Stamp>) -> Vec<Week> {
    let mut weeks: Vec<Week> = month.weeks().into_iter().map(|monday| Week { monday, opened: 0, ended: 0 }).collect();
    let mondays = month.weeks();
    let place = |at: Stamp| {
        let day = at.day();
        month.has(day).then(|| mondays.iter().rposition(|monday| *monday <= day)).flatten()
    };
    for at in opened.filter_map(place) {
        weeks[at].opened += 1;
    }
    for at in ended.filter_map(place) {
        weeks[at].ended += 1;
    }
    weeks
}
