//! `repair new`: takes down what the customer says, asking at a terminal for what is missing.

use clap::ArgMatches;

use crate::domain::book::{Change, Write};
use crate::domain::class::{Channel, Urgency};
use crate::domain::entry::Data;
use crate::domain::field::Word;
use crate::domain::job::Part;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::{House, Person};
use crate::domain::record::Facts;
use crate::domain::when::half_width;
use crate::ops::guard::house_of;
use crate::ops::link;
use crate::ops::open::{Intake, repair};
use crate::ops::{Desktop, Refusal, What};
use crate::render::{refusal, terms};
use crate::report::similar::{Similar, similar};
use crate::say;
use crate::store::Want;

use super::act::either;
use super::context::Context;
use super::failure::Failure;
use super::prompt;
use super::session::{Output, Session, free_text, typed};
use super::written;

/// Opens a repair and says what was promised.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let mut intake = typed_intake(matches);
    let linked = session.linked(matches)?;
    intake.link = linked.as_ref().map(|linked| linked.id);
    if ctx.can_ask() {
        ask(&session, &mut intake.facts, say!(ctx.words, "ask-text"))?;
    }
    let mut remarks = linked.map(|linked| linked.remark).unwrap_or_default();
    remarks.push_str(&hints(&session, &intake));
    remarks.push_str(&listed(&session, &mut intake));
    let (change, saved) = write(&session, matches, intake)?;
    written::opened(&session, &change.writes[0], &saved, &remarks)
}

/// Nothing is off an empty price list; what is said of it.
pub fn listed(session: &Session, intake: &mut Intake) -> String {
    if !intake.off_list || !session.office.prices.is_empty() {
        return String::new();
    }
    intake.off_list = false;
    format!("{}\n", say!(session.ctx.words, "remark-no-prices"))
}

/// Under the lock: the next id, the decision, the write. An overruled proposal without a reason is asked about once.
fn write(
    session: &Session,
    matches: &ArgMatches,
    mut intake: Intake,
) -> Result<(Change, crate::store::Saved), Failure> {
    loop {
        let writing = session.store.begin(session.ctx.commit)?;
        let desktop: Desktop = session.desktop(matches, &writing)?;
        let id = writing.next_id(Kind::Repair, session.now.day());
        match repair(id, intake.clone(), &desktop) {
            Ok(change) => {
                let change = linked_back(session, change, &desktop)?;
                let saved = session.save(writing, &change)?;
                return Ok((change, saved));
            }
            Err(Refusal::Missing { what: What::Reason }) if session.ctx.can_ask() => {
                drop(writing);
                intake.reason = prompt::line(&say!(session.ctx.words, "ask-reason-class"))?;
                if intake.reason.is_none() {
                    return Err(Failure::Declined);
                }
            }
            Err(Refusal::NoRules) if !session.office.faults.is_empty() => {
                return Err(Failure::Broken(session.office.faults.clone()));
            }
            Err(refusal) => return Err(refusal.into()),
        }
    }
}

/// A new record that names another one is named there too, with a note, in the same change.
pub fn linked_back(session: &Session, opening: Change, desktop: &Desktop) -> Result<Change, Failure> {
    let Some(Write::Open(record)) = opening.writes.first() else { return Ok(opening) };
    let Some(other) = record.opening().data.link else { return Ok(opening) };
    let words = session.ctx.words;
    let note = say!(words, "linked-note", kind = terms::kind(words, record.id.kind));
    let data = Data { text: Some(note), ..Data::default() };
    Ok(link::back(opening, &session.read(other)?, Verb::Note, data, desktop)?)
}

fn typed_intake(matches: &ArgMatches) -> Intake {
    let facts = typed_facts(matches);
    Intake {
        facts,
        urgency: typed_urgency(matches),
        reason: typed(matches, "reason"),
        off_list: matches.get_flag("off-list"),
        direct: matches.get_flag("direct"),
        key_left: typed(matches, "key-left"),
        link: None,
    }
}

/// The urgency a person decided.
pub fn typed_urgency(matches: &ArgMatches) -> Option<Urgency> {
    match either(matches, "urgent", "general")? {
        true => Some(Urgency::Urgent),
        false => Some(Urgency::General),
    }
}

