//! Clauses and sentences of a plain text, and the guards that take a found word out of play.

use super::wordbook::{FLAG_ASK, FLAG_FEAR, FLAG_HAPPEN, FLAG_JOINT, FLAG_MENDED, FLAG_SUPPOSE, GuardBook, Wordbook};
use crate::domain::wordrules::Guard;

/// One word of the rules found in the plain text.
#[derive(Debug, Clone)]
pub struct Hit {
    pub word: usize,
    pub start: usize,
    pub end: usize,
    pub clause: usize,
    pub sentence: usize,
    /// Bits of [`bit`]: the guards that speak against it.
    pub dead: u8,
}

/// How many found words a cure looks back or ahead at most; keeps the work linear.
const REACH: usize = 64;

/// The bit of a guard.
pub fn bit(guard: Guard) -> u8 {
    match guard {
        Guard::Negated => 1,
        Guard::Mended => 2,
        Guard::Asked => 4,
        Guard::Feared => 8,
    }
}

/// Numbers every hit with its clause and sentence: punctuation ends them, joints open a clause.
pub fn place(text: &str, hits: &mut [Hit], book: &Wordbook) {
    let mut breaks: Vec<(usize, bool)> = punctuation(text);
    let joints = hits.iter().filter(|h| book.has(h.word, FLAG_JOINT));
    breaks.extend(joints.map(|h| (h.start, false)));
    breaks.sort_unstable();
    breaks.dedup_by_key(|b| b.0);
    let (mut next, mut clause, mut sentence) = (0, 0, 0);
    for hit in hits.iter_mut() {
        while let Some((_, full)) = breaks.get(next).filter(|b| b.0 <= hit.start) {
            clause += 1;
            sentence += usize::from(*full);
            next += 1;
        }
        hit.clause = clause;
        hit.sentence = sentence;
    }
}

/// Byte positions after which something new begins; `true` when a sentence ends there.
fn punctuation(text: &str) -> Vec<(usize, bool)> {
    let mut breaks = Vec::new();
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match c {
            '。' | '!' | '?' | ';' | '\n' => breaks.push((end, true)),
            ',' | ':' | '…' | '~' => breaks.push((end, false)),
            ' ' if !last.is_ascii() => breaks.push((end, false)),
            _ => {}
        }
        last = c;
    }
    breaks
}

/// Marks every hit that is denied, over, only asked about or feared (issue 4: negation, mended, 出了火灾怎么办).
pub fn guard(text: &str, hits: &mut [Hit], book: &Wordbook) {
    for i in 0..hits.len() {
        let (before, rest) = hits.split_at_mut(i);
        let Some(hit) = rest.first_mut() else { continue };
        if denied(text, hit.start, &book.guards) || listed(text, before, hit, &book.guards) {
            hit.dead |= bit(Guard::Negated);
        }
        if followed(text, hit.end, &book.guards.ask) || followed(text, hit.end, &book.guards.drill) {
            hit.dead |= bit(Guard::Asked);
        }
    }
    supposed(hits, book);
    mended(text, hits, book);
}

/// A denial stands directly before, with only fillers between; `不是A就是B` denies nothing.
fn denied(text: &str, start: usize, guards: &GuardBook) -> bool {
    let Some(mut head) = text.get(..start) else { return false };
    for _ in 0..4 {
        if guards.deny_except.iter().any(|w| head.ends_with(w.as_str())) {
            return false;
        }
        if let Some(no) = guards.deny.iter().find(|w| head.ends_with(w.as_str())) {
            let either = match guards.either.as_slice() {
                [first, second] => no.ends_with(first.as_str()) && near(text, start).contains(second.as_str()),
                _ => false,
            };
            let twice = denied_once(&head[..head.len() - no.len()], guards);
            return !either && !twice;
        }
        match guards.deny_filler.iter().find(|w| head.ends_with(w.as_str())) {
            Some(filler) => head = &head[..head.len() - filler.len()],
            None => return false,
        }
    }
    false
}

