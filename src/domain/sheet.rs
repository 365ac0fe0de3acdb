//! What a handover has come to beside its state: the sheet, what was said of each line, the counts, both signatures, and who
//! left the post meanwhile. Folded, never stored.

mod line;
mod next;
mod taken;
mod turns;

use std::collections::BTreeMap;

use super::entry::Entry;
use super::id::EntryId;
use super::id::RecordId;
use super::party::Person;
use super::settings::Counted;
use super::shift::{Takeover, Turn};
use super::stamp::Stamp;

pub use line::{Count, Line, Matter, Outcome, Why};
pub use next::numbered;
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
}

fn sorted(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort_unstable();
    numbers
}
