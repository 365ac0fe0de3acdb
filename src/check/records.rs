//! The checks of one record: each a function with one contract line, named in `CHECKS`.

use crate::domain::class::Urgency;
use crate::domain::entry::Entry;
use crate::domain::fold::word;
use crate::domain::kind::{Kind, Verb};
use crate::domain::logged::logged as is_logged;
use crate::domain::party::{Person, Role};
use crate::domain::reception::Letter;

use super::{Found, Odd, Subject};

/// Nothing in the log contradicts the state table or another desk's entry.
pub fn contested(subject: &Subject) -> Found {
    subject.standing.contested().into_iter().map(|entry| (Some(entry), Odd::Contested)).collect()
}

/// A record has the customer's words, and a house or a place (000-R07, 000-R08).
pub fn intake(subject: &Subject) -> Found {
    let facts = &subject.standing.facts;
    let mut found = Vec::new();
    if matches!(subject.record.id.kind, Kind::Handover | Kind::Monthly) {
        return found;
    }
    if subject.record.id.kind.has_place() && facts.house.is_none() && facts.place.is_none() {
        found.push((None, Odd::NoPlace));
    }
    if facts.text.as_deref().is_none_or(|text| text.trim().is_empty()) {
        found.push((None, Odd::NoText));
    }
    found
}

/// Changes of state follow each other in time, and none lies in the future.
pub fn order(subject: &Subject) -> Found {
    let mut found = Vec::new();
    let mut last = None;
    let contested = subject.standing.contested();
    let contested = contested.get(1..).unwrap_or_default();
    for entry in live(subject).filter(|entry| !contested.contains(&entry.id)) {
        if entry.at > subject.now {
            found.push((Some(entry.id), Odd::Future { at: entry.at }));
        }
        // Only what changed the state has an order: papers may be made up later (contract 1).
        if !subject.standing.has_moved(entry.id) {
            continue;
        }
        if let Some(before) = last.filter(|before| entry.at < *before) {
            found.push((Some(entry.id), Odd::Backwards { at: entry.at, before }));
        }
        last = Some(entry.at);
    }
    found
}

fn live<'a>(subject: &'a Subject) -> impl Iterator<Item = &'a Entry> {
    subject.standing.live.iter()
}

/// An opening carries the effects of the rules; a hand-written one without them starts no clock.
pub fn effects(subject: &Subject) -> Found {
    let opening = subject.record.opening();
    if matches!(subject.record.id.kind, Kind::Duty | Kind::Handover) {
        // A line of the duty log and a handover have neither class nor clock.
        return Vec::new();
    }
    let classed = match subject.record.id.kind {
        Kind::Complaint => subject.standing.case.nature.is_some(),
        Kind::Repair => subject.standing.class.is_some(),
        Kind::Request => subject.standing.front.request().is_some_and(|help| help.need.is_some()),
        kind => !kind.is_timed(),
    };
    let timed = subject.record.id.kind.is_timed();
    let bare = match subject.standing.front.visit() {
        // Of visits only what is to be answered in writing begins with a clock.
        Some(visit) => visit.letter.is_some_and(Letter::is_advice) && opening.data.clocks.is_none(),
        None => timed && (opening.data.clocks.is_none() || !classed),
    };
    let mut found: Found = Vec::new();
    if bare && subject.standing.clocks.is_empty() {
        found.push((Some(opening.id), Odd::NoEffects));
    }
    let reclassed = |entry: &&Entry| {
        let set = entry.data.set.as_ref().filter(|_| entry.data.entry.is_none());
        entry.data.clocks.is_none() && set.is_some_and(|set| word::<Urgency>(set, "urgency").is_some())
    };
    let same = |entry: &Entry| {
        let urgency = entry.data.set.as_ref().and_then(|set| word::<Urgency>(set, "urgency"));
        urgency == opening.data.urgency && live(subject).filter(|e| e.verb == Verb::Amend).count() == 1
    };
    found.extend(live(subject).filter(reclassed).filter(|e| !same(e)).map(|e| (Some(e.id), Odd::NoEffects)));
    found
}

