//! What each entry of a handover does to its sheet.

use crate::domain::entry::Entry;
use crate::domain::kind::Verb;
use crate::domain::party::Person;
use crate::domain::shift::Takeover;

use super::{Absence, Anomaly, Deed, Mark, Override, Sheet};

impl Sheet {
    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        let data = &entry.data;
        match entry.verb {
            Verb::Open | Verb::Prepare => self.prepare(entry),
            Verb::Tidy => self.tidied = Some(Deed::of(entry)),
            Verb::Arrive => self.arrived = Some(Deed::of(entry)),
            Verb::Check => self.check(entry),
            Verb::Note if self.signed_in.is_some() => self.additions.push(entry.id),
            Verb::Note => {
                for n in data.lines.iter().flatten() {
                    self.words.entry(*n).or_default().extend(data.text.clone());
                }
            }
            Verb::SignOut => {
                self.signed_out = Some(Deed::of(entry));
                self.owner = Some(entry.doer().clone());
                self.pass(entry);
            }
            Verb::SignIn => {
                self.come(entry);
                self.signed_in = Some(Deed::of(entry));
                self.owner = Some(entry.doer().clone());
                self.takeover = data.shift.clone().map(|turn| Takeover { turn, at: entry.at });
                self.pass(entry);
            }
            Verb::Leave => self.absences.push(Absence {
                left: Deed::of(entry),
                typed: entry.typed(),
                stand_in: data.to.clone(),
                until: data.until,
                back: None,
                reason: data.reason.clone(),
            }),
            Verb::Back => {
                if let Some(absence) = self.absences.last_mut() {
                    absence.back = absence.back.or(Some(entry.at));
                }
            }
            _ => {}
        }
    }

    /// The sheet was made, or made again: what was said of a line that says the same still holds, and a signature under the
    /// old sheet does not.
    fn prepare(&mut self, entry: &Entry) {
        let data = &entry.data;
        self.prepared = Some(Deed::of(entry));
        self.owner = Some(entry.doer().clone());
        self.signed_out = None;
        self.overrides.clear();
        self.from = data.from_shift.clone().or(self.from.take());
        self.to = data.shift.clone().or(self.to.take());
        self.arrive_by = data.arrive_by.or(self.arrive_by);
        self.tidy_from = data.tidy_from.or(self.tidy_from);
        self.previous = data.link.or(self.previous);
        self.commit = data.commit.clone();
        self.summary = data.text.clone().or(self.summary.take());
        self.evidence.extend(data.evidence.clone().unwrap_or_default());
        self.stock = data.stock.clone().unwrap_or_default();
        let lines = data.sheet.clone().unwrap_or_default();
        let kept = |n: &u32| {
            let before = self.lines.iter().find(|line| line.n == *n);
            let now = lines.iter().find(|line| line.n == *n);
            before.zip(now).is_some_and(|(before, now)| now.unchanged(before))
        };
        let gone: Vec<u32> = self.marks.keys().filter(|n| !kept(n)).copied().collect();
        gone.iter().for_each(|n| drop(self.marks.remove(n)));
        self.words.retain(|n, _| lines.iter().any(|line| line.n == *n));
        self.last_n = lines.iter().map(|line| line.n).max().unwrap_or(0).max(self.last_n);
        self.lines = lines;
    }

    fn check(&mut self, entry: &Entry) {
        let data = &entry.data;
        self.come(entry);
        if let Some(outcome) = data.outcome {
            let mark = Mark { at: entry.at, by: entry.doer().clone(), outcome, reason: data.reason.clone() };
            self.marks.extend(data.lines.iter().flatten().map(|n| (*n, mark.clone())));
        }
        for count in data.counted.iter().flatten() {
            self.counts.insert(count.name.clone(), (Deed::of(entry), count.clone()));
        }
        if data.log_read == Some(true) {
            self.log_read = Some(Deed::of(entry));
        }
        if data.area_ok.is_some() || data.anomaly.is_some() {
            self.area = Some(Deed::of(entry));
        }
        if data.area_ok == Some(true) {
            self.anomalies.clear();
        }
        let reason = data.reason.clone();
        self.anomalies.extend(data.anomaly.clone().map(|text| Anomaly { found: Deed::of(entry), text, reason }));
    }

    /// Whoever checks or signs is there, also where his coming was not written down.
    fn come(&mut self, entry: &Entry) {
        if self.arrived.is_none() && self.outgoing() != Some(entry.doer()) {
            self.arrived = Some(Deed::of(entry));
        }
    }

    fn pass(&mut self, entry: &Entry) {
        let pass = |approver: &Person| Override {
            at: entry.at,
            approver: approver.clone(),
            reason: entry.data.reason.clone(),
        };
        self.overrides.extend(entry.data.approver.as_ref().map(pass));
    }
}
