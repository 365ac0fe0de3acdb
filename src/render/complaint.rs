//! A complaint for people and as JSON: its class, what it has come to, what comes next, and the group it may belong to.

use serde_json::{Map, Value, json};

use crate::domain::case::{Answered, Body, Case, Suggested};
use crate::domain::class::{Flag, Nature, Via};
use crate::domain::entry::Data;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::parts::{Part, missing};
use crate::domain::record::Record;
use crate::domain::state::State;
use crate::domain::wordrules::Axis;
use crate::i18n::Words;
use crate::report::echo::Crowd;
use crate::say;

use super::json::Masking;
use super::layout::visible;
use super::terms;

/// The nature, where it has one.
pub fn nature(words: &Words, case: &Case) -> Option<String> {
    case.nature.map(|nature| terms::term(words, "nature", nature.as_str()))
}

/// Nature, topic and content, and what it is besides.
pub fn class(words: &Words, case: &Case) -> Option<String> {
    let label = |axis, label: &Option<String>| label.as_ref().map(|label| terms::label(words, axis, label));
    let parts = [
        nature(words, case),
        label(Axis::Subtype, &case.subtype),
        label(Axis::Topic, &case.topic),
        label(Axis::Content, &case.content),
        case.severity.map(|severity| terms::term(words, "word-severity", severity.as_str())),
    ];
    let flags = case.flags.iter().map(|flag| terms::term(words, "marked", flag.as_str()));
    let parts: Vec<String> = parts.into_iter().flatten().chain(flags).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The class of a new complaint with the words that said so, and the lines that follow it.
pub fn opened(words: &Words, record: &Record, standing: &Standing) -> Vec<String> {
    let case = &standing.case;
    let class = class(words, case).unwrap_or_else(|| say!(words, "show-no-class"));
    let proposed = case.suggested(Axis::Nature);
    let overruled = proposed.filter(|one| case.nature.is_some_and(|nature| nature.as_str() != one.label));
    let found = |one: &Suggested| -> String {
        let found: Vec<String> = one.words.iter().map(|word| terms::free(word)).collect();
        found.join(&say!(words, "cli-list-separator"))
    };
    let mut lines = vec![match (overruled, proposed) {
        // The class of the complaint before it.
        _ if case.again > 0 => class,
        (Some(one), _) => {
            let proposed = terms::label(words, Axis::Nature, &one.label);
            say!(words, "opened-decided", class = class, proposed = proposed)
        }
        (None, Some(one)) if one.words.is_empty() => {
            say!(words, "complaint-no-words", class = class, id = standing.id.to_string())
        }
        (None, Some(one)) => say!(words, "opened-class", class = class, words = found(one)),
        (None, None) => class,
    }];
    if let Some(from) = record.opening().data.link.filter(|_| case.again > 0) {
        lines.push(say!(words, "opened-unsatisfied", from = from.to_string(), n = case.again));
    }
    if case.again > 0 && case.told.contains_key(&Body::Director) {
        lines.push(say!(words, "opened-escalated"));
    }
    lines
}

/// What usually comes next, as a command: what must be told above the desk within hours comes first (002-R38, 002-R39, 002-R45).
/// Nothing once it is over, or while people have to settle what contradicts.
pub fn next(words: &Words, standing: &Standing) -> Option<String> {
    if standing.state().is_over() || !standing.contests.is_empty() {
        return None;
    }
    let (id, case) = (standing.id.to_string(), &standing.case);
    if let Some(above) = above(words, standing) {
        return Some(above);
    }
    let how = how_to_reply(words, case);
    Some(match (standing.state(), case.nature) {
        (State::Received, _) => say!(words, "next-classify", id = id),
        (State::Settled, _) if !case.told.contains_key(&Body::Duty) => say!(words, "next-duty", id = id),
        (State::Settled, _) => say!(words, "next-reply-settled", id = id, how = how),
        (State::Classified, Some(Nature::Valid)) => say!(words, "next-appoint", id = id),
        (State::Classified | State::Appointed, Some(Nature::Assist)) => say!(words, "next-forward", id = id),
        (State::Classified | State::Appointed, Some(Nature::Invalid)) => {
            say!(words, "next-explain", id = id, how = how)
        }
        (State::Classified, None) => say!(words, "next-classify", id = id),
        (State::Appointed, _) => say!(words, "next-investigate", id = id),
        (State::Investigated, _) => say!(words, "next-assign", id = id),
        (State::Assigned, _) => say!(words, "next-answer", id = id),
        (State::Answered, _) => say!(words, "next-handle", id = id),
        (State::Forwarded, _) if case.progress == 0 => say!(words, "next-progress", id = id),
        (State::Forwarded, _) => say!(words, "next-reply-assist", id = id, how = how),
        (State::Handled, _) => say!(words, "next-reply", id = id, how = how),
        (State::Replied | State::FollowedUp, _) if let Some(new) = case.continued => {
            say!(words, "next-continued", id = id, new = new.to_string())
        }
        (State::Replied, _) => say!(words, "next-followup", id = id),
        (State::FollowedUp, _) => say!(words, "next-summarize", id = id),
        (State::Summarized, _) => say!(words, "next-archive", id = id),
        _ => return None,
    })
}

/// Who above the desk is to be told next: of a collective complaint the director, by him the deputy GM and the company; of one
/// that was handed down, or that a superior instructed, the result.
fn above(words: &Words, standing: &Standing) -> Option<String> {
    let (id, case) = (standing.id.to_string(), &standing.case);
    let missing = missing(standing);
    let worked = case.handled.is_some() || !case.replies.is_empty();
    if missing.contains(&Part::DirectorReport) {
        return Some(say!(words, "next-director", id = id));
    }
    if missing.contains(&Part::CompanyReport) {
        let body = if case.told.contains_key(&Body::DeputyGm) { Body::Company } else { Body::DeputyGm };
        return Some(say!(words, "next-company", id = id, body = body.as_str()));
    }
    if worked && missing.contains(&Part::ResultReport) {
        let body = if case.flags.contains(&Flag::Transferred) { Body::Company } else { Body::Director };
        return Some(say!(words, "next-result", id = id, body = body.as_str()));
    }
    None
}

/// The ways of a reply that the guards will ask for (002-R50…R56), as flags.
fn how_to_reply(words: &Words, case: &Case) -> String {
    let visit = case.flags.contains(&Flag::Collective)
        || (!case.flags.contains(&Flag::Settled) && !matches!(case.nature, Some(Nature::Assist | Nature::Invalid)));
    let mut how = match (case.flags.contains(&Flag::Written), visit) {
        (true, true) => "--via written --via visit".to_string(),
        (true, false) => "--via written --via phone".to_string(),
        (false, true) => "--via visit".to_string(),
        (false, false) => "--via phone".to_string(),
    };
    if visit && case.signed_by.is_none() {
        how.push_str(&format!(" {}", say!(words, "next-reply-signed")));
    }
    how
}

/// That five households speak of one event, and the command that makes it one.
pub fn crowd(words: &Words, crowd: &Crowd) -> String {
    let links: Vec<String> = crowd.members.iter().map(|id| format!("--link {id}")).collect();
    let (lead, links) = (crowd.lead.to_string(), links.join(" "));
    format!("{}\n", say!(words, "hint-crowd", lead = lead, links = links))
}

/// The facts that `show` lists of a complaint, each where it has one.
pub fn facts(words: &Words, standing: &Standing, masking: Masking) -> Vec<(String, Option<String>)> {
    let case = &standing.case;
    let free = |text: &Option<String>| text.as_ref().map(|text| visible(&masking.text(text)));
    let reply = |reply: &Answered| {
        let (at, who) = (terms::moment(reply.at), terms::free(reply.who.as_str()));
        format!("{at} {who} {}", ways(words, &reply.ways))
    };
    let replies: Vec<String> = case.replies.iter().map(reply).collect();
    let told: Vec<String> = case.told.keys().map(|body| terms::term(words, "word-body", body.as_str())).collect();
    let members: Vec<String> = case.members.iter().map(|id| id.to_string()).collect();
    let list = |parts: Vec<String>, by: &str| Some(parts.join(by)).filter(|text| !text.is_empty());
    let word = |family: &str, word: Option<&'static str>| word.map(|word| terms::term(words, family, word));
    vec![
        (say!(words, "fact-demand"), free(&standing.facts.demand)),
        (say!(words, "fact-source"), word("word-source", case.source.map(|source| source.as_str()))),
        (say!(words, "fact-handler"), case.handler.as_ref().map(|name| terms::free(name.as_str()))),
        (say!(words, "fact-plan"), free(&case.plan)),
        (say!(words, "fact-appointment"), case.appointment.map(terms::moment)),
        (say!(words, "fact-forwarded"), case.forwarded.as_ref().map(|name| terms::free(name.as_str()))),
        (say!(words, "fact-told"), list(told, &say!(words, "cli-list-separator"))),
        (say!(words, "fact-ground"), word("word-ground", case.ground.map(|ground| ground.as_str()))),
        (say!(words, "fact-root-cause"), free(&case.root_cause)),
        (say!(words, "fact-opinion"), free(&case.opinion)),
        (say!(words, "fact-replied"), list(replies, "; ")),
        (say!(words, "fact-prevention"), free(&case.prevention)),
        (say!(words, "fact-lead"), case.lead.map(|lead| lead.to_string())),
        (say!(words, "fact-members"), list(members, " ")),
        (say!(words, "fact-continued"), case.continued.map(|id| id.to_string())),
    ]
}

/// Every way a reply went.
pub fn ways(words: &Words, ways: &[Via]) -> String {
    let ways: Vec<String> = ways.iter().map(|way| terms::term(words, "via", way.as_str())).collect();
    ways.join(&say!(words, "cli-list-separator"))
}

/// The ids, one after the other.
pub fn ids(ids: &[RecordId]) -> String {
    ids.iter().map(|id| id.to_string()).collect::<Vec<_>>().join(" ")
}

/// The labels a complaint was given beside its nature, and its flags.
pub fn labels(words: &Words, data: &Data) -> Option<String> {
    let label = |axis, label: &Option<String>| label.as_ref().map(|label| terms::label(words, axis, label));
    let labels = [
        label(Axis::Subtype, &data.subtype),
        label(Axis::Topic, &data.topic),
        label(Axis::Content, &data.content),
        data.severity.map(|severity| terms::term(words, "word-severity", severity.as_str())),
    ];
    let flags = data.flags.iter().flatten().map(|flag| terms::term(words, "marked", flag.as_str()));
    let all: Vec<String> = labels.into_iter().flatten().chain(flags).collect();
    (!all.is_empty()).then(|| all.join(" · "))
}

/// The class as JSON.
pub fn class_value(case: &Case) -> Value {
    json!({
        "nature": case.nature.map(|nature| nature.as_str()),
        "subtype": case.subtype,
        "content": case.content,
        "topic": case.topic,
        "severity": case.severity.map(|severity| severity.as_str()),
        "flags": case.flags.iter().map(|flag| flag.as_str()).collect::<Vec<_>>(),
        "reasonable": case.reasonable,
    })
}

/// Its replies, as JSON.
pub fn replies_value(case: &Case, masking: Masking) -> Vec<Value> {
    let reply = |reply: &Answered| {
        let ways: Vec<&str> = reply.ways.iter().map(|way| way.as_str()).collect();
        json!({"at": reply.at.to_string(), "who": masking.text(reply.who.as_str()), "ways": ways})
    };
    case.replies.iter().map(reply).collect()
}

/// What it has come to, as JSON.
pub fn case_value(case: &Case, masking: Masking) -> Value {
    let text = |text: &Option<String>| text.as_ref().map(|text| masking.text(text));
    let person = |who: Option<&crate::domain::party::Person>| who.map(|who| masking.text(who.as_str()));
    let at = |at: Option<crate::domain::stamp::Stamp>| at.map(|at| at.to_string());
    let told: Map<String, Value> =
        case.told.iter().map(|(body, at)| (body.as_str().to_string(), json!(at.to_string()))).collect();
    let side = |ours: bool| if ours { "subjective" } else { "objective" };
    json!({
        "source": case.source.map(|source| source.as_str()),
        "owner": person(case.owner.as_ref()),
        "handler": person(case.handler.as_ref()),
        "told": told,
        "classified": at(case.classified),
        "appointment": at(case.appointment),
        "investigated": at(case.investigated),
        "ground": case.ground.map(|ground| ground.as_str()),
        "cause_side": case.ground.map(|ground| side(ground.is_ours())),
        "root_cause": text(&case.root_cause),
        "plan": text(&case.plan),
        "answered": at(case.answered),
        "forwarded": person(case.forwarded.as_ref()),
        "progress": case.progress,
        "explained": at(case.explained),
        "handled": at(case.handled),
        "opinion": text(&case.opinion),
        "signed_by": person(case.signed_by.as_ref()),
        "replies": replies_value(case, masking),
        "satisfied": case.satisfied,
        "followed_up": at(case.followed_up),
        "prevention": text(&case.prevention),
        "lead": case.lead.map(|id| id.to_string()),
        "members": case.members.iter().map(|id| id.to_string()).collect::<Vec<_>>(),
        "again": case.again,
        "continued": case.continued.map(|id| id.to_string()),
    })
}
