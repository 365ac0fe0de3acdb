//! Who is on the telephone: the residents of a house, a number or a name, and the records of them (000-R152, 004-R38).

use std::collections::BTreeSet;

use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::message::Messages;
use crate::domain::party::{House, said_house};
use crate::domain::settings::{Resident, Unit};
use crate::domain::when::{digits, half_width};

/// A number of fewer digits is no telephone.
const SHORTEST: usize = 7;

/// What the book knows of whoever was asked for.
#[derive(Clone, Debug, Default)]
pub struct Household {
    /// The houses, each with who lives there.
    pub homes: Vec<Unit>,
    /// Records that are not over, newest first.
    pub open: Vec<Standing>,
    /// Records that are over, newest first.
    pub past: Vec<Standing>,
}

impl Household {
    /// Whether nothing at all is known.
    pub fn is_empty(&self) -> bool {
        self.homes.is_empty() && self.open.is_empty() && self.past.is_empty()
    }
}

/// What was asked for, read in every way it can be meant.
struct Sought {
    house: Option<House>,
    number: Option<String>,
    name: String,
}

impl Sought {
    fn read(text: &str) -> Sought {
        let number = digits(text);
        let plain = half_width(text).chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-()".contains(c));
        Sought {
            house: House::from_text(&said_house(text)),
            number: (plain && number.len() >= SHORTEST).then_some(number),
            name: text.trim().to_string(),
        }
    }

    fn is_number(&self, phone: Option<&String>) -> bool {
        let same = |own: &String, sought: &String| {
            let own = digits(own);
            own.len() >= SHORTEST && (own == *sought || bare(&own) == bare(sought))
        };
        phone.zip(self.number.as_ref()).is_some_and(|(own, sought)| same(own, sought))
    }

    fn is_resident(&self, one: &Resident) -> bool {
        one.name.as_str() == self.name || self.is_number(one.phone.as_ref())
    }
}

/// A Chinese number without the code of the country.
fn bare(number: &str) -> &str {
    number.strip_prefix("86").filter(|rest| rest.len() == 11).unwrap_or(number)
}

/// Finds `text` as a house, a telephone number or a name: the homes, and every record of those homes, that number or that name.
pub fn household(units: &[Unit], standings: Vec<Standing>, text: &str) -> Household {
    let sought = Sought::read(text);
    let here = |unit: &&Unit| {
        Some(&unit.house) == sought.house.as_ref() || unit.residents.iter().any(|one| sought.is_resident(one))
    };
    let mut homes: Vec<Unit> = units.iter().filter(here).cloned().collect();
    homes.sort_by(|a, b| a.house.cmp(&b.house));
    let houses: BTreeSet<&House> = homes.iter().map(|unit| &unit.house).chain(&sought.house).collect();
    let names: BTreeSet<&str> = homes
        .iter()
        .flat_map(|unit| &unit.residents)
        .map(|one| one.name.as_str())
        .chain([sought.name.as_str()])
        .collect();
    // Somebody looked for them, or left them a message.
    let wanted = |one: &Standing| {
        let host = one.front.inquiry().and_then(|inquiry| inquiry.host.as_ref());
        let messages = one.front.messages().into_iter().flat_map(Messages::unrelayed);
        let to = messages.filter_map(|message| message.to.as_ref());
        host.into_iter().chain(to).any(|name| names.contains(name.as_str()))
    };
    let theirs = |one: &Standing| {
        let facts = &one.facts;
        facts.house.as_ref().is_some_and(|house| houses.contains(house))
            || sought.is_number(facts.phone.as_ref())
            || facts.name.as_ref().is_some_and(|name| name.as_str() == sought.name)
            || wanted(one)
    };
    let mut found: Vec<Standing> = standings.into_iter().filter(theirs).collect();
    found.sort_by_key(|one| std::cmp::Reverse((one.opened, one.id)));
    let (past, open) = found.into_iter().partition(|one| one.shown().is_over());
    Household { homes, open, past }
}

#[cfg(test)]
mod tests {
    use super::Sought;

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        let own = "13800000000".to_string();
        for text in ["13800000000", "138-0000-0000", "138 0000 0000", "+86 13800000000", "１３８００００００００"]
        {
            assert!(Sought::read(text).is_number(Some(&own)), "{text}");
        }
        for text in ["3-2-501", "0000", "1380000000", "李明13800000000", ""] {
            assert!(!Sought::read(text).is_number(Some(&own)), "{text}");
        }
    }
}
