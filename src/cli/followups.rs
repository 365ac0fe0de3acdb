//! `report followups`: who is to be asked afterwards, by the quotas of the book.

use chrono::NaiveDate;
use clap::ArgMatches;

use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::render::followups as render;
use crate::report::followups::followups;
use crate::store::Want;

use super::failure::Failure;
use super::printed::period;
use super::reports::Answer;
use super::session::{Piece, Session};

/// What is still to be asked, with `--all` also what was; the days are those of the reply or the acceptance.
pub fn make<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let rules = session.store.rules().map_err(Failure::Broken)?;
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let words = session.ctx.words;
    let gathered = session.store.gather(&[Kind::Repair, Kind::Complaint], as_of, Want::All);
    let day = |id| matches.get_one::<NaiveDate>(id).copied();
    let (from, to) = (day("from-day"), day("to-day"));
    let within = |at: Stamp| from.is_none_or(|from| at.day() >= from) && to.is_none_or(|to| at.day() <= to);
    let (mut rows, shares) = followups(&gathered.standings, &rules.followups, &session.office.calendar, now, within);
    if !matches.get_flag("all") {
        rows.retain(|row| row.done.is_none());
    }
    Ok(Answer {
        page: render::page(words, &rows, &shares, session.made(period(words, from, to), now)),
        empty: rows.is_empty(),
        document: Box::new(move |made, faults| {
            render::document(words, &rows, &shares, faults, made.as_of, made.commit.as_deref())
        }),
        faults: gathered.faults,
        aside: Piece::default(),
    })
}
