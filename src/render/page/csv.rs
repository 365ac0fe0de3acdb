//! A report for a spreadsheet: UTF-8 with a mark so that Chinese stays whole, bare values, and no cell that becomes a formula.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::i18n::Words;

use super::{Cell, Grid, Page, Part, Plot, origin};

/// What tells a spreadsheet that the text is UTF-8.
const MARK: &str = "\u{feff}";

/// A report of one table is that table alone; of several parts each stands under its title, with an empty line between, and
/// where the report comes from stands last.
pub fn write(words: &Words, page: &Page) -> String {
    let grids: Vec<&Grid> =
        page.parts.iter().filter_map(|part| if let Part::Grid(grid) = part { Some(grid) } else { None }).collect();
    let plain = page.parts.iter().all(|part| matches!(part, Part::Grid(_) | Part::Text(_)));
    match grids.as_slice() {
        [only] if plain => format!("{MARK}{}", lines(table(only))),
        _ => format!("{MARK}{}", lines(stacked(words, page))),
    }
}

fn table(grid: &Grid) -> Vec<Vec<String>> {
    let header = grid.columns.iter().map(|column| column.bare.clone().unwrap_or_else(|| column.name.clone())).collect();
    let row =
        |row: &Vec<Cell>| row.iter().map(|cell| cell.bare.clone().unwrap_or_else(|| cell.shown.clone())).collect();
    std::iter::once(header).chain(grid.rows.iter().map(row)).collect()
}

fn stacked(words: &Words, page: &Page) -> Vec<Vec<String>> {
    let mut rows = vec![vec![page.title.clone()]];
    for part in &page.parts {
        match part {
            Part::Heading(title) => rows.extend([vec![String::new()], vec![title.clone()]]),
            Part::Text(lines) => rows.extend(lines.iter().map(|line| vec![line.clone()])),
            Part::Facts(facts) => rows.extend(facts.iter().map(|(name, value)| vec![name.clone(), value.clone()])),
            Part::Grid(grid) if grid.rows.is_empty() => rows.push(vec![grid.empty.clone()]),
            Part::Grid(grid) => rows.extend(table(grid)),
            Part::Plot(plot) => rows.extend(plotted(plot)),
        }
    }
    rows.push(vec![String::new()]);
    rows.extend(origin(words, &page.made).into_iter().map(|(name, value)| vec![name, value]));
    rows
}

fn plotted(plot: &Plot) -> Vec<Vec<String>> {
    let header = std::iter::once(plot.title.clone()).chain(plot.series.iter().cloned()).collect();
    let number = |value: &Option<f64>| value.map_or_else(String::new, |value| format!("{value}"));
    let rows = plot
        .points
        .iter()
        .map(|point| std::iter::once(point.label.clone()).chain(point.values.iter().map(number)).collect());
    [vec![String::new()], header].into_iter().chain(rows).collect()
}

/// The rows as CSV (RFC 4180), every cell that a spreadsheet would reckon with made words.
fn lines(rows: Vec<Vec<String>>) -> String {
    let style = QuoteStyle::Necessary;
    let mut writer =
        WriterBuilder::new().flexible(true).quote_style(style).terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| words_only(cell)).collect();
        // Into memory: no write can fail.
        let _ = writer.write_record(&cells);
    }
    writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

/// A cell that begins like a formula gets an apostrophe before it; a negative number is none.
fn words_only(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let digits = |text: &str| !text.is_empty() && text.chars().all(|ch| ch.is_ascii_digit());
    let number = cell.strip_prefix('-').is_some_and(|rest| match rest.split_once('.') {
        Some((whole, part)) => digits(whole) && digits(part),
        None => digits(rest),
    });
    if risky && !number { format!("'{cell}") } else { cell.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula() {
        let rows = vec![vec![
            "=1+1".to_string(),
            "+86 138".to_string(),
            "-3.5".to_string(),
            "-inf".to_string(),
            "+8613800".to_string(),
            "@x".to_string(),
            "a,\"b\"".to_string(),
        ]];
        assert_eq!(lines(rows), "'=1+1,'+86 138,-3.5,'-inf,'+8613800,'@x,\"a,\"\"b\"\"\"\r\n");
    }
}
