//! What is said of a chart can be read by somebody who left school early: grade 9 or below in English (Flesch and Kincaid
//! 1975), 45 or more in Italian (Gulpease: GULP 1988; above 40 with upper secondary school, above 60 with middle school).

use std::fs;
use std::path::Path;

use serde_json::Value;

/// The sentences of the charts in a language, a number in each gap.
fn sentences(language: &str) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/later/{language}.json"));
    let text = fs::read_to_string(path).expect("a file of a language");
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let words = file["words"].as_object().expect("words");
    let texts = words.iter().filter_map(|(key, text)| Some((key, text.as_str()?)));
    let sentences = texts.filter(|(key, text)| key.starts_with("chart_") && text.ends_with('.'));
    sentences.map(|(key, text)| (key.clone(), filled(text))).collect()
}

fn filled(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "five" + part.split('}').nth(1).unwrap_or_default())
}

fn words(text: &str) -> Vec<&str> {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    text.split([' ', '/', '(', ')']).filter(is_word).collect()
}

fn sentences_in(text: &str) -> usize {
    text.split_inclusive([' '])
        .filter(|word| word.trim().ends_with(['.', ':', ';', '!', '?']))
        .count()
}

/// Vowels that follow one another are one; a silent e is none.
fn syllables(word: &str) -> usize {
    let letters: String = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let groups =
        letters.split(|letter| !is_vowel(letter)).filter(|group| !group.is_empty()).count();
    let silent = letters.ends_with('e') && !letters.ends_with("le") && !letters.ends_with("ee");
    (groups - usize::from(silent && groups > 1)).max(1)
}

#[test]
fn english_of_charts_is_plain() {
    let all = sentences("en");
    assert!(all.len() > 30, "{} sentences", all.len());
    for (key, text) in all {
        let words = words(&text);
        let (count, sentences) = (words.len() as f64, sentences_in(&text).max(1) as f64);
        let syllables: usize = words.iter().map(|word| syllables(word)).sum();
        let grade = 0.39 * count / sentences + 11.8 * syllables as f64 / count - 15.59;
        assert!(grade <= 9.0, "{key} is of grade {grade:.1}: {text}");
    }
}

#[test]
fn italian_of_charts_is_plain() {
    for (key, text) in sentences("it") {
        let words = words(&text);
        let letters = text.chars().filter(|letter| letter.is_alphanumeric()).count() as f64;
        let (count, sentences) = (words.len() as f64, sentences_in(&text).max(1) as f64);
        let ease = 89.0 + (300.0 * sentences - 10.0 * letters) / count;
        assert!(ease >= 45.0, "{key} has {ease:.0}: {text}");
    }
}
