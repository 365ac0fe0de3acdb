//! Opening a complaint: what was said becomes a record with the class that the words propose, or that a person decided.

use crate::domain::book::Change;
use crate::domain::case::{Severity, Source};
use crate::domain::class::{Channel, Flag, Nature};
use crate::domain::entry::Data;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::party::Person;
use crate::domain::record::Facts;
use crate::domain::wordrules::Axis;
use crate::rules::suggest::{label, nature, severity};

use super::super::{Desktop, Refusal, What, guard};
use super::again::CHAIN;
use super::class::{labels_known, opening_clocks};
use crate::ops::open as intake;

/// What the desk took down.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    pub facts: Facts,
    /// Who was told first, when that is not who types: the owner (000-R139).
    pub who: Option<Person>,
    /// It was handled on the spot (002-R32).
    pub settled: bool,
    /// What a person decided in place of the proposal, the source, a link, the opinion.
    pub asked: Data,
}

/// Opens a complaint under `id`. The proposal and what was decided are both kept; the clocks start at once.
///
/// Refuses without words, without house or place, in the future, for somebody unknown, for a label that the rules do not
/// know, where an overruled proposal has no reason (002-R36), and where the rules cannot be read.
pub fn open(id: RecordId, taken: Intake, desktop: &Desktop) -> Result<Change, Refusal> {
    labels_known(id, &taken.asked, desktop.judge.ok_or(Refusal::NoRules)?)?;
    judged(id, taken, desktop)
}

/// The same with labels that are known to be right: those of an earlier complaint.
pub(super) fn judged(id: RecordId, taken: Intake, desktop: &Desktop) -> Result<Change, Refusal> {
    let text = taken.facts.text.clone().unwrap_or_default();
    intake::check(Kind::Complaint, &taken.facts, &text, desktop)?;
    if let Some(who) = &taken.who {
        guard::known(who, desktop)?;
    }
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let suggested = judge.suggest(&text);
    let asked = taken.asked;
    let proposed = nature(&suggested);
    let decided = asked.nature.unwrap_or(proposed);
    if decided != proposed && asked.reason.is_none() {
        return Err(Refusal::Missing { what: What::Reason });
    }
    let flags = flags(&taken.facts, taken.settled, asked.source, asked.again);
    let (clocks, assumed) = opening_clocks(judge, Some(decided), &flags, asked.nature.is_some(), desktop.at, desktop);
    let own = |axis| label(&suggested, axis).map(str::to_string);
    let data = Data {
        nature: Some(decided),
        subtype: asked.subtype.or_else(|| own(Axis::Subtype)).filter(|_| decided == Nature::Invalid),
        content: asked.content.or_else(|| own(Axis::Content)),
        topic: asked.topic.or_else(|| own(Axis::Topic)),
        severity: Some(asked.severity.unwrap_or(match asked.source {
            // 000-R19 speaks of major letters.
            Some(Source::SuperiorInstruction) => Severity::Major,
            _ => severity(&suggested),
        })),
        flags: (!flags.is_empty()).then_some(flags),
        source: asked.source,
        decided: asked.nature.map(|_| true),
        suggested: Some(suggested),
        again: asked.again,
        opinion: asked.opinion,
        link: asked.link,
        reason: asked.reason,
        clocks: Some(clocks),
        assumed: (!assumed.is_empty()).then_some(assumed),
        ..Data::default()
    };
    Ok(intake::opened(id, taken.facts, taken.who, data, desktop))
}

/// What it is besides its nature, as far as intake shows.
fn flags(facts: &Facts, settled: bool, source: Option<Source>, again: Option<u32>) -> Vec<Flag> {
    let written = facts.channel.is_some_and(Channel::is_written).then_some(Flag::Written);
    let settled = settled.then_some(Flag::Settled);
    let transferred = (source == Some(Source::CompanyTransfer)).then_some(Flag::Transferred);
    let again = again.filter(|times| *times >= CHAIN).map(|_| Flag::Again);
    [written, settled, transferred, again].into_iter().flatten().collect()
}
