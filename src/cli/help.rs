//! Draws one help page or usage line from a localized command tree; clap's own page speaks only English.

use std::ffi::OsString;

use clap::{Arg, Command};

use crate::i18n::Words;
use crate::render::layout::{fill, hanging, padded, width, wrap};
use crate::say;

/// The commands from the root down to the one the typed words lead to.
///
/// Follows subcommand names and aliases, skips flags and the values they take, leaves out `help` and stops where clap
/// would stop: at `--` and at the first word that names no subcommand. `argv` begins with the program's own name.
#[must_use]
pub fn path<'c>(root: &'c Command, argv: &[OsString]) -> Vec<&'c Command> {
    let mut path = vec![root];
    let mut words = argv.iter().skip(1).map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        let here = path.last().copied().unwrap_or(root);
        if word == "--" {
            break;
        } else if word.len() > 1 && word.starts_with('-') {
            if takes_next(&path, &word) {
                words.next();
            }
        } else if let Some(sub) = here.find_subcommand(word.as_ref()).filter(|sub| sub.get_name() != "help") {
            path.push(sub);
        } else if word != "help" {
            break;
        }
    }
    path
}

/// Whether the flag's value is the next word: `--to NAME` and `-C DIR`, not `--to=NAME` and not `-CDIR`.
fn takes_next(path: &[&Command], word: &str) -> bool {
    arguments(path).into_iter().any(|arg| {
        let long = arg.get_long().is_some_and(|long| word.strip_prefix("--") == Some(long));
        let short = arg.get_short().is_some_and(|short| !word.starts_with("--") && word.ends_with(short));
        (long || short) && arg.get_action().takes_values()
    })
}

/// The arguments a command accepts: its own, then the global ones of the commands above it.
fn arguments<'c>(path: &[&'c Command]) -> Vec<&'c Arg> {
    let Some((here, above)) = path.split_last() else { return Vec::new() };
    let mut args: Vec<&Arg> = here.get_arguments().collect();
    for arg in above.iter().rev().flat_map(|cmd| cmd.get_arguments()).filter(|arg| arg.is_global_set()) {
        if !args.iter().any(|known| known.get_id() == arg.get_id()) {
            args.push(arg);
        }
    }
    args
}

/// `wuye repair dispatch`.
#[must_use]
pub fn name(path: &[&Command]) -> String {
    path.iter().map(|cmd| cmd.get_name()).collect::<Vec<_>>().join(" ")
}

/// The usage line with its heading, broken between arguments only; ends in a newline.
#[must_use]
pub fn usage(path: &[&Command], words: &Words, columns: usize) -> String {
    let Some(here) = path.last() else { return String::new() };
    let mut parts = vec![name(path)];
    parts.extend(usage_arguments(path, here, words));
    if visible_subcommands(here).next().is_some() {
        let value = say!(words, "cli-command-value");
        parts.push(if here.is_subcommand_required_set() { format!("<{value}>") } else { format!("[{value}]") });
    }
    for part in &mut parts {
        part.push(' ');
    }
    let heading = say!(words, "cli-usage");
    hanging(&heading, &fill(&parts, columns.saturating_sub(width(&heading))))
}

/// `[OPTIONS]` if there are any, what is required, one of each required group, then what has no flag.
fn usage_arguments(path: &[&Command], here: &Command, words: &Words) -> Vec<String> {
    let shown: Vec<&Arg> = arguments(path).into_iter().filter(|arg| !arg.is_hide_set()).collect();
    let (grouped, free): (Vec<&Arg>, Vec<&Arg>) = shown.into_iter().partition(|arg| {
        here.get_groups().any(|group| group.is_required_set() && group.get_args().any(|id| id == arg.get_id()))
    });
    let (positional, flags): (Vec<&Arg>, Vec<&Arg>) = free.into_iter().partition(|arg| arg.is_positional());
    let mut parts = Vec::new();
    if flags.iter().any(|arg| !arg.is_required_set() && !is_ours(arg)) {
        parts.push(say!(words, "cli-options-value"));
    }
    parts.extend(flags.iter().filter(|arg| arg.is_required_set()).map(ToString::to_string));
    for group in here.get_groups().filter(|group| group.is_required_set()) {
        let members = grouped.iter().filter(|arg| group.get_args().any(|id| id == arg.get_id()));
        parts.push(format!("({})", members.map(ToString::to_string).collect::<Vec<_>>().join(" | ")));
    }
    parts.extend(positional.iter().map(ToString::to_string));
    parts
}

fn is_ours(arg: &Arg) -> bool {
    matches!(arg.get_id().as_str(), "help" | "version")
}

fn visible_subcommands(cmd: &Command) -> impl Iterator<Item = &Command> {
    cmd.get_subcommands().filter(|sub| !sub.is_hide_set() && sub.get_name() != "help")
}

