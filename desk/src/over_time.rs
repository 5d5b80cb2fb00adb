//! The best plan over time, as an answer.

use pushpull_model::decision::allocation::{Finding, QuarterShare, Quarters, QuartersFinding};
use pushpull_model::engine::Parameters;
use pushpull_model::scenario::Schedules;

use crate::wire::{Figures, Wire, all_of, one_of};

/// How a search over the quarters ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Shares that change over time are better than any that does not.
    Best,
    /// None was found that is better than the best constant share.
    ConstantIsBest,
    /// All constant shares do equally well, and none was found that is better.
    AllEqual,
    /// The earliest break-even was asked for, and none comes within the horizon: these shares leave the most cash.
    NothingBreaksEven,
    /// Nothing can be spent.
    NothingSpent,
}

/// The best share for inbound, quarter by quarter, and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct OverTime {
    /// How the search ended.
    pub ending: Ending,
    /// One after the other; empty where nothing can be spent.
    pub quarters: Vec<QuarterShare>,
    /// Money a month on inbound.
    pub inbound: Vec<f64>,
    /// Money a month on outbound.
    pub outbound: Vec<f64>,
    /// The objective, in its own unit. `None` is undefined.
    pub value: Option<f64>,
    /// Gross profit less all cost over the horizon.
    pub profit: f64,
    /// The best share when it is the same in all months, whole per cents. `None` where there is none.
    pub constant: Option<u32>,
    /// How much better than that share, in the objective's unit. `None` is undefined.
    pub gain: Option<f64>,
}

impl OverTime {
    /// What was found for a plan.
    pub(crate) fn of(found: Quarters, plan: &Parameters) -> Self {
        let Schedules { inbound, outbound } = found.schedules(plan);
        let ending = match found.finding {
            QuartersFinding::Best => Ending::Best,
            QuartersFinding::ConstantIsBest => Ending::ConstantIsBest,
            QuartersFinding::NothingBreaksEven => Ending::NothingBreaksEven,
            QuartersFinding::Degenerate { of: Finding::AllEqual { .. } } => Ending::AllEqual,
            QuartersFinding::Degenerate { .. } => Ending::NothingSpent,
        };
        Self {
            ending,
            quarters: found.quarters,
            inbound,
            outbound,
            value: found.value,
            profit: found.outcome.profit,
            constant: found.constant,
            gain: found.gain,
        }
    }
}

one_of!(
    Ending:
    Ending::Best => Ending::Best,
    Ending::ConstantIsBest => Ending::ConstantIsBest,
    Ending::AllEqual => Ending::AllEqual,
    Ending::NothingBreaksEven => Ending::NothingBreaksEven,
    Ending::NothingSpent => Ending::NothingSpent,
);

all_of! {
    QuarterShare { from, to, share }
    OverTime { ending, quarters, inbound, outbound, value, profit, constant, gain }
}
