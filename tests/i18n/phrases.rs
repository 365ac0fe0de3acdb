//! Reads one language's Fluent files into messages with their variables; finds faults, judges no wording.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// A message's value or one attribute.
#[derive(Debug, Clone, Default)]
pub struct Phrase {
    pub place: String,
    pub variables: BTreeSet<String>,
    pub refers: BTreeSet<String>,
    /// The words between the variables, all variants.
    pub text: String,
}

/// `key` and `key.attr` to what stands there, per file name.
pub type Phrases = BTreeMap<String, BTreeMap<String, Phrase>>;

/// All files of one language; parse errors and keys defined twice go to `faults`.
pub fn read(dir: &Path, faults: &mut Vec<String>) -> Phrases {
    let mut phrases = Phrases::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for path in super::source::files(dir, "ftl") {
        let text = fs::read_to_string(&path).unwrap_or_default();
        let file = path.strip_prefix(dir).unwrap_or(&path).display().to_string();
        let shown = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(&path).display().to_string();
        let here = phrases.entry(file).or_default();
        for (key, phrase) in parsed(&text, &shown, faults) {
            if let Some(first) = seen.insert(key.clone(), phrase.place.clone()) {
                faults.push(format!("{}: {key} is defined already at {first}", phrase.place));
            }
            here.insert(key, phrase);
        }
    }
    phrases
}

fn parsed(text: &str, file: &str, faults: &mut Vec<String>) -> Vec<(String, Phrase)> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, errors)| {
        faults.extend(errors.iter().map(|err| format!("{file}:{}: {}", line(text, err.pos.start), err.kind)));
        resource
    });
    let mut found = Vec::new();
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        // Slices of the text itself, so their addresses tell the line.
        let name = id.trim_start_matches('-');
        let place =
            format!("{file}:{}", place(text, entry).unwrap_or_else(|| line(text, text.find(name).unwrap_or(0))));
        found.extend(value.map(|pattern| (id.clone(), phrase(&place, pattern))));
        found.extend(attributes.iter().map(|a| (format!("{id}.{}", a.id.name), phrase(&place, &a.value))));
    }
    found
}

fn place(text: &str, entry: &Entry<&str>) -> Option<usize> {
    let name = match entry {
        Entry::Message(message) => message.id.name,
        Entry::Term(term) => term.id.name,
        _ => return None,
    };
    (name.as_ptr() as usize).checked_sub(text.as_ptr() as usize).map(|at| line(text, at))
}

fn line(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

fn phrase(place: &str, pattern: &Pattern<&str>) -> Phrase {
    let mut phrase = Phrase { place: place.to_owned(), ..Phrase::default() };
    walk(pattern, &mut phrase);
    phrase
}

fn walk(pattern: &Pattern<&str>, phrase: &mut Phrase) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => phrase.text.push_str(value),
            PatternElement::Placeable { expression } => expressed(expression, phrase),
        }
    }
}

fn expressed(expression: &Expression<&str>, phrase: &mut Phrase) {
    match expression {
        Expression::Inline(inline) => inlined(inline, phrase),
        Expression::Select { selector, variants } => {
            inlined(selector, phrase);
            for variant in variants {
                walk(&variant.value, phrase);
                phrase.text.push('\n');
            }
        }
    }
}

fn inlined(inline: &InlineExpression<&str>, phrase: &mut Phrase) {
    match inline {
        InlineExpression::VariableReference { id } => {
            phrase.variables.insert(id.name.to_owned());
            phrase.text.push('\u{fffc}');
        }
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map(|attr| format!(".{}", attr.name)).unwrap_or_default();
            phrase.refers.insert(format!("{}{attribute}", id.name));
        }
        InlineExpression::TermReference { id, .. } => {
            phrase.refers.insert(format!("-{}", id.name));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inlined(argument, phrase));
        }
        InlineExpression::Placeable { expression } => expressed(expression, phrase),
        InlineExpression::StringLiteral { value } => phrase.text.push_str(value),
        InlineExpression::NumberLiteral { .. } => {}
    }
}

/// Everything a caller of `key` has to pass: the variables of the phrase and of those it refers to.
pub fn needed(all: &BTreeMap<String, Phrase>, key: &str) -> BTreeSet<String> {
    let (mut needed, mut seen, mut open) = (BTreeSet::new(), BTreeSet::new(), vec![key.to_owned()]);
    while let Some(key) = open.pop() {
        if let Some(phrase) = all.get(&key).filter(|_| seen.insert(key.clone())) {
            needed.extend(phrase.variables.iter().cloned());
            open.extend(phrase.refers.iter().cloned());
        }
    }
    needed
}
