//! A marketer says what holds a plan over time back, what season it is, and what a quarter has to bring.

use fantoccini::key::Key;
use pushpull_model::engine::{Goal, Target, Warning, calibrate, project};

use crate::boxes::assert_survives;
use crate::course::{MENU, assert_cash, assert_said, open_fold, projection, scenario};
use crate::reader::people;
use crate::visit::Visit;

#[test]
fn a_team_that_is_full_is_told_near_the_answer() {
    let page = Visit::new().open("");
    assert_said(&page, "Nothing looks wrong with this plan.");
    open_fold(&page, "Limits and mishaps");
    let capacity = page.find("textbox", "Qualified leads the sales team can handle a month");
    assert_eq!(capacity.value(), "");
    assert_eq!(capacity.attribute("placeholder").as_deref(), Some("no limit"));
    capacity.type_text("5");
    let mut limited = scenario();
    limited.time.capacity = 5.0;
    let plan = calibrate(&limited);
    let warnings = Warning::all(&plan, &project(&plan));
    let Some(Warning::TeamFull { from, to, customers_lost, .. }) =
        warnings.iter().find(|warning| matches!(warning, Warning::TeamFull { .. }))
    else {
        panic!("{warnings:?}");
    };
    let lost = people(*customers_lost);
    assert_said(
        &page,
        &format!(
            "The sales team is full from month {from} to month {to}. That costs {lost} customers."
        ),
    );
    assert_said(
        &page,
        "The team can handle at most 5 qualified leads a month. Of those who wait, 20% give up each month.",
    );
    capacity.type_text("");
    capacity.press(Key::Tab, 1);
    assert_said(&page, "Nothing looks wrong with this plan.");

    page.find("textbox", "Month of a sudden loss of visibility").type_text("12");
    page.find("textbox", "Visibility lost at once").type_text("40");
    assert_said(&page, "In month 12 content loses 40% of its pull, for good.");
    (limited.time.capacity, limited.time.shock_month, limited.time.shock_drop) = (1e6, 12.0, 0.4);
    assert_cash(&page, &limited);
}

#[test]
fn a_quarters_target_is_met_or_says_what_is_missing() {
    let page = Visit::new().open("");
    open_fold(&page, "A target for one quarter");
    page.find("combobox", "What counts").choose("target_leads");
    page.find("textbox", "Quarter of the plan").type_text("2");
    page.find("textbox", "How much you want").type_text("1000");
    let target = Target { goal: Goal::Leads, quarter: 2, planned: 1_000.0 };
    let reached = projection(&scenario()).reached(target).expect("a quarter of the plan");
    let (brings, missing) = (people(reached.reached), people(reached.missing()));
    assert_said(
        &page,
        &format!(
            "Quarter 2, months 4 to 6, brings {brings} leads. It is {missing} leads short of your target of 1,000 leads."
        ),
    );
    page.find("textbox", "How much you want").type_text("10");
    assert_said(&page, "Your target of 10 leads is met.");
    page.find("textbox", "Quarter of the plan").type_text("20");
    assert_said(&page, "The plan has no whole quarter 20. The answer is still for quarter 12.");
    assert_said(&page, "Quarter 12, months 34 to 36, brings");
    page.reload();
    assert_said(&page, "Quarter 12, months 34 to 36, brings");
}

#[test]
fn seasons_are_typed_by_month_and_made_of_mean_one() {
    let page = Visit::new().open("");
    open_fold(&page, "Plan over time");
    page.find("combobox", "First month of the plan").choose("9");
    page.find("textbox", "Outbound, December").type_text("2");
    let mut seasonal = scenario();
    seasonal.time.start = 9.0;
    let mut year = [1.0; 12];
    year[11] = 2.0;
    seasonal.time.season_out = Some(year);
    assert_cash(&page, &seasonal);
    assert_said(&page, "counts as 1.85");
    page.reload();
    assert_cash(&page, &seasonal);
    open_fold(&page, "Plan over time");
    assert_eq!(page.find("textbox", "Outbound, December").value(), "2");
    page.find("button", "No seasons").click();
    seasonal.time.season_out = None;
    assert_cash(&page, &seasonal);
}

#[test]
fn no_text_in_the_boxes_of_a_plan_brings_a_figure_that_is_none() {
    let page = Visit::new().open("");
    let texts = ["", "x", "-5", "0", "1e308", "NaN", "inf", "1e999", "99999999999"];
    for (kind, boxes) in [
        ("launch", &["course_months", "course_hand_over", "course_push"][..]),
        ("bursts", &["course_length", "course_every"]),
        ("stop", &["course_stop_in", "course_stop_out"]),
    ] {
        page.find("combobox", MENU).choose(kind);
        page.wait_for(format!("the boxes of {kind}"), || {
            let key = boxes[0];
            (page.script(&format!("return !!document.getElementById('{key}')")) == true)
                .then_some(())
        });
        for key in boxes {
            assert_survives(&page, key, &texts);
        }
    }
    for fold in ["Type the money", "A target for one quarter", "Plan over time: stops and seasons"]
    {
        open_fold(&page, fold);
    }
    page.find("textbox", "Outbound, December");
    for key in ["money-in-0", "money-out-11", "target_quarter", "target_amount", "season_out-11"] {
        assert_survives(&page, key, &texts);
    }
}
