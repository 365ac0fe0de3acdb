//! Who comes to the desk of a made-up year, and what is written down of it: calls, visitors, letters, inquiries, requests, lines
//! of the duty log.

use wuye::domain::case::Severity;
use wuye::domain::class::Channel;
use wuye::domain::entry::Data;
use wuye::domain::field::Word;
use wuye::domain::help::Need;
use wuye::domain::inquiry::{Asker, Category};
use wuye::domain::party::{House, Person};
use wuye::domain::reception::{Letter, Purpose};
use wuye::domain::shift::Turn;
use wuye::domain::stamp::Stamp;
use wuye::domain::watch::{Area, Line};
use wuye::ops::front::Intake;

use super::dice::Dice;
use super::says::{CLERKS, facts, house, person};

const PURPOSES: &[(Purpose, u64)] = &[
    (Purpose::Visitor, 24),
    (Purpose::Repair, 12),
    (Purpose::Inquiry, 9),
    (Purpose::Complaint, 8),
    (Purpose::Viewing, 8),
    (Purpose::Suggestion, 6),
    (Purpose::Opinion, 6),
    (Purpose::Help, 6),
    (Purpose::Other, 6),
    (Purpose::Praise, 4),
    (Purpose::Decoration, 4),
    (Purpose::Form, 3),
    (Purpose::Tour, 2),
    (Purpose::Inspection, 2),
];
const CALLS: &[&str] =
    &["问装修怎么申报", "说前台很热心", "来取一张表", "楼道太暗，想加灯", "说一下家里的情况", "找物业"];
const QUESTIONS: &[(Category, &str)] = &[
    (Category::TravelPhone, "去机场坐什么车"),
    (Category::ServicesFacilities, "游泳池几点开门"),
    (Category::AreaInfo, "五栋在哪边"),
    (Category::LawPolicy, "维修基金怎么用"),
    (Category::ResidentLookup, "找住在三栋的朋友"),
    (Category::Help, "家里进水了怎么办"),
];
const HELPS: &[&str] = &[
    "老人晕倒了",
    "家里水管坏了",
    "要投诉保安",
    "想问一下停车怎么收费",
    "有人打架",
    "厨房着火了",
    "帮忙叫一辆出租车",
    "想订牛奶",
    "帮我搬一下柜子",
    "想请个钟点工",
    "孩子找不到了",
];
const LINES: &[(Line, u64)] = &[
    (Line::Daily, 14),
    (Line::Patrol, 14),
    (Line::Nonconformity, 14),
    (Line::Inspection, 10),
    (Line::Complaint, 8),
    (Line::Anomaly, 6),
    (Line::Incident, 5),
    (Line::LostProperty, 5),
    (Line::Outage, 4),
    (Line::Notice, 4),
    (Line::Call, 3),
    (Line::Leave, 3),
    (Line::Inquiry, 2),
    (Line::Help, 2),
    (Line::Violation, 2),
    (Line::Mobilisation, 2),
    (Line::ProtectiveMeasure, 2),
    (Line::Quarrel, 2),
    (Line::LeavePost, 2),
    (Line::SpotCheck, 2),
];

fn weighed<T: Copy>(dice: &mut Dice, from: &[(T, u64)]) -> T {
    let mut rest = dice.below(from.iter().map(|(_, weight)| weight).sum());
    for (one, weight) in from {
        if rest < *weight {
            return *one;
        }
        rest -= weight;
    }
    from[0].0
}

pub fn other(dice: &mut Dice) -> Person {
    person(dice.word(CLERKS))
}

pub fn hours(dice: &mut Dice, now: Stamp, least: i64, most: i64) -> Option<Stamp> {
    Some(now.plus_seconds(dice.range(least * 60, most * 60) * 60))
}

