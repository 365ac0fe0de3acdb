//! `refer --open`: a visit, an inquiry or a request goes on in a record of another noun, linked both ways, in one change.

use crate::domain::book::{Change, Write};
use crate::domain::clock::{Clock, ClockName};
use crate::domain::effect::ClockEffect;
use crate::domain::entry::Data;
use crate::domain::fold::Standing;
use crate::domain::kind::Verb;
use crate::domain::party::Person;
use crate::domain::record::Record;
use crate::ops::{Desktop, Refusal, act};

/// Lets `source` go on in the record that `opening` opens, which names it by its own link: an entry on the one, the other opened.
/// What was promised to the caller stays promised: the clock goes over, with its own time.
///
/// Refuses what the guards of `refer` refuse. The new record is opened as of the first receipt (ledger §7, 6): `opening` was
/// decided with a desktop whose `at` is the opening of `source`.
pub fn refer(
    (record, standing): &(Record, Standing),
    mut opening: Change,
    who: Option<Person>,
    data: Data,
    desktop: &Desktop,
) -> Result<Change, Refusal> {
    let data = Data { link: opening.about, ..data };
    let mut change = act::act(record, standing, Verb::Refer, who, data, desktop)?;
    let promises = standing.clocks.iter().filter(|clock| clock.name == ClockName::Promise && clock.end.is_none());
    if let Some(Write::Open(opened)) = opening.writes.first_mut()
        && let Some(entry) = opened.log.first_mut()
    {
        let clocks = promises.map(carried);
        entry.data.clocks.get_or_insert_default().extend(clocks);
        entry.data.clocks.take_if(|clocks| clocks.is_empty());
    }
    change.writes.extend(opening.writes);
    Ok(change)
}

fn carried(clock: &Clock) -> ClockEffect {
    ClockEffect {
        name: clock.name,
        rule: clock.rule.clone(),
        limit: clock.limit,
        start: clock.start,
        due: clock.promised,
        soft: clock.soft,
        rungs: clock.rungs.clone(),
    }
}
