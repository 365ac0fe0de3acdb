//! One line of a log: who did what when, and the effects that the rules had at that moment.

mod proposal;

use chrono::NaiveDate;

use super::case::{Body, Ground, Severity, Source, Suggested};
use super::class::{Flag, Item, Nature, Trade, Urgency, Via};
use super::effect::{ClockEffect, Told, WaitEffect};
use super::fault::Fault;
use super::field::{Field, Fields};
use super::help::{HelpStep, Need};
use super::id::{EntryId, RecordId};
use super::inquiry::{Asker, Category};
use super::job::{Cause, MaterialCheck, MaterialChoice, Move, Test};
use super::kind::Verb;
use super::month::{Figures, Month};
use super::node::Node;
use super::party::{Person, Yuan};
use super::reception::{Conclusion, Letter, Paper, Purpose, Stage};
use super::settings::Counted;
use super::sheet::{self, Count, Outcome};
use super::shift::Turn;
use super::stamp::Stamp;
use super::sums::Sums;
use super::watch::{Area, Line};

pub use proposal::{Proposal, RunnerUp};

/// An entry of a log. Its order in the story is that of its id, not of its clock times.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: EntryId,
    /// When it happened.
    pub at: Stamp,
    /// When it was typed, if that was later.
    pub entered: Option<Stamp>,
    /// Who recorded it.
    pub by: Person,
    /// Who did it, when that is another.
    pub who: Option<Person>,
    pub verb: Verb,
    pub data: Data,
}

