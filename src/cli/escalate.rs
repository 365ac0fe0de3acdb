//! `escalate`: whom the rules want told of a clock that is nearly due or late; told once, and that stands in the record.

use std::collections::BTreeMap;

use clap::ArgMatches;

use crate::domain::book::{Change, Office};
use crate::domain::effect::Told;
use crate::domain::fold::fold;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::party::Person;
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::ops::Desktop;
use crate::ops::tell::tell;
use crate::render::json::pretty;
use crate::render::{ladder, terms};
use crate::report::ladder::{RungRow, rungs};
use crate::say;
use crate::store::{Store, Want, Writing};

use super::context::{Context, Form};
use super::failure::Failure;
use super::monthly;
use super::notify::Letter;
use super::session::{Flow, Output, Piece, Session, book_subject, remarks};

/// Prints the rungs that have come, and records them as told in one commit; with `--dry-run` it only prints. What was missed
/// while nothing ran is caught up. Printed first and recorded then, under one lock: what a failure cuts off between the two is
/// told again, and nothing is ever recorded that nobody saw. With `--notify` the hook of the book tells in between, and only
/// what it took is recorded.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let dry = matches.get_flag("dry-run");
    let notify = matches.get_flag("notify") && !dry;
    // A hook is slow: the desk goes on writing, and only others that tell wait.
    let telling = if notify { Some(session.store.begin_telling()?) } else { None };
    let writing = if dry || notify { None } else { Some(session.store.begin(ctx.commit)?) };
    let mut gathered = session.store.gather(Kind::ALL, None, Want::Untold);
    gathered.standings.extend(monthly::missing_standings(&session, None));
    let rows = rungs(&gathered.standings, &session.office, session.now);
    let commit = session.store.head();
    let document = || ladder::document(ctx.words, &rows, &gathered.faults, session.now, commit.as_deref());
    let table = |columns| ladder::text(ctx.words, &rows, columns);
    let flow = match (rows.is_empty(), writing, telling) {
        (true, _, _) | (_, None, None) => None,
        (_, Some(writing), _) => {
            let teller = Teller::of(&session, &rows)?;
            let change = teller.change(&writing)?;
            Some(Flow::new(std::iter::once_with(move || teller.saved(writing, &change))))
        }
        (_, _, Some(lock)) => {
            let teller = Teller::of(&session, &rows)?;
            let letter =
                session.letter("escalate", &format!("{}\n{}", told_head(ctx, rows.len()), table(None)), &document())?;
            Some(Flow::new(std::iter::once_with(move || {
                let piece = teller.tell(&letter);
                drop(lock);
                piece
            })))
        }
    };
    let silent = rows.is_empty() && gathered.faults.is_empty() && matches.get_flag("quiet-if-empty");
    let out = match ctx.form {
        _ if silent => String::new(),
        Form::Json => format!("{}\n", pretty(&document())),
        Form::Text if rows.is_empty() => {
            format!("{}\n", say!(ctx.words, "escalate-none", at = terms::moment(session.now)))
        }
        Form::Text => format!("{}\n{}", head(ctx, rows.len(), dry, notify), table(ctx.table_columns())),
    };
    let code = u8::from(matches.get_flag("exit-code") && !rows.is_empty());
    Ok(Output { flow, ..session.answer(out, &gathered.faults, code) })
}

/// What records that people were told; owns all it needs, for it works when the rows stand on the screen.
struct Teller {
    words: Words,
    /// The words of the book, for the subject of the commit.
    book_words: Words,
    store: Store,
    office: Office,
    by: Person,
    now: Stamp,
    commit: bool,
    told: BTreeMap<RecordId, Vec<Told>>,
    /// Reports of months that nobody has begun: telling begins them.
    begun: Vec<Record>,
}

