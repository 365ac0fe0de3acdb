//! What a run of digits is: a table, asked in its order. What comes first is surest.

use super::{Joint, Part};

/// Groups of digits beside each other, in their text.
pub struct Stretch<'a> {
    pub chars: &'a [char],
    pub parts: &'a [Part],
}

/// What becomes of digits whose form is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They may be read by anybody.
    Stays,
    /// They are the number of a person.
    Hidden,
}

/// A form of numbers: how its groups hang together, how many they are at most, and how it is known. The answer of `knows`
/// is none where the stretch is of another form.
pub struct Step {
    pub joint: Joint,
    pub most: usize,
    pub knows: fn(&Stretch) -> Option<Fate>,
}

/// Numbers of people, before anything else: nothing that also looks like a day or a room uncovers one.
pub const OF_PEOPLE: [Step; 3] = [
    Step { joint: Joint::Tight, most: 9, knows: identity },
    Step { joint: Joint::Loose, most: 3, knows: mobile },
    Step { joint: Joint::Tight, most: 5, knows: long_mobile },
];

/// What stays, and between it what is only a number of a person where nothing else took it.
pub const STEPS: [Step; 7] = [
    Step { joint: Joint::Tight, most: 2, knows: |one| stays(record(one)) },
    Step { joint: Joint::Tight, most: 3, knows: |one| stays(day(one)) },
    Step { joint: Joint::Tight, most: 3, knows: |one| stays(house(one)) },
    Step { joint: Joint::Tight, most: 4, knows: |one| stays(amount(one)) },
    Step { joint: Joint::Tight, most: 12, knows: spelt_mobile },
    Step { joint: Joint::Tight, most: 12, knows: |one| stays(years(one)) },
    Step { joint: Joint::Tight, most: 12, knows: |one| stays(rooms(one)) },
];

fn stays(known: bool) -> Option<Fate> {
    known.then_some(Fate::Stays)
}

fn hidden(known: bool) -> Option<Fate> {
    known.then_some(Fate::Hidden)
}

impl Stretch<'_> {
    fn digits(&self) -> String {
        self.parts.iter().map(|part| part.digits.as_str()).collect()
    }

    fn lengths(&self) -> Vec<usize> {
        self.parts.iter().map(|part| part.digits.len()).collect()
    }

    /// What stands between the groups, without repeating it: `Some('-')` for `3-2-501`.
    fn sign(&self) -> Option<char> {
        let gap = |pair: &[Part]| match &self.chars[pair[0].to..pair[1].from] {
            [one] => Some(*one),
            _ => None,
        };
        let first = gap(self.parts.get(..2)?)?;
        self.parts.windows(2).all(|pair| gap(pair) == Some(first)).then_some(first)
    }

    fn before(&self, back: usize) -> Option<char> {
        self.parts.first()?.from.checked_sub(back).and_then(|at| self.chars.get(at)).copied()
    }

    fn after(&self, on: usize) -> Option<char> {
        self.chars.get(self.parts.last()?.to + on).copied()
    }

    /// Whether the sign between its groups does not go on to further digits.
    fn is_whole(&self, sign: char) -> bool {
        let goes_on = self.after(0) == Some(sign) && self.after(1).is_some_and(|c| super::value(c).is_some());
        let came_from = self.before(1) == Some(sign) && self.before(2).is_some_and(|c| super::value(c).is_some());
        !goes_on && !came_from
    }
}

/// Eleven digits that begin as a mobile number does.
fn is_mobile(digits: &str) -> bool {
    digits.len() == 11 && digits.starts_with('1') && digits.as_bytes().get(1).is_some_and(|c| *c >= b'3')
}

/// An identity number, of 18 signs or 17 and an X: its seventh to fourteenth digits are a day.
fn identity(one: &Stretch) -> Option<Fate> {
    let digits = one.digits();
    let whole = match digits.len() {
        18 => true,
        17 => matches!(one.after(0), Some('x' | 'X' | '×')),
        _ => false,
    };
    hidden(whole && digits.get(6..14).is_some_and(is_day))
}

