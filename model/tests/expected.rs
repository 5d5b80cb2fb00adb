//! The expected results that stand in `tests/vectors`: what was computed elsewhere must come out here.

#[path = "support/table.rs"]
mod table;

use pushpull_model::engine::{self, Parameters};
use pushpull_model::interchange::{Answers, Plan};
use pushpull_model::scenario::{Industry, Scenario};
use serde_json::Value;
use table::{assert_close, Row, Table};

/// Agreement asked for where both sides only add and multiply.
const ARITHMETIC: f64 = 1e-9;
/// Agreement asked for an internal rate of return.
const IRR: f64 = 1e-8;
/// Agreement asked for what went through a bisection on both sides.
const BISECTION: f64 = 1e-6;

fn preset(key: &str) -> Scenario {
    Scenario::preset(Industry::from_key(key).expect("a preset of that name"))
}

/// Compares every figure that a row has with the answers, empty being undefined.
#[track_caller]
fn assert_answers(row: &Row, answers: &Answers, skip: &[&str]) {
    let answers = serde_json::to_value(answers).expect("answers are plain figures");
    for (name, text) in row.named() {
        if skip.contains(&name) {
            continue;
        }
        let tolerance = if name.starts_with("irr") { IRR } else { ARITHMETIC };
        assert_close(&format!("{} {name}", row.line()), answers[name].as_f64(), parse(text), tolerance);
    }
}

fn parse(text: &str) -> Option<f64> {
    (!text.is_empty()).then(|| text.parse().expect("a number"))
}

#[test]
fn every_preset_gives_the_expected_figures_at_four_shares_and_four_horizons() {
    let table = Table::read("scenarios.csv");
    assert_eq!(table.rows().count(), 208);
    for row in table.rows() {
        let mut scenario = preset(row.text("preset"));
        scenario.share_in = row.number("share_in");
        scenario.horizon = row.number("horizon");
        let plan = engine::calibrate(&scenario);
        let answers = Answers::of(&plan, &engine::project(&plan));
        assert_answers(&row, &answers, &["preset", "share_in", "horizon"]);
    }
}

#[test]
fn every_calibrated_plan_gives_the_expected_figures() {
    for (file, count) in [("params_cases.json", 24), ("params_cases_extended.json", 24)] {
        let cases: Vec<Value> = table::json(file);
        assert_eq!(cases.len(), count);
        for case in &cases {
            let plan: Plan = serde_json::from_value(case["params"].clone()).expect("a plan");
            let plan: Parameters = plan.parameters().expect("figures within bounds");
            let answers = serde_json::to_value(Answers::of(&plan, &engine::project(&plan))).expect("figures");
            let name = case["name"].as_str().unwrap_or_default();
            for (key, expected) in case["expected"].as_object().expect("results") {
                if key == "monthly" {
                    for (column, expected) in expected.as_object().expect("columns") {
                        let found = answers["monthly"][column].as_array().expect("a column");
                        let expected = expected.as_array().expect("a column");
                        assert_eq!(found.len(), expected.len(), "{name} {column}");
                        for (month, (found, expected)) in found.iter().zip(expected).enumerate() {
                            let place = format!("{file} {name} {column} {month}");
                            assert_close(&place, found.as_f64(), expected.as_f64(), ARITHMETIC);
                        }
                    }
                } else if !(key == "runoff_npv" && expected.is_null()) {
                    let tolerance = if key.starts_with("irr") { IRR } else { ARITHMETIC };
                    let place = format!("{file} {name} {key}");
                    assert_close(&place, answers[key].as_f64(), expected.as_f64(), tolerance);
                }
            }
        }
    }
}
