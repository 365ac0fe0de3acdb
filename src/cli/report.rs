//! `report overdue` and `report due`: what is late and what soon will be, for people, scripts and cron.

use clap::ArgMatches;

use crate::domain::fold::Standing;
use crate::domain::kind::Kind;
use crate::render::{json, lists};
use crate::report::clocks::{due, overdue};
use crate::say;
use crate::store::Want;

use super::context::{Context, Form};
use super::failure::Failure;
use super::session::{Output, Session};

/// How far `report due` looks where nothing is said: one shift, in seconds.
const WITHIN: i64 = 12 * 3600;

/// Prints one of the two reports. With `--exit-code` rows give 1; with `--quiet-if-empty` no rows print nothing.
pub fn run(ctx: &Context, name: &str, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let as_of = session.as_of(matches)?;
    let now = as_of.unwrap_or(session.now);
    let gathered = session.store.gather(Kind::ALL, as_of, Want::Ticking);
    let standings = &gathered.standings;
    let soft = matches.get_flag("soft");
    let is_due = name == "due";
    let rows = match is_due {
        true => due(standings, now, matches.get_one::<i64>("within").copied().unwrap_or(WITHIN), soft),
        false => overdue(standings, now, soft),
    };
    let silent = rows.is_empty() && gathered.faults.is_empty() && matches.get_flag("quiet-if-empty");
    let out = match ctx.form {
        _ if silent => String::new(),
        Form::Json => {
            let head = session.store.head();
            format!(
                "{}\n",
                json::pretty(&json::clocks(ctx.words, &rows, &gathered.faults, now, head.as_deref(), is_due))
            )
        }
        Form::Text if rows.is_empty() => format!("{}\n", nothing(ctx, is_due, now)),
        Form::Text => {
            let head = match is_due {
                true => say!(ctx.words, "report-due-head", n = rows.len(), at = crate::render::terms::moment(now)),
                false => say!(ctx.words, "report-overdue-head", n = rows.len(), at = crate::render::terms::moment(now)),
            };
            format!("{head}\n{}", lists::clocks(ctx.words, &rows, is_due, ctx.table_columns()))
        }
    };
    let code = u8::from(matches.get_flag("exit-code") && !rows.is_empty());
    let mut output = session.answer(out, &gathered.faults, code);
    output.err.push_str(&without_clocks(ctx, standings));
    Ok(output)
}

fn nothing(ctx: &Context, is_due: bool, now: crate::domain::stamp::Stamp) -> String {
    let at = crate::render::terms::moment(now);
    if is_due { say!(ctx.words, "report-due-none", at = at) } else { say!(ctx.words, "report-overdue-none", at = at) }
}

/// Open records that no rule can ever report late are said, never passed over in silence.
fn without_clocks(ctx: &Context, standings: &[Standing]) -> String {
    let bare = |one: &&Standing| one.id.kind.is_timed() && one.clocks.is_empty() && !one.shown().is_over();
    let bare = standings.iter().filter(bare);
    let ids: Vec<String> = bare.map(|one| one.id.to_string()).collect();
    match ids.len() {
        0 => String::new(),
        n => format!("{}\n", say!(ctx.words, "report-no-clocks", n = n, ids = ids.join(" "))),
    }
}
