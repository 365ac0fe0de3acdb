//! The verbs that act on one record: flags to data, one entry, and a line that says how the record stands now.

use clap::ArgMatches;

use crate::domain::class::Via;
use crate::domain::entry::Data;
use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::id::EntryId;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::{Person, Role, Yuan};
use crate::domain::record::Record;
use crate::ops::{Refusal, act, amend};
use crate::render::json::{Masking, pretty, show};
use crate::render::{opened, terms};
use crate::say;
use crate::store::Saved;

use super::context::{Context, Form, when};
use super::failure::Failure;
use super::prompt;
use super::session::{Output, Session, free_text, typed};

/// Does `verb` to the record that was typed.
pub fn run(ctx: &Context, kind: Option<Kind>, verb: Verb, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let id = session.find(matches, kind)?;
    let mut data = data(matches);
    if ctx.can_ask() {
        session.read(id)?;
        ask(&session, verb, &mut data)?;
    }
    let who = person(matches, "who");
    let changed = session.change(id, matches, |record, standing, desktop| {
        act::act(record, standing, verb, who.clone(), data.clone(), desktop)
    })?;
    Ok(said(&session, changed))
}

/// `amend ID key=value…`, or `amend ID --entry x3 key=value…`.
pub fn amend(ctx: &Context, kind: Option<Kind>, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let id = session.find(matches, kind)?;
    let mut reason = typed(matches, "reason");
    if reason.is_none() && ctx.can_ask() && matches.contains_id("pairs") {
        session.read(id)?;
        reason = prompt::line(&say!(ctx.words, "ask-reason"))?;
    }
    let since = match typed(matches, "since") {
        Some(text) => Some(when(&text, "--since", session.now, &session.office)?),
        None => None,
    };
    let asked = amend::Correction {
        entry: matches.get_one::<EntryId>("entry").copied(),
        pairs: pairs(matches, &session)?,
        reason,
        since,
    };
    let changed = session
        .change(id, matches, |record, standing, desktop| amend::amend(record, standing, asked.clone(), desktop));
    match changed {
        Err(Failure::Refused(refusal)) if *refusal == Refusal::NoRules && !session.office.faults.is_empty() => {
            Err(Failure::Broken(session.office.faults.clone()))
        }
        changed => Ok(said(&session, changed?)),
    }
}

/// The pairs as typed; times in them may be written as everywhere on the command line.
fn pairs(matches: &ArgMatches, session: &Session) -> Result<Vec<(String, String)>, Failure> {
    let typed = matches.get_many::<(String, String)>("pairs").into_iter().flatten();
    typed
        .map(|(key, value)| match key.as_str() {
            "at" | "until" => Ok((key.clone(), when(value, "at=", session.now, &session.office)?.to_text())),
            _ => Ok((key.clone(), value.clone())),
        })
        .collect()
}

/// What is printed after an action.
pub fn said(session: &Session, (record, standing, saved): (Record, Standing, Saved)) -> Output {
    let ctx = session.ctx;
    let out = match (ctx.quiet, ctx.form, record.log.last()) {
        (true, _, _) => format!("{}\n", record.id),
        (_, Form::Json, _) => {
            format!("{}\n", pretty(&show(&record, &standing, session.now, None, Masking::Hidden)))
        }
        (_, Form::Text, Some(entry)) => opened::acted(ctx.words, entry, &standing, session.now),
        (_, Form::Text, None) => String::new(),
    };
    Output { out, err: session.remarks(&saved), code: 0 }
}

fn data(matches: &ArgMatches) -> Data {
    Data {
        to: person(matches, "to"),
        via: typed(matches, "via").and_then(|via| Via::from_text(&via)),
        labour: yuan(matches, "labour"),
        material: yuan(matches, "material"),
        signed_by: person(matches, "signed-by"),
        reason: typed(matches, "reason"),
        text: free_text(matches),
        ..Data::default()
    }
}

fn person(matches: &ArgMatches, id: &str) -> Option<Person> {
    matches.try_get_one::<Person>(id).ok().flatten().cloned()
}

fn yuan(matches: &ArgMatches, id: &str) -> Option<Yuan> {
    matches.try_get_one::<Yuan>(id).ok().flatten().copied()
}

/// Asks for what the verb cannot do without.
fn ask(session: &Session, verb: Verb, data: &mut Data) -> Result<(), Failure> {
    let words = session.ctx.words;
    match verb {
        Verb::Dispatch if data.to.is_none() => data.to = ask_repairer(session)?,
        Verb::Note if data.text.is_none() => data.text = prompt::line(&say!(words, "ask-note"))?,
        Verb::Void | Verb::Cancel if data.reason.is_none() => data.reason = prompt::line(&say!(words, "ask-reason"))?,
        _ => {}
    }
    Ok(())
}

/// Lets the desk choose among the repairers, each with the number of orders he holds; types a name where none is listed.
fn ask_repairer(session: &Session) -> Result<Option<Person>, Failure> {
    let words = session.ctx.words;
    let repairers: Vec<&Person> = session
        .office
        .staff
        .iter()
        .filter(|staff| staff.roles.contains(&Role::Repairer))
        .map(|staff| &staff.name)
        .collect();
    if repairers.is_empty() {
        return prompt::word(&say!(words, "ask-repairer"), words);
    }
    let open = session.open_records();
    let load = |person: &Person| open.iter().filter(|standing| standing.assignee.as_ref() == Some(person)).count();
    let shown: Vec<String> = repairers
        .iter()
        .map(|person| say!(words, "choice-repairer", name = terms::free(person.as_str()), n = load(person)))
        .collect();
    let chosen = prompt::choose(&say!(words, "ask-repairer"), &shown)?;
    Ok(repairers.get(chosen).map(|person| (*person).clone()))
}
