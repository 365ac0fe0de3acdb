//! Says in the reader's language what clap found wrong with the typed words; no text of clap's gets through.

use std::error::Error as _;
use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::help::{self, listed};
use crate::i18n::{BadValue, Words};
use crate::render::layout::visible;
use crate::render::mask;
use crate::say;

/// The whole text for an error of clap's, ending in a newline: a help page, the version, or what is wrong, what may
/// have been meant, the usage and the way out. `err.use_stderr()` tells where it belongs, `err.exit_code()` fits.
///
/// `root` is the localized tree the words were parsed with and `argv` those words, the program's name first.
/// What the person typed is shown with control characters written out.
#[must_use]
pub fn usage_error(err: &Error, words: &Words, root: &Command, argv: &[OsString], columns: usize) -> String {
    let path = help::path(root, argv);
    match err.kind() {
        ErrorKind::DisplayHelp => help::page(&path, words, columns, !argv.iter().any(|word| word == "-h")),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => help::page(&path, words, columns, false),
        ErrorKind::DisplayVersion => err.render().to_string(),
        _ => {
            let mut text = say!(words, "cli-error", what = cause(err, words));
            for tip in tips(err, words) {
                text.push_str("\n  ");
                text.push_str(&say!(words, "cli-tip", tip = tip));
            }
            let way_out = say!(words, "cli-way-out", command = format!("{} --help", help::name(&path)));
            format!("{text}\n\n{}{way_out}\n", help::usage(&path, words, columns))
        }
    }
}

/// One value of the error's context, visible; empty where clap tells none.
fn text(err: &Error, kind: ContextKind) -> String {
    texts(err, kind).into_iter().next().unwrap_or_default()
}

fn texts(err: &Error, kind: ContextKind) -> Vec<String> {
    match err.get(kind) {
        Some(ContextValue::String(one)) => vec![mask::text(&visible(one))],
        Some(ContextValue::Strings(many)) => many.iter().map(|one| mask::text(&visible(one))).collect(),
        Some(ContextValue::StyledStr(one)) => vec![visible(&one.to_string())],
        Some(ContextValue::StyledStrs(many)) => many.iter().map(|one| visible(&one.to_string())).collect(),
        Some(ContextValue::Number(n)) => vec![n.to_string()],
        _ => Vec::new(),
    }
}

fn number(err: &Error, kind: ContextKind) -> i64 {
    match err.get(kind) {
        Some(ContextValue::Number(n)) => i64::try_from(*n).unwrap_or(i64::MAX),
        _ => 0,
    }
}

