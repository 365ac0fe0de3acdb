//! What the desk is told after a record was opened or moved on: class, why, due times, and the next step.

use crate::domain::clock::{Clock, End};
use crate::domain::entry::Entry;
use crate::domain::fold::Standing;
use crate::domain::front::Front;
use crate::domain::kind::{Kind, Verb};
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::standing::whereabouts;
use crate::say;

use super::layout::visible;
use super::{bulletin, complaint, duty, inquiry, repair, request, terms, visit};

/// The summary of a new record: what it is, which words said so, when what is due, and what comes next.
pub fn text(words: &Words, record: &Record, standing: &Standing, now: Stamp) -> String {
    let place = whereabouts(standing).map(|place| terms::free(&place)).unwrap_or_default();
    let kind = terms::kind(words, record.id.kind);
    let mut lines = vec![say!(words, "opened-head", id = record.id.to_string(), kind = kind, place = place)];
    lines.extend(about(words, record, standing));
    lines.extend(running(standing).map(|clock| due(words, clock)));
    lines.extend(next(words, standing, now));
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// What a new record of each noun says of itself.
fn about(words: &Words, record: &Record, standing: &Standing) -> Vec<String> {
    match (record.id.kind, &standing.front) {
        (Kind::Repair, _) => repair::opened(words, record, standing),
        (Kind::Complaint, _) => complaint::opened(words, record, standing),
        (_, Front::Visit(_)) => visit::opened(words, standing),
        (_, Front::Duty(_)) => duty::opened(words, standing),
        (_, Front::Inquiry(one)) => inquiry::opened(words, standing, one),
        (_, Front::Request(one)) => request::opened(words, standing.id, one),
        _ => Vec::new(),
    }
}

/// What usually comes next, as a command. A handover says it with its sheet.
pub fn next(words: &Words, standing: &Standing, now: Stamp) -> Option<String> {
    match (standing.id.kind, &standing.front) {
        (Kind::Repair, _) => repair::next(words, standing, now),
        (Kind::Complaint, _) => complaint::next(words, standing),
        (_, Front::Visit(_)) => visit::next(words, standing),
        (_, Front::Duty(_)) => duty::next(words, standing),
        (_, Front::Inquiry(one)) => inquiry::next(words, standing, one),
        (_, Front::Request(one)) => request::next(words, standing, one),
        (_, Front::Monthly(_)) => bulletin::next(words, standing),
        _ => None,
    }
}

fn due(words: &Words, clock: &Clock) -> String {
    let (name, limit) = (terms::clock_of(words, clock), terms::span(words, clock.limit));
    say!(
        words,
        "opened-due",
        clock = name,
        due = terms::moment(clock.promised),
        limit = limit,
        rule = visible(&clock.rule)
    )
}

/// One line: what was done to which record, and the state now.
pub fn head(words: &Words, entry: &Entry, standing: &Standing) -> String {
    let verb = terms::verb_of(words, standing.id.kind, entry.verb);
    let state = terms::standing(words, standing);
    format!("{}\n", say!(words, "acted", id = standing.id.to_string(), verb = verb, state = state))
}

/// After an action: what was done, the state now, and the nearest clock.
pub fn acted(words: &Words, entry: &Entry, standing: &Standing, now: Stamp) -> String {
    let mut lines = vec![head(words, entry, standing).trim_end().to_string()];
    let does =
        |clock: &Clock| clock.name.stops().iter().any(|event| event.done_by(standing.id.kind, entry, &standing.case));
    let stops = |clock: &&Clock| does(clock) && clock.end == Some(End::Stopped(entry.at));
    let stopped = standing.clocks.iter().filter(|clock| clock.end.is_some()).filter(stops);
    lines.extend(stopped.map(|clock| clock_line(words, clock, now)));
    lines.extend(running(standing).map(|clock| clock_line(words, clock, now)));
    if !matches!(entry.verb, Verb::Note | Verb::Reveal) {
        let heard = repair::acted(words, entry, standing);
        let said = visit::acted(words, entry, standing).into_iter().chain(heard).chain(next(words, standing, now));
        lines.extend(said.map(|next| say!(words, "acted-next", next = next)));
    }
    if entry.verb == Verb::Followup && entry.data.satisfied == Some(false) {
        let id = standing.id.to_string();
        match standing.id.kind {
            Kind::Complaint => {}
            Kind::Visit => lines.push(say!(words, "offer-visit-unsatisfied", id = id)),
            _ => lines.push(say!(words, "offer-unsatisfied", id = id)),
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn clock_line(words: &Words, clock: &Clock, now: Stamp) -> String {
    let outcome = terms::stands(words, clock, now);
    say!(
        words,
        "acted-clock",
        clock = terms::clock_of(words, clock),
        due = terms::due(words, clock, now),
        outcome = outcome
    )
}

/// The running clocks, one line each.
pub fn clocks(words: &Words, standing: &Standing, now: Stamp) -> String {
    running(standing).map(|clock| format!("{}\n", clock_line(words, clock, now))).collect()
}

fn running(standing: &Standing) -> impl Iterator<Item = &Clock> {
    standing.clocks.iter().filter(|clock| clock.end.is_none())
}
