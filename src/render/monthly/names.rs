//! What the figures of a month are called, and their labels.

use crate::domain::wordrules::Axis;
use crate::i18n::Words;
use crate::render::terms;
use crate::report::figures::UNSAID;
use crate::say;

use super::desk::label_of;

/// The name of a figure or an axis of the tables: `settled_report`.
pub fn figure(words: &Words, name: &str) -> String {
    words.say(&format!("figure-{}", name.replace('_', "-")), &[])
}

/// The name of a figure of one noun, where that has its own: the `open` of a repair is another one than that of a visit.
pub fn figure_of(words: &Words, head: &str, name: &str) -> String {
    let own = words.find(&format!("figure-{head}-{}", name.replace('_', "-")));
    own.unwrap_or_else(|| figure(words, name))
}

/// The name of a label on an axis of the tables.
pub fn named(words: &Words, axis: &str, label: &str) -> String {
    match axis {
        "content" => terms::label(words, Axis::Content, label),
        "topic" => terms::label(words, Axis::Topic, label),
        "ground" | "severity" | "source" => terms::term(words, &format!("word-{axis}"), label),
        "told" => terms::term(words, "word-body", label),
        "flags" => terms::term(words, "marked", label),
        "building" => say!(words, "building", name = terms::free(label)),
        "purpose" | "letter" | "result" | "line" | "area" | "scheduled" => {
            terms::term(words, &format!("word-{axis}"), label)
        }
        "need" => terms::term(words, "word-help", &label.to_lowercase()),
        "referred" => terms::term(words, "kind", label),
        "state" | "nature" | "channel" | "urgency" | "item" | "trade" | "category" | "asker" => {
            terms::term(words, axis, label)
        }
        _ => terms::free(label),
    }
}

/// Whoever holds the records of a share, or nobody.
pub fn holder(words: &Words, who: &str) -> String {
    if who == UNSAID { say!(words, "nobody") } else { terms::free(who) }
}

/// The axes whose counts are kept by label.
const AXES: &[&str] = &[
    "nature",
    "content",
    "topic",
    "ground",
    "severity",
    "channel",
    "source",
    "flags",
    "told",
    "building",
    "urgency",
    "item",
    "trade",
    "purpose",
    "letter",
    "result",
    "referred",
    "state",
    "category",
    "asker",
    "need",
    "service",
    "line",
    "area",
    "scheduled",
];

/// A name of a kept number, such as `complaints.replied.left.running`, in words.
pub fn kept(words: &Words, name: &str) -> String {
    let (head, rest) = name.split_once('.').unwrap_or((name, ""));
    let said = format!("{} · {}", words.say(&format!("kept-{head}"), &[]), inside(words, head, rest));
    // A name that no version of this program writes is shown as it stands.
    if said.contains('⟦') { terms::free(name) } else { said }
}

fn inside(words: &Words, head: &str, name: &str) -> String {
    let (first, rest) = name.split_once('.').unwrap_or((name, ""));
    match (first, rest) {
        // `checks.inspection.week.hit`: a plan by its line and its time.
        (line, rest) if head == "checks" => {
            let (each, part) = rest.split_once('.').unwrap_or((rest, ""));
            let each = terms::term(words, "word-period", each);
            share(words, format!("{} {each}", named(words, "line", line)), part)
        }
        // A building has its axis in its name.
        ("building", label) if label != "-" => named(words, "building", label),
        (axis, label) if AXES.contains(&axis) && !label.is_empty() => {
            let label = match label {
                "-" => say!(words, "label-unsaid"),
                label => label_of(words, head, axis, label),
            };
            format!("{} {label}", figure_of(words, head, axis))
        }
        ("replied_by_nature", rest) => by(words, "replied", rest, |label| named(words, "nature", label)),
        ("replied_by_handler" | "fixed_by_repairer", rest) => {
            by(words, first, rest, |who| holder(words, if who == "-" { UNSAID } else { who }))
        }
        ("replied_by_need", rest) => by(words, "replied", rest, |label| named(words, "need", label)),
        ("complaint" | "repair", rest) => format!("{} {}", terms::term(words, "kind", first), figure(words, rest)),
        (name, "") if name.ends_with("_minutes") => {
            say!(words, "sum-part", figure = figure_of(words, head, name), part = say!(words, "part-minutes"))
        }
        (name, "") => figure_of(words, head, name),
        (name, part) => share(words, figure_of(words, head, name), part),
    }
}

/// `工程部.left.running`: the label may itself hold dots, the part behind it holds none but that of `left`.
fn by(words: &Words, name: &str, rest: &str, label: impl Fn(&str) -> String) -> String {
    let cut = rest.rfind(".left.").or_else(|| rest.rfind('.'));
    let (who, part) = cut.map_or((rest, ""), |at| (&rest[..at], &rest[at + 1..]));
    share(words, format!("{} {}", figure(words, name), label(who)), part)
}

/// One number of a share: `hit`, `of`, `moved`, or `left.` and why.
fn share(words: &Words, figure: String, part: &str) -> String {
    let part = match part.split_once('.') {
        Some((_, why)) => terms::term(words, "left", why),
        None => words.say(&format!("column-{part}"), &[]),
    };
    say!(words, "sum-part", figure = figure, part = part)
}
