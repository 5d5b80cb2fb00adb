//! A scenario as a person writes it down goes in, and comes out as the model has it.

use pushpull_model::engine::{calibrate, project};
use pushpull_model::interchange::{Answers, Plan, ScenarioFile};
use pushpull_model::scenario::{
    ChannelKind, Channels, Course, INDUSTRIES, Industry, Scenario, Side,
};
use serde_json::{Value, json};

use crate::{assert_same, example, printed, run, text};

/// What the program answers to a scenario.
#[track_caller]
fn answers(scenario: &Value) -> Value {
    printed(&["scenario", "-"], &scenario.to_string())
}

/// The answers of the engine to a scenario that was built without a file.
fn expected(scenario: &Scenario) -> Value {
    let plan = calibrate(scenario);
    serde_json::to_value(Answers::of(&plan, &project(&plan))).expect("plain figures")
}

/// The example without its route.
fn without_route() -> Value {
    let mut scenario: Value = serde_json::from_str(&example("scenario.json")).expect("JSON");
    scenario.as_object_mut().expect("an object").remove("cpl_routes");
    scenario
}

#[test]
fn an_industry_alone_is_its_preset() {
    for industry in INDUSTRIES {
        let file = json!({"industry": industry.preset().key});
        assert_same("answers", &answers(&file), &expected(&Scenario::preset(industry)));
    }
}

#[test]
fn typed_figures_channels_a_route_and_a_course_are_what_the_model_makes_of_them() {
    let file = json!({
        "industry": "ecommerce",
        "figures": {
            "budget": 12000, "share_in": 0.4, "horizon": 24, "capacity": 300, "close_rate": 0.02,
            "channel_seo_weight": 0.7, "channel_content_weight": 0.3, "channel_content_side": 1,
            "channel_display_weight": 0.4, "channel_display_2_weight": 0.6, "channel_display_2_cpl": 30,
            "season_in_12": 2,
        },
        "cpl_routes": {"channel_display": {"clicks": {"cpc": 2, "conversion": 0.05}}},
        "course": {"alternate": {"first": "outbound"}},
    });
    let mut scenario = Scenario::preset(Industry::Ecommerce);
    (scenario.budget, scenario.share_in, scenario.horizon) = (12_000.0, 0.4, 24.0);
    scenario.time.capacity = 300.0;
    let mut december = [1.0; 12];
    december[11] = 2.0;
    scenario.time.season_in = Some(december);
    let close_rate = pushpull_model::scenario::field("close_rate").expect("a field");
    (close_rate.set)(&mut scenario, 0.02);
    let mut add = |kind, weight, cpl: Option<f64>| {
        let channel = scenario.channels.add(kind).expect("room");
        channel.type_weight(weight);
        if let Some(cpl) = cpl {
            channel.type_cpl(cpl);
        }
        channel.side = if kind == ChannelKind::Seo { Side::Inbound } else { Side::Outbound };
    };
    add(ChannelKind::Seo, 0.7, None);
    add(ChannelKind::Content, 0.3, None);
    // $2 a click of which one in twenty becomes a lead.
    add(ChannelKind::Display, 0.4, Some(40.0));
    add(ChannelKind::Display, 0.6, Some(30.0));
    scenario.follow(&Course::Alternate { first: Side::Outbound });

    let mut found = answers(&file);
    let costs = found.as_object_mut().expect("an object").remove("cost_per_lead");
    assert_eq!(
        costs,
        Some(json!([{"channel": "channel_display", "lead_is": "conversion", "cpl": 40.0}]))
    );
    assert_same("answers", &found, &expected(&scenario));
}

#[test]
fn the_scenario_of_the_readme_has_answers() {
    let readme = include_str!("../../../README.md");
    let (_, rest) = readme.split_once("```json\n").expect("an example");
    let (scenario, _) = rest.split_once("```").expect("its end");
    let found = printed(&["scenario", "-"], scenario);
    // 8 for a thousand views, of which 5 click and a tenth of one becomes a lead.
    let costs = json!([{"channel": "channel_display", "lead_is": "conversion", "cpl": 8.0 / (1000.0 * 0.005 * 0.02)}]);
    assert_same("cost_per_lead", &found["cost_per_lead"], &costs);
}

