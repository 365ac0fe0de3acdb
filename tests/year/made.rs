//! A year of a desk, made from a seed and taken through the guards verb by verb: what stands in the files is what the program
//! itself would have written. The same seed gives the same bytes on every machine.
//!
//! Matters run side by side in time, so that mergers, groups and reworks find what is there at that moment. A new noun is one
//! more arm in `Desk::open` and one more list in `says::turns`.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::convert::Infallible;
use std::fs;
use std::path::Path;

use wuye::domain::book::{Change, Office, Write};
use wuye::domain::field::{Field, Word};
use wuye::domain::fold::{Standing, fold};
use wuye::domain::id::{self, RecordId};
use wuye::domain::kind::{Kind, Verb};
use wuye::domain::node::{Node, NodeKind};
use wuye::domain::record::Record;
use wuye::domain::stamp::Stamp;
use wuye::domain::state::{State, can_move};
use wuye::ops::amend::{Correction, amend};
use wuye::ops::{Desktop, Refusal, act, complaint, merge, open, undo};
use wuye::rules::Judge;

use super::dice::Dice;
use super::says;

/// The first moment of the year.
pub const BEGIN: &str = "2026-01-01T00:00:00+08:00";
/// The moment nothing more is typed after: some matters of the year are still open.
pub const NOW: &str = "2027-01-10T12:00:00+08:00";
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// What was made.
#[derive(Debug, Default)]
pub struct Made {
    pub records: usize,
    pub entries: usize,
    pub states: BTreeSet<(Kind, State)>,
    pub verbs: BTreeMap<(Kind, Verb), usize>,
    /// Moments at which something was typed, spread over the year.
    pub moments: Vec<String>,
    pub contested: usize,
}

/// A matter of one or more records, and what it does next.
struct Matter {
    ids: Vec<RecordId>,
    desks: &'static [Option<char>],
    /// Whether it is to become a collective complaint, and with how many households.
    crowd: usize,
    patience: u32,
}

struct Desk<'w> {
    office: &'w Office,
    judge: &'w Judge,
    dice: Dice,
    book: BTreeMap<RecordId, (Record, Standing)>,
    numbers: BTreeMap<(Kind, String), u32>,
    /// Open records of late, into which others may be merged.
    recent: Vec<RecordId>,
    verbs: BTreeMap<(Kind, Verb), usize>,
}

/// Writes about `records` records below `dir`; settings are those of the book.
pub fn book(dir: &Path, office: &Office, judge: &Judge, records: usize, seed: u64) -> Made {
    let mut desk = Desk {
        office,
        judge,
        dice: Dice::new(seed),
        book: BTreeMap::new(),
        numbers: BTreeMap::new(),
        recent: Vec::new(),
        verbs: BTreeMap::new(),
    };
    let begin = Stamp::from_text(BEGIN).unwrap();
    let end = Stamp::from_text(NOW).unwrap().seconds_since(begin);
    let mut openings: Vec<i64> = (0..records * 9 / 10).map(|_| desk.dice.range(0, 365 * DAY - 60)).collect();
    openings.sort_unstable();
    let mut matters: Vec<Matter> = Vec::new();
    let mut queue: BinaryHeap<Reverse<(i64, usize)>> = BinaryHeap::new();
    let mut openings = openings.into_iter().peekable();
    loop {
        let next = queue.peek().map(|Reverse((at, _))| *at);
        if let Some(at) = openings.next_if(|at| next.is_none_or(|next| *at <= next)) {
            if desk.book.len() < records
                && let Some(matter) = desk.begin(begin.plus_seconds(at))
            {
                queue.push(Reverse((at + desk.dice.range(60, 3 * HOUR), matters.len())));
                matters.push(matter);
            }
            continue;
        }
        let Some(Reverse((at, place))) = queue.pop() else { break };
        if at > end {
            continue;
        }
        desk.step(&mut matters[place], begin.plus_seconds(at));
        if matters[place].patience > 0 {
            let wait = desk.dice.wait();
            queue.push(Reverse((at + wait, place)));
        }
    }
    desk.write(dir)
}

