//! The log of one shift as it is kept on paper (值班记录表, 002-R12, 002-R32…R46): who was on duty, every line of the duty log,
//! a line of every complaint that was received, handled or replied to, and whoever left the post for a while, in order of time.
//! Drawn from the records, never typed twice.

use crate::domain::book::Office;
use crate::domain::entry::Entry;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::{Person, Role};
use crate::domain::sheet::Absence;
use crate::domain::shift::{Hours, Takeover, Turn, hours_of, shift_at};
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::watch::Line;
use crate::domain::words::words;

/// By what a log is drawn: the office, and who took over when.
pub struct Desk<'a> {
    pub office: &'a Office,
    pub takeovers: &'a [Takeover],
}

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

/// Somebody on duty by the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    pub person: Person,
    /// Who stands in for him, and the line in which that was approved (002-R08).
    pub stand_in: Option<(Person, RecordId)>,
}

words! {
    /// What happened to a complaint in a shift.
    Moment {
        Received = "received",
        Handled = "handled",
        Replied = "replied",
    }
}

words! {
    /// What the line of a complaint still lacks (002-R46, 002-R52, 002-R54).
    Owed {
        /// What came of it.
        Result = "result",
        /// The reply to the complainant.
        Reply = "reply",
        /// What he thinks of the result.
        Opinion = "opinion",
    }
}

/// The line of a complaint.
#[derive(Clone, Debug)]
pub struct Heard {
    pub standing: Standing,
    /// What happened to it in this shift, in order.
    pub moments: Vec<(Moment, Stamp)>,
    pub result: Option<String>,
    pub owed: Vec<Owed>,
}

/// One line.
#[derive(Clone, Debug)]
pub struct Row {
    pub at: Stamp,
    pub what: What,
    /// It was typed after the shift had been handed over.
    pub afterwards: bool,
    /// What was noted on it later.
    pub notes: Vec<Remark>,
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

impl Desk<'_> {
    /// Whether `time` belongs to this run.
    fn belongs(&self, turn: &Turn, time: Stamp) -> bool {
        shift_at(&self.office.settings, self.takeovers, time).is_some_and(|on| on.hours.turn == *turn)
    }

    /// Whether a line of the duty log belongs to this run: as it says itself; a hand-written one that does not, by its time.
    pub fn holds(&self, turn: &Turn, line: &Standing) -> bool {
        match line.front.duty().and_then(|watch| watch.shift.as_ref()) {
            Some(shift) => shift == turn,
            None => self.belongs(turn, line.opened),
        }
    }

    /// What happened to a complaint in this run.
    pub fn moments(&self, turn: &Turn, complaint: &Standing) -> Vec<(Moment, Stamp)> {
        let case = &complaint.case;
        let handled = case.handled.map(|at| (Moment::Handled, at));
        let replied = case.replies.iter().map(|reply| (Moment::Replied, reply.at));
        let all = [(Moment::Received, complaint.opened)].into_iter().chain(handled).chain(replied);
        let mut moments: Vec<(Moment, Stamp)> = all.filter(|(_, at)| self.belongs(turn, *at)).collect();
        moments.sort_by_key(|(moment, at)| (*at, *moment));
        moments
    }

    /// When this run was taken over, and when the next one was.
    pub fn signed(&self, hours: &Hours) -> (Option<Stamp>, Option<Stamp>) {
        let own = self.takeovers.iter().filter(|taken| taken.turn == hours.turn).map(|taken| taken.at).min();
        let later = |taken: &&Takeover| {
            hours_of(&self.office.settings, &taken.turn).is_some_and(|other| other.start > hours.start)
        };
        let next =
            self.takeovers.iter().filter(later).map(|taken| taken.at).filter(|at| own.is_none_or(|own| *at > own));
        (own, next.min())
    }

    /// Who the roster has on, with whoever stands in by an approved leave.
    pub fn posts(&self, turn: &Turn, lines: &[Standing]) -> Vec<Post> {
        let on = self.office.staff.iter().filter(|staff| staff.shifts.contains(&turn.name));
        on.map(|staff| Post { person: staff.name.clone(), stand_in: stand_in(turn, &staff.name, lines) }).collect()
    }
}

/// Who stands in for `person` in this run (002-R08).
pub fn stand_in(turn: &Turn, person: &Person, lines: &[Standing]) -> Option<(Person, RecordId)> {
    let approved = lines.iter().rev().filter_map(|line| Some((line.id, line.front.duty()?)));
    let mut fitting =
        approved.filter(|(_, watch)| watch.for_shift.as_ref() == Some(turn) && watch.began.as_ref() == Some(person));
    fitting.find_map(|(id, watch)| Some((watch.stand_in()?.clone(), id)))
}

