//! How sure an answer is, what matters most, and the verdict: against draws made by hand, and against what must hold.
#![cfg(test)]
#![allow(clippy::float_cmp, reason = "the same draws give the same figures to the last bit")]

mod bands;
mod degenerate;
mod guesses;
mod tornado;
mod verdict;
mod visibility;

use pushpull_model::decision::Objective;
use pushpull_model::decision::uncertainty::{Bands, Doubts, Run};
use pushpull_model::engine::{Parameters, calibrate};
use pushpull_model::scenario::{Industry, Scenario};

/// The preset of an industry over so many months.
fn preset(industry: Industry, months: f64) -> Parameters {
    let mut scenario = Scenario::preset(industry);
    scenario.horizon = months;
    calibrate(&scenario)
}

fn software(months: f64) -> Parameters {
    preset(Industry::B2bSoftware, months)
}

/// The bands of so many draws in one go.
fn bands(plan: &Parameters, doubts: &Doubts, draws: usize) -> Bands {
    let mut run = Run::new(plan, doubts, Objective::Npv, draws);
    run.advance(draws);
    run.bands()
}

#[track_caller]
fn assert_close(what: &str, found: f64, expected: f64) {
    let size = found.abs().max(expected.abs()).max(1e-12);
    assert!((found - expected).abs() <= 1e-9 * size, "{what}: {found}, not {expected}");
}
