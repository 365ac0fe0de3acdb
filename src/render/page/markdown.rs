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
                let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
                out.push_str(&format!("{}\n", lines.join("\n\n")));
            }
            Part::Grid(grid) => out.push_str(&table(grid)),
            Part::Plot(plot) => out.push_str(&plotted(plot)),
        }
    }
    out
}

fn table(grid: &Grid) -> String {
    if grid.rows.is_empty() {
        return format!("{}\n", escaped(&grid.empty));
    }
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let rule = grid.columns.iter().map(|column| if column.right { "---:" } else { "---" }.to_string());
    let mut out = line(grid.columns.iter().map(|column| escaped(&column.name)).collect());
    out.push_str(&line(rule.collect()));
    for row in &grid.rows {
        out.push_str(&line(row.iter().map(|cell| escaped(&cell.shown)).collect()));
    }
    out
}

/// A plot as the list of its values: Markdown draws none.
fn plotted(plot: &Plot) -> String {
    let rows: Vec<String> =
        plot.points.iter().map(|point| format!("- {}: {}\n", escaped(&point.label), escaped(&point.shown))).collect();
    format!("**{}**\n\n{}", escaped(&plot.title), rows.concat())
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
        assert_eq!(escaped("a|b\n<script>[x](y) `c` #1"), "a\\|b &lt;script&gt;\\[x\\](y) \\`c\\` \\#1");
    }
}
