//! `rules calendar import`: an official year from a file, and the due times that were assumed without it, counted again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use clap::ArgMatches;

use crate::domain::calendar::{DayKind, Year};
use crate::domain::kind::Kind;
use crate::ops::recount::{Recount, recount};
use crate::render::layout::visible;
use crate::render::terms;
use crate::say;
use crate::store::foreign::{Feed, FeedFault};
use crate::store::settings::year_path;

use super::super::context::Context;
use super::super::failure::Failure;
use super::super::prompt;
use super::super::session::{Output, Session, typed};

/// The years a file gives. Days that do not say whether they are off are a refusal, unless `--all-off` says it for them.
pub fn years(session: &Session, ctx: &Context, file: &str, matches: &ArgMatches) -> Result<Vec<Year>, Failure> {
    let path = super::from_here(ctx, file);
    let feed = session.store.calendar_at(&path).map_err(|fault| odd(ctx, file, fault))?;
    let feed = cleared(ctx, feed, matches.try_get_one::<bool>("all-off").ok().flatten() == Some(&true))?;
    let far = |day: &NaiveDate, year: u32| (day.year() - i32::try_from(year).unwrap_or(0)).abs() > 1;
    let strayed = feed.year.and_then(|year| feed.days.iter().find(|(day, _)| far(day, year)));
    if let Some((day, _)) = strayed {
        let text = say!(ctx.words, "calendar-stray", day = day.to_string(), year = feed.year.unwrap_or_default());
        return Err(Failure::Said { text, code: 2 });
    }
    let source = typed(matches, "source").or(feed.source).unwrap_or_else(|| own_name(file));
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

/// The name of the file alone: where it lay is nobody's business.
fn own_name(file: &str) -> String {
    Path::new(file).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn contrary(one: &DayKind, other: &DayKind) -> bool {
    one.is_worked() != other.is_worked()
}

fn cleared(ctx: &Context, mut feed: Feed, all_off: bool) -> Result<Feed, Failure> {
    if !feed.odd.is_empty() {
        let named: String = feed.odd.iter().map(|odd| format!("  {}\n", visible(odd))).collect();
        let text = say!(ctx.words, "calendar-odd", n = feed.odd.len(), days = named.trim_end());
        return Err(Failure::Said { text, code: 2 });
    }
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
    let mut out = preview(ctx, year);
    let known = known(&session, year)?;
    let same = known.as_ref().is_some_and(|known| differing(known, year).is_empty());
    if let Some(known) = known.as_ref().filter(|_| !same) {
        out.push_str(&differences(ctx, known, year));
        if !matches.get_flag("replace") {
            let text = format!("{out}{}", say!(ctx.words, "calendar-known", year = year.year));
            return Err(Failure::Said { text, code: 1 });
        }
    }
    if !same && ctx.can_ask() && !asked(ctx, &out, year)? {
        return Err(Failure::Declined);
    }
    let writing = session.store.begin(ctx.commit)?;
    // Somebody else may have imported it while this one was looked at.
    if self::known(&Session::open(ctx)?, year)? != known {
        return Err(Failure::Said { text: say!(ctx.words, "calendar-meanwhile", year = year.year), code: 1 });
    }
    let loaded = session.store.load(Kind::ALL);
    let desktop = session.desktop(matches, &writing)?;
    let Recount { mut change, moved, kept } = recount(&loaded.records, year, &desktop)?;
    if same {
        change.years.clear();
    }
    if same && change.writes.is_empty() {
        let out = format!("{}\n", say!(ctx.words, "calendar-same", year = year.year));
        return Ok(session.answer(out, &loaded.faults, 0));
    }
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

/// The calendar of that year as the book has it; a file that is there and cannot be read is named, never replaced.
fn known(session: &Session, year: &Year) -> Result<Option<Year>, Failure> {
    let path = year_path(year.year);
    let broken: Vec<_> =
        session.office.faults.iter().filter(|fault| fault.path.as_path() == Path::new(&path)).cloned().collect();
    match broken.is_empty() {
        true => Ok(session.office.calendar.year(year.year).cloned()),
        false => Err(Failure::Broken(broken)),
    }
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
