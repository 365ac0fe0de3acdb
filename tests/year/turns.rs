//! What the desk of a made-up year does next with a call, a visitor, a letter, an inquiry, a request or a line of the duty log,
//! and what each verb carries.

use wuye::domain::case::Body;
use wuye::domain::class::Via;
use wuye::domain::entry::Data;
use wuye::domain::fold::Standing;
use wuye::domain::help::{HelpStep, Need};
use wuye::domain::inquiry::Category;
use wuye::domain::kind::{Kind, Verb};
use wuye::domain::reception::{Conclusion, Paper, Purpose, Stage};
use wuye::domain::stamp::Stamp;
use wuye::domain::state::{State, Step, step};
use wuye::domain::watch::Line;

use super::dice::Dice;
use super::front::{hours, other};
use super::says::person;

/// What may be done next: mostly what leads on, now and then anything else.
pub fn turn(dice: &mut Dice, standing: &Standing) -> Verb {
    let (kind, state) = (standing.id.kind, standing.state());
    let ends = [Verb::Cancel, Verb::Merge, Verb::Void];
    match dice.below(100) {
        0..78 => *dice.pick(usual(standing)),
        78..81 => *dice.pick(&ends),
        81..83 => Verb::Undo,
        83..86 => Verb::Amend,
        _ => {
            let on = |verb: &&Verb| step(kind, state, **verb) != Step::Forbidden && !ends.contains(verb);
            let silent = [Verb::Reveal, Verb::Recount, Verb::Tell, Verb::Undo, Verb::Amend];
            let on: Vec<Verb> = Verb::ALL.iter().filter(on).copied().filter(|verb| !silent.contains(verb)).collect();
            if on.is_empty() { Verb::Note } else { *dice.pick(&on) }
        }
    }
}

/// What a desk does next with such a record.
fn usual(standing: &Standing) -> &'static [Verb] {
    use Verb::*;
    let state = standing.state();
    let visit = standing.front.visit();
    let line = standing.front.duty().and_then(|watch| watch.line);
    let need = standing.front.request().and_then(|help| help.need);
    match (standing.id.kind, state) {
        (Kind::Visit, State::Received | State::Waiting) => match visit.and_then(|visit| visit.purpose) {
            Some(Purpose::Visitor) => &[CallHost, In, In, In, Message],
            Some(Purpose::Viewing) => &[View],
            Some(Purpose::Repair | Purpose::Complaint | Purpose::Help | Purpose::Inquiry) => {
                &[Refer, Refer, Refer, Handle, Handle, Escalate, Message]
            }
            Some(Purpose::Tour) => &[Handle, In, Decline],
            _ => &[Handle, Handle, Handle, Handle, Escalate, Promise, Message, Reply],
        },
        (Kind::Visit, State::Inside | State::Left) => &[Out],
        (Kind::Visit, State::Booked) => &[View, View, Note],
        (Kind::Visit, State::Viewing) => &[View],
        (Kind::Visit, State::Pending) => &[Relay, Relay, Handle, Reply],
        (Kind::Visit, State::Escalated) => &[Reply, Reply, Reply, Handle, Promise],
        (Kind::Visit, State::Routed) => &[Handle, Handle, Reply],
        (Kind::Visit, State::Handled) => &[Report, Reply, Followup],
        (Kind::Visit, State::Replied) => &[Followup, Report, Relay],
        (Kind::Inquiry, State::Received | State::Pending) => {
            match standing.front.inquiry().and_then(|inquiry| inquiry.category) {
                Some(Category::ResidentLookup) => &[
                    Attempt,
                    Attempt,
                    Attempt,
                    Attempt,
                    Consent,
                    Transfer,
                    Message,
                    Message,
                    Unanswerable,
                    Unanswerable,
                    Relay,
                ],
                Some(Category::Help) => &[Refer],
                _ => &[Answer, Answer, Promise, Unanswerable, Decline, Relay],
            }
        }
        (Kind::Request, State::Received | State::Asked | State::Replied | State::Arranged) => match need {
            Some(Need::B | Need::C | Need::D) => &[Refer, Refer, Reply],
            Some(Need::A | Need::E | Need::F) => &[Ack, Ack, Reply, Reply, Note, Done, Done, Ask],
            _ => &[Reply, Reply, Done, Done, Ask, Arrange, Promise, Refer],
        },
        (Kind::Request, State::Referred | State::Converted) => &[Ack],
        (Kind::Duty, State::Received) => match line {
            Some(Line::Nonconformity) => &[Handle],
            Some(Line::Leave) => &[Approve, Approve, Decline],
            _ => &[Handle, Close, Close, Report],
        },
        (Kind::Duty, State::Handled) => match line {
            Some(Line::Nonconformity) => &[Recheck, Recheck, Report],
            _ => &[Close, Report, Handle],
        },
        _ => &[Note],
    }
}

