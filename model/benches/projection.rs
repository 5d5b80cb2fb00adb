//! How long the sums take: every key stroke and every move of the split walks plans like these.
//!
//! `cargo bench -p pushpull-model`

use divan::{Bencher, black_box};
use pushpull_model::engine::{self, Parameters};
use pushpull_model::interchange::Answers;
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Course, Industry, Scenario};

/// Three years of the B2B software preset, one channel a side.
fn scenario() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

fn plan() -> Parameters {
    engine::calibrate(&scenario())
}

/// The same business with all channels there are, twelve of which bring leads.
fn mix() -> Scenario {
    let mut scenario = scenario();
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    scenario
}

fn twelve_channels() -> Parameters {
    engine::calibrate(&mix())
}

/// Twelve channels, a launch, seasons, a shock and a limit.
fn full_plan() -> Parameters {
    let mut scenario = mix();
    scenario.follow(&Course::Launch { months: 3, hand_over: 3, push: 0.8 });
    scenario.time.season_in = Some([1.1, 1.0, 1.1, 1.0, 1.0, 0.9, 0.7, 0.5, 1.2, 1.3, 1.2, 1.0]);
    scenario.time.season_out = scenario.time.season_in;
    (scenario.time.shock_month, scenario.time.shock_drop) = (19.0, 0.4);
    scenario.time.capacity = 8.0;
    engine::calibrate(&scenario)
}

#[divan::bench]
fn calibrate(bencher: Bencher) {
    let scenario = scenario();
    bencher.bench(|| engine::calibrate(black_box(&scenario)));
}

#[divan::bench]
fn three_years(bencher: Bencher) {
    let plan = plan();
    bencher.bench(|| engine::project(black_box(&plan)));
}

#[divan::bench]
fn three_years_of_twelve_channels(bencher: Bencher) {
    let plan = twelve_channels();
    bencher.bench(|| engine::project(black_box(&plan)));
}

#[divan::bench]
fn three_years_of_the_full_plan(bencher: Bencher) {
    let plan = full_plan();
    bencher.bench(|| engine::project(black_box(&plan)));
}

#[divan::bench]
fn calibrate_twelve_channels(bencher: Bencher) {
    let scenario = mix();
    bencher.bench(|| engine::calibrate(black_box(&scenario)));
}

#[divan::bench]
fn every_answer_to_the_full_plan(bencher: Bencher) {
    let plan = full_plan();
    bencher.bench(|| Answers::of(black_box(&plan), &engine::project(&plan)));
}

#[divan::bench]
fn ten_years(bencher: Bencher) {
    let plan = Parameters { horizon: 120, ..plan() };
    bencher.bench(|| engine::project(black_box(&plan)));
}

#[divan::bench]
fn run_off(bencher: Bencher) {
    let plan = plan();
    bencher.bench(|| engine::run_off_npv(black_box(&plan)));
}

#[divan::bench]
fn every_whole_percent_of_the_split(bencher: Bencher) {
    let plan = plan();
    let npv = |percent: u32| engine::project(&plan.with_share(f64::from(percent) / 100.0)).npv();
    bencher.bench(|| (0..=100).map(|percent| npv(black_box(percent))).fold(f64::MIN, f64::max));
}

#[divan::bench]
fn internal_rate_of_return(bencher: Bencher) {
    let flows = engine::project(&plan()).cash_flows();
    bencher.bench(|| engine::irr(black_box(&flows)));
}

fn main() {
    divan::main();
}
