//! `handover`: the sheet is made under the lock from all records, taken over line by line, and signed by both.

mod walk;

use clap::ArgMatches;

use crate::domain::book::{Change, Office};
use crate::domain::entry::Data;
use crate::domain::fault::Fault;
use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::habits::Habits;
use crate::domain::id::RecordId;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::Person;
use crate::domain::record::Record;
use crate::domain::sheet::{Count, Line, Outcome, Turns, takeovers};
use crate::domain::shift::hours_of;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::ops::front::handover::{Account, Post, again, begin, step};
use crate::ops::{Desktop, Refusal};
use crate::render::json::{Masking, pretty, show};
use crate::render::show::View;
use crate::render::{handover as words_of, mask};
use crate::report::sheet;
use crate::rules::weigh::Moments;
use crate::store::{Saved, Store, Want};

use super::act::{data, set};
use super::context::{Context, Form};
use super::failure::Failure;
use super::session::{Output, Session, typed};
use super::written;

/// Handovers of so many days back are read for the one that was signed last; all, where there is none among them.
const DAYS: u64 = 7;

/// Every kind whose open records stand on a sheet.
const KINDS: &[Kind] =
    &[Kind::Repair, Kind::Complaint, Kind::Visit, Kind::Inquiry, Kind::Request, Kind::Duty, Kind::Monthly];

/// `prepare`: a new handover with its sheet; with an id the sheet of that one is made again.
pub fn prepare(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let many = |id| matches.get_many::<String>(id).into_iter().flatten().cloned().collect();
    let asked = Account { summary: typed(matches, "summary"), notices: many("notice"), evidence: many("evidence") };
    let known = match matches.contains_id("id") {
        true => Some(session.find(matches, Some(Kind::Handover))?),
        false => None,
    };
    let writing = session.store.begin(ctx.commit)?;
    let before = known.map(|id| session.read(id)).transpose()?;
    let (post, broken) = look(&session, before.as_ref().map(|(_, standing)| standing));
    let desktop = session.desktop(matches, &writing)?;
    let change = match &before {
        None => begin(writing.next_id(Kind::Handover, session.now.day()), asked, post, &desktop)?,
        Some((record, standing)) => again(record, standing, asked, post, &desktop)?,
    };
    let saved = session.save(writing, &change)?;
    let (record, standing) = written::first(&change)?;
    let mut output = match ctx.form {
        _ if ctx.quiet => Output { out: format!("{}\n", record.id), ..Output::default() },
        Form::Json => document(&session, &record, &standing),
        Form::Text => Output { out: words_of::prepared(ctx.words, &standing, &view(&session)), ..Output::default() },
    };
    let answered = session.answer(String::new(), &broken, 0);
    output.err = session.remarks(&saved) + &answered.err;
    output.code = answered.code;
    Ok(output)
}

/// Any other step of a handover.
pub fn run(ctx: &Context, verb: Verb, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let id = session.find(matches, Some(Kind::Handover))?;
    let data = Data { outcome: outcome(matches), ..said(matches, &session)? };
    if verb == Verb::Check && ctx.can_ask() && walk::is_asked(&data) {
        return walk::through(&session, id, matches);
    }
    let asks = |data: &Data| verb == Verb::Leave && data.to.is_none() && data.reason.is_none();
    let data = if ctx.can_ask() && asks(&data) { walk::leaving(&session, data)? } else { data };
    one(&session, id, verb, matches, data)
}

/// Makes one entry and says how it stands.
fn one(session: &Session, id: RecordId, verb: Verb, matches: &ArgMatches, data: Data) -> Result<Output, Failure> {
    let (record, standing, saved) = entry(session, id, verb, matches, &data)?;
    let mut output = match session.ctx.form {
        _ if session.ctx.quiet => Output { out: format!("{}\n", record.id), ..Output::default() },
        Form::Json => document(session, &record, &standing),
        Form::Text => {
            Output { out: words_of::acted(session.ctx.words, &record, &standing, &view(session)), ..Output::default() }
        }
    };
    output.err = session.remarks(&saved);
    Ok(output)
}

/// How the handover stands after it was walked through.
fn after_walk(session: &Session, id: RecordId) -> Result<Output, Failure> {
    let (record, standing) = session.read(id)?;
    Ok(match session.ctx.form {
        Form::Json => document(session, &record, &standing),
        Form::Text => Output { out: words_of::left(session.ctx.words, &standing, &view(session)), ..Output::default() },
    })
}

/// Under the lock: reads, looks around, decides, writes.
fn entry(
    session: &Session,
    id: RecordId,
    verb: Verb,
    matches: &ArgMatches,
    data: &Data,
) -> Result<(Record, Standing, Saved), Failure> {
    let looks = matches!(verb, Verb::SignOut | Verb::SignIn | Verb::Leave | Verb::Back);
    let writing = session.store.begin(session.ctx.commit)?;
    let (record, standing) = session.read(id)?;
    let post = if looks { look(session, Some(&standing)).0 } else { nothing() };
    let desktop: Desktop = session.desktop(matches, &writing)?;
    let change: Result<Change, Refusal> = step(&record, &standing, verb, data.clone(), &post, &desktop);
    let change = change?;
    let saved = session.save(writing, &change)?;
    let (record, standing) = written::first(&change)?;
    Ok((record, standing, saved))
}

fn nothing() -> Post {
    let turns = Turns::default();
    Post { lines: Vec::new(), last: None, unsigned: None, turns, arrive_by: None, tidy_from: None, commit: None }
}

