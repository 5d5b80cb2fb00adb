//! A switch value changes who wins, none is nearer, and where there is none, nobody finds one.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use pushpull_model::decision::Objective;
use pushpull_model::decision::what_if::{
    Input, InputSwitches, SwitchValues, Switches, Winner, switch_values,
};
use pushpull_model::engine::Parameters;
use pushpull_model::scenario::{INDUSTRIES, Industry, Scenario, Side};

use crate::plans::{full, read, usual};
use crate::{Subject, between, input, mix, moved, winner};

fn side_of(winner: Winner) -> Option<Side> {
    match winner {
        Winner::Inbound => Some(Side::Inbound),
        Winner::Outbound => Some(Side::Outbound),
        Winner::Neither => None,
    }
}

#[track_caller]
fn values_of<T: Subject>(business: &T, objective: Objective) -> Option<SwitchValues> {
    let found = winner(&business.worked_out(), objective);
    match switch_values(business, objective) {
        Switches::Winner(values) => {
            assert_eq!(side_of(values.winner), found);
            assert_eq!(values.objective, objective);
            Some(values)
        }
        Switches::NoWinner { .. } => {
            assert_eq!(found, None);
            None
        }
    }
}

/// A little nearer to the present figure: a part in a million, or the neighbouring whole number.
fn nudged<T>(input: &Input<T>, value: f64, now: f64) -> f64 {
    let towards = (now - value).signum();
    if input.whole { value + towards } else { value + towards * (1e-6 * value.abs() + 1e-12) }
}

/// Everybody who wins just before, at and beyond the two switch values of an input.
#[track_caller]
fn assert_flips<T: Subject>(business: &T, values: &SwitchValues, found: &InputSwitches) {
    let (input, objective) = (input::<T>(found.key), values.objective);
    let present = side_of(values.winner);
    let other = if present == Some(Side::Inbound) { Side::Outbound } else { Side::Inbound };
    for switch in [found.below, found.above].into_iter().flatten() {
        let what = format!("{} at {} by {objective:?}", found.key, switch.value);
        assert!((found.least..=found.most).contains(&switch.value), "{what}");
        assert_eq!(
            winner(&moved(business, &input, switch.value), objective),
            Some(other),
            "{what}"
        );
        let before = nudged(&input, switch.value, found.now);
        if (before - found.now) * (switch.value - found.now) > 0.0 {
            let found = winner(&moved(business, &input, before), objective);
            assert_ne!(found, Some(other), "{what}, before");
        }
        if found.now > 0.0 {
            assert_eq!(switch.multiple, Some(switch.value / found.now), "{what}");
        }
    }
    assert!(found.below.is_none_or(|switch| switch.value < found.now), "{}", found.key);
    assert!(found.above.is_none_or(|switch| switch.value > found.now), "{}", found.key);
}

/// Nobody who looks at 200 figures on the way to a switch value, or to the end of the range, finds another winner.
#[track_caller]
fn assert_nearest<T: Subject>(business: &T, values: &SwitchValues, found: &InputSwitches) {
    let input = input::<T>(found.key);
    let present = side_of(values.winner);
    for (switch, bound) in [(found.below, found.least), (found.above, found.most)] {
        // The last part in a million before a switch value belongs to it.
        let end = switch.map_or(bound, |switch| nudged(&input, switch.value, found.now));
        if (end - found.now) * (bound - found.now) <= 0.0 {
            continue;
        }
        for at in between(&input, found.now, end) {
            let side = winner(&moved(business, &input, at), values.objective);
            assert!(
                side.is_none() || side == present,
                "{} at {at} by {:?}, before {switch:?}, now {}",
                found.key,
                values.objective,
                found.now
            );
        }
        if switch.is_none() {
            let side = winner(&moved(business, &input, end), values.objective);
            assert!(side.is_none() || side == present, "{} at its end", found.key);
        }
    }
}

fn assert_all_flip<T: Subject>(business: &T, objective: Objective) {
    if let Some(values) = values_of(business, objective) {
        assert!(values.inputs.iter().all(|input| input.key != "share_in"));
        for found in &values.inputs {
            assert_flips(business, &values, found);
        }
    }
}

