//! The settings of a book: `wuye.yaml`, people, houses, prices; data only.

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::fault::{Fault, FaultKind, Wants};
use super::field::{Field, Fields, Word};
use super::node::Node;
use super::party::{House, Person, Role, Yuan};
use super::service::{self, Service};
use super::words::words;

/// The newest `format:` this program writes and reads.
pub const FORMAT: u32 = 1;

words! {
    /// The language of what people read.
    Language {
        /// 简体中文.
        Zh = "zh",
        /// English.
        En = "en",
    }
}

/// `wuye.yaml`.
#[derive(Clone, Debug)]
pub struct Settings {
    pub name: String,
    pub language: Option<Language>,
    pub zone: Tz,
    /// The close of a working day: what `n workdays` is due at.
    pub workday_end: NaiveTime,
    /// The duty windows in which working minutes count; several a day allowed.
    pub windows: Vec<Window>,
    pub contacts: Vec<(String, String)>,
    pub shifts: Vec<Shift>,
    /// The catalogue of services (000-R47).
    pub services: Vec<Service>,
}

/// A stretch of the day. `to` before `from` runs over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub from: NaiveTime,
    pub to: NaiveTime,
}

/// A named shift of the desk (002-R01).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    pub name: String,
    pub window: Window,
}

/// A time of day as files write it: `17:30`; `24:00` is read as the last second of the day.
impl Word for NaiveTime {
    const WANTS: Wants = Wants::Time;

    fn from_text(text: &str) -> Option<Self> {
        if text == "24:00" {
            return NaiveTime::from_hms_opt(23, 59, 59);
        }
        NaiveTime::parse_from_str(text, "%H:%M").ok()
    }

    fn to_text(&self) -> String {
        self.format("%H:%M").to_string()
    }
}

/// `08:30-12:00`; `18:00-24:00` ends with the day, `22:00-06:00` on the next.
impl Word for Window {
    const WANTS: Wants = Wants::Window;

    fn from_text(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-').filter(|(from, _)| *from != "24:00")?;
        let to = if to == "24:00" { NaiveTime::MIN } else { NaiveTime::from_text(to)? };
        Some(Window { from: NaiveTime::from_text(from)?, to })
    }

    fn to_text(&self) -> String {
        let to = if self.to == NaiveTime::MIN { "24:00".to_string() } else { self.to.to_text() };
        format!("{}-{to}", self.from.to_text())
    }
}

impl Field for Shift {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let name = fields.need("name", faults);
        let window = fields.need("hours", faults);
        fields.finish(faults);
        Some(Shift { name: name?, window: window? })
    }

    fn write(&self) -> Node {
        Node::map([("name", self.name.write()), ("hours", self.window.write())])
    }
}

impl Settings {
    /// Reads `wuye.yaml`. Format and zone must be readable; of the rest what can be read stands, and the faults are
    /// beside it. A newer `format:` is the only fault then: what else stands there this program cannot judge.
    pub fn read(node: &Node) -> Result<(Settings, Vec<Fault>), Vec<Fault>> {
        let mut faults = Vec::new();
        let Some(mut fields) = Fields::of("wuye.yaml", node, &mut faults) else { return Err(faults) };
        let format: Option<u32> = fields.need("format", &mut faults);
        if let Some(format) = format.filter(|format| *format > FORMAT) {
            let kind = FaultKind::NewerFormat { format, known: FORMAT };
            return Err(vec![Fault::at(fields.pos(), kind)]);
        }
        let name = fields.need("name", &mut faults);
        let language = fields.take("language", &mut faults);
        let zone = fields.need("timezone", &mut faults);
        let workday_end = fields.take("workday_end", &mut faults);
        let windows = fields.list("duty_hours", &mut faults);
        let contacts = fields.node("contacts").map_or(Vec::new(), |node| contacts(node, &mut faults));
        let shifts = fields.list("shifts", &mut faults);
        let services = fields.node("services").map_or(Vec::new(), |node| service::read(node, &mut faults));
        fields.finish(&mut faults);
        let settings = (|| {
            format?;
            let workday_end = workday_end.or(NaiveTime::from_hms_opt(17, 30, 0))?;
            let name = name.unwrap_or_default();
            Some(Settings { name, language, zone: zone?, workday_end, windows, contacts, shifts, services })
        })();
        match settings {
            Some(settings) => Ok((settings, faults)),
            None => Err(faults),
        }
    }
}

