//! A piece of a settings or record file with its place in the file; knows no file and no parser.

/// Line and column, both counted from 1; (0, 0) for values made in memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pos {
    pub line: u32,
    pub column: u32,
}

/// One value of a file. Every scalar is kept as the text that was written; types are read from it later,
/// so an unquoted telephone number or `no` is never turned into something else.
#[derive(Clone, Debug)]
pub struct Node {
    pub pos: Pos,
    pub kind: NodeKind,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub enum NodeKind {
    /// A key with nothing behind it.
    Empty,
    /// A scalar, exactly as written (quotes and escapes resolved).
    Text(String),
    /// `true` or `false`, only made in memory: when read from a file it is a text.
    Flag(bool),
    /// A whole number, only made in memory.
    Number(i64),
    List(Vec<Node>),
    /// Keys in the order of the file; duplicates have been refused before.
    Map(Vec<(Key, Node)>),
}

/// A key of a map and where it stands.
#[derive(Clone, Debug)]
pub struct Key {
    pub pos: Pos,
    pub name: String,
}

impl Node {
    /// A text made in memory.
    pub fn text(text: impl Into<String>) -> Node {
        Node::made(NodeKind::Text(text.into()))
    }

    /// A node made in memory, which has no place in a file.
    pub fn made(kind: NodeKind) -> Node {
        Node { pos: Pos::default(), kind }
    }

    /// A map made in memory, keys in the given order.
    pub fn map<K: Into<String>>(fields: impl IntoIterator<Item = (K, Node)>) -> Node {
        let key = |name: K| Key { pos: Pos::default(), name: name.into() };
        Node::made(NodeKind::Map(fields.into_iter().map(|(name, node)| (key(name), node)).collect()))
    }

    /// The text of a scalar, if this is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether two nodes say the same, wherever they stand.
    pub fn same(&self, other: &Node) -> bool {
        match (&self.kind, &other.kind) {
            (NodeKind::Empty, NodeKind::Empty) => true,
            (NodeKind::Text(a), NodeKind::Text(b)) => a == b,
            (NodeKind::Flag(a), NodeKind::Flag(b)) => a == b,
            (NodeKind::Number(a), NodeKind::Number(b)) => a == b,
            (NodeKind::List(a), NodeKind::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same(b)),
            (NodeKind::Map(a), NodeKind::Map(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|((ka, a), (kb, b))| ka.name == kb.name && a.same(b))
            }
            _ => false,
        }
    }
}
