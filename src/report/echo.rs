//! What else a complaint may be about: the same household or the same topic lately, and the five households of one event.

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
    pub text: String,
}

/// Complaints of the same household, or of the same topic in like words: open, or entered lately. Newest first.
pub fn echoes(standings: &[Standing], facts: &Facts, topic: Option<&str>, now: Stamp) -> Vec<Echo> {
    let text = facts.text.as_deref().unwrap_or_default();
    let since = now.day().checked_sub_days(Days::new(DAYS)).unwrap_or(now.day());
    let near = |one: &&Standing| {
        let house = facts.house.is_some() && one.facts.house == facts.house;
        let lately = !one.shown().is_over() || one.opened.day() >= since;
        one.id.kind == Kind::Complaint && lately && (house || of_one_event(one, topic, text))
    };
    let echo = |one: &Standing| Echo {
        id: one.id,
        state: one.shown(),
        over: one.shown().is_over(),
        text: one.facts.text.clone().unwrap_or_default(),
    };
    let mut found: Vec<Echo> = standings.iter().filter(near).map(echo).collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.id));
    found
}

/// Complaints that five households made of one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowd {
    pub lead: RecordId,
    /// Those that are not led yet.
    pub members: Vec<RecordId>,
}

/// The group that `new` completes or should join: of one event, within 24 hours of it, five households or more, or one
/// that is led already. The earliest leads. Proposed only: a person makes it.
pub fn crowd(standings: &[Standing], new: &Standing) -> Option<Crowd> {
    let (topic, text) = (new.case.topic.as_deref(), new.facts.text.as_deref().unwrap_or_default());
    let near = |one: &&Standing| {
        let apart = new.opened.seconds_since(one.opened).abs();
        let open = !one.shown().is_over() && one.id.kind == Kind::Complaint && one.id != new.id;
        open && apart <= WINDOW && of_one_event(one, topic, text)
    };
    let mut found: Vec<&Standing> = standings.iter().filter(near).collect();
    found.sort_by_key(|one| (one.opened, one.id));
    let leads = |one: &&&Standing| one.case.flags.contains(&Flag::Collective) && one.case.lead.is_none();
    if let Some(lead) = found.iter().find(leads) {
        return new.facts.house.is_some().then(|| Crowd { lead: lead.id, members: vec![new.id] });
    }
    let household = |one: &Standing| -> Option<(House, Stamp)> { Some((one.facts.house.clone()?, one.opened)) };
    fifth(found.iter().copied().chain([new]).filter_map(household).collect())?;
    let lead = found.iter().find(|one| one.facts.house.is_some())?.id;
    let members = found.iter().map(|one| one.id).chain([new.id]).filter(|id| *id != lead).collect();
    Some(Crowd { lead, members })
}

fn of_one_event(one: &Standing, topic: Option<&str>, text: &str) -> bool {
    let share = if topic == Some("other") { LIKE_OTHER } else { LIKE };
    let same = topic.is_some() && one.case.topic.as_deref() == topic;
    same && alike(one.facts.text.as_deref().unwrap_or_default(), text, share)
}
