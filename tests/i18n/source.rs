//! Reads the sources just far enough to see string literals and the calls that name a message; not a Rust parser.

use std::fs;
use std::path::{Path, PathBuf};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    Word(String),
    Text(String),
    Sign(char),
}

/// One call that names a message by a literal, and the names of what it passes (`None`: not a list of literals).
pub struct Use {
    pub place: String,
    pub key: String,
    pub passes: Option<Vec<String>>,
}

/// Every `.rs` file below `dir`, sorted.
pub fn files(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|ext| ext == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The tokens with their lines; comments, characters, lifetimes and `#[cfg(test)]` items are left out.
pub fn tokens(source: &str) -> Vec<(usize, Token)> {
    let chars: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let rest = &chars[at..];
        let (token, length) = next(rest);
        if let Some(token) = token {
            tokens.push((line, token));
        }
        line += rest[..length].iter().filter(|ch| **ch == '\n').count();
        at += length;
    }
    without_tests(tokens)
}

fn next(rest: &[char]) -> (Option<Token>, usize) {
    match rest {
        ['/', '/', ..] => (None, rest.iter().position(|ch| *ch == '\n').unwrap_or(rest.len())),
        ['/', '*', ..] => (None, block_comment(rest)),
        ['"', ..] => text(rest, 1),
        ['b' | 'c', '"', ..] => text(rest, 2),
        ['r', '"' | '#', ..] if raw_hashes(&rest[1..]).is_some() => raw(rest, 1),
        ['b' | 'c', 'r', '"' | '#', ..] if raw_hashes(&rest[2..]).is_some() => raw(rest, 2),
        ['\'', '\\', ..] => (None, 3 + rest[3..].iter().position(|ch| *ch == '\'').unwrap_or(0) + 1),
        ['\'', _, '\'', ..] => (None, 3),
        [ch, ..] if ch.is_alphanumeric() || *ch == '_' => {
            let length = rest.iter().position(|ch| !ch.is_alphanumeric() && *ch != '_').unwrap_or(rest.len());
            (Some(Token::Word(rest[..length].iter().collect())), length)
        }
        [ch, ..] if ch.is_whitespace() => (None, 1),
        [ch, ..] => (Some(Token::Sign(*ch)), 1),
        [] => (None, 1),
    }
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at.min(rest.len())
}

fn text(rest: &[char], from: usize) -> (Option<Token>, usize) {
    let mut at = from;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    let end = at.min(rest.len());
    (Some(Token::Text(rest[from..end].iter().collect())), (end + 1).min(rest.len()))
}

fn raw_hashes(rest: &[char]) -> Option<usize> {
    let hashes = rest.iter().take_while(|ch| **ch == '#').count();
    (rest.get(hashes) == Some(&'"')).then_some(hashes)
}

fn raw(rest: &[char], prefix: usize) -> (Option<Token>, usize) {
    let hashes = raw_hashes(&rest[prefix..]).unwrap_or(0);
    let from = prefix + hashes + 1;
    let closes = |at: usize| rest[at] == '"' && rest[at + 1..].iter().take_while(|ch| **ch == '#').count() >= hashes;
    let end = (from..rest.len()).find(|at| closes(*at)).unwrap_or(rest.len());
    (Some(Token::Text(rest[from..end].iter().collect())), (end + 1 + hashes).min(rest.len()))
}

/// Drops each item behind `#[cfg(test)]`: up to its closing brace, or its semicolon if that comes first.
fn without_tests(tokens: Vec<(usize, Token)>) -> Vec<(usize, Token)> {
    let mark = signs(&["#", "[", "cfg", "(", "test", ")", "]"]);
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at..].iter().take(mark.len()).map(|(_, token)| token).eq(mark.iter()) {
            let mut depth = 0;
            at += mark.len();
            while at < tokens.len() {
                let token = &tokens[at].1;
                depth += i32::from(*token == Token::Sign('{')) - i32::from(*token == Token::Sign('}'));
                at += 1;
                if depth == 0 && matches!(token, Token::Sign('}' | ';')) {
                    break;
                }
            }
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

fn signs(parts: &[&str]) -> Vec<Token> {
    let token = |part: &&str| match part.chars().next() {
        Some(ch) if part.len() == 1 && !ch.is_alphanumeric() => Token::Sign(ch),
        _ => Token::Word((*part).to_owned()),
    };
    parts.iter().map(token).collect()
}

/// Every message named in a file: `say!(words, "key", name = …)`, `bad!("key", name = …)`, `.say("key", &[("name", …)])`
/// and `words.find("key")`.
pub fn uses(file: &str, tokens: &[(usize, Token)]) -> Vec<Use> {
    let mut uses = Vec::new();
    for at in 0..tokens.len() {
        let sign = |n: usize, ch: char| tokens.get(n).is_some_and(|(_, token)| *token == Token::Sign(ch));
        let Token::Word(name) = &tokens[at].1 else { continue };
        let method = at > 0 && sign(at - 1, '.') && sign(at + 1, '(');
        let open = if sign(at + 1, '!') { at + 2 } else { at + 1 };
        let arguments = || arguments(&tokens[open..]);
        let (key, passes) = match name.as_str() {
            "say" if sign(at + 1, '!') => (arguments().get(1).copied(), macro_names(&arguments(), 2)),
            "bad" if sign(at + 1, '!') => (arguments().first().copied(), macro_names(&arguments(), 1)),
            "say" if method => (arguments().first().copied(), arguments().get(1).and_then(|list| list_names(list))),
            "find" if method && tokens.get(at.wrapping_sub(2)).is_some_and(|(_, t)| ends_words(t)) => {
                (arguments().first().copied(), None)
            }
            _ => continue,
        };
        if let Some([(line, Token::Text(key))]) = key {
            uses.push(Use { place: format!("{file}:{line}"), key: key.clone(), passes });
        }
    }
    uses
}

fn ends_words(token: &Token) -> bool {
    matches!(token, Token::Word(name) if name.ends_with("words"))
}

/// The arguments between the bracket that opens `tokens` and the one that closes it, cut at its commas.
fn arguments(tokens: &[(usize, Token)]) -> Vec<&[(usize, Token)]> {
    let (mut found, mut depth, mut start) = (Vec::new(), 0, 1);
    for (at, (_, token)) in tokens.iter().enumerate() {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => depth -= 1,
            Token::Sign(',') if depth == 1 => {
                found.push(&tokens[start..at]);
                start = at + 1;
            }
            _ => {}
        }
        if depth == 0 {
            found.push(&tokens[start.min(at)..at]);
            break;
        }
    }
    found.retain(|argument| !argument.is_empty());
    found
}

fn macro_names(arguments: &[&[(usize, Token)]], from: usize) -> Option<Vec<String>> {
    arguments
        .iter()
        .skip(from)
        .map(|argument| match argument {
            [(_, Token::Word(name)), (_, Token::Sign('=')), ..] => Some(name.clone()),
            _ => None,
        })
        .collect()
}

/// The names of `&[("name", …), …]`; `None` for a variable.
fn list_names(list: &[(usize, Token)]) -> Option<Vec<String>> {
    let [(_, Token::Sign('&')), inner @ ..] = list else { return None };
    if inner.first().map(|(_, token)| token) != Some(&Token::Sign('[')) {
        return None;
    }
    arguments(inner)
        .into_iter()
        .map(|pair| match arguments(pair).first() {
            Some([(_, Token::Text(name))]) => Some(name.clone()),
            _ => None,
        })
        .collect()
}
