//! Questions to a person at a terminal, asked only for what is missing: lines by rustyline, choices by dialoguer.

#![allow(clippy::disallowed_macros, reason = "asks while a command runs")]

use dialoguer::Select;
use dialoguer::theme::SimpleTheme;
use rustyline::Editor;
use rustyline::config::{Behavior, Config};
use rustyline::history::MemHistory;

use crate::domain::field::Word;
use crate::domain::party::said_house;
use crate::i18n::Words;
use crate::say;

use super::failure::Failure;

/// Asks for a line, edited as a terminal does, full-width characters included; an empty one is no answer. `Declined`
/// when the person breaks off.
pub fn line(question: &str) -> Result<Option<String>, Failure> {
    let config = Config::builder().behavior(Behavior::PreferTerm).build();
    let editor = Editor::with_history(config, MemHistory::new());
    let mut editor: Editor<(), MemHistory> = editor.map_err(|_| Failure::Declined)?;
    let text = editor.readline(&format!("{question}: ")).map_err(|_| Failure::Declined)?;
    Ok(Some(text.trim().to_string()).filter(|text| !text.is_empty()))
}

/// Asks until the line can be read, or is left empty; a house may be said as people say it.
pub fn word<W: Word>(question: &str, words: &Words) -> Result<Option<W>, Failure> {
    let mut question = question.to_string();
    loop {
        match line(&question)? {
            None => return Ok(None),
            Some(text) => match W::from_text(&said_house(&text)) {
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

/// Asks yes or no, in either language; no where nothing is typed.
pub fn confirm(question: &str, words: &Words) -> Result<bool, Failure> {
    let answer = line(&say!(words, "ask-yes-no", question = question))?.unwrap_or_default().to_lowercase();
    let yes = say!(words, "yes-words");
    Ok(yes.split(' ').any(|word| word == answer))
}

/// Shows something before a question, on standard error.
#[expect(clippy::print_stderr, reason = "the question that follows is drawn there too")]
pub fn show(text: &str) {
    eprint!("{text}");
}