/// The log of this run; `None` where `wuye.yaml` has no such shift.
pub fn shift_log(turn: &Turn, records: &Records, desk: &Desk) -> Option<ShiftLog> {
    let Records { lines, complaints, handovers, others } = records;
    let hours = hours_of(&desk.office.settings, turn)?;
    let (taken, relieved) = desk.signed(&hours);
    let afterwards = |typed: Stamp| relieved.is_some_and(|relieved| typed > relieved);
    let own: Vec<&Standing> =
        lines.iter().filter(|line| desk.holds(turn, line) && line.state() != State::Void).collect();
    let mut rows: Vec<Row> = own
        .iter()
        .map(|line| Row {
            at: line.opened,
            what: What::Duty(Box::new((*line).clone())),
            afterwards: line.front.duty().and_then(|watch| watch.typed).is_some_and(afterwards),
            notes: notes(line, afterwards),
        })
        .collect();
    for complaint in complaints.iter().filter(|complaint| complaint.state() != State::Void) {
        let moments = desk.moments(turn, complaint);
        if let Some((_, at)) = moments.first() {
            let typed = complaint.live.first().map(|entry| entry.typed());
            let received = moments.iter().any(|(moment, _)| *moment == Moment::Received);
            rows.push(Row {
                at: *at,
                afterwards: received && typed.is_some_and(afterwards),
                notes: Vec::new(),
                what: What::Complaint(Box::new(heard(complaint, moments))),
            });
        }
    }
    let left = handovers.iter().filter(|one| one.shown() == State::Effective).flat_map(absences);
    rows.extend(left.filter(|away| desk.belongs(turn, away.absence.left.at)).map(|away| Row {
        at: away.absence.left.at,
        afterwards: afterwards(away.absence.typed),
        notes: Vec::new(),
        what: What::Away(Box::new(away)),
    }));
    rows.sort_by_key(|row| (row.at, row.id()));
    let mut writers: Vec<Person> = Vec::new();
    for by in own.iter().filter_map(|line| line.live.first()).map(|entry| &entry.by) {
        if !writers.contains(by) {
            writers.push(by.clone());
        }
    }
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

/// The directors who are on this shift, else all of them: off it they can be called (002-R02).
fn directors(turn: &Turn, office: &Office) -> Vec<Person> {
    let all = office.staff.iter().filter(|staff| staff.roles.contains(&Role::Director));
    let on: Vec<Person> =
        all.filter(|staff| staff.shifts.contains(&turn.name)).map(|staff| staff.name.clone()).collect();
    if on.is_empty() { office.holders(Role::Director) } else { on }
}

fn count(kind: Kind, turn: &Turn, others: &[Standing], desk: &Desk) -> Count {
    let opened = |one: &&Standing| one.id.kind == kind && one.state() != State::Void && desk.belongs(turn, one.opened);
    let mine: Vec<&Standing> = others.iter().filter(opened).collect();
    let open = mine.iter().filter(|one| !one.shown().is_over()).map(|one| one.id).collect();
    Count { kind, opened: mine.len(), open }
}

/// The line of a complaint: what came of it, and what is owed.
pub fn heard(complaint: &Standing, moments: Vec<(Moment, Stamp)>) -> Heard {
    let tells =
        |verb: Verb| matches!(verb, Verb::Settle | Verb::Handle | Verb::Reply | Verb::ExplainTo | Verb::Progress);
    let said = complaint.live.iter().rev().filter(|entry| tells(entry.verb));
    let settled = complaint.case.handled.is_some() || !complaint.case.replies.is_empty();
    let result = said.filter_map(|entry| entry.data.text.clone()).find(|text| !text.trim().is_empty());
    Heard { owed: owed(complaint), result: result.filter(|_| settled), standing: complaint.clone(), moments }
}

/// What is owed of a complaint: nothing of one that was cancelled, continued elsewhere or set aside.
pub fn owed(complaint: &Standing) -> Vec<Owed> {
    let case = &complaint.case;
    if matches!(complaint.state(), State::Cancelled | State::Merged | State::Void) {
        return Vec::new();
    }
    let mut owed = Vec::new();
    if case.handled.is_none() && case.replies.is_empty() {
        owed.push(Owed::Result);
    } else if case.replies.is_empty() {
        owed.push(Owed::Reply);
    }
    if case.opinion.as_deref().is_none_or(|opinion| opinion.trim().is_empty()) {
        owed.push(Owed::Opinion);
    }
    owed
}
