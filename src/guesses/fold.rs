//! Everything that may be wrong, in one table: what the model doubts, and what the visitor knows better.

use leptos::prelude::*;
use pushpull_desk::{Answer, Doubted as Input};
use pushpull_model::scenario::field;

use crate::answer::doubt_name;
use crate::boxes::with_unit;
use crate::button::Button;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::TextTable;
use crate::words::fill;

/// A row of the table: what, how far down and up in nine of ten cases, and who says so.
fn row(input: &Input, format: Format) -> Vec<String> {
    let words = format.words();
    let name = doubt_name(words, input.key).to_owned();
    let figure = |value: f64| match field(input.key) {
        Some(field) if input.is_guess => with_unit(format, field.unit, value),
        _ => fill(words.guess_part, &[("part", &format.percent(value, 0))]),
    };
    let by = if input.is_guess { words.guess_by_you } else { words.guess_by_model };
    vec![name, figure(input.least), figure(input.most), by.to_owned()]
}

/// The rows as the last answer was drawn from them.
fn rows(page: Page, format: Format) -> Vec<Vec<String>> {
    page.desk.how_sure.known().with(|known| match &known.answer {
        Some(Answer::HowSure(sure)) => {
            sure.doubted.iter().map(|input| row(input, format)).collect()
        }
        _ => Vec::new(),
    })
}

/// The content of the fold.
#[component]
pub fn Doubted() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let none = Signal::derive(move || page.guesses.is_empty());
    let rows = Signal::derive(move || rows(page, format));
    let clear = move || {
        page.guesses.clear();
        page.drop_drafts();
    };
    let names = [words.guess_column, words.guess_from, words.guess_to, words.guess_by];
    let columns = names.map(|name| ("", Signal::from(name.to_owned())));
    view! {
        <div class="doubts">
            <p class="note">{words.guess_intro}</p>
            {once(view! { <TextTable caption=words.guess_caption class="plain doubted" columns=columns.into() rows /> })}
            <Button text=words.guess_clear.to_owned() disabled=none press=Box::new(clear) />
        </div>
    }
}
