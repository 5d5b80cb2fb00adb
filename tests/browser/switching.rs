//! A marketer looks at another industry: what was typed stays, and the page says what.

use crate::page::Page;
use crate::visit::Visit;

#[track_caller]
fn switch(page: &Page, industry: &str) {
    page.script(&format!(
        "const menu = document.getElementById('industry'); menu.value = '{industry}';
         menu.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
}

#[track_caller]
fn said(page: &Page, sentence: &str) {
    page.wait_for(format!("“{sentence}”"), || {
        let said = page.script("return document.querySelector('.kept p').textContent");
        (said == sentence).then_some(())
    });
}

#[test]
fn what_was_kept_is_named_and_can_be_given_up() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("50000");
    page.find("textbox", "Gross margin").type_text("64");
    switch(&page, "real_estate");
    said(&page, "Kept what you typed: Monthly budget, Gross margin.");
    page.find("button", "Take the industry’s figures for these too").click();
    said(&page, "");
    assert_eq!(page.find("textbox", "Monthly budget").value(), "6,000");
    assert_ne!(page.find("textbox", "Gross margin").value(), "64");
    assert_eq!(page.script("return document.activeElement.id"), "industry");
    page.find("button", "Undo").click();
    said(&page, "Kept what you typed: Monthly budget, Gross margin.");
    assert_eq!(page.find("textbox", "Monthly budget").value(), "50,000");
    page.find("button", "Undo").click();
    said(&page, "");
    assert_eq!(page.script("return document.getElementById('industry').value"), "b2b_software");
}

#[test]
fn a_figure_typed_as_it_is_usual_stays_all_the_same() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("20000");
    switch(&page, "real_estate");
    said(&page, "Kept what you typed: Monthly budget.");
    assert_eq!(page.find("textbox", "Monthly budget").value(), "20,000");
    // Where it is usual again nothing is kept, and it is not forgotten on the way.
    switch(&page, "automotive");
    said(&page, "");
    switch(&page, "telecom");
    said(&page, "Kept what you typed: Monthly budget.");
    assert_eq!(page.find("textbox", "Monthly budget").value(), "20,000");
}

#[test]
fn a_switch_without_anything_typed_says_nothing() {
    let page = Visit::new().open("");
    switch(&page, "retail");
    page.find("slider", "Share for inbound").press(fantoccini::key::Key::Home, 1);
    switch(&page, "telecom");
    said(&page, "");
    assert!(page.all("button", |name| name.starts_with("Take the industry")).is_empty());
    assert_eq!(
        page.find("slider", "Share for inbound").value(),
        "0",
        "the split is no figure of an industry"
    );
}

/// The cost per lead was seen at 10,000 a month, and the other industry's budget is 6,000.
#[test]
fn a_typed_cost_per_lead_holds_at_the_same_spend() {
    let page = Visit::new().open("");
    page.find("textbox", "Cost per inbound lead").type_text("90");
    let holds = || {
        page.script("return document.querySelector('[data-box=cpl_in] + .reference').textContent")
    };
    let before = holds();
    assert!(before.as_str().is_some_and(|text| text.contains("$10,000")), "{before}");
    switch(&page, "real_estate");
    said(&page, "Kept what you typed: Cost per inbound lead.");
    assert!(holds().as_str().is_some_and(|text| text.contains("Holds at $10,000 a month.")));
}

/// A launch lays the budget of the industry; money laid by hand is the visitor's own.
#[test]
fn a_ready_made_plan_follows_the_other_industrys_budget() {
    let page = Visit::new().open("");
    page.find("combobox", "How the money is laid over time").choose("launch");
    let first =
        || page.script("return document.querySelector('.bar .edge.outbound').ariaValueText");
    page.wait_for("the launch", || (first() == "$48,000").then_some(()));
    switch(&page, "real_estate");
    page.wait_for("the launch of the other budget", || (first() == "$14,400").then_some(()));
    assert_eq!(page.find("combobox", "How the money is laid over time").value(), "launch");
}
