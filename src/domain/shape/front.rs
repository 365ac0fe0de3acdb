//! The keys of the verbs that only the front desk and the shift have.

use crate::domain::kind::Verb;

type Keys = &'static [&'static str];

/// What an entry of `verb` needs, and what it may carry beside.
pub(super) fn front(verb: Verb) -> (Keys, Keys) {
    match verb {
        Verb::In => (&[], &["text"]),
        Verb::Out => (&[], &["slip_missing", "reason", "text"]),
        Verb::CallHost => (&[], &["text"]),
        Verb::Message => (&[], &["text", "to", "unwanted", "clocks", "assumed"]),
        Verb::Relay => (&[], &["text", "via", "closes"]),
        Verb::Refer => (&[], &["link", "to", "via", "contact", "reason", "text", "closes"]),
        Verb::View => (&["stage"], &["until", "signed_by", "reason", "text"]),
        Verb::Promise => (&["until"], &["consulted", "text", "clocks", "assumed"]),
        Verb::Attempt => (&["answered"], &["consent", "via", "text"]),
        Verb::Consent => (&["consent"], &["via", "text"]),
        Verb::Transfer => (&[], &["text", "closes"]),
        Verb::Unanswerable => (&["text"], &["to", "not_found", "closes"]),
        Verb::Ask => (&["to"], &["text"]),
        Verb::Arrange => (&["text"], &["to"]),
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
