//! `report followups`: who is to be asked afterwards, by the quotas of the book.

use chrono::NaiveDate;
use clap::ArgMatches;

use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::render::followups as render;
use crate::report::followups::followups;
use crate::store::Want;

use super::context::Context;
use super::failure::Failure;
use super::printed::period;
use super::session::{Output, Session};

/// Prints what is still to be asked, with `--all` also what was; the days are those of the reply or the acceptance.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let rules = session.store.rules().map_err(Failure::Broken)?;
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let gathered = session.store.gather(&[Kind::Repair, Kind::Complaint], as_of, Want::All);
    let day = |id| matches.get_one::<NaiveDate>(id).copied();
    let (from, to) = (day("from-day"), day("to-day"));
    let within = |at: Stamp| from.is_none_or(|from| at.day() >= from) && to.is_none_or(|to| at.day() <= to);
    let (mut rows, shares) = followups(&gathered.standings, &rules.followups, &session.office.calendar, now, within);
    if !matches.get_flag("all") {
        rows.retain(|row| row.done.is_none());
    }
    let page = render::page(ctx.words, &rows, &shares, session.made(period(ctx.words, from, to), now));
    let commit = page.made.commit.clone();
    let document = || render::document(ctx.words, &rows, &shares, &gathered.faults, now, commit.as_deref());
    let output = session.answer(session.printed(&page, document), &gathered.faults, 0);
    Ok(session.notifying(output, matches, "followups", rows.is_empty(), &page, document))
}
