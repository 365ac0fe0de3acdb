//! The words for things that have one: states, verbs, clocks, outcomes, roles, lengths of time, moments.

use crate::domain::clock::{Clock, ClockName, Outcome, TARGET};
use crate::domain::event::Event;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::inquiry::Inquiry;
use crate::domain::kind::{Kind, Verb};
use crate::domain::stamp::{Span, Stamp};
use crate::domain::state::State;
use crate::domain::wordrules::Axis;
use crate::i18n::Words;
use crate::say;

use super::{layout, mask};

/// The name of a state.
pub fn state(words: &Words, state: State) -> String {
    words.say(&format!("state-{}", dashed(state.as_str())), &[])
}

/// The name of a state of a record of this kind, where that has one of its own.
pub fn state_of(words: &Words, kind: Kind, state: State) -> String {
    let own = words.find(&format!("state-{kind}-{}", dashed(state.as_str())));
    own.unwrap_or_else(|| self::state(words, state))
}

/// The state people see, with what stands beside it.
pub fn standing(words: &Words, standing: &Standing) -> String {
    if standing.id.kind == Kind::Visit && standing.shown() == State::Pending && waits(standing) {
        return say!(words, "state-pending-message");
    }
    let owes = |inquiry: &Inquiry| inquiry.messages.owed() && inquiry.promised.is_none();
    if standing.shown() == State::Pending && standing.front.inquiry().is_some_and(owes) {
        return say!(words, "state-owes-message");
    }
    state_of(words, standing.id.kind, standing.shown())
}

/// Whether a message waits to be relayed.
fn waits(standing: &Standing) -> bool {
    standing.front.visit().is_some_and(|visit| visit.messages.owed())
}

/// The name of a verb.
pub fn verb(words: &Words, verb: Verb) -> String {
    words.say(&format!("verb-{verb}"), &[])
}

/// The name of a verb of a record of this kind, where that has one of its own.
pub fn verb_of(words: &Words, kind: Kind, verb: Verb) -> String {
    words.find(&format!("verb-{kind}-{verb}")).unwrap_or_else(|| self::verb(words, verb))
}

/// The name of a kind of record.
pub fn kind(words: &Words, kind: Kind) -> String {
    words.say(&format!("kind-{kind}"), &[])
}

/// The name of a clock.
pub fn clock(words: &Words, clock: ClockName) -> String {
    words.say(&format!("clock-{clock}"), &[])
}

/// The name of a clock of a record, with its weight.
pub fn clock_of(words: &Words, clock: &Clock) -> String {
    weighed(words, clock.name, &clock.rule, clock.soft)
}

/// The name of a clock with its weight: a target or a house value is amber, and said to be.
pub fn weighed(words: &Words, clock: ClockName, rule: &str, soft: bool) -> String {
    let name = self::clock(words, clock);
    match soft {
        true if rule.ends_with(TARGET) => say!(words, "clock-as-target", clock = name),
        true => say!(words, "clock-as-house", clock = name),
        false => name,
    }
}

/// The names of clocks that stand in one table: two of one name under different rules are told apart by what the rule is for.
pub fn clocks_of(words: &Words, clocks: &[&Clock]) -> Vec<String> {
    let names: Vec<String> = clocks.iter().map(|clock| clock_of(words, clock)).collect();
    let named = |(at, name): (usize, &String)| {
        let rule = &clocks[at].rule;
        let other = |(same, clock): (&String, &&Clock)| same == name && clock.rule != *rule;
        match names.iter().zip(clocks).any(other) {
            true => say!(words, "clock-named", clock = name.as_str(), which = rule_of(words, rule)),
            false => name.clone(),
        }
    };
    names.iter().enumerate().map(named).collect()
}

/// What a rule is for, by the word in its middle: `complaint.settled.reply`; else the rule itself.
fn rule_of(words: &Words, rule: &str) -> String {
    let word = rule.split('.').nth(1).unwrap_or_default();
    let lists = ["nature", "marked", "urgency"];
    let found = lists.iter().find_map(|list| words.find(&format!("{list}-{}", dashed(word))));
    found.unwrap_or_else(|| layout::visible(rule))
}

/// The name of a word of a closed list, such as an urgency or a trade.
pub fn term(words: &Words, list: &str, word: &str) -> String {
    words.say(&format!("{list}-{}", dashed(word)), &[])
}

