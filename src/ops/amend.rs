//! Correcting: a fact of intake, the class, or an earlier entry was wrong. The old words stay in the file.

use crate::domain::book::Change;
use crate::domain::class::{Channel, Class, Item, Trade, Urgency};
use crate::domain::clock::ClockName;
use crate::domain::entry::{Data, Entry};
use crate::domain::event::Event;
use crate::domain::fault::Wants;
use crate::domain::field::{Field, Word, nearest};
use crate::domain::fold::{Standing, reclassed, word};
use crate::domain::id::EntryId;
use crate::domain::job::Part;
use crate::domain::kind::{Kind, Verb};
use crate::domain::node::Node;
use crate::domain::party::{House, Person};
use crate::domain::record::{Facts, Record};
use crate::domain::shape::{LOCKED, shape};
use crate::domain::shift::Takeover;
use crate::domain::stamp::Stamp;
use crate::rules::features;

use super::refusal::Guard;
use super::{Desktop, Refusal, What, act, complaint, front, guard, repair, retime};

const CLASS_KEYS: &[&str] = &["urgency", "item", "trade"];

/// What `complaint classify` decides; the keys are its flags too.
const COMPLAINT_KEYS: &[&str] = &["nature", "subtype", "content", "topic", "severity", "reasonable"];

/// The correction asked for: `key=value` pairs, of intake or of `entry`.
#[derive(Clone, Debug)]
pub struct Correction {
    pub entry: Option<EntryId>,
    pub pairs: Vec<(String, String)>,
    pub reason: Option<String>,
    /// When the case changed, where it was not misjudged from the start: the new clocks count from then.
    pub since: Option<Stamp>,
    /// Who took over which shift when: by these a line of the duty log finds its shift.
    pub takeovers: Vec<Takeover>,
}

/// Appends an amendment. A new class gets new clocks: those already late stay late, running ones are cancelled and the
/// new ones count from the opening, or from `since` (contract section 6).
pub fn amend(record: &Record, standing: &Standing, asked: Correction, desktop: &Desktop) -> Result<Change, Refusal> {
    guard::known(&desktop.by, desktop)?;
    let keys: Vec<&str> = asked.pairs.iter().map(|(key, _)| key.as_str()).collect();
    front::handover::amendable(standing, asked.entry, &keys)?;
    guard::movement(record, standing, Verb::Amend, desktop)?;
    if asked.pairs.is_empty() {
        return Err(Refusal::Missing { what: What::Change });
    }
    let twice = asked.pairs.iter().enumerate().find(|(at, (key, _))| asked.pairs[..*at].iter().any(|(k, _)| k == key));
    if let Some((_, (key, _))) = twice {
        return Err(Refusal::Twice { key: key.clone() });
    }
    if let Some(since) = asked.since.filter(|since| *since > desktop.now) {
        return Err(Refusal::Future { at: since, now: desktop.now });
    }
    let reason = asked.reason.clone().filter(|reason| !reason.trim().is_empty());
    let reason = reason.ok_or(Refusal::Missing { what: What::Reason })?;
    let set = Node::map(asked.pairs.iter().map(|(key, value)| (key.clone(), Node::text(value.as_str()))));
    let data = Data { entry: asked.entry, set: Some(set.clone()), reason: Some(reason), ..Data::default() };
    let data = match asked.entry {
        Some(entry) => of_entry(record, standing, entry, &asked, &set, data, desktop)?,
        None => of_record(record, standing, &asked, &set, data, desktop)?,
    };
    let change = act::appended(record, Verb::Amend, None, data, desktop);
    retime::may_correct(standing, &change, desktop)?;
    Ok(change)
}

