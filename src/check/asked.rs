//! What inquiries and requests must not be without, where a hand left it out.

use crate::domain::kind::Verb;

use super::{Found, Odd, Subject};

/// A call is put through with consent only, an emergency is known to the manager, and who is not helped was really passed on.
pub fn asked(subject: &Subject) -> Found {
    let front = &subject.standing.front;
    let done = |verb: Verb| subject.standing.live.iter().find(move |entry| entry.verb == verb);
    let mut found: Found = Vec::new();
    if front.inquiry().is_some() {
        // What the host had said by then: a later no takes nothing back.
        let mut consents = false;
        for entry in &subject.standing.live {
            consents = entry.data.consent.unwrap_or(consents);
            found.extend((entry.verb == Verb::Transfer && !consents).then_some((Some(entry.id), Odd::NoConsent)));
        }
    }
    let Some(help) = front.request() else { return found };
    let ended = done(Verb::Done).or_else(|| done(Verb::Decline)).or_else(|| done(Verb::Refer));
    found.extend(ended.filter(|_| help.needs_ack()).map(|entry| (Some(entry.id), Odd::NoAck)));
    let spoken = help.referral.as_ref().is_some_and(|one| one.to.is_some() && one.contact.is_some());
    let referred = done(Verb::Refer).filter(|entry| entry.data.link.is_none() && !spoken);
    found.extend(referred.map(|entry| (Some(entry.id), Odd::NoReferral)));
    found
}
