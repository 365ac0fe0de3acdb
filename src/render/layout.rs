//! Columns on a terminal: widths, wrapping of Chinese and English, visible control characters; knows no words.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many columns to draw for: `COLUMNS` if it is a number, else the terminal's width, else 80; never under 40 or
/// over 120, where lines stop being readable. Both values come from `cli::context`.
#[must_use]
pub fn columns(variable: Option<&str>, terminal: Option<usize>) -> usize {
    variable.and_then(|text| text.trim().parse().ok()).or(terminal).unwrap_or(80).clamp(40, 120)
}

/// Terminal columns of one line; a Chinese character has two.
#[must_use]
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The text with spaces up to `columns`; a longer one stays whole.
#[must_use]
pub fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// Lines of at most `columns`. Newlines in the text stay; Chinese breaks anywhere except before closing and after
/// opening punctuation, Latin words at spaces. A single piece that is wider keeps a line of its own.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    text.lines().flat_map(|paragraph| fill(&pieces(paragraph), columns)).collect()
}

/// Lines of at most `columns` from pieces that are never cut; a space at the end of a line is dropped.
#[must_use]
pub fn fill<T: AsRef<str>>(pieces: &[T], columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces.iter().map(AsRef::as_ref) {
        if !line.is_empty() && width(&line) + width(piece.trim_end()) > columns {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(piece);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// Cuts where a line may break; joined again they are the paragraph.
fn pieces(paragraph: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, ch) in paragraph.char_indices() {
        if before.is_some_and(|prev| may_break(prev, ch)) {
            pieces.push(&paragraph[start..at]);
            start = at;
        }
        before = Some(ch);
    }
    pieces.push(&paragraph[start..]);
    pieces
}

fn may_break(prev: char, next: char) -> bool {
    const CLOSING: &str = "，。、；：！？）》」』】”’…—,.;:!?)]}>";
    const OPENING: &str = "（《「『【“‘([{<";
    if prev == ' ' || next == ' ' {
        return prev == ' ' && next != ' ';
    }
    let wide = |ch: char| ch.width() == Some(2);
    (wide(prev) || wide(next)) && !CLOSING.contains(next) && !OPENING.contains(prev)
}

/// Prefixes the first line with `first` and every other one with as many spaces; empty lines stay empty.
#[must_use]
pub fn hanging(first: &str, lines: &[String]) -> String {
    let indent = " ".repeat(width(first));
    let mut text = String::new();
    for (n, line) in lines.iter().enumerate() {
        let lead = if n == 0 { first } else { indent.as_str() };
        text.push_str(format!("{lead}{line}").trim_end());
        text.push('\n');
    }
    text
}

/// The text with everything that could steer a terminal or hide in it written out: control characters as `\n`,
/// `\u{1b}`, the marks that turn the direction of writing and the zero-width ones likewise.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for ch in text.chars() {
        if ch.is_control() || is_invisible(ch) {
            shown.extend(ch.escape_default());
        } else {
            shown.push(ch);
        }
    }
    shown
}

fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::{columns, visible, width, wrap};

    #[test]
    fn chinese_wraps_by_columns_and_keeps_punctuation() {
        let lines = wrap("记录维修人员到达现场的时间，没有人应门时用 --no-access 留下卡片。", 20);
        assert!(lines.iter().all(|line| width(line) <= 20), "{lines:?}");
        assert!(lines.iter().all(|line| !line.starts_with(['，', '。'])), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), "记录维修人员到达现场的时间，没有人应门时用--no-access留下卡片。");
    }

    #[test]
    fn english_wraps_at_spaces_and_a_long_word_stays() {
        assert_eq!(wrap("to be or not", 5), ["to be", "or", "not"]);
        assert_eq!(wrap("a incomprehensible b", 6), ["a", "incomprehensible", "b"]);
        assert_eq!(wrap("one\n\ntwo", 9), ["one", "", "two"]);
    }

    #[test]
    fn what_steers_a_terminal_is_written_out() {
        assert_eq!(visible("a\u{1b}[2Jb\nc\u{202e}d\u{9b}漏水"), "a\\u{1b}[2Jb\\nc\\u{202e}d\\u{9b}漏水");
    }

    #[test]
    fn the_width_is_bounded() {
        assert_eq!(columns(Some("60"), Some(100)), 60);
        assert_eq!(columns(Some("wide"), Some(100)), 100);
        assert_eq!(columns(None, None), 80);
        assert_eq!((columns(Some("0"), None), columns(Some("9999"), None)), (40, 120));
    }
}
