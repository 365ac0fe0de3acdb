//! The nouns of the front desk and the shift in the report of a month. Each is told the same way from its table; a noun of which
//! the month has no record is said in one line.

use crate::domain::planned::Planned;
use crate::i18n::Words;
use crate::render::page::{Cell, Grid, Part};
use crate::render::{figures, terms};
use crate::report::figures::{Rate, Tally};
use crate::report::monthly::{Figures, Later, NOUNS, Section, Wrong};
use crate::say;

use super::names::{figure_of, named};
use super::weeks;

/// How a noun is told beside its figures: with a line through the weeks, and bars of one axis.
const DRAWN: &[(&str, &str)] =
    &[("reception", "purpose"), ("inquiries", "category"), ("requests", "need"), ("duty", "line")];

/// Every noun that the month has records of, then the others in one line.
pub fn nouns(words: &Words, month: &Figures) -> Vec<Part> {
    let (told, absent): (Vec<_>, Vec<_>) = month.desk.iter().partition(|(_, section)| section.total + section.void > 0);
    let mut parts: Vec<Part> = Vec::new();
    for (head, section) in told {
        parts.extend(noun(words, head, section));
        match *head {
            "inquiries" => parts.extend(later(words, &month.later)),
            "duty" => parts.extend(unrectified(words, &month.unrectified)),
            "handovers" => parts.extend(shifts(words, &month.shifts)),
            _ => {}
        }
    }
    parts.extend(checks(words, &month.checks));
    let names: Vec<String> = absent.iter().map(|(head, _)| kept_head(words, head)).collect();
    if !names.is_empty() {
        parts.push(Part::Heading(say!(words, "monthly-absent-head")));
        let names = names.join(&say!(words, "cli-list-separator"));
        parts.push(Part::Text(vec![say!(words, "monthly-absent", nouns = names)]));
    }
    parts
}

/// The name of a noun, in a sentence.
fn kept_head(words: &Words, head: &str) -> String {
    words.say(&format!("kept-{head}"), &[])
}

fn noun(words: &Words, head: &str, section: &Section) -> Vec<Part> {
    let received = say!(words, "monthly-received", total = section.total, void = section.void);
    let title = words.say(&format!("kept-{head}-head"), &[]);
    let mut parts = vec![Part::Heading(title), Part::Text(vec![received])];
    let drawn = DRAWN.iter().find(|(noun, _)| *noun == head);
    parts.extend(numbers(words, head, section));
    parts.extend(shares(words, head, section));
    if let Some((_, axis)) = drawn {
        parts.push(weeks(words, &section.weeks, say!(words, "series-ended")));
        let title = words.say(&format!("plot-{head}-{axis}"), &[]);
        let label = |label: &str| label_of(words, head, axis, label);
        parts.extend(figures::count_bars(words, title, &section.tally(axis), &label));
    }
    parts.push(labels(words, head, section));
    parts
}

