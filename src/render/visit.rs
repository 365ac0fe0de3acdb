//! A visit for people and as JSON: what it is about, its slip, key and messages, what comes next, and the lists of the desk.

mod value;

use crate::domain::clock::{Clock, ClockName};
use crate::domain::entry::Entry;
use crate::domain::fold::Standing;
use crate::domain::kind::Verb;
use crate::domain::message::Message;
use crate::domain::reception::{KeyOut, Letter, Owed, Paper, Purpose, Reception, Slip};
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::i18n::Words;
use crate::report::standing::whereabouts;
use crate::say;

use super::json::Masking;
use super::layout::visible;
use super::page::{Cell, Grid};
use super::{message, terms};

pub use value::value;

/// From so many rings on one apologises first (001-R38).
const APOLOGY: u32 = 5;

/// What it is about, and the kind of letter.
pub fn class(words: &Words, standing: &Standing) -> Option<String> {
    let visit = standing.front.visit()?;
    let purpose = visit.purpose.map(|purpose| terms::term(words, "word-purpose", purpose.as_str()));
    let letter = visit.letter.map(|letter| terms::term(words, "word-letter", letter.as_str()));
    let difficult = visit.difficult.then(|| say!(words, "visit-difficult"));
    let parts: Vec<String> = purpose.into_iter().chain(letter).chain(difficult).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The lines of a new visit: what it is about, and whether the telephone was picked up in time.
pub fn opened(words: &Words, standing: &Standing) -> Vec<String> {
    let Some(visit) = standing.front.visit() else { return Vec::new() };
    let class = class(words, standing);
    class.into_iter().chain(rings(words, visit)).collect()
}

fn rings(words: &Words, visit: &Reception) -> Option<String> {
    let rings = visit.rings?;
    Some(match visit.in_time {
        Some(false) if rings >= APOLOGY => say!(words, "visit-rings-apology", rings = rings),
        Some(false) => say!(words, "visit-rings-late", rings = rings),
        _ => say!(words, "visit-rings", rings = rings),
    })
}

/// What the desk should know after an entry: the number of the slip, what is left to relay.
pub fn acted(words: &Words, entry: &Entry, standing: &Standing) -> Vec<String> {
    let Some(visit) = standing.front.visit() else { return Vec::new() };
    match (entry.verb, &visit.slip) {
        (Verb::In, Some(slip)) => {
            let number = slip.number.as_deref().map(visible).unwrap_or_default();
            let key = if slip.document.is_some() { "visit-slip" } else { "visit-slip-consent" };
            vec![words.say(key, &[("number", number.into())])]
        }
        (Verb::Relay, _) => visit.messages.unrelayed().map(|message| waiting(words, message)).collect(),
        _ => Vec::new(),
    }
}

fn waiting(words: &Words, message: &Message) -> String {
    let to = message.to.as_ref().map(|to| terms::free(to.as_str())).unwrap_or_default();
    say!(words, "visit-message-waits", entry = message.entry.to_string(), to = to, at = terms::moment(message.at))
}

/// What usually comes next, as a command.
pub fn next(words: &Words, standing: &Standing) -> Option<String> {
    let id = standing.id.to_string();
    let visit = standing.front.visit()?;
    let owed = visit.owed(&standing.facts);
    Some(match standing.state() {
        State::Received => received(words, id, visit, standing),
        State::Waiting => match visit.consent() {
            Some(true) => say!(words, "next-visit-enter", id = id),
            Some(false) => say!(words, "next-visit-decline", id = id),
            None => say!(words, "next-visit-call", id = id),
        },
        State::Inside => say!(words, "next-visit-out", id = id),
        State::Left => say!(words, "next-visit-slip", id = id),
        State::Booked => say!(words, "next-visit-key", id = id, papers = every_paper()),
        State::Viewing => say!(words, "next-visit-key-back", id = id),
        State::Escalated => say!(words, "next-visit-reply", id = id),
        State::Routed => say!(words, "next-visit-result", id = id),
        State::Pending if owed.contains(&Owed::Message) => say!(words, "next-visit-relay", id = id),
        State::Handled | State::Replied | State::Pending => match owed.first()? {
            Owed::Handling => say!(words, "next-visit-handle", id = id),
            Owed::Report => {
                let company = visit.letter == Some(Letter::CompanyTransfer);
                say!(words, "next-visit-report", id = id, to = if company { "company" } else { "director" })
            }
            Owed::Answer => say!(words, "next-visit-reply", id = id),
            Owed::Message => say!(words, "next-visit-relay", id = id),
            _ => say!(words, "next-visit-followup", id = id),
        },
        _ => return None,
    })
}

fn received(words: &Words, id: String, visit: &Reception, standing: &Standing) -> String {
    let none = standing.links.is_empty();
    match visit.purpose {
        Some(Purpose::Visitor) => say!(words, "next-visit-in", id = id),
        Some(Purpose::Viewing) => say!(words, "next-visit-view", id = id, papers = every_paper()),
        Some(Purpose::Tour) if visit.arranged.is_none() => say!(words, "next-visit-tour", id = id),
        Some(Purpose::Complaint) if !visit.letter.is_some_and(|letter| letter.goes_up()) => {
            say!(words, "next-visit-refer", id = id, kind = "complaint")
        }
        Some(Purpose::Repair) if none => say!(words, "next-visit-refer", id = id, kind = "repair"),
        Some(Purpose::Inquiry) if none => say!(words, "next-visit-refer", id = id, kind = "inquiry"),
        Some(Purpose::Help) if none => say!(words, "next-visit-refer", id = id, kind = "request"),
        Some(_) if visit.letter.is_some_and(|letter| letter.goes_up()) => say!(words, "next-visit-look", id = id),
        _ if !standing.can_be_reached() => {
            say!(words, "next-visit-handle-unknown", id = id)
        }
        _ => say!(words, "next-visit-handle", id = id),
    }
}

/// The papers of a viewing as flags (004-R68).
fn every_paper() -> String {
    Paper::ALL.iter().map(|paper| format!("--paper {}", paper.as_str())).collect::<Vec<_>>().join(" ")
}

/// The papers that were checked.
pub fn papers(words: &Words, papers: &[Paper]) -> String {
    let papers: Vec<String> = papers.iter().map(|paper| terms::term(words, "word-paper", paper.as_str())).collect();
    papers.join(&say!(words, "cli-list-separator"))
}

/// The facts that `show` lists of a visit, each where it has one.
pub fn facts(words: &Words, standing: &Standing, masking: Masking) -> Vec<(String, Option<String>)> {
    let Some(visit) = standing.front.visit() else { return Vec::new() };
    let free = |text: &Option<String>| text.as_ref().map(|text| visible(&masking.text(text)));
    let name = |name: &str| visible(&masking.text(name));
    let owed = visit.owed(&standing.facts);
    let owed: Vec<String> = owed.iter().map(|owed| terms::term(words, "word-owed", owed.as_str())).collect();
    let open = !standing.shown().is_over();
    let list = |parts: Vec<String>, by: &str| Some(parts.join(by)).filter(|text| !text.is_empty());
    let routed = visit.routed.as_ref().and_then(|routed| routed.to.as_ref()).map(|to| name(to.as_str()));
    vec![
        (say!(words, "fact-unnamed"), visit.unnamed.then(|| say!(words, "visit-unnamed"))),
        (say!(words, "fact-rings"), rings(words, visit)),
        (say!(words, "fact-instruction"), free(&visit.instruction)),
        (say!(words, "fact-instructed-by"), visit.instructed_by.as_ref().map(|who| name(who.as_str()))),
        (say!(words, "fact-arranged"), free(&visit.arranged)),
        (say!(words, "fact-escalated"), visit.escalated.as_ref().map(|(to, _)| name(to.as_str()))),
        (say!(words, "fact-promised"), visit.promised.map(terms::moment)),
        (say!(words, "fact-routed"), routed),
        (say!(words, "fact-found"), free(&visit.found)),
        (say!(words, "fact-result"), result(words, visit, masking)),
        (say!(words, "fact-reported-up"), visit.reported.map(terms::moment)),
        (say!(words, "fact-messages"), message::listed(words, &visit.messages, masking)),
        (say!(words, "fact-slip"), visit.slip.as_ref().map(|slip| slip_words(words, slip, masking))),
        (say!(words, "fact-viewing"), visit.appointment.map(terms::moment)),
        (say!(words, "fact-key"), visit.key.as_ref().map(|key| key_words(words, key, masking))),
        (say!(words, "fact-owed"), list(owed, &say!(words, "cli-list-separator")).filter(|_| open)),
    ]
}

fn result(words: &Words, visit: &Reception, masking: Masking) -> Option<String> {
    let handled = visit.handled.as_ref()?;
    let text = |text: &Option<String>| text.as_ref().map(|text| visible(&masking.text(text)));
    let parts = [
        Some(terms::term(words, "word-result", handled.result.as_str())),
        Some(terms::moment(handled.at)),
        Some(visible(&masking.text(handled.who.as_str()))),
        text(&handled.text),
        text(&handled.reason),
    ];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join("  "))
}

