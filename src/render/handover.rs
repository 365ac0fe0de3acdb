//! A handover for people: the sheet as a page that can be read out and signed, what is still to be done, the list by shift.

mod step;

use crate::domain::fold::Standing;
use crate::domain::settings::Counted;
use crate::domain::sheet::{Absence, Deed, Line, Matter, Outcome, Sheet};
use crate::domain::shift::Turn;
use crate::i18n::Words;
use crate::say;

use super::json::Masking;
use super::layout::visible;
use super::page::{self, Cell, Grid, Made, Page, Part};
use super::show::View;
use super::terms;

pub use step::{acted, left};

/// So much of a commit's name is printed; JSON has all of it.
const COMMIT: usize = 12;

/// The sheet as it was just made: the page, and what comes next.
pub fn prepared(words: &Words, standing: &Standing, view: &View) -> String {
    let head = say!(words, "handover-title", id = standing.id.to_string(), state = terms::standing(words, standing));
    format!("{head}\n{}\n{}", page(words, standing, view), left(words, standing, view))
}

/// The page as text: who hands over what to whom, line by line, counted and signed.
pub fn page(words: &Words, standing: &Standing, view: &View) -> String {
    page::parts(&parts(words, standing, view), view.columns)
}

/// The sheet as a page in any form.
pub fn sheet(words: &Words, standing: &Standing, view: &View, made: Made) -> Page {
    let title = say!(words, "handover-title", id = standing.id.to_string(), state = terms::standing(words, standing));
    Page { title, made, parts: parts(words, standing, view) }
}

fn parts(words: &Words, standing: &Standing, view: &View) -> Vec<Part> {
    let Some(sheet) = standing.front.handover() else { return Vec::new() };
    let mut parts = vec![facts(words, sheet, view)];
    for (heading, important) in [(say!(words, "handover-important"), true), (say!(words, "handover-ordinary"), false)] {
        let lines: Vec<&Line> = sheet.lines.iter().filter(|line| line.important.is_some() == important).collect();
        if !lines.is_empty() {
            parts.extend([Part::Heading(heading), lines_table(words, sheet, &lines, view)]);
        }
    }
    if sheet.lines.is_empty() {
        parts.push(Part::Heading(say!(words, "handover-nothing")));
    }
    parts.extend(things(words, sheet, view));
    parts.push(signatures(words, standing, sheet, view));
    parts
}

