//! What a figure means, what it may be, and where its default comes from, one tap away from its label.

use leptos::prelude::*;
use leptos::task::spawn_local;
use pushpull_model::scenario::{Scenario, Status};

use super::figure::{Figure, Usual};
use super::typing::Typing;
use super::writing::with_unit;
use crate::button::Button;
use crate::format::Format;
use crate::glossary::glossed;
use crate::later::{Part, later};
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::{Words, fill, origin};

/// The button beside a label and the card that it opens.
#[component]
pub(super) fn About(
    /// Of which box.
    typing: Typing,
) -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let figure = typing.figure();
    let open = RwSignal::new(false);
    let card = format!("{}-about", figure.id());
    let name = fill(words.about_field, &[("field", &figure.name(words))]);
    let badge = move || if figure.is_changed(page) { words.changed } else { "" };
    let part = Part::About(StoredValue::new(typing));
    let content = move || open.get().then(|| later(part));
    view! {
        <span class="badge">{badge}</span>
        <button
            type="button"
            class="about"
            aria-label=name
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-controls=card.clone()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            "?"
        </button>
        <div class="card" id=card>
            {content}
        </div>
    }
}

/// How a default was come by.
fn status(words: &Words, status: Status) -> &'static str {
    match status {
        Status::Published => words.status_published,
        Status::Derived => words.status_derived,
        Status::Assumption => words.status_assumption,
    }
}

/// Where the default of these keys comes from, as soon as that is there.
fn source(
    keys: Memo<Option<(&'static str, &'static str)>>,
    words: &'static Words,
) -> RwSignal<String> {
    let source = RwSignal::new(String::new());
    Effect::new(move || {
        let Some(asked) = keys.get() else { return source.set(String::new()) };
        spawn_local(async move {
            let said = match origin(asked.0, asked.1).await.as_deref() {
                None => words.source_unavailable.to_owned(),
                Some("") => String::new(),
                Some(found) => fill(words.source, &[("source", found)]),
            };
            // By then the card may be closed, or about another industry.
            if keys.try_get_untracked() == Some(Some(asked)) {
                let _ = source.try_set(said);
            }
        });
    });
    source
}

/// What stands in the card: the default and how it was come by, and the button that goes back to it.
fn written(figure: &dyn Figure, scenario: &Scenario, format: Format) -> Vec<String> {
    let words = format.words();
    let Some(Usual { value, status: known, .. }) = figure.usual(scenario) else {
        return Vec::new();
    };
    let value = figure.written(value, format);
    let default = [("value", value.as_str()), ("status", status(words, known))];
    vec![fill(words.default_is, &default), fill(words.reset_field, &[("value", &value)])]
}

/// The card.
#[component]
pub fn Card(
    /// Of which box.
    typing: Typing,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let figure = typing.figure();
    let range = figure.range();
    let [least, most] = [range.least, range.most].map(|value| with_unit(format, range.unit, value));
    let range = fill(words.range, &[("least", &least), ("most", &most)]);
    let help = figure.explained(words).map_or("", |key| words.help(key));
    let texts = Texts::of(move || {
        page.scenario.with(|scenario| written(&*typing.figure(), scenario, format))
    });
    let keys = Memo::new(move |_| {
        let usual = page.scenario.with(|scenario| typing.figure().usual(scenario));
        usual.map(|usual| (usual.of, usual.key))
    });
    let is_usual = figure.usual(&page.scenario.get_untracked()).is_some();
    let more = figure.more();
    let unchanged = Signal::derive(move || !figure.is_changed(page));
    view! {
        <p>{glossed(words, help)} " " {range}</p>
        {is_usual
            .then(|| {
                once(
                    view! {
                        <p>
                            {texts.at(0)} " "
                            {source(keys, words)}
                        </p>
                        <Button
                            text=texts.at(1)
                            disabled=unchanged
                            press=Box::new(move || typing.reset())
                        />
                    },
                )
            })}
        {more}
    }
}
