//! Old bytes are never touched: whatever a person wrote into a record by hand survives an append, and any text comes back.
#![allow(clippy::disallowed_methods, reason = "a test writes files by hand")]

mod support;

use proptest::prelude::*;
use support::made_up::histories;
use support::{Desk, ID, PATH, RECORD};
use wuye::domain::book::{Change, Write};
use wuye::domain::entry::{Data, Entry};
use wuye::domain::field::Word;
use wuye::domain::fold::fold;
use wuye::domain::id::{Desk as Letter, EntryId, RecordId};
use wuye::domain::kind::Verb;
use wuye::domain::party::Person;
use wuye::domain::record::{Facts, Record};
use wuye::domain::stamp::Stamp;
use wuye::store::Store;
use wuye::store::git::Git;

/// The record of the bare book, as a clerk may have left it.
fn by_hand() -> Vec<(&'static str, String)> {
    let spread = RECORD.replace(
        r#"- {id: x2, at: "2026-11-22T08:05:00+08:00", by: 王芳, do: dispatch, to: 张师傅}"#,
        "# sent by hand, at noon\n- {id: x2,\n   at: \"2026-11-22T08:05:00+08:00\", # not sure\n   by: 王芳,\n\n   do: dispatch, to: 张师傅}",
    );
    let block = RECORD.replace(
        r#"- {id: x3, at: "2026-11-22T08:10:00+08:00", by: 王芳, do: note, text: 已关总阀}"#,
        "-   id: x3\n    at: \"2026-11-22T08:10:00+08:00\"\n    by: 王芳\n    do: note\n    text: >-\n      已关\n      总阀",
    );
    let last_text = RECORD.replace("text: 已关总阀}", "text: 'a: b, # c - d'}");
    vec![
        ("as written by the tool", RECORD.into()),
        (
            "comments above, between and after",
            RECORD
                .replace("log:\n", "# ring twice\n\nlog: # below\n# first\n")
                .replace("- {id: x3", "\n\n# second\n- {id: x3"),
        ),
        ("a comment after the last entry", RECORD.replace("已关总阀}", "已关总阀} # 阀门在门后")),
        ("comment lines at the end", format!("{RECORD}# the end\n\n  # indented\n")),
        ("blank lines at the end", format!("{RECORD}\n\n\n")),
        ("an entry over several lines", spread),
        ("an entry in block style at the end", block),
        ("a list indented by two", RECORD.replace("\n- ", "\n  - ")),
        ("a list indented by four", RECORD.replace("\n- ", "\n    - ")),
        ("Windows line ends", RECORD.replace('\n', "\r\n")),
        ("a byte order mark", format!("\u{feff}{RECORD}")),
        (
            "a mark, Windows line ends, indented",
            format!("\u{feff}{}", RECORD.replace("\n- ", "\n  - ").replace('\n', "\r\n")),
        ),
        ("a document start", format!("---\n{RECORD}")),
        ("text that looks like yaml", last_text),
        (
            "a folded text above",
            RECORD.replace("text: 厨房水管爆裂，水流不止", "text: |\n  厨房水管爆裂，\n  - 水流不止\n"),
        ),
        ("spaces at the ends of lines", RECORD.replace("do: dispatch, to: 张师傅}", "do: dispatch, to: 张师傅}   ")),
        ("a twin line", {
            let line = RECORD.lines().last().unwrap();
            format!("{RECORD}{line}\n")
        }),
    ]
}

#[test]
fn what_was_written_by_hand_survives_an_append_byte_for_byte() {
    for (name, text) in by_hand() {
        let desk = Desk::bare();
        desk.write(PATH, &text);
        let said = desk.run(&["-q", "repair", "note", "01", "追加的"]);
        assert_eq!(said.code, Some(0), "{name}: {said:?}\n{text}");
        let after = desk.read(PATH);
        assert!(after.starts_with(&text), "{name}: old bytes changed:\n{after}");
        let line = &after[text.len()..];
        let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        assert_eq!(line.matches('\n').count(), 1, "{name}: one physical line is added: {line:?}");
        assert!(line.ends_with(&format!("}}{end}")), "{name}: {line:?}");
        assert!(line.contains("- {id: x4, "), "{name}: {line:?}");
        desk.ok(&["-q", "repair", "arrive", "01"]);
        assert!(desk.read(PATH).starts_with(&after), "{name}");
        desk.run(&["check"]).ended(0);
        assert_eq!(desk.json(&["show", "01"])["log"].as_array().unwrap().len(), 5, "{name}");
    }
}

