//! The register of complaints (客户投诉事项台账, 001-R22): one row a complaint, no cap, in the order of their numbers.

use chrono::NaiveDate;

use crate::domain::class::{Flag, Nature};
use crate::domain::clock::Clock;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;

use super::standing::whereabouts;

/// One complaint.
#[derive(Clone, Debug)]
pub struct LedgerRow {
    pub id: RecordId,
    pub opened: Stamp,
    pub place: Option<String>,
    pub text: String,
    pub nature: Option<Nature>,
    pub content: Option<String>,
    pub topic: Option<String>,
    pub flags: Vec<Flag>,
    /// Who is responsible for the cause, else who owns the complaint.
    pub responsible: Option<Person>,
    /// When it was first replied to.
    pub replied: Option<Stamp>,
    pub satisfied: Option<bool>,
    pub state: State,
    /// Minutes of its latest limit; house values and targets do not count.
    pub late_minutes: i64,
    /// The new complaint in which it goes on.
    pub continued: Option<RecordId>,
}

/// The complaints opened from `from` to `to`, both days included. Void ones stay on the register, as void.
pub fn ledger(standings: &[Standing], from: Option<NaiveDate>, to: Option<NaiveDate>, now: Stamp) -> Vec<LedgerRow> {
    let inside = |one: &&Standing| {
        let day = one.opened.day();
        from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to)
    };
    let mut rows: Vec<LedgerRow> = standings.iter().filter(inside).map(|one| row(one, now)).collect();
    rows.sort_by_key(|row| row.id);
    rows
}

fn row(one: &Standing, now: Stamp) -> LedgerRow {
    let case = &one.case;
    let late = |clock: &Clock| clock.read(now).late_minutes;
    LedgerRow {
        id: one.id,
        opened: one.opened,
        place: whereabouts(one),
        text: one.facts.text.clone().unwrap_or_default(),
        nature: case.nature,
        content: case.content.clone(),
        topic: case.topic.clone(),
        flags: case.flags.iter().copied().collect(),
        responsible: case.handler.clone().or_else(|| case.owner.clone()),
        replied: case.replies.first().map(|reply| reply.at),
        satisfied: case.satisfied,
        state: one.shown(),
        late_minutes: one.clocks.iter().filter(|clock| !clock.soft).map(late).max().unwrap_or(0),
        continued: case.continued,
    }
}
