//! One spelling for matching: width, case, traditional characters, other spellings; every byte leads back to the original.

use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::HashMap;
use std::ops::Range;

/// A text made plain for matching, with the way back.
pub struct Plain {
    pub text: String,
    marks: Vec<Mark>,
}

/// From byte `at` of the plain text on stands what was `from..to` in the original.
struct Mark {
    at: usize,
    from: usize,
    to: usize,
}

impl Plain {
    /// The byte range in the original text; always on character borders.
    pub fn origin(&self, range: Range<usize>) -> Range<usize> {
        let first = self.mark(range.start);
        let last = self.mark(range.end.saturating_sub(1));
        match (first, last) {
            (Some(a), Some(b)) => a.from..b.to.max(a.from),
            _ => 0..0,
        }
    }

    fn mark(&self, at: usize) -> Option<&Mark> {
        let next = self.marks.partition_point(|m| m.at <= at);
        self.marks.get(next.saturating_sub(1))
    }
}

/// The compiled spelling rules.
pub struct Normal {
    traditional: HashMap<char, char>,
    alias: AhoCorasick,
    house: Vec<String>,
}

impl Normal {
    /// A Latin spelling with blanks is found without them too. `None` when the automaton cannot be built.
    pub fn new(pairs: &[(char, char)], alias: &[(String, String)]) -> Option<Normal> {
        let traditional: HashMap<char, char> = pairs.iter().copied().collect();
        let plain = |s: &str| s.chars().map(|c| fold(c, &traditional)).collect::<String>();
        let joined = alias.iter().filter(|(a, _)| a.is_ascii() && a.contains(' '));
        let joined: Vec<(String, String)> = joined.map(|(a, h)| (a.replace(' ', ""), h.clone())).collect();
        let alias: Vec<(String, String)> = alias.iter().cloned().chain(joined).collect();
        let found = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(alias.iter().map(|(a, _)| plain(a)))
            .ok()?;
        let house = alias.iter().map(|(_, h)| plain(h)).collect();
        Some(Normal { traditional, alias: found, house })
    }

    /// A word of the rules in the same spelling as the texts.
    pub fn word(&self, word: &str) -> String {
        word.chars().map(|c| fold(c, &self.traditional)).collect()
    }

    /// Never fails, any text; O(length).
    pub fn plain(&self, text: &str) -> Plain {
        let folded = self.folded(text);
        let mut out = Plain { text: String::with_capacity(folded.text.len()), marks: Vec::new() };
        let mut done = 0;
        for hit in self.alias.find_iter(&folded.text) {
            if !stands_alone(&folded.text, hit.range()) {
                continue;
            }
            copy(&folded, done..hit.start(), &mut out);
            let from = folded.origin(hit.range());
            out.marks.push(Mark { at: out.text.len(), from: from.start, to: from.end });
            if let Some(house) = self.house.get(hit.pattern().as_usize()) {
                out.text.push_str(house);
            }
            done = hit.end();
        }
        copy(&folded, done..folded.text.len(), &mut out);
        out
    }

    /// Character by character: width, case, traditional; runs of blanks become one.
    fn folded(&self, text: &str) -> Plain {
        let mut out = Plain { text: String::with_capacity(text.len()), marks: Vec::new() };
        for (from, c) in text.char_indices() {
            let c = fold(c, &self.traditional);
            let blank = out.text.ends_with([' ', '\n']);
            if is_nothing(c) || (c == ' ' && blank) {
                continue;
            }
            let to = from + text[from..].chars().next().map_or(0, char::len_utf8);
            out.marks.push(Mark { at: out.text.len(), from, to });
            out.text.push(c);
        }
        out
    }
}

/// Copies a part with its marks.
fn copy(from: &Plain, range: Range<usize>, to: &mut Plain) {
    let base = to.text.len();
    let first = from.marks.partition_point(|m| m.at < range.start);
    for mark in from.marks[first..].iter().take_while(|m| m.at < range.end) {
        to.marks.push(Mark { at: base + mark.at - range.start, from: mark.from, to: mark.to });
    }
    to.text.push_str(&from.text[range]);
}

/// One character in the spelling used for matching.
fn fold(c: char, traditional: &HashMap<char, char>) -> char {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{3000}' => ' ',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let c = c.to_lowercase().next().unwrap_or(c);
    traditional.get(&c).copied().unwrap_or(c)
}

/// Characters that say nothing: control, zero width, byte order mark, emoji selectors.
fn is_nothing(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// A word of Latin letters counts only as a whole word: `lift`, not `shoplifting`; so does a number: `12345`, not a
/// telephone number that begins so.
pub fn stands_alone(text: &str, range: Range<usize>) -> bool {
    let bytes = text.as_bytes();
    let latin = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_alphabetic);
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let both = |one: usize, other: usize| (latin(one) && latin(other)) || (digit(one) && digit(other));
    let before = range.start > 0 && both(range.start - 1, range.start);
    let after = range.end > 0 && both(range.end - 1, range.end);
    !before && !after
}
