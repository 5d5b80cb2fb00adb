//! A newcomer reads what the two sides are, and what each rule comes to with the figures on the page.

use pushpull_model::engine::{Projection, calibrate, project, run_off};
use pushpull_model::scenario::{Industry, Scenario};

use crate::page::Page;
use crate::visit::Visit;

/// The row of an aspect, once it says this.
#[track_caller]
fn says(page: &Page, aspect: &str, sentence: &str) {
    page.script("document.getElementById('comparison-heading').scrollIntoView()");
    page.wait_for(format!("“{sentence}” beside {aspect}"), || {
        let row = page.script(&format!(
            "return [...document.querySelectorAll('.comparison tbody tr')]
                .find(row => row.firstElementChild.textContent === '{aspect}').textContent"
        ));
        row.as_str().is_some_and(|text| text.contains(sentence)).then_some(())
    });
}

/// A count of people as an English page writes it.
fn count(people: f64) -> String {
    let text = match people {
        people if people >= 99.95 => format!("{people:.0}"),
        people if people >= 0.995 => format!("{people:.1}"),
        people => format!("{people:.2}"),
    };
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

fn leads(plan: &Projection, month: usize) -> String {
    count(plan.months[month - 1].leads.sum())
}

#[test]
fn every_rule_comes_with_the_figures_of_the_scenario() {
    let page = Visit::new().open("");
    let plan = calibrate(&Scenario::preset(Industry::B2bSoftware));
    for share in [1.0, 0.0] {
        let alone = project(&plan.with_share(share));
        let (first, last) = (leads(&alone, 1), leads(&alone, 36));
        let speed = format!("Leads in month 1: {first}. In month 36: {last}.");
        says(&page, "Speed", &speed);
        let after = run_off(&plan.with_share(share)).months[47].leads.sum();
        // Of outbound only referrals are left: too few for a figure.
        let said = if after < 0.75 { "about one every ".to_owned() } else { count(after) + "." };
        says(&page, "When the money stops", &format!("A year after a stop there: {said}"));
        let cpl = alone.cpl().expect("leads").round();
        says(&page, "Cost per lead", &format!("${cpl} over the whole time."));
    }
    let split = project(&plan);
    let share = split.leads_by_path().inbound / split.leads() * 100.0;
    says(&page, "Push or pull", &format!("At your split it brings {share:.0}% of all leads."));
}

#[test]
fn the_figures_follow_what_is_typed() {
    let page = Visit::new().open("");
    page.find("textbox", "Months to look at").type_text("12");
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.horizon = 12.0;
    let inbound = project(&calibrate(&scenario).with_share(1.0));
    says(&page, "Speed", &format!("In month 12: {}.", leads(&inbound, 12)));
}
