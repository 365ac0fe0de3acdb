//! Whole books of repair records, made from a seed: the same seed and size give the same bytes on every machine.
//!
//! Written without the library on purpose: what it writes must be what `wuye` itself would have written (canonical
//! one-line entries), and the tests hold the two against each other. `tests/recount.rs` and `benches/book.rs` share it.

#[path = "../support/dice.rs"]
mod dice;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use dice::Dice;

/// The moment reports are asked for.
pub const NOW: &str = "2026-11-22T12:00:00+08:00";
/// `NOW` as seconds of the wall clock at +08:00.
const NOW_SECONDS: i64 = 1_795_348_800;
const MINUTE: i64 = 60;
const HOUR: i64 = 3600;
const DAY: i64 = 86_400;

/// What book is wanted.
#[derive(Clone, Debug)]
pub struct Plan {
    pub records: usize,
    pub seed: u64,
    /// Over how many years up to `NOW` the records are spread; chosen by size where absent.
    pub years: Option<u32>,
    /// How many records contradict themselves (two desks at once, an entry the state forbids). About half are settled.
    pub contested: usize,
    /// How many record files are spoilt, a different way each.
    pub broken: usize,
}

/// What was made.
#[derive(Clone, Debug, Default)]
pub struct Made {
    pub records: usize,
    pub bytes: u64,
    pub folders: usize,
    /// Paths of the spoilt files, relative to the book.
    pub broken: Vec<String>,
    /// Moments at which something was typed, RFC 3339, spread over the book: good edges to look back to.
    pub moments: Vec<String>,
}

/// Writes `repair/YYYY/MM/R-….yaml` files below `dir`; settings are not touched.
pub fn book(dir: &Path, plan: &Plan) -> io::Result<Made> {
    let mut made = Made::default();
    let mut folders = BTreeSet::new();
    let opened = openings(plan);
    let marked = |count: usize, salt: u64| -> BTreeSet<usize> {
        let mut dice = Dice::new(plan.seed ^ salt);
        let mut chosen = BTreeSet::new();
        while chosen.len() < count.min(plan.records) {
            chosen.insert(dice.below(plan.records as u64) as usize);
        }
        chosen
    };
    let contested = marked(plan.contested, 0xC0);
    let broken = marked(plan.broken, 0xB0);
    let mut numbers: BTreeMap<(i64, char), u32> = BTreeMap::new();
    let step = (plan.records / 8).max(1);
    for (i, opening) in opened.iter().enumerate() {
        let mut dice = Dice::new(plan.seed.wrapping_mul(0x9E37_79B9).wrapping_add(i as u64));
        let desk = *dice.pick(&['x', 'x', 'x', 'x', 'x', 'x', 'A', 'A', 'B']);
        let day = opening.typed.div_euclid(DAY);
        numbers.retain(|(other, _), _| *other == day);
        let number = numbers.entry((day, desk)).and_modify(|n| *n += 1).or_insert(1);
        let id = id(day, desk, *number);
        let mut story = Story::new(desk, opening.clone(), dice);
        story.tell(contested.contains(&i));
        let mut text = story.text(&id).into_bytes();
        if i % step == step / 2 && story.lines.len() > 1 {
            made.moments.push(stamp(story.lines[story.lines.len() / 2].typed));
        }
        let (year, month, _) = date(day);
        let folder = format!("repair/{year:04}/{month:02}");
        let path = format!("{folder}/{id}.yaml");
        if broken.contains(&i) {
            spoil(&mut text, made.broken.len(), &id);
            made.broken.push(path.clone());
        }
        if folders.insert(folder.clone()) {
            fs::create_dir_all(dir.join(&folder))?;
        }
        fs::write(dir.join(&path), &text)?;
        made.records += 1;
        made.bytes += text.len() as u64;
    }
    made.folders = folders.len();
    Ok(made)
}

/// When a record began.
#[derive(Clone, Debug)]
struct Opening {
    at: i64,
    typed: i64,
    /// Urgent or not where the opening is one of the exact edges; those get no further work.
    edge: Option<bool>,
}

