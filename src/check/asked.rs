//! What inquiries and requests must not be without, where a hand left it out.

use crate::domain::entry::Entry;
use crate::domain::kind::Verb;

use super::{Found, Odd, Subject};

/// A call is put through with consent only, an emergency is known to the manager, and who is not helped was really passed on.
pub fn asked(subject: &Subject) -> Found {
    let front = &subject.standing.front;
    let done = |verb: Verb| subject.standing.live.iter().find(move |entry| entry.verb == verb);
    let mut found: Found = Vec::new();
    if let (Some(inquiry), Some(entry)) = (front.inquiry(), done(Verb::Transfer))
        && !inquiry.consented()
        && !agreed_before(subject, entry)
    {
        found.push((Some(entry.id), Odd::NoConsent));
    }
    let Some(help) = front.request() else { return found };
    let ended = done(Verb::Done).or_else(|| done(Verb::Decline)).or_else(|| done(Verb::Refer));
    found.extend(ended.filter(|_| help.needs_ack()).map(|entry| (Some(entry.id), Odd::NoAck)));
    let spoken = help.referral.as_ref().is_some_and(|one| one.to.is_some() && one.contact.is_some());
    let referred = done(Verb::Refer).filter(|entry| entry.data.link.is_none() && !spoken);
    found.extend(referred.map(|entry| (Some(entry.id), Odd::NoReferral)));
    found
}

/// Whether the host had agreed when the call was put through: what he says afterwards is about the next one.
fn agreed_before(subject: &Subject, transfer: &Entry) -> bool {
    let before = subject.standing.live.iter().take_while(|entry| entry.id != transfer.id);
    before.filter_map(|entry| entry.data.consent).last() == Some(true)
}
