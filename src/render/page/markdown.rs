//! A report as Markdown (CommonMark with tables); nothing in a cell is taken for markup.

use crate::i18n::Words;

use super::{Grid, Page, Part, Plot, origin};

/// The whole report.
pub fn write(words: &Words, page: &Page) -> String {
    let mut out = format!("# {}\n\n", escaped(&page.title));
    for (name, value) in origin(words, &page.made) {
        out.push_str(&format!("- {}: {}\n", escaped(&name), escaped(&value)));
    }
    for part in &page.parts {
        out.push('\n');
        match part {
            Part::Heading(title) => out.push_str(&format!("## {}\n", escaped(title))),
            Part::Text(lines) => {
                let lines: Vec<String> = lines.iter().map(|line| opening(line)).collect();
                out.push_str(&format!("{}\n", lines.join("\n\n")));
            }
            Part::Facts(facts) => {
                let line = |(name, value): &(String, String)| format!("- **{}**: {}\n", escaped(name), escaped(value));
                out.push_str(&facts.iter().map(line).collect::<String>());
            }
            Part::Grid(grid) => out.push_str(&table(grid)),
            Part::Plot(plot) => out.push_str(&plotted(plot)),
        }
    }
    out
}

fn table(grid: &Grid) -> String {
    if grid.rows.is_empty() {
        return format!("{}\n", opening(&grid.empty));
    }
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let rule = grid.columns.iter().map(|column| if column.right { "---:" } else { "---" }.to_string());
    let mut out = line(grid.columns.iter().map(|column| escaped(&column.name)).collect());
    out.push_str(&line(rule.collect()));
    for row in &grid.rows {
        out.push_str(&line(row.iter().map(|cell| lines(&cell.shown)).collect()));
    }
    out
}

/// A plot as the list of its values: Markdown draws none.
fn plotted(plot: &Plot) -> String {
    let rows: Vec<String> =
        plot.points.iter().map(|point| format!("- {}: {}\n", escaped(&point.label), escaped(&point.shown))).collect();
    format!("**{}**\n\n{}", escaped(&plot.title), rows.concat())
}

/// A paragraph: what would begin a list or underline a heading is made plain too.
fn opening(line: &str) -> String {
    let text = escaped(line.trim_start());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.as_bytes().get(digits) {
        Some(b'-' | b'+' | b'=') if digits == 0 => format!("\\{text}"),
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        _ => text,
    }
}

/// The lines of a cell, each on its own.
fn lines(text: &str) -> String {
    text.lines().map(escaped).collect::<Vec<_>>().join("<br>")
}

/// The text with everything that Markdown or HTML would read as markup made plain, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '\n' | '\r' => out.push(' '),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => {
                out.push('\\');
                out.push(ch);
            }
            ch => out.push(ch),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_cell_is_markup() {
        assert_eq!(opening("1. a"), "1\\. a");
        assert_eq!(opening("  - a"), "\\- a");
        assert_eq!(lines("a\n<b>"), "a<br>&lt;b&gt;");
        assert_eq!(escaped("a|b\n<script>[x](y) `c` #1"), "a\\|b &lt;script&gt;\\[x\\](y) \\`c\\` \\#1");
    }
}
