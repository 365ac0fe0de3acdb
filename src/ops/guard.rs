//! What must hold before an entry is made, whatever the verb: persons, houses, roles and the order of time.

use chrono::Timelike;

use crate::domain::book::Office;
use crate::domain::field::nearest;
use crate::domain::fold::Standing;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::{House, Person};
use crate::domain::record::Record;
use crate::domain::state::{Step, step, ways_on};

use super::{Desktop, Refusal, complaint};

/// Persons must be known once the book names any.
pub fn known(person: &Person, desktop: &Desktop) -> Result<(), Refusal> {
    if desktop.office.knows(person) {
        return Ok(());
    }
    let names: Vec<&str> = desktop.office.staff.iter().map(|staff| staff.name.as_str()).collect();
    Err(Refusal::UnknownPerson { name: person.clone(), near: nearest(person.as_str(), &names) })
}

/// Houses must be known once the book names any.
pub fn known_house(house: &House, desktop: &Desktop) -> Result<(), Refusal> {
    house_of(house, desktop.office)
}

/// The same, before anybody sits down to write.
pub fn house_of(house: &House, office: &Office) -> Result<(), Refusal> {
    if office.has_house(house) {
        return Ok(());
    }
    let names: Vec<&str> = office.units.iter().map(|unit| unit.house.as_str()).collect();
    Err(Refusal::UnknownHouse { house: house.clone(), near: nearest(house.as_str(), &names) })
}

/// The verb is open to whoever records it.
pub fn role(verb: Verb, desktop: &Desktop) -> Result<(), Refusal> {
    match desktop.office.reserves(verb, &desktop.by) {
        Some(roles) => Err(Refusal::Role { verb, person: desktop.by.clone(), roles }),
        None => Ok(()),
    }
}

/// A time typed to the minute is not before a change of state in that very minute: it is read as the moment of that change.
pub fn to_the_minute<'a>(standing: &Standing, desktop: &Desktop<'a>) -> Desktop<'a> {
    let behind = standing.changed.seconds_since(desktop.at);
    let same_minute = desktop.at.wall().second() == 0 && (1..60).contains(&behind);
    Desktop { at: if same_minute { standing.changed } else { desktop.at }, ..desktop.clone() }
}

/// The state table allows the verb, nothing is contested, and time does not run backwards.
pub fn movement(record: &Record, standing: &Standing, verb: Verb, desktop: &Desktop) -> Result<(), Refusal> {
    let (id, at) = (record.id, desktop.at);
    if at > desktop.now {
        return Err(Refusal::Future { at, now: desktop.now });
    }
    let step = step(id.kind, standing.state(), verb);
    let settles = verb == Verb::Void;
    if !standing.contests.is_empty() && matches!(step, Step::To(_)) && !settles {
        return Err(Refusal::Contested { id, entries: standing.contested() });
    }
    match step {
        Step::Forbidden => {
            let ways = match id.kind {
                Kind::Complaint => complaint::ways_on(standing),
                kind => ways_on(kind, standing.state()),
            };
            Err(Refusal::Forbidden { id, verb, state: standing.state(), ways, into: standing.merged_into() })
        }
        Step::To(_) if at < standing.changed => Err(Refusal::BeforeChange { id, at, changed: standing.changed }),
        Step::Stay if at < standing.opened => Err(Refusal::BeforeOpening { id, at, opened: standing.opened }),
        _ => Ok(()),
    }
}
