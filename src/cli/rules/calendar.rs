//! `rules calendar import`: an official year from a file, and the due times that were assumed without it, counted again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use clap::ArgMatches;

use crate::domain::calendar::{DayKind, Year};
use crate::domain::kind::Kind;
use crate::ops::recount::{Recount, recount};
use crate::render::layout::visible;
use crate::render::terms;
use crate::say;
use crate::store::foreign::{Feed, FeedFault};

use super::super::context::Context;
use super::super::failure::Failure;
use super::super::prompt;
use super::super::session::{Output, Session, typed};

/// The years a file gives. Days that do not say whether they are off are a refusal, unless `--all-off` says it for them.
pub fn years(session: &Session, ctx: &Context, file: &str, matches: &ArgMatches) -> Result<Vec<Year>, Failure> {
    let path = super::from_here(ctx, file);
    let feed = session.store.calendar_at(&path).map_err(|fault| odd(ctx, file, fault))?;
    let feed = cleared(ctx, feed, matches.try_get_one::<bool>("all-off").ok().flatten() == Some(&true))?;
    let source = typed(matches, "source").or(feed.source).unwrap_or_else(|| file.to_string());
    let mut years: BTreeMap<u32, Vec<_>> = BTreeMap::new();
    for (day, kind) in feed.days {
        let own = u32::try_from(day.year()).unwrap_or_default();
        years.entry(feed.year.unwrap_or(own)).or_default().push((day, kind));
    }
    let asked = matches.try_get_one::<u32>("year").ok().flatten();
    let mut made = Vec::new();
    for (year, days) in years {
        if let Some(day) =
            days.iter().find(|(day, kind)| days.iter().any(|other| other.0 == *day && contrary(kind, &other.1)))
        {
            let text = say!(ctx.words, "calendar-both", day = day.0.to_string());
            return Err(Failure::Said { text, code: 2 });
        }
        if asked.is_none_or(|asked| *asked == year) {
            made.push(Year::new(year, source.clone(), days));
        }
    }
    match made.is_empty() {
        true => Err(Failure::Said { text: say!(ctx.words, "calendar-empty", file = visible(file)), code: 2 }),
        false => Ok(made),
    }
}

fn contrary(one: &DayKind, other: &DayKind) -> bool {
    one.is_worked() != other.is_worked()
}

fn cleared(ctx: &Context, mut feed: Feed, all_off: bool) -> Result<Feed, Failure> {
    if feed.unclear.is_empty() {
        return Ok(feed);
    }
    if all_off {
        let off = feed.unclear.drain(..).map(|(day, name)| (day, DayKind::Holiday(name)));
        feed.days.extend(off.collect::<Vec<_>>());
        feed.days.sort_by_key(|(day, _)| *day);
        return Ok(feed);
    }
    let named: Vec<String> = feed.unclear.iter().map(|(day, name)| format!("  {day} {}\n", visible(name))).collect();
    let text = say!(ctx.words, "calendar-unclear", n = feed.unclear.len(), days = named.concat().trim_end());
    Err(Failure::Said { text, code: 2 })
}

fn odd(ctx: &Context, file: &str, fault: FeedFault) -> Failure {
    let file = visible(file);
    match fault {
        FeedFault::Broken(faults) => Failure::Broken(faults),
        FeedFault::Disk(error) => {
            Failure::Said { text: say!(ctx.words, "calendar-unread", file = file, error = visible(&error)), code: 4 }
        }
        FeedFault::TooLarge => Failure::Said { text: say!(ctx.words, "calendar-large", file = file), code: 2 },
        FeedFault::Garbled(error) => {
            Failure::Said { text: say!(ctx.words, "calendar-garbled", file = file, error = visible(&error)), code: 2 }
        }
    }
}

