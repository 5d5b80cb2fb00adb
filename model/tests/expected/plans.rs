//! Plans as calibrated parameters, through the door's own shape.

use pushpull_model::engine;
use pushpull_model::interchange::{Answers, Kind, Plan, PlanChannel, PlanSide};
use serde_json::Value;

use crate::table::{self, ARITHMETIC, IRR, Table, assert_close};

/// The answers to a plan, as they leave the door.
#[track_caller]
fn answers(plan: &Plan) -> Value {
    let plan = plan.parameters().expect("figures within bounds");
    serde_json::to_value(Answers::of(&plan, &engine::project(&plan))).expect("plain figures")
}

#[track_caller]
fn assert_monthly(place: &str, found: &Value, expected: &Value) {
    for (column, expected) in expected.as_object().expect("columns") {
        let figures = |value: &Value| -> Vec<f64> {
            let list = value.as_array().expect("a column");
            list.iter().map(|figure| figure.as_f64().expect("a figure")).collect()
        };
        let place = format!("{place} monthly.{column}");
        table::assert_all_close(&place, &figures(&found[column]), &figures(expected), ARITHMETIC);
    }
}

#[track_caller]
fn assert_cases(file: &str) {
    let cases: Vec<Value> = table::json(file);
    assert_eq!(cases.len(), 24, "cases of {file}");
    for case in &cases {
        let plan = serde_json::from_value(case["params"].clone()).expect("a plan");
        let found = answers(&plan);
        let name = case["name"].as_str().expect("a name");
        for (key, expected) in case["expected"].as_object().expect("results") {
            let place = format!("{file} {name} {key}");
            let tolerance = if key.starts_with("irr") { IRR } else { ARITHMETIC };
            match key.as_str() {
                "monthly" => assert_monthly(&place, &found["monthly"], expected),
                // Left out of some cases where it was computed elsewhere, which does not make it undefined.
                "runoff_npv" if expected.is_null() => {}
                _ => assert_close(&place, found[key].as_f64(), expected.as_f64(), tolerance),
            }
        }
    }
}

#[test]
fn random_plans() {
    assert_cases("params_cases.json");
}

#[test]
fn random_plans_with_schedules_seasons_shocks_and_limits() {
    assert_cases("params_cases_extended.json");
}

fn channel(kind: Kind, cpl: f64, p_mql: f64) -> PlanChannel {
    PlanChannel {
        kind,
        name: String::new(),
        cpl,
        cap: None,
        p_mql,
        weight: 1.0,
        ramp: 0.0,
        decay: 0.1,
        head: 0.0,
        calib: 36.0,
        carry: 0.0,
        recover: 1.0,
        base: Vec::new(),
        response: None,
    }
}

#[test]
fn plans_without_ceilings_follow_closed_formulas() {
    for row in Table::read("closed_form.csv", 4).rows() {
        let side = PlanSide { p_sql: 1.0, p_win: 1.0, cycle: 0.0, churn: row.number("churn") };
        let inbound = row.number("cpl_in_ramp0_decay0.1");
        let json = serde_json::json!({
            "budget": row.number("budget"),
            "share_in": row.number("share_in"),
            "horizon": row.number("horizon"),
            "inbound": [channel(Kind::Asset, inbound, row.number("conv_in"))],
            "outbound": [channel(Kind::Contact, row.number("cpl_out"), row.number("conv_out"))],
            "side_in": side,
            "side_out": side,
            "rev_month": row.number("rev_month"),
            "margin": row.number("margin"),
        });
        let found = answers(&serde_json::from_value(json).expect("a plan"));
        let sum = |column: &str| -> f64 {
            let months = found["monthly"][column].as_array().expect("a column");
            months.iter().filter_map(Value::as_f64).sum()
        };
        row.assert("leads_in", sum("leads_in"), ARITHMETIC);
        row.assert("leads_out", sum("leads_out"), ARITHMETIC);
        for column in ["customers", "revenue", "profit"] {
            row.assert(column, found[column].as_f64(), ARITHMETIC);
        }
    }
}
