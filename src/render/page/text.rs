//! A report for a terminal or a mail: tables that line up, shares as bars.

use crate::i18n::Words;
use crate::render::layout::{hanging, padded, width, wrap};
use crate::render::show::pair;
use crate::render::table;
use crate::say;

use super::{Cell, Grid, Page, Part, Plot, Point, Shape, origin};

/// How long the longest bar is, in columns.
const BAR: usize = 24;
/// How short it may become on a narrow terminal.
const SHORTEST: usize = 6;

/// Title, parts, and on the last line where it comes from.
pub fn write(words: &Words, page: &Page, columns: Option<usize>) -> String {
    let mut out = fitted(&page.title, columns);
    page.parts.iter().for_each(|part| written(&mut out, part, columns));
    let made = origin(words, &page.made).into_iter().map(|(name, value)| format!("{name} {value}"));
    let made: Vec<String> = made.collect();
    out.push_str(&fitted(&say!(words, "page-made", made = made.join(" · ")), columns));
    out
}

/// The parts alone.
pub fn parts(parts: &[Part], columns: Option<usize>) -> String {
    let mut out = String::new();
    parts.iter().for_each(|part| written(&mut out, part, columns));
    out
}

fn written(out: &mut String, part: &Part, columns: Option<usize>) {
    match part {
        Part::Heading(title) => {
            gap(out);
            out.push_str(&fitted(title, columns));
        }
        Part::Text(lines) => lines.iter().for_each(|line| out.push_str(&fitted(line, columns))),
        Part::Facts(facts) => {
            gap(out);
            let label = facts.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
            facts.iter().for_each(|(name, value)| out.push_str(&pair(&padded(name, label), value, columns)));
        }
        Part::Grid(grid) if grid.below => {
            gap(out);
            out.push_str(&stacked(grid, columns));
            gap(out);
        }
        Part::Grid(grid) => out.push_str(&drawn(grid, columns)),
        Part::Plot(plot) => {
            gap(out);
            out.push_str(&bars(plot, columns));
        }
    }
}

/// One empty line between what stands there and what comes; none at the beginning.
fn gap(out: &mut String) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
}

/// A line of words, on as many lines as the width wants.
fn fitted(line: &str, columns: Option<usize>) -> String {
    match columns {
        Some(columns) => format!("{}\n", wrap(line, columns).join("\n")),
        None => format!("{line}\n"),
    }
}

/// The table, or what is said in its place.
pub fn drawn(grid: &Grid, columns: Option<usize>) -> String {
    if grid.rows.is_empty() {
        return format!("{}\n", grid.empty);
    }
    let header: Vec<String> = grid.columns.iter().map(|column| column.name.clone()).collect();
    let rows: Vec<Vec<String>> =
        grid.rows.iter().map(|row| row.iter().map(|cell| cell.shown.clone()).collect()).collect();
    table::table(&header, &rows, columns)
}

/// Each row on a line, the words of its last cell below it.
fn stacked(grid: &Grid, columns: Option<usize>) -> String {
    const INDENT: &str = "       ";
    if grid.rows.is_empty() {
        return fitted(&grid.empty, columns);
    }
    let row = |row: &Vec<Cell>| {
        let (below, cells) =
            row.split_last().map_or(("", row.as_slice()), |(last, cells)| (last.shown.as_str(), cells));
        let cells: Vec<&str> = cells.iter().map(|cell| cell.shown.as_str()).filter(|shown| !shown.is_empty()).collect();
        let room = columns.map_or(usize::MAX, |columns| columns.saturating_sub(width(INDENT)).max(20));
        let lines: String = below.lines().map(|line| hanging(INDENT, &wrap(line, room))).collect();
        format!("{}\n{lines}", cells.join("  "))
    };
    grid.rows.iter().map(row).collect()
}

/// One bar a row; a line through time becomes a bar for each moment, with the numbers of every series behind it.
fn bars(plot: &Plot, columns: Option<usize>) -> String {
    let label = plot.points.iter().map(|point| width(&point.label)).max().unwrap_or(0);
    let shown = plot.points.iter().map(|point| width(&point.shown)).max().unwrap_or(0);
    // Where label and number leave no room for a bar, the label stands above it.
    let above = columns.is_some_and(|columns| label + shown + 4 + SHORTEST > columns);
    let beside = if above { 0 } else { label };
    let long = columns.map_or(BAR, |columns| columns.saturating_sub(beside + shown + 4).clamp(SHORTEST, BAR));
    let most = match plot.shape {
        Shape::Share => 100.0,
        Shape::Count | Shape::Trend => plot.points.iter().filter_map(first).fold(0.0, f64::max),
    };
    let row = |point: &Point| {
        let lead = if above { fitted(&point.label, columns) } else { padded(&point.label, label) };
        format!("{lead}  {}  {}\n", bar(first(point), most, long), point.shown)
    };
    format!("{}{}", fitted(&plot.title, columns), plot.points.iter().map(row).collect::<String>())
}

fn first(point: &Point) -> Option<f64> {
    point.values.first().copied().flatten()
}

/// A bar of whole and half blocks; dots up to the end of the longest, so that the eye finds its row.
fn bar(value: Option<f64>, most: f64, long: usize) -> String {
    let share = value.filter(|_| most > 0.0).map_or(0.0, |value| (value / most).clamp(0.0, 1.0));
    let halves = (share * (long * 2) as f64).round() as usize;
    let half = if halves % 2 == 1 { "▌" } else { "" };
    let drawn = format!("{}{half}", "█".repeat(halves / 2));
    let rest = long - drawn.chars().count().min(long);
    format!("{drawn}{}", "·".repeat(rest))
}
