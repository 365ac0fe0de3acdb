//! What a monthly report (部门客户投诉工作月报) has come to beside its state. Folded, never stored.

use super::class::Via;
use super::entry::Entry;
use super::kind::Verb;
use super::party::Person;
use super::stamp::Stamp;
use super::sums::Sums;

/// The figures of a month as they were counted.
#[derive(Clone, Debug)]
pub struct Counted {
    pub sums: Sums,
    /// The moment they were judged at.
    pub as_of: Stamp,
    /// The commit the records stood at; none outside git.
    pub commit: Option<String>,
    /// Who had them counted.
    pub by: Person,
}

/// What a monthly report has come to.
#[derive(Clone, Debug, Default)]
pub struct Bulletin {
    /// The figures that were counted last; none while only its time is running.
    pub counted: Option<Counted>,
    /// Who signed it, and when (001-R51).
    pub signed: Option<(Person, Stamp)>,
    /// When it was sent, and how (002-R58).
    pub sent: Option<(Stamp, Option<Via>)>,
    /// Who holds it: who prepared it.
    pub owner: Option<Person>,
}

impl Bulletin {
    /// Takes in one entry that counts.
    pub fn apply(&mut self, entry: &Entry) {
        let data = &entry.data;
        match entry.verb {
            Verb::Open | Verb::Prepare => {
                let Some(sums) = data.figures.clone() else { return };
                let by = entry.doer().clone();
                self.owner = Some(by.clone());
                let as_of = data.as_of.unwrap_or(entry.at);
                self.counted = Some(Counted { sums, as_of, commit: data.commit.clone(), by });
            }
            Verb::Sign => self.signed = Some((entry.doer().clone(), entry.at)),
            Verb::Send => self.sent = Some((entry.at, data.via)),
            _ => {}
        }
    }
}
