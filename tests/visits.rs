//! What a visit must never do, whatever a desk does: histories are made up verb by verb and taken through the guards.
//!
//! Every prefix of a log has a state, lateness of a promise is never erased, a message keeps its clock until it is relayed, nobody is
//! in without proof of who he is, and nothing that is owed is closed (000-R06, 000-R27, 000-R33, 000-R34, ledger 5.3, 5.12).
#![allow(clippy::disallowed_methods, reason = "a test reads the templates")]

mod support;

use std::sync::LazyLock;

use proptest::prelude::*;
use support::made_up::histories;
use wuye::domain::book::Office;
use wuye::domain::case::Body;
use wuye::domain::class::Via;
use wuye::domain::clock::ClockName;
use wuye::domain::entry::{Data, Entry};
use wuye::domain::field::{Field, Word};
use wuye::domain::fold::{Standing, fold};
use wuye::domain::id::RecordId;
use wuye::domain::kind::{Kind, Verb};
use wuye::domain::party::{House, Person};
use wuye::domain::reception::{Conclusion, KeyOut, Letter, Owed, Paper, Purpose, Slip, Stage};
use wuye::domain::record::{Facts, Record};
use wuye::domain::shape::shape;
use wuye::domain::sheet::{Line, Matter};
use wuye::domain::stamp::Stamp;
use wuye::domain::state::State;
use wuye::ops::front::{Intake, next_number, open};
use wuye::ops::{Desktop, act};
use wuye::report::sheet;
use wuye::rules::Judge;
use wuye::rules::weigh::Moments;
use wuye::store::settings::{read_office, read_rules};

static WORLD: LazyLock<(Office, Judge)> = LazyLock::new(|| {
    let dir = tempfile::TempDir::new().unwrap();
    support::bare_book(dir.path());
    let office = read_office(&dir.path().to_path_buf()).unwrap();
    (office, Judge::new(read_rules(&dir.path().to_path_buf()).unwrap()).unwrap())
});

fn desktop(now: Stamp) -> Desktop<'static> {
    let by = Person::from_text("王芳").unwrap();
    Desktop { office: &WORLD.0, judge: Some(&WORLD.1), desk: None, by, now, at: now }
}

const VERBS: [Verb; 17] = [
    Verb::CallHost,
    Verb::In,
    Verb::Out,
    Verb::Decline,
    Verb::Message,
    Verb::Message,
    Verb::Relay,
    Verb::Handle,
    Verb::Escalate,
    Verb::Promise,
    Verb::Reply,
    Verb::Report,
    Verb::Followup,
    Verb::View,
    Verb::View,
    Verb::Swap,
    Verb::Cancel,
];

/// One thing a desk may try: minutes since the last, which verb, and a number that chooses what it says.
type Try = (i64, usize, usize);

/// Everything any verb may want said; what a verb does not take is left out. `choice` leaves some of it out.
fn data(verb: Verb, choice: usize, now: Stamp, standing: &Standing) -> Data {
    let takes = |key: &str| shape(verb).takes(key);
    let text = |key: &str| takes(key).then(|| "说明".to_string());
    let person = |key: &str, name: &str| takes(key).then(|| Person::from_text(name).unwrap());
    let odd = choice % 2 == 1;
    let answered = !choice.is_multiple_of(4);
    let waiting = standing.front.visit().and_then(|visit| visit.messages.unrelayed().next().map(|one| one.entry));
    Data {
        to: person("to", if choice.is_multiple_of(3) { "张师傅" } else { "刘洋" }),
        until: (takes("until") && verb != Verb::View).then(|| now.plus_seconds(3600 * (1 + choice as i64 % 30))),
        via: takes("via").then_some(Via::Written),
        ways: takes("ways").then(|| vec![Via::Phone]),
        satisfied: takes("satisfied").then_some(odd),
        body: (verb == Verb::Report).then_some(Body::Company),
        reason: text("reason"),
        text: text("text").filter(|_| !choice.is_multiple_of(5)),
        entry: waiting.filter(|_| verb == Verb::Relay),
        result: (verb == Verb::Handle).then(|| Conclusion::ALL[choice % Conclusion::ALL.len()]),
        root_cause: text("root_cause").filter(|_| odd),
        document: text("document").filter(|_| odd),
        answered: (verb == Verb::CallHost).then_some(answered),
        consent: (verb == Verb::CallHost && answered).then_some(odd),
        slip: (verb == Verb::In).then(|| next_number(&[], &desktop(now))),
        slip_missing: (verb == Verb::Out && choice.is_multiple_of(3)).then_some(true),
        explained: (verb == Verb::Out && choice % 3 == 1).then_some(true),
        stage: (verb == Verb::View).then(|| Stage::ALL[choice % Stage::ALL.len()]),
        papers: takes("papers").then(|| Paper::ALL.to_vec()),
        signed_by: person("signed_by", "何平").filter(|_| verb == Verb::View),
        key_no: text("key_no"),
        ..Data::default()
    }
}

fn opened(choice: usize) -> Record {
    let purposes = [Purpose::Visitor, Purpose::Viewing, Purpose::Other, Purpose::Suggestion, Purpose::Other];
    let letter = [None, None, None, Some(Letter::Suggestion), Some(Letter::CompanyTransfer)];
    let facts = Facts {
        house: House::from_text("3-2-501"),
        name: Person::from_text("何平"),
        text: Some("找李明".to_string()),
        ..Facts::default()
    };
    let asked = Data { purpose: Some(purposes[choice % 5]), letter: letter[choice % 5], ..Data::default() };
    let start = Stamp::from_text("2026-11-20T09:14:00+08:00").unwrap();
    let id = RecordId::from_text("V-20261120-01").unwrap();
    open(id, Intake { facts, asked, ..Intake::default() }, &desktop(start)).unwrap().writes[0].after()
}

