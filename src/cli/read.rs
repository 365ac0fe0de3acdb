//! The commands that read: `show`, `list`, `explain`, `history`.

use chrono::NaiveDate;
use clap::ArgMatches;
use serde_json::{Value, json};

use crate::domain::class::{Nature, Trade, Urgency};
use crate::domain::entry::Data;
use crate::domain::field::Word;
use crate::domain::fold::{Standing, fold};
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::{House, Person};
use crate::domain::reception::Purpose;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::watch::{Area, Line};
use crate::ops::act;
use crate::render::bulletin;
use crate::render::json::{self, Masking, pretty};
use crate::render::page::{self, Page, Paper, Part};
use crate::render::show::View;
use crate::render::{
    explain as explain_words, handover as handover_words, lists, show as show_words, terms, visit as visit_words,
};
use crate::report::explain;
use crate::report::open::{Filter, list as listed};
use crate::say;
use crate::store::Want;

use super::context::{Context, Form};
use super::failure::Failure;
use super::handover;
use super::monthly;
use super::session::{Output, Session, typed};

/// One record. With `--reveal --reason` its numbers are shown, and that is recorded first.
pub fn show(ctx: &Context, kind: Option<Kind>, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let id = session.find(matches, kind)?;
    let as_of = session.as_of(matches)?;
    let mut remarks = String::new();
    let mut masking = Masking::Hidden;
    if matches.get_flag("reveal") {
        let data = Data { reason: typed(matches, "reason"), ..Data::default() };
        // What is revealed is recorded in the book as it is, also where an older one is shown.
        let (_, _, saved) = Session::open_present(ctx)?.change(id, matches, |record, standing, desktop| {
            act::act(record, standing, Verb::Reveal, None, data.clone(), desktop)
        })?;
        remarks = session.remarks(&saved);
        masking = Masking::Open;
    }
    let (record, _) = session.read(id)?;
    let now = as_of.unwrap_or(session.now);
    let standing = fold(&record, as_of).ok_or(Failure::NotYet { id })?;
    let changed = monthly::changed(&session, &standing, as_of).unwrap_or_default();
    let out = match ctx.form {
        Form::Json => {
            let mut document = json::show(&record, &standing, now, as_of, masking);
            if let (Kind::Monthly, Value::Object(fields)) = (id.kind, &mut document) {
                fields.insert("monthly".into(), bulletin::value(&standing, &changed, masking));
            }
            format!("{}\n", pretty(&session.past_named(document)))
        }
        // Of one record only the sheet of a handover is a page.
        Form::Text if ctx.paper != Paper::Text => {
            let view = View { now, as_of, masking, columns: None };
            let sheet = handover_words::sheet(ctx.words, &standing, &view, session.made(None, now));
            page::write(ctx.words, &sheet, ctx.paper, None)
        }
        Form::Text => {
            let view = View { now, as_of, masking, columns: ctx.table_columns() };
            let mut text = show_words::text(ctx.words, &record, &standing, &view);
            if let Some(own) = standing.front.monthly() {
                if own.counted.is_some() {
                    text.push_str(&format!("\n{}", bulletin::compared(ctx.words, own, &changed, view.columns)));
                }
                text.push_str(&format!("\n{}", bulletin::figures(ctx.words, own, view.columns)));
            }
            text + &session.past_line()
        }
    };
    let mut output = session.answer(out, &[], 0);
    output.err.push_str(&remarks);
    Ok(output)
}

/// What is open, or what the filters let through.
pub fn list(ctx: &Context, kind: Kind, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let filter = filter(kind, matches, &session)?;
    let want = if filter.all || filter.state.is_some() { Want::All } else { Want::Live };
    let mut gathered = session.store.gather(&[kind], as_of, want);
    let running = (kind == Kind::Handover && want == Want::Live).then(|| running(&session, as_of, now)).flatten();
    gathered.standings.retain(|one| running.as_ref().is_none_or(|running| running.id != one.id));
    let mut rows = listed(gathered.standings, &filter, now);
    rows.extend(running);
    let out = match ctx.form {
        _ if ctx.quiet => rows.iter().map(|standing| format!("{}\n", standing.id)).collect(),
        Form::Json => {
            let rows: Vec<Value> =
                rows.iter().map(|row| Value::Object(json::summary(row, now, Masking::Hidden))).collect();
            let document =
                json!({"as_of": now.to_string(), "rows": rows, "broken": json::broken(ctx.words, &gathered.faults)});
            format!("{}\n", pretty(&session.past_named(document)))
        }
        Form::Text => {
            let grid = match kind {
                Kind::Handover => handover_words::list(ctx.words, &rows),
                Kind::Visit => visit_words::list(ctx.words, &rows, filter.inside, now),
                _ => lists::records(ctx.words, kind, &rows, now),
            };
            match ctx.paper {
                Paper::Text => page::drawn(&grid, ctx.table_columns()) + &session.past_line(),
                paper => {
                    let title = say!(ctx.words, "list-title", kind = terms::kind(ctx.words, kind), n = rows.len());
                    let listed = Page { title, made: session.made(None, now), parts: vec![Part::Grid(grid)] };
                    page::write(ctx.words, &listed, paper, None)
                }
            }
        }
    };
    Ok(session.answer(out, &gathered.faults, 0))
}