fn slip_words(words: &Words, slip: &Slip, masking: Masking) -> String {
    let number = slip.number.as_deref().map(visible).unwrap_or_else(dash);
    let identity = match &slip.document {
        Some(document) => visible(&masking.text(document)),
        None => say!(words, "visit-unclear"),
    };
    format!("{number}  {identity}  {}", slip_state(words, slip))
}

/// How a slip stands: the visitor is in, it is missing, explained, or back.
fn slip_state(words: &Words, slip: &Slip) -> String {
    match (&slip.returned, &slip.explained, &slip.missing) {
        (Some((at, _)), ..) => say!(words, "slip-back", at = terms::moment(*at)),
        (None, Some(why), _) => say!(words, "slip-explained", why = terms::free(why)),
        (None, None, Some(why)) => say!(words, "slip-missing", why = terms::free(why)),
        (None, None, None) => say!(words, "slip-out"),
    }
}

fn key_words(words: &Words, key: &KeyOut, masking: Masking) -> String {
    let number = key.number.as_deref().map(|number| visible(&masking.text(number))).unwrap_or_else(dash);
    let escort = key.escort.as_ref().map(|escort| visible(&masking.text(escort.as_str()))).unwrap_or_else(dash);
    match &key.back {
        None => say!(words, "key-is-out", number = number, escort = escort, at = terms::moment(key.out)),
        Some((at, _)) => say!(words, "key-is-back", number = number, escort = escort, at = terms::moment(*at)),
    }
}

