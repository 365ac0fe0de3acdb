//! Every report in every form: what a spreadsheet, a Markdown reader, a browser and the hook of the book make of it, hostile texts included.
#![allow(clippy::disallowed_methods, reason = "a test prepares a book")]

mod support;

use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::{Value, json};
use support::Desk;
use support::rich::{HOSTILE, NOW, lists, reports, rich};

/// Each report and each list in a form, in both languages.
fn each(desk: &Desk, form: &str, mut look: impl FnMut(&str, &str)) {
    for args in reports().into_iter().chain(lists()) {
        for lang in ["zh", "en"] {
            desk.set_clock(NOW);
            let words: Vec<&str> = args.iter().map(String::as_str).chain(["--format", form, "--lang", lang]).collect();
            look(&words.join(" "), &desk.ok(&words));
        }
    }
}

/// The hostile texts as they are shown: control characters and turned directions written out.
fn shown() -> Vec<String> {
    HOSTILE.iter().map(|text| wuye::render::terms::free(text)).collect()
}

#[test]
fn a_spreadsheet_opens_every_report() {
    let desk = rich();
    let (mut seen, mut files) = (0, Vec::new());
    each(&desk, "csv", |name, csv| {
        let text = csv.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{name}: no mark"));
        assert!(text.ends_with("\r\n"), "{name}");
        // Outside quotes every line ends as spreadsheets want it.
        let mut quoted = false;
        let mut before = ' ';
        for ch in text.chars() {
            match ch {
                '"' => quoted = !quoted,
                '\n' if !quoted => assert_eq!(before, '\r', "{name}"),
                _ => {}
            }
            before = ch;
        }
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        for cell in rows.iter().flat_map(csv::StringRecord::iter) {
            let number = cell.parse::<f64>().is_ok_and(f64::is_finite) && !cell.starts_with('+');
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !number;
            assert!(!formula, "{name}: {cell}");
            seen += usize::from(shown().iter().any(|text| cell.trim_start_matches('\'').contains(text.as_str())));
        }
        // A table of its own has as many cells in every row.
        if rows[0].len() > 1 {
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{name}\n{text}");
        }
        let read: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().collect()).collect();
        files.push(json!({"name": name, "text": csv, "rows": read}));
    });
    assert!(seen > 50, "{seen}");
    another_reads_the_same(&desk, &files);
}

/// What another program reads out of the same bytes: a table of text that begins with the mark of UTF-8, empty lines left out.
const READER: &str = r#"
import csv, io, json, sys
for one in json.load(sys.stdin):
    text = one["text"].encode("utf-8").decode("utf-8-sig")
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
    wanted = [row for row in one["rows"] if row]
    if rows != wanted:
        print(one["name"], next((a, b) for a, b in zip(rows + [None], wanted + [None]) if a != b))
"#;

fn another_reads_the_same(desk: &Desk, files: &[Value]) {
    if !support::python::can_recount() {
        return;
    }
    let path = desk.home().join("tables.json");
    std::fs::write(&path, Value::from(files).to_string()).unwrap();
    let mut command = desk.bare_command("python3", desk.home());
    command.args(["-c", READER]).stdin(std::fs::File::open(path).unwrap());
    let said = support::said(command.output().unwrap());
    assert_eq!((said.out.as_str(), said.err.as_str(), said.code), ("", "", Some(0)));
}

#[test]
fn markdown_takes_no_text_for_markup() {
    let desk = rich();
    let mut seen = 0;
    each(&desk, "md", |name, text| {
        let mut words = String::new();
        let (mut tables, mut width, mut cells) = (0, 0, 0);
        for event in
            Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS)
        {
            match event {
                Event::Text(text) => words.push_str(&text),
                Event::InlineHtml(html) => assert_eq!(&*html, "<br>", "{name}"),
                Event::Start(Tag::Table(columns)) => (tables, width) = (tables + 1, columns.len()),
                Event::Start(Tag::TableHead | Tag::TableRow) => cells = 0,
                Event::Start(Tag::TableCell) => cells += 1,
                Event::End(pulldown_cmark::TagEnd::TableRow) => assert_eq!(cells, width, "{name}"),
                Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item | Tag::Strong)
                | Event::End(_)
                | Event::SoftBreak => {}
                other => panic!("{name}: {other:?}\n{text}"),
            }
        }
        let rules = text.lines().filter(|line| line.starts_with("| -")).count();
        assert_eq!(tables, rules, "{name}: every table is read as one\n{text}");
        seen += shown().iter().filter(|text| words.contains(text.as_str())).count();
    });
    assert!(seen > 50, "{seen}");
}

