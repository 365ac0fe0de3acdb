//! What else may be the same matter: open orders of the house or place, ten flats and one lift, work under warranty.

use chrono::NaiveDate;

use crate::domain::class::{Item, Trade};
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::record::Facts;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;

/// A record that may be about the same matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Similar {
    pub id: RecordId,
    pub state: State,
    /// The last day of its warranty, where the work is done and the warranty holds.
    pub warranty: Option<NaiveDate>,
    pub text: String,
}

/// Orders that may be the same: open ones of the same house or place; open ones of the same building where one cause
/// strikes many (lift, pump, common danger); accepted ones of the same house and trade under warranty. Newest first.
pub fn similar(standings: &[Standing], facts: &Facts, class: Option<(Item, Trade)>, now: Stamp) -> Vec<Similar> {
    let mut found: Vec<Similar> = standings.iter().filter_map(|one| matching(one, facts, class, now)).collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.id));
    found
}

fn matching(one: &Standing, facts: &Facts, class: Option<(Item, Trade)>, now: Stamp) -> Option<Similar> {
    let house = facts.house.is_some() && one.facts.house == facts.house;
    let place = facts.place.is_some() && one.facts.place == facts.place;
    let building = |facts: &Facts| facts.house.as_ref().map(|house| house.building().to_string());
    let item = one.class.map(|class| class.item);
    let shared = matches!(item, Some(Item::U1 | Item::U3 | Item::U5)) && item == class.map(|(item, _)| item);
    let near = building(facts).is_some() && building(&one.facts) == building(facts) && shared;
    let same_item = item.is_some() && item == class.map(|(item, _)| item);
    let open = !one.shown().is_over() && (house || (place && same_item) || near);
    let trade = one.class.map(|class| class.trade) == class.map(|(_, trade)| trade);
    let warranty = one.job.warranty_until.filter(|until| now.day() <= *until && (house || place) && trade);
    (open || warranty.is_some()).then(|| Similar {
        id: one.id,
        state: one.shown(),
        warranty,
        text: one.facts.text.clone().unwrap_or_default(),
    })
}
