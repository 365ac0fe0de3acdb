//! What the desk is told after a record was opened or moved on: class, why, due times, and the next step.

use crate::domain::clock::{Clock, End};
use crate::domain::entry::Entry;
use crate::domain::fold::Standing;
use crate::domain::kind::{Kind, Verb};
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::standing::whereabouts;
use crate::say;

use super::layout::visible;
use super::{bulletin, complaint, duty, inquiry, request, terms, visit};

/// The summary of a new record: what it is, which words said so, when what is due, and what comes next.
pub fn text(words: &Words, record: &Record, standing: &Standing) -> String {
    let place = whereabouts(standing).map(|place| terms::free(&place)).unwrap_or_default();
    let kind = terms::kind(words, record.id.kind);
    let mut lines = vec![say!(words, "opened-head", id = record.id.to_string(), kind = kind, place = place)];
    if record.id.kind == Kind::Complaint {
        lines.extend(complaint::opened(words, record, standing));
        lines.extend(running(standing).map(|clock| due(words, clock)));
        lines.extend(complaint::next(words, standing));
        return lines.iter().map(|line| format!("{line}\n")).collect();
    }
    if record.id.kind == Kind::Monthly {
        lines.extend(running(standing).map(|clock| due(words, clock)));
        lines.extend(bulletin::next(words, standing));
        return lines.iter().map(|line| format!("{line}\n")).collect();
    }
    if standing.front.visit().is_some() {
        lines.extend(visit::opened(words, standing));
        lines.extend(running(standing).map(|clock| due(words, clock)));
        lines.extend(visit::next(words, standing));
        return lines.iter().map(|line| format!("{line}\n")).collect();
    }
    if record.id.kind == Kind::Duty {
        lines.extend(duty::opened(words, standing));
        lines.extend(duty::next(words, standing));
        return lines.iter().map(|line| format!("{}\n", line.trim_end())).collect();
    }
    if matches!(record.id.kind, Kind::Inquiry | Kind::Request) {
        lines.extend(front(words, standing));
        lines.extend(running(standing).map(|clock| due(words, clock)));
        lines.extend(next(words, standing));
        return lines.iter().map(|line| format!("{line}\n")).collect();
    }
    lines.push(class(words, record, standing));
    lines.extend(standing.clocks.iter().map(|clock| due(words, clock)));
    if let Some(from) = record.opening().data.link.filter(|_| record.opening().data.proposal.is_none()) {
        let from = from.to_string();
        lines.push(match standing.job.free {
            true => say!(words, "opened-free", from = from),
            false => say!(words, "opened-again", from = from),
        });
    }
    lines.push(match standing.job.off_list {
        true => say!(words, "opened-next-review", id = record.id.to_string()),
        false => say!(words, "opened-next", id = record.id.to_string()),
    });
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// The lines of a new inquiry or request.
fn front(words: &Words, standing: &Standing) -> Vec<String> {
    let of_inquiry = standing.front.inquiry().map(|one| inquiry::opened(words, standing, one));
    of_inquiry
        .or_else(|| standing.front.request().map(|one| request::opened(words, standing.id, one)))
        .unwrap_or_default()
}

/// What usually comes next, for the nouns that say so after every step.
fn next(words: &Words, standing: &Standing) -> Option<String> {
    match standing.id.kind {
        Kind::Complaint => complaint::next(words, standing),
        _ => {
            let of_inquiry = standing.front.inquiry().and_then(|one| inquiry::next(words, standing, one));
            of_inquiry.or_else(|| standing.front.request().and_then(|one| request::next(words, standing, one)))
        }
    }
}

fn class(words: &Words, record: &Record, standing: &Standing) -> String {
    let Some(class_) = standing.class else { return say!(words, "show-no-class") };
    let urgency = terms::term(words, "urgency", class_.urgency.as_str());
    let item = terms::term(words, "item", class_.item.as_str());
    let trade = terms::term(words, "trade", class_.trade.as_str());
    let class = say!(words, "show-class", urgency = urgency, item = item, trade = trade);
    let proposal = record.opening().data.proposal.as_ref();
    if let Some(proposed) = proposal.filter(|proposal| proposal.urgency != class_.urgency) {
        let proposed = terms::term(words, "urgency", proposed.urgency.as_str());
        return say!(words, "opened-decided", class = class, proposed = proposed);
    }
    let found = record.opening().data.proposal.as_ref().map(|proposal| &proposal.words[..]).unwrap_or_default();
    match found {
        [] if proposal.is_none() => class,
        [] => say!(words, "opened-no-words", class = class),
        found => {
            let found: Vec<String> = found.iter().map(|word| terms::free(word)).collect();
            say!(words, "opened-class", class = class, words = found.join(&say!(words, "cli-list-separator")))
        }
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
    let complaint = standing.id.kind == Kind::Complaint;
    if entry.verb != Verb::Note {
        lines.extend(next(words, standing).map(|next| say!(words, "acted-next", next = next)));
    }
    if standing.id.kind == Kind::Duty && entry.verb != Verb::Note {
        lines.extend(duty::next(words, standing).map(|next| say!(words, "acted-next", next = next)));
    }
    if standing.front.visit().is_some() && entry.verb != Verb::Note {
        lines.extend(
            visit::acted(words, entry, standing).into_iter().map(|line| say!(words, "acted-next", next = line)),
        );
        lines.extend(visit::next(words, standing).map(|next| say!(words, "acted-next", next = next)));
    }
    if standing.id.kind == Kind::Monthly && bulletin::goes_on(entry.verb) {
        lines.extend(bulletin::next(words, standing).map(|next| say!(words, "acted-next", next = next)));
    }
    if !complaint && entry.verb == Verb::Followup && entry.data.satisfied == Some(false) {
        lines.push(match standing.id.kind {
            Kind::Visit => say!(words, "offer-visit-unsatisfied", id = standing.id.to_string()),
            _ => say!(words, "offer-unsatisfied", id = standing.id.to_string()),
        });
    }
    if entry.verb == Verb::Dispatch {
        lines.push(say!(words, "acted-next-arrive", id = standing.id.to_string()));
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
