//! The handover sheet against an independent recount (`recount/sheet.py`), over made-up days of every noun; and that what it
//! carries from shift to shift neither gets lost nor multiplies.
#![allow(clippy::disallowed_methods, reason = "a test reads, writes and starts programs")]

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::thread;

use serde_json::Value;
use support::Desk;
use support::story::{TRANSCRIPT, run};

/// A book of its own dice: the same seed tells the same days.
struct Days {
    desk: Desk,
    seed: u64,
    /// Minutes since the first morning.
    minutes: i64,
    ids: Vec<String>,
    done: usize,
}

const NEW: &[&str] = &[
    "repair new --house 3-2-501 厨房水管爆裂",
    "repair new --house 3-2-502 水龙头坏了",
    "repair new --house 3-2-503 --key-left K7 窗户关不上",
    "repair new --house 3-2-504 屋面渗漏水",
    "complaint new --house 3-2-505 电梯又坏了没人管",
    "complaint new --house 3-2-506 --channel letter 保安态度差",
    "inquiry new --place 前台 --phone 13800000000 医院怎么走",
    "inquiry new --house 3-2-507 --phone 13800000001 物业费怎么交",
    "request new --house 3-2-508 --category A 老人摔倒了",
    "request new --house 3-2-509 --category G 帮忙搬东西",
    "duty new --kind notice --place 全区 明天停水 --open",
    "duty new --kind anomaly --place 大堂 灯不亮 --open",
    "duty new --kind daily --place 前台 电话正常",
];

/// What may be done to a record of each kind; the desk refuses what does not fit.
const DO: &[(char, &[&str])] = &[
    (
        'R',
        &[
            "dispatch ID --to 张师傅",
            "dispatch ID --to 张师傅 --reason 换人",
            "arrive ID",
            "arrive ID --no-access",
            "start ID",
            "pause ID --until +9h --reason 等配件",
            "pause ID --until +30h --reason 等配件",
            "resume ID",
            "finish ID",
            "accept ID --signed-by 何平",
            "accept ID --signed-by 何平 --flows",
            "cancel ID --reason 不修了",
            "note ID --key-returned 取回钥匙",
            "appoint ID --until +6h",
            "quote ID --fee 30",
            "agree ID",
            "rain ID --wet",
        ],
    ),
    (
        'C',
        &[
            "classify ID",
            "classify ID --severity major",
            "classify ID --nature invalid --reason 误会",
            "classify ID --nature assist --reason 开发商遗留",
            "report ID --to duty",
            "appoint ID --until +20h --reason 等厂家",
            "handle ID --reason 出差 换好了",
            "reply ID --via visit --opinion 可以 --signed-by 何平 已解释",
            "followup ID --via phone --satisfied",
            "cancel ID --reason 撤回",
        ],
    ),
    (
        'Q',
        &[
            "answer ID 出门左转",
            "promise ID --until +5h 下午回电",
            "message ID --to 刘洋 请回电",
            "relay ID",
            "cancel ID --reason 不问了",
        ],
    ),
    (
        'H',
        &[
            "reply ID 马上到",
            "arrange ID --to 保安队 派人",
            "promise ID --until +4h 晚上再说",
            "ack ID --by 吴经理",
            "done ID 办好了",
            "cancel ID --reason 不用了",
        ],
    ),
    (
        'D',
        &[
            "handle ID 换了灯",
            "recheck ID --satisfied --by 刘洋",
            "recheck ID --unsatisfied --by 刘洋",
            "close ID 好了",
        ],
    ),
];

impl Days {
    fn new(seed: u64) -> Days {
        let desk = Desk::new();
        desk.write(
            "people.yaml",
            "people:\n- {name: 王芳, roles: [desk, duty]}\n- {name: 刘洋, roles: [supervisor]}\n\
             - {name: 吴经理, roles: [manager]}\n- {name: 张师傅, roles: [repairer]}\n",
        );
        let mut days = Days { desk, seed, minutes: 8 * 60, ids: Vec::new(), done: 0 };
        // A leak is rare in the dice, and the longest way.
        for line in [
            "repair new --house 3-2-504 屋面渗漏水",
            "repair dispatch 01 --to 张师傅",
            "repair arrive 01",
            "repair finish 01",
        ] {
            days.run(line).done();
        }
        days.ids.push("R-20261116-01".into());
        days
    }

