//! What else a complaint may be about: the same household or the same topic lately, and the five households of one event.

use std::collections::BTreeSet;

use chrono::Days;

use crate::domain::class::Flag;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::party::House;
use crate::domain::record::Facts;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::rules::collective::{WINDOW, alike, fifth};

/// Closed complaints are looked back at for so many days.
pub const DAYS: u64 = 14;
/// Of one event where the topic is the same, and so much of the words.
const LIKE: usize = 25;
/// Where the words name no topic, more of them must be the same.
const LIKE_OTHER: usize = 50;

/// A complaint that may be about the same matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Echo {
    pub id: RecordId,
    pub state: State,
    pub over: bool,
    /// Of one event in like words; else only of the same household.
    pub event: bool,
    pub text: String,
}

/// Complaints of the same household, or of the same topic in like words: open, or entered lately. First what the same household
/// said in like words, then what else it complained of, then its building, then the rest; each newest first.
pub fn echoes(standings: &[Standing], facts: &Facts, topic: Option<&str>, now: Stamp) -> Vec<Echo> {
    let text = facts.text.as_deref().unwrap_or_default();
    let since = now.day().checked_sub_days(Days::new(DAYS)).unwrap_or(now.day());
    let event = |one: &Standing| of_one_event(one, topic, text);
    let house = |one: &Standing| facts.house.is_some() && one.facts.house == facts.house;
    let near = |one: &&Standing| {
        let lately = !one.shown().is_over() || one.opened.day() >= since;
        one.id.kind == Kind::Complaint && lately && (house(one) || event(one))
    };
    let mut found: Vec<&Standing> = standings.iter().filter(near).collect();
    found.sort_by_key(|one| {
        let same = house(one);
        (!(same && event(one)), !same, building(&one.facts) != building(facts), std::cmp::Reverse(one.id))
    });
    let echo = |one: &Standing| Echo {
        id: one.id,
        state: one.shown(),
        over: one.shown().is_over(),
        event: event(one),
        text: one.facts.text.clone().unwrap_or_default(),
    };
    found.into_iter().map(echo).collect()
}

fn building(facts: &Facts) -> Option<&str> {
    facts.house.as_ref().map(House::building)
}

/// Complaints that five households made of one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowd {
    pub lead: RecordId,
    /// Those that are not led yet.
    pub members: Vec<RecordId>,
}

/// The group that `new` completes or should join: of one event, within 24 hours of it, five households or more, or one that is
/// led already. What else its own household said is a double, no other household. Its own building comes first: only where
/// that does not make five do the others count, and a group of other buildings is joined only where it spans several. The
/// earliest of its building leads. Proposed only: a person makes it.
pub fn crowd(standings: &[Standing], new: &Standing) -> Option<Crowd> {
    let house = new.facts.house.as_ref()?;
    let (topic, text) = (new.case.topic.as_deref(), new.facts.text.as_deref().unwrap_or_default());
    let near = |one: &&Standing| {
        let apart = new.opened.seconds_since(one.opened).abs();
        let open = !one.shown().is_over() && one.id.kind == Kind::Complaint && one.id != new.id;
        open && apart <= WINDOW && of_one_event(one, topic, text)
    };
    let mut found: Vec<&Standing> = standings.iter().filter(near).collect();
    found.sort_by_key(|one| (one.opened, one.id));
    let beside = |one: &Standing| building(&one.facts) == Some(house.building());
    let led = |one: &&Standing| one.case.flags.contains(&Flag::Collective);
    let of = |lead: RecordId| found.iter().filter(move |one| one.id == lead || one.case.lead == Some(lead));
    let spans = |lead: RecordId| of(lead).filter_map(|one| building(&one.facts)).collect::<BTreeSet<_>>().len() > 1;
    let leads = found.iter().filter(|one| led(one) && one.case.lead.is_none());
    if let Some(lead) = leads.clone().find(|one| beside(one)).or_else(|| leads.clone().find(|one| spans(one.id))) {
        let doubled = of(lead.id).any(|one| one.facts.house.as_ref() == Some(house));
        return (!doubled).then(|| Crowd { lead: lead.id, members: vec![new.id] });
    }
    let free = |one: &&Standing| !led(one) && one.facts.house.is_some() && one.facts.house.as_ref() != Some(house);
    let mut others: Vec<&Standing> = found.iter().copied().filter(free).collect();
    let five = |others: &[&Standing]| {
        let all = others.iter().copied().chain([new]);
        fifth(all.filter_map(|one| Some((one.facts.house.clone()?, one.opened))).collect()).is_some()
    };
    let own: Vec<&Standing> = others.iter().copied().filter(|one| beside(one)).collect();
    if five(&own) {
        others = own;
    }
    if !five(&others) {
        return None;
    }
    let lead = others.iter().find(|one| beside(one)).map_or(new.id, |one| one.id);
    let members = others.iter().map(|one| one.id).chain([new.id]).filter(|id| *id != lead).collect();
    Some(Crowd { lead, members })
}

fn of_one_event(one: &Standing, topic: Option<&str>, text: &str) -> bool {
    let share = if topic == Some("other") { LIKE_OTHER } else { LIKE };
    let same = topic.is_some() && one.case.topic.as_deref() == topic;
    same && alike(one.facts.text.as_deref().unwrap_or_default(), text, share)
}
