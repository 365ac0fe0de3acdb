//! A fault of a file in words: place, excerpt, what is wrong, and the remedy; drawn like a compiler does.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use crate::domain::fault::{Fault, FaultKind, Wants};
use crate::domain::field::slip;
use crate::i18n::{Arg, Words};
use crate::say;

use super::layout::visible;
use super::{mask, terms};

/// One fault with the line it stands on, where there is one; ends in a newline.
pub fn text(words: &Words, fault: &Fault, line: Option<&str>) -> String {
    let path = visible(&fault.path.display().to_string());
    let title = say!(words, "fault", what = what(words, &fault.kind));
    let head = Level::ERROR.with_name(say!(words, "fault-name")).primary_title(title).id(fault.kind.slug());
    let help = Level::HELP.with_name(say!(words, "fault-remedy")).message(remedy(words, &fault.kind));
    let excerpt = line.map(excerpt);
    let group = match &excerpt {
        Some(excerpt) if fault.pos.line > 0 => {
            let start = column(excerpt, fault.pos.column);
            let end = start + excerpt[start..].chars().next().map_or(0, char::len_utf8);
            let line_start = usize::try_from(fault.pos.line).unwrap_or(1);
            let snippet = Snippet::source(excerpt.as_str()).path(path).line_start(line_start);
            head.element(snippet.annotation(AnnotationKind::Primary.span(start..end)))
        }
        _ => {
            let origin = Origin::path(path);
            let line = usize::try_from(fault.pos.line).unwrap_or(0);
            head.element(if line > 0 { origin.line(line) } else { origin })
        }
    };
    format!("{}\n", Renderer::plain().render(&[group.element(help)]))
}

/// The line with control characters shown as `␦` and numbers hidden; as long, in characters, as it was.
fn excerpt(line: &str) -> String {
    mask::text(&line.chars().map(|c| if c.is_control() { '␦' } else { c }).collect::<String>())
}

/// The byte at which the character of this column begins, counted from 1.
fn column(text: &str, column: u32) -> usize {
    let at = usize::try_from(column).unwrap_or(1).saturating_sub(1);
    text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
}

/// What is wrong, in a clause.
pub fn what(words: &Words, kind: &FaultKind) -> String {
    words.say(&format!("fault-{}", kind.slug()), &args(words, kind))
}

fn args(words: &Words, kind: &FaultKind) -> Vec<(&'static str, Arg<'static>)> {
    let shown = |text: &str| Arg::from(terms::free(text));
    match kind {
        FaultKind::Unreadable { error } => vec![("error", shown(error))],
        FaultKind::Syntax { ill, error } => {
            vec![("ill", words.say(&format!("ill-{ill}"), &[]).into()), ("error", shown(error))]
        }
        FaultKind::TooLarge { limit } => vec![("limit", (*limit / 1024).into())],
        FaultKind::Control { character } => vec![("character", format!("U+{character:04X}").into())],
        FaultKind::Tag { tag } => vec![("tag", shown(tag))],
        FaultKind::DuplicateKey { key }
        | FaultKind::UnknownKey { key, .. }
        | FaultKind::WantsText { key }
        | FaultKind::WantsList { key }
        | FaultKind::WantsMap { key }
        | FaultKind::LogNotLast { key } => vec![("key", shown(key))],
        FaultKind::MissingKey { key } | FaultKind::FirstKey { key } => vec![("key", Arg::from(*key))],
        FaultKind::KeyNotHere { key, verb } => vec![("key", shown(key)), ("verb", shown(verb))],
        FaultKind::BadValue { key, value, wants } => {
            vec![("key", shown(key)), ("value", shown(value)), ("wants", self::wants(words, *wants).into())]
        }
        FaultKind::OtherId { id, file } => vec![("id", shown(id)), ("file", shown(file))],
        FaultKind::WrongFolder { want } => vec![("want", shown(want))],
        FaultKind::NotARecordName { name } | FaultKind::SameName { name } | FaultKind::ServiceTwice { name } => {
            vec![("name", shown(name))]
        }
        FaultKind::SameEntryId { id } | FaultKind::UnknownEntry { id } => vec![("id", shown(id))],
        FaultKind::UnknownList { place, name, .. } => vec![("place", shown(place)), ("name", shown(name))],
        FaultKind::UnknownLabel { rule, axis, label, .. } => {
            vec![("rule", shown(rule)), ("axis", Arg::from(*axis)), ("label", shown(label))]
        }
        FaultKind::EmptyRule { rule } | FaultKind::SameRule { rule } => vec![("rule", shown(rule))],
        FaultKind::BadPair { entry } => vec![("entry", shown(entry))],
        FaultKind::SameDay { date } => vec![("date", date.to_string().into())],
        FaultKind::OddRule { rule, key } => vec![("rule", shown(rule)), ("key", shown(key))],
        FaultKind::BadRank { rule, rank } => vec![("rule", shown(rule)), ("rank", (*rank).into())],
        FaultKind::NewerFormat { format, known } => vec![("format", (*format).into()), ("known", (*known).into())],
        _ => Vec::new(),
    }
}

/// What a value should have been.
pub fn wants(words: &Words, wants: Wants) -> String {
    let key = match wants {
        Wants::OneOf(names) => return say!(words, "wants-one-of", names = names.join(" ")),
        Wants::Text => "text",
        Wants::Stamp => "stamp",
        Wants::Date => "date",
        Wants::Time => "time",
        Wants::Window => "window",
        Wants::Flag => "flag",
        Wants::Number => "number",
        Wants::Percent => "percent",
        Wants::Span => "span",
        Wants::Yuan => "yuan",
        Wants::House => "house",
        Wants::Person => "person",
        Wants::RecordId => "record-id",
        Wants::EntryId => "entry-id",
        Wants::Zone => "zone",
        Wants::Year => "year",
        Wants::Turn => "turn",
        Wants::Month => "month",
        Wants::BookPath => "book-path",
        Wants::Variable => "variable",
        Wants::Seconds => "seconds",
    };
    words.say(&format!("wants-{key}"), &[])
}

/// What to do about it.
fn remedy(words: &Words, kind: &FaultKind) -> String {
    match kind {
        FaultKind::UnknownKey { near: Some(near), .. }
        | FaultKind::UnknownList { near: Some(near), .. }
        | FaultKind::UnknownLabel { near: Some(near), .. } => say!(words, "remedy-meant", near = visible(near)),
        FaultKind::BadValue { value, wants: Wants::OneOf(names), .. } => match slip(value, names) {
            Some(near) => say!(words, "remedy-meant", near = near),
            None => say!(words, "remedy-bad-value"),
        },
        FaultKind::Conflict { opened: true } => say!(words, "remedy-conflict-opened"),
        FaultKind::WrongFolder { want } => say!(words, "remedy-wrong-folder", want = visible(want)),
        other => words.say(&format!("remedy-{}", other.slug()), &[]),
    }
}
