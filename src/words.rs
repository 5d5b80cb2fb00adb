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

impl Words {
    /// What the field with this key is called; the key itself where nobody has named it.
    pub fn field(&self, key: &'static str) -> FieldWords {
        let found = self.fields.iter().find(|(name, _)| *name == key);
        found.map_or(FieldWords { label: key, help: "" }, |(_, words)| *words)
    }

    /// What an industry is called.
    pub fn industry(&self, industry: Industry) -> &'static str {
        let preset = industry.preset();
        let found = self.industries.iter().find(|(key, _)| *key == preset.key);
        found.map_or(preset.label, |(_, name)| *name)
    }

    /// How the language writes numbers.
    pub fn number_style(&self) -> NumberStyle {
        NumberStyle { decimal: self.decimal }
    }
}

/// The language whose tag begins like one of `wanted`, the first wish first; else the first language there is.
pub fn language(wanted: &[String]) -> &'static Words {
    let speaks = |wish: &String| {
        let primary = wish.split('-').next().unwrap_or_default().to_ascii_lowercase();
        LANGUAGES.into_iter().find(|words| words.tag == primary)
    };
    let [first, ..] = LANGUAGES;
    wanted.iter().find_map(speaks).unwrap_or(first)
}

/// A sentence with its gaps filled: `{name}` becomes the text beside `name`.
pub fn fill(sentence: &str, gaps: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len() + 32);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        filled.push_str(before);
        if let Some((_, text)) = gaps.iter().find(|(gap, _)| *gap == name) {
            filled.push_str(text);
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}
