//! Numbers in words that should have none.

use crate::domain::when::half_width;

/// How many digits stand in the longest number of a text, whatever is put between them and however they are written.
pub fn longest_number(text: &str) -> usize {
    let plain = half_width(text);
    let (mut longest, mut run) = (0, 0);
    for c in plain.chars() {
        match c {
            _ if c.is_numeric() => run += 1,
            ' ' | '-' | '.' | '_' | '\u{b7}' => {}
            _ => run = 0,
        }
        longest = longest.max(run);
    }
    longest
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_of_documents_are_found_however_they_are_written() {
        for (text, digits) in [
            ("身份证", 0),
            ("身份证 110101 19900101 1234", 18),
            ("１１０１０１１９９００１０１１２３４", 18),
            ("护照 E1234-5678", 8),
            ("2 号工作证", 1),
        ] {
            assert_eq!(super::longest_number(text), digits, "{text}");
        }
    }
}