/// All openings, in the order of typing; the last ones lie exactly on or beside the edges of the clocks at `NOW`.
fn openings(plan: &Plan) -> Vec<Opening> {
    let years = plan.years.unwrap_or(match plan.records {
        0..=20_000 => 2,
        20_001..=300_000 => 10,
        _ => 20,
    });
    let span = i64::from(years) * 365 * DAY;
    let mut dice = Dice::new(plan.seed);
    let mut openings = Vec::with_capacity(plan.records);
    if plan.records >= 100 {
        for (limit, urgent) in [(2, true), (24, true), (72, false)] {
            for (ahead, off) in [(0, -1), (0, 0), (0, 1), (0, 60), (0, 61), (4, -1), (4, 0), (4, 1)] {
                let at = NOW_SECONDS + ahead * HOUR - limit * HOUR - off;
                if at <= NOW_SECONDS {
                    openings.push(Opening { at, typed: at, edge: Some(urgent) });
                }
            }
        }
    }
    while openings.len() < plan.records {
        let mut at = NOW_SECONDS - dice.range(60, span);
        // Few people call at night.
        if (at.rem_euclid(DAY) / HOUR) < 7 && dice.chance(70) {
            at = (at + 8 * HOUR).min(NOW_SECONDS - 30);
        }
        let typed = if dice.chance(4) { at + dice.range(5 * MINUTE, 20 * HOUR) } else { at };
        let typed = typed.min(NOW_SECONDS);
        openings.push(Opening { at, typed, edge: None });
    }
    openings.sort_by_key(|opening| (opening.typed, opening.at));
    openings
}

/// One line of the log that is to be.
#[derive(Clone, Debug)]
struct Line {
    n: u32,
    desk: char,
    at: i64,
    typed: i64,
    by: &'static str,
    who: Option<&'static str>,
    verb: &'static str,
    /// The keys after `do:`, each with `, ` before it.
    rest: String,
    moves: bool,
    undone: bool,
    /// Not written by a program: the line stands twice.
    twice: bool,
}

/// One record as it grows. Once a moment lies after `NOW` nothing more happens to it.
struct Story {
    dice: Dice,
    desk: char,
    opening: Opening,
    urgent: bool,
    item: &'static str,
    trade: &'static str,
    head: String,
    lines: Vec<Line>,
    /// When the last line was typed.
    typed: i64,
    /// Where the next change of state may lie at the earliest.
    moved: i64,
    assignee: Option<&'static str>,
    ended: bool,
}

impl Story {
    fn new(desk: char, opening: Opening, mut dice: Dice) -> Story {
        let urgent = opening.edge.unwrap_or_else(|| dice.chance(30));
        let (item, trade, words) = *dice.pick(if urgent { URGENT } else { GENERAL });
        let mut head = String::new();
        if dice.chance(85) {
            let (a, b, c, d) = (dice.range(1, 30), dice.range(1, 4), dice.range(1, 28), dice.range(1, 4));
            put(&mut head, "house", &format!("{a}-{b}-{c}0{d}"));
        } else {
            put(&mut head, "place", dice.pick::<&str>(PLACES));
        }
        if dice.chance(90) {
            let name = format!("{}{}", dice.pick::<&str>(SURNAMES), dice.pick::<&str>(NAMES));
            put(&mut head, "name", &name);
        }
        if dice.chance(80) {
            put(&mut head, "phone", &format!("138{:08}", dice.below(100_000_000)));
        }
        if dice.chance(90) {
            put(&mut head, "channel", dice.pick::<&str>(&["phone", "phone", "phone", "in-person", "im", "letter"]));
        }
        let text = format!("{}{words}{}", dice.pick::<&str>(ROOMS), dice.pick::<&str>(ENDS));
        put(&mut head, "text", &text);
        let (typed, moved) = (opening.typed, opening.at);
        Story {
            dice,
            desk,
            opening,
            urgent,
            item,
            trade,
            head,
            lines: Vec::new(),
            typed,
            moved,
            assignee: None,
            ended: false,
        }
    }

