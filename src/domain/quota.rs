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

impl Field for Quotas {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let before = faults.len();
        let mut fields = Fields::of(key, node, faults)?;
        let usual = Quotas::default();
        let mut share = |key: &'static str, usual: u32, faults: &mut Vec<Fault>| {
            let share = fields.take(key, faults).unwrap_or(usual);
            if share > 100 {
                let kind = FaultKind::BadValue { key: key.into(), value: share.to_string(), wants: Wants::Percent };
                faults.push(Fault::at(node.pos, kind));
            }
            share
        };
        let complaint = share("complaint", usual.complaint, faults);
        let repair = share("repair", usual.repair, faults);
        let unsatisfied = share("unsatisfied", usual.unsatisfied, faults);
        let within = fields.take("within", faults).unwrap_or(usual.within);
        fields.finish(faults);
        (faults.len() == before).then_some(Quotas { complaint, repair, unsatisfied, within })
    }

    fn write(&self) -> Node {
        let share = |n: u32| n.write();
        Node::map([
            ("complaint", share(self.complaint)),
            ("repair", share(self.repair)),
            ("unsatisfied", share(self.unsatisfied)),
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
