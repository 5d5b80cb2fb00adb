//! What the page says of itself to the browser.

use leptos::prelude::document;

/// Tells the browser, and who listens to it, the language and the title of the page.
pub fn set_document(language: &str, title: &str) {
    let document = document();
    if let Some(root) = document.document_element() {
        // Fails only for a name that is no attribute name.
        let _ = root.set_attribute("lang", language);
    }
    document.set_title(title);
}
