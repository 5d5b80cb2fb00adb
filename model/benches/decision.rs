//! How long a piece of advice takes: these run when a person asks for it, or lets go of the split.
//!
//! `cargo bench -p pushpull-model --bench decision`

use divan::{Bencher, black_box};
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{
    Limits, MixOptions, NextEuroOptions, QuartersOptions, SplitOptions, SplitWithMixOptions,
    best_mix, best_of_all, best_quarters, best_split, best_split_with_mix, next_euro,
};
use pushpull_model::decision::suits::{Advice, Answers, Given, QUESTIONS, Weights};
use pushpull_model::engine::{self, Parameters};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry, Scenario, Side};

/// Three years of the B2B software preset, one channel a side.
fn plan() -> Parameters {
    engine::calibrate(&Scenario::preset(Industry::B2bSoftware))
}

/// The same business with all channels there are, twelve of which bring leads.
fn twelve_channels() -> Parameters {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    engine::calibrate(&scenario)
}

fn options(objective: Objective) -> SplitOptions {
    SplitOptions { objective, ..SplitOptions::default() }
}

#[divan::bench]
fn split(bencher: Bencher) {
    let plan = plan();
    bencher.bench(|| best_split(black_box(&plan), &options(Objective::Npv)));
}

#[divan::bench]
fn split_for_the_run_off(bencher: Bencher) {
    let plan = plan();
    bencher.bench(|| best_split(black_box(&plan), &options(Objective::RunOffNpv)));
}

#[divan::bench]
fn split_of_all_budgets(bencher: Bencher) {
    let plan = plan();
    let options = SplitOptions { spend_all: false, ..options(Objective::Npv) };
    bencher.bench(|| best_split(black_box(&plan), &options));
}

#[divan::bench]
fn split_for_all_objectives(bencher: Bencher) {
    let plan = plan();
    bencher.bench(|| best_of_all(black_box(&plan), &Limits::default()));
}

#[divan::bench]
fn split_of_twelve_channels(bencher: Bencher) {
    let plan = twelve_channels();
    bencher.bench(|| best_split(black_box(&plan), &options(Objective::Npv)));
}

#[divan::bench]
fn split_of_twelve_channels_for_all_objectives(bencher: Bencher) {
    let plan = twelve_channels();
    bencher.bench(|| best_of_all(black_box(&plan), &Limits::default()));
}

#[divan::bench]
fn mix_of_eight_channels(bencher: Bencher) {
    let plan = twelve_channels();
    bencher.bench(|| best_mix(black_box(&plan), Side::Outbound, &MixOptions::default()));
}

#[divan::bench]
fn split_with_mix_of_twelve_channels(bencher: Bencher) {
    let plan = twelve_channels();
    bencher.bench(|| best_split_with_mix(black_box(&plan), &SplitWithMixOptions::default()));
}

#[divan::bench]
fn next_euro_of_twelve_channels(bencher: Bencher) {
    let plan = twelve_channels();
    bencher.bench(|| next_euro(black_box(&plan), &NextEuroOptions::default()));
}

#[divan::bench]
fn twelve_quarters(bencher: Bencher) {
    let plan = plan();
    bencher.bench(|| best_quarters(black_box(&plan), QuartersOptions::default()));
}

#[divan::bench]
fn twelve_quarters_for_the_run_off(bencher: Bencher) {
    let plan = plan();
    let options = QuartersOptions { objective: Objective::RunOffNpv };
    bencher.bench(|| best_quarters(black_box(&plan), options));
}

/// All eight questions answered with the last answer each has: five years, most money.
fn answers() -> Answers {
    let last = |question: usize| QUESTIONS.get(question).map_or(0, |one| one.answers.len() - 1);
    (0..QUESTIONS.len()).fold(Answers::default(), |answers, question| {
        answers.saying(question, Given::Answer(last(question)))
    })
}

#[divan::bench]
fn advice_on_eight_answers(bencher: Bencher) {
    let form = Scenario::preset(Industry::B2bSoftware);
    bencher.bench(|| Advice::on(black_box(&form), Objective::Npv, &answers()));
}

#[divan::bench]
fn weights_of_eight_answers(bencher: Bencher) {
    let form = Scenario::preset(Industry::B2bSoftware);
    let advice = Advice::on(&form, Objective::Npv, &answers());
    bencher.bench(|| Weights::of(black_box(&form), Objective::Npv, &answers(), &advice));
}

fn main() {
    divan::main();
}
