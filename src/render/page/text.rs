//! A report for a terminal or a mail: tables that line up, shares as bars.

use crate::i18n::Words;
use crate::render::layout::{padded, width, wrap};
use crate::render::table;
use crate::say;

use super::{Grid, Page, Part, Plot, Point, Shape, origin};

/// How long the longest bar is, in columns.
const BAR: usize = 24;

/// Title, parts, and on the last line where it comes from.
pub fn write(words: &Words, page: &Page, columns: Option<usize>) -> String {
    let mut out = fitted(&page.title, columns);
    for part in &page.parts {
        match part {
            Part::Heading(title) => out.push_str(&format!("\n{}", fitted(title, columns))),
            Part::Text(lines) => lines.iter().for_each(|line| out.push_str(&fitted(line, columns))),
            Part::Grid(grid) => out.push_str(&drawn(grid, columns)),
            Part::Plot(plot) => out.push_str(&bars(plot)),
        }
    }
    let made = origin(words, &page.made).into_iter().map(|(name, value)| format!("{name} {value}"));
    let made: Vec<String> = made.collect();
    out.push_str(&fitted(&say!(words, "page-made", made = made.join(" · ")), columns));
    out
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

/// One bar a row; a line through time becomes a bar for each moment.
fn bars(plot: &Plot) -> String {
    let label = plot.points.iter().map(|point| width(&point.label)).max().unwrap_or(0);
    let most = match plot.shape {
        Shape::Share => 100.0,
        Shape::Count | Shape::Trend => plot.points.iter().filter_map(first).fold(0.0, f64::max),
    };
    let row =
        |point: &Point| format!("{}  {}  {}\n", padded(&point.label, label), bar(first(point), most), point.shown);
    format!("\n{}\n{}", plot.title, plot.points.iter().map(row).collect::<String>())
}

fn first(point: &Point) -> Option<f64> {
    point.values.first().copied().flatten()
}

/// A bar of whole and half blocks; dots up to the end of the longest, so that the eye finds its row.
fn bar(value: Option<f64>, most: f64) -> String {
    let share = value.filter(|_| most > 0.0).map_or(0.0, |value| (value / most).clamp(0.0, 1.0));
    let halves = (share * (BAR * 2) as f64).round() as usize;
    let half = if halves % 2 == 1 { "▌" } else { "" };
    let drawn = format!("{}{half}", "█".repeat(halves / 2));
    let rest = BAR - drawn.chars().count().min(BAR);
    format!("{drawn}{}", "·".repeat(rest))
}
