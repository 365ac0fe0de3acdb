//! Clauses and sentences of a plain text, and the guards that take a found word out of play.

use super::wordbook::{FLAG_ASK, FLAG_FEAR, FLAG_HAPPEN, FLAG_JOINT, FLAG_MENDED, FLAG_SUPPOSE, GuardBook, Wordbook};
use crate::domain::wordrules::Guard;
use std::ops::Range;

/// One word of the rules found in the plain text.
#[derive(Debug, Clone, Default)]
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
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let next = chars.peek().map_or(' ', |(_, c)| *c);
        match c {
            '。' | '!' | '?' | ';' | '\n' => breaks.push((end, true)),
            '.' if last.is_ascii_alphabetic() && next == ' ' => breaks.push((end, true)),
            ',' | ':' | '…' | '~' => breaks.push((end, false)),
            ' ' if !last.is_ascii() && !next.is_ascii() => breaks.push((end, false)),
            _ => {}
        }
        last = c;
    }
    breaks
}

/// Where a sentence asks without its mark: a word of `asking` at its end, or twice the same character around one of
/// `whether` (`要不要`). Byte ranges, in order.
pub fn questions(text: &str, guards: &GuardBook) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    let ends = punctuation(text).into_iter().filter(|(_, full)| *full).map(|(at, _)| at);
    for to in ends.chain([text.len()]) {
        let sentence = text.get(from..to).unwrap_or_default();
        let bare = sentence.trim_end_matches(|c: char| !c.is_alphanumeric());
        let says = guards.asking_except.iter().any(|word| bare.ends_with(word.as_str()));
        let tail = guards.asking.iter().find(|word| !says && bare.ends_with(word.as_str()));
        let tail = tail.map(|word| from + bare.len() - word.len()..from + bare.len());
        found.extend(whether(sentence, guards).map(|range| from + range.start..from + range.end).or(tail));
        from = to;
    }
    found
}

/// The first `X不X` of a sentence.
fn whether(sentence: &str, guards: &GuardBook) -> Option<Range<usize>> {
    let chars: Vec<(usize, char)> = sentence.char_indices().collect();
    let asks = |w: &&[(usize, char)]| {
        let [(_, before), (_, middle), (_, after)] = w else { return false };
        before == after && before.is_alphabetic() && guards.whether.contains(middle)
    };
    let found = chars.windows(3).find(asks)?;
    let (first, last) = (found.first()?, found.last()?);
    Some(first.0..last.0 + last.1.len_utf8())
}

/// Marks every hit that is denied, over, only asked about or feared (issue 4: negation, mended, 出了火灾怎么办).
pub fn guard(text: &str, hits: &mut [Hit], book: &Wordbook) {
    for i in 0..hits.len() {
        let (before, rest) = hits.split_at_mut(i);
        let Some(hit) = rest.first_mut() else { continue };
        let fine = !book.has(hit.word, FLAG_MENDED) && fine(text, hit.end, &book.guards);
        if fine || denied(text, hit.start, &book.guards) || listed(text, before, hit, &book.guards) {
            hit.dead |= bit(Guard::Negated);
        }
        if followed(text, hit.end, &book.guards.ask) || followed(text, hit.end, &book.guards.drill) {
            hit.dead |= bit(Guard::Asked);
        }
    }
    inside(hits);
    supposed(hits, book);
    mended(text, hits, book);
}

/// What is said of a longer word holds for the words inside it: `不是跳闸` denies `闸` too.
fn inside(hits: &mut [Hit]) {
    let mut outer = Hit::default();
    for hit in hits.iter_mut() {
        if hit.end <= outer.end {
            hit.dead |= outer.dead;
        } else {
            outer = hit.clone();
        }
    }
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

/// What is said directly after a word, with only fillers between: that it is all right (`下水倒挺顺`).
fn fine(text: &str, end: usize, guards: &GuardBook) -> bool {
    let mut tail = text.get(end..).unwrap_or_default();
    for _ in 0..4 {
        if guards.fine.iter().any(|w| tail.starts_with(w.as_str())) {
            return true;
        }
        match guards.fine_filler.iter().find(|w| tail.starts_with(w.as_str())) {
            Some(filler) => tail = &tail[filler.len()..],
            None => return false,
        }
    }
    false
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
