//! A report in words, before it has a form: title, where it comes from, tables, plots. Every form is written from this.

mod csv;
mod html;
mod markdown;
mod plot;
mod text;

use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::say;

use super::terms;

/// A report in words. Everything in it may be shown: numbers of people are masked before they come here.
#[derive(Clone, Debug)]
pub struct Page {
    pub title: String,
    pub made: Made,
    pub parts: Vec<Part>,
}

/// What a report was made from: the same four give the same bytes.
#[derive(Clone, Debug)]
pub struct Made {
    /// The name of the book.
    pub book: String,
    /// The days it is about, in words; none where it is about the moment.
    pub period: Option<String>,
    /// The commit the records stood at; none outside git.
    pub commit: Option<String>,
    pub as_of: Stamp,
}

/// A part of a report.
#[derive(Clone, Debug)]
pub enum Part {
    Heading(String),
    /// A paragraph a line.
    Text(Vec<String>),
    Grid(Grid),
    Plot(Plot),
}

/// A table.
#[derive(Clone, Debug)]
pub struct Grid {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// What is said in place of a table without rows.
    pub empty: String,
}

/// A column: its name, and the name it has in a spreadsheet where the cells hold bare values.
#[derive(Clone, Debug)]
pub struct Column {
    pub name: String,
    pub bare: Option<String>,
    /// Numbers stand to the right.
    pub right: bool,
}

impl Column {
    /// A column of words.
    pub fn of(name: impl Into<String>) -> Column {
        Column { name: name.into(), bare: None, right: false }
    }

    /// A column of numbers.
    pub fn number(name: impl Into<String>) -> Column {
        Column { right: true, ..Column::of(name) }
    }

    /// The same, called `name` in a spreadsheet: with the unit of its bare values.
    pub fn bare(self, name: impl Into<String>) -> Column {
        Column { bare: Some(name.into()), ..self }
    }
}

/// A cell: as people read it, and as a spreadsheet counts with it where that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub shown: String,
    pub bare: Option<String>,
}

impl Cell {
    /// Words, or a number that is read as it is counted with.
    pub fn of(shown: impl Into<String>) -> Cell {
        Cell { shown: shown.into(), bare: None }
    }

    /// What is not there.
    pub fn none() -> Cell {
        Cell { shown: "-".to_string(), bare: Some(String::new()) }
    }

    /// As people read it, and the bare value.
    pub fn with(shown: impl Into<String>, bare: impl ToString) -> Cell {
        Cell { shown: shown.into(), bare: Some(bare.to_string()) }
    }
}

/// Bars, or a line through time.
#[derive(Clone, Debug)]
pub struct Plot {
    pub title: String,
    pub shape: Shape,
    /// What the bars are of, in the order of the legend; one or two.
    pub series: Vec<String>,
    pub points: Vec<Point>,
}

/// How a plot is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One bar a row, as long as its share of 100.
    Share,
    /// One bar a row, as long as its number.
    Count,
    /// Points through time, joined by a line.
    Trend,
}

/// One row of bars, or one moment of a line.
#[derive(Clone, Debug)]
pub struct Point {
    pub label: String,
    /// One value a series; none where nothing could be counted.
    pub values: Vec<Option<f64>>,
    /// What stands at the end of the bar, such as `37/41 (90.2 %)`.
    pub shown: String,
}

/// The forms of a report beside its JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    Text,
    Markdown,
    Csv,
    Html,
}

impl Paper {
    /// The form of this name (`--format`), if it is one that only reports and lists have.
    pub fn of(name: &str) -> Option<Paper> {
        match name {
            "md" => Some(Paper::Markdown),
            "csv" => Some(Paper::Csv),
            "html" => Some(Paper::Html),
            _ => None,
        }
    }
}

/// The report in a form; `columns` wraps the tables of a text, and no other form.
pub fn write(words: &Words, page: &Page, paper: Paper, columns: Option<usize>) -> String {
    match paper {
        Paper::Text => text::write(words, page, columns),
        Paper::Markdown => markdown::write(words, page),
        Paper::Csv => csv::write(words, page),
        Paper::Html => html::write(words, page),
    }
}

/// A table of its own, without title and origin.
pub fn drawn(grid: &Grid, columns: Option<usize>) -> String {
    text::drawn(grid, columns)
}

/// Where the report comes from, part by part: book, period, time, commit.
fn origin(words: &Words, made: &Made) -> Vec<(String, String)> {
    let rows = [
        (say!(words, "page-book"), Some(terms::free(&made.book))),
        (say!(words, "page-period"), made.period.clone()),
        (say!(words, "page-as-of"), Some(terms::moment(made.as_of))),
        (say!(words, "page-commit"), made.commit.as_ref().map(|commit| short(commit))),
    ];
    rows.into_iter().filter_map(|(name, value)| Some((name, value?))).filter(|(_, value)| !value.is_empty()).collect()
}

/// The first ten digits of a commit: enough to find it.
fn short(commit: &str) -> String {
    commit.chars().take(10).collect()
}
