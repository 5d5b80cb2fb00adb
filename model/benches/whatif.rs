//! How long "what if" takes: switch values while somebody types, grids and goals while they look.
//!
//! `cargo bench -p pushpull-model --bench whatif`

use divan::{Bencher, black_box};
use pushpull_model::decision::Objective;
use pushpull_model::decision::what_if::{Axis, Target, grid, seek, switch_values};
use pushpull_model::engine::{Parameters, calibrate};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry, Scenario};

/// Three years of the B2B software preset, one channel a side.
fn scenario() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

/// The same business with all channels there are, twelve of which bring leads.
fn mix() -> Scenario {
    let mut scenario = scenario();
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    scenario
}

fn plan() -> Parameters {
    calibrate(&scenario())
}

#[divan::bench]
fn switch_values_of_a_plan(bencher: Bencher) {
    let plan = plan();
    bencher.bench(|| switch_values(black_box(&plan), Objective::Npv));
}

#[divan::bench]
fn switch_values_of_a_plan_by_break_even(bencher: Bencher) {
    let plan = plan();
    bencher.bench(|| switch_values(black_box(&plan), Objective::BreakEven));
}

#[divan::bench]
fn switch_values_of_a_scenario(bencher: Bencher) {
    let scenario = scenario();
    bencher.bench(|| switch_values(black_box(&scenario), Objective::Npv));
}

#[divan::bench]
fn switch_values_of_twelve_channels(bencher: Bencher) {
    let plan = calibrate(&mix());
    bencher.bench(|| switch_values(black_box(&plan), Objective::Npv));
}

#[divan::bench]
fn switch_values_of_a_scenario_of_twelve_channels(bencher: Bencher) {
    let scenario = mix();
    bencher.bench(|| switch_values(black_box(&scenario), Objective::Npv));
}

#[divan::bench]
fn switch_values_of_a_scenario_by_break_even(bencher: Bencher) {
    let scenario = scenario();
    bencher.bench(|| switch_values(black_box(&scenario), Objective::BreakEven));
}

#[divan::bench]
fn grid_of_a_plan(bencher: Bencher) {
    let plan = plan();
    let axes = (Axis::around("cpl_in"), Axis::around("close_rate"));
    bencher.bench(|| grid(black_box(&plan), Objective::Npv, axes.0, axes.1));
}

#[divan::bench]
fn grid_of_a_scenario(bencher: Bencher) {
    let scenario = scenario();
    let axes = (Axis::around("cpl_in"), Axis::around("close_rate"));
    bencher.bench(|| grid(black_box(&scenario), Objective::Npv, axes.0, axes.1));
}

/// Customers by the end of the second year.
const CUSTOMERS: Target = Target::Customers { by: 24, at_least: 100.0 };

#[divan::bench]
fn budget_of_a_plan_for_customers(bencher: Bencher) {
    let plan = plan();
    bencher.bench(|| seek(black_box(&plan), CUSTOMERS, "budget"));
}

#[divan::bench]
fn close_rate_of_a_scenario_for_break_even(bencher: Bencher) {
    let scenario = scenario();
    let target = Target::BreakEven { by: 24 };
    bencher.bench(|| seek(black_box(&scenario), target, "close_rate"));
}

fn main() {
    divan::main();
}