/// What an entry of `verb` carries.
pub fn data(dice: &mut Dice, verb: Verb, standing: &Standing, now: Stamp) -> Data {
    match standing.id.kind {
        Kind::Visit => of_visit(dice, verb, standing, now),
        Kind::Duty => of_duty(dice, verb, standing, now),
        _ => of_question(dice, verb, standing, now),
    }
}

fn word() -> Option<String> {
    Some("说明".to_string())
}

fn of_visit(dice: &mut Dice, verb: Verb, standing: &Standing, now: Stamp) -> Data {
    let none = Data::default;
    let visit = standing.front.visit();
    let ways = Some(vec![Via::Phone]);
    match verb {
        Verb::CallHost => match dice.chance(75) {
            true => Data { answered: Some(true), consent: Some(dice.chance(88)), ..none() },
            false => Data { answered: Some(false), ..none() },
        },
        Verb::In => {
            let document = dice.chance(85).then(|| dice.word(&["身份证", "驾驶证", "工作证"]).to_string());
            Data { document, arranged: dice.chance(20).then(|| "公司已安排".into()), ..none() }
        }
        Verb::Out if standing.state() == State::Left => match dice.chance(50) {
            true => Data { explained: Some(true), reason: word(), ..none() },
            false => none(),
        },
        Verb::Out if dice.chance(14) => Data { slip_missing: Some(true), reason: word(), ..none() },
        Verb::Message => Data { to: Some(person("李明")), text: word(), ..none() },
        Verb::Relay => {
            let waiting: Vec<_> = visit.into_iter().flat_map(|visit| visit.messages.unrelayed()).collect();
            let entry = (!waiting.is_empty()).then(|| dice.pick(&waiting).entry);
            Data { entry, via: Some(Via::Phone), ..none() }
        }
        Verb::Handle => {
            let advice = visit.and_then(|visit| visit.purpose).is_some_and(Purpose::is_advice);
            let result = match dice.below(10) {
                0..5 if advice => *dice.pick(&[Conclusion::Adopted, Conclusion::ToCompany, Conclusion::Declined]),
                0..7 => Conclusion::Solved,
                7 => Conclusion::Explained,
                8 => Conclusion::OwnDept,
                _ => Conclusion::OtherDept,
            };
            Data {
                result: dice.chance(95).then_some(result),
                to: result.is_routing().then(|| person("工程部")),
                root_cause: Some("查过了".into()),
                arranged: dice.chance(40).then(|| "公司已安排".into()),
                text: word(),
                reason: word(),
                ..none()
            }
        }
        Verb::Escalate => Data { to: Some(person("刘洋")), until: hours(dice, now, 2, 72), text: word(), ..none() },
        Verb::Promise => Data { until: hours(dice, now, 2, 72), text: word(), ..none() },
        Verb::Reply => Data { ways, text: word(), satisfied: dice.chance(30).then(|| dice.chance(85)), ..none() },
        Verb::Report => {
            let body = *dice.pick(&[Body::Company, Body::Company, Body::Director]);
            Data { body: Some(body), via: Some(Via::Written), text: word(), ..none() }
        }
        Verb::Followup => Data { via: Some(Via::Phone), satisfied: Some(dice.chance(85)), ..none() },
        Verb::Decline => Data { reason: word(), to: Some(person("公司")), text: word(), ..none() },
        Verb::Swap => Data { to: Some(other(dice)), reason: Some("争执".into()), ..none() },
        Verb::View => match standing.state() {
            State::Viewing => Data { stage: Some(Stage::Back), ..none() },
            State::Booked if dice.chance(35) => Data { stage: Some(Stage::NoShow), ..none() },
            State::Received if dice.chance(70) => {
                Data { stage: Some(Stage::Booked), until: hours(dice, now, 1, 40), ..none() }
            }
            _ => Data {
                stage: Some(Stage::Out),
                papers: Some(Paper::ALL.to_vec()),
                signed_by: Some(person("何平")),
                key_no: Some("K12".into()),
                reason: Some("路远".into()),
                ..none()
            },
        },
        Verb::Note => Data { text: word(), difficult: dice.chance(8).then_some(true), ..none() },
        Verb::Cancel | Verb::Void => Data { reason: word(), ..none() },
        _ => none(),
    }
}