impl<'w> Desk<'w> {
    fn desktop(&mut self, now: Stamp, letter: Option<char>) -> Desktop<'w> {
        let by = says::person(self.dice.word(says::CLERKS));
        let desk = letter.and_then(|letter| id::Desk::new(&letter.to_string()));
        let back = if self.dice.chance(9) { self.dice.range(60, 6 * HOUR) } else { 0 };
        Desktop { office: self.office, judge: Some(self.judge), desk, by, now, at: now.plus_seconds(-back) }
    }

    fn next_id(&mut self, kind: Kind, now: Stamp, letter: Option<char>) -> RecordId {
        let day = now.day();
        let key = (kind, format!("{day}{}", letter.unwrap_or('x')));
        let number = self.numbers.get(&key).copied().unwrap_or(0) + 1;
        let desk = letter.and_then(|letter| id::Desk::new(&letter.to_string()));
        RecordId { kind, day, desk, number }
    }

    /// What a change writes, on the shelf.
    fn keep(&mut self, change: &Change) {
        for write in &change.writes {
            let record = write.after();
            if let Write::Open(record) = write {
                let letter = record.id.desk.map_or('x', id::Desk::letter);
                self.numbers.insert((record.id.kind, format!("{}{letter}", record.id.day)), record.id.number);
            }
            if let Some(last) = record.log.last() {
                *self.verbs.entry((record.id.kind, last.verb)).or_default() += 1;
            }
            let standing = fold(&record, None).unwrap();
            self.book.insert(record.id, (record, standing));
        }
    }

    /// A matter begins: somebody reports a repair, or complains, or a whole house does.
    fn begin(&mut self, now: Stamp) -> Option<Matter> {
        let desks: &[Option<char>] =
            self.dice.pick::<&[Option<char>]>(&[&[None], &[None], &[Some('A')], &[Some('A'), Some('B')]]);
        let kind = if self.dice.chance(58) { Kind::Repair } else { Kind::Complaint };
        let crowd = if kind == Kind::Complaint && self.dice.chance(6) { self.dice.range(3, 7) as usize } else { 0 };
        let patience = self.dice.range(2, 26) as u32;
        let mut matter = Matter { ids: Vec::new(), desks, crowd, patience };
        let id = self.open(kind, now, &matter)?;
        matter.ids.push(id);
        Some(matter)
    }

    fn open(&mut self, kind: Kind, now: Stamp, matter: &Matter) -> Option<RecordId> {
        let letter = *self.dice.pick(matter.desks);
        let desktop = self.desktop(now, letter);
        let id = self.next_id(kind, now, letter);
        let change = match kind {
            Kind::Repair => open::repair(id, says::repair(&mut self.dice), &desktop),
            _ => complaint::open(id, says::complaint(&mut self.dice, matter.crowd > 0), &desktop),
        };
        let change = change.ok()?;
        self.keep(&change);
        self.recent.push(id);
        if self.recent.len() > 60 {
            self.recent.remove(0);
        }
        Some(id)
    }

    /// One thing is done about a matter, after a few tries at most.
    fn step(&mut self, matter: &mut Matter, now: Stamp) {
        matter.patience -= 1;
        if matter.ids.len() < matter.crowd {
            // The neighbours call too, most of them on the same day.
            let id = self.open(Kind::Complaint, now, matter);
            matter.ids.extend(id);
            matter.patience += 2;
            if matter.ids.len() == matter.crowd {
                self.group(matter, now);
            }
            return;
        }
        for _ in 0..8 {
            let id = *self.dice.pick(&matter.ids);
            if self.attempt(matter, id, now) {
                return;
            }
        }
    }

    fn group(&mut self, matter: &Matter, now: Stamp) {
        let of = |id: &RecordId| self.book[id].clone();
        let members: Vec<_> = matter.ids[1..].iter().map(of).collect();
        let lead = of(&matter.ids[0]);
        let letter = *self.dice.pick(matter.desks);
        let desktop = Desktop { at: now, ..self.desktop(now, letter) };
        if let Ok(change) = complaint::group(&lead, &members, None, &desktop) {
            self.keep(&change);
        }
    }

    fn attempt(&mut self, matter: &mut Matter, id: RecordId, now: Stamp) -> bool {
        let (record, standing) = self.book[&id].clone();
        let letter = *self.dice.pick(matter.desks);
        let desktop = self.desktop(now, letter);
        let verb = says::turn(&mut self.dice, &standing);
        let change = match verb {
            Verb::Undo => self.take_back(&record, &standing, &desktop),
            Verb::Amend => amend(&record, &standing, self.correction(&record), &desktop),
            Verb::Merge => {
                let into = *self.dice.pick(&self.recent);
                let target = self.book[&into].clone();
                merge::merge(&(record, standing), &target, Some("同一件事".into()), "另有一户也报了".into(), &desktop)
            }
            Verb::Rework if standing.job.accepted.is_some() => {
                let new = self.next_id(Kind::Repair, now, letter);
                let data = says::data(&mut self.dice, verb, &standing, now);
                open::rework(new, &(record, standing), &data, &desktop)
            }
            verb => self.act(verb, (record, standing), now, letter, &desktop),
        };
        let Ok(change) = change else { return false };
        self.keep(&change);
        let opened = change.writes.iter().filter(|write| matches!(write, Write::Open(_))).map(Write::id);
        let opened: Vec<RecordId> = opened.collect();
        matter.patience += 8 * opened.len() as u32;
        matter.ids.extend(opened);
        true
    }

    fn act(
        &mut self,
        verb: Verb,
        (record, standing): (Record, Standing),
        now: Stamp,
        letter: Option<char>,
        desktop: &Desktop,
    ) -> Result<Change, Refusal> {
        let data = says::data(&mut self.dice, verb, &standing, now);
        let unhappy = data.satisfied == Some(false) && matches!(verb, Verb::Reply | Verb::Followup);
        if standing.id.kind == Kind::Complaint && unhappy && self.dice.chance(85) {
            let new = self.next_id(Kind::Complaint, now, letter);
            let text = standing.facts.text.clone();
            let carried = complaint::Words { text, why: "客户不满意".into() };
            return complaint::again(new, &(record, standing), verb, None, data, carried, desktop);
        }
        let change = act::act(&record, &standing, verb, None, data, desktop)?;
        // Now and then the other desk moves the record at the same time, not knowing.
        let other = if letter == Some('A') { 'B' } else { 'A' };
        if letter.is_some() && can_move(record.id.kind, verb) && self.dice.permille(12) {
            return Ok(self.at_once(change, &record, &standing, now, other));
        }
        Ok(change)
    }

    /// Two desks at once: the same number, each with its own letter.
    fn at_once(&mut self, change: Change, was: &Record, standing: &Standing, now: Stamp, other: char) -> Change {
        let verb = says::turn(&mut self.dice, standing);
        let data = says::data(&mut self.dice, verb, standing, now);
        let desktop = Desktop { at: now, ..self.desktop(now, Some(other)) };
        // What has a way of its own is not done blindly.
        if matches!(verb, Verb::Amend | Verb::Undo | Verb::Merge | Verb::Rework) {
            return change;
        }
        let second = act::act(was, standing, verb, None, data, &desktop);
        let (Ok(second), [first]) = (second, change.writes.as_slice()) else { return change };
        let [Write::Append { entry, .. }] = second.writes.as_slice() else { return change };
        let writes = vec![Write::Append { before: first.after(), entry: entry.clone() }];
        Change { writes, ..change }
    }

    fn take_back(&mut self, record: &Record, standing: &Standing, desktop: &Desktop) -> Result<Change, Refusal> {
        let last = undo::last(record, standing)?;
        // Known and not mended: a complaint that a reply opened, set aside by hand, can come back after that reply was taken back.
        let orphan = standing.case.again > 0 && standing.live(last).is_some_and(|entry| entry.verb == Verb::Void);
        if orphan {
            return Err(Refusal::NothingToUndo { id: record.id });
        }
        // What one command wrote in two records is taken back in both.
        let read = |id| Ok::<_, Infallible>(self.book.get(&id).map(|(record, _)| record.clone()));
        let Ok(parts) = undo::parts(record, last, read);
        Ok(undo::undo(&parts, Some("点错了".into()), desktop)?.change)
    }

    fn correction(&mut self, record: &Record) -> Correction {
        let pair = |key: &str, value: String| vec![(key.to_string(), value)];
        let entry = record.log[self.dice.below(record.log.len() as u64) as usize].clone();
        let (entry, pairs) = match self.dice.below(5) {
            0 => (None, pair("house", says::house(&mut self.dice))),
            1 => (None, pair("channel", "letter".into())),
            2 if record.id.kind == Kind::Repair => {
                (None, pair("urgency", self.dice.word(&["urgent", "general"]).to_string()))
            }
            3 if record.id.kind == Kind::Repair => (None, pair("item", "G4".into())),
            _ => {
                let moved = entry.at.plus_seconds(self.dice.range(-2 * HOUR, HOUR));
                (Some(entry.id), pair("at", moved.to_text()))
            }
        };
        let since = None;
        Correction { entry, pairs, reason: Some("记错了".into()), since, takeovers: Vec::new() }
    }

    fn write(self, dir: &Path) -> Made {
        let mut made = Made { records: self.book.len(), verbs: self.verbs, ..Made::default() };
        let mut typed = Vec::new();
        for (record, standing) in self.book.values() {
            made.entries += record.log.len();
            made.states.insert((record.id.kind, standing.shown()));
            made.contested += usize::from(!standing.contests.is_empty());
            typed.extend(record.log.last().map(|entry| entry.typed()));
            let path = dir.join(record.id.path());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text(record)).unwrap();
        }
        typed.sort_unstable();
        made.moments = [3, 6, 9].map(|part| typed[typed.len() * part / 10].to_string()).to_vec();
        made
    }
}

