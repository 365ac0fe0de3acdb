//! `wuye house`: who is on the telephone, for the clerk who has somebody there.

use clap::ArgMatches;

use crate::domain::kind::Kind;
use crate::render::household as words_of;
use crate::render::json::pretty;
use crate::report::household::household;
use crate::store::Want;

use super::act::set;
use super::context::{Context, Form};
use super::failure::Failure;
use super::session::{Output, Session, typed};

/// Looks up a house, a telephone number or a name. Reads only; numbers stay hidden.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let sought = typed(matches, "sought").unwrap_or_default();
    let gathered = session.store.gather(Kind::ALL, as_of, Want::All);
    let found = household(&session.office.units, gathered.standings, &sought);
    let out = match ctx.form {
        _ if ctx.quiet => found.open.iter().map(|standing| format!("{}\n", standing.id)).collect(),
        Form::Json => format!("{}\n", pretty(&words_of::document(ctx.words, &found, &gathered.faults, now))),
        Form::Text => words_of::text(ctx.words, &found, set(matches, "all").is_some(), now, ctx.table_columns()),
    };
    Ok(session.answer(out, &gathered.faults, 0))
}