    fn text(&self, id: &str) -> String {
        let mut text = format!("id: {id}\n{}log:\n", self.head);
        for line in &self.lines {
            let one = line.text();
            text.push_str(&one);
            if line.twice {
                text.push_str(&one);
            }
        }
        text
    }

    /// The whole life of the record, up to `NOW`.
    fn tell(&mut self, contested: bool) {
        self.open();
        if self.opening.edge.is_some() {
            if self.dice.chance(50) {
                self.dispatch(0);
            }
            return;
        }
        if self.dice.chance(3) && self.abandoned() {
            return;
        }
        self.aside();
        if self.dice.chance(1) {
            return self.over("void");
        }
        if self.dice.chance(2) {
            self.cancel();
            return;
        }
        if contested {
            return self.contested();
        }
        let straight_there = self.dice.chance(2);
        if !straight_there {
            self.dispatch(0);
            self.dispatched_again();
        }
        self.reclass();
        self.aside();
        if self.dice.chance(2) {
            return self.cancel();
        }
        self.arrive();
        self.aside();
        self.work();
        if self.dice.chance(3) {
            self.correct_moment();
        }
        self.aside();
        if self.dice.permille(8) {
            self.over("void");
        }
    }

    fn open(&mut self) {
        let overruled = self.dice.chance(4);
        let proposed = if overruled { !self.urgent } else { self.urgent };
        let words = if self.dice.chance(60) { "[漏水]" } else { "[]" };
        let mut rest = format!(
            ", urgency: {}, item: {}, trade: {}, proposal: {{urgency: {}, item: {}, trade: {}, rule: {}, words: {words}}}",
            urgency(self.urgent),
            self.item,
            self.trade,
            urgency(proposed),
            self.item,
            self.trade,
            if words == "[]" { "default" } else { "leak" },
        );
        if overruled {
            put_flow(&mut rest, "reason", "现场情况与用词不符");
        }
        rest.push_str(&clocks(self.urgent, self.opening.at));
        let (at, typed) = (self.opening.at, self.opening.typed);
        self.add("open", at, typed, None, rest, true);
    }

    /// Appends a line unless its moment is still to come. State changes never run backwards.
    fn add(
        &mut self,
        verb: &'static str,
        at: i64,
        typed: i64,
        who: Option<&'static str>,
        rest: String,
        moves: bool,
    ) -> bool {
        let at = at.max(if moves { self.moved } else { self.opening.at });
        let typed = typed.max(at).max(self.typed);
        if self.ended || typed > NOW_SECONDS {
            self.ended = true;
            return false;
        }
        let n = self.lines.iter().map(|line| line.n).max().unwrap_or(0) + 1;
        let desk =
            if self.desk != 'x' && !self.lines.is_empty() { *self.dice.pick(&['A', 'A', 'B']) } else { self.desk };
        let by = *self.dice.pick(CLERKS);
        let twice = self.dice.permille(1);
        self.lines.push(Line { n, desk, at, typed, by, who, verb, rest, moves, undone: false, twice });
        self.typed = typed;
        if moves {
            self.moved = at;
        }
        true
    }

    /// Typed when it happens, or (one in twelve) some time later.
    fn typed_for(&mut self, at: i64) -> i64 {
        if self.dice.chance(8) { at + self.dice.range(MINUTE, 6 * HOUR) } else { at }
    }

    fn dispatch(&mut self, wait: i64) -> bool {
        let at = self.typed + wait + self.dice.range(20, 40 * MINUTE);
        let to = *self.dice.pick(CREW);
        let mut rest = format!(", to: {to}");
        if self.dice.chance(10) {
            put_flow(&mut rest, "reason", "离得近");
        }
        let typed = self.typed_for(at);
        let done = self.add("dispatch", at, typed, None, rest, true);
        if done {
            self.assignee = Some(to);
        }
        done
    }

    fn dispatched_again(&mut self) {
        if self.dice.chance(2) && self.undo_last() {
            self.assignee = None;
            self.dispatch(0);
        } else if self.dice.chance(8) {
            self.dispatch(10 * MINUTE);
        }
    }

