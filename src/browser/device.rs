//! What the page says of itself to the browser and to the site's owner, where it puts the focus, and when it goes on paper.

use leptos::prelude::{
    document, on_cleanup, request_animation_frame, window_event_listener_untyped,
};

use super::focus;

/// Tells the browser, and who listens to it, the language and the title of the page.
pub fn set_document(language: &str, title: &str) {
    let document = document();
    if let Some(root) = document.document_element() {
        // Fails only for a name that is no attribute name.
        let _ = root.set_attribute("lang", language);
    }
    document.set_title(title);
}

/// Puts the focus on the element with this id, as soon as what was changed a moment ago stands in the document.
pub fn focus_soon(id: String) {
    request_animation_frame(move || focus(&id));
}

/// Tells whenever the browser is about to print, for as long as whoever asks is there.
pub fn before_print(told: impl Fn() + 'static) {
    let printing = window_event_listener_untyped("beforeprint", move |_| told());
    on_cleanup(move || printing.remove());
}

/// Tells the site's owner something, who looks at the console.
pub fn warn(text: &str) {
    web_sys::console::warn_1(&text.into());
}
