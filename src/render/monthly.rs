//! The month in words: figures a manager acts on, with what they are of and what they leave out.

use serde_json::{Value, json};

use crate::domain::class::Nature;
use crate::domain::fault::Fault;
use crate::domain::stamp::Stamp;
use crate::domain::wordrules::Axis;
use crate::i18n::Words;
use crate::report::figures::{Rate, Tally};
use crate::report::followups::Share;
use crate::report::monthly::{Complaints, Figures, Repairs, Unsolved, Week};
use crate::say;

use super::page::{Cell, Column, Grid, Made, Page, Part, Plot, Point, Shape};
use super::{figures, json, mask, terms};

/// The whole report.
pub fn page(words: &Words, month: &Figures, shares: &[Share], made: Made) -> Page {
    let mut parts = complaints(words, &month.complaints);
    parts.extend(repairs(words, &month.repairs));
    parts.extend(afterwards(words, month, shares));
    Page { title: say!(words, "monthly-title", month = month.month.to_string()), made, parts }
}

fn complaints(words: &Words, month: &Complaints) -> Vec<Part> {
    let label = |axis: Axis| move |label: &str| terms::label(words, axis, label);
    let term = |list: &'static str| move |word: &str| terms::term(words, list, word);
    let named: [(&str, Box<dyn Fn(&str) -> String + '_>, &Tally); 8] = [
        ("nature", Box::new(term("nature")), &month.natures),
        ("content", Box::new(label(Axis::Content)), &month.contents),
        ("topic", Box::new(label(Axis::Topic)), &month.topics),
        ("ground", Box::new(term("word-ground")), &month.grounds),
        ("channel", Box::new(term("channel")), &month.channels),
        ("source", Box::new(term("word-source")), &month.sources),
        ("flags", Box::new(term("marked")), &month.flags),
        ("building", Box::new(building(words)), &month.buildings),
    ];
    let axis = |key: &str| words.say(&format!("figure-{key}"), &[]);
    let tallies: Vec<(String, &Tally, &dyn Fn(&str) -> String)> =
        named.iter().map(|(key, name, tally)| (axis(key), *tally, &**name as &dyn Fn(&str) -> String)).collect();
    let mut rates = vec![(say!(words, "figure-replied"), &month.replied)];
    let by_nature = |(nature, rate)| (say!(words, "figure-replied-of", nature = nature_of(words, nature)), rate);
    rates.extend(month.by_nature.iter().map(|(nature, rate)| by_nature((*nature, rate))));
    rates.push((say!(words, "figure-first"), &month.first));
    rates.push((say!(words, "figure-last"), &month.last));
    let counted = say!(
        words,
        "monthly-complaints",
        total = month.total,
        again = month.again,
        cancelled = month.cancelled,
        merged = month.merged,
        void = month.void
    );
    let mut parts = vec![
        Part::Heading(say!(words, "monthly-complaints-head")),
        Part::Text(vec![counted, say!(words, "monthly-caveat")]),
        figures::bars(words, say!(words, "plot-rates"), &rates),
        figures::table(words, &rates),
        weeks(words, &month.weeks, say!(words, "series-replied")),
    ];
    let topic = label(Axis::Topic);
    parts.extend(figures::count_bars(words, say!(words, "plot-topics"), &month.topics, &topic));
    let ground = term("word-ground");
    parts.extend(figures::count_bars(words, say!(words, "plot-grounds"), &month.grounds, &ground));
    parts.extend(figures::count_bars(words, say!(words, "plot-buildings"), &month.buildings, &building(words)));
    parts.push(figures::counts(words, &tallies));
    parts.push(Part::Heading(say!(words, "monthly-unsolved-head", n = month.unsolved.len())));
    parts.push(unsolved(words, &month.unsolved));
    parts
}

/// The name of a building, from what stands before the first `-` of a house.
fn building(words: &Words) -> impl Fn(&str) -> String + '_ {
    |name| say!(words, "building", name = terms::free(name))
}

fn nature_of(words: &Words, nature: Nature) -> String {
    terms::term(words, "nature", nature.as_str())
}

