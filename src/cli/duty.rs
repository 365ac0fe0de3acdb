//! `duty`: a new line of the shift's log, the log of a shift, and the month that goes to the archivist.

mod archive;

use chrono::{Days, NaiveDate};
use clap::ArgMatches;

use crate::domain::entry::Data;
use crate::domain::fault::Fault;
use crate::domain::fold::{Standing, fold};
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::Person;
use crate::domain::record::Record;
use crate::domain::sheet::takeovers;
use crate::domain::shift::{OnDuty, Takeover, Turn, hours_of, rostered, shift_at, turns_of};
use crate::domain::stamp::Stamp;
use crate::domain::watch::{Area, Line, Watch};
use crate::domain::when::{half_width, parse_day};
use crate::ops::front::{Intake, open};
use crate::render::layout::visible;
use crate::render::{shiftlog as render, terms};
use crate::report::shiftlog::{Desk, Records, ShiftLog, shift_log};
use crate::say;
use crate::store::{Gathered, Saved, Want};

use super::act::{data, person};
use super::ask_front::ask_time;
use super::context::Context;
use super::failure::Failure;
use super::open::{linked_back, typed_facts};
use super::prompt;
use super::reports::Answer;
use super::session::{Output, Piece, Session};
use super::written;

pub use archive::archive;

/// Writes one line into the log of the shift that was on duty when it happened.
pub fn new(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let asked = data(matches, &session)?;
    let mut intake = Intake {
        facts: typed_facts(matches),
        who: person(matches, "who"),
        asked: Data { text: None, reason: None, ..asked },
        flags: Vec::new(),
    };
    let linked = session.linked(matches)?;
    intake.asked.link = linked.as_ref().map(|linked| linked.id);
    let said = linked.map(|linked| linked.remark).unwrap_or_default();
    if ctx.can_ask() {
        ask(&session, &mut intake)?;
    }
    let at = session.at(matches)?;
    let on = session.on_duty(at);
    intake.asked.shift = on.as_ref().map(|on| on.hours.turn.clone());
    let writing = session.store.begin(ctx.commit)?;
    let id = writing.next_id(Kind::Duty, session.now.day());
    let desktop = session.desktop(matches, &writing)?;
    let change = linked_back(&session, open(id, intake, &desktop)?, &desktop)?;
    let saved = session.save(writing, &change)?;
    written::opened(&session, &change.writes[0], &saved, &(said + &remark(&session, on.as_ref())))
}

/// A shift that nobody took over, or that should have been relieved, is warned of; the line is written all the same.
fn remark(session: &Session, on: Option<&OnDuty>) -> String {
    let words = session.ctx.words;
    let line = match on {
        Some(on) if on.taken.is_none() => {
            say!(words, "remark-shift-untaken", shift = visible(&on.hours.turn.to_string()))
        }
        Some(on) if on.late => say!(words, "remark-shift-late", shift = visible(&on.hours.turn.to_string())),
        None if !session.office.settings.shifts.is_empty() => say!(words, "remark-shift-nobody"),
        _ => return String::new(),
    };
    format!("{line}\n")
}

/// What became of a line whose time was just corrected: it went over to the shift of that time, or it stays where both signed.
pub fn corrected(session: &Session, (record, line, _): &(Record, Standing, Saved)) -> String {
    let words = session.ctx.words;
    let now = record.log.last().zip(line.front.duty());
    let Some((entry, watch)) =
        now.filter(|(entry, watch)| watch.corrected.as_ref().is_some_and(|now| now.entry == entry.id))
    else {
        return String::new();
    };
    let turn = |turn: &Turn| visible(&turn.to_string());
    let Some(stands) = &watch.shift else { return String::new() };
    let lies = session.on_duty(line.opened).map(|on| on.hours.turn).filter(|lies| lies != stands);
    let said = match (&entry.data.shift, lies) {
        (Some(shift), _) => say!(words, "remark-duty-moved", shift = turn(shift)),
        (None, Some(lies)) => say!(words, "remark-duty-stays", shift = turn(stands), other = turn(&lies)),
        (None, None) => return String::new(),
    };
    format!("{said}\n")
}

