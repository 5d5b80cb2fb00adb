//! What a lead and a customer of each side cost and are worth, the same figures for both.

use serde::Serialize;

use crate::engine::{Parameters, Projection};
use crate::scenario::Side;

/// What a lead and a customer of each side cost and are worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(
    missing_docs,
    reason = "the names are the specification's; Projection documents each with unit"
)]
pub struct Sides {
    pub cpl_in: Option<f64>,
    pub cpl_out: Option<f64>,
    pub ltv_in: Option<f64>,
    pub ltv_out: Option<f64>,
    pub cohort_cac_in: Option<f64>,
    pub cohort_cac_out: Option<f64>,
    pub ltv_cac_in: Option<f64>,
    pub ltv_cac_out: Option<f64>,
    pub customer_payback_in: Option<f64>,
    pub customer_payback_out: Option<f64>,
    pub value_per_lead_in: Option<f64>,
    pub value_per_lead_out: Option<f64>,
    pub period_cac_in: Option<f64>,
    pub period_cac_out: Option<f64>,
    pub traceable_customers_in: Option<f64>,
    pub traceable_customers_out: Option<f64>,
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
        }
    }
}
