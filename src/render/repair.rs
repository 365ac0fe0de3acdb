//! A repair order in words: what it is once it is opened, and what usually comes next.

use crate::domain::entry::Entry;
use crate::domain::fold::Standing;
use crate::domain::job::Test;
use crate::domain::kind::Kind;
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::i18n::Words;
use crate::say;

use super::terms;

/// The lines of a new order: its class with the words that said so, and the order it is the rework of.
pub fn opened(words: &Words, record: &Record, standing: &Standing) -> Vec<String> {
    let from = record.opening().data.link.filter(|_| record.opening().data.proposal.is_none());
    let from = from.map(|from| match standing.job.free {
        true => say!(words, "opened-free", from = from.to_string()),
        false => say!(words, "opened-again", from = from.to_string()),
    });
    [Some(class(words, record, standing)), from].into_iter().flatten().collect()
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

/// What the desk should know after an entry: that nobody was home, and how often.
pub fn acted(words: &Words, entry: &Entry, standing: &Standing) -> Option<String> {
    let missed = standing.id.kind == Kind::Repair && entry.data.no_access == Some(true);
    missed.then(|| say!(words, "repair-nobody-home", n = standing.job.no_access))
}

/// What usually comes next at `now`, as a command: what the guards of the next verb ask for first (000-R85…R109). Nothing once the
/// order is over, or while people have to settle what contradicts.
pub fn next(words: &Words, standing: &Standing, now: Stamp) -> Option<String> {
    let job = &standing.job;
    let id = ("id", standing.id.to_string().into());
    let agreed = standing.is_common() || job.free || job.consent.is_some();
    // Who says no once somebody was sent is heard by engineering too (000-R107).
    let sent = job.on_site || standing.assignee.is_some();
    let agree = if sent { "next-repair-agree-sent" } else { "next-repair-agree" };
    // Price and consent, in this order.
    let papers = if job.quote.is_none() { "next-repair-quote" } else { agree };
    let work = |verb: &'static str| if agreed || standing.papers_later() { verb } else { papers };
    let key = match standing.state() {
        _ if !standing.contests.is_empty() => return None,
        _ if standing.is_paused(now) => "next-repair-resume",
        State::Received | State::Reviewing if job.off_list && job.reviewed.is_none() => match standing.state() {
            State::Received => "next-repair-take",
            _ => "next-repair-review",
        },
        State::Received | State::Reviewing => "next-repair-dispatch",
        State::Quoted => agree,
        State::Agreed if job.on_site => "next-repair-start",
        State::Agreed => "next-repair-dispatch",
        State::Dispatched if job.no_access > 0 && job.appointment.is_none_or(|time| time <= now) => "next-repair-again",
        State::Dispatched => "next-repair-arrive",
        State::Arrived => work("next-repair-start"),
        State::Working if standing.is_common() || job.free => "next-repair-finish-free",
        State::Working => work("next-repair-finish"),
        State::AwaitingRain => "next-repair-rain",
        State::Finished if job.amount > 0 && job.consent.is_none() => papers,
        State::Finished => match job.test {
            Some(Test::WaterFlows) => "next-repair-accept-flows",
            Some(Test::Supervisor) => "next-repair-accept-common",
            _ => "next-repair-accept",
        },
        State::Accepted if job.amount > 0 => {
            return Some(words.say("next-repair-pay", &[id, ("fee", terms::fen(job.amount).into())]));
        }
        State::Accepted | State::Paid if job.holds_keys() => "next-repair-key",
        State::Accepted | State::Paid => "next-repair-close",
        _ => return None,
    };
    Some(words.say(key, &[id]))
}
