//! A file of `locales/` as the list of its texts: what `src/words.js` makes of it when a visitor fetches it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The language the others are held against.
pub(crate) const FIRST: &str = "en";

/// Stands between two texts of a file; no text has it.
const BETWEEN: char = '\u{1}';

/// Every file of a folder of `locales/` by the tag of its language, English first.
pub(crate) fn files(folder: &str) -> Vec<(String, Value)> {
    let mut files: Vec<(String, Value)> = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .filter_map(|entry| {
            let path = entry.expect("a file of a language").path();
            let tag = path.file_name()?.to_str()?.strip_suffix(".json")?.to_owned();
            let text = std::fs::read_to_string(&path).expect("a readable file");
            let value = serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("{folder}/{tag}.json: {error}"));
            Some((tag, value))
        })
        .collect();
    files.sort_by_key(|(tag, _)| (tag != FIRST, tag.clone()));
    files
}

/// Stops the build where a folder speaks other languages than another.
pub(crate) fn same_languages(folder: &str, ours: &[(String, Value)], theirs: &[(String, Value)]) {
    let same = ours.iter().map(|(tag, _)| tag).eq(theirs.iter().map(|(tag, _)| tag));
    assert!(same, "{folder} and locales have files of other languages");
}

/// The parts of an object in the order of their keys, of a list in their own.
fn parts(whole: &Value) -> Vec<(String, &Value)> {
    match whole {
        Value::Object(object) => {
            let sorted: BTreeMap<_, _> = object.iter().collect();
            sorted.into_iter().map(|(key, part)| (key.clone(), part)).collect()
        }
        Value::Array(list) => {
            list.iter().enumerate().map(|(place, part)| (place.to_string(), part)).collect()
        }
        _ => Vec::new(),
    }
}

/// Every key of a file with its text, if it has one.
pub(crate) fn texts(whole: &Value) -> Vec<(String, Option<&str>)> {
    let each =
        |(key, part): (String, _)| std::iter::once((key, Value::as_str(part))).chain(texts(part));
    parts(whole).into_iter().flat_map(each).collect()
}

/// The texts of a file by the whole way to each.
pub(crate) fn by_way(whole: &Value) -> BTreeMap<String, &str> {
    let each = |(key, part): (String, _)| match Value::as_str(part) {
        Some(text) => vec![(key, text)],
        None => {
            by_way(part).into_iter().map(|(rest, text)| (format!("{key}.{rest}"), text)).collect()
        }
    };
    parts(whole).into_iter().flat_map(each).collect()
}

/// The sum of the keys by which an old copy of a file is told (FNV-1a).
pub(crate) fn sum(texts: &[(String, Option<&str>)]) -> u32 {
    let keys: Vec<_> = texts.iter().map(|(key, _)| key.as_str()).collect();
    keys.join(" ")
        .bytes()
        .fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The texts of a file as one text.
pub(crate) fn joined(file: &str, texts: &[(String, Option<&str>)]) -> String {
    let texts: Vec<_> = texts.iter().filter_map(|(_, text)| *text).collect();
    assert!(texts.iter().all(|text| !text.contains(BETWEEN)), "{file} has a control character");
    texts.join(&BETWEEN.to_string())
}

/// `{name}` in a sentence.
fn gaps(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

/// Stops the build where a file lacks a key of the first language, or has one more.
pub(crate) fn same_keys<T, U>(
    file: &str,
    part: &str,
    ours: &BTreeMap<String, T>,
    theirs: &BTreeMap<String, U>,
) {
    let missing: Vec<_> = theirs.keys().filter(|key| !ours.contains_key(*key)).collect();
    let extra: Vec<_> = ours.keys().filter(|key| !theirs.contains_key(*key)).collect();
    assert!(missing.is_empty(), "{file} lacks in {part}: {missing:?}");
    assert!(extra.is_empty(), "{file} has in {part} what {FIRST}.json has not: {extra:?}");
}

/// Stops the build where a text has other gaps than that of the first language with the same key.
pub(crate) fn same_gaps<T: AsRef<str>, U: AsRef<str>>(
    file: &str,
    ours: &BTreeMap<String, T>,
    theirs: &BTreeMap<String, U>,
) {
    for (key, text) in ours {
        let (ours, theirs) = (gaps(text.as_ref()), gaps(theirs[key].as_ref()));
        assert!(ours == theirs, "{file} {key} fills {ours:?}, {FIRST}.json {theirs:?}");
    }
}
