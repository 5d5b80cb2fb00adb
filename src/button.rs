//! A quiet button and a box to tick: one type each for all of them, which keeps the page small.

use leptos::prelude::*;

/// A button. Without a text it is not there.
#[component]
pub fn Button(
    /// Its name in the document, where somebody asks for it.
    #[prop(optional)]
    id: String,
    /// What it is about, for those who do not see where it stands.
    #[prop(optional)]
    about: String,
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// Whether there is nothing to press it for now. It then does nothing, and keeps the focus that a disabled one loses.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What it does.
    press: Box<dyn Fn()>,
) -> impl IntoView {
    let id = (!id.is_empty()).then_some(id);
    view! {
        <button
            type="button"
            class="quiet"
            id=id
            hidden=move || text.with(String::is_empty)
            aria-disabled=move || if disabled.get() { "true" } else { "false" }
            on:click=move |_| {
                if !disabled.get_untracked() {
                    press();
                }
            }
        >
            <span class="unseen">{about}</span>
            {text}
        </button>
    }
}

/// A box to tick, with its label.
#[component]
pub fn Check(
    /// What it is about, for those who do not see where it stands.
    about: String,
    /// What it says.
    text: &'static str,
    /// Where it is said what ticking it does.
    #[prop(optional)]
    described_by: String,
    /// Whether it is ticked.
    checked: Signal<bool>,
    /// What ticking it does, or taking the tick away.
    tick: Box<dyn Fn(bool)>,
) -> impl IntoView {
    let described_by = (!described_by.is_empty()).then_some(described_by);
    view! {
        <label class="check">
            <input
                type="checkbox"
                aria-describedby=described_by
                prop:checked=checked
                on:change=move |event| tick(event_target_checked(&event))
            />
            <span class="unseen">{about}</span>
            {text}
        </label>
    }
}
