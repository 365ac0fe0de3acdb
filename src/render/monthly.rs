//! The month in words: figures a manager acts on, with what they are of and what they leave out.

mod desk;
mod document;
mod names;

use crate::domain::id::RecordId;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::figures::Rate;
use crate::report::followups::Share;
use crate::report::monthly::{Figures, Places, Section, Unsolved, Week};
use crate::say;

use super::page::{Cell, Column, Grid, Made, Page, Part, Plot, Point, Shape};
use super::{figures, terms};

pub use document::{changes, document};
pub use names::{figure, holder, kept, named};

/// The whole report.
pub fn page(words: &Words, month: &Figures, made: Made) -> Page {
    let mut parts = complaints(words, month);
    parts.extend(repairs(words, &month.repairs));
    parts.extend(afterwards(words, month));
    parts.extend(places(words, &month.places));
    parts.extend(desk::nouns(words, month));
    Page { title: say!(words, "monthly-title", month = month.month.to_string()), made, parts }
}

fn complaints(words: &Words, month: &Figures) -> Vec<Part> {
    let section = &month.complaints;
    let n = |name: &str| section.number(name);
    let counted = say!(
        words,
        "monthly-complaints",
        total = section.total,
        again = n("again"),
        cancelled = n("cancelled"),
        merged = n("merged"),
        void = section.void
    );
    let kept = say!(
        words,
        "monthly-complaints-kept",
        late = n("late"),
        unreplied = n("unreplied"),
        extended = n("extended"),
        appointed = n("appointed"),
        upward = n("told_upward")
    );
    // Praise is counted next to the complaints (001-R95).
    let praised = month.desk.iter().find(|(head, _)| *head == "reception").map_or(0, |(_, desk)| desk.number("praise"));
    let praise = (praised > 0).then(|| say!(words, "monthly-praise", n = praised));
    let mut parts = vec![
        Part::Heading(say!(words, "monthly-complaints-head")),
        Part::Text([counted, kept].into_iter().chain(praise).chain([say!(words, "monthly-caveat")]).collect()),
    ];
    parts.extend(shares(words, section));
    parts.push(weeks(words, &section.weeks, say!(words, "series-replied")));
    parts.extend(by_label(words, section, "complaints", &["nature", "topic", "ground", "building"]));
    parts.extend(handlers(words, section, "replied_by_handler"));
    parts.push(labels(words, section));
    parts.push(Part::Heading(say!(words, "monthly-unsolved-head", n = month.unsolved.len())));
    parts.push(unsolved(words, &month.unsolved));
    parts
}

/// The shares that have anything to say, as bars and as a table; those of single natures below the share of all.
fn shares(words: &Words, section: &Section) -> Vec<Part> {
    let says = |rate: &Rate| rate.of > 0 || !rate.left.is_empty();
    let mut rates: Vec<(String, &Rate)> = Vec::new();
    for (name, rate) in section.shares.iter().filter(|(_, rate)| says(rate)) {
        rates.push((figure(words, name), rate));
        if *name == "replied" {
            let natures = section.shares_by.iter().filter(|(by, _)| *by == "replied_by_nature").flat_map(|(_, by)| by);
            rates.extend(natures.map(|(nature, rate)| {
                let nature = named(words, "nature", nature);
                (say!(words, "figure-replied-of", nature = nature), rate)
            }));
        }
    }
    let bars: Vec<(String, &Rate)> = rates.iter().filter(|(_, rate)| rate.of > 0).cloned().collect();
    let drawn = (!bars.is_empty()).then(|| figures::bars(words, say!(words, "plot-rates"), &bars));
    drawn.into_iter().chain([figures::table(words, &rates)]).collect()
}

/// How the departments, or the repairers, keep to their time: most records first.
fn handlers(words: &Words, section: &Section, name: &str) -> Vec<Part> {
    let found = section.shares_by.iter().filter(|(by, rates)| *by == name && !rates.is_empty());
    found
        .flat_map(|(by, rates)| {
            let mut rows: Vec<(String, &Rate)> = rates.iter().map(|(who, rate)| (holder(words, who), rate)).collect();
            rows.sort_by(|a, b| b.1.asked().cmp(&a.1.asked()).then(a.0.cmp(&b.0)));
            [Part::Heading(figure(words, by)), figures::table(words, &rows)]
        })
        .collect()
}

/// Bars for these axes.
fn by_label(words: &Words, section: &Section, head: &str, axes: &[&str]) -> Vec<Part> {
    let bars = |axis: &&str| {
        let tally = section.tally(axis);
        let title = words.say(&format!("plot-{head}-{axis}"), &[]);
        figures::count_bars(words, title, &tally, &|label| named(words, axis, label))
    };
    axes.iter().filter_map(bars).collect()
}

/// Every label of every axis, with its number.
fn labels(words: &Words, section: &Section) -> Part {
    figures::counts(words, &section.labels, |axis| figure(words, axis), |axis, label| named(words, axis, label))
}

