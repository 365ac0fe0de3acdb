//! The two languages are complete by construction: same phrases, none missing, none idle, none in the wrong tongue.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a test reads sources and prints")]

mod phrases;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use phrases::{Phrase, Phrases, needed, read};
use source::{Token, files, tokens, uses};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Keys that are put together while running: any key with such a prefix counts as used. The tree test of
/// `tests/words` names stale ones among `help-` and `flag-`.
const FAMILIES: &[&str] = &[
    "help-",
    "flag-",
    "state-",
    "verb-",
    "kind-",
    "role-",
    "column-",
    "followup-reason-",
    "clock-",
    "urgency-",
    "item-",
    "trade-",
    "channel-",
    "via-",
    "span-",
    "detail-",
    "fault-",
    "ill-",
    "remedy-",
    "wants-",
    "refusal-",
    "way-",
    "odd-",
    "mend-",
    "part-",
    "word-",
    "event-",
    "axis-",
    "nature-",
    "marked-",
    "rule-odd-",
    "left-",
    "next-duty-",
    "next-repair-",
    "today-words",
    "yesterday-words",
    "run-",
    "figure-",
    "category-",
    "asker-",
    "ask-to-",
    "visit-slip",
    "kept-",
    "plot-",
];

/// Phrases that wait for their code; empty in a finished tool.
const AWAITED: &[&str] = &[];

/// Sources whose literals may hold Chinese: parsers of what people type, and signs that are no words.
const CHINESE_SOURCES: &[&str] = &[
    "src/domain/when.rs",
    "src/domain/party.rs",
    "src/i18n/lang.rs",
    "src/store/foreign/ics.rs",
    "src/report/household.rs",
];
/// What a line of layout needs of full-width punctuation.
const CHINESE_SIGNS: &str = "，。、；：！？（）《》「」『』【】⟦⟧";

/// Latin names that may stand side by side in Chinese phrases.
const LATIN_NAMES: &[&str] = &["RFC", "UTF", "JSON", "Lines", "YAML", "CSV", "HTML", "Markdown", "Git", "GitHub"];
/// A run of Latin words that begins so is a command to type.
const COMMANDS: &[&str] = &["wuye", "git"];

fn language(name: &str, faults: &mut Vec<String>) -> Phrases {
    read(&Path::new(ROOT).join("locales").join(name), faults)
}

fn flat(phrases: Phrases) -> BTreeMap<String, Phrase> {
    phrases.into_values().flatten().collect()
}

/// Path from the root and tokens of every source file that is no test.
fn sources() -> Vec<(String, Vec<(usize, Token)>)> {
    let root = Path::new(ROOT);
    let named = files(&root.join("src"), "rs").into_iter().map(|path| {
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string().replace('\\', "/");
        (name, tokens(&fs::read_to_string(&path).unwrap_or_default()))
    });
    named.filter(|(name, _)| !name.ends_with("/tests.rs") && !name.contains("/tests/")).collect()
}

#[track_caller]
fn none(faults: &[String], advice: &str) {
    assert!(faults.is_empty(), "\n\n{}\n\n{advice}\n", faults.join("\n"));
}

#[test]
fn both_languages_have_the_same_phrases() {
    let mut faults = Vec::new();
    let (zh, en) = (language("zh-CN", &mut faults), language("en", &mut faults));
    let room = fs::read_to_string(Path::new(ROOT).join("src/i18n/mod.rs")).unwrap_or_default();
    for (there, here, name) in [(&zh, &en, "en"), (&en, &zh, "zh-CN")] {
        for (file, phrases) in there {
            let Some(mine) = here.get(file) else {
                faults.push(format!("locales/{name}/{file}: the file is missing"));
                continue;
            };
            if !room.contains(&format!("locales/{name}/{file}\"")) {
                faults.push(format!("src/i18n/mod.rs: locales/{name}/{file} is not embedded"));
            }
            for (key, phrase) in phrases {
                match mine.get(key) {
                    None => faults.push(format!("{}: {key} is missing in locales/{name}/{file}", phrase.place)),
                    Some(own) if own.variables != phrase.variables => faults.push(format!(
                        "{}: {key} has {:?}, at {} it has {:?}",
                        own.place, own.variables, phrase.place, phrase.variables
                    )),
                    Some(_) => {}
                }
            }
        }
    }
    none(&faults, "Say it in both languages, in files of the same name, with the same variables.");
}

