//! `check`: everything that is wrong or odd in the book, all at once; `--strict` is for CI.

use clap::ArgMatches;

use crate::check::{CHECKS, fails, run as find};
use crate::domain::kind::Kind;
use crate::render::json::{self, pretty};
use crate::render::lists;
use crate::say;

use super::context::{Context, Form};
use super::failure::{Failure, faults};
use super::session::{Output, Session};

/// Reads every record, runs every check that is not skipped, and fails with 3 where something is broken; with
/// `--strict` where anything is odd.
pub fn run(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let skip: Vec<String> = matches.get_many::<String>("skip").into_iter().flatten().cloned().collect();
    if let Some(name) = skip.iter().find(|name| !CHECKS.iter().any(|check| check.name == **name)) {
        return Err(Failure::UnknownCheck { name: name.clone() });
    }
    let session = Session::open_judging(ctx)?;
    let loaded = session.store.load(Kind::ALL);
    let quotas = session.judge.as_ref().map(|judge| &judge.rules.followups);
    let findings = find(&loaded.records, &loaded.faults, &session.office, quotas, session.now, &skip);
    let mut broken = session.office.faults.clone();
    broken.extend(loaded.faults.iter().cloned());
    let strict = matches.get_flag("strict");
    let loose = uncommitted(&session);
    let failed = fails(&broken, &findings, strict) || (strict && !loose.is_empty());
    let mut output = Output { code: if failed { 3 } else { 0 }, ..Output::default() };
    output.err = faults(ctx.words, &broken, Some(&session.store));
    output.out = match ctx.form {
        Form::Json => {
            let document = json::findings(ctx.words, &findings, &broken, loaded.records.len(), session.now);
            format!("{}\n", pretty(&document))
        }
        Form::Text => {
            let mut text = lists::findings(ctx.words, &findings) + &loose;
            let n = findings.len() + broken.len();
            if !ctx.quiet {
                text.push_str(&format!(
                    "{}\n",
                    say!(ctx.words, "check-summary", records = loaded.records.len(), n = n)
                ));
            }
            text
        }
    };
    Ok(output)
}

/// Record files that were written but not committed, one line each.
fn uncommitted(session: &Session) -> String {
    let paths = session.store.uncommitted().unwrap_or_default();
    let line = |path: &std::path::PathBuf| {
        let path = crate::render::layout::visible(&path.display().to_string());
        format!("{}\n", say!(session.ctx.words, "check-uncommitted", path = path))
    };
    paths.iter().map(line).collect()
}