#[test]
fn the_example_without_its_route_is_the_full_plan() {
    let scenario = without_route();
    let plan = printed(&["scenario", "-", "--plan"], &scenario.to_string());
    assert_same("plan", &plan, &serde_json::from_str(&example("full_plan.json")).expect("JSON"));
    let mut built = Scenario::preset(Industry::B2bSoftware);
    let kinds: Vec<ChannelKind> = pushpull_model::scenario::CHANNEL_KINDS
        .into_iter()
        .filter(|kind| *kind != ChannelKind::EmailNurture)
        .collect();
    assert_eq!(kinds.len(), 12);
    built.channels = Channels::even(&kinds);
    let file = ScenarioFile::from_json(&scenario.to_string()).expect("a scenario");
    assert_eq!(file.scenario.channels, built.channels);
}

#[test]
fn the_calibrated_plan_has_the_answers_of_its_scenario() {
    let scenario = example("scenario.json");
    let plan = printed(&["scenario", "-", "--plan"], &scenario);
    assert!(plan.get("cost_per_lead").is_none());
    let mut found = printed(&["scenario", "-"], &scenario);
    let costs = found.as_object_mut().expect("an object").remove("cost_per_lead");
    // A thousand views for 8, of which 5 click and 0.025 become a lead.
    assert_eq!(costs.expect("a list")[0]["cpl"], json!(320.0));
    assert_same("answers", &printed(&["project", "-"], &plan.to_string()), &found);

    let table = run(&["scenario", "-", "--csv"], scenario.as_bytes());
    let of_plan = run(&["project", "-", "--csv"], plan.to_string().as_bytes());
    let figures = |table: &[u8]| -> Vec<Vec<Option<f64>>> {
        let rows = text(table).lines().skip(1);
        rows.map(|row| row.split(',').map(|cell| cell.parse().ok()).collect()).collect()
    };
    assert_eq!(text(&table.stdout).lines().next(), text(&of_plan.stdout).lines().next());
    let (table, of_plan) = (figures(&table.stdout), figures(&of_plan.stdout));
    assert_eq!((table.len(), of_plan.len()), (37, 37));
    for (cell, other) in table.iter().flatten().zip(of_plan.iter().flatten()) {
        let (cell, other) = (cell.unwrap_or(0.0), other.unwrap_or(0.0));
        assert!((cell - other).abs() <= 1e-9 * other.abs(), "{cell}, expected {other}");
    }
}

/// The money that a course lays over the months of a budget of 10,000, a quarter of it for inbound.
#[track_caller]
fn schedules(course: &Value) -> [Value; 2] {
    let file = json!({
        "industry": "retail",
        "figures": {"budget": 10_000, "share_in": 0.25, "horizon": 12},
        "course": course,
    });
    let plan = printed(&["scenario", "-", "--plan"], &file.to_string());
    [plan["spend_in"].clone(), plan["spend_out"].clone()]
}

#[test]
fn every_course_can_be_written_down() {
    for (written, course) in [
        (json!({"constant": {}}), Course::Constant),
        (
            json!({"stop": {"inbound": 12, "outbound": 6}}),
            Course::Stop { inbound: 12, outbound: 6 },
        ),
        (json!({"quarterly_shares": [0.1, 0.5]}), Course::QuarterlyShares(vec![0.1, 0.5])),
        (
            json!({"quarterly_amounts": [{"inbound": 3000, "outbound": 9000}, {"inbound": 6000, "outbound": 0}]}),
            Course::QuarterlyAmounts(vec![[3_000.0, 9_000.0], [6_000.0, 0.0]]),
        ),
        (
            json!({"launch": {"months": 2, "hand_over": 4.0, "push": 0.9}}),
            Course::Launch { months: 2, hand_over: 4, push: 0.9 },
        ),
        (json!({"alternate": {"first": "inbound"}}), Course::Alternate { first: Side::Inbound }),
        (
            json!({"bursts": {"side": "outbound", "every": 4, "length": 1}}),
            Course::Bursts { side: Side::Outbound, every: 4, length: 1 },
        ),
    ] {
        let expected = course.schedules(10_000.0, 0.25, 12);
        assert_eq!(
            schedules(&written),
            [json!(expected.inbound), json!(expected.outbound)],
            "{written}"
        );
    }
}

