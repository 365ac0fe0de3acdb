//! What changed in a list of clocks, as a page and as JSON: four lists, each row once.

use serde_json::{Map, Value, json};

use crate::domain::clock::Outcome;
use crate::domain::fault::Fault;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::clocks::ClockRow;
use crate::report::news::{Cleared, Moved, News};
use crate::say;

use super::page::{Cell, Column, Grid, Made, Page, Part};
use super::{json, mask, terms};

/// What the news are counted from: the moment, and the commit where one was named.
#[derive(Clone, Debug)]
pub struct Since {
    pub at: Stamp,
    pub commit: Option<String>,
}

/// The page; `due` says that it is about what falls due. What has no rows has no heading.
pub fn page(words: &Words, news: &News, since: &Since, due: bool, made: Made) -> Page {
    let (from, at) = (terms::moment(since.at), terms::moment(made.as_of));
    let (new, cleared, moved, still) = (news.new.len(), news.cleared.len(), news.moved.len(), news.still.len());
    let title = match due {
        true => {
            say!(words, "news-due", since = from, at = at, new = new, cleared = cleared, moved = moved, still = still)
        }
        false => {
            say!(
                words,
                "news-overdue",
                since = from,
                at = at,
                new = new,
                cleared = cleared,
                moved = moved,
                still = still
            )
        }
    };
    let stands = |row: &ClockRow| stands(words, row);
    let ended = |one: &Cleared| match one.outcome {
        Some(outcome) => Cell::of(terms::outcome(words, outcome, one.late_minutes)),
        None => Cell::of(say!(words, "news-gone")),
    };
    let still_title = if due { say!(words, "news-still-due") } else { say!(words, "news-still") };
    let plain = |rows: &[ClockRow]| rows.iter().map(|row| cells(words, row, stands(row), None)).collect();
    let groups: [(String, Vec<Vec<Cell>>, bool); 4] = [
        (say!(words, "news-new"), plain(&news.new), false),
        (
            say!(words, "news-cleared"),
            news.cleared.iter().map(|one| cells(words, &one.row, ended(one), None)).collect(),
            false,
        ),
        (
            say!(words, "news-moved"),
            news.moved.iter().map(|one| cells(words, &one.row, stands(&one.row), Some(one))).collect(),
            true,
        ),
        (still_title, plain(&news.still), false),
    ];
    let mut parts = match &since.commit {
        Some(commit) => {
            let commit: String = commit.chars().take(10).collect();
            vec![Part::Text(vec![say!(words, "news-since-commit", at = terms::moment(since.at), commit = commit)])]
        }
        None => Vec::new(),
    };
    for (heading, rows, was) in groups.into_iter().filter(|(_, rows, _)| !rows.is_empty()) {
        parts.push(Part::Heading(heading));
        parts.push(Part::Grid(Grid::new(columns(words, was), rows, String::new())));
    }
    Page { title, made, parts }
}

fn columns(words: &Words, was: bool) -> Vec<Column> {
    let before: &[&str] = if was { &["was"] } else { &[] };
    let keys = ["time", "id", "clock", "due", "holder"].iter().chain(before).chain(&["where", "text"]);
    keys.map(|key| Column::of(words.say(&format!("column-{key}"), &[]))).collect()
}

/// What was otherwise before: the due time, the holder, or both.
fn was(words: &Words, moved: &Moved) -> Cell {
    let due = (moved.was_due != moved.row.due).then(|| terms::moment(moved.was_due));
    let owner = (moved.was_owner != moved.row.owner).then(|| holder(words, &moved.was_owner));
    Cell::of(due.into_iter().chain(owner).collect::<Vec<_>>().join(" "))
}

fn holder(words: &Words, owner: &Option<Person>) -> String {
    owner.as_ref().map_or_else(|| say!(words, "nobody"), |name| terms::free(name.as_str()))
}

fn stands(words: &Words, row: &ClockRow) -> Cell {
    let (outcome, minutes) = match row.late_minutes {
        0 => (Outcome::Running, row.left_minutes),
        late => (Outcome::Overdue, late),
    };
    Cell::of(terms::outcome(words, outcome, minutes))
}

fn cells(words: &Words, row: &ClockRow, first: Cell, moved: Option<&Moved>) -> Vec<Cell> {
    let mut cells = vec![
        first,
        Cell::of(row.id.to_string()),
        Cell::of(terms::weighed(words, row.clock, &row.rule, row.soft)),
        Cell::of(terms::moment(row.due)),
        Cell::of(holder(words, &row.owner)),
    ];
    cells.extend(moved.map(|moved| was(words, moved)));
    let place = row.house.as_ref().or(row.place.as_ref());
    cells.push(place.map_or_else(Cell::none, |place| Cell::of(terms::free(place))));
    cells.push(Cell::of(terms::free(&row.text)));
    cells
}

/// The document: `new`, `cleared`, `moved` and `still`, each with the rows of the report.
pub fn document(words: &Words, news: &News, since: &Since, made: &Made, faults: &[Fault], due: bool) -> Value {
    let rows = |rows: &[ClockRow]| rows.iter().map(|row| Value::Object(json::clock_row(row, due))).collect::<Vec<_>>();
    let with = |row: &ClockRow, more: Value| {
        let mut fields: Map<String, Value> = json::clock_row(row, due);
        if let Value::Object(more) = more {
            fields.extend(more);
        }
        Value::Object(fields)
    };
    let cleared = news.cleared.iter().map(|one| {
        let outcome = one.outcome.map(Outcome::as_str);
        let late = if one.outcome == Some(Outcome::Late) { one.late_minutes } else { 0 };
        let stop = one.stop.map(|stop| stop.to_string());
        with(&one.row, json!({"result": outcome, "stop": stop, "late_minutes": late}))
    });
    let moved = news.moved.iter().map(|one| {
        let owner = one.was_owner.as_ref().map(mask::name);
        with(&one.row, json!({"was_due": one.was_due.to_string(), "was_owner": owner}))
    });
    json!({
        "as_of": made.as_of.to_string(),
        "commit": made.commit,
        "since": since.at.to_string(),
        "since_commit": since.commit,
        "new": rows(&news.new),
        "cleared": cleared.collect::<Vec<_>>(),
        "moved": moved.collect::<Vec<_>>(),
        "still": rows(&news.still),
        "broken": json::broken(words, faults),
    })
}
