//! Hides numbers of residents: telephones and identity numbers never leave the tool by accident (000-R56, 001-R82).
//! Numbers written in 壹贰叁 or in the words of another language are not known as numbers.

mod forms;

use crate::domain::party::Person;

use forms::Fate;

/// The name of a person as it may be shown: a number that was typed in its place is hidden.
pub fn name(person: &Person) -> String {
    text(person.as_str())
}

/// A telephone number with its middle hidden: `138****0000`. Shorter numbers keep only their last two digits.
pub fn phone(number: &str) -> String {
    let digits = number.chars().filter(|c| value(*c).is_some()).count();
    if digits == 0 {
        return number.chars().map(|c| if c.is_whitespace() { c } else { '*' }).collect();
    }
    let (head, tail) = match digits {
        0..=4 => (0, 0),
        5..=6 => (0, 2),
        7..=9 => (2, 2),
        _ => (3, 4),
    };
    starred(number, digits, head, tail)
}

/// Hides every digit but the first `head` and the last `tail`; what is no digit stays.
fn starred(text: &str, digits: usize, head: usize, tail: usize) -> String {
    let mut seen = 0;
    let shown = |c: char| match value(c) {
        None => c,
        Some(_) => {
            seen += 1;
            if seen <= head || seen > digits - tail { c } else { '*' }
        }
    };
    text.chars().map(shown).collect()
}

/// The digit a character stands for: full-width, Arabic-Indic and Chinese digits count as well.
fn value(c: char) -> Option<u32> {
    let block = |zero: char| u32::from(c).checked_sub(u32::from(zero)).filter(|digit| *digit < 10);
    let spoken = || HAN.iter().position(|(word, _)| *word == c).map(|at| HAN[at].1);
    c.to_digit(10)
        .or_else(|| block('\u{ff10}'))
        .or_else(|| block('\u{660}'))
        .or_else(|| block('\u{6f0}'))
        .or_else(spoken)
}

/// Digits as they are said or written out.
const HAN: [(char, u32); 13] = [
    ('\u{3007}', 0),
    ('\u{96f6}', 0),
    ('\u{4e00}', 1),
    ('\u{5e7a}', 1),
    ('\u{4e8c}', 2),
    ('\u{4e09}', 3),
    ('\u{56db}', 4),
    ('\u{4e94}', 5),
    ('\u{516d}', 6),
    ('\u{4e03}', 7),
    ('\u{516b}', 8),
    ('\u{4e5d}', 9),
    ('\u{4e24}', 2),
];

/// Free text in which no telephone or identity number of a person can be read, also when it is written with signs between
/// its digits or typed against another number. A run of seven digits or more is hidden unless it is of a form known
/// (`forms`): record ids, days, amounts, houses and rooms stay.
pub fn text(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let parts = parts(&chars);
    let mut plan = Plan { chars: &chars, parts: &parts, taken: vec![false; parts.len()], shown: chars.clone() };
    forms::OF_PEOPLE.iter().for_each(|step| plan.hide_all(step));
    forms::STEPS.iter().for_each(|step| plan.settle(step));
    plan.rest();
    plan.shown.into_iter().collect()
}

/// Digits beside each other: where they stand in the text, and what stands between them and the digits before.
#[derive(Clone, Debug)]
struct Part {
    from: usize,
    to: usize,
    digits: String,
    joint: Joint,
}

/// How a group of digits hangs together with the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Joint {
    /// Not at all: words stand between them, or a long gap.
    None,
    /// By marks that also stand between numbers, such as a full-width comma.
    Loose,
    /// By marks that stand inside one number: spaces, hyphens, dots.
    Tight,
}

/// What people put between the digits of one number.
fn joins(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{3000}'
            | '\u{a0}'
            | '-'
            | '_'
            | '.'
            | ','
            | '/'
            | '\u{b7}'
            | '\u{30fb}'
            | '\u{ff0d}'
            | '\u{ff0e}'
            | '\u{2010}'..='\u{2015}'
    )
}

/// The groups of digits of a text.
fn parts(chars: &[char]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        let Some(digit) = value(*c).and_then(|digit| char::from_digit(digit, 10)) else { continue };
        match parts.last_mut() {
            Some(last) if last.to == at => {
                last.to = at + 1;
                last.digits.push(digit);
            }
            last => {
                let joint = last.map_or(Joint::None, |last| joint(&chars[last.to..at]));
                parts.push(Part { from: at, to: at + 1, digits: digit.to_string(), joint });
            }
        }
    }
    parts
}

