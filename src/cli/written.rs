//! What is printed of the records a command wrote: acted on, opened, or gone on in another one.

use crate::domain::book::{Change, Write};
use crate::domain::fold::{Standing, fold};
use crate::domain::record::Record;
use crate::render::json::{Masking, pretty, show};
use crate::render::opened;
use crate::store::Saved;

use super::context::Form;
use super::failure::Failure;
use super::session::{Output, Session};

/// A record of a change, and how it stands once that is written.
pub fn after(write: &Write) -> Result<(Record, Standing), Failure> {
    let record = write.after();
    let standing = fold(&record, None).ok_or(Failure::gone(record.id))?;
    Ok((record, standing))
}

/// The record a change is about, which is its first, as it stands once that is written.
pub fn first(change: &Change) -> Result<(Record, Standing), Failure> {
    change.writes.first().map_or(Err(Failure::Declined), after)
}

/// What is printed after an action.
pub fn acted(session: &Session, (record, standing, saved): &(Record, Standing, Saved)) -> Output {
    let in_words = || match record.log.last() {
        Some(entry) => opened::acted(session.ctx.words, entry, standing, session.now),
        None => String::new(),
    };
    Output { out: formed(session, record, standing, in_words), err: session.remarks(saved), ..Output::default() }
}

/// What is printed of a new record, `remarks` before those of the write.
pub fn opened(session: &Session, write: &Write, saved: &Saved, remarks: &str) -> Result<Output, Failure> {
    let (record, standing) = after(write)?;
    let out = formed(session, &record, &standing, || opened::text(session.ctx.words, &record, &standing, session.now));
    Ok(Output { out, err: format!("{remarks}{}", session.remarks(saved)), ..Output::default() })
}

/// What is printed where the first record of a change goes on in its last, a new one: both in words, the new one else.
pub fn went_on(session: &Session, change: &Change, saved: Saved) -> Result<Output, Failure> {
    let [old, .., new] = &change.writes[..] else { return Err(Failure::Declined) };
    let mut output = opened(session, new, &saved, "")?;
    if session.ctx.form == Form::Text && !session.ctx.quiet {
        let (record, standing) = after(old)?;
        output.out.insert_str(0, &acted(session, &(record, standing, saved)).out);
    }
    Ok(output)
}

/// The id alone, the whole record as JSON, or `in_words`.
fn formed(session: &Session, record: &Record, standing: &Standing, in_words: impl Fn() -> String) -> String {
    match session.ctx.form {
        _ if session.ctx.quiet => format!("{}\n", record.id),
        Form::Json => format!("{}\n", pretty(&show(record, standing, session.now, None, Masking::Hidden))),
        Form::Text => in_words(),
    }
}
