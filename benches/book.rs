//! Books from a seed, and whole-process ratios measured on them. See `README.md` beside this file.
//!
//! ```text
//! cargo bench --bench book -- generate DIR --records 100000 --seed 7 [--years 10] [--contested 40] [--broken 12]
//! cargo bench --bench book -- measure [--sizes 10000,100000] [--rounds 7] [--only NAME]
//! cargo bench --bench book -- rules [--rounds 5]
//! ```

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a test or bench reads, writes, starts and prints"
)]

#[path = "../tests/recount/generate.rs"]
mod generate;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use generate::{NOW, Plan};

const WUYE: &str = env!("CARGO_BIN_EXE_wuye");
/// The rules a new book gets: a kept book may be older.
const RULES: &str = concat!("--rules ", env!("CARGO_MANIFEST_DIR"), "/templates/rules.yaml");

fn main() -> ExitCode {
    // cargo itself adds `--bench`.
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let done = match args.first().map(String::as_str) {
        Some("generate") => made(&args[1..]),
        Some("rules") => rules(&args[1..]),
        Some("measure") | None => measured(args.get(1..).unwrap_or_default()),
        Some(other) => Err(format!("no such task: {other}; there are `generate DIR`, `measure` and `rules`")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

/// The value after `--name`, or `default`.
fn flag<T: std::str::FromStr>(args: &[String], name: &str, default: T) -> Result<T, String> {
    match args.iter().position(|arg| arg == name) {
        None => Ok(default),
        Some(at) => args.get(at + 1).and_then(|text| text.parse().ok()).ok_or_else(|| format!("{name} wants a value")),
    }
}

fn made(args: &[String]) -> Result<(), String> {
    let dir = args.first().filter(|dir| !dir.starts_with('-')).ok_or("generate wants a directory")?;
    let years: u32 = flag(args, "--years", 0)?;
    let plan = Plan {
        records: flag(args, "--records", 10_000)?,
        seed: flag(args, "--seed", 1)?,
        years: (years > 0).then_some(years),
        contested: flag(args, "--contested", 0)?,
        broken: flag(args, "--broken", 0)?,
    };
    let began = Instant::now();
    let made = book(Path::new(dir), &plan)?;
    println!(
        "{} records, {} folders, {} bytes, {} spoilt, in {:.1} s; reports are for WUYE_NOW={NOW}",
        made.records,
        made.folders,
        made.bytes,
        made.broken.len(),
        began.elapsed().as_secs_f64(),
    );
    made.broken.iter().for_each(|path| println!("spoilt: {path}"));
    Ok(())
}

/// Settings by `wuye init` where there are none, then the records.
fn book(dir: &Path, plan: &Plan) -> Result<generate::Made, String> {
    if dir.join("repair").exists() {
        return Err(format!("{} holds records already", dir.display()));
    }
    fs::create_dir_all(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    if !dir.join("wuye.yaml").exists() {
        run(Command::new(WUYE).current_dir(dir).args(["init", ".", "--name", "试验小区", "--no-commit"]))?;
    }
    generate::book(dir, plan).map_err(|error| format!("{}: {error}", dir.display()))
}

fn run(command: &mut Command) -> Result<(), String> {
    let command = command.env("WUYE_BY", "王芳").stdin(Stdio::null()).stdout(Stdio::null());
    let status = command.status().map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?}: {status}")) }
}

/// One thing that is timed: a whole process.
struct Case {
    name: &'static str,
    /// The case its time is divided by, in the same round.
    beside: &'static str,
    prepare: fn(&Path, usize),
    command: fn(&Path, usize) -> Command,
}

fn nothing(_: &Path, _: usize) {}

fn wuye(book: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(WUYE);
    command.current_dir(book).args(args).env("WUYE_NOW", NOW).env("WUYE_BY", "王芳").env("WUYE_LANG", "zh");
    command
}

fn shell(book: &Path, script: &str) -> Command {
    let mut command = Command::new("sh");
    command.current_dir(book).args(["-c", script]);
    command
}

/// A record of the book that git knows: the one whose bytes the `git commit` case changes.
fn one_file(book: &Path) -> String {
    let mut folder = PathBuf::from("repair");
    loop {
        let mut names: Vec<_> =
            fs::read_dir(book.join(&folder)).into_iter().flatten().flatten().map(|one| one.file_name()).collect();
        names.sort();
        let Some(name) = names.first() else { return String::new() };
        folder.push(name);
        if book.join(&folder).is_file() {
            return folder.to_string_lossy().into_owned();
        }
    }
}

fn touch_one(book: &Path, round: usize) {
    let path = book.join(one_file(book));
    if let Ok(text) = fs::read_to_string(&path) {
        let _ = fs::write(&path, format!("{text}# {round}\n"));
    }
}

/// Every case; those named in `beside` stand in the list too.
const CASES: &[Case] = &[
    Case {
        name: "find",
        beside: "find",
        prepare: nothing,
        command: |book, _| {
            let mut find = Command::new("find");
            find.arg(book.join("repair")).args(["-type", "f", "-printf", "%T@ %s\\n"]);
            find
        },
    },
    Case {
        name: "cat",
        beside: "find",
        prepare: nothing,
        command: |book, _| shell(book, "find repair -type f -print0 | xargs -0 cat"),
    },
    Case { name: "overdue", beside: "find", prepare: nothing, command: |book, _| wuye(book, &["report", "overdue"]) },
    Case {
        name: "overdue / cat",
        beside: "cat",
        prepare: nothing,
        command: |book, _| wuye(book, &["report", "overdue"]),
    },
    Case {
        name: "due",
        beside: "find",
        prepare: nothing,
        command: |book, _| wuye(book, &["report", "due", "--within", "4h"]),
    },
    Case { name: "list", beside: "find", prepare: nothing, command: |book, _| wuye(book, &["repair", "list"]) },
    Case {
        name: "git commit",
        beside: "git commit",
        prepare: touch_one,
        command: |book, round| {
            let mut git = Command::new("git");
            git.current_dir(book).args(["commit", "-q", "-m", &format!("round {round}"), "-o", &one_file(book)]);
            git
        },
    },
    Case {
        name: "new",
        beside: "git commit",
        prepare: nothing,
        command: |book, round| {
            wuye(book, &["repair", "new", "--house", "3-2-501", "-q", &format!("厨房水管爆裂 {round}")])
        },
    },
    Case {
        name: "git --version",
        beside: "git --version",
        prepare: nothing,
        command: |book, _| {
            let mut git = Command::new("git");
            git.current_dir(book).arg("--version");
            git
        },
    },
    Case {
        name: "wuye --version",
        beside: "git --version",
        prepare: nothing,
        command: |book, _| wuye(book, &["--version"]),
    },
];

/// Lines through the rules, beside a program that only reads each line of JSON and writes it again.
const LINES: &[Case] = &[
    Case { name: "echo dues", beside: "echo dues", prepare: nothing, command: |book, _| shell(book, &echo("dues")) },
    Case {
        name: "1,000,000 due times",
        beside: "echo dues",
        prepare: nothing,
        command: |book, _| shell(book, &format!("exec {WUYE} rules due --jsonl {RULES} < dues.jsonl")),
    },
    Case {
        name: "100,000 due times",
        beside: "echo dues",
        prepare: nothing,
        command: |book, _| shell(book, &format!("head -n 100000 dues.jsonl | {WUYE} rules due --jsonl {RULES}")),
    },
    Case { name: "echo texts", beside: "echo texts", prepare: nothing, command: |book, _| shell(book, &echo("texts")) },
    Case {
        name: "100,000 classifications",
        beside: "echo texts",
        prepare: nothing,
        command: |book, _| shell(book, &format!("exec {WUYE} rules classify --jsonl {RULES} < texts.jsonl")),
    },
    Case {
        name: "10,000 classifications",
        beside: "echo texts",
        prepare: nothing,
        command: |book, _| {
            shell(
                book,
                &format!(
                    "head -n 10000 texts.jsonl > few.jsonl; exec {WUYE} rules classify --jsonl {RULES} < few.jsonl"
                ),
            )
        },
    },
];

/// The peer: Python's own JSON, line by line.
fn echo(file: &str) -> String {
    format!(
        "exec python3 -c 'import json,sys\nfor line in sys.stdin: print(json.dumps(json.loads(line)))' < {file}.jsonl"
    )
}

fn rules(args: &[String]) -> Result<(), String> {
    let rounds: usize = flag(args, "--rounds", 5)?;
    let book = prepared(10_000)?;
    lines(&book).map_err(|error| error.to_string())?;
    println!("| records | case | beside | ms (median) | ratio (median) | least | most | peak MiB |");
    println!("|---|---|---|---|---|---|---|---|");
    measure(LINES, &book, 0, rounds.max(1), "")
}

/// A million starts over two years under the clocks of a new book, and a hundred thousand of the project's own sentences.
fn lines(book: &Path) -> std::io::Result<()> {
    const IDS: [&str; 6] = [
        "repair.urgent.arrive",
        "repair.general.finish",
        "complaint.valid.reply",
        "complaint.followup",
        "report.monthly",
        "request.reply",
    ];
    let mut dues = String::new();
    let mut seed: u64 = 7;
    for n in 0..1_000_000_u64 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let draw = seed >> 33;
        let (month, day, hour, minute) = (1 + draw % 12, 1 + draw / 12 % 28, draw / 336 % 24, draw / 8064 % 60);
        let (year, rule) = (2025 + n % 2, IDS[usize::try_from(n % 6).unwrap_or(0)]);
        dues.push_str(&format!(
            "{{\"id\":{n},\"rule\":\"{rule}\",\"start\":\"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00+08:00\"}}\n"
        ));
    }
    fs::write(book.join("dues.jsonl"), dues)?;
    let cases = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/cases.jsonl"))?;
    let texts: String = cases.lines().cycle().take(100_000).flat_map(|line| [line, "\n"]).collect();
    fs::write(book.join("texts.jsonl"), texts)
}

fn measured(args: &[String]) -> Result<(), String> {
    let sizes: String = flag(args, "--sizes", "10000,100000".to_string())?;
    let rounds: usize = flag(args, "--rounds", 7)?;
    let only: String = flag(args, "--only", String::new())?;
    println!("| records | case | beside | ms (median) | ratio (median) | least | most | peak MiB |");
    println!("|---|---|---|---|---|---|---|---|");
    for size in sizes.split(',') {
        let records: usize = size.trim().parse().map_err(|_| format!("no number: {size}"))?;
        let book = prepared(records)?;
        measure(CASES, &book, records, rounds.max(1), &only)?;
    }
    Ok(())
}

/// A committed book of this size, made once and kept below cargo's own folder for benches.
fn prepared(records: usize) -> Result<PathBuf, String> {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("books").join(format!("{records}-7"));
    let whole = dir.with_extension("made");
    if whole.exists() {
        return Ok(dir);
    }
    let _ = fs::remove_dir_all(&dir);
    eprintln!("making a book of {records} records …");
    // A repository of its own: cargo's folder lies in that of the program. As `wuye init` would make it.
    fs::create_dir_all(&dir).map_err(|error| error.to_string())?;
    run(Command::new("git").current_dir(&dir).args(["init", "-q"]))?;
    book(&dir, &Plan { records, seed: 7, years: None, contested: records / 1000, broken: 0 })?;
    for args in [
        &["config", "user.name", "bench"][..],
        &["config", "user.email", "bench@invalid"],
        &["config", "gc.auto", "0"],
        &["config", "index.version", "4"],
        &["config", "index.skipHash", "true"],
        &["add", "-A"],
        &["commit", "-q", "-m", "generated"],
    ] {
        run(Command::new("git").current_dir(&dir).args(args))?;
    }
    fs::write(&whole, "").map_err(|error| error.to_string())?;
    Ok(dir)
}

/// Every case once a round, one after the other; a ratio is taken inside its round, the median over the rounds.
fn measure(all: &[Case], book: &Path, records: usize, rounds: usize, only: &str) -> Result<(), String> {
    let wanted = |case: &Case| {
        only.is_empty() || case.name == only || all.iter().any(|c| c.name == only && c.beside == case.name)
    };
    let cases: Vec<&Case> = all.iter().filter(|case| wanted(case)).collect();
    let mut times = vec![Vec::with_capacity(rounds); cases.len()];
    let mut peaks = vec![0_u64; cases.len()];
    // The first round only warms the caches.
    for round in 0..=rounds {
        for (place, case) in cases.iter().enumerate() {
            (case.prepare)(book, round);
            let (milliseconds, peak) = timed(&mut (case.command)(book, round), case.name)?;
            peaks[place] = peaks[place].max(peak);
            if round > 0 {
                times[place].push(milliseconds);
            }
        }
    }
    for (place, case) in cases.iter().enumerate() {
        let other =
            cases.iter().position(|other| other.name == case.beside).ok_or("a case without what it stands beside")?;
        let ratios: Vec<f64> = times[place].iter().zip(&times[other]).map(|(a, b)| a / b).collect();
        let (least, most) = ratios.iter().fold((f64::MAX, 0.0_f64), |(low, high), r| (low.min(*r), high.max(*r)));
        println!(
            "| {records} | {} | {} | {:.1} | {:.2} | {least:.2} | {most:.2} | {} |",
            case.name,
            case.beside,
            median(&times[place]),
            median(&ratios),
            if peaks[place] == 0 { "–".to_string() } else { format!("{:.0}", peaks[place] as f64 / 1024.0) },
        );
    }
    Ok(())
}

/// Milliseconds from start to end of one process, and its peak of memory in KiB as far as the system told (0: too quick).
fn timed(command: &mut Command, name: &str) -> Result<(f64, u64), String> {
    let began = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{name}: {error}"))?;
    let status = format!("/proc/{}/status", child.id());
    let watcher = std::thread::spawn(move || {
        let mut peak = 0;
        while let Ok(text) = fs::read_to_string(&status) {
            let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let Some(size) = line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok()) else { break };
            peak = peak.max(size);
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        peak
    });
    let ended = child.wait().map_err(|error| format!("{name}: {error}"))?;
    let milliseconds = began.elapsed().as_secs_f64() * 1000.0;
    let peak = watcher.join().unwrap_or(0);
    if ended.success() { Ok((milliseconds, peak)) } else { Err(format!("{name} failed: {ended}")) }
}

fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    if values.len() % 2 == 1 { values[half] } else { (values[half - 1] + values[half]) / 2.0 }
}
