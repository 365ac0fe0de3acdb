//! `report staff`, `daily`, `repeat`, `pauses`, `backdated`: what supervisors look at.

use chrono::NaiveDate;
use clap::ArgMatches;
use serde_json::{Value, json};

use crate::domain::fault::Fault;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::render::page::{Page, rows};
use crate::render::{desk as render, json};
use crate::report::backdated::backdated;
use crate::report::daily::daily;
use crate::report::pauses::pauses;
use crate::report::repeat::{incidents, repeats};
use crate::report::staff::staff;
use crate::store::{StoreError, Want};

use super::context::Context;
use super::failure::Failure;
use super::printed::period;
use super::session::{Output, Session};

/// How soon after its end the same again is a repetition, where nothing is said.
const DAYS: u32 = 30;
/// How late an entry is typed to be named, in seconds, where nothing is said.
const BEHIND: i64 = 3600;

/// The names of these reports.
pub const NAMES: [&str; 5] = ["staff", "daily", "repeat", "pauses", "backdated"];

/// Prints one of them.
pub fn run(ctx: &Context, name: &str, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let as_of = session.as_of(matches)?;
    let asked = Asked { session: &session, now: as_of.unwrap_or(session.now), as_of, matches };
    let (page, others, faults) = match name {
        "backdated" => asked.backdated()?,
        _ => asked.gathered(name),
    };
    let mut document = rows(&page, others);
    document.insert("as_of".to_string(), json!(asked.now.to_string()));
    document.insert("commit".to_string(), json!(page.made.commit));
    document.insert("broken".to_string(), json::broken(ctx.words, &faults));
    let out = session.printed(&page, || Value::Object(document));
    Ok(session.answer(out, &faults, 0))
}

struct Asked<'a> {
    session: &'a Session<'a>,
    now: Stamp,
    as_of: Option<Stamp>,
    matches: &'a ArgMatches,
}

/// A page, what its further tables are called in JSON, and what could not be read.
type Answer = (Page, &'static [&'static str], Vec<Fault>);

impl Asked<'_> {
    fn day(&self, id: &str) -> Option<NaiveDate> {
        self.matches.try_get_one::<NaiveDate>(id).ok().flatten().copied()
    }

    /// The reports over all records as they stand.
    fn gathered(&self, name: &str) -> Answer {
        let (session, now) = (self.session, self.now);
        let words = session.ctx.words;
        let gathered = session.store.gather(Kind::ALL, self.as_of, Want::All);
        let ones = &gathered.standings;
        let (from, to) = (self.day("from-day"), self.day("to-day"));
        let made = session.made(period(words, from, to), now);
        let (page, others): (Page, &[&str]) = match name {
            "staff" => (render::staff(words, &staff(ones, from, to, now), made), &[]),
            "daily" => {
                let (rows, left) = daily(ones, now.day(), now);
                (render::daily(words, &now.day().to_string(), &rows, &left, made), &["left"])
            }
            "repeat" => {
                let days = self.matches.try_get_one::<u32>("days").ok().flatten().copied().unwrap_or(DAYS);
                let found = incidents(ones, days, now);
                (render::repeat(words, &repeats(ones, days, now), &found, days, made), &["incidents"])
            }
            _ => (render::pauses(words, &pauses(ones, from, to, now), made), &[]),
        };
        (page, others, gathered.faults)
    }

    /// What was typed late, over every entry, with the time of its commit.
    fn backdated(&self) -> Result<Answer, Failure> {
        let (session, now) = (self.session, self.now);
        let words = session.ctx.words;
        let loaded = session.store.load(Kind::ALL);
        let over = self.matches.try_get_one::<i64>("over").ok().flatten().copied().unwrap_or(BEHIND) / 60;
        let (from, to) = (self.day("from-day"), self.day("to-day"));
        let mut found = backdated(&loaded.records, over, from, to, now);
        let mut ids: Vec<_> = found.iter().map(|row| row.id).collect();
        ids.dedup();
        let commits = session.store.committed(&ids).map_err(|error| Failure::Store(StoreError::Git(error)))?;
        let zone = session.office.settings.zone;
        for row in &mut found {
            row.committed = commits.get(&(row.id, row.entry.order())).map(|at| at.in_zone(zone));
        }
        let made = session.made(period(words, from, to), now);
        Ok((render::backdated(words, &found, made), &[], loaded.faults))
    }
}
