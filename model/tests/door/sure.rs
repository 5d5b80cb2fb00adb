//! How sure, what matters most, and the verdict, through the door.

use serde_json::Value;

use crate::{Business, assert_same, example, figure, printed, refusal};

/// The plan that the example scenario is calibrated into.
fn calibrated() -> String {
    printed(&["scenario", "--plan", "-"], &example("scenario.json")).to_string()
}

#[test]
fn a_scenario_and_its_plan_have_the_same_bands_every_time() {
    let scenario = example("scenario.json");
    let first = printed(&["sure", "--draws", "40", "-"], &scenario);
    assert_eq!(printed(&["sure", "--draws", "40", "-"], &scenario), first);
    let plan = printed(&["sure", "--draws=40", "-"], &calibrated());
    for place in ["/plan/npv/p50", "/inbound/npv/p10", "/outbound/cash/36/p90"] {
        let (one, other) = (figure(&first, place), figure(&plan, place));
        // A plan's seasons are brought to mean 1 once more, which may move a last bit.
        assert!((one - other).abs() <= 1e-9 * one.abs(), "{place}: {one} {other}");
    }
    assert_eq!(first["draws"], 40);
    let wins = |side: &str| first["wins"][side].as_u64().expect("a count");
    assert_eq!(wins("inbound") + wins("outbound") + wins("neither"), 40);
    // The months begin before the first.
    assert_eq!(first["plan"]["leads"].as_array().map(Vec::len), Some(37));
    assert_eq!(first["plan"]["cpl"][0]["p50"], Value::Null);
}

#[test]
fn what_is_drawn_is_said() {
    let sure = printed(
        &[
            "sure",
            "--draws",
            "10",
            "--guess",
            "cpl_in:100:164:300",
            "--guess=sales_cost:0:10:50",
            "-",
        ],
        r#"{"industry": "b2b_software"}"#,
    );
    let inputs = sure["inputs"].as_array().expect("a list");
    let of = |key: &str| inputs.iter().filter(|input| input["key"] == key).collect::<Vec<_>>();
    assert_eq!((of("cpl_in").len(), of("cpl_in")[0]["guess"].as_bool()), (1, Some(true)));
    assert!(of("cpl_in")[0]["p95"].as_f64() < Some(300.0));
    assert_eq!(of("cpl_out")[0]["guess"], false);
    assert_same("p95", &of("cpl_out")[0]["p95"], &1.4.into());
    assert_eq!(of("sales_cost").len(), 1);
    assert_eq!(inputs.len(), 13);
}

#[test]
fn a_tornado_has_the_figures_of_the_plan_with_that_input_moved() {
    let tornado = printed(&["tornado", "--objective", "profit", "-"], &example("plan.json"));
    let plan: Value = serde_json::from_str(&example("plan.json")).expect("JSON");
    let profit = |plan: &Value| figure(&printed(&["project", "-"], &plan.to_string()), "/profit");
    let close =
        |one: f64, other: f64| assert!((one - other).abs() < 1e-6 * other.abs(), "{one} {other}");
    close(figure(&tornado, "/plan/assumed"), profit(&plan));
    let bars = tornado["plan"]["bars"].as_array().expect("a list");
    let margin = bars.iter().find(|bar| bar["key"] == "margin").expect("a bar");
    for end in ["/low", "/high"] {
        let mut moved = plan.clone();
        let assumed = plan["margin"].as_f64().expect("a margin");
        moved["margin"] = (assumed * figure(margin, &format!("{end}/input"))).into();
        close(figure(margin, &format!("{end}/figure")), profit(&moved));
    }
    assert_eq!(bars.len(), tornado["difference"]["bars"].as_array().expect("a list").len());
}

