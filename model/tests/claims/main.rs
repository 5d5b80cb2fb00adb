//! What people say of inbound and outbound, and the figures that the specification prints beside each saying
//! (sections 0, 2.9, 6.3 and 6.4): reproduced to the printed digits.
#![cfg(test)]
#![allow(clippy::float_cmp, reason = "nothing is nothing to the last bit")]

mod money;
mod months;
mod splits;
mod switch;
mod windows;

use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{Finding, SplitOptions, best_split};
use pushpull_model::engine::{Parameters, Projection, calibrate, project};
use pushpull_model::scenario::{Industry, Scenario};

/// An industry's preset at 50/50 over `horizon` months.
fn preset(industry: Industry, horizon: u32) -> Parameters {
    let mut scenario = Scenario::preset(industry);
    scenario.horizon = f64::from(horizon);
    calibrate(&scenario)
}

/// The preset that the figures are of unless another is named.
fn software(horizon: u32) -> Parameters {
    preset(Industry::B2bSoftware, horizon)
}

/// The share of inbound, in whole percents, that serves an objective best; of equal ones the smallest. Tried one by one
/// here, and found by the search all the same.
#[track_caller]
fn best(plan: &Parameters, objective: Objective) -> u32 {
    let outcome = match objective {
        Objective::Leads => Projection::leads,
        Objective::Customers => Projection::customers,
        Objective::Profit => Projection::profit,
        Objective::Npv => Projection::npv,
        other => panic!("the specification prints no best share for {other:?}"),
    };
    let mut best = (0, f64::NEG_INFINITY);
    for percent in 0..=100 {
        let found = outcome(&project(&plan.with_share(f64::from(percent) / 100.0)));
        if found > best.1 {
            best = (percent, found);
        }
    }
    let searched = best_split(plan, &SplitOptions { objective, ..SplitOptions::default() });
    assert_eq!(searched.finding, Finding::Best { share: best.0 }, "{objective:?}");
    best.0
}

/// What is printed, to as many digits as are printed.
#[track_caller]
fn assert_printed(found: f64, printed: &str) {
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(format!("{found:.decimals$}"), printed.replace(',', ""));
}
