//! Questions to a person at a terminal, drawn by dialoguer on standard error; asked only for what is missing.

use dialoguer::theme::SimpleTheme;
use dialoguer::{Confirm, Input, Select};

use crate::domain::field::Word;
use crate::i18n::Words;
use crate::say;

use super::failure::Failure;

/// Asks for a line; an empty one is no answer. `Declined` when the person breaks off.
pub fn line(question: &str) -> Result<Option<String>, Failure> {
    let asked: Result<String, _> =
        Input::with_theme(&SimpleTheme).with_prompt(question).allow_empty(true).interact_text();
    let text = asked.map_err(|_| Failure::Declined)?;
    Ok(Some(text.trim().to_string()).filter(|text| !text.is_empty()))
}

/// Asks until the line can be read, or is left empty.
pub fn word<W: Word>(question: &str, words: &Words) -> Result<Option<W>, Failure> {
    let mut question = question.to_string();
    loop {
        match line(&question)? {
            None => return Ok(None),
            Some(text) => match W::from_text(&text) {
                Some(word) => return Ok(Some(word)),
                None => question = say!(words, "ask-again", question = question.as_str()),
            },
        }
    }
}

/// Asks to choose one; the position of the choice.
pub fn choose(question: &str, choices: &[String]) -> Result<usize, Failure> {
    let select = Select::with_theme(&SimpleTheme).with_prompt(question).items(choices).default(0);
    select.interact_opt().map_err(|_| Failure::Declined)?.ok_or(Failure::Declined)
}

/// Asks yes or no; no where nothing is typed.
pub fn confirm(question: &str) -> Result<bool, Failure> {
    let confirm = Confirm::with_theme(&SimpleTheme).with_prompt(question).default(false);
    Ok(confirm.interact_opt().map_err(|_| Failure::Declined)?.unwrap_or(false))
}

/// Shows something before a question, on standard error.
#[expect(clippy::print_stderr, reason = "the question that follows is drawn there too")]
pub fn show(text: &str) {
    eprint!("{text}");
}
