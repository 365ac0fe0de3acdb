//! `repair new`: takes down what the customer says, asking at a terminal for what is missing.

use clap::ArgMatches;

use crate::domain::book::Change;
use crate::domain::class::{Channel, Urgency};
use crate::domain::field::Word;
use crate::domain::job::Part;
use crate::domain::fold::fold;
use crate::domain::kind::Kind;
use crate::domain::party::{House, Person};
use crate::domain::record::Facts;
use crate::ops::open::{Intake, repair};
use crate::ops::{Desktop, Refusal, What};
use crate::render::json::{Masking, show};
use crate::render::{opened, terms};
use crate::say;

use super::context::{Context, Form};
use super::failure::Failure;
use super::prompt;
use super::session::{Output, Session, free_text, typed};

/// Opens a repair and says what was promised.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let mut intake = typed_intake(matches);
    if ctx.can_ask() {
        ask(&session, &mut intake)?;
    }
    let (change, saved) = write(&session, matches, intake)?;
    let record = change.writes[0].after();
    let standing = fold(&record, None).ok_or(Failure::NoSuchRecord { typed: record.id.to_string() })?;
    let out = match ctx.form {
        _ if ctx.quiet => format!("{}\n", record.id),
        Form::Json => {
            let document = show(&record, &standing, session.now, None, Masking::Hidden);
            format!("{}\n", crate::render::json::pretty(&document))
        }
        Form::Text => opened::text(ctx.words, &record, &standing),
    };
    Ok(Output { out, err: session.remarks(&saved), code: 0 })
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

fn typed_intake(matches: &ArgMatches) -> Intake {
    let facts = Facts {
        house: matches.get_one::<House>("house").cloned(),
        place: typed(matches, "place"),
        name: matches.get_one::<Person>("name").cloned(),
        phone: typed(matches, "phone"),
        channel: typed(matches, "channel").and_then(|channel| Channel::from_text(&channel)),
        part: typed(matches, "part").and_then(|part| Part::from_text(&part)),
        text: free_text(matches),
    };
    let urgency = match (matches.get_flag("urgent"), matches.get_flag("general")) {
        (true, _) => Some(Urgency::Urgent),
        (_, true) => Some(Urgency::General),
        _ => None,
    };
    Intake { facts, urgency, reason: typed(matches, "reason") }
}

/// Asks for the words, the house or place, then name, telephone and channel: in the order of a telephone call.
fn ask(session: &Session, intake: &mut Intake) -> Result<(), Failure> {
    let words = session.ctx.words;
    let facts = &mut intake.facts;
    if facts.house.is_none() && facts.place.is_none() {
        facts.house = prompt::word(&say!(words, "ask-house"), words)?;
        if facts.house.is_none() {
            facts.place = prompt::line(&say!(words, "ask-place"))?;
        }
    }
    if facts.text.is_none() {
        facts.text = prompt::line(&say!(words, "ask-text"))?;
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

fn ask_channel(session: &Session) -> Result<Channel, Failure> {
    let words = session.ctx.words;
    let names: Vec<String> = Channel::ALL.iter().map(|one| terms::term(words, "channel", one.as_str())).collect();
    let chosen = prompt::choose(&say!(words, "ask-channel"), &names)?;
    Ok(Channel::ALL.get(chosen).copied().unwrap_or(Channel::Phone))
}
