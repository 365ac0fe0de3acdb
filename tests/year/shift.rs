//! The change of shift of a made-up year: sheets made from the records, taken over line by line and signed by both, some late,
//! some let pass, some left unsigned. The steps go through the guards in the order of the time they take.

use std::convert::Infallible;

use wuye::domain::entry::Data;
use wuye::domain::field::Word;
use wuye::domain::fold::Standing;
use wuye::domain::id::RecordId;
use wuye::domain::kind::{Kind, Verb};
use wuye::domain::month::{Figures, Month};
use wuye::domain::party::Person;
use wuye::domain::sheet::{Count, Matter, Outcome, Sheet, Turns};
use wuye::domain::shift::{Takeover, Turn, shift_at};
use wuye::domain::stamp::Stamp;
use wuye::domain::state::State;
use wuye::ops::amend::{Correction, amend};
use wuye::ops::front::archive::{Filing, archive};
use wuye::ops::front::handover::{Account, Post, again, begin, step};
use wuye::ops::{Desktop, act, merge, undo};
use wuye::report::sheet;
use wuye::rules::weigh::Moments;

use super::made::{Desk, HOUR};
use super::says::{CLERKS, person};

const MINUTE: i64 = 60;

impl<'w> Desk<'w> {
    /// The shift that has the desk at `at`.
    pub fn on_duty(&self, at: Stamp) -> Option<Turn> {
        shift_at(&self.office.settings, &self.takeovers, at).map(|on| on.hours.turn)
    }

    /// A day and a night are handed over; once a month the logs go to the archivist.
    pub fn change_shift(&mut self, now: Stamp) -> Option<RecordId> {
        let month = Month::of(now.day()).before();
        if self.archived != Some(month) && self.dice.chance(40) {
            self.file(month, now);
        }
        // Nobody hands over today: the roster decides.
        if self.dice.chance(4) {
            return None;
        }
        let left = self.clear_the_way(now);
        self.hand_over(now, left)
    }

    /// A handover that nobody signed is set aside before the next; now and then it is left for that one to take up.
    fn clear_the_way(&mut self, now: Stamp) -> Option<RecordId> {
        let (record, standing) = self.handover.map(|id| self.book[&id].clone())?;
        if standing.shown().is_over() {
            return None;
        }
        if self.dice.chance(45) {
            return Some(record.id);
        }
        let verb = if self.dice.chance(50) { Verb::Void } else { Verb::Cancel };
        let data = Data { reason: Some("没有交成".into()), ..Data::default() };
        if let Ok(change) = act::act(&record, &standing, verb, None, data, &self.at_desk(now, person("刘洋"))) {
            self.keep(&change);
        }
        None
    }

