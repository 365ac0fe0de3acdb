//! Classification by word rules: which rules hold for a text, which decides each axis, and what came second.
//!
//! Pure: equal rules and equal text give an equal judgement; no text makes it fail (000-R77…R79, R71, 002-R23…R25).

use super::clause::{Hit, bit, guard, place};
use super::fire::{Fired, fire, referred};
use super::normal::stands_alone;
use super::verdict::{decide, told};
pub use super::wordbook::TooMany;
use super::wordbook::{FLAG_MASK, Shelf, UNLESS, Wordbook};
use crate::domain::wordrules::{Axis, Guard, When, WordRules};
use std::cmp::Reverse;
use std::ops::Range;

/// What kind of record the text opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Repair,
    Complaint,
    Request,
}

/// A word of the rules and where it stands in the text as given (bytes, on character borders).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub word: String,
    pub at: Range<usize>,
}

/// The label of one axis with the rule that decided; no rule means the section's default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub axis: Axis,
    pub label: String,
    pub rule: Option<String>,
    pub words: Vec<Found>,
    pub runner_up: Option<RunnerUp>,
}

/// The best rule that gave another label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunnerUp {
    pub rule: String,
    pub label: String,
}

/// The whole answer for a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    pub verdicts: Vec<Verdict>,
    /// Words found but set aside, and why.
    pub set_aside: Vec<(Found, Guard)>,
}

impl Judgement {
    /// The label of an axis, if the kind has that axis (subtype only under `invalid`).
    pub fn label(&self, axis: Axis) -> Option<&str> {
        self.verdicts.iter().find(|v| v.axis == axis).map(|v| v.label.as_str())
    }
}

/// Compiled word rules.
pub struct Classifier {
    book: Wordbook,
}

impl Classifier {
    /// Compiles rules that were read without a fault.
    pub fn new(words: &WordRules) -> Result<Classifier, TooMany> {
        Ok(Classifier { book: Wordbook::new(words)? })
    }

    /// Judges a text. Total, deterministic, linear in the length of the text.
    pub fn judge(&self, kind: Kind, text: &str) -> Judgement {
        let plain = self.book.normal.plain(text);
        let hits = self.hits(&plain.text);
        let [repair, complaint, request] = &self.book.shelves;
        let shelf = match kind {
            Kind::Repair => repair,
            Kind::Complaint => complaint,
            Kind::Request => request,
        };
        let mut fired = fire(shelf, &hits);
        if kind == Kind::Request {
            let item = |f: &Fired| repair.rules.get(f.rule).is_some_and(|r| r.rule.item.is_some());
            let known = fire(repair, &hits).into_iter().find(item).map(|f| (When::Repair, f));
            for (when, cause) in known.into_iter().chain(told(complaint, &fire(complaint, &hits))) {
                fired.extend(referred(shelf, &hits, when, &cause));
            }
        }
        let found = |i: &usize| hits.get(*i).map(|h| self.found(h, &plain));
        let words = |f: &Fired| f.hits.iter().filter_map(found).collect();
        let verdicts = decide(shelf, &fired, &words);
        let aside = |h: &Hit| lost(h, shelf).map(|g| (self.found(h, &plain), g));
        Judgement { verdicts, set_aside: hits.iter().filter_map(aside).collect() }
    }

    /// Every word that stands in the plain text, hidden ones removed, with its clause and guards.
    fn hits(&self, text: &str) -> Vec<Hit> {
        let alone = |m: &aho_corasick::Match| stands_alone(text, m.range());
        let hit = |m: aho_corasick::Match| Hit {
            word: m.pattern().as_usize(),
            start: m.start(),
            end: m.end(),
            ..Hit::default()
        };
        let mut hits: Vec<Hit> = self.book.found.find_overlapping_iter(text).filter(alone).map(hit).collect();
        let asks = super::clause::questions(text, &self.book.guards).into_iter();
        let ask =
            |at: Range<usize>| Some(Hit { word: self.book.question?, start: at.start, end: at.end, ..Hit::default() });
        hits.extend(asks.filter_map(ask));
        hits.sort_by_key(|h| (h.start, Reverse(h.end), h.word));
        self.unmask(&mut hits);
        place(text, &mut hits, &self.book);
        guard(text, &mut hits, &self.book);
        hits
    }

    /// Drops what lies inside a mask word (`电梯口的灯` hides `电梯`).
    fn unmask(&self, hits: &mut Vec<Hit>) {
        let mut mask = 0..0;
        hits.retain(|h| {
            let inside = h.end <= mask.end && (h.start, h.end) != (mask.start, mask.end);
            if self.book.has(h.word, FLAG_MASK) && h.end > mask.end {
                mask = h.start..h.end;
            }
            !inside
        });
    }

    fn found(&self, hit: &Hit, plain: &super::normal::Plain) -> Found {
        let word = self.book.words.get(hit.word).cloned().unwrap_or_default();
        Found { word, at: plain.origin(hit.start..hit.end) }
    }
}

/// The guard that took a word away from every rule that uses it.
fn lost(hit: &Hit, shelf: &Shelf) -> Option<Guard> {
    let uses = shelf.uses.get(hit.word)?;
    let mut rules = uses.iter().filter(|(_, part)| *part != UNLESS).filter_map(|(r, _)| shelf.rules.get(*r)).peekable();
    rules.peek()?;
    let common = rules.fold(u8::MAX, |sum, r| sum & r.guards) & hit.dead;
    [Guard::Negated, Guard::Mended, Guard::Asked, Guard::Feared].into_iter().find(|g| common & bit(*g) != 0)
}
