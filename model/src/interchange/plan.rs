//! The flat shape of a plan: one name a figure, the same in every file and tool.

use serde::{Deserialize, Serialize};

use super::object::{object, objects, word};
use crate::scenario::WAIT_LOSS;

/// A plan as calibrated parameters. Whatever is left out is off: no inflation, no cross effect, no limit. The default
/// is no plan yet: its figures are all zero, which the gate refuses.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the names are the specification's; Parameters documents each with unit and range"
)]
pub struct Plan {
    pub budget: f64,
    pub share_in: f64,
    pub horizon: f64,
    #[serde(deserialize_with = "objects")]
    pub inbound: Vec<PlanChannel>,
    #[serde(deserialize_with = "objects")]
    pub outbound: Vec<PlanChannel>,
    #[serde(deserialize_with = "object")]
    pub side_in: PlanSide,
    #[serde(deserialize_with = "object")]
    pub side_out: PlanSide,
    #[serde(default)]
    pub rev_month: f64,
    #[serde(default)]
    pub rev_first: f64,
    pub margin: f64,
    #[serde(default)]
    pub discount: f64,
    #[serde(default)]
    pub stop_in: Option<f64>,
    #[serde(default)]
    pub stop_out: Option<f64>,
    #[serde(default)]
    pub upfront_in: f64,
    #[serde(default)]
    pub upfront_out: f64,
    #[serde(default)]
    pub fixed_in: f64,
    #[serde(default)]
    pub fixed_out: f64,
    #[serde(default)]
    pub sales_cost: f64,
    #[serde(default = "one")]
    pub quality_in: f64,
    #[serde(default = "one")]
    pub targeting: f64,
    #[serde(default)]
    pub infl_in: f64,
    #[serde(default)]
    pub infl_out: f64,
    #[serde(default)]
    pub vis_loss: f64,
    #[serde(default)]
    pub assist: f64,
    #[serde(default)]
    pub nurture: f64,
    #[serde(default)]
    pub react: f64,
    #[serde(default)]
    pub list_decay: f64,
    #[serde(default)]
    pub referral: f64,
    #[serde(default)]
    pub p_mql_ref: f64,
    #[serde(default)]
    pub spend_in: Vec<f64>,
    #[serde(default)]
    pub spend_out: Vec<f64>,
    #[serde(default)]
    pub season_in: Vec<f64>,
    #[serde(default)]
    pub season_out: Vec<f64>,
    #[serde(default = "one")]
    pub start: f64,
    #[serde(default)]
    pub shock_month: f64,
    #[serde(default)]
    pub shock_drop: f64,
    #[serde(default)]
    pub shock_recover: f64,
    #[serde(default)]
    pub capacity: Option<f64>,
    #[serde(default = "usual_wait_loss")]
    pub wait_loss: f64,
    #[serde(default)]
    pub visit_to_lead_in: Option<f64>,
    #[serde(default)]
    pub visit_to_lead_out: Option<f64>,
    #[serde(default)]
    pub trackable_in: Option<f64>,
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

/// A channel of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the names are the specification's; Channel documents each with unit and range"
)]
pub struct PlanChannel {
    #[serde(deserialize_with = "word")]
    pub kind: Kind,
    #[serde(default)]
    pub name: String,
    pub cpl: f64,
    #[serde(default)]
    pub cap: Option<f64>,
    pub p_mql: f64,
    #[serde(default = "one")]
    pub weight: f64,
    #[serde(default)]
    pub ramp: f64,
    #[serde(default)]
    pub decay: f64,
    #[serde(default)]
    pub head: f64,
    #[serde(default)]
    pub calib: f64,
    #[serde(default)]
    pub carry: f64,
    #[serde(default = "one")]
    pub recover: f64,
    #[serde(default)]
    pub base: Vec<f64>,
    #[serde(default)]
    pub response: Option<f64>,
}

/// The funnel of a side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the names are the specification's; Programme documents each with unit and range"
)]
pub struct PlanSide {
    pub p_sql: f64,
    pub p_win: f64,
    pub cycle: f64,
    pub churn: f64,
}

fn one() -> f64 {
    1.0
}

/// Share of the waiting SQLs lost a month unless something else is said.
pub(super) fn usual_wait_loss() -> f64 {
    WAIT_LOSS
}