/// The facts as typed, of any noun.
pub fn typed_facts(matches: &ArgMatches) -> Facts {
    Facts {
        house: matches.get_one::<House>("house").cloned(),
        place: typed(matches, "place"),
        name: matches.get_one::<Person>("name").cloned(),
        phone: typed(matches, "phone").map(|number| half_width(number.trim())),
        channel: typed(matches, "channel").and_then(|channel| Channel::from_text(&channel)),
        part: typed(matches, "part").and_then(|part| Part::from_text(&part)),
        text: free_text(matches),
        demand: typed(matches, "demand"),
    }
}

/// Asks for the words, the house or place, then name, telephone and channel: in the order of a telephone call.
pub fn ask(session: &Session, facts: &mut Facts, question: String) -> Result<(), Failure> {
    let words = session.ctx.words;
    if let Some(house) = &facts.house {
        house_of(house, &session.office)?;
    }
    if facts.house.is_none() && facts.place.is_none() {
        facts.house = ask_house(session)?;
        while facts.house.is_none() && facts.place.is_none() {
            facts.place = prompt::line(&say!(words, "ask-place"))?;
        }
    }
    while facts.text.is_none() {
        facts.text = prompt::line(&question)?;
    }
    if facts.name.is_none() {
        facts.name = prompt::word(&say!(words, "ask-name"), words)?;
    }
    if facts.phone.is_none() {
        facts.phone = prompt::line(&say!(words, "ask-phone"))?;
    }
    if facts.channel.is_none() {
        facts.channel = Some(ask_channel(session)?);
    }
    Ok(())
}

/// Asks for the house until the book knows it, or none is typed.
fn ask_house(session: &Session) -> Result<Option<House>, Failure> {
    let words = session.ctx.words;
    while let Some(house) = prompt::word::<House>(&say!(words, "ask-house"), words)? {
        match house_of(&house, &session.office) {
            Ok(()) => return Ok(Some(house)),
            Err(refusal) => prompt::show(&format!("{}\n", refusal::text(words, &refusal))),
        }
    }
    Ok(None)
}

fn ask_channel(session: &Session) -> Result<Channel, Failure> {
    let words = session.ctx.words;
    let names: Vec<String> = Channel::ALL.iter().map(|one| terms::term(words, "channel", one.as_str())).collect();
    let chosen = prompt::choose(&say!(words, "ask-channel"), &names)?;
    Ok(Channel::ALL.get(chosen).copied().unwrap_or(Channel::Phone))
}

/// How many similar orders are shown while somebody is on the telephone; the rest is counted.
const SHOWN: usize = 5;

/// What the desk should know before it opens another one: the same matter may be open or under warranty. Never blocks.
pub fn hints(session: &Session, intake: &Intake) -> String {
    let words = session.ctx.words;
    if session.ctx.quiet {
        return String::new();
    }
    let text = intake.facts.text.as_deref().unwrap_or_default();
    let proposed = session.judge.as_ref().map(|judge| judge.propose(text));
    let recent = session.now.day().checked_sub_months(chrono::Months::new(4)).unwrap_or(session.now.day());
    let gathered = session.store.gather(&[Kind::Repair], None, Want::LiveSince(recent));
    let found = similar(&gathered.standings, &intake.facts, proposed.map(|one| (one.item, one.trade)), session.now);
    let line = |one: &Similar| {
        let (id, state) = (one.id.to_string(), terms::state_of(words, one.id.kind, one.state));
        let text = terms::free(&one.text);
        let line = match one.warranty {
            Some(until) => say!(words, "hint-warranty", id = id, until = until.to_string(), text = text),
            None => say!(words, "hint-open", id = id, state = state, text = text),
        };
        format!("{line}\n")
    };
    let mut hints: String = found.iter().take(SHOWN).map(line).collect();
    if found.len() > SHOWN {
        hints.push_str(&format!("{}\n", say!(words, "hint-more", n = found.len() - SHOWN)));
    }
    hints.push_str(&odd_phone(session, &intake.facts));
    hints
}

/// A telephone number that does not look like one is mentioned.
pub fn odd_phone(session: &Session, facts: &Facts) -> String {
    let digits = |number: &String| number.chars().filter(|c| c.is_numeric()).count();
    match facts.phone.as_ref().is_some_and(|number| !(7..=15).contains(&digits(number))) {
        true => format!("{}\n", say!(session.ctx.words, "hint-phone")),
        false => String::new(),
    }
}
