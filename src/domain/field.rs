//! Reading typed values out of a `Node` and writing them back: every fault of a map is gathered, none hides another.

use std::collections::BTreeMap;

use super::fault::{Fault, FaultKind, Wants};
use super::node::{Key, Node, NodeKind, Pos};

/// A value that can stand in a file. Reading is total: what cannot be read is a fault with its place.
pub trait Field: Sized {
    /// Reads the value of `key`; on failure pushes at least one fault and returns `None`.
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self>;
    /// The node that `read` turns into an equal value.
    fn write(&self) -> Node;
}

/// A scalar with a format of its own. `Field` follows from it.
pub trait Word: Sized {
    /// What people are told when the text does not fit.
    const WANTS: Wants;
    /// Reads the text as written in a file; `None` when it does not fit.
    fn from_text(text: &str) -> Option<Self>;
    /// The text that `from_text` turns into an equal value.
    fn to_text(&self) -> String;
}

impl<W: Word> Field for W {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let text = read_text(key, node, faults)?;
        let word = W::from_text(&text);
        if word.is_none() {
            let kind = FaultKind::BadValue { key: key.into(), value: text, wants: W::WANTS };
            faults.push(Fault::at(node.pos, kind));
        }
        word
    }

    fn write(&self) -> Node {
        Node::text(self.to_text())
    }
}

fn read_text(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<String> {
    match &node.kind {
        NodeKind::Text(text) => Some(text.clone()),
        NodeKind::Flag(flag) => Some(flag.to_string()),
        NodeKind::Number(number) => Some(number.to_string()),
        _ => {
            faults.push(Fault::at(node.pos, FaultKind::WantsText { key: key.into() }));
            None
        }
    }
}

/// Any text is a word of its own.
impl Word for String {
    const WANTS: Wants = Wants::Text;

    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_string())
    }

    fn to_text(&self) -> String {
        self.clone()
    }
}

impl Field for bool {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        match read_text(key, node, faults)?.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                let kind = FaultKind::BadValue { key: key.into(), value: other.into(), wants: Wants::Flag };
                faults.push(Fault::at(node.pos, kind));
                None
            }
        }
    }

    fn write(&self) -> Node {
        Node::made(NodeKind::Flag(*self))
    }
}

impl Field for u32 {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let text = read_text(key, node, faults)?;
        let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let number = if digits { text.parse().ok() } else { None };
        if number.is_none() {
            let kind = FaultKind::BadValue { key: key.into(), value: text, wants: Wants::Number };
            faults.push(Fault::at(node.pos, kind));
        }
        number
    }

    fn write(&self) -> Node {
        Node::made(NodeKind::Number(i64::from(*self)))
    }
}

impl<T: Field> Field for Vec<T> {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        match &node.kind {
            NodeKind::List(items) => {
                let before = faults.len();
                let read: Vec<T> = items.iter().filter_map(|item| T::read(key, item, faults)).collect();
                (faults.len() == before).then_some(read)
            }
            _ => {
                faults.push(Fault::at(node.pos, FaultKind::WantsList { key: key.into() }));
                None
            }
        }
    }

    fn write(&self) -> Node {
        Node::made(NodeKind::List(self.iter().map(Field::write).collect()))
    }
}

impl<K: Word + Ord, T: Field> Field for BTreeMap<K, T> {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let NodeKind::Map(fields) = &node.kind else {
            faults.push(Fault::at(node.pos, FaultKind::WantsMap { key: key.into() }));
            return None;
        };
        let before = faults.len();
        let mut map = BTreeMap::new();
        for (name, inner) in fields {
            match K::from_text(&name.name) {
                Some(key) => map.extend(T::read(&name.name, inner, faults).map(|value| (key, value))),
                None => {
                    let kind = FaultKind::BadValue { key: key.into(), value: name.name.clone(), wants: K::WANTS };
                    faults.push(Fault::at(name.pos, kind));
                }
            }
        }
        (faults.len() == before).then_some(map)
    }

    fn write(&self) -> Node {
        Node::map(self.iter().map(|(key, value)| (key.to_text(), value.write())))
    }
}

