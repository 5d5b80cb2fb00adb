//! A calibrated plan goes in, and its answers come out.

use std::process::{Command, Stdio};

use pushpull_model::engine::{self, calibrate};
use pushpull_model::interchange::{Answers, Plan};
use pushpull_model::scenario::{Industry, Scenario};
use serde_json::{Value, json};

use crate::{assert_same, example, printed, refusal, run, text};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/plan.json");

/// What the program answers to a plan.
#[track_caller]
fn answers(plan: &str) -> Value {
    printed(&["project", "-"], plan)
}

/// The example plan with something else at a place, as in `/inbound/0/cpl`; nothing takes the place out.
fn changed(place: &str, value: Option<Value>) -> String {
    let text = example("plan.json");
    let mut plan: Value = serde_json::from_str(&text).expect("JSON");
    let (parent, key) = place.rsplit_once('/').expect("a path");
    let parent = plan.pointer_mut(parent).expect("a place").as_object_mut().expect("an object");
    match value {
        Some(value) => parent.insert(key.to_owned(), value),
        None => parent.remove(key),
    };
    plan.to_string()
}

#[test]
fn an_expected_case_goes_in_and_comes_out_right() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/params_cases.json");
    let cases: Value =
        serde_json::from_str(&std::fs::read_to_string(path).expect("the cases")).expect("JSON");
    let case = &cases[0];
    let found = answers(&case["params"].to_string());
    for key in
        ["leads", "customers", "revenue", "cost", "npv", "cpl", "cac", "roi", "value_after_horizon"]
    {
        let (found, expected) =
            (found[key].as_f64().expect(key), case["expected"][key].as_f64().expect(key));
        assert!(
            (found - expected).abs() <= 1e-9 * expected.abs(),
            "{key}: {found}, expected {expected}"
        );
    }
    assert_eq!(found["payback_month"], Value::Null);
    let cum = |answers: &Value| answers["monthly"]["cum"].as_array().map(Vec::len);
    assert_eq!(cum(&found), cum(&case["expected"]));
}

#[test]
fn the_example_is_the_preset_and_its_answers_are_the_engines() {
    let plan = calibrate(&Scenario::preset(Industry::B2bSoftware));
    let written = example("plan.json");
    let expected = serde_json::to_value(Plan::from(&plan)).expect("plain figures");
    assert_same("plan", &serde_json::from_str(&written).expect("JSON"), &expected);
    let output = run(&["project", EXAMPLE], b"");
    let expected = serde_json::to_value(Answers::of(&plan, &engine::project(&plan)));
    assert_same(
        "answers",
        &serde_json::from_slice(&output.stdout).expect("JSON"),
        &expected.expect("plain figures"),
    );
}

#[test]
fn the_months_come_as_a_table() {
    let output = run(&["project", EXAMPLE, "--csv"], b"");
    assert_eq!(output.status.code(), Some(0));
    let table = text(&output.stdout);
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split(',').collect()).collect();
    let header =
        "month,leads_in,leads_out,leads_assist,leads_react,mql,sql,won,active,revenue,cost,cum";
    assert_eq!(table.lines().next(), Some(header));
    assert_eq!(rows.len(), 38);
    assert!(rows.iter().all(|row| row.len() == 12));
    assert_eq!(rows[1], ["0", "", "", "", "", "", "", "", "", "", "", "-12000"]);
    let answers = answers(&example("plan.json"));
    for (row, month) in rows[2..].iter().zip(1..) {
        assert_eq!(row[0], month.to_string());
        for (name, cell) in rows[0].iter().zip(row).skip(1) {
            let index = if *name == "cum" { month } else { month - 1 };
            assert_eq!(
                cell.parse().ok(),
                answers["monthly"][name][index].as_f64(),
                "{name} {month}"
            );
        }
    }
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let plan = example("plan.json");
    assert_eq!(answers(&format!("\u{feff}{plan}")), answers(&plan));
}

#[test]
fn what_is_left_out_is_off() {
    let side = json!({"p_sql": 1, "p_win": 1, "cycle": 0, "churn": 1});
    let plan = json!({
        "budget": 1000, "share_in": 0, "horizon": 12, "margin": 1,
        "inbound": [], "outbound": [{"kind": "contact", "cpl": 10, "p_mql": 0.5}], "side_in": side, "side_out": side,
    });
    let found = answers(&plan.to_string());
    assert_eq!((found["leads"].as_f64(), found["customers"].as_f64()), (Some(1200.0), Some(600.0)));
}

