//! What a handover has come to beside its state: the sheet, what was said of each line, the counts, both signatures, and who
//! left the post meanwhile. Folded, never stored.

mod line;
mod turns;

use std::collections::BTreeMap;

use super::entry::Entry;
use super::id::EntryId;
use super::id::RecordId;
use super::kind::Verb;
use super::party::Person;
use super::settings::Counted;
use super::shift::{Takeover, Turn};
use super::stamp::Stamp;

pub use line::{Count, Line, Matter, Outcome, Why};
pub use turns::{Turns, takeovers};

/// That somebody did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    pub at: Stamp,
    pub by: Person,
}

impl Deed {
    fn of(entry: &Entry) -> Deed {
        Deed { at: entry.at, by: entry.doer().clone() }
    }
}

/// What was said of a line last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub at: Stamp,
    pub by: Person,
    pub outcome: Outcome,
    pub reason: Option<String>,
}

/// Something wrong in the area, with the outgoing person's explanation (002-R16).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anomaly {
    pub found: Deed,
    pub text: String,
    pub reason: Option<String>,
}

/// A supervisor or director let what blocks pass (002-R21).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    pub at: Stamp,
    pub approver: Person,
    pub reason: Option<String>,
}

/// The post was left for a while (004-R43).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    pub left: Deed,
    /// When that was typed.
    pub typed: Stamp,
    /// Who stands in; nobody leaves a gap.
    pub stand_in: Option<Person>,
    /// When he means to be back.
    pub until: Option<Stamp>,
    pub back: Option<Stamp>,
    pub reason: Option<String>,
}

/// What a handover has come to.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Who holds the post: the outgoing person, then the incoming one.
    pub owner: Option<Person>,
    /// The shift that began with the second signature (002-R17).
    pub takeover: Option<Takeover>,
    /// The shift that ends, and the one that begins.
    pub from: Option<Turn>,
    pub to: Option<Turn>,
    /// When the incoming person is to be there (D17a), and from when on tidying counts (D17b).
    pub arrive_by: Option<Stamp>,
    pub tidy_from: Option<Stamp>,
    /// The handover before this one.
    pub previous: Option<RecordId>,
    /// When the sheet was made last, and by whom.
    pub prepared: Option<Deed>,
    /// The commit it was made from.
    pub commit: Option<String>,
    /// How the shift went (上一班工作情况).
    pub summary: Option<String>,
    pub evidence: Vec<String>,
    pub lines: Vec<Line>,
    pub marks: BTreeMap<u32, Mark>,
    /// What the outgoing person said of a line.
    pub words: BTreeMap<u32, Vec<String>>,
    /// The largest number any line of this handover ever had.
    pub last_n: u32,
    /// What is to be counted, and what was.
    pub stock: Vec<Counted>,
    pub counts: BTreeMap<String, (Deed, Count)>,
    pub tidied: Option<Deed>,
    /// When the incoming person came.
    pub arrived: Option<Deed>,
    pub log_read: Option<Deed>,
    pub area: Option<Deed>,
    pub anomalies: Vec<Anomaly>,
    pub signed_out: Option<Deed>,
    pub signed_in: Option<Deed>,
    pub overrides: Vec<Override>,
    pub absences: Vec<Absence>,
    /// Notes that were added after both had signed.
    pub additions: Vec<EntryId>,
}

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

    /// Who hands over: whoever signed out, before that whoever made the sheet.
    pub fn outgoing(&self) -> Option<&Person> {
        self.signed_out.as_ref().or(self.prepared.as_ref()).map(|deed| &deed.by)
    }

    /// Who takes over: whoever signed in, before that whoever came.
    pub fn incoming(&self) -> Option<&Person> {
        self.signed_in.as_ref().or(self.arrived.as_ref()).map(|deed| &deed.by)
    }

    /// How late the incoming person came, in begun minutes; 0 where he was there in time, or nobody said when (002-R13).
    pub fn late_minutes(&self) -> i64 {
        let late = self.arrived.as_ref().zip(self.arrive_by).map(|(deed, by)| deed.at.minutes_since(by));
        late.unwrap_or(0)
    }

    /// The post was tidied so early that it does not count for this handover (002-R18).
    pub fn tidied_early(&self) -> bool {
        self.tidied.as_ref().zip(self.tidy_from).is_some_and(|(deed, from)| deed.at < from)
    }

    /// The line of this number.
    pub fn line(&self, n: u32) -> Option<&Line> {
        self.lines.iter().find(|line| line.n == n)
    }

    /// What was said of this line last.
    pub fn outcome(&self, n: u32) -> Option<Outcome> {
        self.marks.get(&n).map(|mark| mark.outcome)
    }

    /// Whether the line was late when the sheet was made and its matter does not say so.
    pub fn is_late(&self, line: &Line) -> bool {
        let made = self.prepared.as_ref().map(|deed| deed.at);
        line.clock.is_some() && !line.is_timed() && line.due.zip(made).is_some_and(|(due, made)| due < made)
    }

    /// Lines of which nothing was said.
    pub fn unchecked(&self) -> Vec<u32> {
        sorted(self.lines.iter().map(|line| line.n).filter(|n| !self.marks.contains_key(n)))
    }

    /// Lines that were refused last.
    pub fn refused(&self) -> Vec<u32> {
        sorted(self.lines.iter().map(|line| line.n).filter(|n| self.outcome(*n) == Some(Outcome::Refused)))
    }

    /// Important lines that nobody has cleared.
    pub fn important(&self) -> Vec<u32> {
        let open = |line: &&Line| line.important.is_some() && self.outcome(line.n) != Some(Outcome::Cleared);
        sorted(self.lines.iter().filter(open).map(|line| line.n))
    }

    /// Lines that want the outgoing person's word and have none.
    pub fn unexplained(&self) -> Vec<u32> {
        let Some(prepared) = self.prepared.as_ref().map(|deed| deed.at) else { return Vec::new() };
        let silent = |line: &&Line| {
            let settled = self.outcome(line.n) == Some(Outcome::Cleared);
            line.wants_word(prepared) && !settled && !self.words.contains_key(&line.n)
        };
        sorted(self.lines.iter().filter(silent).map(|line| line.n))
    }

    /// Things that are to be counted and were not.
    pub fn uncounted(&self) -> Vec<&str> {
        let names = self.stock.iter().map(|thing| thing.name.as_str());
        names.filter(|name| !self.counts.contains_key(*name)).collect()
    }

    /// Things that are missing or damaged, each with how many there should be.
    pub fn short(&self) -> Vec<(u32, &Count)> {
        let count = |thing: &Counted| self.counts.get(&thing.name).map(|(_, count)| (thing.count, count));
        self.stock.iter().filter_map(count).filter(|(expected, count)| count.is_short(*expected)).collect()
    }

    /// The absence that has not ended.
    pub fn away(&self) -> Option<&Absence> {
        self.absences.last().filter(|absence| absence.back.is_none())
    }

    /// Who is at the post of the shift that runs: the stand-in while its holder is away, nobody in a gap.
    pub fn at_post(&self) -> Option<&Person> {
        match self.away() {
            Some(absence) => absence.stand_in.as_ref(),
            None => self.owner.as_ref(),
        }
    }

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

fn sorted(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort_unstable();
    numbers
}

fn joined(text: &str, reason: &str) -> String {
    if reason.is_empty() { text.to_string() } else { format!("{text}: {reason}") }
}