impl Teller {
    fn of(session: &Session, rows: &[RungRow]) -> Result<Teller, Failure> {
        let mut told: BTreeMap<RecordId, Vec<Told>> = BTreeMap::new();
        for row in rows {
            let one = Told { rule: row.rule.clone(), start: row.start, rung: row.rung, people: row.people.clone() };
            told.entry(row.id).or_default().push(one);
        }
        Ok(Teller {
            words: Words::new(session.ctx.words.lang()),
            book_words: session.book_words(),
            store: session.store.clone(),
            office: session.office.clone(),
            by: session.by()?,
            now: session.now,
            commit: session.ctx.commit,
            told,
            begun: monthly::missing(session, None, &session.by()?, None),
        })
    }

    /// The entries that say who was told.
    fn change(&self, writing: &Writing) -> Result<Change, Failure> {
        let read = |id: &RecordId| self.store.read(*id).map_err(Failure::Broken);
        let named = |id: &&RecordId| self.begun.iter().any(|record| record.id == **id);
        let (new, known): (Vec<&RecordId>, Vec<&RecordId>) =
            self.told.keys().partition(|id| named(id) && self.store.read(**id).is_err());
        let records: Vec<Record> = known.into_iter().map(read).collect::<Result<_, _>>()?;
        let mut begun: Vec<Record> = self.begun.iter().filter(|record| new.contains(&&record.id)).cloned().collect();
        begun.iter_mut().flat_map(|record| &mut record.log).for_each(|entry| entry.id.desk = writing.desk());
        let told = still_untold(&self.told, &records);
        let (office, desk, by) = (&self.office, writing.desk(), self.by.clone());
        let desktop = Desktop { office, judge: None, desk, by, now: self.now, at: self.now };
        Ok(tell(&told, &records, &begun, &desktop)?)
    }

    /// Hands the rows to the hook, and records them once it took them.
    fn tell(&self, letter: &Letter) -> Piece {
        if let Err(mut piece) = letter.send(&self.words) {
            piece.err.push_str(&format!("{}\n", say!(self.words, "escalate-untold")));
            return piece;
        }
        let begun = self.store.begin(self.commit).map_err(Failure::from);
        match begun.and_then(|writing| Ok((self.change(&writing)?, writing))) {
            Ok((change, writing)) => self.saved(writing, &change),
            Err(failure) => self.failed(&failure),
        }
    }

    fn saved(&self, writing: Writing, change: &Change) -> Piece {
        if change.writes.is_empty() {
            return Piece::default();
        }
        let subject = book_subject(&self.book_words, change);
        match writing.commit(change, &subject, self.commit, self.now) {
            Ok(saved) => Piece { err: remarks(&self.words, &saved), ..Piece::default() },
            Err(error) => self.failed(&Failure::from(error)),
        }
    }

    fn failed(&self, failure: &Failure) -> Piece {
        Piece { err: failure.text(&self.words, Some(&self.store)), code: failure.code(), ..Piece::default() }
    }
}

/// What nobody was told of meanwhile: the desk goes on while a hook runs.
fn still_untold(told: &BTreeMap<RecordId, Vec<Told>>, records: &[Record]) -> BTreeMap<RecordId, Vec<Told>> {
    let mut left = told.clone();
    for record in records {
        let known = fold(record, None).map(|standing| standing.told).unwrap_or_default();
        if let Some(told) = left.get_mut(&record.id) {
            told.retain(|one| !known.iter().any(|k| (&k.rule, k.start, k.rung) == (&one.rule, one.start, one.rung)));
        }
    }
    left.retain(|_, told| !told.is_empty());
    left
}

fn head(ctx: &Context, n: usize, dry: bool, notify: bool) -> String {
    match (dry, notify) {
        (true, _) => say!(ctx.words, "escalate-would", n = n),
        (_, true) => say!(ctx.words, "escalate-handing", n = n),
        _ => told_head(ctx, n),
    }
}

fn told_head(ctx: &Context, n: usize) -> String {
    say!(ctx.words, "escalate-head", n = n)
}