    fn arrive(&mut self) {
        let limit = if self.urgent { 2 * HOUR } else { 30 * HOUR };
        let at = self.moment(limit, if self.urgent { 12 } else { 5 });
        let typed = self.typed_for(at);
        let who = self.assignee.unwrap_or(CREW[0]);
        let done = self.add("arrive", at, typed, Some(who), String::new(), true);
        self.assignee = Some(who);
        if done && self.dice.chance(1) && self.undo_last() {
            let again = self.typed + self.dice.range(MINUTE, 3 * HOUR);
            self.add("arrive", again, again, Some(who), String::new(), true);
        }
    }

    fn work(&mut self) {
        let limit = if self.urgent { 24 * HOUR } else { 72 * HOUR };
        let at = self.moment(limit, if self.urgent { 12 } else { 18 });
        self.finish(at);
        if self.dice.chance(2) && self.undo_last() {
            // Taken back in error, or really not done.
            if self.dice.chance(30) && self.undo_last() {
                return;
            }
            let again = self.typed + self.dice.range(MINUTE, 40 * HOUR);
            self.finish(again);
        }
    }

    fn finish(&mut self, at: i64) {
        let mut rest = String::new();
        if self.dice.chance(20) {
            put_flow(&mut rest, "signed_by", "李明");
        }
        if self.dice.chance(40) {
            let (labour, material) = (self.dice.range(10, 90), self.dice.range(100, 9000));
            let _ = write!(rest, ", labour: \"{labour}\", material: {}", scalar(&yuan(material)));
        }
        if self.dice.chance(25) {
            put_flow(&mut rest, "text", self.dice.pick::<&str>(NOTES));
        }
        let typed = self.typed_for(at);
        let who = self.assignee;
        self.add("finish", at, typed, who, rest, true);
    }

    /// A moment after the last change, mostly before `limit` is over, `late` times in a hundred after it, sometimes on
    /// the very second of the limit or one beside it.
    fn moment(&mut self, limit: i64, late: u64) -> i64 {
        let due = self.opening.at + limit;
        let after = self.moved.max(self.opening.at);
        match self.dice.below(100) {
            0 if due > after => due,
            1 if due > after => due + 1,
            2 if due > after => due - 1,
            3 if due > after => due + MINUTE,
            n if n < 4 + late => due.max(after) + self.dice.range(1, limit * 2),
            _ if due > after + MINUTE => after + self.dice.range(30, due - after),
            _ => after + self.dice.range(30, 2 * HOUR),
        }
    }

    /// Notes, calls, corrections of what was taken down: nothing that moves the state.
    fn aside(&mut self) {
        let at = self.typed + self.dice.range(30, 90 * MINUTE);
        match self.dice.below(100) {
            0..20 => {
                let rest = format!(", text: {}", scalar(self.dice.pick::<&str>(NOTES)));
                let back = if self.dice.chance(10) { self.dice.range(MINUTE, HOUR) } else { 0 };
                self.add("note", at - back, at, None, rest, false);
            }
            20..30 => {
                let rest = if self.dice.chance(50) {
                    ", via: phone, text: 怎么还不来".to_string()
                } else {
                    String::new()
                };
                self.add("chase", at, at, None, rest, false);
            }
            30..33 => {
                let set = match self.dice.below(5) {
                    0 => format!("phone: \"139{:08}\"", self.dice.below(100_000_000)),
                    1 => format!("house: {}-1-{}01", self.dice.range(1, 30), self.dice.range(1, 28)),
                    2 => "name: 欧阳静, channel: letter".to_string(),
                    3 => "text: \"更正: 是楼上, 不是本户 #2\"".to_string(),
                    _ => "item: G4, trade: other".to_string(),
                };
                self.add("amend", at, at, None, format!(", set: {{{set}}}, reason: 记错"), false);
                if self.dice.chance(10) {
                    self.undo_last();
                }
            }
            33 => {
                self.add("reveal", at, at, None, ", reason: 师傅联系住户".to_string(), false);
            }
            _ => {}
        }
    }

