//! Runs the ```` ```console ```` blocks of a Markdown file like a person at a terminal would, and compares or blesses.
//!
//! `$ ` begins a command for `sh` (`> ` continues it), what follows is standard output, then standard error, its lines
//! marked `! ` where the file keeps the two apart, then `? N` when the exit code is not 0. Directory and exported
//! variables carry over from one command to the next. `<!-- $ command -->` outside a block is done without being shown,
//! which is how a README sets its scene. `trycmd` was not taken: it has no `cd`, no `git` beside the
//! program, no variables set in the middle of a story, and a desk's story needs all three.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{bare_book, said, surroundings};

/// How a file of stories is run.
#[derive(Clone, Copy)]
pub struct Style {
    /// Lines of standard error are marked `! `.
    pub marks_errors: bool,
    /// Every `## heading` begins in a fresh bare book at `~/book`.
    pub sections: bool,
    /// `WUYE_LANG`; none leaves it to the book.
    pub lang: Option<&'static str>,
}

/// Stories of this repository's own tests.
pub const TRANSCRIPT: Style = Style { marks_errors: true, sections: false, lang: Some("zh") };

/// What became of one section: its heading, and everything its commands printed.
pub struct Section {
    pub heading: String,
    pub printed: String,
}

struct Shell {
    home: tempfile::TempDir,
    lang: Option<&'static str>,
}

/// Whether what differs is to be rewritten.
pub fn blesses() -> bool {
    std::env::var_os("WUYE_BLESS").is_some()
}

/// Runs every command of `file`. Differences are the error; with `WUYE_BLESS=1` the file is rewritten instead.
/// `prepare` is given the empty home and answers where the story begins.
pub fn run(file: &Path, style: Style, prepare: impl Fn(&Path) -> PathBuf) -> Result<Vec<Section>, String> {
    run_and_look(file, style, prepare, |_| Ok(()))
}

/// The same; `look` is given the home as the last section leaves it, and adds to what is wrong.
pub fn run_and_look(
    file: &Path,
    style: Style,
    prepare: impl Fn(&Path) -> PathBuf,
    look: impl Fn(&Path) -> Result<(), String>,
) -> Result<Vec<Section>, String> {
    let text = fs::read_to_string(file).unwrap();
    let mut shell = Shell::new(style, &prepare);
    let mut sections = vec![Section { heading: String::new(), printed: String::new() }];
    let (mut blessed, mut wrong) = (String::new(), String::new());
    let mut lines = text.lines().enumerate().peekable();
    let mut inside = false;
    while let Some((number, line)) = lines.next() {
        blessed.push_str(line);
        blessed.push('\n');
        if line.starts_with("```") {
            inside = line.trim_end() == "```console" && !inside;
        } else if let Some(heading) = line.strip_prefix("## ").filter(|_| !inside) {
            sections.push(Section { heading: heading.trim().to_string(), printed: String::new() });
            if style.sections {
                shell = Shell::new(style, &prepare);
            }
        } else if let Some(hidden) = line.strip_prefix("<!-- $ ").filter(|_| !inside) {
            shell.run(hidden.trim_end_matches("-->").trim(), style);
        } else if let Some(first) = line.strip_prefix("$ ").filter(|_| inside) {
            let mut command = first.to_string();
            while let Some((_, more)) = lines.next_if(|(_, line)| line.starts_with("> ") || *line == ">") {
                blessed.push_str(&format!("{more}\n"));
                command.push('\n');
                command.push_str(more.strip_prefix("> ").unwrap_or_default());
            }
            let mut expected = String::new();
            while let Some((_, line)) = lines.next_if(|(_, line)| !line.starts_with("$ ") && !line.starts_with("```")) {
                expected.push_str(&format!("{line}\n"));
            }
            let got = shell.run(&command, style);
            sections.last_mut().unwrap().printed.push_str(&got);
            if got.trim_end() != expected.trim_end() {
                let place = format!("{}:{}", file.display(), number + 1);
                wrong.push_str(&format!("{place}: $ {command}\n--- expected\n{expected}--- got\n{got}\n"));
            }
            let gap = &expected[expected.trim_end().len()..];
            let keep_gap = if gap.len() > 1 { &gap[1..] } else { "" };
            // Blank lines behind the output are the author's, not the program's: blessing twice adds none.
            let shown = got.trim_end();
            blessed.push_str(shown);
            blessed.push_str(if shown.is_empty() { "" } else { "\n" });
            blessed.push_str(keep_gap);
        }
    }
    let looked = look(&shell.home());
    if !wrong.is_empty() && !blesses() {
        return Err(wrong);
    }
    if !wrong.is_empty() {
        fs::write(file, blessed).unwrap();
    }
    looked.map(|()| sections)
}

