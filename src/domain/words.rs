//! Makes closed lists of words: an enum whose variants have one spelling, used in files, JSON and on the command line.

/// Declares an enum with its spellings, `ALL`, `as_str` and `Word`.
macro_rules! words {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$inner])* $variant,)+ }

        impl $name {
            /// Every word of the list, in its order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];
            /// The spelling of every word, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($text,)+];

            /// The one spelling, in files, JSON and on the command line.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)+ }
            }
        }

        impl $crate::domain::field::Word for $name {
            const WANTS: $crate::domain::fault::Wants = $crate::domain::fault::Wants::OneOf($name::NAMES);

            fn from_text(text: &str) -> Option<Self> {
                match text { $($text => Some($name::$variant),)+ _ => None }
            }

            fn to_text(&self) -> String {
                self.as_str().to_string()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

pub(crate) use words;