    /// The urgency was misjudged, or has changed: new clocks from the opening, or from then.
    fn reclass(&mut self) {
        if !self.dice.chance(3) {
            return;
        }
        let longest = if self.dice.chance(20) { 80 * HOUR } else { 5 * HOUR };
        let at = self.typed + self.dice.range(5 * MINUTE, longest);
        let urgent = !self.urgent;
        let start = if self.dice.chance(25) { at } else { self.opening.at };
        let item = if urgent { "U3" } else { "G2" };
        let rest =
            format!(", set: {{urgency: {}, item: {item}}}, reason: 误判{}", urgency(urgent), clocks(urgent, start));
        if self.add("amend", at, at, None, rest, false) {
            if self.dice.chance(10) {
                self.undo_last();
            } else {
                self.urgent = urgent;
            }
        }
    }

    /// `amend --entry`: the moment of an earlier change was typed wrong.
    fn correct_moment(&mut self) {
        let live: Vec<usize> =
            (0..self.lines.len()).filter(|i| self.lines[*i].moves && !self.lines[*i].undone).collect();
        let place = self.dice.below(live.len() as u64) as usize;
        let line = self.lines[live[place]].clone();
        let low = place.checked_sub(1).map_or(line.at - 3 * HOUR, |before| self.lines[live[before]].at);
        let typed = self.typed + self.dice.range(MINUTE, 20 * HOUR);
        let high = live.get(place + 1).map_or(typed.min(NOW_SECONDS), |after| self.lines[*after].at);
        let at = low + self.dice.below((high - low).max(0) as u64 + 1) as i64;
        if at == line.at {
            return;
        }
        let target = format!("{}{}", line.desk, line.n);
        let again = if line.verb == "open" { clocks(self.urgent, at) } else { String::new() };
        let rest = format!(", entry: {target}, set: {{at: \"{}\"}}, reason: 时间记错{again}", stamp(at));
        if self.add("amend", typed, typed, None, rest, false) && self.dice.chance(15) {
            self.undo_last();
        }
    }

    /// Takes the last line back.
    fn undo_last(&mut self) -> bool {
        let Some(at) = self.lines.len().checked_sub(1).filter(|at| *at > 0) else { return false };
        let target = format!("{}{}", self.lines[at].desk, self.lines[at].n);
        let moment = self.typed + self.dice.range(20, 20 * MINUTE);
        let typed = self.typed_for(moment);
        if !self.add("undo", moment, typed, None, format!(", entry: {target}, reason: 点错"), false) {
            return false;
        }
        let is_undo = self.lines[at].verb == "undo";
        self.lines[at].undone = true;
        if is_undo {
            // What that undo had taken back counts again.
            if let Some(back) = self.lines[..at].iter_mut().rev().find(|line| line.undone) {
                back.undone = false;
            }
        }
        let last = self.lines.iter().rev().find(|line| line.moves && !line.undone);
        self.moved = last.map_or(self.opening.at, |line| line.at);
        true
    }

    fn cancel(&mut self) {
        let longest = if self.dice.chance(20) { 90 * HOUR } else { 4 * HOUR };
        let at = self.typed + self.dice.range(MINUTE, longest);
        let typed = self.typed_for(at);
        self.add("cancel", at, typed, None, ", via: phone, reason: 自己修好了".to_string(), true);
        if self.dice.chance(10) && self.undo_last() {
            self.dispatch(0);
            self.arrive();
            self.work();
        }
    }

    fn over(&mut self, verb: &'static str) {
        let at = self.typed + self.dice.range(MINUTE, 10 * HOUR);
        self.add(verb, at, at, None, ", reason: 重复登记".to_string(), true);
    }

    /// Left lying at some step: these are the ones that are overdue for long. True when nothing more happens.
    fn abandoned(&mut self) -> bool {
        if !self.dice.chance(12) {
            return false;
        }
        let steps = self.dice.below(4);
        if steps > 0 {
            self.dispatch(0);
        }
        if steps > 1 {
            self.arrive();
        }
        if steps > 2 {
            self.aside();
        }
        true
    }

