//! A line of a handover sheet: what it is about, why it weighs, and what the incoming person said of it.

use crate::domain::clock::ClockName;
use crate::domain::fault::Fault;
use crate::domain::field::{Field, Fields};
use crate::domain::id::{EntryId, RecordId};
use crate::domain::node::Node;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::words::words;

words! {
    /// What a line is about, in the order the sheet is read out.
    Matter {
        /// A clock that runs after its due time.
        Overdue = "overdue",
        /// A clock that falls due before the end of the next shift.
        Due = "due",
        /// A time that was promised (D28), whenever it comes.
        Promise = "promise",
        /// A complaint whose reply is owed (002-R48).
        Reply = "reply",
        /// A complaint whose result is owed upward (002-R45, 000-R19).
        Result = "result",
        /// A message that was not relayed (000-R06).
        Message = "message",
        /// A visitor who is inside, his slip out with him (000-R34).
        Inside = "inside",
        /// A slip that did not come back (000-R34).
        Slip = "slip",
        /// A house is being shown: its key is out (004-R69).
        Viewing = "viewing",
        /// A key that was left at the desk (留钥匙条, 000-R100).
        Key = "key",
        /// Work that is paused and goes on in the next shift.
        Resume = "resume",
        /// A leak that waits for the next rain (000-R90).
        Rain = "rain",
        /// Papers of an emergency that are owed (D31).
        Papers = "papers",
        /// A line of the duty log that is open (002-R04).
        Duty = "duty",
        /// Something everybody must know (000-R37).
        Notice = "notice",
        /// What was wrong in the area at the handover before (002-R16).
        Anomaly = "anomaly",
        /// A thing that was missing or damaged at the handover before (002-R14).
        Stock = "stock",
        /// A record that nobody can read now.
        Broken = "broken",
        /// Any other open record.
        Open = "open",
    }
}

words! {
    /// Why a line is important: it blocks the handover (002-R21). Which ones do is `desk.important` in `rules.yaml`.
    Why {
        /// A limit or promise that is overdue.
        Overdue = "overdue",
        /// A limit or promise that falls due soon after the change of shift.
        Soon = "soon",
        /// A limit or promise that falls due before the end of the next shift.
        NextShift = "next-shift",
        /// A major complaint (002-R07).
        Major = "major",
        /// A collective complaint (002-R26).
        Collective = "collective",
        /// An urgent repair to which nobody has come yet (000-R80).
        UrgentAway = "urgent-away",
        /// Help in category A, E or F (000-R68…R70).
        SpecialHelp = "special-help",
    }
}

words! {
    /// What was said of a line.
    Outcome {
        /// Taken over.
        Accepted = "accepted",
        /// Not taken over, with the reason.
        Refused = "refused",
        /// Settled, with the reason: it does not come back.
        Cleared = "cleared",
    }
}

/// One line of the sheet, as it was made from the records. Numbers of people are hidden in it already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number on this sheet; the same however often the sheet is made again.
    pub n: u32,
    pub matter: Matter,
    pub id: Option<RecordId>,
    /// The entry of that record it is about: of a message the one that took it down.
    pub entry: Option<EntryId>,
    /// Whom a message is for.
    pub to: Option<Person>,
    /// The thing that is short, as `stock.yaml` names it.
    pub item: Option<String>,
    pub clock: Option<ClockName>,
    /// A house value or target: amber.
    pub soft: bool,
    pub due: Option<Stamp>,
    /// Why it is important; none for an ordinary one.
    pub important: Option<Why>,
    pub state: Option<State>,
    /// House or place.
    pub place: Option<String>,
    /// Who holds the record.
    pub holder: Option<Person>,
    pub text: String,
    /// On how many sheets in a row what it is about has stood, with this one; see [`Line::is_about`].
    pub times: u32,
    /// It was refused at the handover before.
    pub refused: bool,
}

impl Line {
    /// A line about nothing yet, without a number.
    pub fn of(matter: Matter, text: impl Into<String>) -> Line {
        Line {
            n: 0,
            matter,
            id: None,
            entry: None,
            to: None,
            item: None,
            clock: None,
            soft: false,
            due: None,
            important: None,
            state: None,
            place: None,
            holder: None,
            text: text.into(),
            times: 1,
            refused: false,
        }
    }

    /// Whether its clock says more than its matter.
    pub fn is_timed(&self) -> bool {
        matches!(self.matter, Matter::Overdue | Matter::Due)
    }

    /// Whether both say the same of the same: the record, matter, message and clock; the words, where there is no record. By
    /// this a line keeps its number on its own sheet, and what was said of it.
    pub fn same(&self, other: &Line) -> bool {
        let words = self.id.is_some() || self.text == other.text;
        let key = |line: &Line| (line.matter, line.id, line.entry, line.clock);
        key(self) == key(other) && words
    }

