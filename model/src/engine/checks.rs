//! What a person asks of a plan first: is the quarter's target met, and when do the first lead, the first customer
//! and the first good month come?
//!
//! All of it is data, without a word of prose; [`Warning`](super::Warning) has the figures of what looks wrong.
//!
//! ```
//! use pushpull_model::engine::{Goal, Target, calibrate, project};
//! use pushpull_model::scenario::{Industry, Scenario};
//!
//! let projection = project(&calibrate(&Scenario::preset(Industry::Ecommerce)));
//! let target = Target { goal: Goal::Customers, quarter: 1, planned: 300.0 };
//! let reached = projection.reached(target).expect("the first quarter lies within the horizon");
//! assert!(reached.reached > 0.0 && !reached.met());
//! ```

use serde::Serialize;

use super::month::{ByPath, Month};
use super::parameters::Parameters;
use super::projection::{Projection, owed};
use super::warnings::Warning;

/// A little less than one person: what many rounded months sum to when it should be exactly one.
const ONE: f64 = 1.0 - 1e-9;

/// Every check of a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Checks {
    /// Of the plan as a whole, all paths and all money.
    pub plan: Firsts,
    /// Of inbound alone: its own path, not what outbound helped with, and its own money.
    pub inbound: Firsts,
    /// The same of outbound.
    pub outbound: Firsts,
    /// What every whole quarter brings, the first being months 1 to 3.
    pub quarters: Vec<Quarter>,
    /// What looks wrong.
    pub warnings: Vec<Warning>,
}

/// When something happens for the first time; months from 1. `None` is not within the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Firsts {
    /// Month in which the leads so far come to one whole lead.
    pub lead: Option<u32>,
    /// Month in which the customers so far come to one whole customer.
    pub customer: Option<u32>,
    /// First month that brings in more than it costs. Break-even is when all months so far do.
    pub positive_month: Option<u32>,
}

/// What one quarter of a plan brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Quarter {
    /// New leads.
    pub leads: f64,
    /// New customers.
    pub customers: f64,
    /// Revenue.
    pub revenue: f64,
}

/// What a target counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Goal {
    /// New leads.
    Leads,
    /// New customers.
    Customers,
    /// Revenue.
    Revenue,
}

/// What somebody wants from a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Target {
    /// What is counted.
    pub goal: Goal,
    /// Which quarter of the plan, from 1: months 1 to 3.
    pub quarter: u32,
    /// How much is wanted, in people or money.
    pub planned: f64,
}

/// A target and what the plan makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reached {
    /// What is wanted.
    pub target: Target,
    /// What there will be.
    pub reached: f64,
}

impl Reached {
    /// Whether there will be as much as is wanted.
    pub fn met(&self) -> bool {
        self.reached >= self.target.planned
    }

    /// What is missing; 0 where the target is met.
    pub fn missing(&self) -> f64 {
        (self.target.planned - self.reached).max(0.0)
    }
}

impl Projection {
    /// What every whole quarter of the horizon brings; a rest of one or two months is none.
    pub fn quarters(&self) -> Vec<Quarter> {
        let sum = |months: &[Month], figure: fn(&Month) -> f64| months.iter().map(figure).sum();
        self.months
            .chunks_exact(3)
            .map(|months| Quarter {
                leads: sum(months, |month| month.leads.sum()),
                customers: sum(months, |month| month.won.sum()),
                revenue: sum(months, |month| month.revenue),
            })
            .collect()
    }

    /// Whether a quarter's target is met. `None` where the quarter does not lie within the horizon.
    pub fn reached(&self, target: Target) -> Option<Reached> {
        let quarter = *self.quarters().get((target.quarter as usize).checked_sub(1)?)?;
        let reached = match target.goal {
            Goal::Leads => quarter.leads,
            Goal::Customers => quarter.customers,
            Goal::Revenue => quarter.revenue,
        };
        Some(Reached { target, reached })
    }

    /// When the first lead, customer and good month come on the path that `of` picks, whose month costs `cost`.
    fn firsts(
        &self,
        plan: &Parameters,
        of: fn(ByPath<f64>) -> f64,
        cost: impl Fn(&Month) -> f64,
    ) -> Firsts {
        let cash = |month: &Month| {
            let revenue = plan.rev_first * of(month.won) + plan.rev_month * of(month.active);
            plan.margin * revenue - plan.sales_cost * of(month.sql) - cost(month)
        };
        Firsts {
            lead: self.first_whole(|month| of(month.leads)),
            customer: self.first_whole(|month| of(month.won)),
            positive_month: self.first_month(|month| cash(month) > 0.0),
        }
    }

    /// The first month in which the running total of `figure` comes to one.
    fn first_whole(&self, figure: impl Fn(&Month) -> f64) -> Option<u32> {
        let mut total = 0.0;
        self.first_month(|month| {
            total += figure(month);
            total >= ONE
        })
    }

    fn first_month(&self, mut found: impl FnMut(&Month) -> bool) -> Option<u32> {
        (1..).zip(&self.months).find(|(_, month)| found(month)).map(|(number, _)| number)
    }
}

impl Checks {
    /// Every check of `plan` and its `projection`. Cost: one more projection where the sales team has a limit.
    pub fn of(plan: &Parameters, projection: &Projection) -> Self {
        let cost_in = |month: &Month| month.spend_in + owed(month.spend_in, plan.inbound.fixed);
        let cost_out = |month: &Month| month.spend_out + owed(month.spend_out, plan.outbound.fixed);
        Self {
            plan: projection.firsts(plan, |path| path.sum(), |month| month.marketing),
            inbound: projection.firsts(plan, |path| path.inbound, cost_in),
            outbound: projection.firsts(plan, |path| path.outbound, cost_out),
            quarters: projection.quarters(),
            warnings: Warning::all(plan, projection),
        }
    }
}
