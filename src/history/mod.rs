//! Undo and redo: two buttons in sight, the usual keys, and a word of what was undone.

mod names;

use leptos::prelude::*;

use crate::format::Format;
use crate::once::once;
use crate::state::{Page, Way};
use crate::texts::Texts;
use crate::words::{Words, fill};
pub use names::name;
use names::names;

/// The last thing that was said of a step.
#[derive(Clone, Copy)]
struct Told(RwSignal<String>);

impl Told {
    /// Goes a step and says which.
    fn step(self, page: Page, way: Way) {
        let words = page.stand.with_untracked(|stand| stand.words);
        let step = page.step(way);
        let [left, now] = step.as_ref().map_or([None; 2], |[left, now]| [Some(left), Some(now)]);
        let (sentence, none, from, to) = match way {
            Way::Back => (words.house_undone, words.house_undo_none, now, left),
            Way::Forth => (words.house_redone, words.house_redo_none, left, now),
        };
        let said =
            from.zip(to).map(|(from, to)| fill(sentence, &[("what", &names(words, from, to))]));
        let said = said.unwrap_or_else(|| none.to_owned());
        self.0.update(|told| {
            // The same words twice are said twice only if they differ.
            let again = *told == said;
            *told = said;
            if again {
                told.push('\u{a0}');
            }
        });
    }
}

/// Remembers every change of the page and listens to the keys that undo. Called once, whatever is made anew later.
pub fn keep(page: Page) {
    let told = Told(RwSignal::new(String::new()));
    provide_context(told);
    page.keep_history(move |way| match way {
        Some(way) => told.step(page, way),
        // Somebody goes on.
        None => told.0.maybe_update(|told| !std::mem::take(told).is_empty()),
    });
}

/// The two buttons, and what was done last.
#[component]
pub fn UndoRedo() -> impl IntoView {
    let words = Format::here().words();
    let told: Told = expect_context();
    view! {
        <div class="undo-redo" role="group" aria-label=words.house_steps>
            {once(view! { <Step way=Way::Back told /> })} {once(view! { <Step way=Way::Forth told /> })}
            <p class="told" role="status">{told.0}</p>
        </div>
    }
}

/// The button of one way. Not disabled where there is nothing to do, or a keyboard would lose its place: it says so.
#[component]
fn Step(
    /// Which way.
    way: Way,
    /// What was done last.
    told: Told,
) -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let (name, class, keys) = match way {
        Way::Back => (words.house_undo, "quiet step undo", "Control+Z"),
        Way::Forth => (words.house_redo, "quiet step redo", "Control+Shift+Z"),
    };
    let texts = Texts::of(move || tip(page, words, way, name));
    view! {
        <button
            type="button"
            class=class
            aria-disabled=texts.at(1)
            aria-keyshortcuts=keys
            title=texts.at(0)
            aria-label=name
            on:click=move |_| told.step(page, way)
        >
            <span class="arrow" aria-hidden="true"></span>
            <span class="word" aria-hidden="true">{name}</span>
        </button>
    }
}

/// What a button would do, as in `Undo: Monthly budget`, and whether there is nothing to do.
fn tip(page: Page, words: &Words, way: Way, name: &str) -> Vec<String> {
    page.history.with(|history| {
        let step = match way {
            Way::Back => history.last(),
            Way::Forth => history.next(),
        };
        let tip = step.map(|[from, to]| [name, ": ", &names(words, from, to)].concat());
        let idle = tip.is_none().to_string();
        vec![tip.unwrap_or_else(|| name.to_owned()), idle]
    })
}
