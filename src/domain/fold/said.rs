//! What entries speak of: a table of verbs and of the keys that decide. Two entries that set one thing to different values
//! contradict each other, whether or not they move the state.

use std::collections::BTreeMap;

use crate::domain::entry::Entry;
use crate::domain::kind::Verb;
use crate::domain::node::{Node, NodeKind};

/// How what two entries say of one thing is compared.
enum By {
    /// As a whole: another verb, or a key that one of them has otherwise or not at all.
    Whole,
    /// Key by key, where both have it.
    Each,
    /// The same, where both speak of one line of a sheet.
    Line,
    /// Lists: items that are alike in this key, and otherwise not.
    Items(&'static str),
    /// The keys that amendments of one entry, or of intake, set.
    Set,
}

/// One thing that entries settle.
struct Thing {
    verbs: &'static [Verb],
    by: By,
    keys: &'static [&'static str],
}

const fn thing(verbs: &'static [Verb], by: By, keys: &'static [&'static str]) -> Thing {
    Thing { verbs, by, keys }
}

/// Notes, messages, chases, reports, progress and searches are no such things: each stands beside the others.
const THINGS: &[Thing] = &[
    thing(
        &[Verb::Classify],
        By::Each,
        &["nature", "subtype", "content", "topic", "severity", "reasonable", "since", "help"],
    ),
    thing(&[Verb::Appoint], By::Whole, &["until"]),
    thing(&[Verb::Extend], By::Whole, &["until"]),
    thing(&[Verb::Promise], By::Whole, &["until"]),
    // Both move the limit.
    thing(&[Verb::Appoint, Verb::Extend], By::Items("clock"), &["moves"]),
    thing(&[Verb::Pause, Verb::Resume], By::Whole, &["until"]),
    // Consent is to the price that was told, and what the job really is takes both away (000-R94, 000-R105).
    thing(&[Verb::Quote, Verb::Agree, Verb::Confirm], By::Whole, &["price", "labour", "material", "fee", "actual"]),
    thing(&[Verb::Material], By::Whole, &["check", "choice"]),
    thing(&[Verb::Rework], By::Whole, &["link"]),
    thing(&[Verb::Reply, Verb::Followup], By::Each, &["satisfied", "link"]),
    thing(&[Verb::Investigate, Verb::Summarize], By::Each, &["ground", "root_cause", "prevention"]),
    thing(&[Verb::Group], By::Each, &["link"]),
    thing(&[Verb::Assign], By::Whole, &["to", "hand_on"]),
    thing(&[Verb::Swap], By::Whole, &["to"]),
    thing(&[Verb::Arrange], By::Each, &["to"]),
    thing(&[Verb::CallHost, Verb::Attempt, Verb::Consent], By::Each, &["consent"]),
    thing(&[Verb::Handle], By::Each, &["result", "to", "until"]),
    thing(&[Verb::Prepare], By::Whole, &["sheet", "stock", "figures"]),
    thing(&[Verb::Check], By::Line, &["outcome"]),
    thing(&[Verb::Check], By::Items("name"), &["counted"]),
    thing(&[Verb::Check], By::Each, &["log_read", "area_ok"]),
    thing(&[Verb::Leave, Verb::Back], By::Whole, &["to"]),
    thing(&[Verb::Amend], By::Set, &["set"]),
];

/// Whether an entry of this verb settles anything that another could settle otherwise.
pub(super) fn speaks(verb: Verb) -> bool {
    THINGS.iter().any(|thing| thing.verbs.contains(&verb))
}

/// Whether the entries set one thing to different values.
pub(super) fn contradict(one: &Entry, other: &Entry) -> bool {
    let both = |thing: &&Thing| thing.verbs.contains(&one.verb) && thing.verbs.contains(&other.verb);
    let mut shared = THINGS.iter().filter(both).peekable();
    if shared.peek().is_none() {
        return false;
    }
    let (a, b) = (keys(one), keys(other));
    shared.any(|thing| thing.differs((one, &a), (other, &b)))
}

/// Whether the entries do the same, and say the same of all that it settles.
pub(super) fn agree(one: &Entry, other: &Entry) -> bool {
    let (a, b) = (keys(one), keys(other));
    let same = |key: &&str| alike((a.get(key), b.get(key)));
    let mut things = THINGS.iter().filter(|thing| thing.verbs.contains(&one.verb));
    one.verb == other.verb && speaks(one.verb) && things.all(|thing| thing.keys.iter().all(&same))
}

type Keys = BTreeMap<&'static str, Node>;

fn keys(entry: &Entry) -> Keys {
    entry.data.nodes().into_iter().collect()
}

impl Thing {
    fn differs(&self, (one, a): (&Entry, &Keys), (other, b): (&Entry, &Keys)) -> bool {
        let mut pairs = self.keys.iter().map(|key| (a.get(key), b.get(key)));
        let mut both = self.keys.iter().filter_map(|key| a.get(key).zip(b.get(key)));
        match self.by {
            By::Whole => one.verb != other.verb || !pairs.all(alike),
            By::Each => both.any(|(a, b)| !a.same(b)),
            By::Line => {
                let lines = other.data.lines.as_deref().unwrap_or_default();
                let meet = one.data.lines.iter().flatten().any(|line| lines.contains(line));
                meet && both.any(|(a, b)| !a.same(b))
            }
            By::Items(name) => both.any(|(a, b)| {
                let alike = |a: &Node, b: &Node| same_key(a, b, name) && !a.same(b);
                items(a).iter().any(|a| items(b).iter().any(|b| alike(a, b)))
            }),
            By::Set => one.data.entry == other.data.entry && both.any(|(a, b)| sets_otherwise(a, b)),
        }
    }
}

/// The same value, or none in both.
fn alike(pair: (Option<&Node>, Option<&Node>)) -> bool {
    match pair {
        (Some(a), Some(b)) => a.same(b),
        (a, b) => a.is_none() && b.is_none(),
    }
}

fn items(list: &Node) -> &[Node] {
    if let NodeKind::List(items) = &list.kind { items } else { &[] }
}

fn fields(map: &Node) -> impl Iterator<Item = (&str, &Node)> {
    let fields = if let NodeKind::Map(fields) = &map.kind { fields.as_slice() } else { &[] };
    fields.iter().map(|(key, node)| (key.name.as_str(), node))
}

fn same_key(a: &Node, b: &Node, key: &str) -> bool {
    let of = |node: &Node| fields(node).find(|(name, _)| *name == key).map(|(_, value)| value.clone());
    of(a).zip(of(b)).is_some_and(|(a, b)| a.same(&b))
}

fn sets_otherwise(a: &Node, b: &Node) -> bool {
    fields(a).any(|(key, a)| fields(b).any(|(other, b)| other == key && !a.same(b)))
}
