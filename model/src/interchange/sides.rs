//! What a lead and a customer of each side cost and are worth, the same figures for both.

use serde::Serialize;

use crate::engine::{Parameters, Projection};
use crate::scenario::Side;

/// What a lead and a customer of each side cost and are worth, in money unless said otherwise (specification, sections 1 and
/// 2.9). `None` is undefined.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sides {
    /// Marketing cost of inbound, up-front money included, per lead of its own.
    pub cpl_in: Option<f64>,
    /// The same of outbound.
    pub cpl_out: Option<f64>,
    /// Undiscounted lifetime value of a customer of inbound. `None` where customers never leave.
    pub ltv_in: Option<f64>,
    /// The same of outbound.
    pub ltv_out: Option<f64>,
    /// Cost per lead over the share of leads that become customers: no lag between money and customers.
    pub cohort_cac_in: Option<f64>,
    /// The same of outbound.
    pub cohort_cac_out: Option<f64>,
    /// Lifetime value over cohort cost of a customer, a multiple.
    pub ltv_cac_in: Option<f64>,
    /// The same of outbound.
    pub ltv_cac_out: Option<f64>,
    /// Months until a customer has paid back its cohort cost. `None` if never.
    pub customer_payback_in: Option<f64>,
    /// The same of outbound.
    pub customer_payback_out: Option<f64>,
    /// Share of leads that become customers, times their lifetime value.
    pub value_per_lead_in: Option<f64>,
    /// The same of outbound.
    pub value_per_lead_out: Option<f64>,
    /// Marketing and sales cost of inbound over its own new customers of the horizon.
    pub period_cac_in: Option<f64>,
    /// The same of outbound.
    pub period_cac_out: Option<f64>,
    /// Customers that analytics will show for inbound. `None` where the share that it can trace is not known.
    pub traceable_customers_in: Option<f64>,
    /// The same of outbound.
    pub traceable_customers_out: Option<f64>,
    /// Customers that a customer of inbound brings in a lifetime by referral, R of specification 2.4; growth has no bound
    /// from 1 on. `None` where they never leave.
    pub referred_in: Option<f64>,
    /// The same of outbound.
    pub referred_out: Option<f64>,
}

impl Sides {
    pub(super) fn of(plan: &Parameters, projection: &Projection) -> Self {
        let [inbound, outbound] =
            [Side::Inbound, Side::Outbound].map(|side| OneSide::of(plan, projection, side));
        Self {
            cpl_in: inbound.cpl,
            cpl_out: outbound.cpl,
            ltv_in: inbound.ltv,
            ltv_out: outbound.ltv,
            cohort_cac_in: inbound.cohort_cac,
            cohort_cac_out: outbound.cohort_cac,
            ltv_cac_in: inbound.ltv_cac,
            ltv_cac_out: outbound.ltv_cac,
            customer_payback_in: inbound.customer_payback,
            customer_payback_out: outbound.customer_payback,
            value_per_lead_in: inbound.value_per_lead,
            value_per_lead_out: outbound.value_per_lead,
            period_cac_in: inbound.period_cac,
            period_cac_out: outbound.period_cac,
            traceable_customers_in: inbound.traceable_customers,
            traceable_customers_out: outbound.traceable_customers,
            referred_in: inbound.referred,
            referred_out: outbound.referred,
        }
    }
}

/// The figures of one side, whichever it is.
struct OneSide {
    cpl: Option<f64>,
    ltv: Option<f64>,
    cohort_cac: Option<f64>,
    ltv_cac: Option<f64>,
    customer_payback: Option<f64>,
    value_per_lead: Option<f64>,
    period_cac: Option<f64>,
    traceable_customers: Option<f64>,
    referred: Option<f64>,
}

impl OneSide {
    fn of(plan: &Parameters, projection: &Projection, side: Side) -> Self {
        let trackable = plan.programme(side).trackable;
        Self {
            cpl: projection.side_cpl(side).last().copied().flatten(),
            ltv: projection.lifetime_value(side),
            cohort_cac: projection.cohort_cac(side),
            ltv_cac: projection.ltv_to_cac(side),
            customer_payback: projection.customer_payback(side),
            value_per_lead: projection.value_per_lead(side),
            period_cac: projection.period_cac(side),
            traceable_customers: trackable.map(|part| projection.traceable_customers(side, part)),
            referred: plan.referred(side),
        }
    }
}
