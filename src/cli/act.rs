//! The verbs that act on one record: flags to data, one entry, and a line that says how the record stands now.

use std::cell::Cell;

use clap::ArgMatches;

use crate::domain::class::Via;
use crate::domain::entry::Data;
use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::help::Need;
use crate::domain::id::{EntryId, RecordId};
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::{Person, Role, Yuan};
use crate::domain::reception::Paper;
use crate::domain::shift::Turn;
use crate::ops::complaint::replies_for_another;
use crate::ops::front::answers_for_another;
use crate::ops::{Refusal, act, amend, open};
use crate::render::terms;
use crate::say;

use super::ask_front;
use super::complaint;
use super::context::{Context, when};
use super::duty;
use super::failure::Failure;
use super::follow::{Followed, follows};
use super::prompt;
use super::session::{Output, Session, free_text, typed};
use super::visit;
use super::written;

/// Does `verb` to the record that was typed, or to the one it was merged into.
pub fn run(ctx: &Context, kind: Option<Kind>, verb: Verb, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = match verb {
        _ if kind == Some(Kind::Complaint) && (starts_clocks(verb) || verb == Verb::Followup) => {
            Session::open_judging(ctx)?
        }
        _ if kind == Some(Kind::Visit) => Session::open_judging(ctx)?,
        Verb::Start | Verb::Finish | Verb::Accept | Verb::Appoint => Session::open_judging(ctx)?,
        // Clocks of promises, messages and emergencies, and the figures of the desk.
        Verb::Promise | Verb::Message | Verb::Unanswerable | Verb::Classify => Session::open_judging(ctx)?,
        _ => Session::open(ctx)?,
    };
    let typed = session.find(matches, kind)?;
    let followed = if follows(verb) { session.follow(typed)? } else { Followed { id: typed, remark: String::new() } };
    followed.told(done(&session, followed.id, verb, matches))
}

/// Does `verb` to this record.
fn done(session: &Session, id: RecordId, verb: Verb, matches: &ArgMatches) -> Result<Output, Failure> {
    let mut data = data(matches, session)?;
    if session.ctx.can_ask() {
        let (_, standing) = session.read(id)?;
        ask(session, verb, &mut data)?;
        if verb == Verb::Followup {
            visit::ask_followup(session, &mut data)?;
        }
        if id.kind == Kind::Visit {
            visit::ask(session, &standing, verb, &mut data)?;
        }
        ask_front::ask(session, id.kind, verb, &mut data)?;
        if let Some(watch) = standing.front.duty() {
            duty::ask_more(session, verb, watch, &mut data)?;
        }
    }
    if id.kind == Kind::Complaint && verb == Verb::Followup && data.satisfied == Some(false) {
        return complaint::goes_on_anew(session, id, verb, data, matches);
    }
    let who = person(matches, "who");
    let stranger = Cell::new(false);
    let changed = session.change(id, matches, |record, standing, desktop| {
        let doer = who.as_ref().unwrap_or(&desktop.by);
        let complaint = replies_for_another(standing, verb, doer, desktop);
        stranger.set(complaint || answers_for_another(standing, verb, doer));
        let data = match verb {
            Verb::In => visit::numbered(session, data.clone(), desktop),
            _ => data.clone(),
        };
        act::act(record, standing, verb, who.clone(), data, desktop)
    });
    let changed = readable(session, changed)?;
    let warning = stranger.get().then(|| not_theirs(session, &changed.1));
    let mut output = written::acted(session, &changed);
    output.err.insert_str(0, &warning.unwrap_or_default());
    Ok(output)
}

/// Whether the rules may start clocks by this verb of a complaint.
fn starts_clocks(verb: Verb) -> bool {
    use Verb::*;
    matches!(verb, Classify | Settle | Report | Escalate | Appoint | Extend | Progress | Handle | Reply)
}

/// Whoever received it replies; somebody else does so openly (首问负责, 000-R139).
pub fn not_theirs(session: &Session, standing: &Standing) -> String {
    let owner = standing.assignee.as_ref().map(|owner| terms::free(owner.as_str())).unwrap_or_default();
    let words = session.ctx.words;
    let remark = match standing.id.kind {
        Kind::Complaint => say!(words, "remark-not-theirs", owner = owner),
        _ => say!(words, "remark-not-first-asked", owner = owner),
    };
    format!("{remark}\n")
}

/// Rules that cannot be read are named at their fault.
pub fn readable<T>(session: &Session, done: Result<T, Failure>) -> Result<T, Failure> {
    match done {
        Err(Failure::Refused(refusal)) if *refusal == Refusal::NoRules && !session.office.faults.is_empty() => {
            Err(Failure::Broken(session.office.faults.clone()))
        }
        done => done,
    }
}

