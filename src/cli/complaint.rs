//! `complaint new`, `complaint group`, and the reply that does not satisfy: what writes more than one record or looks around.

use clap::ArgMatches;

use crate::domain::book::Write;
use crate::domain::entry::Data;
use crate::domain::fold::Standing;
use crate::domain::id::{IdQuery, RecordId};
use crate::domain::kind::{Kind, Verb};
use crate::domain::wordrules::Axis;
use crate::ops::complaint::{self as ops, Intake};
use crate::render::{complaint as words_of, terms};
use crate::report::echo::{DAYS, Echo, crowd, echoes};
use crate::rules::suggest::label;
use crate::say;
use crate::store::Want;

use super::act::{data, not_theirs, person, readable, set};
use super::context::Context;
use super::failure::Failure;
use super::follow::Followed;
use super::open::{ask, linked_back, odd_phone, typed_facts};
use super::session::{Output, Session, typed};
use super::visit::ask_followup;
use super::written;

/// How many like complaints are shown while somebody is on the telephone; the rest is counted.
const SHOWN: usize = 5;

/// Opens a complaint: class, due times, what it may double, and the group it completes.
pub fn new(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let asked = data(matches, &session)?;
    let mut intake = Intake {
        facts: typed_facts(matches),
        who: person(matches, "who"),
        settled: set(matches, "settled").is_some(),
        asked: crate::domain::entry::Data { text: None, ..asked },
    };
    let linked = session.linked(matches)?;
    intake.asked.link = linked.as_ref().map(|linked| linked.id);
    if ctx.can_ask() {
        ask(&session, &mut intake.facts, say!(ctx.words, "ask-complaint"))?;
    }
    let mut remarks = linked.map(|linked| linked.remark).unwrap_or_default();
    remarks.push_str(&hints(&session, &intake, &lately(&session)));
    let writing = session.store.begin(ctx.commit)?;
    let id = writing.next_id(Kind::Complaint, session.now.day());
    // Again under the lock, so that of two clerks at once the later one sees the fifth household.
    let others = lately(&session);
    let desktop = session.desktop(matches, &writing)?;
    let change = ops::open(id, intake, &desktop).map_err(Failure::from);
    let change = linked_back(&session, readable(&session, change)?, &desktop)?;
    let saved = session.save(writing, &change)?;
    remarks.push_str(&completes(&session, &others, &change.writes[0])?);
    written::opened(&session, &change.writes[0], &saved, &remarks)
}

/// The complaints that are open, or were entered lately.
pub fn lately(session: &Session) -> Vec<Standing> {
    let day = session.now.day();
    let since = day.checked_sub_days(chrono::Days::new(DAYS)).unwrap_or(day);
    session.store.gather(&[Kind::Complaint], None, Want::LiveSince(since)).standings
}

/// What is said where a new complaint makes five households on one event (002-R26).
pub fn completes(session: &Session, others: &[Standing], opening: &Write) -> Result<String, Failure> {
    let (_, standing) = written::after(opening)?;
    Ok(crowd(others, &standing).map(|crowd| words_of::crowd(session.ctx.words, &crowd)).unwrap_or_default())
}

/// What the desk should know: the same household or the same event lately. Never blocks.
pub fn hints(session: &Session, intake: &Intake, recent: &[Standing]) -> String {
    if session.ctx.quiet {
        return String::new();
    }
    let words = session.ctx.words;
    let text = intake.facts.text.as_deref().unwrap_or_default();
    let suggested = session.judge.as_ref().map(|judge| judge.suggest(text)).unwrap_or_default();
    let topic = intake.asked.topic.as_deref().or_else(|| label(&suggested, Axis::Topic));
    let found = echoes(recent, &intake.facts, topic, session.now);
    let line = |one: &Echo| {
        let (id, state) = (one.id.to_string(), terms::state_of(words, one.id.kind, one.state));
        let text = terms::free(&one.text);
        let said = match one.event {
            true => say!(words, "hint-echo", id = id, state = state, text = text),
            false => say!(words, "hint-echo-house", id = id, state = state, text = text),
        };
        format!("{said}\n")
    };
    let mut hints: String = found.iter().take(SHOWN).map(line).collect();
    if found.len() > SHOWN {
        hints.push_str(&format!("{}\n", say!(words, "hint-more-complaints", n = found.len() - SHOWN)));
    }
    hints + &odd_phone(session, &intake.facts)
}

