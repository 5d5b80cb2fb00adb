//! The long texts, each fetched when it is asked for: those of the cards in `locales/cards/`, and the notes on the method
//! in `locales/method/`.

use std::fmt::Write as _;

use serde::Deserialize;
use serde_json::Value;

use crate::locale::{by_way, files, joined, same_gaps, same_keys, same_languages, sum, texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Method {
    chapters: Vec<Chapter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "each must be there")]
struct Chapter {
    lead: String,
    notes: Vec<Note>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "each must be there")]
struct Note {
    name: String,
    text: Vec<String>,
    formulas: Vec<String>,
}

/// The files of a folder, each with the keys and gaps of the first and in the languages of the page.
fn same_files(folder: &str) -> Vec<(String, Value)> {
    let files = files(folder);
    same_languages(folder, &files, &crate::locale::files("locales"));
    let first = by_way(&files.first().expect("a file of the first language").1);
    for (tag, value) in &files {
        let (file, ours) = (format!("{folder}/{tag}.json"), by_way(value));
        same_keys(&file, "texts", &ours, &first);
        same_gaps(&file, &ours, &first);
    }
    files
}

/// What both kinds of files have: the sum of the keys, and the texts for those who cannot fetch.
fn common(code: &mut String, name: &str, folder: &str, files: &[(String, Value)]) {
    let all: Vec<_> = files.iter().map(|(tag, value)| (tag, texts(value))).collect();
    let keys = all.first().map(|(_, texts)| sum(texts)).unwrap_or_default();
    let joined: Vec<_> = all
        .iter()
        .map(|(tag, texts)| (tag, joined(&format!("{folder}/{tag}.json"), texts)))
        .collect();
    let _ = writeln!(
        code,
        "/// The texts of `{folder}`.\n\
         pub(super) static {name}: File = File {{\n    folder: {short:?},\n    keys: 0x{:04x}_{:04x},\n    \
         #[cfg(not(target_arch = \"wasm32\"))]\n    texts: &{joined:?},\n}};\n",
        keys >> 16,
        keys & 0xffff,
        short = folder.trim_start_matches("locales/"),
    );
}

/// The code of `src/method/beside.rs` that follows from the files.
pub(crate) fn code() -> String {
    let mut code = String::new();
    let cards = same_files("locales/cards");
    common(&mut code, "CARDS", "locales/cards", &cards);
    code.push_str(
        "/// The texts of the cards by their names.\npub(super) mod say {\n    use super::Say;\n\n",
    );
    for (place, (key, text)) in texts(&cards[0].1).into_iter().enumerate() {
        let text = text.unwrap_or_else(|| panic!("locales/cards/en.json: {key} is no text"));
        let name = key.to_uppercase();
        let _ = writeln!(code, "    /// {text}\n    pub(crate) const {name}: Say = Say({place});");
    }
    code.push_str("}\n\n");
    let method = same_files("locales/method");
    common(&mut code, "METHOD", "locales/method", &method);
    let chapters = Method::deserialize(&method[0].1)
        .unwrap_or_else(|error| panic!("locales/method/en.json: {error}"))
        .chapters;
    let shape: Vec<Vec<_>> = chapters
        .iter()
        .map(|chapter| {
            chapter.notes.iter().map(|note| (note.formulas.len(), note.text.len())).collect()
        })
        .collect();
    let rows: Vec<_> = shape.iter().map(|notes| format!("&{notes:?}")).collect();
    let _ = writeln!(
        code,
        "/// How many formulas and paragraphs each note of each chapter has.\n\
         pub(super) static CHAPTERS: [&[(usize, usize)]; {}] = [{}];",
        rows.len(),
        rows.join(", "),
    );
    code
}
