//! One record for people: facts, where it stands, its clocks, its log.

use crate::domain::clock::{Clock, ClockName};
use crate::domain::effect::{ClockEffect, Told};
use crate::domain::entry::Entry;
use crate::domain::field::Word;
use crate::domain::fold::{Contest, Standing};
use crate::domain::front::Front;
use crate::domain::kind::{Kind, Verb};
use crate::domain::node::{Node, NodeKind};
use crate::domain::party::Person;
use crate::domain::record::Record;
use crate::domain::sheet::Count;
use crate::domain::stamp::Stamp;
use crate::i18n::Words;
use crate::report::standing::{pause_of, whereabouts};
use crate::say;

use super::json::Masking;
use super::layout::{hanging, padded, visible, width, wrap};
use super::page::{self, Cell, Grid};
use super::rulebook::rung;
use super::{bulletin, complaint, duty, handover, inquiry, opened, request, terms, visit};

/// How a record is shown.
pub struct View {
    pub now: Stamp,
    pub as_of: Option<Stamp>,
    pub masking: Masking,
    /// Wrap to this width; none where the output is no terminal.
    pub columns: Option<usize>,
}

/// The whole record; ends in a newline.
pub fn text(words: &Words, record: &Record, standing: &Standing, view: &View) -> String {
    let mut out = head(words, standing);
    if standing.front.handover().is_some() {
        out.push_str(&contests(words, standing));
        out.push_str(&handover::page(words, standing, view));
        out.push('\n');
    } else {
        out.push_str(&facts(words, standing, view));
        out.push_str(&contests(words, standing));
        out.push('\n');
        let clocks = clocks(words, standing, view);
        let gap = if clocks.is_empty() { "" } else { "\n" };
        out.push_str(&format!("{clocks}{gap}"));
    }
    out.push_str(&format!("{}\n", say!(words, "show-log")));
    let known = record.log.iter().filter(|entry| view.as_of.is_none_or(|t| entry.typed() <= t));
    for entry in known {
        out.push_str(&line(words, entry, standing, view.masking, view.columns));
    }
    out.extend(opened::next(words, standing, view.now).map(|next| format!("{next}\n")));
    out
}

fn head(words: &Words, standing: &Standing) -> String {
    let class = standing.class.map(|class| {
        let urgency = terms::term(words, "urgency", class.urgency.as_str());
        let item = terms::term(words, "item", class.item.as_str());
        let trade = terms::term(words, "trade", class.trade.as_str());
        say!(words, "show-class", urgency = urgency, item = item, trade = trade)
    });
    let state = terms::standing(words, standing);
    let kind = terms::kind(words, standing.id.kind);
    if standing.front.handover().is_some() {
        return format!("{}\n", say!(words, "handover-title", id = standing.id.to_string(), state = state));
    }
    let monthly = (standing.id.kind == Kind::Monthly).then(|| standing.id.month().to_string());
    let class = class
        .or_else(|| complaint::class(words, &standing.case))
        .or_else(|| duty::label(words, standing))
        .or_else(|| front_class(words, standing))
        .or_else(|| visit::class(words, standing))
        .or(monthly)
        .unwrap_or_else(|| say!(words, "show-no-class"));
    format!("{}\n", say!(words, "show-head", id = standing.id.to_string(), kind = kind, state = state, class = class))
}

/// The class of an inquiry or a request.
fn front_class(words: &Words, standing: &Standing) -> Option<String> {
    let of_inquiry = standing.front.inquiry().and_then(|one| inquiry::class(words, one));
    of_inquiry.or_else(|| standing.front.request().and_then(|one| request::class(words, one)))
}

