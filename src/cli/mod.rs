//! The command line: parses, asks, calls one function of the rooms below, and hands back what is to be printed.

mod act;
mod ask_front;
mod check;
mod complaint;
mod context;
mod desk;
mod due;
mod duty;
pub mod env;
mod escalate;
pub mod failure;
mod follow;
mod followups;
mod front;
pub mod grammar;
mod handover;
pub mod help;
mod house;
mod ledger;
mod merge;
mod monthly;
mod notify;
mod open;
mod papers;
mod printed;
mod prompt;
mod read;
mod refer;
mod reports;
mod rules;
mod session;
mod setup;
mod undo;
pub mod usage_error;
mod visit;
pub mod words;
mod written;

use clap::ArgMatches;

use crate::domain::field::Word;
use crate::domain::kind::{Kind, Verb};
use crate::i18n::Words;
use crate::render::layout;
use crate::render::page::Paper;

use context::Context;
use env::Env;
use failure::Failure;
pub use session::{Flow, Output, Piece};

/// Runs one command line. Never panics; whatever happens is in the output.
pub fn run(env: &Env) -> Output {
    if let [_, only] = env.argv.as_slice()
        && (only == "--version" || only == "-V")
    {
        return Output { out: format!("wuye {}\n", env!("CARGO_PKG_VERSION")), ..Output::default() };
    }
    let words = Words::new(context::language(env));
    let mut tree = words::localize(grammar::tree(), &words);
    match tree.try_get_matches_from_mut(&env.argv) {
        Ok(matches) => {
            let ctx = Context::new(env, &words, &matches);
            dispatch(&ctx, &matches).unwrap_or_else(|failure| failed(&ctx, &failure))
        }
        Err(error) => {
            let columns = layout::columns(env.var("COLUMNS"), env.terminal_columns);
            let text = usage_error::usage_error(&error, &words, &tree, &env.argv, columns);
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            match error.use_stderr() {
                true => Output { err: text, code, ..Output::default() },
                false => Output { out: text, code, ..Output::default() },
            }
        }
    }
}

fn failed(ctx: &Context, failure: &Failure) -> Output {
    // Only faults of files are shown with their lines.
    let store = if let Failure::Broken(_) = failure { ctx.reading().ok() } else { None };
    Output { err: failure.text(ctx.words, store.as_ref()), code: failure.code(), ..Output::default() }
}

fn dispatch(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let Some((name, inner)) = matches.subcommand() else { return Err(Failure::Unsaid { flag: "COMMAND" }) };
    if ctx.paper != Paper::Text && !is_printed(name, inner) {
        return Err(Failure::NoSuchForm);
    }
    if let Some(kind) = Kind::from_text(name) {
        return noun(ctx, kind, inner);
    }
    match name {
        "report" => match inner.subcommand() {
            Some((report, inner)) => reports::run(ctx, report, inner),
            None => Err(Failure::Unsaid { flag: "COMMAND" }),
        },
        "rules" => match inner.subcommand() {
            Some((rules, inner)) => rules::run(ctx, rules, inner),
            None => Err(Failure::Unsaid { flag: "COMMAND" }),
        },
        "trust" => notify::trust(ctx, inner),
        "escalate" => escalate::run(ctx, inner),
        "init" => setup::init(ctx, inner),
        "desk" => setup::desk(ctx, inner),
        "show" => read::show(ctx, None, inner),
        "explain" => read::explain(ctx, inner),
        "history" => read::history(ctx, inner),
        "house" => house::run(ctx, inner),
        "undo" => undo::run(ctx, inner),
        "check" => check::run(ctx, inner),
        "completions" => setup::completions(ctx, inner),
        _ => setup::man(ctx),
    }
}

/// The verbs of a noun that print a page; every noun without a verb, and its `list`, do.
const PRINTED: &[(Kind, &str)] = &[(Kind::Duty, "log"), (Kind::Handover, "show")];

/// Whether the command prints a page: what has the forms of one.
fn is_printed(name: &str, matches: &ArgMatches) -> bool {
    let verb = matches.subcommand_name();
    match Kind::from_text(name) {
        Some(kind) => verb.is_none_or(|verb| verb == "list" || PRINTED.contains(&(kind, verb))),
        None => name == "report",
    }
}

/// A noun alone lists what is open.
fn noun(ctx: &Context, kind: Kind, matches: &ArgMatches) -> Result<Output, Failure> {
    match matches.subcommand() {
        None => read::list(ctx, kind, matches),
        Some(("new", inner)) if kind == Kind::Complaint => complaint::new(ctx, inner),
        Some(("new", inner)) if kind == Kind::Repair => open::run(ctx, inner),
        Some(("new", inner)) if kind == Kind::Duty => duty::new(ctx, inner),
        Some(("prepare", inner)) if kind == Kind::Monthly => monthly::prepare(ctx, inner),
        Some(("new", inner)) => front::new(ctx, kind, inner),
        Some(("prepare", inner)) if kind == Kind::Handover => handover::prepare(ctx, inner),
        Some((verb @ ("tidy" | "arrive" | "check" | "sign-out" | "sign-in" | "leave" | "back" | "note"), inner))
            if kind == Kind::Handover =>
        {
            match Verb::from_text(verb) {
                Some(verb) => handover::run(ctx, verb, inner),
                None => Err(Failure::Unsaid { flag: "COMMAND" }),
            }
        }
        Some(("log", inner)) => reports::print(ctx, "shift", duty::log, inner),
        Some(("archive", inner)) if kind == Kind::Duty => duty::archive(ctx, inner),
        Some(("group", inner)) => complaint::group(ctx, inner),
        Some((verb @ ("reply" | "followup"), inner)) if complaint::goes_on(kind, inner) => {
            complaint::again(ctx, verb, inner)
        }
        Some(("show", inner)) => read::show(ctx, Some(kind), inner),
        Some(("list", inner)) => read::list(ctx, kind, inner),
        Some(("merge", inner)) => merge::run(ctx, kind, inner),
        Some(("rework", inner)) => act::rework(ctx, inner),
        Some(("refer", inner)) if refer::opens(ctx, kind, inner)? => refer::run(ctx, kind, inner),
        Some(("amend", inner)) => act::amend(ctx, Some(kind), inner),
        Some((verb, inner)) => match Verb::from_text(verb) {
            Some(verb) => act::run(ctx, Some(kind), verb, inner),
            None => Err(Failure::Unsaid { flag: "COMMAND" }),
        },
    }
}
