//! What is wrong with a scenario is one sentence that names the place and what is allowed there.

use pushpull_model::scenario::INDUSTRIES;
use serde_json::{Value, json};

use crate::{refusal, run, text};

/// The sentence with which the program refuses a scenario.
#[track_caller]
fn refused(scenario: &str) -> String {
    refusal(&["scenario", "-"], scenario.as_bytes())
}

const COURSES: &str =
    "constant, stop, quarterly_shares, quarterly_amounts, launch, alternate, bursts";

const ROUTES: &str = "impressions, clicks, contacts, mailing, items, event";

#[test]
fn an_industry_is_one_of_the_known_ones() {
    let known = INDUSTRIES.map(|industry| industry.preset().key).join(", ");
    let sentence = format!("industry must be one of {known}");
    for scenario in ["{}", r#"{"industry": "b2b"}"#, r#"{"industry": 7}"#, r#"{"industry": null}"#]
    {
        assert_eq!(refused(scenario), sentence);
    }
}

#[test]
fn every_bad_figure_is_named_with_its_range() {
    for (figures, sentence) in [
        (r#"{"budget": -1}"#, "figures.budget must be from 0 to 1000000000"),
        (
            r#"{"budget": "20k"}"#,
            "figures.budget is not a number; it needs one from 0 to 1000000000",
        ),
        (
            r#"{"budget": null}"#,
            "figures.budget is not a number; it needs one from 0 to 1000000000",
        ),
        (r#"{"budget": 1e999}"#, "figures.budget must be from 0 to 1000000000"),
        (r#"{"budget": NaN}"#, "figures.budget is not a number; it needs one from 0 to 1000000000"),
        (r#"{"horizon": 12.5}"#, "figures.horizon must be a whole number from 1 to 120"),
        (
            r#"{"discount": [0.1]}"#,
            "figures.discount is not a number; it needs one from -0.99 to 10",
        ),
        (r#"{"channel_seo_weight": 1.5}"#, "figures.channel_seo_weight must be from 0 to 1"),
        (r#"{"channel_seo_on": 0.5}"#, "figures.channel_seo_on must be a whole number from 0 to 1"),
        (
            r#"{"channel_events_2_cpl": 0}"#,
            "figures.channel_events_2_cpl must be from 0.01 to 1000000",
        ),
        (r#"{"spend_in_7": -3}"#, "figures.spend_in_7 must be from 0 to 1000000000"),
        (r#"{"season_out_12": 101}"#, "figures.season_out_12 must be from 0 to 100"),
        (r#"{"spend_in_121": 1}"#, "figures.spend_in_121 must be a month from 1 to 120"),
        (r#"{"season_in_0": 1}"#, "figures.season_in_0 must be a month from 1 to 12"),
        (r#"{"budgt": 1}"#, "figures.budgt is no part of a scenario"),
        (r#"{"bud\nget": "x"}"#, "figures.bud\\nget is no part of a scenario"),
        (r#"{"": []}"#, "figures. is no part of a scenario"),
        // The first of a kind has one name only, and nurture has no leads to share money by.
        (r#"{"channel_seo_1_weight": 1}"#, "figures.channel_seo_1_weight is no part of a scenario"),
        (
            r#"{"channel_email_nurture_weight": 1}"#,
            "figures.channel_email_nurture_weight is no part of a scenario",
        ),
        (r#"{"budget": 1, "margin": 1, "budget": 1}"#, "figures.budget stands there twice"),
        ("[20000, 0.5]", "figures must be a JSON object"),
        ("null", "figures must be a JSON object"),
    ] {
        assert_eq!(
            refused(&format!(r#"{{"industry": "retail", "figures": {figures}}}"#)),
            sentence
        );
    }
}

/// A plan is refused for it in the same words.
#[test]
fn a_year_without_any_response_is_refused() {
    for side in ["in", "out"] {
        let year: Vec<String> = (1..=12).map(|m| format!("\"season_{side}_{m}\": 0")).collect();
        let figures = |year: &[String]| {
            format!(r#"{{"industry": "retail", "figures": {{{}}}}}"#, year.join(", "))
        };
        let sentence = format!("figures.season_{side} must have a figure above 0");
        assert_eq!(refused(&figures(&year)), sentence);
        // A month that nobody speaks of is a usual one.
        assert!(run(&["scenario", "-"], figures(&year[..11]).as_bytes()).status.success());
    }
}

#[test]
fn every_figure_of_a_course_has_a_range() {
    let launch =
        |figure: &str| format!(r#"{{"launch": {{"months": 3, "hand_over": 3, {figure}}}}}"#);
    let bursts = |figures: &str| format!(r#"{{"bursts": {{"side": "inbound", {figures}}}}}"#);
    let shares = format!(r#"{{"quarterly_shares": {}}}"#, json!(vec![0.5; 41]));
    let amounts = format!(
        r#"{{"quarterly_amounts": {}}}"#,
        json!(vec![json!({"inbound": 1, "outbound": 1}); 41])
    );
    for (course, sentence) in [
        (r#"{"stop": {"inbound": 121, "outbound": 6}}"#, "stop.inbound must be from 0 to 120"),
        (
            r#"{"stop": {"inbound": 12, "outbound": 6.5}}"#,
            "stop.outbound must be a whole number from 0 to 120",
        ),
        (r#"{"stop": {"inbound": 12}}"#, "stop.outbound needs a number from 0 to 120"),
        (r#"{"quarterly_shares": [0.5, 1.5]}"#, "quarterly_shares[1] must be from 0 to 1"),
        (
            r#"{"quarterly_shares": ["half"]}"#,
            "quarterly_shares[0] is not a number; it needs one from 0 to 1",
        ),
        (r#"{"quarterly_shares": []}"#, "quarterly_shares must have 1 to 40 quarters, not 0"),
        (&shares, "quarterly_shares must have 1 to 40 quarters, not 41"),
        (r#"{"quarterly_shares": 0.5}"#, "quarterly_shares must be a list"),
        (&amounts, "quarterly_amounts must have 1 to 40 quarters, not 41"),
        (
            r#"{"quarterly_amounts": [{"inbound": 1, "outbound": 1e10}]}"#,
            "quarterly_amounts[0].outbound must be from 0 to 1000000000",
        ),
        (
            r#"{"quarterly_amounts": [[1, 2]]}"#,
            "quarterly_amounts[0] must be a JSON object with inbound and outbound",
        ),
        (
            r#"{"quarterly_amounts": [{"inbound": 1, "outbound": 1, "both": 2}]}"#,
            "quarterly_amounts[0].both is no part of a scenario",
        ),
        (&launch(r#""push": 1.01"#), "launch.push must be from 0 to 1"),
        (&launch(r#""push": "80 %""#), "launch.push is not a number; it needs one from 0 to 1"),
        (&launch(r#""push": 0.8, "pull": 0.2"#), "launch.pull is no part of a scenario"),
        (&launch(r#""push": 0.8, "push": 0.8"#), "launch.push stands there twice"),
        (
            r#"{"launch": {"months": -1, "hand_over": 3, "push": 0}}"#,
            "launch.months must be from 0 to 120",
        ),
        (
            r#"{"launch": {"months": 1, "hand_over": 121, "push": 0}}"#,
            "launch.hand_over must be from 0 to 120",
        ),
        (r#"{"launch": [3, 3, 0.8]}"#, "launch must be a JSON object"),
        (r#"{"alternate": {"first": "in"}}"#, "alternate.first must be one of inbound, outbound"),
        (r#"{"alternate": {}}"#, "alternate.first must be one of inbound, outbound"),
        (&bursts(r#""every": 0, "length": 1"#), "bursts.every must be from 1 to 120"),
        (&bursts(r#""every": 121, "length": 1"#), "bursts.every must be from 1 to 120"),
        (&bursts(r#""every": 3, "length": 4"#), "bursts.length must be from 1 to 3"),
        (
            &bursts(r#""every": 3, "length": 1.5"#),
            "bursts.length must be a whole number from 1 to 3",
        ),
        (
            r#"{"bursts": {"side": 1, "every": 3, "length": 1}}"#,
            "bursts.side must be one of inbound, outbound",
        ),
        (r#"{"constant": null}"#, "constant must be a JSON object"),
    ] {
        let scenario = format!(r#"{{"industry": "retail", "course": {course}}}"#);
        assert_eq!(refused(&scenario), format!("course.{sentence}"));
    }
}

#[test]
fn a_course_is_one_of_the_known_ones() {
    let one = format!("course must be a JSON object with exactly one of {COURSES}");
    for (course, sentence) in [
        (json!({"lunch": {}}), format!("course.lunch must be one of {COURSES}")),
        (json!({}), one.clone()),
        (json!("launch"), one.clone()),
        (json!([]), one.clone()),
        (json!({"constant": {}, "alternate": {"first": "inbound"}}), one),
    ] {
        assert_eq!(refused(&json!({"industry": "retail", "course": course}).to_string()), sentence);
    }
}

/// The sentence about the routes of a scenario with a display and a nurture channel.
#[track_caller]
fn refused_route(routes: &str) -> String {
    refused(&format!(
        r#"{{"industry": "retail", "cpl_routes": {routes},
            "figures": {{"channel_display_weight": 1, "channel_email_nurture_fixed": 200}}}}"#
    ))
}

#[test]
fn every_figure_of_a_route_has_a_range() {
    for (route, sentence) in [
        (
            r#"{"impressions": {"cpm": -8, "click_rate": 0.005, "conversion": 0.02}}"#,
            ".impressions.cpm must be from 0 to 1000000000",
        ),
        (
            r#"{"impressions": {"cpm": 8, "click_rate": 1.005, "conversion": 0.02}}"#,
            ".impressions.click_rate must be from 0 to 1",
        ),
        (
            r#"{"impressions": {"cpm": 8, "click_rate": 0.005}}"#,
            ".impressions.conversion needs a number from 0 to 1",
        ),
        (r#"{"clicks": [2, 0.05]}"#, ".clicks must be a JSON object"),
        (
            r#"{"clicks": {"cpc": "2", "conversion": 0.05}}"#,
            ".clicks.cpc is not a number; it needs one from 0 to 1000000000",
        ),
        (
            r#"{"contacts": {"cost": 2, "reply_rate": 2}}"#,
            ".contacts.reply_rate must be from 0 to 1",
        ),
        (
            r#"{"mailing": {"per_thousand": 1e999, "response": 0.01}}"#,
            ".mailing.per_thousand must be from 0 to 1000000000",
        ),
        (
            r#"{"mailing": {"per_thousand": 900, "response": -0.1}}"#,
            ".mailing.response must be from 0 to 1",
        ),
        (r#"{"items": {"cost": 1, "leads": 1e10}}"#, ".items.leads must be from 0 to 1000000000"),
        (
            r#"{"event": {"cost": 1, "registrations": null}}"#,
            ".event.registrations is not a number; it needs one from 0 to 1000000000",
        ),
        (
            r#"{"event": {"cost": 1, "registrations": 1, "tea": 2}}"#,
            ".event.tea is no part of a scenario",
        ),
    ] {
        assert_eq!(
            refused_route(&format!(r#"{{"channel_display": {route}}}"#)),
            format!("cpl_routes.channel_display{sentence}")
        );
    }
    for nobody in
        [r#"{"contacts": {"cost": 2, "reply_rate": 0}}"#, r#"{"items": {"cost": 0, "leads": 9}}"#]
    {
        assert_eq!(
            refused_route(&format!(r#"{{"channel_display": {nobody}}}"#)),
            "the cost per lead of cpl_routes.channel_display must be from 0.01 to 1000000"
        );
    }
}

#[test]
fn a_route_is_a_known_one_for_a_channel_of_the_scenario() {
    let clicks = r#"{"clicks": {"cpc": 2, "conversion": 0.05}}"#;
    let one =
        format!("cpl_routes.channel_display must be a JSON object with exactly one of {ROUTES}");
    assert_eq!(refused_route(r#"{"channel_display": 40}"#), one);
    assert_eq!(refused_route(r#"{"channel_display": {}}"#), one);
    assert_eq!(
        refused_route(r#"{"channel_display": {"magic": {}}}"#),
        format!("cpl_routes.channel_display.magic must be one of {ROUTES}")
    );
    for stranger in ["channel_seo", "channel_display_2", "channel_email_nurture", "display", ""] {
        assert_eq!(
            refused_route(&format!(r#"{{"{stranger}": {clicks}}}"#)),
            format!(
                "cpl_routes.{stranger} must be a channel with leads in figures, which have channel_display"
            )
        );
    }
    assert_eq!(
        refused(&format!(r#"{{"industry": "retail", "cpl_routes": {{"channel_seo": {clicks}}}}}"#)),
        "cpl_routes.channel_seo must be a channel with leads in figures, which have none"
    );
    assert_eq!(
        refused_route(&format!(r#"{{"channel_display": {clicks}, "channel_display": {clicks}}}"#)),
        "cpl_routes.channel_display stands there twice"
    );
    assert_eq!(refused_route("[]"), "cpl_routes must be a JSON object");
}

#[test]
fn a_cost_per_lead_is_typed_or_comes_of_a_route_but_not_both() {
    let scenario = json!({
        "industry": "retail",
        "figures": {"channel_display_cpl": 40},
        "cpl_routes": {"channel_display": {"clicks": {"cpc": 2, "conversion": 0.05}}},
    });
    assert_eq!(
        refused(&scenario.to_string()),
        "cpl_routes.channel_display and figures.channel_display_cpl say the same thing; leave one of them out"
    );
}

#[test]
fn what_is_no_scenario_is_said_so() {
    for text in ["", "{", "nonsense", r#"{"industry": "retail"} 2"#, r#"{"industry": "retail",}"#] {
        assert!(refused(text).starts_with("the scenario is not JSON: "), "{text}");
    }
    for text in ["[]", r#"["retail", {}]"#, "5", "null"] {
        assert_eq!(refused(text), "the scenario must be a JSON object");
    }
    assert_eq!(
        refused(r#"{"industry": "retail", "industry": "retail"}"#),
        "industry stands there twice"
    );
    assert_eq!(
        refused(r#"{"industry": "retail", "budget": 5}"#),
        "budget is no part of a scenario"
    );
}

#[test]
fn only_one_thing_is_printed_at_a_time() {
    let scenario = json!({"industry": "retail"}).to_string();
    for flags in [["--plan", "--csv"].as_slice(), &["--plan", "--target", "leads:1:1"]] {
        let arguments = [&["scenario", "-"], flags].concat();
        let output = run(&arguments, scenario.as_bytes());
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""));
        assert!(text(&output.stderr).contains("cannot be used with"));
    }
    let output = run(&["scenario", "-"], "\u{feff}{\"industry\": \"retail\"}".as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let answers: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert!(answers.get("targets").is_none() && answers.get("cost_per_lead").is_none());
}