fn facts(words: &Words, standing: &Standing, view: &View) -> String {
    let facts = &standing.facts;
    let name = facts.name.as_ref().map(|name| terms::free(name.as_str()));
    let phone = facts.phone.as_ref().map(|phone| visible(&view.masking.phone(phone)));
    let who: Vec<String> = name.into_iter().chain(phone).collect();
    let channel = facts.channel.map(|channel| terms::term(words, "channel", channel.as_str()));
    let links: Vec<String> = standing.links.iter().map(|id| id.to_string()).collect();
    let rows = [
        (say!(words, "fact-where"), whereabouts(standing).map(|place| terms::free(&place))),
        (say!(words, "fact-who"), Some(who.join(" ")).filter(|who| !who.is_empty())),
        (say!(words, "fact-channel"), channel),
        (say!(words, "fact-text"), facts.text.as_ref().map(|text| visible(&view.masking.text(text)))),
        (say!(words, "fact-holder"), standing.assignee.as_ref().map(|name| terms::free(name.as_str()))),
        (say!(words, "fact-part"), facts.part.map(|part| terms::term(words, "part", part.as_str()))),
        (say!(words, "fact-quote"), quote(words, standing)),
        (say!(words, "fact-amount"), fee(words, standing)),
        (say!(words, "fact-appointment"), standing.job.appointment.map(terms::moment)),
        (say!(words, "fact-pause"), pause(words, standing, view.now)),
        (
            say!(words, "fact-keys"),
            Some(standing.job.keys.join(" "))
                .filter(|keys| !keys.is_empty())
                .map(|keys| visible(&view.masking.text(&keys))),
        ),
        (say!(words, "fact-warranty"), standing.job.warranty_until.map(|day| day.to_string())),
        (say!(words, "fact-loss"), standing.job.loss.map(|fen| say!(words, "job-loss", fee = terms::fen(fen)))),
        (say!(words, "fact-rain"), super::lists::rain(words, standing, view.now)),
        (
            say!(words, "fact-satisfied"),
            standing.job.satisfied.or(standing.case.satisfied).map(|yes| satisfied(words, yes)),
        ),
        (say!(words, "fact-chases"), (standing.chases > 0).then(|| standing.chases.to_string())),
        (say!(words, "fact-links"), Some(links.join(" ")).filter(|links| !links.is_empty())),
    ];
    let of_case = match &standing.front {
        Front::Duty(_) => duty::facts(words, standing, view.masking),
        Front::Inquiry(one) => inquiry::facts(words, one, view.masking),
        Front::Request(one) => request::facts(words, one, view.masking),
        Front::Visit(_) => visit::facts(words, standing, view.masking),
        _ if standing.id.kind == Kind::Complaint => complaint::facts(words, standing, view.masking),
        _ => standing.front.monthly().map(|one| bulletin::facts(words, one)).unwrap_or_default(),
    };
    let shown: Vec<(String, String)> =
        rows.into_iter().chain(of_case).filter_map(|(name, value)| Some((name, value?))).collect();
    let label = shown.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
    shown.iter().map(|(name, value)| pair(&padded(name, label), value, view.columns)).collect()
}

fn quote(words: &Words, standing: &Standing) -> Option<String> {
    let job = &standing.job;
    match (job.quote, job.consent) {
        (_, Some(fen)) => Some(say!(words, "job-agreed", fee = terms::fen(fen))),
        (Some(fen), None) => Some(say!(words, "job-quoted", fee = terms::fen(fen))),
        (None, None) => None,
    }
}

fn fee(words: &Words, standing: &Standing) -> Option<String> {
    let job = &standing.job;
    match (job.free, job.amount, job.paid) {
        (true, ..) => Some(say!(words, "job-free")),
        (_, 0, _) => None,
        (_, amount, None) => Some(say!(words, "job-unpaid", fee = terms::fen(amount))),
        (_, _, Some(paid)) => Some(say!(words, "job-paid", fee = terms::fen(paid))),
    }
}

fn pause(words: &Words, standing: &Standing, now: Stamp) -> Option<String> {
    let pause = pause_of(standing, now)?;
    Some(say!(words, "job-paused", until = terms::moment(pause.until), reason = terms::free(&pause.reason)))
}

fn satisfied(words: &Words, yes: bool) -> String {
    if yes { say!(words, "job-yes") } else { say!(words, "job-no") }
}

/// `label  value`, wrapped under the value.
pub(super) fn pair(label: &str, value: &str, columns: Option<usize>) -> String {
    let first = format!("{label}  ");
    let room = columns.map_or(usize::MAX, |columns| columns.saturating_sub(width(&first)).max(20));
    let lines = if value.is_empty() { vec![String::new()] } else { wrap(value, room) };
    format!("{}\n", hanging(&first, &lines).trim_end_matches('\n'))
}

