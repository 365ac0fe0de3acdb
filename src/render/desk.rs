//! The reports of the desk in words: who holds what, the day, what comes back, pauses, what was typed late.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::domain::wordrules::Axis;
use crate::i18n::Words;
use crate::report::backdated::BackdatedRow;
use crate::report::daily::{DayRow, Leftover};
use crate::report::figures::Tally;
use crate::report::pauses::PauseRow;
use crate::report::repeat::{Incident, RepeatRow};
use crate::report::staff::StaffRow;
use crate::say;

use super::page::{Cell, Grid, Made, Page, Part, Plot, Point, Shape};
use super::{figures, lists, mask, terms};

/// `report staff`.
pub fn staff(words: &Words, rows: &[StaffRow], made: Made) -> Page {
    let name =
        |row: &StaffRow| row.name.as_ref().map_or_else(|| say!(words, "nobody"), |name| terms::free(name.as_str()));
    let line = |row: &StaffRow| {
        vec![
            Cell::word(name(row), row.name.as_ref().map(mask::name)),
            Cell::count(row.open),
            Cell::count(row.overdue),
            Cell::count(row.paused),
            row.next.map_or_else(Cell::none, |(at, _)| Cell::at(at)),
            row.next.map_or_else(Cell::none, |(_, id)| Cell::of(id.to_string())),
            Cell::count(row.ended),
            figures::share_cell(words, &row.kept),
            Cell::count(row.kept.of),
            Cell::minutes(words, row.late_minutes),
        ]
    };
    let keys =
        ["holder", "#open", "#overdue", "#paused", "next-due", "next-id", "#ended", "kept", "#judged", "#late-minutes"];
    let grid = Grid::of(words, &keys, rows.iter().map(line).collect(), say!(words, "list-empty"))
        .bare("kept", words.say("column-kept-percent", &[]))
        .also(rows.iter().map(redone).collect());
    let again = |row: &StaffRow| -> Vec<String> {
        let length = |since: Stamp| terms::minutes(words, made.as_of.minutes_since(since).max(0));
        let line = |(since, id): &(Stamp, RecordId)| {
            say!(words, "staff-redone", id = id.to_string(), holder = name(row), length = length(*since))
        };
        row.redone.iter().map(line).collect()
    };
    let again: Vec<String> = rows.iter().flat_map(again).collect();
    let point = |row: &StaffRow| Point {
        label: name(row),
        values: vec![Some(row.open as f64)],
        shown: say!(words, "staff-load", open = row.open, overdue = row.overdue),
    };
    let points: Vec<Point> = rows.iter().filter(|row| row.open > 0).map(point).collect();
    let mut parts = vec![Part::Grid(grid)];
    parts.extend((!again.is_empty()).then_some(Part::Text(again)));
    parts.extend(load(words, say!(words, "plot-load"), points));
    Page { title: say!(words, "staff-title"), made, parts }
}

/// What JSON says of somebody besides: the orders that are being done again before acceptance.
fn redone(row: &StaffRow) -> Map<String, Value> {
    let one = |(since, id): &(Stamp, RecordId)| json!({"id": id.to_string(), "since": since.to_string()});
    [("redone".to_string(), row.redone.iter().map(one).collect())].into_iter().collect()
}

/// Bars of what is open; none where nothing is.
fn load(words: &Words, title: String, points: Vec<Point>) -> Option<Part> {
    let series = vec![words.say("column-open", &[])];
    (!points.is_empty()).then_some(Part::Plot(Plot { title, shape: Shape::Count, series, points }))
}

/// Bars of how often each comes.
fn often(words: &Words, title: String, labels: impl Iterator<Item = String>) -> Option<Part> {
    let mut tally = Tally::default();
    labels.for_each(|label| tally.add(Some(&label)));
    figures::count_bars(words, title, &tally, &str::to_string)
}

