//! An Italian reads and types Italian.

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
