//! A report as one HTML file: prints on A4, reads in grey, needs no network, and takes no text for markup.

use minijinja::value::Value;
use minijinja::{Environment, context};

use crate::i18n::Words;

use super::{Cell, Column, Grid, Page, Part, origin, plot};

const TEMPLATE: &str = include_str!("../../../templates/report.html");

/// The whole file. Text is escaped by the template; only the plots, which escape their own, go in as they are.
pub fn write(words: &Words, page: &Page) -> String {
    let mut environment = Environment::new();
    let parts: Vec<Value> = page.parts.iter().map(part).collect();
    let origin: Vec<Value> =
        origin(words, &page.made).into_iter().map(|(name, value)| context! { name, value }).collect();
    let lang = match words.lang() {
        crate::i18n::Lang::Zh => "zh-CN",
        crate::i18n::Lang::En => "en",
    };
    let values = context! {
        lang, title => page.title.as_str(), parts, origin,
    };
    let written = environment
        .add_template("report.html", TEMPLATE)
        .and_then(|()| environment.get_template("report.html"))
        .and_then(|template| template.render(values));
    // The template is part of the program and is tried by a test: it cannot fail on what a report says.
    written.unwrap_or_default()
}

fn part(part: &Part) -> Value {
    match part {
        Part::Heading(title) => context! { is => "heading", title },
        Part::Text(lines) => context! { is => "text", lines },
        Part::Grid(grid) => table(grid),
        Part::Plot(drawn) => {
            context! { is => "plot", title => drawn.title.as_str(), svg => Value::from_safe_string(plot::svg(drawn)) }
        }
    }
}

fn table(grid: &Grid) -> Value {
    let column = |column: &Column| context! { name => column.name.as_str(), right => column.right };
    let row = |row: &Vec<Cell>| {
        let cells = row.iter().zip(&grid.columns);
        Value::from(
            cells
                .map(|(cell, column)| context! { text => cell.shown.as_str(), right => column.right })
                .collect::<Vec<_>>(),
        )
    };
    context! {
        is => "grid",
        columns => grid.columns.iter().map(column).collect::<Vec<_>>(),
        rows => grid.rows.iter().map(row).collect::<Vec<_>>(),
        empty => grid.empty.as_str(),
    }
}
