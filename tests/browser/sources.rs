//! A sceptic asks where a default comes from.

use pushpull_model::scenario::{Industry, citation, field};

use crate::page::Page;
use crate::visit::Visit;

/// What the card of a field says, once it says so much.
#[track_caller]
fn card(page: &Page, key: &str, part: &str) -> String {
    let text =
        || page.script(&format!("return document.getElementById('{key}-about').textContent"));
    page.wait_for(format!("“{part}” in the card of {key}"), || {
        text().as_str().filter(|text| text.contains(part)).map(str::to_owned)
    })
}

#[test]
fn a_default_says_who_published_it_and_follows_the_industry() {
    let page = Visit::new().open("");
    page.find("button", "About: Cost per inbound lead").click();
    let of = |industry| field("cpl_in").expect("a field").provenance(industry);
    let (software, shop) = (of(Industry::B2bSoftware), of(Industry::Ecommerce));
    let cited = citation(software.source).expect("a citation");
    card(&page, "cpl_in", cited);
    page.script(
        "const menu = document.getElementById('industry'); menu.value = 'ecommerce';
         menu.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    let said = card(&page, "cpl_in", shop.note);
    assert!(!said.contains(cited), "{said}");
}

#[test]
fn a_default_that_no_preset_has_says_why_it_was_assumed() {
    let page = Visit::new().open("");
    page.find("button", "About: Months to look at").click();
    let why = field("horizon").expect("a field").provenance(Industry::B2bSoftware).note;
    card(&page, "horizon", why);
}

#[test]
fn a_source_that_cannot_be_had_is_said_and_asked_for_again() {
    let page = Visit::new().open("");
    page.script(
        "window.spare = window.fetch;
        window.fetch = (file) => /\\.json/.test(file) ? Promise.reject(new TypeError('offline')) : window.spare(file)",
    );
    page.find("button", "About: Cost per inbound lead").click();
    card(&page, "cpl_in", "Where it comes from cannot be loaded now.");
    page.script("window.fetch = window.spare");
    page.find("button", "About: Cost per outbound lead").click();
    let source = field("cpl_out").expect("a field").provenance(Industry::B2bSoftware).source;
    card(&page, "cpl_out", citation(source).expect("a citation"));
}

/// Nobody downloads what nobody asks for.
#[test]
fn sources_are_fetched_with_the_first_card_that_is_opened() {
    let page = Visit::new().open("");
    let fetched = || {
        page.script(
            "return performance.getEntriesByType('resource').filter(e => e.name.includes('/data/')).length",
        )
    };
    assert_eq!(fetched(), 0);
    page.find("button", "About: Cost per inbound lead").click();
    card(&page, "cpl_in", "First Page Sage");
    assert_eq!(fetched(), 4);
}
