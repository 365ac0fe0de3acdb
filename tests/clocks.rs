//! What clocks must never do, whatever a desk does: histories are made up verb by verb and taken through the guards.
//!
//! Lateness is never erased, a pause never brings a due time nearer, resuming never makes late what was not, and every
//! prefix of a log has a state (contract, section 6).
#![allow(clippy::disallowed_methods, reason = "a test reads the templates")]

mod support;

use std::sync::LazyLock;

use proptest::prelude::*;
use support::made_up::histories;
use wuye::domain::book::{Change, Office};
use wuye::domain::class::Urgency;
use wuye::domain::clock::{Clock, ClockName, Outcome};
use wuye::domain::entry::{Data, Entry};
use wuye::domain::field::{Field, Word};
use wuye::domain::fold::{Standing, fold};
use wuye::domain::id::RecordId;
use wuye::domain::job::{MaterialCheck, MaterialChoice};
use wuye::domain::kind::Verb;
use wuye::domain::party::{House, Person, Yuan};
use wuye::domain::record::{Facts, Record};
use wuye::domain::stamp::Stamp;
use wuye::ops::amend::{Correction, amend};
use wuye::ops::open::{Intake, repair, rework};
use wuye::ops::refusal::Guard;
use wuye::ops::{Desktop, Refusal, act, undo};
use wuye::rules::Judge;
use wuye::store::settings::{read_office, read_rules};

const MINUTE: i64 = 60;
const START: &str = "2026-11-22T09:14:00+08:00";

struct World {
    office: Office,
    judge: Judge,
}

/// What the finish clocks of a world count: the template's hours, working days, or working minutes on a short duty.
const LIMITS: [(&str, &str); 3] =
    [("24 hours", "72 hours"), ("1 workday", "3 workdays"), ("500 workminutes", "1700 workminutes")];

impl World {
    fn new((urgent, general): (&str, &str)) -> World {
        let dir = tempfile::TempDir::new().unwrap();
        support::bare_book(dir.path());
        let file = dir.path().join("rules.yaml");
        let rules = std::fs::read_to_string(&file).unwrap();
        let rules = rules.replace("urgent, limit: 24 hours", &format!("urgent, limit: {urgent}"));
        std::fs::write(&file, rules.replace("limit: 72 hours", &format!("limit: {general}"))).unwrap();
        let file = dir.path().join("wuye.yaml");
        let settings = std::fs::read_to_string(&file).unwrap() + "duty_hours: [08:30-12:00, 13:30-17:30]\n";
        std::fs::write(&file, settings).unwrap();
        let office = read_office(&dir.path().to_path_buf()).unwrap();
        let judge = Judge::new(read_rules(&dir.path().to_path_buf()).unwrap()).unwrap();
        World { office, judge }
    }

    fn desktop(&self, now: Stamp, at: Stamp) -> Desktop<'_> {
        Desktop { office: &self.office, judge: Some(&self.judge), desk: None, by: person("王芳"), now, at }
    }
}

/// The worlds; nothing in them changes.
fn world(limits: usize) -> &'static World {
    static WORLDS: LazyLock<Vec<World>> = LazyLock::new(|| LIMITS.into_iter().map(World::new).collect());
    &WORLDS[limits]
}

fn person(name: &str) -> Person {
    Person::from_text(name).unwrap()
}

fn start() -> Stamp {
    Stamp::from_text(START).unwrap()
}

