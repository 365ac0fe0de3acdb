//! The handover sheet, made from the records as they stand (000-R37, 002-R19): every open record, clock, promise, message,
//! visitor, key and paper that the next shift takes over. Pure: the same book gives the same sheet.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;

use crate::domain::clock::{Clock, ClockName, Outcome};
use crate::domain::fault::Fault;
use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::message::{Message, Messages};
use crate::domain::parts::{Part, missing};
use crate::domain::sheet::{Line, Matter, Sheet, Why};
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::watch::Line as WatchLine;
use crate::rules::weigh::{self, Moments};

use super::standing::{pause_of, whereabouts};

/// What finds the lines of one record.
type Find = fn(&Standing, &Moments) -> Vec<Line>;

/// What every record is asked for, before its other clocks.
const FINDERS: &[Find] = &[owed, messages, visitors, keys, resumes, rain];

/// The lines of the sheet in the order they are read out, without numbers: important ones first, then by matter, due time
/// and record. `before` is the sheet this one follows; what came of it again is counted.
///
/// Every record that is not over stands in it at least once, every running clock that is late or due before the end of the
/// next shift exactly once.
pub fn lines(
    standings: &[Standing],
    broken: &[Fault],
    grounds: &[Why],
    before: Option<&Sheet>,
    moments: &Moments,
) -> Vec<Line> {
    let mut lines: Vec<Line> = standings
        .iter()
        .filter(|one| one.id.kind != Kind::Handover)
        .flat_map(|one| of(one, grounds, moments))
        .collect();
    let paths: BTreeSet<&Path> = broken.iter().map(|fault| fault.path.as_path()).collect();
    lines.extend(paths.into_iter().map(unreadable));
    if let Some(before) = before {
        lines = lines.into_iter().map(|line| before.again(line)).collect();
    }
    sort(&mut lines);
    lines
}

/// Important ones first, then by matter, due time and record.
pub fn sort(lines: &mut [Line]) {
    lines.sort_by(|a, b| {
        let due = (a.due.is_none(), a.due).cmp(&(b.due.is_none(), b.due));
        a.important.is_none().cmp(&b.important.is_none()).then(a.matter.cmp(&b.matter)).then(due).then(a.id.cmp(&b.id))
    });
}

fn of(standing: &Standing, grounds: &[Why], moments: &Moments) -> Vec<Line> {
    let mut lines: Vec<Line> = FINDERS.iter().flat_map(|find| find(standing, moments)).collect();
    lines.extend(clocks(standing, &lines, moments));
    // A key alone does not say what the record waits for.
    if !standing.shown().is_over() && lines.iter().all(|line| line.matter == Matter::Key) {
        lines.push(open(standing, moments));
    }
    let why = weigh::record(standing, grounds);
    for line in &mut lines {
        let meant = |clock: &&Clock| line.clock == Some(clock.name) && clock.read(moments.now).due == line.due;
        let clock = running(standing).find(meant);
        let of_clock = clock.and_then(|clock| weigh::clock(clock, grounds, moments));
        let of_record = why.filter(|_| !matches!(line.matter, Matter::Key | Matter::Rain));
        line.important = of_clock.or(of_record);
    }
    lines
}

/// A file that cannot be read, with the record it is named after.
fn unreadable(path: &Path) -> Line {
    let id = path.file_stem().and_then(OsStr::to_str).and_then(RecordId::from_text);
    Line { id, ..Line::of(Matter::Broken, path.display().to_string()) }
}

/// A line about this record.
fn line(standing: &Standing, matter: Matter) -> Line {
    Line {
        id: Some(standing.id),
        state: Some(standing.shown()),
        place: whereabouts(standing),
        holder: standing.assignee.clone(),
        ..Line::of(matter, standing.facts.text.clone().unwrap_or_default())
    }
}

/// Targets are counted beside their limit and say nothing more.
fn running(standing: &Standing) -> impl Iterator<Item = &Clock> {
    standing.clocks.iter().filter(|clock| clock.end.is_none() && !clock.is_target())
}

/// Clocks that are late, or due before the end of the next shift; promises and papers whenever they are due. Each clock of one
/// name once: the one that is due first; none that stands in the line of what it is about (`said`).
fn clocks(standing: &Standing, said: &[Line], moments: &Moments) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let other = |clock: &&Clock| !said.iter().any(|line| line.clock == Some(clock.name));
    let mut found: Vec<&Clock> = running(standing).filter(other).collect();
    found.sort_by_key(|clock| (clock.due(moments.now), clock.soft));
    for clock in found {
        let reading = clock.read(moments.now);
        let soon = reading.due.is_some_and(|due| due <= moments.end);
        let matter = match (clock.name, reading.outcome) {
            (ClockName::Promise, _) => Matter::Promise,
            (ClockName::Paperwork, _) => Matter::Papers,
            (_, Outcome::Overdue) => Matter::Overdue,
            (_, Outcome::Running) if soon => Matter::Due,
            _ => continue,
        };
        let one = Line { clock: Some(clock.name), soft: clock.soft, due: reading.due, ..line(standing, matter) };
        if !lines.iter().any(|other| other.clock == one.clock) {
            lines.push(one);
        }
    }
    lines
}

