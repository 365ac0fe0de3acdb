//! Histories of lines of the duty log that nobody would write: whatever stands in a log, every prefix of it has a state, the
//! guards are never stepped over by the command line, and the log of a shift names every complaint.
#![allow(clippy::disallowed_methods, reason = "a test reads the repository and starts programs")]

mod support;

use support::Desk;
use wuye::domain::entry::{Data, Entry};
use wuye::domain::field::Word;
use wuye::domain::fold::fold;
use wuye::domain::id::{EntryId, RecordId};
use wuye::domain::kind::Verb;
use wuye::domain::party::Person;
use wuye::domain::record::{Facts, Record};
use wuye::domain::stamp::Stamp;
use wuye::domain::state::State;
use wuye::domain::watch::Line;

/// A small generator of numbers, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }
}

#[test]
fn every_prefix_of_any_history_has_a_state_and_ends_where_its_kind_may() {
    let mut dice = Dice(7);
    let start = Stamp::from_text("2026-11-22T09:00:00+08:00").unwrap();
    let people = ["王芳", "陈静", "刘洋"].map(|name| Person::from_text(name).unwrap());
    let mut seen = std::collections::BTreeSet::new();
    for story in 0..3000 {
        let mut log = Vec::new();
        for n in 1..=u32::try_from(2 + dice.below(9)).unwrap() {
            let verb = if n == 1 { Verb::Open } else { Verb::ALL[1 + dice.below(Verb::ALL.len() - 1)] };
            let target = EntryId { desk: None, n: 1 + u32::try_from(dice.below(10)).unwrap() };
            let data = Data {
                line: Some(Line::ALL[dice.below(Line::ALL.len())]),
                closes: (dice.below(3) == 0).then_some(true),
                satisfied: (dice.below(2) == 0).then(|| dice.below(2) == 0),
                to: (dice.below(2) == 0).then(|| people[dice.below(3)].clone()),
                approver: (dice.below(4) == 0).then(|| people[dice.below(3)].clone()),
                entry: matches!(verb, Verb::Undo).then_some(target),
                ..Data::default()
            };
            let at = start.plus_seconds(i64::from(n) * 60);
            let by = people[dice.below(3)].clone();
            log.push(Entry { id: EntryId { desk: None, n }, at, entered: None, by, who: None, verb, data });
        }
        for end in 1..=log.len() {
            let id = RecordId::from_text("D-20261122-01").unwrap();
            let record = Record { id, facts: Facts::default(), log: log[..end].to_vec() };
            let standing = fold(&record, None).unwrap_or_else(|| panic!("story {story} has no state after {end}"));
            let watch = standing.front.duty().expect("a line of the duty log");
            assert!(watch.owner.is_some() && watch.began.is_some());
            seen.insert(standing.state());
        }
    }
    let expected = [State::Received, State::Handled, State::Closed, State::Declined, State::Cancelled, State::Void];
    assert!(expected.iter().all(|state| seen.contains(state)), "{seen:?}");
}

