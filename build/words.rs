//! The sentences of the page itself, which come in the first download: one struct, and what cuts a text into it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::locale::{files, joined, same_gaps, same_keys, sum, texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Locale {
    language: Language,
    words: BTreeMap<String, String>,
    fields: BTreeMap<String, FieldWords>,
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
#[expect(dead_code, reason = "each must be there")]
struct FieldWords {
    label: String,
    help: String,
}

fn compare(file: &str, locale: &Locale, first: &Locale) {
    same_keys(file, "words", &locale.words, &first.words);
    same_keys(file, "fields", &locale.fields, &first.fields);
    same_keys(file, "industries", &locale.industries, &first.industries);
    same_gaps(file, &locale.words, &first.words);
}

/// The struct of all sentences, and the function that cuts a language's text into them.
fn words_struct(first: &Locale) -> String {
    let mut code = String::from(
        "/// All sentences of one language.\n#[derive(Debug)]\npub struct Words {\n\
             /// The language's own name.\n    pub name: &'static str,\n\
             /// Its BCP 47 tag.\n    pub tag: &'static str,\n\
             /// What stands before a fraction.\n    pub decimal: char,\n",
    );
    for (key, text) in &first.words {
        let _ = writeln!(code, "    /// {}\n    pub {key}: &'static str,", text.replace('\n', " "));
    }
    code.push_str(
        "    fields: Vec<FieldWords>,\n    industries: Vec<&'static str>,\n}\n\n\
         #[allow(clippy::similar_names, reason = \"the keys of sentences\")]\n\
         fn words(text: &'static str) -> Words {\n\
             let mut texts = text.split('\\u{1}');\n\
             let mut next = || texts.next().unwrap_or_default();\n\
             // In the order of the keys: what stands in `Words` first is not read first.\n\
             let fields = FIELD_KEYS.iter().map(|_| FieldWords { help: next(), label: next() }).collect();\n\
             let industries = INDUSTRY_KEYS.iter().map(|_| next()).collect();\n\
             let decimal = next().chars().next().unwrap_or('.');\n\
             let (name, tag) = (next(), next());\n",
    );
    // One loop and a move instead of a call a sentence, which makes the page a hundredth smaller.
    let keys = first.words.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
    let _ = writeln!(
        code,
        "    let mut all = [\"\"; {}];\n    all.fill_with(next);\n    let [{keys}] = all;\n    \
         Words {{ name, tag, decimal, {keys}, fields, industries }}\n}}\n",
        first.words.len(),
    );
    let fields: Vec<_> = first.fields.keys().collect();
    let industries: Vec<_> = first.industries.keys().collect();
    let _ = writeln!(code, "static FIELD_KEYS: [&str; {}] = {fields:?};", fields.len());
    let _ =
        writeln!(code, "static INDUSTRY_KEYS: [&str; {}] = {industries:?};\n", industries.len());
    code
}

/// The code of `src/words.rs` that follows from the files.
pub(crate) fn code() -> String {
    let files = files("locales");
    let locales: Vec<Locale> = files
        .iter()
        .map(|(tag, value)| {
            Locale::deserialize(value).unwrap_or_else(|error| panic!("locales/{tag}.json: {error}"))
        })
        .collect();
    let first = locales.first().expect("locales/en.json");
    for ((tag, _), locale) in files.iter().zip(&locales) {
        let says = &locale.language.tag;
        assert!(tag == says, "locales/{tag}.json says it is {says}");
        compare(&format!("locales/{tag}.json"), locale, first);
    }
    let mut code = words_struct(first);
    let names: Vec<_> =
        locales.iter().map(|locale| (&locale.language.tag, &locale.language.name)).collect();
    let all: Vec<_> = files.iter().map(|(_, value)| texts(value)).collect();
    let keys = all.first().map(|texts| sum(texts)).unwrap_or_default();
    let joined: Vec<_> = files
        .iter()
        .zip(&all)
        .map(|((tag, _), texts)| joined(&format!("locales/{tag}.json"), texts))
        .collect();
    let _ = writeln!(
        code,
        "/// Tag and own name of every language, English first.\n\
         pub static LANGUAGES: [(&str, &str); {count}] = {names:?};\n\
         /// By which a file with other words is told.\n\
         #[cfg_attr(not(target_arch = \"wasm32\"), expect(dead_code, reason = \"nothing is fetched\"))]\n\
         const KEYS: u32 = 0x{:04x}_{:04x};\n\
         #[cfg(not(target_arch = \"wasm32\"))]\n\
         static TEXTS: [&str; {count}] = {joined:?};",
        keys >> 16,
        keys & 0xffff,
        count = names.len(),
    );
    code
}
