//! The sentences of the page itself: those of its first download, those of the parts that come later, and what cuts a text
//! into each.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;
use serde_json::Value;

use crate::locale::{files, joined, same_gaps, same_keys, same_languages, sum, texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Locale {
    language: Language,
    words: BTreeMap<String, String>,
    fields: BTreeMap<String, String>,
    industries: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "each must be there, and be what it is")]
struct Language {
    name: String,
    tag: String,
    decimal: char,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Later {
    words: BTreeMap<String, String>,
    helps: BTreeMap<String, String>,
}

/// What is made of the files of one kind: each language's file, and all of them.
struct Files<T> {
    each: Vec<T>,
    values: Vec<(String, Value)>,
}

impl<T: for<'a> Deserialize<'a>> Files<T> {
    fn of(folder: &str) -> Self {
        let values = files(folder);
        let read = |(tag, value): &(String, Value)| {
            T::deserialize(value).unwrap_or_else(|error| panic!("{folder}/{tag}.json: {error}"))
        };
        Self { each: values.iter().map(read).collect(), values }
    }

    fn first(&self) -> &T {
        self.each.first().expect("a file of the first language")
    }

    /// The sum by which an old copy is told, and the texts of every language for those who cannot fetch.
    fn write(&self, code: &mut String, folder: &str, keys: &str, all: &str) {
        let each: Vec<_> = self.values.iter().map(|(_, value)| texts(value)).collect();
        let sum = each.first().map(|texts| sum(texts)).unwrap_or_default();
        let joined: Vec<_> = self
            .values
            .iter()
            .zip(&each)
            .map(|((tag, _), texts)| joined(&format!("{folder}/{tag}.json"), texts))
            .collect();
        let _ = writeln!(
            code,
            "/// By which a file with other words is told.\n\
             #[cfg_attr(not(target_arch = \"wasm32\"), expect(dead_code, reason = \"nothing is fetched\"))]\n\
             const {keys}: u32 = 0x{:04x}_{:04x};\n\
             #[cfg(not(target_arch = \"wasm32\"))]\n\
             static {all}: [&str; {}] = {joined:?};\n",
            sum >> 16,
            sum & 0xffff,
            joined.len(),
        );
    }
}

fn compare(locales: &Files<Locale>, later: &Files<Later>) {
    for ((tag, _), locale) in locales.values.iter().zip(&locales.each) {
        let (file, first) = (format!("locales/{tag}.json"), locales.first());
        let says = &locale.language.tag;
        assert!(tag == says, "{file} says it is {says}");
        same_keys(&file, "words", &locale.words, &first.words);
        same_keys(&file, "fields", &locale.fields, &first.fields);
        same_keys(&file, "industries", &locale.industries, &first.industries);
        same_gaps(&file, &locale.words, &first.words);
    }
    same_languages("locales/later", &later.values, &locales.values);
    for ((tag, _), locale) in later.values.iter().zip(&later.each) {
        let (file, first) = (format!("locales/later/{tag}.json"), later.first());
        same_keys(&file, "words", &locale.words, &first.words);
        same_keys(&file, "helps", &locale.helps, &first.helps);
        same_gaps(&file, &locale.words, &first.words);
    }
    let twice: Vec<_> =
        later.first().words.keys().filter(|key| locales.first().words.contains_key(*key)).collect();
    assert!(twice.is_empty(), "both locales/ and locales/later/ have {twice:?}");
}

/// The public fields of a struct, each a sentence.
fn sentences(words: &BTreeMap<String, String>) -> String {
    let mut code = String::new();
    for (key, text) in words {
        let _ = writeln!(code, "    /// {}\n    pub {key}: &'static str,", text.replace('\n', " "));
    }
    code
}

/// One loop and a move instead of a call a sentence, which makes the page a hundredth smaller.
fn cut(words: &BTreeMap<String, String>) -> (String, String) {
    let keys = words.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
    let code = format!(
        "    let mut all = [\"\"; {}];\n    all.fill_with(next);\n    let [{keys}] = all;\n",
        words.len()
    );
    (code, keys)
}

/// The structs of all sentences, and the functions that cut a language's texts into them.
fn structs(first: &Locale, later: &Later) -> String {
    let (cut_first, first_keys) = cut(&first.words);
    let (cut_later, later_keys) = cut(&later.words);
    format!(
        "/// All sentences of one language. Those of [`Later`] are read as if they stood here.\n\
         #[derive(Debug)]\npub struct Words {{\n\
             /// The language's own name.\n    pub name: &'static str,\n\
             /// Its BCP 47 tag.\n    pub tag: &'static str,\n\
             /// What stands before a fraction.\n    pub decimal: char,\n{}    \
             fields: Vec<&'static str>,\n    industries: Vec<&'static str>,\n    \
             later: LaterWords,\n}}\n\n\
         /// The sentences of the parts that come later.\n#[derive(Debug)]\npub struct Later {{\n{}    \
             helps: Vec<&'static str>,\n}}\n\n\
         #[allow(clippy::similar_names, reason = \"the keys of sentences\")]\n\
         fn words(text: &'static str) -> Words {{\n    \
             let mut texts = text.split('\\u{{1}}');\n    \
             let mut next = || texts.next().unwrap_or_default();\n    \
             // In the order of the keys: what stands in `Words` first is not read first.\n    \
             let fields = FIELD_KEYS.iter().map(|_| next()).collect();\n    \
             let industries = INDUSTRY_KEYS.iter().map(|_| next()).collect();\n    \
             let decimal = next().chars().next().unwrap_or('.');\n    \
             let (name, tag) = (next(), next());\n\
             {cut_first}    let later = LaterWords::default();\n    \
             Words {{ name, tag, decimal, {first_keys}, fields, industries, later }}\n}}\n\n\
         #[allow(clippy::similar_names, reason = \"the keys of sentences\")]\n\
         fn later(text: &'static str) -> Later {{\n    \
             let mut texts = text.split('\\u{{1}}');\n    \
             let mut next = || texts.next().unwrap_or_default();\n    \
             let helps = HELP_KEYS.iter().map(|_| next()).collect();\n\
             {cut_later}    Later {{ {later_keys}, helps }}\n}}\n\n",
        sentences(&first.words),
        sentences(&later.words),
    )
}

fn keys(code: &mut String, name: &str, texts: &BTreeMap<String, String>) {
    let keys: Vec<_> = texts.keys().collect();
    let _ = writeln!(code, "static {name}: [&str; {}] = {keys:?};", keys.len());
}

/// The code of `src/words.rs` that follows from the files.
pub(crate) fn code() -> String {
    let (locales, later) = (Files::<Locale>::of("locales"), Files::<Later>::of("locales/later"));
    compare(&locales, &later);
    let mut code = structs(locales.first(), later.first());
    keys(&mut code, "FIELD_KEYS", &locales.first().fields);
    keys(&mut code, "INDUSTRY_KEYS", &locales.first().industries);
    keys(&mut code, "HELP_KEYS", &later.first().helps);
    let names: Vec<_> =
        locales.each.iter().map(|locale| (&locale.language.tag, &locale.language.name)).collect();
    let _ = writeln!(
        code,
        "/// Tag and own name of every language, English first.\n\
         pub static LANGUAGES: [(&str, &str); {}] = {names:?};",
        names.len(),
    );
    locales.write(&mut code, "locales", "KEYS", "TEXTS");
    later.write(&mut code, "locales/later", "LATER_KEYS", "LATER_TEXTS");
    code
}
