//! What it takes to reach a target, through the door.

use crate::{Business, assert_close, example, figure, refusal};

/// What a target makes of the answers to a business: the place of the figure, and whether less of it is better.
fn reached(business: &Business, target: &str) -> Option<f64> {
    let parts: Vec<&str> = target.split(':').collect();
    let until = |month: &str| business.with(&[("horizon", month.parse().expect("a month"))]);
    let (answers, place) = match parts.as_slice() {
        [kind @ ("customers" | "leads"), by, _] => (until(by).answers(), *kind),
        ["break_even", _] => (business.answers(), "payback_interp"),
        [kind, _] => (business.answers(), *kind),
        _ => panic!("{target}"),
    };
    answers[place].as_f64()
}

/// Whether the answers meet the target.
fn met(business: &Business, target: &str) -> bool {
    let wanted: f64 = target.rsplit(':').next().expect("an amount").parse().expect("a number");
    let less = target.starts_with("break_even");
    reached(business, target)
        .is_some_and(|reached| if less { reached <= wanted } else { reached >= wanted })
}

#[track_caller]
fn assert_reaches(business: &Business, target: &str, input: &str) {
    let sought = business.asked(&["goal", "--target", target, "--input", input]);
    assert_eq!(
        (sought["outcome"].as_str(), sought["input"].as_str()),
        (Some("reached"), Some(input))
    );
    assert_eq!(sought["target"], target.split(':').next().expect("a kind"));
    let (now, value) = (figure(&sought, "/now"), figure(&sought, "/value"));
    let what = format!("{input} {value} for {target}");
    let there = business.with(&[(input, value)]);
    let found = reached(&there, target).expect("a figure");
    assert_close(&what, found, figure(&sought, "/reached"));
    // The figure that is printed is right to a part in 10¹⁰.
    let beyond = value + 1e-9 * value.abs() * (value - now).signum();
    assert!(met(&business.with(&[(input, beyond)]), target), "{what}");
    let before = value - 1e-6 * value.abs() * (value - now).signum();
    assert!(!met(&business.with(&[(input, before)]), target), "{what}");
}

#[test]
fn the_value_put_back_reaches_the_target() {
    for (target, input) in [
        ("customers:24:100", "budget"),
        ("leads:12:1500", "cpl_in"),
        ("profit:100000", "margin"),
        ("npv:0", "share_in"),
        ("roi:0.5", "rev_month"),
        ("break_even:30", "rev_month"),
    ] {
        assert_reaches(&Business::software(), target, input);
    }
    for (target, input) in [
        ("customers:24:100", "budget"),
        ("leads:18:2000", "budget"),
        ("profit:100000", "margin"),
        ("npv:0", "share_in"),
        ("roi:0.5", "rev_month"),
    ] {
        assert_reaches(&Business::plan(), target, input);
    }
}

#[test]
fn what_is_reached_already_says_where_it_is_lost() {
    let business = Business::software();
    let sought = business.asked(&["goal", "--target=customers:24:20", "--input=budget"]);
    assert_eq!(sought["outcome"], "already_reached");
    let until = business.with(&[("horizon", 24.0)]);
    assert_close("reached", figure(&sought, "/reached"), figure(&until.answers(), "/customers"));
    let lost = until.with(&[("budget", figure(&sought, "/lost_below"))]);
    assert!(figure(&lost.answers(), "/customers") < 20.0);
    assert_eq!(sought["lost_above"], serde_json::Value::Null);
    assert_close("now", figure(&sought, "/now"), 20_000.0);
}

#[test]
fn what_cannot_be_reached_says_what_comes_closest() {
    let business = Business::software();
    let sought = business.asked(&["goal", "--target", "customers:24:1000000", "--input", "cycle"]);
    assert_eq!(sought["outcome"], "cannot_be_reached");
    let closest = business.with(&[("horizon", 24.0), ("cycle", figure(&sought, "/best_value"))]);
    assert_close("best", figure(&sought, "/best"), figure(&closest.answers(), "/customers"));
}

#[test]
fn a_target_or_an_input_that_is_none_is_refused() {
    let plan = example("plan.json");
    let written = |target: &str| {
        format!(
            "the target {target} must be customers or leads with a month and an amount, as in customers:24:100, \
             break_even with a month, or roi, profit or npv with an amount"
        )
    };
    for (target, sentence) in [
        ("", written("")),
        ("customers", written("customers")),
        ("customers:100", written("customers:100")),
        ("npv:0:0", written("npv:0:0")),
        ("fun:3", written("fun:3")),
        ("a\nb", written("a\\nb")),
        ("leads:0:5", "the month of the target leads:0:5 must be from 1 to 120".into()),
        ("leads:2.5:5", "the month of the target leads:2.5:5 must be a whole number from 1 to 120".into()),
        (
            "break_even:soon",
            "the month of the target break_even:soon is not a number; it needs one from 1 to 120".into(),
        ),
        ("leads:2:-5", "the amount of the target leads:2:-5 must be from 0 to 1000000000".into()),
        ("roi:inf", "the amount of the target roi:inf must be from -1 to 1000000".into()),
        (
            "npv:much",
            "the amount of the target npv:much is not a number; it needs one from -1000000000000 to 1000000000000"
                .into(),
        ),
    ] {
        let arguments = ["goal", "--target", target, "--input", "budget", "-"];
        assert_eq!(refusal(&arguments, plan.as_bytes()), sentence);
    }
    for (business, has, has_not) in
        [(Business::plan(), "cap_in", "ref_in"), (Business::software(), "ref_in", "cap_in")]
    {
        for key in ["weather", "", "--target"] {
            let arguments = ["goal", "--target", "npv:0", "--input", key, "-"];
            let sentence = refusal(&arguments, business.text().as_bytes());
            let known = sentence.strip_prefix("--input must be one of ").expect("a list");
            let known: Vec<&str> = known.split(", ").collect();
            assert!(known.contains(&has) && !known.contains(&has_not), "{sentence}");
            assert!(known.contains(&"budget") && known.contains(&"margin"), "{sentence}");
        }
    }
}

#[test]
fn an_input_that_this_plan_has_nothing_of_is_named() {
    let side = serde_json::json!({"p_sql": 1, "p_win": 1, "cycle": 0, "churn": 1});
    let plan = serde_json::json!({
        "budget": 1000, "share_in": 0, "horizon": 12, "margin": 1, "inbound": [],
        "outbound": [{"kind": "contact", "cpl": 10, "p_mql": 0.5}], "side_in": side, "side_out": side,
    });
    let arguments = ["goal", "--target", "npv:0", "--input", "ramp", "-"];
    let sentence = refusal(&arguments, plan.to_string().as_bytes());
    assert_eq!(sentence, "ramp is not there to be moved in this business");
}