    /// Two desks at once with the same n, or a line somebody wrote by hand that the state forbids.
    fn contested(&mut self) {
        let at = self.typed + self.dice.range(MINUTE, 30 * MINUTE);
        let kind = self.dice.below(4);
        if kind == 0 {
            // Finished before anybody arrived.
            self.add("finish", at, at, Some(CREW[1]), String::new(), true);
        } else if kind == 1 {
            // Sent out although the customer no longer wanted it.
            self.cancel();
            self.dispatch(0);
        } else {
            self.add("dispatch", at, at, None, format!(", to: {}", CREW[2]), true);
            let verb = if kind == 2 { "dispatch" } else { "cancel" };
            let rest = if kind == 2 { format!(", to: {}", CREW[3]) } else { ", reason: 不修了".to_string() };
            self.add(verb, at, at + 40, None, rest, true);
            if let [.., first, second] = self.lines.as_mut_slice()
                && second.verb == verb
            {
                (first.desk, second.desk, second.n) = ('A', 'B', first.n);
            }
            self.assignee = Some(CREW[2]);
        }
        if self.dice.chance(50) && self.undo_last() {
            self.assignee = None;
            self.dispatch(0);
            self.arrive();
            self.work();
        } else if self.dice.chance(30) {
            self.over("void");
        }
    }
}

impl Line {
    fn text(&self) -> String {
        let mut text = format!("- {{id: {}{}, at: \"{}\"", self.desk, self.n, stamp(self.at));
        if self.typed != self.at {
            let _ = write!(text, ", entered: \"{}\"", stamp(self.typed));
        }
        let _ = write!(text, ", by: {}", self.by);
        if let Some(who) = self.who {
            let _ = write!(text, ", who: {who}");
        }
        let _ = writeln!(text, ", do: {}{}}}", self.verb, self.rest);
        text
    }
}

/// Spoils a file; `turn` says which way.
fn spoil(text: &mut Vec<u8>, turn: usize, id: &str) {
    let whole = String::from_utf8_lossy(text).into_owned();
    let spoilt: Vec<u8> = match turn % 12 {
        0 => whole.trim_end_matches("}\n").into(),
        1 => whole.replacen("\nlog:", "\nflat: 3\nlog:", 1).into(),
        2 => whole.replacen("\nlog:", "\ntext: 又一次\nlog:", 1).into(),
        3 => whole.replacen("at: \"20", "at: \"2026-13-01T00:00:00+08:00\", x: \"20", 1).into(),
        4 => [whole.as_bytes(), &[0xC4, 0xE3, 0xBA, 0xC3, b'\n']].concat(),
        5 => Vec::new(),
        6 => format!("<<<<<<< HEAD\n{whole}").into(),
        7 => whole.replacen(id, "R-20200101-01", 1).into(),
        8 => whole.replacen("log:\n- ", "log:\n\t- ", 1).into(),
        9 => whole.replacen("do: open", "do: opened", 1).into(),
        10 => whole.replacen("by: ", "by: &who ", 1).into(),
        _ => whole.replacen("log:", "log: 没有", 1).into(),
    };
    *text = spoilt;
}

fn urgency(urgent: bool) -> &'static str {
    if urgent { "urgent" } else { "general" }
}

/// The effects of the clock rules of contract section 6, as an entry carries them.
fn clocks(urgent: bool, start: i64) -> String {
    let one = |name: &str, hours: i64| {
        format!(
            "{{name: {name}, rule: repair.{}.{name}, limit: {hours} hours, start: \"{}\", due: \"{}\"}}",
            urgency(urgent),
            stamp(start),
            stamp(start + hours * HOUR),
        )
    };
    match urgent {
        true => format!(", clocks: [{}, {}]", one("arrive", 2), one("finish", 24)),
        false => format!(", clocks: [{}]", one("finish", 72)),
    }
}

