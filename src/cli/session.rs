//! One command on one book: settings read, time fixed, records found by what was typed; and how a change is saved.

use clap::ArgMatches;

use crate::domain::book::{Change, Office, Write};
use crate::domain::fault::{Fault, FaultKind};
use crate::domain::field::Word;
use crate::domain::fold::{Standing, fold};
use crate::domain::id::{DayQuery, IdQuery, RecordId};
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::Person;
use crate::domain::record::Record;
use crate::domain::settings::Language;
use crate::domain::stamp::Stamp;
use crate::i18n::{Lang, Words};
use crate::ops::{Desktop, Refusal};
use crate::render::terms;
use crate::rules::Judge;
use crate::say;
use crate::store::git::Why;
use crate::store::{Committed, Saved, Snapshot, Store, Writing};

use super::context::{Context, moment, when};
use super::failure::{Failure, faults};
use super::written;

/// What a command prints and how it ends.
#[derive(Debug, Default)]
pub struct Output {
    pub out: String,
    pub err: String,
    pub code: u8,
    /// What comes afterwards, piece by piece, made only when it is asked for.
    pub flow: Option<Flow>,
}

/// A part of an answer that is too long to be held at once. The largest code of all pieces counts.
#[derive(Debug, Default)]
pub struct Piece {
    pub out: String,
    pub err: String,
    pub code: u8,
}

/// Pieces that are made as they are printed.
pub struct Flow(Box<dyn Iterator<Item = Piece>>);

impl Flow {
    /// The pieces of this iterator.
    pub fn new(pieces: impl Iterator<Item = Piece> + 'static) -> Flow {
        Flow(Box::new(pieces))
    }
}

impl Iterator for Flow {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        self.0.next()
    }
}

impl std::fmt::Debug for Flow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Flow")
    }
}

/// A book that was opened for one command.
pub struct Session<'c> {
    pub ctx: &'c Context<'c>,
    pub store: Store,
    pub office: Office,
    /// The rules; only where the command judges.
    pub judge: Option<Judge>,
    /// The moment it is; where a commit is looked back to, when that was made.
    pub now: Stamp,
}

