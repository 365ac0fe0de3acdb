//! What is counted of the complaints of a month (RP01, RP02, RP06, 002-R58, 002-R60): all that were accepted, the invalid and
//! the settled ones too.

use crate::domain::case::{Body, Ground};
use crate::domain::class::{Flag, Nature};
use crate::domain::clock::ClockName;
use crate::domain::fold::Standing;
use crate::domain::logged::is_unreplied;
use crate::domain::state::State;
use crate::report::figures::{Verdict, opinion, punctual};

use super::section::{Table, View};

/// The figures.
pub const COMPLAINTS: Table = Table {
    counts: &[
        ("merged", |view| view.one.shown() == State::Merged),
        ("cancelled", |view| view.one.shown() == State::Cancelled),
        // Opened because a reply did not satisfy (002-R57): among all, and counted apart.
        ("again", |view| view.one.case.again > 0),
        ("unreplied", |view| view.is_unreplied()),
        // Not replied to in time, whether or not it was replied to since.
        ("late", |view| view.one.shown() != State::Merged && replied(view) == Verdict::Miss),
        // A later time was asked for before the limit, with an approver (002-R49).
        ("extended", |view| view.one.case.extended > 0),
        ("appointed", |view| view.one.case.appointment.is_some()),
        // Somebody above the desk was told (002-R42, 002-R43).
        ("told_upward", |view| view.one.case.told_upward.is_some()),
    ],
    sums: &[],
    labels: &[
        ("nature", |view| vec![view.one.case.nature.map(|one| one.as_str().to_string())]),
        ("content", |view| vec![view.one.case.content.clone()]),
        ("topic", |view| vec![view.one.case.topic.clone()]),
        // Why it came to them: ours (主观) or not (客观).
        ("ground", |view| vec![view.one.case.ground.map(|one: Ground| one.as_str().to_string())]),
        ("severity", |view| vec![view.one.case.severity.map(|one| one.as_str().to_string())]),
        ("channel", |view| vec![view.one.facts.channel.map(|one| one.as_str().to_string())]),
        ("source", |view| vec![view.one.case.source.map(|one| one.as_str().to_string())]),
        ("flags", |view| view.one.case.flags.iter().map(|flag| Some(flag.as_str().to_string())).collect()),
        ("told", |view| {
            let above = view.one.case.told.keys().filter(|body| **body != Body::Duty);
            above.map(|body| Some(body.as_str().to_string())).collect()
        }),
        ("building", |view| vec![view.building()]),
    ],
    shares: &[
        ("replied", |_| true, replied),
        // Settled on the spot: told to the duty centre within an hour, replied to within two (D10, D11).
        ("settled_report", |view| view.has(Flag::Settled), |view| view.punctual(ClockName::Report)),
        ("settled_reply", |view| view.has(Flag::Settled), replied),
        // Collective: the director within two hours, the company within two hours of that (D14a, D14b).
        ("director", |view| view.leads(), |view| view.punctual(ClockName::Director)),
        ("company", |view| view.leads(), |view| view.punctual(ClockName::Company)),
        // Handed down by the company: its result reported back within twelve hours of handling (D15).
        ("result", |view| view.has(Flag::Transferred), |view| view.punctual(ClockName::Result)),
        ("satisfied_first", |_| true, first),
        ("satisfied_last", |_| true, |view| opinion(view.last().case.satisfied)),
    ],
    shares_each: &[],
    shares_by: &[
        ("replied_by_nature", |view| view.one.case.nature.map(|nature: Nature| nature.as_str().to_string()), replied),
        // How the departments keep to their time (RP02, 001-R62).
        ("replied_by_handler", |view| view.one.case.handler.as_ref().map(|one| one.as_str().to_string()), replied),
    ],
    ended: |one| one.case.replies.first().map(|reply| reply.at),
};

fn replied(view: &View) -> Verdict {
    view.punctual(ClockName::Reply)
}

/// The first result does not satisfy where it went on in another complaint.
fn first(view: &View) -> Verdict {
    if view.one.case.continued.is_some() { Verdict::Miss } else { opinion(view.one.case.satisfied) }
}

impl View<'_> {
    /// Whether the limits of this name were kept.
    pub fn punctual(&self, name: ClockName) -> Verdict {
        punctual(&self.one.clocks, name, self.now)
    }

    /// The building it is about.
    pub fn building(&self) -> Option<String> {
        self.one.facts.house.as_ref().map(|house| house.building().to_string())
    }

    fn has(&self, flag: Flag) -> bool {
        self.one.case.flags.contains(&flag)
    }

    /// The one record of a collective complaint on which its clocks stand.
    fn leads(&self) -> bool {
        self.has(Flag::Collective) && self.one.case.lead.is_none()
    }

    /// Whether nobody has replied yet, though somebody waits.
    pub fn is_unreplied(&self) -> bool {
        is_unreplied(self.one)
    }

    /// The complaint in which the matter ended so far; a circle of hand-written links ends where it began.
    fn last(&self) -> &Standing {
        let mut at = self.one;
        for _ in 0..self.by_id.len() {
            match at.case.continued.and_then(|next| self.by_id.get(&next)) {
                Some(next) if next.id != self.one.id => at = next,
                _ => break,
            }
        }
        at
    }
}
