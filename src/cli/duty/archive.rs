//! `duty archive`: the logs of a month go to the archivist (002-R12).

use clap::ArgMatches;

use crate::cli::act::person;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::session::{Output, Session, typed};
use crate::cli::written;
use crate::domain::fold::Standing;
use crate::domain::kind::Kind;
use crate::domain::month::Month;
use crate::domain::shift::Turn;
use crate::ops::Refusal;
use crate::ops::front::archive::{Filing, archive as file};
use crate::ops::refusal::Guard;
use crate::render::layout::visible;
use crate::render::terms;
use crate::report::dutymonth::{Completeness, archived, completeness, is_over};
use crate::report::shiftlog::Desk;
use crate::say;
use crate::store::Want;

/// `duty archive`: what is missing is said first; with a reason it goes on all the same.
pub fn archive(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let words = ctx.words;
    let (Some(month), Some(signed_by)) = (matches.get_one::<Month>("month").copied(), person(matches, "signed-by"))
    else {
        return Err(Failure::Unsaid { flag: "--month" });
    };
    let takeovers = session.takeovers();
    let desk = Desk { office: &session.office, takeovers: &takeovers };
    let at = session.at(matches)?;
    let writing = session.store.begin(ctx.commit)?;
    let gathered = session.store.gather(&[Kind::Duty, Kind::Complaint], None, Want::All);
    if !gathered.faults.is_empty() {
        return Err(Failure::Broken(gathered.faults));
    }
    let (complaints, lines): (Vec<Standing>, Vec<Standing>) =
        gathered.standings.into_iter().partition(|one| one.id.kind == Kind::Complaint);
    let found = completeness(month, &lines, &complaints, &desk);
    let over = is_over(month, &desk, at);
    let filing = Filing {
        month,
        over,
        gaps: (!found.figures().are_whole()).then(|| summary(&session, &found)),
        before: archived(month, &lines),
        signed_by,
        reason: typed(matches, "reason"),
        text: say!(words, "archive-text", month = month.to_string()),
        counts: found.figures(),
        commit: session.store.head(),
        shift: session.on_duty(at).map(|on| on.hours.turn),
    };
    let missing = missing(&session, &found);
    let id = writing.next_id(Kind::Duty, session.now.day());
    let change = match file(id, filing, &session.desktop(matches, &writing)?) {
        Ok(change) => change,
        Err(refusal) => {
            let gaps = matches!(refusal, Refusal::Guard { guard: Guard::ArchiveGaps, .. });
            let failure = Failure::from(refusal);
            let err = if gaps { missing } else { String::new() } + &failure.text(words, Some(&session.store));
            return Ok(Output { err, code: failure.code(), ..Output::default() });
        }
    };
    let saved = session.save(writing, &change)?;
    written::opened(&session, &change.writes[0], &saved, &missing)
}

/// What is missing, in one line of figures.
fn summary(session: &Session, found: &Completeness) -> String {
    let words = session.ctx.words;
    let lacking = found.figures().missing().into_iter().filter(|(_, n)| *n > 0);
    let named: Vec<String> =
        lacking.map(|(name, n)| format!("{} {n}", terms::term(words, "word-figure", name))).collect();
    named.join(&say!(words, "cli-list-separator"))
}

/// What is missing, one line a kind of gap, each shift and record named.
fn missing(session: &Session, found: &Completeness) -> String {
    let words = session.ctx.words;
    let separator = say!(words, "cli-list-separator");
    let stretch = |(first, last, n): (Turn, Turn, usize)| match n {
        1 => visible(&first.to_string()),
        _ => format!("{}…{}", visible(&first.to_string()), visible(&last.to_string())),
    };
    let turns = |turns: &[Turn]| found.stretches(turns).into_iter().map(stretch).collect::<Vec<_>>();
    let ids = |ids: &[crate::domain::id::RecordId]| ids.iter().map(|id| id.to_string()).collect::<Vec<_>>();
    let owing = found.owing.iter().map(|(id, owed)| {
        let owed: Vec<String> = owed.iter().map(|one| terms::term(words, "word-owed", one.as_str())).collect();
        format!("{id} {}", owed.join("/"))
    });
    let rows = [
        ("unwritten", turns(&found.unwritten)),
        ("unsigned", turns(&found.unsigned)),
        ("open", ids(&found.open)),
        ("owing", owing.collect()),
        ("unchecked", ids(&found.unchecked)),
    ];
    let line = |(name, which): &(&str, Vec<String>)| {
        let n = found.figures().missing().into_iter().find(|(other, _)| other == name).map_or(0, |(_, n)| n);
        let what = terms::term(words, "word-figure", name);
        format!("{}\n", say!(words, "archive-missing", what = what, n = n, which = which.join(&separator)))
    };
    rows.iter().filter(|(_, which)| !which.is_empty()).map(line).collect()
}
