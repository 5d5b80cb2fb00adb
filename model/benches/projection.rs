//! How long the sums take: every key stroke and every move of the split walks plans like these.
//!
//! `cargo bench -p pushpull-model`

use divan::{Bencher, black_box};
use pushpull_model::engine::{self, Channel, Parameters, Programme};
use pushpull_model::scenario::{Industry, Scenario};

/// Three years of the B2B software preset, one channel a side.
fn scenario() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

fn plan() -> Parameters {
    engine::calibrate(&scenario())
}

/// The same money and markets, in six channels a side.
fn twelve_channels() -> Parameters {
    fn split(side: Programme) -> Programme {
        let sixth = |channel: &Channel| Channel {
            weight: channel.weight / 6.0,
            cap: channel.cap.map(|cap| cap / 6.0),
            ..channel.clone()
        };
        let channels = side.channels.iter().flat_map(|channel| vec![sixth(channel); 6]).collect();
        Programme { channels, ..side }
    }
    let plan = plan();
    Parameters { inbound: split(plan.inbound), outbound: split(plan.outbound), ..plan }
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