#[test]
fn a_log_that_is_no_block_list_is_left_alone_and_said() {
    let flow = RECORD.replace("log:\n- {", "log: [{").replace("}\n- {", "}, {").replace("已关总阀}\n", "已关总阀}]\n");
    let desk = Desk::bare();
    desk.write(PATH, &flow);
    let said = desk.run(&["-q", "repair", "note", "01", "x"]);
    let after = desk.read(PATH);
    match said.code {
        Some(0) => assert!(after.starts_with(&flow)),
        code => {
            assert_eq!(after, flow);
            assert!(matches!(code, Some(3 | 4)) && said.err.contains(PATH), "{said:?}");
        }
    }
}

/// Texts that have broken other tools.
fn nasty() -> Vec<String> {
    let mut texts: Vec<String> = [
        "two\nlines",
        "\n",
        "a\r\nb",
        "tab\there",
        "\"double\"",
        "it's",
        "back\\slash",
        "# no comment",
        "a # b",
        "a: b",
        "- item",
        "--flag",
        "-",
        "[",
        "]",
        "{a: b}",
        "}",
        "&a",
        "*a",
        "!tag",
        "|",
        ">",
        "%",
        "@",
        "`",
        ",",
        "?",
        ": ",
        "null",
        "~",
        "true",
        "no",
        "123",
        "1e3",
        "0x1f",
        "2026-11-22",
        "<<",
        "=",
        "👨‍👩‍👧 🚰",
        "e\u{301}",
        "\u{2028}x\u{2029}",
        "\u{85}x",
        "\u{feff}x",
        "\u{200b}",
        "\u{202e}abc",
        "\u{7f}",
        "\u{1b}[31m",
        " leading",
        "trailing ",
        "　全角　",
        "<<<<<<< HEAD",
        "=======",
        ">>>>>>> x",
        "...",
        "---",
        "“引号”",
        "%41",
        "$HOME",
        "\u{10ffff}",
        "a\u{0}b",
    ]
    .map(String::from)
    .to_vec();
    texts.push("长".repeat(5000));
    texts.push("x ".repeat(2500).trim().to_string());
    texts
}

/// Opens a record with `text` in every field that takes any, appends a note with it, and reads both back from disk.
fn through_the_file(text: &str) -> (Option<String>, Option<String>) {
    let desk = Desk::bare();
    let store = Store::new(desk.book(), Git::default());
    let by = Person::from_text("王芳").unwrap();
    let now = Stamp::from_text(support::START).unwrap();
    let id = RecordId::from_text("R-20261122-02").unwrap();
    let entry = |n, verb, data| Entry {
        id: EntryId { desk: None, n },
        at: now,
        entered: None,
        by: by.clone(),
        who: None,
        verb,
        data,
    };
    let facts = Facts { place: Some("x".into()), text: Some(text.into()), ..Facts::default() };
    let record = Record { id, facts, log: vec![entry(1, Verb::Open, Data::default())] };
    let change = |verb, write| Change { about: Some(id), verb, by: by.clone(), writes: vec![write], years: Vec::new() };
    let open = change(Verb::Open, Write::Open(record));
    store.begin(false).unwrap().commit(&open, "open", false, now).unwrap();
    let before = store.read(id).unwrap();
    let note = entry(2, Verb::Note, Data { text: Some(text.into()), ..Data::default() });
    let old = desk.bytes("repair/2026/11/R-20261122-02.yaml");
    let write = Write::Append { before, entry: Box::new(note) };
    store.begin(false).unwrap().commit(&change(Verb::Note, write), "note", false, now).unwrap();
    let new = desk.bytes("repair/2026/11/R-20261122-02.yaml");
    assert!(new.starts_with(&old), "{text:?}");
    assert_eq!(new[old.len()..].iter().filter(|byte| **byte == b'\n').count(), 1, "{text:?}");
    let after = store.read(id).unwrap();
    (after.facts.text.clone(), after.log[1].data.text.clone())
}

