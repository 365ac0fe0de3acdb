//! The monthly report (部门客户投诉工作月报, 002-R58, 001-R51): prepared by one, signed by the director, sent to the company.

use crate::domain::book::{Change, Office, Write};
use crate::domain::case::Body;
use crate::domain::effect::ClockEffect;
use crate::domain::entry::{Data, Entry};
use crate::domain::event::Event;
use crate::domain::id::{Desk, EntryId, RecordId};
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::{Person, Role};
use crate::domain::record::{Facts, Record};
use crate::domain::rulebook::RuleBook;
use crate::domain::stamp::Stamp;
use crate::domain::sums::Sums;
use crate::ops::asked::Asked;
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal, What, guard};
use crate::rules;

/// The figures a report is made from: numbers alone, the moment they were judged at, and the commit they were counted from.
#[derive(Clone, Debug)]
pub struct Figures {
    pub sums: Sums,
    pub as_of: Stamp,
    pub commit: Option<String>,
}

impl Figures {
    /// As an entry keeps them.
    pub fn data(&self) -> Data {
        Data {
            figures: Some(self.sums.clone()),
            as_of: Some(self.as_of),
            commit: self.commit.clone(),
            ..Data::default()
        }
    }
}

/// The clocks of the report of a month: they run from its end, whether or not anybody has begun it (D16).
pub fn clocks(id: RecordId, rules: &RuleBook, office: &Office) -> (Vec<ClockEffect>, Vec<u32>) {
    let end = id.month().end(office.settings.zone);
    let mut assumed = Vec::new();
    let own = rules.clocks.iter().filter(|rule| rule.kind == Kind::Monthly && rule.starts == Event::MonthEnd);
    let begun = own.flat_map(|rule| rules::begin(rule, end, &office.calendar, &mut assumed)).collect();
    (begun, assumed)
}

/// A report of which only the time runs: its record as it would be begun, so that somebody can be told of it once.
pub fn begun(
    id: RecordId,
    (clocks, assumed): (Vec<ClockEffect>, Vec<u32>),
    by: Person,
    desk: Option<Desk>,
    at: Stamp,
) -> Record {
    let data = Data {
        clocks: (!clocks.is_empty()).then_some(clocks),
        assumed: (!assumed.is_empty()).then_some(assumed),
        ..Data::default()
    };
    let entry = Entry { id: EntryId { desk, n: 1 }, at, entered: None, by, who: None, verb: Verb::Open, data };
    Record { id, facts: Facts::default(), log: vec![entry] }
}

/// Opens the report of a month with its figures. Refuses a month that is not over.
pub fn prepare_new(id: RecordId, figures: &Figures, who: Option<Person>, desktop: &Desktop) -> Result<Change, Refusal> {
    guard::known(&desktop.by, desktop)?;
    if let Some(who) = &who {
        guard::known(who, desktop)?;
    }
    if desktop.at > desktop.now {
        return Err(Refusal::Future { at: desktop.at, now: desktop.now });
    }
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    is_over(id, desktop)?;
    let clocks = clocks(id, &judge.rules, desktop.office);
    let mut record = begun(id, clocks, desktop.by.clone(), desktop.desk, desktop.at);
    if let Some(entry) = record.log.first_mut() {
        (entry.entered, entry.who) = (desktop.entered(), who);
        let counted = figures.data();
        entry.data = Data { clocks: entry.data.clocks.take(), assumed: entry.data.assumed.take(), ..counted };
    }
    Ok(Change {
        about: Some(id),
        verb: Verb::Prepare,
        by: desktop.by.clone(),
        writes: vec![Write::Open(record)],
        years: Vec::new(),
    })
}

fn is_over(id: RecordId, desktop: &Desktop) -> Result<(), Refusal> {
    match desktop.now < id.month().end(desktop.office.settings.zone) {
        true => refuse(id, Guard::MonthRuns, id.month().to_string()),
        false => Ok(()),
    }
}

/// A month's report is owed: nobody can want it no longer, and it goes on in no other record.
pub(in crate::ops) fn before_state(Asked { standing, verb, .. }: Asked) -> Result<(), Refusal> {
    match verb {
        Verb::Cancel | Verb::Merge => refuse(standing.id, Guard::MonthOwed, standing.id.month().to_string()),
        _ => Ok(()),
    }
}

/// The guards of a verb.
pub(in crate::ops) fn prepare(asked: Asked, data: Data) -> Result<Data, Refusal> {
    let (id, doer, desktop) = (asked.standing.id, asked.doer(), asked.desktop);
    let counted = asked.standing.front.monthly().and_then(|bulletin| bulletin.counted.as_ref());
    match asked.verb {
        Verb::Prepare => is_over(id, desktop)?,
        Verb::Sign => {
            let Some(counted) = counted else { return refuse(id, Guard::FiguresFirst, String::new()) };
            if !desktop.office.may(doer, &[Role::Director]) {
                return refuse(id, Guard::DirectorSigns, doer.to_string());
            }
            if counted.by == *doer {
                return refuse(id, Guard::OwnReport, doer.to_string());
            }
        }
        Verb::Send => match data.body {
            Some(Body::Company) => {}
            Some(_) => return refuse(id, Guard::CompanyOnly, String::new()),
            None => return Err(Refusal::Missing { what: What::Recipient }),
        },
        _ => {}
    }
    Ok(data)
}

fn refuse<T>(id: RecordId, guard: Guard, value: String) -> Result<T, Refusal> {
    Err(Refusal::Guard { id, guard, value })
}
