//! Opening a visit: what it is about, how it came, and what must be said at once.

use crate::domain::class::Channel;
use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::reception::{Letter, Purpose};
use crate::domain::stamp::Stamp;
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal};

use super::super::Intake;
use super::{blank, flags, with_clocks};

/// What is asked for at the opening: who calls in person gives a name or says that he will not (000-R07), a visitor says
/// whom he visits (000-R33), a superior's letter carries his instruction and signature (000-R19). What comes in writing and
/// is advice or a complaint is a letter of that kind.
pub fn open(id: RecordId, intake: Intake, desktop: &Desktop) -> Result<Intake, Refusal> {
    let Intake { mut facts, who, mut asked, .. } = intake;
    let refuse = |guard| Err(Refusal::Guard { id, guard, value: String::new() });
    let written = facts.channel.is_some_and(Channel::is_written);
    let by_purpose = asked.purpose.filter(|_| written).and_then(Purpose::letter);
    asked.letter = asked.letter.or(by_purpose);
    asked.purpose = asked.purpose.or(asked.letter.map(Letter::purpose)).or(Some(Purpose::Other));
    facts.channel = facts.channel.or(match (asked.letter, asked.rings, asked.purpose) {
        (Some(_), _, _) => Some(Channel::Letter),
        (_, Some(_), _) => Some(Channel::Phone),
        (_, _, Some(Purpose::Visitor)) => Some(Channel::InPerson),
        _ => None,
    });
    if asked.purpose == Some(Purpose::Visitor) && facts.house.is_none() {
        return refuse(Guard::VisitorHouse);
    }
    if facts.channel == Some(Channel::InPerson) && facts.name.is_none() && asked.unnamed.is_none() {
        return refuse(Guard::NameUnsaid);
    }
    if asked.letter == Some(Letter::SuperiorInstruction) && (blank(&asked.instruction) || asked.signed_by.is_none()) {
        return refuse(Guard::InstructionUnsaid);
    }
    if let Some(rings) = asked.rings {
        if facts.channel != Some(Channel::Phone) {
            return refuse(Guard::RingsNoCall);
        }
        let judge = desktop.judge.ok_or(Refusal::NoRules)?;
        asked.in_time = Some(rings <= judge.rules.desk.rings);
    }
    let flags = flags(asked.letter);
    Ok(Intake { facts, who, asked, flags })
}

/// The clocks of a visit that was opened at another time than was typed.
pub fn reopened(standing: &Standing, at: Stamp, data: Data, desktop: &Desktop) -> Result<Data, Refusal> {
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let letter = standing.front.visit().and_then(|visit| visit.letter);
    let features = super::super::features_of(flags(letter), None);
    let (clocks, assumed) = judge.clocks(Kind::Visit, &features, Event::Open, at, &desktop.office.calendar);
    Ok(with_clocks(data, clocks, assumed))
}
