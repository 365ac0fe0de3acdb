//! Which rules hold: every part of a rule must stand in the same clause, sentence or text, and none of its `unless` words.

use super::clause::{Hit, bit};
use super::wordbook::{ANY, Compiled, Shelf, UNLESS};
use crate::domain::wordrules::{Guard, When, Within};
use std::ops::Range;

/// How many different words of a rule are told apart at most; keeps the work linear.
pub const MOST: usize = 8;

/// A rule that holds, with up to four of its words.
#[derive(Clone)]
pub struct Fired {
    pub rule: usize,
    pub count: usize,
    pub hits: Vec<usize>,
    /// The clause of its first word.
    pub clause: usize,
    /// It ranks no higher: it rests on a rule of another section that ranks so.
    pub most: u32,
}

/// What one stretch of text has shown of a rule so far.
#[derive(Clone, Default)]
struct Seen {
    parts: u8,
    count: usize,
    hits: Vec<usize>,
    /// The `any` words seen, each once.
    named: Vec<usize>,
}

/// Every rule that holds, in the order of their ids.
pub fn fire(shelf: &Shelf, hits: &[Hit]) -> Vec<Fired> {
    let covered = covered(shelf, hits);
    let mut seen = vec![Seen::default(); shelf.rules.len()];
    let mut fired: Vec<Option<Fired>> = vec![None; shelf.rules.len()];
    let last = hits.last().map_or(0, |h| h.sentence);
    for within in [Within::Clause, Within::Sentence, Within::Text, Within::Last] {
        let key = |h: &Hit| match within {
            Within::Clause => h.clause,
            Within::Sentence | Within::Last => h.sentence,
            Within::Text => 0,
        };
        let (mut from, mut touched) = (0, Vec::new());
        for to in 1..=hits.len() {
            if to == hits.len() || key(&hits[to]) != key(&hits[from]) {
                if within == Within::Last && hits[from].sentence != last {
                    from = to;
                    continue;
                }
                look(shelf, within, (hits, &covered), from..to, &mut seen, &mut touched);
                settle(shelf, hits, &mut seen, &mut touched, &mut fired);
                from = to;
            }
        }
    }
    fired.into_iter().flatten().collect()
}

/// For each hit the labels (as bits) for which a longer word around it speaks: `停车费` says fees, whatever `停车` says.
fn covered(shelf: &Shelf, hits: &[Hit]) -> Vec<u64> {
    let mut open: Vec<&Hit> = Vec::new();
    let mut out = Vec::with_capacity(hits.len());
    for hit in hits {
        open.retain(|o| o.end > hit.start);
        let longer = open.iter().filter(|o| o.end >= hit.end && (o.start, o.end) != (hit.start, hit.end));
        out.push(longer.fold(0, |sum, o| sum | shelf.speaks.get(o.word).copied().unwrap_or(0)));
        if open.len() < MOST {
            open.push(hit);
        }
    }
    out
}

/// Notes for each rule which of its parts stand in this stretch.
fn look(
    shelf: &Shelf,
    within: Within,
    (hits, covered): (&[Hit], &[u64]),
    span: Range<usize>,
    seen: &mut [Seen],
    touched: &mut Vec<usize>,
) {
    for i in span {
        let Some(uses) = shelf.uses.get(hits[i].word) else { continue };
        for (rule, part) in uses {
            let (Some(known), Some(note)) = (shelf.rules.get(*rule), seen.get_mut(*rule)) else { continue };
            let against = if *part == UNLESS { bit(Guard::Mended) } else { known.guards };
            let dead = hits[i].dead & against & known.guards != 0 || *part == ANY && known.hidden(covered[i]);
            if known.rule.within != within || dead {
                continue;
            }
            if note.parts == 0 {
                touched.push(*rule);
            }
            note.parts |= part;
            if *part == ANY && note.named.len() < MOST && !note.named.contains(&hits[i].word) {
                note.named.push(hits[i].word);
            }
            note.count += usize::from(*part == ANY);
            if *part != UNLESS && note.hits.len() < 4 {
                note.hits.push(i);
            }
        }
    }
}

/// Keeps the rules whose parts are all there and clears the notes for the next stretch.
fn settle(shelf: &Shelf, hits: &[Hit], seen: &mut [Seen], touched: &mut Vec<usize>, fired: &mut [Option<Fired>]) {
    for rule in touched.drain(..) {
        let note = std::mem::take(&mut seen[rule]);
        let Some(known) = shelf.rules.get(rule) else { continue };
        let enough = note.named.len() >= known.least;
        if note.parts & UNLESS != 0 || note.parts & known.needs != known.needs || known.needs & ANY == 0 || !enough {
            continue;
        }
        match &mut fired[rule] {
            Some(before) => before.count += note.count,
            empty => {
                let clause = note.hits.first().and_then(|hit| hits.get(*hit)).map_or(0, |hit| hit.clause);
                *empty = Some(Fired { rule, count: note.count, hits: note.hits, clause, most: u32::MAX });
            }
        }
    }
}

/// The rules that hold because another section says so, carrying its words; silent where one of their `unless` stands.
pub fn referred(shelf: &Shelf, hits: &[Hit], when: When, cause: &Fired) -> Vec<Fired> {
    let speaks = |(rule, known): &(usize, &Compiled)| {
        let against = |h: &Hit| h.dead & bit(Guard::Mended) & known.guards == 0;
        let bars = |h: &&Hit| shelf.uses.get(h.word).is_some_and(|uses| uses.contains(&(*rule, UNLESS)));
        known.rule.when == Some(when) && !hits.iter().filter(bars).any(against)
    };
    let named = shelf.rules.iter().enumerate().filter(speaks);
    named.map(|(rule, _)| Fired { rule, count: 1, ..cause.clone() }).collect()
}
