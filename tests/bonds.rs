//! Records that belong together stay together, whatever a desk does: made-up histories of grouping, merging, replies that
//! do not satisfy, linked records, and undoing any of it, across a book of several complaints.
//!
//! After every step `check` finds nothing that leads nowhere, goes round or stands by halves; no record contradicts itself;
//! and what was taken back can be given again at once and stands as before.
#![allow(clippy::disallowed_methods, reason = "a test reads the templates")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::LazyLock;

use proptest::prelude::*;
use support::made_up::histories;
use wuye::check;
use wuye::domain::book::{Change, Office};
use wuye::domain::class::Via;
use wuye::domain::entry::Data;
use wuye::domain::field::Word;
use wuye::domain::fold::{Standing, fold};
use wuye::domain::id::{EntryId, RecordId};
use wuye::domain::kind::Verb;
use wuye::domain::party::{House, Person};
use wuye::domain::record::{Facts, Record};
use wuye::domain::stamp::Stamp;
use wuye::ops::complaint::{Intake, Words, again, group, open};
use wuye::ops::link;
use wuye::ops::merge::merge;
use wuye::ops::refusal::Guard;
use wuye::ops::undo::{Preview, last, parts, undo};
use wuye::ops::{Desktop, Refusal, act};
use wuye::rules::Judge;
use wuye::store::settings::{read_office, read_rules};

static WORLD: LazyLock<(Office, Judge)> = LazyLock::new(|| {
    let dir = tempfile::TempDir::new().unwrap();
    support::bare_book(dir.path());
    let office = read_office(&dir.path().to_path_buf()).unwrap();
    (office, Judge::new(read_rules(&dir.path().to_path_buf()).unwrap()).unwrap())
});

/// Complaints of as many households the book begins with.
const HOUSEHOLDS: usize = 7;

/// One thing a desk may try: seconds since the last, which, on which record, and with which others.
type Try = (i64, usize, usize, usize);

#[derive(Clone)]
struct Book {
    records: BTreeMap<RecordId, Record>,
    now: Stamp,
}

impl Book {
    fn new() -> Book {
        let now = Stamp::from_text("2026-11-20T09:14:00+08:00").unwrap();
        let mut book = Book { records: BTreeMap::new(), now };
        for _ in 0..HOUSEHOLDS {
            let change = book.opening(None);
            book.apply(&change);
        }
        book
    }

    fn desktop(&self) -> Desktop<'static> {
        let by = Person::from_text("王芳").unwrap();
        Desktop { office: &WORLD.0, judge: Some(&WORLD.1), desk: None, by, now: self.now, at: self.now }
    }

    fn next(&self) -> RecordId {
        RecordId::from_text(&format!("C-20261120-{:02}", self.records.len() + 1)).unwrap()
    }

    fn opening(&self, link: Option<RecordId>) -> Change {
        let house = House::from_text(&format!("3-1-{}", 101 + self.records.len())).unwrap();
        let facts =
            Facts { house: Some(house), text: Some("电梯又坏了，没人管".to_string()), ..Facts::default() };
        let asked = Data { link, ..Data::default() };
        open(self.next(), Intake { facts, asked, ..Intake::default() }, &self.desktop()).unwrap()
    }

    fn apply(&mut self, change: &Change) {
        for write in &change.writes {
            self.records.insert(write.id(), write.after());
        }
    }

    fn id(&self, choice: usize) -> RecordId {
        *self.records.keys().nth(choice % self.records.len()).unwrap()
    }

    fn read(&self, id: RecordId) -> (Record, Standing) {
        let record = self.records[&id].clone();
        let standing = fold(&record, None).unwrap();
        (record, standing)
    }

    fn act(&self, id: RecordId, verb: Verb, data: Data) -> Result<Change, Refusal> {
        let (record, standing) = self.read(id);
        act::act(&record, &standing, verb, None, data, &self.desktop())
    }

    fn undo(&self, id: RecordId, entry: EntryId) -> Result<Preview, Refusal> {
        let read = |id| Ok::<_, Infallible>(self.records.get(&id).cloned());
        let parts = parts(&self.records[&id], entry, read).unwrap();
        undo(&parts, Some("记错了".to_string()), &self.desktop())
    }

    /// What the desk tries; an undo also as the entry it takes back.
    fn attempt(&self, which: usize, on: usize, with: usize) -> Result<(Change, Option<EntryId>), Refusal> {
        let id = self.id(on);
        let plain = |change: Result<Change, Refusal>| change.map(|change| (change, None));
        let word = || Some("说明".to_string());
        match which % 9 {
            0 => {
                let all: Vec<RecordId> = self.records.keys().copied().filter(|other| *other != id).collect();
                let members: Vec<_> = all.iter().skip(with % 3).take(4 + with % 2).map(|id| self.read(*id)).collect();
                plain(group(&self.read(id), &members, None, &self.desktop()))
            }
            1 => plain(merge(&self.read(id), &self.read(self.id(with)), None, "并入".to_string(), &self.desktop())),
            2 => plain(self.act(id, Verb::Classify, Data::default())),
            3 => plain(self.act(id, Verb::Handle, Data { reason: word(), ..Data::default() })),
            4 => {
                let said = Data {
                    ways: Some(vec![Via::Visit]),
                    opinion: word(),
                    signed_by: Person::from_text("何平"),
                    satisfied: Some(false),
                    ..Data::default()
                };
                let carried = Words { text: word(), why: "客户不满意".to_string() };
                plain(again(self.next(), &self.read(id), Verb::Reply, None, said, carried, &self.desktop()))
            }
            5 => {
                let note = Data { text: word(), ..Data::default() };
                plain(link::back(self.opening(Some(id)), &self.read(id), Verb::Note, note, &self.desktop()))
            }
            6 if with.is_multiple_of(4) => plain(self.act(id, Verb::Void, Data { reason: word(), ..Data::default() })),
            6 | 7 => {
                let (record, standing) = self.read(id);
                let entry = last(&record, &standing)?;
                self.undo(id, entry).map(|undone| (undone.change, Some(entry)))
            }
            _ => {
                let record = &self.records[&id];
                let entry = record.log[with % record.log.len()].id;
                self.undo(id, entry).map(|undone| (undone.change, Some(entry)))
            }
        }
    }

    /// What `check` finds of what records say of each other.
    fn findings(&self) -> Vec<check::Finding> {
        let records: Vec<Record> = self.records.values().cloned().collect();
        let all = check::run(&records, &[], &WORLD.0, None, self.now, &[]);
        all.into_iter().filter(|finding| matches!(finding.check, "links" | "states")).collect()
    }

    /// Where every record stands and what it names.
    fn stands(&self) -> Vec<(RecordId, String, Vec<RecordId>, Vec<RecordId>)> {
        let one = |id: &RecordId| {
            let (_, standing) = self.read(*id);
            (*id, standing.shown().to_string(), standing.links.clone(), standing.case.members.clone())
        };
        self.records.keys().map(one).collect()
    }
}

