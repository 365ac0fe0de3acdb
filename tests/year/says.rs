//! What people say and do in a made-up year: texts of intake, the next verb, and what it carries.

use wuye::domain::case::{Body, Ground, Severity, Source};
use wuye::domain::class::{Channel, Flag, Nature, Urgency, Via};
use wuye::domain::entry::Data;
use wuye::domain::field::Word;
use wuye::domain::fold::Standing;
use wuye::domain::job::{Cause, MaterialCheck, MaterialChoice, Part};
use wuye::domain::kind::{Kind, Verb};
use wuye::domain::party::{House, Person, Yuan};
use wuye::domain::record::Facts;
use wuye::domain::stamp::Stamp;
use wuye::domain::state::{State, Step, step};
use wuye::ops::{complaint, open};

use super::dice::Dice;

pub const CLERKS: &[&str] = &["王芳", "李静", "赵敏", "周丽", "吴洋"];
const CREW: &[&str] = &["张师傅", "刘师傅", "陈师傅", "杨师傅", "黄师傅"];
const OFFICES: &[&str] = &["工程部", "客服部", "保安队", "保洁队", "绿化队"];
const CHIEFS: &[&str] = &["刘洋", "孙磊"];
const REPAIRS: &[&str] = &[
    "厨房水管爆裂，水流不止",
    "没电，插座冒火花",
    "下水道堵塞，污水外溢",
    "电梯停运，有人被困",
    "楼梯踏步断裂",
    "窗户关不严",
    "门锁打不开",
    "水龙头滴水",
    "墙面渗水起皮",
    "屋面渗漏水",
    "对讲机没有声音",
    "想换一个灯泡",
];
pub const COMPLAINTS: &[&str] = &[
    "电梯又坏了没人管",
    "楼道垃圾没人扫",
    "楼上半夜装修很吵",
    "物业费收得不明白",
    "保安态度差，骂人",
    "门口的路灯一直不亮",
    "开发商的防水没有做好，外墙渗水",
    "邻居的狗没有拴绳",
    "停车位被占，没有人处理",
    "绿化带杂草太高",
    "就是心里不舒服，想说几句",
    "广场舞太吵",
    "水压太低，几天没人来看",
];

pub fn person(name: &str) -> Person {
    Person::from_text(name).unwrap()
}

/// A household.
pub fn house(dice: &mut Dice) -> String {
    format!("{}-{}-{}0{}", dice.range(1, 12), dice.range(1, 3), dice.range(1, 18), dice.range(1, 4))
}

pub fn facts(dice: &mut Dice, text: &str) -> Facts {
    let mut facts = Facts { text: Some(text.to_string()), ..Facts::default() };
    match dice.chance(88) {
        true => facts.house = House::from_text(&house(dice)),
        false => facts.place = Some("小区东门".into()),
    }
    if dice.chance(85) {
        facts.channel = Some(*dice.pick(Channel::ALL));
    }
    facts
}

/// A repair as somebody reports it.
pub fn repair(dice: &mut Dice) -> open::Intake {
    let text = dice.word(REPAIRS);
    let mut facts = facts(dice, text);
    if dice.chance(30) {
        facts.part = Some(*dice.pick(Part::ALL));
    }
    let urgency = dice.chance(6).then(|| *dice.pick(Urgency::ALL));
    open::Intake {
        facts,
        urgency,
        reason: Some("看了现场".into()),
        off_list: dice.chance(14),
        direct: dice.chance(8),
        key_left: dice.chance(4).then(|| "钥匙条017".into()),
        link: None,
    }
}

/// A complaint as somebody makes it; of a whole house all say the same.
pub fn complaint(dice: &mut Dice, crowd: bool) -> complaint::Intake {
    let text = if crowd { COMPLAINTS[0] } else { dice.word(COMPLAINTS) };
    let mut facts = facts(dice, text);
    if crowd {
        facts.house = House::from_text(&house(dice));
        facts.place = None;
    }
    let asked = Data {
        nature: dice.chance(22).then(|| *dice.pick(Nature::ALL)),
        severity: dice.chance(10).then(|| *dice.pick(Severity::ALL)),
        source: dice.chance(30).then(|| *dice.pick(Source::ALL)),
        reason: Some("看了现场".into()),
        ..Data::default()
    };
    complaint::Intake {
        facts, who: dice.chance(10).then(|| person("何平")), settled: !crowd && dice.chance(14), asked
    }
}

/// What may be done next: mostly what leads on, now and then anything else.
pub fn turn(dice: &mut Dice, standing: &Standing) -> Verb {
    let (kind, state) = (standing.id.kind, standing.state());
    // What is settled, or of many, is told on: mostly soon.
    let told = |body| standing.case.told.contains_key(&body);
    let (settled, crowd) =
        (standing.case.flags.contains(&Flag::Settled), standing.case.flags.contains(&Flag::Collective));
    let owed = (settled && !told(Body::Duty)) || (crowd && !told(Body::Company));
    if kind == Kind::Complaint && owed && dice.chance(45) {
        return Verb::Report;
    }
    let ends = [Verb::Cancel, Verb::Merge, Verb::Void];
    let on: Vec<Verb> = Verb::ALL
        .iter()
        .copied()
        .filter(|verb| matches!(step(kind, state, *verb), Step::To(_)) && !ends.contains(verb))
        .collect();
    match dice.below(100) {
        0..60 if !on.is_empty() => *dice.pick(&on),
        60..63 => *dice.pick(&ends),
        63..66 => Verb::Undo,
        66..69 => Verb::Amend,
        _ => *dice.pick(turns(kind, state)),
    }
}