/// A call, a visitor or a letter.
pub fn visit(dice: &mut Dice) -> Intake {
    let purpose = weighed(dice, PURPOSES);
    let text = dice.word(CALLS);
    let mut facts = facts(dice, text);
    facts.channel = None;
    let mut asked = Data { purpose: Some(purpose), difficult: dice.chance(2).then_some(true), ..Data::default() };
    let written = matches!(purpose, Purpose::Suggestion | Purpose::Opinion | Purpose::Complaint) && dice.chance(45);
    if purpose == Purpose::Visitor {
        facts.house = House::from_text(&house(dice));
        facts.place = None;
        facts.channel = Some(Channel::InPerson);
    } else if written {
        facts.channel = Some(Channel::Letter);
        if purpose == Purpose::Complaint && dice.chance(70) {
            let letter = *dice.pick(&[Letter::CompanyTransfer, Letter::SuperiorInstruction]);
            let signed = letter == Letter::SuperiorInstruction;
            asked.letter = Some(letter);
            asked.instruction = signed.then(|| "尽快查清".into());
            asked.signed_by = signed.then(|| person("许总"));
        }
    } else {
        facts.channel = dice.chance(97).then(|| if dice.chance(58) { Channel::Phone } else { Channel::InPerson });
    }
    if facts.channel == Some(Channel::Phone) && dice.chance(88) {
        asked.rings = Some(if dice.chance(90) { dice.range(1, 3) } else { dice.range(4, 7) } as u32);
    }
    match dice.chance(92) {
        true => facts.name = Some(person("何平")),
        false => asked.unnamed = Some(true),
    }
    asked.arranged = (purpose == Purpose::Tour && dice.chance(60)).then(|| "公司已安排".into());
    Intake { facts, who: None, asked, flags: Vec::new() }
}

/// A question.
pub fn inquiry(dice: &mut Dice) -> Intake {
    let (category, text) = if dice.chance(12) { QUESTIONS[4] } else { *dice.pick(QUESTIONS) };
    let mut facts = facts(dice, text);
    facts.phone = dice.chance(60).then(|| "13800000000".into());
    let lookup = category == Category::ResidentLookup;
    let at_once = category.at_once() && dice.chance(72);
    let asked = Data {
        category: dice.chance(95).then_some(category),
        asker: dice.chance(80).then(|| *dice.pick(Asker::ALL)),
        host: lookup.then(|| person("李明")),
        why: (lookup && dice.chance(50)).then(|| "送东西".into()),
        answer: at_once.then(|| "已当面告知".into()),
        reason: (category.at_once() && !at_once).then(|| dice.word(&["要问工程部", "资料不在手边", "要查文件"]).into()),
        ..Data::default()
    };
    Intake { facts, who: None, asked, flags: Vec::new() }
}

/// Somebody wants help.
pub fn request(dice: &mut Dice) -> Intake {
    let text = dice.word(HELPS);
    let mut facts = facts(dice, text);
    facts.phone = dice.chance(60).then(|| "13800000000".into());
    let asked = Data {
        help: dice.chance(8).then(|| *dice.pick(Need::ALL)),
        reason: Some("听他说的".into()),
        ..Data::default()
    };
    Intake { facts, who: None, asked, flags: Vec::new() }
}

/// A line of the duty log; `on` is the shift that had the desk then.
pub fn duty(dice: &mut Dice, now: Stamp, on: Option<Turn>) -> Intake {
    let line = weighed(dice, LINES);
    let mut facts = facts(dice, "照常巡看了一遍");
    facts.channel = None;
    let turn = on.clone();
    let mut asked = Data {
        line: dice.chance(98).then_some(line),
        shift: on,
        severity: dice.chance(12).then(|| *dice.pick(Severity::ALL)),
        closes: dice.chance(4).then_some(false),
        ..Data::default()
    };
    match line {
        Line::Nonconformity => {
            asked.area = Some(*dice.pick(Area::ALL));
            asked.until = if dice.chance(85) { hours(dice, now, 2, 72) } else { None };
            asked.to = Some(person("保洁队"));
        }
        Line::Patrol | Line::Inspection => {
            asked.scheduled = dice.chance(80).then(|| dice.chance(70));
            asked.score = dice.chance(20).then(|| "95".into());
        }
        Line::Outage if dice.chance(40) => asked.until = Some(now),
        Line::Outage if dice.chance(30) => asked.until = hours(dice, now, 1, 12),
        Line::ProtectiveMeasure => asked.until = hours(dice, now, 2, 48),
        Line::Mobilisation => asked.to = Some(person("保安队")),
        Line::Call => (asked.to, asked.reached) = (Some(person("刘洋")), Some(dice.chance(85))),
        Line::LostProperty => asked.kept = Some("前台抽屉".into()),
        Line::LeavePost => asked.to = Some(other(dice)),
        Line::Leave | Line::SpotCheck => {
            asked.for_shift = turn;
            asked.signed_by = (line == Line::SpotCheck && dice.chance(40)).then(|| person("赵刚"));
        }
        _ => {}
    }
    Intake { facts, who: None, asked, flags: Vec::new() }
}