/// Takes the tries through the guards; what was done, by name, and what is wrong first.
fn told(tries: &[Try]) -> Result<BTreeSet<String>, String> {
    let mut book = Book::new();
    let mut seen = BTreeSet::new();
    for (later, which, on, with) in tries {
        book.now = book.now.plus_seconds(*later);
        let (change, undone) = match book.attempt(*which, *on, *with) {
            Ok(done) => done,
            Err(refusal) => {
                seen.insert(format!("refused {}", refusal.slug()));
                continue;
            }
        };
        let before = book.clone();
        book.apply(&change);
        let many = if change.writes.len() > 1 { " together" } else { "" };
        seen.insert(format!("{}{many}", change.verb));
        let findings = book.findings();
        if !findings.is_empty() {
            return Err(format!("{findings:?} after {change:#?}"));
        }
        if undone.is_some() {
            given_again(&before, &book, &change)?;
        }
    }
    Ok(seen)
}

/// An undo can itself be undone at once, and everything stands as before; only lateness may stand in the way, that the
/// other record ended in between, as it would when it is done for the first time, and what was written in between.
fn given_again(before: &Book, book: &Book, change: &Change) -> Result<(), String> {
    let id = change.about.unwrap();
    let entry = book.records[&id].log.last().unwrap().id;
    match book.undo(id, entry) {
        Ok(again) if again.change.writes.len() != change.writes.len() => {
            Err(format!("{} records, then {}: {change:#?}", change.writes.len(), again.change.writes.len()))
        }
        Ok(again) => {
            let mut after = book.clone();
            after.apply(&again.change);
            let (was, is) = (before.stands(), after.stands());
            if was == is { Ok(()) } else { Err(format!("{was:?} became {is:?} by {change:#?}")) }
        }
        Err(Refusal::Guard { guard: Guard::LateStays | Guard::MergeOver | Guard::MergeReplied, .. }) => Ok(()),
        Err(Refusal::Forbidden { state, .. }) if state.is_over() => Ok(()),
        Err(Refusal::UndoNeeded { id, later, .. }) if meanwhile(book, id, later) => Ok(()),
        Err(refusal) => Err(format!("cannot be given again: {refusal:?}, {change:#?}")),
    }
}

/// Whether `later` was written between what the last undo of `id` took back and that undo: another record was opened for the one
/// that was set aside, say, and stands on it as soon as it is back.
fn meanwhile(book: &Book, id: RecordId, later: EntryId) -> bool {
    let undo = book.records[&id].log.last().unwrap();
    undo.data.entry.is_some_and(|taken| taken.n < later.n) && later.n < undo.id.n
}

fn one() -> impl Strategy<Value = Try> {
    (0i64..4000, 0usize..9, 0usize..12, 0usize..30)
}

proptest! {
    #![proptest_config(histories(400))]

    #[test]
    fn nothing_stands_by_halves(tries in prop::collection::vec(one(), 1..40)) {
        let told = told(&tries);
        prop_assert!(told.is_ok(), "{}", told.unwrap_err());
    }
}

/// The histories come to what they are about: each command on several records, taken back and refused.
#[test]
fn the_histories_go_far() {
    let mut seed = 7u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut seen = BTreeSet::new();
    for _ in 0..150 {
        let tries: Vec<Try> = (0..40).map(|_| (next(4000) as i64, next(9), next(12), next(30))).collect();
        seen.extend(told(&tries).unwrap_or_else(|wrong| panic!("{wrong}")));
    }
    for wanted in [
        "group together",
        "merge together",
        "reply together",
        "open together",
        "undo together",
        "refused undo-needed",
        "refused lead-stands",
        "refused already-continued",
        "refused merge-over",
    ] {
        assert!(seen.contains(wanted), "{wanted} is in no history: {seen:?}");
    }
}