    fn at_desk(&self, now: Stamp, by: Person) -> Desktop<'w> {
        Desktop { office: self.office, judge: Some(self.judge), desk: None, by, now, at: now }
    }

    /// What the desk sees: the sheet of the records of late, the handover signed last.
    fn post(&self, now: Stamp, turns: Turns) -> Post {
        let habits = &self.judge.rules.desk;
        let last = self.signed.map(|id| self.book[&id].1.clone());
        let before = last.as_ref().and_then(|last| last.front.handover());
        let moments = Moments { now, soon: turns.soon(now, habits.soon), end: turns.end(now) };
        let recent: Vec<Standing> = self.recent.iter().rev().take(12).map(|id| self.book[id].1.clone()).collect();
        let recent: Vec<Standing> = recent.into_iter().filter(|one| !one.shown().is_over()).collect();
        let lines = sheet::lines(&recent, &[], &habits.important, before, &moments);
        let (arrive_by, tidy_from) = (turns.arrive_by(habits.early), turns.tidy_from(habits.tidy));
        Post { lines, last, unsigned: None, turns, arrive_by, tidy_from, commit: None }
    }

    fn hand_over(&mut self, now: Stamp, left: Option<RecordId>) -> Option<RecordId> {
        let outgoing = person(self.dice.word(CLERKS));
        let incoming = loop {
            let incoming = person(self.dice.word(CLERKS));
            if incoming != outgoing {
                break incoming;
            }
        };
        let turns = Turns::due(&self.office.settings, &self.takeovers, now);
        let id = self.next_id(Kind::Handover, now, None);
        let notices = if self.dice.chance(20) { vec!["明天停水".to_string()] } else { Vec::new() };
        let asked = Account { summary: Some("本班平稳".into()), notices, evidence: Vec::new() };
        let post = self.post(now, turns.clone());
        let change = begin(id, asked, post, &self.at_desk(now, outgoing.clone())).ok()?;
        self.keep(&change);
        self.handover = Some(id);
        if let Some(left) = left.filter(|_| self.dice.chance(60)) {
            let (from, into) = (self.book[&left].clone(), self.book[&id].clone());
            let desktop = self.at_desk(now, outgoing.clone());
            if let Ok(change) = merge::merge(&from, &into, Some("同一次交接".into()), "上一份没有签".into(), &desktop)
            {
                self.keep(&change);
            }
        }
        let mut at = now;
        let script = self.script(&outgoing, &incoming);
        for (by, verb, data) in script {
            at = at.plus_seconds(self.dice.range(20, 4 * MINUTE));
            self.one_step(id, &by, verb, data, at, &turns);
        }
        // Every line is taken over, or not.
        for _ in 0..60 {
            let Some(n) = self.sheet(id).and_then(|sheet| sheet.unchecked().first().copied()) else { break };
            at = at.plus_seconds(self.dice.range(2, 20));
            let clears = self.sheet(id).and_then(|sheet| sheet.line(n)).is_some_and(|line| {
                matches!(line.matter, Matter::Notice | Matter::Anomaly | Matter::Stock) && line.id.is_none()
            });
            let outcome = match self.dice.below(30) {
                0 => Outcome::Refused,
                1..15 if clears => Outcome::Cleared,
                _ => Outcome::Accepted,
            };
            let reason = (outcome != Outcome::Accepted).then(|| "当面说明了".into());
            let data = Data { lines: Some(vec![n]), outcome: Some(outcome), reason, ..Data::default() };
            self.one_step(id, &incoming, Verb::Check, data, at, &turns);
        }
        at = self.afterthought(id, &outgoing, at);
        if self.dice.chance(8) {
            return Some(id);
        }
        at = self.sign(id, &outgoing, Verb::SignOut, at, &turns);
        if self.dice.chance(4) {
            return Some(id);
        }
        // Made again after the first signature: that signature falls.
        if self.dice.chance(3) {
            self.renew(id, &outgoing, at, &turns);
            at = self.sign(id, &outgoing, Verb::SignOut, at, &turns);
        }
        self.sign(id, &incoming, Verb::SignIn, at, &turns);
        self.taken_over(id);
        Some(id)
    }

    /// Somebody asks when it is done, a word is corrected, a check taken back and done again.
    fn afterthought(&mut self, id: RecordId, by: &Person, at: Stamp) -> Stamp {
        let at = at.plus_seconds(self.dice.range(20, 3 * MINUTE));
        let (record, standing) = self.book[&id].clone();
        let desktop = self.at_desk(at, by.clone());
        let change = match self.dice.below(30) {
            0 => act::act(&record, &standing, Verb::Chase, None, Data::default(), &desktop),
            1 => {
                let pairs = vec![("text".to_string(), "本班还算平稳".to_string())];
                let entry = Some(record.log[0].id);
                let correction = Correction {
                    entry,
                    pairs,
                    reason: Some("写错了".into()),
                    since: None,
                    takeovers: self.takeovers.clone(),
                };
                amend(&record, &standing, correction, &desktop)
            }
            2 => undo::last(&record, &standing).and_then(|last| {
                let read = |_| Ok::<_, Infallible>(None);
                let Ok(parts) = undo::parts(&record, last, read);
                Ok(undo::undo(&parts, Some("点错了".into()), &desktop)?.change)
            }),
            _ => return at,
        };
        if let Ok(change) = change {
            self.keep(&change);
        }
        at
    }

    fn taken_over(&mut self, id: RecordId) {
        let (_, standing) = &self.book[&id];
        if standing.shown() == State::Effective
            && let Some(taken) = standing.front.handover().and_then(|sheet| sheet.takeover.clone())
        {
            self.takeovers.push(Takeover { ..taken });
            self.signed = Some(id);
        }
    }

    fn sheet(&self, id: RecordId) -> Option<&Sheet> {
        self.book[&id].1.front.handover()
    }

    /// What both do before they sign.
    fn script(&mut self, outgoing: &Person, incoming: &Person) -> Vec<(Person, Verb, Data)> {
        let none = Data::default;
        let mut script = Vec::new();
        if self.dice.chance(85) {
            script.push((outgoing.clone(), Verb::Tidy, none()));
        }
        if self.dice.chance(90) {
            script.push((incoming.clone(), Verb::Arrive, none()));
        }
        for (name, expected) in [("对讲机", 4), ("应急手电", 2)] {
            let short = self.dice.chance(4);
            let counted = if short { expected - 1 } else { expected };
            let reason = short.then(|| "一台送修".to_string());
            let count = Count { name: name.into(), counted, damaged: 0, reason: reason.clone() };
            script.push((incoming.clone(), Verb::Check, Data { counted: Some(vec![count]), ..none() }));
        }
        let area = match self.dice.chance(93) {
            true => Data { area_ok: Some(true), ..none() },
            false => Data { anomaly: Some("大堂灯不亮".into()), reason: Some("夜里坏的".into()), ..none() },
        };
        script.push((incoming.clone(), Verb::Check, Data { log_read: Some(true), ..none() }));
        script.push((incoming.clone(), Verb::Check, area));
        script
    }

    fn one_step(&mut self, id: RecordId, by: &Person, verb: Verb, data: Data, at: Stamp, turns: &Turns) -> bool {
        let (record, standing) = self.book[&id].clone();
        let post = self.post(at, turns.clone());
        let change = step(&record, &standing, verb, data, &post, &self.at_desk(at, by.clone()));
        let done = change.is_ok();
        if let Ok(change) = change {
            self.keep(&change);
        }
        done
    }

    fn renew(&mut self, id: RecordId, by: &Person, at: Stamp, turns: &Turns) {
        let (record, standing) = self.book[&id].clone();
        let post = self.post(at, turns.clone());
        let asked = Account::default();
        if let Ok(change) = again(&record, &standing, asked, post, &self.at_desk(at, by.clone())) {
            self.keep(&change);
        }
    }

    /// Signs; what blocks is explained, then let pass by the supervisor.
    fn sign(&mut self, id: RecordId, by: &Person, verb: Verb, at: Stamp, turns: &Turns) -> Stamp {
        let mut at = at;
        for attempt in 0..4 {
            at = at.plus_seconds(self.dice.range(20, 2 * MINUTE));
            let silent = self.sheet(id).map(Sheet::unexplained).unwrap_or_default();
            if !silent.is_empty() {
                let data = Data { lines: Some(silent), text: Some("正在处理".into()), ..Data::default() };
                self.one_step(id, by, Verb::Note, data, at, turns);
            }
            let pass = attempt > 0;
            let data = Data {
                approver: pass.then(|| person("刘洋")),
                reason: pass.then(|| "人马上到".into()),
                ..Data::default()
            };
            if self.one_step(id, by, verb, data, at, turns) {
                break;
            }
            if verb == Verb::SignOut && attempt > 0 {
                self.renew(id, by, at, turns);
            }
        }
        at
    }

    /// The post is left for a while, or taken again; a later word is added.
    pub fn at_the_post(&mut self, id: RecordId, now: Stamp) -> bool {
        if self.signed != Some(id) {
            return false;
        }
        let (holder, away) = match self.sheet(id) {
            Some(sheet) => (sheet.owner.clone(), sheet.away().is_some()),
            None => return false,
        };
        let Some(holder) = holder else { return false };
        let turns = Turns::default();
        let none = Data::default;
        if away {
            return self.one_step(id, &holder, Verb::Back, none(), now, &turns);
        }
        if self.dice.chance(70) {
            let stand_in = person("赵刚");
            let named = self.dice.chance(85);
            let to = named.then(|| stand_in.clone());
            let data = Data { signed_by: to.clone(), to, reason: Some("吃饭".into()), ..none() };
            return self.one_step(id, &holder, Verb::Leave, data, now, &turns);
        }
        let data = Data { text: Some("补一句".into()), ..none() };
        self.one_step(id, &holder, Verb::Note, data, now, &turns)
    }

    /// The logs of a month go to the archivist.
    fn file(&mut self, month: Month, now: Stamp) {
        let id = self.next_id(Kind::Duty, now, None);
        let filing = Filing {
            month,
            over: true,
            gaps: None,
            before: None,
            signed_by: person("周静"),
            reason: None,
            text: format!("{} 值班记录", month.to_text()),
            counts: Figures::default(),
            commit: None,
            shift: self.on_duty(now),
        };
        if let Ok(change) = archive(id, filing, &self.at_desk(now, person("刘洋"))) {
            self.keep(&change);
            self.archived = Some(month);
        }
    }

    /// When the shifts change on a day, in seconds from its midnight.
    pub fn changes_of_day(&mut self) -> [i64; 2] {
        [8 * HOUR + self.dice.range(30, 58) * MINUTE, 19 * HOUR + self.dice.range(30, 58) * MINUTE]
    }
}
