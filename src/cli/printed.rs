//! How a report leaves: as its JSON document, or as a page in the form that was asked for.

use chrono::NaiveDate;
use serde_json::Value;

use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::render::json::pretty;
use crate::render::page::{Made, Page, write};
use crate::say;

use super::context::Form;
use super::session::Session;

/// The days that were asked for, in words; none where nothing was.
pub fn period(words: &Words, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<String> {
    match (from, to) {
        (None, None) => None,
        (Some(from), Some(to)) => Some(say!(words, "period-days", from = from.to_string(), to = to.to_string())),
        (Some(from), None) => Some(say!(words, "period-from", from = from.to_string())),
        (None, Some(to)) => Some(say!(words, "period-to", to = to.to_string())),
    }
}

/// The same of a report that counts over a time: where no days were asked for, it says that it counts the whole.
pub fn counted_period(words: &Words, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    period(words, from, to).unwrap_or_else(|| say!(words, "period-all"))
}

impl Session<'_> {
    /// What a report is made from; `period` in words.
    pub fn made(&self, period: Option<String>, as_of: Stamp) -> Made {
        Made { book: self.office.settings.name.clone(), period, commit: self.store.head(), as_of }
    }

    /// The page, or in its place the document.
    pub fn printed(&self, page: &Page, document: &Value) -> String {
        match self.ctx.form {
            Form::Json => format!("{}\n", pretty(document)),
            Form::Text => write(self.ctx.words, page, self.ctx.paper, self.ctx.table_columns()),
        }
    }
}
