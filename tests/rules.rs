//! The word rules against sentences written for them: a table a manager can read, and the shares it must keep.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a test reads files and prints")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;
use wuye::domain::wordrules::WordRules;
use wuye::rules::words::{Classifier, Judgement, Shelf};
use wuye::store::settings::read_rules;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// The share of right answers each axis keeps on the project's own sentences, in percent.
const KEEPS: &[(&str, f64)] = &[
    ("urgency", 100.0),
    ("item", 99.5),
    ("trade", 98.0),
    ("nature", 98.0),
    ("subtype", 97.0),
    ("content", 98.0),
    ("topic", 98.0),
    ("help", 98.5),
    ("severity", 98.0),
    ("scale", 98.0),
    ("written", 98.0),
    ("settled", 98.0),
];

struct Case {
    kind: String,
    text: String,
    accept: BTreeMap<String, Vec<String>>,
}

fn rules() -> WordRules {
    read_rules(&Path::new(ROOT).join("records")).unwrap().words
}

fn cases() -> Vec<Case> {
    let text = fs::read_to_string(Path::new(ROOT).join("tests/rules/cases.jsonl")).unwrap();
    let words = |value: &Value| -> Vec<String> {
        value.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_string()).collect()
    };
    let case = |line: &str| {
        let value: Value = serde_json::from_str(line).unwrap();
        let accept = value["accept"].as_object().unwrap().iter().map(|(axis, labels)| (axis.clone(), words(labels)));
        Case {
            kind: value["kind"].as_str().unwrap().to_string(),
            text: value["text"].as_str().unwrap().to_string(),
            accept: accept.collect(),
        }
    };
    text.lines().map(case).collect()
}

fn judged(classifier: &Classifier, case: &Case) -> Judgement {
    let shelf = match case.kind.as_str() {
        "repair" => Shelf::Repair,
        "complaint" => Shelf::Complaint,
        _ => Shelf::Request,
    };
    classifier.judge(shelf, &case.text)
}

fn label(judgement: &Judgement, axis: &str) -> String {
    let verdict = judgement.verdicts.iter().find(|verdict| verdict.axis.as_str() == axis);
    verdict.map(|verdict| verdict.label.clone()).unwrap_or_default()
}

#[test]
fn each_axis_keeps_its_share_and_no_danger_is_called_ordinary() {
    let classifier = Classifier::new(&rules()).ok().unwrap();
    let mut tally: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut misses, mut dangers) = (Vec::new(), Vec::new());
    for case in cases() {
        let judgement = judged(&classifier, &case);
        for (axis, labels) in case.accept.iter().filter(|(_, labels)| !labels.is_empty()) {
            let got = label(&judgement, axis);
            let right = labels.contains(&got);
            let (good, all) = tally.entry(axis.clone()).or_default();
            *all += 1;
            *good += usize::from(right);
            if right {
                continue;
            }
            let line = format!("{}: {axis} is {got}, wanted {}", case.text, labels.join("/"));
            let emergency = |label: &String| matches!(label.as_str(), "A" | "E" | "F");
            let danger = match axis.as_str() {
                "urgency" => labels.iter().all(|label| label == "urgent"),
                "help" => labels.iter().all(emergency) && !emergency(&got),
                _ => false,
            };
            if danger { dangers.push(line) } else { misses.push(line) }
        }
    }
    println!("{tally:?}\n{}", misses.join("\n"));
    assert!(dangers.is_empty(), "called ordinary:\n{}", dangers.join("\n"));
    for (axis, least) in KEEPS {
        let (good, all) = tally[*axis];
        let share = 100.0 * good as f64 / all as f64;
        assert!(share >= *least, "{axis}: {good} of {all} right, {share:.1} %; it kept {least} %");
    }
}

/// Every label of every axis is wanted by some sentence, so that no axis is kept by its default alone.
#[test]
fn every_label_has_a_sentence() {
    let rules = rules();
    let wanted: BTreeSet<(String, String)> = cases()
        .iter()
        .flat_map(|case| case.accept.iter().flat_map(|(axis, labels)| labels.iter().map(|l| (axis.clone(), l.clone()))))
        .collect();
    for section in [&rules.repair, &rules.complaint, &rules.request] {
        for (axis, words) in &section.axes {
            for label in &words.labels {
                let pair = (axis.to_string(), label.clone());
                assert!(wanted.contains(&pair), "no sentence for {axis} {label}");
            }
        }
    }
}

/// A rule that never decides anything is a rule nobody can check: each has a sentence here that it decides on some axis.
#[test]
fn every_rule_decides_a_sentence() {
    let rules = rules();
    let classifier = Classifier::new(&rules).ok().unwrap();
    let mut deciding = BTreeSet::new();
    for case in cases() {
        deciding.extend(judged(&classifier, &case).verdicts.into_iter().filter_map(|verdict| verdict.rule));
    }
    let sections = [&rules.repair, &rules.complaint, &rules.request];
    let idle: Vec<&str> = sections
        .iter()
        .flat_map(|section| section.rules.keys().map(String::as_str))
        .filter(|id| !deciding.contains(*id))
        .collect();
    assert!(idle.is_empty(), "decide no sentence of cases.jsonl: {}", idle.join(" "));
}

/// Equal text, equal answer; the words named stand in the text as it was given.
#[test]
fn an_answer_names_words_of_the_text_and_is_always_the_same() {
    let classifier = Classifier::new(&rules()).ok().unwrap();
    for case in cases() {
        let judgement = judged(&classifier, &case);
        assert_eq!(judgement, judged(&classifier, &case));
        for found in judgement.verdicts.iter().flat_map(|verdict| &verdict.words) {
            assert!(case.text.get(found.at.clone()).is_some_and(|word| !word.is_empty()), "{}: {found:?}", case.text);
        }
    }
}

/// Denied, mended, asked about, beside the point, several matters at once: the hard cases, one line of policy each.
#[test]
fn what_is_not_there_is_not_urgent_and_what_is_worst_decides() {
    let classifier = Classifier::new(&rules()).ok().unwrap();
    for (text, urgency) in [
        ("没有漏电，只是灯不亮", "general"),
        ("电梯口的灯不亮", "general"),
        ("水龙头已经修好不漏了，门锁坏了", "general"),
        ("窗户关不上，还有插座冒火花", "urgent"),
        ("厨房水管爆了，哗哗往外淌", "urgent"),
        ("屋顶渗水", "general"),
        ("电梯困人了", "urgent"),
        ("阳台栏杆松了", "urgent"),
        ("", "general"),
    ] {
        assert_eq!(label(&classifier.judge(Shelf::Repair, text), "urgency"), urgency, "{text}");
    }
}

/// The sample book and the examples show the rules that a new book gets.
#[test]
fn every_book_of_the_repository_has_the_rules_of_a_new_one() {
    let template = fs::read_to_string(Path::new(ROOT).join("templates/rules.yaml")).unwrap();
    let examples = fs::read_dir(Path::new(ROOT).join("examples")).unwrap().map(|entry| entry.unwrap().path());
    let examples = examples.filter(|path| path.join("wuye.yaml").exists());
    for book in examples.chain([Path::new(ROOT).join("records")]) {
        assert!(fs::read_to_string(book.join("rules.yaml")).unwrap() == template, "{}: rules.yaml", book.display());
    }
}