fn contests(words: &Words, standing: &Standing) -> String {
    let one = |contest: &Contest| match contest {
        Contest::Forbidden { entry, verb, state, after } => say!(
            words,
            "contest-forbidden",
            entry = entry.to_string(),
            after = after.to_string(),
            verb = terms::verb_of(words, standing.id.kind, *verb),
            state = terms::state_of(words, standing.id.kind, *state)
        ),
        Contest::AtOnce { first, second } => {
            say!(words, "contest-at-once", first = first.to_string(), second = second.to_string())
        }
    };
    standing.contests.iter().map(|contest| format!("{}\n", one(contest))).collect()
}

fn clocks(words: &Words, standing: &Standing, view: &View) -> String {
    let clocks: Vec<&Clock> = standing.clocks.iter().collect();
    if standing.id.kind == Kind::Duty && clocks.is_empty() {
        // No clock ever stands on a line of the duty log.
        return String::new();
    }
    match clocks.is_empty() {
        true => format!("{}\n", say!(words, "show-no-clocks")),
        false => clock_table(words, &clocks, view.now, view.columns),
    }
}

/// Clocks with limit, due time and how they stand; a target or a house value is said to be one.
fn clock_table(words: &Words, clocks: &[&Clock], now: Stamp, columns: Option<usize>) -> String {
    page::drawn(&clock_grid(words, clocks, now, String::new()), columns)
}

/// The same as a table of a page; `empty` stands where there are no clocks.
pub(super) fn clock_grid(words: &Words, clocks: &[&Clock], now: Stamp, empty: String) -> Grid {
    let names = terms::clocks_of(words, clocks);
    let row = |(clock, name): (&&Clock, String)| {
        let limit = match clock.name {
            ClockName::Promise => say!(words, "limit-agreed"),
            _ => terms::span(words, clock.limit),
        };
        [name, limit, terms::due(words, clock, now), terms::stands(words, clock, now)].map(Cell::of).to_vec()
    };
    Grid::of(words, &["clock", "limit", "due", "result"], clocks.iter().zip(names).map(row).collect(), empty)
}

/// One entry on one line, its words after it; one that was taken back is marked.
pub fn line(words: &Words, entry: &Entry, standing: &Standing, masking: Masking, columns: Option<usize>) -> String {
    let entry = standing.live(entry.id).unwrap_or(entry);
    let mut parts = vec![entry.id.to_string(), terms::moment(entry.at)];
    if let Some(entered) = entry.entered {
        parts.push(say!(words, "log-entered", at = terms::moment(entered)));
    }
    parts.push(terms::free(entry.by.as_str()));
    if let Some(who) = entry.who.as_ref().filter(|who| **who != entry.by) {
        parts.push(say!(words, "log-who", who = terms::free(who.as_str())));
    }
    parts.push(terms::verb_of(words, standing.id.kind, entry.verb));
    parts.extend(details(words, entry, masking));
    let text = parts.join("  ");
    let amended = standing.amended_by(entry.id);
    let text = match amended {
        Some(by) => say!(words, "log-amended", entry = text, by = by.to_string()),
        None => text,
    };
    let text = if standing.is_undone(entry.id) { say!(words, "log-undone", entry = text) } else { text };
    match columns {
        Some(columns) => {
            let lines = wrap(&text, columns.saturating_sub(2).max(20));
            format!("{}\n", lines.join("\n    "))
        }
        None => format!("{text}\n"),
    }
}

