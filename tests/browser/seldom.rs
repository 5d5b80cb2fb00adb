//! A small firm wins a customer now and then: nobody shows it a tenth of one.

use fantoccini::key::Key;
use pushpull_model::engine::{calibrate, project, run_off};
use pushpull_model::scenario::{Industry, Scenario};

use crate::page::Page;
use crate::visit::Visit;

/// Whether a text says how far two are apart, in months, to the month.
#[track_caller]
fn says(text: &str, before: &str, apart: f64) -> bool {
    let (low, high) = (apart.floor(), apart.ceil());
    [format!("{low} to {high}"), format!("{low}"), format!("{high}")]
        .iter()
        .any(|span| text.contains(&format!("{before}about one every {span} months")))
}

#[track_caller]
fn wait_for(page: &Page, before: &str, rate: f64) {
    assert!(
        rate > 0.045 && rate < 0.7,
        "{rate} a month is not seldom, or is too seldom for months"
    );
    page.wait_for(format!("“{before}” {rate} a month in words"), || {
        says(&page.text(), before, 1.0 / rate).then_some(())
    });
}

#[test]
fn counts_far_below_one_a_month_are_said_in_words() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("500");
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.budget = 500.0;
    let plan = calibrate(&scenario);
    wait_for(&page, "customers, ", project(&plan).customers() / 36.0);
    page.script("document.getElementById('comparison-heading').scrollIntoView()");
    let inbound = project(&plan.with_share(1.0));
    wait_for(&page, "Leads in month 1: ", inbound.months[0].leads.sum());

    // Outbound stops after a month, and what comes then are referrals.
    page.find("slider", "Last month with spending").press(Key::Home, 1);
    (scenario.time.stop_in, scenario.time.stop_out) = (1.0, 1.0);
    let stopped = run_off(&calibrate(&scenario));
    let later = stopped.months[6].leads.inbound;
    page.wait_for("what is left in words", || {
        let cell = page
            .script("return document.querySelector('.stop tbody tr:nth-child(2) td').textContent");
        says(cell.as_str()?, "", 1.0 / later).then_some(())
    });
}