fn document(session: &Session, record: &Record, standing: &Standing) -> Output {
    let document = show(record, standing, session.now, None, Masking::Hidden);
    Output { out: format!("{}\n", pretty(&document)), ..Output::default() }
}

fn view(session: &Session) -> View {
    View { now: session.now, as_of: None, masking: Masking::Hidden, columns: session.ctx.table_columns() }
}

/// The shifts of a handover with their hours, as the roster has them now.
fn turns_of(office: &Office, standing: &Standing) -> Turns {
    let Some(sheet) = standing.front.handover() else { return Turns::default() };
    let hours = |turn: &Option<_>| turn.as_ref().and_then(|turn| hours_of(&office.settings, turn));
    Turns { from: hours(&sheet.from), to: hours(&sheet.to) }
}

/// The figures of the house; where the rules cannot be read its own, for a desk is handed over all the same.
fn habits(session: &Session) -> Habits {
    session.judge.as_ref().map(|judge| judge.rules.desk.clone()).unwrap_or_default()
}

/// Looks around: the sheet as the records make it now, and the other handovers. `of` is the handover it is for.
fn look(session: &Session, of: Option<&Standing>) -> (Post, Vec<Fault>) {
    let (now, habits) = (session.now, habits(session));
    let (handovers, mut broken) = lately(&session.store, None, now);
    let last = signed_last(&handovers).cloned();
    let unsigned = |one: &&Standing| !one.shown().is_over();
    let unsigned = handovers.iter().find(unsigned).map(|one| one.id);
    let takeovers = takeovers(&handovers);
    let turns = match of.map(|of| turns_of(&session.office, of)).filter(|turns| turns.to.is_some()) {
        Some(turns) => turns,
        None => Turns::due(&session.office.settings, &takeovers, now),
    };
    let gathered = session.store.gather(KINDS, None, Want::Live);
    broken.extend(gathered.faults);
    let moments = Moments { now, soon: turns.soon(now, habits.soon), end: turns.end(now) };
    let before = last.as_ref().and_then(|last| last.front.handover());
    let lines = sheet::lines(&gathered.standings, &broken, &habits.important, before, &moments);
    let lines = lines.into_iter().map(hidden).collect();
    let (arrive_by, tidy_from) = (turns.arrive_by(habits.early), turns.tidy_from(habits.tidy));
    (Post { lines, last, unsigned, turns, arrive_by, tidy_from, commit: session.store.head() }, broken)
}

/// The handovers that matter now: those of the last days, or all where none of these was signed.
pub fn lately(store: &Store, as_of: Option<Stamp>, now: Stamp) -> (Vec<Standing>, Vec<Fault>) {
    let since = now.day().checked_sub_days(chrono::Days::new(DAYS)).unwrap_or(now.day());
    let lately = store.gather(&[Kind::Handover], as_of, Want::LiveSince(since));
    if lately.standings.iter().any(|one| one.state() == State::Effective) {
        return (lately.standings, lately.faults);
    }
    let all = store.gather(&[Kind::Handover], as_of, Want::All);
    (all.standings, all.faults)
}

/// The one that both signed last.
pub fn signed_last(handovers: &[Standing]) -> Option<&Standing> {
    let signed_at =
        |one: &Standing| one.front.handover().and_then(|sheet| sheet.signed_in.as_ref().map(|deed| deed.at));
    let signed = handovers.iter().filter(|one| one.shown() == State::Effective);
    signed.max_by_key(|one| (signed_at(one), one.id))
}

/// What is written on a sheet hides numbers of people.
fn hidden(line: Line) -> Line {
    let to = line.to.as_ref().and_then(|to| Person::from_text(&mask::text(to.as_str())));
    Line { text: mask::text(&line.text), place: line.place.as_deref().map(mask::text), to, ..line }
}

/// What the flags say.
fn said(matches: &ArgMatches, session: &Session) -> Result<Data, Failure> {
    let number = |id| matches.try_get_one::<u32>(id).ok().flatten().copied();
    let lines: Vec<u32> = matches
        .try_get_many::<Vec<u32>>("sheet-line")
        .ok()
        .flatten()
        .into_iter()
        .flatten()
        .flatten()
        .copied()
        .collect();
    let data = data(matches, session)?;
    let count = match (typed(matches, "thing"), number("counted")) {
        (Some(name), Some(counted)) => {
            let damaged = number("damaged").unwrap_or(0);
            Some(vec![Count { name, counted, damaged, reason: data.reason.clone() }])
        }
        (Some(_), None) => return Err(Failure::Unsaid { flag: "--counted" }),
        (None, Some(_)) => return Err(Failure::Unsaid { flag: "--item" }),
        (None, None) => None,
    };
    let reason = data.reason.clone().filter(|_| count.is_none());
    Ok(Data {
        lines: (!lines.is_empty()).then_some(lines),
        counted: count,
        log_read: set(matches, "log-read"),
        area_ok: set(matches, "area-ok"),
        anomaly: typed(matches, "anomaly"),
        reason,
        ..data
    })
}

fn outcome(matches: &ArgMatches) -> Option<Outcome> {
    let flags = [("accept", Outcome::Accepted), ("refuse", Outcome::Refused), ("clear", Outcome::Cleared)];
    flags.into_iter().find(|(flag, _)| set(matches, flag).is_some()).map(|(_, outcome)| outcome)
}
