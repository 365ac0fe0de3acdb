//! `report monthly`: the figures of a month.

use clap::ArgMatches;

use crate::domain::kind::Kind;
use crate::domain::month::Month;
use crate::domain::stamp::Stamp;
use crate::render::monthly as render;
use crate::report::followups::followups;
use crate::report::monthly::figures;
use crate::store::Want;

use super::context::Context;
use super::failure::Failure;
use super::printed::period;
use super::session::{Output, Session};

/// Prints the month that was asked for, else the one before now.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let rules = session.store.rules().map_err(Failure::Broken)?;
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let month = matches.get_one::<Month>("month").copied().unwrap_or_else(|| Month::of(now.day()).before());
    let gathered = session.store.gather(Kind::ALL, as_of, Want::All);
    let counted = figures(&gathered.standings, month, now);
    let within = |at: Stamp| month.has(at.day());
    let calendar = &session.office.calendar;
    let (_, shares) = followups(&gathered.standings, &rules.followups, calendar, now, within);
    let days = period(ctx.words, Some(month.first()), Some(month.last()));
    let page = render::page(ctx.words, &counted, &shares, session.made(days, now));
    let commit = page.made.commit.clone();
    let out = session
        .printed(&page, || render::document(ctx.words, &counted, &shares, &gathered.faults, now, commit.as_deref()));
    Ok(session.answer(out, &gathered.faults, 0))
}
