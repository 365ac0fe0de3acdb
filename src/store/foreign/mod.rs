//! Calendars of others: iCalendar and JSON files to days off and days worked. What does not say which it is, is never guessed.

mod ics;
mod json;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;

use crate::domain::calendar::DayKind;
use crate::domain::fault::Fault;

use super::settings::read_year_at;

/// The largest file that is read, in bytes.
const LARGEST: u64 = 8 << 20;

/// What a calendar file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feed {
    /// Days off and days worked, as they stand in the file.
    pub days: Vec<(NaiveDate, DayKind)>,
    /// Days that are named, but not whether they are off or worked.
    pub unclear: Vec<(NaiveDate, String)>,
    /// What cannot be read as whole days at all, as it stands: repeated, with a time of day, longer than a month, no date.
    pub odd: Vec<String>,
    /// The year the file says it is about, if it does.
    pub year: Option<u32>,
    /// Where the file says it comes from.
    pub source: Option<String>,
}

/// Why a file gives no calendar.
#[derive(Debug)]
pub enum FeedFault {
    Disk(String),
    TooLarge,
    /// Neither iCalendar nor JSON nor a year of ours, or one that cannot be read; the words of the reader.
    Garbled(String),
    /// A year of ours with faults.
    Broken(Vec<Fault>),
}

/// Reads a calendar file; its form is seen from what it begins with.
pub fn read(path: &Path) -> Result<Feed, FeedFault> {
    let disk = |error: std::io::Error| FeedFault::Disk(error.to_string());
    let mut text = Vec::new();
    File::open(path).map_err(disk)?.take(LARGEST + 1).read_to_end(&mut text).map_err(disk)?;
    if text.len() as u64 > LARGEST {
        return Err(FeedFault::TooLarge);
    }
    let text = String::from_utf8(text).map_err(|error| FeedFault::Garbled(error.to_string()))?;
    let text = text.trim_start_matches('\u{feff}');
    match text.trim_start() {
        ics if ics.get(..15).is_some_and(|head| head.eq_ignore_ascii_case("BEGIN:VCALENDAR")) => ics::read(ics),
        json if json.starts_with(['{', '[']) => json::read(json),
        _ => {
            let year = read_year_at(path).map_err(FeedFault::Broken)?;
            let days = year.days().map(|(day, kind)| (day, kind.clone())).collect();
            Ok(Feed { days, year: Some(year.year), source: Some(year.source), ..Feed::default() })
        }
    }
}

/// Sorts a named day into the feed; `off` is `None` where nothing says.
fn add(feed: &mut Feed, day: NaiveDate, name: &str, off: Option<bool>) {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { "-".to_string() } else { name };
    match off {
        Some(true) => feed.days.push((day, DayKind::Holiday(name))),
        Some(false) => feed.days.push((day, DayKind::MakeUp(name))),
        None => feed.unclear.push((day, name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    fn holiday(date: &str, name: &str) -> (NaiveDate, DayKind) {
        (day(date), DayKind::Holiday(name.into()))
    }

    fn made_up(date: &str, name: &str) -> (NaiveDate, DayKind) {
        (day(date), DayKind::MakeUp(name.into()))
    }

    #[test]
    fn a_list_of_days_with_yes_and_no() {
        let feed = json::read(
            r#"{"year":2027,"papers":["http://a","http://b"],"days":[
              {"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"元旦","date":"2027-01-02","isOffDay":false}]}"#,
        );
        let feed = feed.unwrap();
        assert_eq!(feed.days, [holiday("2027-01-01", "元旦"), made_up("2027-01-02", "元旦")]);
        assert_eq!((feed.year, feed.source.as_deref()), (Some(2027), Some("http://a http://b")));
    }

    #[test]
    fn days_by_month_and_day_and_days_that_do_not_say() {
        let feed = json::read(
            r#"{"code":0,"holiday":{"01-01":{"holiday":true,"name":"元旦","date":"2027-01-01"},
              "02-06":{"holiday":false,"name":"春节前补班","date":"2027-02-06"}}}"#,
        );
        assert_eq!(feed.unwrap().days, [holiday("2027-01-01", "元旦"), made_up("2027-02-06", "春节前补班")]);
        let feed = json::read(r#"[{"date":"2027-05-01","localName":"Tag der Arbeit"}]"#).unwrap();
        assert_eq!((feed.days.len(), feed.unclear), (0, vec![(day("2027-05-01"), "Tag der Arbeit".to_string())]));
    }

    #[test]
    fn events_of_one_day_and_of_several() {
        let feed = ics::read(concat!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n",
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20270501\r\nDTEND;VALUE=DATE:20270503\r\nSUMMARY:劳动节（休）\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20270508\r\nSUMMARY:劳动节 补班\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20270509\r\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\r\nSUMMARY:劳动节\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nUID:4\r\nDTSTART;VALUE=DATE:20270510\r\nSUMMARY:母亲节\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nUID:5\r\nDTSTART;VALUE=DATE:20270511\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:店庆（休）\r\nEND:VEVENT\r\n",
            "END:VCALENDAR\r\n",
        ));
        let feed = feed.unwrap();
        let days = [
            holiday("2027-05-01", "劳动节"),
            holiday("2027-05-02", "劳动节"),
            made_up("2027-05-08", "劳动节 补班"),
            made_up("2027-05-09", "劳动节"),
        ];
        assert_eq!(feed.days, days);
        assert_eq!(feed.unclear, [(day("2027-05-10"), "母亲节".to_string())], "what does not say is named");
        assert_eq!(feed.odd.len(), 1, "what repeats is named: {:?}", feed.odd);
    }

    #[test]
    fn a_length_is_days_and_what_is_called_off_is_nothing() {
        let event = |lines: &str| {
            format!(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n{lines}SUMMARY:春节（休）\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            )
        };
        let week = ics::read(&event("DTSTART;VALUE=DATE:20270211\r\nDURATION:P7D\r\n")).unwrap();
        assert_eq!((week.days.len(), week.days[6].0), (7, day("2027-02-17")));
        for odd in [
            "DTSTART;VALUE=DATE:20270211\r\nDURATION:P45D\r\n",
            "DTSTART:20270211T090000Z\r\nDTEND:20270213T090000Z\r\n",
            "DTSTART;VALUE=DATE:20270231\r\n",
            "",
        ] {
            let feed = ics::read(&event(odd)).unwrap();
            assert_eq!((feed.days.len(), feed.odd.len()), (0, 1), "{odd}");
        }
        let off = ics::read(&event("DTSTART;VALUE=DATE:20270211\r\nSTATUS:CANCELLED\r\n")).unwrap();
        assert_eq!(off, Feed { source: off.source.clone(), ..Feed::default() });
        let both = json::read(r#"[{"date":"2027-05-01","isOffDay":true,"holiday":false}]"#).unwrap();
        assert_eq!(both.unclear.len(), 1);
        assert_eq!(json::read(r#"[{"date":"2027-13-01","off":true}]"#).unwrap().odd.len(), 1);
    }

    #[test]
    fn what_is_no_calendar_is_said() {
        assert!(matches!(json::read("{\"a\":"), Err(FeedFault::Garbled(_))));
        assert!(matches!(json::read("{\"a\": 1}"), Err(FeedFault::Garbled(_))));
        assert!(matches!(ics::read("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), Err(FeedFault::Garbled(_))));
    }
}
