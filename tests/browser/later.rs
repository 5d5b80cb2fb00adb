//! The answer does not wait for what stands below it, nor for what is folded away.

use crate::dist::{LATE, RESTLESS, SPEECHLESS};
use crate::element::Element;
use crate::page::Page;
use crate::visit::Visit;

const MISSING: &str = "This part of the page cannot be loaded now. Please check the connection.";

fn sliders(page: &Page) -> Vec<Element<'_>> {
    page.all("slider", |name| name == "Share for inbound")
}

fn verdict(page: &Page) -> String {
    page.script("return document.querySelector('#verdict').textContent")
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn where_the_rest_is_lost_the_answer_goes_on_and_the_rest_can_be_asked_for_again() {
    let page = Visit::new().open(LATE);
    page.wait_for("word of what is missing", || page.text().contains(MISSING).then_some(()));
    assert!(sliders(&page).is_empty());
    let before = verdict(&page);
    page.find("textbox", "Monthly budget").type_text("60000");
    page.wait_for("another answer", || (verdict(&page) != before).then_some(()));
    page.find("button", "Try again").click();
    page.find("slider", "Share for inbound");
    assert!(!page.text().contains(MISSING));
    page.find("heading", "Side by side");
    let lost = page.console_errors();
    assert!(!lost.is_empty() && lost.iter().all(|error| error.contains("later")), "{lost:?}");
}

#[test]
fn where_the_rest_is_lost_what_was_typed_is_kept() {
    let page = Visit::new().open(RESTLESS);
    page.wait_for("word of what is missing", || page.text().contains(MISSING).then_some(()));
    page.find("textbox", "Monthly budget").type_text("60000");
    page.reload();
    assert_eq!(page.find("textbox", "Monthly budget").value(), "60,000");
    let lost = page.console_errors();
    assert!(lost.iter().all(|error| error.contains("later")), "{lost:?}");
}

/// What stands in the page without any words.
const WORDLESS: &str = "return [...document.querySelectorAll('main :is(h2, h3, label, legend, summary, option, .folded p, .verdict), [aria-label]')]
    .filter((element) => !(element.textContent.trim() || element.getAttribute('aria-label')))
    .map((element) => element.outerHTML)";

#[test]
fn the_words_of_the_rest_come_with_it_and_can_be_asked_for_again() {
    let page = Visit::new().open(SPEECHLESS);
    page.wait_for("word of what is missing", || page.text().contains(MISSING).then_some(()));
    assert!(sliders(&page).is_empty());
    assert_eq!(page.script(WORDLESS).as_array().map(Vec::as_slice), Some(&[][..]));
    page.find("button", "Try again").click();
    page.find("slider", "Share for inbound");
    page.find("heading", "Side by side");
    assert!(!page.text().contains(MISSING));
    assert_eq!(page.script(WORDLESS).as_array().map(Vec::as_slice), Some(&[][..]));
    let lost = page.console_errors();
    assert!(!lost.is_empty() && lost.iter().all(|error| error.contains("later")), "{lost:?}");
}

/// What is folded away is fetched when somebody opens it, and only once.
#[test]
fn what_is_folded_away_is_fetched_by_the_first_who_opens_it() {
    let page = Visit::new().open("");
    let fetched = || {
        let list = "return performance.getEntriesByType('resource').filter((e) => /opened.*wasm/.test(e.name)).length";
        page.script(list).as_u64()
    };
    assert_eq!(fetched(), Some(0));
    page.find("button", "About: Monthly budget").click();
    page.wait_for("the card", || {
        page.text().contains("Money a month for inbound and outbound together.").then_some(())
    });
    assert_eq!(fetched(), Some(1));
    page.find("button", "About: Gross margin").click();
    page.wait_for("the other card", || page.text().contains("0% to 100%").then_some(()));
    assert_eq!(fetched(), Some(1));
}
