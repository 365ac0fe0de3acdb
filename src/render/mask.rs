//! Hides numbers of residents: telephones and identity numbers never leave the tool by accident (000-R56, 001-R82).

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
    hide(number, digits, head, tail)
}

/// Hides every digit but the first `head` and the last `tail`; what is no digit stays.
fn hide(text: &str, digits: usize, head: usize, tail: usize) -> String {
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

/// What people put between the digits of one number.
fn joins(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{3000}' | '\u{a0}' | '-' | '_' | '.' | ',' | '/' | '\u{b7}' | '\u{30fb}' | '\u{ff0d}' | '\u{2010}'
            ..='\u{2015}'
    )
}

/// Free text with every number hidden that looks like a mobile, a landline or an identity number, also when it is
/// written with spaces or hyphens between its digits. Record ids, dates, times and amounts stay.
pub fn text(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let run = run(&chars, at);
        if run == 0 {
            shown.push(chars[at]);
            at += 1;
            continue;
        }
        let number: String = chars[at..at + run].iter().collect();
        let after_letter = at > 1 && chars[at - 1] == '-' && chars[at - 2].is_ascii_alphabetic();
        shown.push_str(&if after_letter { number } else { hidden(&number) });
        at += run;
    }
    shown
}

/// How many characters from `at` make one number: digits, with up to three signs between them.
fn run(chars: &[char], at: usize) -> usize {
    if value(chars[at]).is_none() {
        return 0;
    }
    let mut end = at + 1;
    while end < chars.len() {
        let gap = chars[end..].iter().take(4).take_while(|c| joins(**c)).count();
        let goes_on = chars.get(end + gap).is_some_and(|c| value(*c).is_some());
        match goes_on && gap < 4 {
            true => end += gap + 1,
            false => break,
        }
    }
    end - at
}

fn hidden(number: &str) -> String {
    let digits = number.chars().filter(|c| value(*c).is_some()).count();
    let plain = number.chars().all(|c| value(c).is_some());
    if digits > 12 && !plain { side_by_side(number) } else { one(number) }
}

/// The digits taken as one number.
fn one(number: &str) -> String {
    let digits: String = number.chars().filter_map(value).filter_map(|d| char::from_digit(d, 10)).collect();
    let plain = number.chars().all(|c| value(c).is_some());
    let is_date = number.len() == 10 && number.as_bytes().get(4) == Some(&b'-');
    if has_short_parts(number) && digits.len() < 11 {
        return number.to_string();
    }
    match digits.len() {
        11 if digits.starts_with('1') => hide(number, 11, 3, 4),
        13 if digits.starts_with("861") => hide(number, 13, 5, 4),
        10..=12 if digits.starts_with('0') => hide(number, digits.len(), 4, 2),
        7 | 8 if !is_date && (!plain || !looks_like_day(&digits)) && !has_short_parts(number) => {
            hide(number, digits.len(), 2, 2)
        }
        15 | 17 | 18 => hide(number, digits.len(), 3, 2),
        19.. => hide(number, digits.len(), 3, 2),
        _ => number.to_string(),
    }
}

/// Where the parts between the signs begin and end.
fn spans(number: &str) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for (at, c) in number.char_indices().filter(|(_, c)| !joins(*c)) {
        let end = at + c.len_utf8();
        match spans.last_mut().filter(|(_, to)| *to == at) {
            Some(last) => last.1 = end,
            None => spans.push((at, end)),
        }
    }
    spans
}

/// Several numbers beside each other, such as two telephones: from the left the longest stretch of parts that is one number
/// and holds no whole number beside others is hidden, then the next.
fn side_by_side(number: &str) -> String {
    let parts = spans(number);
    let alone = |(from, to): (usize, usize)| one(&number[from..to]) != number[from..to];
    let mut shown = String::with_capacity(number.len());
    let (mut at, mut written) = (0, 0);
    while let Some((from, _)) = parts.get(at) {
        shown.push_str(&number[written..*from]);
        let most = parts.len().min(at + 5);
        let whole = |to: &usize| {
            let stretch = &parts[at..*to];
            let text = &number[*from..stretch[stretch.len() - 1].1];
            (stretch.len() == 1 || !stretch.iter().any(|part| alone(*part))) && one(text) != text
        };
        let to = (at + 1..=most).rev().find(whole).unwrap_or(at + 1);
        let end = parts[to - 1].1;
        shown.push_str(&one(&number[*from..end]));
        (at, written) = (to, end);
    }
    shown.push_str(&number[written..]);
    shown
}

/// `20261122`.
fn looks_like_day(digits: &str) -> bool {
    digits.len() == 8 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// A house such as `3-2-501` or a day such as `2026-11-22`: parts of fewer than four digits beside each other.
fn has_short_parts(number: &str) -> bool {
    let parts: Vec<usize> = number.split(joins).map(|part| part.chars().count()).collect();
    parts.len() > 1 && parts.iter().any(|part| *part < 3)
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_of_people_are_hidden_and_other_numbers_stay() {
        for (given, want) in
            [("13800000000", "138****0000"), ("0755-12345678", "075*-****5678"), ("12345", "***45"), ("", "")]
        {
            assert_eq!(super::phone(given), want);
        }
        for (given, want) in [
            ("打13800000000或者 138-0000-0001", "打138****0000或者 138-****-0001"),
            ("身份证110101199001011234", "身份证110*************34"),
            ("座机0755-12345678", "座机0755-******78"),
            ("座机87654321", "座机87****21"),
            ("13800000000 13900000001", "138****0000 139****0001"),
            ("13800000000/13900000001,13700000002", "138****0000/139****0001,137****0002"),
            ("138-0000-0000 01012345678", "138-****-0000 0101*****78"),
            ("2026-11-22 13800000000", "2026-11-22 138****0000"),
            ("3-2-501 13800000000", "3-2-501 138****0000"),
            ("1380000000013900000001", "138*****************01"),
            ("138.1234.5678、138·1234·5678、138  1234  5678", "138.****.5678、138·****·5678、138  ****  5678"),
            ("幺三八零零零零一二三四", "幺三八****一二三四"),
            ("2026/11/22 有 3 户，共 12,000 元", "2026/11/22 有 3 户，共 12,000 元"),
            ("１３８００００００００", "１３８****００００"),
            (
                "R-20261122-01 于 2026-11-22 09:14，3-2-501，收30元，20261122",
                "R-20261122-01 于 2026-11-22 09:14，3-2-501，收30元，20261122",
            ),
        ] {
            assert_eq!(super::text(given), want);
        }
    }
}
