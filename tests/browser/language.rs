//! An Italian reads and types Italian.

use crate::dist::{STALE, WORDLESS};
use crate::page::Page;
use crate::visit::Visit;

#[track_caller]
fn choose(page: &Page, menu: &str, value: &str) {
    page.script(&format!(
        "const menu = document.getElementById('{menu}'); menu.value = '{value}';
         menu.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
}

#[test]
fn an_italian_browser_gets_italian_words_and_numbers() {
    let page = Visit::new().language("it-IT").open("");
    assert_eq!(page.script("return document.documentElement.lang"), "it");
    let budget = page.find("textbox", "Budget mensile");
    assert_eq!(budget.value(), "20.000");
    budget.type_text("1.234,56");
    budget.press(fantoccini::key::Key::Tab, 1);
    assert_eq!(budget.value(), "1.234,56");
    assert!(page.text().contains("Tutto outbound"));
}

#[test]
fn the_language_switches_without_losing_a_figure() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("1234.5");
    choose(&page, "language", "it");
    assert_eq!(page.find("textbox", "Budget mensile").value(), "1.234,5");
    assert_eq!(page.script("return document.activeElement.id"), "language");
    choose(&page, "currency", "GBP");
    assert!(page.text().contains('£'));
    page.reload();
    assert_eq!(page.find("textbox", "Budget mensile").value(), "1.234,5");
    assert!(page.text().contains('£'));
}

#[test]
fn no_language_or_theme_makes_the_page_scroll_sideways() {
    for visit in [Visit::new().language("it-IT"), Visit::new().dark()] {
        let page = visit.width(320).open("");
        page.script("document.querySelectorAll('details').forEach(fold => { fold.open = true })");
        for width in [320, 360, 768, 1280] {
            page.resize(width);
            assert_eq!(page.script("return document.documentElement.scrollWidth"), width);
        }
    }
}

#[test]
fn only_the_language_that_is_spoken_is_fetched() {
    let page = Visit::new().open("");
    let fetched = || {
        let names = page.script("return performance.getEntriesByType('resource').map(e => e.name)");
        let names: Vec<String> = serde_json::from_value(names).expect("a list of addresses");
        ["en", "it"]
            .map(|tag| names.iter().any(|name| name.ends_with(&format!("locales/{tag}.json"))))
    };
    assert_eq!(fetched(), [true, false]);
    choose(&page, "language", "it");
    page.find("textbox", "Budget mensile");
    assert_eq!(fetched(), [true, true]);
}

#[test]
fn a_language_that_cannot_be_had_leaves_the_page_as_it_is_and_says_so() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("1234.5");
    page.script("window.fetch = () => Promise.reject(new TypeError('offline'))");
    choose(&page, "language", "it");
    page.wait_for("word of it", || {
        page.text().contains("Another language cannot be loaded now").then_some(())
    });
    assert_eq!(page.find("textbox", "Monthly budget").value(), "1234.5");
    assert_eq!(page.script("return document.getElementById('language').value"), "en");
}

#[test]
fn a_page_without_words_says_so_instead_of_staying_empty() {
    let page = Visit::new().open(WORDLESS);
    assert!(page.text().contains("could not be loaded whole"), "{}", page.text());
    // The browser's own line about the missing file.
    assert!(page.console_errors().iter().all(|line| line.contains("404")));
}

#[test]
fn an_old_copy_of_the_words_is_fetched_anew() {
    let page = Visit::new().open(STALE);
    page.find("textbox", "Monthly budget");
    assert!(!page.text().contains("An older page"));
}