/// The record after every try that is not refused, with the moment at which each was made.
fn history(choice: usize, tries: &[Try]) -> Vec<(Record, Stamp)> {
    let mut record = opened(choice);
    let mut now = record.opening().at;
    let mut steps = vec![(record.clone(), now)];
    for (later, verb, choice) in tries {
        now = now.plus_seconds(later * 60);
        let verb = VERBS[*verb % VERBS.len()];
        let standing = fold(&record, None).unwrap();
        let data = data(verb, *choice, now, &standing);
        if let Ok(change) = act::act(&record, &standing, verb, None, data, &desktop(now)) {
            record = change.writes[0].after();
            steps.push((record.clone(), now));
        }
    }
    steps
}

/// Promises that were late, by start.
fn late(standing: &Standing, now: Stamp) -> Vec<Stamp> {
    let promises = standing.clocks.iter().filter(|clock| clock.name == ClockName::Promise);
    promises.filter(|clock| clock.read(now).late_minutes > 0).map(|clock| clock.start).collect()
}

/// What a handover sheet of that moment says of the record.
fn on_sheet(standing: &Standing, now: Stamp) -> Vec<Line> {
    let moments = Moments { now, soon: now, end: now.plus_seconds(12 * 3600) };
    sheet::lines(std::slice::from_ref(standing), &[], &[], None, &moments)
}

proptest! {
    #![proptest_config(histories(1500))]

    #[test]
    fn what_is_owed_stays_owed(
        choice in 0usize..5,
        tries in prop::collection::vec((0i64..900, 0usize..VERBS.len(), 0usize..60), 1..25),
    ) {
        let mut was: Option<(Standing, Stamp)> = None;
        for (record, now) in history(choice, &tries) {
            let standing = fold(&record, None).unwrap();
            let visit = standing.front.visit().unwrap();
            prop_assert!(standing.contests.is_empty(), "{:?}", standing.contests);
            if let Some((before, at)) = &was {
                let kept = late(before, *at).into_iter().all(|start| late(&standing, now).contains(&start));
                prop_assert!(kept, "a promise was late at {at} and is not at {now}");
            }
            let proven = visit.slip.is_none() || visit.consent() == Some(true)
                || (visit.consent().is_none() && visit.slip.as_ref().is_some_and(|slip| slip.document.is_some()));
            prop_assert!(proven, "a slip without proof");
            if standing.state() == State::Closed {
                prop_assert_eq!(visit.owed(&standing.facts), Vec::<Owed>::new());
                prop_assert!(on_sheet(&standing, now).is_empty());
            }
            let over = standing.state().is_over();
            let waiting = visit.messages.unrelayed().filter(|_| !over).count();
            prop_assert_eq!(waiting > 0, !over && visit.owed(&standing.facts).contains(&Owed::Message));
            // What the next shift is told: every message by itself, a visitor and his slip once, nothing of what is over.
            let lines = on_sheet(&standing, now);
            let of = |matters: &[Matter]| lines.iter().filter(|line| matters.contains(&line.matter)).count();
            prop_assert_eq!(waiting, of(&[Matter::Message]));
            let slip_out = visit.slip.as_ref().is_some_and(Slip::is_out);
            prop_assert_eq!(usize::from(slip_out), of(&[Matter::Inside, Matter::Slip]));
            prop_assert!(lines.iter().filter(|line| line.clock == Some(ClockName::Stay)).count() <= 1);
            for message in visit.messages.unrelayed().filter(|_| !over) {
                let runs = standing.clocks.iter().any(|clock| {
                    clock.name == ClockName::Relay && clock.start == message.at && clock.end.is_none()
                });
                prop_assert!(runs, "the clock of {} has stopped", message.entry);
            }
            let ticking = standing.clocks.iter().any(|clock| clock.name == ClockName::Relay && clock.end.is_none());
            prop_assert_eq!(ticking, waiting > 0);
            let key_out = visit.key.as_ref().is_some_and(KeyOut::is_out);
            prop_assert!(!(over && (slip_out || key_out)), "over, and a key or a slip is out");
            was = Some((standing, now));
        }
    }

    /// Whatever entries a hand writes, and up to whichever of them it is read, there is a state.
    #[test]
    fn every_prefix_of_any_log_has_a_state(
        entries in prop::collection::vec((0usize..Verb::ALL.len(), 0usize..60), 0..20),
    ) {
        let mut record = opened(2);
        let now = record.opening().at;
        for (n, (verb, choice)) in entries.iter().enumerate() {
            let standing = fold(&record, None).unwrap();
            let verb = Verb::ALL[*verb];
            let data = data(verb, *choice, now, &standing);
            if verb == Verb::Open {
                continue;
            }
            let mut entry = Entry { verb, data, ..record.opening().clone() };
            entry.id.n = u32::try_from(n).unwrap() + 2;
            record.log.push(entry);
            let standing = fold(&record, None).unwrap();
            prop_assert_eq!(standing.id.kind, Kind::Visit);
            let _ = (on_sheet(&standing, now), standing.front.visit().unwrap().owed(&standing.facts));
            for entry in &record.log {
                let read = Entry::read("log", &entry.write(), &mut Vec::new());
                prop_assert!(read.is_some_and(|read| read.write().same(&entry.write())));
            }
        }
    }
}
