//! A book in which every report has something to say: a month and a half of a small estate, with texts that attack every form.

use super::Desk;

/// The moment the book is looked at.
pub const NOW: &str = "2026-11-22T20:50:00+08:00";

/// Text that a form might take for its own: markup, a formula, a table, a row of its own, a turned direction, no place to break.
pub const HOSTILE: &[&str] = &[
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "+8613800000000|a|b `code` **bold** [x](javascript:alert(1))",
    "-2+3 漏水\u{202e}水漏\u{202c}",
    "@SUM(1+1)\t\"quoted\", with; all 'marks'",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft漏水漏水漏水漏水漏水漏水漏水漏水漏水漏水漏水漏水",
];

/// When, and what was typed: words apart, `_` for a space in one of them.
const STORY: &[(&str, &str)] = &[
    ("10-08T09:20", "complaint new --house 3-2-501 --name 李明 --phone 13800000501 --channel phone 电梯又坏了没人管"),
    ("10-08T09:26", "complaint report 1008-01 --to duty"),
    ("10-08T15:00", "complaint classify 1008-01 --severity difficult"),
    ("10-08T15:00", "complaint appoint 1008-01 --until 2026-10-09_16:00 --via phone"),
    ("10-08T15:00", "complaint investigate 1008-01 --ground irresponsible --root-cause 没人跟进 报修后没有派单"),
    ("10-08T15:20", "complaint assign 1008-01 --to 工程部 换门机板，每周巡检"),
    ("10-09T11:00", "complaint handle 1008-01 --opinion 可以 --signed-by 李明 门机板已换"),
    ("10-09T15:30", "complaint reply 1008-01 --via visit"),
    (
        "10-10T08:30",
        "repair new --house 2-1-302 --name 钱芳 --phone 13800000302 --channel phone 厨房水管爆裂，水流不止",
    ),
    ("10-10T08:35", "repair dispatch 1010-01 --to 张师傅"),
    ("10-10T09:50", "repair arrive 1010-01"),
    ("10-10T09:55", "repair start 1010-01"),
    ("10-10T12:30", "repair finish 1010-01 --labour 50 --material 20 换接头"),
    ("10-10T17:00", "repair quote 1010-01 --labour 50 --material 20"),
    ("10-10T17:05", "repair agree 1010-01 --signed-by 钱芳"),
    ("10-10T17:10", "repair accept 1010-01 --signed-by 钱芳 --satisfied"),
    ("10-15T18:10", "complaint new --house 1-1-203 --name 孙丽 --channel in-person --settled 楼道垃圾没人扫"),
    ("10-15T18:30", "complaint report 1015-01 --to duty 当场扫净，已告知保洁"),
    ("10-15T19:20", "complaint reply 1015-01 --via phone --opinion 满意 --satisfied"),
    ("10-21T20:10", "complaint new --house 1-2-604 --name 周强 --channel letter 楼上半夜装修很吵"),
    ("10-24T09:00", "repair new --house 2-1-302 --name 钱芳 --channel phone 厨房水管又漏水"),
    ("10-24T10:00", "repair dispatch 1024-01 --to 李师傅"),
    ("10-28T15:00", "repair arrive 1024-01"),
    ("10-28T15:20", "repair start 1024-01"),
    ("10-28T15:40", "repair pause 1024-01 --until 2026-10-30_09:00 --reason 等配件"),
    ("10-30T09:30", "repair finish 1024-01 --fee 70 换接头"),
    ("11-20T08:10", "repair new --house 3-1-101 --urgent --reason 水漫 卫生间水管漏水"),
    ("11-20T08:40", "repair new --house 3-1-201 --urgent --reason 水漫 卫生间水管漏水到楼下"),
    ("11-20T09:05", "repair new --house 3-1-301 --urgent --reason 水漫 卫生间水管漏水"),
    ("11-20T09:10", "repair dispatch 1120-01 --to 张师傅"),
    ("11-20T09:30", "repair arrive 1120-01"),
    ("11-20T09:40", "repair start 1120-01"),
    ("11-20T10:00", "repair pause 1120-01 --until 2026-11-21_10:00 --reason 等总阀配件"),
    ("11-20T10:30", "repair dispatch 1120-02 --to 买买提·阿不都热依木"),
    ("11-21T14:00", "repair new --place 地下车库 --at 2026-11-21_08:00 灯不亮"),
    ("11-22T09:05", "complaint new --house 3-1-101 电梯又坏了，没人管"),
    ("11-22T09:06", "complaint new --house 3-1-102 电梯坏了没人来修"),
    ("11-22T09:07", "complaint new --house 3-1-103 电梯坏了两天没人管"),
    ("11-22T09:08", "complaint new --house 3-1-104 电梯又坏了没人修"),
    (
        "11-22T09:09",
        "complaint new --house 3-1-105 --demand 今天修好 电梯坏了没人修，老人下不了楼，请主任亲自给个说法，什么时候能修好也没有人说清楚。",
    ),
    ("11-22T09:12", "complaint group 1122-01 --link 1122-02 --link 1122-03 --link 1122-04 --link 1122-05"),
    ("11-22T09:30", "complaint report 1122-01 --to director"),
    ("11-22T10:00", "duty new --kind patrol --scheduled --place 花园 巡查一遍，正常"),
    ("11-22T10:30", "duty new --kind incident --severity difficult 两户因漏水争执不下，电话13800000000"),
    ("11-22T10:40", "duty report 1122-02 --to director --via phone"),
    ("11-22T11:00", "duty new --kind nonconformity --area cleaning --place 3栋大堂 --to 保洁部 --until 12:00 地面积水"),
    ("11-22T11:10", "duty new --kind protective-measure --until 18:00 --place 3栋北侧 拉警戒带"),
    ("11-22T11:20", "visit new --name 王强 --purpose visitor --house 3-2-501 来取快递"),
    ("11-22T11:30", "inquiry new --name 何平 --place 前台 物业费怎么交"),
    ("11-22T11:40", "request new --house 3-2-504 --category A --reason 听电话里说的 老人摔倒了"),
    ("11-22T20:40", "handover prepare --summary 本班平稳 --notice 明天停水"),
];

