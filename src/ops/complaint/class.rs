//! Deciding what a complaint is: its nature, or that it was settled on the spot; another class gets other clocks.

use crate::domain::class::{Flag, Nature};
use crate::domain::effect::ClockEffect;
use crate::domain::entry::Data;
use crate::domain::event::Event;
use crate::domain::id::RecordId;
use crate::domain::kind::Kind;
use crate::domain::stamp::Stamp;
use crate::domain::wordrules::Axis;
use crate::rules::{Judge, complaint_features};

use super::super::refusal::Guard;
use super::super::{Desktop, Refusal, What};
use super::{Matter, said, with_clocks};

impl Matter<'_> {
    /// The nature, confirmed or decided. Against the proposal, or against what stood, it needs a reason (002-R36). Another
    /// nature ends the running clocks of the old one and counts anew from the opening, or from `since` (contract section 6).
    pub(super) fn classify(&self, data: Data) -> Result<Data, Refusal> {
        let judge = self.asked.judge()?;
        labels_known(self.asked.standing.id, &data, judge)?;
        let old = self.case.nature;
        let nature = data.nature.or(old).unwrap_or(Nature::Valid);
        if old.is_some_and(|old| old != nature) && data.reason.is_none() {
            return self.asked.refuse(Guard::ClassifyReason);
        }
        if data.reasonable == Some(false) && data.reason.is_none() {
            return Err(Refusal::Missing { what: What::Reason });
        }
        if data.subtype.is_some() && nature != Nature::Invalid {
            return self.asked.refuse(Guard::SubtypeInvalid);
        }
        let changed = old != Some(nature) && !self.case.keeps_clocks(Some(nature));
        if data.since.is_some() && !changed {
            return Err(Refusal::SinceUnused { id: self.asked.standing.id });
        }
        if let Some(since) = data.since.filter(|since| *since > self.asked.desktop.now) {
            return Err(Refusal::Future { at: since, now: self.asked.desktop.now });
        }
        let data = Data { nature: Some(nature), ..data };
        let first = self.case.classified.is_none();
        if !changed {
            return if first { self.starting(Event::Classify, data) } else { Ok(data) };
        }
        let start = data.since.unwrap_or(self.asked.standing.opened);
        let features = complaint_features(Some(nature), self.case.clock_flags());
        let calendar = &self.asked.desktop.office.calendar;
        let (mut clocks, mut assumed) = judge.clocks(Kind::Complaint, &features, Event::Open, start, calendar);
        clocks.retain(|clock| clock.name.is_of_class());
        let (more, years) = judge.clocks(Kind::Complaint, &features, Event::Classify, self.asked.desktop.at, calendar);
        clocks.extend(more);
        assumed.extend(years);
        // Also where the new class has none: those of the old one end here.
        Ok(Data { clocks: Some(clocks), assumed: (!assumed.is_empty()).then_some(assumed), ..data })
    }

    /// Handled on the spot: what was done is said; the duty centre hears of it within the hour from the opening, the
    /// complainant within two from now (002-R32, 002-R47).
    pub(super) fn settle(&self, data: Data) -> Result<Data, Refusal> {
        let data = said(data)?;
        let mut flags = self.case.clock_flags();
        flags.push(Flag::Settled);
        let features = complaint_features(self.case.nature, flags);
        let (judge, calendar) = (self.asked.judge()?, &self.asked.desktop.office.calendar);
        let (mut clocks, mut assumed) =
            judge.clocks(Kind::Complaint, &features, Event::Open, self.asked.standing.opened, calendar);
        clocks.retain(|clock| clock.name.is_of_class());
        for event in [Event::Settle, Event::Handle] {
            let (more, years) = judge.clocks(Kind::Complaint, &features, event, self.asked.desktop.at, calendar);
            clocks.extend(more);
            assumed.extend(years);
        }
        Ok(Data { clocks: Some(clocks), assumed: (!assumed.is_empty()).then_some(assumed), ..data })
    }

    /// Why it came to the complaint and what keeps it from happening again (000-R133).
    pub(super) fn summarize(&self, data: Data) -> Result<Data, Refusal> {
        if data.root_cause.is_none() && self.case.root_cause.is_none() {
            return self.asked.refuse(Guard::CauseUnsaid);
        }
        if data.prevention.is_none() && self.case.prevention.is_none() {
            return self.asked.refuse(Guard::PreventionUnsaid);
        }
        let prevention = data.prevention.clone().or_else(|| self.case.prevention.clone());
        Ok(Data { prevention, ..data })
    }

    /// Carried out: with the complainant's signed opinion, or the reason why there is none (000-R131). The company waits
    /// for the result of what it handed down from here (002-R45).
    pub(super) fn handle(&self, data: Data) -> Result<Data, Refusal> {
        let signed = data.opinion.is_some() && data.signed_by.is_some();
        if !signed && data.reason.is_none() {
            return self.asked.refuse(Guard::OpinionUnsigned);
        }
        Ok(with_clocks(data, self.started(Event::Handle, self.asked.desktop.at)?))
    }
}

/// The clocks a complaint has from its opening, and the years that were assumed.
pub fn opening_clocks(
    judge: &Judge,
    nature: Option<Nature>,
    flags: &[Flag],
    decided: bool,
    at: Stamp,
    desktop: &Desktop,
) -> (Vec<ClockEffect>, Vec<u32>) {
    let features = complaint_features(nature, flags.to_vec());
    let settled = flags.contains(&Flag::Settled);
    let also = [(Event::Open, true), (Event::Classify, decided), (Event::Settle, settled), (Event::Handle, settled)];
    let (mut clocks, mut assumed) = (Vec::new(), Vec::new());
    for (event, _) in also.into_iter().filter(|(_, happened)| *happened) {
        let (more, years) = judge.clocks(Kind::Complaint, &features, event, at, &desktop.office.calendar);
        clocks.extend(more);
        assumed.extend(years);
    }
    assumed.sort_unstable();
    assumed.dedup();
    (clocks, assumed)
}

/// Labels that a person types are those of `rules.yaml`.
pub fn labels_known(id: RecordId, asked: &Data, judge: &Judge) -> Result<(), Refusal> {
    let axes = &judge.rules.words.complaint.axes;
    let typed = [(Axis::Subtype, &asked.subtype), (Axis::Content, &asked.content), (Axis::Topic, &asked.topic)];
    for (axis, label) in typed.into_iter().filter_map(|(axis, label)| Some((axis, label.as_ref()?))) {
        let known = axes.get(&axis).map(|axis| &axis.labels[..]).unwrap_or_default();
        if !known.contains(label) {
            let value = format!("{label}: {}", known.join(" "));
            return Err(Refusal::Guard { id, guard: Guard::LabelUnknown, value });
        }
    }
    Ok(())
}
