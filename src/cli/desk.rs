//! `report staff`, `daily`, `repeat`, `pauses`, `backdated`: what supervisors look at.

use chrono::NaiveDate;
use clap::ArgMatches;
use serde_json::{Value, json};

use crate::domain::fault::Fault;
use crate::domain::fold::Standing;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::render::page::{Made, Page, rows};
use crate::render::{desk as render, json};
use crate::report::backdated::backdated as backdated_rows;
use crate::report::daily::daily as daily_rows;
use crate::report::pauses::pauses as pause_rows;
use crate::report::repeat::{incidents, repeats};
use crate::report::staff::staff as staff_rows;
use crate::store::{StoreError, Want};

use super::context::end_of;
use super::failure::Failure;
use super::printed::{counted_period, period};
use super::reports::Answer;
use super::session::{Piece, Session};

/// How soon after its end the same again is a repetition, where nothing is said.
const DAYS: u32 = 30;
/// How late an entry is typed to be named, in seconds, where nothing is said.
const BEHIND: i64 = 3600;

/// Who holds what.
pub fn staff<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let asked = Asked::of(session, matches)?;
    let rows = staff_rows(&asked.standings, asked.from, asked.to, asked.now);
    let whole = counted_period(session.ctx.words, asked.from, asked.to);
    let page = render::staff(session.ctx.words, &rows, session.made(Some(whole), asked.now));
    Ok(asked.answer(page, rows.is_empty(), &[]))
}

/// The day, and what it leaves: all of it where `--as-of` names one that is over, else as far as it has come.
pub fn daily<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let asked = Asked::of(session, matches)?;
    let day = asked.now.in_zone(session.office.settings.zone).day();
    let eve = day.pred_opt().unwrap_or(day);
    let past = session.store.gather(Kind::ALL, Some(end_of(eve, session.office.settings.zone)), Want::All);
    let before = past.standings.iter().map(|one| (one.id, one.shown())).collect();
    let (rows, left) = daily_rows(&before, &asked.standings, day, asked.now);
    let quiet = left.is_empty() && rows.iter().all(|row| row.received + row.ended + row.void + row.open == 0);
    let whole = asked.now >= end_of(day, session.office.settings.zone);
    let page = render::daily(session.ctx.words, day, whole, &rows, &left, asked.made());
    Ok(asked.answer(page, quiet, &["left"]))
}

/// What comes back.
pub fn repeat<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let asked = Asked::of(session, matches)?;
    let days = matches.get_one::<u32>("days").copied().unwrap_or(DAYS);
    let (rows, found) = (repeats(&asked.standings, days, asked.now), incidents(&asked.standings, days, asked.now));
    let page = render::repeat(session.ctx.words, &rows, &found, days, asked.made());
    Ok(asked.answer(page, rows.is_empty() && found.is_empty(), &["incidents"]))
}

/// Who pauses what.
pub fn pauses<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let asked = Asked::of(session, matches)?;
    let rows = pause_rows(&asked.standings, asked.from, asked.to, asked.now);
    let page = render::pauses(session.ctx.words, &rows, asked.made());
    Ok(asked.answer(page, rows.is_empty(), &[]))
}

/// What was typed late, over every entry, with the time of its commit.
pub fn backdated<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let loaded = session.store.load(Kind::ALL);
    let asked = Asked { faults: loaded.faults, ..Asked::at(session, matches, session.now) };
    let over = matches.get_one::<i64>("over").copied().unwrap_or(BEHIND) / 60;
    let mut found = backdated_rows(&loaded.records, over, asked.from, asked.to, asked.now);
    let mut ids: Vec<_> = found.iter().map(|row| row.id).collect();
    ids.dedup();
    let commits = session.store.committed(&ids).map_err(|error| Failure::Store(StoreError::Git(error)))?;
    let zone = session.office.settings.zone;
    for row in &mut found {
        row.committed = commits.get(&(row.id, row.entry.order())).map(|at| at.in_zone(zone));
    }
    let page = render::backdated(session.ctx.words, &found, asked.made());
    Ok(asked.answer(page, found.is_empty(), &[]))
}

/// What was asked for, and every record as it stood then.
struct Asked<'s> {
    session: &'s Session<'s>,
    now: Stamp,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    standings: Vec<Standing>,
    faults: Vec<Fault>,
}

impl<'s> Asked<'s> {
    fn of(session: &'s Session<'s>, matches: &ArgMatches) -> Result<Asked<'s>, Failure> {
        let as_of = session.as_of(matches)?;
        let gathered = session.store.gather(Kind::ALL, as_of, Want::All);
        let asked = Asked::at(session, matches, as_of.unwrap_or(session.now));
        Ok(Asked { standings: gathered.standings, faults: gathered.faults, ..asked })
    }

    /// Without records.
    fn at(session: &'s Session<'s>, matches: &ArgMatches, now: Stamp) -> Asked<'s> {
        let day = |id: &str| matches.try_get_one::<NaiveDate>(id).ok().flatten().copied();
        let (from, to) = (day("from-day"), day("to-day"));
        Asked { session, now, from, to, standings: Vec::new(), faults: Vec::new() }
    }

    fn made(&self) -> Made {
        self.session.made(period(self.session.ctx.words, self.from, self.to), self.now)
    }

    /// The answer; `others` names the further tables of the page in JSON.
    fn answer(self, page: Page, empty: bool, others: &'static [&'static str]) -> Answer<'s> {
        let (words, tables) = (self.session.ctx.words, rows(&page, others));
        let document = move |made: &Made, faults: &[Fault]| {
            let mut document = tables;
            document.insert("as_of".to_string(), json!(made.as_of.to_string()));
            document.insert("commit".to_string(), json!(made.commit));
            document.insert("broken".to_string(), json::broken(words, faults));
            Value::Object(document)
        };
        Answer { page, empty, document: Box::new(document), faults: self.faults, aside: Piece::default() }
    }
}
