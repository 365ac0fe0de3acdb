//! What people read on a help page and after a mistake, in both languages, from the tool's own command tree.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a test reads sources and prints")]

use std::ffi::OsString;

use clap::error::ErrorKind;
use wuye::cli::grammar::tree;
use wuye::cli::usage_error::usage_error;
use wuye::cli::words::{built, localize, wanted};
use wuye::i18n::{Lang, Words};
use wuye::render::layout::width;

/// Parses the words and says clap's error; panics where clap finds nothing wrong, which is a fault of the test.
fn said(lang: Lang, line: &[&str], columns: usize) -> (ErrorKind, String) {
    let argv: Vec<OsString> = std::iter::once("wuye").chain(line.iter().copied()).map(OsString::from).collect();
    said_os(lang, &argv, columns)
}

fn said_os(lang: Lang, argv: &[OsString], columns: usize) -> (ErrorKind, String) {
    let words = Words::new(lang);
    let mut tree = localize(tree(), &words);
    let err = tree.try_get_matches_from_mut(argv).expect_err("the words should be wrong");
    (err.kind(), usage_error(&err, &words, &tree, argv, columns))
}

/// Every mistake, the kind clap gives it, and what must be in the answer whatever the language.
const MISTAKES: &[(&[&str], ErrorKind, &[&str])] = &[
    (&["repair", "dispatch", "01", "--reson", "x"], ErrorKind::UnknownArgument, &["--reson", "--reason"]),
    (&["repair", "--reson", "x", "dispatch"], ErrorKind::UnknownArgument, &["dispatch --reason"]),
    (&["repair", "new", "--house", "1", "漏水", "-x"], ErrorKind::UnknownArgument, &["-x", "-- "]),
    (&["check", "stray"], ErrorKind::UnknownArgument, &["stray"]),
    (&["repair", "dispach"], ErrorKind::InvalidSubcommand, &["dispach", "dispatch"]),
    (&["xyzzy"], ErrorKind::InvalidSubcommand, &["xyzzy"]),
    (&[], ErrorKind::MissingSubcommand, &["wuye", "repair"]),
    (&["report"], ErrorKind::MissingSubcommand, &["wuye report", "overdue"]),
    (&["repair", "dispatch"], ErrorKind::MissingRequiredArgument, &["wuye repair dispatch --help"]),
    (&["init"], ErrorKind::MissingRequiredArgument, &["--name <"]),
    (&["repair", "dispatch", "01", "--to"], ErrorKind::InvalidValue, &["--to <"]),
    (&["repair", "new", "漏水", "--channel", "phon"], ErrorKind::InvalidValue, &["phon", "in-person"]),
    (&["repair", "new", "漏水", "--channel"], ErrorKind::InvalidValue, &["--channel <", "letter"]),
    (&["repair", "finish", "01", "--labour", "eighty"], ErrorKind::ValueValidation, &["eighty", "30.50"]),
    (&["repair", "show", "first"], ErrorKind::ValueValidation, &["first", "1122-01"]),
    (&["repair", "new", "--house", "3 2 501", "x"], ErrorKind::ValueValidation, &["3 2 501", "3-2-501"]),
    (&["repair", "amend", "01", "house"], ErrorKind::ValueValidation, &["house", "house=3-2-502"]),
    (&["report", "due", "--within", "soon"], ErrorKind::ValueValidation, &["soon", "4h"]),
    (&["report", "overdue", "--all=yes"], ErrorKind::TooManyValues, &["yes", "--all"]),
    (&["repair", "new", "--urgent", "--general", "x"], ErrorKind::ArgumentConflict, &["--urgent", "--general"]),
    (&["--lang", "zh", "--lang", "en", "check"], ErrorKind::ArgumentConflict, &["--lang <"]),
    (&["--version"], ErrorKind::DisplayVersion, &["wuye 0.1.0\n"]),
];

#[test]
fn every_mistake_is_said_in_both_languages() {
    for (line, kind, parts) in MISTAKES {
        for lang in Lang::ALL {
            let (found, text) = said(lang, line, 80);
            println!("$ wuye {}\n{text}", line.join(" "));
            assert_eq!(found, *kind, "{line:?}");
            for part in *parts {
                assert!(text.contains(part), "{line:?}: {part:?} is missing in\n{text}");
            }
            assert!(!text.contains('⟦') && !text.contains("{$"), "{line:?}: a phrase is missing in\n{text}");
            one_language(lang, &text, line);
        }
    }
}

#[test]
fn help_pages_speak_one_language_and_fit() {
    let pages: &[&[&str]] = &[
        &["--help"],
        &["repair", "-h"],
        &["help", "repair", "dispatch"],
        &["repair", "new", "--help"],
        &["--book", "repair", "report", "overdue", "-h"],
    ];
    for line in pages {
        for (lang, columns) in [(Lang::Zh, 80), (Lang::Zh, 60), (Lang::En, 80), (Lang::En, 60)] {
            let (kind, text) = said(lang, line, columns);
            println!("$ COLUMNS={columns} wuye {}\n{text}", line.join(" "));
            assert_eq!(kind, ErrorKind::DisplayHelp);
            assert!(!text.contains('⟦'), "{text}");
            one_language(lang, &text, line);
            // Examples stand last and are never wrapped.
            let wrapped = text.split("\n例子：").next().and_then(|text| text.split("\nExamples:").next());
            for one in wrapped.unwrap_or(&text).lines() {
                assert!(width(one) <= columns, "{} columns in {one:?}", width(one));
            }
            aligned(&text);
        }
    }
}

