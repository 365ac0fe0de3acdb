//! Broken files that no transcript can hold: cut at every byte, two hundred thousand levels deep, fifty megabytes, odd names.

use std::os::unix::fs::symlink;
use std::time::{Duration, Instant};

use super::support::{Desk, ID, PATH, RECORD};
use wuye::domain::field::{Field, Word};
use wuye::domain::id::RecordId;
use wuye::domain::node::Node;
use wuye::domain::record::Record;
use wuye::store::Store;
use wuye::store::git::Git;

/// The record of the bare book as the store reads it now.
fn read(desk: &Desk) -> Result<Record, Vec<&'static str>> {
    let store = Store::new(desk.book(), Git::default());
    let faults = |faults: Vec<wuye::domain::fault::Fault>| faults.iter().map(|fault| fault.kind.slug()).collect();
    store.read(RecordId::from_text(ID).unwrap()).map_err(faults)
}

/// The record as its file would say it, in one line; the log up to `entries`.
fn told(record: &Record, entries: usize) -> String {
    let log: Vec<Node> = record.log.iter().take(entries).map(Field::write).collect();
    let plain = |node: Node| wuye::render::json::node(&node, wuye::render::json::Masking::Open).to_string();
    let facts = plain(Node::map(record.facts.nodes()));
    facts + &log.into_iter().map(plain).collect::<String>()
}

#[test]
fn cut_at_every_byte_it_is_refused_or_ends_with_a_whole_entry() {
    let desk = Desk::bare();
    let whole = read(&desk).unwrap();
    let mut accepted = Vec::new();
    for cut in 0..RECORD.len() {
        desk.write(PATH, &RECORD.as_bytes()[..cut]);
        if let Ok(record) = read(&desk) {
            let entries = record.log.len();
            assert!(RECORD[..cut].ends_with("}\n"), "cut at {cut}");
            assert_eq!(told(&record, entries), told(&whole, entries), "cut at {cut}");
            accepted.push(entries);
        }
    }
    assert_eq!(accepted, [1, 2]);
}

#[test]
fn a_byte_changed_anywhere_never_panics() {
    let desk = Desk::bare();
    for at in (0..RECORD.len()).step_by(4) {
        for byte in [b'\n', b'"', b'}', b'[', 0xe5] {
            let mut bytes = RECORD.as_bytes().to_vec();
            bytes[at] = byte;
            desk.write(PATH, &bytes);
            let _ = read(&desk);
        }
    }
}

#[test]
fn nesting_without_end_is_refused_at_once() {
    let deep = 200_000;
    let flow = format!("id: {ID}\ntext: {}\nlog: []\n", "[".repeat(deep));
    let maps = format!("id: {ID}\ntext: {}\nlog: []\n", "{a: ".repeat(deep));
    let block = format!("id: {ID}\ntext:\n{}x\nlog: []\n", "- ".repeat(deep));
    let keys = format!("{}\n", "? ".repeat(deep));
    let ladder: String = (0..1000).map(|n| format!("{}a:\n", " ".repeat(n))).collect();
    for (name, text) in [("flow", flow), ("maps", maps), ("block", block), ("keys", keys), ("ladder", ladder)] {
        let desk = Desk::bare();
        desk.write("repair/2026/11/R-20261122-02.yaml", text);
        let begun = Instant::now();
        let said = desk.run(&["check", "--lang", "en"]).ended(3);
        assert!(begun.elapsed() < Duration::from_secs(5), "{name}: {:?}", begun.elapsed());
        assert!(said.err.contains("R-20261122-02.yaml"), "{name}: {}", said.err);
        assert!(said.err.len() < 4000, "{name}: an excerpt of {} bytes", said.err.len());
    }
}