/// `report daily`; `whole` where the day is over.
pub fn daily(words: &Words, day: NaiveDate, whole: bool, rows: &[DayRow], left: &[Leftover], made: Made) -> Page {
    let line = |row: &DayRow| {
        vec![
            Cell::word(terms::kind(words, row.kind), row.kind.as_str()),
            Cell::count(row.before),
            Cell::count(row.received),
            Cell::count(row.earlier),
            Cell::count(row.reopened),
            Cell::count(row.ended),
            Cell::count(row.void),
            Cell::count(row.open),
            Cell::count(row.overdue),
        ]
    };
    let keys = ["kind", "#carried", "#received", "#earlier", "#reopened", "#ended", "#void", "#open", "#overdue"];
    let counts = Grid::of(words, &keys, rows.iter().map(line).collect(), say!(words, "list-empty"));
    let point = |row: &DayRow| Point {
        label: terms::kind(words, row.kind),
        values: vec![Some(row.open as f64)],
        shown: say!(words, "staff-load", open = row.open, overdue = row.overdue),
    };
    let points: Vec<Point> = rows.iter().filter(|row| row.open > 0).map(point).collect();
    let line = |row: &Leftover| {
        vec![
            Cell::of(row.one.id.to_string()),
            Cell::word(state(words, row, made.as_of), row.one.shown().as_str()),
            row.one
                .assignee
                .as_ref()
                .map_or_else(|| Cell::word(say!(words, "nobody"), None::<String>), |name| Cell::text(name.as_str())),
            row.given.as_ref().map_or_else(Cell::none, |name| Cell::text(name.as_str())),
            Cell::maybe(row.place.as_deref()),
            row.due.map_or_else(Cell::none, Cell::at),
            Cell::minutes(words, row.late_minutes),
            Cell::maybe(row.plan.as_deref()),
            Cell::text(row.one.facts.text.as_deref().unwrap_or_default()),
        ]
    };
    let keys = ["id", "state", "holder", "handler", "where", "due", "late-minutes", "plan", "text"];
    let leftovers = Grid::of(words, &keys, left.iter().map(line).collect(), say!(words, "daily-none-left"))
        .also(left.iter().map(besides).collect());
    let mut parts = vec![Part::Grid(counts)];
    parts.extend(load(words, say!(words, "plot-load"), points));
    parts.extend([Part::Heading(say!(words, "daily-left", n = left.len())), Part::Grid(leftovers)]);
    let title = match whole {
        true => say!(words, "daily-title", day = day.to_string()),
        false => say!(words, "daily-so-far", day = day.to_string()),
    };
    Page { title, made, parts }
}

/// The state of what is left over, how long it is being done again, and until when it is paused.
fn state(words: &Words, left: &Leftover, now: Stamp) -> String {
    let state = terms::standing(words, left.one);
    let state = match lists::redone(words, left.one, now) {
        Some(redone) => say!(words, "state-redone", state = state, redone = redone),
        None => state,
    };
    match left.paused_until {
        Some(until) => say!(words, "state-paused", state = state, until = terms::moment(until)),
        None => state,
    }
}

/// What JSON says of a leftover besides.
fn besides(left: &Leftover) -> Map<String, Value> {
    let at = |at: Option<Stamp>| at.map_or(Value::Null, |at| Value::from(at.to_string()));
    let times = [("paused_until", left.paused_until), ("redone_since", left.one.redone_since())];
    times.into_iter().map(|(key, time)| (key.to_string(), at(time))).collect()
}