fn unsolved(words: &Words, rows: &[Unsolved]) -> Part {
    let name = |key: &str| words.say(&format!("column-{key}"), &[]);
    let mut columns: Vec<Column> =
        ["id", "where", "nature", "state", "appointed"].iter().map(|key| Column::of(name(key))).collect();
    columns.push(Column::of(name("late")).bare(name("late-minutes")));
    columns.push(Column::of(name("text")));
    let row = |row: &Unsolved| {
        let late = row.late_minutes;
        vec![
            Cell::of(row.id.to_string()),
            row.place.as_deref().map_or_else(Cell::none, |place| Cell::of(terms::free(place))),
            row.nature.map_or_else(Cell::none, |nature| Cell::of(nature_of(words, nature))),
            Cell::of(terms::state(words, row.state)),
            row.appointment.map_or_else(Cell::none, |at| Cell::of(terms::moment(at))),
            if late > 0 { Cell::with(terms::minutes(words, late), late) } else { Cell::none() },
            Cell::of(terms::free(&row.text)),
        ]
    };
    Part::Grid(Grid { columns, rows: rows.iter().map(row).collect(), empty: say!(words, "monthly-unsolved-none") })
}

fn repairs(words: &Words, month: &Repairs) -> Vec<Part> {
    let term = |list: &'static str| move |word: &str| terms::term(words, list, word);
    let named = building(words);
    let (urgency, item, trade) = (term("urgency"), term("item"), term("trade"));
    let tallies: Vec<(String, &Tally, &dyn Fn(&str) -> String)> = vec![
        (say!(words, "figure-urgency"), &month.urgencies, &urgency),
        (say!(words, "figure-item"), &month.items, &item),
        (say!(words, "figure-trade"), &month.trades, &trade),
        (say!(words, "figure-building"), &month.buildings, &named),
    ];
    let rates = vec![
        (say!(words, "figure-arrived"), &month.arrived),
        (say!(words, "figure-fixed-urgent"), &month.fixed_urgent),
        (say!(words, "figure-fixed-general"), &month.fixed_general),
        (say!(words, "figure-reviewed"), &month.reviewed),
        (say!(words, "figure-satisfied"), &month.satisfied),
    ];
    let counted = say!(
        words,
        "monthly-repairs",
        total = month.total,
        cancelled = month.cancelled,
        declined = month.declined,
        infeasible = month.infeasible,
        merged = month.merged,
        void = month.void
    );
    let standing = say!(words, "monthly-repairs-open", paused = month.paused, rain = month.awaiting_rain);
    let rework = say!(words, "monthly-rework", rework = month.rework, free = month.free);
    let (fees, paid, loss) = (terms::fen(month.fees), terms::fen(month.paid), terms::fen(month.loss));
    let money = say!(words, "monthly-money", fees = fees, paid = paid, loss = loss, losses = month.losses);
    let mut parts = vec![
        Part::Heading(say!(words, "monthly-repairs-head")),
        Part::Text(vec![counted, standing, rework, money]),
        figures::bars(words, say!(words, "plot-rates"), &rates),
        figures::table(words, &rates),
        weeks(words, &month.weeks, say!(words, "series-finished")),
    ];
    parts.extend(figures::count_bars(words, say!(words, "plot-trades"), &month.trades, &trade));
    parts.extend(figures::count_bars(words, say!(words, "plot-buildings"), &month.buildings, &building(words)));
    parts.push(figures::counts(words, &tallies));
    parts
}

fn afterwards(words: &Words, month: &Figures, shares: &[Share]) -> Vec<Part> {
    let line = |share: &Share| {
        let kind = terms::kind(words, share.kind);
        let (of, chosen, done) = (share.of, share.chosen, share.done);
        say!(words, "followups-share", kind = kind, quota = share.quota, of = of, chosen = chosen, done = done)
    };
    vec![
        Part::Heading(say!(words, "monthly-followups-head")),
        Part::Text(shares.iter().map(line).collect()),
        Part::Heading(say!(words, "monthly-promises-head")),
        figures::table(words, &[(say!(words, "figure-promises"), &month.promises)]),
    ]
}

/// Received and ended, week by week.
fn weeks(words: &Words, weeks: &[Week], ended: String) -> Part {
    let point = |week: &Week| Point {
        label: week.monday.format("%m-%d").to_string(),
        values: vec![Some(week.opened as f64), Some(week.ended as f64)],
        shown: format!("{} / {}", week.opened, week.ended),
    };
    let title = say!(words, "plot-weeks", ended = ended.clone());
    let series = vec![say!(words, "series-received"), ended];
    Part::Plot(Plot { title, shape: Shape::Trend, series, points: weeks.iter().map(point).collect() })
}

