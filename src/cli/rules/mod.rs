//! `rules …`: the rules shown, checked, asked and measured. Only `calendar import` writes.

mod batch;
mod calendar;
mod due;
mod lines;
mod measure;
mod replay;
mod show;

use std::path::PathBuf;

use clap::ArgMatches;

use crate::domain::field::Word;
use crate::domain::kind::Kind;
use crate::domain::rulebook::RuleBook;
use crate::render::json::pretty;
use crate::render::judged;
use crate::rules::Judge;
use crate::rules::words::Shelf;
use crate::say;

use super::context::{Context, Form};
use super::failure::Failure;
use super::prompt;
use super::session::{Output, Session, free_text, typed};

/// Runs one command of `rules`.
pub fn run(ctx: &Context, name: &str, matches: &ArgMatches) -> Result<Output, Failure> {
    match name {
        "show" => show::show(ctx, matches),
        "check" => show::check(ctx, matches),
        "classify" => classify(ctx, matches),
        "due" => due::run(ctx, matches),
        "test" => measure::run(ctx, matches),
        "replay" => replay::run(ctx, matches),
        _ => match matches.subcommand() {
            Some((_, inner)) => calendar::import(ctx, inner),
            None => Err(Failure::Unsaid { flag: "COMMAND" }),
        },
    }
}

/// The rules of the book, or of `--rules FILE`; a fault anywhere in them stops here: nothing is judged by half of them.
fn rulebook(session: &Session, matches: &ArgMatches) -> Result<RuleBook, Failure> {
    let read = match typed(matches, "rules") {
        Some(file) => session.store.rules_at(&from_here(session.ctx, &file)),
        None => session.store.rules(),
    };
    read.map_err(Failure::Broken)
}

fn judge(session: &Session, matches: &ArgMatches) -> Result<Judge, Failure> {
    Judge::new(rulebook(session, matches)?).map_err(|fault| Failure::Broken(vec![fault]))
}

/// A path as typed, seen from where the person stands.
fn from_here(ctx: &Context, typed: &str) -> PathBuf {
    ctx.env.cwd.join(typed)
}

/// The kinds whose words are judged; `help` is what the labelled texts call a request.
fn shelf(word: &str) -> Option<Shelf> {
    match word {
        "help" => Some(Shelf::Request),
        word => match Kind::from_text(word)? {
            Kind::Repair => Some(Shelf::Repair),
            Kind::Complaint => Some(Shelf::Complaint),
            Kind::Request => Some(Shelf::Request),
            _ => None,
        },
    }
}

/// `rules classify`: one text with every step, or JSON Lines through.
fn classify(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let judge = judge(&session, matches)?;
    let kind = typed(matches, "kind");
    if matches.get_flag("jsonl") {
        return Ok(batch::classify(ctx, judge, kind.as_deref().and_then(shelf)));
    }
    let text = match free_text(matches) {
        None if ctx.can_ask() => prompt::line(&say!(ctx.words, "ask-text"))?,
        text => text,
    };
    let Some(text) = text else { return Err(Failure::Unsaid { flag: "TEXT" }) };
    let shelf = kind.as_deref().and_then(shelf).unwrap_or(Shelf::Repair);
    let judgement = judge.classify(shelf, &text);
    let out = match ctx.form {
        Form::Json => format!("{}\n", pretty(&judged::document(None, &judgement, &text, &judge.rules, shelf))),
        Form::Text => judged::text(ctx.words, &judgement, &text, &judge.rules, shelf),
    };
    Ok(Output { out, ..Output::default() })
}
