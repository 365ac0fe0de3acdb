//! The keys of the verbs that only the front desk and the shift have.

use crate::domain::kind::Verb;

type Keys = &'static [&'static str];

/// What an entry of `verb` needs, and what it may carry beside.
pub(super) fn front(verb: Verb) -> (Keys, Keys) {
    match verb {
        Verb::In => (&[], &["document", "document_back", "slip", "arranged", "text", "clocks", "assumed"]),
        Verb::Out => (&[], &["slip_missing", "explained", "closes", "reason", "text"]),
        Verb::CallHost => (&[], &["answered", "consent", "text"]),
        Verb::Message => (&["text"], &["to", "clocks", "assumed"]),
        Verb::Relay => (&[], &["entry", "to", "via", "closes", "text"]),
        Verb::Swap => (&["to", "reason"], &["text"]),
        Verb::Refer => (&[], &["link", "to", "reason", "text"]),
        Verb::View => (&["stage"], &["until", "papers", "signed_by", "key_no", "escort", "closes", "reason", "text"]),
        Verb::Promise => (&["until"], &["text", "clocks", "assumed"]),
        Verb::Attempt => (&[], &["via", "text"]),
        Verb::Consent => (&[], &["text"]),
        Verb::Transfer => (&[], &["text"]),
        Verb::Unanswerable => (&["text"], &["not_found"]),
        Verb::Ask => (&[], &["to", "text"]),
        Verb::Arrange => (&[], &["to", "text"]),
        Verb::Ack => (&[], &["text"]),
        Verb::Done => (&[], &["satisfied", "text"]),
        Verb::Recheck => (&["satisfied"], &["text"]),
        Verb::Prepare => (&[], &["text"]),
        Verb::Tidy => (&[], &["text"]),
        Verb::Check => (&[], &["reason", "text"]),
        Verb::SignOut => (&[], &["text"]),
        Verb::SignIn => (&[], &["approver", "reason", "text"]),
        Verb::Leave => (&["to"], &["until", "reason", "text"]),
        Verb::Back => (&[], &["text"]),
        Verb::Sign | Verb::Send => (&[], &["text"]),
        // Every other verb stands in the table above this one.
        _ => (&[], &[]),
    }
}