/// In each table every text begins in the same column.
fn aligned(page: &str) {
    for section in page.split("\n\n").filter(|part| !part.starts_with("例子") && !part.starts_with("Examples")) {
        let starts = section.lines().filter(|line| line.starts_with("  ")).filter_map(|line| {
            let spec_end = line.trim_start().find("  ").map(|at| at + line.len() - line.trim_start().len())?;
            let text = line[spec_end..].trim_start();
            Some(width(&line[..line.len() - text.len()]))
        });
        let starts: std::collections::BTreeSet<usize> = starts.collect();
        assert!(starts.len() <= 1, "columns {starts:?} in\n{section}");
    }
}

/// Latin words a Chinese page may hold beside the names of commands, flags and values.
const LITERAL: &[&str] = &["wuye", "people", "yaml", "UTF", "m", "h", "d", "R", "X", "A", "Z", "x"];

/// The names of commands, flags and values, in their parts.
fn literals() -> Vec<String> {
    fn of(cmd: &clap::Command, names: &mut Vec<String>) {
        names.push(cmd.get_name().to_string());
        for arg in cmd.get_arguments() {
            names.extend(arg.get_long().map(str::to_string));
            names.extend(arg.get_possible_values().iter().map(|value| value.get_name().to_string()));
        }
        cmd.get_subcommands().for_each(|sub| of(sub, names));
    }
    let mut names = vec!["help".to_string()];
    of(&tree(), &mut names);
    let parts = |name: &String| name.split(|c: char| !c.is_ascii_alphabetic()).map(str::to_string).collect::<Vec<_>>();
    names.iter().flat_map(parts).chain(LITERAL.iter().map(|word| word.to_string())).collect()
}

/// Chinese pages hold no English words but literals and what was typed; English ones no Chinese but what was typed.
fn one_language(lang: Lang, text: &str, typed: &[&str]) {
    let typed_words = typed.join(" ");
    match lang {
        Lang::Zh => {
            let literals = literals();
            let pieces = text.split(|ch: char| !ch.is_ascii_alphanumeric() && ch != '-');
            let flags_gone = pieces.filter(|piece| !piece.starts_with('-')).collect::<Vec<_>>().join(" ");
            for word in flags_gone.split(|ch: char| !ch.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
                assert!(
                    literals.iter().any(|name| name == word) || typed_words.contains(word),
                    "English {word:?} in\n{text}"
                );
            }
        }
        Lang::En => {
            let chinese = |ch: char| ('\u{3000}'..='\u{9fff}').contains(&ch) || ('\u{ff00}'..='\u{ffef}').contains(&ch);
            let found: String = text.chars().filter(|ch| chinese(*ch) && !typed_words.contains(*ch)).collect();
            assert!(found.is_empty(), "Chinese {found:?} in\n{text}");
        }
    }
}

#[test]
fn what_was_typed_cannot_steer_the_terminal() {
    let evil = "\u{1b}[2J\u{202e}\r\n";
    let lines: [&[&str]; 6] = [
        &[evil],
        &["check", evil],
        &["repair", "new", "x", "--house", evil],
        &["repair", "new", "x", "--channel", evil],
        &["report", "overdue", &format!("--{evil}")],
        &["report", "overdue", &format!("--all={evil}")],
    ];
    for line in lines {
        for lang in Lang::ALL {
            let (_, text) = said(lang, line, 80);
            assert!(!text.contains(['\u{1b}', '\u{202e}', '\r']), "{text:?}");
            assert!(text.contains("\\u{1b}[2J\\u{202e}\\r\\n"), "{text}");
        }
    }
}

#[cfg(unix)]
#[test]
fn words_that_are_no_utf8_are_refused() {
    use std::os::unix::ffi::OsStringExt as _;
    let argv = ["wuye", "check", "--by"].map(OsString::from).into_iter();
    let argv: Vec<OsString> = argv.chain([OsString::from_vec(vec![0xff, b'a'])]).collect();
    for lang in Lang::ALL {
        let (kind, text) = said_os(lang, &argv, 80);
        assert_eq!(kind, ErrorKind::InvalidUtf8);
        one_language(lang, &text, &[]);
    }
}

#[test]
fn the_tree_lacks_no_words_and_clap_none_of_its_own() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let tree = localize(tree(), &words);
        let keys = wanted(&tree, &words);
        let missing: Vec<_> = keys.iter().filter(|(key, must)| *must && words.find(key).is_none()).collect();
        assert!(missing.is_empty(), "{lang:?} lacks {missing:?}");
        let stale: Vec<String> =
            help_keys().into_iter().filter(|key| !keys.iter().any(|(known, _)| known == key)).collect();
        assert!(stale.is_empty(), "no command or argument reads {stale:?}");
        let mut seen = String::new();
        tell(&built(tree, &words), &mut seen);
        assert!(!seen.contains("Print"), "{seen}");
    }
}

/// All keys of `help.ftl`; the languages have the same ones, see `tests/i18n`.
fn help_keys() -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut message = String::new();
    for line in include_str!("../../locales/en/help.ftl").lines() {
        let Some((name, _)) = line.split_once(" =") else { continue };
        if let Some(attribute) = name.strip_prefix("    .") {
            keys.push(format!("{message}.{attribute}"));
        } else if name.starts_with("help-") || name.starts_with("flag-") {
            message = name.to_owned();
            keys.push(message.clone());
        }
    }
    keys
}

fn tell(cmd: &clap::Command, seen: &mut String) {
    seen.push_str(&format!("{}: {}\n", cmd.get_name(), cmd.get_about().map(ToString::to_string).unwrap_or_default()));
    for arg in cmd.get_arguments() {
        seen.push_str(&format!("  {arg}: {}\n", arg.get_help().map(ToString::to_string).unwrap_or_default()));
    }
    cmd.get_subcommands().for_each(|sub| tell(sub, seen));
}
