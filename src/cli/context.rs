//! Finds the book, the language, the time and the person, in the order contract section 2 gives. Asks nobody.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use clap::ArgMatches;

use crate::domain::book::Office;
use crate::domain::field::Word;
use crate::domain::party::Person;
use crate::domain::settings::Language;
use crate::domain::stamp::{Stamp, at_wall};
use crate::domain::when::{parse_day, parse_when};
use crate::i18n::{Lang, Words};
use crate::render::page::Paper;
use crate::store::Store;
use crate::store::git::Git;

use super::env::Env;
use super::failure::Failure;

/// How answers are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Text,
    Json,
}

/// Everything a command knows before it begins.
pub struct Context<'e> {
    pub env: &'e Env,
    pub words: &'e Words,
    pub form: Form,
    /// The form of a report or a list, where that is no JSON.
    pub paper: Paper,
    /// Only ids, only what must be said.
    pub quiet: bool,
    /// Defaults are taken, nothing is asked.
    pub yes: bool,
    pub commit: bool,
    by: Option<String>,
    book: Option<PathBuf>,
    /// What `--as-of` says, where the command has it: a time, or a commit.
    as_of: Option<String>,
}

impl<'e> Context<'e> {
    /// Reads the global flags.
    pub fn new(env: &'e Env, words: &'e Words, matches: &ArgMatches) -> Context<'e> {
        let form = matches.get_one::<String>("format").map(String::as_str);
        Context {
            env,
            words,
            form: if form == Some("json") { Form::Json } else { Form::Text },
            paper: form.and_then(Paper::of).unwrap_or(Paper::Text),
            quiet: matches.get_flag("quiet"),
            yes: matches.get_flag("yes"),
            commit: !matches.get_flag("no-commit"),
            by: matches.get_one::<String>("by").cloned(),
            book: find_book(env),
            as_of: typed_last(matches, "as-of"),
        }
    }

    /// The book; a failure that says where it was looked for.
    pub fn store(&self) -> Result<Store, Failure> {
        let root = self.book.clone().ok_or_else(|| Failure::NoBook { cwd: self.env.cwd.clone() })?;
        if !Store::is_at(&root) {
            return Err(Failure::NotABook { path: root });
        }
        Ok(Store::new(root, Git::default()))
    }

    /// The book to be read: as it is, or as the commit that `--as-of` names holds it. A word that is a time is a time.
    pub fn reading(&self) -> Result<Store, Failure> {
        let store = self.store()?;
        match &self.as_of {
            Some(word) => self.looking_back(store, word, "--as-of"),
            None => Ok(store),
        }
    }

    /// The book as the commit of this name holds it; where the word is a time, as it is.
    pub fn looking_back(&self, store: Store, word: &str, flag: &'static str) -> Result<Store, Failure> {
        let zone = store.zone().unwrap_or(chrono_tz::Asia::Shanghai);
        if moment(word, self.now(zone)?, zone).is_some() {
            return Ok(store);
        }
        store.at_commit(word).map_err(|why| Failure::NoCommit { flag, word: word.to_string(), why })
    }

    /// The moment it is, in the book's zone: `WUYE_NOW`, else the system clock. It filters nothing.
    pub fn now(&self, zone: Tz) -> Result<Stamp, Failure> {
        match self.env.var("WUYE_NOW") {
            None => Ok(self.env.clock.in_zone(zone)),
            Some(text) => match Stamp::from_text(text) {
                Some(now) => Ok(now.in_zone(zone)),
                None => Err(Failure::BadNow { text: text.to_string() }),
            },
        }
    }

    /// Who records: `--by`, `WUYE_BY`, git's `user.name`.
    pub fn by(&self, store: &Store) -> Result<Person, Failure> {
        let name = match self.named() {
            Some(name) => Some(name),
            None => store.user_name().map_err(|error| Failure::Store(crate::store::StoreError::Git(error)))?,
        };
        match name {
            None => Err(Failure::NobodyNamed),
            Some(name) => Person::from_text(&name).ok_or(Failure::BadName { name }),
        }
    }

    /// The name said by `--by` or `WUYE_BY`.
    pub fn named(&self) -> Option<String> {
        self.by.clone().or_else(|| self.env.var("WUYE_BY").map(str::to_string))
    }

    /// The width of tables: `WUYE_COLUMNS`, else at a terminal `COLUMNS` or its own; none where the output is no terminal, so
    /// that what is kept is the same bytes whatever window it was made in.
    pub fn table_columns(&self) -> Option<usize> {
        let number = |name: &str| self.env.var(name).and_then(|text| text.trim().parse::<usize>().ok());
        let terminal = || number("COLUMNS").or(self.env.terminal_columns);
        let wanted = number("WUYE_COLUMNS").or_else(|| if self.env.shows_terminal { terminal() } else { None });
        wanted.map(|columns| columns.max(20))
    }

    /// A question can be put to a person.
    pub fn can_ask(&self) -> bool {
        self.env.can_ask && !self.yes
    }
}

