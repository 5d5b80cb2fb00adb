//! What the page says of itself to the browser, and where it puts the focus.

use leptos::prelude::{document, request_animation_frame};

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
