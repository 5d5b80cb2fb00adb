//! A newcomer sees nine boxes and no more; what a business does not have is with the other money.

use fantoccini::key::Key;

use crate::page::Page;
use crate::visit::Visit;

/// Keys of the boxes in sight, without any fold.
#[track_caller]
fn plain(page: &Page) -> Vec<String> {
    let keys = page.script(
        "return [...document.querySelectorAll('.group [data-box]')].map(field => field.dataset.box)",
    );
    serde_json::from_value(keys).expect("a list of keys")
}

#[track_caller]
fn switch(page: &Page, industry: &str) {
    page.script(&format!(
        "const menu = document.getElementById('industry'); menu.value = '{industry}';
         menu.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
}

#[test]
fn only_revenues_that_a_business_has_are_in_sight() {
    let page = Visit::new().open("");
    let rest = ["lifetime", "margin"];
    let first = ["budget", "horizon", "cpl_in", "cpl_out", "close_rate", "cycle"];
    for (industry, revenues) in [
        ("b2b_software", &["rev_month"][..]),
        ("real_estate", &["rev_first"]),
        ("ecommerce", &["rev_month", "rev_first"]),
    ] {
        switch(&page, industry);
        let expected = [&first[..], revenues, &rest].concat();
        page.wait_for(format!("boxes of {industry}"), || (plain(&page) == expected).then_some(()));
    }
}

#[test]
fn a_revenue_moves_into_sight_when_its_box_is_left_and_never_before() {
    let page = Visit::new().open("");
    page.script(
        "document.querySelectorAll('.inputs details').forEach(fold => { fold.open = true })",
    );
    let revenue = page.find("textbox", "Revenue at the sale");
    revenue.type_text("500");
    assert!(revenue.is_focused());
    assert!(!plain(&page).contains(&"rev_first".to_owned()));
    assert!(page.script("return document.activeElement.closest('details') !== null") == true);
    revenue.press(Key::Tab, 1);
    page.wait_for("the box in sight", || {
        plain(&page).contains(&"rev_first".to_owned()).then_some(())
    });
    assert_ne!(page.script("return document.activeElement.tagName"), "BODY");
    let revenue = page.find("textbox", "Revenue at the sale");
    assert_eq!(revenue.value(), "500");
    // Back to nothing, it stays as long as somebody is at it.
    revenue.type_text("0");
    assert!(revenue.is_focused());
    assert!(plain(&page).contains(&"rev_first".to_owned()));
    page.find("textbox", "Monthly budget").press(Key::Shift, 1);
    page.wait_for("the box in its fold", || {
        (!plain(&page).contains(&"rev_first".to_owned())).then_some(())
    });
    assert_eq!(page.find("textbox", "Revenue at the sale").value(), "0");
}

#[test]
fn a_revenue_with_bad_text_stays_where_it_is_said() {
    let page = Visit::new().open("");
    page.script(
        "document.querySelectorAll('.inputs details').forEach(fold => { fold.open = true })",
    );
    page.find("textbox", "Revenue at the sale").type_text("5x");
    page.find("textbox", "Monthly budget").press(Key::Shift, 1);
    let revenue = page.find("textbox", "Revenue at the sale");
    assert_eq!(
        (revenue.value().as_str(), revenue.attribute("aria-invalid").as_deref()),
        ("5x", Some("true"))
    );
    assert!(page.text().contains("Look at: Revenue at the sale."));
    revenue.type_text("7");
    page.find("textbox", "Monthly budget").press(Key::Shift, 1);
    page.wait_for("the box in sight", || {
        plain(&page).contains(&"rev_first".to_owned()).then_some(())
    });
    assert!(!page.text().contains("Look at:"));
}
