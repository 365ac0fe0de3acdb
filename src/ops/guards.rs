//! The guards of single verbs as a table: name, slug and rule. What they look at is in `repair`, `complaint` and `front`.

macro_rules! guards {
    ($($name:ident => $slug:literal, $rule:literal;)*) => {
        /// The guards of single verbs, each with its rule. The words are in the language files.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Guard {
            $($name,)*
        }

        impl Guard {
            /// Every guard, for tests that ask whether each has its case.
            pub const ALL: &'static [Guard] = &[$(Guard::$name,)*];

            fn row(self) -> (&'static str, &'static str) {
                match self {
                    $(Guard::$name => ($slug, $rule),)*
                }
            }
        }
    };
}

guards! {
    // Repair orders.
    ReviewUnsaid => "review-unsaid", "000-R103";
    InfeasibleReason => "infeasible-reason", "000-R103";
    MustNotRefuse => "must-not-refuse", "000-R86";
    ReviewFee => "review-fee", "000-R103";
    CommonNoPrice => "common-no-price", "000-R98";
    ReworkFree => "rework-free", "000-R91";
    QuoteUnsaid => "quote-unsaid", "000-R94";
    UnknownPrice => "unknown-price", "000-R103";
    NothingQuoted => "nothing-quoted", "000-R94";
    DeclineApprover => "decline-approver", "000-R107";
    TimeUnsaid => "time-unsaid", "002-R37";
    TimePast => "time-past", "002-R37";
    UrgentWish => "urgent-wish", "D06";
    ReviewFirst => "review-first", "000-R103";
    ConsentFirst => "consent-first", "000-R94";
    DispatchReason => "dispatch-reason", "001-R56";
    MaterialUnsaid => "material-unsaid", "000-R108";
    MaterialChoice => "material-choice", "000-R109";
    MaterialReplace => "material-replace", "000-R109";
    NotOnSite => "not-on-site", "000-R105";
    QuoteFirst => "quote-first", "000-R94";
    PauseTooLong => "pause-too-long", "004-R87";
    PausedAlready => "paused-already", "004-R87";
    NotPaused => "not-paused", "004-R87";
    NothingRuns => "nothing-runs", "000-R147";
    ApproverUnsaid => "approver-unsaid", "004-R87";
    OwnApproval => "own-approval", "004-R87";
    ExtendLate => "extend-late", "000-R147";
    ExtendEarlier => "extend-earlier", "000-R147";
    OverQuote => "over-quote", "000-R95";
    PriceAfterwards => "price-afterwards", "000-R94";
    RainFirst => "rain-first", "000-R90";
    FlowsUnsaid => "flows-unsaid", "000-R89";
    SignUnsaid => "sign-unsaid", "000-R88";
    NothingToPay => "nothing-to-pay", "000-R97";
    RepairerTakesMoney => "repairer-takes-money", "000-R97";
    OtherAmount => "other-amount", "000-R97";
    Unpaid => "unpaid", "000-R102";
    PapersOwed => "papers-owed", "004-R76";
    KeysHeld => "keys-held", "000-R100";
    SignaturesMissing => "signatures-missing", "000-R102";
    NotLate => "not-late", "000-R83";
    NoKey => "no-key", "000-R100";
    MaterialUnproven => "material-unproven", "000-R109";
    WarrantyOver => "warranty-over", "000-R87";
    MergeSelf => "merge-self", "contract-3";
    MergeOver => "merge-over", "contract-3";
    ConfirmPrice => "confirm-price", "000-R105";
    RainUnsaid => "rain-unsaid", "000-R90";
    FollowupUnsaid => "followup-unsaid", "000-R149";
    PauseFixed => "pause-fixed", "contract-6";
    LateStays => "late-stays", "contract-6";

    // Complaints.
    ClassifyReason => "classify-reason", "002-R36";
    SubtypeInvalid => "subtype-invalid", "000-R115";
    LabelUnknown => "label-unknown", "002-R36";
    DirectorOnly => "director-only", "002-R43";
    ResultUnwritten => "result-unwritten", "000-R18";
    ExtendUntold => "extend-untold", "000-R147";
    NoReplyClock => "no-reply-clock", "002-R49";
    AssignReason => "assign-reason", "000-R139";
    OpinionUnsigned => "opinion-unsigned", "000-R131";
    CollectiveVisit => "collective-visit", "002-R55";
    WrittenBoth => "written-both", "002-R56";
    SettledPhone => "settled-phone", "002-R52";
    OpinionUnsaid => "opinion-unsaid", "002-R54";
    HandleFirst => "handle-first", "000-R131";
    VisitUnsigned => "visit-unsigned", "002-R53";
    WhyNoVisit => "why-no-visit", "002-R54";
    VisitOrPhone => "visit-or-phone", "002-R54";
    ExplainFirst => "explain-first", "002-R51";
    ForwardFirst => "forward-first", "002-R40";
    ProgressFirst => "progress-first", "002-R50";
    CauseUnsaid => "cause-unsaid", "000-R133";
    PreventionUnsaid => "prevention-unsaid", "000-R133";
    PartsMissing => "parts-missing", "000-R134";
    TooFewHouseholds => "too-few-households", "002-R26";
    GroupOther => "group-other", "002-R26";
    AlreadyContinued => "already-continued", "002-R57";
    OpenerUndone => "opener-undone", "contract-1";
    LeadStands => "lead-stands", "002-R38";
    MergeReplied => "merge-replied", "002-R48";
    OnLead => "on-lead", "002-R38";

    // Handovers.
    HandoverOpen => "handover-open", "002-R17";
    SheetStale => "sheet-stale", "000-R37";
    LineUnexplained => "line-unexplained", "002-R19";
    ImportantOpen => "important-open", "002-R21";
    OverrideRole => "override-role", "002-R21";
    SignBoth => "sign-both", "002-R17";
    SameHands => "same-hands", "002-R17";
    CheckUnsaid => "check-unsaid", "002-R15";
    NoSuchLine => "no-such-line", "002-R15";
    LineReason => "line-reason", "000-R37";
    RecordOpen => "record-open", "000-R37";
    NoSuchThing => "no-such-thing", "002-R14";
    CountUnexplained => "count-unexplained", "002-R14";
    AnomalyUnexplained => "anomaly-unexplained", "002-R16";
    LogUnread => "log-unread", "002-R15";
    AreaUnchecked => "area-unchecked", "002-R16";
    Uncounted => "uncounted", "002-R14";
    LinesUnchecked => "lines-unchecked", "002-R15";
    CheckedByAnother => "checked-by-another", "002-R15";
    LinesRefused => "lines-refused", "002-R21";
    Locked => "locked", "002-R17";
    ShiftOver => "shift-over", "004-R43";
    AwayAlready => "away-already", "004-R43";
    NotAtPost => "not-at-post", "004-R43";
    StandInSelf => "stand-in-self", "004-R43";
    StandInUnsigned => "stand-in-unsigned", "004-R43";
    NotAway => "not-away", "004-R43";
    DoneAnew => "done-anew", "002-R17";

    // The duty log.
    AreaUnsaid => "area-unsaid", "001-R08";
    MeasureUntil => "measure-until", "002-R10";
    MobilisedWho => "mobilised-who", "002-R09";
    CallUnsaid => "call-unsaid", "002-R11";
    FoundWhere => "found-where", "004-R56";
    ShiftUnsaid => "shift-unsaid", "002-R08";
    ShiftUnknown => "shift-unknown", "002-R01";
    OwnStandIn => "own-stand-in", "002-R06";
    LeaveOnly => "leave-only", "002-R08";
    LeaveUndecided => "leave-undecided", "002-R08";
    LeaveApprover => "leave-approver", "002-R08";
    RecheckUnsaid => "recheck-unsaid", "001-R53";
    OwnRecheck => "own-recheck", "001-R08";
    RecheckFirst => "recheck-first", "001-R08";
    QuarrelSwap => "quarrel-swap", "004-R62";
    QuarrelUntold => "quarrel-untold", "004-R62";
    ClaimUnsigned => "claim-unsigned", "004-R56";
    CheckUnsigned => "check-unsigned", "002-R61";
    DirectorUntold => "director-untold", "002-R07";
    DirectorDecides => "director-decides", "002-R07";
    ArchiveRole => "archive-role", "002-R12";
    MonthNotOver => "month-not-over", "002-R12";
    ArchiveTwice => "archive-twice", "002-R12";
    ArchiveGaps => "archive-gaps", "002-R12";

    // Records that go on in another, and complaints again.
    MergeKind => "merge-kind", "contract-3";
    MergedRound => "merged-round", "contract-3";
    TimeLater => "time-later", "001-R80";
    SettleAtOnce => "settle-at-once", "002-R32";
    InvalidWay => "invalid-way", "002-R51";
    AssistWay => "assist-way", "002-R50";
    AppointLate => "appoint-late", "002-R49";
    ReplyAgain => "reply-again", "000-R148";
    NoComplaint => "no-complaint", "contract-3";
    NotCollective => "not-collective", "002-R26";

    // Inquiries and requests.
    OpenReason => "open-reason", "000-R53";
    LookupConsent => "lookup-consent", "000-R55";
    TransferConsent => "transfer-consent", "000-R55";
    HostFirst => "host-first", "000-R55";
    AttemptUnsaid => "attempt-unsaid", "000-R58";
    ConsentUnsaid => "consent-unsaid", "000-R55";
    MessageFirst => "message-first", "000-R56";
    MessageFor => "message-for", "000-R06";
    NoMessage => "no-message", "000-R06";
    NumberTold => "number-told", "000-R56";
    SearchMore => "search-more", "000-R57";
    LeaveWord => "leave-word", "000-R58";
    ReportUnsaid => "report-unsaid", "000-R54";
    ContactUnsaid => "contact-unsaid", "000-R63";
    HelpGoesOn => "help-goes-on", "000-R46";
    HandOnUntaken => "hand-on-untaken", "000-R39";
    ServiceUnknown => "service-unknown", "000-R47";
    AckFirst => "ack-first", "000-R68";
    ConvertFirst => "convert-first", "000-R71";
    PromisedService => "promised-service", "000-R59";
    ReferContact => "refer-contact", "000-R74";
    ReferUnexplained => "refer-unexplained", "000-R61";
    ReferNowhere => "refer-nowhere", "000-R71";
    AskAbove => "ask-above", "000-R69";

    // Visits.
    NameUnsaid => "name-unsaid", "000-R07";
    VisitorHouse => "visitor-house", "000-R33";
    RingsNoCall => "rings-no-call", "000-R03";
    InstructionUnsaid => "instruction-unsaid", "000-R19";
    ReplyContact => "reply-contact", "000-R25";
    HandlingUnsaid => "handling-unsaid", "000-R12";
    RouteUnsaid => "route-unsaid", "000-R16";
    DecisionOther => "decision-other", "004-R71";
    DecisionReason => "decision-reason", "004-R71";
    SuggestionDirector => "suggestion-director", "004-R71";
    ComplaintRecord => "complaint-record", "004-R72";
    LetterUninvestigated => "letter-uninvestigated", "000-R14";
    TourArranged => "tour-arranged", "004-R78";
    TourContact => "tour-contact", "004-R79";
    ReplyWay => "reply-way", "000-R11";
    NothingUpward => "nothing-upward", "000-R18";
    ResultFirst => "result-first", "000-R18";
    ReportOwed => "report-owed", "000-R18";
    ReplyOwed => "reply-owed", "000-R13";
    MessagesOwed => "messages-owed", "000-R06";
    MessageWhich => "message-which", "000-R06";
    DocumentNumber => "document-number", "000-R31";
    SlipNameless => "slip-nameless", "000-R07";
    HostUnsaid => "host-unsaid", "000-R33";
    NoConsent => "no-consent", "000-R33";
    SlipReason => "slip-reason", "000-R34";
    SlipOut => "slip-out", "000-R34";
    KeyOut => "key-out", "004-R69";
    ViewUnsaid => "view-unsaid", "004-R67";
    ViewOrder => "view-order", "004-R69";
    ViewHours => "view-hours", "004-R66";
    ViewTooLate => "view-too-late", "004-R67";
    NoShowEarly => "no-show-early", "004-R67";
    PapersUnchecked => "papers-unchecked", "004-R68";
    KeyUnsigned => "key-unsigned", "004-R69";
    ViewUnexplained => "view-unexplained", "004-R68";
    SwapSame => "swap-same", "004-R62";

    // The report of a month.
    MonthRuns => "month-runs", "002-R58";
    FiguresFirst => "figures-first", "002-R58";
    DirectorSigns => "director-signs", "002-R27";
    OwnReport => "own-report", "004-R87";
    CompanyOnly => "company-only", "002-R58";
    MonthOwed => "month-owed", "002-R58";
}

impl Guard {
    /// The stable name.
    pub fn slug(self) -> &'static str {
        self.row().0
    }

    /// The row of the ledger it rests on.
    pub fn rule(self) -> &'static str {
        self.row().1
    }
}
