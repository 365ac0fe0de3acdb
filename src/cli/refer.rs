//! `refer --open`: a visit, an inquiry or a request goes on as another record, opened with its data in the same command.

use clap::ArgMatches;

use crate::domain::book::Change;
use crate::domain::entry::Data;
use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::help::Need;
use crate::domain::id::RecordId;
use crate::domain::inquiry::Category;
use crate::domain::kind::Kind;
use crate::domain::party::Person;
use crate::domain::record::{Facts, Record};
use crate::ops::complaint;
use crate::ops::front::{self, refer};
use crate::ops::open;
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal};
use crate::render::terms;
use crate::say;

use super::act::{data, person, readable, set};
use super::complaint as new_complaint;
use super::context::Context;
use super::failure::Failure;
use super::open as new_repair;
use super::prompt;
use super::session::{Output, Session, typed};
use super::written;

/// Into what a record may go on.
const KINDS: [Kind; 4] = [Kind::Repair, Kind::Complaint, Kind::Inquiry, Kind::Request];

/// Whether another record is to be opened; a request may be referred to another office instead (000-R74).
pub fn opens(ctx: &Context, kind: Kind, matches: &ArgMatches) -> Result<bool, Failure> {
    if kind != Kind::Request || typed(matches, "open").is_some() {
        return Ok(true);
    }
    if ["to", "contact"].iter().any(|flag| person(matches, flag).is_some()) || typed(matches, "via").is_some() {
        return Ok(false);
    }
    let session = Session::open(ctx)?;
    let (_, standing) = session.read(session.find(matches, Some(kind))?)?;
    let need = standing.front.request().and_then(|help| help.need);
    Ok(need.and_then(Need::goes_on).is_some() || ctx.can_ask())
}

/// Opens the other record with the facts of this one, as of its opening, and lets this one end in it.
pub fn run(ctx: &Context, kind: Kind, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let followed = session.find_followed(matches, Some(kind))?;
    followed.told(referred(&session, followed.id, matches))
}

fn referred(session: &Session, id: RecordId, matches: &ArgMatches) -> Result<Output, Failure> {
    let ctx = session.ctx;
    let source = session.read(id)?;
    let into = into(session, &source.1, matches)?;
    let facts = facts(into, &source.1, matches);
    let asked = asked(into, matches, session)?;
    let remarks = hints(session, into, &facts, &asked, matches);
    let writing = session.store.begin(ctx.commit)?;
    let source = session.read(id)?;
    let new = writing.next_id(into, session.now.day());
    let desktop = session.desktop(matches, &writing)?;
    let first = Desktop { at: source.1.opened, ..desktop.clone() };
    let opening = decide(session, new, &source, facts, asked, matches, &first)?;
    let rest = Data { text: None, ..Data::default() };
    let change = refer(&source, opening, person(matches, "who"), rest, &desktop).map_err(Failure::from);
    let change = readable(session, change)?;
    let others = if into == Kind::Complaint { new_complaint::lately(session) } else { Vec::new() };
    let saved = session.save(writing, &change)?;
    let mut output = written::went_on(session, &change, saved)?;
    if let (Kind::Complaint, Some(opening)) = (into, change.writes.last()) {
        output.err.push_str(&new_complaint::completes(session, &others, opening)?);
    }
    output.err.insert_str(0, &remarks);
    Ok(output)
}

/// The kind of the new record: `--open`, what this kind of help goes on as (000-R71), or what is chosen at a terminal.
fn into(session: &Session, standing: &Standing, matches: &ArgMatches) -> Result<Kind, Failure> {
    let own = standing.id.kind;
    let nowhere = || Refusal::Guard { id: standing.id, guard: Guard::ReferNowhere, value: String::new() };
    let said = typed(matches, "open").and_then(|kind| Kind::from_text(&kind));
    let help = standing.front.inquiry().filter(|inquiry| inquiry.category == Some(Category::Help));
    let need = standing.front.request().and_then(|help| help.need);
    let goes_on = need.and_then(Need::goes_on).or(help.map(|_| Kind::Request));
    let kind = match said.or(goes_on) {
        Some(kind) => kind,
        None if session.ctx.can_ask() => {
            let kinds: Vec<Kind> = KINDS.into_iter().filter(|kind| *kind != own).collect();
            let names: Vec<String> = kinds.iter().map(|kind| terms::kind(session.ctx.words, *kind)).collect();
            let chosen = prompt::choose(&say!(session.ctx.words, "ask-open"), &names)?;
            kinds.get(chosen).copied().ok_or_else(nowhere)?
        }
        None => return Err(nowhere().into()),
    };
    if kind == own { Err(nowhere().into()) } else { Ok(kind) }
}

