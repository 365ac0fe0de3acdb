//! Months that have ended and of which no report was begun: late like any other (D16, 002-R58).

use std::collections::BTreeSet;

use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::month::Month;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;

/// The ids that the missing reports will have, the earliest month first. Reports are owed from the month of the first
/// complaint on: a book in which none was ever taken down owes none. `ids` are the files there are, `reports` the monthly
/// reports as they stand, `unread` those that cannot be read: they are there.
pub fn owed(
    ids: &[RecordId],
    reports: &[Standing],
    unread: &[RecordId],
    zone: chrono_tz::Tz,
    now: Stamp,
) -> Vec<RecordId> {
    let today = now.in_zone(zone).day();
    let complaints = ids.iter().filter(|id| id.kind == Kind::Complaint && id.day <= today);
    let Some(first) = complaints.map(|id| Month::of(id.day)).min() else { return Vec::new() };
    let stands = reports.iter().filter(|one| one.state() != State::Void).map(|one| one.id.month());
    let there: BTreeSet<Month> = stands.chain(unread.iter().map(RecordId::month)).collect();
    let number = |month: Month| {
        let used = ids.iter().filter(|id| id.kind == Kind::Monthly && id.month() == month).map(|id| id.number);
        used.max().unwrap_or(0).saturating_add(1)
    };
    let months =
        std::iter::successors(Some(first), |month| Some(month.next())).take_while(|month| month.end(zone) <= now);
    months.filter(|month| !there.contains(month)).map(|month| RecordId::of_month(month, number(month))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Word;

    #[test]
    fn a_month_without_a_report_is_owed_from_the_first_complaint_on() {
        let zone = chrono_tz::Asia::Shanghai;
        let ids =
            |texts: &[&str]| -> Vec<RecordId> { texts.iter().map(|text| RecordId::from_text(text).unwrap()).collect() };
        let at = |text: &str| Stamp::from_text(text).unwrap();
        let book = ids(&["R-20260801-01", "C-20260930-01", "M-202610"]);
        let said = |now: &str, unread: &[&str]| -> Vec<String> {
            owed(&book, &[], &ids(unread), zone, at(now)).iter().map(RecordId::to_string).collect()
        };
        assert_eq!(said("2026-09-30T23:59:59+08:00", &[]), Vec::<String>::new());
        assert_eq!(said("2026-10-01T00:00:00+08:00", &[]), ["M-202609"]);
        // One that cannot be read is there; one that is void is not, and its number is used.
        assert_eq!(said("2026-11-02T00:00:00+08:00", &["M-202610"]), ["M-202609"]);
        assert_eq!(said("2026-11-02T00:00:00+08:00", &[]), ["M-202609", "M-202610-02"]);
        assert_eq!(owed(&ids(&["R-20260801-01"]), &[], &[], zone, at("2027-01-01T00:00:00+08:00")), []);
    }
}