fn unsolved(words: &Words, rows: &[Unsolved]) -> Part {
    let name = |key: &str| words.say(&format!("column-{key}"), &[]);
    let mut columns: Vec<Column> =
        ["id", "where", "nature", "state", "handler", "appointed"].iter().map(|key| Column::of(name(key))).collect();
    columns.push(Column::of(name("late")).bare(name("late-minutes")));
    columns.extend(["reason", "text"].map(|key| Column::of(name(key))));
    let cell = |text: &Option<String>| text.as_deref().map_or_else(Cell::none, |text| Cell::of(terms::free(text)));
    let row = |row: &Unsolved| {
        let late = row.late_minutes;
        vec![
            Cell::of(row.id.to_string()),
            cell(&row.place),
            row.nature.map_or_else(Cell::none, |one| Cell::of(named(words, "nature", one.as_str()))),
            Cell::of(terms::state_of(words, row.id.kind, row.state)),
            cell(&row.handler),
            row.appointment.map_or_else(Cell::none, |at| Cell::of(terms::moment(at))),
            if late > 0 { Cell::with(terms::minutes(words, late), late) } else { Cell::none() },
            cell(&row.reason),
            Cell::of(terms::free(&row.text)),
        ]
    };
    Part::Grid(Grid::new(columns, rows.iter().map(row).collect(), say!(words, "monthly-unsolved-none")))
}

fn repairs(words: &Words, section: &Section) -> Vec<Part> {
    let n = |name: &str| section.number(name);
    let yuan = |name: &str| terms::fen(section.number(name));
    let counted = say!(
        words,
        "monthly-repairs",
        total = section.total,
        cancelled = n("cancelled"),
        declined = n("declined"),
        infeasible = n("infeasible"),
        merged = n("merged"),
        void = section.void
    );
    let open = say!(
        words,
        "monthly-repairs-open",
        late = n("late"),
        open = n("open"),
        paused = n("paused"),
        rain = n("awaiting_rain")
    );
    let redone =
        say!(words, "monthly-redone", redone = n("redone"), times = n("redone_times"), open = n("redone_open"));
    let rework = say!(words, "monthly-rework", rework = n("rework"), free = n("free"));
    let money = say!(
        words,
        "monthly-money",
        fees = yuan("fees_fen"),
        paid = yuan("paid_fen"),
        losses = n("losses"),
        late = n("late_with_loss"),
        loss = yuan("loss_fen")
    );
    let mut parts = vec![
        Part::Heading(say!(words, "monthly-repairs-head")),
        Part::Text(vec![counted, open, redone, rework, money]),
    ];
    parts.extend(shares(words, section));
    parts.push(weeks(words, &section.weeks, say!(words, "series-finished")));
    parts.extend(by_label(words, section, "repairs", &["trade", "building"]));
    parts.extend(handlers(words, section, "fixed_by_repairer"));
    parts.push(labels(words, section));
    parts
}

fn afterwards(words: &Words, month: &Figures) -> Vec<Part> {
    let line = |share: &Share| {
        let kind = terms::kind(words, share.kind);
        let (of, chosen, done) = (share.of, share.chosen, share.done);
        let drawn =
            say!(words, "followups-share", kind = kind, quota = share.quota, of = of, chosen = chosen, done = done);
        let (due, yes, no) = (share.due, share.satisfied, share.unsatisfied);
        format!("{drawn}{}", say!(words, "monthly-followups", due = due, satisfied = yes, unsatisfied = no))
    };
    vec![
        Part::Heading(say!(words, "monthly-followups-head")),
        Part::Text(month.shares.iter().map(line).collect()),
        Part::Heading(say!(words, "monthly-promises-head")),
        figures::table(words, &[(figure(words, "promises"), &month.promises)]),
    ]
}

/// The three places of every complaint, and what is missing where.
fn places(words: &Words, places: &Places) -> Vec<Part> {
    let ids = |ids: &[RecordId]| ids.iter().map(RecordId::to_string).collect::<Vec<_>>().join(" ");
    let mut lines = vec![say!(
        words,
        "places-counts",
        ledger = places.ledger,
        void = places.void,
        report = places.report,
        duty = places.duty_log
    )];
    if places.agree() {
        lines.push(say!(words, "places-agree"));
    }
    if !places.unread.is_empty() {
        lines.push(say!(words, "places-unread", n = places.unread.len(), ids = ids(&places.unread)));
    }
    if !places.unlogged.is_empty() {
        lines.push(say!(words, "places-unlogged", n = places.unlogged.len(), ids = ids(&places.unlogged)));
    }
    vec![Part::Heading(say!(words, "places-head")), Part::Text(lines)]
}

/// Received and ended, week by week.
fn weeks(words: &Words, weeks: &[Week], ended: String) -> Part {
    let point = |week: &Week| Point {
        label: week.monday.format("%m-%d").to_string(),
        values: vec![Some(week.opened as f64), Some(week.ended as f64)],
        shown: format!("{} / {}", week.opened, week.ended),
    };
    let title = say!(words, "plot-weeks", ended = ended.clone());
    let series = vec![say!(words, "series-received"), ended];
    Part::Plot(Plot { title, shape: Shape::Trend, series, points: weeks.iter().map(point).collect() })
}

/// When the figures were counted, for people.
pub fn counted_at(as_of: Stamp, commit: Option<&str>) -> String {
    let commit: String = commit.unwrap_or_default().chars().take(10).collect();
    format!("{} {commit}", terms::moment(as_of)).trim_end().to_string()
}
