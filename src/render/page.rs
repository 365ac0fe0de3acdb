//! A report in words, before it has a form: title, where it comes from, tables, plots. Every form is written from this.

mod csv;
mod html;
mod markdown;
mod plot;
mod text;

use serde_json::{Map, Value};

use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::say;

use super::{mask, terms};

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
    /// What is said of one thing, each with its name.
    Facts(Vec<(String, String)>),
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
    /// The last column holds lines of words, which a text sets below the row in place of a column.
    pub below: bool,
    /// What JSON says of each row besides its columns, in their order; none where the cells say all of it.
    pub also: Vec<Map<String, Value>>,
}

impl Grid {
    /// A table of these columns.
    pub fn new(columns: Vec<Column>, rows: Vec<Vec<Cell>>, empty: String) -> Grid {
        Grid { columns, rows, empty, below: false, also: Vec::new() }
    }

    /// Columns from their keys: each is called `column-<key>`, and `key` with `_` in JSON. A key that begins with `#` is
    /// of numbers; one that ends in `-minutes` has that unit only in a spreadsheet.
    pub fn of(words: &Words, keys: &[&'static str], rows: Vec<Vec<Cell>>, empty: String) -> Grid {
        let name = |key: &str| words.say(&format!("column-{key}"), &[]);
        let column = |key: &&'static str| {
            let bare = key.trim_start_matches('#');
            let right = bare.len() < key.len();
            match bare.strip_suffix("-minutes") {
                Some(plain) => Column { right, key: Some(bare), ..Column::of(name(plain)).bare(name(bare)) },
                None => Column { right, key: Some(bare), ..Column::of(name(bare)) },
            }
        };
        Grid::new(keys.iter().map(column).collect(), rows, empty)
    }

    /// The same, with another name for a column in a spreadsheet: with the unit of its bare values.
    pub fn bare(mut self, key: &str, name: String) -> Grid {
        if let Some(column) = self.columns.iter_mut().find(|column| column.key == Some(key)) {
            column.bare = Some(name);
        }
        self
    }

    /// The same; JSON says this of each row besides.
    pub fn also(self, also: Vec<Map<String, Value>>) -> Grid {
        Grid { also, ..self }
    }

    /// The same, the last column below its row in a text.
    pub fn below(self) -> Grid {
        Grid { below: true, ..self }
    }
}

/// A column: its name, and the name it has in a spreadsheet where the cells hold bare values.
#[derive(Clone, Debug)]
pub struct Column {
    pub name: String,
    pub bare: Option<String>,
    /// Numbers stand to the right.
    pub right: bool,
    /// What it is called in JSON, with `_` for `-`; none where the report writes its own document.
    pub key: Option<&'static str>,
}

impl Column {
    /// A column of words.
    pub fn of(name: impl Into<String>) -> Column {
        Column { name: name.into(), bare: None, right: false, key: None }
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
    /// In JSON: the same in every language.
    pub json: Value,
}

impl Cell {
    /// Words, or a number that is read as it is counted with.
    pub fn of(shown: impl Into<String>) -> Cell {
        let shown = shown.into();
        Cell { json: Value::from(shown.clone()), shown, bare: None }
    }

    /// What is not there.
    pub fn none() -> Cell {
        Cell { shown: "-".to_string(), bare: Some(String::new()), json: Value::Null }
    }

    /// As people read it, and the bare value.
    pub fn with(shown: impl Into<String>, bare: impl ToString) -> Cell {
        let bare = bare.to_string();
        Cell { shown: shown.into(), json: Value::from(bare.clone()), bare: Some(bare) }
    }

    /// The name of a word of a closed list; in JSON the word itself.
    pub fn word(shown: impl Into<String>, word: impl Into<Value>) -> Cell {
        Cell { shown: shown.into(), bare: None, json: word.into() }
    }

    /// A moment.
    pub fn at(at: Stamp) -> Cell {
        Cell { shown: terms::moment(at), bare: None, json: Value::from(at.to_string()) }
    }

    /// A number.
    pub fn count(n: u64) -> Cell {
        Cell { shown: n.to_string(), bare: None, json: Value::from(n) }
    }

    /// A length in whole minutes; none for nothing.
    pub fn minutes(words: &Words, minutes: i64) -> Cell {
        let shown = if minutes == 0 { "-".to_string() } else { terms::minutes(words, minutes) };
        Cell { shown, bare: Some(minutes.to_string()), json: Value::from(minutes) }
    }

    /// Free text or a name, with numbers of people masked.
    pub fn text(text: &str) -> Cell {
        Cell { shown: terms::free(text), bare: None, json: Value::from(mask::text(text)) }
    }

    /// The same, where there may be none.
    pub fn maybe(text: Option<&str>) -> Cell {
        text.map_or_else(Cell::none, Cell::text)
    }
}

/// The grids of a report as JSON: the first under `rows`, further ones under the name that `others` gives, in order.
pub fn rows(page: &Page, others: &[&'static str]) -> Map<String, Value> {
    let grids = page.parts.iter().filter_map(|part| if let Part::Grid(grid) = part { Some(grid) } else { None });
    let names = std::iter::once(&"rows").chain(others);
    names.zip(grids).map(|(name, grid)| ((*name).to_string(), Value::Array(objects(grid)))).collect()
}

fn objects(grid: &Grid) -> Vec<Value> {
    let object = |(at, row): (usize, &Vec<Cell>)| {
        let cells = grid.columns.iter().zip(row).filter_map(|(column, cell)| Some((column.key?, cell)));
        let mut object: Map<String, Value> =
            cells.map(|(key, cell)| (key.replace('-', "_"), cell.json.clone())).collect();
        object.extend(grid.also.get(at).cloned().unwrap_or_default());
        Value::Object(object)
    };
    grid.rows.iter().enumerate().map(object).collect()
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

/// Parts of a report as text, without title and origin.
pub fn parts(parts: &[Part], columns: Option<usize>) -> String {
    text::parts(parts, columns)
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