/// `rework`: before acceptance the same order goes back to work; after it a new, linked order is opened, free inside the
/// warranty where our work was the cause.
pub fn rework(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let followed = session.find_followed(matches, Some(Kind::Repair))?;
    let (_, standing) = session.read(followed.id)?;
    if standing.job.accepted.is_none() {
        return run(ctx, Some(Kind::Repair), Verb::Rework, matches);
    }
    followed.told(reworked(&session, followed.id, matches))
}

/// A rework after acceptance, in a new order.
fn reworked(session: &Session, id: RecordId, matches: &ArgMatches) -> Result<Output, Failure> {
    let ctx = session.ctx;
    let data = data(matches, session)?;
    let writing = session.store.begin(ctx.commit)?;
    let before = session.read(id)?;
    let new = writing.next_id(Kind::Repair, session.now.day());
    let change = open::rework(new, &before, &data, &session.desktop(matches, &writing)?)?;
    let saved = session.save(writing, &change)?;
    written::opened(session, &change.writes[0], &saved, "")
}

/// `amend ID key=value…`, or `amend ID --entry x3 key=value…`.
pub fn amend(ctx: &Context, kind: Option<Kind>, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_judging(ctx)?;
    let id = session.find(matches, kind)?;
    let mut reason = typed(matches, "reason");
    if reason.is_none() && ctx.can_ask() && matches.contains_id("pairs") {
        session.read(id)?;
        reason = prompt::line(&say!(ctx.words, "ask-reason"))?;
    }
    let since = match typed(matches, "since") {
        Some(text) => Some(when(&text, "--since", session.now, &session.office)?),
        None => None,
    };
    let asked = amend::Correction {
        entry: matches.get_one::<EntryId>("entry").copied(),
        pairs: pairs(matches, &session)?,
        reason,
        since,
        takeovers: Vec::new(),
    };
    let changed = session.change(id, matches, |record, standing, desktop| {
        let takeovers = if id.kind == Kind::Duty { session.takeovers() } else { Vec::new() };
        amend::amend(record, standing, amend::Correction { takeovers, ..asked.clone() }, desktop)
    });
    let changed = readable(&session, changed)?;
    let mut output = written::acted(&session, &changed);
    output.err.insert_str(0, &duty::corrected(&session, &changed));
    Ok(output)
}

/// The pairs as typed; times in them may be written as everywhere on the command line.
fn pairs(matches: &ArgMatches, session: &Session) -> Result<Vec<(String, String)>, Failure> {
    let typed = matches.get_many::<(String, String)>("pairs").into_iter().flatten();
    typed
        .map(|(key, value)| match key.as_str() {
            "at" | "until" => Ok((key.clone(), when(value, "at=", session.now, &session.office)?.to_text())),
            _ => Ok((key.clone(), value.clone())),
        })
        .collect()
}