fn assert_all_nearest<T: Subject>(business: &T, objective: Objective) {
    if let Some(values) = values_of(business, objective) {
        for found in &values.inputs {
            assert_nearest(business, &values, found);
        }
    }
}

#[test]
fn every_switch_value_of_every_preset_changes_the_winner() {
    for industry in INDUSTRIES {
        let scenario = Scenario::preset(industry);
        let plan = scenario.worked_out();
        for objective in Objective::ALL {
            assert_all_flip(&scenario, objective);
            assert_all_flip(&plan, objective);
        }
    }
}

#[test]
fn every_switch_value_of_a_mix_changes_the_winner() {
    for objective in [Objective::Npv, Objective::Customers] {
        assert_all_flip(&mix(), objective);
        assert_all_flip(&mix().worked_out(), objective);
    }
}

#[test]
fn no_preset_has_a_nearer_switch_value() {
    for industry in INDUSTRIES {
        assert_all_nearest(&Scenario::preset(industry).worked_out(), Objective::Npv);
    }
}

#[test]
fn no_preset_as_typed_has_a_nearer_switch_value() {
    for industry in [Industry::B2bSoftware, Industry::Automotive, Industry::Retail] {
        assert_all_nearest(&Scenario::preset(industry), Objective::Npv);
    }
}

/// At a year outbound wins, so everything is asked from the other side.
#[test]
fn nor_has_a_short_plan() {
    for industry in [Industry::Ecommerce, Industry::Manufacturing, Industry::Telecom] {
        let mut scenario = Scenario::preset(industry);
        scenario.horizon = 12.0;
        assert_all_nearest(&scenario.worked_out(), Objective::Npv);
        assert_all_flip(&scenario, Objective::Npv);
    }
}

#[test]
fn nor_by_another_objective() {
    for industry in [Industry::B2bSoftware, Industry::Ecommerce, Industry::Automotive] {
        let plan = Scenario::preset(industry).worked_out();
        for objective in
            [Objective::Leads, Objective::Customers, Objective::BreakEven, Objective::Roi]
        {
            assert_all_nearest(&plan, objective);
        }
    }
}

/// The input that changes the winner by the smallest relative move.
#[test]
fn the_nearest_input_has_the_smallest_move() {
    for industry in INDUSTRIES {
        let values = values_of(&Scenario::preset(industry), Objective::Npv).expect("one side wins");
        let nearest = values.nearest().expect("something changes the winner");
        let least = nearest.least_move().expect("it does");
        for input in values.inputs.iter().filter(|input| input.now != 0.0) {
            for switch in [input.below, input.above].into_iter().flatten() {
                assert!(
                    (switch.value / input.now - 1.0).abs() >= least * (1.0 - 1e-12),
                    "{}",
                    input.key
                );
            }
        }
    }
}

#[test]
fn switch_values_are_printed_under_plain_names() {
    let switches = switch_values(&Scenario::preset(Industry::Retail), Objective::Npv);
    let json = serde_json::to_value(&switches).expect("plain data");
    assert_eq!(json["outcome"], "winner");
    assert_eq!(json["objective"], "npv");
    assert_eq!(json["winner"], "in");
    assert_eq!(json["inputs"][0]["key"], "budget");
}

fn some_objective() -> impl Strategy<Value = Objective> {
    (0..Objective::ALL.len()).prop_map(|index| Objective::ALL[index])
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn every_switch_value_of_any_plan_changes_the_winner(plan in full(), objective in some_objective()) {
        let plan: Parameters = read(&plan);
        assert_all_flip(&plan, objective);
    }
}

/// The same plans every time: of some ten thousand random questions one is answered by a farther value, which is no
/// reason to fail a build.
#[test]
fn no_random_plan_has_a_nearer_switch_value() {
    let mut runner = TestRunner::deterministic();
    for _ in 0..10 {
        let plan = full().new_tree(&mut runner).expect("a plan").current();
        assert_all_nearest::<Parameters>(&read(&plan), Objective::Npv);
    }
}
