//! What an inquiry and a request must never do, whatever a desk does: histories are made up verb by verb and taken through the
//! guards.
//!
//! Every prefix of a log has a state, lateness is never erased, nobody is put through without consent, nobody is "not found"
//! after one try, no message is lost, no emergency ends unknown to the manager, nobody is sent away without an office that was
//! spoken to (000-R55…R58, 000-R06, 000-R68, 000-R74).
#![allow(clippy::disallowed_methods, reason = "a test reads the templates")]

mod support;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use support::made_up::histories;
use wuye::domain::book::Office;
use wuye::domain::class::Via;
use wuye::domain::clock::{ClockName, End};
use wuye::domain::entry::{Data, Entry};
use wuye::domain::field::{Field, Word};
use wuye::domain::fold::{Standing, fold};
use wuye::domain::help::Need;
use wuye::domain::id::RecordId;
use wuye::domain::inquiry::Category;
use wuye::domain::kind::{Kind, Verb};
use wuye::domain::party::{House, Person};
use wuye::domain::record::{Facts, Record};
use wuye::domain::shape::shape;
use wuye::domain::stamp::Stamp;
use wuye::domain::state::{State, Step, step};
use wuye::ops::front::{Intake, open};
use wuye::ops::undo::{last, parts, undo};
use wuye::ops::{Desktop, act};
use wuye::rules::Judge;
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

const VERBS: [Verb; 22] = [
    Verb::Answer,
    Verb::Promise,
    Verb::Attempt,
    Verb::Attempt,
    Verb::Consent,
    Verb::Transfer,
    Verb::Message,
    Verb::Relay,
    Verb::Unanswerable,
    Verb::Decline,
    Verb::Assign,
    Verb::Classify,
    Verb::Ask,
    Verb::Reply,
    Verb::Arrange,
    Verb::Ack,
    Verb::Done,
    Verb::Refer,
    Verb::Note,
    Verb::Chase,
    Verb::Cancel,
    Verb::Undo,
];

/// One thing a desk may try: minutes since the last, which verb, and a number that chooses what it says.
type Try = (i64, usize, usize);

/// Everything the verb may want said; some of it is left out now and then, so that guards refuse.
fn data(verb: Verb, choice: usize, now: Stamp) -> Data {
    let takes = |key: &str| shape(verb).takes(key);
    let word = |key: &str| takes(key).then(|| "说明".to_string());
    let name = |key: &str| if takes(key) { Person::from_text("王芳") } else { None };
    let often = !choice.is_multiple_of(4);
    Data {
        until: (verb == Verb::Promise).then(|| now.plus_seconds(3600 * (1 + choice as i64 % 5))),
        to: name("to").filter(|_| often),
        contact: name("contact").filter(|_| often),
        via: takes("via").then_some(Via::Phone),
        answered: (verb == Verb::Attempt).then_some(choice.is_multiple_of(3)),
        consent: (verb == Verb::Consent).then_some(choice.is_multiple_of(2)),
        unwanted: (verb == Verb::Message && choice.is_multiple_of(3)).then_some(true),
        help: (verb == Verb::Classify).then(|| Need::ALL[choice % Need::ALL.len()]),
        reason: word("reason"),
        text: word("text").filter(|_| often),
        ..Data::default()
    }
}

fn opened(kind: usize) -> Record {
    let (id, text, category) = match kind % 5 {
        0 => ("Q-20261120-01", "找李明", Some(Category::ResidentLookup)),
        1 => ("Q-20261120-01", "收费依据", Some(Category::LawPolicy)),
        2 => ("H-20261120-01", "老人晕倒了", None),
        3 => ("H-20261120-01", "帮我叫一辆出租车", None),
        _ => ("H-20261120-01", "水龙头坏了，来修一下", None),
    };
    let facts = Facts { house: House::from_text("3-2-501"), text: Some(text.to_string()), ..Facts::default() };
    let reason = category.map(|_| "要问".to_string());
    let asked = Data {
        category,
        reason,
        host: Person::from_text("李明").filter(|_| kind.is_multiple_of(5)),
        ..Data::default()
    };
    let start = Stamp::from_text("2026-11-20T09:14:00+08:00").unwrap();
    let intake = Intake { facts, asked, ..Intake::default() };
    open(RecordId::from_text(id).unwrap(), intake, &desktop(start)).unwrap().writes[0].after()
}

