//! `rules show` and `rules check`: the rules as a manager reads them, and everything that is wrong or odd in them.

use clap::ArgMatches;

use crate::check::rules::odd;
use crate::domain::field::nearest;
use crate::render::json::pretty;
use crate::render::layout::visible;
use crate::render::rulebook;
use crate::say;

use super::super::context::{Context, Form};
use super::super::failure::Failure;
use super::super::session::{Output, Session, typed};

/// All rules, or the one that is named.
pub fn show(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let rules = super::rulebook(&session, matches)?;
    let id = typed(matches, "rule");
    let out = match (ctx.form, id.as_deref()) {
        (Form::Json, id) => rulebook::document(&rules, id).map(|document| format!("{}\n", pretty(&document))),
        (Form::Text, None) => Some(rulebook::text(ctx.words, &rules, ctx.table_columns())),
        (Form::Text, Some(id)) => rulebook::one(ctx.words, &rules, id),
    };
    match out {
        Some(out) => Ok(Output { out, ..Output::default() }),
        None => {
            let sections = [&rules.words.repair, &rules.words.complaint, &rules.words.request];
            let words = sections.iter().flat_map(|section| section.rules.keys().map(String::as_str));
            let ids: Vec<&str> = rules.clocks.iter().map(|rule| rule.rule.as_str()).chain(words).collect();
            let id = id.unwrap_or_default();
            let text = match nearest(&id, &ids) {
                Some(near) => say!(ctx.words, "no-rule-near", rule = visible(&id), near = near.as_str()),
                None => say!(ctx.words, "no-rule", rule = visible(&id)),
            };
            Err(Failure::Said { text, code: 2 })
        }
    }
}

/// Every fault of the rules and calendars ends with 3; oddities are told and end with 0, with `--strict` with 3.
pub fn check(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let judge = super::judge(&session, matches)?;
    let odd = odd(&judge.rules);
    let mut out = match ctx.form {
        Form::Json => format!("{}\n", pretty(&rulebook::odd_document(&judge.rules, &odd))),
        Form::Text => rulebook::odd(ctx.words, &odd),
    };
    if !ctx.quiet && ctx.form == Form::Text {
        let words = &judge.rules.words;
        let rules = [&words.repair, &words.complaint, &words.request].iter().map(|section| section.rules.len()).sum();
        let rules: usize = rules;
        let (clocks, n) = (judge.rules.clocks.len(), odd.len());
        out.push_str(&format!("{}\n", say!(ctx.words, "rules-fine", clocks = clocks, rules = rules, n = n)));
    }
    let code = if matches.get_flag("strict") && !odd.is_empty() { 3 } else { 0 };
    Ok(session.answer(out, &[], code))
}