/// The handover of the shift that runs: the one that was signed by both last. It is over, and still the one to look at.
fn running(session: &Session, as_of: Option<Stamp>, now: Stamp) -> Option<Standing> {
    let (handovers, _) = handover::lately(&session.store, as_of, now);
    handover::signed_last(&handovers).cloned()
}

fn filter(kind: Kind, matches: &ArgMatches, session: &Session) -> Result<Filter, Failure> {
    let flag = |id: &str| matches.try_get_one::<bool>(id).ok().flatten().copied().unwrap_or(false);
    let worker = if flag("mine") { Some(session.by()?) } else { one::<Person>(matches, "worker") };
    Ok(Filter {
        kind: Some(kind),
        all: flag("all"),
        state: typed(matches, "state").and_then(|state| State::from_text(&state)),
        house: one::<House>(matches, "house"),
        worker,
        trade: typed(matches, "trade").and_then(|trade| Trade::from_text(&trade)),
        urgency: typed(matches, "urgency").and_then(|urgency| Urgency::from_text(&urgency)),
        nature: typed(matches, "nature").and_then(|nature| Nature::from_text(&nature)),
        topic: typed(matches, "topic"),
        category: typed(matches, "category").or_else(|| typed(matches, "help-category").map(|one| one.to_uppercase())),
        from: one::<NaiveDate>(matches, "from-day"),
        to: one::<NaiveDate>(matches, "to-day"),
        overdue: flag("overdue"),
        line: typed(matches, "line").and_then(|line| Line::from_text(&line)),
        area: typed(matches, "area").and_then(|area| Area::from_text(&area)),
        purpose: typed(matches, "purpose").and_then(|purpose| Purpose::from_text(&purpose)),
        inside: flag("inside"),
    })
}

fn one<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, id: &str) -> Option<T> {
    matches.try_get_one::<T>(id).ok().flatten().cloned()
}

/// Why a record is classed as it is and due when it is.
pub fn explain(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let id = session.find(matches, None)?;
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let (record, _) = session.read(id)?;
    let standing = fold(&record, as_of).ok_or(Failure::NotYet { id })?;
    let why =
        explain::explain(&record, &standing, &session.office, session.judge.as_ref().map(|judge| &judge.rules), now);
    let out = match ctx.form {
        Form::Json => format!("{}\n", pretty(&session.past_named(explain_words::document(&why, now)))),
        Form::Text => explain_words::text(ctx.words, &why, now) + &session.past_line(),
    };
    Ok(session.answer(out, &[], 0))
}

/// The commits that touched a record.
pub fn history(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let id = session.find(matches, None)?;
    let commits = session.store.history(id).map_err(|error| Failure::Store(crate::store::StoreError::Git(error)))?;
    let as_of = session.as_of(matches)?;
    let mut commits = commits.ok_or(Failure::NoRepository)?;
    commits.retain(|commit| as_of.is_none_or(|as_of| commit.when <= as_of.moment()));
    let out = match ctx.form {
        Form::Json => {
            let one = |commit: &crate::domain::book::CommitRow| {
                let trailers: serde_json::Map<String, Value> =
                    commit.trailers.iter().map(|(key, value)| (key.clone(), json!(value))).collect();
                let when = commit.when.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
                json!({"commit": commit.id, "when": when, "author": commit.author, "subject": commit.subject, "trailers": trailers})
            };
            let rows: Vec<Value> = commits.iter().map(one).collect();
            format!("{}\n", pretty(&session.past_named(json!({"id": id.to_string(), "commits": rows}))))
        }
        Form::Text if commits.is_empty() => format!("{}\n", say!(ctx.words, "history-empty")),
        Form::Text => lists::history(ctx.words, &commits, ctx.table_columns()) + &session.past_line(),
    };
    Ok(session.answer(out, &[], 0))
}

impl Session<'_> {
    /// The open records of every kind, folded; what cannot be read is left out.
    pub fn open_records(&self) -> Vec<Standing> {
        let gathered = self.store.gather(&[Kind::Repair], None, Want::Live);
        gathered.standings.into_iter().filter(|standing| !standing.shown().is_over()).collect()
    }
}
