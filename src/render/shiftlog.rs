//! The log of a shift as people keep it on paper (值班记录表), and as JSON; numbers of people masked.

mod value;

use crate::domain::case::Case;
use crate::domain::fold::Standing;
use crate::domain::sheet::Absence;
use crate::domain::shift::Turn;
use crate::domain::stamp::Stamp;
use crate::domain::watch::Line;
use crate::i18n::Words;
use crate::report::shiftlog::{Correction, Count, Heard, Post, Row, ShiftLog, What};
use crate::report::standing::whereabouts;
use crate::say;

use super::json::Masking;
use super::layout::visible;
use super::page::{Cell, Grid, Made, Page, Part};
use super::{duty, terms};

pub use value::document;

/// The logs of these shifts: of one, the paper it is kept on; of several, each under its heading.
pub fn page(words: &Words, logs: &[ShiftLog], made: Made) -> Page {
    match logs {
        [] => Page { title: say!(words, "log-all"), made, parts: vec![Part::Text(vec![say!(words, "log-no-shift")])] },
        [only] => Page { title: title(words, only), made, parts: parts(words, only) },
        [first, ..] => {
            let of = |log: &ShiftLog| [vec![Part::Heading(title(words, log))], parts(words, log)].concat();
            let day = first.hours.turn.day.to_string();
            Page { title: say!(words, "log-day", day = day), made, parts: logs.iter().flat_map(of).collect() }
        }
    }
}

fn title(words: &Words, log: &ShiftLog) -> String {
    let time = |at: Stamp| at.wall().format("%H:%M").to_string();
    let (from, to) = (time(log.hours.start), time(log.hours.end));
    say!(words, "log-title", shift = visible(&log.hours.turn.to_string()), from = from, to = to)
}

/// Who was on duty and signed, the lines in order of time, what is left, what was opened, who looked through it.
fn parts(words: &Words, log: &ShiftLog) -> Vec<Part> {
    let keys = ["when", "id", "line", "state", "holder", "text"];
    let rows = log.rows.iter().map(|row| one(words, row)).collect();
    let mut parts =
        vec![head(words, log), Part::Grid(Grid::of(words, &keys, rows, say!(words, "log-nothing")).below())];
    let left: Vec<String> = log.left().iter().map(|id| id.to_string()).collect();
    let mut lines = Vec::new();
    if !left.is_empty() {
        lines.push(say!(words, "log-left", n = left.len(), left = left.join(" ")));
    }
    let counts: Vec<String> = log.counts.iter().filter(|count| count.opened > 0).map(|one| count(words, one)).collect();
    if !counts.is_empty() {
        lines.push(say!(words, "log-counts", counts = counts.join(" · ")));
    }
    lines.extend(log.checks.iter().map(|check| looked(words, check)));
    if !lines.is_empty() {
        parts.push(Part::Text(lines));
    }
    parts
}

fn head(words: &Words, log: &ShiftLog) -> Part {
    let separator = say!(words, "cli-list-separator");
    let names = |people: &[crate::domain::party::Person]| {
        let names: Vec<String> = people.iter().map(|who| terms::free(who.as_str())).collect();
        if names.is_empty() { "-".to_string() } else { names.join(&separator) }
    };
    let posts: Vec<String> = log.posts.iter().map(|one| post(words, one)).collect();
    let posts = if posts.is_empty() { "-".to_string() } else { posts.join(&separator) };
    let signed = |at: Option<Stamp>| at.map_or_else(|| say!(words, "log-unsigned"), terms::moment);
    Part::Text(vec![
        say!(words, "log-posts", names = posts),
        say!(words, "log-directors", names = names(&log.directors)),
        say!(words, "log-writers", names = names(&log.writers)),
        say!(words, "log-signed", taken = signed(log.taken), relieved = signed(log.relieved)),
    ])
}

/// Who is on, and who stands in.
fn post(words: &Words, post: &Post) -> String {
    let name = terms::free(post.person.as_str());
    match &post.stand_in {
        Some((who, id)) => {
            say!(words, "log-stand-in", name = name, who = terms::free(who.as_str()), id = id.to_string())
        }
        None => name,
    }
}