impl<'c> Session<'c> {
    /// Opens the book: as it is, or as a commit holds it. A fault of `wuye.yaml` stops here; faults of other settings are kept
    /// in the office.
    pub fn open(ctx: &'c Context<'c>) -> Result<Session<'c>, Failure> {
        Session::on(ctx, ctx.reading()?)
    }

    /// Opens the book as it is, whatever is looked back to.
    pub fn open_present(ctx: &'c Context<'c>) -> Result<Session<'c>, Failure> {
        Session::on(ctx, ctx.store()?)
    }

    fn on(ctx: &'c Context<'c>, store: Store) -> Result<Session<'c>, Failure> {
        let office = store.office().map_err(Failure::Broken)?;
        let zone = office.settings.zone;
        let now = match store.past() {
            Some(past) => Stamp::new(past.made).in_zone(zone),
            None => ctx.now(zone)?,
        };
        Ok(Session { ctx, store, office, judge: None, now })
    }

    /// Opens the book for a command that judges. Faults of the rules are kept: what needs the rules refuses.
    pub fn open_judging(ctx: &'c Context<'c>) -> Result<Session<'c>, Failure> {
        let mut session = Session::open(ctx)?;
        match session.store.rules() {
            Err(faults) => session.office.faults.extend(faults),
            Ok(rules) => match Judge::new(rules) {
                Ok(judge) => session.judge = Some(judge),
                Err(fault) => session.office.faults.push(fault),
            },
        }
        // Nothing is promised on half a calendar.
        if session.time_is_broken() {
            session.judge = None;
        }
        Ok(session)
    }

    /// Whether a calendar or the duty hours have a fault: due times cannot be counted then.
    pub fn time_is_broken(&self) -> bool {
        let hours = |fault: &Fault| match &fault.kind {
            FaultKind::BadValue { key, .. } | FaultKind::WantsList { key } | FaultKind::WantsText { key } => {
                matches!(key.as_str(), "duty_hours" | "workday_end")
            }
            _ => false,
        };
        self.office.faults.iter().any(|fault| fault.path.starts_with("calendar") || hours(fault))
    }

    /// Opens the book for a report: faults of the rules are named too, though nothing is judged.
    pub fn open_reporting(ctx: &'c Context<'c>) -> Result<Session<'c>, Failure> {
        let mut session = Session::open(ctx)?;
        if let Err(faults) = session.store.rules() {
            session.office.faults.extend(faults);
        }
        Ok(session)
    }

    /// The one record that was typed; today's where only a number was.
    pub fn find(&self, matches: &ArgMatches, kind: Option<Kind>) -> Result<RecordId, Failure> {
        let typed = self.typed(matches);
        let Some(query) = matches.get_one::<IdQuery>("id") else { return Err(Failure::Unsaid { flag: "ID" }) };
        self.one(query, kind, &typed)
    }

    /// The one record a typed ending names.
    pub fn one(&self, query: &IdQuery, kind: Option<Kind>, typed: &str) -> Result<RecordId, Failure> {
        let typed = typed.to_string();
        let whole = query.kind.is_some() && matches!(query.day, DayQuery::Full(_));
        let wrong_kind = query.kind.is_some() && kind.is_some() && query.kind != kind;
        let ids = if wrong_kind { Vec::new() } else { self.store.matching(query, kind, self.now.day()) };
        let exact = ids.iter().find(|id| whole && id.desk == query.desk);
        match ids.as_slice() {
            [id] => Ok(*id),
            _ if exact.is_some() => exact.copied().ok_or(Failure::NoSuchRecord { typed, kind: kind.or(query.kind) }),
            [] => Err(Failure::NoSuchRecord { typed, kind: kind.or(query.kind) }),
            _ => Err(Failure::Ambiguous { typed, ids }),
        }
    }

    fn typed(&self, matches: &ArgMatches) -> String {
        let raw = matches.get_raw("id").and_then(|mut raw| raw.next());
        raw.map(|word| word.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// A record as its file says it, and how it stands.
    pub fn read(&self, id: RecordId) -> Result<(Record, Standing), Failure> {
        let record = self.store.read(id).map_err(Failure::Broken)?;
        let standing = fold(&record, None).ok_or(Failure::gone(id))?;
        Ok((record, standing))
    }

    /// Who records, when it happened, and the letter of this clone.
    pub fn desktop(&self, matches: &ArgMatches, writing: &Writing) -> Result<Desktop<'_>, Failure> {
        let by = self.by()?;
        let at = self.at(matches)?;
        Ok(Desktop { office: &self.office, judge: self.judge.as_ref(), desk: writing.desk(), by, now: self.now, at })
    }

    /// Who records.
    pub fn by(&self) -> Result<Person, Failure> {
        self.ctx.by(&self.store)
    }

    /// When it happened: `--at`, else now.
    pub fn at(&self, matches: &ArgMatches) -> Result<Stamp, Failure> {
        match typed(matches, "at") {
            Some(text) => when(&text, "--at", self.now, &self.office),
            None => Ok(self.now),
        }
    }

    /// The moment a reading command looks back to, if one was typed; none where that was a commit, which holds only what was
    /// known then.
    pub fn as_of(&self, matches: &ArgMatches) -> Result<Option<Stamp>, Failure> {
        match typed(matches, "as-of") {
            Some(text) if self.store.past().is_none() => {
                let moment = moment(&text, self.now, self.office.settings.zone);
                moment.map(Some).ok_or(Failure::BadTime { flag: "--as-of", text })
            }
            _ => Ok(None),
        }
    }

    /// The line that says which commit the book was read from; empty where it was read as it is.
    pub fn past_line(&self) -> String {
        self.store.past().map(|past| format!("{}\n", past_text(self.ctx.words, past, self.now))).unwrap_or_default()
    }

    /// A document of one record, with the commit it was read from where that is not the book as it is.
    pub fn past_named(&self, mut document: serde_json::Value) -> serde_json::Value {
        if let (Some(past), Some(fields)) = (self.store.past(), document.as_object_mut()) {
            fields.insert("as_of".into(), self.now.to_string().into());
            fields.insert("commit".into(), past.commit.as_str().into());
        }
        document
    }

    /// Under the lock: reads the record again, decides, writes, commits. The answer is the record as it stands then.
    pub fn change(
        &self,
        id: RecordId,
        matches: &ArgMatches,
        decide: impl Fn(&Record, &Standing, &Desktop) -> Result<Change, Refusal>,
    ) -> Result<(Record, Standing, Saved), Failure> {
        let writing = self.store.begin(self.ctx.commit)?;
        let (record, standing) = self.read(id)?;
        let change = decide(&record, &standing, &self.desktop(matches, &writing)?)?;
        let saved = self.save(writing, &change)?;
        let (after, standing) = written::first(&change)?;
        Ok((after, standing, saved))
    }

    /// Writes and commits.
    pub fn save(&self, writing: Writing, change: &Change) -> Result<Saved, Failure> {
        Ok(writing.commit(change, &self.subject(change), self.ctx.commit, self.now)?)
    }

    /// The words of the book's own language, else of the command's.
    pub fn book_words(&self) -> Words {
        let lang = match self.office.settings.language {
            Some(Language::Zh) => Lang::Zh,
            Some(Language::En) => Lang::En,
            None => self.ctx.words.lang(),
        };
        Words::new(lang)
    }

    /// The subject of the commit, in the language of the book: what was done to which record. No numbers, no names of residents.
    pub fn subject(&self, change: &Change) -> String {
        let words = self.book_words();
        let Some(about) = change.about else { return book_subject(&words, change) };
        let kind = terms::kind(&words, about.kind);
        let verb = if change.verb == Verb::Open {
            say!(words, "commit-open")
        } else {
            terms::verb_of(&words, about.kind, change.verb)
        };
        let detail = change.writes.first().map(|write| subject_detail(&words, write)).unwrap_or_default();
        let id = about.to_string();
        say!(words, "commit-subject", kind = kind, verb = verb, id = id, detail = terms::free(&detail))
            .trim()
            .to_string()
    }

    /// What is said of a saved change on standard error: only what is not as it always is.
    pub fn remarks(&self, saved: &Saved) -> String {
        remarks(self.ctx.words, saved) + &self.settings_faults()
    }

    /// The faults of settings files, which stop no command that can do without.
    pub fn settings_faults(&self) -> String {
        faults(self.ctx.words, &self.office.faults, Some(&self.store))
    }

    /// The answer of a reading command: what could be read, what could not on standard error, and then 3.
    pub fn answer(&self, out: String, broken: &[Fault], code: u8) -> Output {
        let mut err = faults(self.ctx.words, broken, Some(&self.store));
        err.push_str(&self.settings_faults());
        let code = if broken.is_empty() && self.office.faults.is_empty() { code } else { 3 };
        Output { out, err, code, ..Output::default() }
    }
}

