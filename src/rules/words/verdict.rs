//! From the rules that hold to one label per axis: safe side first, then rank, then how often, then the order of the labels.

use super::classify::{Found, RunnerUp, Verdict};
use super::fire::Fired;
use super::wordbook::{Compiled, Shelf};
use crate::domain::field::Word;
use crate::domain::wordrules::{Axis, AxisWords, When};
use std::cmp::Reverse;

/// A rule that holds and the label it gives on one axis.
struct Claim<'a> {
    fired: &'a Fired,
    known: &'a Compiled,
    label: &'a str,
    points: u32,
}

/// More than any rank: without `edge` a label under `first` wins whatever the rank.
const SETTLES: u32 = 100;

/// One verdict per axis of the section, in the order of [`Axis`]; `subtype` only under `invalid`.
pub fn decide(shelf: &Shelf, fired: &[Fired], words: &dyn Fn(&Fired) -> Vec<Found>) -> Vec<Verdict> {
    let mut out: Vec<Verdict> = Vec::new();
    for (axis, labels) in &shelf.section.axes {
        let verdict = match axis {
            Axis::Urgency => continue,
            Axis::Trade => trade(shelf, labels, fired, words),
            axis => axis_verdict(shelf, *axis, labels, fired, words),
        };
        out.extend(Some(verdict).filter(|v| v.axis != Axis::Subtype || invalid(&out)));
    }
    if let Some(urgency) = shelf.section.axes.get(&Axis::Urgency) {
        let item = out.iter().find(|v| v.axis == Axis::Item).cloned();
        out.extend(item.map(|v| urgency_verdict(shelf, urgency, v)));
    }
    out.sort_by_key(|v| v.axis);
    out
}

/// What the complaint rules say of a text: its nature, or the subtype of what is invalid.
pub fn told(shelf: &Shelf, fired: &[Fired]) -> Option<(When, Fired)> {
    let best = |axis: Axis| {
        let claims = claims(shelf, axis, shelf.section.axes.get(&axis)?, fired);
        let claim = claims.first()?;
        Some((When::from_text(claim.label), Fired { most: claim.known.rank, ..claim.fired.clone() }))
    };
    let (nature, cause) = best(Axis::Nature)?;
    let (when, cause) = if let Some(when) = nature { (Some(when), cause) } else { best(Axis::Subtype)? };
    when.map(|when| (when, cause))
}

fn invalid(verdicts: &[Verdict]) -> bool {
    verdicts.iter().any(|v| v.axis == Axis::Nature && v.label == "invalid")
}

/// All claims on an axis, the deciding one first.
fn claims<'a>(shelf: &'a Shelf, axis: Axis, labels: &AxisWords, fired: &'a [Fired]) -> Vec<Claim<'a>> {
    let claim = |f: &'a Fired| {
        let known = shelf.rules.get(f.rule)?;
        Some(Claim { fired: f, known, label: known.rule.label(axis)?, points: 0 })
    };
    let mut claims: Vec<Claim> = fired.iter().filter_map(claim).collect();
    let head = claims.iter().map(|c| c.fired.clause).min().unwrap_or_default();
    for claim in &mut claims {
        let safe = labels.first.iter().any(|label| label == claim.label);
        let edge = if safe { labels.edge.unwrap_or(SETTLES) } else { 0 };
        let lead = if claim.fired.clause == head { labels.lead.unwrap_or(0) } else { 0 };
        claim.points = claim.known.rank.min(claim.fired.most).saturating_add(edge).saturating_add(lead);
    }
    let place = |label: &str| labels.labels.iter().position(|l| l == label);
    claims.sort_by_key(|c| (Reverse(c.points), Reverse(c.fired.count), place(c.label), c.fired.rule));
    claims
}

fn axis_verdict(
    shelf: &Shelf,
    axis: Axis,
    labels: &AxisWords,
    fired: &[Fired],
    words: &dyn Fn(&Fired) -> Vec<Found>,
) -> Verdict {
    let claims = claims(shelf, axis, labels, fired);
    let Some(best) = claims.first() else {
        return Verdict { axis, label: labels.default.clone(), rule: None, words: Vec::new(), runner_up: None };
    };
    let second = claims.iter().find(|c| c.label != best.label);
    let runner_up = second.map(|c| RunnerUp { rule: c.known.id.clone(), label: c.label.to_string() });
    Verdict {
        axis,
        label: best.label.to_string(),
        rule: Some(best.known.id.clone()),
        words: words(best.fired),
        runner_up,
    }
}

/// The trade follows the rule that decided the item when that rule names one, so that the two agree.
fn trade(shelf: &Shelf, labels: &AxisWords, fired: &[Fired], words: &dyn Fn(&Fired) -> Vec<Found>) -> Verdict {
    let mut verdict = axis_verdict(shelf, Axis::Trade, labels, fired, words);
    let Some(items) = shelf.section.axes.get(&Axis::Item) else { return verdict };
    let ordered = claims(shelf, Axis::Item, items, fired);
    let named = ordered.first().and_then(|c| c.known.rule.trade.as_deref().map(|t| (c, t)));
    if let Some((claim, trade)) = named {
        let before = verdict.rule.take().filter(|_| verdict.label != trade);
        verdict.runner_up = before.map(|rule| RunnerUp { rule, label: verdict.label.clone() }).or(verdict.runner_up);
        verdict.runner_up = verdict.runner_up.filter(|r| r.label != trade);
        verdict.label = trade.to_string();
        verdict.rule = Some(claim.known.id.clone());
        verdict.words = words(claim.fired);
    }
    verdict
}

/// Urgent when the item is one of the item axis's `first` labels (000-R78), otherwise the other label (000-R79).
fn urgency_verdict(shelf: &Shelf, urgency: &AxisWords, item: Verdict) -> Verdict {
    let urgent = |label: &str| {
        let first = shelf.section.axes.get(&Axis::Item).map(|a| a.first.iter().any(|l| l == label));
        let place = usize::from(first != Some(true));
        urgency.labels.get(place).unwrap_or(&urgency.default).clone()
    };
    let label = urgent(&item.label);
    let other = item.runner_up.map(|r| RunnerUp { label: urgent(&r.label), rule: r.rule });
    Verdict { axis: Axis::Urgency, runner_up: other.filter(|r| r.label != label), label, ..item }
}