/// One line: when, which, what, how it stands, whose; its words, a line each.
fn one(words: &Words, row: &Row) -> Vec<Cell> {
    let (label, state, by, details) = match &row.what {
        What::Duty(line) => {
            let began = line.front.duty().and_then(|watch| watch.began.as_ref());
            let label = duty::label(words, line).unwrap_or_default();
            (label, terms::standing(words, line), began, of_duty(words, line))
        }
        What::Complaint(heard) => {
            let (standing, owner) = (&heard.standing, heard.standing.case.owner.as_ref());
            (moments(words, heard), terms::standing(words, standing), owner, of_complaint(words, heard))
        }
        What::Away(away) => {
            let back = if away.absence.back.is_some() { say!(words, "log-back") } else { say!(words, "absence-open") };
            (say!(words, "fact-absence"), back, Some(&away.absence.left.by), of_absence(words, &away.absence))
        }
    };
    let by = by.map(|who| terms::free(who.as_str())).unwrap_or_default();
    let by = if row.afterwards { say!(words, "log-afterwards", line = by) } else { by };
    let noted = row.notes.iter().map(|note| {
        let value = format!("{} {} {}", terms::moment(note.at), terms::free(note.by.as_str()), terms::free(&note.text));
        let line = say!(words, "log-part", name = say!(words, "fact-note"), value = value);
        if note.afterwards { say!(words, "log-afterwards", line = line) } else { line }
    });
    let corrected = row.corrected.as_ref().map(|one| correction(words, one));
    let details: Vec<String> =
        details.into_iter().chain(corrected).chain(noted).filter(|line| !line.is_empty()).collect();
    vec![
        Cell::of(row.at.wall().format("%H:%M").to_string()),
        Cell::of(row.id().to_string()),
        Cell::of(label),
        Cell::of(state),
        Cell::of(by),
        Cell::of(details.join("\n")),
    ]
}

/// What was written down first, and in which shift the line stands or would stand for it.
fn correction(words: &Words, corrected: &Correction) -> String {
    let turn = |turn: &Turn| visible(&turn.to_string());
    let was = terms::moment(corrected.was);
    let value = match (&corrected.from, &corrected.lies_in) {
        (_, Some(other)) => say!(words, "log-corrected-stays", was = was, shift = turn(other)),
        (Some(from), None) => say!(words, "log-corrected-moved", was = was, shift = turn(from)),
        (None, None) => say!(words, "log-corrected", was = was),
    };
    let line = say!(words, "log-part", name = say!(words, "fact-corrected"), value = value);
    if corrected.afterwards { say!(words, "log-afterwards", line = line) } else { line }
}

/// Why, who stood in, until when, and when he was back; that nobody stood in is said (002-R06).
fn of_absence(words: &Words, absence: &Absence) -> Vec<String> {
    let stand_in = absence.stand_in.as_ref();
    let stand_in = stand_in.map(|who| say!(words, "absence-stand-in", name = terms::free(who.as_str())));
    let parts = [
        absence.reason.as_ref().map(|reason| terms::free(reason)),
        stand_in.or_else(|| Some(say!(words, "log-unattended"))),
        absence.until.map(|until| say!(words, "absence-until", at = terms::moment(until))),
        absence.back.map(|back| say!(words, "absence-back", at = terms::moment(back))),
    ];
    parts.into_iter().flatten().collect()
}

/// `place  the words`.
fn matter(standing: &Standing) -> String {
    let place = whereabouts(standing).map(|place| terms::free(&place));
    let text = standing.facts.text.as_ref().map(|text| terms::free(text));
    place.into_iter().chain(text).collect::<Vec<_>>().join("  ")
}

