//! The plan that says what the engine's parameters say, for a file or another tool.

use super::plan::{Kind, Plan, PlanChannel, PlanSide, usual_wait_loss};
use crate::engine::{AssetCurve, Channel, CrossEffects, Parameters, Programme, Shape};
use crate::scenario::Side;

impl From<&Parameters> for Plan {
    /// The plan that says what these parameters say; seasons come out at mean 1.
    fn from(p: &Parameters) -> Self {
        let plan = Self {
            budget: p.budget,
            share_in: p.share_in,
            horizon: f64::from(p.horizon),
            rev_month: p.rev_month,
            rev_first: p.rev_first,
            margin: p.margin,
            discount: p.discount,
            sales_cost: p.sales_cost,
            quality_in: p.assets.quality,
            targeting: p.contacts.targeting,
            infl_in: p.assets.inflation,
            infl_out: p.contacts.inflation,
            vis_loss: p.assets.vis_loss,
            start: f64::from(p.start),
            capacity: p.capacity.map(|limit| limit.sqls),
            wait_loss: p.capacity.map_or_else(usual_wait_loss, |limit| limit.wait_loss),
            ..Self::default()
        };
        plan.with_cross(&p.cross)
            .with_shock(p)
            .with_side(Side::Inbound, &p.inbound)
            .with_side(Side::Outbound, &p.outbound)
    }
}

impl Plan {
    fn with_cross(self, cross: &CrossEffects) -> Self {
        Self {
            assist: cross.assist,
            nurture: cross.nurture,
            react: cross.react,
            list_decay: cross.list_decay,
            referral: cross.referral,
            p_mql_ref: cross.p_mql_ref,
            ..self
        }
    }

    fn with_shock(self, p: &Parameters) -> Self {
        let Some(shock) = p.assets.shock else { return self };
        Self {
            shock_month: f64::from(shock.month),
            shock_drop: shock.drop,
            shock_recover: f64::from(shock.recover),
            ..self
        }
    }

    fn with_side(self, side: Side, programme: &Programme) -> Self {
        let Programme { upfront, fixed, visit_to_lead, trackable, .. } = *programme;
        let channels = programme.channels.iter().map(PlanChannel::from).collect();
        let funnel = PlanSide::from(programme);
        let stop = programme.stop.map(f64::from);
        let spend = programme.schedule.clone().unwrap_or_default();
        let season = programme.season.map_or(Vec::new(), Vec::from);
        match side {
            Side::Inbound => Self {
                inbound: channels,
                side_in: funnel,
                stop_in: stop,
                upfront_in: upfront,
                fixed_in: fixed,
                spend_in: spend,
                season_in: season,
                visit_to_lead_in: visit_to_lead,
                trackable_in: trackable,
                ..self
            },
            Side::Outbound => Self {
                outbound: channels,
                side_out: funnel,
                stop_out: stop,
                upfront_out: upfront,
                fixed_out: fixed,
                spend_out: spend,
                season_out: season,
                visit_to_lead_out: visit_to_lead,
                trackable_out: trackable,
                ..self
            },
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