    fn dice(&mut self, below: usize) -> usize {
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.seed >> 33).unwrap() % below
    }

    fn now(&self) -> String {
        let (day, minute) = (self.minutes / 1440, self.minutes % 1440);
        format!("2026-11-{:02}T{:02}:{:02}:00+08:00", 16 + day, minute / 60, minute % 60)
    }

    fn run(&mut self, line: &str) -> support::Said {
        self.desk.set_clock(&self.now());
        let args: Vec<&str> = line.split_whitespace().chain(["-q", "--no-commit"]).collect();
        self.desk.run(&args)
    }

    /// One more thing happens: a record is opened, or something is done to one that is there.
    fn happen(&mut self) {
        self.minutes += i64::try_from(self.dice(35)).unwrap();
        if self.ids.len() < 8 || self.dice(4) == 0 {
            let line = NEW[self.dice(NEW.len())];
            let said = self.run(line).done();
            self.ids.extend(said.lines().map(str::to_string));
            return;
        }
        let at = self.dice(self.ids.len());
        let id = self.ids[at].clone();
        let Some((_, verbs)) = DO.iter().find(|(prefix, _)| id.starts_with(*prefix)) else { return };
        let noun = ["repair", "complaint", "inquiry", "request", "duty"]["RCQHD".find(&id[..1]).unwrap()];
        let line = format!("{noun} {}", verbs[self.dice(verbs.len())].replace("ID", &id));
        let said = self.run(&line);
        let refused = said.err.starts_with("不能办") || said.err.starts_with("还缺") || said.err.starts_with("缺");
        assert!(said.code == Some(0) || refused, "{line}: {said:?}");
        self.done += usize::from(said.code == Some(0));
    }

    /// The sheet as the program makes it: matter, record, clock, due time and why it is important, of every line.
    fn sheet(&mut self) -> (Vec<Value>, Value) {
        self.desk.set_clock(&self.now());
        let document = self.desk.json(&["handover", "prepare", "--no-commit"]);
        let mut lines: Vec<Value> = document["handover"]["lines"].as_array().unwrap().iter().map(counted).collect();
        lines.sort_by_key(Value::to_string);
        (lines, document)
    }

    fn recounted(&self, soon: &str, end: &str) -> Vec<Value> {
        recounted(&self.desk.book(), [&self.now(), soon, end])
    }
}

/// The lines of a sheet of that moment, counted by the other program; until when a limit is due soon, and the next shift's end.
fn recounted(book: &Path, [now, soon, end]: [&str; 3]) -> Vec<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recount/sheet.py");
    let mut python = Command::new("python3");
    python.arg("-B").arg(script).arg(book).args(["--now", now, "--soon", soon, "--end", end]);
    let output = python.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut lines: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    lines.sort_by_key(Value::to_string);
    lines
}

/// What a line says, as the recount writes it: matter, record, clock, due time and why it is important.
fn counted(line: &Value) -> Value {
    ["matter", "id", "clock", "due", "why"].iter().map(|key| line[key].clone()).collect()
}

/// When the next shift begins and ends, and until when a limit is due soon, seen from `now`: the hours of 002-R01 written out.
fn hours(minutes: i64) -> (String, String) {
    let (day, hour) = (minutes / 1440, minutes % 1440 / 60);
    let stamp = |day: i64, hour: i64| format!("2026-11-{:02}T{hour:02}:00:00+08:00", 16 + day);
    match hour {
        // The night that began the day before hands over at nine; the day at eight in the evening.
        0..=8 => (stamp(day, 11), stamp(day, 21)),
        9..=20 => (if hour < 20 { stamp(day, 22) } else { late(minutes) }, stamp(day + 1, 9)),
        _ => (stamp(day + 1, 11), stamp(day + 1, 21)),
    }
}

/// Two hours from now, where the change of shift has begun already.
fn late(minutes: i64) -> String {
    let then = minutes + 120;
    format!("2026-11-{:02}T{:02}:{:02}:00+08:00", 16 + then / 1440, then % 1440 / 60, then % 60)
}

fn compared(seed: u64, things: usize) -> BTreeSet<String> {
    let mut days = Days::new(seed);
    days.minutes = 9 * 60;
    (0..things).for_each(|_| days.happen());
    days.minutes += 1;
    assert!(days.done > things / 8, "seed {seed}: only {} of {things} were possible", days.done);
    let (soon, end) = hours(days.minutes);
    let (lines, _) = days.sheet();
    let recount = days.recounted(&soon, &end);
    let missing: Vec<_> = recount.iter().filter(|line| !lines.contains(line)).collect();
    let extra: Vec<_> = lines.iter().filter(|line| !recount.contains(line)).collect();
    let now = days.now();
    assert!(missing.is_empty() && extra.is_empty(), "seed {seed} at {now}: missing {missing:#?}, extra {extra:#?}");
    assert_eq!(lines.len(), recount.len());
    lines.iter().map(|line| format!("{} {}", line[0], line[4])).collect()
}

