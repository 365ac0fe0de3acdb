//! Measures the word rules on labelled texts from outside the project: shares per axis, the misses, the dangers.
//!
//! `TEXTS=a.jsonl:b.jsonl cargo test --test measure -- --ignored --nocapture`; `HALF=work` or `check` takes one half of the texts,
//! `SHOW=all` or `item,help` lists the misses, `RULES=dir` reads other rules than `templates/`. Changing rules needs no build.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a test reads files and prints")]

use std::collections::BTreeMap;
use std::env::var;
use std::fs;
use std::path::Path;
use std::time::Instant;

use serde_json::Value;
use wuye::rules::words::{Classifier, Shelf, Verdict};
use wuye::store::settings::read_rules;

/// FNV of the id with a fixed seed: the same half on every machine.
fn half(id: &str) -> &'static str {
    let sum = id
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64 ^ 7, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mixed = (sum ^ (sum >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    if (mixed >> 40) & 1 == 0 { "work" } else { "check" }
}

fn emergency(label: &str) -> bool {
    matches!(label, "A" | "E" | "F")
}

fn dangerous(axis: &str, accept: &[&str], got: &str) -> bool {
    match axis {
        "urgency" => accept.iter().all(|label| *label == "urgent") && got == "general",
        "help" => accept.iter().all(|label| emergency(label)) && !emergency(got),
        _ => false,
    }
}

fn why(verdict: &Verdict) -> String {
    let words: Vec<&str> = verdict.words.iter().map(|found| found.word.as_str()).collect();
    let second = verdict.runner_up.as_ref().map(|second| format!(" <{} {}>", second.rule, second.label));
    format!("{} {}{}", verdict.rule.as_deref().unwrap_or("-"), words.join(" "), second.unwrap_or_default())
}

#[test]
#[ignore = "measures texts that are not in the project"]
fn labelled_texts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rules = var("RULES").map_or_else(|_| root.join("templates"), Into::into);
    let book = read_rules(&rules).map_err(|faults| format!("{faults:?}")).unwrap();
    let classifier = Classifier::new(&book.words).ok().unwrap();
    let show = var("SHOW").unwrap_or_default();
    let wanted = var("HALF").ok();
    for file in var("TEXTS").unwrap().split(':') {
        let text = fs::read_to_string(file).unwrap();
        let mut tally: BTreeMap<String, (usize, usize, usize, usize)> = BTreeMap::new();
        let mut content: BTreeMap<String, [usize; 3]> = BTreeMap::new();
        let (mut misses, mut dangers) = (Vec::new(), Vec::new());
        let (begun, mut judged) = (Instant::now(), 0);
        for line in text.lines() {
            let value: Value = serde_json::from_str(line).unwrap();
            let text = value["text"].as_str().unwrap();
            let id = value["id"].as_str().unwrap_or(text);
            if wanted.as_deref().is_some_and(|wanted| wanted != half(id)) {
                continue;
            }
            let shelf = match value["kind"].as_str().unwrap() {
                "repair" => Shelf::Repair,
                "complaint" => Shelf::Complaint,
                _ => Shelf::Request,
            };
            let judgement = classifier.judge(shelf, text);
            judged += 1;
            for (axis, labels) in value["accept"].as_object().unwrap() {
                let accept: Vec<&str> = labels.as_array().unwrap().iter().filter_map(Value::as_str).collect();
                if accept.is_empty() || (axis == "subtype" && !accept.iter().any(|label| !label.is_empty())) {
                    continue;
                }
                let verdict = judgement.verdicts.iter().find(|verdict| verdict.axis.as_str() == axis);
                let got = verdict.map_or("", |verdict| verdict.label.as_str());
                let right = accept.contains(&got);
                let sole = accept.len() == 1;
                let sum = tally.entry(axis.clone()).or_default();
                *sum = (
                    sum.0 + usize::from(right),
                    sum.1 + 1,
                    sum.2 + usize::from(right && sole),
                    sum.3 + usize::from(sole),
                );
                if axis == "content" {
                    let truth = if right { got } else { accept[0] };
                    content.entry(truth.into()).or_default()[usize::from(!right) * 2] += 1;
                    if !right {
                        content.entry(got.into()).or_default()[1] += 1;
                    }
                }
                if right {
                    continue;
                }
                let why = verdict.map(why).unwrap_or_default();
                let line = format!("{axis:8} {:10} not {got:10} {text}   [{why}]", accept.join("/"));
                if dangerous(axis, &accept, got) {
                    dangers.push(line);
                } else if show == "all" || show.split(',').any(|shown| shown == axis) {
                    misses.push(line);
                }
            }
        }
        let each = begun.elapsed().as_secs_f64() * 1e6 / f64::from(judged.max(1));
        println!("== {file} {}: {judged} texts, {each:.0} us each", wanted.as_deref().unwrap_or("all"));
        for (axis, (good, all, good_sole, sole)) in &tally {
            let share = |good: usize, all: usize| 100.0 * good as f64 / all.max(1) as f64;
            println!("  {axis:9} {:5.1} %  {good}/{all}   sole {:5.1} %", share(*good, *all), share(*good_sole, *sole));
        }
        let f1 = |[hit, extra, missed]: &[usize; 3]| 2.0 * *hit as f64 / (2 * hit + extra + missed).max(1) as f64;
        if !content.is_empty() {
            let mean = content.values().map(f1).sum::<f64>() / content.len() as f64;
            println!("  content macro-F1 {mean:.3} {content:?}");
        }
        misses.sort();
        println!(
            "{} DANGERS{}{}\n{}",
            dangers.len(),
            if dangers.is_empty() { "" } else { "\n" },
            if wanted.as_deref() == Some("check") && show.is_empty() { String::new() } else { dangers.join("\n") },
            misses.join("\n")
        );
    }
}