/// Declares the keys an entry may carry beside its head: one list for reading, writing and naming them.
macro_rules! data {
    ($($(#[$doc:meta])* $key:ident: $type:ty,)+) => {
        /// The keys of an entry beside its head. Which verb takes which is the table in `shape`.
        #[derive(Clone, Debug, Default)]
        pub struct Data { $($(#[$doc])* pub $key: Option<$type>,)+ }

        impl Data {
            fn read(fields: &mut Fields, faults: &mut Vec<Fault>) -> Data {
                Data { $($key: fields.take(stringify!($key), faults),)+ }
            }

            /// The keys that are there, in the order they are written.
            pub fn nodes(&self) -> Vec<(&'static str, Node)> {
                let mut nodes = Vec::new();
                $(if let Some(value) = &self.$key { nodes.push((stringify!($key), value.write())); })+
                nodes
            }
        }
    };
}

data! {
    /// The entry that is amended or undone.
    entry: EntryId,
    /// What an amendment sets: keys of intake, of the class, or of the entry it names.
    set: Node,
    urgency: Urgency,
    item: Item,
    trade: Trade,
    proposal: Proposal,
    /// Whose fault a complaint is.
    nature: Nature,
    subtype: String,
    content: String,
    topic: String,
    severity: Severity,
    flags: Vec<Flag>,
    source: Source,
    /// Whether what the complainant wants is reasonable (000-R127).
    reasonable: bool,
    /// A person decided the nature at the opening.
    decided: bool,
    /// What the word rules said of a complaint, axis by axis.
    suggested: Vec<Suggested>,
    /// How many complaints came before because the reply did not satisfy (002-R57).
    again: u32,
    /// From when the case is another one.
    since: Stamp,
    /// Who was told.
    body: Body,
    to: Person,
    /// The complaint itself goes to `to`, who owns it from now on.
    hand_on: bool,
    until: Stamp,
    via: Via,
    /// Every way a reply went.
    ways: Vec<Via>,
    satisfied: bool,
    /// What the complainant thinks of the result.
    opinion: String,
    signed_by: Person,
    approver: Person,
    price: String,
    labour: Yuan,
    material: Yuan,
    fee: Yuan,
    link: RecordId,
    /// The complaints that a collective one carries.
    members: Vec<RecordId>,
    /// The order is off the price list.
    off_list: bool,
    /// The customer asked the repairer himself.
    direct: bool,
    /// Rework at no fee.
    free: bool,
    feasible: bool,
    /// What the job really is.
    actual: String,
    check: MaterialCheck,
    choice: MaterialChoice,
    no_access: bool,
    /// The customer's own wish.
    wish: bool,
    test: Test,
    flows: bool,
    dry: bool,
    cause: Cause,
    /// Why it came to the complaint.
    ground: Ground,
    root_cause: String,
    /// What keeps it from happening again.
    prevention: String,
    finance: Person,
    statistics: Person,
    warranty: NaiveDate,
    key_left: String,
    key_returned: bool,
    loss: Yuan,
    /// What an inquiry is about (000-R41…R46).
    category: Category,
    asker: Asker,
    /// Where the asker is from (001-R42).
    origin: String,
    /// Why he asks (001-R42).
    why: String,
    /// Whom he looks for.
    host: Person,
    /// The answer that was given at once.
    answer: String,
    /// Who was asked for the answer (000-R63).
    consulted: Person,
    /// Whether a try to find somebody reached him.
    answered: bool,
    /// Whether the host consents (000-R55).
    consent: bool,
    /// A message was offered, and not wanted (000-R56).
    unwanted: bool,
    /// What help is asked for (000-R71).
    help: Need,
    /// The item of the catalogue (000-R47).
    service: String,
    /// Whether that was in the promised range then (000-R59).
    in_range: bool,
    /// Whom one spoke to at the other office (000-R74).
    contact: Person,
    /// A step of emergency help (000-R75).
    step: HelpStep,
    reason: String,
    text: String,
    /// Which step of a viewing it was.
    stage: Stage,
    /// The visitor left, and the slip did not come back (000-R34).
    slip_missing: bool,
    /// The person asked for was not found (000-R58).
    not_found: bool,
    /// Nothing more is owed: decided when it was made.
    closes: bool,
    /// The shift a line of the duty log belongs to; the shift that begins when a handover is signed (002-R17).
    shift: Turn,
    /// The shift that ends with a handover.
    from_shift: Turn,
    /// When the incoming person is to be there (D17a), and from when on tidying counts (D17b).
    arrive_by: Stamp,
    tidy_from: Stamp,
    /// The lines of a handover sheet, as they were made from the records.
    sheet: Vec<sheet::Line>,
    /// The things that are counted at this handover, as `stock.yaml` had them.
    stock: Vec<Counted>,
    /// What proves what the shift did (002-R19).
    evidence: Vec<String>,
    /// The lines of the sheet an entry speaks of.
    lines: Vec<u32>,
    /// What the incoming person says of them.
    outcome: Outcome,
    /// What was counted (002-R14).
    counted: Vec<Count>,
    /// The duty log of the last shift was read (002-R15).
    log_read: bool,
    /// Nothing is wrong in the area (002-R16).
    area_ok: bool,
    /// What is wrong in the area.
    anomaly: String,
    /// What a line of the duty log is about.
    line: Line,
    area: Area,
    /// The shift that leave is asked for, or whose log was looked through.
    for_shift: Turn,
    /// Whether a supervisor who was called could be reached (002-R11).
    reached: bool,
    /// Where a found thing is kept (004-R56).
    kept: String,
    /// A round or a check that was planned (001-R06).
    scheduled: bool,
    score: String,
    /// The month whose logs were archived, and what they held (002-R12).
    month: Month,
    counts: Figures,
    /// The state of the book that logs were archived at, or that a handover sheet was made from.
    commit: String,
    /// What a call, a visit or a letter is about.
    purpose: Purpose,
    letter: Letter,
    /// What a superior wrote on a letter; who signed it is `signed_by` (000-R19).
    instruction: String,
    /// The visitor did not want to give a name (000-R07).
    unnamed: bool,
    /// How often the telephone rang, and whether that was in time by the rules of the day (000-R03).
    rings: u32,
    in_time: bool,
    /// The company's arrangement that a tour rests on (004-R78).
    arranged: String,
    /// Rude, or a quarrel (000-R23, 004-R63).
    difficult: bool,
    /// What became of the matter.
    result: Conclusion,
    /// The kind of document a visitor showed, never its number (000-R31); and that it was given back (000-R32).
    document: String,
    document_back: bool,
    /// The number of the visitor slip.
    slip: String,
    /// A missing slip was explained.
    explained: bool,
    /// The papers that were checked before a house was shown (004-R68).
    papers: Vec<Paper>,
    key_no: String,
    /// Who went with the visitor (004-R69).
    escort: Person,
    moves: Vec<Move>,
    clocks: Vec<ClockEffect>,
    /// What a pause or its end does to clocks that count working time.
    waits: Vec<WaitEffect>,
    /// The figures of a month, the moment they were judged at, and the commit the records stood at.
    figures: Sums,
    as_of: Stamp,
    /// The rungs of clocks somebody was told of.
    told: Vec<Told>,
    /// Years whose official calendar was not known when a due time was made.
    assumed: Vec<u32>,
    /// The entry that gave the state this one was decided upon; written where the clone has a desk letter, so that two
    /// desks which moved a record at once are found out.
    after: EntryId,
}

impl Field for Entry {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let before = faults.len();
        let mut fields = Fields::of(key, node, faults)?;
        let id = fields.need("id", faults);
        let at = fields.need("at", faults);
        let entered = fields.take("entered", faults);
        let by = fields.need("by", faults);
        let who = fields.take("who", faults);
        let verb = fields.need("do", faults);
        let data = Data::read(&mut fields, faults);
        fields.finish(faults);
        let entry = Entry { id: id?, at: at?, entered, by: by?, who, verb: verb?, data };
        (faults.len() == before).then_some(entry)
    }

    fn write(&self) -> Node {
        let mut fields = vec![("id", self.id.write()), ("at", self.at.write())];
        fields.extend(self.entered.map(|entered| ("entered", entered.write())));
        fields.push(("by", self.by.write()));
        fields.extend(self.who.as_ref().map(|who| ("who", who.write())));
        fields.push(("do", self.verb.write()));
        fields.extend(self.data.nodes());
        Node::map(fields)
    }
}

impl Entry {
    /// When it was typed.
    pub fn typed(&self) -> Stamp {
        self.entered.unwrap_or(self.at)
    }

    /// Who did it: `who`, else who recorded it. Guards look at this person.
    pub fn doer(&self) -> &Person {
        self.who.as_ref().unwrap_or(&self.by)
    }
}
