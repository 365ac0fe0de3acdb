//! How well the word rules do on labelled texts: right answers an axis, and every miss. Pure.

use std::collections::BTreeMap;

use crate::domain::wordrules::Axis;
use crate::rules::words::Judgement;

/// What is accepted under one axis of a text.
#[derive(Clone, Debug)]
pub struct Label {
    pub axis: Axis,
    /// Not empty; the own choice first.
    pub accepted: Vec<String>,
}

/// The tally of one axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub right: usize,
    pub all: usize,
    /// Of the texts with exactly one acceptable label.
    pub sure_right: usize,
    pub sure: usize,
}

/// A wrong answer.
#[derive(Clone, Debug)]
pub struct Miss {
    pub id: String,
    pub text: String,
    pub axis: Axis,
    pub got: String,
    pub wanted: Vec<String>,
    /// The rule that decided; none where nothing was found.
    pub rule: Option<String>,
    /// Something urgent or an emergency was called ordinary.
    pub danger: bool,
}

/// The whole measurement.
#[derive(Clone, Debug, Default)]
pub struct Measure {
    pub texts: usize,
    pub axes: BTreeMap<Axis, Tally>,
    pub misses: Vec<Miss>,
}

/// The labels under help that cannot wait (ledger 000-R71).
const EMERGENCY: [&str; 3] = ["A", "E", "F"];

impl Measure {
    /// Takes in one text. An answer counts as right when it is among those accepted.
    pub fn add(&mut self, id: String, text: &str, labels: Vec<Label>, judged: &Judgement) {
        self.texts += 1;
        for label in labels {
            let verdict = judged.verdicts.iter().find(|verdict| verdict.axis == label.axis);
            let got = verdict.map(|verdict| verdict.label.clone()).unwrap_or_default();
            let right = label.accepted.contains(&got);
            let tally = self.axes.entry(label.axis).or_default();
            let sure = label.accepted.len() == 1;
            tally.all += 1;
            tally.right += usize::from(right);
            tally.sure += usize::from(sure);
            tally.sure_right += usize::from(sure && right);
            if !right {
                self.misses.push(Miss {
                    id: id.clone(),
                    text: text.to_string(),
                    axis: label.axis,
                    danger: is_danger(label.axis, &label.accepted, &got),
                    got,
                    wanted: label.accepted,
                    rule: verdict.and_then(|verdict| verdict.rule.clone()),
                });
            }
        }
    }
}

fn is_danger(axis: Axis, accepted: &[String], got: &str) -> bool {
    let emergency = |label: &str| EMERGENCY.contains(&label);
    match axis {
        Axis::Urgency => accepted.iter().all(|label| label == "urgent") && got != "urgent",
        Axis::Help => accepted.iter().all(|label| emergency(label)) && !emergency(got),
        _ => false,
    }
}
