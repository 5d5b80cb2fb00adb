//! The inputs are the assumptions and the levers, and moving one is moving it from the start.

use pushpull_model::decision::what_if::{Business, Sought, Switches, Target, seek, switch_values};
use pushpull_model::decision::{LEVERS, Objective};
use pushpull_model::engine::{Calibrator, Capacity, Parameters, Shape, Shock, calibrate, project};
use pushpull_model::scenario::{FIELDS, INDUSTRIES, Scenario};

use crate::{Subject, input, mix, moved};

#[test]
fn every_lever_is_an_input_of_a_plan() {
    let keys: Vec<_> = Parameters::inputs().iter().map(|input| input.key).collect();
    assert_eq!(keys, LEVERS.map(|lever| lever.key));
}

#[test]
fn every_assumption_that_somebody_is_asked_for_and_that_matters_is_an_input_of_a_scenario() {
    let left_out = [
        "visit_to_lead_in",
        "trackable_in",
        "visit_to_lead_out",
        "trackable_out",
        "base_ramp",
        "base_decay",
        "base_head",
    ];
    let keys: Vec<_> = Scenario::inputs().iter().map(|input| input.key).collect();
    let wanted = FIELDS.iter().map(|field| field.key).filter(|key| !left_out.contains(key));
    assert_eq!(keys, wanted.collect::<Vec<_>>());
}

/// A file may say more than anybody is asked for; then its own figure is part of the range, and what is looked for
/// starts there.
#[test]
fn a_figure_beyond_its_range_is_where_the_search_starts() {
    let mut plan = calibrate(&Scenario::preset(INDUSTRIES[0]));
    plan.outbound.channels[0].shape = Shape::Contact { carry: 0.998, recover: 0.2 };
    plan.assets.shock = Some(Shock { month: 3, drop: 1.0, recover: 600 });
    plan.capacity = Some(Capacity { sqls: 1e9, wait_loss: 0.1 });
    for objective in Objective::ALL {
        let Switches::Winner(values) = switch_values(&plan, objective) else {
            panic!("one side wins");
        };
        for found in values.inputs {
            assert!((found.least..=found.most).contains(&found.now), "{found:?}");
            assert!(found.below.is_none_or(|below| below.value < found.now), "{found:?}");
            assert!(found.above.is_none_or(|above| above.value > found.now), "{found:?}");
        }
    }
    let leads = project(&plan).leads();
    for key in ["carry", "shock_recover", "capacity"] {
        let sought = seek(&plan, Target::Leads { by: plan.horizon, at_least: leads }, key);
        assert!(
            matches!(sought, Ok(Sought::AlreadyReached { reached, .. }) if reached == Some(leads)),
            "{key}: {sought:?}"
        );
    }
}

/// Typing a cost per lead sets where it was seen; asking "what if it were another" does not.
#[test]
fn a_cost_per_lead_moves_where_it_was_seen() {
    let mut scenario = Scenario::preset(INDUSTRIES[0]);
    (scenario.budget, scenario.content.ramp) = (50_000.0, 3.0);
    let before = scenario.clone();
    input::<Scenario>("cpl_in").set(&mut scenario, 99.0);
    input::<Scenario>("cpl_out").set(&mut scenario, 98.0);
    assert_eq!((scenario.inbound.cpl, scenario.outbound.cpl), (99.0, 98.0));
    assert_eq!(scenario.inbound.reference, before.inbound.reference);
    assert_eq!(scenario.outbound.reference, before.outbound.reference);
    assert_eq!(scenario.content, before.content);
}

/// What a calibration takes over from those before it is what a calibration from the start would give, to the last bit.
#[test]
fn a_moved_plan_is_the_plan_of_the_moved_business() {
    let mut room = Calibrator::default();
    for scenario in INDUSTRIES.map(Scenario::preset).into_iter().chain([mix()]) {
        for input in Scenario::inputs() {
            let now = input.get(&scenario).expect("a scenario has every assumption");
            for part in [0.0, 0.3, 0.9, 1.1, 2.0, 50.0] {
                let value = (now * part + part - 1.0).clamp(input.least, input.most);
                let value = if input.whole { value.round() } else { value };
                let found = scenario.plan_with(&mut room, &input, value);
                assert_eq!(found, moved(&scenario, &input, value), "{} at {value}", input.key);
            }
        }
        assert_eq!(scenario.plan(), calibrate(&scenario));
    }
}

#[test]
fn what_a_business_does_not_have_is_left_out() {
    let plan = Scenario::preset(INDUSTRIES[0]).worked_out();
    for key in ["shock_month", "shock_drop", "shock_recover", "capacity", "wait_loss"] {
        assert_eq!(input::<Parameters>(key).get(&plan), None, "{key}");
    }
}
