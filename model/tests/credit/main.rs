//! Who gets the credit, what each side adds, and what a person is told of a plan.
#![cfg(test)]
#![allow(clippy::float_cmp, reason = "what is only passed on holds to the last bit")]

mod attribution;
mod checks;
mod contribution;
mod names;
#[path = "../laws/plans.rs"]
#[allow(dead_code, reason = "the laws need more of it")]
mod plans;
mod stages;
#[path = "../expected/table.rs"]
#[allow(dead_code, reason = "the expected results need more of it")]
mod table;
mod warnings;

use pushpull_model::engine::{Parameters, Shape, calibrate};
use pushpull_model::scenario::{Industry, Scenario};

/// The B2B software preset at 50/50 over `horizon` months.
fn software(horizon: u32) -> Parameters {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.horizon = f64::from(horizon);
    calibrate(&scenario)
}

/// The recovery of the plan's contact channel, to change.
fn recovery(plan: &mut Parameters) -> &mut f64 {
    match &mut plan.outbound.channels[0].shape {
        Shape::Contact { recover, .. } => recover,
        Shape::Asset { .. } => panic!("outbound is a contact channel"),
    }
}