/// Every message that nobody has relayed (000-R06): for whom it is and what it says; its own clock says by when, where the book
/// has one.
fn messages(standing: &Standing, moments: &Moments) -> Vec<Line> {
    let over = standing.shown().is_over();
    let relays = || running(standing).filter(|clock| clock.name == ClockName::Relay);
    let owed = standing.front.messages().into_iter().flat_map(Messages::unrelayed);
    let owed = owed.map(|message| (message, relays().find(|clock| message.has(clock))));
    let of = |(message, clock): (&Message, Option<&Clock>)| {
        let (entry, to, text) = (Some(message.entry), message.to.clone(), message.text.clone());
        timed(Line { entry, to, text, ..line(standing, Matter::Message) }, clock, moments)
    };
    let lines: Vec<Line> = owed.filter(|(_, clock)| clock.is_some() || !over).map(of).collect();
    // A log changed by hand may wait for a message that it does not hold.
    let unknown = relays().next().filter(|_| lines.is_empty());
    let unknown = unknown.map(|clock| timed(line(standing, Matter::Message), Some(clock), moments));
    lines.into_iter().chain(unknown).collect()
}

/// The line with the clock that says by when.
fn timed(line: Line, clock: Option<&Clock>, moments: &Moments) -> Line {
    Line {
        clock: clock.map(|clock| clock.name),
        soft: clock.is_some_and(|clock| clock.soft),
        due: clock.and_then(|clock| clock.read(moments.now).due),
        ..line
    }
}

/// Visitors who are inside, slips that did not come back, keys of viewings (000-R34, 004-R69). Who is inside has his slip: one line
/// says both, with the clock of his stay.
fn visitors(standing: &Standing, moments: &Moments) -> Vec<Line> {
    let matter = match (standing.id.kind, standing.state()) {
        _ if standing.shown().is_over() => None,
        (Kind::Visit, State::Inside) => Some(Matter::Inside),
        (Kind::Visit, State::Left) => Some(Matter::Slip),
        (Kind::Visit, State::Viewing) => Some(Matter::Viewing),
        _ => None,
    };
    let stay =
        |matter: Matter| running(standing).find(|clock| matter == Matter::Inside && clock.name == ClockName::Stay);
    matter.map(|matter| timed(line(standing, matter), stay(matter), moments)).into_iter().collect()
}

/// Keys at the desk, also those of an order that is over (000-R100).
fn keys(standing: &Standing, _: &Moments) -> Vec<Line> {
    let slips = standing.job.keys.join(" ");
    let held = standing.job.holds_keys().then(|| Line { text: slips, ..line(standing, Matter::Key) });
    held.into_iter().collect()
}

/// Work that stands still and goes on in the next shift.
fn resumes(standing: &Standing, moments: &Moments) -> Vec<Line> {
    let paused = pause_of(standing, moments.now);
    let resume = paused.filter(|pause| pause.until <= moments.end);
    let text = |reason: &str| match (standing.facts.text.as_deref(), reason) {
        (Some(text), "") => text.to_string(),
        (Some(text), reason) => format!("{text} ({reason})"),
        (None, reason) => reason.to_string(),
    };
    let line = resume.map(|pause| Line {
        due: Some(pause.until),
        text: text(&pause.reason),
        ..line(standing, Matter::Resume)
    });
    line.into_iter().collect()
}

fn rain(standing: &Standing, _: &Moments) -> Vec<Line> {
    let waits = standing.shown() == State::AwaitingRain;
    waits.then(|| line(standing, Matter::Rain)).into_iter().collect()
}

/// A complaint whose reply is owed, or whose result is owed upward (002-R48, 002-R45, 000-R19), where no clock on the sheet
/// says so already.
fn owed(standing: &Standing, moments: &Moments) -> Vec<Line> {
    let case = &standing.case;
    if standing.id.kind != Kind::Complaint || standing.shown().is_over() {
        return Vec::new();
    }
    let said =
        |name: ClockName| running(standing).any(|clock| clock.name == name && clock.due(moments.now) <= moments.end);
    let promised = running(standing).any(|clock| clock.name == ClockName::Promise);
    let result = case.handled.is_some() && missing(standing).contains(&Part::ResultReport) && !said(ClockName::Result);
    let matter = match case.replies.is_empty() {
        true if !promised && !said(ClockName::Reply) => Some(Matter::Reply),
        false if result => Some(Matter::Result),
        _ => None,
    };
    let line = matter.map(|matter| Line { due: first_due(standing, moments), ..line(standing, matter) });
    line.into_iter().collect()
}

/// Whatever else is open: of the duty log what everybody must know, and what is to be put right.
fn open(standing: &Standing, moments: &Moments) -> Line {
    let watch = standing.front.duty();
    let matter = match watch {
        Some(watch) if watch.is(WatchLine::Notice) => Matter::Notice,
        Some(_) => Matter::Duty,
        None => Matter::Open,
    };
    let until = watch.and_then(|watch| watch.until);
    Line { due: until.or_else(|| first_due(standing, moments)), ..line(standing, matter) }
}

/// When the first of its limits is due.
fn first_due(standing: &Standing, moments: &Moments) -> Option<Stamp> {
    running(standing).filter(|clock| !clock.soft).filter_map(|clock| clock.read(moments.now).due).min()
}
