//! What is done about a record of a made-up year: the next verb through the guards, what opens another record, what two desks do
//! at once, what is taken back and corrected.

use std::convert::Infallible;

use wuye::domain::book::{Change, Write};
use wuye::domain::entry::Data;
use wuye::domain::field::Word;
use wuye::domain::fold::Standing;
use wuye::domain::help::Need;
use wuye::domain::id::{EntryId, RecordId};
use wuye::domain::inquiry::Category;
use wuye::domain::kind::{Kind, Verb};
use wuye::domain::reception::Purpose;
use wuye::domain::record::{Facts, Record};
use wuye::domain::stamp::Stamp;
use wuye::ops::amend::{Correction, amend};
use wuye::ops::{Desktop, Refusal, act, complaint, front, link, merge, open, undo};

use super::made::{Desk, HOUR, Matter};
use super::{front as desk, says, turns};

impl Desk<'_> {
    /// One thing is done about a matter, after a few tries at most.
    pub fn step(&mut self, matter: &mut Matter, now: Stamp) {
        matter.patience -= 1;
        if matter.ids.len() < matter.crowd {
            // The neighbours call too, most of them on the same day.
            let id = self.open(Kind::Complaint, now, matter);
            matter.ids.extend(id);
            matter.patience += 2;
            if matter.ids.len() == matter.crowd {
                self.group(matter, now);
            }
            return;
        }
        for _ in 0..8 {
            let id = *self.dice.pick(&matter.ids);
            if self.attempt(matter, id, now) {
                return;
            }
        }
    }

    fn group(&mut self, matter: &Matter, now: Stamp) {
        let of = |id: &RecordId| self.book[id].clone();
        let members: Vec<_> = matter.ids[1..].iter().map(of).collect();
        let lead = of(&matter.ids[0]);
        let letter = *self.dice.pick(matter.desks);
        let desktop = Desktop { at: now, ..self.desktop(now, letter) };
        if let Ok(change) = complaint::group(&lead, &members, None, &desktop) {
            self.keep(&change);
        }
    }

    fn attempt(&mut self, matter: &mut Matter, id: RecordId, now: Stamp) -> bool {
        let (record, standing) = self.book[&id].clone();
        let letter = *self.dice.pick(matter.desks);
        let desktop = self.desktop(now, letter);
        if id.kind == Kind::Handover {
            return self.at_the_post(id, now);
        }
        // What is over at the desk is seldom touched again.
        let over = standing.shown().is_over() && !matches!(id.kind, Kind::Repair | Kind::Complaint);
        if over && !self.dice.chance(12) {
            matter.patience = matter.patience.saturating_sub(3);
            return true;
        }
        let verb = self.turn(&standing);
        let change = match verb {
            Verb::Undo => {
                undo::last(&record, &standing).and_then(|last| self.take_back(last, &record, &standing, &desktop))
            }
            Verb::Amend => amend(&record, &standing, self.correction(&record), &desktop),
            Verb::Merge => {
                let open = |other: &RecordId| other.kind == id.kind && !self.book[other].1.shown().is_over();
                let like: Vec<RecordId> = self.recent.iter().copied().filter(open).collect();
                let into = if like.is_empty() { id } else { *self.dice.pick(&like) };
                let target = self.book[&into].clone();
                merge::merge(&(record, standing), &target, Some("同一件事".into()), "另有一户也报了".into(), &desktop)
            }
            Verb::Rework if standing.job.accepted.is_some() => {
                let new = self.next_id(Kind::Repair, now, letter);
                let data = says::data(&mut self.dice, verb, &standing, now);
                open::rework(new, &(record, standing), &data, &desktop)
            }
            Verb::Refer => self.refer((record, standing), now, letter, &desktop),
            Verb::Handle if self.writes_down(&standing) => self.complain((record, standing), now, letter, &desktop),
            verb => self.act(verb, (record, standing), now, letter, &desktop),
        };
        let Ok(change) = change else { return false };
        self.keep(&change);
        let opened = change.writes.iter().filter(|write| matches!(write, Write::Open(_))).map(Write::id);
        let opened: Vec<RecordId> = opened.collect();
        matter.patience += 8 * opened.len() as u32;
        matter.ids.extend(opened);
        true
    }

    fn act(
        &mut self,
        verb: Verb,
        (record, standing): (Record, Standing),
        now: Stamp,
        letter: Option<char>,
        desktop: &Desktop,
    ) -> Result<Change, Refusal> {
        let data = self.data(verb, &standing, now, desktop);
        let unhappy = data.satisfied == Some(false) && matches!(verb, Verb::Reply | Verb::Followup);
        if standing.id.kind == Kind::Complaint && unhappy && self.dice.chance(85) {
            let new = self.next_id(Kind::Complaint, now, letter);
            let text = standing.facts.text.clone();
            let carried = complaint::Words { text, why: "客户不满意".into() };
            return complaint::again(new, &(record, standing), verb, None, data, carried, desktop);
        }
        let who = (matches!(verb, Verb::Handle)
            && standing.front.visit().is_some_and(|visit| visit.purpose.is_some_and(Purpose::is_advice)))
        .then(|| says::person("赵刚"));
        let change = act::act(&record, &standing, verb, who, data, desktop)?;
        // Now and then the other desk does something at the same time, not knowing.
        let other = if letter == Some('A') { 'B' } else { 'A' };
        if letter.is_some() && self.dice.permille(16) {
            return Ok(self.at_once(change, &record, &standing, now, other));
        }
        Ok(change)
    }

    /// Two desks at once: each counts on from what both knew, with its own letter; one of them may have written a word before.
    fn at_once(&mut self, change: Change, was: &Record, standing: &Standing, now: Stamp, other: char) -> Change {
        let desktop = Desktop { at: now, ..self.desktop(now, Some(other)) };
        let verb = self.turn(standing);
        let data = self.data(verb, standing, now, &desktop);
        let [first] = change.writes.as_slice() else { return change };
        let (mut writes, mut known) = (vec![first.clone()], was.clone());
        let word = Data { text: Some("又来问过".into()), ..Data::default() };
        if self.dice.chance(40)
            && let Ok(note) = act::act(was, standing, Verb::Note, None, word, &desktop)
            && let [Write::Append { entry, .. }] = note.writes.as_slice()
        {
            writes.push(Write::Append { before: first.after(), entry: entry.clone() });
            known = note.writes[0].after();
        }
        let second = match verb {
            Verb::Undo => undo::last(was, standing).and_then(|last| self.take_back(last, &known, standing, &desktop)),
            // What has a way of its own is not done blindly.
            Verb::Amend | Verb::Merge | Verb::Rework | Verb::Refer => return change,
            verb => act::act(&known, standing, verb, None, data, &desktop),
        };
        let Ok(second) = second else { return change };
        let [Write::Append { entry, .. }] = second.writes.as_slice() else { return change };
        self.blind.insert(was.id);
        let before = writes.last().map_or_else(|| was.clone(), Write::after);
        writes.push(Write::Append { before, entry: entry.clone() });
        Change { writes, ..change }
    }

    fn turn(&mut self, standing: &Standing) -> Verb {
        match standing.id.kind {
            Kind::Repair | Kind::Complaint => says::turn(&mut self.dice, standing),
            _ => turns::turn(&mut self.dice, standing),
        }
    }

    fn data(&mut self, verb: Verb, standing: &Standing, now: Stamp, desktop: &Desktop) -> Data {
        match standing.id.kind {
            Kind::Repair | Kind::Complaint => says::data(&mut self.dice, verb, standing, now),
            Kind::Visit if verb == Verb::In => {
                let day = desktop.at.day().format("%m%d").to_string();
                let letter = desktop.desk.map(|desk| desk.letter().to_string()).unwrap_or_default();
                let number = self.slips.entry(format!("{day}{letter}")).or_default();
                *number += 1;
                let slip = Some(format!("{day}-{letter}{number:02}"));
                Data { slip, ..turns::data(&mut self.dice, verb, standing, now) }
            }
            _ => turns::data(&mut self.dice, verb, standing, now),
        }
    }

    /// A complaint that came to the desk is written down as one before it is said to be handled (000-R14).
    fn writes_down(&mut self, standing: &Standing) -> bool {
        let complains = standing.front.visit().is_some_and(|visit| visit.purpose == Some(Purpose::Complaint));
        complains && !standing.links.iter().any(|link| link.kind == Kind::Complaint) && self.dice.chance(70)
    }

    fn complain(
        &mut self,
        source: (Record, Standing),
        now: Stamp,
        letter: Option<char>,
        desktop: &Desktop,
    ) -> Result<Change, Refusal> {
        let id = self.next_id(Kind::Complaint, now, letter);
        let text = Some(self.dice.word(says::COMPLAINTS).to_string());
        let facts = Facts { text, ..source.1.facts.clone() };
        let asked = Data { link: Some(source.0.id), ..Data::default() };
        let opening = complaint::open(id, complaint::Intake { facts, who: None, settled: false, asked }, desktop)?;
        let pointer = Data { text: Some("另立投诉".into()), ..Data::default() };
        link::back(opening, &source, Verb::Note, pointer, desktop)
    }

    /// The record goes on in another noun, as the desk would let it; or with another office.
    fn refer(
        &mut self,
        source: (Record, Standing),
        now: Stamp,
        letter: Option<char>,
        desktop: &Desktop,
    ) -> Result<Change, Refusal> {
        let standing = &source.1;
        let need = standing.front.request().and_then(|help| help.need);
        let category = standing.front.inquiry().and_then(|inquiry| inquiry.category);
        let into = match (standing.front.visit().and_then(|visit| visit.purpose), category) {
            (Some(Purpose::Repair), _) => Kind::Repair,
            (Some(Purpose::Complaint), _) => Kind::Complaint,
            (Some(Purpose::Inquiry), _) => Kind::Inquiry,
            (Some(Purpose::Help), _) | (_, Some(Category::Help)) => Kind::Request,
            _ if standing.id.kind == Kind::Request && need.and_then(Need::goes_on).is_none() => {
                let data = self.data(Verb::Refer, standing, now, desktop);
                return act::act(&source.0, standing, Verb::Refer, None, data, desktop);
            }
            _ => need.and_then(Need::goes_on).unwrap_or(Kind::Repair),
        };
        let id = self.next_id(into, now, letter);
        let first = Desktop { at: standing.opened, ..desktop.clone() };
        let link = Some(source.0.id);
        let facts = |text: Option<String>| Facts {
            text: text.or_else(|| standing.facts.text.clone()),
            ..standing.facts.clone()
        };
        let opening = match into {
            Kind::Repair => {
                let intake = says::repair(&mut self.dice);
                let facts = facts(intake.facts.text.clone());
                open::repair(id, open::Intake { facts, link, ..intake }, &first)?
            }
            Kind::Complaint => {
                let intake = says::complaint(&mut self.dice, false);
                let facts = facts(intake.facts.text.clone());
                let asked = Data { link, ..intake.asked };
                complaint::open(id, complaint::Intake { facts, settled: false, asked, ..intake }, &first)?
            }
            _ => {
                let intake = match into {
                    Kind::Inquiry => desk::inquiry(&mut self.dice),
                    _ => desk::request(&mut self.dice),
                };
                let facts = facts(intake.facts.text.clone());
                // Who is passed on was not answered at once (000-R53).
                let reason = intake.asked.reason.or_else(|| Some("转来的".into()));
                let asked = Data { link, answer: None, reason, ..intake.asked };
                front::open(id, front::Intake { facts, asked, ..intake }, &first)?
            }
        };
        front::refer(&source, opening, None, Data::default(), desktop)
    }

    fn take_back(
        &mut self,
        last: EntryId,
        record: &Record,
        standing: &Standing,
        desktop: &Desktop,
    ) -> Result<Change, Refusal> {
        // Known and not mended: a complaint that a reply opened, set aside by hand, can come back after that reply was taken back.
        let orphan = standing.case.again > 0 && standing.live(last).is_some_and(|entry| entry.verb == Verb::Void);
        if orphan {
            return Err(Refusal::NothingToUndo { id: record.id });
        }
        // What one command wrote in two records is taken back in both.
        let read = |id| Ok::<_, Infallible>(self.book.get(&id).map(|(record, _)| record.clone()));
        let Ok(parts) = undo::parts(record, last, read);
        Ok(undo::undo(&parts, Some("点错了".into()), desktop)?.change)
    }

    fn correction(&mut self, record: &Record) -> Correction {
        let pair = |key: &str, value: String| vec![(key.to_string(), value)];
        let entry = record.log[self.dice.below(record.log.len() as u64) as usize].clone();
        let (entry, pairs) = match self.dice.below(5) {
            0 => (None, pair("house", says::house(&mut self.dice))),
            // Of a call a letter would be owed an answer, even when it is over.
            1 if record.id.kind == Kind::Visit => (None, pair("channel", "phone".into())),
            1 => (None, pair("channel", "letter".into())),
            2 if record.id.kind == Kind::Repair => {
                (None, pair("urgency", self.dice.word(&["urgent", "general"]).to_string()))
            }
            3 if record.id.kind == Kind::Repair => (None, pair("item", "G4".into())),
            _ => {
                let moved = entry.at.plus_seconds(self.dice.range(-2 * HOUR, HOUR));
                (Some(entry.id), pair("at", moved.to_text()))
            }
        };
        let since = None;
        Correction { entry, pairs, reason: Some("记错了".into()), since, takeovers: self.takeovers.clone() }
    }
}
