//! The handover (交接班): its sheet is made from the records, taken over line by line, and signed by both (002-R13…R21).

mod check;
mod post;
mod sign;

use crate::domain::book::Change;
use crate::domain::entry::Data;
use crate::domain::fold::Standing;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::Verb;
use crate::domain::party::Person;
use crate::domain::record::{Facts, Record};
use crate::domain::sheet::{Line, Matter, Sheet, Turns, numbered};
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::ops::asked::Asked;
use crate::ops::refusal::Guard;
use crate::ops::{Desktop, Refusal, act, guard, open};

use super::Intake;

/// What the desk knows beside the record, seen under the lock.
pub struct Post {
    /// The sheet as the records make it now, without numbers.
    pub lines: Vec<Line>,
    /// The handover that was signed by both last: the shift that runs.
    pub last: Option<Standing>,
    /// A handover that is not signed by both.
    pub unsigned: Option<RecordId>,
    pub turns: Turns,
    /// When the incoming person is to be there, and from when on tidying counts.
    pub arrive_by: Option<Stamp>,
    pub tidy_from: Option<Stamp>,
    /// The newest commit.
    pub commit: Option<String>,
}

/// What the outgoing person adds to the sheet.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// How the shift went.
    pub summary: Option<String>,
    pub notices: Vec<String>,
    pub evidence: Vec<String>,
}

/// A new handover, with its sheet. Refuses while another one is not signed by both (000-R29).
pub fn begin(id: RecordId, asked: Account, post: Post, desktop: &Desktop) -> Result<Change, Refusal> {
    guard::known(&desktop.by, desktop)?;
    if let Some(other) = post.unsigned {
        return Err(refuse(other, Guard::HandoverOpen, String::new()));
    }
    let last = post.last.as_ref().and_then(|last| last.front.handover());
    let carried = last.map(Sheet::carried).unwrap_or_default();
    let data = Data {
        from_shift: post.turns.from.as_ref().map(|hours| hours.turn.clone()),
        shift: post.turns.to.as_ref().map(|hours| hours.turn.clone()),
        link: post.last.as_ref().map(|last| last.id),
        ..sheet(asked, &post, None, carried, desktop)
    };
    Ok(open::opened(id, Facts::default(), None, data, desktop))
}

/// The sheet of this handover, made again from the records as they stand now. What was said of a line that says the same
/// still holds; a first signature falls.
pub fn again(
    record: &Record,
    standing: &Standing,
    asked: Account,
    post: Post,
    desktop: &Desktop,
) -> Result<Change, Refusal> {
    let before = standing.front.handover();
    let kept = |line: &&Line| line.is_manual() || line.matter == Matter::Stock;
    let carried = before.into_iter().flat_map(|sheet| sheet.lines.iter().filter(kept)).cloned().collect();
    let data = sheet(asked, &post, before, carried, desktop);
    act::act(record, standing, Verb::Prepare, None, data, desktop)
}

/// The sheet as data: what the records say, what comes from before, and what is added now.
fn sheet(asked: Account, post: &Post, before: Option<&Sheet>, carried: Vec<Line>, desktop: &Desktop) -> Data {
    let last = post.last.as_ref().and_then(|last| last.front.handover());
    let counted_again = |line: Line| match last {
        Some(last) => last.again(line),
        None => line,
    };
    let mut lines: Vec<Line> = post.lines.clone();
    let notices = asked.notices.into_iter().map(|text| Line::of(Matter::Notice, text));
    for line in carried.into_iter().map(counted_again).chain(notices) {
        if !lines.iter().any(|other| other.same(&line)) {
            lines.push(line);
        }
    }
    lines.sort_by_key(|line| (line.important.is_none(), line.matter));
    let stock = desktop.office.stock.clone();
    Data {
        arrive_by: post.arrive_by,
        tidy_from: post.tidy_from,
        commit: post.commit.clone(),
        sheet: Some(numbered(lines, before)),
        stock: (!stock.is_empty()).then_some(stock),
        evidence: (!asked.evidence.is_empty()).then_some(asked.evidence),
        text: asked.summary,
        ..Data::default()
    }
}

