//! `rules replay`: what other rules or another calendar would have made of past records. Writes nothing.

use chrono::{NaiveDate, NaiveTime};
use clap::ArgMatches;

use crate::domain::field::Word;
use crate::domain::kind::Kind;
use crate::domain::stamp::{Stamp, at_wall};
use crate::render::json::pretty;
use crate::render::replayed;
use crate::report::replay::{Replay, replay};

use super::super::context::{Context, Form, when};
use super::super::failure::Failure;
use super::super::session::{Output, Session, typed};
use super::calendar;

/// Judges every record opened since `--since` under `--rules` and the `--calendar` files, and prints what would differ.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let judge = super::judge(&session, matches)?;
    let mut other = session.office.calendar.clone();
    for file in matches.get_many::<String>("calendar").into_iter().flatten() {
        for year in calendar::years(&session, ctx, file, matches)? {
            other = other.with(year);
        }
    }
    let since: Option<Stamp> = match typed(matches, "since") {
        Some(text) => Some(since(&text, &session)?),
        None => None,
    };
    let loaded = session.store.load(Kind::ALL);
    let mut told = Replay::default();
    for record in &loaded.records {
        if record.log.first().is_some_and(|opening| since.is_none_or(|since| opening.at >= since)) {
            told.add(replay(record, &judge, &other, session.now));
        }
    }
    let out = match ctx.form {
        Form::Json => {
            format!("{}\n", pretty(&replayed::document(ctx.words, &told, &loaded.faults, since, session.now)))
        }
        Form::Text => replayed::text(ctx.words, &told, ctx.table_columns()),
    };
    Ok(session.answer(out, &loaded.faults, 0))
}

/// A moment, or the beginning of a day.
fn since(text: &str, session: &Session) -> Result<Stamp, Failure> {
    let day = <NaiveDate as Word>::from_text(text.trim());
    match day {
        Some(day) => Ok(at_wall(session.office.settings.zone, day.and_time(NaiveTime::MIN))),
        None => when(text, "--since", session.now, &session.office),
    }
}