#[test]
fn every_bad_figure_is_named_with_what_is_allowed() {
    let none = None;
    for (place, value, sentence) in [
        ("/budget", Some(json!(-1)), "budget must be from 0 to 1000000000"),
        (
            "/budget",
            Some(json!("20k")),
            "budget is not a number; it needs one from 0 to 1000000000",
        ),
        ("/budget", Some(json!(null)), "budget is not a number; it needs one from 0 to 1000000000"),
        ("/budget", none.clone(), "budget needs a number from 0 to 1000000000"),
        ("/share_in", Some(json!(1.01)), "share_in must be from 0 to 1"),
        ("/horizon", Some(json!(0)), "horizon must be from 1 to 120"),
        ("/horizon", Some(json!(12.5)), "horizon must be a whole number from 1 to 120"),
        ("/inbound/0/cpl", Some(json!(0)), "inbound[0].cpl must be from 0.000000001 to 1000000000"),
        (
            "/inbound/0/cpl",
            none.clone(),
            "inbound[0].cpl needs a number from 0.000000001 to 1000000000",
        ),
        (
            "/inbound/0/cpl",
            Some(json!([])),
            "inbound[0].cpl is not a number; it needs one from 0.000000001 to 1000000000",
        ),
        ("/outbound/0/carry", Some(json!(1)), "outbound[0].carry must be from 0 to 0.999"),
        (
            "/inbound/0/kind",
            Some(json!("magnet")),
            "inbound[0].kind must be \"asset\" or \"contact\"",
        ),
        ("/inbound/0/kind", none.clone(), "inbound[0].kind is missing"),
        ("/inbound/0/name", Some(json!(5)), "inbound[0].name must be a text"),
        (
            "/inbound/0/base",
            Some(json!([9, 0.1])),
            "inbound[0].base must have 0 or 3 figures, not 2",
        ),
        ("/inbound/0/base", Some(json!([9, 2, 0])), "inbound[0].base[1] must be from 0 to 1"),
        ("/inbound/0/base", Some(json!([40, 1, 0])), "inbound[0].base[0] must be from 0 to 36"),
        ("/inbound/0/weight", Some(json!(1.5)), "inbound[0].weight must be from 0 to 1"),
        ("/inbound/0/clp", Some(json!(5)), "inbound[0].clp is no part of a plan"),
        ("/budgt", Some(json!(5)), "budgt is no part of a plan"),
        ("/side_in/p_win", Some(json!(2)), "side_in.p_win must be from 0 to 1"),
        ("/side_in/p_win", none.clone(), "side_in.p_win needs a number from 0 to 1"),
        ("/side_out", none.clone(), "side_out is missing"),
        ("/side_out", Some(json!(5)), "side_out must be a JSON object"),
        ("/outbound", none, "outbound is missing"),
        ("/outbound", Some(json!({})), "outbound must be a list"),
        ("/outbound", Some(json!([7])), "outbound[0] must be a JSON object"),
        ("/stop_out", Some(json!(1.5)), "stop_out must be a whole number from 0 to 600"),
        ("/spend_in", Some(json!([100, -1])), "spend_in[1] must be from 0 to 1000000000"),
        (
            "/spend_in",
            Some(json!([100, "x"])),
            "spend_in[1] is not a number; it needs one from 0 to 1000000000",
        ),
        ("/spend_in", Some(json!(5)), "spend_in must be a list"),
        ("/season_in", Some(json!([1, 2])), "season_in must have 0 or 12 figures, not 2"),
        ("/season_out", Some(json!(vec![0; 12])), "season_out must have a figure above 0"),
        ("/start", Some(json!(13)), "start must be from 1 to 12"),
        ("/discount", Some(json!(-1)), "discount must be from -0.99 to 10"),
        ("/capacity", Some(json!(-5)), "capacity must be from 0 to 1000000000000"),
    ] {
        assert_eq!(refusal(&["project", "-"], changed(place, value).as_bytes()), sentence);
    }
}

#[test]
fn two_whole_channels_are_more_than_a_side_has() {
    let text = example("plan.json");
    let mut plan: Value = serde_json::from_str(&text).expect("JSON");
    let channel = plan["outbound"][0].clone();
    plan["outbound"] = json!([channel, channel]);
    let sentence = refusal(&["project", "-"], plan.to_string().as_bytes());
    assert_eq!(sentence, "the weights of outbound must sum to 1 at the most, not 2");
}