/// The data of an entry as people read it; effects are shown elsewhere.
pub(super) fn details(words: &Words, entry: &Entry, masking: Masking) -> Vec<String> {
    let data = &entry.data;
    let mut parts = Vec::new();
    let mut say_of = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            parts.push(words.say(&format!("detail-{key}"), &[("value", visible(&masking.text(&value)).into())]));
        }
    };
    say_of("body", data.body.map(|body| terms::term(words, "word-body", body.as_str())));
    say_of("to", data.to.as_ref().map(Word::to_text));
    say_of("entry", data.entry.map(|entry| entry.to_string()));
    say_of("set", data.set.as_ref().map(|set| pairs(set, masking)));
    say_of("via", data.via.map(|via| terms::term(words, "via", via.as_str())));
    say_of("ways", data.ways.as_ref().map(|ways| complaint::ways(words, ways)));
    say_of("nature", data.nature.map(|nature| terms::term(words, "nature", nature.as_str())));
    say_of("labels", complaint::labels(words, data));
    say_of("source", data.source.map(|source| terms::term(words, "word-source", source.as_str())));
    say_of("opinion", data.opinion.clone());
    say_of("ground", data.ground.map(|ground| terms::term(words, "word-ground", ground.as_str())));
    say_of("root-cause", data.root_cause.clone());
    say_of("prevention", data.prevention.clone());
    say_of("since", data.since.map(terms::moment));
    say_of("members", data.members.as_ref().map(|ids| complaint::ids(ids)));
    say_of("labour", data.labour.map(|yuan| yuan.to_string()));
    say_of("material", data.material.map(|yuan| yuan.to_string()));
    say_of("fee", data.fee.map(|yuan| yuan.to_string()));
    say_of("signed-by", data.signed_by.as_ref().map(Word::to_text));
    say_of("approver", data.approver.as_ref().map(Word::to_text));
    say_of("until", data.until.map(terms::moment));
    say_of("price", data.price.clone());
    say_of("link", data.link.map(|link| link.to_string()));
    say_of("key-left", data.key_left.clone());
    say_of("actual", data.actual.clone());
    say_of("finance", data.finance.as_ref().map(Word::to_text));
    say_of("statistics", data.statistics.as_ref().map(Word::to_text));
    say_of("loss", data.loss.map(|yuan| yuan.to_string()));
    say_of("warranty", data.warranty.map(|day| day.to_string()));
    let named = |list: &str, word: &str| terms::term(words, &format!("word-{list}"), word);
    let yes = |flag: Option<bool>| flag.filter(|set| *set).map(|_| String::new());
    say_of("check", data.check.map(|check| named("check", check.as_str())));
    say_of("choice", data.choice.map(|choice| named("choice", choice.as_str())));
    say_of("cause", data.cause.map(|cause| named("cause", cause.as_str())));
    say_of("feasible", data.feasible.map(|flag| named("feasible", &flag.to_string())));
    say_of("dry", data.dry.map(|flag| named("dry", &flag.to_string())));
    let asked = if entry.verb == Verb::Recheck { "right" } else { "satisfied" };
    say_of("satisfied", data.satisfied.map(|flag| named(asked, &flag.to_string())));
    say_of("reasonable", data.reasonable.map(|flag| named("reasonable", &flag.to_string())));
    say_of("hand-on", yes(data.hand_on));
    say_of("no-access", yes(data.no_access));
    say_of("wish", yes(data.wish));
    say_of("flows", yes(data.flows));
    say_of("key-returned", yes(data.key_returned));
    say_of("category", data.category.map(|one| terms::term(words, "category", one.as_str())));
    say_of("help", data.help.map(|need| request::need(words, need)));
    say_of("asker", data.asker.map(|asker| terms::term(words, "asker", asker.as_str())));
    say_of("origin", data.origin.clone());
    say_of("why", data.why.clone());
    say_of("host", data.host.as_ref().map(Word::to_text));
    say_of("service", data.service.clone());
    say_of("in-range", data.in_range.map(|flag| named("in-range", &flag.to_string())));
    say_of("answered", data.answered.map(|flag| named("answered", &flag.to_string())));
    say_of("consent", data.consent.map(|flag| named("consent", &flag.to_string())));
    say_of("unwanted", yes(data.unwanted));
    say_of("not-found", yes(data.not_found));
    say_of("consulted", data.consulted.as_ref().map(Word::to_text));
    say_of("contact", data.contact.as_ref().map(Word::to_text));
    say_of("step", data.step.map(|step| named("step", step.as_str())));
    say_of("answer", data.answer.clone());
    say_of("purpose", data.purpose.map(|purpose| named("purpose", purpose.as_str())));
    say_of("letter", data.letter.map(|letter| named("letter", letter.as_str())));
    say_of("instruction", data.instruction.clone());
    say_of("unnamed", yes(data.unnamed));
    say_of("rings", data.rings.map(|rings| rings.to_string()));
    say_of("arranged", data.arranged.clone());
    say_of("difficult", yes(data.difficult));
    say_of("result", data.result.map(|result| named("result", result.as_str())));
    say_of("document", data.document.clone());
    say_of("slip", data.slip.clone());
    say_of("slip-missing", yes(data.slip_missing));
    say_of("explained", yes(data.explained));
    say_of("stage", data.stage.map(|stage| named("stage", stage.as_str())));
    say_of("papers", data.papers.as_ref().map(|papers| visit::papers(words, papers)));
    say_of("key-no", data.key_no.clone());
    say_of("escort", data.escort.as_ref().map(Word::to_text));
    say_of("told", data.told.as_ref().map(|told| people_told(words, told)));
    say_of("counted-at", data.as_of.map(|at| super::monthly::counted_at(at, data.commit.as_deref())));
    say_of("recounted", data.clocks.as_ref().filter(|_| entry.verb == Verb::Recount).map(|due| dues(words, due)));
    let numbers = |lines: &Vec<u32>| lines.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
    let count = |count: &Count| {
        let reason = count.reason.as_deref().map(|reason| format!(" ({reason})")).unwrap_or_default();
        format!("{} {}{reason}", count.name, count.counted.saturating_sub(count.damaged))
    };
    let counted = |counts: &Vec<Count>| counts.iter().map(count).collect::<Vec<_>>().join("; ");
    say_of("lines", data.lines.as_ref().map(numbers));
    say_of("outcome", data.outcome.map(|outcome| named("outcome", outcome.as_str())));
    say_of("counted", data.counted.as_ref().map(counted));
    say_of("log-read", yes(data.log_read));
    say_of("area-ok", yes(data.area_ok));
    say_of("anomaly", data.anomaly.clone());
    say_of("sheet", data.sheet.as_ref().map(|sheet| sheet.len().to_string()));
    say_of("evidence", data.evidence.as_ref().map(|evidence| evidence.join("; ")));
    say_of("line", data.line.map(|line| named("line", line.as_str())));
    say_of("area", data.area.map(|area| named("area", area.as_str())));
    say_of("shift", data.shift.as_ref().map(Word::to_text));
    say_of("for-shift", data.for_shift.as_ref().map(Word::to_text));
    say_of("reached", data.reached.map(|flag| named("reached", &flag.to_string())));
    say_of("kept", data.kept.clone());
    say_of("scheduled", data.scheduled.map(|flag| named("scheduled", &flag.to_string())));
    say_of("score", data.score.clone());
    say_of("month", data.month.map(|month| month.to_string()));
    say_of("reason", data.reason.clone());
    say_of("text", data.text.clone());
    parts
}

