//! The catalogue of services (`services:` of `wuye.yaml`): what the desk promises, and what it does not (000-R47…R52).

use super::fault::{Fault, FaultKind};
use super::field::{Field, Fields};
use super::node::{Node, NodeKind};
use super::words::words;

words! {
    /// A group of services (000-R48…R52).
    Group {
        Security = "security",
        Household = "household",
        Education = "education",
        Transport = "transport",
        Catering = "catering",
    }
}

/// A service of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    pub name: String,
    pub group: Group,
    /// In the promised range: done at once (000-R59).
    pub offered: bool,
    /// At no fee.
    pub free: bool,
    /// Words by which people ask for it, beside its name.
    pub words: Vec<String>,
}

impl Service {
    /// Whether `text` asks for it, and how long the longest of its words is that stands there.
    fn is_meant(&self, text: &str) -> Option<usize> {
        let all = self.words.iter().chain([&self.name]).filter(|word| !word.is_empty());
        all.filter(|word| text.contains(word.as_str())).map(|word| word.chars().count()).max()
    }
}

/// The service that `text` asks for: of several the one with the longest word, of those the first.
pub fn meant<'s>(services: &'s [Service], text: &str) -> Option<&'s Service> {
    let found = services.iter().filter_map(|service| Some((service.is_meant(text)?, service)));
    found.reduce(|best, one| if one.0 > best.0 { one } else { best }).map(|(_, service)| service)
}

impl Field for Service {
    fn read(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fields = Fields::of(key, node, faults)?;
        let name = fields.need("name", faults);
        let group = fields.need("group", faults);
        let offered = fields.need("offered", faults);
        let free = fields.take("free", faults).unwrap_or(false);
        let words = fields.list("words", faults);
        fields.finish(faults);
        Some(Service { name: name?, group: group?, offered: offered?, free, words })
    }

    fn write(&self) -> Node {
        Node::map([("name", self.name.write()), ("group", self.group.write()), ("offered", self.offered.write())])
    }
}

/// Reads the catalogue; a line that cannot be read hides no other, and a name that stands twice is a fault at the second place.
pub fn read(node: &Node, faults: &mut Vec<Fault>) -> Vec<Service> {
    let items = match &node.kind {
        NodeKind::Empty => return Vec::new(),
        NodeKind::List(items) => items,
        _ => {
            faults.push(Fault::at(node.pos, FaultKind::WantsList { key: "services".into() }));
            return Vec::new();
        }
    };
    let mut services: Vec<Service> = Vec::new();
    for item in items {
        let Some(service) = Service::read("services", item, faults) else { continue };
        match services.iter().any(|other| other.name == service.name) {
            true => faults.push(Fault::at(item.pos, FaultKind::ServiceTwice { name: service.name })),
            false => services.push(service),
        }
    }
    services
}
