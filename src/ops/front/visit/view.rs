//! Showing a house: booked, key out, key back (004-R64…R69, ledger 5.5).

use crate::domain::entry::Data;
use crate::domain::kind::Verb;
use crate::domain::reception::{Paper, Stage};
use crate::domain::stamp::Stamp;
use crate::domain::state::State;
use crate::ops::refusal::Guard;
use crate::ops::{Refusal, guard};

use super::{Call, blank};

impl Call<'_> {
    /// The stage, `--until` alone being a booking.
    pub(super) fn view(&self, data: Data) -> Result<Data, Refusal> {
        let Some(stage) = data.stage.or(data.until.map(|_| Stage::Booked)) else {
            return self.asked.refuse(Guard::ViewUnsaid);
        };
        let data = Data { stage: Some(stage), ..data };
        match (self.asked.standing.state(), stage) {
            (State::Received | State::Booked, Stage::Booked) => self.book(data),
            (State::Received | State::Booked, Stage::Out) => self.key_out(data),
            (State::Viewing, Stage::Back) => Ok(Data { closes: self.closing(Verb::View, &data), ..data }),
            (State::Booked, Stage::NoShow) => self.no_show(data),
            _ => self.asked.refuse(Guard::ViewOrder),
        }
    }

    /// To a time at which somebody waits: not before the hours begin, and not later than the desk waits (004-R67).
    fn book(&self, data: Data) -> Result<Data, Refusal> {
        let Some(until) = data.until else { return self.asked.refuse(Guard::TimeUnsaid) };
        if until <= self.asked.desktop.now {
            return self.asked.refuse(Guard::TimePast);
        }
        let desk = &self.asked.judge()?.rules.desk;
        let time = self.here(until).wall().time();
        match (desk.viewing.from..=desk.wait_until).contains(&time) {
            true => Ok(data),
            false => self.asked.refuse_with(Guard::ViewTooLate, format!("{}", desk.wait_until.format("%H:%M"))),
        }
    }

    /// Both papers checked, signed, the key by its number, somebody going along; outside the hours only by appointment of
    /// that day, or with a reason such as a long way (004-R65…R69).
    fn key_out(&self, data: Data) -> Result<Data, Refusal> {
        let desk = &self.asked.judge()?.rules.desk;
        let at = self.here(self.asked.desktop.at);
        let time = at.wall().time();
        let open = (desk.viewing.from..=desk.viewing.to).contains(&time);
        let booked = self.visit.appointment.is_some_and(|booked| self.here(booked).day() == at.day());
        if !open && !booked && blank(&data.reason) {
            let hours = format!("{}-{}", desk.viewing.from.format("%H:%M"), desk.viewing.to.format("%H:%M"));
            return self.asked.refuse_with(Guard::ViewHours, hours);
        }
        let papers = data.papers.clone().unwrap_or_default();
        if Paper::ALL.iter().any(|paper| !papers.contains(paper)) {
            return self.asked.refuse(Guard::PapersUnchecked);
        }
        if data.signed_by.is_none() || blank(&data.key_no) {
            return self.asked.refuse(Guard::KeyUnsigned);
        }
        let escort = data.escort.clone().unwrap_or_else(|| self.asked.doer().clone());
        guard::known(&escort, self.asked.desktop)?;
        Ok(Data { escort: Some(escort), ..data })
    }

    /// Whoever has an appointment is waited for until the hour of the book (004-R67).
    fn no_show(&self, data: Data) -> Result<Data, Refusal> {
        let until = self.asked.judge()?.rules.desk.wait_until;
        let last = |booked: Stamp| {
            let booked = self.here(booked);
            crate::domain::stamp::at_wall(self.asked.desktop.office.settings.zone, booked.day().and_time(until))
        };
        match self.visit.appointment.map(last) {
            Some(last) if self.asked.desktop.at < last => {
                self.asked.refuse_with(Guard::NoShowEarly, format!("{}", last.wall().format("%Y-%m-%d %H:%M")))
            }
            _ => Ok(data),
        }
    }
}
