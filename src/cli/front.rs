//! `new` of the nouns of the front desk and the shift: takes down what is said, asking at a terminal for what is missing.

use clap::ArgMatches;

use crate::domain::entry::Data;
use crate::domain::kind::Kind;
use crate::ops::front::{Intake, open};
use crate::say;

use super::act::{data, person, readable};
use super::ask_front;
use super::context::Context;
use super::failure::Failure;
use super::open::{ask, linked_back, odd_phone, typed_facts};
use super::session::{Output, Session};
use super::visit;
use super::written;

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
    let linked = session.linked(matches)?;
    intake.asked.link = linked.as_ref().map(|linked| linked.id);
    if ctx.can_ask() {
        if kind == Kind::Visit {
            visit::ask_purpose(&session, &mut intake.asked)?;
        }
        let matter = match kind {
            Kind::Visit => say!(ctx.words, "ask-visit-text"),
            _ => say!(ctx.words, "ask-matter"),
        };
        ask(&session, &mut intake.facts, matter)?;
        if kind == Kind::Inquiry {
            ask_front::inquiry(&session, &mut intake.asked)?;
        }
        visit::name_refused(kind, &mut intake);
    }
    let mut remarks = linked.map(|linked| linked.remark).unwrap_or_default();
    remarks.push_str(&odd_phone(&session, &intake.facts));
    let writing = session.store.begin(ctx.commit)?;
    let id = writing.next_id(kind, session.now.day());
    let desktop = session.desktop(matches, &writing)?;
    let change = open(id, intake, &desktop).map_err(Failure::from);
    let change = linked_back(&session, readable(&session, change)?, &desktop)?;
    let saved = session.save(writing, &change)?;
    written::opened(&session, &change.writes[0], &saved, &remarks)
}
