//! The parts of an answer about a split: the plan as it is, the best for each objective, the mix, the quarters.

use serde::Serialize;

use crate::decision::allocation::{
    Bound, Caveat, Finding, MixChannel, QuarterShare, QuartersFinding, QuartersOptions, Split,
    Standing, best_quarters,
};
use crate::decision::{Objective, Outcome};
use crate::engine::Parameters;

/// The plan as it is, beside the best.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Current {
    /// Inbound's share in per cent. `None` where schedules say what is spent.
    pub share: Option<f64>,
    /// The objective, in its own unit.
    pub value: Option<f64>,
    /// The limits that it breaks.
    pub excluded_by: Vec<Bound>,
    /// What it comes to.
    pub outcome: Outcome,
}

/// The best split for one objective.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BestFor {
    /// What it is the best for.
    pub objective: Objective,
    /// How the search ended.
    pub finding: Finding,
    /// Inbound's share, whole per cents. `None` where there is no best.
    pub share: Option<u32>,
    /// Money a month for inbound there.
    pub inbound: Option<f64>,
    /// Money a month for outbound there.
    pub outbound: Option<f64>,
    /// The objective there, in its own unit.
    pub value: Option<f64>,
    /// What the plan as it is leaves on the table.
    pub gain: Option<f64>,
    /// The limits that hold it back.
    pub binding: Vec<Bound>,
}

/// The best mix of both sides at the best split.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MixAnswer {
    /// How much better than the best split of the present mix.
    pub gain: Option<f64>,
    /// Why it is only the best found; empty where it is proven optimal in whole per cents of the budget.
    pub caveats: Vec<Caveat>,
    /// Inbound's channels, in the order of the plan.
    pub inbound: Vec<MixChannel>,
    /// Outbound's.
    pub outbound: Vec<MixChannel>,
}

/// The best shares over time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuartersAnswer {
    /// How the search ended.
    pub finding: QuartersFinding,
    /// Inbound's share, quarter by quarter.
    pub shares: Vec<QuarterShare>,
    /// The objective with them, in its own unit.
    pub value: Option<f64>,
    /// The best share when it is the same in all months.
    pub constant: Option<u32>,
    /// How much better than that one.
    pub gain: Option<f64>,
    /// What the plan comes to with them.
    pub outcome: Outcome,
    /// Money for inbound month by month, under the name that it has in a plan.
    pub spend_in: Vec<f64>,
    /// Money for outbound.
    pub spend_out: Vec<f64>,
}

impl From<Standing> for Current {
    fn from(Standing { share, outcome, value, excluded_by }: Standing) -> Self {
        Self { share: share.map(|share| share * 100.0), value, excluded_by, outcome }
    }
}

impl From<Split> for BestFor {
    fn from(Split { objective, finding, best, value, gain, binding, .. }: Split) -> Self {
        let best = best.as_ref();
        let [inbound, outbound] =
            [best.map(|point| point.inbound), best.map(|point| point.outbound)];
        let share = best.map(|point| point.share);
        Self { objective, finding, share, inbound, outbound, value, gain, binding }
    }
}

impl QuartersAnswer {
    pub(super) fn of(plan: &Parameters, objective: Objective) -> Self {
        let found = best_quarters(plan, QuartersOptions { objective });
        let schedules = found.schedules(plan);
        Self {
            finding: found.finding,
            shares: found.quarters,
            value: found.value,
            constant: found.constant,
            gain: found.gain,
            outcome: found.outcome,
            spend_in: schedules.inbound,
            spend_out: schedules.outbound,
        }
    }
}