/// `report repeat`.
pub fn repeat(words: &Words, rows: &[RepeatRow], incidents: &[Incident], days: u32, made: Made) -> Page {
    let line = |row: &RepeatRow| {
        vec![
            Cell::text(row.house.as_str()),
            Cell::word(label(words, row.kind, &row.label, false), row.label.clone()),
            Cell::of(row.before.to_string()),
            Cell::at(row.ended),
            Cell::of(row.again.to_string()),
            Cell::at(row.opened),
            Cell::word(if row.known { say!(words, "repeat-known") } else { "-".to_string() }, row.known),
            Cell::text(&row.text),
        ]
    };
    let keys = ["where", "value", "before", "ended-at", "again", "opened-at", "known", "text"];
    let grid = Grid::of(words, &keys, rows.iter().map(line).collect(), say!(words, "repeat-none"));
    let line = |one: &Incident| {
        let ids: Vec<String> = one.ids.iter().map(|id| id.to_string()).collect();
        vec![
            Cell::word(say!(words, "building", name = terms::free(&one.building)), one.building.clone()),
            Cell::word(label(words, one.kind, &one.label, true), one.label.clone()),
            Cell::count(one.houses),
            Cell::at(one.first),
            Cell::at(one.last),
            Cell::word(ids.join(" "), ids.clone()),
        ]
    };
    let keys = ["building", "value", "#houses", "first-at", "last-at", "ids"];
    let found = Grid::of(words, &keys, incidents.iter().map(line).collect(), say!(words, "incident-none"));
    let again = rows.iter().map(|row| label(words, row.kind, &row.label, false));
    let mut parts = vec![Part::Grid(grid)];
    parts.extend(often(words, say!(words, "plot-repeat"), again));
    parts.extend([Part::Heading(say!(words, "incident-head")), Part::Grid(found)]);
    if !incidents.is_empty() {
        parts.push(Part::Text(vec![say!(words, "incident-way")]));
    }
    Page { title: say!(words, "repeat-title", days = days), made, parts }
}

/// A trade or an item of a repair, a topic of a complaint.
fn label(words: &Words, kind: Kind, label: &str, item: bool) -> String {
    match kind {
        Kind::Repair if item => terms::term(words, "item", label),
        Kind::Repair => terms::term(words, "trade", label),
        _ => terms::label(words, Axis::Topic, label),
    }
}

/// `report pauses`.
pub fn pauses(words: &Words, rows: &[PauseRow], made: Made) -> Page {
    let line = |row: &PauseRow| {
        vec![
            Cell::of(row.id.to_string()),
            Cell::text(row.by.as_str()),
            Cell::at(row.from),
            Cell::at(row.until),
            Cell::minutes(words, row.minutes),
            Cell::word(terms::term(words, "run", row.run.as_str()), row.run.as_str()),
            Cell::count(row.nth),
            Cell::text(&row.reason),
            Cell::text(&row.text),
        ]
    };
    let keys = ["id", "paused-by", "from-at", "until-at", "lasted-minutes", "result", "#nth", "reason", "text"];
    let grid = Grid::of(words, &keys, rows.iter().map(line).collect(), say!(words, "pauses-none"));
    let who = rows.iter().map(|row| terms::free(row.by.as_str()));
    let parts = [Part::Grid(grid)].into_iter().chain(often(words, say!(words, "plot-pauses"), who)).collect();
    Page { title: say!(words, "pauses-title", n = rows.len()), made, parts }
}

/// `report backdated`.
pub fn backdated(words: &Words, rows: &[BackdatedRow], made: Made) -> Page {
    let line = |row: &BackdatedRow| {
        vec![
            Cell::of(row.id.to_string()),
            Cell::of(row.entry.to_string()),
            Cell::word(terms::verb(words, row.verb), row.verb.as_str()),
            Cell::text(row.by.as_str()),
            Cell::at(row.at),
            Cell::at(row.entered),
            row.committed.map_or_else(Cell::none, Cell::at),
            Cell::minutes(words, row.minutes),
            row.saved.map_or_else(Cell::none, |clock| Cell::word(terms::clock(words, clock), clock.as_str())),
        ]
    };
    let keys = ["id", "entry", "verb", "by", "happened-at", "entered-at", "committed-at", "behind-minutes", "saved"];
    let grid = Grid::of(words, &keys, rows.iter().map(line).collect(), say!(words, "backdated-none"));
    let saved = rows.iter().filter(|row| row.saved.is_some()).count();
    let who = rows.iter().map(|row| terms::free(row.by.as_str()));
    let mut parts = vec![Part::Grid(grid)];
    if !rows.is_empty() {
        parts.push(Part::Text(vec![say!(words, "backdated-saved", n = saved)]));
    }
    parts.extend(often(words, say!(words, "plot-backdated"), who));
    Page { title: say!(words, "backdated-title", n = rows.len()), made, parts }
}
