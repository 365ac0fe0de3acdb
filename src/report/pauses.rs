//! Who pauses what, for how long, and which pauses ran out without a word. Pure.

use chrono::NaiveDate;

use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::party::Person;
use crate::domain::stamp::Stamp;
use crate::domain::words::words;

words! {
    /// How a pause stands.
    Run {
        /// Work waits now.
        Waiting = "waiting",
        /// Somebody said that work goes on.
        Resumed = "resumed",
        /// It ran out by itself: nobody said that work goes on.
        RanOut = "ran-out",
    }
}

/// One pause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PauseRow {
    pub id: RecordId,
    pub by: Person,
    pub from: Stamp,
    /// Its end, or its expected end while it runs.
    pub until: Stamp,
    pub run: Run,
    /// Whole minutes up to its end, or up to now.
    pub minutes: i64,
    /// Which pause of its record it is, from 1.
    pub nth: u64,
    pub reason: String,
    pub text: String,
}

/// The pauses that began in the period, the longest first, then by record.
pub fn pauses(standings: &[Standing], from: Option<NaiveDate>, to: Option<NaiveDate>, now: Stamp) -> Vec<PauseRow> {
    let within = |at: Stamp| from.is_none_or(|from| at.day() >= from) && to.is_none_or(|to| at.day() <= to);
    let mut rows: Vec<PauseRow> = Vec::new();
    for one in standings {
        for (at, pause) in
            one.job.pauses.iter().enumerate().filter(|(_, pause)| pause.from <= now && within(pause.from))
        {
            let run = match pause.resumed {
                Some(_) => Run::Resumed,
                None if pause.until > now => Run::Waiting,
                None => Run::RanOut,
            };
            rows.push(PauseRow {
                id: one.id,
                by: pause.by.clone(),
                from: pause.from,
                until: pause.until,
                run,
                minutes: pause.until.min(now).seconds_since(pause.from).max(0) / 60,
                nth: at as u64 + 1,
                reason: pause.reason.clone(),
                text: one.facts.text.clone().unwrap_or_default(),
            });
        }
    }
    rows.sort_by(|a, b| b.minutes.cmp(&a.minutes).then(a.id.cmp(&b.id)).then(a.nth.cmp(&b.nth)));
    rows
}
