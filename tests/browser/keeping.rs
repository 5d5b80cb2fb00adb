//! A marketer comes back: what was typed is still there, or the page says that it cannot be.

use crate::page::Page;
use crate::visit::Visit;

const KEPT: &str = "pushpull.scenario";

#[track_caller]
fn kept(page: &Page, key: &str) -> Option<String> {
    page.script(&format!("return localStorage.getItem('{key}')")).as_str().map(str::to_owned)
}

#[test]
fn figures_language_and_split_survive_a_reload_at_once() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("12345");
    page.find("slider", "Share for inbound").press(fantoccini::key::Key::Home, 1);
    page.reload();
    assert_eq!(page.find("textbox", "Monthly budget").value(), "12,345");
    assert_eq!(page.find("slider", "Share for inbound").value(), "0");
}

#[test]
fn where_nothing_can_be_kept_the_page_says_so_and_works() {
    let page = Visit::new().without_storage().open("");
    assert!(page.text().contains("lets this page keep nothing"), "{}", page.text());
    let budget = page.find("textbox", "Monthly budget");
    budget.type_text("0");
    assert!(page.text().contains("Nothing is spent, so nothing happens."));
}

#[test]
fn what_cannot_be_read_is_set_aside_unchanged() {
    let page = Visit::new().open("");
    for damaged in ["", "null", "{", "[]", "\"version=0&industry=x\"", "\"nonsense\"", "4"] {
        page.come_back_after(&format!("localStorage.setItem('{KEPT}', {damaged:?})"));
        assert!(page.text().contains("could not be read"), "with {damaged:?}");
        assert_eq!(kept(&page, "pushpull.set-aside").as_deref(), Some(damaged));
        assert_eq!(page.find("textbox", "Monthly budget").value(), "20,000");
    }
}

#[test]
fn a_later_version_is_never_written_over() {
    let page = Visit::new().open("");
    let newer = "\"version=2&industry=retail&secret=7\"";
    page.come_back_after(&format!("localStorage.setItem('{KEPT}', {newer:?})"));
    assert!(page.text().contains("newer version"));
    page.find("textbox", "Monthly budget").type_text("777");
    page.reload();
    assert_eq!(kept(&page, KEPT).as_deref(), Some(newer));
}

#[test]
fn figures_that_no_field_can_hold_are_left_at_their_defaults() {
    let page = Visit::new().open("");
    let text =
        "\"version=1&industry=retail&language=en&currency=USD&margin=7&budget=NaN&horizon=12\"";
    page.come_back_after(&format!("localStorage.setItem('{KEPT}', {text:?})"));
    assert_eq!(page.find("textbox", "Gross margin").value(), "30");
    assert_eq!(page.find("textbox", "Monthly budget").value(), "20,000");
    assert_eq!(page.find("textbox", "Months to look at").value(), "12");
}