/// The whole page of the last command of `path`; `long` for `--help`, short for `-h`. Ends in a newline.
///
/// Sections: about · usage · commands · arguments · options · options of every command · examples. No line but an
/// example, a single word or a specification is wider than `columns`.
#[must_use]
pub fn page(path: &[&Command], words: &Words, columns: usize, long: bool) -> String {
    let Some(here) = path.last() else { return String::new() };
    let about = here.get_long_about().filter(|_| long).or(here.get_about()).map(ToString::to_string);
    let mut sections = vec![hanging("", &wrap(&about.unwrap_or_default(), columns)), usage(path, words, columns)];
    let args: Vec<&Arg> = arguments(path).into_iter().filter(|arg| is_shown(arg, long)).collect();
    let (positional, flags): (Vec<&Arg>, Vec<&Arg>) = args.into_iter().partition(|arg| arg.is_positional());
    let (mut global, own): (Vec<&Arg>, Vec<&Arg>) =
        flags.into_iter().partition(|arg| arg.is_global_set() || is_ours(arg));
    global.sort_by_key(|arg| is_ours(arg));
    let rows = |args: &[&Arg]| args.iter().map(|arg| (spec(arg), told(arg, words))).collect::<Vec<_>>();
    sections.push(table(&say!(words, "cli-commands"), &commands(path, words), columns));
    sections.push(table(&say!(words, "cli-arguments"), &rows(&positional), columns));
    sections.push(table(&say!(words, "cli-options"), &rows(&own), columns));
    sections.push(table(&say!(words, "cli-global-options"), &rows(&global), columns));
    if let Some(after) = here.get_after_help() {
        let examples: String = after.to_string().lines().map(|line| format!("  {line}\n")).collect();
        sections.push(format!("{}\n{examples}", say!(words, "cli-examples")));
    }
    sections.retain(|section| !section.trim().is_empty());
    sections.join("\n")
}

fn is_shown(arg: &Arg, long: bool) -> bool {
    let hidden_here = if long { arg.is_hide_long_help_set() } else { arg.is_hide_short_help_set() };
    !arg.is_hide_set() && !hidden_here
}

fn commands(path: &[&Command], words: &Words) -> Vec<(String, String)> {
    let Some(here) = path.last() else { return Vec::new() };
    let mut rows: Vec<(String, String)> = visible_subcommands(here)
        .map(|sub| {
            let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
            let aliases: Vec<&str> = sub.get_visible_aliases().collect();
            (sub.get_name().to_owned(), with_aliases(about, &aliases, words))
        })
        .collect();
    if path.len() == 1 && !rows.is_empty() && !here.is_disable_help_subcommand_set() {
        rows.push(("help".to_owned(), say!(words, "flag-help.command")));
    }
    rows
}

fn spec(arg: &Arg) -> String {
    match (arg.get_short(), arg.is_positional(), arg.get_long()) {
        (_, true, _) => arg.to_string(),
        (Some(short), _, Some(_)) => format!("-{short}, {arg}"),
        (Some(_), _, None) => arg.to_string(),
        (None, ..) => format!("    {arg}"),
    }
}

/// The help of an argument with what clap would add in English: aliases, default, values and what they mean.
fn told(arg: &Arg, words: &Words) -> String {
    let mut text = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let long = arg.get_visible_aliases().unwrap_or_default().into_iter().map(|alias| format!("--{alias}"));
    let short = arg.get_visible_short_aliases().unwrap_or_default().into_iter().map(|alias| format!("-{alias}"));
    let aliases: Vec<String> = short.chain(long).collect();
    text = with_aliases(text, &aliases.iter().map(String::as_str).collect::<Vec<_>>(), words);
    if !arg.get_action().takes_values() {
        return text;
    }
    let defaults = arg.get_default_values().iter().map(|value| value.to_string_lossy());
    if !arg.is_hide_default_value_set() && defaults.len() > 0 {
        text.push_str(&say!(words, "cli-default", value = defaults.collect::<Vec<_>>().join(" ")));
    }
    let values: Vec<String> = values(arg, words);
    if !arg.is_hide_possible_values_set() && !values.is_empty() {
        text.push_str(&say!(words, "cli-possible", values = listed(&values, words)));
    }
    text
}

/// The values an argument knows, each with its meaning `flag-via.is-phone` if the language tells it.
fn values(arg: &Arg, words: &Words) -> Vec<String> {
    let known = arg.get_possible_values();
    let shown = known.iter().filter(|value| !value.is_hide_set()).map(|value| value.get_name());
    shown
        .map(|value| match words.find(&format!("flag-{}.is-{value}", arg.get_id())) {
            Some(meaning) => say!(words, "cli-value-meaning", value = value, meaning = meaning),
            None => value.to_owned(),
        })
        .collect()
}

fn with_aliases(mut text: String, aliases: &[&str], words: &Words) -> String {
    if !aliases.is_empty() {
        text.push_str(&say!(words, "cli-aliases", aliases = listed(aliases, words)));
    }
    text
}

/// `a、b` in Chinese, `a, b` in English.
pub(super) fn listed<T: AsRef<str>>(items: &[T], words: &Words) -> String {
    items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(&say!(words, "cli-list-separator"))
}

/// Two columns under a heading; a specification too wide for its column has its text on the next line.
fn table(heading: &str, rows: &[(String, String)], columns: usize) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let widest = columns * 2 / 5;
    let spec_width = rows.iter().map(|(spec, _)| width(spec)).filter(|w| *w <= widest).max().unwrap_or(8);
    let indent = spec_width + 4;
    let mut text = format!("{heading}\n");
    for (spec, help) in rows {
        let lines = wrap(help, columns.saturating_sub(indent));
        if width(spec) <= spec_width {
            text.push_str(&hanging(&format!("  {}  ", padded(spec, spec_width)), &lines));
        } else {
            text.push_str(&format!("  {spec}\n{}", hanging(&" ".repeat(indent), &lines)));
        }
    }
    text
}
