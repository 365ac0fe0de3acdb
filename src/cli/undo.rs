//! `undo`: shows what would be taken back on every record, asks, and takes it back.

use clap::ArgMatches;

use crate::domain::fold::Standing;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::Verb;
use crate::domain::record::Record;
use crate::ops::Desktop;
use crate::ops::undo::{self, Part};
use crate::render::json::Masking;
use crate::render::{opened, show, terms};
use crate::say;

use super::context::{Context, Form};
use super::failure::Failure;
use super::prompt;
use super::session::{Output, Session, typed};
use super::written;

/// Takes back the entry named, else the last one of the record, else the last one of this clone. Previewed first; where
/// nobody can be asked, `--yes` is needed.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let id = match matches.contains_id("id") {
        true => session.find(matches, None)?,
        false => session.store.last().ok_or(Failure::Unsaid { flag: "ID" })?,
    };
    let (record, standing) = session.read(id)?;
    let entry = match matches.get_one::<EntryId>("entry") {
        Some(entry) => *entry,
        None => undo::last(&record, &standing)?,
    };
    let mut reason = typed(matches, "reason");
    let shown = preview(&session, matches, &record, entry, reason.clone())?;
    if !ctx.yes {
        if !ctx.can_ask() {
            return Ok(Output {
                out: shown,
                err: format!("{}\n", say!(ctx.words, "undo-needs-yes")),
                code: 2,
                flow: None,
            });
        }
        prompt::show(&shown);
        if reason.is_none() {
            reason = prompt::line(&say!(ctx.words, "ask-reason-undo"))?;
        }
        if !prompt::confirm(&say!(ctx.words, "ask-undo"), ctx.words)? {
            return Err(Failure::Declined);
        }
    }
    taken_back(&session, matches, id, entry, reason.unwrap_or_else(|| say!(ctx.words, "undo-default-reason")))
}

/// Under the lock: the records are read again, and all are taken back in one change.
fn taken_back(
    session: &Session,
    matches: &ArgMatches,
    id: RecordId,
    entry: EntryId,
    reason: String,
) -> Result<Output, Failure> {
    let writing = session.store.begin(session.ctx.commit)?;
    let (record, _) = session.read(id)?;
    let parts = parts(session, &record, entry)?;
    let undone = undo::undo(&parts, Some(reason), &session.desktop(matches, &writing)?)?;
    let saved = session.save(writing, &undone.change)?;
    let mut all = undone.change.writes.iter().map(|write| write.after()).zip(undone.after);
    let (record, standing) = all.next().ok_or(Failure::gone(id))?;
    let mut output = written::acted(session, &(record, standing, saved));
    let ctx = session.ctx;
    if !ctx.quiet && matches!(ctx.form, Form::Text) {
        for (other, standing) in all {
            let Some(entry) = other.log.last() else { continue };
            output.out.push_str(&opened::head(ctx.words, entry, &standing));
        }
    }
    Ok(output)
}

/// What one command wrote on this record and on others. One that cannot be read stops it: nothing is taken back by halves.
fn parts(session: &Session, record: &Record, entry: EntryId) -> Result<Vec<Part>, Failure> {
    undo::parts(record, entry, |id| session.store.find(id).map_err(Failure::Broken))
}

/// The entries that would no longer count, and how each record would stand.
fn preview(
    session: &Session,
    matches: &ArgMatches,
    record: &Record,
    entry: EntryId,
    reason: Option<String>,
) -> Result<String, Failure> {
    let words = session.ctx.words;
    let desktop = Desktop {
        office: &session.office,
        judge: session.judge.as_ref(),
        desk: None,
        by: session.by()?,
        now: session.now,
        at: session.at(matches)?,
    };
    let reason = reason.or_else(|| Some(say!(words, "undo-default-reason")));
    let parts = parts(session, record, entry)?;
    let preview = undo::undo(&parts, reason, &desktop)?;
    let shown: Vec<String> =
        parts.iter().zip(&preview.after).map(|(part, after)| shown(session, part, after)).collect();
    let clocks = preview.after.first().map(|after| opened::clocks(words, after, session.now)).unwrap_or_default();
    Ok(shown.concat() + &clocks)
}

/// One record of the preview; the clocks of the first stand below.
fn shown(session: &Session, part: &Part, after: &Standing) -> String {
    let words = session.ctx.words;
    let (id, standing) = (part.record.id.to_string(), &part.standing);
    let (before, then) = (terms::standing(words, standing), terms::standing(words, after));
    let target = part.record.log.iter().find(|other| other.id == part.entry);
    let opening = target.is_some_and(|target| target.verb == Verb::Open);
    let head = match opening {
        true => say!(words, "undo-preview-void", id = id, before = before, after = then),
        false => say!(words, "undo-preview", id = id, before = before, after = then),
    };
    let line = target.map(|target| show::line(words, target, standing, Masking::Hidden, None)).unwrap_or_default();
    format!("{head}\n{line}")
}
