//! After a step of a handover: what was done, what the desk should know, what is left to do, and the command that comes next.

use crate::domain::entry::Entry;
use crate::domain::fold::Standing;
use crate::domain::kind::Verb;
use crate::domain::record::Record;
use crate::domain::sheet::Sheet;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::i18n::Words;
use crate::render::layout::visible;
use crate::render::show::View;
use crate::render::{opened, terms};
use crate::say;

use super::{away, person, read_out};

/// After a step: what was done, the lines it was about, and what is left to do.
pub fn acted(words: &Words, record: &Record, standing: &Standing, view: &View) -> String {
    let (Some(entry), Some(sheet)) = (record.log.last(), standing.front.handover()) else { return String::new() };
    let mut out = opened::head(words, entry, standing);
    out.push_str(&about(words, sheet, entry));
    out.push_str(&remarks(words, standing, sheet, entry));
    if entry.verb != Verb::Note {
        out.push_str(&left(words, standing, view));
    }
    out
}

/// The lines and things an entry speaks of, as they are read out.
fn about(words: &Words, sheet: &Sheet, entry: &Entry) -> String {
    let named = entry.data.lines.iter().flatten().filter_map(|n| sheet.line(*n));
    named.map(|line| read_out(words, sheet, line)).collect()
}

fn remarks(words: &Words, standing: &Standing, sheet: &Sheet, entry: &Entry) -> String {
    let id = standing.id.to_string();
    let mut lines = Vec::new();
    match entry.verb {
        Verb::Arrive if sheet.late_minutes() > 0 => {
            let late = terms::minutes(words, sheet.late_minutes());
            lines.push(say!(words, "handover-came-late", late = late, id = id));
        }
        Verb::Tidy if sheet.tidied_early() => {
            let from = sheet.tidy_from.map(terms::moment).unwrap_or_default();
            lines.push(say!(words, "handover-tidied-early", from = from));
        }
        Verb::SignOut if sheet.tidied.is_none() => lines.push(say!(words, "handover-not-tidied")),
        Verb::SignIn => lines.push(say!(words, "handover-may-leave", outgoing = person(sheet.outgoing()))),
        Verb::Leave if entry.data.to.is_none() => lines.push(say!(words, "handover-gap")),
        Verb::Note if standing.state() == State::Effective => lines.push(say!(words, "handover-addition")),
        _ => {}
    }
    lines.iter().map(|line| format!("  {line}\n")).collect()
}

/// What is still to be done before both have signed, and the command that comes next.
pub fn left(words: &Words, standing: &Standing, view: &View) -> String {
    let Some(sheet) = standing.front.handover() else { return String::new() };
    let mut lines = Vec::new();
    let some = |lines: Vec<u32>| {
        let numbers = lines.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
        (!lines.is_empty()).then_some((lines.len(), numbers))
    };
    match standing.state() {
        State::Prepared | State::SignedOut => {
            let important = if sheet.overrides.is_empty() { sheet.important() } else { Vec::new() };
            lines.extend(some(sheet.unexplained()).map(|(_, on)| say!(words, "left-unexplained", lines = on)));
            lines.extend(some(important).map(|(_, on)| say!(words, "left-important", lines = on)));
            lines.extend(some(sheet.unchecked()).map(|(n, on)| say!(words, "left-unchecked", n = n, lines = on)));
            lines.extend(some(sheet.refused()).map(|(_, on)| say!(words, "left-refused", lines = on)));
            let uncounted = sheet.uncounted().join(" ");
            if !uncounted.is_empty() {
                lines.push(say!(words, "left-uncounted", names = visible(&uncounted)));
            }
            if sheet.log_read.is_none() {
                lines.push(say!(words, "left-log"));
            }
            if sheet.area.is_none() {
                lines.push(say!(words, "left-area"));
            }
            lines.extend(absent(words, sheet, view.now));
        }
        State::Effective => lines.extend(sheet.away().map(|absence| away(words, absence))),
        _ => {}
    }
    lines.extend(next(words, standing, sheet));
    lines.iter().map(|line| format!("  {line}\n")).collect()
}

/// Nobody has come to take over: the outgoing person stays.
fn absent(words: &Words, sheet: &Sheet, now: Stamp) -> Option<String> {
    let by = sheet.arrive_by.filter(|by| *by < now && sheet.arrived.is_none())?;
    Some(say!(words, "left-absent", by = terms::moment(by)))
}

/// What usually comes next, as a command.
fn next(words: &Words, standing: &Standing, sheet: &Sheet) -> Option<String> {
    let id = standing.id.to_string();
    let checked = sheet.unchecked().is_empty() && sheet.uncounted().is_empty();
    let ready = checked && sheet.log_read.is_some() && sheet.area.is_some();
    Some(match standing.state() {
        State::Prepared if !sheet.unexplained().is_empty() => say!(words, "next-explain-line", id = id),
        State::Prepared if !ready => say!(words, "next-check-line", id = id),
        State::Prepared if !sheet.important().is_empty() => say!(words, "next-sign-out-important", id = id),
        State::Prepared => say!(words, "next-sign-out", id = id),
        State::SignedOut if ready => say!(words, "next-sign-in", id = id),
        State::SignedOut => say!(words, "next-check-line", id = id),
        State::Effective if sheet.away().is_some() => say!(words, "next-back", id = id),
        _ => return None,
    })
}