fn facts(words: &Words, sheet: &Sheet, view: &View) -> Part {
    let free = |text: &str| visible(&view.masking.text(text));
    let made = sheet.prepared.as_ref().map(|deed| match &sheet.commit {
        Some(commit) => {
            let commit: String = commit.chars().take(COMMIT).collect();
            say!(words, "handover-made", deed = said(deed), commit = commit)
        }
        None => say!(words, "handover-made-plainly", deed = said(deed)),
    });
    let evidence: Vec<String> = sheet.evidence.iter().map(|one| free(one)).collect();
    let rows = [
        (say!(words, "fact-shifts"), turns(words, sheet)),
        (say!(words, "fact-made"), made),
        (say!(words, "fact-previous"), sheet.previous.map(|id| id.to_string())),
        (say!(words, "fact-summary"), sheet.summary.as_deref().map(free)),
        (say!(words, "fact-evidence"), joined(words, evidence)),
        (say!(words, "fact-tidied"), sheet.tidied.as_ref().map(|deed| tidied(words, sheet, deed))),
        (say!(words, "fact-arrived"), sheet.arrived.as_ref().map(|deed| arrived(words, sheet, deed))),
        (say!(words, "fact-log-read"), sheet.log_read.as_ref().map(said)),
        (say!(words, "fact-area"), sheet.area.as_ref().map(|deed| area(words, sheet, deed, view))),
    ];
    Part::Facts(rows.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
}

/// `2026-11-22 20:40 王芳`.
fn said(deed: &Deed) -> String {
    format!("{} {}", terms::moment(deed.at), terms::free(deed.by.as_str()))
}

/// From which shift to which; the day of the second is said where it is another.
pub fn turns(words: &Words, sheet: &Sheet) -> Option<String> {
    let turn = |turn: &Option<Turn>| turn.as_ref().map_or_else(|| "-".to_string(), |turn| visible(&turn.to_string()));
    match (&sheet.from, &sheet.to) {
        (None, None) => None,
        (Some(from), Some(to)) if from.day == to.day => {
            Some(say!(words, "handover-shifts", from = turn(&sheet.from), to = visible(&to.name)))
        }
        (from, to) => Some(say!(words, "handover-shifts", from = turn(from), to = turn(to))),
    }
}

fn tidied(words: &Words, sheet: &Sheet, deed: &Deed) -> String {
    if sheet.tidied_early() { say!(words, "handover-early", deed = said(deed)) } else { said(deed) }
}

fn arrived(words: &Words, sheet: &Sheet, deed: &Deed) -> String {
    match sheet.late_minutes() {
        0 => said(deed),
        late => say!(words, "handover-late", deed = said(deed), late = terms::minutes(words, late)),
    }
}

fn area(words: &Words, sheet: &Sheet, deed: &Deed, view: &View) -> String {
    let free = |text: &str| visible(&view.masking.text(text));
    let one = |anomaly: &crate::domain::sheet::Anomaly| {
        let reason = anomaly.reason.as_deref().unwrap_or_default();
        say!(words, "handover-anomaly", text = free(&anomaly.text), reason = free(reason))
    };
    let found = joined(words, sheet.anomalies.iter().map(one).collect());
    format!("{}  {}", said(deed), found.unwrap_or_else(|| say!(words, "handover-area-ok")))
}

fn joined(words: &Words, parts: Vec<String>) -> Option<String> {
    (!parts.is_empty()).then(|| parts.join(&say!(words, "cli-list-separator")))
}

fn lines_table(words: &Words, sheet: &Sheet, lines: &[&Line], view: &View) -> Part {
    let keys = ["sheet-line", "matter", "id", "due", "checked", "text"];
    let rows = lines.iter().map(|line| row(words, sheet, line, view.masking)).collect();
    Part::Grid(Grid::of(words, &keys, rows, String::new()))
}

fn row(words: &Words, sheet: &Sheet, line: &Line, masking: Masking) -> Vec<Cell> {
    vec![
        Cell::of(line.n.to_string()),
        Cell::of(matter(words, sheet, line)),
        line.id.map_or_else(Cell::none, |id| Cell::of(id.to_string())),
        line.due.map_or_else(Cell::none, Cell::at),
        Cell::of(checked(words, sheet, line)),
        Cell::of(told(words, sheet, line, masking)),
    ]
}

/// What a line is about; of a clock which one, and of anything else whether it is late.
fn matter(words: &Words, sheet: &Sheet, line: &Line) -> String {
    let matter = terms::term(words, "word-matter", line.matter.as_str());
    if sheet.is_late(line) {
        let late = terms::term(words, "word-matter", Matter::Overdue.as_str());
        return say!(words, "handover-matter", matter = late, clock = matter);
    }
    let clock = line.clock.filter(|_| line.is_timed()).map(|clock| terms::clock(words, clock));
    clock.map_or(matter.clone(), |clock| say!(words, "handover-matter", matter = matter, clock = clock))
}

fn checked(words: &Words, sheet: &Sheet, line: &Line) -> String {
    match sheet.outcome(line.n) {
        Some(outcome) => terms::term(words, "word-outcome", outcome.as_str()),
        None => say!(words, "handover-open-line"),
    }
}

/// The words of a line: where and what it is, who holds it, why it is important, how often it has come, and what both said of it.
fn told(words: &Words, sheet: &Sheet, line: &Line, masking: Masking) -> String {
    let free = |text: &str| visible(&masking.text(text));
    let mut parts: Vec<String> = line.place.as_deref().map(free).into_iter().collect();
    parts.push(match &line.to {
        Some(to) => say!(words, "handover-message", to = free(to.as_str()), text = free(&line.text)),
        None => free(&line.text),
    });
    let holder = line.holder.as_ref().map(|name| free(name.as_str()));
    parts.extend(holder.map(|name| say!(words, "handover-holder", name = name)));
    parts.extend(
        line.important.map(|why| say!(words, "handover-why", why = terms::term(words, "word-why", why.as_str()))),
    );
    parts.extend(line.soft.then(|| say!(words, "handover-soft")));
    parts.extend((line.times > 1).then(|| say!(words, "handover-times", n = line.times)));
    parts.extend(line.refused.then(|| say!(words, "handover-refused-before")));
    let said = sheet.words.get(&line.n).into_iter().flatten();
    parts.extend(said.map(|text| say!(words, "handover-word", text = free(text))));
    let reason = sheet.marks.get(&line.n).and_then(|mark| mark.reason.as_deref());
    parts.extend(reason.map(|reason| say!(words, "handover-reason", reason = free(reason))));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// One line as it is read out.
pub fn read_out(words: &Words, sheet: &Sheet, line: &Line) -> String {
    let due = line.due.map(|due| say!(words, "handover-due", due = terms::moment(due)));
    let parts = [
        Some(line.n.to_string()),
        Some(matter(words, sheet, line)),
        line.id.map(|id| id.to_string()),
        due,
        Some(told(words, sheet, line, Masking::Hidden)),
    ];
    let outcome = sheet.outcome(line.n).map(|outcome: Outcome| terms::term(words, "word-outcome", outcome.as_str()));
    let text: Vec<String> = parts.into_iter().flatten().chain(outcome).collect();
    format!("  {}\n", text.join("  "))
}

/// The name of a thing, with where it is kept.
pub fn thing(thing: &Counted) -> String {
    match &thing.place {
        Some(place) => format!("{} ({})", visible(&thing.name), visible(place)),
        None => visible(&thing.name),
    }
}

fn things(words: &Words, sheet: &Sheet, view: &View) -> Vec<Part> {
    if sheet.stock.is_empty() {
        return Vec::new();
    }
    let keys = ["thing", "expected", "counted", "damaged", "doer", "explained"];
    let row = |expected: &Counted| {
        let found = sheet.counts.get(&expected.name);
        let reason = found.and_then(|(_, count)| count.reason.as_deref());
        vec![
            Cell::of(thing(expected)),
            Cell::of(expected.count.to_string()),
            found.map_or_else(Cell::none, |(_, count)| Cell::of(count.counted.to_string())),
            found.map_or_else(Cell::none, |(_, count)| Cell::of(count.damaged.to_string())),
            found.map_or_else(Cell::none, |(deed, _)| Cell::of(terms::free(deed.by.as_str()))),
            reason.map_or_else(Cell::none, |reason| Cell::of(visible(&view.masking.text(reason)))),
        ]
    };
    let grid = Grid::of(words, &keys, sheet.stock.iter().map(row).collect(), String::new());
    vec![Part::Heading(say!(words, "handover-things")), Part::Grid(grid)]
}

/// Both signatures, who let something pass, who left the post, what was added.
fn signatures(words: &Words, standing: &Standing, sheet: &Sheet, view: &View) -> Part {
    let free = |text: &str| visible(&view.masking.text(text));
    let blank = || say!(words, "handover-blank");
    let mut rows = vec![
        (say!(words, "fact-sign-out"), sheet.signed_out.as_ref().map_or_else(blank, said)),
        (say!(words, "fact-sign-in"), sheet.signed_in.as_ref().map_or_else(blank, said)),
    ];
    for one in &sheet.overrides {
        let reason = free(one.reason.as_deref().unwrap_or_default());
        let (at, by) = (terms::moment(one.at), terms::free(one.approver.as_str()));
        rows.push((say!(words, "fact-override"), format!("{at} {by}  {reason}")));
    }
    rows.extend(sheet.absences.iter().map(|absence| (say!(words, "fact-absence"), away(words, absence))));
    let added = standing.live.iter().filter(|entry| sheet.additions.contains(&entry.id));
    for entry in added {
        let text = free(entry.data.text.as_deref().unwrap_or_default());
        let (at, by) = (terms::moment(entry.at), terms::free(entry.doer().as_str()));
        rows.push((say!(words, "fact-addition"), format!("{at} {by}  {text}")));
    }
    Part::Facts(rows)
}

/// Who left, who stands in, from when to when; a gap is said to be one.
fn away(words: &Words, absence: &Absence) -> String {
    let stand_in = match &absence.stand_in {
        Some(name) => say!(words, "absence-stand-in", name = terms::free(name.as_str())),
        None => say!(words, "absence-gap"),
    };
    let until = match (absence.back, absence.until) {
        (Some(back), _) => say!(words, "absence-back", at = terms::moment(back)),
        (None, Some(until)) => say!(words, "absence-until", at = terms::moment(until)),
        (None, None) => say!(words, "absence-open"),
    };
    let reason = terms::free(absence.reason.as_deref().unwrap_or_default());
    [said(&absence.left), stand_in, until, reason]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("  ")
}

fn person(name: Option<&crate::domain::party::Person>) -> String {
    name.map(|name| terms::free(name.as_str())).unwrap_or_default()
}

/// The handovers by shift, the newest first.
pub fn list(words: &Words, standings: &[Standing]) -> Grid {
    let keys = ["id", "state", "shift", "outgoing", "incoming", "signed", "lines"];
    let person = |name: String| if name.is_empty() { Cell::none() } else { Cell::of(name) };
    let row = |standing: &Standing| {
        let none = Sheet::default();
        let sheet = standing.front.handover().unwrap_or(&none);
        let important = sheet.lines.iter().filter(|line| line.important.is_some()).count();
        vec![
            Cell::of(standing.id.to_string()),
            Cell::of(terms::standing(words, standing)),
            person(turns(words, sheet).unwrap_or_default()),
            person(self::person(sheet.outgoing())),
            person(self::person(sheet.incoming())),
            sheet.signed_in.as_ref().map_or_else(Cell::none, |deed| Cell::at(deed.at)),
            Cell::of(say!(words, "handover-lines", n = sheet.lines.len(), important = important)),
        ]
    };
    let mut shown: Vec<&Standing> = standings.iter().collect();
    shown.sort_by_key(|standing| std::cmp::Reverse(standing.id));
    Grid::of(words, &keys, shown.into_iter().map(row).collect(), say!(words, "list-empty"))
}
