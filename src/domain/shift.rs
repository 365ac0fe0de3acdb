//! Which shift of the desk a moment belongs to (002-R01, 002-R17; ledger §7, 3): settings, signed handovers and a time in, one
//! run of a shift out. Reads no clock.

use std::fmt;

use chrono::{Days, NaiveDate};

use super::fault::Wants;
use super::field::Word;
use super::settings::{Settings, Shift};
use super::stamp::{Stamp, at_wall};

/// How long a shift that nobody has relieved still counts as the one on duty after its hours: as long as the hours of 002-R01
/// overlap. After that the roster decides again.
pub const HOLDS_ON_MINUTES: i64 = 60;

/// One run of a shift: the day it begins on and its name in `wuye.yaml`; written `2026-11-22 夜班`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Turn {
    pub day: NaiveDate,
    pub name: String,
}

impl fmt::Display for Turn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_text())
    }
}

impl Word for Turn {
    const WANTS: Wants = Wants::Turn;

    fn from_text(text: &str) -> Option<Self> {
        let (day, name) = text.trim().split_once(' ')?;
        let name = name.trim();
        let fits = !name.is_empty() && name.chars().count() <= 40 && !name.chars().any(char::is_control);
        let day = NaiveDate::from_text(day)?;
        fits.then(|| Turn { day, name: name.to_string() })
    }

    fn to_text(&self) -> String {
        format!("{} {}", self.day.to_text(), self.name)
    }
}

/// A run of a shift with its hours by the roster; `end` is no longer part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    pub turn: Turn,
    pub start: Stamp,
    pub end: Stamp,
}

impl Hours {
    /// Whether the roster has it on at `time`.
    pub fn covers(&self, time: Stamp) -> bool {
        self.start <= time && time < self.end
    }
}

/// A run of a shift was taken over: the second of the two signatures (002-R17).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takeover {
    pub turn: Turn,
    pub at: Stamp,
}

/// The shift that a moment belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDuty {
    /// Which, and its hours by the roster.
    pub hours: Hours,
    /// When both signed; `None` where nobody has taken it over by then.
    pub taken: Option<Stamp>,
    /// Its hours are over and nobody has relieved it.
    pub late: bool,
    /// The other run that the roster has on at that moment: the hour in which shifts overlap.
    pub overlap: Option<Turn>,
}

/// Which shift `time` belongs to.
///
/// Responsibility passes with the two signatures: who has taken over last holds the desk until his hours are over, and where
/// nobody relieves him, `HOLDS_ON_MINUTES` more. Else the roster decides, in an overlap for the shift that began first. `None`
/// where the roster has nobody on. `takeovers` in any order; those after `time` are not known yet.
pub fn shift_at(settings: &Settings, takeovers: &[Takeover], time: Stamp) -> Option<OnDuty> {
    let rostered = rostered(settings, time);
    let last = takeovers.iter().filter(|taken| taken.at <= time).max_by_key(|taken| taken.at);
    let holder = last.and_then(|taken| {
        let hours = hours_of(settings, &taken.turn)?;
        let until = hours.end.plus_seconds(HOLDS_ON_MINUTES * 60);
        (time < until).then_some((hours, Some(taken.at)))
    });
    let (hours, taken) = match holder {
        Some(held) => held,
        None => {
            let first = rostered.first()?.clone();
            let own = takeovers.iter().filter(|taken| taken.turn == first.turn && taken.at <= time);
            let signed = own.map(|taken| taken.at).min();
            (first, signed)
        }
    };
    let overlap = rostered.into_iter().map(|other| other.turn).find(|other| *other != hours.turn);
    let late = time >= hours.end;
    Some(OnDuty { late, overlap: overlap.filter(|_| !late), hours, taken })
}

/// The runs that the roster has on at `time`, the one that began first before the others.
pub fn rostered(settings: &Settings, time: Stamp) -> Vec<Hours> {
    let today = time.in_zone(settings.zone).day();
    let days = [today.checked_sub_days(Days::new(1)), Some(today)];
    let mut on: Vec<Hours> = days.into_iter().flatten().flat_map(|day| turns_of(settings, day)).collect();
    on.retain(|hours| hours.covers(time));
    on.sort_by_key(|hours| hours.start);
    on
}

/// The runs that begin on `day`, in the order of their hours.
pub fn turns_of(settings: &Settings, day: NaiveDate) -> Vec<Hours> {
    let mut turns: Vec<Hours> = settings.shifts.iter().map(|shift| hours(settings, shift, day)).collect();
    turns.sort_by_key(|hours| hours.start);
    turns
}

/// The hours of this run; `None` where `wuye.yaml` no longer has a shift of that name.
pub fn hours_of(settings: &Settings, turn: &Turn) -> Option<Hours> {
    let shift = settings.shifts.iter().find(|shift| shift.name == turn.name)?;
    Some(hours(settings, shift, turn.day))
}

