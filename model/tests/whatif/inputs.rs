//! The inputs are the assumptions and the levers, and moving one is moving it from the start.

use pushpull_model::decision::LEVERS;
use pushpull_model::decision::what_if::Business;
use pushpull_model::engine::{Parameters, calibrate};
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

/// What is taken over from the present plan is what a calibration from the start would give, to the last bit.
#[test]
fn a_moved_plan_is_the_plan_of_the_moved_business() {
    for scenario in INDUSTRIES.map(Scenario::preset).into_iter().chain([mix()]) {
        let plan = scenario.worked_out();
        for input in Scenario::inputs() {
            let now = input.get(&scenario).expect("a scenario has every assumption");
            for part in [0.0, 0.3, 0.9, 1.1, 2.0, 50.0] {
                let value = (now * part + part - 1.0).clamp(input.least, input.most);
                let value = if input.whole { value.round() } else { value };
                let found = scenario.plan_with(&plan, &input, value);
                assert_eq!(found, moved(&scenario, &input, value), "{} at {value}", input.key);
            }
        }
        assert_eq!(scenario.plan(), calibrate(&scenario));
        assert_eq!(plan.plan(), plan);
    }
}

#[test]
fn what_a_business_does_not_have_is_left_out() {
    let plan = Scenario::preset(INDUSTRIES[0]).worked_out();
    for key in ["shock_month", "shock_drop", "shock_recover", "capacity", "wait_loss"] {
        assert_eq!(input::<Parameters>(key).get(&plan), None, "{key}");
    }
}