fn of_duty(words: &Words, line: &Standing) -> Vec<String> {
    let mut lines = vec![matter(line)];
    let kept = [
        "fact-for-shift",
        "fact-given-to",
        "fact-stand-in",
        "fact-until",
        "fact-reached",
        "fact-kept",
        "fact-done",
        "fact-told",
        "fact-decided",
        "fact-rechecked",
        "fact-signed",
        "fact-month",
    ];
    let kept: Vec<String> = kept.iter().map(|key| words.say(key, &[])).collect();
    let facts = duty::facts(words, line, Masking::Hidden).into_iter();
    let shown = facts.filter_map(|(name, value)| Some((name, value?))).filter(|(name, _)| kept.contains(name));
    lines.extend(shown.map(|(name, value)| say!(words, "log-part", name = name, value = value)));
    let watch = line.front.duty();
    if watch.is_some_and(|watch| watch.is(Line::LeavePost) && watch.to.is_none()) {
        lines.push(say!(words, "log-unattended"));
    }
    if !line.links.is_empty() {
        let ids: Vec<String> = line.links.iter().map(|id| id.to_string()).collect();
        lines.push(say!(words, "log-part", name = say!(words, "fact-links"), value = ids.join(" ")));
    }
    let closed = watch.and_then(|watch| watch.closed.as_ref()).map(|deed| duty::deed(deed, Masking::Hidden));
    lines.extend(closed.map(|closed| say!(words, "log-part", name = say!(words, "fact-closed"), value = closed)));
    lines
}

/// What happened to a complaint in the shift: `complaint received, handled`.
fn moments(words: &Words, heard: &Heard) -> String {
    let separator = say!(words, "cli-list-separator");
    let names: Vec<String> =
        heard.moments.iter().map(|(moment, _)| terms::term(words, "word-moment", moment.as_str())).collect();
    let mut once: Vec<String> = Vec::new();
    names.into_iter().for_each(|name| {
        if !once.contains(&name) {
            once.push(name);
        }
    });
    say!(words, "log-complaint", moments = once.join(&separator))
}

fn of_complaint(words: &Words, heard: &Heard) -> Vec<String> {
    let case: &Case = &heard.standing.case;
    let mut lines = vec![matter(&heard.standing)];
    let mut part = |name: String, value: Option<String>| {
        lines.extend(value.map(|value| say!(words, "log-part", name = name.as_str(), value = value)));
    };
    part(say!(words, "fact-result"), heard.result.as_ref().map(|text| terms::free(text)));
    let replies: Vec<String> = case
        .replies
        .iter()
        .map(|reply| {
            let ways = super::complaint::ways(words, &reply.ways);
            format!("{} {} {ways}", terms::moment(reply.at), terms::free(reply.who.as_str())).trim_end().to_string()
        })
        .collect();
    part(say!(words, "fact-replied"), Some(replies.join("; ")).filter(|replies| !replies.is_empty()));
    part(say!(words, "fact-opinion"), case.opinion.as_ref().map(|text| terms::free(text)));
    if !heard.logged {
        lines.push(say!(words, "log-unlogged"));
    }
    if !heard.owed.is_empty() {
        let owed: Vec<String> = heard.owed.iter().map(|one| terms::term(words, "word-owed", one.as_str())).collect();
        lines.push(say!(words, "log-owed", owed = owed.join(&say!(words, "cli-list-separator"))));
    }
    lines
}

fn count(words: &Words, count: &Count) -> String {
    let open: Vec<String> = count.open.iter().map(|id| id.to_string()).collect();
    let kind = terms::kind(words, count.kind);
    match open.is_empty() {
        true => say!(words, "log-count", kind = kind, n = count.opened),
        false => say!(words, "log-count-open", kind = kind, n = count.opened, open = open.join(" ")),
    }
}

/// The director's look through the log (002-R61).
fn looked(words: &Words, check: &Standing) -> String {
    let signer = check.front.duty().and_then(|watch| watch.signed_by.as_ref());
    let signer = signer.map_or_else(|| say!(words, "log-unsigned"), |who| terms::free(who.as_str()));
    let (id, at) = (check.id.to_string(), terms::moment(check.opened));
    say!(words, "log-checked", id = id, at = at, signer = signer, text = matter(check))
}