/// What the log of a day says of complaints, against what `complaint list` says: every one has its line, and what is owed is
/// what its own record lacks (002-R46, 002-R59).
#[test]
fn the_log_has_a_line_of_every_complaint() {
    let desk = Desk::new();
    let run = |line: &str| {
        let said = desk.run(&line.split_whitespace().collect::<Vec<_>>());
        assert_eq!(said.code, Some(0), "{line}: {said:?}");
        said.out
    };
    for n in 0..6 {
        run(&format!("complaint new --house 3-2-50{n} --phone 13800000000 电梯又坏了没人管，电话13800000000"));
    }
    run("complaint new --house 3-2-601 --settled 楼道垃圾没人扫");
    run("complaint reply 07 --via phone --opinion 满意 当场清走");
    run("complaint cancel 06 --reason 撤回");
    run("complaint merge 05 --link 04 --reason 同一件");
    let parse = |text: &str| -> serde_json::Value { serde_json::from_str(text).unwrap() };
    let log = parse(&run("duty log today --format json"));
    let list = parse(&run("complaint list --all --format json"));
    let lines: Vec<&serde_json::Value> = log["shifts"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|shift| shift["lines"].as_array().unwrap())
        .filter(|line| line["record"] == "complaint")
        .collect();
    let rows = list["rows"].as_array().unwrap();
    assert_eq!((rows.len(), lines.len()), (7, 7));
    for row in rows {
        let mine: Vec<_> = lines.iter().filter(|line| line["id"] == row["id"]).collect();
        let owed: Vec<&str> =
            mine[0]["complaint"]["owed"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
        let over = ["cancelled", "merged", "void"].contains(&row["state"].as_str().unwrap());
        let case = &row["case"];
        let mut wanted = Vec::new();
        if !over && case["handled"].is_null() && case["replies"].as_array().unwrap().is_empty() {
            wanted.push("result");
        } else if !over && case["replies"].as_array().unwrap().is_empty() {
            wanted.push("reply");
        }
        if !over && case["opinion"].is_null() {
            wanted.push("opinion");
        }
        assert_eq!((mine.len(), owed), (1, wanted), "{}", row["id"]);
    }
    assert!(!log.to_string().contains("13800000000"), "a number is shown");
}

/// A corrected time takes a line to the shift it lies in, over the end of a month too: the log of each shift, `report shift` and
/// the archive of the month say the same, and the line is counted once (002-R12).
#[test]
fn a_corrected_line_is_counted_in_the_shift_of_its_time() {
    let desk = Desk::new();
    desk.write(
        "people.yaml",
        "people:\n- {name: 王芳, roles: [desk, duty, supervisor]}\n- {name: 吴敏, roles: [archivist]}\n",
    );
    let holds = |noun: &[&str], shift: &str| -> Vec<serde_json::Value> {
        let (day, name) = shift.split_once(' ').unwrap();
        let log = desk.json(&[noun, &[day, name]].concat());
        log["shifts"][0]["lines"].as_array().unwrap().clone()
    };
    desk.set_clock("2026-12-01T10:00:00+08:00");
    desk.ok(&["duty", "new", "--by", "王芳", "--at", "09:30", "凌晨水压不足"]);
    let (before, after) = ("2026-12-01 白班", "2026-11-30 夜班");
    assert_eq!(holds(&["duty", "log"], before).len(), 1);
    desk.ok(&["duty", "amend", "01", "--by", "王芳", "--entry", "x1", "at=2026-12-01 00:30", "--reason", "是昨夜的事"]);
    for noun in [["duty", "log"], ["report", "shift"]] {
        assert_eq!(holds(&noun, before).len(), 0, "{noun:?}");
        let lines = holds(&noun, after);
        assert_eq!(lines.len(), 1, "{noun:?}");
        assert_eq!(lines[0]["at"], "2026-12-01T00:30:00+08:00");
        assert_eq!(lines[0]["corrected"]["was"], "2026-12-01T09:30:00+08:00");
        assert_eq!(lines[0]["corrected"]["from_shift"], before);
    }
    desk.set_clock("2026-12-01T12:00:00+08:00");
    let archive = ["--month", "2026-11", "--signed-by", "吴敏", "--reason", "第一个月", "--by", "王芳"];
    let filed = desk.json(&[&["duty", "archive"][..], &archive].concat());
    assert_eq!(filed["duty"]["counts"]["lines"].to_string().trim_matches('"'), "1", "{filed}");
    // Taken back, it stands where it was first written.
    desk.ok(&["undo", "D-20261201-01", "--entry", "x2", "--yes", "--by", "王芳", "--reason", "没记错"]);
    assert_eq!((holds(&["duty", "log"], before).len(), holds(&["duty", "log"], after).len()), (2, 0));
}
