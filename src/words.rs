//! The page's sentences in every language it speaks, from `locales/`.

use std::sync::OnceLock;

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

/// Every language there is, English first.
pub fn languages() -> &'static [Words; COUNT] {
    static LANGUAGES: OnceLock<[Words; COUNT]> = OnceLock::new();
    LANGUAGES.get_or_init(|| TEXTS.map(words))
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

/// The language of this tag.
pub fn of_tag(tag: &str) -> Option<&'static Words> {
    languages().iter().find(|words| words.tag == tag)
}

/// The language whose tag begins like one of `wanted`, the first wish first; else the first language there is.
pub fn language(wanted: &[String]) -> &'static Words {
    let primary = |wish: &String| wish.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let [first, ..] = languages();
    wanted.iter().find_map(|wish| of_tag(&primary(wish))).unwrap_or(first)
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

    #[test]
    fn the_first_wish_that_is_spoken_wins_and_english_is_there_for_all_others() {
        let wish = |tags: &[&str]| {
            language(&tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>()).tag
        };
        assert_eq!(wish(&["de-DE", "it-CH", "en"]), "it");
        assert_eq!(wish(&["IT"]), "it");
        assert_eq!(wish(&["tlh"]), "en");
        assert_eq!(wish(&[]), "en");
    }

    #[test]
    fn gaps_are_filled_by_name_and_unknown_ones_left_empty() {
        assert_eq!(fill("{a} and {b}{c}", &[("b", "two"), ("a", "{b}")]), "{b} and two");
        assert_eq!(fill("an open { brace", &[]), "an open { brace");
    }
}