/// What there is any of; what is not named there is none of.
fn numbers(words: &Words, head: &str, section: &Section) -> Option<Part> {
    let all = section.counts.iter().chain(&section.sums).filter(|(_, number)| *number > 0);
    let row = |(name, number): &(&'static str, u64)| {
        let shown = if name.ends_with("_minutes") { terms::minutes(words, whole(*number)) } else { number.to_string() };
        vec![Cell::of(figure_of(words, head, name)), Cell::with(shown, *number)]
    };
    let rows: Vec<Vec<Cell>> = all.map(row).collect();
    (!rows.is_empty()).then(|| Part::Grid(Grid::of(words, &["figure", "#count"], rows, String::new())))
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The shares that have anything to say, as bars and as a table; those of single labels below the share of all.
fn shares(words: &Words, head: &str, section: &Section) -> Vec<Part> {
    let says = |rate: &Rate| rate.of > 0 || !rate.left.is_empty();
    let mut rates: Vec<(String, &Rate)> = Vec::new();
    for (name, rate) in &section.shares {
        rates.push((figure_of(words, head, name), rate));
        for (of, by) in &section.shares_by {
            let Some(axis) = of.strip_prefix(name).and_then(|rest| rest.strip_prefix("_by_")) else { continue };
            let label = |label: &str| label_of(words, head, axis, label);
            rates.extend(by.iter().map(|(one, rate)| (say!(words, "figure-replied-of", nature = label(one)), rate)));
        }
    }
    rates.retain(|(_, rate)| says(rate));
    if rates.is_empty() {
        return Vec::new();
    }
    let bars: Vec<(String, &Rate)> = rates.iter().filter(|(_, rate)| rate.of > 0).cloned().collect();
    let drawn = (!bars.is_empty()).then(|| figures::bars(words, say!(words, "plot-rates"), &bars));
    drawn.into_iter().chain([figures::table(words, &rates)]).collect()
}

/// Every label of every axis, with its number.
fn labels(words: &Words, head: &str, section: &Section) -> Part {
    let said: Vec<(&str, Tally)> = section.labels.iter().map(|(axis, tally)| (*axis, tally.clone())).collect();
    let label = |axis: &str, label: &str| label_of(words, head, axis, label);
    figures::counts(words, &said, |axis| figure_of(words, head, axis), label)
}

/// The name of a label: a state is called as that noun calls it.
pub fn label_of(words: &Words, head: &str, axis: &str, label: &str) -> String {
    let kind = NOUNS.iter().find(|noun| noun.head == head).map(|noun| noun.kind);
    match (axis, kind) {
        ("state", Some(kind)) => {
            let own = words.find(&format!("state-{kind}-{}", label.replace('_', "-")));
            own.unwrap_or_else(|| terms::term(words, "state", label))
        }
        _ => named(words, axis, label),
    }
}

/// What was to be answered at once and was not, with the reason (000-R53).
fn later(words: &Words, rows: &[Later]) -> Vec<Part> {
    if rows.is_empty() {
        return Vec::new();
    }
    let row = |row: &Later| {
        vec![
            Cell::of(row.id.to_string()),
            row.category.map_or_else(Cell::none, |one| Cell::of(named(words, "category", one.as_str()))),
            Cell::of(label_of(words, "inquiries", "state", row.state.as_str())),
            row.reason.as_deref().map_or_else(Cell::none, |reason| Cell::of(terms::free(reason))),
            Cell::of(terms::free(&row.text)),
        ]
    };
    let grid =
        Grid::of(words, &["id", "category", "state", "reason", "text"], rows.iter().map(row).collect(), String::new());
    vec![Part::Heading(say!(words, "monthly-later-head", n = rows.len())), Part::Grid(grid)]
}

/// What was found wrong and is not put right, with who is to do it and by when (001-R08).
fn unrectified(words: &Words, rows: &[Wrong]) -> Vec<Part> {
    if rows.is_empty() {
        return Vec::new();
    }
    let cell = |text: &Option<String>| text.as_deref().map_or_else(Cell::none, |text| Cell::of(terms::free(text)));
    let row = |row: &Wrong| {
        vec![
            Cell::of(row.id.to_string()),
            row.area.map_or_else(Cell::none, |area| Cell::of(named(words, "area", area.as_str()))),
            cell(&row.place),
            cell(&row.handler),
            row.until.map_or_else(Cell::none, |at| Cell::of(terms::moment(at))),
            match row.late_minutes {
                late if late > 0 => Cell::with(terms::minutes(words, late), late.unsigned_abs()),
                _ => Cell::none(),
            },
            Cell::of(terms::free(&row.text)),
        ]
    };
    let columns = ["id", "area", "where", "handler", "until", "late", "text"];
    let grid = Grid::of(words, &columns, rows.iter().map(row).collect(), String::new());
    vec![Part::Heading(say!(words, "monthly-unrectified-head", n = rows.len())), Part::Grid(grid)]
}

/// Rounds and checks that were planned, and how many were done (RP14).
fn checks(words: &Words, plans: &[(Planned, Rate)]) -> Vec<Part> {
    let row = |(plan, rate)| -> (String, &Rate) { (planned(words, plan), rate) };
    let rows: Vec<(String, &Rate)> = plans.iter().map(|(plan, rate)| row((plan, rate))).collect();
    match rows.is_empty() {
        true => Vec::new(),
        false => vec![Part::Heading(say!(words, "monthly-checks-head")), figures::table(words, &rows)],
    }
}

/// A plan in words: a check each week.
fn planned(words: &Words, plan: &Planned) -> String {
    let line = named(words, "line", plan.line.as_str());
    let each = terms::term(words, "word-period", plan.each.as_str());
    say!(words, "monthly-planned", line = line, each = each, times = plan.times)
}

/// Shifts that were taken over with two signatures, of all there were.
fn shifts(words: &Words, rate: &Rate) -> Vec<Part> {
    match rate.asked() {
        0 => Vec::new(),
        _ => vec![
            Part::Heading(say!(words, "monthly-shifts-head")),
            figures::table(words, &[(say!(words, "figure-shifts-signed"), rate)]),
        ],
    }
}
