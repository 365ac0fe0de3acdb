//! Several households, one event: their complaints are led by one record, on which the clocks stand (002-R26, 002-R38, 002-R39).

use std::collections::BTreeSet;

use crate::domain::book::Change;
use crate::domain::class::Flag;
use crate::domain::clock::ClockName;
use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::House;
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::rules::collective::{HOUSEHOLDS, fifth};
use crate::rules::complaint_features;

use super::super::refusal::Guard;
use super::super::{Desktop, Refusal, act, guard};
use super::director_told;

/// A complaint with how it stands.
pub type Open = (Record, Standing);

/// Makes `lead` the lead of `members`: an entry on each, one commit. The clocks count from the opening of the complaint
/// of the fifth household, on the lead alone; every member keeps its own record and is replied to by a visit.
///
/// Refuses what is over or of another kind, what has another lead, and fewer than five households within 24 hours.
pub fn group(lead: &Open, members: &[Open], text: Option<String>, desktop: &Desktop) -> Result<Change, Refusal> {
    let (record, standing) = lead;
    guard::known(&desktop.by, desktop)?;
    let other = |id: RecordId| Refusal::Guard { id: record.id, guard: Guard::GroupOther, value: id.to_string() };
    if let Some(leads) = standing.case.lead {
        return Err(other(leads));
    }
    let mut ids = BTreeSet::from([record.id]);
    for (member, of) in members {
        let led = of.case.lead.is_some() || !of.case.members.is_empty();
        if member.id.kind != Kind::Complaint || led || !ids.insert(member.id) {
            return Err(other(member.id));
        }
        guard::movement(member, of, Verb::Group, desktop)?;
    }
    guard::movement(record, standing, Verb::Group, desktop)?;
    let all = members.iter().map(|(_, of)| of).chain([standing]);
    let joined = standing.case.flags.contains(&Flag::Collective);
    let fifth = fifth(all.filter_map(household).collect());
    let data = Data { members: Some(members.iter().map(|(member, _)| member.id).collect()), text, ..Data::default() };
    let data = match (joined, fifth) {
        (true, _) => data,
        (false, Some(fifth)) => with_clocks(standing, fifth, data, desktop)?,
        (false, None) => {
            let value = HOUSEHOLDS.to_string();
            return Err(Refusal::Guard { id: record.id, guard: Guard::TooFewHouseholds, value });
        }
    };
    let mut change = act::appended(record, Verb::Group, None, data, desktop);
    for (member, _) in members {
        let data = Data { link: Some(record.id), ..Data::default() };
        change.writes.extend(act::appended(member, Verb::Group, None, data, desktop).writes);
    }
    Ok(change)
}

/// The household of a complaint and when it complained.
fn household(standing: &Standing) -> Option<(House, Stamp)> {
    Some((standing.facts.house.clone()?, standing.opened))
}

/// The director is to hear of it from the fifth household on, the company from when he has heard.
fn with_clocks(standing: &Standing, fifth: Stamp, data: Data, desktop: &Desktop) -> Result<Data, Refusal> {
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let calendar = &desktop.office.calendar;
    let mut flags = standing.case.clock_flags();
    flags.push(Flag::Collective);
    let features = complaint_features(standing.case.nature, flags);
    let (mut clocks, mut assumed) = judge.clocks(Kind::Complaint, &features, Event::FifthHousehold, fifth, calendar);
    if let Some(told) = director_told(&standing.case).filter(|told| *told >= fifth) {
        let (more, years) = judge.clocks(Kind::Complaint, &features, Event::ReportDirector, told, calendar);
        clocks.extend(more.into_iter().filter(|clock| clock.name == ClockName::Company));
        assumed.extend(years);
    }
    Ok(super::with_clocks(data, (clocks, assumed)))
}
