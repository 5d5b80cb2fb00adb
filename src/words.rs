//! The page's sentences in every language it speaks, from `locales/`.

use pushpull_model::scenario::{Industry, NumberStyle};

/// What a field is called and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldWords {
    /// A few words.
    pub label: &'static str,
    /// One sentence or two.
    pub help: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

#[cfg(target_arch = "wasm32")]
mod fetched {
    //! The words of a language come beside the program, in a file of their own.

    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/words.js")]
    extern "C" {
        /// The tag of the language that the page opens in.
        pub(super) fn opening() -> String;

        /// All texts of a language in the order of their keys.
        #[wasm_bindgen(catch)]
        pub(super) async fn words(tag: &str, keys: u32) -> Result<JsValue, JsValue>;

        /// The long texts of a language in a folder of `locales/`, in the order of their keys.
        #[wasm_bindgen(catch)]
        pub(super) async fn beside(folder: &str, tag: &str, keys: u32) -> Result<JsValue, JsValue>;

        /// Where a default of an industry, or of a kind of channel, comes from.
        #[wasm_bindgen(catch)]
        pub(super) async fn origin(of: &str, key: &str) -> Result<JsValue, JsValue>;
    }
}

/// The tag of the language that the page opens in: the one that was chosen here, else the first of the visitor's that is
/// spoken.
#[cfg(target_arch = "wasm32")]
pub fn opening() -> String {
    fetched::opening()
}

/// The words of the language of this tag. `None` where they cannot be had.
///
/// They are kept for as long as the page is open; a language is fetched once.
#[cfg(target_arch = "wasm32")]
pub async fn load(tag: &str) -> Option<&'static Words> {
    use std::cell::RefCell;
    thread_local! {
        static SPOKEN: RefCell<Vec<&'static Words>> = const { RefCell::new(Vec::new()) };
    }
    let known = SPOKEN.with_borrow(|spoken| spoken.iter().copied().find(|words| words.tag == tag));
    if known.is_some() {
        return known;
    }
    let text = fetched::words(tag, KEYS).await.ok()?.as_string()?;
    let words: &'static Words = Box::leak(Box::new(words(text.leak())));
    SPOKEN.with_borrow_mut(|spoken| spoken.push(words));
    Some(words)
}

/// The long texts of a language in a folder of `locales/`, in the order of their keys, between them U+0001. `None` where
/// they cannot be had.
#[cfg(target_arch = "wasm32")]
pub async fn beside(folder: &str, tag: &str, keys: u32) -> Option<String> {
    fetched::beside(folder, tag, keys).await.ok()?.as_string()
}

/// Where the figure with a key of an industry, or of a kind of channel, comes from, in the words of its source. Empty
/// where nobody is quoted; `None` where that cannot be had.
#[cfg(target_arch = "wasm32")]
pub async fn origin(of: &'static str, key: &'static str) -> Option<String> {
    fetched::origin(of, key).await.ok()?.as_string()
}

/// Nothing is fetched outside of a browser.
#[cfg(not(target_arch = "wasm32"))]
pub async fn origin(_: &'static str, _: &'static str) -> Option<String> {
    None
}

/// Nobody to ask: English.
#[cfg(not(target_arch = "wasm32"))]
pub fn opening() -> String {
    LANGUAGES.first().map(|(tag, _)| (*tag).to_owned()).unwrap_or_default()
}

/// The words of the language of this tag.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "in a browser it takes its time")]
pub async fn load(tag: &str) -> Option<&'static Words> {
    languages().iter().find(|words| words.tag == tag)
}

/// The words of every language, English first. Only tests have them all.
#[cfg(not(target_arch = "wasm32"))]
pub fn languages() -> &'static [Words] {
    static ALL: std::sync::OnceLock<Vec<Words>> = std::sync::OnceLock::new();
    ALL.get_or_init(|| TEXTS.map(words).into())
}

impl Words {
    /// What the field with this key is called; the key itself where nobody has named it.
    pub fn field(&self, key: &'static str) -> FieldWords {
        let found = FIELD_KEYS.iter().zip(&self.fields).find(|(name, _)| **name == key);
        found.map_or(FieldWords { label: key, help: "" }, |(_, words)| *words)
    }

    /// What an industry is called.
    pub fn industry(&self, industry: Industry) -> &'static str {
        let preset = industry.preset();
        let found = INDUSTRY_KEYS.iter().zip(&self.industries).find(|(key, _)| **key == preset.key);
        found.map_or(preset.label, |(_, name)| name)
    }

    /// How the language writes numbers.
    pub fn number_style(&self) -> NumberStyle {
        NumberStyle { decimal: self.decimal }
    }
}

/// A sentence with its gaps filled: `{name}` becomes the text beside `name`.
pub fn fill(sentence: &str, gaps: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len() + 32);
    let mut rest = sentence;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
    {
        filled.push_str(before);
        if let Some((_, text)) = gaps.iter().find(|(gap, _)| *gap == name) {
            filled.push_str(text);
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::{FIELDS, INDUSTRIES};

    use super::*;

    #[test]
    fn every_field_and_industry_has_words_in_every_language() {
        for words in languages() {
            for field in &FIELDS {
                let FieldWords { label, help } = words.field(field.key);
                assert!(label != field.key && !help.is_empty(), "{} in {}", field.key, words.name);
            }
            for industry in INDUSTRIES {
                assert!(!words.industry(industry).is_empty(), "{industry:?} in {}", words.name);
            }
        }
    }

    #[test]
    fn no_two_fields_of_a_group_have_the_same_label() {
        for words in languages() {
            for field in &FIELDS {
                let twin = FIELDS.iter().find(|other| {
                    other.key != field.key
                        && other.group == field.group
                        && words.field(other.key).label == words.field(field.key).label
                });
                assert!(
                    twin.is_none(),
                    "{} and {:?} in {}",
                    field.key,
                    twin.map(|twin| twin.key),
                    words.name
                );
            }
        }
    }

    /// What fetches the words names the languages, too, because it runs before the program.
    #[test]
    fn every_language_can_be_fetched() {
        let loader = include_str!("../src/words.js");
        let tags: Vec<_> = LANGUAGES.iter().map(|(tag, _)| format!("\"{tag}\"")).collect();
        assert!(loader.contains(&format!("const SPOKEN = [{}];", tags.join(", "))));
    }

    #[test]
    fn gaps_are_filled_by_name_and_unknown_ones_left_empty() {
        assert_eq!(fill("{a} and {b}{c}", &[("b", "two"), ("a", "{b}")]), "{b} and two");
        assert_eq!(fill("an open { brace", &[]), "an open { brace");
    }
}
