//! The page.

use leptos::prelude::*;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    view! { <h1>"Pushpull"</h1> }
}
