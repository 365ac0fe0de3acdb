//! `undo`: shows what would be taken back, asks, and takes it back.

use clap::ArgMatches;

use crate::domain::id::EntryId;
use crate::ops::undo;
use crate::render::{opened, show, terms};
use crate::say;

use super::act::said;
use super::context::Context;
use super::failure::Failure;
use super::prompt;
use super::session::{Output, Session, typed};

/// Takes back the entry named, else the last one of the record, else the last one of this clone. Previewed first; where
/// nobody can be asked, `--yes` is needed.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
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
    let shown = preview(&session, matches, &record, &standing, entry, reason.clone())?;
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
    let reason = reason.or_else(|| Some(say!(ctx.words, "undo-default-reason")));
    let changed = session.change(id, matches, |record, standing, desktop| {
        undo::undo(record, standing, entry, reason.clone(), desktop).map(|preview| preview.change)
    })?;
    Ok(said(&session, changed))
}

/// The entry that would no longer count, and how the record would stand.
fn preview(
    session: &Session,
    matches: &ArgMatches,
    record: &crate::domain::record::Record,
    standing: &crate::domain::fold::Standing,
    entry: EntryId,
    reason: Option<String>,
) -> Result<String, Failure> {
    let words = session.ctx.words;
    let desktop = crate::ops::Desktop {
        office: &session.office,
        judge: None,
        desk: None,
        by: session.by()?,
        now: session.now,
        at: session.at(matches)?,
    };
    let reason = reason.or_else(|| Some(say!(words, "undo-default-reason")));
    let preview = undo::undo(record, standing, entry, reason, &desktop)?;
    let target = record.log.iter().find(|other| other.id == preview.entry);
    let line = target.map(|target| show::line(words, target, standing, crate::render::json::Masking::Hidden, None));
    let (before, after) = (terms::standing(words, standing), terms::standing(words, &preview.after));
    let mut text = say!(words, "undo-preview", id = record.id.to_string(), before = before, after = after);
    text.push('\n');
    text.push_str(&line.unwrap_or_default());
    text.push_str(&opened::clocks(words, &preview.after, session.now));
    Ok(text)
}