/// One step of a handover.
///
/// Refuses what the state table and the order of time forbid, one person in two roles, what nobody explained, important
/// work that is unfinished, and a sheet that no longer says what the records say.
pub fn step(
    record: &Record,
    standing: &Standing,
    verb: Verb,
    data: Data,
    post: &Post,
    desktop: &Desktop,
) -> Result<Change, Refusal> {
    let change = act::act(record, standing, verb, None, data.clone(), desktop)?;
    let Some(sheet) = standing.front.handover() else { return Ok(change) };
    match verb {
        Verb::SignOut => sign::out(standing.id, sheet, &data, post, desktop)?,
        Verb::SignIn => sign::come_in(standing.id, sheet, &data, post, desktop)?,
        Verb::Leave | Verb::Back => post::runs(standing.id, post)?,
        _ => {}
    }
    Ok(change)
}

/// A handover is opened by its sheet alone.
pub(super) fn open(_id: RecordId, intake: Intake, _desktop: &Desktop) -> Result<Intake, Refusal> {
    Ok(intake)
}

/// After both signatures it is evidence: nothing in it is changed or taken back, later words are additions (002-R17).
pub fn locked(standing: &Standing) -> Result<(), Refusal> {
    let signed = standing.front.handover().is_some() && standing.state() == State::Effective;
    if signed { Err(refuse(standing.id, Guard::Locked, String::new())) } else { Ok(()) }
}

/// Before it only words and moments are corrected; what was checked or signed is taken back and done anew.
pub fn amendable(standing: &Standing, entry: Option<EntryId>, keys: &[&str]) -> Result<(), Refusal> {
    locked(standing)?;
    if standing.front.handover().is_none() {
        return Ok(());
    }
    let verb = entry.and_then(|entry| standing.live(entry)).map(|entry| entry.verb);
    let said = matches!(verb, Some(Verb::Open | Verb::Prepare | Verb::Note | Verb::Tidy | Verb::Arrive));
    if said && keys.iter().all(|key| matches!(*key, "text" | "at")) {
        return Ok(());
    }
    Err(refuse(standing.id, Guard::DoneAnew, String::new()))
}

/// The guards of a verb that look at the handover alone.
pub(in crate::ops) fn prepare(asked: Asked, data: Data) -> Result<Data, Refusal> {
    let Some(sheet) = asked.standing.front.handover() else { return Ok(data) };
    let (id, doer, desktop) = (asked.standing.id, asked.doer(), asked.desktop);
    match asked.verb {
        Verb::Arrive => not_outgoing(id, sheet, doer)?,
        Verb::Check => {
            not_outgoing(id, sheet, doer)?;
            check::said(id, sheet, &data)?;
        }
        Verb::Note => check::lines_known(id, sheet, &data)?,
        Verb::SignIn => {
            sign::for_one(id, sheet, doer)?;
            return Ok(Data { shift: sheet.to.clone(), ..data });
        }
        Verb::Leave => post::leave(id, sheet, doer, &data, desktop)?,
        Verb::Back => post::back(id, sheet, doer)?,
        _ => {}
    }
    Ok(data)
}

/// Nobody takes over from himself (002-R17).
fn not_outgoing(id: RecordId, sheet: &Sheet, doer: &Person) -> Result<(), Refusal> {
    match sheet.outgoing() {
        Some(outgoing) if outgoing == doer => Err(refuse(id, Guard::SameHands, doer.to_string())),
        _ => Ok(()),
    }
}

fn refuse(id: RecordId, guard: Guard, value: String) -> Refusal {
    Refusal::Guard { id, guard, value }
}

/// Numbers of lines as people read them.
fn numbers(lines: &[u32]) -> String {
    lines.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")
}
