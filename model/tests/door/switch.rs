//! What would change the answer, through the door.

use serde_json::Value;

use crate::{Business, assert_close, figure};

/// Scenario and plan: every value that can be written down in the file flips the winner, and a millionth before it does
/// not.
#[track_caller]
fn assert_flips(business: &Business, found: &Value, skipped: &[&str]) -> usize {
    let winner = if business.lead() > 0.0 { "in" } else { "out" };
    assert_eq!(found["winner"], winner);
    let mut count = 0;
    for input in found["inputs"].as_array().expect("a list") {
        let key = input["key"].as_str().expect("a name");
        if skipped.contains(&key) {
            continue;
        }
        for side in ["below", "above"].into_iter().filter(|side| !input[side].is_null()) {
            let (now, value) = (figure(input, "/now"), figure(&input[side], "/value"));
            let lead = |value: f64| business.with(&[(key, value)]).lead();
            let outwards = (value - now).signum();
            let whole = key == "horizon" || key.starts_with("stop") || key == "calib";
            let [beyond, before] = if whole {
                [value, value - outwards]
            } else {
                [1e-9, -1e-6].map(|part| value + outwards * part * value.abs())
            };
            assert!(lead(beyond) * business.lead() < 0.0, "{key} at {value}");
            assert!(lead(before) * business.lead() > 0.0, "{key} before {value}");
            count += 1;
        }
    }
    count
}

#[test]
fn every_switch_value_put_back_changes_the_winner() {
    let business = Business::software();
    let found = business.asked(&["switch"]);
    assert_eq!(
        (found["outcome"].as_str(), found["objective"].as_str()),
        (Some("winner"), Some("npv"))
    );
    assert!(assert_flips(&business, &found, &[]) > 20);
    // What a plan's file has under the same name.
    let business = Business::plan();
    let found = business.asked(&["switch"]);
    let keys = found["inputs"].as_array().expect("a list").iter();
    let keys = keys.map(|input| input["key"].as_str().expect("a name").to_owned());
    let Business::Plan(file) = &business else { panic!("a plan") };
    let other: Vec<String> = keys.filter(|key| file[key].is_null()).collect();
    let other: Vec<&str> = other.iter().map(String::as_str).collect();
    assert!(assert_flips(&business, &found, &other) > 3);
}

#[test]
fn the_nearest_has_the_smallest_move_of_all() {
    let found = Business::software().asked(&["switch", "--objective", "profit"]);
    let moves = found["inputs"].as_array().expect("a list").iter().flat_map(|input| {
        let now = figure(input, "/now");
        let values = ["/below/value", "/above/value"]
            .map(|place| input.pointer(place).and_then(Value::as_f64));
        values.into_iter().flatten().map(move |value| ((value - now) / now).abs())
    });
    let least = moves.filter(|part| part.is_finite()).fold(f64::INFINITY, f64::min);
    let nearest = &found["nearest"];
    let (now, value) = (figure(nearest, "/now"), figure(nearest, "/value"));
    assert_close("move", ((value - now) / now).abs(), least);
    assert_close("multiple", figure(nearest, "/multiple"), value / now);
    assert_eq!((found["winner"].as_str(), nearest["winner"].as_str()), (Some("in"), Some("out")));
}

#[test]
fn the_multiples_are_those_of_the_cost_per_lead() {
    let business = Business::plan();
    let found = business.asked(&["switch"]);
    // The example plan has one channel a side.
    for side in ["inbound", "outbound"] {
        let multiple = figure(&found, &format!("/multiples/{side}"));
        let Business::Plan(file) = &business else { panic!("a plan") };
        let lead = |factor: f64| {
            let mut file = file.clone();
            // A dearer lead is one that money buys fewer of, at the ceiling too.
            for (key, factor) in [("cpl", factor), ("cap", 1.0 / factor)] {
                if let Some(now) = file[side][0][key].as_f64() {
                    file[side][0][key] = (now * factor).into();
                }
            }
            Business::Plan(file).lead()
        };
        assert!(
            lead(multiple * (1.0 - 1e-6)) * lead(multiple * (1.0 + 1e-6)) < 0.0,
            "{side} {multiple}"
        );
    }
}

#[test]
fn where_nobody_wins_that_is_said() {
    let idle =
        Business::software().with(&[("budget", 0.0), ("fixed_in", 0.0), ("upfront_in", 0.0)]);
    let found = idle.asked(&["switch", "--objective", "leads"]);
    let said = |key: &str| found[key].as_str().expect("a word").to_owned();
    assert_eq!(
        [said("outcome"), said("why"), said("objective")],
        ["no_winner", "nothing_spent", "leads"]
    );
    assert_eq!(found["nearest"], Value::Null);
    assert_eq!(found["multiples"]["inbound"], Value::Null);
}
