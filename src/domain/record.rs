//! A record as its file says it: the facts of intake and the log. State is not here; it is folded (`fold`).

use super::class::{Channel, Item, Trade, Urgency};
use super::entry::Entry;
use super::fault::{Fault, FaultKind, Wants};
use super::field::{Field, Fields};
use super::id::RecordId;
use super::job::Part;
use super::kind::Verb;
use super::node::{Key, Node, NodeKind};
use super::party::{House, Person};
use super::shape::{HEAD, LOCKED, shape};

/// Declares the facts of intake: one list for reading, writing and amending.
macro_rules! facts {
    ($($(#[$doc:meta])* $key:ident: $type:ty,)+) => {
        /// The facts of intake. Little is required: the words, and a house or a place.
        #[derive(Clone, Debug, Default)]
        pub struct Facts { $($(#[$doc])* pub $key: Option<$type>,)+ }

        impl Facts {
            /// The keys, in the order they are written.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($key),)+];

            fn read(fields: &mut Fields, faults: &mut Vec<Fault>) -> Facts {
                Facts { $($key: fields.take(stringify!($key), faults),)+ }
            }

            /// The keys that are there, in the order they are written.
            pub fn nodes(&self) -> Vec<(&'static str, Node)> {
                let mut nodes = Vec::new();
                $(if let Some(value) = &self.$key { nodes.push((stringify!($key), value.write())); })+
                nodes
            }
        }
    };
}

facts! {
    /// 栋-单元-房号.
    house: House,
    /// A common area, in words, where there is no house.
    place: String,
    name: Person,
    phone: String,
    channel: Channel,
    /// Whose part is broken.
    part: Part,
    /// What the customer said.
    text: String,
    /// What the customer wants (000-R126).
    demand: String,
}

impl Facts {
    /// The facts with the keys of `set` put in their place; `None` when a value does not fit.
    pub fn amended(&self, set: &Node) -> Option<Facts> {
        let mut faults = Vec::new();
        let node = overlaid(Node::map(self.nodes()), set, Facts::KEYS);
        let facts = Facts::read(&mut Fields::of("", &node, &mut faults)?, &mut faults);
        faults.is_empty().then_some(facts)
    }
}

/// `base` with those keys of `set` that are in `known` put in place of its own, or added.
fn overlaid(base: Node, set: &Node, known: &[&str]) -> Node {
    let (NodeKind::Map(mut fields), NodeKind::Map(changes)) = (base.kind, &set.kind) else { return set.clone() };
    for (key, node) in changes.iter().filter(|(key, _)| known.contains(&key.name.as_str())) {
        match fields.iter_mut().find(|(other, _)| other.name == key.name) {
            Some(field) => field.1 = node.clone(),
            None => fields.push((Key { pos: key.pos, name: key.name.clone() }, node.clone())),
        }
    }
    Node { pos: set.pos, kind: NodeKind::Map(fields) }
}

impl Entry {
    /// The entry with the keys of `set` put in their place; `None` when a value does not fit or a key is not the verb's.
    pub fn amended(&self, set: &Node) -> Option<Entry> {
        let NodeKind::Map(changes) = &set.kind else { return None };
        let shape = shape(self.verb);
        let known: Vec<&str> = changes.iter().map(|(key, _)| key.name.as_str()).collect();
        let allowed = |key: &str| matches!(key, "at" | "who") || (shape.takes(key) && !LOCKED.contains(&key));
        if !known.iter().all(|key| allowed(key)) {
            return None;
        }
        let mut faults = Vec::new();
        Entry::read("log", &overlaid(self.write(), set, &known), &mut faults)
    }
}

/// A record: its name, what was taken down at intake, and what has been done since.
#[derive(Clone, Debug)]
pub struct Record {
    pub id: RecordId,
    pub facts: Facts,
    /// In the order of (n, letter). Invariant: the first is the only `open`, no two have one id.
    pub log: Vec<Entry>,
}

impl Record {
    /// Reads a record. All faults are gathered; a record with any fault is not read.
    pub fn read(node: &Node) -> Result<Record, Vec<Fault>> {
        let mut faults = Vec::new();
        order_of_keys(node, &mut faults);
        let Some(mut fields) = Fields::of("record", node, &mut faults) else { return Err(faults) };
        let id = fields.need("id", &mut faults);
        let facts = Facts::read(&mut fields, &mut faults);
        let log = fields.node("log");
        if log.is_none() {
            faults.push(Fault::at(node.pos, FaultKind::MissingKey { key: "log" }));
        }
        fields.finish(&mut faults);
        let log = log.and_then(|log| read_log(log, &mut faults));
        match (id, log) {
            (Some(id), Some(log)) if faults.is_empty() => Ok(Record { id, facts, log }),
            _ => Err(faults),
        }
    }

    /// The number the next entry of any desk gets: one more than the largest.
    pub fn next_n(&self) -> u32 {
        self.log.iter().map(|entry| entry.id.n).max().unwrap_or(0).saturating_add(1)
    }

    /// The entry that began the record.
    pub fn opening(&self) -> &Entry {
        &self.log[0]
    }
}

/// `id` is the first key and `log` the last, so that appending a line appends an entry.
fn order_of_keys(node: &Node, faults: &mut Vec<Fault>) {
    let NodeKind::Map(fields) = &node.kind else { return };
    if let Some((key, _)) = fields.first().filter(|(key, _)| key.name != "id") {
        faults.push(Fault::at(key.pos, FaultKind::FirstKey { key: "id" }));
    }
    let after_log = fields.iter().skip_while(|(key, _)| key.name != "log").nth(1);
    if let Some((key, _)) = after_log {
        faults.push(Fault::at(key.pos, FaultKind::LogNotLast { key: key.name.clone() }));
    }
}

fn read_log(node: &Node, faults: &mut Vec<Fault>) -> Option<Vec<Entry>> {
    let NodeKind::List(items) = &node.kind else {
        faults.push(Fault::at(node.pos, FaultKind::WantsList { key: "log".into() }));
        return None;
    };
    let before = faults.len();
    let mut log: Vec<(Entry, &Node)> = Vec::new();
    let mut unread: Vec<&Node> = Vec::new();
    for item in items {
        let Some(entry) = Entry::read("log", item, faults) else {
            unread.push(item);
            continue;
        };
        check_shape(&entry, item, faults);
        match log.iter().find(|(other, _)| other.id == entry.id) {
            Some((other, _)) if other.write().same(&entry.write()) => {}
            Some(_) => faults.push(Fault::at(item.pos, FaultKind::SameEntryId { id: entry.id.to_string() })),
            None => log.push((entry, item)),
        }
    }
    same_ids(items, &unread, faults);
    log.sort_by_key(|(entry, _)| entry.id.order());
    if faults.len() == before {
        check_story(node, &log, faults);
    }
    (faults.len() == before).then(|| log.into_iter().map(|(entry, _)| entry).collect())
}

/// The id of an entry as it is written.
fn id_of(item: &Node) -> Option<&str> {
    let NodeKind::Map(fields) = &item.kind else { return None };
    fields.iter().find(|(key, _)| key.name == "id").and_then(|(_, id)| id.as_text())
}

/// An id that stands twice is named also where one of the two cannot be read.
fn same_ids(items: &[Node], unread: &[&Node], faults: &mut Vec<Fault>) {
    let is_unread = |item: &Node| unread.iter().any(|other| std::ptr::eq(*other, item));
    for (at, item) in items.iter().enumerate() {
        let Some(name) = id_of(item) else { continue };
        let twin =
            |other: &&Node| id_of(other) == Some(name) && (is_unread(item) || is_unread(other)) && !other.same(item);
        if items[..at].iter().any(|other| twin(&other)) {
            faults.push(Fault::at(item.pos, FaultKind::SameEntryId { id: name.to_string() }));
        }
    }
}

/// The keys of an entry are those of its verb.
fn check_shape(entry: &Entry, item: &Node, faults: &mut Vec<Fault>) {
    let NodeKind::Map(fields) = &item.kind else { return };
    let shape = shape(entry.verb);
    for (key, _) in fields {
        if !HEAD.contains(&key.name.as_str()) && !shape.takes(&key.name) {
            let kind = FaultKind::KeyNotHere { key: key.name.clone(), verb: entry.verb.to_string() };
            faults.push(Fault::at(key.pos, kind));
        }
    }
    for key in shape.needs {
        if !fields.iter().any(|(other, _)| other.name == *key) {
            faults.push(Fault::at(item.pos, FaultKind::MissingKey { key }));
        }
    }
}

/// The log begins with its only `open`; entries that name another name one that is there, and one they fit.
fn check_story(node: &Node, log: &[(Entry, &Node)], faults: &mut Vec<Fault>) {
    let opens = log.iter().filter(|(entry, _)| entry.verb == Verb::Open).count();
    if opens != 1 || log.first().is_none_or(|(entry, _)| entry.verb != Verb::Open) {
        faults.push(Fault::at(node.pos, FaultKind::NoOpen));
    }
    for (entry, item) in log {
        let set = entry.data.set.as_ref();
        match entry.data.entry.map(|target| (target, log.iter().find(|(other, _)| other.id == target))) {
            None => set.iter().for_each(|set| check_facts(set, faults)),
            Some((target, None)) => {
                faults.push(Fault::at(item.pos, FaultKind::UnknownEntry { id: target.to_string() }));
            }
            Some((_, Some((other, _)))) => set.iter().for_each(|set| check_correction(other, set, faults)),
        }
    }
}

/// An amendment of intake or class names keys that are there, with values that fit.
fn check_facts(set: &Node, faults: &mut Vec<Fault>) {
    let Some(mut fields) = Fields::of("set", set, faults) else { return };
    Facts::read(&mut fields, faults);
    fields.take::<Urgency>("urgency", faults);
    fields.take::<Item>("item", faults);
    fields.take::<Trade>("trade", faults);
    fields.finish(faults);
}

/// An amendment of an entry names keys of that entry's verb, with values that fit.
fn check_correction(entry: &Entry, set: &Node, faults: &mut Vec<Fault>) {
    let NodeKind::Map(changes) = &set.kind else {
        faults.push(Fault::at(set.pos, FaultKind::WantsMap { key: "set".into() }));
        return;
    };
    for (key, node) in changes {
        let one = Node { pos: node.pos, kind: NodeKind::Map(vec![(key.clone(), node.clone())]) };
        if entry.amended(&one).is_some() {
            continue;
        }
        let open = shape(entry.verb).takes(&key.name) && !LOCKED.contains(&key.name.as_str());
        let known = matches!(key.name.as_str(), "at" | "who") || open;
        let value = node.as_text().unwrap_or_default().to_string();
        faults.push(match known {
            true => Fault::at(node.pos, FaultKind::BadValue { key: key.name.clone(), value, wants: Wants::Text }),
            false => {
                let verb = entry.verb.to_string();
                Fault::at(key.pos, FaultKind::KeyNotHere { key: key.name.clone(), verb })
            }
        });
    }
}
