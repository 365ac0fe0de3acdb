//! Gives a tree of clap commands its words, by the path of each command; it parses and prints nothing.

use clap::{Arg, ArgAction, Command};

use crate::i18n::Words;
use crate::say;

/// The tree with about, long about, examples, help of arguments and value names in the language.
///
/// `wuye repair dispatch` reads `help-repair-dispatch` (value: about; `.long`; `.after`: examples), the root reads
/// `help-wuye`. The argument with id `to` reads `help-repair-dispatch.to` if there is one, else `flag-to`; its value
/// name is `help-repair-dispatch.to-value`, else `flag-to.value`. A text that is missing shows as `⟦key⟧`.
/// `-h/--help` (everywhere) and `-V/--version` (where a version is set) become arguments of ours with our words.
#[must_use]
pub fn localize(cmd: Command, words: &Words) -> Command {
    let version = cmd.get_version().is_some();
    let cmd = cmd.disable_version_flag(true).disable_help_flag(true);
    let cmd = if version { cmd.arg(version_flag()) } else { cmd };
    dressed(cmd, "help-wuye", words)
}

/// The localized tree with clap's own `help` subcommands said in the language too: for completions and man pages,
/// which print the tree as it is. Building it all takes longer than parsing needs.
#[must_use]
pub fn built(mut cmd: Command, words: &Words) -> Command {
    cmd.build();
    resaid(cmd, words)
}

fn resaid(cmd: Command, words: &Words) -> Command {
    let cmd = if cmd.get_name() == "help" { cmd.about(say!(words, "flag-help.command")) } else { cmd };
    cmd.mut_subcommands(|sub| resaid(sub, words))
}

fn dressed(cmd: Command, key: &str, words: &Words) -> Command {
    let cmd = cmd.about(words.say(key, &[])).arg(help_flag());
    let cmd = match words.find(&format!("{key}.long")) {
        Some(long) => cmd.long_about(long),
        None => cmd,
    };
    let cmd = match words.find(&format!("{key}.after")) {
        Some(after) => cmd.after_help(after),
        None => cmd,
    };
    let cmd = cmd.subcommand_value_name(say!(words, "cli-command-value"));
    cmd.mut_args(|arg| worded(arg, key, words)).mut_subcommands(|sub| {
        let path = below(key, sub.get_name());
        dressed(sub, &path, words)
    })
}

fn worded(arg: Arg, key: &str, words: &Words) -> Arg {
    let id = arg.get_id().as_str().to_owned();
    let help = words.find(&format!("{key}.{id}")).unwrap_or_else(|| words.say(&format!("flag-{id}"), &[]));
    let takes = arg.get_action().takes_values();
    // clap counts values only when it parses a command; a page may show one it has not come to.
    let count = arg.get_num_args().unwrap_or_else(|| usize::from(takes).into());
    let arg = arg.help(help).num_args(count);
    if !takes {
        return arg;
    }
    let own = words.find(&format!("{key}.{id}-value"));
    arg.value_name(own.unwrap_or_else(|| words.say(&format!("flag-{id}.value"), &[])))
}

/// The key of a subcommand: the root's name is not part of its children's.
pub(super) fn below(key: &str, name: &str) -> String {
    if key == "help-wuye" { format!("help-{name}") } else { format!("{key}-{name}") }
}

fn help_flag() -> Arg {
    Arg::new("help").short('h').long("help").action(ArgAction::Help)
}

fn version_flag() -> Arg {
    Arg::new("version").short('V').long("version").action(ArgAction::Version)
}

/// Every key [`localize`] may read for this tree, with whether it must exist: tests find gaps and stale texts by it.
#[must_use]
pub fn wanted(cmd: &Command, words: &Words) -> Vec<(String, bool)> {
    let mut keys = vec![("flag-help.command".to_owned(), true)];
    gather(cmd, "help-wuye", words, &mut keys);
    keys
}

fn gather(cmd: &Command, key: &str, words: &Words, keys: &mut Vec<(String, bool)>) {
    keys.extend([(key.to_owned(), true), (format!("{key}.long"), false), (format!("{key}.after"), false)]);
    for arg in cmd.get_arguments() {
        let id = arg.get_id();
        let own = format!("{key}.{id}");
        let shared_needed = words.find(&own).is_none();
        keys.extend([(own, false), (format!("flag-{id}"), shared_needed)]);
        if arg.get_action().takes_values() {
            let own = format!("{key}.{id}-value");
            let shared_needed = words.find(&own).is_none();
            keys.extend([(own, false), (format!("flag-{id}.value"), shared_needed)]);
        }
        keys.extend(arg.get_possible_values().iter().map(|one| (format!("flag-{id}.is-{}", one.get_name()), false)));
    }
    for sub in cmd.get_subcommands().filter(|sub| sub.get_name() != "help") {
        gather(sub, &below(key, sub.get_name()), words, keys);
    }
}
