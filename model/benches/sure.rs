//! How long it takes to be sure: the draws behind the bands, and the bars of a tornado.
//!
//! `cargo bench -p pushpull-model --bench sure`

use divan::{Bencher, black_box};
use pushpull_model::decision::uncertainty::{Doubts, REPORT_DRAWS, Run, USUAL_DRAWS};
use pushpull_model::decision::{Objective, Watched, tornado, verdict};
use pushpull_model::engine::{Parameters, calibrate};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry, Scenario};

/// Three years of the B2B software preset, one channel a side.
fn plan() -> Parameters {
    calibrate(&Scenario::preset(Industry::B2bSoftware))
}

/// The same business with twelve channels that bring leads.
fn twelve_channels() -> Parameters {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    calibrate(&scenario)
}

/// So many draws of three plans.
fn draw(bencher: Bencher, plan: &Parameters, draws: usize) {
    let doubts = Doubts::default();
    bencher.with_inputs(|| Run::new(plan, &doubts, Objective::Npv, draws)).bench_refs(|run| {
        run.advance(black_box(draws));
    });
}

#[divan::bench]
fn two_thousand_draws_of_three_plans(bencher: Bencher) {
    draw(bencher, &plan(), USUAL_DRAWS);
}

#[divan::bench]
fn two_thousand_draws_of_twelve_channels(bencher: Bencher) {
    draw(bencher, &twelve_channels(), USUAL_DRAWS);
}

#[divan::bench(sample_count = 20)]
fn ten_thousand_draws_for_a_report(bencher: Bencher) {
    draw(bencher, &plan(), REPORT_DRAWS);
}

#[divan::bench]
fn bands_of_two_thousand_draws(bencher: Bencher) {
    let run = || {
        let mut run = Run::new(&plan(), &Doubts::default(), Objective::Npv, USUAL_DRAWS);
        run.advance(USUAL_DRAWS);
        run
    };
    bencher.with_inputs(run).bench_refs(Run::bands);
}

#[divan::bench]
fn both_tornados(bencher: Bencher) {
    let (plan, doubts) = (plan(), Doubts::default());
    bencher.bench(|| {
        [Watched::Plan, Watched::Difference]
            .map(|watched| tornado(black_box(&plan), &doubts, Objective::Npv, watched))
    });
}

#[divan::bench]
fn the_verdict(bencher: Bencher) {
    let (plan, doubts) = (plan(), Doubts::default());
    bencher.bench(|| verdict(black_box(&plan), &doubts, Objective::Npv, None));
}

fn main() {
    divan::main();
}
