//! The flat shape of a plan: one name a figure, the same in every file and tool.

use serde::{Deserialize, Serialize};

use super::object::{object, objects, word};
use crate::scenario::WAIT_LOSS;

/// A plan as calibrated parameters (specification, sections 2.8, 10 and 11). Whatever is left out is off: no inflation, no
/// cross effect, no limit. The default is no plan yet: its figures are all zero, which the gate refuses.
///
/// Bounds are wider than those of typed figures where calibration leads beyond them; [`Parameters`](crate::engine::Parameters)
/// is the same plan past the gate.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Money a month for both sides (B), 0 to 10⁹.
    pub budget: f64,
    /// Inbound's share of it (s), 0 to 1.
    pub share_in: f64,
    /// Months looked at (H), whole, 1 to 120.
    pub horizon: f64,
    /// Inbound's channels; their weights sum to 1 at the most.
    #[serde(deserialize_with = "objects")]
    pub inbound: Vec<PlanChannel>,
    /// Outbound's channels; their weights sum to 1 at the most.
    #[serde(deserialize_with = "objects")]
    pub outbound: Vec<PlanChannel>,
    /// Inbound's way from MQL to customer, also of assisted and re-activated people.
    #[serde(deserialize_with = "object")]
    pub side_in: PlanSide,
    /// Outbound's way from MQL to customer.
    #[serde(deserialize_with = "object")]
    pub side_out: PlanSide,
    /// Revenue a month from an active customer, money, 0 to 10⁹.
    #[serde(default)]
    pub rev_month: f64,
    /// Revenue at the sale, money, 0 to 10⁹.
    #[serde(default)]
    pub rev_first: f64,
    /// Gross margin, a share of revenue, 0 to 1.
    pub margin: f64,
    /// Discount rate a year (d), a fraction, −0.99 to 10.
    #[serde(default)]
    pub discount: f64,
    /// Last month in which inbound spends, whole, 0 to 600; `None` is never stopped, 0 never begun.
    #[serde(default)]
    pub stop_in: Option<f64>,
    /// The same of outbound.
    #[serde(default)]
    pub stop_out: Option<f64>,
    /// Money before the first month, owed if inbound spends at all, 0 to 10⁹.
    #[serde(default)]
    pub upfront_in: f64,
    /// The same of outbound.
    #[serde(default)]
    pub upfront_out: f64,
    /// Money in every month in which inbound spends, 0 to 10⁹.
    #[serde(default)]
    pub fixed_in: f64,
    /// The same of outbound.
    #[serde(default)]
    pub fixed_out: f64,
    /// Sales cost of one worked SQL, money, 0 to 10⁹.
    #[serde(default)]
    pub sales_cost: f64,
    /// Share of the expected yield of asset channels that the team's skill brings out (q), 0 to 1; 1 if left out.
    #[serde(default = "one")]
    pub quality_in: f64,
    /// Share of the contacts of contact channels that hit the right people (τ), 0 to 1; 1 if left out.
    #[serde(default = "one")]
    pub targeting: f64,
    /// Rise of the cost of a lead of asset channels a year (π), a fraction, −0.5 to 2.
    #[serde(default)]
    pub infl_in: f64,
    /// The same of contact channels.
    #[serde(default)]
    pub infl_out: f64,
    /// Visibility of asset channels expected to be lost a year (1 − v), 0 to 1.
    #[serde(default)]
    pub vis_loss: f64,
    /// Share of people reached by outbound who come in through covered inbound demand (β), 0 to 1.
    #[serde(default)]
    pub assist: f64,
    /// Share of known, not-ready contacts who qualify a month (η), 0 to 1.
    #[serde(default)]
    pub nurture: f64,
    /// Share of those woken by outbound a month, per unit of its reach (ψ), 0 to 1.
    #[serde(default)]
    pub react: f64,
    /// Share of those lost a month (λ), 0 to 1.
    #[serde(default)]
    pub list_decay: f64,
    /// Leads referred a month by an active customer (φ), 0 to 1.
    #[serde(default)]
    pub referral: f64,
    /// MQLs per referred lead, 0 to 1.
    #[serde(default)]
    pub p_mql_ref: f64,
    /// Inbound money month by month, each 0 to 10⁹; replaces budget, share and stop of the side where it is not empty, and
    /// nothing is spent past its end.
    #[serde(default)]
    pub spend_in: Vec<f64>,
    /// The same of outbound.
    #[serde(default)]
    pub spend_out: Vec<f64>,
    /// Twelve factors on inbound's new leads by calendar month, January first, each 0 to 10⁶ and brought to mean 1; empty is
    /// no season.
    #[serde(default)]
    pub season_in: Vec<f64>,
    /// The same of outbound.
    #[serde(default)]
    pub season_out: Vec<f64>,
    /// Calendar month of the plan's first month, whole, 1 to 12; 1 if left out.
    #[serde(default = "one")]
    pub start: f64,
    /// First month of a sudden loss of visibility, whole, 1 to 600; 0 is none.
    #[serde(default)]
    pub shock_month: f64,
    /// Share of the potential leads of asset channels lost at once, 0 to 1.
    #[serde(default)]
    pub shock_drop: f64,
    /// Months until all is back, whole, 0 to 600; 0 is for good.
    #[serde(default)]
    pub shock_recover: f64,
    /// SQLs a month that the sales team can work (Q), 0 to 10¹²; `None` is no limit.
    #[serde(default)]
    pub capacity: Option<f64>,
    /// Share of the waiting SQLs lost a month (ω), 0 to 1; 0.2 if left out.
    #[serde(default = "usual_wait_loss")]
    pub wait_loss: f64,
    /// Leads per visit of inbound's asset channels, 0 to 1; only for what is reported of visits. `None` is not known.
    #[serde(default)]
    pub visit_to_lead_in: Option<f64>,
    /// The same of outbound.
    #[serde(default)]
    pub visit_to_lead_out: Option<f64>,
    /// Share of inbound's customers that analytics can trace back to it, 0 to 1; reported only. `None` is not known.
    #[serde(default)]
    pub trackable_in: Option<f64>,
    /// The same of outbound.
    #[serde(default)]
    pub trackable_out: Option<f64>,
}