/// One thing a desk may try: minutes since the last, minutes it is dated back, and what.
#[derive(Clone, Debug)]
struct Try {
    later: i64,
    back: i64,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    Do(Verb),
    Pause(i64),
    Appoint(i64),
    Extend(i64),
    Urgency(Urgency),
    NobodyHome,
    Rework,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    const VERBS: [Verb; 22] = [
        Verb::Note,
        Verb::Chase,
        Verb::Quote,
        Verb::Agree,
        Verb::Dispatch,
        Verb::Arrive,
        Verb::Confirm,
        Verb::Material,
        Verb::Start,
        Verb::Resume,
        Verb::Finish,
        Verb::Rain,
        Verb::Accept,
        Verb::Pay,
        Verb::Followup,
        Verb::Close,
        Verb::Cancel,
        Verb::Void,
        Verb::Take,
        Verb::Review,
        Verb::Decline,
        Verb::Merge,
    ];
    let ahead = 1..6000i64;
    let what = prop_oneof![
        8 => proptest::sample::select(&VERBS[..16]).prop_map(What::Do),
        1 => proptest::sample::select(&VERBS[16..]).prop_map(What::Do),
        3 => ahead.clone().prop_map(What::Pause),
        1 => ahead.clone().prop_map(What::Appoint),
        2 => ahead.prop_map(What::Extend),
        1 => prop_oneof![Just(Urgency::Urgent), Just(Urgency::General)].prop_map(What::Urgency),
        1 => Just(What::NobodyHome),
        1 => Just(What::Rework),
    ];
    let back = prop_oneof![3 => Just(0i64), 1 => 1..3000i64];
    let one = (0..1500i64, back, what).prop_map(|(later, back, what)| Try { later, back, what });
    proptest::collection::vec(one, 1..28)
}

fn opened(world: &World, urgent: bool, off_list: bool, direct: bool) -> Record {
    let text = if urgent { "厨房水管爆裂，水流不止" } else { "屋面渗漏水" };
    let facts = Facts { house: House::from_text("3-2-501"), text: Some(text.into()), ..Facts::default() };
    let intake = Intake { facts, off_list, direct, ..Intake::default() };
    let id = RecordId::from_text("R-20261122-01").unwrap();
    after(&repair(id, intake, &world.desktop(start(), start())).unwrap())
}

fn after(change: &Change) -> Record {
    change.writes[0].after()
}

/// The record after one try; as it was where the desk is refused.
fn tried(world: &World, record: &Record, one: &Try, now: Stamp) -> Record {
    let standing = fold(record, None).unwrap();
    let at = now.plus_seconds(-one.back * MINUTE);
    let desktop = world.desktop(now, at);
    let until = |minutes: i64| Some(now.plus_seconds(minutes * MINUTE));
    let reason = Some("缘故".to_string());
    let base = Data { reason: reason.clone(), text: Some("备注".into()), ..Data::default() };
    let (verb, data) = match &one.what {
        What::Pause(minutes) => (Verb::Pause, Data { until: until(*minutes), ..base }),
        What::Appoint(minutes) => (Verb::Appoint, Data { until: until(*minutes), wish: Some(true), ..base }),
        What::Extend(minutes) => {
            (Verb::Extend, Data { until: until(*minutes), approver: Some(person("孙磊")), ..base })
        }
        What::NobodyHome => (Verb::Arrive, Data { no_access: Some(true), text: base.text, ..Data::default() }),
        What::Urgency(urgency) => {
            let pairs = vec![("urgency".to_string(), urgency.as_str().to_string())];
            let asked = Correction { entry: None, pairs, reason, since: None, takeovers: Vec::new() };
            return amend(record, &standing, asked, &desktop).map_or_else(|_| record.clone(), |change| after(&change));
        }
        What::Rework if standing.job.accepted.is_some() => {
            let id = RecordId::from_text("R-20261122-02").unwrap();
            let done = rework(id, &(record.clone(), standing), &base, &desktop);
            return done.map_or_else(|_| record.clone(), |change| change.writes[1].after());
        }
        What::Rework => (Verb::Rework, base),
        What::Do(verb) => (*verb, of_verb(*verb, base)),
    };
    let who = Some(person("张师傅")).filter(|_| !matches!(verb, Verb::Pay | Verb::Note | Verb::Chase));
    let done = act::act(record, &standing, verb, who, data, &desktop);
    done.map_or_else(|_| record.clone(), |change| after(&change))
}

