//! A marketer asks what is left when the money stops.

use fantoccini::key::Key;
use pushpull_model::engine::{calibrate, project};
use pushpull_model::scenario::{Industry, Scenario};

use crate::page::Page;
use crate::visit::Visit;

/// The cells of the table, row by row.
fn cells(page: &Page) -> Vec<Vec<String>> {
    let cells = page.script(
        "return [...document.querySelectorAll('.stop tbody tr')]
            .map(row => [...row.cells].map(cell => cell.textContent))",
    );
    serde_json::from_value(cells).expect("rows of texts")
}

/// B2B software at an even split, stopped after a month.
fn scenario(stop: f64) -> Scenario {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    (scenario.time.stop_in, scenario.time.stop_out) = (stop, stop);
    scenario
}

/// Section 2.9 of the specification: 43.8 inbound leads at the stop, 55.3 half a year later, 49.3 after a year; of outbound
/// 31.2, and then referrals only.
#[test]
fn stopping_after_a_year_shows_what_remains() {
    let page = Visit::new().open("");
    assert!(page.text().contains("Spending goes on to the end, month 36."));
    let slider = page.find("slider", "Last month with spending");
    assert_eq!(
        slider.attribute("aria-valuetext").as_deref(),
        Some("Spending goes on to the end, month 36. Move the slider to stop earlier.")
    );
    slider.press(Key::Home, 1);
    slider.press(Key::Right, 11);
    page.wait_for("stop after month 12", || {
        page.text().contains("Spending on both sides stops after month 12.").then_some(())
    });
    let rows = cells(&page);
    let leads: Vec<_> = rows.iter().map(|row| row[1].as_str()).collect();
    assert_eq!(leads, ["43.8", "55.3", "49.3"]);
    assert_eq!(rows[0][2], "31.2");
    assert_eq!(rows[1][0], "6 months later, month 18");
    let cash = |scenario: &Scenario| project(&calibrate(scenario)).profit().round();
    let text = page.text();
    let figure = |cash: f64| {
        let digits = format!("{:.0}", cash.abs());
        let (thousands, rest) = digits.split_at(digits.len() - 3);
        format!("{}${thousands},{rest}", if cash < 0.0 { "-" } else { "" })
    };
    let [stopped, onward] =
        [scenario(12.0), scenario(120.0)].map(|scenario| figure(cash(&scenario)));
    let said = format!("Cash after 36 months: {stopped}. Without stopping it would be {onward}.");
    assert!(text.contains(&said), "{said} in {text}");
    // The table of the plans follows, and so does the next visit.
    assert!(text.contains(&stopped));
    page.reload();
    assert!(page.text().contains("Spending on both sides stops after month 12."));
    page.find("slider", "Last month with spending").press(Key::End, 1);
    page.wait_for("end of the stop", || {
        page.text().contains("Spending goes on to the end, month 36.").then_some(())
    });
}
