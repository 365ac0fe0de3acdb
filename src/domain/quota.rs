//! Which share of what was done is asked about afterwards (回访): `followups` of `rules.yaml`.

use super::fault::{Fault, FaultKind, Wants};
use super::field::{Field, Fields};
use super::id::RecordId;
use super::kind::Kind;
use super::node::Node;
use super::stamp::Span;

/// The shares in per cent, and how long the desk takes for it: house values, the papers give no number (000-R132, 001-R29).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotas {
    /// Of the complaints that were replied to.
    pub complaint: u32,
    /// Of the repairs that were accepted.
    pub repair: u32,
    /// Of both, where the customer was not satisfied.
    pub unsatisfied: u32,
    /// From the reply or the acceptance.
    pub within: Span,
}

impl Default for Quotas {
    fn default() -> Quotas {
        Quotas { complaint: 100, repair: 30, unsatisfied: 100, within: Span::Workdays(3) }
    }
}

impl Quotas {
    /// The share of a kind of record.
    pub fn of(&self, kind: Kind) -> u32 {
        match kind {
            Kind::Complaint => self.complaint,
            Kind::Repair => self.repair,
            _ => 0,
        }
    }
}

/// A whole number up to 100.
struct Percent(u32);

impl Field for Percent {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let share = u32::read(key, node, faults)?;
        if share > 100 {
            let kind = FaultKind::BadValue { key: key.into(), value: share.to_string(), wants: Wants::Percent };
            faults.push(Fault::at(node.pos, kind));
        }
        (share <= 100).then_some(Percent(share))
    }

    fn write(&self) -> Node {
        self.0.write()
    }
}

impl Field for Quotas {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let before = faults.len();
        let mut fields = Fields::of(key, node, faults)?;
        let usual = Quotas::default();
        let complaint = fields.take("complaint", faults).map_or(usual.complaint, |share: Percent| share.0);
        let repair = fields.take("repair", faults).map_or(usual.repair, |share: Percent| share.0);
        let unsatisfied = fields.take("unsatisfied", faults).map_or(usual.unsatisfied, |share: Percent| share.0);
        let within = fields.take("within", faults).unwrap_or(usual.within);
        fields.finish(faults);
        (faults.len() == before).then_some(Quotas { complaint, repair, unsatisfied, within })
    }

    fn write(&self) -> Node {
        Node::map([
            ("complaint", self.complaint.write()),
            ("repair", self.repair.write()),
            ("unsatisfied", self.unsatisfied.write()),
            ("within", self.within.write()),
        ])
    }
}

/// Chooses at least `share` per cent of a series, whatever its length, in the order in which it is asked. The same series
/// gives the same choice on every machine and in every year, and what comes later changes nothing that was chosen before;
/// which of the records it will be nobody can guess from the order of the work.
#[derive(Clone, Copy, Debug, Default)]
pub struct Draw {
    seen: u64,
    chosen: u64,
}

impl Draw {
    /// Whether the next record of the series is chosen.
    pub fn next(&mut self, id: RecordId, share: u32) -> bool {
        self.seen += 1;
        let owed = self.seen * u64::from(share) / 100 > self.chosen;
        let chosen = owed || lot(&id.to_string()) < u64::from(share);
        self.chosen += u64::from(chosen);
        chosen
    }
}

/// A number below 100 from the letters of an id, by FNV-1a: written out, because it may never change.
fn lot(id: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    ((hash >> 32) ^ (hash & 0xffff_ffff)) % 100
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Word;

    #[test]
    fn the_quota_is_met_at_every_moment_and_not_by_all() {
        let ids = (1..=99).map(|n| RecordId::from_text(&format!("R-20261122-{n:02}")).unwrap());
        let ids: Vec<RecordId> = ids.collect();
        for share in [0, 1, 30, 50, 99, 100] {
            let mut draw = Draw::default();
            let mut chosen = 0;
            for (before, id) in ids.iter().enumerate() {
                chosen += usize::from(draw.next(*id, share));
                let seen = before + 1;
                assert!(chosen * 100 + 99 >= seen * share as usize, "{share} %: {chosen} of {seen}");
            }
            assert!(share == 100 || chosen < ids.len(), "{share} % chose all");
            assert!(share > 0 || chosen == 0, "nothing was asked for");
        }
    }
}