#[test]
fn a_verdict_compares_all_on_inbound_with_all_on_outbound() {
    let verdict = printed(&["verdict", "--draws", "50", "-"], r#"{"industry": "retail"}"#);
    let at = |share: f64| {
        let scenario = format!(r#"{{"industry": "retail", "figures": {{"share_in": {share}}}}}"#);
        figure(&printed(&["scenario", "-"], &scenario), "/npv")
    };
    let (inbound, outbound) = (at(1.0), at(0.0));
    assert_same("inbound", &verdict["chosen"]["inbound"], &inbound.into());
    assert_same("outbound", &verdict["chosen"]["outbound"], &outbound.into());
    assert_eq!(verdict["chosen"]["side"], if inbound > outbound { "in" } else { "out" });
    assert_eq!(verdict["each"].as_array().map(Vec::len), Some(7));
    assert_eq!(verdict["matter_most"].as_array().map(Vec::len), Some(3));
}

/// What somebody decides, and so cannot be wrong about.
const DECIDED: [&str; 5] = ["budget", "horizon", "start", "stop_in", "stop_out"];

#[test]
fn a_verdict_says_which_assumption_would_turn_it() {
    let business = Business::software();
    let turning = business.asked(&["verdict", "--draws", "1"])["turning"].clone();
    let key = turning["key"].as_str().expect("an input");
    assert!(!DECIDED.contains(&key), "{turning}");
    let turned = business.with(&[(key, figure(&turning, "/value"))]);
    assert!(business.lead() * turned.lead() < 0.0, "{turning}");
    // No other assumption turns it by a smaller part of itself.
    let moved = |now: f64, value: f64| ((value - now) / now).abs();
    let least = moved(figure(&turning, "/now"), figure(&turning, "/value"));
    for input in business.asked(&["switch"])["inputs"].as_array().expect("a list") {
        let assumed = !DECIDED.contains(&input["key"].as_str().expect("a name"));
        for end in ["/below/value", "/above/value"].into_iter().filter(|_| assumed) {
            if let Some(value) = input.pointer(end).and_then(Value::as_f64) {
                let other = moved(figure(input, "/now"), value);
                assert!(other >= least * (1.0 - 1e-9), "{input}: {other} {least}");
            }
        }
    }
    let nothing =
        Business::software().with(&[("budget", 0.0), ("fixed_in", 0.0), ("upfront_in", 0.0)]);
    assert_eq!(nothing.asked(&["verdict", "--draws", "1"])["turning"], Value::Null);
}

#[test]
fn what_cannot_be_asked_is_refused_in_one_sentence() {
    let plan = example("plan.json");
    for (arguments, sentence) in [
        (["sure", "--draws", "0"], "--draws must be from 1 to 100000"),
        (["sure", "--draws", "1.5"], "--draws must be a whole number from 1 to 100000"),
        (["sure", "--draws", "nan"], "--draws is not a number; it needs one from 1 to 100000"),
        (
            ["tornado", "--objective", "fun"],
            "--objective must be one of leads, customers, profit, npv, runoff_npv, payback_month, roi",
        ),
        (["sure", "--guess", "margin:0.5:0.6:1.8"], "margin must be from 0 to 1"),
        (["tornado", "--guess", "weather:0:1:2"], "weather is nothing that can be guessed"),
        (["verdict", "--guess", "margin:0.9:0.5:1"], "margin: likely: must not be below least"),
        (
            ["sure", "--guess", "margin:0.5"],
            "the guess margin:0.5 must be a name and its least, likely and most figure, as in margin:0.5:0.6:0.8",
        ),
        (
            ["sure", "--fits", "2:0.3"],
            "the chance of a visibility shock a year must be from 0 to 1",
        ),
        (
            ["sure", "--fits", "often"],
            "the fits often must be a chance a year and the share lost, as in 0.5:0.3",
        ),
    ] {
        let [errand, flag, value] = arguments;
        assert_eq!(refusal(&[errand, flag, value, "-"], plan.as_bytes()), sentence);
    }
    assert_eq!(refusal(&["sure", "-"], b"[]"), refusal(&["project", "-"], b"[]"));
    assert_eq!(
        refusal(&["verdict", "-"], br#"{"industry": "space"}"#),
        refusal(&["scenario", "-"], br#"{"industry": "space"}"#)
    );
}
