//! The answer: a sentence or three that a busy person can repeat, and the few figures that carry it.

mod figures;
mod next;
mod own;
mod sentence;
mod verdict;

use leptos::prelude::*;

use crate::format::Format;
use crate::once::once;
use crate::split::Split;
use crate::state::Page;
use crate::words::fill;
pub use figures::Figures;
pub use sentence::sentences;
pub use verdict::{Lead, Since, Verdict};

/// Long enough for a pause in typing; what is said to a screen reader follows the last change by so much.
const PAUSE: std::time::Duration = std::time::Duration::from_millis(900);

/// The sentences of a page as it is now.
fn said(page: Page, format: Format) -> Vec<String> {
    let scenario = page.scenario.get();
    page.plans.with(|plans| sentences(&Verdict::of(plans, &scenario), plans, &scenario, format))
}

/// The most important sentence.
pub fn headline(page: Page, format: Format) -> Signal<String> {
    Signal::derive(move || said(page, format).into_iter().next().unwrap_or_default())
}

/// The sentences, and a warning where they rest on older figures than the boxes show.
#[component]
pub fn Answer() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let rest = Signal::derive(move || {
        said(page, format).into_iter().skip(1).collect::<Vec<_>>().join(" ")
    });
    let stale = Signal::derive(move || {
        page.stand.with(|stand| {
            if stand.refused.is_empty() {
                return String::new();
            }
            let names: Vec<_> = stand.refused.iter().map(|key| words.field(key).label).collect();
            fill(words.answer_stale, &[("fields", &names.join(", "))])
        })
    });
    view! {
        <section
            class="answer panel"
            aria-labelledby="answer-heading"
            class:stale=move || page.stand.with(|stand| !stand.refused.is_empty())
        >
            <h2 id="answer-heading" class="quiet-heading" tabindex="-1">{words.answer_heading}</h2>
            <p class="verdict" id="verdict">{headline(page, format)}</p>
            <p class="because">{rest}</p>
            <p class="warning" role="alert">{stale}</p>
            {once(view! { <Split /> })}
        </section>
        {once(view! { <Spoken /> })}
    }
}

/// Says the answer to those who listen, once a pause.
#[component]
fn Spoken() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let spoken = RwSignal::new(String::new());
    let mut later = debounce(PAUSE, move |()| {
        // By then the page may speak another language; then there is nobody left to tell.
        let _ = spoken.try_set(untrack(|| said(page, format)).join(" "));
    });
    Effect::watch(move || page.plans.track(), move |(), _, _| later(()), false);
    view! { <p class="unseen" role="status">{spoken}</p> }
}
