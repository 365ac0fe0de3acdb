//! Counting the records of a month by a table: each row is a figure, with its name and what it looks at.

use std::collections::BTreeMap;

use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::month::Month;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::sums::Sums;
use crate::report::figures::{Rate, Tally, UNSAID, Verdict};

use super::{Week, weeks};

/// One record as a figure looks at it, and the moment it is judged at.
pub struct View<'a> {
    pub one: &'a Standing,
    pub by_id: &'a BTreeMap<RecordId, &'a Standing>,
    pub now: Stamp,
}

/// Labels of one record on one axis; several where it may have several, one that is not said as none.
pub type Labels = fn(&View) -> Vec<Option<String>>;
/// Whether a record is meant; how much it comes to; under which label it is judged; how it counts.
pub type Holds = fn(&View) -> bool;
pub type Amount = fn(&View) -> u64;
pub type Group = fn(&View) -> Option<String>;
pub type Judged = fn(&View) -> Verdict;
/// How each of several things of one record counts.
pub type Each = fn(&View) -> Vec<Verdict>;

/// The figures of one noun. Names are those of the document, and of the words for people (`figure-…`).
pub struct Table {
    /// How many there are of some sort. All records but void ones are asked.
    pub counts: &'static [(&'static str, Holds)],
    /// Amounts: fen where the name ends so, minutes where it ends so, else how many.
    pub sums: &'static [(&'static str, Amount)],
    pub labels: &'static [(&'static str, Labels)],
    /// Shares: which records, and how one counts. Merged records are not asked: what comes of them is that of the other.
    pub shares: &'static [(&'static str, Holds, Judged)],
    /// Shares of things of which a record has several.
    pub shares_each: &'static [(&'static str, Each)],
    /// One share for each label.
    pub shares_by: &'static [(&'static str, Group, Judged)],
    /// What ends one, for the weeks.
    pub ended: fn(&Standing) -> Option<Stamp>,
}

/// What the records of a month come to, in the order of the table.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// All that were accepted: cancelled and merged ones among them, void ones not.
    pub total: u64,
    pub void: u64,
    pub counts: Vec<(&'static str, u64)>,
    pub sums: Vec<(&'static str, u64)>,
    pub labels: Vec<(&'static str, Tally)>,
    pub shares: Vec<(&'static str, Rate)>,
    pub shares_by: Vec<(&'static str, BTreeMap<String, Rate>)>,
    pub weeks: Vec<Week>,
}

/// Counts `received` by `table`.
pub fn count(
    table: &Table,
    received: &[&Standing],
    by_id: &BTreeMap<RecordId, &Standing>,
    month: Month,
    now: Stamp,
) -> Section {
    let views: Vec<View> =
        received.iter().filter(|one| one.shown() != State::Void).map(|one| View { one, by_id, now }).collect();
    let own: Vec<&View> = views.iter().filter(|view| view.one.shown() != State::Merged).collect();
    let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let tally = |labels: &Labels| {
        let mut tally = Tally::default();
        views.iter().flat_map(labels).for_each(|label| tally.add(label.as_deref()));
        tally
    };
    let rate = |(asked, verdict): (&Holds, &Judged)| {
        let mut rate = Rate::default();
        own.iter().filter(|view| asked(view)).for_each(|view| rate.count(verdict(view)));
        rate
    };
    let each = |verdicts: &Each| {
        let mut rate = Rate::default();
        own.iter().flat_map(|view| verdicts(view)).for_each(|verdict| rate.count(verdict));
        rate
    };
    let rates = |(by, verdict): (&Group, &Judged)| {
        let mut rates: BTreeMap<String, Rate> = BTreeMap::new();
        for view in &own {
            if let Some(label) = by(view) {
                rates.entry(label).or_default().count(verdict(view));
            }
        }
        rates
    };
    Section {
        total: number(views.len()),
        void: number(received.len() - views.len()),
        counts: table
            .counts
            .iter()
            .map(|(name, holds)| (*name, number(views.iter().filter(|view| holds(view)).count())))
            .collect(),
        sums: table.sums.iter().map(|(name, of)| (*name, views.iter().map(of).sum())).collect(),
        labels: table.labels.iter().map(|(name, labels)| (*name, tally(labels))).collect(),
        shares: table
            .shares
            .iter()
            .map(|(name, asked, verdict)| (*name, rate((asked, verdict))))
            .chain(table.shares_each.iter().map(|(name, verdicts)| (*name, each(verdicts))))
            .collect(),
        shares_by: table.shares_by.iter().map(|(name, by, verdict)| (*name, rates((by, verdict)))).collect(),
        weeks: weeks(
            month,
            views.iter().map(|view| view.one.opened),
            views.iter().filter_map(|view| (table.ended)(view.one)),
        ),
    }
}

impl Section {
    /// A count or an amount by its name; nought for one that the table does not have.
    pub fn number(&self, name: &str) -> u64 {
        let mut all = self.counts.iter().chain(&self.sums);
        all.find(|(other, _)| *other == name).map_or(0, |(_, number)| *number)
    }

    /// The labels of an axis.
    pub fn tally(&self, name: &str) -> Tally {
        self.labels.iter().find(|(other, _)| *other == name).map(|(_, tally)| tally.clone()).unwrap_or_default()
    }

    /// Its numbers under `head`.
    pub fn put(&self, head: &str, sums: &mut Sums) {
        sums.put(format!("{head}.total"), self.total);
        sums.put(format!("{head}.void"), self.void);
        for (name, number) in self.counts.iter().chain(&self.sums) {
            sums.put(format!("{head}.{name}"), *number);
        }
        for (axis, tally) in &self.labels {
            for (label, number) in tally.sorted() {
                let label = if label == UNSAID { "-" } else { label };
                sums.put(format!("{head}.{axis}.{label}"), number);
            }
        }
        for (name, rate) in &self.shares {
            put_rate(&format!("{head}.{name}"), rate, sums);
        }
        for (name, rates) in &self.shares_by {
            for (label, rate) in rates {
                let label = if label == UNSAID { "-" } else { label };
                put_rate(&format!("{head}.{name}.{label}"), rate, sums);
            }
        }
    }
}

/// The numbers of a share under `head`.
pub fn put_rate(head: &str, rate: &Rate, sums: &mut Sums) {
    sums.put(format!("{head}.hit"), rate.hit);
    sums.put(format!("{head}.of"), rate.of);
    sums.put(format!("{head}.moved"), rate.moved);
    for (left, number) in &rate.left {
        sums.put(format!("{head}.left.{}", left.as_str()), *number);
    }
}
