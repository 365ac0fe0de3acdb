//! `init`, `desk`, `completions` and `man`: what is done once.

use clap::ArgMatches;

use crate::domain::id::Desk;
use crate::domain::settings::Language;
use crate::say;
use crate::store::git::Git;
use crate::store::init::{NewBook, init as make};

use super::context::Context;
use super::failure::Failure;
use super::grammar::tree;
use super::session::{Output, Session, typed};
use super::words::built;

/// Makes a book.
pub fn init(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let zone = matches.get_one::<chrono_tz::Tz>("timezone").copied().unwrap_or(chrono_tz::Asia::Shanghai);
    let dir = match typed(matches, "dir") {
        Some(dir) => ctx.env.cwd.join(dir),
        None => ctx.env.cwd.clone(),
    };
    let language = match ctx.env.early("--lang", None).as_deref() {
        Some("en") => Language::En,
        _ => Language::Zh,
    };
    let book = NewBook { name: typed(matches, "book-name").unwrap_or_default(), language, zone, by: ctx.named() };
    let made = make(&Git::default(), &dir, &book, ctx.commit, ctx.now(zone)?).map_err(Failure::Init)?;
    let dir = crate::render::layout::visible(&dir.display().to_string());
    let mut out = format!("{}\n", say!(ctx.words, "init-made", dir = dir.as_str(), n = made.files));
    if made.commit.is_none() {
        out.push_str(&format!("{}\n", say!(ctx.words, "init-no-commit")));
    }
    out.push_str(&format!("{}\n", say!(ctx.words, "init-next", dir = dir.as_str())));
    Ok(Output { out, ..Output::default() })
}

/// Says or keeps the letter of this clone.
pub fn desk(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let session = Session::open(ctx)?;
    let words = ctx.words;
    let out = match typed(matches, "letter") {
        None => match crate::store::desk::read(session.store.root()) {
            Some(desk) => say!(words, "desk-is", letter = desk.letter().to_string()),
            None => say!(words, "desk-none"),
        },
        Some(letter) => {
            let desk = Desk::new(&letter).ok_or(Failure::BadDesk { letter })?;
            session.store.keep_desk(desk)?;
            say!(words, "desk-kept", letter = desk.letter().to_string())
        }
    };
    Ok(Output { out: format!("{out}\n"), ..Output::default() })
}

/// The completion script of a shell.
pub fn completions(ctx: &Context, matches: &ArgMatches) -> Result<Output, Failure> {
    let shell = match typed(matches, "shell").as_deref() {
        Some("zsh") => clap_complete::Shell::Zsh,
        Some("fish") => clap_complete::Shell::Fish,
        Some("elvish") => clap_complete::Shell::Elvish,
        Some("powershell") => clap_complete::Shell::PowerShell,
        _ => clap_complete::Shell::Bash,
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut built(tree(), ctx.words), "wuye", &mut script);
    Ok(Output { out: String::from_utf8_lossy(&script).into_owned(), ..Output::default() })
}

/// The manual page.
pub fn man(ctx: &Context) -> Result<Output, Failure> {
    let mut page = Vec::new();
    let rendered = clap_mangen::Man::new(built(tree(), ctx.words)).render(&mut page);
    debug_assert!(rendered.is_ok());
    Ok(Output { out: String::from_utf8_lossy(&page).into_owned(), ..Output::default() })
}
