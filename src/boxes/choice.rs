//! A menu with its label, for whatever is chosen from a few.

use leptos::prelude::*;

/// One of several, by its key.
#[component]
pub fn Choice(
    /// Its name in the document.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// Keys and names of all that can be chosen.
    options: Vec<(String, String)>,
    /// Key of what is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Chooses another.
    choose: Box<dyn Fn(String)>,
) -> impl IntoView {
    let now = chosen.get_untracked();
    let options = options.into_iter().map(|(key, name)| {
        let selected = key == now;
        view! { <option value=key selected=selected>{name}</option> }
    });
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select
                id=id
                prop:value=chosen
                on:change=move |event| choose(event_target_value(&event))
            >
                {options.collect::<Vec<_>>()}
            </select>
        </div>
    }
}