#[test]
fn nasty_text_goes_in_and_comes_back_equal() {
    for text in nasty() {
        assert_eq!(through_the_file(&text), (Some(text.clone()), Some(text.clone())), "{text:?}");
    }
}

#[test]
fn nasty_text_goes_through_the_command_line_too() {
    let desk = Desk::bare();
    let mut texts = nasty();
    texts.retain(|text| !text.contains('\0') && !text.trim().is_empty());
    for text in &texts {
        desk.run(&["-q", "repair", "note", "01", "--", text]).ended(0);
    }
    let store = Store::new(desk.book(), Git::default());
    let record = store.read(RecordId::from_text(ID).unwrap()).unwrap();
    let kept: Vec<String> = record.log[3..].iter().filter_map(|entry| entry.data.text.clone()).collect();
    let typed: Vec<String> = texts.iter().map(|text| text.trim().to_string()).collect();
    assert_eq!(kept, typed);
    // And none of it steers a terminal.
    let shown = desk.ok(&["show", "01"]);
    assert!(!shown.contains('\u{1b}') && !shown.contains('\u{202e}') && !shown.contains('\u{7f}'), "{shown}");
}

/// A person records; the verb is any, the data what its shape needs.
fn entries() -> impl Strategy<Value = Vec<(usize, u32, Option<char>, u32)>> {
    let verb = 1..Verb::ALL.len();
    let letter = proptest::option::of(prop_oneof![Just('A'), Just('B')]);
    proptest::collection::vec((verb, 0..100_000u32, letter, 1..12u32), 0..14)
}

fn log(parts: &[(usize, u32, Option<char>, u32)]) -> Record {
    let by = Person::from_text("王芳").unwrap();
    let start = Stamp::from_text(support::START).unwrap();
    let id = RecordId::from_text(ID).unwrap();
    let open = Entry {
        id: EntryId { desk: None, n: 1 },
        at: start,
        entered: None,
        by: by.clone(),
        who: None,
        verb: Verb::Open,
        data: Data::default(),
    };
    let mut log = vec![open];
    for (at, (verb, seconds, letter, target)) in parts.iter().enumerate() {
        let verb = Verb::ALL[*verb];
        let n = u32::try_from(at).unwrap() / 2 + 2;
        let entry_id = EntryId { desk: letter.and_then(|letter| Letter::new(&letter.to_string())), n };
        let takes_back = matches!(verb, Verb::Undo).then_some(EntryId { desk: None, n: *target });
        let data = Data { entry: takes_back, to: Some(by.clone()), reason: Some("x".into()), ..Data::default() };
        let at = start.plus_seconds(i64::from(*seconds));
        log.push(Entry { id: entry_id, at, entered: None, by: by.clone(), who: None, verb, data });
    }
    log.sort_by_key(|entry| entry.id.order());
    log.dedup_by_key(|entry| entry.id.order());
    Record { id, facts: Facts::default(), log }
}

proptest! {
    #![proptest_config(histories(48))]

    #[test]
    fn any_text_goes_in_and_comes_back_equal(text in any::<String>()) {
        prop_assert_eq!(through_the_file(&text), (Some(text.clone()), Some(text)));
    }
}

proptest! {
    #![proptest_config(histories(400))]

    #[test]
    fn every_prefix_of_any_log_has_a_state_and_always_the_same(parts in entries()) {
        let whole = log(&parts);
        for upto in 1..=whole.log.len() {
            let record = Record { log: whole.log[..upto].to_vec(), ..whole.clone() };
            let once = fold(&record, None).expect("a state");
            let again = fold(&record, None).expect("a state");
            prop_assert_eq!(format!("{once:?}"), format!("{again:?}"));
            let _ = once.shown();
        }
    }
}

#[test]
fn the_order_of_lines_in_the_file_does_not_matter() {
    let desk = Desk::bare();
    let told = || desk.json(&["show", "01", "--as-of", "09:00"]);
    let want = told();
    let (head, log) = RECORD.split_once("log:\n").unwrap();
    let lines: Vec<&str> = log.lines().collect();
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let turned: Vec<&str> = order.iter().map(|at| lines[*at]).collect();
        desk.write(PATH, format!("{head}log:\n{}\n", turned.join("\n")));
        assert_eq!(told(), want, "{order:?}");
    }
}