/// What was taken down goes over; what was typed now comes before it.
fn facts(into: Kind, standing: &Standing, matches: &ArgMatches) -> Facts {
    let (typed, old) = (new_repair::typed_facts(matches), &standing.facts);
    let moved = typed.house.is_some() || typed.place.is_some();
    let (house, place) = match moved {
        true => (typed.house, typed.place),
        false => (old.house.clone(), old.place.clone()),
    };
    Facts {
        house,
        place,
        name: typed.name.or_else(|| old.name.clone()),
        phone: typed.phone.or_else(|| old.phone.clone()),
        channel: old.channel,
        part: typed.part.or(old.part).filter(|_| into == Kind::Repair),
        text: typed.text.or_else(|| old.text.clone()),
        demand: typed.demand.or_else(|| old.demand.clone()).filter(|_| into == Kind::Complaint),
    }
}

/// The flags that the new record's own `new` has.
fn asked(into: Kind, matches: &ArgMatches, session: &Session) -> Result<Data, Failure> {
    let all = data(matches, session)?;
    let (category, help) = match typed(matches, "any-category") {
        Some(text) if into == Kind::Inquiry => (Some(word::<Category>(&text)?), None),
        Some(text) if into == Kind::Request => (None, Some(word::<Need>(&text.to_uppercase())?)),
        _ => (None, None),
    };
    // Who is passed on was not answered at once: that is the reason (000-R53).
    let passed_on = || say!(session.ctx.words, "referred-reason");
    let reason = all.reason.or_else(|| (into == Kind::Inquiry).then(passed_on));
    Ok(match into {
        Kind::Inquiry => Data { category, asker: all.asker, host: all.host, reason, ..Data::default() },
        Kind::Request => Data { help, service: all.service, reason, ..Data::default() },
        Kind::Complaint => Data {
            nature: all.nature,
            topic: all.topic,
            content: all.content,
            severity: all.severity,
            reason,
            ..Data::default()
        },
        _ => Data { reason, ..Data::default() },
    })
}

fn word<W: Word>(text: &str) -> Result<W, Refusal> {
    let bad = || Refusal::BadValue { key: "category".into(), value: text.into(), wants: W::WANTS };
    W::from_text(text).ok_or_else(bad)
}

/// What the desk should know before: what `new` of that noun says.
fn hints(session: &Session, into: Kind, facts: &Facts, asked: &Data, matches: &ArgMatches) -> String {
    match into {
        Kind::Repair => {
            let mut intake = repair(facts.clone(), asked.clone(), None, matches, session);
            intake.off_list = set(matches, "off-list").is_some();
            let hints = new_repair::hints(session, &intake);
            hints + &new_repair::listed(session, &mut intake)
        }
        Kind::Complaint => {
            let intake = complaint::Intake { facts: facts.clone(), asked: asked.clone(), ..Default::default() };
            new_complaint::hints(session, &intake, &new_complaint::lately(session))
        }
        _ => new_repair::odd_phone(session, facts),
    }
}

fn repair(facts: Facts, asked: Data, link: Option<RecordId>, matches: &ArgMatches, session: &Session) -> open::Intake {
    open::Intake {
        facts,
        urgency: new_repair::typed_urgency(matches),
        reason: asked.reason,
        off_list: set(matches, "off-list").is_some() && !session.office.prices.is_empty(),
        direct: false,
        key_left: None,
        link,
    }
}

/// Opens the new record as its own `new` would, told first to whoever was told first here (000-R39).
fn decide(
    session: &Session,
    new: RecordId,
    (record, standing): &(Record, Standing),
    facts: Facts,
    asked: Data,
    matches: &ArgMatches,
    first: &Desktop,
) -> Result<Change, Failure> {
    let who: Option<Person> = standing.assignee.clone().filter(|owner| *owner != first.by);
    let link = Some(record.id);
    let opening = match new.kind {
        Kind::Repair => open::repair(new, repair(facts, asked, link, matches, session), first),
        Kind::Complaint => {
            let asked = Data { link, ..asked };
            complaint::open(new, complaint::Intake { facts, who, settled: false, asked }, first)
        }
        _ => {
            let asked = Data { link, ..asked };
            front::open(new, front::Intake { facts, who, asked, flags: Vec::new() }, first)
        }
    };
    readable(session, opening.map_err(Failure::from))
}