/// A node taken as it is, for values whose keys are read elsewhere.
impl Field for Node {
    fn read(_: &str, node: &Node, _: &mut Vec<Fault>) -> Option<Self> {
        Some(node.clone())
    }

    fn write(&self) -> Node {
        self.clone()
    }
}

/// The keys of one map, taken one by one; `finish` names those nobody asked for.
pub struct Fields<'a> {
    pos: Pos,
    rest: Vec<(&'a Key, &'a Node)>,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of `node`; a fault and `None` when it is no map. `key` names it in that fault.
    pub fn of(key: &str, node: &'a Node, faults: &mut Vec<Fault>) -> Option<Fields<'a>> {
        match &node.kind {
            NodeKind::Map(fields) => {
                let rest = fields.iter().map(|(key, node)| (key, node)).collect();
                Some(Fields { pos: node.pos, rest, asked: Vec::new() })
            }
            _ => {
                faults.push(Fault::at(node.pos, FaultKind::WantsMap { key: key.into() }));
                None
            }
        }
    }

    /// Where the map begins.
    pub fn pos(&self) -> Pos {
        self.pos
    }

    /// The node of `key`, taken out.
    pub fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        self.asked.push(key);
        let at = self.rest.iter().position(|(k, _)| k.name == key)?;
        Some(self.rest.remove(at).1)
    }

    /// The value of `key` if it is there; a key with nothing behind it counts as absent only for lists.
    pub fn take<T: Field>(&mut self, key: &'static str, faults: &mut Vec<Fault>) -> Option<T> {
        let node = self.node(key)?;
        T::read(key, node, faults)
    }

    /// The value of `key`, or a fault that says it is missing.
    pub fn need<T: Field>(&mut self, key: &'static str, faults: &mut Vec<Fault>) -> Option<T> {
        match self.node(key) {
            Some(node) => T::read(key, node, faults),
            None => {
                faults.push(Fault::at(self.pos, FaultKind::MissingKey { key }));
                None
            }
        }
    }

    /// The list at `key`; absent or empty both give an empty list.
    pub fn list<T: Field>(&mut self, key: &'static str, faults: &mut Vec<Fault>) -> Vec<T> {
        match self.node(key) {
            None | Some(Node { kind: NodeKind::Empty, .. }) => Vec::new(),
            Some(node) => Vec::<T>::read(key, node, faults).unwrap_or_default(),
        }
    }

    /// Names every key that nobody asked for, with the nearest known one.
    pub fn finish(self, faults: &mut Vec<Fault>) {
        for (key, _) in &self.rest {
            let near = nearest(&key.name, &self.asked);
            faults.push(Fault::at(key.pos, FaultKind::UnknownKey { key: key.name.clone(), near }));
        }
    }
}

/// The known word that `word` is a slip of: two strokes away at most. For lists that are shown whole beside it.
pub fn slip(word: &str, known: &[&str]) -> Option<String> {
    nearest(word, known).filter(|near| strsim::levenshtein(word, near) <= 2)
}

/// The known word nearest to `word`, if one is near enough to be a slip of the hand.
pub fn nearest(word: &str, known: &[&str]) -> Option<String> {
    let score = |other: &&str| strsim::jaro_winkler(word, other);
    let best = known.iter().copied().max_by(|a, b| score(a).total_cmp(&score(b)))?;
    // A Chinese name has two or three characters: one of them wrong is a slip, though half the name differs.
    let short = best.chars().count() <= 3 && word.chars().count() > 1;
    let slip = short && !best.is_ascii() && strsim::levenshtein(word, best) == 1;
    (slip || score(&best) > 0.75).then(|| best.to_string())
}
