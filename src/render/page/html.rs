//! A report as one HTML file: prints on A4, reads in grey, needs no network, and takes no text for markup.

use minijinja::value::Value;
use minijinja::{Environment, context};

use crate::i18n::Words;
use crate::render::layout::width;
use crate::render::terms;

use super::{Cell, Column, Grid, Page, Part, origin, plot};

const TEMPLATE: &str = include_str!("../../../templates/report.html");

/// The whole file. Text is escaped by the template; only the plots, which escape their own, go in as they are.
pub fn write(words: &Words, page: &Page) -> String {
    let mut environment = Environment::new();
    let parts: Vec<Value> = page.parts.iter().enumerate().map(|(at, one)| part(page, at, one)).collect();
    let origin: Vec<Value> =
        origin(words, &page.made).into_iter().map(|(name, value)| context! { name, value }).collect();
    let lang = match words.lang() {
        crate::i18n::Lang::Zh => "zh-CN",
        crate::i18n::Lang::En => "en",
    };
    let footer = Value::from_safe_string(quoted(&format!("{} · {}", page.title, terms::moment(page.made.as_of))));
    let values = context! {
        lang, title => page.title.as_str(), parts, origin, footer, wide => lies_across(page),
    };
    let written = environment
        .add_template("report.html", TEMPLATE)
        .and_then(|()| environment.get_template("report.html"))
        .and_then(|template| template.render(values));
    // The template is part of the program and is tried by a test: it cannot fail on what a report says.
    written.unwrap_or_default()
}

/// How many columns a table has that wants small letters, and one that wants the page across besides.
const DENSE: usize = 7;
const WIDE: usize = 8;
/// How many columns a cell may take that is never broken: ids, times, names.
const WHOLE: usize = 16;

/// Whether the page is printed across: most of its tables are wide.
fn lies_across(page: &Page) -> bool {
    let grids = page.parts.iter().filter_map(|part| if let Part::Grid(grid) = part { Some(grid) } else { None });
    let (wide, other): (Vec<&Grid>, Vec<&Grid>) =
        grids.filter(|grid| !grid.rows.is_empty()).partition(|grid| grid.columns.len() >= WIDE);
    !wide.is_empty() && wide.len() >= other.len()
}

/// A string of a style sheet, in which no character means anything but itself.
fn quoted(text: &str) -> String {
    let one = |ch: char| match ch {
        _ if ch.is_alphanumeric() => ch.to_string(),
        _ => format!("\\{:x} ", u32::from(ch)),
    };
    format!("\"{}\"", text.chars().map(one).collect::<String>())
}

/// One part; a table is called what the heading before it says.
fn part(page: &Page, at: usize, part: &Part) -> Value {
    match part {
        Part::Heading(title) => context! { is => "heading", title },
        Part::Text(lines) => context! { is => "text", lines },
        Part::Facts(facts) => {
            let facts: Vec<Value> = facts.iter().map(|(name, value)| context! { name, value }).collect();
            context! { is => "facts", facts, caption => caption(page, at) }
        }
        Part::Grid(grid) => table(grid, caption(page, at)),
        Part::Plot(drawn) => {
            context! { is => "plot", title => drawn.title.as_str(), svg => Value::from_safe_string(plot::svg(drawn)) }
        }
    }
}

/// The heading a part stands under, else the title.
fn caption(page: &Page, at: usize) -> &str {
    let before = page.parts[..at].iter().rev();
    let mut headings =
        before.filter_map(|part| if let Part::Heading(title) = part { Some(title.as_str()) } else { None });
    headings.next().unwrap_or(&page.title)
}

fn table(grid: &Grid, caption: &str) -> Value {
    let column = |column: &Column| context! { name => column.name.as_str(), right => column.right };
    let row = |row: &Vec<Cell>| {
        let cells = row.iter().zip(&grid.columns);
        Value::from(
            cells
                .map(|(cell, column)| {
                    let class = match (column.right, width(&cell.shown) <= WHOLE) {
                        (true, _) => "right",
                        (false, true) => "whole",
                        (false, false) => "",
                    };
                    context! { text => cell.shown.as_str(), class }
                })
                .collect::<Vec<_>>(),
        )
    };
    context! {
        is => "grid",
        caption,
        dense => grid.columns.len() >= DENSE,
        columns => grid.columns.iter().map(column).collect::<Vec<_>>(),
        rows => grid.rows.iter().map(row).collect::<Vec<_>>(),
        empty => grid.empty.as_str(),
    }
}
