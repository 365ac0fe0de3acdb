//! The nouns of the desk, and the verbs that can stand in a log.

use super::words::words;

words! {
    /// A kind of record; the word is its command, its folder and its name in JSON.
    Kind {
        /// 报修: something is broken (000-D).
        Repair = "repair",
        /// 投诉 (000-E, 002-C).
        Complaint = "complaint",
        /// 来电来访来信, 访客单 (000-A).
        Visit = "visit",
        /// 问询 (000-B).
        Inquiry = "inquiry",
        /// 求助 A–G (000-C).
        Request = "request",
        /// 值班记录, 岗位记事本 (002-A).
        Duty = "duty",
        /// 交接班 (002-B).
        Handover = "handover",
        /// 月报 (002-R58).
        Monthly = "monthly",
    }
}

impl Kind {
    /// The letter that begins the ids of this kind.
    pub fn prefix(self) -> char {
        match self {
            Kind::Repair => 'R',
            Kind::Complaint => 'C',
            Kind::Visit => 'V',
            Kind::Inquiry => 'Q',
            Kind::Request => 'H',
            Kind::Duty => 'D',
            Kind::Handover => 'S',
            Kind::Monthly => 'M',
        }
    }

    /// Whether a record of this kind happens somewhere: a line of the duty log and a handover need neither house nor place.
    pub fn has_place(self) -> bool {
        !matches!(self, Kind::Duty | Kind::Handover | Kind::Monthly)
    }

    /// Whether the rules give every record of it a clock when it is opened: one without is then made by hand.
    pub fn is_timed(self) -> bool {
        matches!(self, Kind::Repair | Kind::Complaint | Kind::Request)
    }

    /// The kind whose ids begin with `letter`, in either case.
    pub fn of_prefix(letter: char) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.prefix() == letter.to_ascii_uppercase())
    }
}

impl Verb {
    /// Whether `to` may be somebody who is not of the staff: a department, a body outside, a resident.
    pub fn reaches_outside(self) -> bool {
        matches!(self, Verb::Assign | Verb::ReportOut | Verb::Refer | Verb::Arrange | Verb::Message)
    }
}

