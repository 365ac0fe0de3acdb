//! `--notify` and `trust`: a report goes to the hook of the book, once this clone trusts it, after it was printed.

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::domain::field::Word;
use crate::i18n::Words;
use crate::render::layout::visible;
use crate::render::page::{Page, Paper, write};
use crate::say;
use crate::store::{Hook, HookError, Store, Trust};

use super::context::Context;
use super::failure::Failure;
use super::session::{Flow, Output, Piece, Session};

/// What a failure of the hook ends with (contract section 5: what the machine did not do).
const FAILED: u8 = 4;

/// A report on its way to the hook; owns all it needs, for it is sent when the report stands on the screen.
pub struct Letter {
    store: Store,
    vars: Vec<(String, String)>,
    text: String,
}

impl Session<'_> {
    /// The report as the hook reads it: which one, of which book, as text and as its document.
    pub fn letter(&self, report: &str, text: &str, document: &Value) -> Result<Letter, Failure> {
        let store = self.ctx.store()?;
        let lang = self.ctx.words.lang().tag();
        let envelope = json!({
            "report": report, "book": self.office.settings.name, "lang": lang, "text": text.trim_end(),
            "document": document,
        });
        let pass = store.hook().map(|hook| hook.notify.pass).unwrap_or_default();
        let given = |name: &str| Some((name.to_string(), self.ctx.env.var(name)?.to_string()));
        let mut vars: Vec<(String, String)> = pass.iter().filter_map(|name| given(name.as_str())).collect();
        vars.push(("WUYE_REPORT".to_string(), report.to_string()));
        Ok(Letter { store, vars, text: format!("{envelope}\n") })
    }

    /// The same output, and the report in the hook's hands afterwards.
    pub fn notifying(&self, output: Output, report: &str, page: &Page, document: &Value) -> Output {
        let words = Words::new(self.ctx.words.lang());
        let letter = self.letter(report, &write(&words, page, Paper::Text, None), document);
        let send = move || match letter {
            Ok(letter) => letter.send(&words).err().unwrap_or_default(),
            Err(failure) => Piece { err: failure.text(&words, None), code: failure.code(), ..Piece::default() },
        };
        Output { flow: Some(Flow::new(std::iter::once_with(send))), ..output }
    }
}

impl Letter {
    /// Runs the hook; the error is what is to be said of it.
    pub fn send(&self, words: &Words) -> Result<(), Piece> {
        let run = |hook: Hook| {
            let path = hook.notify.command.to_text();
            self.store.run_hook(&hook, &self.vars, self.text.as_bytes()).map_err(|error| (path, error))
        };
        let done = self.store.hook().map_err(|error| (String::new(), error)).and_then(run);
        done.map_err(|(path, error)| Piece { err: unsent(words, &path, &error), code: FAILED, ..Piece::default() })
    }
}

/// Why the report went to nobody, and that it stands above all the same.
fn unsent(words: &Words, path: &str, error: &HookError) -> String {
    let why = hook_text(words, path, error);
    format!("{}\n{why}", say!(words, "hook-unsent"))
}

/// What is wrong with the hook, ending in a newline.
fn hook_text(words: &Words, path: &str, error: &HookError) -> String {
    let path = visible(path);
    let heard = |text: String, said: &str| match said.is_empty() {
        true => text,
        false => {
            let lines: Vec<String> = said.lines().map(|line| format!("\n    | {}", visible(line))).collect();
            format!("{text}{}", lines.concat())
        }
    };
    let text = match error {
        HookError::NotNamed => say!(words, "hook-not-named"),
        HookError::Broken(_) => say!(words, "hook-broken"),
        HookError::Missing => say!(words, "hook-missing"),
        HookError::NotAFile => say!(words, "hook-not-a-file"),
        HookError::NotExecutable => say!(words, "hook-not-executable"),
        HookError::Untrusted => say!(words, "hook-untrusted", path = path),
        HookError::Changed => say!(words, "hook-changed", path = path),
        HookError::Io(error) => say!(words, "hook-io", error = visible(&error.to_string())),
        HookError::Failed { code: Some(code), said } => {
            heard(say!(words, "hook-failed", path = path, code = *code), said)
        }
        HookError::Failed { code: None, said } => heard(say!(words, "hook-killed", path = path), said),
        HookError::Slow { seconds, said } => heard(say!(words, "hook-slow", path = path, n = *seconds), said),
    };
    format!("{text}\n")
}

/// `trust`: keeps the fingerprint of the book's hook in this clone; `--dry-run` only looks, `--revoke` takes it back.
pub fn trust(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let store = ctx.store()?;
    let words = ctx.words;
    if matches.get_flag("revoke") {
        store.keep_trust(None)?;
        return Ok(Output { out: format!("{}\n", say!(words, "trust-revoked")), ..Output::default() });
    }
    let hook = match store.hook() {
        Ok(hook) => hook,
        Err(HookError::Broken(broken)) => return Err(Failure::Broken(broken)),
        Err(error) => {
            let text = hook_text(words, "", &error).trim_end().to_string();
            return Err(Failure::Said { text, code: 1 });
        }
    };
    let path = visible(hook.notify.command.as_str());
    let mut out = match matches.get_flag("dry-run") {
        true => {
            let state = match store.trust_in(&hook) {
                Trust::Trusted => say!(words, "trust-is"),
                Trust::Changed => say!(words, "trust-changed"),
                Trust::Untrusted => say!(words, "trust-is-not"),
            };
            say!(words, "trust-would", path = path, state = state)
        }
        false => {
            store.keep_trust(Some(&hook))?;
            say!(words, "trust-kept", path = path)
        }
    };
    let print: String = hook.print.chars().take(16).collect();
    out.push_str(&format!("\n{}\n", say!(words, "trust-print", print = print, n = hook.size)));
    let pass: Vec<&str> = hook.notify.pass.iter().map(|name| name.as_str()).collect();
    let bare = ["PATH", "LANG", "WUYE_BOOK", "WUYE_REPORT"].iter().copied().chain(pass).collect::<Vec<_>>().join(" ");
    out.push_str(&format!("{}\n", say!(words, "trust-given", names = bare, n = hook.notify.timeout)));
    Ok(Output { out, ..Output::default() })
}