/// The month as a document.
pub fn document(
    words: &Words,
    month: &Figures,
    shares: &[Share],
    faults: &[Fault],
    as_of: Stamp,
    commit: Option<&str>,
) -> Value {
    let (complaints, repairs) = (&month.complaints, &month.repairs);
    let unsolved = |row: &Unsolved| {
        json!({
            "id": row.id.to_string(), "house": row.place.as_deref().map(mask::text), "text": mask::text(&row.text),
            "nature": row.nature.map(Nature::as_str), "state": row.state.as_str(),
            "appointed": row.appointment.map(|at| at.to_string()), "late_minutes": row.late_minutes,
        })
    };
    let share = |share: &Share| {
        json!({
            "kind": share.kind.as_str(), "quota": share.quota, "of": share.of, "chosen": share.chosen, "done": share.done,
        })
    };
    let by_nature: serde_json::Map<String, Value> =
        complaints.by_nature.iter().map(|(nature, rate)| (nature.as_str().to_string(), rated(rate))).collect();
    json!({
        "month": month.month.to_string(),
        "as_of": as_of.to_string(),
        "commit": commit,
        "complaints": {
            "total": complaints.total, "void": complaints.void, "merged": complaints.merged,
            "cancelled": complaints.cancelled, "again": complaints.again,
            "nature": tallied(&complaints.natures), "content": tallied(&complaints.contents),
            "topic": tallied(&complaints.topics), "ground": tallied(&complaints.grounds),
            "channel": tallied(&complaints.channels), "source": tallied(&complaints.sources),
            "flags": tallied(&complaints.flags), "building": tallied(&complaints.buildings),
            "replied": rated(&complaints.replied), "replied_by_nature": by_nature,
            "satisfied_first": rated(&complaints.first), "satisfied_last": rated(&complaints.last),
            "weeks": weekly(&complaints.weeks, "replied"),
            "unsolved": complaints.unsolved.iter().map(unsolved).collect::<Vec<_>>(),
        },
        "repairs": {
            "total": repairs.total, "void": repairs.void, "merged": repairs.merged, "cancelled": repairs.cancelled,
            "declined": repairs.declined, "infeasible": repairs.infeasible, "paused": repairs.paused,
            "awaiting_rain": repairs.awaiting_rain,
            "urgency": tallied(&repairs.urgencies), "item": tallied(&repairs.items), "trade": tallied(&repairs.trades),
            "building": tallied(&repairs.buildings),
            "arrived": rated(&repairs.arrived), "fixed_urgent": rated(&repairs.fixed_urgent),
            "fixed_general": rated(&repairs.fixed_general), "reviewed": rated(&repairs.reviewed),
            "rework": repairs.rework, "free": repairs.free, "satisfied": rated(&repairs.satisfied),
            "fees_fen": repairs.fees, "paid_fen": repairs.paid, "loss_fen": repairs.loss, "losses": repairs.losses,
            "weeks": weekly(&repairs.weeks, "finished"),
        },
        "followups": shares.iter().map(share).collect::<Vec<_>>(),
        "promises": rated(&month.promises),
        "broken": json::broken(words, faults),
    })
}

/// A rate with its number, of how many, and what was left out.
fn rated(rate: &Rate) -> Value {
    let left: serde_json::Map<String, Value> =
        rate.left.iter().map(|(why, n)| (why.as_str().to_string(), json!(n))).collect();
    json!({"hit": rate.hit, "of": rate.of, "per_mille": rate.per_mille(), "moved": rate.moved, "left_out": left})
}

/// Counts by label; what has no label under the empty one.
fn tallied(tally: &Tally) -> Value {
    Value::Object(tally.sorted().into_iter().map(|(label, n)| (label.to_string(), json!(n))).collect())
}

fn weekly(weeks: &[Week], ended: &str) -> Value {
    let one = |week: &Week| json!({"monday": week.monday.to_string(), "received": week.opened, ended: week.ended});
    Value::Array(weeks.iter().map(one).collect())
}