/// A key in two files would say whatever was read last.
#[test]
fn every_phrase_stands_in_one_file() {
    let mut faults = Vec::new();
    for name in ["zh-CN", "en"] {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for (_, phrases) in language(name, &mut Vec::new()) {
            for (key, phrase) in phrases {
                if let Some(other) = seen.insert(key.clone(), phrase.place.to_string()) {
                    faults.push(format!("{}: {key} stands at {other} too", phrase.place));
                }
            }
        }
    }
    none(&faults, "Give one of them another key.");
}

#[test]
fn every_phrase_named_in_the_source_exists_and_gets_its_variables() {
    let phrases = flat(language("en", &mut Vec::new()));
    let mut faults = Vec::new();
    for (file, tokens) in sources() {
        for one in uses(&file, &tokens) {
            if !phrases.contains_key(&one.key) {
                faults.push(format!("{}: {} is in no locales/en/*.ftl", one.place, one.key));
                continue;
            }
            let wanted = needed(&phrases, &one.key);
            let Some(passed) = one.passes else { continue };
            let passed: BTreeSet<String> = passed.into_iter().collect();
            for name in wanted.difference(&passed) {
                faults.push(format!("{}: {} needs {name}, which is not passed", one.place, one.key));
            }
            for name in passed.difference(&wanted) {
                faults.push(format!("{}: {} does not use {name}", one.place, one.key));
            }
        }
    }
    none(&faults, "Add the phrase to both languages, or pass exactly what it says.");
}

#[test]
fn every_phrase_is_used() {
    let phrases = flat(language("en", &mut Vec::new()));
    let mut used: BTreeSet<String> = phrases.values().flat_map(|phrase| phrase.refers.iter().cloned()).collect();
    for (file, tokens) in sources() {
        used.extend(uses(&file, &tokens).into_iter().map(|one| one.key));
    }
    used.extend(AWAITED.iter().map(|key| (*key).to_owned()));
    let idle = |key: &&String| !used.contains(*key) && !FAMILIES.iter().any(|family| key.starts_with(family));
    let faults: Vec<String> = phrases
        .keys()
        .filter(idle)
        .map(|key| format!("{}: {key} is used nowhere in src", phrases[key].place))
        .collect();
    none(&faults, "Remove it from both languages, or name its family in FAMILIES of tests/i18n.");
}

#[test]
fn no_chinese_stands_in_the_source() {
    let mut faults = Vec::new();
    for (file, tokens) in sources().iter().filter(|(file, _)| !CHINESE_SOURCES.contains(&file.as_str())) {
        for (line, token) in tokens {
            if let Token::Text(text) = token
                && text.chars().any(|ch| is_chinese(ch) && !CHINESE_SIGNS.contains(ch))
            {
                faults.push(format!("{file}:{line}: {text:?}"));
            }
        }
    }
    none(&faults, "What people read belongs in locales/; a parser of typed words in CHINESE_SOURCES of tests/i18n.");
}

fn is_chinese(ch: char) -> bool {
    matches!(ch, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

#[test]
fn each_language_keeps_to_itself() {
    let mut faults = Vec::new();
    for (key, phrase) in flat(language("zh-CN", &mut Vec::new())) {
        for sentence in latin_sentences(&phrase.text) {
            faults.push(format!("{}: {key} says {sentence:?}", phrase.place));
        }
    }
    for (key, phrase) in flat(language("en", &mut Vec::new())) {
        let found: String = phrase.text.chars().filter(|ch| is_chinese(*ch)).collect();
        if !found.is_empty() && !key.ends_with(".after") {
            faults.push(format!("{}: {key} says {found:?}", phrase.place));
        }
    }
    none(&faults, "Translate it; names of formats go to LATIN_NAMES, commands to type begin with one of COMMANDS.");
}

/// Runs of two or more Latin words that are neither names, nor flags, nor a command to type.
fn latin_sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for run in text.split(|ch: char| !ch.is_ascii_graphic() && ch != ' ') {
        let words: Vec<&str> = run.split(' ').filter(|word| !word.is_empty()).collect();
        if words.first().is_some_and(|first| COMMANDS.contains(first)) {
            continue;
        }
        let plain = |word: &&str| {
            let letters = word.trim_matches(|ch: char| ch.is_ascii_punctuation() && ch != '-');
            letters.len() > 1 && letters.chars().all(|ch| ch.is_ascii_alphabetic()) && !LATIN_NAMES.contains(&letters)
        };
        if words.windows(2).any(|pair| pair.iter().all(plain)) {
            found.push(words.join(" "));
        }
    }
    found
}