/// The file of a record: one line an entry.
fn text(record: &Record) -> String {
    let mut text = format!("id: {}\n", record.id);
    for (key, node) in record.facts.nodes() {
        text.push_str(&format!("{key}: {}\n", flow(&node)));
    }
    text.push_str("log:\n");
    for entry in &record.log {
        text.push_str(&format!("- {}\n", flow(&entry.write())));
    }
    text
}

fn flow(node: &Node) -> String {
    let joined = |parts: Vec<String>| parts.join(", ");
    match &node.kind {
        NodeKind::Empty => "\"\"".into(),
        NodeKind::Text(text) => scalar(text),
        NodeKind::Flag(flag) => flag.to_string(),
        NodeKind::Number(number) => number.to_string(),
        NodeKind::List(items) => format!("[{}]", joined(items.iter().map(flow).collect())),
        NodeKind::Map(fields) => {
            let pair = |(key, node): &(wuye::domain::node::Key, Node)| format!("{}: {}", key.name, flow(node));
            format!("{{{}}}", joined(fields.iter().map(pair).collect()))
        }
    }
}

/// Plain where it can be nothing else, else quoted.
fn scalar(text: &str) -> String {
    let word = text.starts_with(char::is_alphabetic) && text.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c));
    let plain = word && !matches!(text, "true" | "false" | "null" | "yes" | "no" | "y" | "n" | "on" | "off");
    if plain { text.to_string() } else { serde_json::to_string(text).unwrap() }
}