/// The published contacts (002-R30, 000-R84): fixed keys, each a text that may be empty.
fn contacts(node: &Node, faults: &mut Vec<Fault>) -> Vec<(String, String)> {
    const KEYS: [&str; 6] = ["duty_phone", "company_hotline", "fax", "email", "repair_place", "repair_hours"];
    let Some(mut fields) = Fields::of("contacts", node, faults) else { return Vec::new() };
    let mut found = Vec::new();
    for key in KEYS {
        if let Some(text) = fields.take::<String>(key, faults) {
            found.push((key.to_string(), text));
        }
    }
    fields.finish(faults);
    found
}

/// A member of the staff (`people.yaml`).
#[derive(Clone, Debug)]
pub struct Staff {
    pub name: Person,
    pub roles: Vec<Role>,
    pub phone: Option<String>,
    /// Names of the shifts of `wuye.yaml` this person is on.
    pub shifts: Vec<String>,
}

impl Field for Staff {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let name = fields.need("name", faults);
        let roles = fields.list("roles", faults);
        let phone = fields.take("phone", faults);
        let shifts = fields.list("shifts", faults);
        fields.finish(faults);
        Some(Staff { name: name?, roles, phone, shifts })
    }

    fn write(&self) -> Node {
        Node::map([("name", self.name.write()), ("roles", self.roles.write()), ("shifts", self.shifts.write())])
    }
}

/// A house and who lives there (`houses/….yaml`).
#[derive(Clone, Debug)]
pub struct Unit {
    pub house: House,
    pub residents: Vec<Resident>,
}

/// A resident; the number is masked wherever it is shown.
#[derive(Clone, Debug)]
pub struct Resident {
    pub name: Person,
    pub phone: Option<String>,
}

impl Field for Unit {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let house = fields.need("house", faults);
        let residents = fields.list("residents", faults);
        fields.finish(faults);
        Some(Unit { house: house?, residents })
    }

    fn write(&self) -> Node {
        Node::map([("house", self.house.write()), ("residents", self.residents.write())])
    }
}

impl Field for Resident {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let name = fields.need("name", faults);
        let phone = fields.take("phone", faults);
        fields.finish(faults);
        Some(Resident { name: name?, phone })
    }

    fn write(&self) -> Node {
        Node::map([("name", self.name.write())])
    }
}

/// A line of the price list (`prices.yaml`).
#[derive(Clone, Debug)]
pub struct Price {
    pub code: String,
    pub name: String,
    pub unit: String,
    pub labour: Yuan,
    pub material: Yuan,
}

impl Field for Price {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let code = fields.need("code", faults);
        let name = fields.need("name", faults);
        let unit = fields.need("unit", faults);
        let labour = fields.need("labour", faults);
        let material = fields.need("material", faults);
        fields.finish(faults);
        Some(Price { code: code?, name: name?, unit: unit?, labour: labour?, material: material? })
    }

    fn write(&self) -> Node {
        Node::map([("code", self.code.write()), ("name", self.name.write()), ("unit", self.unit.write())])
    }
}

/// A thing of the post that is counted at handover (`stock.yaml`, 002-R14).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub name: String,
    pub count: u32,
    pub place: Option<String>,
}

impl Field for Counted {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let name = fields.need("name", faults);
        let count = fields.need("count", faults);
        let place = fields.take("place", faults);
        fields.finish(faults);
        Some(Counted { name: name?, count: count?, place })
    }

    fn write(&self) -> Node {
        let place = self.place.as_ref().map(|place| ("place", place.write()));
        Node::map([("name", self.name.write()), ("count", self.count.write())].into_iter().chain(place))
    }
}

/// Reads a file that is one list under one key, such as `people:`; an absent or empty list is empty.
pub fn read_list<T: Field>(key: &'static str, node: &Node) -> Result<Vec<T>, Vec<Fault>> {
    let mut faults = Vec::new();
    let Some(mut fields) = Fields::of(key, node, &mut faults) else { return Err(faults) };
    let list = fields.list(key, &mut faults);
    fields.finish(&mut faults);
    if faults.is_empty() { Ok(list) } else { Err(faults) }
}
