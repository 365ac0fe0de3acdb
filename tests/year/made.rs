//! A year of a desk, made from a seed and taken through the guards verb by verb: what stands in the files is what the program
//! itself would have written. The same seed gives the same bytes on every machine.
//!
//! Matters run side by side in time, so that mergers, groups, reworks and referrals find what is there at that moment, and the
//! shifts change twice a day (`shift`). A new noun is one more arm in `Desk::open` and one more list in `turns::usual`.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::fs;
use std::path::Path;

use wuye::domain::book::{Change, Office, Write};
use wuye::domain::entry::Data;
use wuye::domain::field::{Field, Word};
use wuye::domain::fold::{Standing, fold};
use wuye::domain::id::{self, RecordId};
use wuye::domain::kind::{Kind, Verb};
use wuye::domain::month::Month;
use wuye::domain::node::{Node, NodeKind};
use wuye::domain::record::Record;
use wuye::domain::shift::Takeover;
use wuye::domain::stamp::Stamp;
use wuye::domain::state::State;
use wuye::domain::watch::Line;
use wuye::ops::{Desktop, Refusal, complaint, front, link, open};
use wuye::rules::Judge;

use super::dice::Dice;
use super::front as desk;
use super::says;

/// The first moment of the year.
pub const BEGIN: &str = "2026-01-01T00:00:00+08:00";
/// The moment nothing more is typed after: some matters of the year are still open.
pub const NOW: &str = "2027-01-10T12:00:00+08:00";
pub const HOUR: i64 = 3600;
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
    /// Records on which two desks did something at once, neither seeing the other.
    pub blind: BTreeSet<RecordId>,
}

impl Made {
    /// The nouns it has records of.
    pub fn nouns(&self) -> BTreeSet<Kind> {
        self.states.iter().map(|(kind, _)| *kind).collect()
    }
}

/// A matter of one or more records, and what it does next.
pub struct Matter {
    pub ids: Vec<RecordId>,
    pub desks: &'static [Option<char>],
    /// Whether it is to become a collective complaint, and with how many households.
    pub crowd: usize,
    pub patience: u32,
}

pub struct Desk<'w> {
    pub office: &'w Office,
    pub judge: &'w Judge,
    pub dice: Dice,
    pub book: BTreeMap<RecordId, (Record, Standing)>,
    numbers: BTreeMap<(Kind, String), u32>,
    /// Open records of late, into which others may be merged.
    pub recent: Vec<RecordId>,
    verbs: BTreeMap<(Kind, Verb), usize>,
    /// How many visitor slips there were on a day.
    pub slips: BTreeMap<String, u32>,
    /// Shifts that were taken over, the handover that did so last, and the one that was begun last.
    pub takeovers: Vec<Takeover>,
    pub signed: Option<RecordId>,
    pub handover: Option<RecordId>,
    pub blind: BTreeSet<RecordId>,
    /// The month whose logs went to the archivist last.
    pub archived: Option<Month>,
}

