//! `report ledger`: the register of complaints.

use chrono::NaiveDate;
use clap::ArgMatches;

use crate::domain::kind::Kind;
use crate::render::ledger as render;
use crate::report::ledger::ledger;
use crate::store::Want;

use super::failure::Failure;
use super::printed::period;
use super::reports::Answer;
use super::session::{Piece, Session};

/// The register, of the days that were asked for.
pub fn make<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let words = session.ctx.words;
    let gathered = session.store.gather(&[Kind::Complaint], as_of, Want::All);
    let day = |id| matches.get_one::<NaiveDate>(id).copied();
    let (from, to) = (day("from-day"), day("to-day"));
    let rows = ledger(&gathered.standings, from, to, now);
    Ok(Answer {
        page: render::page(words, &rows, session.made(period(words, from, to), now)),
        empty: rows.is_empty(),
        document: Box::new(move |made, faults| {
            render::document(words, &rows, faults, made.as_of, made.commit.as_deref())
        }),
        faults: gathered.faults,
        aside: Piece::default(),
    })
}