/// Nothing was typed before it happened, and the id bears the day of entry.
pub fn entered(subject: &Subject) -> Found {
    let mut found: Found = Vec::new();
    for entry in &subject.record.log {
        if let Some(entered) = entry.entered.filter(|entered| *entered < entry.at) {
            found.push((Some(entry.id), Odd::TypedBefore { at: entry.at, entered }));
        }
    }
    let typed = subject.record.opening().typed().in_zone(subject.office.settings.zone);
    // The id of a monthly report names its month.
    if subject.record.id.kind != Kind::Monthly && typed.day() != subject.record.id.day {
        found.push((None, Odd::OtherDay));
    }
    found
}

/// Whoever acts or is sent is named in `people.yaml`, once it names anyone.
pub fn people(subject: &Subject) -> Found {
    let mut found: Found = Vec::new();
    for entry in live(subject) {
        // Departments and bodies outside are no staff.
        let outside =
            entry.verb.names_outsiders() || (entry.verb == Verb::Open && subject.record.id.kind == Kind::Duty);
        let to = entry.data.to.as_ref().filter(|_| !outside);
        let named = [Some(&entry.by), entry.who.as_ref(), to, entry.data.approver.as_ref()];
        let unknown = named.into_iter().flatten().filter(|person| !subject.office.knows(person));
        for person in unknown.collect::<std::collections::BTreeSet<&Person>>() {
            found.push((Some(entry.id), Odd::UnknownPerson { name: person.to_string() }));
        }
    }
    found
}

/// The house is named in `houses/`, once that names any.
pub fn houses(subject: &Subject) -> Found {
    match &subject.standing.facts.house {
        Some(house) if !subject.office.has_house(house) => {
            vec![(None, Odd::UnknownHouse { name: house.to_string() })]
        }
        _ => Vec::new(),
    }
}

/// Reserved verbs were recorded by somebody who holds the role (001-R77).
pub fn roles(subject: &Subject) -> Found {
    let reserved = live(subject).filter(|entry| subject.office.reserves(entry.verb, &entry.by).is_some());
    reserved
        .map(|entry| (Some(entry.id), Odd::Role { verb: entry.verb.to_string(), name: entry.by.to_string() }))
        .collect()
}

/// No due time of an open record rests on a year whose official calendar is not known.
pub fn calendar(subject: &Subject) -> Found {
    if !subject.standing.is_ticking() {
        return Vec::new();
    }
    let years = subject.record.log.iter().flat_map(|entry| entry.data.assumed.iter().flatten().map(|y| (entry.id, *y)));
    years
        .filter(|(_, year)| !subject.office.calendar.knows(*year))
        .map(|(entry, year)| (Some(entry), Odd::Assumed { year }))
        .collect()
}

/// Every complaint has its line in the duty log a day after it was opened (002-R34, 002-R59).
pub fn logged(subject: &Subject) -> Found {
    let one = subject.standing;
    let is_due = subject.now.seconds_since(one.opened) > 24 * 3600;
    match one.id.kind == Kind::Complaint && is_due && !is_logged(one, subject.ties.named_by_duty()) {
        true => vec![(None, Odd::Unlogged)],
        false => Vec::new(),
    }
}

/// The numbers of a day have no gap, each desk for itself: a record may have been lost.
pub fn gaps(subject: &Subject) -> Found {
    match subject.ties.gap_before(subject.record.id) {
        Some((from, to)) => vec![(None, Odd::Gap { from, to })],
        None => Vec::new(),
    }
}

/// A report was signed by a director, and by another than who prepared it (002-R27, 004-R87).
pub fn signed(subject: &Subject) -> Found {
    let Some(bulletin) = subject.standing.front.monthly() else { return Vec::new() };
    let (Some((signer, _)), Some(counted)) = (&bulletin.signed, &bulletin.counted) else { return Vec::new() };
    let allowed = subject.office.may(signer, &[Role::Director]) && counted.by != *signer;
    let entry = subject.standing.live.iter().rev().find(|entry| entry.verb == Verb::Sign).map(|entry| entry.id);
    if allowed { Vec::new() } else { vec![(entry, Odd::SignedBy { name: signer.to_string() })] }
}
