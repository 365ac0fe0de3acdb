//! Rates and counts in words: every share with its number, of how many, and what was left out.

use crate::i18n::Words;
use crate::report::figures::{Rate, Tally, UNSAID};
use crate::say;

use super::page::{Cell, Column, Grid, Part, Plot, Point, Shape};
use super::terms;

/// `37/41（90.2%）`; of nothing there is no share.
pub fn share(words: &Words, rate: &Rate) -> String {
    match rate.per_mille() {
        Some(share) => say!(words, "rate-share", hit = rate.hit, of = rate.of, share = tenths(share)),
        None => say!(words, "rate-none"),
    }
}

/// Tenths of a per cent as people read them: `90.2`.
fn tenths(per_mille: u64) -> String {
    format!("{}.{}", per_mille / 10, per_mille % 10)
}

/// The same as a cell: in a spreadsheet the per cent alone, in JSON the share of a thousand.
pub fn share_cell(words: &Words, rate: &Rate) -> Cell {
    let bare = rate.per_mille().map(tenths).unwrap_or_default();
    Cell { shown: share(words, rate), bare: Some(bare), json: rate.per_mille().into() }
}

/// What a rate left out and why, such as `没到期 3，暂停 1`; a dash for nothing.
fn left(words: &Words, rate: &Rate) -> Cell {
    let one = |(why, n): (&crate::report::figures::Left, &u64)| {
        let why = terms::term(words, "left", why.as_str());
        say!(words, "rate-left", why = why, n = *n)
    };
    let parts: Vec<String> = rate.left.iter().map(one).collect();
    if parts.is_empty() { Cell::none() } else { Cell::of(parts.join(&say!(words, "cli-list-separator"))) }
}

/// The rates as bars.
pub fn bars(words: &Words, title: String, rates: &[(String, &Rate)]) -> Part {
    let point = |(name, rate): &(String, &Rate)| Point {
        label: name.clone(),
        values: vec![rate.per_mille().map(|share| share as f64 / 10.0)],
        shown: share(words, rate),
    };
    let series = vec![say!(words, "series-share")];
    Part::Plot(Plot { title, shape: Shape::Share, series, points: rates.iter().map(point).collect() })
}

/// The rates as a table, with what was left out and why.
pub fn table(words: &Words, rates: &[(String, &Rate)]) -> Part {
    let name = |key: &str| words.say(&format!("column-{key}"), &[]);
    let columns = vec![
        Column::of(name("figure")),
        Column::number(name("hit")),
        Column::number(name("of")),
        Column::number(name("share-of")).bare(name("share-percent")),
        Column::number(name("moved")),
        Column::of(name("left-out")),
    ];
    let row = |(name, rate): &(String, &Rate)| {
        let share = rate.per_mille().map(tenths);
        vec![
            Cell::of(name.clone()),
            Cell::of(rate.hit.to_string()),
            Cell::of(rate.of.to_string()),
            share.map_or_else(Cell::none, |share| Cell::with(format!("{share}%"), share)),
            Cell::of(rate.moved.to_string()),
            left(words, rate),
        ]
    };
    Part::Grid(Grid::new(columns, rates.iter().map(row).collect(), String::new()))
}

/// Counts by label as one table: the axis, its labels, how many of each. `axis` names an axis, `label` a label of one.
pub fn counts(
    words: &Words,
    tallies: &[(&str, Tally)],
    axis: impl Fn(&str) -> String,
    label: impl Fn(&str, &str) -> String,
) -> Part {
    let name = |key: &str| words.say(&format!("column-{key}"), &[]);
    let columns = vec![Column::of(name("figure")), Column::of(name("value")), Column::number(name("count"))];
    let rows = tallies.iter().flat_map(|(key, tally)| {
        let row = |(one, n): (&str, u64)| {
            vec![Cell::of(axis(key)), Cell::of(label_of(words, one, &|one| label(key, one))), Cell::of(n.to_string())]
        };
        tally.sorted().into_iter().map(row).collect::<Vec<_>>()
    });
    Part::Grid(Grid::new(columns, rows.collect(), say!(words, "list-empty")))
}

/// Counts by label as bars.
pub fn count_bars(words: &Words, title: String, tally: &Tally, named: &dyn Fn(&str) -> String) -> Option<Part> {
    let point = |(label, n): (&str, u64)| Point {
        label: label_of(words, label, named),
        values: vec![Some(n as f64)],
        shown: n.to_string(),
    };
    let points: Vec<Point> = tally.sorted().into_iter().map(point).collect();
    let series = vec![say!(words, "column-count")];
    (!points.is_empty()).then_some(Part::Plot(Plot { title, shape: Shape::Count, series, points }))
}

fn label_of(words: &Words, label: &str, named: &dyn Fn(&str) -> String) -> String {
    if label == UNSAID { say!(words, "label-unsaid") } else { named(label) }
}
