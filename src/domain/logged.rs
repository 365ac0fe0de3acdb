//! Whether a complaint stands in the duty log (002-R32, 002-R34, 002-R59) and was replied to: one answer for `check` and for
//! the monthly report.

use std::collections::BTreeSet;

use super::case::Body;
use super::class::Flag;
use super::fold::Standing;
use super::id::RecordId;
use super::kind::Kind;
use super::state::State;

/// The complaints that lines of the duty log name, and the lines that complaints name, both ways.
pub fn named_by_duty<'s>(standings: impl IntoIterator<Item = &'s Standing>) -> BTreeSet<RecordId> {
    let mut named = BTreeSet::new();
    for one in standings.into_iter().filter(|one| one.state() != State::Void) {
        match one.id.kind {
            Kind::Duty => named.extend(one.links.iter().copied()),
            Kind::Complaint if one.links.iter().any(|link| link.kind == Kind::Duty) => drop(named.insert(one.id)),
            _ => {}
        }
    }
    named
}

/// Whether the duty log has its line: a line of the log names it, the duty centre was told of it, or the desk itself took it
/// up by deciding its nature: then its record is the line. What was settled on the spot by whoever heard it stands there only
/// once the duty centre was told (002-R32). One that was merged has the line of the other, one that was cancelled needs none.
pub fn logged(one: &Standing, named: &BTreeSet<RecordId>) -> bool {
    let settled = one.case.flags.contains(&Flag::Settled);
    named.contains(&one.id)
        || one.case.told.contains_key(&Body::Duty)
        || matches!(one.state(), State::Merged | State::Cancelled | State::Void)
        || (one.case.classified.is_some() && !settled)
}

/// Whether nobody has replied to a complaint that is neither cancelled nor goes on in another.
pub fn is_unreplied(one: &Standing) -> bool {
    one.case.replies.is_empty() && !matches!(one.shown(), State::Cancelled | State::Merged | State::Void)
}