/// The book, outside every story: one commit holds it.
pub fn rich() -> Desk {
    let desk = Desk::new();
    let example = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/a-week-of-complaints");
    for name in ["wuye.yaml", "people.yaml", "stock.yaml"] {
        std::fs::copy(example.join(name), desk.at(name)).unwrap();
    }
    let people = desk.read("people.yaml") + "- {name: 买买提·阿不都热依木, roles: [repairer]}\n";
    desk.write("people.yaml", people);
    let told = |at: &str, args: Vec<String>| {
        desk.set_clock(&format!("2026-{at}:00+08:00"));
        let mut words: Vec<&str> = args.iter().map(String::as_str).collect();
        words.splice(2..2, ["--no-commit", "-q", "--yes"]);
        let said = desk.run(&words);
        assert_eq!(said.code, Some(0), "{words:?}: {said:?}");
    };
    for (at, line) in STORY {
        told(at, line.split(' ').map(|word| word.replace('_', " ")).collect());
    }
    for (at, text) in HOSTILE.iter().enumerate() {
        let house = format!("9-{}-101", at + 1);
        let name: String = text.chars().filter(|ch| !ch.is_control()).take(40).collect();
        for noun in ["repair", "complaint"] {
            let mut args =
                vec![noun.to_string(), "new".into(), "--house".into(), house.clone(), format!("--name={name}")];
            if noun == "repair" {
                args.extend(["--urgent".into(), format!("--reason={text}")]);
            }
            args.extend(["--".into(), (*text).to_string()]);
            told("11-22T12:00", args);
        }
    }
    told(
        "11-22T12:30",
        ["duty", "new", "--kind", "anomaly", "--place", HOSTILE[0], "--", HOSTILE[2]].map(String::from).to_vec(),
    );
    desk.git(&["add", "--all"]);
    desk.git(&["commit", "--quiet", "--message", "a month and a half"]);
    desk.set_clock(NOW);
    desk
}

/// Every report there is, as it is typed, each with something to say in this book; and what prints a page beside them.
pub fn reports() -> Vec<Vec<String>> {
    let tree = wuye::cli::grammar::tree();
    let report = tree.find_subcommand("report").unwrap();
    let of = |command: &clap::Command| {
        let wants = command.get_arguments().any(|arg| arg.get_id() == "id" && arg.is_required_set());
        let name = command.get_name();
        let more: &[&str] = match name {
            _ if wants => &["C-20261122-01"],
            "due" => &["--within", "9d"],
            "monthly" => &["--month", "2026-10"],
            "shift" => &["2026-11-22"],
            _ => &[],
        };
        ["report", name].iter().chain(more).map(|word| (*word).to_string()).collect::<Vec<_>>()
    };
    let mut all: Vec<Vec<String>> = report.get_subcommands().map(of).collect();
    for more in ["report overdue --since -11h", "report case C-20261008-01", "duty log", "handover show S-20261122-01"]
    {
        all.push(more.split(' ').map(String::from).collect());
    }
    all
}

/// The list of every noun, with all its records.
pub fn lists() -> Vec<Vec<String>> {
    let tree = wuye::cli::grammar::tree();
    let nouns = tree.get_subcommands().filter(|noun| noun.find_subcommand("list").is_some());
    nouns.map(|noun| [noun.get_name(), "list", "--all"].map(String::from).to_vec()).collect()
}
