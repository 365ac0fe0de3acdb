//! The walk through a handover at a terminal: log, area, things and lines one by one, each answer written down as it is given
//! to the end of its part.

use clap::ArgMatches;

use crate::domain::entry::Data;
use crate::domain::field::Word;
use crate::domain::id::RecordId;
use crate::domain::kind::Verb;
use crate::domain::party::Person;
use crate::domain::sheet::{Count, Line, Outcome, Sheet};
use crate::render::handover as words_of;
use crate::say;

use super::super::failure::Failure;
use super::super::prompt;
use super::super::session::{Output, Session};
use super::{after_walk, entry};

/// Whether nothing was said, so that everything is asked.
pub(super) fn is_asked(data: &Data) -> bool {
    let nothing = data.lines.is_none() && data.outcome.is_none() && data.counted.is_none();
    nothing && data.log_read.is_none() && data.area_ok.is_none() && data.anomaly.is_none()
}

/// Asks for what has not been said yet, part by part. What was answered stands, also where the walk is broken off.
pub(super) fn through(session: &Session, id: RecordId, matches: &ArgMatches) -> Result<Output, Failure> {
    let (_, standing) = session.read(id)?;
    let sheet = standing.front.handover().cloned().unwrap_or_default();
    for part in [look_around, things, lines] {
        for data in part(session, &sheet)? {
            entry(session, id, Verb::Check, matches, &data)?;
        }
    }
    after_walk(session, id)
}

type Answers = Result<Vec<Data>, Failure>;

fn look_around(session: &Session, sheet: &Sheet) -> Answers {
    let words = session.ctx.words;
    let mut answers = Vec::new();
    if sheet.log_read.is_none() && prompt::confirm(&say!(words, "ask-log-read"), words)? {
        answers.push(Data { log_read: Some(true), ..Data::default() });
    }
    if sheet.area.is_none() {
        let anomaly = prompt::line(&say!(words, "ask-anomaly"))?;
        let reason = match &anomaly {
            Some(_) => must(session, &say!(words, "ask-explanation"))?,
            None => None,
        };
        answers.push(Data { area_ok: anomaly.is_none().then_some(true), anomaly, reason, ..Data::default() });
    }
    Ok(answers)
}

fn things(session: &Session, sheet: &Sheet) -> Answers {
    let words = session.ctx.words;
    let mut counts = Vec::new();
    for thing in sheet.stock.iter().filter(|thing| !sheet.counts.contains_key(&thing.name)) {
        let question = say!(words, "ask-count", name = words_of::thing(thing), n = thing.count);
        let counted = number(session, &question, thing.count)?;
        let damaged = number(session, &say!(words, "ask-damaged"), 0)?;
        let mut count = Count { name: thing.name.clone(), counted, damaged, reason: None };
        if count.is_short(thing.count) {
            count.reason = must(session, &say!(words, "ask-explanation"))?;
        }
        counts.push(count);
    }
    Ok(if counts.is_empty() { Vec::new() } else { vec![Data { counted: Some(counts), ..Data::default() }] })
}

fn lines(session: &Session, sheet: &Sheet) -> Answers {
    let words = session.ctx.words;
    let mut accepted = Vec::new();
    let mut answers = Vec::new();
    let open: Vec<&Line> = sheet.lines.iter().filter(|line| !sheet.marks.contains_key(&line.n)).collect();
    for line in open {
        prompt::show(&words_of::read_out(words, sheet, line));
        match prompt::line(&say!(words, "ask-sheet-line")) {
            Ok(None) => accepted.push(line.n),
            Ok(Some(reason)) => answers.push(Data {
                lines: Some(vec![line.n]),
                outcome: Some(Outcome::Refused),
                reason: Some(reason),
                ..Data::default()
            }),
            // Broken off: what was answered so far is kept.
            Err(_) => break,
        }
    }
    if !accepted.is_empty() {
        let all = Data { lines: Some(accepted), outcome: Some(Outcome::Accepted), ..Data::default() };
        answers.insert(0, all);
    }
    Ok(answers)
}

/// Asks who stands in, until when and why; the stand-in signs by typing his own name.
pub(super) fn leaving(session: &Session, data: Data) -> Result<Data, Failure> {
    let words = session.ctx.words;
    let reason = must(session, &say!(words, "ask-reason"))?;
    let to: Option<Person> = prompt::word(&say!(words, "ask-leave-to"), words)?;
    let signed_by = match &to {
        Some(_) => prompt::line(&say!(words, "ask-stand-in-signs"))?.and_then(|name| Person::from_text(&name)),
        None => None,
    };
    Ok(Data { to, signed_by, reason, ..data })
}

/// Asks until something is said.
fn must(session: &Session, question: &str) -> Result<Option<String>, Failure> {
    let mut asked = question.to_string();
    loop {
        if let Some(text) = prompt::line(&asked)? {
            return Ok(Some(text));
        }
        asked = say!(session.ctx.words, "ask-again", question = question);
    }
}

/// Asks for a number; Enter takes what is expected.
fn number(session: &Session, question: &str, expected: u32) -> Result<u32, Failure> {
    let mut asked = question.to_string();
    loop {
        let typed = prompt::line(&asked)?.map(|text| crate::domain::when::half_width(&text));
        match typed.map(|text| text.parse::<u32>()) {
            None => return Ok(expected),
            Some(Ok(number)) => return Ok(number),
            Some(Err(_)) => asked = say!(session.ctx.words, "ask-again", question = question),
        }
    }
}