fn of_record(
    record: &Record,
    standing: &Standing,
    asked: &Correction,
    set: &Node,
    data: Data,
    desktop: &Desktop,
) -> Result<Data, Refusal> {
    let repair = record.id.kind == Kind::Repair;
    let of_kind = |key: &&str| if repair { *key != "demand" } else { *key != "part" };
    let class = if repair { CLASS_KEYS } else { &[] };
    let keys: Vec<&str> = Facts::KEYS.iter().copied().filter(of_kind).chain(class.iter().copied()).collect();
    for (key, value) in &asked.pairs {
        let of_case = !repair && COMPLAINT_KEYS.contains(&key.as_str());
        if of_case {
            return Err(Refusal::ClassKey { id: record.id, key: key.clone() });
        }
        if !keys.contains(&key.as_str()) {
            return Err(Refusal::UnknownKey { key: key.clone(), near: nearest(key, &keys) });
        }
        fits(key, value, standing)?;
    }
    if word::<String>(set, "text").is_some_and(|text| text.trim().is_empty()) {
        return Err(Refusal::Missing { what: What::Text });
    }
    if let Some(house) = word::<House>(set, "house") {
        guard::known_house(&house, desktop)?;
    }
    let class = reclassed(standing.class, set);
    let facts = standing.facts.amended(set).unwrap_or_default();
    let same = Node::map(facts.nodes()).same(&Node::map(standing.facts.nodes()));
    if same && class == standing.class {
        return Err(Refusal::Unchanged { id: record.id });
    }
    match (class, standing.class) {
        (Some(new), old) if old.is_none_or(|old| old.urgency != new.urgency) => {
            let start = asked.since.unwrap_or(standing.opened);
            with_clocks(record, standing, new, start, data, desktop)
        }
        _ if asked.since.is_some() => Err(Refusal::SinceUnused { id: record.id }),
        _ => Ok(data),
    }
}

/// New clocks of `class` from `start`, put into the amendment.
fn with_clocks(
    record: &Record,
    standing: &Standing,
    class: Class,
    start: Stamp,
    data: Data,
    desktop: &Desktop,
) -> Result<Data, Refusal> {
    let calendar = &desktop.office.calendar;
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let (mut clocks, assumed) = judge.clocks(record.id.kind, &features(class, false), Event::Open, start, calendar);
    clocks.retain(|clock| matches!(clock.name, ClockName::Arrive | ClockName::Finish));
    let waits = repair::waits_of(&clocks, standing, desktop);
    let data = Data { clocks: Some(clocks), assumed: (!assumed.is_empty()).then_some(assumed), ..data };
    Ok(repair::with_waits(data, waits))
}

fn of_entry(
    record: &Record,
    standing: &Standing,
    id: EntryId,
    asked: &Correction,
    set: &Node,
    data: Data,
    desktop: &Desktop,
) -> Result<Data, Refusal> {
    if standing.is_undone(id) {
        return Err(Refusal::AlreadyUndone { id: record.id, entry: id });
    }
    let Some(entry) = standing.live(id) else {
        return Err(Refusal::NoSuchEntry { id: record.id, entry: id });
    };
    let shape = shape(entry.verb);
    let keys: Vec<&'static str> = ["at", "who"].iter().chain(shape.needs).chain(shape.may).copied().collect();
    let open = |key: &str| {
        let of_class = entry.verb == Verb::Open && CLASS_KEYS.contains(&key);
        let shared = ["at", "who", "reason"].contains(&key);
        let other = entry.verb == Verb::Open && !shared && (key == "key_left") != (record.id.kind == Kind::Repair);
        let moved =
            key == "until" && matches!(entry.verb, Verb::Extend | Verb::Appoint | Verb::Promise | Verb::Escalate);
        keys.contains(&key) && !LOCKED.contains(&key) && !of_class && !moved && !other
    };
    if let Some((key, _)) = asked.pairs.iter().find(|(key, _)| !open(key)) {
        let keys: Vec<&'static str> = keys.iter().copied().filter(|key| open(key)).collect();
        let (key, verb) = (key.clone(), entry.verb);
        return Err(Refusal::EntryKey { id: record.id, entry: id, verb, key, keys });
    }
    let Some(amended) = entry.amended(set) else {
        let bad = |(key, value): &&(String, String)| {
            entry.amended(&Node::map([(key.as_str(), Node::text(value.as_str()))])).is_none()
        };
        let (key, value) = asked.pairs.iter().find(bad).unwrap_or(&asked.pairs[0]).clone();
        return Err(Refusal::BadValue { key, value, wants: Wants::Text });
    };
    // Departments and bodies outside are no staff.
    let outside = entry.verb.names_outsiders() || entry.verb == Verb::Open;
    let to = amended.data.to.as_ref().filter(|_| !outside);
    for person in [amended.who.as_ref(), to, amended.data.approver.as_ref()].into_iter().flatten() {
        guard::known(person, desktop)?;
    }
    if amended.write().same(&entry.write()) {
        return Err(Refusal::Unchanged { id: record.id });
    }
    if amended.at > desktop.now {
        return Err(Refusal::Future { at: amended.at, now: desktop.now });
    }
    if matches!(entry.verb, Verb::Pause | Verb::Resume)
        && (amended.at != entry.at || amended.data.until != entry.data.until)
    {
        return Err(Refusal::Guard { id: record.id, guard: Guard::PauseFixed, value: id.to_string() });
    }
    repair::amended_money(standing, entry, &amended)?;
    in_order(record, standing, id, amended.at)?;
    let stands_on_opening = |other: &&Entry| {
        let decides = matches!(other.verb, Verb::Amend | Verb::Classify | Verb::Settle);
        let reclassed = decides && other.data.clocks.is_some() && other.data.entry.is_none();
        reclassed || other.data.moves.is_some() || other.verb == Verb::Pause
    };
    let moved = entry.verb == Verb::Open && amended.at != entry.at;
    if let Some(later) = standing.live.iter().find(stands_on_opening).filter(|_| moved) {
        return Err(Refusal::UndoNeeded { id: record.id, entry: id, later: later.id, verb: later.verb });
    }
    let shift = moved.then(|| front::duty::moved(standing, amended.at, &asked.takeovers, desktop)).flatten();
    let data = Data { shift, ..data };
    match standing.class {
        Some(class) if moved => with_clocks(record, standing, class, amended.at, data, desktop),
        None if moved && record.id.kind == Kind::Complaint => opened_at(standing, amended.at, data, desktop),
        None if moved && record.id.kind != Kind::Repair => front::opened_at(standing, amended.at, data, desktop),
        _ if amended.at != entry.at => Ok(retime::counted_again(standing, entry, amended.at, data, desktop)),
        _ => Ok(data),
    }
}

