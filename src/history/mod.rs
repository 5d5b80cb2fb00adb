//! Undo and redo: two buttons in sight, the usual keys, and a word of what was undone.

mod names;

use leptos::prelude::*;

use crate::format::Format;
use crate::once::once;
use crate::pace::Rest;
use crate::state::{History, Moment, Page, Way};
use crate::words::{Words, fill};
pub use names::name;
use names::names;

/// What the two buttons do and say, and the last thing that was said of a step.
#[derive(Clone, Copy)]
pub struct Steps {
    told: RwSignal<String>,
    /// `None` until what remembers is here; before there is nothing to undo.
    kept: RwSignal<Option<Kept>>,
}

/// What a step takes that comes later.
#[derive(Clone, Copy)]
struct Kept {
    go: fn(Steps, Page, Way),
    name: fn(Page, &Words, Way) -> Option<String>,
}

impl Steps {
    /// Nothing was done yet.
    pub fn open() -> Self {
        Self { told: RwSignal::default(), kept: RwSignal::new(None) }
    }

    /// Goes a step and says which.
    fn go(self, page: Page, way: Way) {
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
        self.told.update(|told| {
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
    let steps: Steps = expect_context();
    steps.kept.set(Some(Kept { go: Steps::go, name: step_name }));
    page.keep_history(move |way| match way {
        Some(way) => steps.go(page, way),
        // Somebody goes on.
        None => steps.told.maybe_update(|told| !std::mem::take(told).is_empty()),
    });
}

/// The two buttons, and what was done last.
#[component]
pub fn UndoRedo() -> impl IntoView {
    let words = Format::here().words();
    let steps: Steps = expect_context();
    view! {
        <div class="undo-redo" role="group" aria-label=words.house_steps>
            {once(view! { <Step way=Way::Back steps /> })}
            {once(view! { <Step way=Way::Forth steps /> })}
            <p class="told" role="status">{steps.told}</p>
        </div>
    }
}

/// The button of one way. Not disabled where there is nothing to do, or a keyboard would lose its place: it says so.
#[component]
fn Step(
    /// Which way.
    way: Way,
    /// What both do.
    steps: Steps,
) -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let (name, class, keys) = match way {
        Way::Back => (words.house_undo, "quiet step undo", "Control+Z"),
        Way::Forth => (words.house_redo, "quiet step redo", "Control+Shift+Z"),
    };
    let idle = move || page.history.with(|history| step(history, way).is_none()).to_string();
    let tip = Rest::memo(move || {
        let step = steps.kept.get().and_then(|kept| (kept.name)(page, words, way));
        step.map_or_else(|| name.to_owned(), |step| [name, ": ", &step].concat())
    });
    let go = move |_| {
        if let Some(kept) = steps.kept.get_untracked() {
            (kept.go)(steps, page, way);
        }
    };
    view! {
        <button
            type="button"
            class=class
            aria-disabled=idle
            aria-keyshortcuts=keys
            title=tip
            aria-label=name
            on:click=go
        >
            <span class="arrow" aria-hidden="true"></span>
            <span class="word" aria-hidden="true">{name}</span>
        </button>
    }
}

/// The step that a button would go, if there is one.
fn step(history: &History, way: Way) -> Option<[&Moment; 2]> {
    match way {
        Way::Back => history.last(),
        Way::Forth => history.next(),
    }
}

/// What the step of a button changes, as in `Monthly budget`.
fn step_name(page: Page, words: &Words, way: Way) -> Option<String> {
    page.history.with(|history| step(history, way).map(|[from, to]| names(words, from, to)))
}
