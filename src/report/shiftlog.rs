//! The log of one shift as it is kept on paper (值班记录表, 002-R12, 002-R32…R46): who was on duty, every line of the duty log,
//! a line of every complaint that was received, handled or replied to, and whoever left the post for a while, in order of time.
//! Drawn from the records, never typed twice.

mod desk;
mod heard;

use crate::domain::entry::Entry;
use crate::domain::fold::Standing;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::{Kind, Verb};
use crate::domain::logged::{logged, named_by_duty};
use crate::domain::party::Person;
use crate::domain::sheet::Absence;
use crate::domain::shift::{Hours, Turn, hours_of, signatures};
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::watch::Line;

pub use desk::{Desk, Post, stand_in};
pub use heard::{Heard, Moment, Owed, heard, owed};

use desk::directors;

/// What logs are drawn from.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// All lines of the duty log that are known; those of the shifts that are asked for with their entries.
    pub lines: Vec<Standing>,
    /// The complaints that something happened to, with their entries.
    pub complaints: Vec<Standing>,
    pub handovers: Vec<Standing>,
    /// What else was opened.
    pub others: Vec<Standing>,
}

/// One line.
#[derive(Clone, Debug)]
pub struct Row {
    pub at: Stamp,
    pub what: What,
    /// It came into this log after the shift had been handed over.
    pub afterwards: bool,
    /// The time of a line of the duty log was corrected.
    pub corrected: Option<Correction>,
    /// What was noted on it later.
    pub notes: Vec<Remark>,
}

/// What is said of a line whose time was corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The entry that corrected it last.
    pub by: EntryId,
    /// The time that was first written down.
    pub was: Stamp,
    /// The shift it was first written into, where it stands in another now.
    pub from: Option<Turn>,
    /// The shift its time lies in, where it stays in this one: both had signed for this one before (002-R17).
    pub lies_in: Option<Turn>,
    /// It was corrected after the shift had been handed over.
    pub afterwards: bool,
}

/// A note on a line.
#[derive(Clone, Debug)]
pub struct Remark {
    pub at: Stamp,
    pub by: Person,
    pub text: String,
    /// It was typed after the shift had been handed over.
    pub afterwards: bool,
}

/// What a line is drawn from.
#[derive(Clone, Debug)]
pub enum What {
    Duty(Box<Standing>),
    Complaint(Box<Heard>),
    Away(Box<Away>),
}

/// Whoever was on duty left the post for a while (临时离岗, 004-R43): as his handover has it, and not typed again.
#[derive(Clone, Debug)]
pub struct Away {
    /// The handover he had taken over with, and how that stands.
    pub id: RecordId,
    pub state: State,
    pub absence: Absence,
}

/// How many records of a kind were opened in the shift, and which of them are still open.
#[derive(Clone, Debug)]
pub struct Count {
    pub kind: Kind,
    pub opened: usize,
    pub open: Vec<RecordId>,
}

/// The log of one shift.
#[derive(Clone, Debug)]
pub struct ShiftLog {
    pub hours: Hours,
    /// When both signed for it, and when the next shift took over.
    pub taken: Option<Stamp>,
    pub relieved: Option<Stamp>,
    pub posts: Vec<Post>,
    pub directors: Vec<Person>,
    /// Whoever wrote in it.
    pub writers: Vec<Person>,
    pub rows: Vec<Row>,
    pub counts: Vec<Count>,
    /// The director's looks through this log (002-R61), wherever they were written down.
    pub checks: Vec<Standing>,
}

/// The kinds that are counted.
const COUNTED: [Kind; 4] = [Kind::Visit, Kind::Inquiry, Kind::Request, Kind::Repair];