/// The verbs that are tried whatever leads on.
fn turns(kind: Kind, state: State) -> &'static [Verb] {
    use Verb::*;
    match kind {
        Kind::Repair if matches!(state, State::Accepted | State::Paid | State::Closed) => {
            &[Followup, Followup, Rework, Close, Pay, Note]
        }
        Kind::Repair => &[
            Take, Review, Quote, Agree, Decline, Appoint, Appoint, Dispatch, Arrive, Confirm, Material, Pause, Pause,
            Resume, Extend, Extend, Finish, Rain, Rework, Note, Chase,
        ],
        _ => &[
            Classify,
            Settle,
            Report,
            Report,
            Report,
            Report,
            Appoint,
            Appoint,
            Extend,
            Extend,
            Investigate,
            Assign,
            Answer,
            ReportOut,
            Progress,
            ExplainTo,
            Handle,
            Reply,
            Escalate,
            Followup,
            Note,
            Chase,
        ],
    }
}

/// What an entry of `verb` carries.
pub fn data(dice: &mut Dice, verb: Verb, standing: &Standing, now: Stamp) -> Data {
    let word = || Some("说明".to_string());
    let later = |dice: &mut Dice| Some(now.plus_seconds(dice.range(3600, 6 * 86_400)));
    let yuan = |fen: i64| Some(Yuan::of_fen(fen as u64));
    let none = Data::default;
    match verb {
        Verb::Arrive if dice.chance(10) => Data { no_access: Some(true), ..none() },
        Verb::Review if dice.chance(12) => Data { feasible: Some(false), reason: word(), ..none() },
        Verb::Review => {
            let fee = dice.chance(90).then(|| Yuan::of_fen(dice.range(1000, 90_000) as u64));
            Data { feasible: Some(true), fee, ..none() }
        }
        Verb::Quote => Data { labour: yuan(dice.range(1000, 9000)), material: yuan(dice.range(0, 30_000)), ..none() },
        Verb::Decline => Data { reason: word(), approver: Some(person("孙磊")), ..none() },
        Verb::Appoint => Data { until: later(dice), wish: dice.chance(50).then_some(true), reason: word(), ..none() },
        Verb::Dispatch => Data { to: Some(person(dice.word(CREW))), reason: word(), ..none() },
        Verb::Material => {
            let check = *dice.pick(MaterialCheck::ALL);
            Data { check: Some(check), choice: dice.chance(70).then_some(MaterialChoice::Use), ..none() }
        }
        Verb::Pause => Data { until: later(dice), reason: Some("等配件".into()), ..none() },
        Verb::Extend => Data {
            until: Some(now.plus_seconds(dice.range(2 * 86_400, 9 * 86_400))),
            reason: Some("厂家缺货".into()),
            approver: Some(person(dice.word(CHIEFS))),
            via: (standing.id.kind == Kind::Complaint).then_some(Via::Phone),
            ..none()
        },
        Verb::Finish => {
            let fee = standing.job.consent.filter(|_| dice.chance(80)).map(Yuan::of_fen);
            Data { fee, ..none() }
        }
        Verb::Rain => Data { dry: Some(dice.chance(75)), ..none() },
        Verb::Accept => Data {
            signed_by: Some(person("何平")),
            flows: Some(true),
            satisfied: dice.chance(50).then(|| dice.chance(88)),
            ..none()
        },
        Verb::Rework => Data { reason: word(), cause: dice.chance(70).then_some(Cause::Other), ..none() },
        Verb::Followup => Data { via: Some(Via::Phone), satisfied: Some(dice.chance(82)), ..none() },
        Verb::Close => Data { finance: Some(person("周会计")), statistics: Some(person("陈静")), ..none() },
        Verb::Note => {
            let loss = if standing.id.kind == Kind::Repair && dice.chance(20) { yuan(80_000) } else { None };
            Data { text: word(), loss, ..none() }
        }
        Verb::Cancel | Verb::Void => Data { reason: word(), ..none() },
        Verb::Classify => Data {
            nature: dice.chance(70).then(|| *dice.pick(Nature::ALL)),
            severity: dice.chance(20).then(|| *dice.pick(Severity::ALL)),
            since: dice.chance(12).then_some(now.plus_seconds(-dice.range(0, 7200))),
            reason: word(),
            ..none()
        },
        Verb::Settle | Verb::Handle => {
            Data { opinion: word(), signed_by: Some(person("何平")), text: word(), ..none() }
        }
        Verb::Report => {
            let next = Body::ALL.iter().find(|body| !standing.case.told.contains_key(*body));
            let body = next.filter(|_| dice.chance(60)).copied().unwrap_or_else(|| *dice.pick(Body::ALL));
            Data { body: Some(body), text: word(), ..none() }
        }
        Verb::Escalate => Data { body: Some(*dice.pick(Body::ALL)), reason: Some("处理不了".into()), ..none() },
        Verb::Investigate => Data { text: word(), ground: Some(*dice.pick(Ground::ALL)), ..none() },
        Verb::Assign => Data {
            to: Some(person(dice.word(OFFICES))),
            hand_on: dice.chance(20).then_some(true),
            reason: word(),
            text: word(),
            ..none()
        },
        Verb::ReportOut => Data { to: Some(person("开发商")), text: word(), ..none() },
        Verb::Reply => Data {
            ways: Some(vec![Via::Visit, Via::Phone, Via::Written]),
            opinion: word(),
            signed_by: Some(person("何平")),
            satisfied: dice.chance(60).then(|| dice.chance(80)),
            text: word(),
            ..none()
        },
        Verb::Summarize => Data { root_cause: word(), prevention: word(), ..none() },
        Verb::Progress | Verb::ExplainTo => Data { text: word(), ..none() },
        _ => none(),
    }
}
