//! How long chance takes: two thousand times what it costs to draw must be small beside two thousand plans.
//!
//! `cargo bench -p pushpull-model --bench chance`
#![expect(clippy::expect_used, reason = "a bench that cannot begin should say so")]

use divan::{Bencher, black_box};
use pushpull_model::decision::chance::{Band, Correlation, Distribution, Draws, Sampler, Unfit};

const INPUTS: [&str; 12] = [
    "cpl_in", "cpl_out", "cap_in", "cap_out", "ramp", "decay", "cycle", "churn", "win_in",
    "win_out", "price", "margin",
];

fn draws() -> Draws {
    Draws::new(1, INPUTS, &Correlation::assumed())
}

fn pert() -> Result<Distribution, Unfit> {
    Distribution::pert(1.0, 2.0, 10.0)
}

/// Half of the inputs as a preset has them, half as a visitor typed them.
fn samplers() -> Result<Vec<Sampler>, Unfit> {
    let lognormal = Distribution::lognormal(1.0, 1.6)?.sampler();
    let pert = pert()?.sampler();
    Ok(INPUTS
        .iter()
        .enumerate()
        .map(|(n, _)| if n < 6 { &lognormal } else { &pert })
        .cloned()
        .collect())
}

#[divan::bench]
fn one_draw_of_twelve_inputs(bencher: Bencher) {
    let (draws, mut z, mut n) = (draws(), [0.0; 12], 0);
    bencher.bench_local(|| {
        n += 1;
        draws.draw(black_box(n), &mut z);
        z
    });
}

#[divan::bench]
fn one_draw_of_twelve_figures(bencher: Bencher) {
    let samplers = samplers().expect("fit");
    let (draws, mut z, mut n) = (draws(), [0.0; 12], 0);
    bencher.bench_local(|| {
        n += 1;
        draws.draw(black_box(n), &mut z);
        for (figure, sampler) in z.iter_mut().zip(&samplers) {
            *figure = sampler.figure(*figure);
        }
        z
    });
}

#[divan::bench(args = ["lognormal", "pert", "triangular"])]
fn one_figure(bencher: Bencher, kind: &str) {
    let distribution = match kind {
        "lognormal" => Distribution::lognormal(1.0, 1.6),
        "pert" => pert(),
        _ => Distribution::triangular(1.0, 2.0, 10.0),
    };
    let sampler = distribution.expect("fit").sampler();
    bencher.bench(|| sampler.figure(black_box(0.7)));
}

#[divan::bench]
fn one_exact_quantile_of_pert(bencher: Bencher) {
    let pert = pert().expect("fit");
    bencher.bench(|| pert.quantile(black_box(0.3)));
}

#[divan::bench]
fn a_sampler_of_pert(bencher: Bencher) {
    let pert = pert().expect("fit");
    bencher.bench(|| black_box(&pert).sampler());
}

#[divan::bench]
fn the_draws_of_a_seed(bencher: Bencher) {
    bencher.bench(draws);
}

#[divan::bench(args = [2_000, 10_000])]
fn a_band(bencher: Bencher, values: usize) {
    let draws = Draws::new(1, ["npv"], &Correlation::default());
    let value = |n| {
        let mut z = [0.0];
        draws.draw(n, &mut z);
        z[0]
    };
    let values: Vec<f64> = (0..values).map(value).collect();
    bencher.with_inputs(|| values.clone()).bench_local_refs(|values| Band::of(values));
}

fn main() {
    divan::main();
}
