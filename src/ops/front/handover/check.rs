//! What the incoming person says of lines, things and the area must be whole: known, and with its reason.

use crate::domain::entry::Data;
use crate::domain::id::RecordId;
use crate::domain::sheet::{Outcome, Sheet};
use crate::ops::Refusal;
use crate::ops::refusal::Guard;

use super::{numbers, refuse};

/// One check says something, of what stands on the sheet, with the reason that belongs to it (002-R14…R16).
pub(super) fn said(id: RecordId, sheet: &Sheet, data: &Data) -> Result<(), Refusal> {
    lines_known(id, sheet, data)?;
    let counts = data.counted.as_deref().unwrap_or_default();
    let says = [
        data.lines.as_ref().is_some_and(|lines| !lines.is_empty()) && data.outcome.is_some(),
        !counts.is_empty(),
        data.log_read.is_some(),
        data.area_ok.is_some(),
        data.anomaly.is_some(),
    ];
    let half = data.lines.is_some() != data.outcome.is_some();
    if half || !says.contains(&true) {
        return Err(refuse(id, Guard::CheckUnsaid, String::new()));
    }
    let silent = data.reason.as_deref().is_none_or(|reason| reason.trim().is_empty());
    let lines = data.lines.as_deref().unwrap_or_default();
    match data.outcome {
        Some(Outcome::Refused | Outcome::Cleared) if silent => {
            return Err(refuse(id, Guard::LineReason, numbers(lines)));
        }
        Some(Outcome::Cleared) => cleared(id, sheet, lines)?,
        _ => {}
    }
    for count in counts {
        let Some(thing) = sheet.stock.iter().find(|thing| thing.name == count.name) else {
            return Err(refuse(id, Guard::NoSuchThing, count.name.clone()));
        };
        if count.is_unexplained(thing.count) {
            return Err(refuse(id, Guard::CountUnexplained, count.name.clone()));
        }
    }
    if data.anomaly.is_some() && silent {
        return Err(refuse(id, Guard::AnomalyUnexplained, String::new()));
    }
    Ok(())
}

/// Every line that is named stands on the sheet.
pub(super) fn lines_known(id: RecordId, sheet: &Sheet, data: &Data) -> Result<(), Refusal> {
    let lines = data.lines.as_deref().unwrap_or_default();
    let stray: Vec<u32> = lines.iter().copied().filter(|n| sheet.line(*n).is_none()).collect();
    if stray.is_empty() { Ok(()) } else { Err(refuse(id, Guard::NoSuchLine, numbers(&stray))) }
}

/// Only what stands in no record is cleared here; anything else ends where its record does (000-R37).
fn cleared(id: RecordId, sheet: &Sheet, lines: &[u32]) -> Result<(), Refusal> {
    let recorded = lines.iter().filter_map(|n| sheet.line(*n)).find(|line| !line.is_manual());
    match recorded {
        Some(line) => {
            let what = line.id.map_or_else(|| line.n.to_string(), |id| id.to_string());
            Err(refuse(id, Guard::RecordOpen, what))
        }
        None => Ok(()),
    }
}
