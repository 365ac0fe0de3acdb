//! Many at once, and one cut down in the middle: ids stay distinct, commits whole, nothing acknowledged is lost.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a test starts and kills programs, and counts them"
)]

mod support;

use std::collections::BTreeSet;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use support::{Desk, Said, said};

/// Starts all, then waits for all.
fn at_once(desk: &Desk, commands: &[Vec<String>]) -> Vec<Said> {
    let start = |args: &Vec<String>| {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        desk.command(&args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let children: Vec<Child> = commands.iter().map(start).collect();
    children.into_iter().map(|child| said(child.wait_with_output().unwrap())).collect()
}

fn words(line: &str) -> Vec<String> {
    line.split(' ').map(str::to_string).collect()
}

#[track_caller]
fn sound(desk: &Desk) {
    desk.git(&["fsck", "--strict", "--no-dangling"]);
    assert_eq!(desk.git(&["status", "--porcelain"]), "");
    desk.run(&["check", "--strict"]).ended(0);
}

#[test]
fn sixty_at_once_get_sixty_ids_and_sixty_commits() {
    let desk = Desk::new();
    let before = desk.git(&["rev-list", "--count", "HEAD"]).trim().parse::<usize>().unwrap();
    let commands: Vec<_> = (0..60).map(|n| words(&format!("-q repair new --place {n}号楼 灯不亮"))).collect();
    let told = at_once(&desk, &commands);
    let ids: BTreeSet<String> = told.into_iter().map(Said::done).collect();
    assert_eq!(ids.len(), 60);
    assert_eq!(ids.first().map(String::as_str), Some("R-20261122-01\n"));
    assert_eq!(ids.last().map(String::as_str), Some("R-20261122-60\n"));
    let commits = desk.git(&["log", "--format=%H %(trailers:key=Record,valueonly)", "--name-only"]);
    let count = desk.git(&["rev-list", "--count", "HEAD"]).trim().parse::<usize>().unwrap();
    assert_eq!(count - before, 60, "{commits}");
    for n in 1..=60 {
        let path = format!("repair/2026/11/R-20261122-{n:02}.yaml");
        assert_eq!(desk.git(&["log", "--format=%s", "--", &path]).lines().count(), 1, "{path}");
    }
    let linear = desk.git(&["rev-list", "--merges", "--count", "HEAD"]);
    assert_eq!(linear.trim(), "0");
    sound(&desk);
}

#[test]
fn twenty_notes_on_one_record_at_once_are_all_there() {
    let desk = Desk::new();
    desk.ok(&["repair", "new", "--place", "大堂", "灯不亮"]);
    let commands: Vec<_> = (0..20).map(|n| words(&format!("-q repair note 01 note-{n}"))).collect();
    for one in at_once(&desk, &commands) {
        one.done();
    }
    let log = desk.json(&["show", "01"])["log"].clone();
    let texts: BTreeSet<&str> = log.as_array().unwrap().iter().filter_map(|entry| entry["text"].as_str()).collect();
    let ids: BTreeSet<&str> = log.as_array().unwrap().iter().filter_map(|entry| entry["id"].as_str()).collect();
    assert_eq!((texts.len(), ids.len()), (20, 21), "{log:#}");
    assert_eq!(desk.git(&["rev-list", "--count", "HEAD"]).trim(), "22");
    sound(&desk);
}

#[test]
fn readers_never_wait_and_never_see_half_a_file() {
    let desk = Desk::new();
    desk.ok(&["repair", "new", "--place", "大堂", "灯不亮"]);
    let mut commands = Vec::new();
    for n in 0..12 {
        commands.push(words(&format!("-q repair note 01 note-{n}")));
        commands.push(words("repair list --format json"));
        commands.push(words("show 01 --format json"));
    }
    for one in at_once(&desk, &commands) {
        assert!(!one.done().is_empty());
    }
    sound(&desk);
}

/// Pseudo-random shares of a command's length, the same in every run; most lie where it writes, towards the end.
fn shares() -> impl Iterator<Item = f64> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    std::iter::from_fn(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let share = f64::from(u16::try_from(state % 1000).ok()?) / 1000.0;
        Some(if share < 0.2 { share } else { 0.3 + 0.8 * share })
    })
}

/// How long a command takes here when nobody kills it.
fn length(desk: &Desk, args: &[&str]) -> Duration {
    let begun = Instant::now();
    desk.ok(args);
    begun.elapsed()
}