/// A mobile number in groups, whatever marks stand between them; also where another number is typed against an end of it.
fn mobile(one: &Stretch) -> Option<Fate> {
    const SHAPES: [&[usize]; 4] = [&[3, 4, 4], &[3, 8], &[7, 4], &[3, 3, 5]];
    let [first, .., last] = one.parts else {
        return hidden(is_mobile(&one.digits()));
    };
    let fits = |shape: &&[usize]| {
        let inner = |at: usize| one.parts[at].digits.len() == shape[at];
        let ends = first.digits.len() >= shape[0] && last.digits.len() >= shape[shape.len() - 1];
        if shape.len() != one.parts.len() || !ends || !(1..shape.len() - 1).all(inner) {
            return false;
        }
        let digits = one.digits();
        let glued = first.digits.len() - shape[0];
        digits.get(glued..glued + 11).is_some_and(is_mobile)
    };
    hidden(SHAPES.iter().any(fits))
}

/// A mobile number in other groups of three digits or more.
fn long_mobile(one: &Stretch) -> Option<Fate> {
    hidden(one.lengths().iter().all(|length| *length >= 3) && is_mobile(&one.digits()))
}

/// A mobile number in groups of any length.
fn spelt_mobile(one: &Stretch) -> Option<Fate> {
    hidden(is_mobile(&one.digits()))
}

/// `20261122` is a day.
fn is_day(digits: &str) -> bool {
    let number = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    digits.len() == 8
        && matches!(number(0, 4), 1900..=2099)
        && matches!(number(4, 6), 1..=12)
        && matches!(number(6, 8), 1..=31)
}

/// The digits of a record id, `R-20261122-01`, also without its letter, as the command line takes it.
fn record(one: &Stretch) -> bool {
    let lengths = one.lengths();
    let lettered = one.before(1) == Some('-') && one.before(2).is_some_and(|c| c.is_ascii_alphabetic());
    let number = if lettered { 1..=6 } else { 1..=3 };
    one.sign() == Some('-') && one.is_whole('-') && is_day(&one.parts[0].digits) && number.contains(&lengths[1])
}

/// `2026-11-22`, `2026/11/22`, `2026.11.22`, `20261122`.
fn day(one: &Stretch) -> bool {
    let [year, month, day] = one.parts else { return one.parts.len() == 1 && is_day(&one.digits()) };
    let padded = format!("{}{:0>2}{:0>2}", year.digits, month.digits, day.digits);
    matches!(one.sign(), Some('-' | '/' | '.')) && year.digits.len() == 4 && is_day(&padded)
}

/// `3-2-501`: building, unit, room.
fn house(one: &Stretch) -> bool {
    let fits = matches!(one.lengths()[..], [1..=3, 1..=2, 2..=4]);
    fits && matches!(one.sign(), Some('-')) && one.is_whole('-')
}

/// `12,000`, `1,234,567.50`, `1200000元`, `￥1200000`: up to nine digits, without those behind the point.
fn amount(one: &Stretch) -> bool {
    let money = |c: char| matches!(c, '元' | '块' | '圆' | '¥' | '￥' | '万' | '$');
    let unit = one.after(0).is_some_and(money)
        || one.before(1).is_some_and(money)
        || (one.after(0) == Some(' ') && one.after(1).is_some_and(money));
    let point = |part: &Part| one.chars.get(part.from.wrapping_sub(1)) == Some(&'.');
    let (whole, cents) = match one.parts {
        [whole @ .., cents] if !whole.is_empty() && point(cents) => (whole, Some(cents)),
        whole => (whole, None),
    };
    if cents.is_some_and(|cents| cents.digits.len() > 2) {
        return false;
    }
    let commas = whole.windows(2).all(|pair| one.chars[pair[0].to..pair[1].from] == [',']);
    let groups = commas && whole.len() > 1 && whole.len() < 4 && one.is_whole(',');
    let thirds = whole.iter().skip(1).all(|part| part.digits.len() == 3) && whole[0].digits.len() < 4;
    (groups && thirds) || (unit && whole.len() == 1 && whole[0].digits.len() < 10)
}

/// `2024-2026`: years beside each other.
fn years(one: &Stretch) -> bool {
    let year = |part: &Part| part.digits.len() == 4 && matches!(part.digits.get(..2), Some("19" | "20"));
    one.parts.len() > 1 && one.parts.iter().all(year)
}

/// `301 302 1203`: rooms beside each other, each the twentieth of its floor at most.
fn rooms(one: &Stretch) -> bool {
    let room = |part: &Part| {
        let last = part.digits.get(part.digits.len().saturating_sub(2)..).and_then(|two| two.parse::<u32>().ok());
        matches!(part.digits.len(), 3 | 4) && !part.digits.starts_with('0') && matches!(last, Some(1..=20))
    };
    one.parts.len() > 1 && one.parts.iter().all(room)
}
