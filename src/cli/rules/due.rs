//! `rules due`: when a rule would be due from a start, and why; one at the command line or JSON Lines through.

use clap::ArgMatches;

use crate::domain::calendar::Calendar;
use crate::domain::event::Event;
use crate::domain::field::nearest;
use crate::domain::rulebook::{PROMISE, RuleBook};
use crate::domain::stamp::{Span, Stamp};
use crate::i18n::Words;
use crate::render::json::pretty;
use crate::render::judged::{self, Answer};
use crate::render::terms::free;
use crate::rules::due::due;
use crate::say;

use super::super::context::{Context, Form, when};
use super::super::failure::Failure;
use super::super::session::{Output, Session, typed};

/// What is asked: a rule, when it starts, and for a promise what was agreed.
pub struct Asked {
    pub rule: String,
    pub start: Stamp,
    pub until: Option<Stamp>,
}

/// Why there is no answer.
pub enum NoAnswer {
    NoRule {
        rule: String,
        near: Option<String>,
    },
    /// A promise is due when it was agreed, which is not said.
    NotAgreed,
    /// It was agreed for a time before it was made.
    Before,
}

impl NoAnswer {
    /// The sentence for it.
    pub fn text(&self, words: &Words) -> String {
        match self {
            NoAnswer::NoRule { rule, near: Some(near) } => {
                say!(words, "no-rule-near", rule = free(rule), near = near.as_str())
            }
            NoAnswer::NoRule { rule, near: None } => say!(words, "no-rule", rule = free(rule)),
            NoAnswer::NotAgreed => say!(words, "not-agreed"),
            NoAnswer::Before => say!(words, "agreed-before"),
        }
    }
}

/// The due time by the rules and the calendar, with its steps. A target is asked for as `RULE.target`.
pub fn answer(asked: &Asked, rules: &RuleBook, calendar: &Calendar) -> Result<Answer, NoAnswer> {
    let start = asked.start.in_zone(calendar.zone);
    if asked.rule == PROMISE {
        let until = asked.until.ok_or(NoAnswer::NotAgreed)?.in_zone(calendar.zone);
        if until < start {
            return Err(NoAnswer::Before);
        }
        let limit = Span::Minutes(u32::try_from(until.minutes_since(start)).unwrap_or(u32::MAX));
        let due = crate::rules::due::Due { at: until.max(start), assumed: Vec::new(), steps: Vec::new() };
        return Ok(Answer {
            rule: asked.rule.clone(),
            source: vec!["D28".to_string()],
            limit,
            start,
            starts: Some(Event::Promise),
            due,
        });
    }
    let target = rules.clocks.iter().find(|rule| rule.target.is_some() && rule.target_id() == asked.rule);
    let found = match (rules.clock(&asked.rule), target) {
        (Some(rule), _) => Some((rule, rule.limit)),
        (None, Some(rule)) => rule.target.map(|target| (rule, target)),
        (None, None) => None,
    };
    let Some((rule, limit)) = found else {
        let ids: Vec<&str> = rules.clocks.iter().map(|rule| rule.rule.as_str()).chain([PROMISE]).collect();
        return Err(NoAnswer::NoRule { rule: asked.rule.clone(), near: nearest(&asked.rule, &ids) });
    };
    let due = due(limit, start, calendar);
    Ok(Answer { rule: asked.rule.clone(), source: rule.source.clone(), limit, start, starts: Some(rule.starts), due })
}

/// `rules due RULE --start TIME [--explain]`, or `rules due --jsonl`.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    if session.time_is_broken() {
        return Err(Failure::Broken(session.office.faults.clone()));
    }
    let explain = matches.get_flag("explain");
    if matches.get_flag("jsonl") {
        let judge = super::judge(&session, matches)?;
        let calendar = session.office.calendar.clone();
        let mut output = super::batch::due(ctx, judge, calendar, explain);
        output.err = session.settings_faults();
        output.code = if session.office.faults.is_empty() { 0 } else { 3 };
        return Ok(output);
    }
    let rules = super::rulebook(&session, matches)?;
    let Some(rule) = typed(matches, "rule") else { return Err(Failure::Unsaid { flag: "RULE" }) };
    let time = |flag: &'static str, id: &str| match typed(matches, id) {
        Some(text) => when(&text, flag, session.now, &session.office).map(Some),
        None => Ok(None),
    };
    let start = time("--start", "start")?.unwrap_or(session.now);
    let asked = Asked { rule, start, until: time("--until", "until")? };
    let answer = answer(&asked, &rules, &session.office.calendar)
        .map_err(|odd| Failure::Said { text: odd.text(ctx.words), code: 2 })?;
    let out = match ctx.form {
        Form::Json => format!("{}\n", pretty(&judged::due_line(None, &answer, explain))),
        Form::Text => judged::due_text(ctx.words, &answer, explain),
    };
    Ok(session.answer(out, &[], 0))
}
