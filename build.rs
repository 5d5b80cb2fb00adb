//! Turns `locales/*.json` into Rust, so that a sentence missing in one language does not compile.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

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
struct Language {
    name: String,
    tag: String,
    decimal: char,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
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
             Words {\n\
             name: next(),\n        tag: next(),\n        decimal: next().chars().next().unwrap_or('.'),\n",
    );
    for key in first.words.keys() {
        let _ = writeln!(code, "        {key}: next(),");
    }
    code.push_str(
        "        fields: FIELD_KEYS.iter().map(|_| FieldWords { label: next(), help: next() }).collect(),\n\
                 industries: INDUSTRY_KEYS.iter().map(|_| next()).collect(),\n    }\n}\n\n",
    );
    let fields: Vec<_> = first.fields.keys().collect();
    let industries: Vec<_> = first.industries.keys().collect();
    let _ = writeln!(code, "static FIELD_KEYS: [&str; {}] = {fields:?};", fields.len());
    let _ =
        writeln!(code, "static INDUSTRY_KEYS: [&str; {}] = {industries:?};\n", industries.len());
    code
}

/// A language as one text, in the order in which `words` cuts it.
fn text(locale: &Locale) -> String {
    let Language { name, tag, decimal } = &locale.language;
    let mut texts = vec![name.clone(), tag.clone(), decimal.to_string()];
    texts.extend(locale.words.values().cloned());
    texts
        .extend(locale.fields.values().flat_map(|field| [field.label.clone(), field.help.clone()]));
    texts.extend(locale.industries.values().cloned());
    assert!(
        texts.iter().all(|text| !text.contains(BETWEEN)),
        "a text of {tag} has a control character"
    );
    texts.join(&BETWEEN.to_string())
}

fn main() {
    println!("cargo::rerun-if-changed=locales");
    let mut locales = BTreeMap::new();
    for entry in std::fs::read_dir("locales").expect("the folder locales") {
        let path = entry.expect("a file in locales").path();
        let Some(file) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".json"))
        else {
            continue;
        };
        let text = std::fs::read_to_string(&path).expect("a readable file");
        let locale: Locale = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("locales/{file}.json: {error}"));
        locales.insert(file.to_owned(), locale);
    }
    let first = locales.get(FIRST).expect("locales/en.json");
    let mut code = words_struct(first);
    for (file, locale) in &locales {
        compare(file, locale, first);
    }
    // The first language is what is shown where none of the visitor's is there.
    let others = locales.iter().filter(|(file, _)| *file != FIRST).map(|(_, locale)| locale);
    let texts: Vec<_> = std::iter::once(first).chain(others).map(text).collect();
    let _ = writeln!(
        code,
        "const COUNT: usize = {};\nstatic TEXTS: [&str; COUNT] = {texts:?};",
        texts.len()
    );
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    std::fs::write(Path::new(&out).join("words.rs"), code).expect("a writable folder");
}
