//! Rounds and checks that were planned, and how many of them were done (RP14; 001-R05, 001-R06, 001-R53).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::fold::Standing;
use crate::domain::month::Month;
use crate::domain::planned::Planned;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::report::figures::{Left, Rate, Verdict};

/// For each plan how many were done of those planned, in the days, weeks or months that begin in `month`. More than planned count
/// as planned; an unscheduled round is none of them. What can still be done, or was planned before the first record of the book,
/// is left out.
pub fn checks(standings: &[Standing], plans: &[Planned], month: Month, now: Stamp) -> Vec<(Planned, Rate)> {
    let first = standings.iter().map(|one| one.opened.day()).min();
    plans.iter().map(|plan| (*plan, rate(standings, plan, month, first, now.day()))).collect()
}

fn rate(standings: &[Standing], plan: &Planned, month: Month, first: Option<NaiveDate>, today: NaiveDate) -> Rate {
    let mut done: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for one in standings.iter().filter(|one| is_done(one, plan)) {
        *done.entry(plan.each.begin(one.opened.day())).or_default() += 1;
    }
    let mut rate = Rate::default();
    for begin in plan.each.within(month) {
        let last = plan.each.last(begin);
        let own = done.get(&begin).copied().unwrap_or(0).min(plan.times);
        let missing = match last {
            last if last >= today => Verdict::Out(Left::Running),
            last if first.is_none_or(|first| last < first) => Verdict::Out(Left::Before),
            _ => Verdict::Miss,
        };
        (0..own).for_each(|_| rate.count(Verdict::Hit));
        (own..plan.times).for_each(|_| rate.count(missing));
    }
    rate
}

fn is_done(one: &Standing, plan: &Planned) -> bool {
    let counts = !matches!(one.shown(), State::Void | State::Cancelled | State::Merged);
    counts && one.front.duty().is_some_and(|watch| watch.is(plan.line) && watch.scheduled != Some(false))
}
