//! The answer: a sentence or three that a busy person can repeat, and the few figures that carry it.

mod figures;
mod next;
mod own;
mod sentence;
mod sure;
mod verdict;

use leptos::prelude::*;
use pushpull_desk::{self as desk, HowSure};

use crate::desk::Standing;
use crate::format::Format;
use crate::once::once;
use crate::split::Split;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::fill;
pub use figures::Figures;
pub use sentence::sentences;
pub use verdict::{Lead, Since, Verdict};

/// Long enough for a pause in typing; what is said to a screen reader follows the last change by so much.
const PAUSE: std::time::Duration = std::time::Duration::from_millis(900);

/// The sentences of a page as it is now, but for how sure they are.
fn said(page: Page, format: Format) -> Vec<String> {
    let scenario = page.scenario.get();
    let (verdict, mut said) = page.plans.with(|plans| {
        let verdict = Verdict::of(plans, &scenario);
        let said = sentences(&verdict, plans, &scenario, format);
        (verdict, said)
    });
    // What the draws took back stays so while they are drawn again, or the answer would flicker.
    if let (Verdict::Ahead(lead), Some(first)) = (verdict, said.first_mut())
        && let Some(doubtful) = how_sure(page, |sure| sure::doubtful(sure, &lead, format))
    {
        *first = doubtful;
    }
    said
}

/// Something of the last answer to how sure it is.
fn how_sure<T>(page: Page, read: impl Fn(&HowSure) -> Option<T>) -> Option<T> {
    page.desk.how_sure.known().with(|known| match &known.answer {
        Some(desk::Answer::HowSure(sure)) => read(sure),
        _ => None,
    })
}

/// How sure the answer is, in words; what there is to say instead where that is not known.
fn said_of_sureness(page: Page, format: Format) -> [String; 2] {
    let words = format.words();
    let standing = page.desk.how_sure.known().with(|known| known.standing);
    if standing == Standing::Unavailable {
        return [words.sure_unavailable.to_owned(), String::new()];
    }
    let aim = page.wanted.objective.get();
    let said = |sure: &HowSure| {
        Some([sure::sentences(sure, aim, format).join(" "), sure::hangs_on(sure, format)])
    };
    how_sure(page, said).unwrap_or_else(|| [words.sure_waiting.to_owned(), String::new()])
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
            {once(view! { <Sureness /> })}
            <p class="warning" role="alert">{stale}</p>
            {once(view! { <Split /> })}
        </section>
        {once(view! { <Spoken /> })}
    }
}

/// How sure it is, and what would turn it. Marked while it is of what was there before.
#[component]
fn Sureness() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let texts = Texts::of(move || said_of_sureness(page, format).into());
    let awaited = move || {
        let standing = page.desk.how_sure.known().with(|known| known.standing);
        if standing == Standing::Awaited { "true" } else { "false" }
    };
    view! {
        <div class="sure" aria-busy=awaited>
            <p>{texts.at(0)}</p>
            <p class="note">{texts.at(1)}</p>
        </div>
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
        let all = untrack(|| [said(page, format), said_of_sureness(page, format).into()].concat());
        let _ = spoken.try_set(all.join(" "));
    });
    Effect::watch(move || page.plans.track(), move |(), _, _| later(()), false);
    view! { <p class="unseen" role="status">{spoken}</p> }
}