#[test]
fn fifty_megabytes_are_refused_unread() {
    let desk = Desk::bare();
    for path in ["repair/2026/11/R-20261122-02.yaml", "people.yaml", "houses/9.yaml", "calendar/2027.yaml"] {
        desk.write(path, vec![b'a'; 50 << 20]);
    }
    let begun = Instant::now();
    let said = desk.run(&["check", "--lang", "en"]).ended(3);
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    assert_eq!(said.err.matches("fault[too-large]").count(), 4, "{}", said.err);
    desk.write("wuye.yaml", vec![b'a'; 50 << 20]);
    assert!(desk.run(&["check", "--lang", "en"]).ended(3).err.contains("fault[too-large]"));
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_read() {
    let desk = Desk::bare();
    let plain = told(&read(&desk).unwrap(), 9);
    for text in [
        RECORD.replace('\n', "\r\n"),
        format!("\u{feff}{RECORD}"),
        format!("\u{feff}{}", RECORD.replace('\n', "\r\n")),
        format!("# made by hand\n\n---\n{RECORD}"),
    ] {
        desk.write(PATH, &text);
        assert_eq!(told(&read(&desk).unwrap_or_else(|faults| panic!("{faults:?}: {text}")), 9), plain);
    }
    for file in ["wuye.yaml", "rules.yaml"] {
        desk.write(file, format!("\u{feff}{}", desk.read(file).replace('\n', "\r\n")));
    }
    desk.run(&["check", "--strict"]).ended(0);
}

#[test]
fn nothing_outside_the_book_is_read() {
    let desk = Desk::bare();
    std::fs::create_dir_all(desk.home().join("out/2027/01")).unwrap();
    std::fs::write(desk.home().join("out/secret"), "a: secret\n").unwrap();
    for link in ["people.yaml", "repair/2026/11/R-20261122-02.yaml", "calendar/2027.yaml"] {
        symlink(desk.home().join("out/secret"), desk.at(link)).unwrap();
    }
    symlink(desk.home().join("out"), desk.at("houses")).unwrap();
    symlink(desk.home().join("out/2027"), desk.at("repair/2027")).unwrap();
    symlink("nowhere", desk.at("repair/2026/11/R-20261122-03.yaml")).unwrap();
    let said = desk.run(&["check", "--lang", "en"]).ended(3);
    assert_eq!(said.err.matches("fault[symlink]").count(), 6, "{}", said.err);
    assert!(!said.err.contains("secret"), "{}", said.err);
    // A link that leads back into the book is never walked in a circle, and nothing is written through one.
    symlink(desk.at("repair"), desk.at("repair/2026/12")).unwrap();
    desk.run(&["repair", "list"]).ended(3);
    let before = std::fs::read(desk.home().join("out/secret")).unwrap();
    desk.run(&["repair", "note", "02", "x"]);
    assert_eq!(std::fs::read(desk.home().join("out/secret")).unwrap(), before);
}

#[test]
fn all_faults_of_all_files_at_once() {
    let desk = Desk::bare();
    desk.write("people.yaml", "people:\n- {nam: 王芳}\n- {name: 张师傅, roles: [boss]}\n");
    desk.write("prices.yaml", "price: []\n");
    desk.write("stock.yaml", "stock:\n- {name: 对讲机, count: many}\n");
    desk.write("rules.yaml", "clocks:\n- {rule: a, for: repair, clock: arrive, limit: soon}\n");
    desk.write("houses/3.yaml", "units: {}\n");
    desk.write("calendar/2027.yaml", "year: 2027\nholidays: [{date: 2027-02-30, name: 春节}]\n");
    let folder = "repair/2026/11";
    desk.write(&format!("{folder}/R-20261122-02.yaml"), "id: R-20261122-02\nphon: 1\nchannel: pigeon\nlog: {}\n");
    desk.write(&format!("{folder}/R-20261122-03.yaml"), "id: R-20261122-04\nlog:\n- {do: fly}\n");
    desk.write(&format!("{folder}/R-20261122-05.yaml"), "");
    desk.write("complaint/2026/11/C-20261122-01.yaml", "[\n");
    desk.write("repair/2026/13/R-20261122-06.yaml", "");
    desk.write("repair/notes.yaml", "");
    let said = desk.run(&["check", "--lang", "en"]).ended(3);
    for name in [
        "people.yaml:2",
        "people.yaml:3",
        "prices.yaml:1",
        "stock.yaml:2",
        "rules.yaml:2",
        "houses/3.yaml:1",
        "calendar/2027.yaml:2",
        "R-20261122-02.yaml:2",
        "R-20261122-02.yaml:3",
        "R-20261122-02.yaml:4",
        "R-20261122-03.yaml:3",
        "R-20261122-05.yaml",
        "C-20261122-01.yaml",
        "repair/2026/13/R-20261122-06.yaml",
        "repair/notes.yaml",
    ] {
        assert!(said.err.contains(name), "{name} is not named: {}", said.err);
    }
    let three = said.err.split("fault[").filter(|fault| fault.contains("R-20261122-03.yaml:3")).count();
    assert!(three >= 4, "id, at, by are missing and `fly` is no verb: {}", said.err);
    // The report shows what can be read, names the rest in the document too, and 3 wins over 1.
    desk.set_clock("2026-11-22T12:00:00+08:00");
    let said = desk.run(&["report", "overdue", "--format", "json", "--exit-code"]).ended(3);
    let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(report["rows"][0]["id"], ID);
    assert!(report["broken"].as_array().unwrap().len() >= 8, "{report}");
}

#[test]
fn a_command_that_needs_a_broken_record_refuses_and_others_go_on() {
    let desk = Desk::bare();
    desk.write("repair/2026/11/R-20261122-02.yaml", "id: R-20261122-02\n");
    let before = desk.bytes("repair/2026/11/R-20261122-02.yaml");
    for verb in [&["repair", "note", "02", "x"][..], &["show", "02"], &["explain", "02"], &["undo", "02", "--yes"]] {
        assert_eq!(desk.run(verb).ended(3).out, "");
    }
    assert_eq!(desk.bytes("repair/2026/11/R-20261122-02.yaml"), before);
    // The number is taken, although nobody can read what has it.
    assert_eq!(
        desk.ok(&["-q", "repair", "new", "--place", "大堂", "--general", "--reason", "不急", "灯不亮"]),
        "R-20261122-03\n"
    );
    desk.ok(&["-q", "repair", "note", "01", "还能记"]);
    desk.run(&["repair"]).ended(3);
}

#[test]
fn a_fault_of_one_setting_stops_only_what_needs_it() {
    let desk = Desk::bare();
    desk.write("rules.yaml", "clocks: [\n");
    desk.set_clock("2026-11-22T12:00:00+08:00");
    assert!(desk.run(&["report", "overdue", "--format", "json"]).out.contains(ID), "what was promised stays promised");
    desk.run(&["check"]).ended(3);
    desk.run(&["repair", "new", "--place", "大堂", "灯不亮"]).ended(3);
    assert!(!desk.at("repair/2026/11/R-20261122-02.yaml").exists());
}

#[test]
fn editors_leave_things_behind_that_are_no_records() {
    let desk = Desk::bare();
    let folder = "repair/2026/11";
    for name in
        [".R-20261122-01.yaml.swp", "R-20261122-01.yaml~", "#R-20261122-01.yaml#", "R-20261122-01.yaml.bak", "照片.jpg"]
    {
        desk.write(&format!("{folder}/{name}"), "not a record");
    }
    desk.write("README.md", "ours");
    desk.run(&["check", "--strict"]).ended(0);
}

#[test]
fn a_moment_beyond_its_neighbour_is_refused_for_what_it_is() {
    let desk = Desk::bare();
    desk.ok(&["-q", "repair", "arrive", "01", "--at", "08:30"]);
    let said =
        desk.run(&["repair", "amend", "01", "--entry", "x2", "at=08:45", "--reason", "x", "--lang", "en"]).ended(1);
    assert!(!said.err.contains("has not come yet"), "08:45 is past, it is only after x4: {}", said.err);
    assert!(said.err.contains("x4"), "the entry that stands in the way is named: {}", said.err);
}

#[test]
fn an_amended_moment_is_the_one_that_counts_for_its_neighbours() {
    let desk = Desk::bare();
    desk.ok(&["-q", "repair", "arrive", "01", "--at", "08:30"]);
    desk.ok(&["-q", "repair", "amend", "01", "--entry", "x2", "at=08:01", "--reason", "派得更早"]);
    desk.ok(&["-q", "repair", "amend", "01", "--entry", "x4", "at=08:03", "--reason", "到得更早"]);
    desk.run(&["check", "--strict"]).ended(0);
}

#[test]
fn what_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::bare();
    let path = desk.at("repair/2026/11/R-20261122-02.yaml");
    std::fs::write(&path, "id: R-20261122-02\n").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&path).is_ok() {
        return; // root may read everything
    }
    for (lang, word) in [("zh", "读不出来"), ("en", "cannot be read")] {
        let said = desk.run(&["repair", "--lang", lang]).ended(3);
        assert!(said.err.contains("[unreadable]") && said.err.contains(word) && said.out.contains(ID), "{said:?}");
    }
}