fn put(head: &mut String, key: &str, value: &str) {
    let _ = writeln!(head, "{key}: {}", scalar(value));
}

fn put_flow(rest: &mut String, key: &str, value: &str) {
    let _ = write!(rest, ", {key}: {}", scalar(value));
}

/// A scalar as the program writes it: quoted where YAML would read something else.
fn scalar(text: &str) -> String {
    let number = text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(|c| c.is_ascii_digit() || c == '.');
    let plain = !number
        && !text.starts_with(['"', '\''])
        && !text.contains([':', ',', '#', '[', ']', '{', '}', '&', '*', '!', '|', '>', '%', '@', '`']);
    if plain { text.to_string() } else { format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")) }
}

fn yuan(fen: i64) -> String {
    if fen % 100 == 0 { (fen / 100).to_string() } else { format!("{}.{:02}", fen / 100, fen % 100) }
}

fn id(day: i64, desk: char, number: u32) -> String {
    let (year, month, day) = date(day);
    let letter = if desk == 'x' { String::new() } else { desk.to_string() };
    format!("R-{year:04}{month:02}{day:02}-{letter}{number:02}")
}

/// RFC 3339 at +08:00, of seconds of that wall clock.
fn stamp(wall: i64) -> String {
    let (year, month, day) = date(wall.div_euclid(DAY));
    let rest = wall.rem_euclid(DAY);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}+08:00", rest / HOUR, rest / MINUTE % 60, rest % 60)
}

/// Year, month and day of a number of days since 1970-01-01 (the usual civil calendar, in whole numbers).
fn date(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let part = (5 * of_year + 2) / 153;
    let day = of_year - (153 * part + 2) / 5 + 1;
    let month = if part < 10 { part + 3 } else { part - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

const URGENT: &[(&str, &str, &str)] = &[
    ("U1", "public_facility", "公共扶手松动，有危险"),
    ("U2", "electrical", "没电，插座冒火花"),
    ("U3", "plumbing", "水管爆裂，水流不止"),
    ("U4", "drainage", "下水道堵塞，污水外溢"),
    ("U5", "lift", "电梯停运，有人被困"),
    ("U6", "public_facility", "楼梯踏步断裂"),
    ("U7", "other", "吊顶要掉下来了"),
];
const GENERAL: &[(&str, &str, &str)] = &[
    ("G1", "door_window", "窗户关不严"),
    ("G1", "door_window", "门锁打不开"),
    ("G2", "plumbing", "水龙头滴水"),
    ("G2", "plumbing", "马桶水箱一直流水"),
    ("G3", "roof_waterproof", "墙面渗水起皮"),
    ("G4", "access_control", "对讲机没有声音"),
    ("G4", "other", "想换一个灯泡"),
];
const PLACES: &[&str] = &["地下车库", "3号楼电梯厅", "小区东门", "配电间", "\u{533a}内: 东侧步道, 2号灯"];
const ROOMS: &[&str] = &["厨房", "卫生间", "客厅", "阳台", "主卧", "楼道", ""];
const ENDS: &[&str] =
    &["", "", "。请尽快", "，家里有老人", ", 打13800000000联系", "；已经报过一次 #2", "，物业说\"马上来\""];
const NOTES: &[&str] = &[
    "已联系住户，约定下午上门",
    "配件缺货，需向供应商订购，预计两天到货",
    "现场查看后判断为主管道破裂，已关闭阀门并通知楼下住户",
    "住户不在家，留下联系单",
    "更换阀芯一只: 工时一小时, 费用由物业承担",
    "维修完毕，试水三十分钟无渗漏",
];
const CLERKS: &[&str] = &["王芳", "李静", "赵敏", "周丽", "吴洋", "孙涛"];
const CREW: &[&str] = &["张师傅", "刘师傅", "陈师傅", "杨师傅", "黄师傅", "何师傅", "林师傅", "罗师傅"];
const SURNAMES: &[&str] = &["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙"];
const NAMES: &[&str] = &["芳", "明", "伟", "静", "丽", "强", "桂英", "建国", "志强", "秀兰", "海燕", "晓东"];
