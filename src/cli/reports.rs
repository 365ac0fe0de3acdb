//! The reports as a table: what each takes and what makes it; and the one way in which all of them are printed, sent and ended.

use clap::ArgMatches;
use serde_json::Value;

use crate::domain::fault::Fault;
use crate::render::page::{Made, Page};

use super::context::{Context, Form};
use super::failure::Failure;
use super::grammar::{Spec, spec};
use super::session::{Output, Piece, Session};
use super::{desk, due, duty, followups, ledger, monthly, papers};

/// A report: its name and arguments, and what makes it.
pub struct Report {
    pub spec: Spec,
    pub make: Make,
}

/// What makes a report from a book that was opened.
pub type Make = for<'s> fn(&'s Session<'s>, &'s ArgMatches) -> Result<Answer<'s>, Failure>;

/// A report that was made, before it has a form.
pub struct Answer<'s> {
    pub page: Page,
    pub document: Document<'s>,
    /// What could not be read.
    pub faults: Vec<Fault>,
    /// There is nothing to report.
    pub empty: bool,
    /// What else is said on standard error, and its code.
    pub aside: Piece,
}

/// The report as JSON, made only when it is asked for.
pub type Document<'s> = Box<dyn FnOnce(&Made, &[Fault]) -> Value + 's>;

/// Every report, in the order help shows them.
pub const REPORTS: &[Report] = &[
    report("overdue", &["since", "as-of", "soft"], due::overdue),
    report("due", &["within", "since", "as-of", "soft"], due::due),
    report("ledger", &["from-day", "to-day", "as-of"], ledger::make),
    report("daily", &["as-of"], desk::daily),
    report("shift", &["which-shift", "as-of"], duty::log),
    report("staff", &["from-day", "to-day", "as-of"], desk::staff),
    report("repeat", &["days", "as-of"], desk::repeat),
    report("pauses", &["from-day", "to-day", "as-of"], desk::pauses),
    report("backdated", &["over", "from-day", "to-day"], desk::backdated),
    report("monthly", &["month", "as-of"], monthly::make),
    report("followups", &["all", "from-day", "to-day", "as-of"], followups::make),
    report("case", &["!id", "as-of"], papers::case_report),
    report("collective", &["!id", "as-of"], papers::collective_notice),
];

/// What every report takes besides.
pub const ALSO: &[&str] = &["exit-code", "quiet-if-empty", "notify"];

const fn report(name: &'static str, args: &'static [&'static str], make: Make) -> Report {
    Report { spec: spec(name, args), make }
}

/// Prints the report of this name.
pub fn run(ctx: &Context, name: &str, matches: &ArgMatches) -> Result<Output, Failure> {
    match REPORTS.iter().find(|report| report.spec.name == name) {
        Some(report) => print(ctx, report.spec.name, report.make, matches),
        None => Err(Failure::Unsaid { flag: "COMMAND" }),
    }
}

/// Makes a report and prints it. With `--exit-code` rows give 1; with `--quiet-if-empty` no rows print nothing; with
/// `--notify` rows go to the hook of the book.
pub fn print(ctx: &Context, name: &str, make: Make, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open_reporting(ctx)?;
    let Answer { page, document, faults, empty, aside } = make(&session, matches)?;
    let asked = |flag: &str| matches.try_get_one::<bool>(flag).ok().flatten().copied().unwrap_or(false);
    let notify = asked("notify") && !empty;
    let wanted = notify || ctx.form == Form::Json;
    let document = if wanted { document(&page.made, &faults) } else { Value::Null };
    let silent = empty && faults.is_empty() && asked("quiet-if-empty");
    let out = if silent { String::new() } else { session.printed(&page, &document) };
    let mut output = session.answer(out, &faults, u8::from(asked("exit-code") && !empty));
    output.err.push_str(&aside.err);
    output.code = output.code.max(aside.code);
    Ok(if notify { session.notifying(output, name, &page, &document) } else { output })
}
