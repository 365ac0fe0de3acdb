//! The closed lists of words of a visit (ledger section 4).

use crate::domain::words::words;

words! {
    /// What a call, a visit or a letter is about (000-R01, 004-R64).
    Purpose {
        Inquiry = "inquiry",
        Help = "help",
        Repair = "repair",
        Complaint = "complaint",
        Suggestion = "suggestion",
        Opinion = "opinion",
        Praise = "praise",
        /// 看房.
        Viewing = "viewing",
        /// 装修申报.
        Decoration = "decoration",
        /// 外来参观.
        Tour = "tour",
        /// 上级检查.
        Inspection = "inspection",
        /// Somebody who visits a resident (访客).
        Visitor = "visitor",
        /// A form is issued (表单).
        Form = "form",
        Other = "other",
    }
}

impl Purpose {
    /// Whether it ends with a decision that the owner is told (004-R71).
    pub fn is_advice(self) -> bool {
        matches!(self, Purpose::Suggestion | Purpose::Opinion)
    }

    /// The kind of letter it is when it comes in writing.
    pub fn letter(self) -> Option<Letter> {
        match self {
            Purpose::Suggestion => Some(Letter::Suggestion),
            Purpose::Opinion => Some(Letter::Opinion),
            Purpose::Complaint => Some(Letter::Complaint),
            _ => None,
        }
    }
}

words! {
    /// The five kinds of letters (000-R13…R19).
    Letter {
        Opinion = "opinion",
        Suggestion = "suggestion",
        Complaint = "complaint",
        /// Forwarded by the company (000-R18).
        CompanyTransfer = "company-transfer",
        /// With a superior's instruction on it (000-R19).
        SuperiorInstruction = "superior-instruction",
    }
}

impl Letter {
    /// What such a letter is about.
    pub fn purpose(self) -> Purpose {
        match self {
            Letter::Opinion => Purpose::Opinion,
            Letter::Suggestion => Purpose::Suggestion,
            Letter::Complaint | Letter::CompanyTransfer | Letter::SuperiorInstruction => Purpose::Complaint,
        }
    }

    /// Whether its written result is owed upward (000-R18, 000-R19).
    pub fn goes_up(self) -> bool {
        matches!(self, Letter::CompanyTransfer | Letter::SuperiorInstruction)
    }

    /// Whether it is to be answered soon (000-R13).
    pub fn is_advice(self) -> bool {
        matches!(self, Letter::Opinion | Letter::Suggestion)
    }
}

words! {
    /// What became of a matter (ledger 5.3, 004-R71).
    Conclusion {
        /// Solved on the spot, or by the department it went to (000-R10).
        Solved = "solved",
        /// Not ours, and explained (000-R17).
        Explained = "explained",
        /// With the own department (000-R15).
        OwnDept = "own-dept",
        /// With another department (000-R16).
        OtherDept = "other-dept",
        /// A suggestion that goes into the plan of work.
        Adopted = "adopted",
        /// A suggestion that the leaders of the company decide.
        ToCompany = "to-company",
        /// A suggestion that is not taken up, with the reason.
        Declined = "declined",
    }
}

impl Conclusion {
    /// Whether somebody else still owes the result.
    pub fn is_routing(self) -> bool {
        matches!(self, Conclusion::OwnDept | Conclusion::OtherDept)
    }

    /// Whether it decides on a suggestion.
    pub fn is_decision(self) -> bool {
        matches!(self, Conclusion::Adopted | Conclusion::ToCompany | Conclusion::Declined)
    }
}

words! {
    /// A step of showing a house (004-R67, 004-R69).
    Stage {
        /// A time is agreed.
        Booked = "booked",
        /// Papers checked, the visitor signed, the key is out.
        Out = "out",
        /// The key is back.
        Back = "back",
        /// Nobody came.
        NoShow = "no-show",
    }
}

words! {
    /// The papers that are checked before a house is shown (004-R68).
    Paper {
        /// 入伙通知单.
        MoveInNotice = "move-in-notice",
        /// 购房合同.
        PurchaseContract = "purchase-contract",
    }
}

words! {
    /// What the desk still owes before a visit is closed.
    Owed {
        /// What was done about it (000-R12).
        Handling = "handling",
        /// A word to whoever asked (000-R11, 000-R13, 000-R27).
        Answer = "answer",
        /// The written result upward (000-R18, 000-R19).
        Report = "report",
        /// A message that was not relayed (000-R06).
        Message = "message",
        /// To be asked afterwards (000-R15, 000-R20).
        Followup = "followup",
        /// The visitor slip (000-R34).
        Slip = "slip",
        /// The key of a house that is shown (004-R69).
        Key = "key",
    }
}
