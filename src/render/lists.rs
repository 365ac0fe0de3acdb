//! Lists for people: open records, overdue and due clocks, findings, the history of a file.

use crate::check::{Finding, Level, Odd};
use crate::domain::book::CommitRow;
use crate::domain::fold::Standing;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::i18n::{Arg, Words};
use crate::report::clocks::ClockRow;
use crate::report::standing::{next_clock, whereabouts};
use crate::say;

use super::page::{Cell, Column, Grid, Made, Page, Part};
use super::{complaint, layout, table, terms};

fn header(words: &Words, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect()
}

/// The open records, one row each; the nearest clock with what is left or late.
pub fn records(words: &Words, kind: Kind, standings: &[Standing], now: Stamp) -> Grid {
    let class = if kind == Kind::Complaint { "nature" } else { "urgency" };
    let columns = ["id", "state", class, "where", "holder", "time", "text"];
    let row = |standing: &Standing| {
        let time = next_clock(standing, now).map(|clock| terms::stands(words, clock, now));
        let urgency = standing.class.map(|class| terms::term(words, "urgency", class.urgency.as_str()));
        let class = urgency.or_else(|| complaint::nature(words, &standing.case));
        vec![
            Cell::of(standing.id.to_string()),
            Cell::of(terms::standing(words, standing)),
            class.map_or_else(Cell::none, Cell::of),
            whereabouts(standing).map_or_else(Cell::none, |place| Cell::of(terms::free(&place))),
            standing.assignee.as_ref().map_or_else(Cell::none, |name| Cell::of(terms::free(name.as_str()))),
            time.or_else(|| rain(words, standing, now)).map_or_else(Cell::none, Cell::of),
            Cell::of(terms::matter(words, standing.id, standing.facts.text.as_deref().unwrap_or_default())),
        ]
    };
    Grid {
        columns: columns.iter().map(|key| Column::of(words.say(&format!("column-{key}"), &[]))).collect(),
        rows: standings.iter().map(row).collect(),
        empty: say!(words, "list-empty"),
    }
}

/// How long a leak has waited for rain: neither overdue nor closed (000-R90).
pub fn rain(words: &Words, standing: &Standing, now: Stamp) -> Option<String> {
    let since = standing.job.finished.filter(|_| standing.state() == State::AwaitingRain)?;
    Some(say!(words, "rain-age", length = terms::minutes(words, now.minutes_since(since))))
}

/// The clocks of `report overdue` and `report due`.
pub fn clocks(words: &Words, rows: &[ClockRow], due: bool, made: Made) -> Page {
    let at = terms::moment(made.as_of);
    let n = rows.len();
    let title = match (due, n) {
        (true, 0) => say!(words, "report-due-none", at = at),
        (true, n) => say!(words, "report-due-head", n = n, at = at),
        (false, 0) => say!(words, "report-overdue-none", at = at),
        (false, n) => say!(words, "report-overdue-head", n = n, at = at),
    };
    let name = |key: &str| words.say(&format!("column-{key}"), &[]);
    let (time, bare) = if due { ("left", "left-minutes") } else { ("late", "late-minutes") };
    let mut columns = vec![Column::of(name(time)).bare(name(bare))];
    columns.extend(["id", "clock", "due", "holder", "where", "text"].map(|key| Column::of(name(key))));
    let row = |row: &ClockRow| {
        let minutes = if due { row.left_minutes } else { row.late_minutes };
        vec![
            Cell::with(terms::minutes(words, minutes), minutes),
            Cell::of(row.id.to_string()),
            Cell::of(terms::weighed(words, row.clock, &row.rule, row.soft)),
            Cell::of(terms::moment(row.due)),
            Cell::of(row.owner.as_ref().map_or_else(|| say!(words, "nobody"), |name| terms::free(name.as_str()))),
            row.house.as_ref().or(row.place.as_ref()).map_or_else(Cell::none, |place| Cell::of(terms::free(place))),
            Cell::of(terms::matter(words, row.id, &row.text)),
        ]
    };
    let grid = Grid { columns, rows: rows.iter().map(row).collect(), empty: String::new() };
    let parts = if rows.is_empty() { Vec::new() } else { vec![Part::Grid(grid)] };
    Page { title, made, parts }
}

/// The findings of `check`, one line each.
pub fn findings(words: &Words, findings: &[Finding]) -> String {
    let one = |finding: &Finding| {
        let place = match finding.entry {
            Some(entry) => format!("{} {entry}", finding.id),
            None => finding.id.to_string(),
        };
        let level = match finding.level {
            Level::Error => say!(words, "level-error"),
            Level::Warning => say!(words, "level-warning"),
        };
        let what = words.say(&format!("odd-{}", finding.what.slug()), &odd_args(&finding.what));
        let remedy = words.say(&format!("mend-{}", finding.what.slug()), &[("id", finding.id.to_string().into())]);
        let line = say!(words, "finding", level = level, check = finding.check, place = place, what = what);
        format!("{line}\n    {remedy}\n")
    };
    findings.iter().map(one).collect()
}

fn odd_args(odd: &Odd) -> Vec<(&'static str, Arg<'static>)> {
    match odd {
        Odd::Backwards { at, before } => {
            vec![("at", terms::moment(*at).into()), ("before", terms::moment(*before).into())]
        }
        Odd::Future { at } => vec![("at", terms::moment(*at).into())],
        Odd::TypedBefore { at, entered } => {
            vec![("at", terms::moment(*at).into()), ("entered", terms::moment(*entered).into())]
        }
        Odd::UnknownPerson { name } | Odd::UnknownHouse { name } => vec![("name", terms::free(name).into())],
        Odd::Assumed { year } => vec![("year", (*year).into())],
        Odd::Role { verb, name } => vec![("verb", verb.clone().into()), ("name", terms::free(name).into())],
        Odd::LinkLost { to } | Odd::MergedRound { to } | Odd::NoLead { to } => vec![("to", to.to_string().into())],
        Odd::SignedBy { name } => vec![("name", terms::free(name).into())],
        Odd::Gap { from, to } => vec![
            ("from", from.to_string().into()),
            ("to", to.to_string().into()),
            ("n", (to.number - from.number + 1).into()),
        ],
        Odd::Unlogged => Vec::new(),
        Odd::Contested | Odd::NoPlace | Odd::NoText | Odd::NoEffects | Odd::OtherDay => Vec::new(),
    }
}

/// The commits that touched a record, newest first.
pub fn history(words: &Words, commits: &[CommitRow], columns: Option<usize>) -> String {
    let header = header(words, &["commit", "when", "author", "subject"]);
    let row = |commit: &CommitRow| {
        let when = commit.when.format("%Y-%m-%d %H:%M").to_string();
        vec![commit.id.chars().take(10).collect(), when, layout::visible(&commit.author), terms::free(&commit.subject)]
    };
    table::table(&header, &commits.iter().map(row).collect::<Vec<_>>(), columns)
}
