//! A line of the duty log for people and as JSON: what it is about, what it has come to, what comes next.

use serde_json::{Map, Value, json};

use crate::domain::case::{Body, Severity};
use crate::domain::field::Field;
use crate::domain::fold::Standing;
use crate::domain::month::Figures;
use crate::domain::state::State;
use crate::domain::watch::{Deed, Line, Watch};
use crate::i18n::Words;
use crate::say;

use super::json::{Masking, node};
use super::layout::visible;
use super::terms;

/// What it is about, with the area and how grave it is where that is not ordinary.
pub fn label(words: &Words, standing: &Standing) -> Option<String> {
    let watch = standing.front.duty()?;
    let line = terms::term(words, "word-line", watch.line.unwrap_or(Line::Daily).as_str());
    let area = watch.area.map(|area| terms::term(words, "word-area", area.as_str()));
    let grave = watch.severity.filter(|severity| *severity != Severity::Ordinary);
    let grave = grave.map(|severity| terms::term(words, "word-severity", severity.as_str()));
    Some([Some(line), area, grave].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// The facts that `show` lists of a line, each where it has one.
pub fn facts(words: &Words, standing: &Standing, masking: Masking) -> Vec<(String, Option<String>)> {
    let Some(watch) = standing.front.duty() else { return Vec::new() };
    let person = |who: &Option<crate::domain::party::Person>| who.as_ref().map(|who| terms::free(who.as_str()));
    let free = |text: &Option<String>| text.as_ref().map(|text| visible(&masking.text(text)));
    let told: Vec<String> = watch
        .told
        .iter()
        .map(|(body, at)| format!("{} {}", terms::term(words, "word-body", body.as_str()), terms::moment(*at)))
        .collect();
    let yes = |family: &str, flag: Option<bool>| flag.map(|flag| terms::term(words, family, &flag.to_string()));
    let to = if watch.is(Line::Leave) { say!(words, "fact-stand-in") } else { say!(words, "fact-given-to") };
    let mut rows = vec![
        (say!(words, "fact-shift"), watch.shift.as_ref().map(|turn| visible(&turn.to_string()))),
        (say!(words, "fact-for-shift"), watch.for_shift.as_ref().map(|turn| visible(&turn.to_string()))),
        (to, person(&watch.to)),
        (say!(words, "fact-until"), watch.until.map(terms::moment)),
        (say!(words, "fact-reached"), yes("word-reached", watch.reached)),
        (say!(words, "fact-kept"), free(&watch.kept)),
        (say!(words, "fact-scheduled"), yes("word-scheduled", watch.scheduled)),
        (say!(words, "fact-score"), free(&watch.score)),
    ];
    rows.extend(watch.deeds.iter().map(|one| (say!(words, "fact-done"), Some(deed(one, masking)))));
    // What was decided together with what was done is said once.
    let twice =
        |one: &Deed| watch.deeds.iter().chain(&watch.closed).any(|other| other.at == one.at && other.text == one.text);
    let decided = watch.decided.as_ref().map(|one| match twice(one) {
        true => deed(&Deed { text: None, ..one.clone() }, masking),
        false => deed(one, masking),
    });
    let looked = |(one, right): &(Deed, bool)| {
        format!("{} {}", terms::term(words, "word-right", &right.to_string()), deed(one, masking))
    };
    let counts = watch.counts.as_ref().map(|counts| figures(words, counts)).unwrap_or_default();
    let month = watch.month.map(|month| format!("{month}  {counts}").trim_end().to_string());
    let commit = watch.commit.as_ref().map(|commit| visible(&commit.chars().take(10).collect::<String>()));
    rows.extend([
        (say!(words, "fact-told"), Some(told.join(" · ")).filter(|told| !told.is_empty())),
        (say!(words, "fact-decided"), decided),
        (say!(words, "fact-rechecked"), watch.rechecked.as_ref().map(looked)),
        (say!(words, "fact-signed"), person(&watch.signed_by)),
        (say!(words, "fact-month"), month),
        (say!(words, "fact-commit"), commit),
    ]);
    rows
}

/// Who, when and the words.
pub fn deed(deed: &Deed, masking: Masking) -> String {
    let text = deed.text.as_ref().map(|text| visible(&masking.text(text))).unwrap_or_default();
    format!("{} {} {text}", terms::moment(deed.at), terms::free(deed.who.as_str())).trim_end().to_string()
}

/// The figures of an archived month: what there was, and what was missing.
pub fn figures(words: &Words, figures: &Figures) -> String {
    let there = figures.all().into_iter().take(3);
    let missing = figures.missing().into_iter().filter(|(_, n)| *n > 0);
    let named = |(name, n)| format!("{} {n}", terms::term(words, "word-figure", name));
    there.chain(missing).map(named).collect::<Vec<_>>().join(" · ")
}

/// What is said of a new line: what it is about, and which shift it stands in.
pub fn opened(words: &Words, standing: &Standing) -> Vec<String> {
    let shift = standing.front.duty().and_then(|watch| watch.shift.as_ref());
    let label = label(words, standing).unwrap_or_default();
    vec![match shift {
        Some(turn) => say!(words, "duty-opened", label = label, shift = visible(&turn.to_string())),
        None => say!(words, "duty-opened-no-shift", label = label),
    }]
}

/// What usually comes next, as a command; nothing where the line is closed.
pub fn next(words: &Words, standing: &Standing) -> Option<String> {
    let watch = standing.front.duty()?;
    let key = match (standing.state(), watch.line) {
        (State::Received, Some(Line::Leave)) => "next-duty-leave",
        (State::Received, Some(Line::SpotCheck)) => "next-duty-spot-check",
        (State::Received | State::Handled, Some(Line::Quarrel)) if watch.owner == watch.began => "next-duty-swap",
        (State::Received | State::Handled, _) if untold(watch) => "next-duty-report",
        (State::Received | State::Handled, _) if undecided(watch) => "next-duty-decide",
        (State::Received, Some(Line::Nonconformity)) => "next-duty-correct",
        (State::Handled, Some(Line::Nonconformity)) => "next-duty-recheck",
        (State::Received | State::Handled, Some(Line::LostProperty)) => "next-duty-claim",
        (State::Received | State::Handled, Some(Line::Outage)) => "next-duty-restored",
        (State::Received | State::Handled, Some(Line::ProtectiveMeasure)) => "next-duty-lift",
        (State::Received | State::Handled, Some(Line::LeavePost)) => "next-duty-back",
        (State::Received | State::Handled, Some(Line::Notice)) => "next-duty-clear",
        (State::Received, _) => "next-duty-handle",
        (State::Handled, _) => "next-duty-close",
        _ => return None,
    };
    Some(words.say(key, &[("id", standing.id.to_string().into())]))
}

/// Whether the director has still to be told (002-R07, 004-R62).
pub fn untold(watch: &Watch) -> bool {
    let to_tell = watch.is(Line::Quarrel) || watch.severity == Some(Severity::Difficult);
    to_tell && watch.decided.is_none() && !watch.told.contains_key(&Body::Director)
}

/// Whether the director has still to decide (002-R07).
pub fn undecided(watch: &Watch) -> bool {
    watch.severity == Some(Severity::Major) && watch.decided.is_none()
}

/// What it has come to, as JSON.
pub fn value(standing: &Standing, masking: Masking) -> Value {
    let Some(watch) = standing.front.duty() else { return Value::Null };
    let person = |who: Option<&crate::domain::party::Person>| who.map(|who| masking.text(who.as_str()));
    let text = |text: &Option<String>| text.as_ref().map(|text| masking.text(text));
    let deed = |deed: &Deed| json!({"at": deed.at.to_string(), "who": masking.text(deed.who.as_str()), "text": text(&deed.text)});
    let looked = |(one, right): &(Deed, bool)| json!({"at": one.at.to_string(), "who": masking.text(one.who.as_str()), "text": text(&one.text), "right": right});
    let turn = |turn: &Option<crate::domain::shift::Turn>| turn.as_ref().map(|turn| masking.text(&turn.to_string()));
    let told: Map<String, Value> =
        watch.told.iter().map(|(body, at)| (body.as_str().to_string(), json!(at.to_string()))).collect();
    json!({
        "kind": watch.line.unwrap_or(Line::Daily).as_str(),
        "severity": watch.severity.unwrap_or(Severity::Ordinary).as_str(),
        "area": watch.area.map(|area| area.as_str()),
        "shift": turn(&watch.shift),
        "for_shift": turn(&watch.for_shift),
        "to": person(watch.to.as_ref()),
        "stand_in": person(watch.stand_in()),
        "until": watch.until.map(|until| until.to_string()),
        "reached": watch.reached,
        "kept": text(&watch.kept),
        "scheduled": watch.scheduled,
        "score": text(&watch.score),
        "done": watch.deeds.iter().map(deed).collect::<Vec<_>>(),
        "told": told,
        "decided": watch.decided.as_ref().map(deed),
        "rechecked": watch.rechecked.as_ref().map(looked),
        "closed": watch.closed.as_ref().map(deed),
        "signed_by": person(watch.signed_by.as_ref()),
        "month": watch.month.map(|month| month.to_string()),
        "counts": watch.counts.as_ref().map(|counts| node(&counts.write(), masking)),
        "commit": text(&watch.commit),
    })
}
