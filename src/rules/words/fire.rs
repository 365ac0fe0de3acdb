//! Which rules hold: every part of a rule must stand in the same clause, sentence or text, and none of its `unless` words.

use super::clause::Hit;
use super::wordbook::{ANY, Shelf, UNLESS};
use crate::domain::wordrules::{When, Within};
use std::ops::Range;

/// A rule that holds, with up to four of its words.
#[derive(Clone)]
pub struct Fired {
    pub rule: usize,
    pub count: usize,
    pub hits: Vec<usize>,
}

/// What one stretch of text has shown of a rule so far.
#[derive(Clone, Default)]
struct Seen {
    parts: u8,
    count: usize,
    hits: Vec<usize>,
}

/// Every rule that holds, in the order of their ids.
pub fn fire(shelf: &Shelf, hits: &[Hit]) -> Vec<Fired> {
    let mut seen = vec![Seen::default(); shelf.rules.len()];
    let mut fired: Vec<Option<Fired>> = vec![None; shelf.rules.len()];
    for within in [Within::Clause, Within::Sentence, Within::Text] {
        let key = |h: &Hit| match within {
            Within::Clause => h.clause,
            Within::Sentence => h.sentence,
            Within::Text => 0,
        };
        let (mut from, mut touched) = (0, Vec::new());
        for to in 1..=hits.len() {
            if to == hits.len() || key(&hits[to]) != key(&hits[from]) {
                look(shelf, within, hits, from..to, &mut seen, &mut touched);
                settle(shelf, &mut seen, &mut touched, &mut fired);
                from = to;
            }
        }
    }
    fired.into_iter().flatten().collect()
}

/// Notes for each rule which of its parts stand in this stretch.
fn look(shelf: &Shelf, within: Within, hits: &[Hit], span: Range<usize>, seen: &mut [Seen], touched: &mut Vec<usize>) {
    for i in span {
        let Some(uses) = shelf.uses.get(hits[i].word) else { continue };
        for (rule, part) in uses {
            let (Some(known), Some(note)) = (shelf.rules.get(*rule), seen.get_mut(*rule)) else { continue };
            let dead = *part != UNLESS && hits[i].dead & known.guards != 0;
            if known.rule.within != within || dead {
                continue;
            }
            if note.parts == 0 {
                touched.push(*rule);
            }
            note.parts |= part;
            note.count += usize::from(*part == ANY);
            if *part != UNLESS && note.hits.len() < 4 {
                note.hits.push(i);
            }
        }
    }
}

/// Keeps the rules whose parts are all there and clears the notes for the next stretch.
fn settle(shelf: &Shelf, seen: &mut [Seen], touched: &mut Vec<usize>, fired: &mut [Option<Fired>]) {
    for rule in touched.drain(..) {
        let note = std::mem::take(&mut seen[rule]);
        let Some(known) = shelf.rules.get(rule) else { continue };
        if note.parts & UNLESS != 0 || note.parts & known.needs != known.needs || known.needs == 0 {
            continue;
        }
        match &mut fired[rule] {
            Some(before) => before.count += note.count,
            empty => *empty = Some(Fired { rule, count: note.count, hits: note.hits }),
        }
    }
}

/// The rules that hold because some repair rule holds, carrying its words.
pub fn referred(shelf: &Shelf, cause: &Fired) -> Vec<Fired> {
    let named = shelf.rules.iter().enumerate().filter(|(_, r)| r.rule.when == Some(When::Repair));
    named.map(|(rule, _)| Fired { rule, count: 1, hits: cause.hits.clone() }).collect()
}