#[test]
fn a_month_written_by_hand_holds_over_a_course() {
    let file = json!({
        "industry": "retail",
        "figures": {"budget": 10_000, "horizon": 12, "spend_in_7": 3_000, "spend_out_1": 0},
        "course": {"constant": {}},
    });
    let plan = printed(&["scenario", "-", "--plan"], &file.to_string());
    let mut inbound = vec![5_000.0; 12];
    inbound[6] = 3_000.0;
    let mut outbound = vec![5_000.0; 12];
    outbound[0] = 0.0;
    assert_eq!((&plan["spend_in"], &plan["spend_out"]), (&json!(inbound), &json!(outbound)));
}

#[test]
fn every_route_names_what_a_lead_is_and_costs() {
    for (route, lead_is, cpl) in [
        (
            json!({"impressions": {"cpm": 5, "click_rate": 0.001, "conversion": 0.05}}),
            "conversion",
            100.0,
        ),
        (json!({"clicks": {"cpc": 6, "conversion": 0.08}}), "conversion", 75.0),
        (json!({"contacts": {"cost": 4, "reply_rate": 0.01}}), "reply", 400.0),
        // DMA 2012: $919 a thousand at 1.28 %.
        (json!({"mailing": {"per_thousand": 919, "response": 0.0128}}), "response", 919.0 / 12.8),
        (json!({"items": {"cost": 800, "leads": 16}}), "enquiry", 50.0),
        (json!({"event": {"cost": 20_000, "registrations": 50}}), "registration", 400.0),
    ] {
        let figures = json!({"channel_events_weight": 1});
        let by_route = json!({
            "industry": "consulting", "figures": figures, "cpl_routes": {"channel_events": route},
        });
        let mut found = answers(&by_route);
        let costs =
            found.as_object_mut().expect("an object").remove("cost_per_lead").expect("a list");
        assert_eq!(costs[0]["lead_is"], lead_is);
        let cost = costs[0]["cpl"].as_f64().expect("a figure");
        assert!((cost - cpl).abs() <= 1e-12 * cpl, "{cost}, expected {cpl}");
        let typed = json!({
            "industry": "consulting", "figures": {"channel_events_weight": 1, "channel_events_cpl": cost},
        });
        assert_same("answers", &found, &answers(&typed));
    }
}

#[test]
fn a_whole_scenario_written_out_is_that_scenario() {
    let mut scenario = Scenario::preset(Industry::Telecom);
    scenario.channels =
        Channels::even(&[ChannelKind::Seo, ChannelKind::EmailNurture, ChannelKind::TvRadio]);
    scenario.follow(&Course::Stop { inbound: 9, outbound: 3 });
    let figures: serde_json::Map<String, Value> =
        scenario.statements().into_iter().map(|(key, value)| (key.into(), value.into())).collect();
    let file = json!({"industry": "telecom", "figures": figures});
    let back = ScenarioFile::from_json(&file.to_string()).expect("a scenario");
    assert_eq!((&back.scenario, back.cost_per_lead.len()), (&scenario, 0));
    let plan = printed(&["scenario", "-", "--plan"], &file.to_string());
    assert_eq!(
        plan,
        serde_json::to_value(Plan::from(&calibrate(&scenario))).expect("plain figures")
    );
}
