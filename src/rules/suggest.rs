//! What the words of a complaint propose, axis by axis, with the rule and the words that decided and what came second.

use crate::domain::case::{Second, Severity, Suggested};
use crate::domain::class::Nature;
use crate::domain::field::Word;
use crate::domain::help::Need;
use crate::domain::wordrules::Axis;

use super::words::{RunnerUp, Shelf, Verdict};
use super::{DEFAULT_RULE, Judge, said_words};

/// The axes that are kept in the record, in the order they are written.
const KEPT: [Axis; 5] = [Axis::Nature, Axis::Subtype, Axis::Content, Axis::Topic, Axis::Severity];

impl Judge {
    /// What the words of a complaint propose (002-R23…R25, 000-R115…R125). An axis without words has the section's default.
    pub fn suggest(&self, text: &str) -> Vec<Suggested> {
        let judged = self.classify(Shelf::Complaint, text);
        let of = |axis: &Axis| judged.verdicts.iter().find(|verdict| verdict.axis == *axis);
        KEPT.iter().filter_map(of).map(|verdict| suggested(text, verdict)).collect()
    }
}

impl Judge {
    /// What the words of a request for help propose (000-R71): its kind, A to G.
    pub fn suggest_help(&self, text: &str) -> Vec<Suggested> {
        let judged = self.classify(Shelf::Request, text);
        judged.verdicts.iter().filter(|verdict| verdict.axis == Axis::Help).map(|one| suggested(text, one)).collect()
    }
}

/// The kind of help that the words propose; any other help where the rules name none.
pub fn help(suggested: &[Suggested]) -> Need {
    label(suggested, Axis::Help).and_then(Need::from_text).unwrap_or(Need::G)
}

fn suggested(text: &str, verdict: &Verdict) -> Suggested {
    let second = |other: &RunnerUp| Second { label: other.label.clone(), rule: other.rule.clone() };
    Suggested {
        axis: verdict.axis,
        label: verdict.label.clone(),
        rule: verdict.rule.clone().unwrap_or_else(|| DEFAULT_RULE.to_string()),
        words: said_words(text, &verdict.words),
        runner_up: verdict.runner_up.as_ref().map(second),
    }
}

/// The label proposed for an axis.
pub fn label(suggested: &[Suggested], axis: Axis) -> Option<&str> {
    suggested.iter().find(|one| one.axis == axis).map(|one| one.label.as_str())
}

/// The nature that the words propose; valid where the rules name none, so that no clock is lost.
pub fn nature(suggested: &[Suggested]) -> Nature {
    label(suggested, Axis::Nature).and_then(Nature::from_text).unwrap_or(Nature::Valid)
}

/// How grave the words say it is.
pub fn severity(suggested: &[Suggested]) -> Severity {
    label(suggested, Axis::Severity).and_then(Severity::from_text).unwrap_or(Severity::Ordinary)
}
