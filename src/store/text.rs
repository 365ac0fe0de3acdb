//! A record as the text of its file: the first text, and an old text with one more line. Old bytes are never touched.

use crate::domain::book::Write;
use crate::domain::calendar::Year;
use crate::domain::entry::Entry;
use crate::domain::fault::{Fault, FaultKind};
use crate::domain::field::Field;
use crate::domain::node::{Node, NodeKind};
use crate::domain::record::Record;

use super::yaml;

/// The text a write puts on disk, given the old bytes where there are any, read back and compared with what was meant.
/// `None` when the text would not say what was meant: then nothing may be written.
pub fn text_for(write: &Write, old: Option<&[u8]>) -> Option<String> {
    let text = match (write, old) {
        (Write::Open(record), None) => opened(record),
        (Write::Append { entry, .. }, Some(old)) => appended(std::str::from_utf8(old).ok()?, entry)?,
        _ => return None,
    };
    let back = Record::read(&yaml::parse(text.as_bytes()).ok()?).ok()?;
    (same(&back, &write.after()) && old.is_none_or(|old| text.as_bytes().starts_with(old))).then_some(text)
}

/// The text of one year's calendar, read back and compared.
pub fn text_of_year(year: &Year) -> Option<String> {
    let line = |key: &str, node: Node| yaml::key_line(key, &node);
    let mut text = line("year", year.year.write()) + &line("source", year.source.write());
    for (key, days) in year.lists() {
        text.push_str(&format!("{key}:{}\n", if days.is_empty() { " []" } else { "" }));
        for day in days {
            text.push_str(&format!("- {}\n", yaml::one_line(&day)));
        }
    }
    let back = Year::read(&yaml::parse(text.as_bytes()).ok()?).ok()?;
    (back == *year).then_some(text)
}

/// The first text of a record: id, facts, and a log of one line.
fn opened(record: &Record) -> String {
    let mut text = yaml::key_line("id", &record.id.write());
    for (key, node) in record.facts.nodes() {
        text.push_str(&yaml::key_line(key, &node));
    }
    text.push_str("log:\n");
    for entry in &record.log {
        text.push_str(&format!("- {}\n", yaml::one_line(&entry.write())));
    }
    text
}

/// `old` and one line more, indented as the file's own list is, with its own line ends.
fn appended(old: &str, entry: &Entry) -> Option<String> {
    let indent = list_indent(old)?;
    let end = if old.ends_with("\r\n") { "\r\n" } else { "\n" };
    Some(format!("{old}{indent}- {}{end}", yaml::one_line(&entry.write())))
}

/// What stands before the `-` of the last entry; `None` when the log is no block list.
fn list_indent(text: &str) -> Option<String> {
    let node = yaml::parse(text.as_bytes()).ok()?;
    let NodeKind::Map(fields) = &node.kind else { return None };
    let (_, log) = fields.iter().find(|(key, _)| key.name == "log")?;
    let NodeKind::List(items) = &log.kind else { return None };
    let last = items.last()?;
    let lines: Vec<&str> = text.lines().collect();
    let upto = usize::try_from(last.pos.line).ok()?.min(lines.len());
    let dash = lines[..upto].iter().rev().find(|line| line.trim_start().starts_with('-'))?;
    let indent = &dash[..dash.len() - dash.trim_start().len()];
    Some(indent.trim_start_matches('\u{feff}').to_string())
}

/// Whether two records say the same.
pub fn same(a: &Record, b: &Record) -> bool {
    let log = |record: &Record| Node::made(NodeKind::List(record.log.iter().map(Field::write).collect()));
    a.id == b.id && Node::map(a.facts.nodes()).same(&Node::map(b.facts.nodes())) && log(a).same(&log(b))
}

/// Reads a record and holds its name against that of its file. All faults, with their place.
pub fn read_record(bytes: &[u8], path: &str) -> Result<Record, Vec<Fault>> {
    let file = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yaml");
    let node = yaml::parse(bytes).map_err(|faults| in_file(faults, path))?;
    let record = Record::read(&node).map_err(|faults| in_file(faults, path))?;
    let wrong = if record.id.to_string() != file {
        FaultKind::OtherId { id: record.id.to_string(), file: file.to_string() }
    } else if record.id.path() != path {
        FaultKind::WrongFolder { want: record.id.path() }
    } else {
        return Ok(record);
    };
    Err(vec![Fault::at(node.pos, wrong).in_file(path)])
}

/// The faults with the path of their file.
pub fn in_file(faults: Vec<Fault>, path: impl AsRef<std::path::Path>) -> Vec<Fault> {
    faults.into_iter().map(|fault| fault.in_file(path.as_ref())).collect()
}
