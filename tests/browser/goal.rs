//! A marketer wants a hundred customers: the page says what it takes, takes it on with one click, and says so where
//! nothing is enough.

use pushpull_model::decision::what_if::{Business, Sought, Target, seek};
use pushpull_model::engine::{calibrate, project};
use pushpull_model::scenario::{Industry, Scenario};

use crate::page::Page;
use crate::reader::{dollars, dollars_and_cents};
use crate::visit::Visit;

fn software() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

/// The figure of an input that reaches a target, as the model finds it.
fn needed(scenario: &Scenario, target: Target, key: &str) -> f64 {
    match seek(scenario, target, key) {
        Ok(Sought::Reached { value, .. }) => value,
        other => panic!("{key}: {other:?}"),
    }
}

#[track_caller]
fn wait_for_text(page: &Page, text: &str) {
    page.wait_for(format!("“{text}”"), || page.text().contains(text).then_some(()));
}

/// Brings the panel into sight, as somebody who scrolls there does.
fn scroll_to_goal(page: &Page) {
    page.script("document.querySelector('.goal').scrollIntoView()");
}

const HUNDRED: Target = Target::Customers { by: 24, at_least: 100.0 };

#[test]
fn a_hundred_customers_take_a_budget_that_brings_them() {
    let page = Visit::new().open("");
    scroll_to_goal(&page);
    let budget = needed(&software(), HUNDRED, "budget");
    let said = format!(
        "For 100 customers by month 24, “Monthly budget” has to be {} instead of $20,000.",
        dollars(budget)
    );
    wait_for_text(&page, &said);
    page.find("button", &format!("Use {}", dollars(budget))).click();
    wait_for_text(&page, "You have it already: 100 customers by month 24 is reached");
    // The whole page goes by it, and what it goes by brings the hundred.
    let mut scenario = software();
    scenario.budget = budget;
    scenario.horizon = 24.0;
    let brought = project(&calibrate(&scenario)).customers();
    assert!((brought - 100.0).abs() < 1e-6, "{brought}");
    let cents = (budget * 100.0).round() / 100.0;
    let whole = dollars(cents.trunc()).replace('$', "");
    let typed = format!("{whole}{}", format!("{:.2}", cents.fract()).trim_start_matches('0'));
    assert_eq!(page.find("textbox", "Monthly budget").value(), typed.trim_end_matches('0'));
    page.reload();
    assert_eq!(page.find("textbox", "Monthly budget").value(), typed.trim_end_matches('0'));
}

#[test]
fn a_cost_per_lead_that_is_taken_on_reaches_the_target() {
    let page = Visit::new().open("");
    scroll_to_goal(&page);
    page.find("combobox", "I want").choose("3");
    page.find("textbox", "At least").type_text("50");
    page.find("combobox", "What may change for it").choose("cpl_in");
    let target = Target::Roi { at_least: 0.5 };
    let cost = needed(&software(), target, "cpl_in");
    page.find("button", &format!("Use {}", dollars_and_cents(cost))).click();
    wait_for_text(&page, "You have it already: a return of 50% is reached");
    let mut scenario = software();
    let input = Scenario::inputs().into_iter().find(|input| input.key == "cpl_in");
    input.expect("an input").set(&mut scenario, cost);
    let roi = project(&calibrate(&scenario)).roi().expect("a return");
    assert!((roi - 0.5).abs() < 1e-6, "{roi}");
}

#[test]
fn what_no_figure_reaches_is_said_with_what_comes_closest() {
    let page = Visit::new().open("");
    scroll_to_goal(&page);
    page.find("textbox", "At least").type_text("1000000");
    page.find("combobox", "What may change for it").choose("margin");
    wait_for_text(
        &page,
        "“Gross margin” alone cannot bring 1,000,000 customers by month 24, anywhere from 0% to 100%.",
    );
    page.find("button", "There is nothing to use");
}

#[test]
fn a_month_that_is_none_is_refused_and_the_last_one_stays() {
    let page = Visit::new().open("");
    scroll_to_goal(&page);
    page.find("textbox", "By the end of month").type_text("121");
    wait_for_text(&page, "By the end of month must be from 1 to 120.");
    // The last month that was one on the way to it.
    wait_for_text(&page, "For 100 customers by month 12, “Monthly budget” has to be");
}

#[test]
fn italian_asks_and_answers_in_italian() {
    let page = Visit::new().width(360).dark().language("it").open("");
    scroll_to_goal(&page);
    page.find("combobox", "Voglio").choose("2");
    wait_for_text(&page, "entro il mese 24");
    page.screenshot("goal_it");
}
