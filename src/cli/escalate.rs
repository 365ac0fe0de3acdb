//! `escalate`: whom the rules want told of a clock that is nearly due or late; told once, and that stands in the record.

use std::collections::BTreeMap;

use clap::ArgMatches;

use crate::domain::effect::Told;
use crate::domain::fold::fold;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::record::Record;
use crate::i18n::Words;
use crate::ops::tell::tell;
use crate::render::json::pretty;
use crate::render::{ladder, terms};
use crate::report::ladder::{RungRow, rungs};
use crate::say;
use crate::store::{Want, Writing};

use super::context::{Context, Form};
use super::failure::Failure;
use super::monthly;
use super::session::{Flow, Output, Piece, Session, remarks};

/// Prints the rungs that have come, and records them as told in one commit; with `--dry-run` it only prints. What was missed
/// while nothing ran is caught up. Printed first and recorded then, under one lock: what a failure cuts off between the two is
/// told again, and nothing is ever recorded that nobody saw.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let dry = matches.get_flag("dry-run");
    let writing = if dry { None } else { Some(session.store.begin(ctx.commit)?) };
    let mut gathered = session.store.gather(Kind::ALL, None, Want::Untold);
    let begun = match &writing {
        Some(writing) => monthly::missing(&session, None, &session.by()?, writing.desk()),
        None => Vec::new(),
    };
    gathered.standings.extend(match dry {
        true => monthly::missing_standings(&session, None),
        false => begun.iter().filter_map(|record| fold(record, None)).collect(),
    });
    let rows = rungs(&gathered.standings, &session.office, session.now);
    let flow = match writing.filter(|_| !rows.is_empty()) {
        Some(writing) => Some(recording(&session, matches, writing, &rows, &begun)?),
        None => None,
    };
    let silent = rows.is_empty() && gathered.faults.is_empty() && matches.get_flag("quiet-if-empty");
    let out = match ctx.form {
        _ if silent => String::new(),
        Form::Json => {
            let head = session.store.head();
            let document = ladder::document(ctx.words, &rows, &gathered.faults, session.now, head.as_deref());
            format!("{}\n", pretty(&document))
        }
        Form::Text if rows.is_empty() => {
            format!("{}\n", say!(ctx.words, "escalate-none", at = terms::moment(session.now)))
        }
        Form::Text => format!("{}\n{}", head(ctx, &rows, dry), ladder::text(ctx.words, &rows, ctx.table_columns())),
    };
    let code = u8::from(matches.get_flag("exit-code") && !rows.is_empty());
    Ok(Output { flow, ..session.answer(out, &gathered.faults, code) })
}

/// The entries that say who was told: decided now, written once the rows are printed.
fn recording(
    session: &Session,
    matches: &ArgMatches,
    writing: Writing,
    rows: &[RungRow],
    begun: &[Record],
) -> Result<Flow, Failure> {
    let mut told: BTreeMap<RecordId, Vec<Told>> = BTreeMap::new();
    for row in rows {
        let one = Told { rule: row.rule.clone(), start: row.start, rung: row.rung, people: row.people.clone() };
        told.entry(row.id).or_default().push(one);
    }
    let on_disk = told.keys().filter(|id| !begun.iter().any(|record| record.id == **id));
    let read: Result<Vec<_>, Failure> = on_disk.map(|id| session.store.read(*id).map_err(Failure::Broken)).collect();
    let change = tell(&told, &read?, begun, &session.desktop(matches, &writing)?)?;
    let (subject, commit, now) = (session.subject(&change), session.ctx.commit, session.now);
    let (words, store) = (Words::new(session.ctx.words.lang()), session.store.clone());
    Ok(Flow::new(std::iter::once_with(move || match writing.commit(&change, &subject, commit, now) {
        Ok(saved) => Piece { err: remarks(&words, &saved), ..Piece::default() },
        Err(error) => {
            let failure = Failure::from(error);
            Piece { err: failure.text(&words, Some(&store)), code: failure.code(), ..Piece::default() }
        }
    })))
}

fn head(ctx: &Context, rows: &[RungRow], dry: bool) -> String {
    match dry {
        true => say!(ctx.words, "escalate-would", n = rows.len()),
        false => say!(ctx.words, "escalate-head", n = rows.len()),
    }
}
