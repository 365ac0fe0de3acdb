//! The grammar of the command line as tables: nouns, verbs and flags. The words for them are in the language files.

mod front;
mod monthly;
mod shift;

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command};

use crate::bad;
use crate::domain::case::{Body, Ground, Severity, Source};
use crate::domain::class::{Channel, Item, Nature, Trade, Urgency, Via};
use crate::domain::field::Word;
use crate::domain::help::{HelpStep, Need};
use crate::domain::id::{EntryId, IdQuery};
use crate::domain::inquiry::{Asker, Category};
use crate::domain::job::{Cause, MaterialCheck, MaterialChoice, Part, Test};
use crate::domain::kind::Kind;
use crate::domain::month::Month;
use crate::domain::party::{House, Person, said_house};
use crate::domain::reception::{Conclusion, Letter, Paper, Purpose, Stage};
use crate::domain::shift::Turn;
use crate::domain::state::State;
use crate::domain::watch::{Area, Line};
use crate::domain::when::{half_width, span_seconds};
use crate::i18n::BadValue;

use super::reports::{ALSO, REPORTS};

/// One command: its name and the ids of its arguments. `!id` is required, `id+` takes several words.
pub struct Spec {
    pub name: &'static str,
    pub args: &'static [&'static str],
}

pub(super) const fn spec(name: &'static str, args: &'static [&'static str]) -> Spec {
    Spec { name, args }
}

/// The verbs of `repair`. Every noun has those of `COMMON` besides.
pub const REPAIR: &[Spec] = &[
    spec(
        "new",
        &[
            "house", "place", "name", "phone", "channel", "part", "urgent", "general", "off-list", "direct",
            "key-left", "link", "reason", "at", "text",
        ],
    ),
    spec("take", &["!id", "who", "at", "text"]),
    spec("review", &["!id", "feasible", "infeasible", "fee", "reason", "who", "at", "text"]),
    spec("quote", &["!id", "price", "labour", "material", "fee", "at", "text"]),
    spec("agree", &["!id", "via", "signed-by", "at", "text"]),
    spec("decline", &["!id", "reason", "who", "approver", "at", "text"]),
    spec("appoint", &["!id", "until", "wish", "reason", "at", "text"]),
    spec("dispatch", &["!id", "to", "reason", "who", "at", "text"]),
    spec("arrive", &["!id", "no-access", "who", "at", "text"]),
    spec("confirm", &["!id", "actual", "price", "who", "at", "text"]),
    spec("material", &["!id", "check", "choice", "who", "at", "text"]),
    spec("start", &["!id", "who", "at", "text"]),
    spec("pause", &["!id", "until", "reason", "at", "text"]),
    spec("resume", &["!id", "at", "text"]),
    spec("extend", &["!id", "until", "reason", "approver", "at", "text"]),
    spec("finish", &["!id", "who", "labour", "material", "fee", "test", "signed-by", "key-returned", "at", "text"]),
    spec("rain", &["!id", "dry", "wet", "who", "at", "text"]),
    spec("accept", &["!id", "signed-by", "flows", "satisfied", "unsatisfied", "key-returned", "at", "text"]),
    spec("rework", &["!id", "reason", "cause", "at", "text"]),
    spec("pay", &["!id", "fee", "who", "at", "text"]),
    spec("followup", &["!id", "via", "satisfied", "unsatisfied", "at", "text"]),
    spec("close", &["!id", "finance", "statistics", "at", "text"]),
    spec("show", &["!id", "as-of", "reveal", "reason"]),
    spec(
        "list",
        &["all", "state", "house", "worker", "mine", "trade", "urgency", "from-day", "to-day", "overdue", "as-of"],
    ),
    spec("note", &["!id", "key-left", "key-returned", "loss", "at", "text"]),
];

/// The verbs of `complaint`.
pub const COMPLAINT: &[Spec] = &[
    spec(
        "new",
        &[
            "house",
            "place",
            "name",
            "phone",
            "channel",
            "demand",
            "complaint-source",
            "who",
            "nature",
            "subtype",
            "content",
            "topic",
            "severity",
            "settled",
            "opinion",
            "link",
            "reason",
            "at",
            "text",
        ],
    ),
    spec(
        "classify",
        &[
            "!id",
            "nature",
            "subtype",
            "content",
            "topic",
            "severity",
            "reasonable",
            "unreasonable",
            "since",
            "reason",
            "who",
            "at",
            "text",
        ],
    ),
    spec("settle", &["!id", "opinion", "signed-by", "who", "at", "text"]),
    spec("report", &["!id", "!body", "via", "who", "at", "text"]),
    spec("appoint", &["!id", "until", "via", "reason", "at", "text"]),
    spec("report-out", &["!id", "to", "who", "at", "text"]),
    spec("investigate", &["!id", "ground", "root-cause", "who", "at", "text"]),
    spec("assign", &["!id", "to", "hand-on", "reason", "at", "text"]),
    spec("answer", &["!id", "via", "who", "at", "text"]),
    spec("progress", &["!id", "via", "who", "at", "text"]),
    spec("explain-to", &["!id", "via", "who", "at", "text"]),
    spec("handle", &["!id", "opinion", "signed-by", "reason", "who", "at", "text"]),
    spec("reply", &["!id", "ways", "opinion", "signed-by", "satisfied", "unsatisfied", "reason", "who", "at", "text"]),
    spec("extend", &["!id", "until", "reason", "approver", "via", "at", "text"]),
    spec("escalate", &["!id", "!body", "reason", "via", "who", "at", "text"]),
    spec("group", &["!id", "members", "at", "text"]),
    spec("followup", &["!id", "via", "satisfied", "unsatisfied", "who", "at", "text"]),
    spec("summarize", &["!id", "root-cause", "prevention", "who", "at", "text"]),
    spec("archive", &["!id", "who", "at", "text"]),
    spec("show", &["!id", "as-of", "reveal", "reason"]),
    spec(
        "list",
        &["all", "state", "house", "worker", "mine", "nature", "topic", "from-day", "to-day", "overdue", "as-of"],
    ),
    spec("note", &["!id", "at", "text"]),
];

/// Verbs of every noun.
pub const COMMON: &[Spec] = &[
    spec("amend", &["!id", "pairs", "entry", "since", "reason", "at"]),
    spec("chase", &["!id", "via", "at", "text"]),
    spec("cancel", &["!id", "via", "reason", "at", "text"]),
    spec("merge", &["!id", "link", "reason", "at"]),
    spec("void", &["!id", "reason", "at"]),
];

/// The commands about the rules.
pub const RULES: &[Spec] = &[
    spec("show", &["rule", "rules"]),
    spec("check", &["rules", "strict"]),
    spec("classify", &["kind", "jsonl", "rules", "text"]),
    spec("due", &["rule", "start", "until", "explain", "jsonl", "rules"]),
    spec("test", &["!labelled", "rules"]),
    spec("replay", &["rules", "calendar", "all-off", "since"]),
];

/// `rules calendar …`.
pub const CALENDAR: &[Spec] = &[spec("import", &["!calendar-file", "year", "source", "all-off", "replace"])];

/// The commands that are no noun.
pub const OTHERS: &[Spec] = &[
    spec("init", &["dir", "!book-name", "timezone"]),
    spec("desk", &["letter"]),
    spec("show", &["!id", "as-of", "reveal", "reason"]),
    spec("explain", &["!id", "as-of"]),
    spec("history", &["!id", "as-of"]),
    spec("house", &["!sought", "all", "as-of"]),
    spec("undo", &["id", "entry", "reason", "at"]),
    spec("check", &["strict", "skip"]),
    spec("escalate", &["dry-run", "exit-code", "quiet-if-empty", "notify"]),
    spec("trust", &["dry-run", "revoke"]),
    spec("completions", &["!shell"]),
    spec("man", &[]),
];

/// The nouns that have commands, with the verbs of their own.
pub const NOUNS: &[(Kind, &[Spec])] = &[
    (Kind::Visit, front::VISIT),
    (Kind::Inquiry, front::INQUIRY),
    (Kind::Request, front::REQUEST),
    (Kind::Repair, REPAIR),
    (Kind::Complaint, COMPLAINT),
    (Kind::Duty, shift::DUTY),
    (Kind::Handover, shift::HANDOVER),
    (Kind::Monthly, monthly::MONTHLY),
];

/// The whole tree, without words.
pub fn tree() -> Command {
    let mut root = Command::new("wuye").version(env!("CARGO_PKG_VERSION"));
    root = root.subcommand_required(true);
    for global in ["book", "by", "lang", "format", "quiet", "yes", "no-commit"] {
        root = root.arg(argument(global).global(true));
    }
    for (kind, own) in NOUNS {
        let verbs = own.iter().chain(COMMON);
        root = root.subcommand(Command::new(kind.as_str()).subcommands(verbs.map(command)));
    }
    let reports = REPORTS.iter().map(|report| command(&report.spec).args(ALSO.iter().map(|id| argument(id))));
    root = root.subcommand(Command::new("report").subcommand_required(true).subcommands(reports));
    let calendar = Command::new("calendar").subcommand_required(true).subcommands(CALENDAR.iter().map(command));
    let rules = Command::new("rules").subcommand_required(true).subcommands(RULES.iter().map(command));
    root = root.subcommand(rules.subcommand(calendar));
    root.subcommands(OTHERS.iter().map(command))
}

/// Flags of which only one can hold.
const OPPOSITES: &[[&str; 2]] = &[
    ["urgent", "general"],
    ["feasible", "infeasible"],
    ["dry", "wet"],
    ["satisfied", "unsatisfied"],
    ["reasonable", "unreasonable"],
    ["accept", "refuse"],
    ["refuse", "clear"],
    ["clear", "accept"],
    ["area-ok", "anomaly"],
    ["reached", "unreached"],
    ["scheduled", "unscheduled"],
    ["answered", "no-answer"],
    ["consents", "refuses"],
    ["slip-missing", "explained"],
    ["name", "no-name"],
];

fn command(spec: &Spec) -> Command {
    let mut command = Command::new(spec.name);
    for id in spec.args {
        let required = id.starts_with('!');
        command = command.arg(argument(id.trim_start_matches('!')).required(required));
    }
    for pair in OPPOSITES.iter().filter(|pair| pair.iter().all(|id| spec.args.contains(id))) {
        command = command.group(clap::ArgGroup::new(pair[0].to_string() + "-or-not").args(*pair));
    }
    command
}

/// The argument of this id: what it is called and what may stand behind it.
fn argument(id: &'static str) -> Arg {
    let arg = Arg::new(id);
    match id {
        "id" => arg.value_parser(query),
        "text" => arg.action(ArgAction::Append).num_args(0..).trailing_var_arg(false),
        "pairs" => arg.action(ArgAction::Append).num_args(0..).value_parser(pair),
        "dir" | "letter" | "shell" | "rule" | "labelled" | "calendar-file" | "sought" => positional(id, arg),
        "book" => arg.long("book").short('C'),
        "quiet" => arg.long("quiet").short('q').action(ArgAction::SetTrue),
        "yes" => arg.long("yes").short('y').action(ArgAction::SetTrue),
        "soft" | "all" => arg.long("all").action(ArgAction::SetTrue),
        "off-list" | "direct" | "feasible" | "infeasible" | "wish" | "no-access" | "key-returned" | "dry" | "wet"
        | "flows" | "satisfied" | "unsatisfied" | "no-commit" | "urgent" | "general" | "reveal" | "mine"
        | "overdue" | "exit-code" | "quiet-if-empty" | "strict" | "jsonl" | "explain" | "all-off" | "replace"
        | "dry-run" | "settled" | "reasonable" | "unreasonable" | "hand-on" | "notify" | "revoke" => {
            arg.long(id).action(ArgAction::SetTrue)
        }
        "reached" | "unreached" | "scheduled" | "unscheduled" => arg.long(id).action(ArgAction::SetTrue),
        "keep-open" => arg.long("open").action(ArgAction::SetTrue),
        "line" => arg.long("kind").value_parser(PossibleValuesParser::new(LINES)),
        "for-shift" => arg.long("shift").value_parser(ValueParser::new(turn)),
        "which-shift" => arg.action(ArgAction::Append).num_args(0..),
        "answered" | "no-answer" | "consents" | "refuses" | "unwanted" => arg.long(id).action(ArgAction::SetTrue),
        "help-category" => arg.long("category").value_parser(PossibleValuesParser::new(Need::NAMES)).ignore_case(true),
        "any-category" => arg.long("category"),
        "skip" | "calendar" => arg.long(id).action(ArgAction::Append),
        "accept" | "refuse" | "clear" | "log-read" | "area-ok" => arg.long(id).action(ArgAction::SetTrue),
        "notice" | "evidence" => arg.long(id).action(ArgAction::Append),
        "sheet-line" => arg.long("line").action(ArgAction::Append).value_parser(sheet_lines),
        "thing" => arg.long("item"),
        "counted" | "damaged" => arg.long(id).value_parser(clap::value_parser!(u32)),
        "book-name" => arg.long("name"),
        "ways" => arg.long("via").action(ArgAction::Append).value_parser(parser("via")),
        "members" => arg.long("link").action(ArgAction::Append).value_parser(query),
        "body" => arg.long("to").value_parser(PossibleValuesParser::new(Body::NAMES)),
        "complaint-source" => arg.long("source").value_parser(PossibleValuesParser::new(Source::NAMES)),
        "no-name" | "difficult" | "slip-missing" | "explained" | "inside" => arg.long(id).action(ArgAction::SetTrue),
        "letter-kind" => arg.long("letter").value_parser(PossibleValuesParser::new(Letter::NAMES)),
        "paper" => arg.long("paper").action(ArgAction::Append).value_parser(PossibleValuesParser::new(Paper::NAMES)),
        "key-no" => arg.long("key"),
        "from-day" => arg.long("from").value_parser(day),
        "to-day" => arg.long("to").value_parser(day),
        "at" | "since" | "start" | "as-of" | "until" => arg.long(id).allow_hyphen_values(true),
        other => arg.long(other).value_parser(parser(other)),
    }
}

fn positional(id: &'static str, arg: Arg) -> Arg {
    match id {
        "shell" => arg.value_parser(PossibleValuesParser::new(["bash", "zsh", "fish", "elvish", "powershell"])),
        _ => arg,
    }
}

/// How the value of a flag is read, where it has a form of its own.
fn parser(id: &str) -> ValueParser {
    match id {
        "lang" => PossibleValuesParser::new(["zh", "en"]).into(),
        "format" => PossibleValuesParser::new(["text", "json", "md", "csv", "html"]).into(),
        "channel" => PossibleValuesParser::new(Channel::NAMES).into(),
        "via" => PossibleValuesParser::new(Via::NAMES).into(),
        "state" => PossibleValuesParser::new(State::NAMES).into(),
        "trade" => PossibleValuesParser::new(Trade::NAMES).into(),
        "urgency" => PossibleValuesParser::new(Urgency::NAMES).into(),
        "item" => PossibleValuesParser::new(Item::NAMES).into(),
        "part" => PossibleValuesParser::new(Part::NAMES).into(),
        "check" => PossibleValuesParser::new(MaterialCheck::NAMES).into(),
        "choice" => PossibleValuesParser::new(MaterialChoice::NAMES).into(),
        "cause" => PossibleValuesParser::new(Cause::NAMES).into(),
        "test" => PossibleValuesParser::new(Test::NAMES).into(),
        "nature" => PossibleValuesParser::new(Nature::NAMES).into(),
        "severity" => PossibleValuesParser::new(Severity::NAMES).into(),
        "category" => PossibleValuesParser::new(Category::NAMES).into(),
        "asker" => PossibleValuesParser::new(Asker::NAMES).into(),
        "step" => PossibleValuesParser::new(HelpStep::NAMES).into(),
        "open" => PossibleValuesParser::new(["repair", "complaint", "inquiry", "request"]).into(),
        "ground" => PossibleValuesParser::new(Ground::NAMES).into(),
        "purpose" => PossibleValuesParser::new(Purpose::NAMES).into(),
        "result" => PossibleValuesParser::new(Conclusion::NAMES).into(),
        "stage" => PossibleValuesParser::new(Stage::NAMES).into(),
        "rings" => clap::value_parser!(u32).range(0..=99).into(),
        "to" | "who" | "worker" | "signed-by" | "name" | "approver" | "finance" | "statistics" | "host"
        | "consulted" | "contact" | "escort" => ValueParser::new(person),
        "house" => ValueParser::new(house),
        "labour" | "material" | "fee" | "loss" => ValueParser::new(yuan),
        "entry" => ValueParser::new(entry),
        "area" => PossibleValuesParser::new(Area::NAMES).into(),
        "month" => ValueParser::new(month),
        "kind" => PossibleValuesParser::new(["repair", "complaint", "request"]).into(),
        "year" => clap::value_parser!(u32).range(1900..=9999).into(),
        "days" => clap::value_parser!(u32).range(1..=3660).into(),
        "over" => ValueParser::new(length),
        "within" => ValueParser::new(length),
        "link" => ValueParser::new(query),
        "timezone" => ValueParser::new(zone),
        _ => ValueParser::string(),
    }
}

fn query(text: &str) -> Result<IdQuery, BadValue> {
    IdQuery::parse(&half_width(text)).ok_or_else(|| bad!("bad-id"))
}

fn person(text: &str) -> Result<Person, BadValue> {
    Person::from_text(text).ok_or_else(|| bad!("bad-person"))
}

/// A house, also as people say it: `3栋2单元501室` and full-width digits are `3-2-501`.
fn house(text: &str) -> Result<House, BadValue> {
    House::from_text(&said_house(text)).ok_or_else(|| bad!("bad-house"))
}

fn yuan(text: &str) -> Result<crate::domain::party::Yuan, BadValue> {
    Word::from_text(text).ok_or_else(|| bad!("bad-money", example = "30.50".to_string()))
}

fn entry(text: &str) -> Result<EntryId, BadValue> {
    EntryId::from_text(text).ok_or_else(|| bad!("bad-entry"))
}

fn length(text: &str) -> Result<i64, BadValue> {
    span_seconds(text).ok_or_else(|| bad!("bad-length"))
}

fn day(text: &str) -> Result<chrono::NaiveDate, BadValue> {
    Word::from_text(text).ok_or_else(|| bad!("bad-day"))
}

/// A line of a handover sheet, or a stretch of them: `3`, `3-9`.
fn sheet_lines(text: &str) -> Result<Vec<u32>, BadValue> {
    let text = half_width(text.trim());
    let (first, last) = text.split_once('-').unwrap_or((&text, &text));
    match (first.trim().parse::<u32>(), last.trim().parse::<u32>()) {
        (Ok(first), Ok(last)) if first > 0 && first <= last && last - first < 10_000 => Ok((first..=last).collect()),
        _ => Err(bad!("bad-lines")),
    }
}

/// The lines that `duty new` writes: an archive has its own verb.
const LINES: [&str; Line::NAMES.len() - 1] = lines();

const fn lines() -> [&'static str; Line::NAMES.len() - 1] {
    let mut names = [""; Line::NAMES.len() - 1];
    let mut at = 0;
    while at < names.len() {
        names[at] = Line::NAMES[at];
        at += 1;
    }
    names
}

/// Day and shift; a slash between them needs no quotes.
fn turn(text: &str) -> Result<Turn, BadValue> {
    Turn::from_text(&half_width(text).replacen('/', " ", 1)).ok_or_else(|| bad!("bad-turn"))
}

fn month(text: &str) -> Result<Month, BadValue> {
    Month::from_text(&half_width(text)).ok_or_else(|| bad!("bad-month"))
}

fn zone(text: &str) -> Result<chrono_tz::Tz, BadValue> {
    Word::from_text(text).ok_or_else(|| bad!("bad-zone"))
}

/// `key=value`; the value may hold anything, also `=`.
fn pair(text: &str) -> Result<(String, String), BadValue> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_string(), value.to_string())),
        _ => Err(bad!("bad-pair")),
    }
}
