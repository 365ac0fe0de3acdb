//! `merge`: a record is continued in another one, which keeps the callers for the reply.

use std::collections::BTreeSet;

use clap::ArgMatches;

use crate::domain::fold::Standing;
use crate::domain::id::{IdQuery, RecordId};
use crate::domain::kind::Kind;
use crate::ops::merge;
use crate::report::standing::whereabouts;
use crate::say;

use super::context::Context;
use super::failure::Failure;
use super::follow::Followed;
use super::session::{Output, Session, typed};
use super::written;

/// `merge ID --link OTHER`. Where the other one was merged itself, it is the one that goes on.
pub fn run(ctx: &Context, kind: Kind, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let id = session.find(matches, Some(kind))?;
    let Some(query) = matches.get_one::<IdQuery>("link") else { return Err(Failure::Unsaid { flag: "--link" }) };
    let named = session.one(query, Some(query.kind.unwrap_or(kind)), &query.to_string())?;
    let target = session.follow(named)?;
    // Merged into this very one: it is over, and that is what is to be said.
    let target = if target.id == id { Followed { id: named, remark: String::new() } } else { target };
    target.told(merged(&session, id, target.id, matches))
}

fn merged(session: &Session, id: RecordId, target: RecordId, matches: &ArgMatches) -> Result<Output, Failure> {
    let ctx = session.ctx;
    let writing = session.store.begin(ctx.commit)?;
    let (from, into) = (session.read(id)?, session.read(target)?);
    let desktop = session.desktop(matches, &writing)?;
    let callers = callers(session, &from.1, &mut BTreeSet::new());
    let callers = callers.join(&say!(ctx.words, "cli-list-separator"));
    let note = say!(ctx.words, "merged-note", id = id.to_string(), where = callers);
    let change = merge::merge(&from, &into, typed(matches, "reason"), note, &desktop)?;
    let saved = session.save(writing, &change)?;
    let (record, standing) = written::first(&change)?;
    Ok(written::acted(session, &(record, standing, saved)))
}

/// House and name of a caller and of everybody whose record was merged into this one, for the one who replies; never a number.
fn callers(session: &Session, standing: &Standing, seen: &mut BTreeSet<RecordId>) -> Vec<String> {
    seen.insert(standing.id);
    let name = standing.facts.name.as_ref().map(|name| name.to_string());
    let own = whereabouts(standing).into_iter().chain(name).collect::<Vec<_>>().join(" ");
    let mut callers = vec![own];
    for id in standing.links.iter().filter(|id| id.kind == standing.id.kind) {
        if seen.contains(id) {
            continue;
        }
        if let Ok((_, other)) = session.read(*id)
            && other.merged_into() == Some(standing.id)
        {
            callers.extend(self::callers(session, &other, seen));
        }
    }
    callers
}
