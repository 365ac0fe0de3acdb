//! What is counted of the inquiries of a month (000-B), and those that were not answered at once, with the reason (000-R53).

use crate::domain::clock::ClockName;
use crate::domain::field::Word;
use crate::domain::fold::Standing;
use crate::domain::id::RecordId;
use crate::domain::inquiry::{Category, Inquiry};
use crate::domain::state::State;
use crate::report::figures::{Left, Verdict};

use super::desk::{count, ended, is_open};
use super::section::{Table, View};

/// The figures.
pub const INQUIRIES: Table = Table {
    counts: &[
        ("merged", |view| view.one.shown() == State::Merged),
        ("cancelled", |view| view.one.shown() == State::Cancelled),
        ("open", is_open),
        ("consulted", |view| of(view).consulted.is_some()),
        // Somebody is looked for: the privacy procedure holds (000-R55…R58).
        ("lookups", |view| of(view).is_lookup()),
        ("put_through", |view| view.one.shown() == State::Transferred),
        ("not_found", |view| view.one.shown() == State::NotFound),
        ("unanswerable", |view| view.one.shown() == State::Unanswerable),
        // What goes too far was declined politely (000-R66).
        ("declined", |view| view.one.shown() == State::Declined),
    ],
    sums: &[
        ("messages", |view| count(of(view).messages.all().len())),
        ("messages_open", |view| match view.one.shown().is_over() {
            true => 0,
            false => count(of(view).messages.unrelayed().count()),
        }),
    ],
    labels: &[
        ("category", |view| vec![of(view).category.map(|one| one.to_text())]),
        ("asker", |view| vec![of(view).asker.map(|one| one.to_text())]),
        ("channel", |view| vec![view.one.facts.channel.map(|one| one.to_text())]),
        ("referred", |view| of(view).went_on.map(|id| Some(id.kind.to_text())).into_iter().collect()),
        ("state", |view| vec![Some(view.one.shown().to_text())]),
    ],
    shares: &[
        (
            "at_once",
            |view| is_asked_at_once(of(view)),
            |view| match of(view).at_once {
                true => Verdict::Hit,
                false => Verdict::Miss,
            },
        ),
        // What the host said, where he was asked (000-R55).
        (
            "consented",
            |view| of(view).is_lookup(),
            |view| match &of(view).consent {
                Some(consent) if consent.given => Verdict::Hit,
                Some(_) => Verdict::Miss,
                None => Verdict::Out(Left::Unasked),
            },
        ),
    ],
    shares_each: &[
        ("promises_kept", |view| view.each(ClockName::Promise)),
        ("messages_relayed", |view| of(view).messages.all().iter().map(|message| view.relayed(message.at)).collect()),
    ],
    shares_by: &[],
    ended,
};

/// What it has come to. A record of another kind has come to nothing.
fn of<'v>(view: &'v View) -> &'v Inquiry {
    static NONE: std::sync::OnceLock<Inquiry> = std::sync::OnceLock::new();
    view.one.front.inquiry().unwrap_or_else(|| NONE.get_or_init(Inquiry::default))
}

/// Whether the papers want it answered at once: nobody is looked for, and its category is one of those.
fn is_asked_at_once(inquiry: &Inquiry) -> bool {
    inquiry.category.is_some_and(Category::at_once) && !inquiry.is_lookup()
}

/// One that was to be answered at once and was not.
#[derive(Clone, Debug)]
pub struct Later {
    pub id: RecordId,
    pub category: Option<Category>,
    pub state: State,
    /// Why, as it was said at the opening.
    pub reason: Option<String>,
    pub text: String,
}

/// Those of `received`, by id.
pub fn later(received: &[&Standing]) -> Vec<Later> {
    let row = |one: &&Standing| {
        let inquiry = one.front.inquiry()?;
        let counts = !matches!(one.shown(), State::Void | State::Merged);
        (counts && is_asked_at_once(inquiry) && !inquiry.at_once).then(|| Later {
            id: one.id,
            category: inquiry.category,
            state: one.shown(),
            reason: inquiry.open_reason.clone(),
            text: one.facts.text.clone().unwrap_or_default(),
        })
    };
    let mut rows: Vec<Later> = received.iter().filter_map(row).collect();
    rows.sort_by_key(|row| row.id);
    rows
}
