//! The single-case report (RP15) and the collective notice (RP16), to be printed or sent, and as JSON; numbers masked.

use serde_json::{Map, Value, json};

use crate::domain::case::{Answered, Case};
use crate::domain::class::Via;
use crate::domain::clock::Clock;
use crate::domain::entry::Entry;
use crate::domain::fault::Fault;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::stamp::Stamp;
use crate::domain::wordrules::Axis;
use crate::i18n::Words;
use crate::report::case::{CasePaper, CollectivePaper, Deed, Household};
use crate::report::standing::whereabouts;
use crate::say;

use super::json::Masking;
use super::page::{Cell, Grid, Made, Page, Part};
use super::{complaint, json, mask, show, terms};

/// A line of a paper: its label, and its value where there is one.
type Row = (String, Option<String>);

/// The single-case report.
pub fn case_page(words: &Words, paper: &CasePaper, made: Made) -> Page {
    let standing = &paper.standing;
    let rows = [taken_in(words, standing), handled(words, standing), linked(words, paper)].concat();
    let mut parts = vec![facts(rows)];
    parts.extend(deeds(words, say!(words, "paper-measures"), &paper.measures, false));
    parts.extend(deeds(words, say!(words, "paper-told"), &paper.told, false));
    parts.extend(clocks(words, &standing.clocks, made.as_of));
    Page { title: say!(words, "paper-case", id = standing.id.to_string()), made, parts }
}

/// The collective notice.
pub fn collective_page(words: &Words, paper: &CollectivePaper, made: Made) -> Page {
    let mut parts = vec![facts(event(words, paper))];
    parts.extend(households(words, &paper.households));
    parts.extend(deeds(words, say!(words, "paper-measures"), &paper.measures, true));
    parts.extend(deeds(words, say!(words, "paper-told"), &paper.told, false));
    parts.extend(clocks(words, &paper.clocks, made.as_of));
    Page { title: say!(words, "paper-collective", id = paper.lead.id.to_string()), made, parts }
}

