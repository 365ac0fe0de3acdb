//! The list a desk works from: what is open, most pressing first; and the filters of `list`.

use chrono::NaiveDate;

use crate::domain::class::{Nature, Trade, Urgency};
use crate::domain::clock::Outcome;
use crate::domain::fold::Standing;
use crate::domain::kind::Kind;
use crate::domain::party::{House, Person};
use crate::domain::reception::Purpose;
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::domain::watch::{Area, Line};

use super::standing::{falls_due, next_clock};

/// What `list` was asked for; every field that is set must fit.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub kind: Option<Kind>,
    /// Also what is over.
    pub all: bool,
    pub state: Option<State>,
    pub house: Option<House>,
    pub worker: Option<Person>,
    pub trade: Option<Trade>,
    pub urgency: Option<Urgency>,
    pub nature: Option<Nature>,
    pub topic: Option<String>,
    /// What an inquiry is about, or which help a request asks for.
    pub category: Option<String>,
    /// First day of opening, included.
    pub from: Option<NaiveDate>,
    /// Last day of opening, included.
    pub to: Option<NaiveDate>,
    pub overdue: bool,
    /// What a line of the duty log is about.
    pub line: Option<Line>,
    pub area: Option<Area>,
    /// What a visit is about.
    pub purpose: Option<Purpose>,
    /// Only visits of which the visitor is in, or the slip is out (000-R34).
    pub inside: bool,
}

impl Filter {
    fn fits(&self, standing: &Standing, now: Stamp) -> bool {
        let state = standing.shown();
        let visit = standing.front.visit();
        let slip = visit.and_then(|visit| visit.slip.as_ref());
        let out = slip.is_some_and(|slip| slip.is_out() || slip.is_inside());
        let open = self.all || (self.inside && out) || self.state.is_some() || !state.is_over();
        let late = |clock: &crate::domain::clock::Clock| clock.read(now).outcome == Outcome::Overdue && !clock.soft;
        open && self.kind.is_none_or(|kind| kind == standing.id.kind)
            && self.state.is_none_or(|wanted| wanted == state)
            && self.house.as_ref().is_none_or(|house| standing.facts.house.as_ref() == Some(house))
            && self.worker.as_ref().is_none_or(|worker| {
                [standing.assignee.as_ref(), standing.case.handler.as_ref()].contains(&Some(worker))
            })
            && self.trade.is_none_or(|trade| standing.class.is_some_and(|class| class.trade == trade))
            && self.urgency.is_none_or(|urgency| standing.class.is_some_and(|class| class.urgency == urgency))
            && self.nature.is_none_or(|nature| standing.case.nature == Some(nature))
            && self.topic.as_ref().is_none_or(|topic| standing.case.topic.as_ref() == Some(topic))
            && self.category.as_ref().is_none_or(|category| self::category(standing) == Some(category.as_str()))
            && self.from.is_none_or(|day| standing.opened.day() >= day)
            && self.to.is_none_or(|day| standing.opened.day() <= day)
            && self.line.is_none_or(|line| standing.front.duty().is_some_and(|watch| watch.is(line)))
            && self.area.is_none_or(|area| standing.front.duty().is_some_and(|watch| watch.area == Some(area)))
            && self.purpose.is_none_or(|purpose| visit.is_some_and(|visit| visit.purpose == Some(purpose)))
            && (!self.inside || out)
            && (!self.overdue || standing.clocks.iter().any(late))
    }
}

/// The records that fit, most pressing first: what a clock runs for before what waits, urgent before
/// general, then by the next due time, then by id. Visits in the order in which people came (000-R30).
pub fn list(standings: Vec<Standing>, filter: &Filter, now: Stamp) -> Vec<Standing> {
    let mut rows: Vec<Standing> = standings.into_iter().filter(|standing| filter.fits(standing, now)).collect();
    if filter.kind == Some(Kind::Visit) {
        rows.sort_by_key(|standing| (standing.shown().is_over(), standing.opened, standing.id));
        return rows;
    }
    rows.sort_by_key(|standing| {
        let urgency = standing.class.map_or(Urgency::General, |class| class.urgency);
        let due = next_clock(standing, now).map(|clock| falls_due(clock, now));
        (standing.shown().is_over(), due.is_none(), urgency, due, standing.id)
    });
    rows
}

/// What an inquiry is about, or which help a request asks for.
fn category(standing: &Standing) -> Option<&'static str> {
    let asked = standing.front.inquiry().and_then(|inquiry| inquiry.category).map(|category| category.as_str());
    asked.or_else(|| standing.front.request().and_then(|help| help.need).map(|need| need.as_str()))
}
