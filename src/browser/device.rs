//! What the browser says of its user, and what the page says of itself to the browser.

use leptos::prelude::{document, window};

/// The languages a visitor reads, the best first.
pub fn preferred_languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Tells the browser, and who listens to it, the language and the title of the page.
pub fn set_document(language: &str, title: &str) {
    let document = document();
    if let Some(root) = document.document_element() {
        // Fails only for a name that is no attribute name.
        let _ = root.set_attribute("lang", language);
    }
    document.set_title(title);
}
