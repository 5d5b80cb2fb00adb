//! Makes of `locales/*.json` the list of all sentences, so that one missing in a language does not compile. The texts
//! themselves are not in the program: a visitor fetches one language.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

/// The language the others are held against.
const FIRST: &str = "en";

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

/// `{name}` in a sentence.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

fn same_keys<T, U>(
    file: &str,
    part: &str,
    ours: &BTreeMap<String, T>,
    theirs: &BTreeMap<String, U>,
) {
    let missing: Vec<_> = theirs.keys().filter(|key| !ours.contains_key(*key)).collect();
    let extra: Vec<_> = ours.keys().filter(|key| !theirs.contains_key(*key)).collect();
    assert!(missing.is_empty(), "locales/{file}.json lacks in {part}: {missing:?}");
    assert!(
        extra.is_empty(),
        "locales/{file}.json has in {part} what {FIRST}.json has not: {extra:?}"
    );
}

fn compare(file: &str, locale: &Locale, first: &Locale) {
    same_keys(file, "words", &locale.words, &first.words);
    same_keys(file, "fields", &locale.fields, &first.fields);
    same_keys(file, "industries", &locale.industries, &first.industries);
    for (key, text) in &locale.words {
        let (ours, theirs) = (placeholders(text), placeholders(&first.words[key]));
        assert!(
            ours == theirs,
            "locales/{file}.json words.{key} fills {ours:?}, {FIRST}.json {theirs:?}"
        );
    }
}

/// Stands between two texts of a language; no text has it.
const BETWEEN: char = '\u{1}';

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
         #[allow(clippy::too_many_lines, reason = \"one line a sentence\")]\n\
         fn words(text: &'static str) -> Words {\n\
             let mut texts = text.split('\\u{1}');\n\
             let mut next = || texts.next().unwrap_or_default();\n\
             // In the order of the keys: what stands in `Words` first is not read first.\n\
             let fields = FIELD_KEYS.iter().map(|_| FieldWords { help: next(), label: next() }).collect();\n\
             let industries = INDUSTRY_KEYS.iter().map(|_| next()).collect();\n\
             let decimal = next().chars().next().unwrap_or('.');\n\
             let (name, tag) = (next(), next());\n\
             Words {\n        name,\n        tag,\n        decimal,\n        fields,\n        industries,\n",
    );
    for key in first.words.keys() {
        let _ = writeln!(code, "        {key}: next(),");
    }
    code.push_str("    }\n}\n\n");
    let fields: Vec<_> = first.fields.keys().collect();
    let industries: Vec<_> = first.industries.keys().collect();
    let _ = writeln!(code, "static FIELD_KEYS: [&str; {}] = {fields:?};", fields.len());
    let _ =
        writeln!(code, "static INDUSTRY_KEYS: [&str; {}] = {industries:?};\n", industries.len());
    code
}

/// Every key of a file with its text, if it has one, in the order of the keys: what `src/words.js` makes of it.
fn texts(part: &Value) -> Vec<(&str, Option<&str>)> {
    let Some(object) = part.as_object() else { return Vec::new() };
    let sorted: BTreeMap<_, _> = object.iter().collect();
    sorted
        .into_iter()
        .flat_map(|(key, value)| {
            std::iter::once((key.as_str(), value.as_str())).chain(texts(value))
        })
        .collect()
}

/// The sum of the keys by which `src/words.js` tells an old copy of a file (FNV-1a).
fn sum(texts: &[(&str, Option<&str>)]) -> u32 {
    let keys: Vec<_> = texts.iter().map(|(key, _)| *key).collect();
    keys.join(" ")
        .bytes()
        .fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The texts of a file as one text.
fn joined(file: &str, texts: &[(&str, Option<&str>)]) -> String {
    let texts: Vec<_> = texts.iter().filter_map(|(_, text)| *text).collect();
    assert!(
        texts.iter().all(|text| !text.contains(BETWEEN)),
        "locales/{file}.json has a control character"
    );
    texts.join(&BETWEEN.to_string())
}

/// Every file in `locales/` by its name, English first.
fn files() -> Vec<(String, Value)> {
    let mut files: Vec<(String, Value)> = std::fs::read_dir("locales")
        .expect("the folder locales")
        .filter_map(|entry| {
            let path = entry.expect("a file in locales").path();
            let file = path.file_name()?.to_str()?.strip_suffix(".json")?.to_owned();
            let text = std::fs::read_to_string(&path).expect("a readable file");
            let value = serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("locales/{file}.json: {error}"));
            Some((file, value))
        })
        .collect();
    files.sort_by_key(|(file, _)| (file != FIRST, file.clone()));
    files
}

fn main() {
    println!("cargo::rerun-if-changed=locales");
    let files = files();
    let locales: Vec<Locale> = files
        .iter()
        .map(|(file, value)| {
            Locale::deserialize(value)
                .unwrap_or_else(|error| panic!("locales/{file}.json: {error}"))
        })
        .collect();
    let first = locales.first().expect("locales/en.json");
    for ((file, _), locale) in files.iter().zip(&locales) {
        assert!(
            *file == locale.language.tag,
            "locales/{file}.json says it is {}",
            locale.language.tag
        );
        compare(file, locale, first);
    }
    let mut code = words_struct(first);
    let names: Vec<_> =
        locales.iter().map(|locale| (&locale.language.tag, &locale.language.name)).collect();
    let all: Vec<_> = files.iter().map(|(_, value)| texts(value)).collect();
    let keys = all.first().map(|texts| sum(texts)).unwrap_or_default();
    let joined: Vec<_> =
        files.iter().zip(&all).map(|((file, _), texts)| joined(file, texts)).collect();
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
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    std::fs::write(Path::new(&out).join("words.rs"), code).expect("a writable folder");
}
