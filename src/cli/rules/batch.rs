//! JSON Lines through the rules: each line is read, judged and handed out before the next is looked at.

use serde_json::{Map, Value, json};

use crate::domain::calendar::Calendar;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::render::judged;
use crate::rules::Judge;
use crate::rules::words::Shelf;
use crate::say;

use super::super::context::Context;
use super::super::session::{Flow, Output, Piece};
use super::due::{Asked, answer};
use super::lines::{Lines, Odd};
use super::shelf;

/// Classifies every line; `kind` where a line names none.
pub fn classify(ctx: &Context, judge: Judge, kind: Option<Shelf>) -> Output {
    flow(ctx, move |fields, words| {
        let named = fields.get("kind").and_then(Value::as_str).map(shelf);
        let shelf = match named {
            Some(named) => named.ok_or_else(|| say!(words, "line-kind"))?,
            None => kind.ok_or_else(|| say!(words, "line-kind"))?,
        };
        let text = fields.get("text").and_then(Value::as_str).ok_or_else(|| say!(words, "line-text"))?;
        Ok(judged::document(fields.get("id"), &judge.classify(shelf, text), text, &judge.rules, shelf))
    })
}

/// The due time of every line.
pub fn due(ctx: &Context, judge: Judge, calendar: Calendar, explain: bool) -> Output {
    flow(ctx, move |fields, words| {
        let text = |key: &str| fields.get(key).and_then(Value::as_str);
        let stamp = |key: &'static str| match text(key) {
            None => Ok(None),
            Some(value) => match <Stamp as crate::domain::field::Word>::from_text(value) {
                Some(stamp) => Ok(Some(stamp)),
                None => Err(say!(words, "line-time", key = key, value = crate::render::terms::free(value))),
            },
        };
        let rule = text("rule").ok_or_else(|| say!(words, "line-rule"))?.to_string();
        let start = stamp("start")?.ok_or_else(|| say!(words, "line-start"))?;
        let asked = Asked { rule, start, until: stamp("until")? };
        let answer = answer(&asked, &judge.rules, &calendar).map_err(|odd| odd.text(words))?;
        Ok(judged::due_line(fields.get("id"), &answer, explain))
    })
}

/// Every line of standard input through `one`; a line that cannot be answered is answered with its error, told on standard
/// error too, and the command ends with 2.
fn flow(ctx: &Context, one: impl Fn(&Map<String, Value>, &Words) -> Result<Value, String> + 'static) -> Output {
    let words = Words::new(ctx.words.lang());
    let lines = Lines::new((ctx.env.input)());
    let pieces = lines.map(move |(number, line)| {
        let (id, made) = match parsed(line, &words) {
            Ok(fields) => (fields.get("id").cloned().unwrap_or(Value::Null), one(&fields, &words)),
            Err(error) => (Value::Null, Err(error)),
        };
        match made {
            Ok(value) => Piece { out: format!("{value}\n"), ..Piece::default() },
            Err(error) => Piece {
                out: format!("{}\n", json!({"id": id, "line": number, "error": error.replace('\n', " ")})),
                err: format!("{}\n", say!(words, "line-error", line = number, error = error.as_str())),
                code: 2,
            },
        }
    });
    Output { flow: Some(Flow::new(pieces)), ..Output::default() }
}

/// The fields of a line, or why it has none.
pub fn parsed(line: Result<String, Odd>, words: &Words) -> Result<Map<String, Value>, String> {
    let line = line.map_err(|odd| match odd {
        Odd::TooLong => say!(words, "line-too-long"),
        Odd::NotUtf8 => say!(words, "line-not-utf8"),
        Odd::Unreadable(error) => say!(words, "line-unreadable", error = error.as_str()),
    })?;
    match serde_json::from_str(&line) {
        Ok(Value::Object(fields)) => Ok(fields),
        _ => Err(say!(words, "line-not-json")),
    }
}