fn cause(err: &Error, words: &Words) -> String {
    let arg = text(err, ContextKind::InvalidArg);
    let value = text(err, ContextKind::InvalidValue);
    match err.kind() {
        ErrorKind::UnknownArgument if arg.starts_with('-') => say!(words, "cli-unknown-flag", arg = arg),
        ErrorKind::UnknownArgument => say!(words, "cli-unknown-word", arg = arg),
        ErrorKind::InvalidSubcommand => {
            say!(words, "cli-unknown-command", command = text(err, ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => with_values(err, say!(words, "cli-no-value", arg = arg), words),
        ErrorKind::InvalidValue => with_values(err, say!(words, "cli-bad-value", arg = arg, value = value), words),
        ErrorKind::ValueValidation => validation(err, &arg, &value, words),
        ErrorKind::NoEquals => say!(words, "cli-no-equals", arg = arg),
        ErrorKind::TooManyValues => say!(words, "cli-too-many-values", arg = arg, value = value),
        ErrorKind::TooFewValues => say!(
            words,
            "cli-too-few-values",
            arg = arg,
            wanted = number(err, ContextKind::MinValues),
            given = number(err, ContextKind::ActualNumValues)
        ),
        ErrorKind::WrongNumberOfValues => say!(
            words,
            "cli-wrong-number",
            arg = arg,
            wanted = number(err, ContextKind::ExpectedNumValues),
            given = number(err, ContextKind::ActualNumValues)
        ),
        ErrorKind::ArgumentConflict => conflict(err, words),
        ErrorKind::MissingRequiredArgument => {
            say!(words, "cli-missing", args = listed(&texts(err, ContextKind::InvalidArg), words))
        }
        ErrorKind::MissingSubcommand => missing_subcommand(err, words),
        ErrorKind::InvalidUtf8 => say!(words, "cli-not-utf8"),
        _ => say!(words, "cli-unknown-fault"),
    }
}

fn with_values(err: &Error, mut said: String, words: &Words) -> String {
    let values = texts(err, ContextKind::ValidValue);
    if !values.is_empty() {
        said.push_str(&say!(words, "cli-possible", values = listed(&values, words)));
    }
    said
}

/// The parser's own reason if it is a [`BadValue`]; any other parser's reason is in English and left out.
fn validation(err: &Error, arg: &str, value: &str, words: &Words) -> String {
    match err.source().and_then(|source| source.downcast_ref::<BadValue>()) {
        Some(bad) => {
            let args: Vec<_> = bad.args.iter().map(|(name, arg)| (*name, shown(arg))).collect();
            say!(words, "cli-refused-value", arg = arg, value = value, why = words.say(bad.key, &args))
        }
        None => say!(words, "cli-bad-value", arg = arg, value = value),
    }
}

fn shown(arg: &crate::i18n::Arg<'static>) -> crate::i18n::Arg<'static> {
    match arg {
        crate::i18n::Arg::Text(text) => mask::text(&visible(text)).into(),
        number @ crate::i18n::Arg::Number(_) => number.clone(),
    }
}

fn conflict(err: &Error, words: &Words) -> String {
    let others = texts(err, ContextKind::PriorArg);
    let sub = text(err, ContextKind::InvalidSubcommand);
    let arg = if sub.is_empty() { text(err, ContextKind::InvalidArg) } else { sub };
    if others.is_empty() {
        say!(words, "cli-alone", arg = arg)
    } else if others.contains(&arg) {
        say!(words, "cli-repeated", arg = arg)
    } else {
        say!(words, "cli-conflict", arg = arg, others = listed(&others, words))
    }
}

fn missing_subcommand(err: &Error, words: &Words) -> String {
    let known = texts(err, ContextKind::ValidSubcommand);
    let known: Vec<String> = known.into_iter().filter(|name| name != "help").collect();
    let command = text(err, ContextKind::InvalidSubcommand);
    say!(words, "cli-missing-command", command = command, commands = listed(&known, words))
}

/// What may have been meant. clap hands some of its advice over as English prose; it is told apart by its first
/// words and said anew, and advice that is not known is left out.
fn tips(err: &Error, words: &Words) -> Vec<String> {
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let mut tips: Vec<String> = meant
        .into_iter()
        .map(|kind| texts(err, kind))
        .filter(|names| !names.is_empty())
        .map(|names| say!(words, "cli-tip-meant", names = listed(&names, words)))
        .collect();
    let arg = text(err, ContextKind::InvalidArg);
    let typed = if arg.is_empty() { text(err, ContextKind::InvalidSubcommand) } else { arg };
    tips.extend(texts(err, ContextKind::Suggested).iter().filter_map(|prose| advice(prose, &typed, words)));
    tips
}

fn advice(prose: &str, typed: &str, words: &Words) -> Option<String> {
    if prose.starts_with("to pass '") {
        Some(say!(words, "cli-tip-as-text", arg = typed))
    } else if prose.starts_with("subcommand '") {
        Some(say!(words, "cli-tip-no-dashes", command = typed))
    } else {
        let other = prose.strip_prefix('\'')?.strip_suffix("' exists")?;
        Some(say!(words, "cli-tip-exists", command = other))
    }
}
