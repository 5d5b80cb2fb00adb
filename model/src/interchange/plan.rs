//! The flat shape of a plan: one name a figure, the same in every file and tool.

use serde::{Deserialize, Serialize};

use crate::engine::{AssetCurve, Channel, Parameters, Programme, Shape};
use crate::scenario::WAIT_LOSS;

/// A plan as calibrated parameters. Whatever is left out is off: no inflation, no cross effect, no limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the names are the specification's; Parameters documents each with unit and range"
)]
pub struct Plan {
    pub budget: f64,
    pub share_in: f64,
    pub horizon: f64,
    pub inbound: Vec<PlanChannel>,
    pub outbound: Vec<PlanChannel>,
    pub side_in: PlanSide,
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
fn usual_wait_loss() -> f64 {
    WAIT_LOSS
}

impl From<&Parameters> for Plan {
    /// The plan that says what these parameters say; seasons come out at mean 1.
    fn from(p: &Parameters) -> Self {
        let season = |side: &Programme| side.season.map_or(Vec::new(), Vec::from);
        let channels = |side: &Programme| side.channels.iter().map(PlanChannel::from).collect();
        Self {
            budget: p.budget,
            share_in: p.share_in,
            horizon: f64::from(p.horizon),
            inbound: channels(&p.inbound),
            outbound: channels(&p.outbound),
            side_in: PlanSide::from(&p.inbound),
            side_out: PlanSide::from(&p.outbound),
            rev_month: p.rev_month,
            rev_first: p.rev_first,
            margin: p.margin,
            discount: p.discount,
            stop_in: p.inbound.stop.map(f64::from),
            stop_out: p.outbound.stop.map(f64::from),
            upfront_in: p.inbound.upfront,
            upfront_out: p.outbound.upfront,
            fixed_in: p.inbound.fixed,
            fixed_out: p.outbound.fixed,
            sales_cost: p.sales_cost,
            quality_in: p.assets.quality,
            targeting: p.contacts.targeting,
            infl_in: p.assets.inflation,
            infl_out: p.contacts.inflation,
            vis_loss: p.assets.vis_loss,
            assist: p.cross.assist,
            nurture: p.cross.nurture,
            react: p.cross.react,
            list_decay: p.cross.list_decay,
            referral: p.cross.referral,
            p_mql_ref: p.cross.p_mql_ref,
            spend_in: p.inbound.schedule.clone().unwrap_or_default(),
            spend_out: p.outbound.schedule.clone().unwrap_or_default(),
            season_in: season(&p.inbound),
            season_out: season(&p.outbound),
            start: f64::from(p.start),
            shock_month: p.assets.shock.map_or(0.0, |shock| f64::from(shock.month)),
            shock_drop: p.assets.shock.map_or(0.0, |shock| shock.drop),
            shock_recover: p.assets.shock.map_or(0.0, |shock| f64::from(shock.recover)),
            capacity: p.capacity.map(|limit| limit.sqls),
            wait_loss: p.capacity.map_or_else(usual_wait_loss, |limit| limit.wait_loss),
            visit_to_lead_in: p.inbound.visit_to_lead,
            visit_to_lead_out: p.outbound.visit_to_lead,
            trackable_in: p.inbound.trackable,
            trackable_out: p.outbound.trackable,
        }
    }
}

impl From<&Channel> for PlanChannel {
    fn from(channel: &Channel) -> Self {
        let plain = Self {
            kind: Kind::Contact,
            name: channel.name.clone(),
            cpl: channel.cpl,
            cap: channel.cap,
            p_mql: channel.p_mql,
            weight: channel.weight,
            ramp: 0.0,
            decay: 0.0,
            head: 0.0,
            calib: 0.0,
            carry: 0.0,
            recover: 1.0,
            base: Vec::new(),
            response: channel.response,
        };
        match channel.shape {
            Shape::Asset { curve: AssetCurve { ramp, decay, head }, base, calib } => Self {
                kind: Kind::Asset,
                ramp,
                decay,
                head,
                calib: f64::from(calib),
                base: vec![base.ramp, base.decay, base.head],
                ..plain
            },
            Shape::Contact { carry, recover } => Self { carry, recover, ..plain },
        }
    }
}

impl From<&Programme> for PlanSide {
    fn from(side: &Programme) -> Self {
        Self { p_sql: side.p_sql, p_win: side.p_win, cycle: side.cycle, churn: side.churn }
    }
}
