//! How well the word rules do, as a table and as JSON, with every miss.

use serde_json::{Value, json};

use crate::i18n::Words;
use crate::report::measure::{Measure, Miss, Tally};
use crate::say;

use super::layout::visible;
use super::{table, terms};

/// A share in percent, one figure after the point; `-` where there is nothing to share.
fn percent(right: usize, all: usize) -> String {
    if all == 0 { "-".to_string() } else { format!("{:.1} %", 100.0 * right as f64 / all as f64) }
}

/// The tables for people: axes, then misses; dangers first.
pub fn text(words: &Words, measure: &Measure, columns: Option<usize>) -> String {
    let header =
        |keys: &[&str]| -> Vec<String> { keys.iter().map(|key| words.say(&format!("column-{key}"), &[])).collect() };
    let row = |(axis, tally): (&_, &Tally)| {
        vec![
            terms::axis(words, *axis),
            format!("{}/{}", tally.right, tally.all),
            percent(tally.right, tally.all),
            format!("{}/{}", tally.sure_right, tally.sure),
            percent(tally.sure_right, tally.sure),
        ]
    };
    let rows: Vec<Vec<String>> = measure.axes.iter().map(row).collect();
    let mut out = format!("{}\n", say!(words, "test-head", n = measure.texts));
    out.push_str(&table::table(&header(&["axis", "right", "share", "sure", "sure-share"]), &rows, columns));
    let mut misses: Vec<&Miss> = measure.misses.iter().collect();
    misses.sort_by_key(|miss| !miss.danger);
    if misses.is_empty() {
        return out;
    }
    let dangers = misses.iter().filter(|miss| miss.danger).count();
    out.push_str(&format!("\n{}\n", say!(words, "test-misses", n = misses.len(), dangers = dangers)));
    let row = |miss: &&Miss| {
        let axis = terms::axis(words, miss.axis);
        vec![
            visible(&miss.id),
            if miss.danger { say!(words, "test-danger", axis = axis) } else { axis },
            format!(
                "{} ≠ {}",
                if miss.got.is_empty() { "-".into() } else { visible(&miss.got) },
                miss.wanted.join("/")
            ),
            miss.rule.as_deref().map_or_else(|| say!(words, "by-default"), visible),
            terms::free(&miss.text),
        ]
    };
    let rows: Vec<Vec<String>> = misses.iter().map(row).collect();
    out.push_str(&table::table(&header(&["id", "axis", "got", "rule", "text"]), &rows, columns));
    out
}

/// The document of `rules test`.
pub fn document(measure: &Measure) -> Value {
    let share = |right: usize, all: usize| (all > 0).then(|| (1000.0 * right as f64 / all as f64).round() / 1000.0);
    let axis = |(axis, tally): (&_, &Tally)| {
        let axis: &crate::domain::wordrules::Axis = axis;
        json!({
            "axis": axis.as_str(), "right": tally.right, "all": tally.all, "accuracy": share(tally.right, tally.all),
            "sure_right": tally.sure_right, "sure": tally.sure, "sure_accuracy": share(tally.sure_right, tally.sure),
        })
    };
    let miss = |miss: &Miss| {
        json!({
            "id": miss.id, "axis": miss.axis.as_str(), "got": miss.got, "wanted": miss.wanted, "rule": miss.rule,
            "danger": miss.danger, "text": super::mask::text(&miss.text),
        })
    };
    json!({
        "texts": measure.texts,
        "axes": measure.axes.iter().map(axis).collect::<Vec<_>>(),
        "misses": measure.misses.iter().map(miss).collect::<Vec<_>>(),
    })
}