/// What stands on a sheet is what the records say, counted another way; the days made up here have every kind of line.
#[test]
fn a_sheet_says_what_an_independent_recount_says() {
    if !support::python::can_recount() {
        return;
    }
    let seeds: Vec<u64> = (1..=6).collect();
    let seen: BTreeSet<String> = thread::scope(|scope| {
        let hands: Vec<_> = seeds
            .chunks(3)
            .map(|seeds| scope.spawn(|| seeds.iter().flat_map(|seed| compared(*seed, 130)).collect::<Vec<_>>()))
            .collect();
        hands.into_iter().flat_map(|hand| hand.join().unwrap()).collect()
    });
    let matters: BTreeSet<&str> = seen.iter().filter_map(|line| line.split('"').nth(1)).collect();
    for matter in ["overdue", "due", "promise", "reply", "message", "key", "resume", "rain", "duty", "notice", "open"] {
        assert!(matters.contains(matter), "{matter} is missing in {matters:?}");
    }
    for why in ["overdue", "soon", "major", "urgent-away", "special-help"] {
        assert!(seen.iter().any(|line| line.ends_with(&format!("\"{why}\""))), "{why} is missing in {seen:?}");
    }
}

/// The book of the day with three shifts (`transcripts/day.*.md`), in both languages: each of its sheets, signed by both, says
/// what the recount of its moment says. Only what stands in no record is not counted: the notice and the radio.
#[test]
fn the_sheets_of_a_day_with_three_shifts_are_recounted() {
    if !support::python::can_recount() {
        return;
    }
    let sheets = [
        ("S-20261123-01", ["2026-11-23T14:45", "2026-11-23T17:00", "2026-11-23T23:30"], 1),
        ("S-20261123-02", ["2026-11-23T22:40", "2026-11-24T01:00", "2026-11-24T07:30"], 2),
        ("S-20261124-01", ["2026-11-24T06:40", "2026-11-24T09:00", "2026-11-24T15:30"], 2),
    ];
    for lang in ["zh", "en"] {
        let desk = Desk::empty();
        std::fs::create_dir(desk.book()).unwrap();
        let story = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/transcripts/day.{lang}.md"));
        // The home of the story is gone after it; its book stays here.
        let told = run(&story, TRANSCRIPT, |home| {
            std::os::unix::fs::symlink(desk.book(), home.join("book")).unwrap();
            home.to_path_buf()
        });
        assert!(told.is_ok(), "{}", told.err().unwrap_or_default());
        desk.set_clock("2026-11-24T07:10:00+08:00");
        for (id, moments, of_no_record) in sheets {
            let document = desk.json(&["handover", "show", id]);
            assert_eq!(document["state"], "effective", "{id}");
            let lines = document["handover"]["lines"].as_array().unwrap();
            let (of_records, others): (Vec<&Value>, Vec<&Value>) =
                lines.iter().partition(|line| line["id"].is_string());
            assert_eq!(others.len(), of_no_record, "{id}: {others:?}");
            let mut of_records: Vec<Value> = of_records.into_iter().map(counted).collect();
            of_records.sort_by_key(Value::to_string);
            let [now, soon, end] = moments.map(|moment| format!("{moment}:00+08:00"));
            assert_eq!(of_records, recounted(&desk.book(), [&now, &soon, &end]), "{id}");
        }
    }
}

/// A key that is still held stands on the sheet also of an order that is over, with the cache of quiet records and without.
#[test]
fn a_key_of_an_order_that_is_over_is_not_forgotten() {
    let desk = Desk::new();
    desk.ok(&["repair", "new", "--house", "3-2-501", "--key-left", "K7", "水龙头坏了"]);
    desk.ok(&["repair", "cancel", "01", "--reason", "不修了"]);
    for _ in 0..2 {
        desk.ok(&["repair", "list"]);
        desk.ok(&["handover", "prepare", "-q"]);
        let document = desk.json(&["handover", "show", "S-20261122-01"]);
        let lines = document["handover"]["lines"].as_array().unwrap();
        assert_eq!(lines.len(), 1, "{document}");
        assert_eq!((lines[0]["matter"].as_str(), lines[0]["id"].as_str()), (Some("key"), Some("R-20261122-01")));
        desk.ok(&["handover", "void", "S-20261122-01", "--reason", "再来"]);
        std::fs::remove_file(desk.at("handover/2026/11/S-20261122-01.yaml")).unwrap();
    }
}