/// Reads a time as a person typed it, of a year that a record can hold; `flag` names it in the failure.
pub fn when(text: &str, flag: &'static str, now: Stamp, office: &Office) -> Result<Stamp, Failure> {
    let text = text.to_string();
    match parse_when(&text, now, office.settings.zone) {
        Some(stamp) if stamp.is_recordable() => Ok(stamp),
        Some(_) => Err(Failure::FarTime { flag, text }),
        None => Err(Failure::BadTime { flag, text }),
    }
}

/// A time to look back to; a day alone (`2026-11-21`, `昨天`, `yesterday`) is its end, today's as far as it has come.
pub fn moment(text: &str, now: Stamp, zone: Tz) -> Option<Stamp> {
    match parse_day(text, now, zone) {
        Some(day) if day == now.in_zone(zone).day() => Some(now),
        Some(day) => Some(end_of(day, zone)),
        None => parse_when(text, now, zone),
    }
}

/// The last second of a day.
pub fn end_of(day: NaiveDate, zone: Tz) -> Stamp {
    at_wall(zone, day.and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default()))
}

/// What stands behind a flag of the command itself, below all its nouns.
fn typed_last(matches: &ArgMatches, id: &str) -> Option<String> {
    match matches.subcommand() {
        Some((_, inner)) => typed_last(inner, id),
        None => matches.try_get_one::<String>(id).ok().flatten().cloned(),
    }
}

/// The language of help and messages, found before anything is parsed.
pub fn language(env: &Env) -> Lang {
    let typed = env.early("--lang", None);
    let said = typed.as_deref().or_else(|| env.var("WUYE_LANG")).and_then(|text| text.parse::<Lang>().ok());
    said.or_else(|| of_book(env)).or_else(|| of_locale(env)).unwrap_or(Lang::Zh)
}

fn of_book(env: &Env) -> Option<Lang> {
    let language = Store::new(find_book(env)?, Git::default()).language()?;
    Some(match language {
        Language::Zh => Lang::Zh,
        Language::En => Lang::En,
    })
}

fn of_locale(env: &Env) -> Option<Lang> {
    ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| env.var(name)).and_then(Lang::from_locale)
}

/// `-C`/`--book`, `WUYE_BOOK`, the nearest parent with `wuye.yaml`, `./records`.
pub fn find_book(env: &Env) -> Option<PathBuf> {
    let named = env.early("--book", Some("-C")).or_else(|| env.var("WUYE_BOOK").map(str::to_string));
    if let Some(path) = named {
        return Some(env.cwd.join(path));
    }
    let near = env.cwd.ancestors().find(|dir| Store::is_at(dir)).map(Path::to_path_buf);
    near.or_else(|| Some(env.cwd.join("records")).filter(|dir| Store::is_at(dir)))
}
