//! The repairs of a month (RP12): counts, how far the limits were kept, rework, money, satisfaction.

use crate::domain::class::Urgency;
use crate::domain::clock::ClockName;
use crate::domain::fold::Standing;
use crate::domain::month::Month;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::report::figures::{Rate, Tally, opinion, punctual};

use super::{Week, weeks};

/// What the repairs of a month come to.
#[derive(Clone, Debug, Default)]
pub struct Repairs {
    /// All that were received: cancelled, declined, infeasible and merged ones among them, void ones not.
    pub total: u64,
    pub void: u64,
    pub merged: u64,
    pub cancelled: u64,
    pub declined: u64,
    pub infeasible: u64,
    /// Paused at the moment: never finished.
    pub paused: u64,
    /// Leaks that wait for the next rain: neither late nor done (000-R90).
    pub awaiting_rain: u64,
    pub urgencies: Tally,
    pub items: Tally,
    pub trades: Tally,
    pub buildings: Tally,
    /// Urgent ones on site in time (D04).
    pub arrived: Rate,
    /// Urgent (D05) and general ones (D06) fixed in time.
    pub fixed_urgent: Rate,
    pub fixed_general: Rate,
    /// Reviewed in time (D07): only those off the price list.
    pub reviewed: Rate,
    /// Orders that are rework of accepted ones, and those of them that were free under warranty.
    pub rework: u64,
    pub free: u64,
    pub satisfied: Rate,
    /// What the finished work costs, and what of it was paid, in fen.
    pub fees: u64,
    pub paid: u64,
    /// Losses claimed for lateness (000-R83), in fen, and how many.
    pub loss: u64,
    pub losses: u64,
    pub weeks: Vec<Week>,
}

/// Counts `received`.
pub fn count(received: &[&Standing], month: Month, now: Stamp) -> Repairs {
    let mut found = Repairs::default();
    for one in received {
        match one.shown() {
            State::Void => {
                found.void += 1;
                continue;
            }
            State::Merged => found.merged += 1,
            State::Cancelled => found.cancelled += 1,
            State::Declined => found.declined += 1,
            State::Infeasible => found.infeasible += 1,
            State::AwaitingRain => found.awaiting_rain += 1,
            _ => {}
        }
        found.total += 1;
        tally(&mut found, one);
        if one.shown() != State::Merged {
            judge(&mut found, one, now);
        }
    }
    let counted = || received.iter().filter(|one| one.shown() != State::Void);
    let ended = counted().filter_map(|one| one.job.finished);
    found.weeks = weeks(month, counted().map(|one| one.opened), ended);
    found
}

fn tally(found: &mut Repairs, one: &Standing) {
    let class = one.class;
    found.urgencies.add(class.map(|class| class.urgency.as_str()));
    found.items.add(class.map(|class| class.item.as_str()));
    found.trades.add(class.map(|class| class.trade.as_str()));
    found.buildings.add(one.facts.house.as_ref().map(|house| house.building()));
    let job = &one.job;
    found.fees += job.amount;
    found.paid += job.paid.unwrap_or(0);
    found.loss += job.loss.unwrap_or(0);
    found.losses += u64::from(job.loss.is_some());
    found.rework += u64::from(job.rework_of.is_some());
    found.free += u64::from(job.free);
}

fn judge(found: &mut Repairs, one: &Standing, now: Stamp) {
    found.paused += u64::from(one.is_paused(now));
    match one.class.map(|class| class.urgency) {
        Some(Urgency::Urgent) => {
            found.arrived.count(punctual(&one.clocks, ClockName::Arrive, now));
            found.fixed_urgent.count(punctual(&one.clocks, ClockName::Finish, now));
        }
        _ => found.fixed_general.count(punctual(&one.clocks, ClockName::Finish, now)),
    }
    if one.job.off_list {
        found.reviewed.count(punctual(&one.clocks, ClockName::Review, now));
    }
    if one.job.accepted.is_some() || one.job.satisfied.is_some() {
        found.satisfied.count(opinion(one.job.satisfied));
    }
}