/// A home whose story begins in a bare book.
pub fn in_bare_book(home: &Path) -> PathBuf {
    bare_book(&home.join("book"));
    home.join("book")
}

/// Spoken before every command: `at 10:02` and `at 2026-11-23 10:02` set the clock of the story, and `cargo run -- …`
/// of a README is the program under test.
const PRELUDE: &str = r#"
at() {
  case $# in
    2) WUYE_NOW="$1T$2:00+08:00" ;;
    *) WUYE_NOW="${WUYE_NOW%%T*}T$1:00+08:00" ;;
  esac
  export WUYE_NOW
}
cargo() { while [ "$1" != -- ]; do shift; done; shift; wuye "$@"; }
"#;

impl Shell {
    fn new(style: Style, prepare: &impl Fn(&Path) -> PathBuf) -> Shell {
        let shell = Shell { home: tempfile::TempDir::with_prefix("wuye-story-").unwrap(), lang: style.lang };
        let home = shell.home();
        fs::create_dir_all(home.join(".bin")).unwrap();
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_wuye"), home.join(".bin/wuye")).unwrap();
        let begin = prepare(&home);
        fs::write(home.join(".bin/cwd"), begin.display().to_string()).unwrap();
        let lang = shell.lang.map(|lang| ("WUYE_LANG".to_string(), lang.to_string()));
        let vars = surroundings(&home).into_iter().filter(|(name, _)| name != "WUYE_LANG").chain(lang);
        let exports: String = vars.map(|(name, value)| format!("export {name}='{value}'\n")).collect();
        fs::write(home.join(".bin/prelude"), PRELUDE).unwrap();
        fs::write(home.join(".bin/env"), exports).unwrap();
        shell
    }

    fn home(&self) -> PathBuf {
        fs::canonicalize(self.home.path()).unwrap()
    }

    fn run(&self, command: &str, style: Style) -> String {
        let home = self.home();
        let script = format!(
            "keep() {{ code=$?; pwd > ~/.bin/cwd; export -p > ~/.bin/env; exit $code; }}\n\
             . ~/.bin/prelude\n. ~/.bin/env\ntrap keep EXIT\ncd \"$(cat ~/.bin/cwd)\"\n{command}\n"
        );
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(script).env_clear().stdin(Stdio::null());
        shell.env("HOME", &home).env("PATH", std::env::var_os("PATH").unwrap_or_default());
        let said = said(shell.output().unwrap());
        assert!(!said.err.contains("panicked"), "{command}: {}", said.err);
        let mut text = settled(&said.out, &home);
        for line in settled(&said.err, &home).lines() {
            let mark = if style.marks_errors { "! " } else { "" };
            text.push_str(format!("{mark}{line}").trim_end());
            text.push('\n');
        }
        match said.code {
            Some(0) => text,
            Some(code) => format!("{text}? {code}\n"),
            None => format!("{text}? signal\n"),
        }
    }
}

/// The text with what differs from run to run taken out: the home is `~`, the name of a commit `[commit]`. The line ends of a
/// spreadsheet are those of a page here, which has no others; `tests/printed.rs` reads the bytes.
fn settled(text: &str, home: &Path) -> String {
    let text = text.replace(&home.display().to_string(), "~").replace("\r\n", "\n");
    let mut out = String::new();
    let mut word = String::new();
    for c in text.chars().chain(['\0']) {
        if c.is_ascii_alphanumeric() {
            word.push(c);
            continue;
        }
        let hex = word.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        // Seven or ten digits and no letter: the short name of a commit that happens to have none; nothing else is as long.
        let named = matches!(word.len(), 7 | 10) || word.bytes().any(|b| b.is_ascii_alphabetic());
        let is_commit = word.len() >= 7 && hex && named;
        out.push_str(if is_commit { "[commit]" } else { &word });
        word.clear();
        if c != '\0' {
            out.push(c);
        }
    }
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out
}
