//! The catalogue of errors: one case for every fault, refusal and finding, and the files no generator would think of.
//!
//! `WUYE_BLESS=1 cargo test --test errors` rewrites `*.md` where a message has changed; read the diff.
#![allow(clippy::disallowed_methods, reason = "a test breaks files, links and directories")]

mod files;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::story::{Section, Style, TRANSCRIPT, in_bare_book, run};
use wuye::i18n::{Lang, Words};

const CATALOGUE: Style = Style { sections: true, ..TRANSCRIPT };

fn source(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Provoked in `files.rs`: a file whose permissions forbid reading, which a test run by root may read all the same.
const ELSEWHERE: &[&str] = &["unreadable"];

/// The sections of one catalogue, each run in a fresh book.
fn sections(name: &str) -> Vec<Section> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/errors").join(name);
    let mut sections = run(&file, CATALOGUE, in_bare_book).unwrap_or_else(|wrong| panic!("{wrong}"));
    sections.retain(|section| !section.heading.is_empty());
    sections
}

/// The stable names that `fn slug` of this source gives.
fn slugs(path: &str) -> Vec<String> {
    let text = source(path);
    let body = text.split("fn slug").nth(1).unwrap().split("\n    }\n").next().unwrap().to_string();
    let slugs = body.lines().filter_map(|line| line.split_once("=> \"")?.1.split_once('"').map(|(slug, _)| slug));
    let slugs: Vec<String> = slugs.map(str::to_string).collect();
    assert!(slugs.len() > 5, "{path} is read wrongly: {slugs:?}");
    slugs
}

/// Every name has one section, and no section is about nothing.
fn complete(sections: &[Section], slugs: &[String]) {
    let headings: Vec<&str> = sections.iter().map(|section| section.heading.as_str()).collect();
    for slug in slugs.iter().filter(|slug| !ELSEWHERE.contains(&slug.as_str())) {
        assert_eq!(headings.iter().filter(|heading| *heading == slug).count(), 1, "cases for {slug}");
    }
    for heading in headings {
        assert!(slugs.iter().any(|slug| slug == heading), "{heading} is no longer a slug");
    }
}

/// Whether `printed` holds the message `key` of a language, whatever stands in its variables.
fn says(printed: &str, lang: Lang, key: &str) -> bool {
    let pattern = Words::new(lang).find(key).unwrap_or_else(|| panic!("{key} in {lang:?}"));
    let mut pieces = vec![String::new()];
    let mut rest = pattern.lines().next().unwrap_or_default();
    while let Some((before, after)) = rest.split_once("{$") {
        pieces.last_mut().unwrap().push_str(before);
        pieces.push(String::new());
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    pieces.last_mut().unwrap().push_str(rest);
    printed.lines().any(|line| {
        let mut line = line;
        pieces.iter().all(|piece| match line.find(piece.as_str()) {
            Some(at) => {
                line = &line[at + piece.len()..];
                true
            }
            None => false,
        })
    })
}

#[test]
fn every_fault_has_a_case() {
    let sections = sections("faults.md");
    complete(&sections, &slugs("src/domain/fault.rs"));
    for Section { heading, printed } in &sections {
        for lang in [Lang::Zh, Lang::En] {
            assert!(says(printed, lang, &format!("fault-{heading}")), "{heading} in {lang:?}: {printed}");
        }
        assert!(printed.contains(&format!("[{heading}]")), "{heading}: {printed}");
        assert!(printed.contains("? 3\n"), "{heading}: {printed}");
        let stops_all = heading == "newer-format";
        // The rules are read by what judges, and by `check`.
        assert!(stops_all || printed.contains("\nR-20261122-01  "), "{heading} hides the sound record: {printed}");
    }
}

#[test]
fn every_refusal_has_a_case() {
    let sections = sections("refusals.md");
    complete(&sections, &slugs("src/ops/refusal.rs"));
    for Section { heading, printed } in &sections {
        let key = if heading == "missing" { "refusal-missing-text".to_string() } else { format!("refusal-{heading}") };
        // Where rules.yaml is broken, the fault itself is shown instead of the bare refusal.
        let key = if heading == "no-rules" { "fault-bad-value".to_string() } else { key };
        let code = match heading.as_str() {
            "missing" | "no-doer" => "? 2\n",
            "no-rules" => "? 3\n",
            _ => "? 1\n",
        };
        for lang in [Lang::Zh, Lang::En] {
            assert!(says(printed, lang, &key), "{heading} in {lang:?}: {printed}");
        }
        assert!(printed.contains(code), "{heading}: {printed}");
    }
}

#[test]
fn every_way_to_fail_at_looking_back_or_handing_on_has_a_case() {
    let sections = sections("looks.md");
    let text = source("locales/en/messages.ftl");
    let keys = text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key);
    let wanted = |key: &&str| key.starts_with("look-") || (key.starts_with("hook-") && *key != "hook-unsent");
    let keys: Vec<String> = keys.filter(wanted).map(str::to_string).collect();
    assert!(keys.len() > 10, "the phrases are read wrongly: {keys:?}");
    complete(&sections, &keys);
    for Section { heading, printed } in &sections {
        for lang in [Lang::Zh, Lang::En] {
            assert!(says(printed, lang, heading), "{heading} in {lang:?}: {printed}");
        }
        let hook = heading.starts_with("hook-");
        assert!(
            !hook || printed.contains("\nR-20261122-01") || printed.contains("  R-20261122-01"),
            "{heading} loses the report"
        );
        let code = if hook { "? 4\n" } else { "? 2\n" };
        assert!(printed.contains(code), "{heading}: {printed}");
    }
}

#[test]
fn every_finding_has_a_case() {
    let sections = sections("findings.md");
    complete(&sections, &slugs("src/check/mod.rs"));
    for Section { heading, printed } in &sections {
        for lang in [Lang::Zh, Lang::En] {
            assert!(says(printed, lang, &format!("odd-{heading}")), "{heading} in {lang:?}: {printed}");
        }
        assert!(printed.contains("? 3\n"), "{heading}: {printed}");
    }
}
