//! A visit as JSON: keys in English, in a stable order, names and texts masked.

use serde_json::{Value, json};

use crate::domain::fold::Standing;
use crate::domain::party::Person;
use crate::domain::reception::{HostCall, KeyOut, Reception, Slip};
use crate::domain::stamp::Stamp;

use super::Masking;
use super::message;

/// The document of a visit.
pub fn value(visit: &Reception, standing: &Standing, masking: Masking) -> Value {
    let owed = if standing.shown().is_over() { Vec::new() } else { visit.owed(&standing.facts) };
    let text = |text: &Option<String>| text.as_ref().map(|text| masking.text(text));
    let person = |who: Option<&Person>| who.map(|who| masking.text(who.as_str()));
    let at = |at: Option<Stamp>| at.map(|at| at.to_string());
    json!({
        "purpose": visit.purpose.map(|purpose| purpose.as_str()),
        "letter": visit.letter.map(|letter| letter.as_str()),
        "instruction": text(&visit.instruction),
        "instructed_by": person(visit.instructed_by.as_ref()),
        "owner": person(visit.owner.as_ref()),
        "unnamed": visit.unnamed,
        "rings": visit.rings,
        "in_time": visit.in_time,
        "arranged": text(&visit.arranged),
        "difficult": visit.difficult,
        "swaps": visit.swaps,
        "escalated_to": person(visit.escalated.as_ref().map(|(to, _)| to)),
        "escalated": at(visit.escalated.as_ref().map(|(_, at)| *at)),
        "promised": at(visit.promised),
        "messages": message::value(&visit.messages, message::OF_VISIT, masking),
        "host_calls": visit.calls.iter().map(call).collect::<Vec<_>>(),
        "slip": visit.slip.as_ref().map(|one| slip(one, masking)),
        "appointment": at(visit.appointment),
        "key": visit.key.as_ref().map(|one| key(one, masking)),
        "routed": visit.routed.as_ref().map(|routed| json!({
            "own": routed.own,
            "to": person(routed.to.as_ref()),
            "at": routed.at.to_string(),
        })),
        "result": visit.handled.as_ref().map(|handled| json!({
            "kind": handled.result.as_str(),
            "at": handled.at.to_string(),
            "who": masking.text(handled.who.as_str()),
            "text": text(&handled.text),
            "reason": text(&handled.reason),
        })),
        "investigation": text(&visit.found),
        "reported": at(visit.reported),
        "replied": at(visit.replied),
        "followed_up": at(visit.followed_up),
        "satisfied": visit.satisfied,
        "owed": owed.iter().map(|owed| owed.as_str()).collect::<Vec<_>>(),
    })
}

fn call(call: &HostCall) -> Value {
    json!({"at": call.at.to_string(), "answered": call.answered, "consent": call.consent})
}

fn slip(slip: &Slip, masking: Masking) -> Value {
    let text = |text: &Option<String>| text.as_ref().map(|text| masking.text(text));
    json!({
        "number": slip.number,
        "identity": if slip.document.is_some() { "clear" } else { "unclear" },
        "document": text(&slip.document),
        "document_back": slip.document_back,
        "entered": slip.entered.to_string(),
        "left": slip.left.map(|at| at.to_string()),
        "returned": slip.returned.as_ref().map(|(at, _)| at.to_string()),
        "returned_to": slip.returned.as_ref().map(|(_, who)| masking.text(who.as_str())),
        "missing": text(&slip.missing),
        "explained": text(&slip.explained),
    })
}

fn key(key: &KeyOut, masking: Masking) -> Value {
    let person = |who: &Option<Person>| who.as_ref().map(|who| masking.text(who.as_str()));
    json!({
        "number": key.number.as_deref().map(|number| masking.text(number)),
        "papers": key.papers.iter().map(|paper| paper.as_str()).collect::<Vec<_>>(),
        "signed_by": person(&key.signed_by),
        "escort": person(&key.escort),
        "out": key.out.to_string(),
        "back": key.back.as_ref().map(|(at, _)| at.to_string()),
    })
}