words! {
    /// What an entry did (`do:`). Adding a verb after a release raises `format:`.
    Verb {
        /// The record begins; carries the class and the clocks.
        Open = "open",
        /// Free words; changes nothing.
        Note = "note",
        /// A fact of intake or an earlier entry was wrong.
        Amend = "amend",
        /// The customer asked again (催办).
        Chase = "chase",
        /// The customer no longer wants it; lateness stays.
        Cancel = "cancel",
        /// The record is continued in another one.
        Merge = "merge",
        /// The record should never have been: set aside with a reason.
        Void = "void",
        /// An earlier entry is taken back.
        Undo = "undo",
        /// A masked number was shown, with the reason.
        Reveal = "reveal",
        /// Due times counted again, once the official calendar of a year that was assumed is known.
        Recount = "recount",
        /// The holders of a role were told that a clock is nearly due, or late (催办升级).
        Tell = "tell",
        /// Engineering took the order (接单).
        Take = "take",
        /// Feasibility and fee of an order off the price list (评审, 000-R103).
        Review = "review",
        /// The price was told (报价, 000-R94).
        Quote = "quote",
        /// The customer agreed to the price.
        Agree = "agree",
        /// The customer does not want the repair at that price (000-R107).
        Decline = "decline",
        /// A time was agreed (预约).
        Appoint = "appoint",
        /// A repairer was sent (派单).
        Dispatch = "dispatch",
        /// On site (到场).
        Arrive = "arrive",
        /// What the job really is (000-R105).
        Confirm = "confirm",
        /// Material of the customer was checked (000-R108).
        Material = "material",
        /// Work began.
        Start = "start",
        /// Work waits, with a reason and an expected resume.
        Pause = "pause",
        /// Work goes on.
        Resume = "resume",
        /// A later due time, asked in time, with an approver.
        Extend = "extend",
        /// Work done (修复).
        Finish = "finish",
        /// What the next rain showed (000-R90).
        Rain = "rain",
        /// Acceptance (验收, 000-R88).
        Accept = "accept",
        /// Not accepted: to be done again (返修).
        Rework = "rework",
        /// Paid at the office (000-R97).
        Pay = "pay",
        /// The customer was asked afterwards (回访).
        Followup = "followup",
        /// All papers are complete.
        Close = "close",
        /// The nature of a complaint was decided (辨诉, 002-R36).
        Classify = "classify",
        /// Handled on the spot (当场处理, 002-R32).
        Settle = "settle",
        /// The duty centre, the director or the company was told.
        Report = "report",
        /// Facts and causes were looked into (析诉, 000-R129).
        Investigate = "investigate",
        /// Who is responsible, and the plan (定责, 000-R130).
        Assign = "assign",
        /// The complainant was told the plan (答复方案, 001-R86): no reply.
        Answer = "answer",
        /// A body outside was told in writing (002-R40).
        ReportOut = "report-out",
        /// The complainant was told how it goes on (002-R50).
        Progress = "progress",
        /// The complainant was given an explanation (002-R41).
        ExplainTo = "explain-to",
        /// Carried out (处理, 000-R131).
        Handle = "handle",
        /// The complainant was told the result (回复, 002-R48).
        Reply = "reply",
        /// Given to somebody above, with the reason (000-R145).
        Escalate = "escalate",
        /// Several households, one event (集体投诉, 002-R26).
        Group = "group",
        /// Cause, course and prevention (总结, 000-R133).
        Summarize = "summarize",
        /// All papers filed (归档, 000-R134).
        Archive = "archive",
        /// A visitor goes in with his slip (访客单, 000-R31).
        In = "in",
        /// A visitor leaves, and gives the slip back (000-R34).
        Out = "out",
        /// The host was called: answered, and consented or not (000-R33, 000-R55).
        CallHost = "call-host",
        /// A message for somebody absent (留言, 000-R06).
        Message = "message",
        /// The message was given to whom it was for (转告).
        Relay = "relay",
        /// Goes on elsewhere: in another record, or with another office (转单、转介; 000-R71, 000-R74).
        Refer = "refer",
        /// A house is shown: booked, key out, key back (看房, 004-R64…R69).
        View = "view",
        /// An answer was promised for later (000-R63).
        Promise = "promise",
        /// A try to find somebody (000-R57).
        Attempt = "attempt",
        /// Whether the host consents (000-R55).
        Consent = "consent",
        /// The call was put through (000-R55).
        Transfer = "transfer",
        /// No answer could be given, and that was explained (000-R54, 000-R58).
        Unanswerable = "unanswerable",
        /// The supervisor was asked (请示, 000-R72).
        Ask = "ask",
        /// Help beyond the promised range was arranged (000-R60).
        Arrange = "arrange",
        /// The manager knows of it (000-R68).
        Ack = "ack",
        /// Help was given (000-R59).
        Done = "done",
        /// What was put right was looked at again (复查, 001-R53).
        Recheck = "recheck",
        /// Leave was approved, and who stands in was named (002-R08).
        Approve = "approve",
        /// A sheet or report was made from the records as they stood.
        Prepare = "prepare",
        /// The post was tidied (002-R18).
        Tidy = "tidy",
        /// A line of a handover sheet was taken over, or not (逐条核对).
        Check = "check",
        /// The outgoing person signed (002-R17).
        SignOut = "sign-out",
        /// The incoming person signed: the new shift begins (002-R17).
        SignIn = "sign-in",
        /// The post was left to a stand-in (临时离岗, 004-R43).
        Leave = "leave",
        /// Back at the post.
        Back = "back",
        /// Signed off (002-R58).
        Sign = "sign",
        /// Sent to whom it is for (002-R58).
        Send = "send",
    }
}