/// The record after every try that is not refused, with the moments at which each was made.
fn history(kind: usize, tries: &[Try]) -> Vec<(Record, Stamp)> {
    let mut record = opened(kind);
    let mut now = record.opening().at;
    let mut steps = vec![(record.clone(), now)];
    for (later, verb, choice) in tries {
        now = now.plus_seconds(later * 60);
        let verb = VERBS[*verb % VERBS.len()];
        let standing = fold(&record, None).unwrap();
        let change = if verb == Verb::Undo {
            let Ok(entry) = last(&record, &standing) else { continue };
            let parts = parts(&record, entry, |_| Ok::<_, std::convert::Infallible>(None)).unwrap();
            undo(&parts, Some("记错".into()), &desktop(now)).map(|undone| undone.change)
        } else {
            act::act(&record, &standing, verb, None, data(verb, *choice, now), &desktop(now))
        };
        if let Ok(change) = change {
            record = change.writes[0].after();
            steps.push((record.clone(), now));
        }
    }
    steps
}

/// The lateness of the limits, by rule and start, as it stands at `now`.
fn late(standing: &Standing, now: Stamp) -> BTreeSet<(String, String)> {
    let limits = standing.clocks.iter().filter(|clock| !clock.soft && clock.read(now).late_minutes > 0);
    limits.map(|clock| (clock.rule.clone(), clock.start.to_string())).collect()
}

/// What must hold of an inquiry or a request however it came about.
fn holds(standing: &Standing) -> Result<(), TestCaseError> {
    let state = standing.state();
    let on_its_own = !matches!(state, State::Cancelled | State::Merged | State::Void);
    if let Some(inquiry) = standing.front.inquiry() {
        prop_assert!(state != State::Transferred || inquiry.consented());
        prop_assert!(state != State::NotFound || (inquiry.attempts.len() >= 2 && inquiry.offered));
        let owed = standing.front.messages().map_or(0, |all| all.unrelayed().count());
        prop_assert!(!(state.is_over() && on_its_own) || owed == 0, "{state} with a message owed");
        let clocks = standing.clocks.iter().filter(|clock| clock.name == ClockName::Relay && clock.end.is_none());
        prop_assert!(state.is_over() || clocks.count() == owed, "each message has its clock");
    }
    if let Some(help) = standing.front.request() {
        prop_assert!(state != State::Done || !help.needs_ack());
        let spoken = help.referral.as_ref().is_some_and(|one| one.to.is_some() && one.contact.is_some());
        prop_assert!(state != State::Referred || spoken);
        prop_assert!(state != State::Done || help.need.and_then(Need::goes_on).is_none());
    }
    let promise = standing.clocks.iter().any(|clock| clock.name == ClockName::Promise && clock.end.is_none());
    prop_assert_eq!(standing.front.promised().is_some() && !state.is_over(), promise, "{:?}", state);
    Ok(())
}

proptest! {
    #![proptest_config(histories(400))]

    #[test]
    fn what_is_promised_to_residents_holds_in_every_history(
        kind in 0usize..5,
        tries in prop::collection::vec((0i64..300, 0usize..VERBS.len(), 0usize..60), 1..25),
    ) {
        let mut was: Option<Standing> = None;
        for (record, now) in history(kind, &tries) {
            let standing = fold(&record, None).unwrap();
            prop_assert!(standing.contests.is_empty(), "{:?}", standing.contests);
            holds(&standing)?;
            let answers = record.log.last().is_some_and(|entry| entry.verb == Verb::Answer);
            if let Some(before) = was.as_ref().and_then(|before| before.front.inquiry()).filter(|_| answers) {
                prop_assert!(!before.is_lookup() || before.consented(), "told who lives where without consent");
            }
            let undone = record.log.last().is_some_and(|entry| entry.verb == Verb::Undo);
            if let Some(before) = was.as_ref().filter(|_| !undone) {
                let (old, new) = (late(before, now), late(&standing, now));
                prop_assert!(old.is_subset(&new), "{old:?} became {new:?} by {:?}", record.log.last());
            }
            for entry in &record.log {
                let mut faults = Vec::new();
                let read = Entry::read("log", &entry.write(), &mut faults);
                prop_assert!(faults.is_empty(), "{faults:?}");
                prop_assert!(read.is_some_and(|read| read.write().same(&entry.write())));
            }
            was = Some(standing);
        }
    }

    /// Also what a hand wrote, or two desks: any order of verbs has a state.
    #[test]
    fn any_log_has_a_state(
        kind in 0usize..5,
        tries in prop::collection::vec((0i64..300, 0usize..VERBS.len(), 0usize..60), 1..25),
    ) {
        let mut record = opened(kind);
        let mut now = record.opening().at;
        for (later, verb, choice) in tries {
            now = now.plus_seconds(later * 60);
            let verb = VERBS[verb % VERBS.len()];
            let id = wuye::domain::id::EntryId { desk: None, n: record.next_n() };
            let by = Person::from_text("王芳").unwrap();
            let data = data(verb, choice, now);
            record.log.push(Entry { id, at: now, entered: None, by, who: None, verb, data });
            prop_assert!(fold(&record, None).is_some());
        }
    }
}

