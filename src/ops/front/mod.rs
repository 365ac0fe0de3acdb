//! Deciding for the nouns of the front desk and the shift: what each verb must find, and what the rules add to its entry.

pub mod archive;
pub mod duty;
pub mod handover;
mod holder;
pub(super) mod inquiry;
pub mod monthly;
mod refer;
pub(super) mod request;
pub(super) mod visit;

use crate::domain::book::Change;
use crate::domain::class::{Features, Flag};
use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::help::Need;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::party::Person;
use crate::domain::record::Facts;
use crate::domain::stamp::Stamp;

use super::{Desktop, Refusal, guard, open};

pub use holder::answers_for_another;
pub use refer::refer;
pub use visit::{next_number, reopened};

/// What the desk took down.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    pub facts: Facts,
    /// Who was told first, where that is not who types.
    pub who: Option<Person>,
    /// What was asked for beside the facts.
    pub asked: Data,
    /// What decides which clocks begin.
    pub flags: Vec<Flag>,
}

/// Opens a record under `id`, with the clocks of its kind.
///
/// Refuses what every intake refuses (no words, neither house nor place, the future, strangers), and what its own noun does.
pub fn open(id: RecordId, intake: Intake, desktop: &Desktop) -> Result<Change, Refusal> {
    let text = intake.facts.text.clone().unwrap_or_default();
    open::check(id.kind, &intake.facts, &text, desktop)?;
    if let Some(who) = &intake.who {
        guard::known(who, desktop)?;
    }
    let intake = match id.kind {
        Kind::Visit => visit::open(id, intake, desktop)?,
        Kind::Inquiry => inquiry::open(id, intake, desktop)?,
        Kind::Request => request::open(id, intake, desktop)?,
        Kind::Duty => duty::open(id, intake, desktop)?,
        Kind::Handover => handover::open(id, intake, desktop)?,
        Kind::Repair | Kind::Complaint | Kind::Monthly => intake,
    };
    if id.kind == Kind::Duty {
        // No clock stands on a line of the duty log: the desk writes on, whatever is wrong with the rules.
        return Ok(open::opened(id, intake.facts, intake.who, intake.asked, desktop));
    }
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let features = features_of(intake.flags, intake.asked.help);
    let (clocks, assumed) = judge.clocks(id.kind, &features, Event::Open, desktop.at, &desktop.office.calendar);
    let data = Data {
        clocks: (!clocks.is_empty()).then_some(clocks),
        assumed: (!assumed.is_empty()).then_some(assumed),
        ..intake.asked
    };
    Ok(open::opened(id, intake.facts, intake.who, data, desktop))
}

/// What decides which clocks a record of the front desk has.
fn features_of(flags: Vec<Flag>, help: Option<Need>) -> Features {
    Features { flags, help, ..Features::default() }
}

/// The same of one that stands.
fn features(standing: &Standing) -> Features {
    let opening = standing.live.first().and_then(|entry| entry.data.flags.clone());
    features_of(opening.unwrap_or_default(), standing.front.request().and_then(|help| help.need))
}

/// The clocks of a record that was opened at another time than was typed.
pub fn opened_at(standing: &Standing, at: Stamp, data: Data, desktop: &Desktop) -> Result<Data, Refusal> {
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let (clocks, assumed) =
        judge.clocks(standing.id.kind, &features(standing), Event::Open, at, &desktop.office.calendar);
    let clocks = (!clocks.is_empty()).then_some(clocks);
    Ok(Data { clocks, assumed: (!assumed.is_empty()).then_some(assumed), ..data })
}