/// Which rungs, and who held the roles.
fn people_told(words: &Words, told: &[Told]) -> String {
    let separator = say!(words, "cli-list-separator");
    let one = |told: &Told| {
        let people: Vec<&str> = told.people.iter().map(Person::as_str).collect();
        match people.is_empty() {
            true => rung(words, told.rung),
            false => format!("{} {}", rung(words, told.rung), people.join(&separator)),
        }
    };
    told.iter().map(one).collect::<Vec<_>>().join(&separator)
}

/// The clocks that were counted again, with their new due times.
fn dues(words: &Words, effects: &[ClockEffect]) -> String {
    let one = |effect: &ClockEffect| format!("{} {}", terms::clock(words, effect.name), terms::moment(effect.due));
    effects.iter().map(one).collect::<Vec<_>>().join(&say!(words, "cli-list-separator"))
}

/// `key=value` pairs of an amendment.
pub fn pairs(set: &Node, masking: Masking) -> String {
    let NodeKind::Map(fields) = &set.kind else { return String::new() };
    let pair = |key: &str, node: &Node| {
        let text = node.as_text().unwrap_or_default();
        format!("{key}={}", if key == "phone" { masking.phone(text) } else { masking.text(text) })
    };
    fields.iter().map(|(key, node)| pair(&key.name, node)).collect::<Vec<_>>().join(" ")
}