/// Asks for what was not said: what it is about, the words, and what its kind cannot do without.
fn ask(session: &Session, intake: &mut Intake) -> Result<(), Failure> {
    let words = session.ctx.words;
    let named = |family: &str, names: &[&str]| -> Vec<String> {
        names.iter().map(|name| terms::term(words, family, name)).collect()
    };
    let asked = &mut intake.asked;
    if asked.line.is_none() {
        let names = &Line::NAMES[..Line::NAMES.len() - 1];
        let chosen = prompt::choose(&say!(words, "ask-duty-kind"), &named("word-line", names))?;
        asked.line = Line::ALL.get(chosen).copied();
    }
    while intake.facts.text.is_none() {
        intake.facts.text = prompt::line(&say!(words, "ask-duty-text"))?;
    }
    match asked.line {
        Some(Line::Nonconformity) if asked.area.is_none() => {
            let chosen = prompt::choose(&say!(words, "ask-area"), &named("word-area", Area::NAMES))?;
            asked.area = Area::ALL.get(chosen).copied();
        }
        Some(Line::LostProperty) if intake.facts.place.is_none() && intake.facts.house.is_none() => {
            intake.facts.place = prompt::line(&say!(words, "ask-found-where"))?;
        }
        Some(Line::Leave | Line::SpotCheck) if asked.for_shift.is_none() => {
            asked.for_shift = prompt::word(&say!(words, "ask-for-shift"), words)?;
        }
        Some(Line::ProtectiveMeasure) if asked.until.is_none() => asked.until = ask_time(session)?,
        Some(Line::Call | Line::Mobilisation) if asked.to.is_none() => {
            asked.to = prompt::word::<Person>(&say!(words, "ask-called"), words)?;
        }
        _ => {}
    }
    if asked.line == Some(Line::Call) && asked.reached.is_none() {
        asked.reached = Some(prompt::confirm(&say!(words, "ask-reached"), words)?);
    }
    Ok(())
}

/// Asks for what a verb of a line cannot do without.
pub fn ask_more(session: &Session, verb: Verb, watch: &Watch, data: &mut Data) -> Result<(), Failure> {
    let words = session.ctx.words;
    match verb {
        Verb::Handle if data.text.is_none() => data.text = prompt::line(&say!(words, "ask-done"))?,
        Verb::Recheck if data.satisfied.is_none() => {
            data.satisfied = Some(prompt::confirm(&say!(words, "ask-right"), words)?);
        }
        Verb::Approve if data.to.is_none() => data.to = prompt::word(&say!(words, "ask-stand-in"), words)?,
        Verb::Close if watch.is(Line::SpotCheck) && data.signed_by.is_none() => {
            data.signed_by = prompt::word(&say!(words, "ask-director"), words)?;
        }
        Verb::Close if watch.is(Line::LostProperty) && data.signed_by.is_none() && data.reason.is_none() => {
            data.signed_by = prompt::word(&say!(words, "ask-claimed"), words)?;
        }
        _ => {}
    }
    Ok(())
}

/// The log of a shift, or of every shift that begins on a day.
pub fn log<'s>(session: &'s Session<'s>, matches: &'s ArgMatches) -> Result<Answer<'s>, Failure> {
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let words = session.ctx.words;
    let handovers = session.handovers(as_of);
    let takeovers = takeovers(&handovers.standings);
    let turns = wanted(session, matches, &takeovers, now)?;
    let mut faults = Vec::new();
    let mut logs: Vec<ShiftLog> = Vec::new();
    if let Some(first) = turns.iter().map(|turn| turn.day).min() {
        let desk = Desk { office: &session.office, takeovers: &takeovers };
        let records = records(session, first, &turns, &desk, as_of, &mut faults);
        let records = Records { handovers: handovers.standings, ..records };
        faults.extend(handovers.faults);
        faults.sort_by(|a, b| (&a.path, a.pos).cmp(&(&b.path, b.pos)));
        logs = turns.iter().filter_map(|turn| shift_log(turn, &records, &desk)).collect();
    }
    Ok(Answer {
        page: render::page(words, &logs, session.made(None, now)),
        empty: logs.iter().all(|log| log.rows.is_empty()),
        document: Box::new(move |made, faults| {
            render::document(words, &logs, faults, made.as_of, made.commit.as_deref())
        }),
        faults,
        aside: Piece::default(),
    })
}

