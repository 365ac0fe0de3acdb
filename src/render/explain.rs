//! Why, in words and as JSON: the same steps printed two ways.

use serde_json::{Value, json};

use crate::domain::case::Suggested;
use crate::domain::class::{Class, Nature};
use crate::domain::clock::{ClockName, Outcome, Wait};
use crate::domain::event::Event;
use crate::domain::help::Need;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::domain::wordrules::Axis;
use crate::i18n::Words;
use crate::report::explain::{Changed, Classified, Explanation, Story};
use crate::rules::due::DueStep;
use crate::say;

use super::json::Masking;
use super::layout::visible;
use super::{json, show, terms};

/// The explanation for people; ends in a newline.
pub fn text(words: &Words, why: &Explanation, now: crate::domain::stamp::Stamp) -> String {
    let mut lines = vec![say!(words, "why-opened", id = why.id.to_string(), at = terms::moment(why.opened))];
    match why.id.kind {
        Kind::Complaint | Kind::Request => lines.extend(nature_lines(words, why)),
        // Nothing was proposed there.
        Kind::Inquiry => {}
        _ => lines.extend(class_lines(words, why)),
    }
    lines.extend(why.changes.iter().map(|change| changed(words, change)));
    for year in &why.assumed {
        lines.push(say!(words, "why-assumed", year = *year));
    }
    for story in &why.clocks {
        lines.push(String::new());
        lines.extend(clock_lines(words, why.id.kind, story, now));
    }
    if why.clocks.is_empty() {
        lines.push(say!(words, "show-no-clocks"));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn class_words(words: &Words, class: Class) -> String {
    let urgency = terms::term(words, "urgency", class.urgency.as_str());
    let item = terms::term(words, "item", class.item.as_str());
    let trade = terms::term(words, "trade", class.trade.as_str());
    say!(words, "show-class", urgency = urgency, item = item, trade = trade)
}

fn class_lines(words: &Words, why: &Explanation) -> Vec<String> {
    let Some(proposal) = &why.proposal else { return vec![say!(words, "why-no-proposal")] };
    let proposed = Class { urgency: proposal.urgency, item: proposal.item, trade: proposal.trade };
    let found: Vec<String> = proposal.words.iter().map(|word| terms::free(word)).collect();
    let class = class_words(words, proposed);
    let mut lines = vec![match found.is_empty() {
        true => say!(words, "why-default", rule = visible(&proposal.rule), class = class),
        false => {
            let found = found.join(&say!(words, "cli-list-separator"));
            let source = source(words, &why.source, false);
            say!(words, "why-words", words = found, rule = visible(&proposal.rule), source = source, class = class)
        }
    }];
    if let Some(second) = &proposal.runner_up {
        let item = terms::term(words, "item", second.item.as_str());
        lines.push(say!(words, "why-runner-up", item = item, rule = visible(&second.rule)));
    }
    if let Some(decided) = why.decided.filter(|decided| *decided != proposed) {
        let reason = terms::free(why.reason.as_deref().unwrap_or_default());
        lines.push(say!(words, "why-decided", class = class_words(words, decided), reason = reason));
    }
    lines
}

/// What the words said on every axis, and what people decided.
fn nature_lines(words: &Words, why: &Explanation) -> Vec<String> {
    let named = |axis, label: &str| format!("{} {}", terms::axis(words, axis), terms::label(words, axis, label));
    let class = |nature: Option<Nature>, help: Option<Need>| {
        let nature = nature.map(|nature| named(Axis::Nature, nature.as_str()));
        nature.or_else(|| help.map(|need| named(Axis::Help, need.as_str()))).unwrap_or_default()
    };
    if why.suggested.is_empty() {
        return vec![say!(words, "why-no-proposal")];
    }
    let mut lines = Vec::new();
    for (one, rows) in &why.suggested {
        let class = named(one.axis, &one.label);
        let found: Vec<String> = one.words.iter().map(|word| terms::free(word)).collect();
        let (rule, found) = (visible(&one.rule), found.join(&say!(words, "cli-list-separator")));
        lines.push(match found.is_empty() {
            true => say!(words, "why-default", rule = rule, class = class),
            false => {
                let source = source(words, rows, false);
                say!(words, "why-words", words = found, rule = rule, source = source, class = class)
            }
        });
        if let Some(second) = &one.runner_up {
            let (item, rule) = (terms::label(words, one.axis, &second.label), visible(&second.rule));
            lines.push(say!(words, "why-runner-up", item = item, rule = rule));
        }
    }
    let deciding = |axis: Axis| matches!(axis, Axis::Nature | Axis::Help);
    let proposed = why.suggested.iter().find(|(one, _)| deciding(one.axis)).map(|(one, _)| one.label.as_str());
    let decided = why.nature.map(|nature| nature.as_str()).or(why.help.map(|need| need.as_str()));
    if decided.is_some_and(|decided| Some(decided) != proposed) {
        let reason = terms::free(why.reason.as_deref().unwrap_or_default());
        lines.push(say!(words, "why-decided", class = class(why.nature, why.help), reason = reason));
    }
    for one in &why.classified {
        let (entry, at, by) = (one.entry.to_string(), terms::moment(one.at), terms::free(one.by.as_str()));
        let class = class(one.nature, one.help);
        lines.push(match &one.reason {
            None => say!(words, "why-confirmed", entry = entry, at = at, by = by, class = class),
            Some(reason) if one.help.is_some() => {
                let reason = terms::free(reason);
                say!(words, "why-help-classified", entry = entry, at = at, by = by, class = class, reason = reason)
            }
            Some(reason) => {
                let reason = terms::free(reason);
                say!(words, "why-classified", entry = entry, at = at, by = by, class = class, reason = reason)
            }
        });
    }
    lines
}

fn changed(words: &Words, change: &Changed) -> String {
    let what = visible(&show::pairs(&change.set, Masking::Hidden));
    let line = say!(
        words,
        "why-changed",
        entry = change.entry.to_string(),
        at = terms::moment(change.at),
        by = terms::free(change.by.as_str()),
        what = what,
        reason = terms::free(&change.reason)
    );
    if change.new_clocks { format!("{line}\n{}", say!(words, "why-new-clocks")) } else { line }
}

fn clock_lines(words: &Words, kind: Kind, story: &Story, now: crate::domain::stamp::Stamp) -> Vec<String> {
    let clock = &story.clock;
    if clock.name == ClockName::Promise {
        let (at, due) = (terms::moment(clock.start), terms::moment(clock.promised));
        let mut lines = vec![match kind {
            Kind::Complaint | Kind::Inquiry | Kind::Request => {
                say!(words, "why-promise-reply", at = at, due = due)
            }
            _ => say!(words, "why-promise", at = at, due = due),
        }];
        lines.push(format!("  {}", terms::stands(words, clock, now)));
        return lines;
    }
    let source = source(words, &story.source, story.starts.is_some() || clock.name == ClockName::Promise);
    let mut lines = vec![say!(
        words,
        "why-clock",
        clock = terms::clock_of(words, clock),
        rule = visible(&clock.rule),
        limit = terms::span(words, clock.limit),
        source = source
    )];
    lines.push(format!("  {}", started(words, clock.start, story.starts)));
    lines.extend(story.steps.iter().map(|step| format!("  {}", step_line(words, step))));
    if let Some(original) = clock.original_due {
        let (from, to) = (terms::moment(original), terms::moment(clock.promised));
        lines.push(format!("  {}", say!(words, "why-moved", from = from, to = to)));
    }
    if let Some(was) = clock.corrected {
        lines.push(format!("  {}", say!(words, "why-corrected", at = terms::moment(was.due))));
    }
    for wait in &clock.pauses {
        let (from, to) = (terms::moment(wait.from), terms::moment(wait.until));
        lines.push(match wait.counted {
            None => format!("  {}", say!(words, "why-paused", from = from, to = to)),
            Some((left, due)) => {
                let (left, due) = (terms::span(words, left), terms::moment(due));
                format!("  {}", say!(words, "why-waited", from = from, to = to, left = left, due = due))
            }
        });
    }
    lines.push(format!("  {}", say!(words, "why-due", at = terms::due(words, clock, now))));
    if let Some(today) = story.today {
        lines.push(format!("  {}", say!(words, "why-today", at = terms::moment(today))));
    }
    if let Some(stop) = story.reading.stop {
        lines.push(format!("  {}", say!(words, "why-stopped", at = terms::moment(stop))));
    }
    lines.push(format!("  {}", terms::stands(words, clock, now)));
    lines
}

/// The rows of the ledger; that the rule names none, or that it is not there any more.
fn source(words: &Words, source: &[String], known: bool) -> String {
    match (source.is_empty(), known) {
        (false, _) => source.join(" "),
        (true, true) => "-".to_string(),
        (true, false) => say!(words, "why-no-source"),
    }
}

/// From when it counts, and from which event where the rule is known.
pub fn started(words: &Words, at: Stamp, event: Option<Event>) -> String {
    match event {
        Some(event) => say!(words, "why-start-event", at = terms::moment(at), event = terms::event(words, event)),
        None => say!(words, "why-start", at = terms::moment(at)),
    }
}

/// One step of the counting, for people.
pub fn step_line(words: &Words, step: &DueStep) -> String {
    match step {
        DueStep::Wall { from, to } => {
            say!(words, "step-wall", from = terms::moment(*from), to = terms::moment(*to))
        }
        DueStep::Receipt { day } => say!(words, "step-receipt", day = day.to_string()),
        DueStep::Counted { day, n, make_up: None } => say!(words, "step-counted", day = day.to_string(), n = *n),
        DueStep::Counted { day, n, make_up: Some(name) } => {
            say!(words, "step-make-up", day = day.to_string(), n = *n, name = visible(name))
        }
        DueStep::Skipped { day, holiday: None } => say!(words, "step-weekend", day = day.to_string()),
        DueStep::Skipped { day, holiday: Some(name) } => {
            say!(words, "step-holiday", day = day.to_string(), name = visible(name))
        }
        DueStep::Window { from, to, minutes } => {
            say!(words, "step-window", from = terms::moment(*from), to = terms::moment(*to), minutes = *minutes)
        }
        DueStep::Months { from, to } => say!(words, "step-months", from = from.to_string(), to = to.to_string()),
        DueStep::NextMonth { ended, to } => {
            say!(words, "step-next-month", ended = ended.format("%Y-%m").to_string(), to = to.to_string())
        }
    }
}

/// The explanation as a document.
pub fn document(why: &Explanation, now: Stamp) -> Value {
    let class = |class: Class| json!({"urgency": class.urgency.as_str(), "item": class.item.as_str(), "trade": class.trade.as_str()});
    let proposal = why.proposal.as_ref().map(|proposal| {
        json!({
            "urgency": proposal.urgency.as_str(), "item": proposal.item.as_str(), "trade": proposal.trade.as_str(),
            "rule": proposal.rule, "source": why.source, "words": proposal.words,
            "runner_up": proposal.runner_up.as_ref().map(|second| json!({"item": second.item.as_str(), "rule": second.rule})),
        })
    });
    let change = |change: &Changed| {
        json!({
            "entry": change.entry.to_string(), "at": change.at.to_string(), "by": super::mask::name(&change.by),
            "set": json::node(&change.set, Masking::Hidden), "reason": super::mask::text(&change.reason),
            "new_clocks": change.new_clocks,
        })
    };
    let suggested = |(one, source): &(Suggested, Vec<String>)| {
        let second = one.runner_up.as_ref().map(|second| json!({"label": second.label, "rule": second.rule}));
        json!({
            "axis": one.axis.as_str(), "label": one.label, "rule": one.rule, "source": source, "words": one.words,
            "runner_up": second,
        })
    };
    let classified = |one: &Classified| {
        json!({
            "entry": one.entry.to_string(), "at": one.at.to_string(), "by": super::mask::name(&one.by),
            "nature": one.nature.map(|nature| nature.as_str()), "help": one.help.map(|need| need.as_str()), "reason": one.reason.as_deref().map(super::mask::text),
            "new_clocks": one.new_clocks,
        })
    };
    json!({
        "id": why.id.to_string(),
        "opened": why.opened.to_string(),
        "proposal": proposal,
        "decided": why.decided.map(class),
        "suggested": why.suggested.iter().map(suggested).collect::<Vec<_>>(),
        "nature": why.nature.map(|nature| nature.as_str()),
        "help": why.help.map(|need| need.as_str()),
        "classified": why.classified.iter().map(classified).collect::<Vec<_>>(),
        "reason": why.reason.as_deref().map(super::mask::text),
        "changes": why.changes.iter().map(change).collect::<Vec<_>>(),
        "clocks": why.clocks.iter().map(|story| story_value(story, now)).collect::<Vec<_>>(),
        "assumed": why.assumed,
    })
}

fn story_value(story: &Story, now: Stamp) -> Value {
    let clock = &story.clock;
    let paused = story.reading.outcome == Outcome::Paused;
    json!({
        "name": clock.name.as_str(),
        "rule": clock.rule,
        "source": story.source,
        "limit": crate::domain::field::Word::to_text(&clock.limit),
        "start": clock.start.to_string(),
        "starts": story.starts.map(|event| event.as_str()),
        "stops": clock.name.stops().iter().map(|event| event.as_str()).collect::<Vec<_>>(),
        "steps": story.steps.iter().map(step_value).collect::<Vec<_>>(),
        "promised": clock.promised.to_string(),
        "due": story.reading.due.map(|due| due.to_string()),
        "original_due": json::original_due(clock),
        "original_late_minutes": clock.late_before(now),
        "pauses": clock.pauses.iter().map(|wait| json!([wait.from.to_string(), wait.until.to_string()])).collect::<Vec<_>>(),
        "waits": clock.pauses.iter().map(wait_value).collect::<Vec<_>>(),
        "due_today": story.today.map(|today| today.to_string()),
        "stop": story.reading.stop.map(|stop| stop.to_string()),
        "result": story.reading.outcome.as_str(),
        "late_minutes": story.reading.late_minutes,
        "remaining_minutes": paused.then_some(story.reading.left_minutes).filter(|_| story.reading.left_workdays.is_none()),
        "remaining_workdays": story.reading.left_workdays,
    })
}

/// A standstill with what was left meanwhile and the due time after it, where it was counted on a calendar.
fn wait_value(wait: &Wait) -> Value {
    json!({
        "from": wait.from.to_string(), "until": wait.until.to_string(),
        "left": wait.counted.map(|(left, _)| crate::domain::field::Word::to_text(&left)),
        "due": wait.counted.map(|(_, due)| due.to_string()),
    })
}

/// One step of the counting, as JSON.
pub fn step_value(step: &DueStep) -> Value {
    match step {
        DueStep::Wall { from, to } => json!({"step": "wall", "from": from.to_string(), "to": to.to_string()}),
        DueStep::Receipt { day } => json!({"step": "receipt", "day": day.to_string()}),
        DueStep::Counted { day, n, make_up } => {
            json!({"step": "counted", "day": day.to_string(), "n": n, "make_up": make_up})
        }
        DueStep::Skipped { day, holiday } => json!({"step": "skipped", "day": day.to_string(), "holiday": holiday}),
        DueStep::Window { from, to, minutes } => {
            json!({"step": "window", "from": from.to_string(), "to": to.to_string(), "minutes": minutes})
        }
        DueStep::Months { from, to } => json!({"step": "months", "from": from.to_string(), "to": to.to_string()}),
        DueStep::NextMonth { ended, to } => {
            json!({"step": "next_month", "ended": ended.format("%Y-%m").to_string(), "to": to.to_string()})
        }
    }
}
