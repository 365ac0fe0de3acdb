//! The two papers of complaints that go up: the single-case report to the company's complaint centre (RP15, 002-R45,
//! 000-R18), and the collective notice to director, deputy general manager and complaint centre (RP16, 002-R38,
//! 002-R39).

use std::collections::BTreeSet;

use crate::domain::case::Answered;
use crate::domain::class::Via;
use crate::domain::clock::{Clock, ClockName};
use crate::domain::entry::Entry;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Verb;
use crate::domain::parts::{Part, missing};
use crate::domain::party::House;
use crate::domain::stamp::Stamp;
use crate::rules::collective::fifth;

/// What was done about a complaint, in the words of its log.
const MEASURES: &[Verb] = &[
    Verb::Settle,
    Verb::Investigate,
    Verb::Assign,
    Verb::Answer,
    Verb::ReportOut,
    Verb::Progress,
    Verb::ExplainTo,
    Verb::Extend,
    Verb::Handle,
];

/// Who was told of it.
const TOLD: &[Verb] = &[Verb::Report, Verb::Escalate];

/// One entry that a paper repeats, with the record it stands in.
#[derive(Clone, Debug)]
pub struct Deed {
    pub id: RecordId,
    pub entry: Entry,
}

/// The single-case report (RP15): case, handling, result, and what the customer thinks of it.
#[derive(Clone, Debug)]
pub struct CasePaper {
    pub standing: Standing,
    pub measures: Vec<Deed>,
    pub told: Vec<Deed>,
    /// The record it was merged into.
    pub merged: Option<RecordId>,
    /// Records it names that stand in no other line of the paper, such as a repair.
    pub links: Vec<RecordId>,
    /// What must still be made up before it is filed (000-R134).
    pub missing: Vec<Part>,
}

/// The paper of one complaint, whatever has become of it.
pub fn case(standing: Standing) -> CasePaper {
    let case = &standing.case;
    let merged = standing.merged_into();
    let named = [case.lead, case.continued, merged];
    let elsewhere = |id: &RecordId| named.contains(&Some(*id)) || case.members.contains(id);
    let links = standing.links.iter().copied().filter(|id| !elsewhere(id)).collect();
    let over = standing.state().is_over();
    CasePaper {
        measures: deeds(&standing, MEASURES),
        told: deeds(&standing, TOLD),
        merged,
        links,
        missing: if over { Vec::new() } else { missing(&standing) },
        standing,
    }
}

fn deeds(standing: &Standing, verbs: &[Verb]) -> Vec<Deed> {
    let opened_settled = |entry: &Entry| verbs.contains(&Verb::Settle) && settled_at_opening(entry);
    let wanted = |entry: &&Entry| verbs.contains(&entry.verb) || opened_settled(entry);
    standing.live.iter().filter(wanted).map(|entry| Deed { id: standing.id, entry: entry.clone() }).collect()
}

/// Settled on the spot while it was taken down: the opening is what was done (002-R32).
fn settled_at_opening(entry: &Entry) -> bool {
    let flags = entry.data.flags.as_deref().unwrap_or_default();
    entry.verb == Verb::Open && flags.contains(&crate::domain::class::Flag::Settled)
}

/// One complaint of a collective event; each keeps its own record and is answered by a visit (002-R55).
#[derive(Clone, Debug)]
pub struct Household {
    pub standing: Standing,
    /// The reply by a visit, where there was one.
    pub visit: Option<Answered>,
}

/// The collective notice (RP16): event, households, demands, agreed reply time, measures.
#[derive(Clone, Debug)]
pub struct CollectivePaper {
    pub lead: Standing,
    /// When the fifth household complained (002-R26); its clock says, else the complaints themselves.
    pub since: Option<Stamp>,
    /// The entry that made it collective.
    pub grouped: Option<Entry>,
    /// Distinct households, which are fewer than the complaints where one complained twice.
    pub houses: usize,
    /// The lead first, then the others in the order of their numbers.
    pub households: Vec<Household>,
    pub measures: Vec<Deed>,
    pub told: Vec<Deed>,
    /// To the director (002-R38), and from there to deputy general manager and complaint centre (002-R39).
    pub clocks: Vec<Clock>,
}

/// The lead of the collective event that a complaint belongs to; `None` where it belongs to none (002-R26).
pub fn lead(standing: &Standing) -> Option<RecordId> {
    let leads = !standing.case.members.is_empty();
    standing.case.lead.or(leads.then_some(standing.id))
}

/// The notice of the event that `lead` leads; members that could not be read are left out, and named elsewhere.
pub fn collective(lead: Standing, mut members: Vec<Standing>) -> CollectivePaper {
    members.sort_by_key(|one| one.id);
    let two = |clock: &&Clock| matches!(clock.name, ClockName::Director | ClockName::Company);
    let clocks: Vec<Clock> = lead.clocks.iter().filter(two).cloned().collect();
    let all: Vec<&Standing> = std::iter::once(&lead).chain(&members).collect();
    let complaints: Vec<(House, Stamp)> =
        all.iter().filter_map(|one| Some((one.facts.house.clone()?, one.opened))).collect();
    let houses = complaints.iter().map(|(house, _)| house).collect::<BTreeSet<_>>().len();
    let counted = clocks.iter().find(|clock| clock.name == ClockName::Director).map(|clock| clock.start);
    let mut measures: Vec<Deed> = all.iter().flat_map(|one| deeds(one, MEASURES)).collect();
    measures.sort_by_key(|deed| (deed.entry.at, deed.id));
    let household = |one: &&Standing| Household { visit: visit(one), standing: (*one).clone() };
    CollectivePaper {
        since: counted.or_else(|| fifth(complaints)),
        grouped: lead.live.iter().find(|entry| entry.verb == Verb::Group).cloned(),
        houses,
        households: all.iter().map(household).collect(),
        measures,
        told: deeds(&lead, TOLD),
        clocks,
        lead,
    }
}

fn visit(standing: &Standing) -> Option<Answered> {
    standing.case.replies.iter().find(|reply| reply.ways.contains(&Via::Visit)).cloned()
}
