//! A small command tree like the tool's own, with one flag for every mistake clap can find.

use clap::{Arg, ArgAction, ArgGroup, Command};
use wuye::bad;
use wuye::i18n::BadValue;

/// Built without a word: all of them come from the language room.
pub fn tree() -> Command {
    Command::new("wuye")
        .version("0.1.0")
        .subcommand_required(true)
        .args([
            Arg::new("book").short('C').long("book").global(true),
            Arg::new("lang").long("lang").global(true).value_parser(["zh", "en"]),
            Arg::new("by").long("by").global(true),
        ])
        .subcommands([repair(), report(), check()])
}

fn repair() -> Command {
    let amount = |id: &'static str| Arg::new(id).long(id).value_parser(money);
    Command::new("repair").subcommands([
        Command::new("new")
            .args([
                Arg::new("house").long("house"),
                Arg::new("place").long("place"),
                Arg::new("channel")
                    .long("channel")
                    .value_parser(["phone", "in-person", "letter"])
                    .default_value("phone"),
                Arg::new("text").num_args(1..).required(true),
            ])
            .group(ArgGroup::new("where").args(["house", "place"]).required(true)),
        Command::new("dispatch").args([
            Arg::new("id").required(true),
            Arg::new("to").long("to").required(true),
            Arg::new("at").long("at").value_parser(time).allow_hyphen_values(true),
            Arg::new("reason").long("reason"),
        ]),
        Command::new("pay").args([
            Arg::new("id").required(true),
            amount("labour").requires("material"),
            amount("material"),
            amount("fee").conflicts_with_all(["labour", "material"]),
        ]),
    ])
}

fn report() -> Command {
    Command::new("report").subcommand_required(true).arg_required_else_help(true).subcommands([Command::new("overdue")
        .args([
            Arg::new("limit").long("limit").value_parser(clap::value_parser!(u16)).visible_alias("max"),
            Arg::new("between").long("between").num_args(2),
            Arg::new("format").long("format").require_equals(true).value_parser(["text", "json", "csv"]),
            Arg::new("all").long("all").short('a').action(ArgAction::SetTrue),
        ])])
}

fn check() -> Command {
    Command::new("check").args([
        Arg::new("path").long("path").num_args(2..),
        Arg::new("all").long("all").action(ArgAction::SetTrue).exclusive(true),
    ])
}

fn time(text: &str) -> Result<String, BadValue> {
    if text.contains(':') { Ok(text.to_owned()) } else { Err(bad!("bad-time")) }
}

fn money(text: &str) -> Result<String, BadValue> {
    if text.parse::<f64>().is_ok() { Ok(text.to_owned()) } else { Err(bad!("bad-money", example = "80.50".to_owned())) }
}
