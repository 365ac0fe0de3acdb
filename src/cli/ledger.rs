//! `report ledger`: the register of complaints.

use chrono::NaiveDate;
use clap::ArgMatches;

use crate::domain::kind::Kind;
use crate::render::ledger as render;
use crate::report::ledger::ledger;
use crate::store::Want;

use super::context::Context;
use super::failure::Failure;
use super::printed::period;
use super::session::{Output, Session};

/// Prints the register, of the days that were asked for.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let gathered = session.store.gather(&[Kind::Complaint], as_of, Want::All);
    let day = |id| matches.get_one::<NaiveDate>(id).copied();
    let (from, to) = (day("from-day"), day("to-day"));
    let rows = ledger(&gathered.standings, from, to, now);
    let page = render::page(ctx.words, &rows, session.made(period(ctx.words, from, to), now));
    let commit = page.made.commit.clone();
    let document = || render::document(ctx.words, &rows, &gathered.faults, now, commit.as_deref());
    let output = session.answer(session.printed(&page, document), &gathered.faults, 0);
    Ok(session.notifying(output, matches, "ledger", rows.is_empty(), &page, document))
}
