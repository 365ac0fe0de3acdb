//! Honest numbers: counts by label, and rates that say of how many, and what was left out and why.

use std::collections::BTreeMap;

use crate::domain::clock::{Clock, ClockName, Outcome};
use crate::domain::stamp::Stamp;
use crate::domain::words::words;

words! {
    /// Why a record does not count in a rate.
    Left {
        /// Open, and not yet due.
        Running = "running",
        /// Paused is never finished.
        Paused = "paused",
        /// The customer no longer wanted it, before it was due.
        Cancelled = "cancelled",
        /// Without a due time nothing is in time.
        NoClock = "no-clock",
        /// Nobody has asked yet.
        Unasked = "unasked",
        /// It is not over yet, and no time is set for it.
        Open = "open",
        /// Nobody wrote it down.
        Unnoted = "unnoted",
        /// The book was not kept yet.
        Before = "before",
        /// There was nothing to settle.
        NoMatter = "no-matter",
    }
}

/// How one record counts in a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Hit,
    /// In time by a due time that was agreed or extended afterwards: a hit, and counted apart.
    Moved,
    Miss,
    Out(Left),
}

/// Hits of how many, and what was left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    pub hit: u64,
    pub of: u64,
    /// Of the hits, those by a later time that was agreed in time.
    pub moved: u64,
    pub left: BTreeMap<Left, u64>,
}

impl Rate {
    /// Counts one record.
    pub fn count(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Hit | Verdict::Moved => {
                self.hit += 1;
                self.of += 1;
                self.moved += u64::from(verdict == Verdict::Moved);
            }
            Verdict::Miss => self.of += 1,
            Verdict::Out(left) => *self.left.entry(left).or_default() += 1,
        }
    }

    /// All that were asked, those that were left out among them.
    pub fn asked(&self) -> u64 {
        self.of + self.left.values().sum::<u64>()
    }

    /// Hits in a thousand, rounded to the nearest; none of nothing.
    pub fn per_mille(&self) -> Option<u64> {
        (self.of > 0).then(|| (self.hit * 2000 + self.of) / (self.of * 2))
    }
}

/// How many of each label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    counts: BTreeMap<String, u64>,
}

/// The label of what has none.
pub const UNSAID: &str = "";

impl Tally {
    /// Counts one more of `label`; what has none is counted as such.
    pub fn add(&mut self, label: Option<&str>) {
        *self.counts.entry(label.unwrap_or(UNSAID).to_string()).or_default() += 1;
    }

    /// The labels, the most frequent first, those with equal numbers in their own order.
    pub fn sorted(&self) -> Vec<(&str, u64)> {
        let mut rows: Vec<(&str, u64)> = self.counts.iter().map(|(label, n)| (label.as_str(), *n)).collect();
        rows.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        rows
    }

    /// How many there are of `label`.
    pub fn of(&self, label: &str) -> u64 {
        self.counts.get(label).copied().unwrap_or(0)
    }
}

/// Whether the limits of this name were kept at `now`: one that was missed is missed, whatever came after it.
pub fn punctual(clocks: &[Clock], name: ClockName, now: Stamp) -> Verdict {
    judged(clocks.iter().filter(|clock| clock.name == name && !clock.soft).collect(), now)
}

/// The same, house values counted as limits: what the papers call "promptly", by the figure of the house.
pub fn timely(clocks: &[Clock], name: ClockName, now: Stamp) -> Verdict {
    judged(clocks.iter().filter(|clock| clock.name == name && !clock.is_target()).collect(), now)
}

fn judged(clocks: Vec<&Clock>, now: Stamp) -> Verdict {
    let ended = |outcome: Outcome| clocks.iter().find(|clock| clock.read(now).outcome == outcome);
    if ended(Outcome::Late).is_some() || ended(Outcome::Overdue).is_some() {
        return Verdict::Miss;
    }
    if let Some(met) = ended(Outcome::Met) {
        let by_original = met.original_due.is_none_or(|due| met.end.is_some_and(|end| end.at() <= due));
        return if by_original { Verdict::Hit } else { Verdict::Moved };
    }
    let open =
        [(Outcome::Paused, Left::Paused), (Outcome::Running, Left::Running), (Outcome::Cancelled, Left::Cancelled)];
    let left = open.iter().find(|(outcome, _)| ended(*outcome).is_some()).map(|(_, left)| *left);
    Verdict::Out(left.unwrap_or(Left::NoClock))
}

/// What the customer said, if he was asked.
pub fn opinion(satisfied: Option<bool>) -> Verdict {
    match satisfied {
        Some(true) => Verdict::Hit,
        Some(false) => Verdict::Miss,
        None => Verdict::Out(Left::Unasked),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_says_of_how_many_and_what_was_left_out() {
        let mut rate = Rate::default();
        let verdicts =
            [Verdict::Hit, Verdict::Moved, Verdict::Miss, Verdict::Out(Left::Paused), Verdict::Out(Left::NoClock)];
        verdicts.into_iter().for_each(|verdict| rate.count(verdict));
        assert_eq!((rate.hit, rate.of, rate.moved, rate.per_mille()), (2, 3, 1, Some(667)));
        assert_eq!(rate.left.values().sum::<u64>(), 2);
        assert_eq!(Rate::default().per_mille(), None);
    }
}