/// The clocks of a complaint that was opened at another time than was typed.
fn opened_at(standing: &Standing, at: Stamp, data: Data, desktop: &Desktop) -> Result<Data, Refusal> {
    let judge = desktop.judge.ok_or(Refusal::NoRules)?;
    let (case, opening) = (&standing.case, standing.live.first().map(|entry| &entry.data));
    let decided = opening.and_then(|data| data.decided) == Some(true);
    let flags = opening.and_then(|data| data.flags.clone()).unwrap_or_default();
    let (clocks, assumed) = complaint::opening_clocks(judge, case.nature, &flags, decided, at, desktop);
    Ok(Data { clocks: Some(clocks), assumed: (!assumed.is_empty()).then_some(assumed), ..data })
}

/// A corrected moment stays between the entries before and after that changed the state; nothing happens before the opening.
fn in_order(record: &Record, standing: &Standing, id: EntryId, at: Stamp) -> Result<(), Refusal> {
    let early = |other: &&Entry| id == standing.opening && other.id != id && other.at < at;
    if let Some(other) = standing.live.iter().find(early) {
        return Err(Refusal::AfterNext { id: record.id, at, later: other.id, then: other.at });
    }
    let live: Vec<_> = standing.live.iter().filter(|entry| standing.has_moved(entry.id)).collect();
    let Some(place) = live.iter().position(|entry| entry.id == id) else { return Ok(()) };
    let before = place.checked_sub(1).and_then(|place| live.get(place));
    let after = live.get(place + 1);
    match (before, after) {
        (Some(before), _) if at < before.at => Err(Refusal::BeforeChange { id: record.id, at, changed: before.at }),
        (_, Some(after)) if at > after.at => {
            Err(Refusal::AfterNext { id: record.id, at, later: after.id, then: after.at })
        }
        _ => Ok(()),
    }
}

/// The value of one key can be read as what the key holds; else what it should have been.
fn fits(key: &str, value: &str, standing: &Standing) -> Result<(), Refusal> {
    let set = Node::map([(key, Node::text(value))]);
    let wants = match key {
        "urgency" => word::<Urgency>(&set, key).is_none().then_some(Urgency::WANTS),
        "item" => word::<Item>(&set, key).is_none().then_some(Item::WANTS),
        "trade" => word::<Trade>(&set, key).is_none().then_some(Trade::WANTS),
        "channel" => word::<Channel>(&set, key).is_none().then_some(Channel::WANTS),
        "part" => word::<Part>(&set, key).is_none().then_some(Part::WANTS),
        "house" => word::<House>(&set, key).is_none().then_some(House::WANTS),
        "name" => word::<Person>(&set, key).is_none().then_some(Person::WANTS),
        _ => standing.facts.amended(&set).is_none().then_some(Wants::Text),
    };
    match wants {
        None => Ok(()),
        Some(wants) => Err(Refusal::BadValue { key: key.into(), value: value.into(), wants }),
    }
}
