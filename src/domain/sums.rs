//! The figures of a report as they are kept in a record: numbers by name, nothing that names a resident.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{Fault, FaultKind, Wants};
use super::field::Field;
use super::node::{Node, NodeKind};

/// Numbers by name, such as `complaints.replied.hit`. What is not named is nought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums(BTreeMap<String, u64>);

/// A number that is another one now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub name: String,
    pub then: u64,
    pub now: u64,
}

impl Sums {
    /// Keeps a number; nought is not written down.
    pub fn put(&mut self, name: impl Into<String>, number: u64) {
        if number > 0 {
            self.0.insert(name.into(), number);
        }
    }

    /// The number of this name.
    pub fn of(&self, name: &str) -> u64 {
        self.0.get(name).copied().unwrap_or(0)
    }

    /// All that are not nought, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(name, number)| (name.as_str(), *number))
    }

    /// What is another number in `now`, by name.
    pub fn changed(&self, now: &Sums) -> Vec<Changed> {
        let names: BTreeSet<&String> = self.0.keys().chain(now.0.keys()).collect();
        let change = |name: &String| Changed { name: name.clone(), then: self.of(name), now: now.of(name) };
        names.into_iter().map(change).filter(|change| change.then != change.now).collect()
    }
}

impl Field for Sums {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let NodeKind::Map(fields) = &node.kind else {
            faults.push(Fault::at(node.pos, FaultKind::WantsMap { key: key.into() }));
            return None;
        };
        let before = faults.len();
        let mut sums = Sums::default();
        for (name, node) in fields {
            let text = match &node.kind {
                NodeKind::Number(number) => number.to_string(),
                _ => node.as_text().unwrap_or_default().to_string(),
            };
            let digits = !text.is_empty() && text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit());
            match text.parse().ok().filter(|_| digits) {
                Some(number) => sums.put(name.name.clone(), number),
                None => {
                    let kind = FaultKind::BadValue { key: name.name.clone(), value: text, wants: Wants::Number };
                    faults.push(Fault::at(node.pos, kind));
                }
            }
        }
        (faults.len() == before).then_some(sums)
    }

    fn write(&self) -> Node {
        let number = |number: u64| Node::made(NodeKind::Number(i64::try_from(number).unwrap_or(i64::MAX)));
        Node::map(self.iter().map(|(name, one)| (name.to_string(), number(one))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_a_change() {
        let (mut then, mut now) = (Sums::default(), Sums::default());
        then.put("a", 1);
        then.put("b", 2);
        then.put("nought", 0);
        now.put("b", 2);
        now.put("c", 3);
        let change = |name: &str, then, now| Changed { name: name.into(), then, now };
        assert_eq!(then.changed(&now), [change("a", 1, 0), change("c", 0, 3)]);
        assert_eq!(then.changed(&then), []);
        assert_eq!(Sums::read("figures", &then.write(), &mut Vec::new()), Some(then));
    }
}
