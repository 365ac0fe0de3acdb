//! The word rules checked and compiled: one automaton for all words, and for each word the rules it speaks for.

use super::fire::MOST;
use super::normal::Normal;
use crate::domain::wordrules::{Axis, Guard, GuardWords, Section, WordRule, WordRules};
use aho_corasick::AhoCorasick;
use std::collections::{BTreeMap, BTreeSet, HashMap};

pub const FLAG_MASK: u16 = 1;
pub const FLAG_JOINT: u16 = 2;
pub const FLAG_MENDED: u16 = 4;
pub const FLAG_RELAPSE: u16 = 8;
pub const FLAG_SUPPOSE: u16 = 16;
pub const FLAG_HAPPEN: u16 = 32;
pub const FLAG_ASK: u16 = 64;
pub const FLAG_FEAR: u16 = 128;
pub const FLAG_RULE: u16 = 256;

/// The word that stands for every question, with its mark or without.
pub const QUESTION: &str = "?";

/// The part a word plays in a rule, as a bit.
pub const ANY: u8 = 1;
pub const WITH: u8 = 2;
pub const ALSO: u8 = 4;
pub const UNLESS: u8 = 8;

/// The words are too many for one automaton.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany;

/// The guard lists that are looked up beside a hit rather than found by the automaton.
#[derive(Debug, Default)]
pub struct GuardBook {
    pub deny: Vec<String>,
    pub deny_filler: Vec<String>,
    pub deny_except: Vec<String>,
    pub mended_except: Vec<String>,
    pub ask: Vec<String>,
    pub drill: Vec<String>,
    pub joined: Vec<String>,
    pub fine: Vec<String>,
    pub fine_filler: Vec<String>,
    pub asking: Vec<String>,
    pub asking_except: Vec<String>,
    /// Single characters.
    pub whether: Vec<char>,
    /// Two words in their order.
    pub either: Vec<String>,
}

/// One rule, compiled.
#[derive(Debug)]
pub struct Compiled {
    pub id: String,
    pub rule: WordRule,
    pub rank: u32,
    /// Guards that count for this rule, as bits.
    pub guards: u8,
    /// Parts that must be present, as bits.
    pub needs: u8,
    /// How many different `any` words must be.
    pub least: usize,
    /// The labels it gives, as bits.
    labels: u64,
    /// For each axis it speaks on, all labels of that axis, as bits.
    axes: Vec<u64>,
}

impl Compiled {
    /// Do longer words around a word speak on every axis of this rule, and none for its own labels?
    pub fn hidden(&self, longer: u64) -> bool {
        longer & self.labels == 0 && self.axes.iter().all(|axis| longer & axis != 0)
    }
}

/// The rules of one kind, compiled; `uses[word]` lists (rule, part).
#[derive(Debug, Default)]
pub struct Shelf {
    pub section: Section,
    pub rules: Vec<Compiled>,
    pub uses: Vec<Vec<(usize, u8)>>,
    /// For each word the labels of the rules that have it under `any`, as bits.
    pub speaks: Vec<u64>,
}

/// All word rules, ready to judge.
pub struct Wordbook {
    pub normal: Normal,
    pub guards: GuardBook,
    pub found: AhoCorasick,
    pub words: Vec<String>,
    pub shelves: [Shelf; 3],
    /// The number of the word `?`, when a rule uses it.
    pub question: Option<usize>,
    flags: Vec<u16>,
}

impl Wordbook {
    /// Compiles rules that were read without a fault. A list that is not there holds no words.
    pub fn new(words: &WordRules) -> Result<Wordbook, TooMany> {
        let alias: Vec<(String, String)> =
            words.alias.iter().filter(|(a, _)| !a.is_empty()).map(|(a, h)| (a.clone(), h.clone())).collect();
        let normal = Normal::new(&pairs(&words.traditional), &alias).ok_or(TooMany)?;
        let mut maker = Maker {
            normal,
            lists: &words.lists,
            guards: &words.guards,
            ids: HashMap::new(),
            words: Vec::new(),
            flags: Vec::new(),
        };
        let guards = maker.guards(words);
        let mut shelves = [Shelf::default(), Shelf::default(), Shelf::default()];
        for (shelf, section) in shelves.iter_mut().zip([&words.repair, &words.complaint, &words.request]) {
            *shelf = maker.shelf(section);
        }
        for shelf in &mut shelves {
            shelf.uses.resize(maker.words.len(), Vec::new());
            let labels = |(rule, part): &(usize, u8)| if *part == ANY { shelf.rules[*rule].labels } else { 0 };
            shelf.speaks = shelf.uses.iter().map(|uses| uses.iter().fold(0, |sum, used| sum | labels(used))).collect();
        }
        let question = maker.ids.get(QUESTION).copied();
        let found = AhoCorasick::new(&maker.words).map_err(|_| TooMany)?;
        Ok(Wordbook { normal: maker.normal, guards, found, words: maker.words, shelves, question, flags: maker.flags })
    }

    /// Does the word carry this flag?
    pub fn has(&self, word: usize, flag: u16) -> bool {
        self.flags.get(word).is_some_and(|f| f & flag != 0)
    }

    /// Is it a word of some rule (and not only a joint or guard word)?
    pub fn counts(&self, word: usize) -> bool {
        self.has(word, FLAG_RULE)
    }

    /// Does it say that something came back?
    pub fn relapse(&self, word: usize) -> bool {
        self.has(word, FLAG_RELAPSE)
    }
}

/// `燈灯` → (燈, 灯).
fn pairs(entries: &[String]) -> Vec<(char, char)> {
    let pair = |entry: &String| {
        let mut chars = entry.chars();
        Some((chars.next()?, chars.next()?))
    };
    entries.iter().filter_map(pair).collect()
}

