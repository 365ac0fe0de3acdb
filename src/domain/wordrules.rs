//! The word rules as a manager writes them: the shape of `words:` in `rules.yaml`. Nothing here judges a text.

use std::collections::BTreeMap;

mod lint;
mod read;

pub use lint::DEEPEST;

use super::words::words;

/// All word rules of a book (000-R77…R79, 002-R23…R25, 000-R71).
#[derive(Debug, Clone, Default)]
pub struct WordRules {
    /// Pairs of two characters, the written one first: `燈灯`.
    pub traditional: Vec<String>,
    /// Other spellings of a house word (typo, dialect, English) and the house word.
    pub alias: BTreeMap<String, String>,
    /// Named word lists; a rule or another list uses one as `$name`.
    pub lists: BTreeMap<String, Vec<String>>,
    /// Words that hide every shorter word inside themselves: `电梯口` hides `电梯`.
    pub masks: Vec<String>,
    /// Words that open a new clause, beside punctuation.
    pub joints: Vec<String>,
    /// The lists behind the four guards.
    pub guards: GuardWords,
    pub repair: Section,
    pub complaint: Section,
    pub request: Section,
}

/// The words by which a hit is found to be denied, over, asked about or feared.
#[derive(Debug, Clone, Default)]
pub struct GuardWords {
    /// Directly before a word (fillers between allowed): the word is denied.
    pub deny: Vec<String>,
    /// May stand between `deny` and the word: `没有 再 漏`.
    pub deny_filler: Vec<String>,
    /// Look like a denial and are none: `是不是`, `时不时`.
    pub deny_except: Vec<String>,
    /// Say that what stands before them in the clause is over: `修好了`.
    pub mended: Vec<String>,
    /// Directly before or after a `mended` word they cancel it: `没`, `什么时候`, `吗`.
    pub mended_except: Vec<String>,
    /// After a `mended` word, in the same sentence, they cancel it: `又`, `还是`.
    pub relapse: Vec<String>,
    /// Anywhere before the word in its clause: only supposed (`如果`, `万一`).
    pub suppose: Vec<String>,
    /// Like `suppose`, but only when the sentence also holds an `ask` word (`出了…怎么办`).
    pub happen: Vec<String>,
    /// Question words; directly after a word they make it asked (`火灾怎么办`).
    pub ask: Vec<String>,
    /// Directly after a word they make it a subject of talk (`火灾演练`).
    pub drill: Vec<String>,
    /// Between two words of a list: what denies the first denies the second (`没有漏水、漏电`).
    pub joined: Vec<String>,
    /// Two words, `不是` and `就是`: together they deny nothing.
    pub either: Vec<String>,
    /// Two words, `没` and `没有`: a rule's word that begins with the first is found with the second too.
    pub no: Vec<String>,
    /// Directly after the first word of `no`, these make it something else.
    pub no_except: Vec<String>,
    /// Directly after a word (fillers between allowed): it is all right (`正常`, `没问题`).
    pub fine: Vec<String>,
    /// May stand between a word and `fine`: `倒`, `都还`.
    pub fine_filler: Vec<String>,
    /// At the end of a sentence: it asks, and counts as if `?` stood there.
    pub asking: Vec<String>,
    /// At the end of a sentence they look like `asking` and are none: `一个都没有`.
    pub asking_except: Vec<String>,
    /// Single characters: twice the same character around one asks (`要不要`).
    pub whether: Vec<String>,
    /// Before the word in its clause: feared, not there (`怕`, `防止`).
    pub fear: Vec<String>,
}

words! {
    /// One guard: a reason for which a found word does not count.
    Guard {
        Negated = "negated",
        Mended = "mended",
        Asked = "asked",
        Feared = "feared",
    }
}

/// The rules of one kind of record.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// Guards that hold for every rule here unless the rule names its own.
    pub guards: Vec<Guard>,
    /// Each axis with its labels.
    pub axes: BTreeMap<Axis, AxisWords>,
    /// The rules by id.
    pub rules: BTreeMap<String, WordRule>,
}

/// The labels of one axis.
#[derive(Debug, Clone, Default)]
pub struct AxisWords {
    /// Every allowed label; at equal rank the earlier one wins.
    pub labels: Vec<String>,
    /// Labels that win over all others whatever the rank: the safe side.
    pub first: Vec<String>,
    /// How many ranks a label under `first` is ahead; not given: always.
    pub edge: Option<u32>,
    /// How many ranks more a rule counts whose words stand in the first clause that names anything.
    pub lead: Option<u32>,
    /// The label when no rule matches.
    pub default: String,
}

words! {
    /// What can be judged.
    Axis {
        Urgency = "urgency",
        Item = "item",
        Trade = "trade",
        Nature = "nature",
        Subtype = "subtype",
        Content = "content",
        Topic = "topic",
        Help = "help",
        /// How grave a complaint is.
        Severity = "severity",
        /// One household or several.
        Scale = "scale",
        /// Given in writing.
        Written = "written",
        /// Handled on the spot already.
        Settled = "settled",
    }
}

words! {
    /// How far `with`, `also` and `unless` look around the `any` word.
    Within {
        Clause = "clause",
        Sentence = "sentence",
        Text = "text",
        /// The last sentence: what is wanted stands there.
        Last = "last",
    }
}

words! {
    /// A condition that is not a word.
    When {
        /// Any repair rule that gives an item holds.
        Repair = "repair",
        /// The complaint rules judge so: the nature, or the subtype of what is invalid.
        Valid = "valid",
        Assist = "assist",
        Consult = "consult",
        Help = "help",
        Suggest = "suggest",
        Vent = "vent",
    }
}

/// One word rule.
#[derive(Debug, Clone)]
pub struct WordRule {
    pub item: Option<String>,
    pub trade: Option<String>,
    pub nature: Option<String>,
    pub subtype: Option<String>,
    pub content: Option<String>,
    pub topic: Option<String>,
    pub help: Option<String>,
    pub severity: Option<String>,
    pub scale: Option<String>,
    pub written: Option<String>,
    pub settled: Option<String>,
    /// One of these words must be found and stand.
    pub any: Vec<String>,
    /// How many different words of `any` must stand; 1 when not given, 8 at most.
    pub least: Option<u32>,
    /// If given, one of these too.
    pub with: Vec<String>,
    /// If given, one of these too.
    pub also: Vec<String>,
    /// If one of these is found the rule is silent.
    pub unless: Vec<String>,
    pub within: Within,
    /// 1 (weak hint) … 9 (settles it); 5 when not given.
    pub rank: Option<u32>,
    /// Own guards instead of the section's.
    pub guards: Option<Vec<Guard>>,
    /// What another section must say for the rule to hold, without `any` (only under `request`).
    pub when: Option<When>,
    /// The ledger rows the rule rests on.
    pub source: Vec<String>,
}

impl WordRule {
    /// The label this rule gives on an axis.
    pub fn label(&self, axis: Axis) -> Option<&str> {
        let label = match axis {
            Axis::Urgency => &None,
            Axis::Item => &self.item,
            Axis::Trade => &self.trade,
            Axis::Nature => &self.nature,
            Axis::Subtype => &self.subtype,
            Axis::Content => &self.content,
            Axis::Topic => &self.topic,
            Axis::Help => &self.help,
            Axis::Severity => &self.severity,
            Axis::Scale => &self.scale,
            Axis::Written => &self.written,
            Axis::Settled => &self.settled,
        };
        label.as_deref()
    }
}