/// The name of what starts or stops a clock.
pub fn event(words: &Words, event: Event) -> String {
    words.say(&format!("event-{event}"), &[])
}

/// The name of an axis of the word rules.
pub fn axis(words: &Words, axis: Axis) -> String {
    words.say(&format!("axis-{axis}"), &[])
}

/// The name of a label of an axis; a label that a book added itself is its own name.
pub fn label(words: &Words, axis: Axis, label: &str) -> String {
    let key = match axis {
        Axis::Urgency | Axis::Item | Axis::Trade | Axis::Nature => format!("{axis}-{}", dashed(label)),
        axis => format!("word-{axis}-{}", dashed(label)),
    };
    words.find(&key).unwrap_or_else(|| layout::visible(label))
}

fn dashed(word: &str) -> String {
    word.replace('_', "-").to_lowercase()
}

/// A length of time as a rule gives it.
pub fn span(words: &Words, span: Span) -> String {
    let (n, unit) = span.parts();
    words.say(&format!("span-{unit}"), &[("n", n.into())])
}

/// Minutes as people say them: days, hours and minutes, the two largest.
pub fn minutes(words: &Words, minutes: i64) -> String {
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    match (days, hours, rest) {
        (0, 0, rest) => say!(words, "length-minutes", minutes = rest),
        (0, hours, rest) => say!(words, "length-hours", hours = hours, minutes = rest),
        (days, hours, _) => say!(words, "length-days", days = days, hours = hours),
    }
}

/// How a clock stands, with the minutes left or late.
pub fn outcome(words: &Words, outcome: Outcome, minutes_: i64) -> String {
    let length = minutes(words, minutes_);
    match outcome {
        Outcome::Running => say!(words, "outcome-running", length = length),
        Outcome::Overdue => say!(words, "outcome-overdue", length = length),
        Outcome::Late => say!(words, "outcome-late", length = length),
        Outcome::Met => say!(words, "outcome-met"),
        Outcome::Paused => say!(words, "outcome-paused", length = length),
        Outcome::Cancelled => say!(words, "outcome-cancelled"),
    }
}

/// How a clock stands at `now`; a paused limit of working time says what is left of it in its own unit.
pub fn stands(words: &Words, clock: &Clock, now: Stamp) -> String {
    let outcome = stands_now(words, clock, now);
    match (clock.corrected, clock.late_before(now)) {
        (Some(was), Some(late)) if was.opening => {
            say!(words, "outcome-before-opening", outcome = outcome, length = minutes(words, late))
        }
        (Some(_), Some(late)) => say!(words, "outcome-before", outcome = outcome, length = minutes(words, late)),
        _ => outcome,
    }
}

fn stands_now(words: &Words, clock: &Clock, now: Stamp) -> String {
    let reading = clock.read(now);
    match (reading.outcome, reading.left_workdays) {
        (Outcome::Paused, Some(days)) => say!(words, "outcome-paused", length = span(words, Span::Workdays(days))),
        (outcome @ (Outcome::Running | Outcome::Paused), _) => self::outcome(words, outcome, reading.left_minutes),
        (outcome, _) => self::outcome(words, outcome, reading.late_minutes),
    }
}

/// A moment on the wall clock of its own offset, to the minute: `2026-11-22 09:14`. Seconds are cut off, so a due time
/// never reads later than it is; JSON has them.
pub fn moment(stamp: Stamp) -> String {
    stamp.wall().format("%Y-%m-%d %H:%M").to_string()
}

/// When a clock is due, as people read it; a paused one has no due time.
pub fn due(words: &Words, clock: &Clock, now: Stamp) -> String {
    clock.read(now).due.map_or_else(|| say!(words, "due-paused"), moment)
}

/// An amount in fen as people read it: `30` or `30.50`.
pub fn fen(fen: u64) -> String {
    if fen.is_multiple_of(100) { (fen / 100).to_string() } else { format!("{}.{:02}", fen / 100, fen % 100) }
}

/// Free text as it may reach a terminal or a report: numbers of people hidden, control characters written out.
pub fn free(text: &str) -> String {
    layout::visible(&mask::text(text))
}

/// What a record is about, in the words of whoever brought it; a monthly report is about its month.
pub fn matter(words: &Words, id: RecordId, text: &str) -> String {
    match (id.kind, text) {
        (Kind::Monthly, "") => say!(words, "monthly-of", month = id.month().to_string()),
        (_, text) => free(text),
    }
}
