//! The trade's words, each one tap away from what it means.

mod cut;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::format::Format;
use crate::once::{Once, once};
use crate::words::Words;
use cut::{Piece, cut};

/// A word and its meaning in one sentence.
type Entry = (&'static str, &'static str);

/// All words that are explained, in the order in which a lead meets them.
fn entries(words: &Words) -> [Entry; 13] {
    [
        (words.house_word_lead, words.house_mean_lead),
        (words.house_word_mql, words.house_mean_mql),
        (words.house_word_sql, words.house_mean_sql),
        (words.house_word_churn, words.house_mean_churn),
        (words.house_word_cpm, words.house_mean_cpm),
        (words.house_word_cpl, words.house_mean_cpl),
        (words.house_word_cpa, words.house_mean_cpa),
        (words.house_word_cac, words.house_mean_cac),
        (words.house_word_ltv, words.house_mean_ltv),
        (words.house_word_break_even, words.house_mean_break_even),
        (words.house_word_roi, words.house_mean_roi),
        (words.house_word_npv, words.house_mean_npv),
        (words.house_word_run_off, words.house_mean_run_off),
    ]
}

/// A text in which every word of the trade explains itself when it is pressed, the first time that it comes.
pub fn glossed(words: &Words, text: &str) -> Vec<Once> {
    let entries = entries(words);
    let pieces = cut(text, &entries.map(|(word, _)| word));
    let part = |piece| match piece {
        Piece::Text(text) => once(text),
        Piece::Word(text, place) => {
            let meaning = entries.get(place).map_or("", |(_, meaning)| *meaning);
            once(view! { <Term text meaning /> })
        }
    };
    pieces.into_iter().map(part).collect()
}

/// A word inside a sentence, and what it means on demand.
#[component]
fn Term(
    /// As it stands in the sentence.
    text: String,
    /// What it means.
    meaning: &'static str,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
        }
    };
    view! {
        <span class="term" on:keydown=escape on:focusout=move |_| open.set(false)>
            <button
                type="button"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {text}
            </button>
            <span class="meaning" aria-live="polite">
                {move || if open.get() { meaning } else { "" }}
            </span>
        </span>
    }
}

/// All words and their meanings, folded away.
#[component]
pub fn Glossary() -> impl IntoView {
    let words = Format::here().words();
    let lines = entries(words).map(|(word, meaning)| {
        view! {
            <dt>{word}</dt>
            <dd>{meaning}</dd>
        }
    });
    view! {
        <details class="glossary fold panel">
            <summary>{words.house_glossary}</summary>
            <dl>{Vec::from(lines)}</dl>
        </details>
    }
}
