//! The page's sentences in every language it speaks, from `locales/`.

use std::ops::Deref;
use std::sync::{LazyLock, OnceLock};

use pushpull_model::scenario::{Industry, NumberStyle};

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

        /// The texts of a language in a folder of `locales/`, in the order of their keys, on their way from now on.
        pub(super) fn beside(folder: &str, tag: &str, keys: u32) -> js_sys::Promise;

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

/// The texts of a language in a folder of `locales/`, in the order of their keys, between them U+0001, which are on their
/// way as soon as they are asked for. `None` where they cannot be had.
#[cfg(target_arch = "wasm32")]
pub fn beside(folder: &str, tag: &str, keys: u32) -> impl Future<Output = Option<String>> + use<> {
    let text = wasm_bindgen_futures::JsFuture::from(fetched::beside(folder, tag, keys));
    async { text.await.ok()?.as_string() }
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

/// The words of the language of this tag, with those of the parts that come later. `None` where not all can be had.
pub async fn load_whole(tag: &str) -> Option<&'static Words> {
    #[cfg(target_arch = "wasm32")]
    let text = beside("later", tag, LATER_KEYS);
    let words = load(tag).await?;
    #[cfg(target_arch = "wasm32")]
    let is_whole = words.later.take(text.await);
    #[cfg(not(target_arch = "wasm32"))]
    let is_whole = words.whole().await;
    is_whole.then_some(words)
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
    ALL.get_or_init(|| {
        let whole = |(first, later): (&'static str, &'static str)| {
            let words = words(first);
            // It is the only one.
            let _ = words.later.text.set(later);
            words
        };
        TEXTS.into_iter().zip(LATER_TEXTS).map(whole).collect()
    })
}

/// The words of the parts that come later, from when they are here.
#[derive(Debug, Default)]
struct LaterWords {
    text: OnceLock<&'static str>,
    cut: OnceLock<Later>,
}

#[cfg(target_arch = "wasm32")]
impl LaterWords {
    /// Takes the words, unless they are here already, and says whether they are.
    fn take(&self, text: Option<String>) -> bool {
        if let Some(text) = text
            && self.text.get().is_none()
        {
            let _ = self.text.set(text.leak());
        }
        self.text.get().is_some()
    }
}

/// Only parts that come later read of these. If the first program did, what cuts them would be a part of it.
impl Deref for Words {
    type Target = Later;

    fn deref(&self) -> &Later {
        static NONE: LazyLock<Later> = LazyLock::new(|| later(""));
        match self.later.text.get() {
            Some(text) => self.later.cut.get_or_init(|| later(text)),
            None => &NONE,
        }
    }
}

impl Words {
    /// The words of the parts that come later, which are on their way as soon as they are asked for. False where they
    /// cannot be had.
    #[cfg(target_arch = "wasm32")]
    pub fn whole(&'static self) -> impl Future<Output = bool> {
        let text = beside("later", self.tag, LATER_KEYS);
        async { self.later.take(text.await) }
    }

    /// Nothing has to be fetched.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn whole(&'static self) -> impl Future<Output = bool> {
        std::future::ready(true)
    }

    /// What the field with this key is called; the key itself where nobody has named it.
    pub fn field(&self, key: &'static str) -> &'static str {
        named(&FIELD_KEYS, &self.fields, key).unwrap_or(key)
    }

    /// What a figure with this key means, in a sentence or two. Empty where nobody has said it.
    pub fn help(&self, key: &str) -> &'static str {
        named(&HELP_KEYS, &self.helps, key).unwrap_or_default()
    }

    /// What an industry is called.
    pub fn industry(&self, industry: Industry) -> &'static str {
        let preset = industry.preset();
        named(&INDUSTRY_KEYS, &self.industries, preset.key).unwrap_or(preset.label)
    }

    /// How the language writes numbers.
    pub fn number_style(&self) -> NumberStyle {
        NumberStyle { decimal: self.decimal }
    }
}

/// The text beside a key.
fn named(keys: &[&str], texts: &[&'static str], key: &str) -> Option<&'static str> {
    keys.iter().zip(texts).find(|(name, _)| **name == key).map(|(_, text)| *text)
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
                let (label, help) = (words.field(field.key), words.help(field.key));
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
                        && words.field(other.key) == words.field(field.key)
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