/// Which commit the book is read from.
pub fn past_text(words: &Words, past: &Snapshot, made: Stamp) -> String {
    let commit: String = past.commit.as_str().chars().take(10).collect();
    say!(words, "past-line", commit = commit, at = terms::moment(made))
}

/// What is not as it always is about a change that was saved, one line each.
pub fn remarks(words: &Words, saved: &Saved) -> String {
    let mut lines = Vec::new();
    match &saved.committed {
        Committed::As(_) | Committed::Not(Why::NothingChanged) => {}
        Committed::NotWanted => lines.push(say!(words, "remark-no-commit")),
        Committed::NoRepository => lines.push(say!(words, "remark-no-repository")),
        Committed::Not(Why::Detached) => lines.push(say!(words, "remark-detached")),
        Committed::Not(Why::During(_)) => lines.push(say!(words, "remark-merging")),
    }
    if saved.swept {
        lines.push(say!(words, "remark-swept"));
    }
    if saved.recovered {
        lines.push(say!(words, "remark-recovered"));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// A flag's text, if it was typed; also for flags a command does not have.
pub fn typed(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.try_get_one::<String>(id).ok().flatten().cloned()
}

/// Free text, the trailing words joined.
pub fn free_text(matches: &ArgMatches) -> Option<String> {
    let words: Vec<String> = matches.try_get_many::<String>("text").ok().flatten()?.cloned().collect();
    let text = words.join(" ").trim().to_string();
    (!text.is_empty()).then_some(text)
}

/// The subject of a commit about the whole book.
pub fn book_subject(words: &Words, change: &Change) -> String {
    match change.years.first() {
        Some(year) => say!(words, "commit-calendar", year = year.year, n = change.writes.len()),
        None => say!(words, "commit-told", n = change.writes.len()),
    }
}

fn subject_detail(words: &Words, write: &Write) -> String {
    match write {
        Write::Open(record) => {
            let data = &record.opening().data;
            let urgency = data.urgency.map(|urgency| terms::term(words, "urgency", urgency.as_str()));
            let class = urgency.or_else(|| data.nature.map(|nature| terms::term(words, "nature", nature.as_str())));
            match (&record.facts.house, class) {
                (Some(house), Some(class)) => format!("{house} {class}"),
                (_, class) => class.unwrap_or_default(),
            }
        }
        // Whoever a message is for may be a resident.
        Write::Append { entry, .. } if matches!(entry.verb, Verb::Message | Verb::Relay) => String::new(),
        Write::Append { entry, .. } => match (&entry.data.to, entry.data.entry) {
            _ if entry.verb == Verb::Refer && entry.data.link.is_some() => {
                entry.data.link.map(|link| link.to_string()).unwrap_or_default()
            }
            // A message may be for a resident.
            _ if entry.verb == Verb::Message => String::new(),
            (Some(to), _) => to.to_text(),
            (None, Some(target)) => target.to_string(),
            _ => entry.who.as_ref().map(Word::to_text).unwrap_or_default(),
        },
    }
}
