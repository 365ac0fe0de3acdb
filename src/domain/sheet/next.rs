//! From one sheet to the next: what goes on, for how long it has, and which number it has.

use super::{Line, Matter, Outcome, Sheet};

impl Sheet {
    /// The line as it stands on the next sheet: on how many in a row what it is about has stood, of whatever kind its line was
    /// there, and whether it was refused here. Where several lines here are about it, the one that says the same answers for
    /// the refusal, else those of the same clock, else all; the count is the longest.
    pub fn again(&self, line: Line) -> Line {
        let known: Vec<&Line> = self.lines.iter().filter(|old| old.is_about(&line)).collect();
        let Some(times) = known.iter().map(|old| old.times).max() else { return line };
        let same = |old: &&Line| old.same(&line);
        let clock = |old: &&Line| old.clock.is_some() && old.clock == line.clock;
        let of = |fits: &dyn Fn(&&Line) -> bool| known.iter().copied().filter(|old| fits(old)).collect::<Vec<&Line>>();
        let answer = [of(&same), of(&clock), known.clone()].into_iter().find(|lines| !lines.is_empty());
        let refused = answer.unwrap_or_default().iter().any(|old| self.outcome(old.n) == Some(Outcome::Refused));
        Line { times: times.saturating_add(1), refused, ..line }
    }

    /// What was written down at this handover and stands in no record, each until a person has cleared it: notices,
    /// anomalies, things that were short. With it whether it was refused.
    pub fn carried(&self) -> Vec<Line> {
        let standing = |line: &&Line| line.is_manual() && self.outcome(line.n) != Some(Outcome::Cleared);
        let mut lines: Vec<Line> = self.lines.iter().filter(standing).cloned().collect();
        for anomaly in &self.anomalies {
            let reason = anomaly.reason.as_deref().unwrap_or_default();
            lines.push(Line::of(Matter::Anomaly, joined(&anomaly.text, reason)));
        }
        for (expected, count) in self.short() {
            let good = count.counted.saturating_sub(count.damaged);
            let reason = count.reason.as_deref().unwrap_or_default();
            let text = joined(&format!("{} {good}/{expected}", count.name), reason);
            lines.push(Line { item: Some(count.name.clone()), ..Line::of(Matter::Stock, text) });
        }
        lines
    }
}

/// The lines with their numbers: one that stood on `sheet` keeps its own, the others get the next that were never used.
pub fn numbered(mut lines: Vec<Line>, sheet: Option<&Sheet>) -> Vec<Line> {
    let mut last = sheet.map_or(0, |sheet| sheet.last_n);
    for line in &mut lines {
        let known = sheet.and_then(|sheet| sheet.lines.iter().find(|old| old.same(line)));
        line.n = known.map_or_else(
            || {
                last = last.saturating_add(1);
                last
            },
            |old| old.n,
        );
    }
    lines
}

fn joined(text: &str, reason: &str) -> String {
    if reason.is_empty() { text.to_string() } else { format!("{text}: {reason}") }
}