/// The run that comes after this one: the first that begins later.
pub fn next_turn(settings: &Settings, turn: &Turn) -> Option<Hours> {
    let own = hours_of(settings, turn)?;
    let days = [Some(turn.day), turn.day.checked_add_days(Days::new(1))];
    let runs = days.into_iter().flatten().flat_map(|day| turns_of(settings, day));
    runs.filter(|hours| hours.start > own.start).min_by_key(|hours| hours.start)
}

/// When this run was taken over, and when the next one was: with the second signature its log is closed (002-R17).
pub fn signatures(settings: &Settings, takeovers: &[Takeover], hours: &Hours) -> (Option<Stamp>, Option<Stamp>) {
    let own = takeovers.iter().filter(|taken| taken.turn == hours.turn).map(|taken| taken.at).min();
    let later = |taken: &&Takeover| hours_of(settings, &taken.turn).is_some_and(|other| other.start > hours.start);
    let after = takeovers.iter().filter(later).map(|taken| taken.at).filter(|at| own.is_none_or(|own| *at > own));
    (own, after.min())
}

fn hours(settings: &Settings, shift: &Shift, day: NaiveDate) -> Hours {
    let window = shift.window;
    let last = if window.to > window.from { day } else { day.checked_add_days(Days::new(1)).unwrap_or(day) };
    Hours {
        turn: Turn { day, name: shift.name.clone() },
        start: at_wall(settings.zone, day.and_time(window.from)),
        end: at_wall(settings.zone, last.and_time(window.to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settings::Window;

    fn desk(zone: &str, shifts: &[(&str, &str)]) -> Settings {
        let shift =
            |(name, hours): &(&str, &str)| Shift { name: name.to_string(), window: Window::from_text(hours).unwrap() };
        Settings {
            name: "desk".into(),
            language: None,
            zone: zone.parse().unwrap(),
            workday_end: chrono::NaiveTime::MIN,
            windows: Vec::new(),
            contacts: Vec::new(),
            shifts: shifts.iter().map(shift).collect(),
            services: Vec::new(),
            notify: None,
        }
    }

    /// The hours of 002-R01, as printed.
    fn printed() -> Settings {
        desk("Asia/Shanghai", &[("白班", "09:00-21:00"), ("夜班", "20:00-09:00")])
    }

    fn time(text: &str) -> Stamp {
        Stamp::from_text(&format!("{text}:00+08:00")).unwrap()
    }

    fn taken(turn: &str, at: &str) -> Takeover {
        Takeover { turn: Turn::from_text(turn).unwrap(), at: time(at) }
    }

    fn who(settings: &Settings, takeovers: &[Takeover], at: &str) -> String {
        let Some(found) = shift_at(settings, takeovers, time(at)) else { return "nobody".into() };
        let signed = if found.taken.is_some() { "" } else { " unsigned" };
        let late = if found.late { " late" } else { "" };
        let overlap = found.overlap.map(|other| format!(" beside {}", other.name)).unwrap_or_default();
        format!("{}{signed}{late}{overlap}", found.hours.turn)
    }

    #[test]
    fn without_a_handover_the_roster_decides_and_midnight_belongs_to_the_night_that_began() {
        let desk = printed();
        for (at, turn) in [
            ("2026-11-22T08:59", "2026-11-21 夜班 unsigned"),
            ("2026-11-22T09:00", "2026-11-22 白班 unsigned"),
            ("2026-11-22T19:59", "2026-11-22 白班 unsigned"),
            ("2026-11-22T20:00", "2026-11-22 白班 unsigned beside 夜班"),
            ("2026-11-22T20:59", "2026-11-22 白班 unsigned beside 夜班"),
            ("2026-11-22T21:00", "2026-11-22 夜班 unsigned"),
            ("2026-11-22T23:59", "2026-11-22 夜班 unsigned"),
            ("2026-11-23T00:00", "2026-11-22 夜班 unsigned"),
            ("2026-12-31T23:30", "2026-12-31 夜班 unsigned"),
            ("2027-01-01T00:30", "2026-12-31 夜班 unsigned"),
        ] {
            assert_eq!(who(&desk, &[], at), turn, "{at}");
        }
    }

    #[test]
    fn in_the_hour_of_overlap_responsibility_passes_with_the_signatures() {
        let desk = printed();
        let signed = [taken("2026-11-22 夜班", "2026-11-22T20:20"), taken("2026-11-22 白班", "2026-11-22T08:57")];
        for (at, turn) in [
            ("2026-11-22T08:56", "2026-11-21 夜班 unsigned"),
            ("2026-11-22T08:58", "2026-11-22 白班 beside 夜班"),
            ("2026-11-22T20:19", "2026-11-22 白班 beside 夜班"),
            ("2026-11-22T20:20", "2026-11-22 夜班 beside 白班"),
            ("2026-11-23T03:00", "2026-11-22 夜班"),
        ] {
            assert_eq!(who(&desk, &signed, at), turn, "{at}");
        }
    }

    #[test]
    fn who_is_not_relieved_stays_on_for_an_hour_then_the_roster_decides_unsigned() {
        let desk = printed();
        let signed = [taken("2026-11-22 白班", "2026-11-22T08:57")];
        for (at, turn) in [
            ("2026-11-22T20:59", "2026-11-22 白班 beside 夜班"),
            ("2026-11-22T21:00", "2026-11-22 白班 late"),
            ("2026-11-22T21:59", "2026-11-22 白班 late"),
            ("2026-11-22T22:00", "2026-11-22 夜班 unsigned"),
            ("2026-11-23T10:00", "2026-11-23 白班 unsigned"),
        ] {
            assert_eq!(who(&desk, &signed, at), turn, "{at}");
        }
    }

    #[test]
    fn gaps_names_no_longer_used_and_whole_days() {
        let gap = desk("Asia/Shanghai", &[("白班", "09:00-18:00")]);
        assert_eq!(who(&gap, &[], "2026-11-22T18:00"), "nobody");
        assert_eq!(
            who(&gap, &[taken("2026-11-22 白班", "2026-11-22T09:00")], "2026-11-22T18:30"),
            "2026-11-22 白班 late"
        );
        assert_eq!(
            who(&gap, &[taken("2026-11-22 早班", "2026-11-22T09:00")], "2026-11-22T10:00"),
            "2026-11-22 白班 unsigned"
        );
        let round = desk("Asia/Shanghai", &[("全天", "08:00-08:00")]);
        assert_eq!(who(&round, &[], "2026-11-23T07:59"), "2026-11-22 全天 unsigned");
        assert_eq!(who(&desk("Asia/Shanghai", &[]), &[], "2026-11-23T07:59"), "nobody");
        let evening = desk("Asia/Shanghai", &[("晚班", "18:00-24:00")]);
        assert_eq!(who(&evening, &[], "2026-11-22T23:59"), "2026-11-22 晚班 unsigned");
        assert_eq!(who(&evening, &[], "2026-11-23T00:00"), "nobody");
    }

    #[test]
    fn summer_time_makes_a_night_shorter_or_longer_and_leaves_no_gap() {
        let desk = desk("Europe/Berlin", &[("day", "09:00-21:00"), ("night", "20:00-09:00")]);
        let long = |day: &str| {
            let turn = Turn::from_text(&format!("{day} night")).unwrap();
            let hours = hours_of(&desk, &turn).unwrap();
            hours.end.seconds_since(hours.start) / 3600
        };
        assert_eq!((long("2026-03-27"), long("2026-03-28"), long("2026-10-24")), (13, 12, 14));
        let begin = Stamp::from_text("2026-03-28T20:00:00+01:00").unwrap();
        for quarter in 0..(12 * 4) {
            let now = begin.plus_seconds(quarter * 900).in_zone(desk.zone);
            let found = shift_at(&desk, &[], now).unwrap();
            let day = now < Stamp::from_text("2026-03-28T21:00:00+01:00").unwrap();
            assert_eq!(found.hours.turn.to_text(), if day { "2026-03-28 day" } else { "2026-03-28 night" }, "{now}");
        }
        // The hour that comes twice is one and the same night; told with another offset it is the same moment.
        for at in ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", "2026-10-25T00:30:00Z"] {
            let found = shift_at(&desk, &[], Stamp::from_text(at).unwrap()).unwrap();
            assert_eq!(found.hours.turn.to_text(), "2026-10-24 night", "{at}");
        }
        // A shift whose hours begin in the gap begins right after it.
        let odd = super::tests::desk("Europe/Berlin", &[("early", "02:30-10:00")]);
        let hours = hours_of(&odd, &Turn::from_text("2026-03-29 early").unwrap()).unwrap();
        assert_eq!(hours.start.to_string(), "2026-03-29T03:00:00+02:00");
    }

    #[test]
    fn the_next_run_is_the_first_that_begins_later() {
        let desk = printed();
        let next = |turn: &str| next_turn(&desk, &Turn::from_text(turn).unwrap()).map(|hours| hours.turn.to_text());
        assert_eq!(next("2026-11-22 白班").as_deref(), Some("2026-11-22 夜班"));
        assert_eq!(next("2026-11-22 夜班").as_deref(), Some("2026-11-23 白班"));
        assert_eq!(next("2026-11-22 早班"), None);
    }

    #[test]
    fn a_run_is_written_as_day_and_name() {
        for good in ["2026-11-22 夜班", "2026-11-22 early shift"] {
            assert_eq!(Turn::from_text(good).unwrap().to_text(), good);
        }
        for bad in ["夜班", "2026-11-22", "2026-11-22 ", "22.11.2026 夜班", "2026-13-01 夜班"] {
            assert_eq!(Turn::from_text(bad), None, "{bad}");
        }
    }
}