#[test]
fn what_json_cannot_say_is_named_too() {
    let plan = example("plan.json");
    let with =
        |figure: &str| plan.replacen("\"budget\": 20000.0", &format!("\"budget\": {figure}"), 1);
    let refused = |plan: &str| refusal(&["project", "-"], plan.as_bytes());
    assert_eq!(refused(&with("1e999")), "budget must be from 0 to 1000000000");
    assert_eq!(refused(&with("NaN")), "budget is not a number; it needs one from 0 to 1000000000");
    assert_eq!(refused(&with("1, \"budget\": 2")), "budget stands there twice");
    for text in ["", "{", "nonsense", &with("1 2"), &format!("{plan}}}")] {
        assert!(refused(text).starts_with("the plan is not JSON: "), "{text}");
    }
    for text in ["[]", "5", "null"] {
        assert_eq!(refused(text), "the plan must be a JSON object");
    }
    let twice = plan.replacen("\"kind\": \"asset\"", "\"kind\": \"asset\", \"cpl\": 90", 1);
    assert_eq!(refused(&twice), "inbound[0].cpl stands there twice");
    let twice = plan.replacen("\"p_sql\"", "\"churn\": 0.5, \"p_sql\"", 1);
    assert_eq!(refused(&twice), "side_in.churn stands there twice");
    assert_eq!(refused("{}"), "budget needs a number from 0 to 1000000000");
}

/// The figures of an object without their names, in the order in which the model declares them, which is the one of
/// the example: there the names stand `indent` spaces from the left.
fn positional(object: &Value, indent: usize) -> Value {
    let plan = example("plan.json");
    let margin = format!("{}\"", " ".repeat(indent));
    let names = plan.lines().filter_map(|line| line.strip_prefix(&margin)?.split('"').next());
    let mut names: Vec<&str> = names.collect();
    names.truncate(object.as_object().expect("an object").len());
    names.iter().map(|name| object[*name].clone()).collect()
}

#[test]
fn a_list_of_figures_is_no_object_even_in_the_right_order() {
    let plan: Value = serde_json::from_str(&example("plan.json")).expect("JSON");
    let refused = |plan: &str| refusal(&["project", "-"], plan.as_bytes());
    let whole = positional(&plan, 2);
    assert_eq!(whole.as_array().map(Vec::len), plan.as_object().map(serde_json::Map::len));
    assert_eq!(refused(&whole.to_string()), "the plan must be a JSON object");
    let side = positional(&plan["side_in"], 4);
    assert_eq!(refused(&changed("/side_in", Some(side))), "side_in must be a JSON object");
    let channel = json!([positional(&plan["outbound"][0], 6)]);
    assert_eq!(refused(&changed("/outbound", Some(channel))), "outbound[0] must be a JSON object");
    assert_eq!(
        refused(&changed("/inbound/0/kind", Some(json!({"asset": null})))),
        "inbound[0].kind must be \"asset\" or \"contact\""
    );
}

#[test]
fn a_file_that_is_not_there_or_no_text_is_named() {
    let sentence = refusal(&["project", "no/such/plan.json"], b"");
    assert!(sentence.starts_with("no/such/plan.json cannot be read: "), "{sentence}");
    assert!(refusal(&["project", env!("CARGO_MANIFEST_DIR")], b"").contains("cannot be read: "));
    assert_eq!(refusal(&["project", "-"], &[0xff, 0xfe, b'{']), "- is not a text in UTF-8");
}

#[test]
fn help_and_version_are_answers_and_a_wrong_errand_is_not() {
    for arguments in [["--help"].as_slice(), &["project", "--help"], &["--version"]] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(0));
        assert!(!output.stdout.is_empty() && output.stderr.is_empty());
    }
    assert_eq!(
        text(&run(&["--version"], b"").stdout),
        concat!("pushpull ", env!("CARGO_PKG_VERSION"), "\n")
    );
    for arguments in [[].as_slice(), &["project"], &["divine", "x"], &["project", "x", "--xml"]] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    let mut door = Command::new(env!("CARGO_BIN_EXE_pushpull"))
        .args(["project", EXAMPLE])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(door.stdout.take());
    let output = door.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}

/// What clap would spread over five lines.
#[test]
fn arguments_that_are_missing_or_unknown_are_named_in_one_sentence() {
    for (arguments, sentence) in [
        (vec!["project"], "<FILE> is missing; --help says what belongs here"),
        (
            vec!["goal", "-"],
            "--target <KIND:...> and --input <KEY> are missing; --help says what belongs here",
        ),
        (
            vec!["project", "--wat", "-"],
            "unexpected argument '--wat' found; --help says what belongs here",
        ),
        (vec!["guess"], "unrecognized subcommand 'guess'; --help says what belongs here"),
    ] {
        assert_eq!(refusal(&arguments, b""), sentence);
    }
}
