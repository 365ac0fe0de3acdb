//! Questions about inquiries and requests, put at a terminal for what a verb cannot do without.

use crate::domain::entry::Data;
use crate::domain::inquiry::Category;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::{Person, Role};
use crate::render::terms;
use crate::say;

use super::context::when;
use super::failure::Failure;
use super::prompt;
use super::session::Session;

/// Asks for what is missing of `verb`.
pub fn ask(session: &Session, kind: Kind, verb: Verb, data: &mut Data) -> Result<(), Failure> {
    if !matches!(kind, Kind::Inquiry | Kind::Request) {
        return Ok(());
    }
    let words = session.ctx.words;
    match verb {
        Verb::Attempt if data.answered.is_none() => {
            data.answered = Some(prompt::confirm(&say!(words, "ask-answered"), words)?);
        }
        Verb::Consent if data.consent.is_none() => {
            data.consent = Some(prompt::confirm(&say!(words, "ask-consent"), words)?);
        }
        Verb::Promise if data.until.is_none() => data.until = ask_time(session)?,
        Verb::Ask if data.to.is_none() => data.to = choose(session, Role::Supervisor, say!(words, "ask-whom"))?,
        Verb::Assign if data.to.is_none() => data.to = prompt::word(&say!(words, "ask-holder"), words)?,
        Verb::Unanswerable if kind == Kind::Inquiry && data.text.is_none() => {
            data.text = prompt::line(&say!(words, "ask-explained"))?;
        }
        _ => {}
    }
    let question = match verb {
        Verb::Answer => say!(words, "ask-answer"),
        Verb::Message if data.unwanted.is_none() => say!(words, "ask-message"),
        Verb::Arrange => say!(words, "ask-arrangement"),
        Verb::Assign => say!(words, "ask-left"),
        _ => return Ok(()),
    };
    if data.text.is_none() {
        data.text = prompt::line(&question)?;
        // Offered, and not wanted (000-R56).
        data.unwanted = (verb == Verb::Message && data.text.is_none()).then_some(true).or(data.unwanted);
    }
    Ok(())
}

/// A time as a person says it; asked again until it can be read, nothing where nothing is typed.
fn ask_time(session: &Session) -> Result<Option<crate::domain::stamp::Stamp>, Failure> {
    let words = session.ctx.words;
    let mut question = say!(words, "ask-until");
    while let Some(text) = prompt::line(&question)? {
        match when(&text, "--until", session.now, &session.office) {
            Ok(time) => return Ok(Some(time)),
            Err(_) => question = say!(words, "ask-again", question = say!(words, "ask-until")),
        }
    }
    Ok(None)
}

/// Lets the desk choose among the holders of a role; types a name where nobody holds it.
fn choose(session: &Session, role: Role, question: String) -> Result<Option<Person>, Failure> {
    let holders = session.office.holders(role);
    if holders.is_empty() {
        return prompt::word(&question, session.ctx.words);
    }
    let shown: Vec<String> = holders.iter().map(|person| terms::free(person.as_str())).collect();
    let chosen = prompt::choose(&question, &shown)?;
    Ok(holders.get(chosen).cloned())
}

/// What a new inquiry is about, and the answer, or why it is left open (000-R53).
pub fn inquiry(session: &Session, data: &mut Data) -> Result<(), Failure> {
    let words = session.ctx.words;
    if data.category.is_none() {
        let names: Vec<String> = Category::ALL.iter().map(|one| terms::term(words, "category", one.as_str())).collect();
        let chosen = prompt::choose(&say!(words, "ask-category"), &names)?;
        data.category = Category::ALL.get(chosen).copied();
    }
    let at_once = data.category.is_some_and(Category::at_once) && data.host.is_none();
    if at_once && data.answer.is_none() && data.reason.is_none() {
        data.answer = prompt::line(&say!(words, "ask-answer-now"))?;
        if data.answer.is_none() {
            data.reason = prompt::line(&say!(words, "ask-why-open"))?;
        }
    }
    if data.category == Some(Category::ResidentLookup) && data.host.is_none() {
        data.host = prompt::word(&say!(words, "ask-host"), words)?;
    }
    Ok(())
}