fn joint(gap: &[char]) -> Joint {
    match gap {
        [_, _, _, _, ..] => Joint::None,
        _ if gap.iter().all(|c| joins(*c)) => Joint::Tight,
        _ if gap.iter().all(|c| !c.is_alphanumeric() && *c != '*') => Joint::Loose,
        _ => Joint::None,
    }
}

/// What is to become of the numbers of a text.
struct Plan<'a> {
    chars: &'a [char],
    parts: &'a [Part],
    taken: Vec<bool>,
    shown: Vec<char>,
}

impl Plan<'_> {
    /// Hides every stretch that a step knows, also where two of them share digits: which one was meant nobody can say.
    fn hide_all(&mut self, step: &forms::Step) {
        for at in 0..self.parts.len() {
            let most = self.parts.len().min(at + step.most);
            let joined = (at + 1..most).take_while(|next| self.parts[*next].joint >= step.joint).count();
            for to in at + 1..=at + 1 + joined {
                let stretch = forms::Stretch { chars: self.chars, parts: &self.parts[at..to] };
                if (step.knows)(&stretch).is_some() {
                    self.show(at, to, Fate::Hidden);
                }
            }
        }
    }

    /// Lets a step take what it knows, from the left, the longest stretch first.
    fn settle(&mut self, step: &forms::Step) {
        let mut at = 0;
        while at < self.parts.len() {
            let most = self.reach(at, step.joint).min(at + step.most);
            let known = (at + 1..=most).rev().find_map(|to| {
                let stretch = forms::Stretch { chars: self.chars, parts: &self.parts[at..to] };
                (step.knows)(&stretch).map(|fate| (to, fate))
            });
            let Some((to, fate)) = known else {
                at += 1;
                continue;
            };
            self.show(at, to, fate);
            at = to;
        }
    }

    /// How far parts that nothing took hang together from `at`.
    fn reach(&self, at: usize, joint: Joint) -> usize {
        let holds = |next: &usize| !self.taken[*next] && (*next == at || self.parts[*next].joint >= joint);
        (at..self.parts.len()).take_while(holds).last().map_or(at, |last| last + 1)
    }

    /// What nothing took: numbers of seven digits or more are hidden, short ones beside each other stay.
    fn rest(&mut self) {
        let mut at = 0;
        while at < self.parts.len() {
            let to = self.reach(at, Joint::Tight);
            if to == at {
                at += 1;
                continue;
            }
            let lengths = self.parts[at..to].iter().map(|part| part.digits.len());
            let (digits, short): (usize, bool) = (lengths.clone().sum(), lengths.clone().any(|length| length < 3));
            let long = lengths.clone().any(|length| length >= 7);
            let several = long && digits > 12;
            let landline = matches!(digits, 11 | 12) && self.parts[at].digits.starts_with('0');
            if landline || (digits >= 7 && !short && !several) {
                self.show(at, to, Fate::Hidden);
            } else {
                (at..to).filter(|one| self.parts[*one].digits.len() >= 7).for_each(|one| {
                    self.taken[one] = true;
                    hide(&mut self.shown, &self.parts[one..=one]);
                });
            }
            at = to;
        }
    }

    /// Settles a stretch: as it stands, or hidden.
    fn show(&mut self, at: usize, to: usize, fate: Fate) {
        self.taken[at..to].iter_mut().for_each(|taken| *taken = true);
        if fate == Fate::Hidden {
            hide(&mut self.shown, &self.parts[at..to]);
        }
    }
}

/// Hides all digits of a number but a few at its ends: of eleven the first three and the last four, of others fewer.
fn hide(shown: &mut [char], parts: &[Part]) {
    let places: Vec<usize> = parts.iter().flat_map(|part| part.from..part.to).collect();
    let digits: String = parts.iter().map(|part| part.digits.as_str()).collect();
    let landline = digits.starts_with('0') && (10..=12).contains(&digits.len());
    let (head, tail) = match digits.len() {
        13 if digits.starts_with("861") => (5, 4),
        _ if landline => (4, 2),
        11 => (3, 4),
        0..=10 => (2, 2),
        _ => (3, 2),
    };
    let hidden = places.iter().take(places.len().saturating_sub(tail)).skip(head);
    hidden.for_each(|at| shown[*at] = '*');
}
