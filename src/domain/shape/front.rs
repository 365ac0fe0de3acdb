//! The keys of the verbs that only the front desk and the shift have.

use crate::domain::kind::Verb;

type Keys = &'static [&'static str];

/// What an entry of `verb` needs, and what it may carry beside.
pub(super) fn front(verb: Verb) -> (Keys, Keys) {
    match verb {
        Verb::In => (&[], &["text"]),
        Verb::Out => (&[], &["slip_missing", "reason", "text"]),
        Verb::CallHost => (&[], &["text"]),
        Verb::Message => (&["text"], &["to"]),
        Verb::Relay => (&[], &["text", "via"]),
        Verb::Refer => (&[], &["link", "to", "reason", "text"]),
        Verb::View => (&["stage"], &["until", "signed_by", "reason", "text"]),
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
        Verb::Prepare => (&[], &["figures", "as_of", "commit", "text"]),
        Verb::Tidy => (&[], &["text"]),
        Verb::Check => (&[], &["reason", "text"]),
        Verb::SignOut => (&[], &["text"]),
        Verb::SignIn => (&[], &["approver", "reason", "text"]),
        Verb::Leave => (&["to"], &["until", "reason", "text"]),
        Verb::Back => (&[], &["text"]),
        Verb::Sign => (&[], &["text"]),
        Verb::Send => (&["body"], &["via", "text"]),
        // Every other verb stands in the table above this one.
        _ => (&[], &[]),
    }
}