/// The flags of any verb as the data of its entry; a flag the verb does not have is simply not there.
pub fn data(matches: &ArgMatches, session: &Session) -> Result<Data, Failure> {
    let time = |id, flag| match typed(matches, id) {
        Some(text) => when(&text, flag, session.now, &session.office).map(Some),
        None => Ok(None),
    };
    let until = time("until", "--until")?;
    let since = time("since", "--since")?;
    let ways = matches.try_get_many::<String>("ways").ok().flatten();
    let papers = matches.try_get_many::<String>("paper").ok().flatten();
    Ok(Data {
        category: word(matches, "category"),
        asker: word(matches, "asker"),
        origin: typed(matches, "origin"),
        why: typed(matches, "why"),
        host: person(matches, "host"),
        answer: typed(matches, "answer"),
        consulted: person(matches, "consulted"),
        answered: either(matches, "answered", "no-answer"),
        consent: either(matches, "consents", "refuses"),
        unwanted: set(matches, "unwanted"),
        help: typed(matches, "help-category").and_then(|need| Need::from_text(&need.to_uppercase())),
        service: typed(matches, "service"),
        contact: person(matches, "contact"),
        step: word(matches, "step"),
        nature: word(matches, "nature"),
        subtype: typed(matches, "subtype"),
        content: typed(matches, "content"),
        topic: typed(matches, "topic"),
        severity: word(matches, "severity"),
        source: word(matches, "complaint-source"),
        reasonable: either(matches, "reasonable", "unreasonable"),
        since,
        body: word(matches, "body"),
        hand_on: set(matches, "hand-on"),
        ways: ways.map(|ways| ways.filter_map(|way| Via::from_text(way)).collect()),
        opinion: typed(matches, "opinion"),
        ground: word(matches, "ground"),
        root_cause: typed(matches, "root-cause"),
        prevention: typed(matches, "prevention"),
        to: person(matches, "to"),
        until,
        via: word(matches, "via"),
        satisfied: either(matches, "satisfied", "unsatisfied"),
        signed_by: person(matches, "signed-by"),
        approver: person(matches, "approver"),
        price: typed(matches, "price"),
        labour: yuan(matches, "labour"),
        material: yuan(matches, "material"),
        fee: yuan(matches, "fee"),
        feasible: either(matches, "feasible", "infeasible"),
        actual: typed(matches, "actual"),
        check: word(matches, "check"),
        choice: word(matches, "choice"),
        no_access: set(matches, "no-access"),
        wish: set(matches, "wish"),
        test: word(matches, "test"),
        flows: set(matches, "flows"),
        dry: either(matches, "dry", "wet"),
        cause: word(matches, "cause"),
        finance: person(matches, "finance"),
        statistics: person(matches, "statistics"),
        key_left: typed(matches, "key-left"),
        key_returned: set(matches, "key-returned"),
        loss: yuan(matches, "loss"),
        line: word(matches, "line"),
        area: word(matches, "area"),
        for_shift: matches.try_get_one::<Turn>("for-shift").ok().flatten().cloned(),
        reached: either(matches, "reached", "unreached"),
        kept: typed(matches, "kept"),
        scheduled: either(matches, "scheduled", "unscheduled"),
        score: typed(matches, "score"),
        closes: set(matches, "keep-open").map(|_| false),
        reason: typed(matches, "reason"),
        text: free_text(matches),
        entry: matches.try_get_one::<EntryId>("entry").ok().flatten().copied(),
        purpose: word(matches, "purpose"),
        letter: word(matches, "letter-kind"),
        instruction: typed(matches, "instruction"),
        unnamed: set(matches, "no-name"),
        rings: matches.try_get_one::<u32>("rings").ok().flatten().copied(),
        arranged: typed(matches, "arranged"),
        difficult: set(matches, "difficult"),
        result: word(matches, "result"),
        document: typed(matches, "document"),
        slip_missing: set(matches, "slip-missing"),
        explained: set(matches, "explained"),
        stage: word(matches, "stage"),
        papers: papers.map(|papers| papers.filter_map(|paper| Paper::from_text(paper)).collect()),
        key_no: typed(matches, "key-no"),
        escort: person(matches, "escort"),
        ..Data::default()
    })
}

fn word<W: Word>(matches: &ArgMatches, id: &str) -> Option<W> {
    typed(matches, id).and_then(|text| W::from_text(&text))
}

/// A flag that is set, as `true`; absent where it is not.
pub fn set(matches: &ArgMatches, id: &str) -> Option<bool> {
    matches.try_get_one::<bool>(id).ok().flatten().copied().filter(|set| *set)
}

/// Two flags of which one holds: `true` for the first, `false` for the second.
pub fn either(matches: &ArgMatches, yes: &str, no: &str) -> Option<bool> {
    set(matches, yes).or_else(|| set(matches, no).map(|_| false))
}

pub fn person(matches: &ArgMatches, id: &str) -> Option<Person> {
    matches.try_get_one::<Person>(id).ok().flatten().cloned()
}

fn yuan(matches: &ArgMatches, id: &str) -> Option<Yuan> {
    matches.try_get_one::<Yuan>(id).ok().flatten().copied()
}

/// Asks for what the verb cannot do without.
fn ask(session: &Session, verb: Verb, data: &mut Data) -> Result<(), Failure> {
    let words = session.ctx.words;
    match verb {
        Verb::Dispatch if data.to.is_none() => data.to = ask_repairer(session)?,
        Verb::Note if data.text.is_none() => data.text = prompt::line(&say!(words, "ask-note"))?,
        Verb::Void | Verb::Cancel | Verb::Decline | Verb::Rework | Verb::Pause if data.reason.is_none() => {
            data.reason = prompt::line(&say!(words, "ask-reason"))?
        }
        _ => {}
    }
    Ok(())
}

/// Lets the desk choose among the repairers, each with the number of orders he holds; types a name where none is listed.
fn ask_repairer(session: &Session) -> Result<Option<Person>, Failure> {
    let words = session.ctx.words;
    let repairers: Vec<&Person> = session
        .office
        .staff
        .iter()
        .filter(|staff| staff.roles.contains(&Role::Repairer))
        .map(|staff| &staff.name)
        .collect();
    if repairers.is_empty() {
        return prompt::word(&say!(words, "ask-repairer"), words);
    }
    let open = session.open_records();
    let load = |person: &Person| open.iter().filter(|standing| standing.assignee.as_ref() == Some(person)).count();
    let shown: Vec<String> = repairers
        .iter()
        .map(|person| say!(words, "choice-repairer", name = terms::free(person.as_str()), n = load(person)))
        .collect();
    let chosen = prompt::choose(&say!(words, "ask-repairer"), &shown)?;
    Ok(repairers.get(chosen).map(|person| (*person).clone()))
}