/// The log of this run; `None` where `wuye.yaml` has no such shift.
pub fn shift_log(turn: &Turn, records: &Records, desk: &Desk) -> Option<ShiftLog> {
    let Records { lines, complaints, handovers, others } = records;
    let hours = hours_of(&desk.office.settings, turn)?;
    let (taken, relieved) = signatures(&desk.office.settings, desk.takeovers, &hours);
    let afterwards = |typed: Stamp| relieved.is_some_and(|relieved| typed > relieved);
    let own: Vec<&Standing> =
        lines.iter().filter(|line| desk.holds(turn, line) && line.state() != State::Void).collect();
    let mut rows: Vec<Row> = own
        .iter()
        .map(|line| Row {
            at: line.opened,
            what: What::Duty(Box::new((*line).clone())),
            afterwards: afterwards(entered(line)),
            corrected: corrected(line, turn, desk, afterwards),
            notes: notes(line, afterwards),
        })
        .collect();
    let named = named_by_duty(lines.iter().chain(complaints));
    for complaint in complaints.iter().filter(|complaint| complaint.state() != State::Void) {
        let moments = desk.moments(turn, complaint);
        if let Some((_, at)) = moments.first() {
            let received = moments.iter().any(|(moment, _)| *moment == Moment::Received);
            rows.push(Row {
                at: *at,
                afterwards: received && afterwards(complaint.first_typed),
                corrected: None,
                notes: Vec::new(),
                what: What::Complaint(Box::new(heard(complaint, moments, logged(complaint, &named)))),
            });
        }
    }
    let left = handovers.iter().filter(|one| one.shown() == State::Effective).flat_map(absences);
    rows.extend(left.filter(|away| desk.belongs(turn, away.absence.left.at)).map(|away| Row {
        at: away.absence.left.at,
        afterwards: afterwards(away.absence.typed),
        corrected: None,
        notes: Vec::new(),
        what: What::Away(Box::new(away)),
    }));
    rows.sort_by_key(|row| (row.at, row.id()));
    let writers = writers(&rows);
    let checks = |line: &&Standing| {
        line.front.duty().is_some_and(|watch| watch.is(Line::SpotCheck) && watch.for_shift.as_ref() == Some(turn))
    };
    Some(ShiftLog {
        taken,
        relieved,
        posts: desk.posts(turn, lines),
        directors: directors(turn, desk.office),
        writers,
        rows,
        counts: COUNTED.iter().map(|kind| count(*kind, turn, others, desk)).collect(),
        checks: lines.iter().filter(checks).filter(|line| line.state() != State::Void).cloned().collect(),
        hours,
    })
}

/// Whoever wrote down a line of the duty log, or what happened to a complaint in this shift, in order of time, each once.
fn writers(rows: &[Row]) -> Vec<Person> {
    let of = |row: &Row| -> Vec<Person> {
        let wrote: Vec<&Entry> = match &row.what {
            What::Duty(line) => line.live.first().into_iter().collect(),
            What::Complaint(heard) => heard.wrote().collect(),
            What::Away(_) => Vec::new(),
        };
        wrote.into_iter().map(|entry| entry.by.clone()).collect()
    };
    let mut writers: Vec<Person> = Vec::new();
    for by in rows.iter().flat_map(of) {
        if !writers.contains(&by) {
            writers.push(by);
        }
    }
    writers
}

/// When a line came into the log it stands in: when it was typed, or when a corrected time took it there.
fn entered(line: &Standing) -> Stamp {
    let corrected = line.front.duty().and_then(|watch| watch.corrected.as_ref());
    corrected.and_then(|corrected| corrected.moved).unwrap_or(line.first_typed)
}

/// What is said of a line whose time was corrected, in the log of `turn`.
fn corrected(line: &Standing, turn: &Turn, desk: &Desk, afterwards: impl Fn(Stamp) -> bool) -> Option<Correction> {
    let corrected = line.front.duty()?.corrected.as_ref()?;
    Some(Correction {
        by: corrected.entry,
        was: line.first_opened,
        from: corrected.from.clone(),
        lies_in: desk.turn_at(line.opened).filter(|other| other != turn),
        afterwards: afterwards(corrected.typed),
    })
}

/// Who left the post of the shift that began with this handover.
fn absences(handover: &Standing) -> impl Iterator<Item = Away> {
    let (id, state) = (handover.id, handover.shown());
    let absences = handover.front.handover().map(|sheet| sheet.absences.clone()).unwrap_or_default();
    absences.into_iter().map(move |absence| Away { id, state, absence })
}

/// The notes on a line of the duty log; those that only point at another record are links.
fn notes(line: &Standing, afterwards: impl Fn(Stamp) -> bool) -> Vec<Remark> {
    let notes = line.live.iter().filter(|entry| entry.verb == Verb::Note && entry.data.link.is_none());
    let remark = |entry: &Entry| {
        let text = entry.data.text.clone()?;
        Some(Remark { at: entry.at, by: entry.doer().clone(), text, afterwards: afterwards(entry.typed()) })
    };
    notes.filter_map(remark).collect()
}

impl ShiftLog {
    /// What the shift leaves behind: lines and complaints that are not over (004-R59).
    pub fn left(&self) -> Vec<RecordId> {
        let open = |row: &&Row| match &row.what {
            What::Duty(line) => !line.shown().is_over(),
            What::Complaint(heard) => !heard.standing.shown().is_over(),
            What::Away(_) => false,
        };
        self.rows.iter().filter(open).map(Row::id).collect()
    }
}

impl Row {
    /// The record it is drawn from.
    pub fn id(&self) -> RecordId {
        match &self.what {
            What::Duty(line) => line.id,
            What::Complaint(heard) => heard.standing.id,
            What::Away(away) => away.id,
        }
    }
}

fn count(kind: Kind, turn: &Turn, others: &[Standing], desk: &Desk) -> Count {
    let opened = |one: &&Standing| one.id.kind == kind && one.state() != State::Void && desk.belongs(turn, one.opened);
    let mine: Vec<&Standing> = others.iter().filter(opened).collect();
    let open = mine.iter().filter(|one| !one.shown().is_over()).map(|one| one.id).collect();
    Count { kind, opened: mine.len(), open }
}
