//! What is odd in a handover that was written or changed by hand.

use crate::domain::entry::Entry;
use crate::domain::kind::Verb;
use crate::domain::party::Person;
use crate::domain::state::State;

use super::{Found, Odd, Subject};

/// Two persons signed, and nobody let his own pass (002-R17, 004-R87); who signed in had taken over every line before
/// (002-R15); no other handover gave the same shift away (002-R17); the shifts it names are in `wuye.yaml` (002-R01).
pub fn handover(subject: &Subject) -> Found {
    let aside = subject.standing.state() == State::Void;
    let Some(sheet) = subject.standing.front.handover().filter(|_| !aside) else { return Vec::new() };
    let mut found: Found = Vec::new();
    let mut outgoing: Option<&Person> = None;
    let alone = |entry: &Entry, other: Option<&Person>| {
        let same = other == Some(entry.doer());
        same.then(|| (Some(entry.id), Odd::SignedAlone { name: entry.doer().to_string() }))
    };
    for entry in &subject.standing.live {
        match entry.verb {
            Verb::SignOut => outgoing = Some(entry.doer()),
            Verb::SignIn => found.extend(alone(entry, outgoing)),
            Verb::Leave => found.extend(alone(entry, entry.data.to.as_ref())),
            _ => {}
        }
        found.extend(alone(entry, entry.data.approver.as_ref()));
    }
    let unchecked = sheet.unchecked();
    if sheet.signed_in.is_some() && !unchecked.is_empty() {
        let lines = unchecked.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
        found.push((None, Odd::LinesUnchecked { lines }));
    }
    if let Some((turn, other)) = subject.places.taken_twice(subject.standing) {
        found.push((None, Odd::TakenTwice { turn: turn.to_string(), other }));
    }
    let shifts = &subject.office.settings.shifts;
    let unknown = [&sheet.from, &sheet.to].into_iter().flatten();
    let unknown = unknown.filter(|turn| !shifts.is_empty() && !shifts.iter().any(|shift| shift.name == turn.name));
    found.extend(unknown.map(|turn| (None, Odd::UnknownShift { name: turn.name.clone() })));
    found
}
