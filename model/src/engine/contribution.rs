//! What a side really adds: the outcome with both sides less the outcome without it, its money saved and not moved
//! to the other side.
//!
//! The two contributions sum to more than the total by what the sides do for one another, their synergy. It is negative
//! where they stand in one another's way, as before a sales team that is full. Source: specification, section 1.

use serde::Serialize;

use super::parameters::{Parameters, Programme};
use super::projection::{Projection, project};
use crate::scenario::Side;

/// One outcome with both sides, and with either of them off. With neither there is nothing, so 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Contribution {
    /// The outcome of the plan as it is.
    pub both: f64,
    /// The outcome with outbound off.
    pub inbound_alone: f64,
    /// The outcome with inbound off.
    pub outbound_alone: f64,
    /// What is lost without inbound: `both` − `outbound_alone`.
    pub inbound: f64,
    /// What is lost without outbound: `both` − `inbound_alone`.
    pub outbound: f64,
    /// What only the two together bring: `inbound` + `outbound` − `both`.
    pub synergy: f64,
}

impl Contribution {
    fn new(both: f64, inbound_alone: f64, outbound_alone: f64) -> Self {
        let (inbound, outbound) = (both - outbound_alone, both - inbound_alone);
        let synergy = inbound - inbound_alone;
        Self { both, inbound_alone, outbound_alone, inbound, outbound, synergy }
    }

    /// What `side` adds with half of the synergy, its Shapley value; those of the two sides sum to the total.
    pub fn shapley(&self, side: Side) -> f64 {
        let whole = match side {
            Side::Inbound => self.inbound,
            Side::Outbound => self.outbound,
        };
        whole - 0.5 * self.synergy
    }
}

/// What each side adds to the outcomes of a plan over its horizon.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Contributions {
    /// New leads.
    pub leads: Contribution,
    /// New customers.
    pub customers: Contribution,
    /// Gross profit: margin on revenue, before any cost.
    pub gross: Contribution,
    /// Gross profit less all cost.
    pub profit: Contribution,
    /// Net present value of the cash.
    pub npv: Contribution,
}

impl Contributions {
    /// What each side adds to `both`, the projection of `plan`. Cost: two more projections.
    pub fn of(plan: &Parameters, both: &Projection) -> Self {
        let inbound = project(&plan.without(Side::Outbound));
        let outbound = project(&plan.without(Side::Inbound));
        let of = |outcome: fn(&Projection) -> f64| {
            Contribution::new(outcome(both), outcome(&inbound), outcome(&outbound))
        };
        Self {
            leads: of(Projection::leads),
            customers: of(Projection::customers),
            gross: of(Projection::gross),
            profit: of(Projection::profit),
            npv: of(Projection::npv),
        }
    }
}

impl Parameters {
    /// The same plan with nothing spent on `side`; the other side keeps what it has.
    #[must_use]
    pub fn without(&self, side: Side) -> Self {
        let off = |programme: &Programme| Programme {
            stop: Some(0),
            schedule: None,
            ..programme.clone()
        };
        match side {
            Side::Inbound => Self { inbound: off(&self.inbound), ..self.clone() },
            Side::Outbound => Self { outbound: off(&self.outbound), ..self.clone() },
        }
    }
}
