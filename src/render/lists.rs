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
use super::{complaint, layout, request, table, terms};

fn header(words: &Words, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect()
}

/// The open records, one row each; the nearest clock with what is left or late.
pub fn records(words: &Words, kind: Kind, standings: &[Standing], now: Stamp) -> Grid {
    if kind == Kind::Duty {
        return lines(words, standings, now);
    }
    let class = match kind {
        Kind::Complaint => "nature",
        Kind::Inquiry | Kind::Request => "category",
        _ => "urgency",
    };
    let columns = ["id", "state", class, "where", "holder", "time", "text"];
    let row = |standing: &Standing| {
        let time = next_clock(standing, now).map(|clock| terms::stands(words, clock, now));
        let urgency = standing.class.map(|class| terms::term(words, "urgency", class.urgency.as_str()));
        let class = urgency.or_else(|| category(words, standing));
        let class = class.or_else(|| complaint::nature(words, &standing.case));
        vec![
            Cell::of(standing.id.to_string()),
            Cell::of(terms::standing(words, standing)),
            class.map_or_else(Cell::none, Cell::of),
            whereabouts(standing).map_or_else(Cell::none, |place| Cell::of(terms::free(&place))),
            standing.assignee.as_ref().map_or_else(Cell::none, |name| Cell::of(terms::free(name.as_str()))),
            time.or_else(|| rain(words, standing, now))
                .or_else(|| redone(words, standing, now))
                .map_or_else(Cell::none, Cell::of),
            Cell::of(terms::matter(words, standing.id, standing.facts.text.as_deref().unwrap_or_default())),
        ]
    };
    let columns = columns.iter().map(|key| Column::of(words.say(&format!("column-{key}"), &[]))).collect();
    Grid::new(columns, standings.iter().map(row).collect(), say!(words, "list-empty"))
}

/// Lines of the duty log that are open: what each is about, whose it is, and what it waits for.
fn lines(words: &Words, standings: &[Standing], now: Stamp) -> Grid {
    let columns = ["id", "state", "line", "where", "holder", "since", "until", "text"];
    let row = |standing: &Standing| {
        let until = standing.front.duty().and_then(|watch| watch.until).filter(|_| !standing.state().is_over());
        let until = until.map(|until| match until < now {
            true => say!(words, "until-passed", until = terms::moment(until)),
            false => terms::moment(until),
        });
        vec![
            Cell::of(standing.id.to_string()),
            Cell::of(terms::standing(words, standing)),
            super::duty::label(words, standing).map_or_else(Cell::none, Cell::of),
            Cell::maybe(whereabouts(standing).as_deref()),
            Cell::maybe(standing.assignee.as_ref().map(|name| name.as_str())),
            Cell::at(standing.opened),
            until.map_or_else(Cell::none, Cell::of),
            Cell::text(standing.facts.text.as_deref().unwrap_or_default()),
        ]
    };
    let rows = standings.iter().map(row).collect();
    Grid::of(words, &columns, rows, say!(words, "list-empty"))
}

/// What an inquiry is about; the kind of help and whether it is promised.
fn category(words: &Words, standing: &Standing) -> Option<String> {
    let asked = standing.front.inquiry().and_then(|one| one.category);
    let of_inquiry = asked.map(|category| terms::term(words, "category", category.as_str()));
    of_inquiry.or_else(|| standing.front.request().and_then(|one| request::class(words, one)))
}

/// How long a leak has waited for rain: neither overdue nor closed (000-R90).
pub fn rain(words: &Words, standing: &Standing, now: Stamp) -> Option<String> {
    let since = standing.job.finished.filter(|_| standing.state() == State::AwaitingRain)?;
    Some(say!(words, "rain-age", length = terms::minutes(words, now.minutes_since(since))))
}

/// How long an order is being done again before acceptance, where it is: its limit stopped with the first `finish`.
pub fn redone(words: &Words, standing: &Standing, now: Stamp) -> Option<String> {
    let since = standing.redone_since()?;
    Some(say!(words, "redone-age", length = terms::minutes(words, now.minutes_since(since).max(0))))
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
    let grid = Grid::new(columns, rows.iter().map(row).collect(), String::new());
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
        let mut args = odd_args(&finding.what);
        if let Odd::StillOwed { owed } = &finding.what {
            args.push(("owed", terms::term(words, "word-owed", owed.as_str()).into()));
        }
        let what = words.say(&format!("odd-{}", finding.what.slug()), &args);
        args.extend([
            ("id", finding.id.to_string().into()),
            ("noun", finding.id.kind.as_str().into()),
            ("entry", entry_of(finding).into()),
        ]);
        let remedy = words.say(&format!("mend-{}", finding.what.slug()), &args);
        let line = say!(words, "finding", level = level, check = finding.check, place = place, what = what);
        format!("{line}\n    {remedy}\n")
    };
    findings.iter().map(one).collect()
}

fn entry_of(finding: &Finding) -> String {
    finding.entry.map(|entry| entry.to_string()).unwrap_or_default()
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
        Odd::TakenTwice { turn, other } => {
            vec![("turn", terms::free(turn).into()), ("other", other.to_string().into())]
        }
        Odd::LinesUnchecked { lines } => vec![("lines", terms::free(lines).into())],
        Odd::SameHands { name } | Odd::SignedAlone { name } | Odd::UnknownShift { name } => {
            vec![("name", terms::free(name).into())]
        }
        Odd::Assumed { year } => vec![("year", (*year).into())],
        Odd::Role { verb, name } => vec![("verb", verb.clone().into()), ("name", terms::free(name).into())],
        Odd::LinkLost { to } | Odd::MergedRound { to } | Odd::NoLead { to } | Odd::HalfLink { to } => {
            vec![("to", to.to_string().into())]
        }
        Odd::NoReferral | Odd::NoAck | Odd::NoConsent => Vec::new(),
        Odd::SignedBy { name } => vec![("name", terms::free(name).into())],
        Odd::Gap { from, to } => vec![
            ("from", from.to_string().into()),
            ("to", to.to_string().into()),
            ("n", (to.number - from.number + 1).into()),
        ],
        Odd::Unreplied { due } | Odd::Unasked { due } => vec![("due", terms::moment(*due).into())],
        Odd::Uncounted { report } => vec![("report", report.to_string().into())],
        Odd::Miscounted { kept, found } => vec![("kept", (*kept).into()), ("found", (*found).into())],
        Odd::Unlogged => Vec::new(),
        Odd::Contested | Odd::NoPlace | Odd::NoText | Odd::NoEffects | Odd::OtherDay => Vec::new(),
        Odd::SlipUnproven | Odd::DocumentNumber | Odd::StillOwed { .. } => Vec::new(),
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
