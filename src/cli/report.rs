//! `report overdue` and `report due`: what is late and what soon will be, for people, scripts and cron.

use std::collections::BTreeSet;

use chrono::Timelike;
use clap::ArgMatches;

use crate::domain::fault::Fault;
use crate::domain::fold::{Standing, fold};
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::render::news::{self as news_words, Since};
use crate::render::page::Page;
use crate::render::{json, lists};
use crate::report::clocks::{ClockRow, due, overdue};
use crate::report::news::news;
use crate::say;
use crate::store::{Gathered, Store, Want};

use super::context::{Context, moment};
use super::failure::{Failure, faults};
use super::monthly;
use super::session::{Output, Session, typed};

/// How far `report due` looks where nothing is said: one shift, in seconds.
const WITHIN: i64 = 12 * 3600;

/// Prints one of the two reports, or with `--since` what has changed in it. With `--exit-code` rows give 1; with
/// `--quiet-if-empty` no rows print nothing; with `--notify` rows go to the hook of the book.
pub fn run(ctx: &Context, name: &str, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let as_of = session.as_of(matches)?;
    let asked = Asked { matches, name, now: as_of.unwrap_or(session.now), as_of };
    let mut gathered = session.store.gather(Kind::ALL, as_of, Want::Ticking);
    gathered.standings.extend(monthly::missing_standings(&session, as_of));
    let rows = asked.rows(&gathered.standings, asked.now);
    let mut output = match typed(matches, "since") {
        None => {
            let page = lists::clocks(ctx.words, &rows, asked.is_due(), session.made(None, asked.now));
            let commit = page.made.commit.clone();
            let document =
                || json::clocks(ctx.words, &rows, &gathered.faults, asked.now, commit.as_deref(), asked.is_due());
            asked.printed(&session, &gathered.faults, rows.is_empty(), &page, document)
        }
        Some(word) => asked.changes(&session, &word, gathered.clone(), rows)?,
    };
    output.err.push_str(&without_clocks(ctx, &gathered.standings));
    Ok(output)
}

/// What was asked for.
struct Asked<'a> {
    matches: &'a ArgMatches,
    name: &'a str,
    now: Stamp,
    as_of: Option<Stamp>,
}

impl Asked<'_> {
    fn is_due(&self) -> bool {
        self.name == "due"
    }

    fn rows(&self, standings: &[Standing], now: Stamp) -> Vec<ClockRow> {
        let soft = self.matches.get_flag("soft");
        match self.is_due() {
            true => due(standings, now, self.matches.get_one::<i64>("within").copied().unwrap_or(WITHIN), soft),
            false => overdue(standings, now, soft),
        }
    }

    fn printed(
        &self,
        session: &Session,
        faults: &[Fault],
        empty: bool,
        page: &Page,
        document: impl Fn() -> serde_json::Value,
    ) -> Output {
        let silent = empty && faults.is_empty() && self.matches.get_flag("quiet-if-empty");
        let out = if silent { String::new() } else { session.printed(page, &document) };
        let code = u8::from(self.matches.get_flag("exit-code") && !empty);
        let output = session.answer(out, faults, code);
        session.notifying(output, self.matches, self.name, empty, page, document)
    }

    /// The report as what changed since a time or a commit. What was not there then because its file was broken is named too.
    fn changes(
        &self,
        session: &Session,
        word: &str,
        mut gathered: Gathered,
        after: Vec<ClockRow>,
    ) -> Result<Output, Failure> {
        let (since, store, mut past) = self.before(session, word)?;
        past.standings.extend(monthly::missing_standings(session, Some(since.at)));
        let before = self.rows(&past.standings, since.at);
        let known: BTreeSet<RecordId> = gathered.standings.iter().map(|one| one.id).collect();
        let missing: BTreeSet<RecordId> = before.iter().map(|row| row.id).filter(|id| !known.contains(id)).collect();
        let read = |id: &RecordId| fold(&session.store.read(*id).ok()?, self.as_of);
        let ended: Vec<Standing> = missing.iter().filter_map(read).collect();
        gathered.standings.extend(ended);
        let news = news(before, after, &gathered.standings, self.now);
        let (words, due) = (session.ctx.words, self.is_due());
        let page = news_words::page(words, &news, &since, due, session.made(None, self.now));
        let document = || news_words::document(words, &news, &since, &page.made, &gathered.faults, due);
        let mut output = self.printed(session, &gathered.faults, news.is_empty(), &page, document);
        if since.commit.is_some() && !past.faults.is_empty() {
            output.err.push_str(&faults(words, &past.faults, Some(&store)));
            output.code = 3;
        }
        Ok(output)
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
