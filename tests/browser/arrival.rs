//! A visitor arrives: the page starts, and fits the screen.

use crate::visit::Visit;

#[test]
fn page_starts_with_a_heading() {
    let page = Visit::new().open("");
    page.wait_for("heading that can be read", || {
        page.all("heading", |name| !name.is_empty()).into_iter().next()
    });
}

#[test]
fn page_never_scrolls_sideways() {
    let page = Visit::new().open("");
    for width in [320, 360, 768, 1280] {
        page.resize(width);
        page.reload();
        let content = page.script("return document.documentElement.scrollWidth");
        assert_eq!(content, width, "at {width} px the page is wider than the screen");
    }
}
