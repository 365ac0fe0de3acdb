//! `rules test`: how many labelled texts the word rules get right, axis by axis, and which they miss.

use clap::ArgMatches;
use serde_json::{Map, Value};

use crate::domain::field::Word;
use crate::domain::wordrules::{Axis, Section};
use crate::render::json::pretty;
use crate::render::judged::section;
use crate::render::layout::visible;
use crate::render::measured;
use crate::report::measure::{Label, Measure};
use crate::say;

use super::super::context::{Context, Form};
use super::super::failure::Failure;
use super::super::session::{Output, Session, typed};
use super::lines::Lines;

/// Reads the labelled lines one by one; what cannot be read is named and the command ends with 2.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let judge = super::judge(&session, matches)?;
    let file = typed(matches, "labelled").unwrap_or_default();
    let input = match file.as_str() {
        "-" => (ctx.env.input)(),
        path => session.store.lines(&super::from_here(ctx, path)).map_err(|error| {
            let text = say!(ctx.words, "file-unread", file = visible(path), error = visible(&error.to_string()));
            Failure::Said { text, code: 4 }
        })?,
    };
    let mut measure = Measure::default();
    let (mut err, mut code) = (String::new(), 0);
    for (number, line) in Lines::new(input) {
        let labelled = super::batch::parsed(line, ctx.words).and_then(|fields| {
            let kind = fields.get("kind").and_then(Value::as_str).and_then(super::shelf);
            let shelf = kind.ok_or_else(|| say!(ctx.words, "line-kind"))?;
            let text = fields.get("text").and_then(Value::as_str).ok_or_else(|| say!(ctx.words, "line-text"))?;
            let labels = labels(&fields, section(&judge.rules, shelf)).ok_or_else(|| say!(ctx.words, "line-accept"))?;
            let id = fields.get("id").map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_string));
            measure.add(id.unwrap_or_else(|| number.to_string()), text, labels, &judge.classify(shelf, text));
            Ok(())
        });
        if let Err(error) = labelled {
            err.push_str(&format!("{}\n", say!(ctx.words, "line-error", line = number, error = error.as_str())));
            code = 2;
        }
    }
    let out = match ctx.form {
        Form::Json => format!("{}\n", pretty(&measured::document(&measure))),
        Form::Text => measured::text(ctx.words, &measure, ctx.table_columns()),
    };
    Ok(Output { out, err, code, ..Output::default() })
}

/// The labels accepted under each axis; an empty list asks nothing. `None` where the form is another, or where the rules
/// know no such axis or label.
fn labels(fields: &Map<String, Value>, section: &Section) -> Option<Vec<Label>> {
    let Value::Object(accept) = fields.get("accept")? else { return None };
    let mut labels = Vec::new();
    for (axis, accepted) in accept {
        let axis = Axis::from_text(axis)?;
        let words = accepted.as_array()?.iter().map(|word| word.as_str().map(str::to_string));
        let accepted: Vec<String> = words.collect::<Option<_>>()?;
        let known = &section.axes.get(&axis)?.labels;
        if accepted.iter().any(|label| !known.contains(label)) {
            return None;
        }
        if !accepted.is_empty() {
            labels.push(Label { axis, accepted });
        }
    }
    Some(labels)
}
