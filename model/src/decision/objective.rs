//! What somebody wants from the money: seven objectives, and what a plan scores on each.

use std::cmp::Ordering;

use serde::{Serialize, Serializer};

use crate::engine::{BreakEven, Parameters, Projection, Walker};

/// What is to be as good as possible (specification 4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Objective {
    /// New leads over the horizon.
    Leads,
    /// New customers over the horizon.
    Customers,
    /// Gross profit less all cost: cumulative cash at the horizon.
    Profit,
    /// Net present value of the cash over the horizon.
    #[default]
    Npv,
    /// Net present value when spending ends at the horizon and what was begun runs off for five years more.
    RunOffNpv,
    /// The earliest break-even; where none comes within the horizon, the most cash at its end.
    BreakEven,
    /// (Gross profit − cost) / cost over the horizon.
    Roi,
}

impl Objective {
    /// All seven.
    pub const ALL: [Self; 7] = [
        Self::Leads,
        Self::Customers,
        Self::Profit,
        Self::Npv,
        Self::RunOffNpv,
        Self::BreakEven,
        Self::Roi,
    ];

    /// Name in files and links, the one that the figure has among the answers to a plan. Never changes once published.
    pub fn key(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Customers => "customers",
            Self::Profit => "profit",
            Self::Npv => "npv",
            Self::RunOffNpv => "runoff_npv",
            Self::BreakEven => "payback_month",
            Self::Roi => "roi",
        }
    }

    /// The objective with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|objective| objective.key() == key)
    }

    /// The figure in its own unit: people, money, a fraction, or months to break-even. `None` is undefined: no cost to
    /// compare with, or no break-even within the horizon.
    pub fn value(self, outcome: &Outcome) -> Option<f64> {
        match self {
            Self::Leads => Some(outcome.leads),
            Self::Customers => Some(outcome.customers),
            Self::Profit => Some(outcome.profit),
            Self::Npv => Some(outcome.npv),
            Self::RunOffNpv => outcome.runoff_npv,
            Self::BreakEven => outcome.break_even.map(|found| found.exact),
            Self::Roi => outcome.roi,
        }
    }

    /// The figure with its sign turned where less is better, so that more is always better.
    pub fn score(self, outcome: &Outcome) -> Option<f64> {
        let value = self.value(outcome)?;
        Some(if self == Self::BreakEven { -value } else { value })
    }

    /// Whether `one` serves the objective better (`Greater`) or worse than `other`. A figure is better than none; equal
    /// break-evens, and plans of which neither breaks even, are told apart by the cash at the end.
    pub fn compare(self, one: &Outcome, other: &Outcome) -> Ordering {
        let order = |one: f64, other: f64| one.partial_cmp(&other).unwrap_or(Ordering::Equal);
        let scores = match (self.score(one), self.score(other)) {
            (Some(one), Some(other)) => order(one, other),
            (one, other) => one.is_some().cmp(&other.is_some()),
        };
        match self {
            Self::BreakEven => scores.then(order(one.profit, other.profit)),
            _ => scores,
        }
    }
}

impl Serialize for Objective {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// Everything of a plan that an objective or a condition asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Outcome {
    /// New leads over the horizon.
    pub leads: f64,
    /// New customers over the horizon.
    pub customers: f64,
    /// Marketing and sales cost over the horizon, up-front money included.
    pub cost: f64,
    /// Gross profit less all cost.
    pub profit: f64,
    /// Net present value over the horizon.
    pub npv: f64,
    /// Net present value with the run-off. `None` where it was not asked for.
    pub runoff_npv: Option<f64>,
    /// When the money is back. `None` is not within the horizon, or nothing was spent.
    pub break_even: Option<BreakEven>,
    /// (Gross profit − cost) / cost. `None` without a cost.
    pub roi: Option<f64>,
    /// The least cash of any month, the money before the first month counted as one; below 0 is a loss.
    pub worst_month: f64,
}

impl Outcome {
    /// What a projection of the horizon comes to, without the run-off.
    pub fn of(projection: &Projection) -> Self {
        let opening = -projection.upfront();
        let cash = projection.months.iter().map(|month| month.cash);
        Self {
            leads: projection.leads(),
            customers: projection.customers(),
            cost: projection.cost(),
            profit: projection.profit(),
            npv: projection.npv(),
            runoff_npv: None,
            break_even: projection.break_even(),
            roi: projection.roi(),
            worst_month: cash.fold(opening, f64::min),
        }
    }
}

/// Finds outcomes, plan after plan, in the same room.
#[derive(Clone, Debug, Default)]
pub struct Scorer {
    walker: Walker,
    /// Its own, because a walk of another length has nothing in common with it.
    runner: Walker,
}

impl Scorer {
    /// The projection of a plan over its horizon, and its outcome as far as `objective` needs it.
    pub(super) fn projected(
        &mut self,
        plan: &Parameters,
        objective: Objective,
    ) -> (&Projection, Outcome) {
        let runoff_npv =
            (objective == Objective::RunOffNpv).then(|| self.runner.run_off(plan).npv());
        let projection = self.walker.project(plan);
        (projection, Outcome { runoff_npv, ..Outcome::of(projection) })
    }

    /// The outcome of a plan, as far as `objective` needs it: the run-off only where it is the objective. Cost: one
    /// projection, or two.
    pub fn outcome(&mut self, plan: &Parameters, objective: Objective) -> Outcome {
        self.projected(plan, objective).1
    }

    /// The outcome of a plan on all objectives. Cost: two projections, one of them five years longer.
    pub fn whole_outcome(&mut self, plan: &Parameters) -> Outcome {
        self.outcome(plan, Objective::RunOffNpv)
    }
}