/// The keys that a verb takes, filled in as a desk would.
fn of_verb(verb: Verb, base: Data) -> Data {
    let plain = Data { text: base.text.clone(), ..Data::default() };
    let fee = Some(Yuan::of_fen(3000));
    match verb {
        Verb::Quote => Data { fee, ..plain },
        Verb::Review => Data { fee, feasible: Some(true), ..plain },
        Verb::Dispatch => Data { to: Some(person("张师傅")), reason: base.reason, ..plain },
        Verb::Material => Data { check: Some(MaterialCheck::Poor), choice: Some(MaterialChoice::Use), ..plain },
        Verb::Rain => Data { dry: Some(base.reason.is_none()), ..plain },
        Verb::Accept => Data { signed_by: Some(person("何平")), flows: Some(true), ..plain },
        Verb::Followup => Data { via: wuye::domain::class::Via::from_text("phone"), satisfied: Some(true), ..plain },
        Verb::Close => Data { finance: Some(person("周会计")), statistics: Some(person("陈静")), ..plain },
        Verb::Merge => Data { link: RecordId::from_text("R-20261122-09"), reason: base.reason, ..Data::default() },
        Verb::Cancel | Verb::Decline => Data { approver: None, ..base },
        Verb::Void => Data { reason: base.reason, ..Data::default() },
        _ => plain,
    }
}

/// How late each rule was found at `now`, worst first: rule, and whether it was ever late by then.
fn late(standing: &Standing, now: Stamp) -> Vec<(String, Stamp)> {
    let late = |clock: &&Clock| !clock.soft && matches!(clock.read(now).outcome, Outcome::Late | Outcome::Overdue);
    standing.clocks.iter().filter(late).map(|clock| (clock.rule.clone(), clock.start)).collect()
}

fn finish(standing: &Standing) -> Option<&Clock> {
    standing.clocks.iter().rev().find(|clock| clock.name == ClockName::Finish && clock.end.is_none())
}

/// One thing a desk did: the order before and after it, and when it was typed.
struct Step {
    back: i64,
    now: Stamp,
    before: Standing,
    record: Record,
    after: Standing,
}

impl Step {
    fn entry(&self) -> &Entry {
        self.record.log.last().unwrap()
    }
}

/// Everything that the guards let through, in order.
fn told((urgent, off_list, direct, limits): (bool, bool, bool, usize), tries: &[Try]) -> Vec<Step> {
    let world = world(limits);
    let mut record = opened(world, urgent, off_list, direct);
    let mut now = start();
    let mut steps = Vec::new();
    for one in tries {
        now = now.plus_seconds(one.later * MINUTE);
        let next = tried(world, &record, one, now);
        if next.log.len() > record.log.len() {
            let (before, after) = (fold(&record, None).unwrap(), fold(&next, None).unwrap());
            steps.push(Step { back: one.back, now, before, record: next.clone(), after });
            record = next;
        }
    }
    steps
}

