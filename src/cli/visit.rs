//! What is asked of a person at a terminal about a visit, and the number of the next slip.

use crate::domain::class::{Channel, Via};
use crate::domain::entry::Data;
use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::kind::{Kind, Verb};
use crate::domain::reception::{Conclusion, Purpose};
use crate::domain::state::State;
use crate::ops::Desktop;
use crate::ops::front::{Intake, next_number};
use crate::render::terms;
use crate::say;
use crate::store::Want;

use super::ask_front::ask_time;
use super::failure::Failure;
use super::prompt;
use super::session::Session;

/// How far back records are looked through for slips of today: whoever came earlier and is over has none.
const DAYS: u64 = 90;

/// The data with the number of the next slip of the day; asked for under the lock, so that no two are alike.
pub fn numbered(session: &Session, data: Data, desktop: &Desktop) -> Data {
    let day = session.now.day();
    let since = day.checked_sub_days(chrono::Days::new(DAYS)).unwrap_or(day);
    let known = session.store.gather(&[Kind::Visit], None, Want::LiveSince(since)).standings;
    Data { slip: Some(next_number(&known, desktop)), ..data }
}

/// Asks what it is about, where that was not said.
pub fn ask_purpose(session: &Session, asked: &mut Data) -> Result<(), Failure> {
    if asked.purpose.is_none() && asked.letter.is_none() {
        asked.purpose = Some(choose(session, &say!(session.ctx.words, "ask-purpose"), "word-purpose", Purpose::ALL)?);
    }
    Ok(())
}

/// Whoever came in person was asked for his name, and gave none.
pub fn name_refused(kind: Kind, intake: &mut Intake) {
    let came = intake.facts.channel == Some(Channel::InPerson);
    if kind == Kind::Visit && came && intake.facts.name.is_none() {
        intake.asked.unnamed = Some(true);
    }
}

/// Asks for what the verb cannot do without.
pub fn ask(session: &Session, standing: &Standing, verb: Verb, data: &mut Data) -> Result<(), Failure> {
    let words = session.ctx.words;
    match verb {
        Verb::Message | Verb::Escalate | Verb::Swap if data.to.is_none() => {
            data.to = prompt::word(&words.say(&format!("ask-to-{verb}"), &[]), words)?;
        }
        _ => {}
    }
    match verb {
        Verb::Handle => {
            if data.result.is_none() {
                data.result = Some(choose(session, &say!(words, "ask-result"), "word-result", Conclusion::ALL)?);
            }
            if data.result == Some(Conclusion::OtherDept) && data.to.is_none() {
                data.to = prompt::word(&say!(words, "ask-department"), words)?;
            }
            ask_text(data, &say!(words, "ask-handling"))
        }
        Verb::Message => ask_text(data, &say!(words, "ask-message")),
        Verb::Report => ask_text(data, &say!(words, "ask-report")),
        Verb::Reply => {
            if data.ways.is_none() {
                data.ways = Some(vec![choose(session, &say!(words, "ask-via"), "via", Via::ALL)?]);
            }
            match standing.front.visit().is_some_and(|visit| visit.handled.is_none()) {
                true => ask_text(data, &say!(words, "ask-handling")),
                false => Ok(()),
            }
        }
        Verb::Escalate | Verb::Promise if data.until.is_none() => {
            data.until = ask_time(session)?;
            Ok(())
        }
        Verb::CallHost => {
            if data.answered.is_none() {
                data.answered = Some(prompt::confirm(&say!(words, "ask-answered"), words)?);
            }
            if data.answered == Some(true) && data.consent.is_none() {
                data.consent = Some(prompt::confirm(&say!(words, "ask-consent"), words)?);
            }
            Ok(())
        }
        Verb::In if data.document.is_none() => {
            data.document = prompt::line(&say!(words, "ask-document"))?;
            Ok(())
        }
        Verb::Swap if data.reason.is_none() => {
            data.reason = prompt::line(&say!(words, "ask-reason"))?;
            Ok(())
        }
        Verb::View if data.stage.is_none() && data.until.is_none() && standing.state() == State::Viewing => {
            data.stage = Some(crate::domain::reception::Stage::Back);
            Ok(())
        }
        _ => Ok(()),
    }
}

fn ask_text(data: &mut Data, question: &str) -> Result<(), Failure> {
    if data.text.is_none() {
        data.text = prompt::line(question)?;
    }
    Ok(())
}

/// Asks how somebody was asked afterwards, and whether he is satisfied.
pub fn ask_followup(session: &Session, data: &mut Data) -> Result<(), Failure> {
    let words = session.ctx.words;
    if data.via.is_none() {
        data.via = Some(choose(session, &say!(words, "ask-via"), "via", Via::ALL)?);
    }
    if data.satisfied.is_none() {
        data.satisfied = Some(prompt::confirm(&say!(words, "ask-satisfied"), words)?);
    }
    Ok(())
}

/// Lets the person choose a word of a closed list.
fn choose<W: Word + Copy>(session: &Session, question: &str, family: &str, all: &[W]) -> Result<W, Failure> {
    let words = session.ctx.words;
    let names: Vec<String> = all.iter().map(|one| terms::term(words, family, &one.to_text())).collect();
    let chosen = prompt::choose(question, &names)?;
    all.get(chosen).copied().ok_or(Failure::Declined)
}
