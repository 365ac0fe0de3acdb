//! What a message is told, and a message that is not said yet; holds no sentence itself.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

/// One value handed to a message. Numbers choose plural forms and print without grouping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    /// Exact up to 2^53; hand larger ones over as text.
    Number(i64),
}

impl<'a> Arg<'a> {
    pub(super) fn fluent(&self) -> FluentValue<'_> {
        match self {
            Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_ref())),
            #[expect(clippy::cast_precision_loss, reason = "Fluent numbers are f64; stated in the docs")]
            Arg::Number(n) => {
                let options = FluentNumberOptions { use_grouping: false, ..FluentNumberOptions::default() };
                FluentValue::Number(FluentNumber::new(*n as f64, options))
            }
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

macro_rules! numbers {
    ($($n:ty),*) => {$(
        impl From<$n> for Arg<'_> {
            /// Saturates at the ends of `i64`.
            fn from(n: $n) -> Self {
                Arg::Number(i64::try_from(n).unwrap_or(i64::MAX))
            }
        }
    )*};
}
numbers!(u8, u16, u32, u64, usize, i32, i64);

/// Why a value parser refused: a message's key and its arguments, said later in the reader's language.
///
/// Made with [`bad!`](crate::bad); `cli::usage_error` finds it behind clap's error. The message completes
/// "the value … of … is not right:", so it is a clause without the value and without a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadValue {
    pub key: &'static str,
    pub args: Vec<(&'static str, Arg<'static>)>,
}

impl fmt::Display for BadValue {
    /// The bare key: for logs and tests only, never for people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "⟦{}⟧", self.key)
    }
}

impl std::error::Error for BadValue {}

/// `bad!("bad-range", low = 1, high = 5)`: a [`BadValue`]. Text arguments are owned `String`s.
#[macro_export]
macro_rules! bad {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::BadValue {
            key: $key,
            args: vec![$((stringify!($name), $crate::i18n::Arg::from($value))),*],
        }
    };
}
