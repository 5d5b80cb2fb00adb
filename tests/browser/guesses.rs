//! A marketer knows her margin better than the model does: she says what it may be, and the hundred cases go by it.

use pushpull_model::decision::Objective;
use pushpull_model::decision::chance::Distribution;
use pushpull_model::decision::uncertainty::{Doubts, Guess, Run, USUAL_DRAWS};
use pushpull_model::engine::calibrate;
use pushpull_model::scenario::{Industry, Scenario};

use crate::page::Page;
use crate::visit::Visit;

#[track_caller]
fn wait_for_text(page: &Page, text: &str) {
    page.wait_for(format!("“{text}”"), || page.text().contains(text).then_some(()));
}

/// In how many of a hundred cases the usual split has its money back when the margin is between these two.
fn cases(least: f64, most: f64) -> String {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    let plan = calibrate(&scenario);
    let distribution = Distribution::pert(least, scenario.margin, most).expect("a distribution");
    let guess = Guess { key: "margin", now: Some(scenario.margin), distribution };
    let doubts = Doubts::with(&plan, &[guess]).expect("a guess that fits");
    let mut run = Run::new(&plan, &doubts, Objective::Profit, USUAL_DRAWS);
    run.advance(USUAL_DRAWS);
    format!("{:.0}", run.bands().plan.breaks_even() * 100.0)
}

#[test]
fn what_is_known_of_a_margin_moves_the_hundred_cases() {
    let page = Visit::new().open("");
    page.find("button", "About: Gross margin").click();
    page.find("textbox", "May be as low as").type_text("30");
    wait_for_text(&page, "This says nothing until the other end is there too.");
    page.find("textbox", "May be as high as").type_text("75");
    let said =
        format!("In {} of 100 cases it has its money back within 36 months.", cases(0.3, 0.75));
    wait_for_text(&page, &said);

    page.script("document.querySelectorAll('summary').forEach(summary => summary.textContent == 'How sure' && summary.click())");
    page.wait_for("the row of the margin", || {
        let row = page.script(
            "return [...document.querySelectorAll('.doubted tbody tr')].map(row => row.innerText).find(text => text.startsWith('Gross margin'))",
        );
        row.as_str()?.contains("you").then_some(())
    });
    page.reload();
    wait_for_text(&page, &said);
}

#[test]
fn ends_without_the_figure_between_them_say_so_and_count_for_nothing() {
    let page = Visit::new().open("");
    page.wait_for("first answer", || page.text().contains("cases").then_some(()));
    page.find("button", "About: Gross margin").click();
    page.find("textbox", "May be as low as").type_text("80");
    wait_for_text(&page, "The figure itself, 71.7%, lies outside.");
    page.find("textbox", "May be as low as").type_text("700");
    wait_for_text(&page, "May be as low as must be from 0% to 100%.");
}
