//! Reads the settings files of a book, gathering every fault of every file.

use std::path::Path;

use crate::domain::book::Office;
use crate::domain::calendar::{Calendar, Year};
use crate::domain::fault::{Fault, FaultKind};
use crate::domain::field::{Field, Fields, Word};
use crate::domain::node::{Node, Pos};
use crate::domain::rulebook::RuleBook;
use crate::domain::settings::{Counted, Language, Price, Settings, Staff, Unit, read_list};

use super::files::{Found, list_dir, read_file};
use super::text::in_file;
use super::yaml;

/// The file at the root of every book.
pub const SETTINGS: &str = "wuye.yaml";

/// Reads `wuye.yaml` alone: what could be read of it, and the faults beside it.
pub fn read_settings(root: &Path) -> Result<(Settings, Vec<Fault>), Vec<Fault>> {
    let read = Settings::read(&parse(root, SETTINGS)?).map_err(|faults| in_file(faults, SETTINGS));
    read.map(|(settings, faults)| (settings, in_file(faults, SETTINGS)))
}

/// Reads all settings. Faults of `wuye.yaml` are the error; faults of the other files are kept in the office, and what
/// could be read of them stands.
pub fn read_office(root: &Path) -> Result<Office, Vec<Fault>> {
    let (settings, mut faults) = read_settings(root)?;
    let years = read_years(root, &mut faults);
    let calendar = Calendar::new(settings.zone, settings.workday_end, settings.windows.clone(), years);
    let staff: Vec<Staff> = optional(root, "people.yaml", "people", &mut faults);
    let prices: Vec<Price> = optional(root, "prices.yaml", "prices", &mut faults);
    let stock: Vec<Counted> = optional(root, "stock.yaml", "stock", &mut faults);
    let units = read_units(root, &mut faults);
    twice(&staff, &mut faults);
    Ok(Office { settings, calendar, staff, units, prices, stock, faults })
}

/// The rules; a book without `rules.yaml` has the fault that says so. Large, so read only where something is judged.
pub fn read_rules(root: &Path) -> Result<RuleBook, Vec<Fault>> {
    RuleBook::read_all(&parse(root, "rules.yaml")?).map_err(|faults| in_file(faults, "rules.yaml"))
}

/// Rules in a file anywhere.
pub fn read_rules_at(path: &Path) -> Result<RuleBook, Vec<Fault>> {
    RuleBook::read_all(&parse_at(path)?).map_err(|faults| in_file(faults, path))
}

/// A year's calendar in a file anywhere.
pub fn read_year_at(path: &Path) -> Result<Year, Vec<Fault>> {
    Year::read(&parse_at(path)?).map_err(|faults| in_file(faults, path))
}

fn parse_at(path: &Path) -> Result<Node, Vec<Fault>> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = read_file(folder, &name).map_err(|fault| vec![fault.in_file(path)])?;
    yaml::parse(&bytes).map_err(|faults| in_file(faults, path))
}

/// Where the calendar of a year lies.
pub fn year_path(year: u32) -> String {
    format!("calendar/{year}.yaml")
}

fn twice(staff: &[Staff], faults: &mut Vec<Fault>) {
    for (at, one) in staff.iter().enumerate() {
        if staff[..at].iter().any(|other| other.name == one.name) {
            let kind = FaultKind::SameName { name: one.name.to_string() };
            faults.push(Fault::at(Pos { line: 1, column: 1 }, kind).in_file("people.yaml"));
        }
    }
}

fn keep<T>(read: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    match read {
        Ok(value) => Some(value),
        Err(found) => {
            faults.extend(found);
            None
        }
    }
}

fn parse(root: &Path, file: &str) -> Result<Node, Vec<Fault>> {
    let bytes = read_file(root, file).map_err(|fault| vec![fault])?;
    yaml::parse(&bytes).map_err(|faults| in_file(faults, file))
}

/// A list file that may be missing or hold nothing but comments.
fn optional<T: Field>(root: &Path, file: &str, key: &'static str, faults: &mut Vec<Fault>) -> Vec<T> {
    if !root.join(file).exists() {
        return Vec::new();
    }
    let read = parse(root, file).and_then(|node| read_list(key, &node).map_err(|found| in_file(found, file)));
    keep(read, faults).unwrap_or_default()
}

fn read_units(root: &Path, faults: &mut Vec<Fault>) -> Vec<Unit> {
    let mut units = Vec::new();
    for file in yaml_files(root, "houses", faults) {
        let read = parse(root, &file).and_then(|node| read_building(&node).map_err(|found| in_file(found, &file)));
        units.extend(keep(read, faults).unwrap_or_default());
    }
    units
}

fn read_building(node: &Node) -> Result<Vec<Unit>, Vec<Fault>> {
    let mut faults = Vec::new();
    let Some(mut fields) = Fields::of("houses", node, &mut faults) else { return Err(faults) };
    let building: Option<String> = fields.need("building", &mut faults);
    let units: Vec<Unit> = fields.list("units", &mut faults);
    fields.finish(&mut faults);
    if building.is_some() && faults.is_empty() { Ok(units) } else { Err(faults) }
}

fn read_years(root: &Path, faults: &mut Vec<Fault>) -> Vec<Year> {
    let files = yaml_files(root, "calendar", faults);
    let read = |file: &String| {
        let year = parse(root, file).and_then(|node| Year::read(&node).map_err(|found| in_file(found, file)))?;
        match *file == year_path(year.year) {
            true => Ok(year),
            false => {
                let kind = FaultKind::OtherId { id: year.year.to_string(), file: file.clone() };
                Err(vec![Fault::at(Pos { line: 1, column: 1 }, kind).in_file(file)])
            }
        }
    };
    files.iter().filter_map(|file| keep(read(file), faults)).collect()
}

/// The YAML files directly in `folder`, in order of name; a missing folder holds none.
fn yaml_files(root: &Path, folder: &str, faults: &mut Vec<Fault>) -> Vec<String> {
    let mut files = Vec::new();
    for found in list_dir(root, folder) {
        match found {
            Ok(Found::File(path)) if path.ends_with(".yaml") => files.push(path),
            Ok(_) => {}
            Err(fault) => faults.push(fault),
        }
    }
    files
}

/// The language `wuye.yaml` names, whatever else is wrong with the file.
pub fn language(root: &Path) -> Option<Language> {
    let bytes = read_file(root, SETTINGS).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let value = text.lines().find_map(|line| line.strip_prefix("language:"))?;
    Language::from_text(value.split('#').next()?.trim().trim_matches(['"', '\'']))
}
