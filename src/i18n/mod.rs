//! Every sentence people read, in Fluent files for zh-CN and en; it says them and decides nothing.

mod arg;
mod lang;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

pub use arg::{Arg, BadValue};
pub use lang::Lang;

const ZH: [&str; 6] = [
    include_str!("../../locales/zh-CN/cli.ftl"),
    include_str!("../../locales/zh-CN/guards.ftl"),
    include_str!("../../locales/zh-CN/help.ftl"),
    include_str!("../../locales/zh-CN/messages.ftl"),
    include_str!("../../locales/zh-CN/monthly.ftl"),
    include_str!("../../locales/zh-CN/terms.ftl"),
];
const EN: [&str; 6] = [
    include_str!("../../locales/en/cli.ftl"),
    include_str!("../../locales/en/guards.ftl"),
    include_str!("../../locales/en/help.ftl"),
    include_str!("../../locales/en/messages.ftl"),
    include_str!("../../locales/en/monthly.ftl"),
    include_str!("../../locales/en/terms.ftl"),
];

/// One language's messages. Making one costs nothing: its files are parsed when the first word is asked for.
pub struct Words {
    lang: Lang,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Words {
    #[must_use]
    pub fn new(lang: Lang) -> Words {
        Words { lang, bundle: OnceLock::new() }
    }

    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message, with its arguments in place; `key.attr` says an attribute.
    ///
    /// Never fails: a key the language lacks comes back as `⟦key⟧` and a variable that was not passed as `{$name}`,
    /// so that tests and readers see them. The text may have several lines and is not escaped.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut named = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            named.set(*name, value.fluent());
        }
        self.format(key, Some(&named)).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The message if the language has it; for texts that may be absent, such as `help-repair.long`.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        self.format(key, None)
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let bundle = self.bundle.get_or_init(|| bundle(self.lang));
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attr)| (id, Some(attr)));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attr) => message.get_attribute(attr)?.value(),
            None => message.value()?,
        };
        // What Fluent reports here is already visible in the text it gives back.
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, args, &mut errors).into_owned())
    }
}

/// Parses one language. A file with a fault still gives its sound messages; `tests/i18n` names the fault.
fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let (tag, files) = match lang {
        Lang::Zh => ("zh-CN", ZH),
        Lang::En => ("en", EN),
    };
    let locale: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    for file in files {
        let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(sound, _)| sound);
        // The error is a key defined twice: the first one stays, and the test says so.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// `say!(words, "key", name = value, …)`: the message with these arguments, see [`Words::say`].
#[macro_export]
macro_rules! say {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say($key, &[$((stringify!($name), $crate::i18n::Arg::from($value))),*])
    };
}

#[cfg(test)]
mod tests {
    use super::{Lang, Words};

    #[test]
    fn plurals_numbers_and_gaps() {
        let (en, zh) = (Words::new(Lang::En), Words::new(Lang::Zh));
        assert_eq!(say!(en, "span-hour", n = 1), "1 hour");
        assert_eq!(say!(en, "span-hour", n = 12_345_678), "12345678 hours");
        assert_eq!(say!(zh, "span-hour", n = 1), "1 小时");
        assert_eq!(say!(en, "no-such-key"), "⟦no-such-key⟧");
        assert_eq!(en.say("span-hour", &[]), "{$n} hours");
        assert_eq!(en.find("flag-to.no-such-attr"), None);
        assert_eq!(en.find(""), None);
        assert_eq!(en.say(".", &[]), "⟦.⟧");
    }
}