/// Of a hundred matters: repairs, complaints, visits, inquiries, requests, lines of the duty log.
const KINDS: &[(Kind, u64)] = &[
    (Kind::Repair, 34),
    (Kind::Complaint, 19),
    (Kind::Visit, 24),
    (Kind::Inquiry, 8),
    (Kind::Request, 7),
    (Kind::Duty, 8),
];

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
        slips: BTreeMap::new(),
        takeovers: Vec::new(),
        signed: None,
        handover: None,
        blind: BTreeSet::new(),
        archived: None,
    };
    let begin = Stamp::from_text(BEGIN).unwrap();
    let end = Stamp::from_text(NOW).unwrap().seconds_since(begin);
    let mut openings: Vec<(i64, bool)> =
        (0..records * 9 / 10).map(|_| (desk.dice.range(0, 365 * DAY - 60), false)).collect();
    for day in 0..365 {
        let changes = desk.changes_of_day().map(|at| (day * DAY + at, true));
        // A small book has its share of handovers.
        openings.extend(changes.into_iter().filter(|_| desk.dice.permille((records / 20).clamp(40, 1000) as u64)));
    }
    openings.sort_unstable();
    let mut matters: Vec<Matter> = Vec::new();
    let mut queue: BinaryHeap<Reverse<(i64, usize)>> = BinaryHeap::new();
    let mut openings = openings.into_iter().peekable();
    loop {
        let next = queue.peek().map(|Reverse((at, _))| *at);
        if let Some((at, shift)) = openings.next_if(|(at, _)| next.is_none_or(|next| *at <= next)) {
            let now = begin.plus_seconds(at);
            if desk.book.len() < records
                && let Some(matter) = if shift { desk.new_shift(now) } else { desk.begin(now) }
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
    pub fn desktop(&mut self, now: Stamp, letter: Option<char>) -> Desktop<'w> {
        let by = says::person(self.dice.word(says::CLERKS));
        let desk = letter.and_then(|letter| id::Desk::new(&letter.to_string()));
        let back = if self.dice.chance(9) { self.dice.range(60, 6 * HOUR) } else { 0 };
        Desktop { office: self.office, judge: Some(self.judge), desk, by, now, at: now.plus_seconds(-back) }
    }

    pub fn next_id(&mut self, kind: Kind, now: Stamp, letter: Option<char>) -> RecordId {
        let day = now.day();
        let key = (kind, format!("{day}{}", letter.unwrap_or('x')));
        let number = self.numbers.get(&key).copied().unwrap_or(0) + 1;
        let desk = letter.and_then(|letter| id::Desk::new(&letter.to_string()));
        RecordId { kind, day, desk, number }
    }

    /// What a change writes, on the shelf.
    pub fn keep(&mut self, change: &Change) {
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
        let mut rest = self.dice.below(100) as i64;
        let mut of = KINDS.iter().filter(|(_, share)| {
            rest -= *share as i64;
            rest < 0
        });
        let kind = of.next().map_or(Kind::Repair, |(kind, _)| *kind);
        let crowd = if kind == Kind::Complaint && self.dice.chance(6) { self.dice.range(3, 7) as usize } else { 0 };
        let most = if matches!(kind, Kind::Repair | Kind::Complaint) { 26 } else { 14 };
        let patience = self.dice.range(2, most) as u32;
        let mut matter = Matter { ids: Vec::new(), desks, crowd, patience };
        let id = self.open(kind, now, &matter)?;
        matter.ids.push(id);
        Some(matter)
    }

    /// The shift changes; who has taken over may leave the post for a while.
    fn new_shift(&mut self, now: Stamp) -> Option<Matter> {
        let id = self.change_shift(now)?;
        Some(Matter { ids: vec![id], desks: &[None], crowd: 0, patience: 2 })
    }

    pub fn open(&mut self, kind: Kind, now: Stamp, matter: &Matter) -> Option<RecordId> {
        let letter = *self.dice.pick(matter.desks);
        let desktop = self.desktop(now, letter);
        let id = self.next_id(kind, now, letter);
        let change = match kind {
            Kind::Repair => open::repair(id, says::repair(&mut self.dice), &desktop),
            Kind::Complaint => complaint::open(id, says::complaint(&mut self.dice, matter.crowd > 0), &desktop),
            Kind::Visit => front::open(id, desk::visit(&mut self.dice), &desktop),
            Kind::Inquiry => front::open(id, desk::inquiry(&mut self.dice), &desktop),
            Kind::Request => front::open(id, desk::request(&mut self.dice), &desktop),
            _ => self.line(id, &desktop),
        };
        let change = change.ok()?;
        self.keep(&change);
        self.recent.push(id);
        if self.recent.len() > 60 {
            self.recent.remove(0);
        }
        Some(id)
    }

    /// A line of the duty log; that of a complaint names it, and is named there.
    fn line(&mut self, id: RecordId, desktop: &Desktop) -> Result<Change, Refusal> {
        let on = self.on_duty(desktop.at);
        let mut intake = desk::duty(&mut self.dice, desktop.now, on);
        let heard: Vec<RecordId> = self.recent.iter().copied().filter(|id| id.kind == Kind::Complaint).collect();
        if intake.asked.line != Some(Line::Complaint) || heard.is_empty() {
            return front::open(id, intake, desktop);
        }
        let other = self.book[self.dice.pick(&heard)].clone();
        intake.asked.link = Some(other.0.id);
        let pointer = Data { text: Some("值班记录已记".into()), ..Data::default() };
        link::back(front::open(id, intake, desktop)?, &other, Verb::Note, pointer, desktop)
    }

    fn write(self, dir: &Path) -> Made {
        let mut made = Made { records: self.book.len(), verbs: self.verbs, blind: self.blind, ..Made::default() };
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
