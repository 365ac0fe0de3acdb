//! The complaints of a month that nobody has replied to yet, with the reason (RP01).

use crate::domain::class::Nature;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::logged::is_unreplied;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::report::standing::whereabouts;

/// One that is not replied to.
#[derive(Clone, Debug)]
pub struct Unsolved {
    pub id: RecordId,
    pub place: Option<String>,
    pub text: String,
    pub nature: Option<Nature>,
    pub state: State,
    /// Who is responsible for the cause, else who has it.
    pub handler: Option<String>,
    /// The time that was agreed, where one was.
    pub appointment: Option<Stamp>,
    /// Why it takes longer, as it was said last.
    pub reason: Option<String>,
    pub late_minutes: i64,
}

/// Those of `received`, by id.
pub fn unsolved(received: &[&Standing], now: Stamp) -> Vec<Unsolved> {
    let mut rows: Vec<Unsolved> = received.iter().filter(|one| is_unreplied(one)).map(|one| row(one, now)).collect();
    rows.sort_by_key(|row| row.id);
    rows
}

fn row(one: &Standing, now: Stamp) -> Unsolved {
    let late = one.clocks.iter().filter(|clock| !clock.soft).map(|clock| clock.read(now).late_minutes).max();
    let handler = one.case.handler.as_ref().or(one.case.owner.as_ref());
    Unsolved {
        id: one.id,
        place: whereabouts(one),
        text: one.facts.text.clone().unwrap_or_default(),
        nature: one.case.nature,
        state: one.shown(),
        handler: handler.map(|person| person.as_str().to_string()),
        appointment: one.case.appointment,
        reason: one.case.delay.clone(),
        late_minutes: late.unwrap_or(0),
    }
}
