//! A request for help for people and as JSON: its kind and why, what was done, and what comes next.

use serde_json::{Value, json};

use crate::domain::fold::Standing;
use crate::domain::help::{Asked, Help, Need, Stepped};
use crate::domain::id::RecordId;
use crate::domain::party::Person;
use crate::domain::state::State;
use crate::domain::wordrules::Axis;
use crate::i18n::Words;
use crate::say;

use super::json::Masking;
use super::layout::visible;
use super::terms;

/// The kind of help with its letter, and whether the catalogue promises it.
pub fn class(words: &Words, help: &Help) -> Option<String> {
    let need = help.need.map(|need| self::need(words, need))?;
    let service = help.service.as_ref().map(|service| terms::free(service));
    let range = help.in_range.map(|range| terms::term(words, "word-in-range", &range.to_string()));
    Some([Some(need), service, range].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// The letter and its name.
pub fn need(words: &Words, need: Need) -> String {
    terms::label(words, Axis::Help, need.as_str())
}

/// The lines of a new one: kind, the words that said so, and what is promised.
pub fn opened(words: &Words, id: RecordId, help: &Help) -> Vec<String> {
    let class = class(words, help).unwrap_or_else(|| say!(words, "show-no-class"));
    let proposed = help.suggested.first();
    let overruled = proposed.filter(|one| help.need.is_some_and(|need| need.as_str() != one.label));
    let mut lines = vec![match (overruled, proposed) {
        (Some(one), _) => {
            let proposed = terms::label(words, Axis::Help, &one.label);
            say!(words, "opened-decided", class = class, proposed = proposed)
        }
        (None, Some(one)) if !one.words.is_empty() => {
            let found: Vec<String> = one.words.iter().map(|word| terms::free(word)).collect();
            say!(words, "opened-class", class = class, words = found.join(&say!(words, "cli-list-separator")))
        }
        (None, Some(_)) if help.service.is_none() => say!(words, "request-no-words", class = class),
        _ => class,
    }];
    lines.extend(match help.in_range {
        Some(true) => Some(say!(words, "request-promised")),
        Some(false) => Some(say!(words, "request-beyond")),
        None => None,
    });
    if help.needs_ack() {
        lines.push(say!(words, "request-special", id = id.to_string()));
    }
    if help.need == Some(Need::A) {
        lines.push(say!(words, "request-first-aid", id = id.to_string()));
    }
    lines
}

/// What usually comes next, as a command.
pub fn next(words: &Words, standing: &Standing, help: &Help) -> Option<String> {
    let id = standing.id.to_string();
    let goes_on = help.need.and_then(Need::goes_on);
    if standing.shown().is_over() || !standing.contests.is_empty() {
        let ends = matches!(standing.state(), State::Referred | State::Converted);
        return (ends && help.needs_ack()).then(|| say!(words, "next-ack", id = id));
    }
    Some(match standing.state() {
        _ if goes_on.is_some() => {
            let kind = goes_on.map(|kind| kind.as_str()).unwrap_or_default();
            say!(words, "next-refer-open", id = id, kind = kind)
        }
        State::Received if help.in_range == Some(true) => say!(words, "next-done-at-once", id = id),
        State::Received => say!(words, "next-reply-help", id = id),
        State::Asked if help.asked.last().is_some_and(|asked| asked.answer.is_none()) => {
            let whom = help.asked.last().map(|asked| terms::free(asked.whom.as_str())).unwrap_or_default();
            say!(words, "next-asked", id = id, whom = whom)
        }
        State::Asked => say!(words, "next-reply-help", id = id),
        _ if help.needs_ack() => say!(words, "next-ack", id = id),
        _ => say!(words, "next-done", id = id),
    })
}

/// The facts that `show` lists of it, each where it has one.
pub fn facts(words: &Words, help: &Help, masking: Masking) -> Vec<(String, Option<String>)> {
    let free = |text: &Option<String>| text.as_ref().map(|text| visible(&masking.text(text)));
    let person = |who: &Person| visible(&masking.text(who.as_str()));
    let asked = |one: &Asked| {
        let answer = free(&one.answer).unwrap_or_else(|| say!(words, "request-unanswered"));
        format!("{} {}: {answer}", terms::moment(one.at), person(&one.whom))
    };
    let step = |one: &Stepped| {
        let step = terms::term(words, "word-step", one.step.as_str());
        let parts = [Some(terms::moment(one.at)), Some(step), free(&one.text)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let referral = help.referral.as_ref().map(|one| {
        let via = one.via.map(|via| terms::term(words, "via", via.as_str()));
        let names = [one.to.as_ref().map(person), one.contact.as_ref().map(person)];
        let parts = [Some(terms::moment(one.at))].into_iter().chain(names).chain([via]);
        parts.flatten().collect::<Vec<_>>().join(" ")
    });
    let list = |parts: Vec<String>| Some(parts.join("; ")).filter(|text| !text.is_empty());
    let acked = help.acked.as_ref().map(|(at, who)| format!("{} {}", terms::moment(*at), person(who)));
    vec![
        (say!(words, "fact-service"), free(&help.service)),
        (say!(words, "fact-asked"), list(help.asked.iter().map(asked).collect())),
        (say!(words, "fact-first-word"), help.replied.map(terms::moment)),
        (say!(words, "fact-steps"), list(help.steps.iter().map(step).collect())),
        (say!(words, "fact-arranged"), free(&help.arranged)),
        (say!(words, "fact-arranged-with"), help.arranged_with.as_ref().map(person)),
        (say!(words, "fact-referred"), referral),
        (say!(words, "fact-acked"), acked),
        (say!(words, "fact-promised"), help.promised.map(terms::moment)),
        (
            say!(words, "fact-satisfied"),
            help.satisfied.map(|yes| terms::term(words, "word-satisfied", &yes.to_string())),
        ),
    ]
}

/// Its class, as JSON.
pub fn class_value(help: &Help) -> Value {
    json!({"help": help.need.map(|need| need.as_str())})
}

/// What it has come to, as JSON.
pub fn value(help: &Help, masking: Masking) -> Value {
    let text = |text: &Option<String>| text.as_ref().map(|text| masking.text(text));
    let person = |who: Option<&Person>| who.map(|who| masking.text(who.as_str()));
    let asked =
        |one: &Asked| json!({"at": one.at.to_string(), "whom": person(Some(&one.whom)), "answer": text(&one.answer)});
    let step = |one: &Stepped| {
        json!({
            "at": one.at.to_string(), "who": person(Some(&one.who)), "step": one.step.as_str(), "text": text(&one.text),
        })
    };
    let referral = help.referral.as_ref().map(|one| {
        json!({
            "at": one.at.to_string(),
            "who": person(Some(&one.who)),
            "to": person(one.to.as_ref()),
            "contact": person(one.contact.as_ref()),
            "via": one.via.map(|via| via.as_str()),
        })
    });
    json!({
        "first_asked": person(help.owner.as_ref()),
        "service": text(&help.service),
        "in_range": help.in_range,
        "asked_supervisor": help.asked.iter().map(asked).collect::<Vec<_>>(),
        "replied_at": help.replied.map(|at| at.to_string()),
        "steps": help.steps.iter().map(step).collect::<Vec<_>>(),
        "arranged": text(&help.arranged),
        "arranged_with": person(help.arranged_with.as_ref()),
        "referred_to": referral,
        "needs_ack": help.needs_ack(),
        "manager_ack": help.acked.as_ref().map(|(at, who)| json!({"at": at.to_string(), "who": person(Some(who))})),
        "promised_at": help.promised.map(|at| at.to_string()),
        "satisfied": help.satisfied,
    })
}
