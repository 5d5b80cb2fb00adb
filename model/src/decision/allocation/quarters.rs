//! Which share inbound should have in each quarter, so that the plan as a whole serves an objective best: outbound while
//! content ripens, say, and inbound later.
//!
//! One quarter is moved at a time, the others held, until no move helps; from the best constant share, from each side
//! alone and from the best hand-overs between the two, over a grid that ends in whole per cents. The plan found is never
//! worse than the best constant share; that no other is better is not proven. Against all plans of four quarters in
//! steps of ten per cent it has been found better or equal but for a part in a thousand (`tests/decisions/quarters.rs`).

use serde::Serialize;

use super::finding::Finding;
use super::quarter_climb::Climb;
use super::quarter_search::QuartersSearch;
use crate::decision::objective::{Objective, Outcome};
use crate::engine::Parameters;
use crate::scenario::{Schedules, Side};

/// What to look for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuartersOptions {
    /// What is to be as good as possible.
    pub objective: Objective,
}

/// The best share for inbound, quarter by quarter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quarters {
    /// What it is the best for.
    pub objective: Objective,
    /// One after the other; empty where there is nothing to split.
    pub quarters: Vec<QuarterShare>,
    /// What the plan comes to with them; as it is where there are none.
    pub outcome: Outcome,
    /// The objective, in its own unit. `None` is undefined.
    pub value: Option<f64>,
    /// The best share when it is the same in all months, whole per cents. `None` where there is none.
    pub constant: Option<u32>,
    /// How much better than that share, in the objective's unit, 0 or more. `None` is undefined.
    pub gain: Option<f64>,
    /// How the search ended.
    pub finding: QuartersFinding,
}

/// Three months of a plan, or the one or two that are left at its end.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct QuarterShare {
    /// First month, from 1.
    pub from: u32,
    /// Last month.
    pub to: u32,
    /// Inbound's share, whole per cents.
    pub share: u32,
}

/// How a search over the quarters ended.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuartersFinding {
    /// Shares that change over time are better than any that does not.
    Best,
    /// None was found that is better than the best constant share.
    ConstantIsBest,
    /// There is no best constant share either: the finding says why.
    Degenerate {
        /// Of the search for the constant share.
        of: Finding,
    },
    /// The earliest break-even was asked for, and none comes within the horizon: these shares leave the most cash.
    NothingBreaksEven,
}

/// The best shares over time. Cost: some thousands of projections for three years; [`QuartersSearch`] makes them a few
/// at a time.
pub fn best_quarters(plan: &Parameters, options: QuartersOptions) -> Quarters {
    let mut search = QuartersSearch::new(plan, options);
    loop {
        if let Some(found) = search.advance() {
            return found;
        }
    }
}

impl Quarters {
    pub(super) fn none(objective: Objective, of: Finding, outcome: Outcome) -> Self {
        Self {
            objective,
            quarters: Vec::new(),
            value: objective.value(&outcome),
            outcome,
            constant: None,
            gain: None,
            finding: QuartersFinding::Degenerate { of },
        }
    }

    /// Money a month on each side of `plan`, the one that these are the quarters of; nothing after a side's stop. As the
    /// plan has it where there are no quarters.
    pub fn schedules(&self, plan: &Parameters) -> Schedules {
        let shares: Vec<u32> = self.quarters.iter().map(|quarter| quarter.share).collect();
        if shares.is_empty() {
            let months = plan.horizon as usize;
            let [inbound, outbound] =
                [Side::Inbound, Side::Outbound].map(|side| plan.spend(side, months));
            return Schedules { inbound, outbound };
        }
        let mut climb = Climb::new(plan, self.objective);
        climb.lay(&shares);
        Schedules {
            inbound: climb.plan.inbound.schedule.unwrap_or_default(),
            outbound: climb.plan.outbound.schedule.unwrap_or_default(),
        }
    }

    /// The plan with these shares as schedules; itself where there are none.
    #[must_use]
    pub fn on(&self, plan: &Parameters) -> Parameters {
        let mut after = plan.clone();
        if !self.quarters.is_empty() {
            let Schedules { inbound, outbound } = self.schedules(plan);
            (after.inbound.schedule, after.outbound.schedule) = (Some(inbound), Some(outbound));
        }
        after
    }
}

/// The months of each quarter, with its share.
pub(super) fn quarters(horizon: u32, shares: &[u32]) -> Vec<QuarterShare> {
    let firsts = (1..=horizon).step_by(3);
    let quarter = |(from, share): (u32, &u32)| QuarterShare {
        from,
        to: (from + 2).min(horizon),
        share: *share,
    };
    firsts.zip(shares).map(quarter).collect()
}