/// A word that begins with `没` stands for `没有…` too; an empty word stands for nothing.
fn spellings(word: String, guards: &GuardWords) -> Vec<String> {
    let long = match guards.no.as_slice() {
        [short, long] => word
            .strip_prefix(short.as_str())
            .filter(|rest| !rest.is_empty() && !guards.no_except.iter().any(|except| rest.starts_with(except.as_str())))
            .map(|rest| format!("{long}{rest}")),
        _ => None,
    };
    std::iter::once(word).chain(long).filter(|w| !w.is_empty()).collect()
}

/// Gathers the words while the rules are compiled.
struct Maker<'a> {
    normal: Normal,
    lists: &'a BTreeMap<String, Vec<String>>,
    guards: &'a GuardWords,
    ids: HashMap<String, usize>,
    words: Vec<String>,
    flags: Vec<u16>,
}

impl Maker<'_> {
    /// The words of a list with every `$name` replaced, sorted, in the spelling of the texts. A list counts once, however
    /// many others name it.
    fn expand(&self, list: &[String]) -> BTreeSet<String> {
        let mut out = BTreeSet::new();
        let mut known = BTreeSet::new();
        let mut todo: Vec<&String> = list.iter().collect();
        while let Some(word) = todo.pop() {
            match word.strip_prefix('$') {
                None => out.extend(spellings(self.normal.word(word), self.guards)),
                Some(name) if known.insert(name) => todo.extend(self.lists.get(name).into_iter().flatten()),
                Some(_) => {}
            }
        }
        out
    }

    /// The number of every word of a list; each gets the flag.
    fn number(&mut self, list: &[String], flag: u16) -> Vec<usize> {
        let mut out = Vec::new();
        for word in self.expand(list) {
            let next = self.words.len();
            let id = *self.ids.entry(word.clone()).or_insert(next);
            if id == next {
                self.words.push(word);
                self.flags.push(0);
            }
            self.flags[id] |= flag;
            out.push(id);
        }
        out
    }

    fn guards(&mut self, words: &WordRules) -> GuardBook {
        let g = &words.guards;
        let flagged = [
            (&words.masks, FLAG_MASK),
            (&words.joints, FLAG_JOINT),
            (&g.mended, FLAG_MENDED),
            (&g.relapse, FLAG_RELAPSE),
            (&g.suppose, FLAG_SUPPOSE),
            (&g.happen, FLAG_HAPPEN),
            (&g.ask, FLAG_ASK),
            (&g.fear, FLAG_FEAR),
        ];
        for (list, flag) in flagged {
            self.number(list, flag);
        }
        let plain = |list: &[String]| -> Vec<String> {
            let mut out: Vec<String> = self.expand(list).into_iter().collect();
            out.sort_by_key(|w| std::cmp::Reverse(w.len()));
            out
        };
        GuardBook {
            deny: plain(&g.deny),
            deny_filler: plain(&g.deny_filler),
            deny_except: plain(&g.deny_except),
            mended_except: plain(&g.mended_except),
            ask: plain(&g.ask),
            drill: plain(&g.drill),
            joined: plain(&g.joined),
            fine: plain(&g.fine),
            fine_filler: plain(&g.fine_filler),
            asking: plain(&g.asking),
            asking_except: plain(&g.asking_except),
            whether: g.whether.iter().filter_map(|w| w.chars().next()).collect(),
            either: g.either.clone(),
        }
    }

    fn shelf(&mut self, section: &Section) -> Shelf {
        let mut shelf = Shelf { section: section.clone(), ..Shelf::default() };
        for (id, rule) in &section.rules {
            let parts = [(&rule.any, ANY), (&rule.with, WITH), (&rule.also, ALSO), (&rule.unless, UNLESS)];
            for (list, part) in parts {
                for word in self.number(list, FLAG_RULE) {
                    shelf.uses.resize(shelf.uses.len().max(word + 1), Vec::new());
                    shelf.uses[word].push((shelf.rules.len(), part));
                }
            }
            shelf.rules.push(compile(id, rule, section));
        }
        shelf
    }
}

fn compile(id: &str, rule: &WordRule, section: &Section) -> Compiled {
    let bits = |guards: &[Guard]| guards.iter().fold(0, |sum, g| sum | super::clause::bit(*g));
    let guards = bits(rule.guards.as_deref().unwrap_or(&section.guards));
    let part = |list: &[String], bit: u8| if list.is_empty() { 0 } else { bit };
    let needs = part(&rule.any, ANY) | part(&rule.with, WITH) | part(&rule.also, ALSO);
    let bit = |index: usize| 1_u64 << (index % 64);
    let all =
        section.axes.iter().flat_map(|(axis, words)| words.labels.iter().map(move |label| (axis, label.as_str())));
    let own = |(axis, label): (&Axis, &str)| rule.label(*axis) == Some(label);
    let labels = all.clone().enumerate().filter(|(_, pair)| own(*pair)).fold(0, |sum, (i, _)| sum | bit(i));
    let spoken = section.axes.keys().filter(|axis| rule.label(**axis).is_some());
    let of = |axis: &Axis| all.clone().enumerate().filter(|(_, (a, _))| *a == axis).fold(0, |sum, (i, _)| sum | bit(i));
    let axes = spoken.map(of).collect();
    let least = if rule.any.is_empty() { 0 } else { rule.least.unwrap_or(1) as usize };
    Compiled {
        id: id.into(),
        rule: rule.clone(),
        rank: rule.rank.unwrap_or(5),
        guards,
        needs,
        least: least.min(MOST),
        labels,
        axes,
    }
}
