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

use super::{complaint, layout, request, table, terms};

fn header(words: &Words, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect()
}

/// The open records, one row each; the nearest clock with what is left or late.
pub fn records(words: &Words, kind: Kind, standings: &[Standing], now: Stamp, columns: Option<usize>) -> String {
    if kind == Kind::Duty {
        return lines(words, standings, now, columns);
    }
    let class = match kind {
        Kind::Complaint => "nature",
        Kind::Inquiry | Kind::Request => "category",
        _ => "urgency",
    };
    let header = header(words, &["id", "state", class, "where", "holder", "time", "text"]);
    let row = |standing: &Standing| {
        let time = next_clock(standing, now).map(|clock| terms::stands(words, clock, now));
        let urgency = standing.class.map(|class| terms::term(words, "urgency", class.urgency.as_str()));
        vec![
            standing.id.to_string(),
            terms::standing(words, standing),
            urgency
                .or_else(|| category(words, standing))
                .or_else(|| complaint::nature(words, &standing.case))
                .unwrap_or_else(dash),
            whereabouts(standing).map_or_else(dash, |place| terms::free(&place)),
            standing.assignee.as_ref().map_or_else(dash, |name| terms::free(name.as_str())),
            time.or_else(|| rain(words, standing, now)).unwrap_or_else(dash),
            terms::free(standing.facts.text.as_deref().unwrap_or_default()),
        ]
    };
    table::table(&header, &standings.iter().map(row).collect::<Vec<_>>(), columns)
}

/// Lines of the duty log that are open: what each is about, whose it is, and what it waits for.
fn lines(words: &Words, standings: &[Standing], now: Stamp, columns: Option<usize>) -> String {
    let header = header(words, &["id", "state", "line", "where", "holder", "since", "until", "text"]);
    let row = |standing: &Standing| {
        let until = standing.front.duty().and_then(|watch| watch.until).filter(|_| !standing.state().is_over());
        let until = until.map(|until| match until < now {
            true => say!(words, "until-passed", until = terms::moment(until)),
            false => terms::moment(until),
        });
        vec![
            standing.id.to_string(),
            terms::standing(words, standing),
            super::duty::label(words, standing).unwrap_or_else(dash),
            whereabouts(standing).map_or_else(dash, |place| terms::free(&place)),
            standing.assignee.as_ref().map_or_else(dash, |name| terms::free(name.as_str())),
            terms::moment(standing.opened),
            until.unwrap_or_else(dash),
            terms::free(standing.facts.text.as_deref().unwrap_or_default()),
        ]
    };
    table::table(&header, &standings.iter().map(row).collect::<Vec<_>>(), columns)
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

/// The clocks of `report overdue` and `report due`.
pub fn clocks(words: &Words, rows: &[ClockRow], due: bool, columns: Option<usize>) -> String {
    let time = if due { "left" } else { "late" };
    let header = header(words, &[time, "id", "clock", "due", "holder", "where", "text"]);
    let row = |row: &ClockRow| {
        vec![
            terms::minutes(words, if due { row.left_minutes } else { row.late_minutes }),
            row.id.to_string(),
            terms::weighed(words, row.clock, &row.rule, row.soft),
            terms::moment(row.due),
            row.owner.as_ref().map_or_else(|| say!(words, "nobody"), |name| terms::free(name.as_str())),
            row.house.as_ref().or(row.place.as_ref()).map_or_else(dash, |place| terms::free(place)),
            terms::free(&row.text),
        ]
    };
    table::table(&header, &rows.iter().map(row).collect::<Vec<_>>(), columns)
}

fn dash() -> String {
    "-".to_string()
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
        let remedy = words.say(
            &format!("mend-{}", finding.what.slug()),
            &[("id", finding.id.to_string().into()), ("entry", entry_of(finding).into())],
        );
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