/// Writes `calendar/YEAR.yaml` and an entry onto every open record whose due time was made without that year, in one commit.
pub fn import(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let file = typed(matches, "calendar-file").unwrap_or_default();
    let years = years(&session, ctx, &file, matches)?;
    let [year] = years.as_slice() else {
        let found: Vec<String> = years.iter().map(|year| year.year.to_string()).collect();
        return Err(Failure::Said { text: say!(ctx.words, "calendar-years", years = found.join(" ")), code: 2 });
    };
    let known = session.office.calendar.year(year.year);
    if known.is_some_and(|known| differing(known, year).is_empty()) {
        return Ok(Output {
            out: format!("{}\n", say!(ctx.words, "calendar-same", year = year.year)),
            ..Output::default()
        });
    }
    let mut out = preview(ctx, year);
    if let Some(known) = known {
        out.push_str(&differences(ctx, known, year));
        if !matches.get_flag("replace") {
            let text = format!("{out}{}", say!(ctx.words, "calendar-known", year = year.year));
            return Err(Failure::Said { text, code: 1 });
        }
    }
    if ctx.can_ask() && !asked(ctx, &out, year)? {
        return Err(Failure::Declined);
    }
    let writing = session.store.begin(ctx.commit)?;
    let loaded = session.store.load(Kind::ALL);
    let desktop = session.desktop(matches, &writing)?;
    let Recount { change, moved, kept } = recount(&loaded.records, year, &desktop)?;
    let saved = session.save(writing, &change)?;
    for row in &moved {
        let (from, to) = (terms::moment(row.from), terms::moment(row.to));
        let clock = terms::clock(ctx.words, row.clock);
        out.push_str(&format!(
            "{}\n",
            say!(ctx.words, "calendar-moved", id = row.id.to_string(), clock = clock, from = from, to = to)
        ));
    }
    for row in &kept {
        let (from, to) = (terms::moment(row.from), terms::moment(row.to));
        let clock = terms::clock(ctx.words, row.clock);
        out.push_str(&format!(
            "{}\n",
            say!(ctx.words, "calendar-kept", id = row.id.to_string(), clock = clock, from = from, to = to)
        ));
    }
    out.push_str(&format!("{}\n", say!(ctx.words, "calendar-done", year = year.year, n = moved.len())));
    let mut output = session.answer(out, &loaded.faults, 0);
    output.err.push_str(&session.remarks(&saved));
    Ok(output)
}

/// Whether the person at the terminal wants it, once the days were shown.
fn asked(ctx: &Context, preview: &str, year: &Year) -> Result<bool, Failure> {
    prompt::show(preview);
    prompt::confirm(&say!(ctx.words, "calendar-ask", year = year.year), ctx.words)
}

/// What the year would be: days off, make-up days.
fn preview(ctx: &Context, year: &Year) -> String {
    let list = |worked: bool| -> Vec<String> {
        let days = year.days().filter(|(_, kind)| kind.is_worked() == worked);
        days.map(|(day, _)| day.format("%m-%d").to_string()).collect()
    };
    let (off, on) = (list(false), list(true));
    let mut out =
        format!("{}\n", say!(ctx.words, "calendar-off", year = year.year, n = off.len(), days = off.join(" ")));
    out.push_str(&format!("{}\n", say!(ctx.words, "calendar-on", n = on.len(), days = on.join(" "))));
    out
}

fn differences(ctx: &Context, known: &Year, new: &Year) -> String {
    let other: Vec<String> = differing(known, new).iter().map(|day| day.format("%m-%d").to_string()).collect();
    format!("{}\n", say!(ctx.words, "calendar-differs", n = other.len(), days = other.join(" ")))
}

/// The days that one year works and the other does not; names and sources aside.
fn differing(known: &Year, new: &Year) -> Vec<NaiveDate> {
    let is = |year: &Year, day| year.days().find(|(other, _)| *other == day).map(|(_, kind)| kind.is_worked());
    let days: BTreeSet<NaiveDate> = known.days().chain(new.days()).map(|(day, _)| day).collect();
    days.into_iter().filter(|day| is(known, *day) != is(new, *day)).collect()
}