#[test]
fn a_browser_needs_nothing_else_and_runs_nothing() {
    let desk = rich();
    each(&desk, "html", |name, html| {
        let lang = if name.ends_with("zh") { "<html lang=\"zh-CN\">" } else { "<html lang=\"en\">" };
        assert!(html.starts_with("<!doctype html>") && html.contains(lang), "{name}");
        let title = html.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
        assert!(!title.is_empty() && html.contains(&format!("<h1>{title}</h1>")), "{name}: {title}");
        // What the page is made from: the book, the time, the commit.
        for part in ["南苑（示例小区）", "2026-11-22 20:50"] {
            assert!(html.contains(part), "{name}: {part}");
        }
        // The policy and the name of the drawing language are the only addresses.
        let bare = html.replace("xmlns=\"http://www.w3.org/2000/svg\"", "").replace("http-equiv", "");
        let words = shown().iter().fold(bare, |bare, text| bare.replace(&minijinja::HtmlEscape(text).to_string(), ""));
        for sign in ["http", "src=", "href=", "<link", "<img", "<script", "url(", "@import"] {
            let at = words.find(sign).map(|at| words[at..].chars().take(80).collect::<String>());
            assert!(at.is_none() || HOSTILE.iter().any(|text| text.contains(sign)), "{name}: {at:?}");
        }
        for sign in ["<script", "<img", "<link", "<iframe", "<b>", "javascript:alert(1)\""] {
            assert!(!html.contains(sign), "{name}: {sign}");
        }
        assert!(!html.contains('\u{202e}'), "{name}");
        // What is heard instead of seen.
        assert_eq!(html.matches("<table").count(), html.matches("<caption").count(), "{name}");
        assert_eq!(
            html.matches("<th").count(),
            html.matches("<th scope=").count() + html.matches("<thead").count(),
            "{name}"
        );
        assert_eq!(html.matches("<svg").count(), html.matches("<svg role=\"img\" aria-label=").count(), "{name}");
        assert_eq!(html.matches("<svg").count(), html.matches("<figcaption>").count(), "{name}");
        // Every element that is opened is closed.
        for tag in ["table", "thead", "tbody", "tr", "td", "figure", "main", "body", "p", "h2", "dl", "svg"] {
            let opened = html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, html.matches(&format!("</{tag}>")).count(), "{name}: {tag}");
        }
    });
}

/// `--notify`: whatever the report, the hook gets what was printed, as text and as the document.
#[test]
fn every_report_goes_to_the_hook() {
    let desk = rich();
    let hook = desk.at("bin/hook");
    desk.write("bin/hook", "#!/bin/sh\ncat > sent.json\n");
    std::fs::set_permissions(&hook, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let settings = desk.read("wuye.yaml");
    desk.write("wuye.yaml", format!("{settings}notify:\n  command: bin/hook\n"));
    desk.ok(&["trust"]);
    let mut sent = 0;
    for args in reports().iter().filter(|args| args[0] == "report") {
        let words: Vec<&str> = args.iter().map(String::as_str).collect();
        let _ = std::fs::remove_file(desk.at("sent.json"));
        let run = |more: &[&str]| {
            desk.set_clock(NOW);
            let mut command = desk.command(&[words.as_slice(), more].concat());
            support::said(command.env_remove("WUYE_COLUMNS").output().unwrap())
        };
        let printed = run(&["--notify", "--exit-code"]).ended(1).out;
        let document: Value = serde_json::from_str(&run(&["--format", "json"]).done()).unwrap();
        let letter: Value = serde_json::from_str(&desk.read("sent.json")).unwrap();
        assert_eq!(letter["report"], args[1].as_str());
        assert_eq!(letter["text"].as_str().unwrap(), printed.trim_end(), "{words:?}");
        assert_eq!(letter["document"], document, "{words:?}");
        sent += 1;
    }
    let all = wuye::cli::grammar::tree().find_subcommand("report").unwrap().get_subcommands().count();
    assert!(sent >= all, "{sent} of {all}");
}

/// A report with nothing to say is silent with `--quiet-if-empty`, tells nobody, and is no failure.
#[test]
fn an_empty_report_is_silent() {
    let desk = Desk::new();
    for args in reports().iter().filter(|args| args[0] == "report" && args.len() == 2) {
        let words: Vec<&str> = args.iter().map(String::as_str).collect();
        let said = desk.run(&[words.as_slice(), &["--quiet-if-empty", "--exit-code", "--notify"]].concat()).ended(0);
        assert_eq!((said.out.as_str(), said.err.as_str()), ("", ""), "{words:?}");
    }
}
