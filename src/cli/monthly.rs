//! The month: `report monthly` counts it, `monthly prepare` keeps the figures, `monthly show` holds them against a recount.

use clap::ArgMatches;

use crate::domain::bulletin::Counted;
use crate::domain::field::Word;
use crate::domain::fold::{Standing, fold, fold_until};
use crate::domain::id::{DayQuery, Desk, IdQuery, RecordId};
use crate::domain::kind::{Kind, Verb};
use crate::domain::month::Month;
use crate::domain::party::Person;
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::sums::Changed;
use crate::ops::act;
use crate::ops::front::monthly::{Figures as Kept, begun, clocks, prepare_new};
use crate::render::monthly as render;
use crate::report::monthly::{self, Book, Figures, figures};
use crate::report::owed;
use crate::store::{Gathered, Want};

use super::act::{data, person, readable};
use super::context::Context;
use super::failure::Failure;
use super::printed::period;
use super::reports::Answer;
use super::session::{Output, Piece, Session};
use super::written;

/// The month that was asked for, else the one before now. There is always something to report: that nothing came in is news too.
pub fn make<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let words = session.ctx.words;
    let month = asked(matches, now);
    let (counted, gathered) = count(session, month, as_of)?;
    let days = period(words, Some(month.first()), Some(month.last()));
    Ok(Answer {
        page: render::page(words, &counted, session.made(days, now)),
        empty: false,
        document: Box::new(move |made, faults| {
            render::document(words, &counted, faults, made.as_of, made.commit.as_deref())
        }),
        faults: gathered.faults,
        aside: Piece::default(),
    })
}

/// The month that was typed, else the one before now.
fn asked(matches: &ArgMatches, now: Stamp) -> Month {
    let typed = matches.get_one::<Month>("month").copied();
    let named = matches.try_get_one::<IdQuery>("id").ok().flatten().and_then(|query| match query.day {
        DayQuery::Month(month) => Some(month),
        _ => None,
    });
    typed.or(named).unwrap_or_else(|| Month::of(now.day()).before())
}

/// The figures of a month, from every record there is.
fn count(session: &Session, month: Month, as_of: Option<Stamp>) -> Result<(Figures, Gathered), Failure> {
    let rules = session.store.rules().map_err(Failure::Broken)?;
    let gathered = session.store.gather(Kind::ALL, as_of, Want::All);
    let book = Book {
        settings: &session.office.settings,
        standings: &gathered.standings,
        faults: &gathered.faults,
        quotas: &rules.followups,
        plans: &rules.checks,
        calendar: &session.office.calendar,
    };
    Ok((figures(&book, month, as_of.unwrap_or(session.now)), gathered))
}

/// `prepare [ID | --month]`: counts the month and keeps the figures; before it is signed, again in place of the old ones.
pub fn prepare(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let month = asked(matches, session.now);
    let (counted, gathered) = count(&session, month, None)?;
    let kept = Kept { sums: counted.sums(), as_of: session.now, commit: session.store.head() };
    let own: Vec<RecordId> = session.store.ids(&[Kind::Monthly]).into_iter().filter(|id| id.month() == month).collect();
    let is_void = |id: &RecordId| gathered.standings.iter().any(|one| one.id == *id && one.state() == State::Void);
    let who = person(matches, "who");
    let mut output = match own.iter().rev().find(|id| !is_void(id)) {
        Some(id) => {
            let asked = data(matches, &session)?;
            let data = crate::domain::entry::Data { text: asked.text, ..kept.data() };
            let changed = session.change(*id, matches, |record, standing, desktop| {
                act::act(record, standing, Verb::Prepare, who.clone(), data.clone(), desktop)
            });
            written::acted(&session, &readable(&session, changed)?)
        }
        None => {
            let number = own.iter().map(|id| id.number).max().unwrap_or(0).saturating_add(1);
            let id = RecordId::of_month(month, number);
            let writing = session.store.begin(ctx.commit)?;
            let change = prepare_new(id, &kept, who, &session.desktop(matches, &writing)?).map_err(Failure::from);
            let change = readable(&session, change)?;
            let saved = session.save(writing, &change)?;
            let (record, standing) = written::first(&change)?;
            written::acted(&session, &(record, standing, saved))
        }
    };
    // Figures that leave out what cannot be read are said to.
    if !gathered.faults.is_empty() {
        let broken = session.answer(String::new(), &gathered.faults, 0);
        (output.err, output.code) = (output.err + &broken.err, broken.code);
    }
    Ok(output)
}

/// What a recount finds otherwise than the kept figures: of the same moment, with what has been entered or corrected since.
/// `None` where nothing was counted yet, or the rules cannot be read.
pub fn changed(session: &Session, standing: &Standing, as_of: Option<Stamp>) -> Option<Vec<Changed>> {
    let counted: &Counted = standing.front.monthly()?.counted.as_ref()?;
    let rules = session.store.rules().ok()?;
    let mut loaded = session.store.load(Kind::ALL);
    for record in &mut loaded.records {
        record.log.retain(|entry| as_of.is_none_or(|as_of| entry.typed() <= as_of));
    }
    let standings: Vec<Standing> =
        loaded.records.iter().filter_map(|record| fold_until(record, counted.as_of)).collect();
    let book = Book {
        settings: &session.office.settings,
        standings: &standings,
        faults: &loaded.faults,
        quotas: &rules.followups,
        plans: &rules.checks,
        calendar: &session.office.calendar,
    };
    Some(monthly::changed(&counted.sums, &figures(&book, standing.id.month(), counted.as_of).sums()))
}

/// The reports of months that have ended and that nobody has begun, as they would be begun by `by` now.
pub fn missing(session: &Session, as_of: Option<Stamp>, by: &Person, desk: Option<Desk>) -> Vec<Record> {
    let Ok(rules) = session.store.rules() else { return Vec::new() };
    let now = as_of.unwrap_or(session.now);
    let ids = session.store.ids(&[Kind::Complaint, Kind::Monthly]);
    let reports = session.store.gather(&[Kind::Monthly], as_of, Want::All);
    let named = |path: &std::path::Path| RecordId::from_text(path.file_stem()?.to_str()?);
    let unread: Vec<RecordId> = reports.faults.iter().filter_map(|fault| named(&fault.path)).collect();
    let zone = session.office.settings.zone;
    let owed = owed::owed(&ids, &reports.standings, &unread, zone, now);
    let record = |id| begun(id, clocks(id, &rules, &session.office), by.clone(), desk, now);
    owed.into_iter().map(record).filter(|record| record.opening().data.clocks.is_some()).collect()
}

/// The same, folded: what `report overdue` and `report due` say of them. Nobody holds them.
pub fn missing_standings(session: &Session, as_of: Option<Stamp>) -> Vec<Standing> {
    let Some(nobody) = Person::from_text(env!("CARGO_PKG_NAME")) else { return Vec::new() };
    missing(session, as_of, &nobody, None).iter().filter_map(|record| fold(record, None)).collect()
}
