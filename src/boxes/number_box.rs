//! A box for one figure, with its label, its unit, and what there is to say about its text.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::card::About;
use super::figure::Figure;
use super::typing::Typing;
use super::writing::units;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;

/// The box of one figure.
#[component]
pub fn NumberBox(
    /// Which.
    figure: Arc<dyn Figure>,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let (id, about, label) = (figure.id(), figure.about(words), figure.label(words));
    let [before, behind] = units(format, figure.range().unit);
    let placeholder = figure.empty(words);
    let is_explained = figure.explained(words).is_some();
    let typing = Typing::new(figure, page, format);
    let texts = Texts::of(move || typing.texts());
    let step = move |event: KeyboardEvent| {
        if let Some(steps) = steps(&event) {
            event.prevent_default();
            typing.stepped(steps);
        }
    };
    let (note, place) = (format!("{id}-note"), id.clone());
    view! {
        <div class=texts.at(3) data-box=place>
            <div class="field-head">
                <label for=id.clone()>
                    <span class="unseen">{about}</span>
                    {label}
                </label>
                {is_explained.then(|| once(view! { <About typing /> }))}
            </div>
            <div class="box">
                <span class="unit" aria-hidden="true">{before}</span>
                <input
                    id=id
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=placeholder
                    aria-invalid=texts.at(2)
                    aria-describedby=note.clone()
                    prop:value=texts.at(0)
                    on:input=move |event| typing.typed(event_target_value(&event))
                    on:blur=move |_| typing.left()
                    on:keydown=step
                />
                <span class="unit" aria-hidden="true">{behind}</span>
            </div>
            <p class="note message" id=note aria-live="polite">{texts.at(1)}</p>
        </div>
    }
}

/// How many steps a key means, if it means any.
fn steps(event: &KeyboardEvent) -> Option<f64> {
    let size = if event.shift_key() { 10.0 } else { 1.0 };
    match event.key().as_str() {
        "ArrowUp" => Some(size),
        "ArrowDown" => Some(-size),
        _ => None,
    }
}
