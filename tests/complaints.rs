//! What a complaint must never do, whatever a desk does: histories are made up verb by verb and taken through the guards.
//!
//! Lateness is never erased, only a reply stops the clock of the reply, telling the plan does not, every prefix of a log
//! has a state, and what was written reads back (contract, sections 1 and 6; 001-R86, 002-R48).
#![allow(clippy::disallowed_methods, reason = "a test reads the templates")]

mod support;

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::sync::LazyLock;

use proptest::prelude::*;
use support::made_up::histories;
use wuye::domain::book::Office;
use wuye::domain::case::Body;
use wuye::domain::class::{Nature, Via};
use wuye::domain::clock::{ClockName, End};
use wuye::domain::entry::{Data, Entry};
use wuye::domain::field::{Field, Word};
use wuye::domain::fold::{Standing, fold};
use wuye::domain::id::RecordId;
use wuye::domain::kind::{Kind, Verb};
use wuye::domain::party::{House, Person};
use wuye::domain::record::{Facts, Record};
use wuye::domain::stamp::Stamp;
use wuye::domain::state::{State, Step, step};
use wuye::ops::complaint::{Intake, open};
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

const VERBS: [Verb; 19] = [
    Verb::Classify,
    Verb::Settle,
    Verb::Report,
    Verb::Appoint,
    Verb::Extend,
    Verb::Investigate,
    Verb::Assign,
    Verb::Answer,
    Verb::ReportOut,
    Verb::Progress,
    Verb::ExplainTo,
    Verb::Handle,
    Verb::Reply,
    Verb::Escalate,
    Verb::Followup,
    Verb::Summarize,
    Verb::Archive,
    Verb::Chase,
    Verb::Note,
];

/// One thing a desk may try: minutes since the last, which verb, and a number that chooses what it says.
type Try = (i64, usize, usize);

/// Everything any verb may want said; what a verb does not take is left out.
fn data(verb: Verb, choice: usize, now: Stamp) -> Data {
    let word = || Some("说明".to_string());
    let name = || Person::from_text("何平");
    let said = matches!(verb, Verb::Reply | Verb::Handle | Verb::Settle);
    Data {
        nature: (verb == Verb::Classify).then(|| Nature::ALL[choice % 3]),
        body: matches!(verb, Verb::Report | Verb::Escalate).then(|| Body::ALL[choice % 4]),
        until: matches!(verb, Verb::Appoint | Verb::Extend).then(|| now.plus_seconds(3600 * (1 + choice as i64))),
        to: matches!(verb, Verb::Assign | Verb::ReportOut).then(|| name().unwrap()),
        via: (verb == Verb::Followup || verb == Verb::Extend).then_some(Via::Phone),
        ways: (verb == Verb::Reply).then(|| vec![Via::Visit, Via::Phone]),
        satisfied: (verb == Verb::Followup).then_some(true),
        opinion: said.then(word).flatten(),
        signed_by: said.then(name).flatten(),
        approver: if verb == Verb::Extend { Person::from_text("刘洋") } else { None },
        root_cause: (verb == Verb::Summarize).then(word).flatten(),
        prevention: (verb == Verb::Summarize).then(word).flatten(),
        reason: (!matches!(verb, Verb::Settle | Verb::Report | Verb::Investigate | Verb::Followup | Verb::Archive))
            .then(word)
            .flatten()
            .filter(|_| wuye::domain::shape::shape(verb).takes("reason")),
        text: word().filter(|_| wuye::domain::shape::shape(verb).takes("text")),
        ..Data::default()
    }
}

fn opened(settled: bool) -> Record {
    let facts =
        Facts {
            house: House::from_text("3-2-501"), text: Some("电梯又坏了，没人管".to_string()), ..Facts::default()
        };
    let start = Stamp::from_text("2026-11-20T09:14:00+08:00").unwrap();
    let intake = Intake { facts, settled, ..Intake::default() };
    open(RecordId::from_text("C-20261120-01").unwrap(), intake, &desktop(start)).unwrap().writes[0].after()
}