fn kind() -> impl Strategy<Value = (bool, bool, bool, usize)> {
    (any::<bool>(), any::<bool>(), any::<bool>(), 0..LIMITS.len())
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 4000, ..histories(2000) })]

    #[test]
    fn guards_let_nothing_through_that_the_table_forbids(kind in kind(), tries in tries()) {
        for step in told(kind, &tries) {
            prop_assert!(step.after.contests.is_empty(), "{:?}", step.entry());
        }
    }

    #[test]
    fn a_clock_is_due_after_it_starts(kind in kind(), tries in tries()) {
        for step in told(kind, &tries) {
            for clock in &step.after.clocks {
                prop_assert!(clock.promised >= clock.start, "{clock:?}");
                prop_assert!(clock.due(step.now) >= clock.promised, "{clock:?}");
            }
        }
    }

    /// A stop that is written down later may have happened in time; everything else leaves late what was late.
    #[test]
    fn no_history_erases_lateness(kind in kind(), tries in tries()) {
        for step in told(kind, &tries) {
            let (before, entry) = (&step.before, step.entry());
            let stops = |rule: &str| {
                before.clocks.iter().any(|clock| clock.rule == rule && clock.name.stops().iter().any(|event| event.verb() == Some(entry.verb)))
            };
            let still = late(&step.after, step.now);
            for (rule, begun) in late(before, step.now) {
                let honest = step.back > 0 && stops(&rule);
                let kept = still.contains(&(rule.clone(), begun));
                prop_assert!(kept || honest, "{rule} was late before {entry:?}: {:?}", step.after.clocks);
            }
        }
    }

    #[test]
    fn nothing_brings_a_finish_nearer_and_resuming_makes_nothing_late(kind in kind(), tries in tries()) {
        for step in told(kind, &tries) {
            let (Some(old), Some(new)) = (finish(&step.before), finish(&step.after)) else { continue };
            let far = step.now.plus_seconds(400 * 86_400);
            let entry = step.entry();
            if matches!(entry.verb, Verb::Pause | Verb::Extend | Verb::Appoint) {
                prop_assert!(new.due(far) >= old.due(far), "{entry:?} brings {old:?} nearer: {new:?}");
            }
            if entry.verb == Verb::Resume {
                let was = old.read(step.now).outcome == Outcome::Overdue;
                prop_assert!(was || new.read(step.now).outcome != Outcome::Overdue, "{entry:?} makes late {new:?}");
            }
        }
    }

    /// Whatever else is written down meanwhile: while the order is paused, its finish clock stands still.
    #[test]
    fn what_is_paused_stays_paused_until_resumed(kind in kind(), tries in tries()) {
        for step in told(kind, &tries) {
            let (Some(old), Some(new)) = (finish(&step.before), finish(&step.after)) else { continue };
            // A stricter class may have run out before the pause began; then it is late, pause or not.
            let in_time = step.after.job.pauses.last().is_some_and(|pause| pause.from <= new.promised);
            let paused = step.before.job.is_paused(step.now) && step.after.job.is_paused(step.now);
            // One that ran before the change, and was late when the pause was typed, stays late.
            let ran = |clock: &&Clock| clock.rule == new.rule && clock.start == new.start && clock.end.is_none();
            let late_already = step.before.clocks.iter().any(|clock| ran(&clock) && clock.read(step.now).late_minutes > 0);
            if paused && in_time && !late_already && old.read(step.now).outcome == Outcome::Paused {
                prop_assert_eq!(new.read(step.now).outcome, Outcome::Paused, "{:?}: {:?}", step.entry(), new);
            }
        }
    }

    /// What is taken back at once can be given again at once: it passes the guards it passed before.
    #[test]
    fn what_was_taken_back_can_be_given_again(kind in kind(), tries in tries()) {
        let world = world(kind.3);
        for step in told(kind, &tries) {
            let desktop = world.desktop(step.now, step.now);
            let taken_back = |record: &Record, entry| {
                let parts = undo::parts(record, entry, |_| Ok::<_, std::convert::Infallible>(None)).unwrap();
                undo::undo(&parts, Some("记错了".into()), &desktop)
            };
            let Ok(undone) = taken_back(&step.record, step.entry().id) else { continue };
            let without = after(&undone.change);
            match taken_back(&without, without.log.last().unwrap().id) {
                Ok(again) => prop_assert_eq!(again.after[0].state(), step.after.state()),
                Err(Refusal::Guard { guard: Guard::LateStays, .. }) => {}
                Err(refusal) => prop_assert!(false, "{:?} of {:?}", refusal, step.entry()),
            }
        }
    }

    #[test]
    fn equal_input_gives_equal_bytes(kind in kind(), tries in tries()) {
        let bytes = |steps: Vec<Step>| -> Vec<String> {
            let log = steps.last().into_iter().flat_map(|step| &step.record.log);
            log.map(|entry| format!("{:?}", entry.write())).collect()
        };
        prop_assert_eq!(bytes(told(kind, &tries)), bytes(told(kind, &tries)));
    }

    /// A limit of working days is due at the close of the n-th working day after the receipt whose close lies in no pause.
    #[test]
    fn no_working_day_counts_whose_close_lies_in_a_pause(
        urgent in any::<bool>(), before in 0..1400i64, length in 1..9000i64, resumed in 1..9000i64, again in 1..6000i64,
    ) {
        let world = world(1);
        let mut record = opened(world, urgent, false, false);
        let step = |what, minutes| Try { later: minutes, back: 0, what };
        let mut now = start();
        let mut pauses = Vec::new();
        for (later, length, resumed) in [(before, length, resumed), (again, resumed, length)] {
            now = now.plus_seconds(later * MINUTE);
            let in_time = finish(&fold(&record, None).unwrap()).is_some_and(|clock| now <= clock.due(now));
            record = tried(world, &record, &step(What::Pause(length), later), now);
            let end = now.plus_seconds(length.min(resumed) * MINUTE);
            if in_time {
                pauses.push((now, end));
            }
            now = now.plus_seconds(resumed * MINUTE);
            record = tried(world, &record, &step(What::Do(Verb::Resume), resumed), now);
        }
        let calendar = &world.office.calendar;
        let days = calendar.days_after(start().day()).filter(|(_, kind)| kind.is_worked());
        let closes = days.map(|(day, _)| calendar.close(day));
        let mut counted = closes.filter(|close| !pauses.iter().any(|(from, until)| from <= close && close < until));
        let due = counted.nth(if urgent { 0 } else { 2 }).unwrap();
        let standing = fold(&record, None).unwrap();
        let clock = finish(&standing).unwrap();
        prop_assert_eq!(clock.due(now.plus_seconds(90_000 * MINUTE)), due, "{:?}", clock);
    }

    #[test]
    fn every_prefix_has_a_state_and_lateness_only_grows(kind in kind(), tries in tries()) {
        let Some(last) = told(kind, &tries).pop() else { return Ok(()) };
        for length in 1..=last.record.log.len() {
            let prefix = Record { log: last.record.log[..length].to_vec(), ..last.record.clone() };
            let standing = fold(&prefix, None);
            prop_assert!(standing.is_some());
            let typed = prefix.log[length - 1].typed();
            for clock in &standing.unwrap().clocks {
                let (first, later) = (clock.read(typed), clock.read(typed.plus_seconds(86_400)));
                if first.outcome == Outcome::Overdue {
                    prop_assert!(later.late_minutes >= first.late_minutes);
                }
                if clock.end.is_some() {
                    prop_assert_eq!(first, later);
                }
            }
        }
    }

    #[test]
    fn a_pause_in_time_gives_exactly_its_own_length(
        urgent in any::<bool>(), before in 0..1400i64, length in 1..9000i64, resumed in 1..9000i64,
    ) {
        let world = world(0);
        let record = opened(world, urgent, false, false);
        let due = finish(&fold(&record, None).unwrap()).unwrap().promised;
        let paused = start().plus_seconds(before * MINUTE);
        let step = |what, minutes| Try { later: minutes, back: 0, what };
        let record = tried(world, &record, &step(What::Pause(length), before), paused);
        let resume = paused.plus_seconds(resumed * MINUTE);
        let record = tried(world, &record, &step(What::Do(Verb::Resume), resumed), resume);
        let standing = fold(&record, None).unwrap();
        let clock = finish(&standing).unwrap();
        let stood = length.min(resumed) * MINUTE;
        prop_assert_eq!(clock.due(due.plus_seconds(90_000 * MINUTE)), due.plus_seconds(stood));
        prop_assert_eq!(clock.read(paused).outcome, Outcome::Paused);
    }
}

