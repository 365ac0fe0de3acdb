//! When complaints are one event: like words, and five households within a day (002-R26).

use std::collections::BTreeSet;

use crate::domain::party::House;
use crate::domain::stamp::Stamp;

/// So many households make a complaint collective (002-R26).
pub const HOUSEHOLDS: usize = 5;
/// And so close together, in seconds: "at the same time" (ledger §7, 11).
pub const WINDOW: i64 = 24 * 3600;

/// When the fifth distinct household complained, each counted once within 24 hours; `None` where it never came to that.
/// Five complaints of one household are not collective.
pub fn fifth(mut complaints: Vec<(House, Stamp)>) -> Option<Stamp> {
    complaints.sort_by_key(|(_, at)| *at);
    let enough = |(_, last): &&(House, Stamp)| {
        let near = complaints.iter().filter(|(_, at)| at <= last && last.seconds_since(*at) <= WINDOW);
        near.map(|(house, _)| house).collect::<BTreeSet<_>>().len() >= HOUSEHOLDS
    };
    complaints.iter().find(enough).map(|(_, at)| *at)
}

/// Whether two texts speak of one thing: `share` in 100 of the pairs of neighbouring signs of the shorter stand in the
/// other too. Signs are letters and digits; an empty text is like none.
pub fn alike(one: &str, other: &str, share: usize) -> bool {
    let (one, other) = (pairs(one), pairs(other));
    let shorter = one.len().min(other.len());
    shorter > 0 && one.intersection(&other).count() * 100 >= shorter * share
}

fn pairs(text: &str) -> BTreeSet<(char, char)> {
    let signs: Vec<char> = text.chars().filter(|sign| sign.is_alphanumeric()).collect();
    signs.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Word;

    fn complaints(rows: &[(&str, &str)]) -> Vec<(House, Stamp)> {
        let row = |(house, at): &(&str, &str)| {
            let at = format!("2026-11-{at}:00+08:00");
            (House::from_text(house).unwrap(), Stamp::from_text(&at).unwrap())
        };
        rows.iter().map(row).collect()
    }

    #[test]
    fn five_households_within_a_day_are_collective_from_the_fifth_on() {
        let five = [
            ("1-1-1", "22T09:00"),
            ("1-1-2", "22T10:00"),
            ("1-1-3", "22T11:00"),
            ("1-1-4", "22T12:00"),
            ("1-1-5", "23T09:00"),
        ];
        let found = fifth(complaints(&five)).map(|at| at.to_string());
        assert_eq!(found.as_deref(), Some("2026-11-23T09:00:00+08:00"), "24 hours later to the second counts");
        let mut late = five;
        late[4].1 = "23T09:01";
        assert_eq!(fifth(complaints(&late)), None, "a minute more does not");
        assert_eq!(fifth(complaints(&five[..4])), None);
    }

    #[test]
    fn one_household_counts_once_however_often_it_complains() {
        let one = [("1-1-1", "22T09:00"); 5];
        assert_eq!(fifth(complaints(&one)), None);
        let four = [one[0], ("1-1-2", "22T09:01"), ("1-1-3", "22T09:02"), ("1-1-4", "22T09:03"), ("1-1-1", "22T09:04")];
        assert_eq!(fifth(complaints(&four)), None);
    }

    #[test]
    fn like_words_share_neighbouring_signs() {
        assert!(alike("电梯又坏了，没人管", "电梯坏了两天没人管", 25));
        assert!(!alike("电梯又坏了，没人管", "小区绿化太差", 25));
        assert!(!alike("", "电梯又坏了", 0), "an empty text is like none");
    }
}
