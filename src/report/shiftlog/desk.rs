//! Who is on duty in a shift, and what belongs to it: asked by the log, by the month and by whoever corrects a time.

use crate::domain::book::Office;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::party::{Person, Role};
use crate::domain::shift::{Takeover, Turn, shift_at};
use crate::domain::stamp::Stamp;

use super::Moment;

/// By what a log is drawn: the office, and who took over when.
pub struct Desk<'a> {
    pub office: &'a Office,
    pub takeovers: &'a [Takeover],
}

/// Somebody on duty by the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    pub person: Person,
    /// Who stands in for him, and the line in which that was approved (002-R08).
    pub stand_in: Option<(Person, RecordId)>,
}

impl Desk<'_> {
    /// The run that `time` belongs to; `None` where nobody is on.
    pub fn turn_at(&self, time: Stamp) -> Option<Turn> {
        shift_at(&self.office.settings, self.takeovers, time).map(|on| on.hours.turn)
    }

    /// Whether `time` belongs to this run.
    pub(super) fn belongs(&self, turn: &Turn, time: Stamp) -> bool {
        self.turn_at(time).as_ref() == Some(turn)
    }

    /// The run that a line of the duty log belongs to: as it says itself, corrections counted in; a hand-written one that does
    /// not, by its time. Every place that asks for the shift of a line asks here.
    pub fn turn_of(&self, line: &Standing) -> Option<Turn> {
        let said = line.front.duty().and_then(|watch| watch.shift.clone());
        said.or_else(|| self.turn_at(line.opened))
    }

    /// Whether a line of the duty log belongs to this run.
    pub fn holds(&self, turn: &Turn, line: &Standing) -> bool {
        self.turn_of(line).as_ref() == Some(turn)
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

/// The directors who are on this shift, else all of them: off it they can be called (002-R02).
pub(super) fn directors(turn: &Turn, office: &Office) -> Vec<Person> {
    let all = office.staff.iter().filter(|staff| staff.roles.contains(&Role::Director));
    let on: Vec<Person> =
        all.filter(|staff| staff.shifts.contains(&turn.name)).map(|staff| staff.name.clone()).collect();
    if on.is_empty() { office.holders(Role::Director) } else { on }
}