/// Urgent and general in turn, then ended in every way: what was late once is late for ever.
#[test]
fn lateness_outlives_every_ending_and_every_change_of_class() {
    let world = world(0);
    let endings = [What::Do(Verb::Cancel), What::Do(Verb::Void), What::Do(Verb::Decline), What::Do(Verb::Finish)];
    for ending in endings {
        let mut record = opened(world, true, false, false);
        let mut now = start().plus_seconds(180 * MINUTE);
        for urgency in [Urgency::General, Urgency::Urgent, Urgency::General] {
            record = tried(world, &record, &Try { later: 0, back: 0, what: What::Urgency(urgency) }, now);
            now = now.plus_seconds(1500 * MINUTE);
        }
        for verb in [Verb::Arrive, Verb::Start] {
            record = tried(world, &record, &Try { later: 0, back: 0, what: What::Do(verb) }, now);
        }
        record = tried(world, &record, &Try { later: 0, back: 0, what: ending.clone() }, now);
        let standing = fold(&record, None).unwrap();
        let late: Vec<String> = late(&standing, now).into_iter().map(|(rule, _)| rule).collect();
        assert!(late.contains(&"repair.urgent.arrive".to_string()), "{ending:?}: {:?}", standing.clocks);
        assert!(late.contains(&"repair.urgent.finish".to_string()), "{ending:?}: {:?}", standing.clocks);
    }
}