fn facts(rows: Vec<Row>) -> Part {
    Part::Facts(rows.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
}

fn free(text: &Option<String>) -> Option<String> {
    text.as_deref().map(terms::free)
}

/// What came in, from whom, by which way, and what it is.
fn taken_in(words: &Words, standing: &Standing) -> Vec<Row> {
    let (facts, case) = (&standing.facts, &standing.case);
    vec![
        (say!(words, "fact-source"), case.source.map(|one| terms::term(words, "word-source", one.as_str()))),
        (say!(words, "fact-channel"), facts.channel.map(|one| terms::term(words, "channel", one.as_str()))),
        (say!(words, "fact-opened"), Some(terms::moment(standing.opened))),
        (say!(words, "fact-where"), whereabouts(standing).map(|place| terms::free(&place))),
        (say!(words, "fact-who"), facts.name.as_ref().map(|name| terms::free(name.as_str()))),
        (say!(words, "fact-text"), free(&facts.text)),
        (say!(words, "fact-demand"), free(&facts.demand)),
        (say!(words, "fact-class"), complaint::class(words, case)),
        (say!(words, "fact-state"), Some(terms::standing(words, standing))),
    ]
}

/// Cause, plan, reply, and what comes after it.
fn handled(words: &Words, standing: &Standing) -> Vec<Row> {
    let case = &standing.case;
    let person = |who: &Option<crate::domain::party::Person>| who.as_ref().map(|who| terms::free(who.as_str()));
    let replies: Vec<String> = case.replies.iter().map(|reply| reply_line(words, reply)).collect();
    let satisfied = case.satisfied.map(|yes| terms::term(words, "word-satisfied", &yes.to_string()));
    vec![
        (say!(words, "fact-ground"), ground(words, case)),
        (say!(words, "fact-root-cause"), free(&case.root_cause)),
        (say!(words, "fact-owner"), person(&case.owner)),
        (say!(words, "fact-handler"), person(&case.handler)),
        (say!(words, "fact-plan"), free(&case.plan)),
        (say!(words, "fact-appointment"), case.appointment.map(terms::moment)),
        (say!(words, "fact-forwarded"), person(&case.forwarded)),
        (say!(words, "fact-handled"), case.handled.map(terms::moment)),
        (say!(words, "fact-replied"), Some(replies.join("; ")).filter(|text| !text.is_empty())),
        (say!(words, "fact-opinion"), free(&case.opinion)),
        (say!(words, "fact-signed"), person(&case.signed_by)),
        (say!(words, "fact-satisfied"), satisfied),
        (say!(words, "fact-followed-up"), case.followed_up.map(terms::moment)),
        (say!(words, "fact-prevention"), free(&case.prevention)),
    ]
}

fn reply_line(words: &Words, reply: &Answered) -> String {
    let (at, who) = (terms::moment(reply.at), terms::free(reply.who.as_str()));
    format!("{at} {who} {}", complaint::ways(words, &reply.ways))
}

/// The ground, and whether it lies with us (000-R113, 000-R114).
fn ground(words: &Words, case: &Case) -> Option<String> {
    let ground = case.ground?;
    let side = match ground.is_ours() {
        true => say!(words, "ground-ours"),
        false => say!(words, "ground-not-ours"),
    };
    Some(format!("{} · {side}", terms::term(words, "word-ground", ground.as_str())))
}

/// Other records, and what is still missing (000-R134).
fn linked(words: &Words, paper: &CasePaper) -> Vec<Row> {
    let case = &paper.standing.case;
    let ids = |ids: &[RecordId]| Some(complaint::ids(ids)).filter(|ids| !ids.is_empty());
    let parts: Vec<String> = paper.missing.iter().map(|part| terms::term(words, "word-part", part.as_str())).collect();
    let missing = parts.join(&say!(words, "cli-list-separator"));
    vec![
        (say!(words, "fact-again"), (case.again > 0).then(|| case.again.to_string())),
        (say!(words, "fact-continued"), case.continued.map(|id| id.to_string())),
        (say!(words, "fact-merged"), paper.merged.map(|id| id.to_string())),
        (say!(words, "fact-lead"), case.lead.map(|id| id.to_string())),
        (say!(words, "fact-members"), ids(&case.members)),
        (say!(words, "fact-links"), ids(&paper.links)),
        (say!(words, "fact-missing"), Some(missing).filter(|text| !text.is_empty())),
    ]
}

/// What happened, since when it is collective, and how many households it touches.
fn event(words: &Words, paper: &CollectivePaper) -> Vec<Row> {
    let (lead, case) = (&paper.lead, &paper.lead.case);
    let topic = case.topic.as_ref().map(|label| terms::label(words, Axis::Topic, label));
    let grouped = |entry: &Entry| format!("{} {}", terms::moment(entry.at), terms::free(entry.doer().as_str()));
    let count = say!(words, "paper-households", houses = paper.houses, complaints = paper.households.len());
    vec![
        (say!(words, "fact-event"), free(&lead.facts.text)),
        (say!(words, "fact-topic"), topic),
        (say!(words, "fact-where"), whereabouts(lead).map(|place| terms::free(&place))),
        (say!(words, "fact-state"), Some(terms::standing(words, lead))),
        (say!(words, "fact-collective-since"), paper.since.map(terms::moment)),
        (say!(words, "fact-grouped"), paper.grouped.as_ref().map(grouped)),
        (say!(words, "fact-households"), Some(count)),
        (say!(words, "fact-handler"), case.handler.as_ref().map(|name| terms::free(name.as_str()))),
        (say!(words, "fact-plan"), free(&case.plan)),
        (say!(words, "fact-appointment"), case.appointment.map(terms::moment)),
    ]
}

/// One line a household: its complaint, whether somebody went there, and what it wants (002-R55).
fn households(words: &Words, households: &[Household]) -> [Part; 2] {
    let row = |one: &Household| {
        let standing = &one.standing;
        let demand = standing.facts.demand.as_ref().or(standing.facts.text.as_ref());
        vec![
            Cell::maybe(whereabouts(standing).as_deref()),
            Cell::of(standing.id.to_string()),
            Cell::of(terms::standing(words, standing)),
            standing.case.appointment.map_or_else(Cell::none, Cell::at),
            one.visit.as_ref().map_or_else(|| Cell::of(say!(words, "paper-not-visited")), |reply| Cell::at(reply.at)),
            Cell::maybe(demand.map(String::as_str)),
        ]
    };
    let keys = ["where", "id", "state", "agreed", "visited", "wants"];
    let grid = Grid::of(words, &keys, households.iter().map(row).collect(), say!(words, "paper-none"));
    [Part::Heading(say!(words, "paper-each")), Part::Grid(grid)]
}

/// Entries as a table, under their heading; `whose` adds the complaint of each.
fn deeds(words: &Words, heading: String, deeds: &[Deed], whose: bool) -> [Part; 2] {
    let keys: &[&'static str] = if whose { &["when", "id", "doer", "what"] } else { &["when", "doer", "what"] };
    let row = |deed: &Deed| {
        let entry = &deed.entry;
        let what: Vec<String> = std::iter::once(terms::verb(words, entry.verb))
            .chain(show::details(words, entry, Masking::Hidden))
            .collect();
        let id = whose.then(|| Cell::of(deed.id.to_string()));
        let cells = [Some(Cell::at(entry.at)), id, Some(Cell::text(entry.doer().as_str()))];
        cells.into_iter().flatten().chain([Cell::of(what.join("  "))]).collect()
    };
    let grid = Grid::of(words, keys, deeds.iter().map(row).collect(), say!(words, "paper-none"));
    [Part::Heading(heading), Part::Grid(grid)]
}

fn clocks(words: &Words, clocks: &[Clock], now: Stamp) -> [Part; 2] {
    let clocks: Vec<&Clock> = clocks.iter().collect();
    let grid = show::clock_grid(words, &clocks, now, say!(words, "paper-none"));
    [Part::Heading(say!(words, "paper-clocks")), Part::Grid(grid)]
}

/// The single-case report as a document: what `show` says without telephone and log, and what the paper adds.
pub fn case_document(paper: &CasePaper, made: &Made) -> Value {
    let mut fields = headed(made);
    let summary = json::summary(&paper.standing, made.as_of, Masking::Hidden);
    fields.extend(summary.into_iter().filter(|(key, _)| key != "phone"));
    fields.insert("merged_into".into(), json!(paper.merged.map(|id| id.to_string())));
    fields.insert("measures".into(), paper.measures.iter().map(deed).collect());
    fields.insert("told".into(), paper.told.iter().map(deed).collect());
    fields.insert("missing".into(), paper.missing.iter().map(|part| json!(part.as_str())).collect());
    Value::Object(fields)
}

/// The collective notice as a document.
pub fn collective_document(words: &Words, paper: &CollectivePaper, faults: &[Fault], made: &Made) -> Value {
    let lead = &paper.lead;
    let mut fields = headed(made);
    let mut put = |key: &str, value: Value| fields.insert(key.to_string(), value);
    put("id", json!(lead.id.to_string()));
    put("state", json!(lead.shown().as_str()));
    put("text", json!(lead.facts.text.as_deref().map(mask::text)));
    put("topic", json!(lead.case.topic));
    put("where", json!(whereabouts(lead).as_deref().map(mask::text)));
    put("collective_since", json!(paper.since.map(|at| at.to_string())));
    put("grouped", json!(paper.grouped.as_ref().map(|entry| entry.at.to_string())));
    put("houses", json!(paper.houses));
    put("handler", json!(lead.case.handler.as_ref().map(mask::name)));
    put("plan", json!(lead.case.plan.as_deref().map(mask::text)));
    put("appointment", json!(lead.case.appointment.map(|at| at.to_string())));
    put("households", paper.households.iter().map(household).collect());
    put("measures", paper.measures.iter().map(deed).collect());
    put("told", paper.told.iter().map(deed).collect());
    put("clocks", paper.clocks.iter().map(|clock| json::clock(clock, made.as_of)).collect());
    put("broken", json::broken(words, faults));
    Value::Object(fields)
}

fn headed(made: &Made) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("as_of".into(), json!(made.as_of.to_string()));
    fields.insert("commit".into(), json!(made.commit));
    fields
}

fn household(one: &Household) -> Value {
    let standing = &one.standing;
    let visited = |reply: &Answered| reply.ways.contains(&Via::Visit).then(|| reply.at.to_string());
    json!({
        "house": standing.facts.house.as_ref().map(|house| mask::text(house.as_str())),
        "id": standing.id.to_string(),
        "state": standing.shown().as_str(),
        "opened": standing.opened.to_string(),
        "demand": standing.facts.demand.as_deref().map(mask::text),
        "text": standing.facts.text.as_deref().map(mask::text),
        "appointment": standing.case.appointment.map(|at| at.to_string()),
        "visited": one.visit.as_ref().and_then(visited),
        "satisfied": standing.case.satisfied,
    })
}

fn deed(deed: &Deed) -> Value {
    let (entry, data) = (&deed.entry, &deed.entry.data);
    let text = |text: &Option<String>| text.as_deref().map(mask::text);
    json!({
        "id": deed.id.to_string(),
        "at": entry.at.to_string(),
        "do": entry.verb.as_str(),
        "who": mask::text(entry.doer().as_str()),
        "body": data.body.map(|body| body.as_str()),
        "to": data.to.as_ref().map(mask::name),
        "text": text(&data.text),
        "opinion": text(&data.opinion),
        "reason": text(&data.reason),
    })
}
