//! What a repair can be: urgency, item, trade; and how word of it came. Ledger section 4 in types.

use super::help::Need;
use super::words::words;

words! {
    /// 急修 or 一般 (000-R77).
    Urgency {
        /// On site in 2 hours, fixed in 24 (000-R80, 000-R81).
        Urgent = "urgent",
        /// Fixed in 72 hours (000-R82).
        General = "general",
    }
}

words! {
    /// The eleven items of 000-R78 and 000-R79.
    Item {
        /// Common parts or installations damaged so that they are dangerous.
        U1 = "U1",
        /// Indoor wiring: power cut or leakage.
        U2 = "U2",
        /// Pump or burst pipe, no water; a tap that leaks heavily.
        U3 = "U3",
        /// Blocked downpipe; basins and fittings that leak.
        U4 = "U4",
        /// Lift out of order.
        U5 = "U5",
        /// Broken floor or stair tread; loose or broken railing.
        U6 = "U6",
        /// Any other danger.
        U7 = "U7",
        /// Doors and windows.
        G1 = "G1",
        /// Parts of sanitary and water fittings.
        G2 = "G2",
        /// Roof, ceiling and wall seepage: general, although it leaks.
        G3 = "G3",
        /// Other small upkeep and convenience.
        G4 = "G4",
    }
}

impl Item {
    /// The urgency the ledger gives this item (000-R78, 000-R79).
    pub fn urgency(self) -> Urgency {
        match self {
            Item::U1 | Item::U2 | Item::U3 | Item::U4 | Item::U5 | Item::U6 | Item::U7 => Urgency::Urgent,
            Item::G1 | Item::G2 | Item::G3 | Item::G4 => Urgency::General,
        }
    }
}

words! {
    /// The trade (工种) that is sent.
    Trade {
        Plumbing = "plumbing",
        Electrical = "electrical",
        Lift = "lift",
        DoorWindow = "door_window",
        RoofWaterproof = "roof_waterproof",
        Drainage = "drainage",
        Appliance = "appliance",
        PublicFacility = "public_facility",
        AccessControl = "access_control",
        Other = "other",
    }
}

words! {
    /// How word reached the desk (000-R01, 003-R13, 001-R58).
    Channel {
        Phone = "phone",
        InPerson = "in-person",
        Letter = "letter",
        ByProxy = "by-proxy",
        SuggestionBox = "suggestion-box",
        Fax = "fax",
        Email = "email",
        Im = "im",
        Microblog = "microblog",
        Forum = "forum",
        Internal = "internal",
        Other = "other",
    }
}

impl Channel {
    /// Whether it came in writing (003-R13): then the answer goes out in writing too (002-R56).
    pub fn is_written(self) -> bool {
        matches!(self, Channel::Letter | Channel::SuggestionBox | Channel::Fax | Channel::Email)
    }
}

words! {
    /// How somebody was spoken to (`--via`).
    Via {
        Visit = "visit",
        Phone = "phone",
        Written = "written",
        Online = "online",
        InPerson = "in-person",
    }
}

words! {
    /// Whose fault a complaint is (002-R23…R25); drives its clocks.
    Nature {
        /// 有效投诉: our own doing or neglect.
        Valid = "valid",
        /// 协助处理投诉: somebody else's, and we help.
        Assist = "assist",
        /// 无效投诉: recorded, explained and counted all the same.
        Invalid = "invalid",
    }
}

words! {
    /// What a complaint is besides its nature, each independent of the others (ledger §4, decision order).
    Flag {
        /// Five households on one event (002-R26).
        Collective = "collective",
        /// Received in writing: answered in writing and another way (002-R55).
        Written = "written",
        /// Handled on the spot (002-R32).
        Settled = "settled",
        /// Handed down by the company (002-R45).
        Transferred = "transferred",
        /// A suggestion or opinion in a letter (000-R13).
        Suggestion = "suggestion",
    }
}

/// What decides which clocks a record gets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Features {
    pub urgency: Option<Urgency>,
    pub off_list: bool,
    pub nature: Option<Nature>,
    pub flags: Vec<Flag>,
    /// What help is asked for.
    pub help: Option<Need>,
}

/// The class of a repair, as it stands in an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    pub urgency: Urgency,
    pub item: Item,
    pub trade: Trade,
}