fn of_duty(dice: &mut Dice, verb: Verb, standing: &Standing, now: Stamp) -> Data {
    let none = Data::default;
    let line = standing.front.duty().and_then(|watch| watch.line);
    let approver = dice.chance(50).then(|| person("赵刚"));
    match verb {
        Verb::Handle => Data {
            text: word(),
            to: (line == Some(Line::Quarrel)).then(|| other(dice)),
            until: if dice.chance(6) { hours(dice, now, 12, 60) } else { None },
            ..none()
        },
        Verb::Recheck => Data { satisfied: Some(dice.chance(84)), approver, ..none() },
        Verb::Close => {
            let claimed = line == Some(Line::LostProperty) && dice.chance(70);
            let signed_by = match line {
                Some(Line::SpotCheck) => Some(person("赵刚")),
                _ => claimed.then(|| person("何平")),
            };
            Data { signed_by, approver, reason: word(), ..none() }
        }
        Verb::Report => Data { body: Some(*dice.pick(&[Body::Duty, Body::Director, Body::Director])), ..none() },
        Verb::Approve => Data { to: Some(other(dice)), ..none() },
        Verb::Note => Data { text: word(), ..none() },
        Verb::Decline | Verb::Cancel | Verb::Void => Data { reason: word(), ..none() },
        _ => none(),
    }
}

/// Of an inquiry or a request.
fn of_question(dice: &mut Dice, verb: Verb, standing: &Standing, now: Stamp) -> Data {
    let none = Data::default;
    let reached = standing.front.inquiry().is_some_and(|inquiry| inquiry.reached());
    match verb {
        Verb::Answer => {
            Data { text: Some("已告知".into()), consulted: dice.chance(30).then(|| person("工程部")), ..none() }
        }
        Verb::Promise => {
            Data { until: hours(dice, now, 1, 48), consulted: dice.chance(30).then(|| person("工程部")), ..none() }
        }
        Verb::Attempt => {
            let answered = dice.chance(45);
            let consent = (answered && dice.chance(70)).then(|| dice.chance(70));
            Data { answered: Some(answered), consent, via: Some(Via::Phone), ..none() }
        }
        Verb::Consent if reached => Data { consent: Some(dice.chance(75)), ..none() },
        Verb::Message if dice.chance(25) => Data { unwanted: Some(true), ..none() },
        Verb::Message => Data { to: Some(person("李明")), text: Some("请回电".into()), ..none() },
        Verb::Relay => Data { via: Some(Via::Phone), ..none() },
        Verb::Unanswerable => Data { text: Some("已致歉".into()), to: Some(person("刘洋")), ..none() },
        Verb::Assign => {
            let to = other(dice);
            Data { to: Some(to.clone()), signed_by: Some(to), text: word(), ..none() }
        }
        Verb::Reply => Data { ways: Some(vec![Via::Phone]), text: word(), ..none() },
        Verb::Ask => Data { to: Some(person("刘洋")), text: dice.chance(60).then(|| "可以".into()), ..none() },
        Verb::Arrange => Data { text: word(), to: Some(person("搬家公司")), ..none() },
        Verb::Classify => Data {
            help: Some(*dice.pick(Need::ALL)),
            since: dice.chance(20).then(|| now.plus_seconds(-dice.range(0, 600))),
            reason: word(),
            ..none()
        },
        Verb::Refer => Data {
            to: Some(person("自来水公司")),
            contact: Some(person("小周")),
            via: Some(Via::Phone),
            reason: word(),
            text: word(),
            ..none()
        },
        Verb::Done => Data { satisfied: dice.chance(60).then(|| dice.chance(90)), ..none() },
        Verb::Note => {
            let steps = standing.id.kind == Kind::Request && dice.chance(60);
            Data { text: word(), step: steps.then(|| *dice.pick(HelpStep::ALL)), ..none() }
        }
        Verb::Decline | Verb::Cancel | Verb::Void => Data { reason: word(), ..none() },
        _ => none(),
    }
}