/// The visits in the order in which people came; with `inside` the slips that are out.
pub fn list(words: &Words, standings: &[Standing], inside: bool, now: Stamp) -> Grid {
    let keys: &[&'static str] = match inside {
        true => &["id", "slip", "name", "where", "entered", "stay", "holder"],
        false => &["id", "state", "purpose", "where", "arrived", "holder", "time", "text"],
    };
    let row = |standing: &Standing| if inside { inside_row(words, standing, now) } else { row(words, standing, now) };
    let cells = |row: Vec<String>| {
        row.into_iter().map(|cell| if cell == dash() { Cell::none() } else { Cell::of(cell) }).collect()
    };
    Grid::of(words, keys, standings.iter().map(|one| cells(row(one))).collect(), say!(words, "list-empty"))
}

fn row(words: &Words, standing: &Standing, now: Stamp) -> Vec<String> {
    let visit = standing.front.visit();
    let purpose = visit.and_then(|visit| visit.purpose);
    let nearest = standing.clocks.iter().filter(|clock| clock.end.is_none()).min_by_key(|clock| clock.due(now));
    vec![
        standing.id.to_string(),
        terms::standing(words, standing),
        purpose.map_or_else(dash, |purpose| terms::term(words, "word-purpose", purpose.as_str())),
        whereabouts(standing).map_or_else(dash, |place| terms::free(&place)),
        terms::moment(standing.opened),
        holder(standing),
        nearest.map(|clock| stands(words, clock, now)).or_else(|| held(words, standing)).unwrap_or_else(dash),
        terms::free(standing.facts.text.as_deref().unwrap_or_default()),
    ]
}

fn inside_row(words: &Words, standing: &Standing, now: Stamp) -> Vec<String> {
    let slip = standing.front.visit().and_then(|visit| visit.slip.as_ref());
    let name = standing.facts.name.as_ref().map(|name| terms::free(name.as_str()));
    let stay = standing.clocks.iter().find(|clock| clock.name == ClockName::Stay);
    let inside = slip.is_some_and(|slip| slip.is_inside());
    let state = match (slip, stay.filter(|_| inside)) {
        (_, Some(clock)) => terms::stands(words, clock, now),
        (Some(slip), None) => slip_state(words, slip),
        (None, None) => dash(),
    };
    vec![
        standing.id.to_string(),
        slip.and_then(|slip| slip.number.as_deref()).map_or_else(dash, visible),
        name.unwrap_or_else(dash),
        whereabouts(standing).map_or_else(dash, |place| terms::free(&place)),
        slip.map_or_else(dash, |slip| terms::moment(slip.entered)),
        state,
        holder(standing),
    ]
}

/// What a viewing waits for where no clock runs: the time that is booked, or the key that is out.
fn held(words: &Words, standing: &Standing) -> Option<String> {
    let visit = standing.front.visit()?;
    match standing.state() {
        State::Booked => visit.appointment.map(terms::moment),
        State::Viewing => {
            let number = visit.key.as_ref()?.number.as_deref().map_or_else(dash, terms::free);
            Some(say!(words, "visit-key-out", number = number))
        }
        _ => None,
    }
}

fn holder(standing: &Standing) -> String {
    standing.assignee.as_ref().map_or_else(dash, |name| terms::free(name.as_str()))
}

/// The clock with its name: several kinds of them stand in one column.
fn stands(words: &Words, clock: &Clock, now: Stamp) -> String {
    format!("{} {}", terms::clock(words, clock.name), terms::stands(words, clock, now))
}

fn dash() -> String {
    "-".to_string()
}
