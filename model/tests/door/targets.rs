//! What somebody wants from a quarter, and what the plan makes of it.

use serde_json::{Value, json};

use crate::{example, printed, refusal, run, text};

/// The sum of a monthly figure over a quarter from 1, as the answers themselves have it.
fn in_quarter(answers: &Value, figures: &[&str], quarter: usize) -> f64 {
    let month = |figure: &&str, month: usize| {
        answers["monthly"][*figure][month].as_f64().expect("a figure")
    };
    let months = (quarter - 1) * 3..quarter * 3;
    months.map(|number| figures.iter().map(|figure| month(figure, number)).sum::<f64>()).sum()
}

#[test]
fn a_target_is_met_or_says_what_is_missing() {
    let leads = ["leads_in", "leads_out", "leads_assist", "leads_react"];
    for (errand, file) in [("project", "full_plan.json"), ("scenario", "scenario.json")] {
        let arguments = [
            errand,
            "-",
            "--target",
            "customers:2:30",
            "--target",
            "revenue:12:1000",
            "--target=leads:1:1e3",
        ];
        let answers = printed(&arguments, &example(file));
        let targets = answers["targets"].as_array().expect("a list");
        assert_eq!(targets.len(), 3);
        for (target, (goal, figures, quarter, planned)) in targets.iter().zip([
            ("customers", ["won"].as_slice(), 2, 30.0),
            ("revenue", &["revenue"], 12, 1_000.0),
            ("leads", &leads, 1, 1_000.0),
        ]) {
            let expected = in_quarter(&answers, figures, quarter);
            let reached = target["reached"].as_f64().expect("a figure");
            assert!((reached - expected).abs() <= 1e-9 * expected, "{target}, expected {expected}");
            let said = json!({
                "goal": goal, "quarter": quarter, "planned": planned, "reached": reached,
                "met": reached >= planned, "missing": (planned - reached).max(0.0),
            });
            assert_eq!(target, &said);
        }
        assert_eq!((&targets[0]["met"], &targets[1]["met"]), (&json!(false), &json!(true)));
    }
}

#[test]
fn a_target_that_cannot_be_is_one_sentence() {
    let plan = example("plan.json");
    let refused = |target: &str| refusal(&["project", "-", "--target", target], plan.as_bytes());
    for target in ["customers:13:30", "customers:0:30", "customers:4000000000:30"] {
        assert_eq!(
            refused(target),
            format!("the quarter of the target {target} must be from 1 to 12")
        );
    }
    for target in [
        "",
        "customers",
        "customers:2",
        "clients:2:30",
        "customers:2:30:1",
        "customers:two:30",
        "customers:2.5:30",
        "customers:-2:30",
        "customers:2:many",
        "Customers:2:30",
    ] {
        assert_eq!(
            refused(target),
            format!(
                "the target {target} must be leads, customers or revenue, a quarter and an amount, as in customers:2:30"
            )
        );
    }
    for amount in ["-1", "inf", "1e13", "1e999"] {
        assert_eq!(
            refused(&format!("leads:1:{amount}")),
            format!("the amount of the target leads:1:{amount} must be from 0 to 1000000000000")
        );
    }
    assert_eq!(
        refused("leads:1:NaN"),
        "the amount of the target leads:1:NaN is not a number; it needs one from 0 to 1000000000000"
    );
}

#[test]
fn a_rest_of_a_quarter_has_no_target() {
    let of_months =
        |months: u32| json!({"industry": "retail", "figures": {"horizon": months}}).to_string();
    let refused = |months, target| {
        refusal(&["scenario", "-", "--target", target], of_months(months).as_bytes())
    };
    assert_eq!(refused(5, "leads:2:1"), "the quarter of the target leads:2:1 must be from 1 to 1");
    assert_eq!(
        refused(2, "leads:1:1"),
        "the target leads:1:1 needs a plan of three months at least"
    );
}

#[test]
fn a_table_has_no_targets() {
    for errand in ["project", "scenario"] {
        let output = run(&[errand, "-", "--csv", "--target", "leads:1:1"], b"{}");
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""));
        assert!(text(&output.stderr).contains("'--csv'"));
    }
}
