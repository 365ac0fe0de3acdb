//! The two languages and the names people and locales give them; reads no environment itself.

use std::str::FromStr;

use super::BadValue;

/// A language `wuye` speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    Zh,
    En,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// The language of a locale (`zh_CN.UTF-8`), a language tag (`en-US`) or a name (`中文`).
    ///
    /// Case, encoding and modifier do not matter. `C` and `POSIX` mean English, as everywhere on Unix.
    /// `None` for an empty text and for a language that is not spoken here, so that the next source is asked.
    #[must_use]
    pub fn from_locale(locale: &str) -> Option<Lang> {
        let tag = locale.trim().split(['.', '@']).next()?.to_lowercase();
        match tag.split(['-', '_']).next()? {
            "zh" | "cn" | "cmn" | "chinese" | "中文" | "汉语" => Some(Lang::Zh),
            "en" | "english" | "英文" | "英语" | "c" | "posix" => Some(Lang::En),
            _ => None,
        }
    }

    /// The tag as it is written in `wuye.yaml` and `--lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Zh => "zh",
            Lang::En => "en",
        }
    }
}

impl FromStr for Lang {
    type Err = BadValue;

    /// # Errors
    /// `bad-lang` for anything [`Lang::from_locale`] does not know.
    fn from_str(text: &str) -> Result<Lang, BadValue> {
        Lang::from_locale(text).ok_or_else(|| crate::bad!("bad-lang"))
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn locales_and_names_are_understood() {
        for zh in ["zh", "zh-CN", "zh_CN.UTF-8", "ZH_TW", "cn", "中文", " zh-Hans-CN "] {
            assert_eq!(Lang::from_locale(zh), Some(Lang::Zh), "{zh}");
        }
        for en in ["en", "en-US", "en_GB.UTF-8@euro", "C", "C.UTF-8", "POSIX", "English"] {
            assert_eq!(Lang::from_locale(en), Some(Lang::En), "{en}");
        }
        for other in ["", "fr_FR", ".UTF-8", "zhuang"] {
            assert_eq!(Lang::from_locale(other), None, "{other}");
        }
    }
}