/// `group LEAD --link ID…`: five households, one event.
pub fn group(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let lead = session.find_followed(matches, Some(Kind::Complaint))?;
    let queries = matches.get_many::<IdQuery>("members").into_iter().flatten();
    let ids = queries.map(|query| session.follow(session.one(query, Some(Kind::Complaint), &query.to_string())?));
    let ids: Vec<_> = ids.collect::<Result<_, Failure>>()?;
    if ids.is_empty() {
        return Err(Failure::Unsaid { flag: "--link" });
    }
    let remark = ids.iter().map(|id| id.remark.as_str()).collect();
    let joined = Followed { id: lead.id, remark };
    let ids: Vec<RecordId> = ids.iter().map(|id| id.id).collect();
    lead.told(joined.told(grouped(&session, lead.id, &ids, matches)))
}

fn grouped(session: &Session, lead: RecordId, ids: &[RecordId], matches: &ArgMatches) -> Result<Output, Failure> {
    let text = super::session::free_text(matches);
    let writing = session.store.begin(session.ctx.commit)?;
    let record = session.read(lead)?;
    let members: Vec<_> = ids.iter().map(|id| session.read(*id)).collect::<Result<_, Failure>>()?;
    let desktop = session.desktop(matches, &writing)?;
    let change = readable(session, ops::group(&record, &members, text, &desktop).map_err(Failure::from))?;
    let saved = session.save(writing, &change)?;
    let (record, standing) = written::first(&change)?;
    Ok(written::acted(session, &(record, standing, saved)))
}

/// Whether a reply or a follow-up did not satisfy, so that a new complaint is opened (002-R57).
pub fn goes_on(kind: Kind, matches: &ArgMatches) -> bool {
    kind == Kind::Complaint && set(matches, "unsatisfied").is_some()
}

/// `reply --unsatisfied`, `followup --unsatisfied`: the reply stands, and what remains is a new complaint.
pub fn again(ctx: &Context, verb: &str, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let old = session.find_followed(matches, Some(Kind::Complaint))?;
    let verb = if verb == "reply" { Verb::Reply } else { Verb::Followup };
    let mut data = data(matches, &session)?;
    if verb == Verb::Followup && ctx.can_ask() {
        ask_followup(&session, &mut data)?;
    }
    old.told(goes_on_anew(&session, old.id, verb, data, matches))
}

/// The new complaint, and what closes the old one.
pub fn goes_on_anew(
    session: &Session,
    old: RecordId,
    verb: Verb,
    data: Data,
    matches: &ArgMatches,
) -> Result<Output, Failure> {
    let ctx = session.ctx;
    let who = person(matches, "who");
    let writing = session.store.begin(ctx.commit)?;
    let before = session.read(old)?;
    let new = writing.next_id(Kind::Complaint, session.now.day());
    let desktop = session.desktop(matches, &writing)?;
    let stranger = ops::replies_for_another(&before.1, verb, who.as_ref().unwrap_or(&desktop.by), &desktop);
    let why = typed(matches, "reason").unwrap_or_else(|| say!(ctx.words, "again-reason", id = old.to_string()));
    let objections = ops::objections(&before.1, verb, &data).join("; ");
    let text = before.1.facts.text.clone().map(|text| match objections.is_empty() {
        true => text,
        false => say!(ctx.words, "again-text", text = text, objection = objections),
    });
    let carried = ops::Words { text, why };
    let change = ops::again(new, &before, verb, who, data, carried, &desktop).map_err(Failure::from);
    let change = readable(session, change)?;
    let saved = session.save(writing, &change)?;
    let mut output = written::went_on(session, &change, saved)?;
    if stranger {
        output.err.insert_str(0, &not_theirs(session, &before.1));
    }
    Ok(output)
}