/// The archetype of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What was made goes on working.
    Asset,
    /// Reaches people now.
    Contact,
}

/// A channel of a plan (specification 2.2, 2.3 and 2.7). Ramp, decay, head, `calib` and `base` are of asset channels, `carry`
/// and `recover` of contact channels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanChannel {
    /// How it works.
    #[serde(deserialize_with = "word")]
    pub kind: Kind,
    /// What people call it; free text.
    #[serde(default)]
    pub name: String,
    /// Unsaturated cost of a lead: what the first one costs in the first month, money, 10⁻⁹ to 10⁹.
    pub cpl: f64,
    /// Ceiling: leads a month of an asset channel (C), leads in the whole audience of a contact channel (K), 0 to 10¹⁸;
    /// `None` is no ceiling.
    #[serde(default)]
    pub cap: Option<f64>,
    /// MQLs per lead, 0 to 1.
    pub p_mql: f64,
    /// Share of its side's money, 0 to 1; 1 if left out.
    #[serde(default = "one")]
    pub weight: f64,
    /// Months from 10 % to 90 % of an item's yield (M), 0 to 36.
    #[serde(default)]
    pub ramp: f64,
    /// Share of the yield lost a month (δ), 0 to 1.
    #[serde(default)]
    pub decay: f64,
    /// Share of the yield there at once (r₀), 0 to 1.
    #[serde(default)]
    pub head: f64,
    /// Months over which the cost per lead was averaged (T), whole, 1 to 120; 0 reads it as a mature programme's.
    #[serde(default)]
    pub calib: f64,
    /// Attention carried into the next month (θ), 0 to 0.999.
    #[serde(default)]
    pub carry: f64,
    /// Share of contacted people receptive again a month (ρ), 0 to 1; 1 if left out.
    #[serde(default = "one")]
    pub recover: f64,
    /// Ramp, decay and head under which the cost per lead was measured ("yield held", 2.6); empty is its own shape.
    #[serde(default)]
    pub base: Vec<f64>,
    /// Leads per contact of a contact channel that nobody is tired of, 10⁻⁹ to 1; only for what is reported of contacts.
    /// `None` is not known.
    #[serde(default)]
    pub response: Option<f64>,
}

/// The funnel of a side (specification 2.5).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanSide {
    /// SQLs per MQL, 0 to 1.
    pub p_sql: f64,
    /// Customers per decided SQL, 0 to 1.
    pub p_win: f64,
    /// Mean months from SQL to decision, 0 to 36.
    pub cycle: f64,
    /// Share of customers lost a month, 0 to 1; 1 is a one-off sale.
    pub churn: f64,
}

fn one() -> f64 {
    1.0
}

/// Share of the waiting SQLs lost a month unless something else is said.
pub(super) fn usual_wait_loss() -> f64 {
    WAIT_LOSS
}
