//! Why a mix of channels is only the best found: what a sum over channels leaves out.

use serde::Serialize;

use super::ladder::Ladder;
use super::limits::ROUNDING;
use super::mix_options::{MixOptions, step};
use crate::decision::objective::Objective;
use crate::engine::Parameters;

/// Why a mix may not be the best there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Caveat {
    /// Outbound's reach brings leads through inbound's channels.
    Assist,
    /// Outbound's reach wakes inbound's contacts.
    Reactivation,
    /// A full sales team turns people away.
    Capacity,
    /// An SQL costs money, so that a late lead may be worth less than nothing.
    SalesCost,
    /// The objective is not a sum over leads.
    Objective,
    /// A later lead is worth more than an earlier one, and people tire.
    LaterIsBetter,
    /// Least, most or locked amounts are no whole steps.
    UnevenSteps,
}

/// What of a plan keeps a greedy mix from being proven the best.
pub(super) fn caveats(plan: &Parameters, options: &MixOptions, ladder: &Ladder) -> Vec<Caveat> {
    let step = step(plan, options);
    let sums_up = match options.objective {
        Objective::BreakEven => false,
        // With all money spent the cost is given, and the return rises with the cash.
        Objective::Roi => options.spend_all,
        _ => true,
    };
    let uneven = ladder.steps.iter().any(|taken| (taken.money - step).abs() > ROUNDING * step);
    let reasons = [
        (Caveat::Assist, plan.cross.assist > 0.0),
        (Caveat::Reactivation, plan.cross.react > 0.0),
        (Caveat::Capacity, plan.capacity.is_some()),
        (Caveat::SalesCost, plan.sales_cost > 0.0),
        (Caveat::Objective, !sums_up),
        (Caveat::LaterIsBetter, !ladder.bends_down && plan.sales_cost <= 0.0),
        (Caveat::UnevenSteps, uneven),
    ];
    reasons.into_iter().filter(|(_, holds)| *holds).map(|(doubt, _)| doubt).collect()
}
