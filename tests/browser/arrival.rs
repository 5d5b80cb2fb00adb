//! A visitor arrives: the page starts, and fits the screen.

use crate::page::Page;
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

/// All that has moved since the page began to load, but for what somebody did.
fn moved(page: &Page) -> Vec<String> {
    page.script(
        "window.moved = [];
        new PerformanceObserver((list) => {
            const own = list.getEntries().filter((entry) => !entry.hadRecentInput);
            window.moved.push(...own.flatMap((entry) => entry.sources.map(({ node }) => node?.className || node?.nodeName)));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => (window.looked = true), 100);",
    );
    page.wait_for("a look at what moved", || {
        (page.script("return window.looked ?? false") == true).then_some(())
    });
    let moved = page.script("return window.moved.map(String)");
    moved.as_array().into_iter().flatten().map(ToString::to_string).collect()
}

#[test]
fn nothing_moves_while_the_page_arrives() {
    for language in ["en", "it"] {
        let page = Visit::new().language(language).open("");
        for width in [320, 360, 412, 768, 960, 1280] {
            page.resize(width);
            page.reload();
            page.wait_for("all that comes by itself", || {
                let is_here = "return Boolean(document.querySelector('#share_in') && document.querySelector('.because[aria-busy=false]'))";
                (page.script(is_here) == true).then_some(())
            });
            assert_eq!(moved(&page), [""; 0], "at {width} px in {language}");
        }
    }
}