    /// Whether both speak of the same thing, whatever is to be said of it now. What has a record is that record, whether it is
    /// open, due soon, overdue or cannot be read; but each message is a thing of its own, and so is the key that is left at the
    /// desk. What has no record is the thing that is short, by its name, else the words.
    pub fn is_about(&self, other: &Line) -> bool {
        let part = |line: &Line| (line.entry, line.matter == Matter::Key);
        match (self.id, other.id) {
            (Some(id), Some(of)) => id == of && part(self) == part(other),
            (None, None) if self.item.is_some() => self.item == other.item,
            (None, None) => self.matter == other.matter && other.item.is_none() && self.text == other.text,
            _ => false,
        }
    }

    /// Whether what was said of the one holds for the other: it says no more than that one did.
    pub fn unchanged(&self, other: &Line) -> bool {
        self.same(other) && self.due == other.due && (self.important.is_none() || self.important == other.important)
    }

    /// Whether it was written down at a handover and stands in no record: it stays until a person clears it.
    pub fn is_manual(&self) -> bool {
        matches!(self.matter, Matter::Notice | Matter::Anomaly) && self.id.is_none()
    }

    /// Whether the outgoing person must explain it: what was late when the sheet was made, what is missing, and what was
    /// refused before (002-R19).
    pub fn wants_word(&self, prepared: Stamp) -> bool {
        let late = self.due.is_some_and(|due| due < prepared);
        late || self.refused || self.matter == Matter::Slip
    }
}

impl Field for Line {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let before = faults.len();
        let mut fields = Fields::of(key, node, faults)?;
        let n = fields.need("line", faults);
        let matter = fields.need("matter", faults);
        let id = fields.take("id", faults);
        let entry = fields.take("entry", faults);
        let to = fields.take("to", faults);
        let item = fields.take("item", faults);
        let clock = fields.take("clock", faults);
        let soft = fields.take("soft", faults).unwrap_or(false);
        let due = fields.take("due", faults);
        let important = fields.take("important", faults);
        let state = fields.take("state", faults);
        let place = fields.take("place", faults);
        let holder = fields.take("holder", faults);
        let text: String = fields.take("text", faults).unwrap_or_default();
        let times = fields.take("times", faults).unwrap_or(1);
        let refused = fields.take("refused", faults).unwrap_or(false);
        fields.finish(faults);
        let (n, matter) = (n?, matter?);
        let about = Line { n, matter, id, entry, to, item, clock, soft, due, ..Line::of(matter, text) };
        let line = Line { important, state, place, holder, times, refused, ..about };
        (faults.len() == before).then_some(line)
    }

    fn write(&self) -> Node {
        let mut fields = vec![("line", self.n.write()), ("matter", self.matter.write())];
        fields.extend(self.id.map(|id| ("id", id.write())));
        fields.extend(self.entry.map(|entry| ("entry", entry.write())));
        fields.extend(self.to.as_ref().map(|to| ("to", to.write())));
        fields.extend(self.item.as_ref().map(|item| ("item", item.write())));
        fields.extend(self.clock.map(|clock| ("clock", clock.write())));
        fields.extend(self.soft.then(|| ("soft", true.write())));
        fields.extend(self.due.map(|due| ("due", due.write())));
        fields.extend(self.important.map(|why| ("important", why.write())));
        fields.extend(self.state.map(|state| ("state", state.write())));
        fields.extend(self.place.as_ref().map(|place| ("place", place.write())));
        fields.extend(self.holder.as_ref().map(|holder| ("holder", holder.write())));
        fields.extend((!self.text.is_empty()).then(|| ("text", self.text.write())));
        fields.extend((self.times > 1).then(|| ("times", self.times.write())));
        fields.extend(self.refused.then(|| ("refused", true.write())));
        Node::map(fields)
    }
}

/// One kind of thing, as it was counted by the incoming person (002-R14).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub name: String,
    /// How many there are.
    pub counted: u32,
    /// How many of them are damaged.
    pub damaged: u32,
    /// The outgoing person's explanation of what is missing or damaged.
    pub reason: Option<String>,
}

impl Count {
    /// Whether any of `expected` is missing or damaged.
    pub fn is_short(&self, expected: u32) -> bool {
        self.counted < expected || self.damaged > 0
    }

    /// Whether something is missing or damaged that nobody has explained.
    pub fn is_unexplained(&self, expected: u32) -> bool {
        self.is_short(expected) && self.reason.as_deref().is_none_or(|reason| reason.trim().is_empty())
    }
}

impl Field for Count {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let name = fields.need("name", faults);
        let counted = fields.need("counted", faults);
        let damaged = fields.take("damaged", faults).unwrap_or(0);
        let reason = fields.take("reason", faults);
        fields.finish(faults);
        Some(Count { name: name?, counted: counted?, damaged, reason })
    }

    fn write(&self) -> Node {
        let mut fields = vec![("name", self.name.write()), ("counted", self.counted.write())];
        fields.extend((self.damaged > 0).then(|| ("damaged", self.damaged.write())));
        fields.extend(self.reason.as_ref().map(|reason| ("reason", reason.write())));
        Node::map(fields)
    }
}
