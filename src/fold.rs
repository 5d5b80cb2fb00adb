//! Something that is folded away, and not even worked out, until somebody wants it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlDetailsElement;
use pushpull_model::scenario::{ChannelKind, Group};

use crate::once::Once;
use crate::state::Page;

/// A fold of the page. Which ones are open outlasts the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folded {
    /// A group of assumptions.
    Group(Group),
    /// The channels of both sides.
    Channels,
    /// The finer figures of a channel: its kind, and its number among those of its kind.
    Channel(ChannelKind, usize),
    /// What such a channel charges for.
    Charge(ChannelKind, usize),
    /// What may be wrong.
    Doubts,
    /// The money of a plan over time, in boxes.
    Money,
    /// A target for one quarter.
    Target,
    /// What a split must keep to.
    Limits,
    /// The best split for every objective.
    EveryAim,
    /// The figures of every split.
    EverySplit,
    /// The questions of which side suits.
    Suits,
    /// The figures of a chart, by the number of its wall.
    Chart(usize),
    /// A chapter of the method, from 0.
    Chapter(usize),
    /// How a figure is worked out, by the name of its card in the document.
    How(&'static str),
}

impl Folded {
    /// Whether it is open.
    pub fn is_open(self, page: Page) -> bool {
        page.stand.with_untracked(|stand| stand.opened.contains(&self))
    }

    /// Remembers whether it is open.
    pub fn keep(self, page: Page, open: bool) {
        page.stand.update_untracked(|stand| {
            stand.opened.retain(|other| *other != self);
            stand.opened.extend(open.then_some(self));
        });
    }
}

/// A fold whose content is made whenever it is opened, and gone when it is closed.
#[component]
pub fn Fold(
    /// Which.
    fold: Folded,
    /// Of what it is a part, for those who do not see where it stands.
    #[prop(optional)]
    about: String,
    /// What it is called.
    name: &'static str,
    /// What is said beside the name.
    #[prop(into)]
    badge: Signal<String>,
    /// What is in it.
    content: Box<dyn Fn() -> Once + Send>,
) -> impl IntoView {
    let page = Page::here();
    let was_open = fold.is_open(page);
    let open = RwSignal::new(was_open);
    let toggled = move |event: leptos::ev::Event| {
        let details =
            event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        let is_open = details.is_some_and(|details| details.open());
        fold.keep(page, is_open);
        open.set(is_open);
    };
    view! {
        <details class="fold" open=was_open on:toggle=toggled>
            <summary>
                <span>
                    <span class="unseen">{about}</span>
                    {name}
                </span>
                <span class="badge">{badge}</span>
            </summary>
            <div class="folded">{move || open.get().then(&content)}</div>
        </details>
    }
}
