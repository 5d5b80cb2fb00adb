//! Credit, contribution and checks as they leave the door, under names that do not change.

use pushpull_model::engine::{Capacity, project};
use pushpull_model::interchange::Answers;
use serde_json::{Value, json};

use crate::software;

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn the_answers_have_them_all() {
    let mut plan = software(11);
    plan.capacity = Some(Capacity { sqls: 5.0, wait_loss: 0.2 });
    let projection = project(&plan);
    let answers = serde_json::to_value(Answers::of(&plan, &projection)).expect("figures");
    let models = answers["attribution"].as_array().expect("a list");
    let names: Vec<_> = models.iter().map(|found| found["model"].clone()).collect();
    assert_eq!(json!(names), json!(["first", "last", "linear", "time_decay", "position", "w"]));
    for found in models {
        assert_eq!(keys(found), ["customers", "model", "revenue"]);
        assert_eq!(keys(&found["customers"]), ["inbound", "outbound"]);
    }
    let contribution = &answers["contribution"];
    assert_eq!(keys(contribution), ["customers", "gross", "leads", "npv", "profit"]);
    let of = ["both", "inbound", "inbound_alone", "outbound", "outbound_alone", "synergy"];
    assert_eq!(keys(&contribution["npv"]), of);
    let checks = &answers["checks"];
    assert_eq!(keys(checks), ["inbound", "outbound", "plan", "quarters", "warnings"]);
    assert_eq!(keys(&checks["plan"]), ["customer", "lead", "positive_month"]);
    assert_eq!(checks["quarters"].as_array().map(Vec::len), Some(3));
    assert_eq!(keys(&checks["quarters"][0]), ["customers", "leads", "revenue"]);
    let [short, full] = checks["warnings"].as_array().expect("a list").as_slice() else {
        panic!("two warnings, not {}", checks["warnings"])
    };
    let expected = json!({
        "warning": "too_short_for_content", "side": "in", "horizon": 11, "ramp": 9.0, "cycle": 2.125,
    });
    assert_eq!(short, &expected);
    assert_eq!(keys(full), ["customers_lost", "from", "months", "to", "warning"]);
    assert_eq!(full["warning"], "team_full");
}
