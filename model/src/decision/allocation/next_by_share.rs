//! What a little more money would do on each side, whatever the split: as long as more does better on one side, money
//! should move there, and where both do the same nothing is gained by moving.

use serde::Serialize;

use super::split::{gain, scheduled};
use crate::decision::objective::{Objective, Scorer};
use crate::engine::Parameters;

/// What more money does at one share of the budget.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct NextAtShare {
    /// Inbound's share of the budget, whole per cents.
    pub share: u32,
    /// What the extra amount adds to the objective on inbound, in its unit, for break-even in months sooner. `None` is
    /// undefined.
    pub inbound: Option<f64>,
    /// The same on outbound.
    pub outbound: Option<f64>,
}

/// What `amount` more a month (above 0) does for `objective` on each side, at every whole per cent for inbound, 0 to 100.
/// Empty where months are written down, so that there is no split, and where the amount is nothing.
///
/// Cost: three projections a per cent.
pub fn next_by_share(plan: &Parameters, objective: Objective, amount: f64) -> Vec<NextAtShare> {
    let can_be_laid = scheduled(plan).is_empty() && amount > 0.0 && amount.is_finite();
    if !can_be_laid {
        return Vec::new();
    }
    let mut scorer = Scorer::default();
    let mut laid = plan.clone();
    let mut outcome = |inbound: f64, outbound: f64| {
        laid.budget = inbound + outbound;
        laid.share_in = if laid.budget > 0.0 { inbound / laid.budget } else { 0.0 };
        scorer.outcome(&laid, objective)
    };
    let at = |share: u32| {
        let inbound = plan.budget * f64::from(share) / 100.0;
        let outbound = plan.budget - inbound;
        let now = outcome(inbound, outbound);
        let [more_in, more_out] =
            [outcome(inbound + amount, outbound), outcome(inbound, outbound + amount)];
        NextAtShare {
            share,
            inbound: gain(objective, &now, &more_in),
            outbound: gain(objective, &now, &more_out),
        }
    };
    (0..=100).map(at).collect()
}
