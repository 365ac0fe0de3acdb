//! Where a typed record goes on: one that was merged is worked on in the other one, and that is said.

use std::collections::BTreeSet;

use clap::ArgMatches;

use crate::domain::id::{IdQuery, RecordId};
use crate::domain::kind::{Kind, Verb};
use crate::ops::Refusal;
use crate::ops::refusal::Guard;
use crate::say;

use super::failure::Failure;
use super::session::{Output, Session};

/// A record that goes on, and what is said where that is another than was typed; ends in a newline, or is empty.
pub struct Followed {
    pub id: RecordId,
    pub remark: String,
}

impl Followed {
    /// The answer of the command with the remark before it, whether it was done or refused.
    pub fn told(&self, done: Result<Output, Failure>) -> Result<Output, Failure> {
        match done {
            Ok(mut output) => {
                output.err.insert_str(0, &self.remark);
                Ok(output)
            }
            Err(failure) if self.remark.is_empty() => Err(failure),
            Err(failure) => Err(Failure::After { remark: self.remark.clone(), failure: Box::new(failure) }),
        }
    }
}

/// Whether `verb` is done to the record in which a merged one goes on. What ends or corrects a record is done to itself:
/// one caller's word ends nothing of the others'.
pub fn follows(verb: Verb) -> bool {
    !matches!(verb, Verb::Cancel | Verb::Merge | Verb::Void | Verb::Amend | Verb::Undo | Verb::Reveal)
}

impl Session<'_> {
    /// The record that was typed, or the one it goes on in.
    pub fn find_followed(&self, matches: &ArgMatches, kind: Option<Kind>) -> Result<Followed, Failure> {
        self.follow(self.find(matches, kind)?)
    }

    /// The record that `--link` names, or the one it goes on in; `None` where nothing was typed.
    pub fn linked(&self, matches: &ArgMatches) -> Result<Option<Followed>, Failure> {
        let Some(query) = matches.get_one::<IdQuery>("link") else { return Ok(None) };
        self.follow(self.one(query, None, &query.to_string())?).map(Some)
    }

    /// The record in which this one goes on, to the end of the chain; itself where it was merged into none. Refuses a
    /// chain that comes back to itself.
    pub fn follow(&self, typed: RecordId) -> Result<Followed, Failure> {
        let mut id = typed;
        let mut seen = BTreeSet::new();
        while let Some(into) = self.read(id)?.1.merged_into() {
            if !seen.insert(id) {
                let value = into.to_string();
                return Err(Refusal::Guard { id: typed, guard: Guard::MergedRound, value }.into());
            }
            id = into;
        }
        let remark = match id == typed {
            true => String::new(),
            false => {
                let (from, into) = (typed.to_string(), id.to_string());
                format!("{}\n", say!(self.ctx.words, "remark-merged", id = from, into = into))
            }
        };
        Ok(Followed { id, remark })
    }
}
