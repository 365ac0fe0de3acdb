//! Who is handed a report: the hook that `wuye.yaml` names. Data only; whether it may run is for the clone to say.

use super::fault::{Fault, Wants};
use super::field::{Field, Fields, Word};
use super::node::Node;

/// How long a hook may take where nothing is said, in seconds.
const TIMEOUT: u32 = 20;

/// The `notify:` of `wuye.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notify {
    /// An executable of the book.
    pub command: BookPath,
    /// Whole seconds; a hook that takes longer is ended.
    pub timeout: u32,
    /// The variables it is given besides the bare ones.
    pub pass: Vec<Variable>,
}

/// A file of the book: relative, downwards only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookPath(String);

impl BookPath {
    /// With `/` between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Word for BookPath {
    const WANTS: Wants = Wants::BookPath;

    fn from_text(text: &str) -> Option<Self> {
        let part = |part: &str| {
            !part.is_empty() && part != "." && part != ".." && !part.starts_with(".git") && part != ".wuye"
        };
        let plain = !text.chars().any(|ch| ch.is_control() || ch == '\\');
        (plain && text.split('/').all(part)).then(|| BookPath(text.to_string()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// The name of a variable of the environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable(String);

impl Variable {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Word for Variable {
    const WANTS: Wants = Wants::Variable;

    fn from_text(text: &str) -> Option<Self> {
        let word = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        (word && !text.is_empty() && !text.starts_with(|ch: char| ch.is_ascii_digit()))
            .then(|| Variable(text.to_string()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// Seconds that a hook may take.
struct Seconds(u32);

impl Word for Seconds {
    const WANTS: Wants = Wants::Seconds;

    fn from_text(text: &str) -> Option<Self> {
        let seconds = text.parse::<u32>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))?;
        (1..=600).contains(&seconds).then_some(Seconds(seconds))
    }

    fn to_text(&self) -> String {
        self.0.to_string()
    }
}

impl Field for Notify {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let before = faults.len();
        let mut fields = Fields::of(key, node, faults)?;
        let command = fields.need("command", faults);
        let timeout = fields.take::<Seconds>("timeout", faults).map_or(TIMEOUT, |seconds| seconds.0);
        let pass = fields.list("pass", faults);
        fields.finish(faults);
        // Half of what was meant is not what was meant: nothing is run then.
        (faults.len() == before).then_some(Notify { command: command?, timeout, pass })
    }

    fn write(&self) -> Node {
        Node::map([("command", self.command.write()), ("timeout", self.timeout.write()), ("pass", self.pass.write())])
    }
}