/// The next twenty characters.
fn near(text: &str, start: usize) -> String {
    text.get(start..).unwrap_or_default().chars().take(20).collect()
}

/// A denial of the denial: `不是没漏`.
fn denied_once(head: &str, guards: &GuardBook) -> bool {
    guards.deny.iter().any(|w| head.ends_with(w.as_str()))
        && !guards.deny_except.iter().any(|w| head.ends_with(w.as_str()))
}

/// `没有漏水、漏电`: a word joined to a denied one is denied with it.
fn listed(text: &str, before: &[Hit], hit: &Hit, guards: &GuardBook) -> bool {
    let negated = bit(Guard::Negated);
    before
        .iter()
        .rev()
        .take(12)
        .filter(|h| h.dead & negated != 0 && h.end <= hit.start)
        .any(|h| text.get(h.end..hit.start).is_some_and(|between| guards.joined.iter().any(|word| word == between)))
}

/// One of the words stands directly after.
fn followed(text: &str, end: usize, words: &[String]) -> bool {
    text.get(end..).is_some_and(|tail| words.iter().any(|w| tail.starts_with(w.as_str())))
}

/// Supposed, asked about or feared: an opener stands earlier in the clause (`如果` with a question: in the sentence).
fn supposed(hits: &mut [Hit], book: &Wordbook) {
    let mut asks: Vec<usize> = hits.iter().filter(|h| book.has(h.word, FLAG_ASK)).map(|h| h.sentence).collect();
    asks.dedup();
    let (mut at, mut open) = ((0, 0), [usize::MAX; 4]);
    for hit in hits.iter_mut() {
        if hit.sentence != at.0 {
            open = [usize::MAX; 4];
        } else if hit.clause != at.1 {
            open = [usize::MAX, usize::MAX, usize::MAX, open[3]];
        }
        at = (hit.sentence, hit.clause);
        let asked = asks.binary_search(&hit.sentence).is_ok();
        let [suppose, happen, fear, wide] = open.map(|end| end <= hit.start);
        hit.dead |= if suppose || (asked && (happen || wide)) { bit(Guard::Asked) } else { 0 };
        hit.dead |= if fear { bit(Guard::Feared) } else { 0 };
        for (slot, flag) in open.iter_mut().zip([FLAG_SUPPOSE, FLAG_HAPPEN, FLAG_FEAR, FLAG_SUPPOSE]) {
            if book.has(hit.word, flag) {
                *slot = (*slot).min(hit.end);
            }
        }
    }
}

/// What stands before a true `修好了` in its clause is over, or the clause before when this one names nothing itself.
fn mended(text: &str, hits: &mut [Hit], book: &Wordbook) {
    for i in 0..hits.len() {
        let Some(cure) = hits.get(i).filter(|h| book.has(h.word, FLAG_MENDED)).cloned() else { continue };
        if !holds(text, &cure, hits, i, book) {
            continue;
        }
        let mine = |h: &Hit| h.end <= cure.start && book.counts(h.word);
        let own = hits[..i].iter().rev().take(REACH).take_while(|h| h.clause == cure.clause).any(mine);
        let reach = if own { cure.clause } else { cure.clause.saturating_sub(1) };
        for hit in
            hits[..i].iter_mut().rev().take(REACH).take_while(|h| h.clause >= reach && h.sentence == cure.sentence)
        {
            hit.dead |= if hit.end <= cure.start { bit(Guard::Mended) } else { 0 };
        }
    }
}

/// The cure itself is not denied, asked for, or followed by a relapse.
fn holds(text: &str, cure: &Hit, hits: &[Hit], i: usize, book: &Wordbook) -> bool {
    let except = &book.guards.mended_except;
    let head = text.get(..cure.start).unwrap_or_default();
    let asked = except.iter().any(|w| head.ends_with(w.as_str())) || followed(text, cure.end, except);
    let back =
        hits[i + 1..].iter().take(REACH).take_while(|h| h.sentence == cure.sentence).any(|h| book.relapse(h.word));
    !asked && !back && cure.dead == 0
}
