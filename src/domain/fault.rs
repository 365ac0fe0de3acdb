//! What can be wrong with a file, as data: the kind, the words involved and the place; no sentences.

use std::path::PathBuf;

use super::node::Pos;
use super::words::words;

/// One fault of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Relative to the book; empty until the store fills it in.
    pub path: PathBuf,
    pub pos: Pos,
    pub kind: FaultKind,
}

impl Fault {
    /// A fault whose file is not known yet.
    pub fn at(pos: Pos, kind: FaultKind) -> Fault {
        Fault { path: PathBuf::new(), pos, kind }
    }

    /// The same fault, of the file at `path`.
    pub fn in_file(mut self, path: impl Into<PathBuf>) -> Fault {
        self.path = path.into();
        self
    }
}

/// The closed list of faults. The stable name of each, used in messages and in tests, is `slug`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    Unreadable {
        error: String,
    },
    MissingFile,
    NotAFile,
    Symlink,
    TooLarge {
        limit: u64,
    },
    NotUtf8,
    Control {
        character: u32,
    },
    Empty,
    NoFinalNewline,
    /// Markers of a merge; `opened` where both sides opened the record.
    Conflict {
        opened: bool,
    },
    Tab,
    TooDeep,
    Anchor,
    Alias,
    MergeKey,
    Tag {
        tag: String,
    },
    SecondDocument,
    OddKey,
    /// What is wrong, and the same in the words of the YAML library.
    Syntax {
        ill: Ill,
        error: String,
    },
    DuplicateKey {
        key: String,
    },
    UnknownKey {
        key: String,
        near: Option<String>,
    },
    MissingKey {
        key: &'static str,
    },
    KeyNotHere {
        key: String,
        verb: String,
    },
    WantsText {
        key: String,
    },
    WantsList {
        key: String,
    },
    WantsMap {
        key: String,
    },
    BadValue {
        key: String,
        value: String,
        wants: Wants,
    },
    OtherId {
        id: String,
        file: String,
    },
    WrongFolder {
        want: String,
    },
    NotARecordName {
        name: String,
    },
    LogNotLast {
        key: String,
    },
    FirstKey {
        key: &'static str,
    },
    NoOpen,
    SameEntryId {
        id: String,
    },
    UnknownEntry {
        id: String,
    },
    NewerFormat {
        format: u32,
        known: u32,
    },
    SameName {
        name: String,
    },
    /// A service of the catalogue stands twice.
    ServiceTwice {
        name: String,
    },
    /// A word rule or list names a list that is not there.
    UnknownList {
        place: String,
        name: String,
        near: Option<String>,
    },
    /// A word rule gives a label that its axis does not have.
    UnknownLabel {
        rule: String,
        axis: &'static str,
        label: String,
        near: Option<String>,
    },
    /// A word rule without words, or without a label.
    EmptyRule {
        rule: String,
    },
    /// An entry of `traditional` that is not two characters.
    BadPair {
        entry: String,
    },
    /// A rank outside 1 to 9.
    BadRank {
        rule: String,
        rank: u32,
    },
    /// A date that stands twice in a calendar.
    SameDay {
        date: chrono::NaiveDate,
    },
    /// A rung of a ladder that says neither or both of `before` and `after`, or no minutes or hours.
    BadRung,
    /// A clock rule asks for what its kind of record does not have, or starts with what is never done to it.
    OddRule {
        rule: String,
        key: String,
    },
    /// A clock rule stands twice.
    SameRule {
        rule: String,
    },
}

/// What a value should have been. The words for each are in the language files (`wants-…`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// One of a closed list of words.
    OneOf(&'static [&'static str]),
    Text,
    Stamp,
    Date,
    Time,
    Window,
    Flag,
    Number,
    /// A whole number up to 100.
    Percent,
    Span,
    Yuan,
    House,
    Person,
    RecordId,
    EntryId,
    Zone,
    Year,
    /// One run of a shift: day and name.
    Turn,
    Month,
    /// A file of the book, such as `bin/notify`.
    BookPath,
    /// The name of a variable of the environment.
    Variable,
    /// How long a hook may take.
    Seconds,
}

impl FaultKind {
    /// The stable name of the fault, for messages, tests and searching.
    pub fn slug(&self) -> &'static str {
        match self {
            FaultKind::Unreadable { .. } => "unreadable",
            FaultKind::MissingFile => "missing-file",
            FaultKind::NotAFile => "not-a-file",
            FaultKind::Symlink => "symlink",
            FaultKind::TooLarge { .. } => "too-large",
            FaultKind::NotUtf8 => "not-utf8",
            FaultKind::Control { .. } => "control",
            FaultKind::Empty => "empty",
            FaultKind::NoFinalNewline => "no-final-newline",
            FaultKind::Conflict { .. } => "conflict",
            FaultKind::Tab => "tab",
            FaultKind::TooDeep => "too-deep",
            FaultKind::Anchor => "anchor",
            FaultKind::Alias => "alias",
            FaultKind::MergeKey => "merge-key",
            FaultKind::Tag { .. } => "tag",
            FaultKind::SecondDocument => "second-document",
            FaultKind::OddKey => "odd-key",
            FaultKind::Syntax { .. } => "syntax",
            FaultKind::DuplicateKey { .. } => "duplicate-key",
            FaultKind::UnknownKey { .. } => "unknown-key",
            FaultKind::MissingKey { .. } => "missing-key",
            FaultKind::KeyNotHere { .. } => "key-not-here",
            FaultKind::WantsText { .. } => "wants-text",
            FaultKind::WantsList { .. } => "wants-list",
            FaultKind::WantsMap { .. } => "wants-map",
            FaultKind::BadValue { .. } => "bad-value",
            FaultKind::OtherId { .. } => "other-id",
            FaultKind::WrongFolder { .. } => "wrong-folder",
            FaultKind::NotARecordName { .. } => "not-a-record-name",
            FaultKind::LogNotLast { .. } => "log-not-last",
            FaultKind::FirstKey { .. } => "first-key",
            FaultKind::NoOpen => "no-open",
            FaultKind::SameEntryId { .. } => "same-entry-id",
            FaultKind::UnknownEntry { .. } => "unknown-entry",
            FaultKind::NewerFormat { .. } => "newer-format",
            FaultKind::SameName { .. } => "same-name",
            FaultKind::ServiceTwice { .. } => "service-twice",
            FaultKind::UnknownList { .. } => "unknown-list",
            FaultKind::UnknownLabel { .. } => "unknown-label",
            FaultKind::EmptyRule { .. } => "empty-rule",
            FaultKind::BadPair { .. } => "bad-pair",
            FaultKind::BadRank { .. } => "bad-rank",
            FaultKind::SameDay { .. } => "same-day",
            FaultKind::BadRung => "bad-rung",
            FaultKind::OddRule { .. } => "odd-rule",
            FaultKind::SameRule { .. } => "same-rule",
        }
    }
}

words! {
    /// How a text fails to be YAML: the many messages of the library as few that a person can act on.
    Ill {
        Bracket = "bracket",
        Quote = "quote",
        AfterQuote = "after-quote",
        Escape = "escape",
        Indent = "indent",
        Colon = "colon",
        Dash = "dash",
        Sign = "sign",
        Space = "space",
        Block = "block",
        Directive = "directive",
        Tag = "tag",
        End = "end",
        Other = "other",
    }
}
