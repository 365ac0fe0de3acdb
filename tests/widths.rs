//! Tables line up in both languages and fit the terminal; nothing that is no terminal gets a colour.
#![allow(clippy::disallowed_methods, reason = "a test prepares a book")]

mod support;

use support::{Desk, said};
use unicode_width::UnicodeWidthStr;

fn book() -> Desk {
    let desk = Desk::new();
    for (place, text) in [
        ("3-2-501", "厨房水管爆裂，水流不止，楼下的天花板也开始滴水了，请尽快派人上门处理，业主姓李，家里有老人。"),
        ("12-1-1101", "The main water pipe in the kitchen burst, water everywhere, please send somebody at once"),
        ("1-1-101", "灯"),
        ("7-3-2402", "空调AC漏水leaking一直drip，打了3次电话（没人接）！"),
    ] {
        desk.ok(&["repair", "new", "--house", place, "--name", "欧阳娜娜", "--urgent", "--reason", "危险", text]);
    }
    for text in ["电梯又坏了，报修几次没人管，老人下不了楼，请主任亲自给个说法，什么时候能修好也没有人说清楚。", "停"]
    {
        desk.ok(&["complaint", "new", "--house", "12-1-1101", "--name", "欧阳娜娜", "--channel", "letter", text]);
    }
    desk.ok(&["repair", "dispatch", "01", "--to", "买买提·阿不都热依木"]);
    desk.ok(&["repair", "dispatch", "03", "--to", "Christopher Montgomery"]);
    desk.set_clock("2026-11-22T12:00:00+08:00");
    desk
}

fn printed(desk: &Desk, lang: &str, columns: &str, args: &[&str]) -> String {
    desk.set_clock("2026-11-22T12:00:00+08:00");
    let mut command = desk.command(&[args, &["--lang", lang]].concat());
    command
        .env("WUYE_COLUMNS", columns)
        .env_remove("NO_COLOR")
        .env("CLICOLOR_FORCE", "1")
        .env("TERM", "xterm-256color");
    said(command.output().unwrap()).out
}

const TABLES: &[&[&str]] = &[
    &["repair", "list"],
    &["report", "overdue"],
    &["report", "due", "--within", "2d"],
    &["history", "R-01"],
    &["complaint", "list"],
    &["report", "ledger"],
    &["report", "staff"],
    &["report", "daily"],
    &["report", "monthly", "--month", "2026-11"],
];
const PAGES: &[&[&str]] = &[
    TABLES[0],
    TABLES[1],
    TABLES[2],
    TABLES[3],
    TABLES[4],
    TABLES[5],
    &["show", "R-01"],
    &["explain", "R-02"],
    &["show", "C-01"],
    &["explain", "C-02"],
];

#[test]
fn no_line_is_wider_than_the_terminal() {
    let desk = book();
    let mut wrong = Vec::new();
    for args in TABLES {
        for lang in ["zh", "en"] {
            for columns in ["120", "100", "80", "60", "40"] {
                let page = printed(&desk, lang, columns, args);
                let widest = page.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
                if widest > columns.parse().unwrap() {
                    wrong.push(format!("{args:?} in {lang} at {columns} columns: a line of {widest}\n{page}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A column may be narrow, but nobody reads a text that runs down the page one character a line.
#[test]
fn no_page_is_a_ribbon() {
    let desk = book();
    for args in PAGES {
        for lang in ["zh", "en"] {
            let page = printed(&desk, lang, "80", args);
            let longest = page.lines().count();
            assert!(longest < 60, "{args:?} in {lang}: {longest} lines\n{page}");
        }
    }
}

#[test]
fn no_line_begins_with_closing_punctuation() {
    let desk = book();
    for columns in ["120", "100", "90", "80"] {
        for args in PAGES {
            let page = printed(&desk, "zh", columns, args);
            let odd = page.lines().find(|line| line.trim_start().starts_with(['，', '。', '！', '）', '、']));
            assert_eq!(odd, None, "{args:?} at {columns}\n{page}");
        }
    }
}

/// Where a table has no room, every number still says what it is.
#[test]
fn a_row_that_became_a_paragraph_names_its_columns() {
    let desk = book();
    for (lang, names) in [("zh", ["未了结 2", "超时 1", "时限守住"]), ("en", ["open 2", "overdue 1", "limits kept"])]
    {
        let page = printed(&desk, lang, "60", &["report", "staff"]);
        assert!(names.iter().all(|name| page.contains(name)), "{page}");
    }
}

/// The last column begins under its heading in every row, however many characters of double width stand before it.
#[test]
fn columns_line_up() {
    let desk = book();
    for (lang, heading) in [("zh", "内容"), ("en", "TEXT")] {
        for args in [&["repair", "list"][..], &["report", "overdue"], &["report", "due", "--within", "2d"]] {
            let page = printed(&desk, lang, "120", args);
            let head = page.lines().find(|line| line.contains(heading)).unwrap_or_else(|| panic!("{page}"));
            let column = head.split(heading).next().unwrap().width();
            for text in ["厨房水", "The main", "灯", "空调AC"] {
                for line in page.lines().filter(|line| line.contains("R-2026") && line.contains(text)) {
                    let before = line.split(text).next().unwrap();
                    assert_eq!(before.width(), column, "{args:?} in {lang}: {line}\n{page}");
                }
            }
        }
    }
}

#[test]
fn what_is_no_terminal_gets_no_colour_and_whole_lines() {
    let desk = book();
    for args in PAGES {
        for lang in ["zh", "en"] {
            let mut command = desk.command(&[*args, &["--lang", lang]].concat());
            command.env_remove("WUYE_COLUMNS").env_remove("NO_COLOR").env("CLICOLOR_FORCE", "1").env("TERM", "xterm");
            let page = said(command.output().unwrap()).out;
            assert!(!page.contains('\u{1b}'), "{page:?}");
        }
    }
    // In a pipe nothing is wrapped: one record, one line, for grep.
    let mut command = desk.command(&["repair", "list"]);
    let page = said(command.env_remove("WUYE_COLUMNS").output().unwrap()).out;
    assert_eq!(page.lines().count(), 5, "{page}");
    assert!(page.lines().any(|line| line.contains("家里有老人。")), "{page}");
}
