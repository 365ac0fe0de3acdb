//! `report ledger`: the register of complaints.

use chrono::NaiveDate;
use clap::ArgMatches;

use crate::domain::kind::Kind;
use crate::render::json::pretty;
use crate::render::ledger as render;
use crate::report::ledger::ledger;
use crate::say;
use crate::store::Want;

use super::context::{Context, Form};
use super::failure::Failure;
use super::session::{Output, Session};

/// Prints the register, of the days that were asked for.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let gathered = session.store.gather(&[Kind::Complaint], as_of, Want::All);
    let day = |id| matches.get_one::<NaiveDate>(id).copied();
    let rows = ledger(&gathered.standings, day("from-day"), day("to-day"), now);
    let out = match ctx.form {
        Form::Json => {
            let head = session.store.head();
            format!("{}\n", pretty(&render::document(ctx.words, &rows, &gathered.faults, now, head.as_deref())))
        }
        Form::Text if rows.is_empty() => format!("{}\n", say!(ctx.words, "list-empty")),
        Form::Text => render::text(ctx.words, &rows, ctx.table_columns()),
    };
    Ok(session.answer(out, &gathered.faults, 0))
}
