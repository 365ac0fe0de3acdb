//! An inquiry for people and as JSON: what is asked, what came of it, and what comes next.

use serde_json::{Value, json};

use crate::domain::fold::Standing;
use crate::domain::inquiry::{Attempt, Category, Inquiry};
use crate::domain::party::Person;
use crate::domain::state::State;
use crate::i18n::Words;
use crate::say;

use super::json::Masking;
use super::layout::visible;
use super::{message, terms};

/// What it is about, and who asks.
pub fn class(words: &Words, inquiry: &Inquiry) -> Option<String> {
    let category = inquiry.category.map(|category| terms::term(words, "category", category.as_str()));
    let asker = inquiry.asker.map(|asker| terms::term(words, "asker", asker.as_str()));
    let parts: Vec<String> = category.into_iter().chain(asker).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The lines of a new one.
pub fn opened(words: &Words, standing: &Standing, inquiry: &Inquiry) -> Vec<String> {
    let mut lines = vec![class(words, inquiry).unwrap_or_else(|| say!(words, "inquiry-no-category"))];
    if let Some(answer) = &inquiry.answer {
        lines.push(say!(words, "inquiry-answered", answer = terms::free(answer)));
    }
    if let Some(host) = &inquiry.host {
        lines.push(say!(words, "inquiry-host", host = terms::free(host.as_str())));
    }
    if inquiry.is_lookup() && !standing.state().is_over() {
        lines.push(say!(words, "inquiry-privacy"));
    }
    lines
}

/// What usually comes next, as a command.
pub fn next(words: &Words, standing: &Standing, inquiry: &Inquiry) -> Option<String> {
    let id = standing.id.to_string();
    if standing.shown().is_over() || !standing.contests.is_empty() {
        return None;
    }
    let refused = inquiry.consent.as_ref().is_some_and(|consent| !consent.given);
    let lookup = inquiry.is_lookup();
    Some(match standing.state() {
        State::Received | State::Pending if inquiry.category == Some(Category::Help) => {
            say!(words, "next-refer-help", id = id)
        }
        _ if inquiry.messages.owed() => say!(words, "next-relay", id = id),
        _ if lookup && inquiry.consented() => say!(words, "next-transfer", id = id),
        _ if lookup && inquiry.offered => say!(words, "next-not-found", id = id),
        _ if lookup && refused => say!(words, "next-message", id = id),
        _ if lookup && inquiry.reached() => say!(words, "next-consent", id = id),
        _ if lookup && !inquiry.attempts.is_empty() => say!(words, "next-attempt-again", id = id),
        _ if lookup => say!(words, "next-attempt", id = id),
        State::Pending => say!(words, "next-answer-promised", id = id),
        // A word for later needs somebody who can be reached (000-R63).
        _ if !standing.can_be_reached() => {
            say!(words, "next-answer-unknown", id = id)
        }
        _ => say!(words, "next-answer-inquiry", id = id),
    })
}

/// The facts that `show` lists of it, each where it has one.
pub fn facts(words: &Words, inquiry: &Inquiry, masking: Masking) -> Vec<(String, Option<String>)> {
    let free = |text: &Option<String>| text.as_ref().map(|text| visible(&masking.text(text)));
    let person = |who: &Option<Person>| who.as_ref().map(|who| visible(&masking.text(who.as_str())));
    let tries: Vec<String> = inquiry.attempts.iter().map(|one| attempt(words, one)).collect();
    let consent = inquiry.consent.as_ref().map(|one| {
        let given = terms::term(words, "word-consent", &one.given.to_string());
        format!("{} {} {given}", terms::moment(one.at), terms::free(one.who.as_str()))
    });
    let unwanted = || inquiry.offered.then(|| say!(words, "message-unwanted"));
    let list = |parts: Vec<String>| Some(parts.join("; ")).filter(|text| !text.is_empty());
    vec![
        (say!(words, "fact-origin"), free(&inquiry.origin)),
        (say!(words, "fact-why"), free(&inquiry.why)),
        (say!(words, "fact-host"), person(&inquiry.host)),
        (say!(words, "fact-open-reason"), free(&inquiry.open_reason)),
        (say!(words, "fact-attempts"), list(tries)),
        (say!(words, "fact-consent"), consent),
        (say!(words, "fact-messages"), message::listed(words, &inquiry.messages, masking).or_else(unwanted)),
        (say!(words, "fact-promised"), inquiry.promised.map(terms::moment)),
        (say!(words, "fact-consulted"), person(&inquiry.consulted)),
        (say!(words, "fact-answer"), free(&inquiry.answer)),
        (say!(words, "fact-reported-to"), person(&inquiry.reported_to)),
    ]
}

fn attempt(words: &Words, one: &Attempt) -> String {
    let way = one.via.map(|via| terms::term(words, "via", via.as_str()));
    let result = terms::term(words, "word-answered", &one.answered.to_string());
    let parts = [Some(terms::moment(one.at)), way, Some(result)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What it is, as JSON.
pub fn class_value(inquiry: &Inquiry) -> Value {
    json!({
        "category": inquiry.category.map(|category| category.as_str()),
        "asker": inquiry.asker.map(|asker| asker.as_str()),
    })
}

/// What it has come to, as JSON.
pub fn value(inquiry: &Inquiry, masking: Masking) -> Value {
    let text = |text: &Option<String>| text.as_ref().map(|text| masking.text(text));
    let person = |who: Option<&Person>| who.map(|who| masking.text(who.as_str()));
    let attempt = |one: &Attempt| {
        json!({
            "at": one.at.to_string(),
            "who": person(Some(&one.who)),
            "via": one.via.map(|via| via.as_str()),
            "answered": one.answered,
        })
    };
    let consent = inquiry
        .consent
        .as_ref()
        .map(|one| json!({"at": one.at.to_string(), "who": person(Some(&one.who)), "given": one.given}));
    json!({
        "first_asked": person(inquiry.owner.as_ref()),
        "from_where": text(&inquiry.origin),
        "why": text(&inquiry.why),
        "host": person(inquiry.host.as_ref()),
        "open_reason": text(&inquiry.open_reason),
        "attempts": inquiry.attempts.iter().map(attempt).collect::<Vec<_>>(),
        "consent": consent,
        "message_offered": inquiry.offered,
        "messages": message::value(&inquiry.messages, message::OF_INQUIRY, masking),
        "promised_at": inquiry.promised.map(|at| at.to_string()),
        "consulted": person(inquiry.consulted.as_ref()),
        "answer": text(&inquiry.answer),
        "reported_to": person(inquiry.reported_to.as_ref()),
    })
}
