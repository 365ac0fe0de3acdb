//! Tables that line up with full-width text and fit the width they are given; drawn by comfy-table.

use comfy_table::{ColumnConstraint, ContentArrangement, Table, presets};

/// Draws rows under a header, columns two spaces apart. With `columns` the table is no wider where that is possible:
/// the last column is wrapped, the others keep their width. Without, nothing is wrapped.
pub fn table(header: &[String], rows: &[Vec<String>], columns: Option<usize>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(header.to_vec()).add_rows(rows.iter().cloned());
    if let Some(columns) = columns.and_then(|columns| u16::try_from(columns).ok()) {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(columns);
    }
    let last = table.column_count().saturating_sub(1);
    for (at, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if at == last { 0 } else { 2 }));
        if at != last {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    table.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}