/// The record after every try that is not refused, with the moments at which each was made.
fn history(settled: bool, tries: &[Try]) -> Vec<(Record, Stamp)> {
    let mut record = opened(settled);
    let mut now = record.opening().at;
    let mut steps = vec![(record.clone(), now)];
    for (later, verb, choice) in tries {
        now = now.plus_seconds(later * 60);
        let verb = VERBS[*verb % VERBS.len()];
        let standing = fold(&record, None).unwrap();
        let change = act::act(&record, &standing, verb, None, data(verb, *choice, now), &desktop(now));
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

/// What is taken back at once and given again at once passes the guards it passed before.
fn given_again(record: &Record, standing: &Standing, now: Stamp) -> Result<(), TestCaseError> {
    let alone = |_| Ok::<_, Infallible>(None);
    let taken_back =
        |record: &Record, entry| undo(&parts(record, entry, alone).unwrap(), Some("记错".into()), &desktop(now));
    let Ok(entry) = last(record, standing) else { return Ok(()) };
    let Ok(undone) = taken_back(record, entry) else { return Ok(()) };
    let without = undone.change.writes[0].after();
    let again = taken_back(&without, without.log.last().unwrap().id);
    prop_assert!(again.is_ok(), "{:?} of {:?}", again.err(), record.log.last());
    prop_assert_eq!(again.unwrap().after[0].state(), standing.state());
    Ok(())
}

proptest! {
    #![proptest_config(histories(400))]

    #[test]
    fn lateness_stays_and_only_a_reply_is_a_reply(
        settled in any::<bool>(),
        tries in prop::collection::vec((0i64..1500, 0usize..VERBS.len(), 0usize..60), 1..25),
    ) {
        let mut was: Option<(Standing, Stamp)> = None;
        for (record, now) in history(settled, &tries) {
            let standing = fold(&record, None).unwrap();
            prop_assert!(standing.contests.is_empty(), "{:?}", standing.contests);
            if let Some((before, _)) = &was {
                let (old, new) = (late(before, now), late(&standing, now));
                prop_assert!(old.is_subset(&new), "{old:?} became {new:?} by {:?}", record.log.last());
            }
            let replied = record.log.iter().any(|entry| entry.verb == Verb::Reply);
            let stopped = |name| standing.clocks.iter().any(|clock| {
                clock.name == name && matches!(clock.end, Some(End::Stopped(_)))
            });
            prop_assert!(replied || !stopped(ClockName::Reply), "a reply without one: {:?}", record.log.last());
            for entry in &record.log {
                let mut faults = Vec::new();
                let read = Entry::read("log", &entry.write(), &mut faults);
                prop_assert!(faults.is_empty(), "{faults:?}");
                prop_assert!(read.is_some_and(|read| read.write().same(&entry.write())));
            }
            given_again(&record, &standing, now)?;
            was = Some((standing, now));
        }
    }
}

#[test]
fn every_state_of_the_table_is_reached_and_none_but_the_last_is_a_dead_end() {
    let mut reached = BTreeSet::from([State::Received]);
    let mut open = vec![State::Received];
    while let Some(state) = open.pop() {
        for verb in Verb::ALL {
            if let Step::To(next) = step(Kind::Complaint, state, *verb)
                && reached.insert(next)
            {
                open.push(next);
            }
        }
    }
    use State::*;
    let wanted = [
        Received,
        Settled,
        Classified,
        Appointed,
        Forwarded,
        Investigated,
        Assigned,
        Answered,
        Handled,
        Replied,
        FollowedUp,
        Summarized,
        Archived,
        Cancelled,
        Merged,
        Void,
    ];
    assert_eq!(reached, BTreeSet::from(wanted));
    for state in reached.into_iter().filter(|state| !state.is_over()) {
        let on = Verb::ALL.iter().any(|verb| match step(Kind::Complaint, state, *verb) {
            Step::To(next) => !matches!(next, Cancelled | Merged | Void),
            _ => false,
        });
        assert!(on, "{state} leads nowhere");
    }
}

/// The made-up histories are no walk on the spot: they come to where the guards matter.
#[test]
fn the_histories_go_far() {
    let mut seed = 1u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut seen = BTreeSet::new();
    for _ in 0..400 {
        let tries: Vec<Try> = (0..25).map(|_| (next(1500) as i64, next(VERBS.len()), next(60))).collect();
        for (record, _) in history(next(2) == 0, &tries) {
            seen.insert(fold(&record, None).unwrap().state());
        }
    }
    for state in
        [State::Settled, State::Forwarded, State::Handled, State::Replied, State::FollowedUp, State::Summarized]
    {
        assert!(seen.contains(&state), "{state} is in no history: {seen:?}");
    }
}

/// 001-R86 tells the plan before solving; 002-R48 counts the reply.
#[test]
fn telling_the_plan_is_no_reply() {
    let say = |verb| VERBS.iter().position(|other| *other == verb).unwrap();
    let steps: Vec<Try> =
        [Verb::Classify, Verb::Assign, Verb::Answer].into_iter().map(|verb| (1, say(verb), 0)).collect();
    let (record, now) = history(false, &steps).pop().unwrap();
    assert_eq!(record.log.last().map(|entry| entry.verb), Some(Verb::Answer));
    let standing = fold(&record, None).unwrap();
    let reply = standing.clocks.iter().find(|clock| clock.name == ClockName::Reply && !clock.soft).unwrap();
    assert_eq!(reply.end, None);
    let change = act::act(&record, &standing, Verb::Reply, None, data(Verb::Reply, 0, now), &desktop(now));
    assert!(change.is_err(), "a valid complaint is replied to after it was handled");
}
