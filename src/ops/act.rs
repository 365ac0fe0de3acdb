//! Acting on a record: one entry after the guards, the same way for every verb.

use crate::domain::book::{Change, Write};
use crate::domain::entry::{Data, Entry};
use crate::domain::fold::Standing;
use crate::domain::id::EntryId;
use crate::domain::kind::{Kind, Verb};
use crate::domain::party::Person;
use crate::domain::record::Record;

use super::asked::{self, Asked};
use super::guard;
use super::{Desktop, Refusal, What};

/// Appends one entry that does `verb`, with `data`, done by `who` where that is another than who records it.
///
/// Refuses what the state table, the roles, the order of time or the verb's own needs forbid.
pub fn act(
    record: &Record,
    standing: &Standing,
    verb: Verb,
    who: Option<Person>,
    data: Data,
    desktop: &Desktop,
) -> Result<Change, Refusal> {
    let desktop = &guard::to_the_minute(standing, desktop);
    guard::known(&desktop.by, desktop)?;
    guard::role(verb, desktop)?;
    asked::before_state(Asked { standing, verb, who: None, desktop })?;
    guard::movement(record, standing, verb, desktop)?;
    needs(verb, &data, desktop)?;
    let who = doer(record, standing, verb, who, desktop)?;
    let data = asked::prepare(Asked { standing, verb, who: who.as_ref(), desktop }, data)?;
    let after = desktop.desk.map(|_| standing.moved_by);
    Ok(appended(record, verb, who, Data { after, ..data }, desktop))
}

/// One entry onto `record`, without any guard.
pub(super) fn appended(record: &Record, verb: Verb, who: Option<Person>, data: Data, desktop: &Desktop) -> Change {
    let entry = Entry {
        id: EntryId { desk: desktop.desk, n: record.next_n() },
        at: desktop.at,
        entered: desktop.entered(),
        by: desktop.by.clone(),
        who,
        verb,
        data,
    };
    let write = Write::Append { before: record.clone(), entry: Box::new(entry) };
    Change { about: Some(record.id), verb, by: desktop.by.clone(), writes: vec![write], years: Vec::new() }
}

/// Work on site was done by `--who`, else by whoever holds the order.
fn doer(
    record: &Record,
    standing: &Standing,
    verb: Verb,
    who: Option<Person>,
    desktop: &Desktop,
) -> Result<Option<Person>, Refusal> {
    let on_site =
        matches!(verb, Verb::Arrive | Verb::Confirm | Verb::Material | Verb::Start | Verb::Finish | Verb::Decline)
            && record.id.kind == Kind::Repair;
    let who = if on_site { who.or_else(|| standing.assignee.clone()) } else { who };
    if on_site && who.is_none() && verb != Verb::Decline {
        return Err(Refusal::NoDoer { id: record.id, verb });
    }
    if let Some(who) = &who {
        guard::known(who, desktop)?;
    }
    Ok(who)
}

/// What the verb must be told.
fn needs(verb: Verb, data: &Data, desktop: &Desktop) -> Result<(), Refusal> {
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    match verb {
        Verb::Note if blank(&data.text) => Err(Refusal::Missing { what: What::Text }),
        Verb::Void | Verb::Reveal if blank(&data.reason) => Err(Refusal::Missing { what: What::Reason }),
        Verb::Dispatch => match &data.to {
            Some(to) => guard::known(to, desktop),
            None => Err(Refusal::Missing { what: What::Recipient }),
        },
        _ => Ok(()),
    }
}
