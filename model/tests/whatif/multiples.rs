//! Section 6.4 of the specification: how many times dearer an inbound lead may be before outbound wins.

use pushpull_model::decision::Objective;
use pushpull_model::decision::what_if::{Switches, switch_multiple, switch_values};
use pushpull_model::engine::calibrate;
use pushpull_model::scenario::{Industry, Scenario, Side};

/// Months 12, 18, 24 and 36, as printed. Below 1 outbound wins as typed.
const PRINTED: [(Industry, [&str; 4]); 13] = [
    (Industry::B2bSoftware, ["0.45", "0.92", "1.39", "2.19"]),
    (Industry::ProfessionalServices, ["0.49", "0.97", "1.43", "2.24"]),
    (Industry::Ecommerce, ["0.65", "1.06", "1.43", "2.05"]),
    (Industry::Healthcare, ["0.42", "0.80", "1.18", "1.84"]),
    (Industry::FinancialServices, ["0.41", "0.86", "1.34", "2.21"]),
    (Industry::Manufacturing, ["0.68", "1.36", "2.0", "2.99"]),
    (Industry::Education, ["0.36", "0.70", "1.04", "1.64"]),
    (Industry::RealEstate, ["0.66", "1.22", "1.71", "2.47"]),
    (Industry::Startup, ["0.40", "0.81", "1.25", "2.04"]),
    (Industry::Consulting, ["0.77", "1.41", "1.95", "2.80"]),
    (Industry::Automotive, ["0.34", "0.62", "0.87", "1.25"]),
    (Industry::Telecom, ["0.33", "0.60", "0.87", "1.35"]),
    (Industry::Retail, ["0.77", "1.48", "2.28", "3.90"]),
];

/// Every preset over every printed horizon, with what is printed.
fn printed() -> impl Iterator<Item = (Scenario, &'static str)> {
    PRINTED.into_iter().flat_map(|(industry, printed)| {
        [12.0, 18.0, 24.0, 36.0].into_iter().zip(printed).map(move |(months, printed)| {
            let mut scenario = Scenario::preset(industry);
            scenario.horizon = months;
            (scenario, printed)
        })
    })
}

#[track_caller]
fn assert_printed(found: Option<f64>, printed: &str) {
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(format!("{:.decimals$}", found.expect("within its range")), printed);
}

#[test]
fn a_scenario_has_the_printed_multiples() {
    for (scenario, printed) in printed() {
        assert_printed(switch_multiple(&scenario, Side::Inbound, Objective::Npv), printed);
    }
}

/// A dearer typed lead is one that money buys fewer of at every point of the curve: the calibrated plan agrees.
#[test]
fn the_calibrated_plan_has_the_same_multiples() {
    for (scenario, printed) in printed() {
        let plan = calibrate(&scenario);
        assert_printed(switch_multiple(&plan, Side::Inbound, Objective::Npv), printed);
    }
}

#[test]
fn the_multiple_is_the_switch_value_of_the_typed_cost() {
    for (scenario, _) in printed() {
        for (side, key) in [(Side::Inbound, "cpl_in"), (Side::Outbound, "cpl_out")] {
            let multiple = switch_multiple(&scenario, side, Objective::Npv);
            let Switches::Winner(values) = switch_values(&scenario, Objective::Npv) else {
                panic!("one side wins");
            };
            let cost = values.inputs.iter().find(|input| input.key == key).expect("an input");
            let switch = cost.below.or(cost.above).and_then(|switch| switch.multiple);
            assert_eq!(multiple, switch, "{key}");
        }
    }
}
