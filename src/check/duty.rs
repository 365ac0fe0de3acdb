//! What is odd in a line of the duty log that was written or changed by hand.

use crate::domain::entry::Entry;
use crate::domain::kind::Verb;
use crate::domain::party::Person;

use super::{Found, Odd, Subject};

/// What takes two was not done by one (001-R08, 002-R08, 004-R87), and the shifts it names are in `wuye.yaml` (002-R01).
pub fn duty(subject: &Subject) -> Found {
    let Some(watch) = subject.standing.front.duty() else { return Vec::new() };
    let mut found: Found = Vec::new();
    let mut corrected: Option<&Person> = None;
    let alone = |entry: &Entry, other: Option<&Person>| {
        let same = other == Some(entry.doer());
        same.then(|| (Some(entry.id), Odd::SameHands { name: entry.doer().to_string() }))
    };
    for entry in &subject.standing.live {
        match entry.verb {
            Verb::Handle => corrected = Some(entry.doer()),
            Verb::Recheck => found.extend(alone(entry, corrected)),
            Verb::Approve => found.extend(alone(entry, watch.began.as_ref())),
            _ => {}
        }
    }
    let shifts = &subject.office.settings.shifts;
    let unknown = [&watch.shift, &watch.for_shift].into_iter().flatten();
    let unknown = unknown.filter(|turn| !shifts.is_empty() && !shifts.iter().any(|shift| shift.name == turn.name));
    found.extend(unknown.map(|turn| (None, Odd::UnknownShift { name: turn.name.clone() })));
    found
}
