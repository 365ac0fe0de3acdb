//! Whether what the monthly report rests on holds: each complaint is replied to and counted, who is to be asked was asked.

use std::collections::BTreeMap;

use crate::domain::book::Office;
use crate::domain::clock::{ClockName, Outcome};
use crate::domain::fault::Fault;
use crate::domain::field::Word;
use crate::domain::fold::{Standing, fold};
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::logged::is_unreplied;
use crate::domain::month::Month;
use crate::domain::quota::Quotas;
use crate::domain::record::Record;
use crate::domain::shift::Turn;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::rules::followups::{KINDS, ended};

use super::{Found, Odd, Subject};

/// What the records of a book say together of months and follow-ups.
pub struct Places {
    /// The report of each month that was sent and is not void.
    sent: BTreeMap<Month, Sent>,
    /// What should have been asked by now and was not, and by when.
    unasked: BTreeMap<RecordId, Stamp>,
    /// The handovers by which each shift was taken over, both signatures on them.
    taken: BTreeMap<Turn, Vec<RecordId>>,
}

/// A report that was sent.
struct Sent {
    id: RecordId,
    as_of: Stamp,
    /// How many complaints it counts.
    kept: u64,
    /// How many of the month were in the book when it was counted; a file that cannot be read now may be one of them.
    known: u64,
    unread: u64,
}

impl Places {
    /// `quotas` are `None` where `rules.yaml` cannot be read: then nobody can say who is to be asked.
    pub fn of(
        folded: &[(&Record, Standing)],
        broken: &[Fault],
        quotas: Option<&Quotas>,
        office: &Office,
        now: Stamp,
    ) -> Places {
        let mut sent: BTreeMap<Month, Sent> = folded.iter().filter_map(|(_, one)| of_report(one)).collect();
        for (record, one) in folded.iter().filter(|(_, one)| one.id.kind == Kind::Complaint) {
            for (month, report) in &mut sent {
                if month.has(record.id.day) || month.has(one.opened.day()) {
                    report.known += u64::from(is_known(record, *month, report.as_of));
                }
            }
        }
        for id in broken.iter().filter_map(|fault| RecordId::from_text(fault.path.file_stem()?.to_str()?)) {
            if let Some(report) = sent.get_mut(&Month::of(id.day)).filter(|_| id.kind == Kind::Complaint) {
                report.unread += 1;
            }
        }
        let mut unasked = BTreeMap::new();
        for kind in KINDS {
            let Some(quotas) = quotas else { break };
            let late = ended(folded.iter().map(|(_, one)| one), kind, quotas, now);
            for asked in late.iter().filter(|asked| asked.reason.is_some() && asked.done(now).is_none()) {
                let due = asked.due(quotas, &office.calendar);
                if due < now {
                    unasked.insert(asked.one.id, due);
                }
            }
        }
        let mut taken: BTreeMap<Turn, Vec<RecordId>> = BTreeMap::new();
        for (turn, id) in folded.iter().filter_map(|(_, one)| Some((taken_over(one)?.clone(), one.id))) {
            taken.entry(turn).or_default().push(id);
        }
        Places { sent, unasked, taken }
    }

    /// The first other handover that took over the same shift, and that shift.
    pub fn taken_twice(&self, one: &Standing) -> Option<(&Turn, RecordId)> {
        let (turn, ids) = self.taken.get_key_value(taken_over(one)?)?;
        ids.iter().find(|id| **id != one.id).map(|id| (turn, *id))
    }
}

/// The shift that was taken over by this handover, where both have signed it.
fn taken_over(one: &Standing) -> Option<&Turn> {
    let sheet = one.front.handover().filter(|_| one.state() == State::Effective)?;
    sheet.takeover.as_ref().map(|taken| &taken.turn)
}

fn of_report(one: &Standing) -> Option<(Month, Sent)> {
    let report = one.front.monthly().filter(|report| report.sent.is_some() && one.state() != State::Void)?;
    let counted = report.counted.as_ref()?;
    let kept = counted.sums.of("places.report");
    Some((one.id.month(), Sent { id: one.id, as_of: counted.as_of, kept, known: 0, unread: 0 }))
}

/// Whether the complaint was in the book at `as_of`, as one of this month.
fn is_known(record: &Record, month: Month, as_of: Stamp) -> bool {
    fold(record, Some(as_of)).is_some_and(|one| month.has(one.opened.day()) && one.shown() != State::Void)
}

/// A complaint is replied to by the time it was due (002-R48).
pub fn replied(subject: &Subject) -> Found {
    let one = subject.standing;
    let late = one.clocks.iter().filter(|clock| clock.name == ClockName::Reply && !clock.soft).find_map(|clock| {
        let reading = clock.read(subject.now);
        matches!(reading.outcome, Outcome::Overdue | Outcome::Late).then_some(reading.due)
    });
    match late.flatten() {
        Some(due) if one.id.kind == Kind::Complaint && is_unreplied(one) => vec![(None, Odd::Unreplied { due })],
        _ => Vec::new(),
    }
}

/// Who is to be asked afterwards was asked in time (000-R132).
pub fn followups(subject: &Subject) -> Found {
    let due = subject.places.unasked.get(&subject.standing.id);
    due.map(|due| (None, Odd::Unasked { due: *due })).into_iter().collect()
}

/// Once the report of a month was sent, every complaint of that month is counted in it, and it counts no others (002-R58).
pub fn reported(subject: &Subject) -> Found {
    let Subject { record, standing, places, .. } = subject;
    match standing.id.kind {
        Kind::Complaint if standing.shown() != State::Void => {
            let month = Month::of(standing.opened.day());
            let missed = places.sent.get(&month).filter(|report| !is_known(record, month, report.as_of));
            missed.map(|report| (None, Odd::Uncounted { report: report.id })).into_iter().collect()
        }
        Kind::Monthly => {
            let report = places.sent.get(&standing.id.month()).filter(|report| report.id == standing.id);
            let odd = report.filter(|one| !(one.known..=one.known + one.unread).contains(&one.kept));
            odd.map(|one| (None, Odd::Miscounted { kept: one.kept, found: one.known })).into_iter().collect()
        }
        _ => Vec::new(),
    }
}
