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
        Verb::Prepare => {
            (&[], &["text", "from_shift", "shift", "arrive_by", "tidy_from", "commit", "sheet", "stock", "evidence"])
        }
        Verb::Recheck => (&["satisfied"], &["approver", "text"]),
        Verb::Approve => (&["to"], &["text"]),
        Verb::Tidy => (&[], &["text"]),
        Verb::Check => (&[], &["lines", "outcome", "counted", "log_read", "area_ok", "anomaly", "reason", "text"]),
        Verb::SignOut => (&[], &["approver", "reason", "text"]),
        Verb::SignIn => (&[], &["shift", "approver", "reason", "text"]),
        Verb::Leave => (&["reason"], &["to", "signed_by", "until", "text"]),
        Verb::Back => (&[], &["text"]),
        Verb::Sign | Verb::Send => (&[], &["text"]),
        // Every other verb stands in the table above this one.
        _ => (&[], &[]),
    }
}
