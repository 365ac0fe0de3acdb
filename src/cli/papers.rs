//! `report case` and `report collective`: the papers of one complaint that go up (RP15, RP16).

use clap::ArgMatches;

use crate::domain::fault::Fault;
use crate::domain::fold::{Standing, fold};
use crate::domain::id::{IdQuery, RecordId};
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::ops::Refusal;
use crate::ops::refusal::Guard;
use crate::render::case as render;
use crate::render::json::pretty;
use crate::report::case::{case, collective, lead};

use super::context::{Context, Form};
use super::failure::Failure;
use super::session::{Output, Session};

/// Prints one of the two papers.
pub fn run(ctx: &Context, paper: &str, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let as_of = session.as_of(matches)?;
    let standing = known(&session, complaint(&session, matches)?, as_of)?;
    let head = session.store.head();
    let made =
        render::Made { now: as_of.unwrap_or(session.now), commit: head.as_deref(), columns: ctx.table_columns() };
    if paper == "case" {
        let paper = case(standing);
        let out = match ctx.form {
            Form::Json => format!("{}\n", pretty(&render::case_document(&paper, &made))),
            Form::Text => render::case_text(ctx.words, &paper, &made),
        };
        return Ok(session.answer(out, &[], 0));
    }
    let Some(leads) = lead(&standing) else { return Err(refused(standing.id, Guard::NotCollective)) };
    let leading = if leads == standing.id { standing } else { known(&session, leads, as_of)? };
    let (members, faults) = members(&session, &leading, as_of);
    let paper = collective(leading, members);
    let out = match ctx.form {
        Form::Json => {
            let document = render::collective_document(ctx.words, &paper, &faults, &made);
            format!("{}\n", pretty(&document))
        }
        Form::Text => render::collective_text(ctx.words, &paper, &made),
    };
    Ok(session.answer(out, &faults, 0))
}

fn refused(id: RecordId, guard: Guard) -> Failure {
    Refusal::Guard { id, guard, value: String::new() }.into()
}

/// The complaint that was typed; an id of another kind is refused by its kind.
fn complaint(session: &Session, matches: &ArgMatches) -> Result<RecordId, Failure> {
    let typed = matches.get_one::<IdQuery>("id").and_then(|query| query.kind);
    if typed.is_some_and(|kind| kind != Kind::Complaint) {
        let id = session.find(matches, None)?;
        return Err(refused(id, Guard::NoComplaint));
    }
    session.find(matches, Some(Kind::Complaint))
}

fn known(session: &Session, id: RecordId, as_of: Option<Stamp>) -> Result<Standing, Failure> {
    let (record, _) = session.read(id)?;
    fold(&record, as_of).ok_or(Failure::NotYet { id })
}

/// The members that can be read, and the faults of those that cannot.
fn members(session: &Session, lead: &Standing, as_of: Option<Stamp>) -> (Vec<Standing>, Vec<Fault>) {
    let (mut members, mut faults) = (Vec::new(), Vec::new());
    for id in &lead.case.members {
        match session.store.read(*id) {
            Ok(record) => members.extend(fold(&record, as_of)),
            Err(more) => faults.extend(more),
        }
    }
    (members, faults)
}
