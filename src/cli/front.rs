//! `new` of the nouns of the front desk and the shift: takes down what is said, asking at a terminal for what is missing.

use clap::ArgMatches;

use crate::domain::entry::Data;
use crate::domain::fold::fold;
use crate::domain::id::IdQuery;
use crate::domain::kind::Kind;
use crate::ops::front::{Intake, open};
use crate::render::json::{Masking, pretty, show};
use crate::render::opened;
use crate::say;

use super::act::{data, person, readable};
use super::context::{Context, Form};
use super::failure::Failure;
use super::open::{ask, odd_phone, typed_facts};
use super::session::{Output, Session};

/// Opens a record of `kind`.
pub fn new(ctx: &Context, kind: Kind, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let asked = data(matches, &session)?;
    let mut intake = Intake {
        facts: typed_facts(matches),
        who: person(matches, "who"),
        asked: Data { text: None, ..asked },
        flags: Vec::new(),
    };
    if let Ok(Some(query)) = matches.try_get_one::<IdQuery>("link") {
        intake.asked.link = Some(session.one(query, None, &query.to_string())?);
    }
    if ctx.can_ask() {
        ask(&session, &mut intake.facts, say!(ctx.words, "ask-matter"))?;
    }
    let mut remarks = odd_phone(&session, &intake.facts);
    let writing = session.store.begin(ctx.commit)?;
    let id = writing.next_id(kind, session.now.day());
    let change = open(id, intake, &session.desktop(matches, &writing)?).map_err(Failure::from);
    let change = readable(&session, change)?;
    let saved = session.save(writing, &change)?;
    let record = change.writes[0].after();
    let standing = fold(&record, None).ok_or(Failure::NoSuchRecord { typed: id.to_string() })?;
    let out = match ctx.form {
        _ if ctx.quiet => format!("{id}\n"),
        Form::Json => format!("{}\n", pretty(&show(&record, &standing, session.now, None, Masking::Hidden))),
        Form::Text => opened::text(ctx.words, &record, &standing),
    };
    remarks.push_str(&session.remarks(&saved));
    Ok(Output { out, err: remarks, ..Output::default() })
}
