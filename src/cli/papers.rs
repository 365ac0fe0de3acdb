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
use crate::report::case::{case, collective, lead};

use super::failure::Failure;
use super::reports::Answer;
use super::session::{Piece, Session};

/// The report of one complaint.
pub fn case_report<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let as_of = session.as_of(matches)?;
    let paper = case(known(session, complaint(session, matches)?, as_of)?);
    Ok(Answer {
        page: render::case_page(session.ctx.words, &paper, session.made(None, as_of.unwrap_or(session.now))),
        document: Box::new(move |made, _| render::case_document(&paper, made)),
        faults: Vec::new(),
        empty: false,
        aside: Piece::default(),
    })
}

/// The notice of a collective event.
pub fn collective_notice<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let as_of = session.as_of(matches)?;
    let words = session.ctx.words;
    let standing = known(session, complaint(session, matches)?, as_of)?;
    let Some(leads) = lead(&standing) else { return Err(refused(standing.id, Guard::NotCollective)) };
    let leading = if leads == standing.id { standing } else { known(session, leads, as_of)? };
    let (members, faults) = members(session, &leading, as_of);
    let paper = collective(leading, members);
    Ok(Answer {
        page: render::collective_page(words, &paper, session.made(None, as_of.unwrap_or(session.now))),
        document: Box::new(move |made, faults| render::collective_document(words, &paper, faults, made)),
        faults,
        empty: false,
        aside: Piece::default(),
    })
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
