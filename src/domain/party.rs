//! Who and where: names of persons, houses and roles, and amounts of money, parsed once.

use std::fmt;

use super::fault::Wants;
use super::field::Word;
use super::when::half_width;
use super::words::words;

/// The name of a person as the book writes it: not empty, one line, at most 60 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person(String);

impl Person {
    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Word for Person {
    const WANTS: Wants = Wants::Person;

    fn from_text(text: &str) -> Option<Self> {
        one_line(text, 60).map(Person)
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// A house as the book writes it, 栋-单元-房号: `3-2-501`. No spaces, at most 40 characters; the parts are not judged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct House(String);

impl House {
    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The building: what stands before the first `-`.
    pub fn building(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for House {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Word for House {
    const WANTS: Wants = Wants::House;

    fn from_text(text: &str) -> Option<Self> {
        let house = one_line(text, 40)?;
        (!house.contains(char::is_whitespace)).then_some(House(house))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// A house as people say it in the form the book writes: full-width digits become plain, and 栋, 单元, 室 become hyphens
/// where that gives numbers only; anything else stays as it was said.
pub fn said_house(text: &str) -> String {
    let plain = half_width(text.trim());
    let mut parts = plain.clone();
    for word in ["号楼", "单元", "栋", "幢"] {
        parts = parts.replace(word, "-");
    }
    let parts = parts.trim_end_matches(['室', '号', '房']);
    let numbers = parts.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    if numbers { parts.to_string() } else { plain }
}

fn one_line(text: &str, longest: usize) -> Option<String> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= longest && !text.chars().any(char::is_control);
    fits.then(|| text.to_string())
}

/// An amount in yuan, kept in whole fen; never negative, below a hundred million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Yuan {
    fen: u64,
}

impl Yuan {
    /// An amount given in fen.
    pub fn of_fen(fen: u64) -> Yuan {
        Yuan { fen }
    }

    /// The amount in fen (1/100 yuan).
    pub fn fen(self) -> u64 {
        self.fen
    }
}

impl fmt::Display for Yuan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.fen % 100 {
            0 => f.pad(&(self.fen / 100).to_string()),
            rest => f.pad(&format!("{}.{rest:02}", self.fen / 100)),
        }
    }
}

impl Word for Yuan {
    const WANTS: Wants = Wants::Yuan;

    fn from_text(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 8 || part.len() > 2 || !digits(whole) || !digits(part) {
            return None;
        }
        let fen: u64 = format!("{part:0<2}").parse().ok()?;
        Some(Yuan { fen: whole.parse::<u64>().ok()? * 100 + fen })
    }

    fn to_text(&self) -> String {
        self.to_string()
    }
}

words! {
    /// What a member of the staff may do (001-R77, 000-R68…R70, 002-R27…R29).
    Role {
        /// Desk clerk (客服前台).
        Desk = "desk",
        /// Head of the desk (客服主管).
        Supervisor = "supervisor",
        /// Manager of the project (经理).
        Manager = "manager",
        /// Director of the management office (管理处主任).
        Director = "director",
        /// Duty officer (值班员).
        Duty = "duty",
        /// Head of engineering (工程主管).
        EngineeringSupervisor = "engineering-supervisor",
        /// Repairer (维修工).
        Repairer = "repairer",
        /// Cashier (收费员).
        Cashier = "cashier",
        /// Finance (财务).
        Finance = "finance",
        /// Statistics (统计).
        Statistics = "statistics",
        /// Archivist (资料员).
        Archivist = "archivist",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_kept_to_the_fen() {
        for (text, fen) in [("0", 0), ("30", 3000), ("30.5", 3050), ("30.05", 3005), ("99999999.99", 9_999_999_999)] {
            assert_eq!(Yuan::from_text(text).unwrap().fen(), fen, "{text}");
        }
        assert_eq!(Yuan::from_text("30.5").unwrap().to_string(), "30.50");
        for bad in ["", "-1", "1.234", "1e3", "１", "1,000", ".5", "999999999"] {
            assert_eq!(Yuan::from_text(bad), None, "{bad}");
        }
    }
}