#[test]
fn killed_at_any_moment_nothing_acknowledged_is_lost() {
    let desk = Desk::new();
    desk.ok(&["repair", "new", "--place", "大堂", "灯不亮"]);
    let note = length(&desk, &["-q", "repair", "note", "01", "how long"]);
    let new = length(&desk, &["-q", "repair", "new", "--place", "大堂", "灯不亮"]);
    let mut acknowledged = BTreeSet::new();
    let mut killed = 0;
    for (n, share) in shares().take(40).enumerate() {
        let text = format!("note-{n:03}");
        let opens = n % 3 == 2;
        let args: Vec<&str> = match opens {
            true => vec!["-q", "repair", "new", "--place", &text, "灯不亮"],
            false => vec!["-q", "repair", "note", "01", &text],
        };
        let mut child = desk.command(&args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        thread::sleep(if opens { new } else { note }.mul_f64(share));
        let _ = child.kill();
        let told = said(child.wait_with_output().unwrap());
        match told.code {
            None => killed += 1,
            Some(code) => assert_eq!(code, 0, "{told:?}"),
        }
        if told.out.ends_with('\n') {
            acknowledged.insert(text);
        }
        if n % 2 == 1 {
            // Healing takes its time; the next one is cut down in its own work, not in that.
            let text = format!("note-{n:03}-whole");
            desk.ok(&["-q", "repair", "note", "01", &text]);
            acknowledged.insert(text);
        }
        // What is on disk reads at every moment, and nothing half-written is taken for a record.
        desk.run(&["repair", "list", "--all"]).ended(0);
    }
    assert!(killed >= 10, "only {killed} were killed: the moments are too late");
    // The next command heals; a git that outlived its parent may still hold the index for a moment.
    thread::sleep(Duration::from_millis(300));
    let lock = desk.at(".git/index.lock");
    assert!(!lock.exists(), "killing wuye left git's own lock behind");
    desk.ok(&["-q", "repair", "note", "01", "the next command"]);
    let everything = desk.git(&["grep", "--no-index", "-h", "note-", "--", "repair"]);
    for text in &acknowledged {
        assert!(everything.contains(text.as_str()), "{text} was acknowledged and is lost");
    }
    let committed = desk.git(&["grep", "-h", "note-", "HEAD", "--", "repair"]);
    for text in &acknowledged {
        assert!(committed.contains(text.as_str()), "{text} is not committed");
    }
    let healed = desk.git(&["log", "--format=%(trailers:key=Recovered,valueonly)"]).matches("true").count();
    println!("{killed} killed, {} acknowledged, {healed} healed", acknowledged.len());
    let ids = desk.ok(&["-q", "repair", "list", "--all"]);
    assert_eq!(ids.lines().count(), ids.lines().collect::<BTreeSet<_>>().len());
    assert_eq!(desk.git(&["status", "--porcelain", "--untracked-files=all"]), "");
    let left = desk.git(&["ls-files", "--others"]);
    let stray: Vec<&str> =
        left.lines().filter(|path| !path.starts_with(".wuye/") && !path.contains("/.wuye-tmp-")).collect();
    assert!(stray.is_empty(), "{stray:?}");
    sound(&desk);
}

#[test]
fn what_a_killed_command_left_unfinished_is_swept_up_by_the_next() {
    let desk = Desk::new();
    desk.ok(&["repair", "new", "--place", "大堂", "灯不亮"]);
    desk.write("repair/2026/11/.wuye-tmp-Ab3dE9", "id: R-20261122-02\n");
    desk.run(&["repair", "list"]).ended(0);
    desk.ok(&["-q", "repair", "note", "01", "x"]);
    assert_eq!(desk.git(&["status", "--porcelain", "--untracked-files=all"]), "");
}

/// In the folder of its own notes others may write without the lock: there only what is old is swept.
#[test]
fn what_was_left_unfinished_for_an_hour_is_swept_from_its_own_notes() {
    let desk = Desk::new();
    desk.ok(&["repair", "new", "--place", "大堂", "灯不亮"]);
    let notes = desk.book().join(".wuye");
    let (old, new) = (notes.join(".wuye-tmp-Old123"), notes.join(".wuye-tmp-New123"));
    fs::write(&new, "half").unwrap();
    let file = fs::File::create(&old).unwrap();
    file.set_modified(std::time::SystemTime::now() - Duration::from_secs(2 * 3600)).unwrap();
    desk.ok(&["-q", "repair", "note", "01", "x"]);
    assert!(!old.exists() && new.exists());
}

#[test]
fn what_others_staged_or_changed_stays_as_it_was() {
    let desk = Desk::new();
    desk.ok(&["repair", "new", "--place", "大堂", "灯不亮"]);
    desk.write("staged.txt", "one\n");
    desk.write("tracked.txt", "one\n");
    desk.git(&["add", "tracked.txt"]);
    desk.git(&["commit", "--quiet", "--message", "tracked"]);
    desk.git(&["add", "staged.txt"]);
    desk.write("staged.txt", "two\n");
    desk.write("tracked.txt", "two\n");
    desk.write("people.yaml", "# edited\npeople: []\n");
    desk.git(&["rm", "--quiet", "--cached", "stock.yaml"]);
    let before = desk.git(&["status", "--porcelain"]);
    let staged = desk.git(&["diff", "--cached"]);
    for args in
        [&["repair", "new", "--place", "车库", "灯不亮"][..], &["repair", "note", "01", "x"], &["undo", "01", "--yes"]]
    {
        desk.ok(args);
        assert_eq!(desk.git(&["status", "--porcelain"]), before, "{args:?}");
        assert_eq!(desk.git(&["diff", "--cached"]), staged, "{args:?}");
        let files = desk.git(&["show", "--name-only", "--format=", "HEAD"]);
        assert_eq!(files.lines().filter(|path| !path.starts_with("repair/")).count(), 0, "{files}");
    }
}

#[test]
fn a_book_on_a_disk_that_refuses_keeps_the_old_file() {
    let desk = Desk::new();
    desk.ok(&["repair", "new", "--place", "大堂", "灯不亮"]);
    let before = desk.bytes(support::PATH);
    // A file in the place of the private folder: no lock can be taken.
    fs::remove_dir_all(desk.at(".wuye")).unwrap();
    desk.write(".wuye", "in the way");
    let told = desk.run(&["repair", "note", "01", "x"]).ended(4);
    assert!(told.err.contains(".wuye"), "{told:?}");
    assert_eq!(desk.bytes(support::PATH), before);
}
