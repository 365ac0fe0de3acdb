//! Tables that line up with full-width text and fit the width they are given; drawn by comfy-table.

use comfy_table::{Table, presets};

use super::layout::{fill, hanging, width, wrap};

/// The narrowest last column that is still read as a column.
const NARROWEST: usize = 16;

/// Draws rows under a header in capitals, columns two spaces apart. With `columns` no line is wider where its words allow it: the
/// last column is wrapped as Chinese is; where even that leaves no room, each row becomes a paragraph with the names in it.
pub fn table(names: &[String], rows: &[Vec<String>], columns: Option<usize>) -> String {
    let header: Vec<String> = names.iter().map(|name| name.to_uppercase()).collect();
    let last = header.len().saturating_sub(1);
    let widest = |at: usize| rows.iter().chain([&header]).filter_map(|row| row.get(at)).map(|cell| width(cell)).max();
    let taken: usize = (0..last).map(|at| widest(at).unwrap_or(0) + 2).sum();
    let needed = widest(last).unwrap_or(0);
    match columns {
        Some(columns) if taken + needed.min(NARROWEST) > columns => paragraphs(names, rows, columns),
        Some(columns) => drawn(&header, rows, Some(columns - taken)),
        None => drawn(&header, rows, None),
    }
}

fn drawn(header: &[String], rows: &[Vec<String>], room: Option<usize>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(header.to_vec());
    table.add_rows(rows.iter().map(|row| fitted(row, room)));
    let last = table.column_count().saturating_sub(1);
    for (at, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if at == last { 0 } else { 2 }));
    }
    table.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// The row with its last cell wrapped to the room there is.
fn fitted(row: &[String], room: Option<usize>) -> Vec<String> {
    let mut row = row.to_vec();
    if let (Some(room), Some(last)) = (room, row.last_mut()) {
        *last = wrap(last, room).join("\n");
    }
    row
}

/// Each row on as many lines as it takes, the second and further ones indented: the first cell, then every other that says
/// something under the name of its column.
fn paragraphs(names: &[String], rows: &[Vec<String>], columns: usize) -> String {
    let room = columns.saturating_sub(2);
    let paragraph = |row: &Vec<String>| {
        let cells =
            row.iter().zip(names).enumerate().filter(|(at, (cell, _))| *at == 0 || !matches!(cell.as_str(), "" | "-"));
        let pieces: Vec<String> = cells
            .map(|(at, (cell, name))| if at == 0 { format!("{cell}  ") } else { format!("{name} {cell}  ") })
            .collect();
        let lines: Vec<String> = fill(&pieces, room).iter().flat_map(|line| wrap(line.trim_end(), room)).collect();
        format!("{}\n", hanging("", &[lines.join("\n  ")]).trim_end())
    };
    rows.iter().map(paragraph).collect()
}
