//! What to do with the money, where the answer can be told beforehand: limits that bind, plans with nothing to choose,
//! and searches small enough to be done in full.
#![cfg(test)]
#![allow(clippy::float_cmp, reason = "what is not touched stays the same to the last bit")]

mod mixes;
mod next_euro;
mod quarters;
mod splits;

use pushpull_model::engine::{Parameters, calibrate};
use pushpull_model::scenario::{Industry, Scenario};

/// An industry's preset at 50/50 over `horizon` months.
fn preset(industry: Industry, horizon: u32) -> Parameters {
    let mut scenario = Scenario::preset(industry);
    scenario.horizon = f64::from(horizon);
    calibrate(&scenario)
}

/// The preset of most tests here; its best share for net present value over 24 months is 74 (specification 6.4).
fn software(horizon: u32) -> Parameters {
    preset(Industry::B2bSoftware, horizon)
}
