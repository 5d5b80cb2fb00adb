//! Something that is folded away, and not even worked out, until somebody wants it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlDetailsElement;

use crate::once::Once;

/// A fold whose content is made whenever it is opened, and gone when it is closed.
#[component]
pub(super) fn Fold(
    /// What it is called.
    name: &'static str,
    /// What is said beside the name.
    #[prop(into)]
    badge: Signal<String>,
    /// What is in it.
    content: fn() -> Once,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        let details =
            event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        open.set(details.is_some_and(|details| details.open()));
    };
    view! {
        <details class="fold" on:toggle=toggled>
            <summary>
                <span>{name}</span>
                <span class="badge">{badge}</span>
            </summary>
            <div class="folded">{move || open.get().then(content)}</div>
        </details>
    }
}