/// The state tables of ledger 5.6 and 5.7: every state is reached, and none that is open leads nowhere.
#[test]
fn every_state_of_the_tables_is_reached_and_none_is_a_dead_end() {
    use State::*;
    let ends = [Cancelled, Merged, Void];
    let inquiry = [Received, Pending, Done, Transferred, Unanswerable, Declined, Converted];
    let request = [Received, Asked, Replied, Arranged, Done, Referred, Declined];
    for (kind, wanted) in [(Kind::Inquiry, &inquiry[..]), (Kind::Request, &request[..])] {
        let mut reached = BTreeSet::from([Received]);
        let mut open = vec![Received];
        while let Some(state) = open.pop() {
            let steps: Vec<State> = Verb::ALL
                .iter()
                .filter_map(|verb| match step(kind, state, *verb) {
                    Step::To(next) => Some(next),
                    _ => None,
                })
                .collect();
            assert!(state.is_over() || steps.iter().any(|next| !ends.contains(next)), "{state} leads nowhere");
            open.extend(steps.into_iter().filter(|next| reached.insert(*next)));
        }
        assert_eq!(reached, wanted.iter().chain(&ends).copied().collect(), "{kind}");
    }
}

/// The made-up histories come to where the guards matter.
#[test]
fn the_histories_go_far() {
    let mut seed = 1u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut seen = BTreeSet::new();
    for _ in 0..1500 {
        let tries: Vec<Try> = (0..25).map(|_| (next(300) as i64, next(VERBS.len()), next(60))).collect();
        for (record, _) in history(next(5), &tries) {
            seen.insert(fold(&record, None).unwrap().state());
        }
    }
    use State::*;
    for state in [Pending, Transferred, NotFound, Unanswerable, Asked, Replied, Arranged, Done, Referred, Declined] {
        assert!(seen.contains(&state), "{state} is in no history: {seen:?}");
    }
}

/// A word at the promised time with another time keeps the promise; silence breaks it (004-R21, D28).
#[test]
fn a_word_in_time_keeps_the_promise() {
    let record = opened(1);
    let now = record.opening().at;
    let said = |record: &Record, verb, now: Stamp, until: i64| {
        let data = Data {
            until: (verb == Verb::Promise).then(|| now.plus_seconds(until)),
            text: Some("还没问到".into()),
            ..Data::default()
        };
        act::act(record, &fold(record, None).unwrap(), verb, None, data, &desktop(now)).unwrap().writes[0].after()
    };
    let record = said(&record, Verb::Promise, now, 3600);
    let record = said(&record, Verb::Promise, now.plus_seconds(3000), 3600);
    let record = said(&record, Verb::Answer, now.plus_seconds(9000), 0);
    let standing = fold(&record, None).unwrap();
    let ends: Vec<(Option<End>, i64)> =
        standing.clocks.iter().map(|clock| (clock.end, clock.read(now.plus_seconds(9000)).late_minutes)).collect();
    let at = |seconds| Some(End::Stopped(now.plus_seconds(seconds)));
    assert_eq!(ends, [(at(3000), 0), (at(9000), 40)]);
}
