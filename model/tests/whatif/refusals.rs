//! A question that makes no sense is refused in a sentence that names the field and what is allowed.

use pushpull_model::decision::Objective;
use pushpull_model::decision::what_if::{Axis, Target, grid, seek};
use pushpull_model::engine::calibrate;
use pushpull_model::scenario::{Industry, Scenario};

fn scenario() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

#[track_caller]
fn assert_grid_refused(across: Axis, sentence: &str) {
    let refused = grid(&scenario(), Objective::Npv, across, Axis::around("margin"));
    assert_eq!(refused.expect_err("a refusal").to_string(), sentence);
    let refused = grid(&scenario(), Objective::Npv, Axis::around("margin"), across);
    assert_eq!(refused.expect_err("a refusal").to_string(), sentence);
}

fn axis(key: &str, from: f64, to: f64) -> Axis<'_> {
    Axis { key, range: Some((from, to)), count: 5 }
}

#[test]
fn a_grid_names_what_is_wrong() {
    assert_grid_refused(Axis::around("price"), "price is not an input of a business");
    assert_grid_refused(
        Axis::around("margin"),
        "margin is on both sides of the grid; they must be two inputs",
    );
    assert_grid_refused(axis("close_rate", -0.1, 0.5), "close_rate must be from 0 to 1");
    assert_grid_refused(axis("close_rate", 0.1, 1.5), "close_rate must be from 0 to 1");
    assert_grid_refused(axis("close_rate", f64::NAN, 0.5), "close_rate must be from 0 to 1");
    assert_grid_refused(axis("horizon", 1.0, f64::INFINITY), "horizon must be from 1 to 120");
    assert_grid_refused(
        axis("horizon", 24.0, 12.0),
        "horizon must end at 24 or above, and within 1 to 120",
    );
    for count in [0, 102] {
        let across = Axis { key: "budget", range: None, count };
        assert_grid_refused(across, &format!("budget needs 1 to 101 values, not {count}"));
    }
}

#[test]
fn what_a_plan_does_not_have_is_named() {
    let plan = calibrate(&scenario());
    let refused = grid(&plan, Objective::Npv, Axis::around("capacity"), Axis::around("margin"));
    let sentence = "capacity is not there to be moved in this business";
    assert_eq!(refused.expect_err("a refusal").to_string(), sentence);
    let refused = seek(&plan, Target::Npv { at_least: 0.0 }, "capacity");
    assert_eq!(refused.expect_err("a refusal").to_string(), sentence);
}

#[test]
fn a_goal_names_what_is_wrong() {
    let customers = |by, at_least| Target::Customers { by, at_least };
    for (target, key, sentence) in [
        (customers(0, 1.0), "budget", "month must be from 1 to 120"),
        (customers(121, 1.0), "budget", "month must be from 1 to 120"),
        (Target::BreakEven { by: 0 }, "budget", "month must be from 1 to 120"),
        (customers(12, -1.0), "budget", "customers must be from 0 to 1000000000"),
        (customers(12, f64::NAN), "budget", "customers must be from 0 to 1000000000"),
        (Target::Leads { by: 12, at_least: 2e9 }, "budget", "leads must be from 0 to 1000000000"),
        (Target::Roi { at_least: -1.5 }, "budget", "roi must be from -1 to 1000000"),
        (
            Target::Profit { at_least: f64::INFINITY },
            "budget",
            "profit must be from -1000000000000 to 1000000000000",
        ),
        (customers(12, 1.0), "buget", "buget is not an input of a business"),
    ] {
        let refused = seek(&scenario(), target, key).expect_err("a refusal");
        assert_eq!(refused.to_string(), sentence);
    }
}