/// Shift after shift: what nobody clears comes back with its count, what is cleared does not, and numbers stay unique.
#[test]
fn what_is_not_cleared_comes_back_every_shift() {
    let desk = Desk::new();
    let moments = ["22T19:50", "23T08:50", "23T19:50", "24T08:50"];
    let people = ["王芳", "陈静"];
    for (at, moment) in moments.iter().enumerate() {
        desk.set_clock(&format!("2026-11-{moment}:00+08:00"));
        let (out, come) = (people[at % 2], people[(at + 1) % 2]);
        let mut args = vec!["handover", "prepare", "--by", out];
        if at == 0 {
            args.extend(["--notice", "明天停水", "--notice", "电梯年检"]);
        }
        let document = desk.json(&args);
        let id = document["id"].as_str().unwrap().to_string();
        let lines = document["handover"]["lines"].as_array().unwrap();
        let texts: Vec<(&str, u64)> =
            lines.iter().map(|line| (line["text"].as_str().unwrap(), line["times"].as_u64().unwrap())).collect();
        let times = u64::try_from(at).unwrap() + 1;
        let wanted =
            if at < 2 { vec![("明天停水", times), ("电梯年检", times)] } else { vec![("电梯年检", times)] };
        assert_eq!(texts, wanted, "at {moment}");
        let ok = |args: &[&str]| desk.ok(&[&["handover"], args].concat());
        ok(&["check", &id, "--log-read", "--area-ok", "--by", come]);
        ok(&["check", &id, "--line", &format!("1-{}", lines.len()), "--accept", "--by", come]);
        if at == 1 {
            ok(&["check", &id, "--line", "1", "--clear", "--reason", "来水了", "--by", come]);
        }
        ok(&["sign-out", &id, "--by", out]);
        ok(&["sign-in", &id, "--by", come]);
    }
}

/// Every beginning of a handover's log is a handover that can be shown, in both languages and as a document.
#[test]
fn every_beginning_of_a_log_has_a_state() {
    let desk = Desk::new();
    desk.write("stock.yaml", "stock:\n- {name: 对讲机, count: 4}\n");
    desk.ok(&["repair", "new", "--house", "3-2-501", "水龙头坏了"]);
    desk.set_clock("2026-11-22T19:50:00+08:00");
    let steps: &[&[&str]] = &[
        &["prepare"],
        &["tidy", "01"],
        &["arrive", "01", "--by", "陈静"],
        &["check", "01", "--line", "1", "--refuse", "--reason", "没派人", "--by", "陈静"],
        &["note", "01", "--line", "1", "明天派"],
        &["prepare", "01"],
        &["check", "01", "--line", "1", "--accept", "--by", "陈静"],
        &["sign-out", "01"],
        &["prepare", "01", "--notice", "停水"],
        &["check", "01", "--item", "对讲机", "--counted", "3", "--reason", "送修", "--log-read", "--by", "陈静"],
        &["check", "01", "--anomaly", "灯坏", "--reason", "已报", "--by", "陈静"],
        &["check", "01", "--line", "2", "--accept", "--by", "陈静"],
        &["sign-out", "01"],
        &["sign-in", "01", "--by", "陈静"],
        &["leave", "01", "--reason", "巡楼", "--by", "陈静"],
        &["back", "01", "--by", "陈静"],
        &["note", "01", "补记"],
    ];
    for step in steps {
        desk.ok(&[&["handover"], *step].concat());
    }
    let path = "handover/2026/11/S-20261122-01.yaml";
    let whole = desk.read(path);
    let lines: Vec<&str> = whole.lines().collect();
    let mut states = BTreeSet::new();
    for upto in 3..=lines.len() {
        desk.write(path, format!("{}\n", lines[..upto].join("\n")));
        for lang in ["zh", "en"] {
            let shown = desk.ok(&["handover", "show", "S-20261122-01", "--lang", lang]);
            assert!(!shown.contains('⟦'), "{shown}");
        }
        let document = desk.json(&["handover", "show", "S-20261122-01"]);
        states.insert(document["state"].as_str().unwrap().to_string());
    }
    let wanted = ["effective", "prepared", "signed_out"].map(str::to_string);
    assert_eq!(states.into_iter().collect::<Vec<_>>(), wanted);
}
