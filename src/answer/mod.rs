//! The answer: a sentence or three that a busy person can repeat, and the few figures that carry it.

mod figures;
mod next;
mod own;
mod reach;
mod said;
mod sentence;
mod sure;
mod verdict;

use leptos::prelude::*;

use crate::format::Format;
use crate::later::{Part, later};
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::{Words, fill};
pub use figures::{Figured, Figures, figure_lines, figured, yours};
pub use next::{more_leads, next_amount};
pub use reach::Reach;
pub use said::{Said, Saying, Sureness};
pub use sure::{add_sureness, doubt_name};
pub use verdict::{Lead, Since, Verdict};

/// Long enough for a pause in typing; what is said to a screen reader follows the last change by so much.
const PAUSE: std::time::Duration = std::time::Duration::from_millis(900);

/// The most important sentence.
pub fn headline() -> Signal<String> {
    let saying = Saying::here();
    Signal::derive(move || saying.with(|said| said.headline.clone()))
}

/// A warning where the sentences rest on older figures than the boxes show; empty where they do not.
pub fn stale(page: Page, words: &Words) -> String {
    page.stand.with(|stand| {
        if stand.refused.is_empty() {
            return String::new();
        }
        let names: Vec<_> = stand.refused.iter().map(|(_, name)| name.as_str()).collect();
        fill(words.answer_stale, &[("fields", &names.join(", "))])
    })
}

/// The sentences, and a warning where they rest on older figures than the boxes show.
#[component]
pub fn Answer() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let stale = Signal::derive(move || stale(page, words));
    view! {
        <section
            class="answer panel"
            aria-labelledby="answer-heading"
            class:stale=move || page.stand.with(|stand| !stand.refused.is_empty())
        >
            <h2 id="answer-heading" class="quiet-heading" tabindex="-1">{words.answer_heading}</h2>
            <p class="verdict" id="verdict">{headline()}</p>
            {once(view! { <Because /> })}
            <p class="warning" role="alert">{stale}</p>
            {later(Part::Copy)}
            {later(Part::Split)}
            {later(Part::WorthKnowing)}
        </section>
        {once(view! { <Spoken /> })}
    }
}

/// What stands under the headline. Marked until all draws are done for what is there now.
#[component]
fn Because() -> impl IntoView {
    let saying = Saying::here();
    let texts = Texts::of(move || {
        let Said { because, own, hangs_on, draws, .. } = saying.with(Said::clone);
        vec![because, own, hangs_on, draws]
    });
    let is_busy = move || saying.with(|said| said.is_first_look).to_string();
    view! {
        <div class="because" aria-busy=is_busy>
            <p class="reason">{texts.at(0)}</p>
            <p>{texts.at(1)}</p>
            <p class="note">{texts.at(2)}</p>
            <p class="draws note">{texts.at(3)}</p>
        </div>
    }
}

/// Says the answer to those who listen, once a pause.
#[component]
fn Spoken() -> impl IntoView {
    let saying = Saying::here();
    let spoken = RwSignal::new(String::new());
    let mut later = debounce(PAUSE, move |()| {
        // By then the page may speak another language; then there is nobody left to tell.
        let _ = saying.whole().map(|all| spoken.try_set(all));
    });
    Effect::watch(move || saying.with(|_| ()), move |(), _, _| later(()), false);
    view! { <p class="unseen" role="status">{spoken}</p> }
}