/// Everything but handovers that may stand in the logs of these shifts, the first of which begins on `first`.
fn records(
    session: &Session,
    first: NaiveDate,
    turns: &[Turn],
    desk: &Desk,
    as_of: Option<Stamp>,
    faults: &mut Vec<Fault>,
) -> Records {
    let kinds = [Kind::Visit, Kind::Inquiry, Kind::Request, Kind::Repair];
    let mut gather = |kinds: &[Kind], want| {
        let gathered = session.store.gather(kinds, as_of, want);
        faults.extend(gathered.faults);
        gathered.standings
    };
    let touched = |one: &Standing| turns.iter().any(|turn| !desk.moments(turn, one).is_empty());
    let mine = |one: &Standing| turns.iter().any(|turn| desk.holds(turn, one));
    let full = |one: Standing| session.store.read(one.id).ok().and_then(|record| fold(&record, as_of)).unwrap_or(one);
    let lines = gather(&[Kind::Duty], Want::All).into_iter().map(|one| if mine(&one) { full(one) } else { one });
    let lines = lines.collect();
    let heard = gather(&[Kind::Complaint], Want::All).into_iter().filter(touched);
    let complaints = heard.map(full).collect();
    Records { lines, complaints, handovers: Vec::new(), others: gather(&kinds, Want::LiveSince(first)) }
}

/// Which shifts were asked for: the one on duty, those of a day, the last of a name, or one by day and name.
fn wanted(session: &Session, matches: &ArgMatches, takeovers: &[Takeover], now: Stamp) -> Result<Vec<Turn>, Failure> {
    let settings = &session.office.settings;
    let typed: Vec<String> = matches.get_many::<String>("which-shift").into_iter().flatten().cloned().collect();
    let typed = half_width(&typed.join(" ").replacen('/', " ", 1)).trim().to_string();
    if typed.is_empty() {
        let on = shift_at(settings, takeovers, now).map(|on| on.hours.turn);
        return Ok(on.into_iter().collect());
    }
    let day = |text: &str| parse_day(text, now, settings.zone);
    if let Some(day) = day(&typed) {
        return Ok(turns_of(settings, day).into_iter().map(|hours| hours.turn).collect());
    }
    let turn = match typed.split_once(' ') {
        Some((first, name)) => day(first).map(|day| Turn { day, name: name.trim().to_string() }),
        None => last_of(session, &typed, now),
    };
    let turn = turn.filter(|turn| hours_of(settings, turn).is_some());
    let names: Vec<String> = settings.shifts.iter().map(|shift| visible(&shift.name)).collect();
    let words = session.ctx.words;
    let names = names.join(&say!(words, "cli-list-separator"));
    let unknown = say!(words, "fail-no-shift", text = visible(&typed), names = names);
    turn.map(|turn| vec![turn]).ok_or(Failure::Said { text: unknown, code: 2 })
}

/// The run of this name that is on, else the last that has begun.
fn last_of(session: &Session, name: &str, now: Stamp) -> Option<Turn> {
    let settings = &session.office.settings;
    let on = rostered(settings, now).into_iter().map(|hours| hours.turn).find(|turn| turn.name == name);
    on.or_else(|| {
        let today = now.in_zone(settings.zone).day();
        let days = [Some(today), today.checked_sub_days(Days::new(1))];
        let runs = days.into_iter().flatten().flat_map(|day| turns_of(settings, day));
        runs.filter(|hours| hours.turn.name == name && hours.start <= now).map(|hours| hours.turn).max()
    })
}

impl Session<'_> {
    /// Which shift is on duty at this moment.
    pub fn on_duty(&self, at: Stamp) -> Option<OnDuty> {
        shift_at(&self.office.settings, &self.takeovers(), at)
    }

    /// Every takeover that was signed.
    pub fn takeovers(&self) -> Vec<Takeover> {
        takeovers(&self.handovers(None).standings)
    }

    /// Every handover, as it was known at `as_of`.
    fn handovers(&self, as_of: Option<Stamp>) -> Gathered {
        self.store.gather(&[Kind::Handover], as_of, Want::All)
    }
}
