//! `report overdue` and `report due`: what is late and what soon will be, for people, scripts and cron.

use std::collections::BTreeSet;

use chrono::Timelike;
use clap::ArgMatches;

use crate::domain::fold::{Standing, fold};
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::render::news::{self as news_words, Since};
use crate::render::{json, lists};
use crate::report::clocks::{ClockRow, due as due_rows, overdue as overdue_rows};
use crate::report::news::news;
use crate::say;
use crate::store::{Gathered, Store, Want};

use super::context::{Context, moment};
use super::failure::{Failure, faults};
use super::monthly;
use super::reports::Answer;
use super::session::{Piece, Session, typed};

/// How far `report due` looks where nothing is said: one shift, in seconds.
const WITHIN: i64 = 12 * 3600;

/// What is late.
pub fn overdue<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    Asked::of(session, matches, false)?.answer()
}

/// What soon will be.
pub fn due<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    Asked::of(session, matches, true)?.answer()
}

/// What was asked for.
struct Asked<'s> {
    session: &'s Session<'s>,
    matches: &'s ArgMatches,
    due: bool,
    now: Stamp,
    as_of: Option<Stamp>,
}

impl<'s> Asked<'s> {
    fn of(session: &'s Session<'s>, matches: &'s ArgMatches, due: bool) -> Result<Asked<'s>, Failure> {
        let as_of = session.as_of(matches)?;
        Ok(Asked { session, matches, due, now: as_of.unwrap_or(session.now), as_of })
    }

    /// The rows, or with `--since` what has changed in them.
    fn answer(&self) -> Result<Answer<'s>, Failure> {
        let (session, words, due) = (self.session, self.session.ctx.words, self.due);
        let mut gathered = session.store.gather(Kind::ALL, self.as_of, Want::Ticking);
        gathered.standings.extend(monthly::missing_standings(session, self.as_of));
        let bare = without_clocks(session.ctx, &gathered.standings);
        let rows = self.rows(&gathered.standings, self.now);
        let mut answer = match typed(self.matches, "since") {
            None => Answer {
                page: lists::clocks(words, &rows, due, session.made(None, self.now)),
                empty: rows.is_empty(),
                document: Box::new(move |made, faults| {
                    json::clocks(words, &rows, faults, made.as_of, made.commit.as_deref(), due)
                }),
                faults: gathered.faults,
                aside: Piece::default(),
            },
            Some(word) => self.changes(&word, gathered, rows)?,
        };
        answer.aside.err.push_str(&bare);
        Ok(answer)
    }

    fn rows(&self, standings: &[Standing], now: Stamp) -> Vec<ClockRow> {
        let soft = self.matches.get_flag("soft");
        match self.due {
            true => due_rows(standings, now, self.matches.get_one::<i64>("within").copied().unwrap_or(WITHIN), soft),
            false => overdue_rows(standings, now, soft),
        }
    }

    /// The report as what changed since a time or a commit. What was not there then because its file was broken is named too.
    fn changes(&self, word: &str, mut gathered: Gathered, after: Vec<ClockRow>) -> Result<Answer<'s>, Failure> {
        let session = self.session;
        let (since, store, mut past) = self.before(session, word)?;
        past.standings.extend(monthly::missing_standings(session, Some(since.at)));
        let before = self.rows(&past.standings, since.at);
        let known: BTreeSet<RecordId> = gathered.standings.iter().map(|one| one.id).collect();
        let missing: BTreeSet<RecordId> = before.iter().map(|row| row.id).filter(|id| !known.contains(id)).collect();
        let read = |id: &RecordId| fold(&session.store.read(*id).ok()?, self.as_of);
        let ended: Vec<Standing> = missing.iter().filter_map(read).collect();
        gathered.standings.extend(ended);
        let news = news(before, after, &gathered.standings, self.now);
        let (words, due) = (session.ctx.words, self.due);
        let aside = match since.commit.is_some() && !past.faults.is_empty() {
            true => Piece { err: faults(words, &past.faults, Some(&store)), code: 3, ..Piece::default() },
            false => Piece::default(),
        };
        Ok(Answer {
            page: news_words::page(words, &news, &since, due, session.made(None, self.now)),
            empty: news.is_empty(),
            document: Box::new(move |made, faults| news_words::document(words, &news, &since, made, faults, due)),
            faults: gathered.faults,
            aside,
        })
    }

    /// The records as they stood at the time or in the commit of this name. A length such as `-15m` counts from the full minute,
    /// so that two runs a few seconds late leave nothing out between them.
    fn before(&self, session: &Session, word: &str) -> Result<(Since, Store, Gathered), Failure> {
        let (ctx, zone) = (session.ctx, session.office.settings.zone);
        let store = ctx.looking_back(ctx.store()?, word, "--since")?;
        let (since, store, past) = match store.past() {
            Some(past) => {
                let since =
                    Since { at: Stamp::new(past.made).in_zone(zone), commit: Some(past.commit.as_str().to_string()) };
                let gathered = store.gather(Kind::ALL, None, Want::Ticking);
                (since, store, gathered)
            }
            None => {
                let bad = || Failure::BadTime { flag: "--since", text: word.to_string() };
                let at = moment(word, self.now, zone).ok_or_else(bad)?;
                let whole = word.trim_start().starts_with(['-', '－']);
                let at = if whole { at.plus_seconds(-i64::from(at.wall().second())) } else { at };
                let gathered = session.store.gather(Kind::ALL, Some(at), Want::Ticking);
                (Since { at, commit: None }, session.store.clone(), gathered)
            }
        };
        match since.at > self.now {
            true => Err(Failure::Said {
                text: say!(ctx.words, "news-later", word = crate::render::layout::visible(word)),
                code: 2,
            }),
            false => Ok((since, store, past)),
        }
    }
}

/// Open records that no rule can ever report late are said, never passed over in silence.
fn without_clocks(ctx: &Context, standings: &[Standing]) -> String {
    let bare = |one: &&Standing| one.id.kind.is_timed() && one.clocks.is_empty() && !one.shown().is_over();
    let bare = standings.iter().filter(bare);
    let ids: Vec<String> = bare.map(|one| one.id.to_string()).collect();
    match ids.len() {
        0 => String::new(),
        n => format!("{}\n", say!(ctx.words, "report-no-clocks", n = n, ids = ids.join(" "))),
    }
}
