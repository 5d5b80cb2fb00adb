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

fn words_struct(first: &Locale) -> String {
    let mut code =
        String::from("/// All sentences of one language.\n#[derive(Debug)]\npub struct Words {\n");
    code.push_str("    /// The language's own name.\n    pub name: &'static str,\n");
    code.push_str("    /// Its BCP 47 tag.\n    pub tag: &'static str,\n");
    code.push_str("    /// What stands before a fraction.\n    pub decimal: char,\n");
    for (key, text) in &first.words {
        let _ = writeln!(code, "    /// {}\n    pub {key}: &'static str,", text.replace('\n', " "));
    }
    let (fields, industries) = (first.fields.len(), first.industries.len());
    let _ = writeln!(code, "    fields: [(&'static str, FieldWords); {fields}],");
    let _ = writeln!(code, "    industries: [(&'static str, &'static str); {industries}],\n}}\n");
    code
}

fn words(name: &str, locale: &Locale) -> String {
    let Language { name: own, tag, decimal } = &locale.language;
    let mut code = format!(
        "static {name}: Words = Words {{\n    name: {own:?},\n    tag: {tag:?},\n    decimal: {decimal:?},\n"
    );
    for (key, text) in &locale.words {
        let _ = writeln!(code, "    {key}: {text:?},");
    }
    code.push_str("    fields: [\n");
    for (key, FieldWords { label, help }) in &locale.fields {
        let _ =
            writeln!(code, "        ({key:?}, FieldWords {{ label: {label:?}, help: {help:?} }}),");
    }
    code.push_str("    ],\n    industries: [\n");
    for (key, name) in &locale.industries {
        let _ = writeln!(code, "        ({key:?}, {name:?}),");
    }
    code.push_str("    ],\n};\n\n");
    code
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
    let mut names = Vec::new();
    for (file, locale) in &locales {
        compare(file, locale, first);
        let name = file.to_uppercase().replace('-', "_");
        code += &words(&name, locale);
        names.push(name);
    }
    // The first language is what is shown where none of the visitor's is there.
    names.sort_by_key(|name| *name != FIRST.to_uppercase());
    let list: Vec<_> = names.iter().map(|name| format!("&{name}")).collect();
    let _ = writeln!(
        code,
        "/// Every language there is.\npub static LANGUAGES: [&Words; {}] = [{}];",
        names.len(),
        list.join(", ")
    );
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    std::fs::write(Path::new(&out).join("words.rs"), code).expect("a writable folder");
}
